package org.wasl.extractor.eval;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.wasl.extractor.Fact;
import org.wasl.extractor.read.Confidence;

/**
 * Counts how often facts turn out right, for the table that confidences are taken from. Few facts of a family prove
 * little: a rule's share leans on that of its type, this on that of all facts, as if {@link #WEIGHT} more facts had been
 * seen there.
 */
final class Calibration {
    private static final double WEIGHT = 6;
    /** A family with fewer facts than this gets no line of its own. */
    private static final int ENOUGH = 4;

    private record Family(String name, boolean sure) implements Comparable<Family> {
        @Override
        public int compareTo(Family other) {
            int byName = name.compareTo(other.name);
            return byName != 0 ? byName : Boolean.compare(other.sure, sure);
        }
    }

    /** {@code found} facts of a family, {@code right} of them right. */
    private final Map<Family, Tally> all = new TreeMap<>();

    private final Map<Family, Tally> types = new TreeMap<>();
    private final Map<Family, Tally> rules = new TreeMap<>();
    private final Map<Family, String> typeOfRule = new TreeMap<>();

    /** @param fact with the confidence that the layers gave it */
    void add(Fact fact, boolean right) {
        boolean sure = Confidence.isSure(fact);
        Tally one = new Tally(0, 1, right ? 1 : 0);
        all.merge(new Family(Confidence.ALL, sure), one, Tally::plus);
        types.merge(new Family(fact.type(), sure), one, Tally::plus);
        Family rule = new Family(fact.rule(), sure);
        rules.merge(rule, one, Tally::plus);
        typeOfRule.put(rule, fact.type());
    }

    void print(PrintWriter out) {
        out.println("# source: evaluate --calibrate on the development part of samples/gold");
        out.println("# licence: CC0-1.0");
        out.println("# The share of facts that are right, by rule, type, or all (*), and whether a layer doubted.");
        out.println("family\tread\tright");
        all.forEach((family, tally) -> line(out, family, tally.precision()));
        types.forEach((family, tally) -> {
            if (tally.found() >= ENOUGH) {
                line(out, family, ofType(family));
            }
        });
        rules.forEach((family, tally) -> {
            if (tally.found() >= ENOUGH) {
                line(out, family, leaning(tally, ofType(new Family(typeOfRule.get(family), family.sure))));
            }
        });
        out.flush();
    }

    private double ofType(Family type) {
        return leaning(
                types.get(type), all.get(new Family(Confidence.ALL, type.sure)).precision());
    }

    private static double leaning(Tally tally, double expected) {
        return (tally.right() + WEIGHT * expected) / (tally.found() + WEIGHT);
    }

    private static void line(PrintWriter out, Family family, double right) {
        out.printf(Locale.ROOT, "%s\t%s\t%.2f%n", family.name, family.sure ? "surely" : "doubted", right);
    }
}
