package org.wasl.extractor.tag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Labels the tokens of an Arabic sentence as parts of names (B, I, O with a type): of all rows of labels the one whose sum
 * of weights is the largest, by Viterbi's algorithm. Immutable, shared by threads.
 */
final class NameTagger {
    /** Adds up the weights of features for each label; a model or one that is being trained. */
    interface Weights {
        void score(HashedFeatures features, float[] scores);
    }

    static final String OUTSIDE = "O";

    static final int BEGINNING = -1;

    private static final float IMPOSSIBLE = -1e30f;

    private final List<String> labels;
    private final boolean[][] fits;

    NameTagger(List<String> labels) {
        this.labels = List.copyOf(labels);
        fits = new boolean[labels.size()][labels.size()];
        for (int last = 0; last < labels.size(); last++) {
            for (int next = 0; next < labels.size(); next++) {
                fits[last][next] = !isInside(next) || fits(labels.get(last), labels.get(next));
            }
        }
    }

    private static boolean fits(String last, String next) {
        return !last.equals(OUTSIDE) && last.substring(2).equals(next.substring(2));
    }

    private boolean isInside(int label) {
        return labels.get(label).startsWith("I-");
    }

    List<String> labels() {
        return labels;
    }

    /** The class under which the weights for one label behind another are kept; {@code last} is -1 at the beginning. */
    int move(int last, int next) {
        return (last + 2) * labels.size() + next;
    }

    /** The best label of each token. */
    int[] tag(NameSentence sentence, Weights weights) {
        int count = labels.size();
        float[][] sums = new float[sentence.size()][count];
        int[][] from = new int[sentence.size()][count];
        HashedFeatures features = new HashedFeatures();
        float[] here = new float[classes()];
        float[] moves = new float[classes()];
        for (int i = 0; i < sentence.size(); i++) {
            Arrays.fill(sums[i], IMPOSSIBLE);
            sentence.features(i, features);
            weights.score(features, here);
            sentence.moves(i, features);
            weights.score(features, moves);
            for (int last = i == 0 ? BEGINNING : 0; last < (i == 0 ? 0 : count); last++) {
                for (int next = 0; next < count; next++) {
                    float sum = (i == 0 ? 0 : sums[i - 1][last]) + moves[move(last, next)] + here[next];
                    boolean possible = i == 0 ? !isInside(next) : fits[last][next];
                    if (possible && sum > sums[i][next]) {
                        sums[i][next] = sum;
                        from[i][next] = last;
                    }
                }
            }
        }
        return back(sums, from);
    }

    /** Of the labels, and of the labels behind each label and at the beginning. */
    private int classes() {
        return labels.size() * (labels.size() + 2);
    }

    private static int[] back(float[][] sums, int[][] from) {
        int[] best = new int[sums.length];
        for (int i = sums.length - 1; i >= 0; i--) {
            if (i == sums.length - 1) {
                for (int label = 1; label < sums[i].length; label++) {
                    best[i] = sums[i][label] > sums[i][best[i]] ? label : best[i];
                }
            } else {
                best[i] = from[i + 1][best[i + 1]];
            }
        }
        return best;
    }

    /** A tagger with its weights. */
    record Model(NameTagger tagger, LinearModel weights) {
        static Model read(DataInputStream in) throws IOException {
            String[] labels = new String[in.readUnsignedByte()];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = in.readUTF();
            }
            return new Model(new NameTagger(Arrays.asList(labels)), LinearModel.read(in));
        }

        static void write(List<String> labels, List<LinearModel.Row> rows, DataOutputStream out) throws IOException {
            out.writeByte(labels.size());
            for (String label : labels) {
                out.writeUTF(label);
            }
            LinearModel.write(rows, out);
        }

        List<String> tag(NameSentence sentence) {
            int[] sums = new int[256];
            int[] best = tagger.tag(sentence, (features, scores) -> {
                weights.score(features, sums);
                for (int i = 0; i < scores.length; i++) {
                    scores[i] = sums[i];
                }
            });
            return Arrays.stream(best).mapToObj(tagger.labels::get).toList();
        }
    }
}
