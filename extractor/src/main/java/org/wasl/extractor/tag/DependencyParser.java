package org.wasl.extractor.tag;

import java.util.List;

/**
 * Greedy arc-hybrid parsing (Kuhlmann, Gómez-Rodríguez and Satta 2011) trained with a dynamic oracle (Goldberg and Nivre
 * 2013). What the labels mean: {@code docs/models/english.md}.
 */
public final class DependencyParser {
    /**
     * A tree over the words of a sentence.
     *
     * @param heads for each word the index of its head, -1 at the root
     * @param labels for each word the name of its dependency
     */
    public record Arcs(int[] heads, String[] labels) {}

    private static final class Holder {
        private static final DependencyParser INSTANCE = new DependencyParser();
    }

    private final Perceptron model = Perceptron.read("org/wasl/extractor/lang/en/parser.bin");

    private DependencyParser() {}

    public static DependencyParser load() {
        return Holder.INSTANCE;
    }

    /** The tree of a sentence, given its words and their Penn tags. */
    public Arcs parse(List<String> words, List<String> tags) {
        ParserState state = new ParserState(words, tags);
        Features features = new Features();
        while (!state.finished()) {
            features.clear();
            state.extract(features);
            float[] scores = model.score(features);
            int best = -1;
            for (int c = 0; c < scores.length; c++) {
                if (state.allows(model.classes().get(c)) && (best < 0 || scores[c] > scores[best])) {
                    best = c;
                }
            }
            state.apply(model.classes().get(best));
        }
        return state.arcs();
    }
}
