package org.wasl.extractor.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wasl.extractor.text.Fold;
import org.wasl.ontology.TsvFile;

/** The words of time of a language: {@code time.tsv} gives each phrase a kind and a value. */
final class TimeLexicon {
    /**
     * @param kind month, weekday, offset, unit, relative, ago, year, number, link, around
     * @param length how many words the phrase has
     */
    record Entry(String kind, int value, int length) {}

    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final List<String> proclitics = new ArrayList<>();
    private final Map<String, Boolean> ambiguous = new HashMap<>();
    private int longest = 1;

    static TimeLexicon load(String language) {
        TimeLexicon lexicon = new TimeLexicon();
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/" + language + "/time.tsv")) {
            for (String form : row.values("forms")) {
                String folded = Fold.of(form);
                int length = folded.split(" ").length;
                if (row.cell("kind").equals("proclitic")) {
                    lexicon.proclitics.add(folded);
                    continue;
                }
                lexicon.longest = Math.max(lexicon.longest, length);
                lexicon.entries
                        .computeIfAbsent(folded, f -> new ArrayList<>())
                        .add(new Entry(row.cell("kind"), Integer.parseInt(row.cell("value")), length));
                if (row.cell("note").equals("ambiguous")) {
                    lexicon.ambiguous.put(folded, true);
                }
            }
        }
        return lexicon;
    }

    /** The longest phrase of the kind that begins at the word; a clitic before it is passed over where allowed. */
    Optional<Entry> find(Words words, int at, String kind, boolean clitic) {
        for (int length = Math.min(longest, words.size() - at); length > 0; length--) {
            String phrase = String.join(" ", words.folded().subList(at, at + length));
            Optional<Entry> entry = entry(phrase, kind);
            if (entry.isPresent()) {
                return entry;
            }
            if (clitic) {
                for (String proclitic : proclitics) {
                    if (phrase.startsWith(proclitic) && phrase.length() > proclitic.length() + 1) {
                        Optional<Entry> rest = entry(phrase.substring(proclitic.length()), kind);
                        if (rest.isPresent()) {
                            return rest;
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Entry> entry(String phrase, String kind) {
        return entries.getOrDefault(phrase, List.of()).stream()
                .filter(e -> e.kind().equals(kind))
                .findFirst();
    }

    boolean is(Words words, int at, String kind) {
        return at >= 0 && at < words.size() && find(words, at, kind, false).isPresent();
    }

    /** Whether the word needs a number beside it to be a month: "May", "مارس". */
    boolean ambiguous(String word) {
        return ambiguous.containsKey(word);
    }
}
