package org.wasl.extractor.tag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A log-linear classifier over hashed cues: for each label a probability. Immutable, shared by threads.
 */
public final class Classifier {
    private static final double LARGEST = 127 * 127;

    private final List<String> labels;
    private final LinearModel model;
    private final double unit;

    private Classifier(List<String> labels, LinearModel model, double largest) {
        this.labels = List.copyOf(labels);
        this.model = model;
        this.unit = largest / LARGEST;
    }

    /** The classifiers of a file in the class path, in their order. */
    public static List<Classifier> load(String resource) {
        return ModelFile.read(resource, in -> {
            int n = in.readInt();
            List<Classifier> all = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                all.add(read(in));
            }
            return List.copyOf(all);
        });
    }

    static Classifier read(DataInputStream in) throws IOException {
        int n = in.readInt();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            labels.add(in.readUTF());
        }
        double largest = in.readDouble();
        return new Classifier(labels, LinearModel.read(in), largest);
    }

    static void write(List<String> labels, double largest, List<LinearModel.Row> rows, DataOutputStream out)
            throws IOException {
        out.writeInt(labels.size());
        for (String label : labels) {
            out.writeUTF(label);
        }
        out.writeDouble(largest);
        LinearModel.write(rows, out);
    }

    public List<String> labels() {
        return labels;
    }

    /** The probability of each label, in their order. */
    public double[] probabilities(Cues cues) {
        int[] scores = new int[256];
        model.score(cues.features, scores);
        double[] shares = new double[labels.size()];
        int best = scores[0];
        for (int i = 1; i < shares.length; i++) {
            best = Math.max(best, scores[i]);
        }
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp((scores[i] - best) * unit);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
