package org.wasl.extractor.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wasl.extractor.text.Fold;
import org.wasl.ontology.TsvFile;

/** The words of time of a language: {@code time.tsv} gives each phrase a kind and a value. */
final class TimeLexicon {
    /**
     * @param kind what the phrase does in a time: month, weekday, unit, since …; {@code time.tsv} lists them
     * @param length how many words the phrase has
     */
    record Entry(String kind, int value, int length) {}

    private record Form(List<String> words, Entry entry) {}

    /** By kind and first word, the longest first. */
    private final Map<String, Map<String, List<Form>>> forms = new HashMap<>();

    private final Set<String> firstWords = new HashSet<>();
    private final List<String> proclitics = new ArrayList<>();
    private final Set<String> ambiguous = new HashSet<>();

    static TimeLexicon load(String language) {
        TimeLexicon lexicon = new TimeLexicon();
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/" + language + "/time.tsv")) {
            for (String form : row.values("forms")) {
                String folded = Fold.of(form);
                if (row.cell("kind").equals("proclitic")) {
                    lexicon.proclitics.add(folded);
                    continue;
                }
                List<String> words = List.of(folded.split(" "));
                Entry entry = new Entry(row.cell("kind"), Integer.parseInt(row.cell("value")), words.size());
                lexicon.firstWords.add(words.get(0));
                List<Form> same = lexicon.forms
                        .computeIfAbsent(row.cell("kind"), k -> new HashMap<>())
                        .computeIfAbsent(words.get(0), f -> new ArrayList<>());
                same.add(new Form(words, entry));
                same.sort((a, b) -> b.words().size() - a.words().size());
                if (row.cell("note").equals("ambiguous")) {
                    lexicon.ambiguous.add(folded);
                }
            }
        }
        return lexicon;
    }

    /** The longest phrase of the kind that begins at the word; a clitic before it is passed over where allowed. */
    Optional<Entry> find(Words words, int at, String kind, boolean clitic) {
        Map<String, List<Form>> known = forms.getOrDefault(kind, Map.of());
        String first = words.word(at);
        Optional<Entry> entry = find(words, at, known.getOrDefault(first, List.of()));
        if (entry.isPresent() || !clitic) {
            return entry;
        }
        for (String proclitic : proclitics) {
            if (first.startsWith(proclitic) && first.length() > proclitic.length() + 1) {
                entry = find(words, at, known.getOrDefault(first.substring(proclitic.length()), List.of()));
                if (entry.isPresent()) {
                    return entry;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Entry> find(Words words, int at, List<Form> same) {
        for (Form form : same) {
            if (words.match(form.words(), at + 1)) {
                return Optional.of(form.entry());
            }
        }
        return Optional.empty();
    }

    boolean is(Words words, int at, String kind) {
        return find(words, at, kind, false).isPresent();
    }

    /** Whether a phrase of the kind ends right before the word. */
    boolean before(Words words, int at, String kind) {
        for (int start = at - 1; start >= Math.max(0, at - 3); start--) {
            int from = start;
            if (find(words, start, kind, true)
                    .filter(e -> from + e.length() == at)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether any time may begin with the word; most words are none. */
    boolean opens(String word) {
        if (word.isEmpty() || Character.isDigit(word.charAt(0)) || firstWords.contains(word)) {
            return true;
        }
        for (String proclitic : proclitics) {
            if (word.startsWith(proclitic) && firstWords.contains(word.substring(proclitic.length()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the phrase at the word needs more beside it to be a time: "May", "مارس". */
    boolean ambiguous(Words words, int at, int length) {
        StringBuilder phrase = new StringBuilder(words.word(at));
        for (int i = 1; i < length; i++) {
            phrase.append(' ').append(words.word(at + i));
        }
        return ambiguous.contains(phrase.toString());
    }
}
