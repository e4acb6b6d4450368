package org.wasl.extractor.tag;

/** What a {@link Classifier} looks at to decide one thing: numbered templates with values. Used again for the next decision. */
public final class Cues {
    private static final int FULL = 380;

    final HashedFeatures features = new HashedFeatures();

    public void clear() {
        features.clear();
    }

    /** A number for a word, the same on every machine. */
    public static int of(String word) {
        return Hash.of(word);
    }

    /** A number for two values in their order. */
    public static int of(int a, int b) {
        return Hash.mix(Hash.mix(17, a), b);
    }

    public void add(int template, int a) {
        put(Hash.mix(Hash.mix(1, template), a));
    }

    public void add(int template, int a, int b) {
        put(Hash.mix(Hash.mix(Hash.mix(2, template), a), b));
    }

    public void add(int template, int a, int b, int c) {
        put(Hash.mix(Hash.mix(Hash.mix(Hash.mix(3, template), a), b), c));
    }

    private void put(int hash) {
        if (features.size < FULL) {
            features.hashes[features.size++] = Hash.finish(hash);
        }
    }

    /** The cues as numbers, to train with. */
    public int[] hashes() {
        return java.util.Arrays.copyOf(features.hashes, features.size);
    }
}
