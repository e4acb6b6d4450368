package org.wasl.extractor.tag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wasl.extractor.Span;
import org.wasl.ontology.TsvFile;

/**
 * The words of an English sentence as the Penn Treebank cuts them: clitics ('s, n't, 'll), punctuation, currency and percent
 * signs stand alone; abbreviations and initials keep their full stop. A hyphenated word is one token, save a name with an
 * ordinary word behind it ("Iran-backed", "U.S.-led"), which is three. Immutable, shared by threads.
 */
public final class EnglishTokenizer {
    private static final Pattern TOKEN = Pattern.compile(
            "https?://[^\\s\"<>”]*[\\p{L}\\p{N}/]"
                    + "|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"
                    + "|[@#][\\p{L}\\p{N}_]+"
                    + "|(?<initials>(?:\\p{L}\\.){2,}(?![\\p{L}\\p{N}]))"
                    + "|(?:US|AU|CA|NZ|HK|[AC])?\\$"
                    + "|(?<number>\\d+(?:[.,:/]\\d+)*(?:st|nd|rd|th|s|(?=-\\d))(?![\\p{L}\\p{N}]))"
                    + "|\\d+(?:[.,:/]\\d+)+(?![\\p{L}\\p{N}-])"
                    + "|(?<word>[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}_&\\u02BC-\\u02BF\\u00AD]|[-’'.‑,](?=[\\p{L}\\p{N}])(?!(?:\\p{L}\\.){2})|\\.(?=-\\p{L}))*)"
                    + "|\\.{2,}|-{2,}"
                    + "|['’](?:[sSdDmM]|ll|LL|re|RE|ve|VE)(?![\\p{L}\\p{N}])"
                    + "|['’]\\d\\ds?(?![\\p{L}\\p{N}])"
                    + "|\\S",
            Pattern.DOTALL);
    private static final Pattern CLITIC =
            Pattern.compile("(?<=.)(?:n['’]t|['’](?:s|d|m|ll|re|ve))$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NAME_HYPHEN_WORD = Pattern.compile("(.*\\p{Lu}.*?)[-‑](\\p{Ll}{3,})");
    private static final Pattern JOINED_NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*,(?=\\p{L})|\\p{L}[^.,]*,(?=.)");

    private final Set<String> abbreviations = new HashSet<>();
    private final Set<String> prefixes = new HashSet<>();

    private EnglishTokenizer() {}

    public static EnglishTokenizer load() {
        EnglishTokenizer tokenizer = new EnglishTokenizer();
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/en/abbreviations.tsv")) {
            if (!row.cell("kind").equals("opener")) {
                tokenizer.abbreviations.add(row.cell("form"));
            }
        }
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/en/hyphen-prefixes.tsv")) {
            tokenizer.prefixes.add(row.cell("prefix"));
        }
        return tokenizer;
    }

    /** The tokens of the sentence, in order; blanks belong to none. */
    public List<Span> tokenize(String text, Span sentence) {
        List<Span> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text).region(sentence.start(), sentence.end());
        matcher.useTransparentBounds(false);
        int at = sentence.start();
        while (at < sentence.end()) {
            if (!matcher.find()) {
                break;
            }
            int end = matcher.end();
            if (matcher.group("word") != null) {
                end = word(text, matcher.start(), end, sentence, tokens);
            } else if (!Character.isSpaceChar(text.codePointAt(matcher.start()))
                    && Character.getType(text.codePointAt(matcher.start())) != Character.FORMAT) {
                tokens.add(new Span(matcher.start(), end));
            }
            at = end;
            matcher.region(at, sentence.end());
        }
        return tokens;
    }

    /** Adds the tokens of what looks like one word; where they end. */
    private int word(String text, int start, int found, Span sentence, List<Span> tokens) {
        int end = found;
        Matcher joined = JOINED_NUMBER.matcher(text).region(start, end);
        if (joined.lookingAt() && !text.substring(start, end).chars().allMatch(c -> c == ',' || Character.isDigit(c))) {
            end = joined.end() - 1;
        }
        if (end < sentence.end() && text.charAt(end) == '.' && keepsStop(text, start, end, sentence)) {
            end++;
        }
        Matcher hyphen = NAME_HYPHEN_WORD.matcher(text).region(start, end);
        if (hyphen.matches() && !prefixes.contains(hyphen.group(1).toLowerCase(Locale.ROOT))) {
            tokens.add(new Span(start, hyphen.end(1)));
            tokens.add(new Span(hyphen.end(1), hyphen.start(2)));
            tokens.add(new Span(hyphen.start(2), end));
            return end;
        }
        Matcher clitic = CLITIC.matcher(text).region(start, end);
        clitic.useTransparentBounds(false);
        int stem = clitic.find() ? clitic.start() : end;
        if (stem == end && text.substring(start, end).equalsIgnoreCase(CANNOT)) {
            stem = start + CANNOT.length() / 2;
        }
        tokens.add(new Span(start, stem));
        if (stem < end) {
            tokens.add(new Span(stem, end));
        }
        return end;
    }

    private static final String CANNOT = "cannot";

    /** Whether the full stop after the word belongs to it: an abbreviation, or an initial with a word behind it. */
    private boolean keepsStop(String text, int start, int end, Span sentence) {
        String word = text.substring(start, end);
        boolean last = text.substring(end + 1, sentence.end()).chars().noneMatch(Character::isLetterOrDigit);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return abbreviations.contains(word) && !(last && isWord(word)) || initial && !last;
    }

    /** Whether an abbreviation could as well be a word that ends its sentence; those without a capital or a full stop within. */
    private static boolean isWord(String word) {
        return word.indexOf('.') < 0 && Character.isLowerCase(word.charAt(0)) && word.length() > 3;
    }
}
