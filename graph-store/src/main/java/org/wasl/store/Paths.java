package org.wasl.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.wasl.ontology.Wasl;

/** Breadth-first search over the facts that some article states and none denies. */
final class Paths {
    private final DatasetGraph data;
    private final Set<Node> roles = new HashSet<>();

    Paths(DatasetGraph data) {
        this.data = data;
        data.find(Wasl.ONTOLOGY_GRAPH, Node.ANY, RDF.type.asNode(), OWL.ObjectProperty.asNode())
                .forEachRemaining(q -> roles.add(q.getSubject()));
    }

    List<Step> between(Node from, Node to) {
        Map<Node, Step> reached = new HashMap<>();
        Queue<Node> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !reached.containsKey(to)) {
            for (Step step : steps(open.remove())) {
                if (!step.to().equals(from) && reached.putIfAbsent(step.to(), step) == null) {
                    open.add(step.to());
                }
            }
        }
        List<Step> path = new ArrayList<>();
        for (Step step = reached.get(to); step != null; step = reached.get(step.from())) {
            path.add(step);
        }
        Collections.reverse(path);
        return path;
    }

    /** Sorted, so that of several shortest paths the same is found each time. */
    private List<Step> steps(Node entity) {
        List<Step> steps = new ArrayList<>();
        for (Node fact : subjects(entity)) {
            Optional<Node> claim = claim(fact);
            Optional<Node> type = objects(fact, RDF.type.asNode()).stream().findFirst();
            if (claim.isPresent() && type.isPresent()) {
                for (Node role : roles) {
                    objects(fact, role).stream()
                            .filter(other -> !other.equals(entity))
                            .forEach(other -> steps.add(new Step(entity, type.get(), other, claim.get())));
                }
            }
        }
        steps.sort(Comparator.comparing((Step s) -> s.to().toString())
                .thenComparing(s -> s.fact().toString())
                .thenComparing(s -> s.claim().toString()));
        return steps;
    }

    private Set<Node> subjects(Node entity) {
        Set<Node> facts = new LinkedHashSet<>();
        data.findNG(Node.ANY, Node.ANY, Node.ANY, entity).forEachRemaining(quad -> {
            if (roles.contains(quad.getPredicate())) {
                facts.add(quad.getSubject());
            }
        });
        return facts;
    }

    private List<Node> objects(Node subject, Node property) {
        Set<Node> objects = new LinkedHashSet<>();
        data.findNG(Node.ANY, subject, property, Node.ANY).forEachRemaining(q -> objects.add(q.getObject()));
        return objects.stream().sorted(Comparator.comparing(Node::toString)).toList();
    }

    /** The first claim that states the fact, where no claim denies it. */
    private Optional<Node> claim(Node fact) {
        if (data.findNG(Node.ANY, Node.ANY, Wasl.denies, fact).hasNext()) {
            return Optional.empty();
        }
        Set<Node> claims = new LinkedHashSet<>();
        data.findNG(Node.ANY, Node.ANY, Wasl.asserts, fact).forEachRemaining((Quad q) -> claims.add(q.getSubject()));
        return claims.stream().min(Comparator.comparing(Node::toString));
    }
}
