package org.wasl.extractor.tag;

/** The features of one decision, as hashes of a template's number and its values; used again for the next decision. */
final class HashedFeatures {
    final int[] hashes = new int[384];
    /** Scratch of {@link LinearModel}: the features that it may know, and where it found them. */
    final int[] known = new int[hashes.length + 1];

    final long[] found = new long[hashes.length];
    int size;
    private int template;

    void clear() {
        size = 0;
        template = 0;
    }

    /** Passes over the number of a template that does not apply here. */
    void skip() {
        template++;
    }

    void add(int a) {
        put(Hash.mix(++template, a));
    }

    void add(int a, int b) {
        put(Hash.mix(Hash.mix(++template, a), b));
    }

    void add(int a, int b, int c) {
        put(Hash.mix(Hash.mix(Hash.mix(++template, a), b), c));
    }

    void add(int a, int b, int c, int d) {
        put(Hash.mix(Hash.mix(Hash.mix(Hash.mix(++template, a), b), c), d));
    }

    private void put(int hash) {
        hashes[size++] = Hash.finish(hash);
    }
}
