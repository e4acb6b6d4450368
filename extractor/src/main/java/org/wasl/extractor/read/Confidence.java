package org.wasl.extractor.read;

import java.util.Map;
import java.util.TreeMap;
import org.wasl.extractor.Fact;
import org.wasl.ontology.TsvFile;

/**
 * How often facts of a kind are right in articles that nobody made rules on: by the rule that read them, else by their
 * type, else all; surely read ones apart from those that some layer doubted. {@code evaluate --calibrate} counts them in
 * gold and prints the table.
 */
public final class Confidence {
    /** The family of all facts. */
    public static final String ALL = "*";

    /** What the layers give where none of them had a choice to make. */
    private static final double SURE = 0.88;

    private final Map<String, Double> values = new TreeMap<>();

    private Confidence() {}

    static Confidence load() {
        Confidence confidence = new Confidence();
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/read/confidence.tsv")) {
            confidence.values.put(
                    key(row.cell("family"), row.cell("read").equals("surely")), Double.parseDouble(row.cell("right")));
        }
        return confidence;
    }

    private static String key(String family, boolean sure) {
        return family + (sure ? "\tsurely" : "\tdoubted");
    }

    /** Whether a fact, with the confidence that the layers gave it, was read without doubt. */
    public static boolean isSure(Fact fact) {
        return fact.confidence() >= SURE;
    }

    /** The fact with a confidence that is the share of such facts that are right. */
    Fact calibrated(Fact fact) {
        boolean sure = isSure(fact);
        Double value = values.get(key(fact.rule(), sure));
        if (value == null) {
            value = values.get(key(fact.type(), sure));
        }
        if (value == null) {
            value = values.get(key(ALL, sure));
        }
        return value == null ? fact : fact.withConfidence(value);
    }
}
