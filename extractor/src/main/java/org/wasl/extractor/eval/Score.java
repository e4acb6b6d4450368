package org.wasl.extractor.eval;

import java.util.Locale;

/**
 * One line of the table of public sets.
 *
 * @param set the file, without its ending
 * @param measure what was counted
 * @param n how many there are in gold
 */
record Score(String set, String measure, double precision, double recall, double f1, int n) {
    /** In place of a number that the measure does not have. */
    private static final double NONE = Double.NaN;

    static final String HEAD =
            String.format(Locale.ROOT, "%-26s %-36s %6s %6s %6s %7s", "set", "measure", "P", "R", "F1", "n");

    static Score of(String set, String measure, Tally tally) {
        return new Score(set, measure, tally.precision(), tally.recall(), tally.f1(), tally.gold());
    }

    /** A share of what there is, where nothing can be found too much. */
    static Score share(String set, String measure, int right, int all) {
        return new Score(set, measure, NONE, all == 0 ? 1 : (double) right / all, NONE, all);
    }

    /** A measure that is an F1 by itself. */
    static Score f1(String set, String measure, double f1, int n) {
        return new Score(set, measure, NONE, NONE, f1, n);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-26s %-36s %6s %6s %6s %7d",
                set,
                measure,
                number(precision),
                number(recall),
                number(f1),
                n);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3f", value);
    }
}
