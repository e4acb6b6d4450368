package org.wasl.extractor.tag;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A linear model over hashed features, as an averaged perceptron leaves it (Collins 2002). Weights are kept in steps of
 * 1/64; a feature costs its hash and a weight for each class that it speaks of.
 */
final class Perceptron {
    private static final float STEP = 1f / 64;
    private static final int FORMAT = 1;

    /** About how many keys share their first bits. */
    private static final int SHARING = 4;

    private final List<String> classes;
    private final Map<String, String> lexicon;
    private final long[] keys;
    private final int[] first;
    private final short[] weightClass;
    private final short[] weight;

    /** Keys are hashes: where those begin that share their first bits; a handful share them. */
    private final int[] begin;

    private final int shift;

    private Perceptron(
            List<String> classes,
            Map<String, String> lexicon,
            long[] keys,
            int[] first,
            short[] weightClass,
            short[] weight) {
        this.classes = classes;
        this.lexicon = lexicon;
        this.keys = keys;
        this.first = first;
        this.weightClass = weightClass;
        this.weight = weight;
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(Math.max(1, keys.length / SHARING)));
        shift = Long.SIZE - bits;
        begin = new int[(1 << bits) + 1];
        for (long key : keys) {
            begin[bucket(key) + 1]++;
        }
        for (int i = 1; i < begin.length; i++) {
            begin[i] += begin[i - 1];
        }
    }

    /** The first bits of a key, in the order of the signed numbers. */
    private int bucket(long key) {
        return (int) ((key ^ Long.MIN_VALUE) >>> shift);
    }

    List<String> classes() {
        return classes;
    }

    /** What was stored beside the weights: the only tag of words that never had another, for one. */
    Map<String, String> lexicon() {
        return lexicon;
    }

    /** Adds up the weights of the features for each class. */
    float[] score(Features features) {
        float[] scores = new float[classes.size()];
        for (int f = 0; f < features.size(); f++) {
            int at = find(features.get(f));
            if (at >= 0) {
                for (int w = first[at]; w < first[at + 1]; w++) {
                    scores[weightClass[w]] += weight[w] * STEP;
                }
            }
        }
        return scores;
    }

    private int find(long key) {
        int bucket = bucket(key);
        int low = begin[bucket];
        int high = begin[bucket + 1] - 1;
        while (low <= high) {
            int mid = (low + high) >>> 1;
            if (keys[mid] < key) {
                low = mid + 1;
            } else if (keys[mid] > key) {
                high = mid - 1;
            } else {
                return mid;
            }
        }
        return -1;
    }

    /** Reads a model from the class path. */
    static Perceptron read(String resource) {
        try (InputStream in = Perceptron.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no model '" + resource + "' on the class path");
            }
            DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in), 1 << 16));
            if (data.readInt() != FORMAT) {
                throw new IllegalArgumentException(resource + " has another format: train it anew");
            }
            String[] classes = new String[data.readInt()];
            for (int i = 0; i < classes.length; i++) {
                classes[i] = data.readUTF();
            }
            Map<String, String> lexicon = new java.util.HashMap<>();
            int entries = data.readInt();
            for (int i = 0; i < entries; i++) {
                lexicon.put(data.readUTF(), data.readUTF());
            }
            int size = data.readInt();
            int weights = data.readInt();
            long[] keys = new long[size];
            int[] first = new int[size + 1];
            for (int i = 0; i < size; i++) {
                keys[i] = data.readLong();
            }
            for (int i = 0; i < size; i++) {
                first[i + 1] = first[i] + data.readUnsignedByte();
            }
            short[] weightClass = new short[weights];
            for (int i = 0; i < weights; i++) {
                weightClass[i] = data.readShort();
            }
            short[] weight = new short[weights];
            for (int i = 0; i < weights; i++) {
                weight[i] = data.readShort();
            }
            return new Perceptron(List.of(classes), Map.copyOf(lexicon), keys, first, weightClass, weight);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes weights given by feature and class; those that round to nothing are left out. */
    static void write(
            OutputStream out,
            List<String> classes,
            Map<String, String> lexicon,
            TreeMap<Long, float[]> weights,
            float smallest)
            throws IOException {
        TreeMap<Long, float[]> kept = new TreeMap<>();
        int count = 0;
        for (Map.Entry<Long, float[]> entry : weights.entrySet()) {
            int here = 0;
            for (float w : entry.getValue()) {
                here += Math.abs(w) >= smallest && here < 255 ? 1 : 0;
            }
            if (here > 0) {
                kept.put(entry.getKey(), entry.getValue());
                count += here;
            }
        }
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            data.writeInt(FORMAT);
            data.writeInt(classes.size());
            for (String c : classes) {
                data.writeUTF(c);
            }
            data.writeInt(lexicon.size());
            for (Map.Entry<String, String> e : new TreeMap<>(lexicon).entrySet()) {
                data.writeUTF(e.getKey());
                data.writeUTF(e.getValue());
            }
            data.writeInt(kept.size());
            data.writeInt(count);
            for (Long key : kept.keySet()) {
                data.writeLong(key);
            }
            for (int pass = 0; pass < 3; pass++) {
                for (float[] row : kept.values()) {
                    int here = 0;
                    for (int c = 0; c < row.length; c++) {
                        if (Math.abs(row[c]) >= smallest && here < 255) {
                            here++;
                            if (pass == 1) {
                                data.writeShort(c);
                            } else if (pass == 2) {
                                data.writeShort(Math.max(
                                        Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(row[c] / STEP))));
                            }
                        }
                    }
                    if (pass == 0) {
                        data.writeByte(here);
                    }
                }
            }
        }
    }
}
