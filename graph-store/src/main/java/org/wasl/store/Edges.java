package org.wasl.store;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.wasl.ontology.TsvFile;
import org.wasl.ontology.Wasl;

/**
 * Direct edges between entities ({@code edges.tsv}), made of the occurrences that stand: that some claim states, and
 * none denies unless a person accepted one that states it. Each edge is a triple, and a node that says which
 * occurrences it comes from.
 */
final class Edges {
    private static final Node GRAPH = Wasl.EDGES_GRAPH;
    private static final Node TYPE = RDF.type.asNode();
    private static final Node SUBJECT = RDF.subject.asNode();
    private static final Node PREDICATE = RDF.predicate.asNode();
    private static final Node OBJECT = RDF.object.asNode();

    private record Rule(Node type, Node from, Node edge, Node to, boolean both, String former, boolean wider) {}

    private static final List<Rule> RULES = TsvFile.read("org/wasl/store/edges.tsv").stream()
            .map(row -> new Rule(
                    Wasl.term(row.cell("type")),
                    Wasl.term(row.cell("from")),
                    Wasl.term(row.cell("edge")),
                    Wasl.term(row.cell("to")),
                    row.cell("both").equals("yes"),
                    row.cell("former"),
                    row.cell("wider").equals("yes")))
            .toList();

    private static final Set<Node> PROPERTIES =
            RULES.stream().map(Rule::edge).collect(Collectors.toCollection(LinkedHashSet::new));

    /** The roles from which edges reach to where a place lies, too. */
    private static final Set<Node> WIDER =
            RULES.stream().filter(Rule::wider).map(Rule::to).collect(Collectors.toUnmodifiableSet());

    private Edges() {}

    /** The properties that edges have. */
    static Set<Node> properties() {
        return PROPERTIES;
    }

    /** Whether the property is one that edges have. */
    static boolean isEdge(Node property) {
        return PROPERTIES.contains(property);
    }

    /** Whether edges of this role reach from a place to where it lies, too. */
    static boolean isWider(Node role) {
        return WIDER.contains(role);
    }

    /** The node that tells of the edge. */
    static Node node(Triple edge) {
        return Wasl.iri("edge/" + Decision.digest(edge.toString()));
    }

    /** Brings the edges in step with occurrences that came, went or changed. */
    static void update(Draft draft, Collection<Node> occurrences) {
        Set<Node> accepted = new HashSet<>();
        draft.find(Node.ANY, Node.ANY, Wasl.review, Node.ANY).forEach(q -> accepted.add(q.getSubject()));
        for (Node occurrence : occurrences) {
            Set<Triple> edges = stands(draft, occurrence, accepted) ? edges(draft, occurrence) : Set.of();
            Set<Node> nodes = new LinkedHashSet<>();
            for (Triple edge : edges) {
                Node node = node(edge);
                nodes.add(node);
                add(draft, edge.getSubject(), edge.getPredicate(), edge.getObject());
                add(draft, node, TYPE, Wasl.Edge);
                add(draft, node, SUBJECT, edge.getSubject());
                add(draft, node, PREDICATE, edge.getPredicate());
                add(draft, node, OBJECT, edge.getObject());
                add(draft, node, Wasl.derivedFrom, occurrence);
            }
            for (Quad from : draft.find(GRAPH, Node.ANY, Wasl.derivedFrom, occurrence)) {
                if (!nodes.contains(from.getSubject())) {
                    draft.delete(from);
                    dropUnlessDerived(draft, from.getSubject());
                }
            }
        }
    }

    private static void add(Draft draft, Node subject, Node property, Node object) {
        draft.add(Quad.create(GRAPH, subject, property, object));
    }

    private static void dropUnlessDerived(Draft draft, Node edge) {
        if (draft.contains(GRAPH, edge, Wasl.derivedFrom, Node.ANY)) {
            return;
        }
        drop(draft, edge);
    }

    /** Takes an edge out, whatever it comes from. */
    static void drop(Draft draft, Node edge) {
        for (Quad subject : draft.find(GRAPH, edge, SUBJECT, Node.ANY)) {
            for (Quad predicate : draft.find(GRAPH, edge, PREDICATE, Node.ANY)) {
                for (Quad object : draft.find(GRAPH, edge, OBJECT, Node.ANY)) {
                    draft.delete(Quad.create(GRAPH, subject.getObject(), predicate.getObject(), object.getObject()));
                }
            }
        }
        draft.find(GRAPH, edge, Node.ANY, Node.ANY).forEach(draft::delete);
    }

    private static boolean stands(Draft draft, Node occurrence, Set<Node> accepted) {
        if (!draft.contains(Wasl.OCCURRENCES_GRAPH, Node.ANY, Wasl.confirms, occurrence)) {
            return false;
        }
        // many may confirm it, and few are accepted
        return !draft.contains(Wasl.OCCURRENCES_GRAPH, Node.ANY, Wasl.disputes, occurrence)
                || accepted.stream()
                        .anyMatch(claim -> draft.contains(Wasl.OCCURRENCES_GRAPH, claim, Wasl.confirms, occurrence));
    }

    private static Set<Triple> edges(Draft draft, Node occurrence) {
        List<Quad> told = draft.find(Wasl.OCCURRENCES_GRAPH, occurrence, Node.ANY, Node.ANY);
        boolean former = told.stream().anyMatch(q -> q.getPredicate().equals(Wasl.former));
        Set<Triple> edges = new LinkedHashSet<>();
        for (Rule rule : RULES) {
            boolean ofType = told.stream()
                    .anyMatch(q ->
                            q.getPredicate().equals(Wasl.kind) && q.getObject().equals(rule.type()));
            if (!ofType || rule.former().equals(former ? "no" : "yes")) {
                continue;
            }
            for (Node from : fillers(told, rule.from())) {
                List<Node> ends = fillers(told, rule.to());
                for (Node to : rule.wider() ? wider(draft, ends) : ends) {
                    if (!from.equals(to)) {
                        edges.add(Triple.create(from, rule.edge(), to));
                        if (rule.both()) {
                            edges.add(Triple.create(to, rule.edge(), from));
                        }
                    }
                }
            }
        }
        return edges;
    }

    /** These and all that they are known to lie within: whoever has forces at a base has forces in its province and state. */
    private static Set<Node> wider(Draft draft, List<Node> places) {
        // what articles say of where a place lies may be denied, or wrong of a namesake
        return reach(
                places,
                place -> Arrears.KNOWN.stream()
                        .flatMap(known -> draft.find(known, place, Wasl.within, Node.ANY).stream())
                        .map(Quad::getObject));
    }

    /** These and all that lie as many steps from them as there are. */
    static Set<Node> reach(Collection<Node> from, Function<Node, Stream<Node>> step) {
        Set<Node> all = new LinkedHashSet<>();
        Deque<Node> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            Node node = open.remove();
            if (all.add(node)) {
                step.apply(node).forEach(open::add);
            }
        }
        return all;
    }

    private static List<Node> fillers(List<Quad> told, Node role) {
        return told.stream()
                .filter(q -> q.getPredicate().equals(role))
                .map(Quad::getObject)
                .toList();
    }
}
