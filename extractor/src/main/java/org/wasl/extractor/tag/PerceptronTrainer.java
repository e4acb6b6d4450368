package org.wasl.extractor.tag;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Learns the weights of a {@link Perceptron}; the same examples in the same order give the same model. */
final class PerceptronTrainer {
    private static final class Row {
        private final float[] weight;
        private final float[] total;
        private final int[] stamp;
        private int seen;

        Row(int classes) {
            weight = new float[classes];
            total = new float[classes];
            stamp = new int[classes];
        }
    }

    private final List<String> classes;
    private final Map<Long, Row> rows = new HashMap<>();
    private int time;

    PerceptronTrainer(List<String> classes) {
        this.classes = classes;
    }

    float[] score(Features features) {
        float[] scores = new float[classes.size()];
        for (int f = 0; f < features.size(); f++) {
            Row row = rows.get(features.get(f));
            if (row != null) {
                for (int c = 0; c < scores.length; c++) {
                    scores[c] += row.weight[c];
                }
            }
        }
        return scores;
    }

    /** One step: the right class is raised and the guessed one lowered where they differ. */
    void update(Features features, int right, int guessed) {
        time++;
        if (right == guessed) {
            return;
        }
        for (int f = 0; f < features.size(); f++) {
            Row row = rows.computeIfAbsent(features.get(f), k -> new Row(classes.size()));
            row.seen++;
            change(row, right, 1);
            change(row, guessed, -1);
        }
    }

    private void change(Row row, int c, float by) {
        row.total[c] += (time - row.stamp[c]) * row.weight[c];
        row.stamp[c] = time;
        row.weight[c] += by;
    }

    /** Writes the averaged weights; features that took part in fewer updates than {@code atLeast} are left out. */
    void write(OutputStream out, Map<String, String> lexicon, int atLeast, float smallest) throws IOException {
        TreeMap<Long, float[]> averaged = new TreeMap<>();
        rows.forEach((key, row) -> {
            if (row.seen >= atLeast) {
                float[] mean = new float[classes.size()];
                for (int c = 0; c < mean.length; c++) {
                    mean[c] = (row.total[c] + (time - row.stamp[c]) * row.weight[c]) / time;
                }
                averaged.put(key, mean);
            }
        });
        Perceptron.write(out, classes, lexicon, averaged, smallest);
    }
}
