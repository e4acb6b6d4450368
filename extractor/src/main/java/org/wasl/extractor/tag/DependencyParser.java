package org.wasl.extractor.tag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the dependencies between the words of an English sentence, in one pass from left to right. What the labels mean is in
 * docs/models/english-parser.md. Immutable, shared by threads.
 */
public final class DependencyParser {
    /**
     * A tree over the words of a sentence.
     *
     * @param heads for each word the index of the word it depends on, -1 at the root
     * @param labels for each word the name of its dependency
     */
    public record Arcs(int[] heads, String[] labels) {}

    private static final class Holder {
        private static final DependencyParser INSTANCE = ModelFile.read(MODEL, in -> read(in, WordClusters.load()));
    }

    private static final String MODEL = "org/wasl/extractor/lang/en/parser.bin";

    private final LinearModel model;
    private final List<String> labels;
    private final WordClusters clusters;

    DependencyParser(LinearModel model, List<String> labels, WordClusters clusters) {
        this.model = model;
        this.labels = labels;
        this.clusters = clusters;
    }

    /** The parser, read from the class path when it is first asked for. */
    public static DependencyParser load() {
        return Holder.INSTANCE;
    }

    /** The tree of a sentence, given its words and their {@link PennTagger} tags; exactly one word is the root. */
    public Arcs parse(List<String> forms, List<String> tags) {
        if (forms.size() != tags.size()) {
            throw new IllegalArgumentException(forms.size() + " forms, but " + tags.size() + " tags");
        }
        ParserState state = new ParserState(forms.size());
        ParserState.Context context = new ParserState.Context(new EnglishWords(forms, clusters), tags);
        HashedFeatures features = new HashedFeatures();
        int[] scores = new int[256];
        while (!state.isFinal()) {
            state.features(context, features);
            model.score(features, scores);
            step(state, best(state, scores), labels.size());
        }
        return arcs(state);
    }

    private Arcs arcs(ParserState state) {
        int[] heads = Arrays.copyOf(state.heads, state.size);
        String[] names = new String[state.size];
        for (int i = 0; i < heads.length; i++) {
            names[i] = labels.get(state.labels[i]);
            heads[i] = heads[i] == state.size ? -1 : heads[i];
        }
        return new Arcs(heads, names);
    }

    /** The allowed transition with the highest score: 0 shifts, then come the left arcs by label, then the right arcs. */
    private int best(ParserState state, int[] scores) {
        int n = labels.size();
        int best = -1;
        for (int t = 0; t < 1 + 2 * n; t++) {
            if ((best < 0 || scores[t] > scores[best]) && isAllowed(state, t, n)) {
                best = t;
            }
        }
        return best;
    }

    static boolean isAllowed(ParserState state, int transition, int labels) {
        return transition == ParserState.SHIFT
                ? state.canShift()
                : transition <= labels ? state.canLeft() : state.canRight();
    }

    static void step(ParserState state, int transition, int labels) {
        if (transition == ParserState.SHIFT) {
            state.shift();
        } else if (transition <= labels) {
            state.left(transition - 1);
        } else {
            state.right(transition - 1 - labels);
        }
    }

    static DependencyParser read(DataInputStream in, WordClusters clusters) throws IOException {
        String[] labels = new String[in.readInt()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = in.readUTF();
        }
        return new DependencyParser(LinearModel.read(in), Arrays.asList(labels), clusters);
    }

    static void write(List<LinearModel.Row> rows, List<String> labels, DataOutputStream out) throws IOException {
        out.writeInt(labels.size());
        for (String label : labels) {
            out.writeUTF(label);
        }
        LinearModel.write(rows, out);
    }
}
