package org.wasl.extractor.tag;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How many names of each type, and of all together, a model finds rightly, wrongly and not at all; for the trainers. */
public final class NameCounts {
    private static final String ALL = "(all)";
    private static final int RIGHT = 0;
    private static final int WRONG = 1;
    private static final int MISSED = 2;

    private final Map<String, int[]> counts = new TreeMap<>();

    public void found(String type, boolean right) {
        count(type, right ? RIGHT : WRONG);
    }

    public void missed(String type) {
        count(type, MISSED);
    }

    private void count(String type, int what) {
        counts.computeIfAbsent(type, t -> new int[MISSED + 1])[what]++;
        counts.computeIfAbsent(ALL, t -> new int[MISSED + 1])[what]++;
    }

    /** Precision, recall and F1 in percent, a line a type. */
    public void print() {
        counts.forEach((type, n) -> System.out.printf(
                Locale.ROOT,
                "  %s precision %.1f recall %.1f F1 %.1f of %d%n",
                type,
                100.0 * n[RIGHT] / (n[RIGHT] + n[WRONG]),
                100.0 * n[RIGHT] / (n[RIGHT] + n[MISSED]),
                200.0 * n[RIGHT] / (2 * n[RIGHT] + n[WRONG] + n[MISSED]),
                n[RIGHT] + n[MISSED]));
    }
}
