package org.wasl.extractor.eval;

import java.io.PrintWriter;
import java.util.Locale;
import org.wasl.extractor.Fact;

/** Whether confidences mean what they say: of the facts with confidences in a range, the share that is right. */
final class Reliability {
    private static final int RANGES = 10;

    private final int[] found = new int[RANGES];
    private final int[] right = new int[RANGES];
    private final double[] sum = new double[RANGES];

    void add(Fact fact, boolean isRight) {
        int range = Math.min(RANGES - 1, (int) Math.floor(fact.confidence() * RANGES + 1e-9));
        found[range]++;
        right[range] += isRight ? 1 : 0;
        sum[range] += fact.confidence();
    }

    void print(PrintWriter out) {
        out.printf(Locale.ROOT, "  %-16s %6s %6s  %9s %9s%n", "confidence", "found", "right", "mean", "are right");
        for (int i = 0; i < RANGES; i++) {
            if (found[i] > 0) {
                out.printf(
                        Locale.ROOT,
                        "  %.1f to %-9.1f %6d %6d  %9.3f %9.3f%n",
                        (double) i / RANGES,
                        (i + 1.0) / RANGES,
                        found[i],
                        right[i],
                        sum[i] / found[i],
                        (double) right[i] / found[i]);
            }
        }
    }
}
