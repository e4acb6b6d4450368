package org.wasl.extractor.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wasl.extractor.Span;
import org.wasl.ontology.TsvFile;

/**
 * English tokens much as the Penn Treebank cuts them: clitics apart, abbreviations and numbers whole. Hyphenated words stay
 * whole ("al-Abbasi", "Iran-backed"), a slash cuts.
 */
public final class EnglishTokenizer {
    private static final String APOSTROPHES = "['\u2019]";
    private static final String ANY = "(?:[A-Za-z]\\.){2,}"
            + "|[$\u20AC\u00A3]?\\d+(?:[.,:]\\d+)*(?:st|nd|rd|th|bn|m|km)?(?:-[\\p{L}]+)*"
            + "|[\\p{L}\\p{M}\\d]+(?:[-\u2010\u2011'\u2019`\u02BC\u02BF][\\p{L}\\p{M}\\d]+)*"
            + "|\\.{2,}|--+|[^\\s\\p{L}\\d]";
    private static final Pattern CLITIC =
            Pattern.compile("(?i)^(.+?)(n" + APOSTROPHES + "t|" + APOSTROPHES + "(?:s|re|ve|ll|d|m))$");

    private final Pattern token;

    private EnglishTokenizer(Pattern token) {
        this.token = token;
    }

    /** The tokenizer with the abbreviations of the language's {@code abbreviations.tsv}. */
    public static EnglishTokenizer load() {
        String abbreviations = TsvFile.read("org/wasl/extractor/lang/en/abbreviations.tsv").stream()
                .map(row -> row.cell("form"))
                .filter(form -> !form.startsWith("^"))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\d.])(?i:", ")\\.(?!$)|"));
        return new EnglishTokenizer(Pattern.compile(abbreviations + ANY, Pattern.UNICODE_CHARACTER_CLASS));
    }

    /** The tokens of a sentence in UTF-16 offsets of the text. */
    public List<Span> tokenize(String text, Span sentence) {
        List<Span> tokens = new ArrayList<>();
        Matcher matcher = token.matcher(text);
        matcher.region(sentence.start(), sentence.end());
        while (matcher.find()) {
            Matcher clitic = CLITIC.matcher(matcher.group());
            if (clitic.matches()) {
                int cut = matcher.start() + clitic.end(1);
                tokens.add(new Span(matcher.start(), cut));
                tokens.add(new Span(cut, matcher.end()));
            } else {
                tokens.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return tokens;
    }
}
