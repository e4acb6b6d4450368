package org.wasl.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.wasl.ontology.Wasl;

/** Breadth-first search over the direct edges, in either direction, with the first claim behind each step. */
final class Paths {
    private static final Comparator<Node> BY_TEXT = Comparator.comparing(Node::toString);

    private final DatasetGraph data;

    Paths(DatasetGraph data) {
        this.data = data;
    }

    List<Step> between(Node from, Node to) {
        Map<Node, Triple> reached = new HashMap<>();
        Map<Node, Node> before = new HashMap<>();
        Queue<Node> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !reached.containsKey(to)) {
            Node here = open.remove();
            for (Triple edge : edges(here)) {
                Node there = edge.getSubject().equals(here) ? edge.getObject() : edge.getSubject();
                if (!there.equals(from) && reached.putIfAbsent(there, edge) == null) {
                    before.put(there, here);
                    open.add(there);
                }
            }
        }
        List<Step> path = new ArrayList<>();
        for (Node at = to; reached.containsKey(at); at = before.get(at)) {
            step(before.get(at), reached.get(at), at).ifPresent(path::add);
        }
        Collections.reverse(path);
        return path;
    }

    /** Sorted, so that of several shortest paths the same is found each time. */
    private List<Triple> edges(Node entity) {
        List<Triple> edges = new ArrayList<>();
        data.find(Wasl.EDGES_GRAPH, entity, Node.ANY, Node.ANY).forEachRemaining(q -> edges.add(q.asTriple()));
        edges.removeIf(e -> !Edges.isEdge(e.getPredicate()));
        // by property and object, which are looked up together
        Edges.properties()
                .forEach(property -> data.find(Wasl.EDGES_GRAPH, Node.ANY, property, entity)
                        .forEachRemaining(q -> edges.add(q.asTriple())));
        edges.sort(Comparator.comparing(
                        (Triple e) -> (e.getSubject().equals(entity) ? e.getObject() : e.getSubject()).toString())
                .thenComparing(e -> e.getPredicate().toString())
                .thenComparing(e -> e.getSubject().toString()));
        return edges;
    }

    private Optional<Step> step(Node from, Triple edge, Node to) {
        Set<Node> claims = new LinkedHashSet<>();
        Map<Node, Node> occurrenceOf = new HashMap<>();
        data.find(Wasl.EDGES_GRAPH, Edges.node(edge), Wasl.derivedFrom, Node.ANY)
                .forEachRemaining(derived -> data.find(
                                Wasl.OCCURRENCES_GRAPH, Node.ANY, Wasl.confirms, derived.getObject())
                        .forEachRemaining(q -> {
                            claims.add(q.getSubject());
                            occurrenceOf.put(q.getSubject(), q.getObject());
                        }));
        return claims.stream().min(BY_TEXT).map(claim -> {
            Node kind = data.find(Wasl.OCCURRENCES_GRAPH, occurrenceOf.get(claim), Wasl.kind, Node.ANY)
                    .next()
                    .getObject();
            return new Step(from, kind, to, claim, edge);
        });
    }
}
