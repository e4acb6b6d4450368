package org.wasl.extractor.eval;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wasl.extractor.Fact;
import org.wasl.extractor.read.Confidence;

/**
 * Counts how often facts turn out right, for the table that confidences are taken from. Few facts of a family prove
 * little: a rule's share leans on that of its type, this on that of all facts, as if {@link #WEIGHT} more facts had been
 * seen there. Rules are made on the articles that are counted, so these shares are too good elsewhere: the odds of all
 * are lowered by one factor, with which as many facts of unseen articles are expected to be right as are.
 */
final class Calibration {
    private static final double WEIGHT = 6;
    /** A family with fewer facts than this gets no line of its own. */
    private static final int ENOUGH = 4;

    private static final int BISECTIONS = 40;

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

    private final List<Fact> unseen = new ArrayList<>();
    private int unseenRight;

    /** @param fact of an article that rules are made on, with the confidence that the layers gave it */
    void add(Fact fact, boolean right) {
        boolean sure = Confidence.isSure(fact);
        Tally one = new Tally(0, 1, right ? 1 : 0);
        all.merge(new Family(Confidence.ALL, sure), one, Tally::plus);
        types.merge(new Family(fact.type(), sure), one, Tally::plus);
        Family rule = new Family(fact.rule(), sure);
        rules.merge(rule, one, Tally::plus);
        typeOfRule.put(rule, fact.type());
    }

    /** @param fact of an article that nobody looks at, with the confidence that the layers gave it */
    void addUnseen(Fact fact, boolean right) {
        unseen.add(fact);
        unseenRight += right ? 1 : 0;
    }

    void print(PrintWriter out) {
        Map<Family, Double> shares = shares();
        double factor = oddsFactor(shares);
        out.println(
                "# source: evaluate --calibrate on samples/gold: development by family, held-out by one factor for all");
        out.println("# licence: CC0-1.0");
        out.println("# The share of facts that are right, by rule, type, or all (*), and whether a layer doubted.");
        out.printf(
                Locale.ROOT, "# The odds of development are multiplied by %.2f, as held-out articles ask.%n", factor);
        out.println("family\tread\tright");
        shares.forEach((family, share) -> out.printf(
                Locale.ROOT,
                "%s\t%s\t%.2f%n",
                family.name,
                family.sure ? "surely" : "doubted",
                withOdds(share, factor)));
        out.flush();
    }

    private Map<Family, Double> shares() {
        Map<Family, Double> shares = new LinkedHashMap<>();
        all.forEach((family, tally) -> shares.put(family, tally.precision()));
        types.forEach((family, tally) -> {
            if (tally.found() >= ENOUGH) {
                shares.put(family, ofType(family));
            }
        });
        rules.forEach((family, tally) -> {
            if (tally.found() >= ENOUGH) {
                shares.put(family, leaning(tally, ofType(new Family(typeOfRule.get(family), family.sure))));
            }
        });
        return shares;
    }

    /** The factor by bisection, between a tenth and ten; 1 where there are no unseen facts. */
    private double oddsFactor(Map<Family, Double> shares) {
        if (unseen.isEmpty()) {
            return 1;
        }
        double low = 0.1;
        double high = 10;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = Math.sqrt(low * high);
            double expected = unseen.stream()
                    .mapToDouble(fact -> withOdds(share(fact, shares), middle))
                    .sum();
            if (expected > unseenRight) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private static double share(Fact fact, Map<Family, Double> shares) {
        boolean sure = Confidence.isSure(fact);
        return Stream.of(fact.rule(), fact.type(), Confidence.ALL)
                .map(name -> shares.get(new Family(name, sure)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(fact.confidence());
    }

    private static double withOdds(double share, double factor) {
        return share * factor / (share * factor + 1 - share);
    }

    private double ofType(Family type) {
        return leaning(
                types.get(type), all.get(new Family(Confidence.ALL, type.sure)).precision());
    }

    private static double leaning(Tally tally, double expected) {
        return (tally.right() + WEIGHT * expected) / (tally.found() + WEIGHT);
    }
}
