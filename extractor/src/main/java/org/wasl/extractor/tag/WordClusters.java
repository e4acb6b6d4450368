package org.wasl.extractor.tag;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * Brown clusters of English words: words used alike share a path, and words used somewhat alike its beginning. Stored under
 * hashes of the words. Immutable, shared by threads.
 */
public final class WordClusters {
    private static final class Holder {
        private static final WordClusters INSTANCE =
                ModelFile.read("org/wasl/extractor/lang/en/clusters.bin", WordClusters::read);
    }

    private final int[] keys;
    private final int[] paths;

    private WordClusters(int capacity) {
        keys = new int[capacity];
        paths = new int[capacity];
    }

    public static WordClusters load() {
        return Holder.INSTANCE;
    }

    private static WordClusters read(DataInputStream in) throws IOException {
        int[] known = new int[in.readInt()];
        for (int i = 0; i < known.length; i++) {
            known[i] = in.readInt();
        }
        int words = in.readInt();
        WordClusters clusters = new WordClusters(Integer.highestOneBit(words) * 4);
        int word = 0;
        for (int i = 0; i < words; i++) {
            word += LinearModel.readUnsigned(in);
            int path = known[LinearModel.readUnsigned(in)];
            int slot = clusters.slot(word);
            clusters.keys[slot] = word;
            clusters.paths[slot] = path;
        }
        return clusters;
    }

    /** The path of a word in lower case: a one, then the path's bits; 0 for an unknown word. */
    public int path(String lower) {
        return paths[slot(Hash.of(lower))];
    }

    /** The first bits of a path. */
    public static int prefix(int path, int bits) {
        int length = 31 - Integer.numberOfLeadingZeros(path);
        return length > bits ? path >> length - bits : path;
    }

    private int slot(int key) {
        int slot = key & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }
}
