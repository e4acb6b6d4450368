package org.wasl.extractor.tag;

import java.util.ArrayList;
import java.util.List;

/** Names of persons, places and organisations as a trained model sees them; its card: {@code docs/models/arabic-names.md}. */
public final class ArabicNames {
    /** A name: tokens {@code [from, to)}; the type is {@code person}, {@code place} or {@code organization}. */
    public record Found(int from, int to, String type) {}

    private static final class Holder {
        private static final ArabicNames INSTANCE = new ArabicNames();
    }

    private final SequenceTagger tagger =
            new SequenceTagger(Perceptron.read("org/wasl/extractor/lang/ar/names.bin"), new NameFeatures());

    private ArabicNames() {}

    /** A token as the model reads it. */
    public static String word(String norm, String tag, String mark) {
        return norm + "/" + tag + "/" + mark;
    }

    public static ArabicNames load() {
        return Holder.INSTANCE;
    }

    /** The names among tokens, given as their folded forms, their tags, and what the lexicons say of them. */
    public List<Found> find(List<String> norms, List<String> tags, List<String> marks) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < norms.size(); i++) {
            words.add(word(norms.get(i), tags.get(i), marks.get(i)));
        }
        List<String> labels = tagger.tag(words);
        List<Found> found = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= labels.size(); i++) {
            String label = i < labels.size() ? labels.get(i) : "O";
            boolean goesOn = from >= 0
                    && label.startsWith("I-")
                    && label.substring(2).equals(labels.get(from).substring(2));
            if (from >= 0 && !goesOn) {
                found.add(new Found(from, i, labels.get(from).substring(2)));
                from = -1;
            }
            if (from < 0 && (label.startsWith("B-") || label.startsWith("I-") && i < labels.size())) {
                from = i;
            }
        }
        return found;
    }
}
