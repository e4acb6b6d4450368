package org.wasl.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.wasl.ontology.Wasl;

/**
 * What a look through the whole store found.
 *
 * @param quads how many could be read, which is all
 * @param faults what does not hold together, one line each; empty for a sound store
 */
public record Health(long quads, long revision, Stats stats, List<String> faults) {
    private static final int TOGETHER = 40;

    public Health {
        faults = List.copyOf(faults);
    }

    /** Reads every quad, and looks for what nothing leads to or leads nowhere. */
    static Health of(DatasetGraph data, Stats stats) {
        long[] quads = {0};
        List<String> faults = new ArrayList<>();
        Set<Node> graphs = new TreeSet<>(Facts.ORDER);
        data.find().forEachRemaining(quad -> {
            quads[0]++;
            if (!quad.isDefaultGraph()) {
                graphs.add(quad.getGraph());
            }
        });
        for (Node graph : graphs) {
            if (graph.isURI() && graph.getURI().startsWith(Wasl.BASE + "graph/article/")) {
                article(data, graph, faults);
            }
        }
        for (Node graph : List.of(Wasl.ONTOLOGY_GRAPH, Wasl.ENTITIES_GRAPH)) {
            if (!graphs.contains(graph)) {
                faults.add(graph + ": is missing; any ingest brings it back");
            }
        }
        derived(data, faults);
        return new Health(quads[0], Revisions.of(data), stats, faults);
    }

    /** What is made of claims and does not fit them, graph by graph. */
    static Set<Node> outOfStep(DatasetGraph data) {
        Set<Node> graphs = new TreeSet<>(Facts.ORDER);
        data.findNG(Node.ANY, Node.ANY, RDF.type.asNode(), Wasl.Article)
                .forEachRemaining(q -> graphs.add(q.getGraph()));
        Set<Node> out = new TreeSet<>(Facts.ORDER);
        List<Node> all = List.copyOf(graphs);
        for (int from = 0; from < all.size(); from += TOGETHER) {
            // who tells of the same is looked at once; only where something is amiss, one by one
            List<Node> some = all.subList(from, Math.min(all.size(), from + TOGETHER));
            if (!isInStep(data, some)) {
                some.stream().filter(graph -> !isInStep(data, List.of(graph))).forEach(out::add);
            }
        }
        return out;
    }

    /** Whether to make anew what is made of these would change nothing. */
    private static boolean isInStep(DatasetGraph data, List<Node> graphs) {
        Draft draft = new Draft(data);
        Edges.update(draft, Occurrences.update(draft, graphs));
        return draft.isEmpty();
    }

    /** Occurrences that no claim tells of, claims and edges that lead to none. */
    static Set<Node> leftOver(DatasetGraph data) {
        Set<Node> left = new TreeSet<>(Facts.ORDER);
        data.find(Wasl.OCCURRENCES_GRAPH, Node.ANY, RDF.type.asNode(), Wasl.Occurrence)
                .forEachRemaining(q -> {
                    if (!data.contains(Wasl.OCCURRENCES_GRAPH, Node.ANY, Wasl.tellsOf, q.getSubject())) {
                        left.add(q.getSubject());
                    }
                });
        data.find(Wasl.OCCURRENCES_GRAPH, Node.ANY, Wasl.tellsOf, Node.ANY).forEachRemaining(q -> {
            if (!data.contains(Node.ANY, q.getSubject(), Wasl.about, Node.ANY)) {
                left.add(q.getSubject());
            }
        });
        data.find(Wasl.EDGES_GRAPH, Node.ANY, Wasl.derivedFrom, Node.ANY).forEachRemaining(q -> {
            if (!data.contains(Wasl.OCCURRENCES_GRAPH, q.getObject(), RDF.type.asNode(), Node.ANY)) {
                left.add(q.getSubject());
            }
        });
        return left;
    }

    private static void derived(DatasetGraph data, List<String> faults) {
        outOfStep(data)
                .forEach(graph -> faults.add(graph + ": the occurrences and edges of its claims are not in step"));
        leftOver(data).forEach(node -> faults.add(node + ": is made of claims that are gone"));
    }

    private static void article(DatasetGraph data, Node graph, List<String> faults) {
        if (!data.contains(graph, Node.ANY, RDF.type.asNode(), Wasl.Article)) {
            faults.add(graph + ": describes no article");
        }
        data.find(graph, Node.ANY, Wasl.about, Node.ANY).forEachRemaining(claim -> {
            if (!data.contains(Node.ANY, claim.getObject(), RDF.type.asNode(), Node.ANY)) {
                faults.add(
                        graph + ": " + claim.getSubject() + " speaks of " + claim.getObject() + ", which is not there");
            }
        });
        data.find(graph, Node.ANY, RDF.type.asNode(), Node.ANY).forEachRemaining(thing -> {
            String iri = thing.getSubject().toString();
            if (iri.startsWith(Wasl.BASE + "fact/")
                    && !data.contains(Node.ANY, Node.ANY, Wasl.about, thing.getSubject())) {
                faults.add(graph + ": no claim speaks of " + iri);
            }
        });
    }
}
