package org.wasl.extractor.tag;

/** Numbers for strings and for features, the same on every machine; models are stored under them. */
final class Hash {
    private Hash() {}

    /** A number for a string; two strings of a vocabulary of a million share one about once in ten thousand. */
    static int of(String s) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < s.length(); i++) {
            h = (h ^ s.charAt(i)) * 0x100000001b3L;
        }
        return finish((int) (h ^ h >>> 32));
    }

    static int mix(int h, int value) {
        int k = value * 0xcc9e2d51;
        k = Integer.rotateLeft(k, 15) * 0x1b873593;
        return Integer.rotateLeft(h ^ k, 13) * 5 + 0xe6546b64;
    }

    /** Spreads the bits; never 0, which marks an empty place in the tables. */
    static int finish(int h) {
        h = (h ^ h >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        h ^= h >>> 16;
        return h == 0 ? 1 : h;
    }
}
