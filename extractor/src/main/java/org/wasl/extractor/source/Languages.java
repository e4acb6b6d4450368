package org.wasl.extractor.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wasl.extractor.text.Fold;
import org.wasl.ontology.TsvFile;

/** Tells the languages that are read from each other and from the rest, by script and by function words. */
final class Languages {
    /** Tags of the languages that are read. */
    static final List<String> READ = List.of("ar", "en");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    /** With fewer words than this the script alone decides. */
    private static final int FEW_WORDS = 20;
    /** News prose has about 40 (Arabic, with words that bear the article) and 35 (English) of these words in a hundred. */
    private static final double LEAST_ARABIC = 0.15;

    private static final double LEAST_ENGLISH = 0.15;
    /** Words looked at; more would not change the answer. */
    private static final int SAMPLE = 2000;

    private static final Languages ARABIC = new Languages("ar");
    private static final Languages ENGLISH = new Languages("en");

    private final Set<String> words = new HashSet<>();
    private final List<String> beginnings = new ArrayList<>();

    private Languages(String language) {
        for (TsvFile.Row row : rows(language, "commonest")) {
            String form = Fold.of(row.cell("form"));
            if (form.endsWith("-")) {
                beginnings.add(form.substring(0, form.length() - 1));
            } else {
                words.add(form);
            }
        }
    }

    /** The rows of a table that each language has under the same name. */
    static List<TsvFile.Row> rows(String language, String table) {
        return TsvFile.read("org/wasl/extractor/lang/" + language + "/" + table + ".tsv");
    }

    /** Whether the folded word is one that texts of the language are full of. */
    private boolean owns(String word) {
        return words.contains(word) || beginnings.stream().anyMatch(word::startsWith);
    }

    /** The language of the text, if it is one that is read. */
    static Optional<String> of(String text) {
        int words = 0;
        int inArabicScript = 0;
        int arabic = 0;
        int english = 0;
        Matcher word = WORD.matcher(text);
        while (word.find() && words < SAMPLE) {
            words++;
            String form = Fold.of(word.group());
            if (form.isEmpty()) {
                continue;
            }
            if (Character.UnicodeScript.of(form.codePointAt(0)) == Character.UnicodeScript.ARABIC) {
                inArabicScript++;
                arabic += ARABIC.owns(form) ? 1 : 0;
            } else {
                english += ENGLISH.owns(form) ? 1 : 0;
            }
        }
        int inOtherScript = words - inArabicScript;
        if (inArabicScript > 0 && inArabicScript >= inOtherScript) {
            return inArabicScript < FEW_WORDS || arabic >= LEAST_ARABIC * inArabicScript
                    ? Optional.of("ar")
                    : Optional.empty();
        }
        boolean latin = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
        return latin && (inOtherScript < FEW_WORDS || english >= LEAST_ENGLISH * inOtherScript)
                ? Optional.of("en")
                : Optional.empty();
    }

    /** Whether a text decoded by guess reads as Arabic: it has words that every Arabic text has. */
    static boolean hasArabicWords(String text) {
        Matcher word = WORD.matcher(text);
        int arabic = 0;
        while (word.find() && arabic < 2) {
            arabic += ARABIC.owns(Fold.of(word.group())) ? 1 : 0;
        }
        return arabic == 2;
    }

    /** The language that a tag such as {@code ar-IQ} or {@code en_US} names, if it is one that is read. */
    static Optional<String> ofTag(String tag) {
        String primary = tag.strip().split("[-_]", 2)[0].toLowerCase(java.util.Locale.ROOT);
        return READ.contains(primary) ? Optional.of(primary) : Optional.empty();
    }

    /**
     * The language of an article: what the text plainly is; where the text is too short to tell by its words, what the
     * source says, then what the user says.
     */
    static String decide(String text, Optional<String> said, Optional<String> hint) throws UnreadableException {
        Optional<String> looks = of(text);
        Optional<String> told = said.flatMap(Languages::ofTag).or(() -> hint);
        if (looks.isPresent()) {
            return looks.get();
        }
        if (hint.isPresent() && told.isPresent()) {
            return told.get();
        }
        throw new UnreadableException("is neither Arabic nor English by its words"
                + said.filter(tag -> ofTag(tag).isEmpty())
                        .map(tag -> " (it says '" + tag + "')")
                        .orElse("") + "; if it is one of them, name it with --language");
    }
}
