package org.wasl.extractor.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Trains a {@link LinearModel}: an averaged perceptron over hashed features. For one thread. */
final class LinearTrainer {
    private static final class Weights {
        byte[] classes = new byte[2];
        float[] now = new float[2];
        float[] total = new float[2];
        int[] since = new int[2];
        int size;
        int updates;

        int find(int cls) {
            for (int i = 0; i < size; i++) {
                if ((classes[i] & 0xFF) == cls) {
                    return i;
                }
            }
            if (size == classes.length) {
                classes = Arrays.copyOf(classes, size * 2);
                now = Arrays.copyOf(now, size * 2);
                total = Arrays.copyOf(total, size * 2);
                since = Arrays.copyOf(since, size * 2);
            }
            classes[size] = (byte) cls;
            return size++;
        }
    }

    private int[] keys = new int[1 << 16];
    private Weights[] weights = new Weights[1 << 16];
    private int size;
    private int time = 1;

    void score(HashedFeatures features, float[] scores) {
        Arrays.fill(scores, 0);
        for (int f = 0; f < features.size; f++) {
            Weights row = weights[slot(features.hashes[f])];
            if (row != null) {
                for (int i = 0; i < row.size; i++) {
                    scores[row.classes[i] & 0xFF] += row.now[i];
                }
            }
        }
    }

    /** One more decision; averages weigh by decisions. */
    void tick() {
        time++;
    }

    void update(HashedFeatures features, int better, int worse) {
        for (int f = 0; f < features.size; f++) {
            Weights row = row(features.hashes[f]);
            row.updates++;
            add(row, better, 1);
            add(row, worse, -1);
        }
    }

    private void add(Weights row, int cls, float delta) {
        int i = row.find(cls);
        row.total[i] += row.now[i] * (time - row.since[i]);
        row.since[i] = time;
        row.now[i] += delta;
    }

    private Weights row(int feature) {
        int slot = slot(feature);
        if (weights[slot] == null) {
            if (size * 2 > keys.length) {
                grow();
                slot = slot(feature);
            }
            keys[slot] = feature;
            weights[slot] = new Weights();
            size++;
        }
        return weights[slot];
    }

    private int slot(int key) {
        int slot = key & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        Weights[] oldWeights = weights;
        keys = new int[oldKeys.length * 2];
        weights = new Weights[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldWeights[i] != null) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                weights[slot] = oldWeights[i];
            }
        }
    }

    /**
     * The averaged weights in bytes, without features that were updated fewer than {@code updates} times and weights whose
     * byte would be smaller than {@code least}.
     */
    List<LinearModel.Row> average(int updates, int least) {
        float largest = 0;
        for (Weights row : weights) {
            for (int i = 0; row != null && i < row.size; i++) {
                largest = Math.max(largest, Math.abs(average(row, i)));
            }
        }
        List<LinearModel.Row> rows = new ArrayList<>();
        for (int slot = 0; slot < keys.length; slot++) {
            if (weights[slot] != null && weights[slot].updates >= updates) {
                quantized(keys[slot], weights[slot], largest, least, rows);
            }
        }
        return rows;
    }

    private void quantized(int feature, Weights row, float largest, int least, List<LinearModel.Row> rows) {
        byte[] classes = new byte[row.size];
        byte[] values = new byte[row.size];
        int n = 0;
        for (int i = 0; i < row.size; i++) {
            float value = average(row, i);
            int q = Math.round((float) Math.sqrt(Math.abs(value) / largest) * 127);
            if (q >= least) {
                classes[n] = row.classes[i];
                values[n++] = (byte) (value < 0 ? -q : q);
            }
        }
        if (n > 0) {
            rows.add(new LinearModel.Row(feature, Arrays.copyOf(classes, n), Arrays.copyOf(values, n)));
        }
    }

    private float average(Weights row, int i) {
        return (row.total[i] + row.now[i] * (time - row.since[i])) / time;
    }
}
