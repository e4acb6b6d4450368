package org.wasl.extractor.tag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The weights of a classifier over hashed features, sparse, a byte each: the weight {@code q} stands for {@code q·|q|}, so
 * that small ones keep their precision and large ones their size. At most 256 classes. Immutable, shared by threads.
 */
final class LinearModel {
    /** One feature's classes and weights. */
    record Row(int feature, byte[] classes, byte[] weights) {}

    private static final int[] VALUE = new int[256];

    static {
        for (int q = -128; q < 128; q++) {
            VALUE[q & 0xFF] = q * Math.abs(q);
        }
    }

    /** The feature in the upper half, the place of its row in the lower: one look into memory finds both. */
    private final long[] table;

    /**
     * A bit for each feature that has a row, by the first bits of its hash. Most features that are asked for have none, and
     * this fits into a fast cache, which the table does not.
     */
    private final long[] known = new long[KNOWN_BITS / 64];

    private static final int KNOWN_BITS = 1 << 23;

    private final byte[] rows;

    LinearModel(List<Row> all) {
        int capacity = Math.max(2, Integer.highestOneBit(Math.max(1, all.size())) * 4);
        table = new long[capacity];
        rows = new byte[all.stream().mapToInt(r -> 1 + 2 * r.classes().length).sum()];
        int at = 0;
        for (Row row : all) {
            table[slot(row.feature())] = (long) row.feature() << 32 | at;
            int bit = row.feature() >>> 32 - Integer.numberOfTrailingZeros(KNOWN_BITS);
            known[bit >>> 6] |= 1L << bit;
            rows[at++] = (byte) (row.classes().length - 1);
            for (int i = 0; i < row.classes().length; i++) {
                rows[at++] = row.classes()[i];
                rows[at++] = row.weights()[i];
            }
        }
    }

    /** Sets {@code scores} to the sum of the features' weights for each class. */
    void score(HashedFeatures features, int[] scores) {
        Arrays.fill(scores, 0);
        // Looks into memory that do not wait for each other are far cheaper than one after the other.
        int asked = 0;
        for (int f = 0; f < features.size; f++) {
            int bit = features.hashes[f] >>> 32 - Integer.numberOfTrailingZeros(KNOWN_BITS);
            features.known[asked] = features.hashes[f];
            asked += (int) (known[bit >>> 6] >>> bit & 1);
        }
        for (int f = 0; f < asked; f++) {
            features.found[f] = table[features.known[f] & table.length - 1];
        }
        for (int f = 0; f < asked; f++) {
            long found = features.found[f];
            if (found != 0 && (int) (found >>> 32) != features.known[f]) {
                found = table[slot(features.known[f])];
            }
            if (found != 0) {
                int at = (int) found;
                int end = at + 1 + 2 * ((rows[at] & 0xFF) + 1);
                for (int i = at + 1; i < end; i += 2) {
                    scores[rows[i] & 0xFF] += VALUE[rows[i + 1] & 0xFF];
                }
            }
        }
    }

    private int slot(int key) {
        int slot = key & table.length - 1;
        while (table[slot] != 0 && (int) (table[slot] >>> 32) != key) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    static void write(List<Row> rows, DataOutputStream out) throws IOException {
        List<Row> sorted = rows.stream()
                .sorted((a, b) -> Integer.compareUnsigned(a.feature(), b.feature()))
                .toList();
        out.writeInt(sorted.size());
        int last = 0;
        for (Row row : sorted) {
            writeUnsigned(row.feature() - last, out);
            last = row.feature();
        }
        for (Row row : sorted) {
            out.writeByte(row.classes().length - 1);
        }
        for (Row row : sorted) {
            out.write(row.classes());
        }
        for (Row row : sorted) {
            out.write(row.weights());
        }
    }

    static LinearModel read(DataInputStream in) throws IOException {
        int[] features = new int[in.readInt()];
        int last = 0;
        for (int i = 0; i < features.length; i++) {
            last += readUnsigned(in);
            features[i] = last;
        }
        byte[] sizes = in.readNBytes(features.length);
        byte[][] classes = new byte[features.length][];
        for (int i = 0; i < features.length; i++) {
            classes[i] = in.readNBytes((sizes[i] & 0xFF) + 1);
        }
        Row[] rows = new Row[features.length];
        for (int i = 0; i < features.length; i++) {
            rows[i] = new Row(features[i], classes[i], in.readNBytes((sizes[i] & 0xFF) + 1));
        }
        return new LinearModel(Arrays.asList(rows));
    }

    /** Seven bits a byte, the highest says that more follow. */
    static void writeUnsigned(int value, DataOutputStream out) throws IOException {
        int rest = value;
        while (rest >>> 7 != 0) {
            out.writeByte(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    static int readUnsigned(DataInputStream in) throws IOException {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.readUnsignedByte();
            value |= (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
    }
}
