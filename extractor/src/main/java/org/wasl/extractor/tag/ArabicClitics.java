package org.wasl.extractor.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.wasl.extractor.text.Fold;
import org.wasl.ontology.TsvFile;

/** The clitics of {@code clitics.tsv}: single letters before a word, pronouns after it. */
final class ArabicClitics {
    private final String proclitics;
    private final List<String> enclitics;
    private final Map<Character, String> tags;

    private ArabicClitics(String proclitics, List<String> enclitics, Map<Character, String> tags) {
        this.proclitics = proclitics;
        this.enclitics = enclitics;
        this.tags = tags;
    }

    static ArabicClitics load() {
        List<TsvFile.Row> rows = TsvFile.read("org/wasl/extractor/lang/ar/clitics.tsv");
        StringBuilder before = new StringBuilder();
        rows.stream().filter(r -> r.cell("side").equals("before")).forEach(r -> before.append(r.cell("form")));
        List<String> after = rows.stream()
                .filter(r -> r.cell("side").equals("after"))
                .map(r -> Fold.of(r.cell("form")))
                .sorted((a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b))
                .toList();
        Map<Character, String> tags = new HashMap<>();
        rows.stream()
                .filter(r -> !r.cell("tag").isEmpty())
                .forEach(r -> tags.put(r.cell("form").charAt(0), r.cell("tag")));
        return new ArabicClitics(before.toString(), after, tags);
    }

    /** The tags of one or two proclitics and a plus after each, where what is left of the word then is known. */
    Optional<String> before(String word, Predicate<String> known) {
        int first = proclitic(word, 0);
        if (first == 0 || !tags.containsKey(word.charAt(0))) {
            return Optional.empty();
        }
        String tag = tags.get(word.charAt(0)) + "+";
        if (known.test(word.substring(first))) {
            return Optional.of(tag);
        }
        int second = proclitic(word, first);
        // a conjunction goes before a preposition, never behind it
        boolean two = second > first
                && tags.containsKey(word.charAt(first))
                && !tags.get(word.charAt(first)).equals("CC")
                && known.test(word.substring(second));
        return two ? Optional.of(tag + tags.get(word.charAt(first)) + "+") : Optional.empty();
    }

    /** The tag of the letter where it may be a word of its own with one. */
    Optional<String> tag(char letter) {
        return Optional.ofNullable(tags.get(letter));
    }

    /** Where the proclitic that begins at {@code begin} ends, with its marks; {@code begin} where there is none. */
    int proclitic(String word, int begin) {
        if (begin >= word.length() || proclitics.indexOf(word.charAt(begin)) < 0) {
            return begin;
        }
        int end = begin + 1;
        while (end < word.length() && Fold.isMark(word.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the pronoun that ends the word begins; {@code end} where there is none. */
    int enclitic(String word, int begin, int end) {
        for (String clitic : enclitics) {
            int at = end;
            int left = clitic.length();
            while (at > begin && left > 0) {
                char c = word.charAt(at - 1);
                if (!Fold.isMark(c)) {
                    if (!Fold.of(String.valueOf(c)).equals(clitic.substring(left - 1, left))) {
                        break;
                    }
                    left--;
                }
                at--;
            }
            if (left == 0) {
                return at;
            }
        }
        return end;
    }
}
