package org.wasl.extractor.tag;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Decisions to learn a {@link Classifier} from: maximum entropy with a Gaussian prior (Berger et al. 1996), by stochastic
 * gradient with a step of its own for each weight (AdaGrad, Duchi et al. 2011). OpenNLP's quasi-Newton trainer comes to the
 * same weights, but keeps its steps for all weights in memory and takes thirty times as long on a hundred thousand decisions.
 */
public final class ClassifierTraining {
    /** Weights below this share of the largest say nothing. */
    private static final int LEAST = 3;

    private static final float STEP = 0.2f;
    private static final long SEED = 7;

    private record Decision(int label, int[] cues) {}

    private final List<Decision> decisions = new ArrayList<>();
    private final Map<String, Integer> labels = new LinkedHashMap<>();
    private final int cutoff;
    private final double prior;
    private final int rounds;

    /**
     * @param cutoff how often a cue must have been seen
     * @param prior the strength of the prior: the larger, the smaller the weights
     * @param rounds how often all decisions are gone through
     */
    public ClassifierTraining(int cutoff, double prior, int rounds) {
        this.cutoff = cutoff;
        this.prior = prior;
        this.rounds = rounds;
    }

    /** One decision that was right. */
    public void add(String label, Cues cues) {
        decisions.add(new Decision(
                labels.computeIfAbsent(label, l -> labels.size()),
                Arrays.stream(cues.hashes()).distinct().toArray()));
    }

    public int size() {
        return decisions.size();
    }

    /** Trains all and writes them into one file. */
    public static void write(Path file, List<ClassifierTraining> all) throws IOException {
        List<Weights> learnt = new ArrayList<>();
        for (ClassifierTraining one : all) {
            learnt.add(one.train());
        }
        ModelFile.write(file, out -> {
            out.writeInt(learnt.size());
            for (Weights weights : learnt) {
                Classifier.write(weights.labels, weights.largest, weights.rows, out);
            }
        });
    }

    private record Weights(List<String> labels, double largest, List<LinearModel.Row> rows) {}

    private Weights train() {
        Map<Integer, Integer> seen = new HashMap<>();
        decisions.forEach(d -> Arrays.stream(d.cues).forEach(c -> seen.merge(c, 1, Integer::sum)));
        int[] known = seen.keySet().stream()
                .filter(c -> seen.get(c) >= cutoff)
                .mapToInt(c -> c)
                .sorted()
                .toArray();
        int n = labels.size();
        float[] weights = new float[known.length * n];
        float[] steps = new float[weights.length];
        float[] decay = new float[known.length];
        for (int i = 0; i < known.length; i++) {
            decay[i] = (float) (2 * prior / seen.get(known[i]));
        }
        List<Decision> order = new ArrayList<>();
        for (Decision decision : decisions) {
            order.add(new Decision(
                    decision.label,
                    Arrays.stream(decision.cues)
                            .map(c -> Arrays.binarySearch(known, c))
                            .filter(i -> i >= 0)
                            .toArray()));
        }
        Random random = new Random(SEED);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (Decision decision : order) {
                learn(decision, n, weights, steps, decay);
            }
        }
        float largest = 1e-6f;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        List<LinearModel.Row> rows = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            row(known[i], Arrays.copyOfRange(weights, i * n, i * n + n), largest, rows);
        }
        return new Weights(List.copyOf(labels.keySet()), largest, rows);
    }

    private static void learn(Decision decision, int n, float[] weights, float[] steps, float[] decay) {
        double[] chances = new double[n];
        for (int cue : decision.cues) {
            for (int l = 0; l < n; l++) {
                chances[l] += weights[cue * n + l];
            }
        }
        double most = Arrays.stream(chances).max().orElse(0);
        double sum = 0;
        for (int l = 0; l < n; l++) {
            chances[l] = Math.exp(chances[l] - most);
            sum += chances[l];
        }
        for (int l = 0; l < n; l++) {
            float wrong = (float) (chances[l] / sum) - (l == decision.label ? 1 : 0);
            for (int cue : decision.cues) {
                int at = cue * n + l;
                float slope = wrong + decay[cue] * weights[at];
                steps[at] += slope * slope;
                weights[at] -= STEP * slope / (float) Math.sqrt(steps[at] + 1e-8f);
            }
        }
    }

    private static void row(int cue, float[] learnt, double largest, List<LinearModel.Row> rows) {
        byte[] classes = new byte[learnt.length];
        byte[] weights = new byte[learnt.length];
        int n = 0;
        for (int l = 0; l < learnt.length; l++) {
            int q = (int) Math.round(Math.sqrt(Math.abs(learnt[l]) / largest) * 127);
            if (q >= LEAST) {
                classes[n] = (byte) l;
                weights[n++] = (byte) (learnt[l] < 0 ? -q : q);
            }
        }
        if (n > 0) {
            rows.add(new LinearModel.Row(cue, Arrays.copyOf(classes, n), Arrays.copyOf(weights, n)));
        }
    }
}
