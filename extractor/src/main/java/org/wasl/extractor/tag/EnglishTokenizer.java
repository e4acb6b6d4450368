package org.wasl.extractor.tag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wasl.extractor.Span;
import org.wasl.ontology.KnownEntities;
import org.wasl.ontology.TsvFile;

/**
 * The words of an English sentence as the Penn Treebank cuts them: clitics ('s, n't, 'll), punctuation, currency and percent
 * signs stand alone; abbreviations and initials keep their full stop. A hyphenated word is one token, save a name with an
 * ordinary word behind it ("Iran-backed", "U.S.-led"), which is three, and states and nationalities of which each is a
 * token ("US-China", "Russian-Turkish-Iranian", "Sino-Indian"). Immutable, shared by threads.
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
    private final Set<String> nations = new HashSet<>();
    private final Set<String> nationPrefixes = new HashSet<>();
    /** Those of several words. */
    private final List<String> longNations = new ArrayList<>();

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
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/en/nation-prefixes.tsv")) {
            tokenizer.nationPrefixes.add(row.cell("prefix"));
        }
        KnownEntities known = KnownEntities.load();
        known.nationalities("en").forEach((state, adjectives) -> {
            tokenizer.nations.addAll(adjectives);
            known.byId(state).ifPresent(s -> tokenizer.nations.addAll(s.names().get("en")));
        });
        tokenizer.nations.stream().filter(n -> n.indexOf(' ') > 0).sorted().forEach(tokenizer.longNations::add);
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
        int nation = start;
        for (int to = nationBefore(text, nation, end); to > 0; to = nationBefore(text, nation, end)) {
            tokens.add(new Span(nation, to));
            tokens.add(new Span(to, to + 1));
            nation = to + 1;
        }
        return stem(text, nation, end, tokens);
    }

    /** Where a state or nationality ends that a hyphen ties to another, which ends the word or has one behind it; 0 for none. */
    private int nationBefore(String text, int start, int end) {
        int hyphen = start;
        while (hyphen < end && HYPHENS.indexOf(text.charAt(hyphen)) < 0) {
            hyphen++;
        }
        if (hyphen == end) {
            return 0;
        }
        int next = hyphen + 1;
        while (next < end && HYPHENS.indexOf(text.charAt(next)) < 0) {
            next++;
        }
        String first = text.substring(start, hyphen);
        int second = hyphen + 1;
        boolean nation = nations.contains(first) || nationPrefixes.contains(first);
        boolean other = nations.contains(text.substring(second, next))
                || next == end && longNations.stream().anyMatch(n -> text.startsWith(n, second));
        return nation && other ? hyphen : 0;
    }

    /** Adds the word without its clitic, then this; where they end. */
    private static int stem(String text, int start, int end, List<Span> tokens) {
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

    private static final String HYPHENS = "-‑–";

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
