package org.wasl.extractor.tag;

/** The features of one decision as 64-bit hashes, so that a model needs no strings. */
final class Features {
    private static final long PRIME = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;

    private long[] hashes = new long[96];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    long get(int index) {
        return hashes[index];
    }

    /** Adds the feature that the template's number and its values make together. */
    void add(int template, String... values) {
        long hash = (BASIS ^ template) * PRIME;
        for (String value : values) {
            for (int i = 0; i < value.length(); i++) {
                hash = (hash ^ value.charAt(i)) * PRIME;
            }
            hash = (hash ^ 0x1F) * PRIME;
        }
        if (size == hashes.length) {
            hashes = java.util.Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = hash ^ (hash >>> 29);
    }
}
