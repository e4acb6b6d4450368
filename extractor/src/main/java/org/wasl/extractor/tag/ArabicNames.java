package org.wasl.extractor.tag;

import java.util.ArrayList;
import java.util.List;

/** Names of persons, places and organisations as a trained model sees them; its card: {@code docs/models/arabic-names.md}. */
public final class ArabicNames {
    /** A name: tokens {@code [from, to)}; the type is {@code person}, {@code place} or {@code organization}. */
    public record Found(int from, int to, String type) {}

    private static final String MODEL = "org/wasl/extractor/lang/ar/names.bin";

    private static final class Holder {
        private static final ArabicNames INSTANCE = new ArabicNames();
    }

    private final NameTagger.Model model = ModelFile.read(MODEL, NameTagger.Model::read);

    private ArabicNames() {}

    public static ArabicNames load() {
        return Holder.INSTANCE;
    }

    /** A token as the file of examples has it. */
    public static String word(String norm, String tag, String mark) {
        return norm + "/" + tag + "/" + mark;
    }

    /** The names among tokens, given as their folded forms, their tags, and what the lexicons say of them. */
    public List<Found> find(List<String> norms, List<String> tags, List<String> marks) {
        return names(model.tag(new NameSentence(norms, tags, marks)));
    }

    static List<Found> names(List<String> labels) {
        List<Found> found = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= labels.size(); i++) {
            boolean inside = i < labels.size() && labels.get(i).startsWith("I-");
            if (from >= 0 && !inside) {
                found.add(new Found(from, i, labels.get(from).substring(2)));
                from = -1;
            }
            if (i < labels.size() && labels.get(i).startsWith("B-")) {
                from = i;
            }
        }
        return found;
    }
}
