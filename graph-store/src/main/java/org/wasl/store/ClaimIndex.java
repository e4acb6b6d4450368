package org.wasl.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.wasl.ontology.Wasl;

/**
 * What a claim leaves to be found by, so that a contradiction need not be looked for among all that is told of a state: of
 * a denial, whom it is about; of a claim with numbers, too; and a number for each type, role, filler and month of what
 * is told, which a denial and what it may deny have in common. Numbers are kept within the orders of quads themselves,
 * and take no room beside them.
 */
final class ClaimIndex {
    /** What says so of a claim. */
    static final Set<Node> PROPERTIES =
            Set.of(Wasl.denialAbout, Wasl.numberAbout, Wasl.deniesWithin, Wasl.statesWithin);

    /** The least that a number may be, for each kind of number. */
    private static final List<Node> LEAST =
            List.of(Wasl.term("countMin"), Wasl.term("killedMin"), Wasl.term("injuredMin"));

    /** So many bits of a number has room for, where quads are. */
    private static final long BITS = (1L << 55) - 1;

    /** Of what does not say when, in an article that does not either. */
    private static final int NO_MONTH = 0;

    private static final int MONTHS = 12;

    private ClaimIndex() {}

    /**
     * @param type of what is told
     * @param values what is said of it, by property
     * @param day when the article came out
     */
    static List<Triple> of(
            Node claim,
            Node type,
            Map<Node, List<Node>> values,
            Optional<LocalDate> day,
            boolean states,
            boolean denies) {
        List<Triple> index = new ArrayList<>();
        boolean numbers = states && LEAST.stream().anyMatch(values::containsKey);
        int month = values.getOrDefault(Wasl.begin, List.of()).stream()
                .findFirst()
                .map(begin -> LocalDate.parse(begin.getLiteralLexicalForm()))
                .or(() -> day)
                .map(when -> MONTHS * when.getYear() + when.getMonthValue())
                .orElse(NO_MONTH);
        values.forEach((role, fillers) -> {
            for (Node filler : fillers) {
                if (role.equals(RDF.type.asNode()) || !filler.isURI()) {
                    continue;
                }
                String slot = type + "|" + role + "|" + filler + "|";
                if (denies) {
                    index.add(Triple.create(claim, Wasl.denialAbout, filler));
                    index.add(Triple.create(claim, Wasl.deniesWithin, number(slot + NO_MONTH)));
                    // what is denied was told of late, or is told a little later
                    for (int near = month - 1; near <= month + 1 && month != NO_MONTH; near++) {
                        index.add(Triple.create(claim, Wasl.deniesWithin, number(slot + near)));
                    }
                }
                if (states) {
                    index.add(Triple.create(claim, Wasl.statesWithin, number(slot + month)));
                    if (day.isEmpty() && month != NO_MONTH) {
                        index.add(Triple.create(claim, Wasl.statesWithin, number(slot + NO_MONTH)));
                    }
                }
                if (numbers) {
                    index.add(Triple.create(claim, Wasl.numberAbout, filler));
                }
            }
        });
        return index;
    }

    /** A number that stands for a text; the same on every machine. */
    private static Node number(String text) {
        // FNV-1a: a digest would cost more than what it is for
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return NodeFactory.createLiteralDT(Long.toString((hash ^ hash >>> 32) & BITS), XSDDatatype.XSDinteger);
    }
}
