package org.wasl.store;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.wasl.ontology.Wasl;

/**
 * What is still to be made anew because it became known, or unknown, who or where something is: that decides which
 * tellings meet and how far edges reach, and may concern more articles than one transaction has room for. The default
 * graph, which no question sees, says which things those are, and how far they have been gone through, so that whoever
 * is cut off goes on there.
 */
final class Arrears {
    /** So many articles and occurrences are known by name at once. */
    private static final int WINDOW = 20_000;

    private static final Node STORE = Wasl.iri("store");
    private static final Node DUE = Wasl.term("due");
    private static final Node DONE = Wasl.term("doneUpTo");
    private static final Node MADE = Wasl.term("made");

    /** What is made of claims, and how; another number where it is to be made anew in stores of older programs. */
    private static final Node NOW = NodeFactory.createLiteralString("2");

    /** The graphs that say who and where something is, whatever articles say. */
    static final List<Node> KNOWN = List.of(Wasl.ENTITIES_GRAPH, Wasl.OWN_ENTITIES_GRAPH);

    /** In place of a thing: all that is told. */
    private static final Node ALL = Wasl.OCCURRENCES_GRAPH;

    private Arrears() {}

    /**
     * Adds to a change what follows from it for the articles there are.
     *
     * @param done things of which all that is told of themselves has been made anew
     */
    static void add(Draft draft, Set<Node> done) {
        if (!draft.before().contains(Node.ANY, Node.ANY, RDF.type.asNode(), Wasl.Article)) {
            return;
        }
        Set<Node> told = new LinkedHashSet<>();
        for (Set<Quad> quads : List.of(draft.deleted(), draft.added())) {
            quads.stream().filter(q -> KNOWN.contains(q.getGraph())).forEach(q -> told.add(q.getSubject()));
        }
        Draft before = new Draft(draft.before());
        for (Node thing : told) {
            boolean otherwise = !done.contains(thing)
                    && isKnown(before, thing) != isKnown(draft, thing)
                    && isNamed(draft.before(), thing);
            if (otherwise || !places(before, thing).equals(places(draft, thing))) {
                draft.add(due(thing));
                again(draft);
            }
        }
    }

    /** Adds to a change that all is to be made anew. */
    static void addAll(Draft draft) {
        draft.add(due(ALL));
        again(draft);
    }

    /** Whether what is made of the claims was made by a program that makes the same of them. */
    static boolean isMadeNow(DatasetGraph data) {
        return data.contains(Quad.defaultGraphIRI, STORE, MADE, NOW);
    }

    private static void again(Draft draft) {
        draft.find(Quad.defaultGraphIRI, STORE, DONE, Node.ANY).forEach(draft::delete);
    }

    private static Quad due(Node thing) {
        return Quad.create(Quad.defaultGraphIRI, STORE, DUE, thing);
    }

    private static boolean isKnown(Draft draft, Node thing) {
        return KNOWN.stream().anyMatch(graph -> draft.contains(graph, thing, Node.ANY, Node.ANY));
    }

    /** Whether an article says something of it. */
    private static boolean isNamed(DatasetGraph data, Node thing) {
        Iterator<Quad> told = data.findNG(Node.ANY, Node.ANY, Node.ANY, thing);
        return Iter.anyMatch(told, q -> Corrections.isArticleGraph(q.getGraph()));
    }

    private static Set<Node> places(Draft draft, Node thing) {
        Set<Node> places = new HashSet<>();
        KNOWN.forEach(graph -> draft.find(graph, thing, Wasl.within, Node.ANY).forEach(q -> places.add(q.getObject())));
        return places;
    }

    /** Whether all is made of what is known now. */
    static boolean none(DatasetGraph data) {
        return !data.contains(Quad.defaultGraphIRI, STORE, DUE, Node.ANY);
    }

    /** The next articles' graphs, and after them the next occurrences, that are to be made anew, as many as have room. */
    static List<Node> next(DatasetGraph data) {
        String done = done(data);
        TreeSet<Node> next = new TreeSet<>(Facts.ORDER);
        each(data, node -> {
            if (node.toString().compareTo(done) <= 0 || !next.add(node)) {
                return;
            }
            if (next.size() > WINDOW) {
                next.pollLast();
            }
        });
        return List.copyOf(next);
    }

    /** How many there are from here on. */
    static int count(DatasetGraph data) {
        String done = done(data);
        Set<Integer> seen = new HashSet<>();
        each(data, node -> {
            if (node.toString().compareTo(done) > 0) {
                // two that collide change the number by one, and nothing else
                seen.add(node.hashCode());
            }
        });
        return seen.size();
    }

    private static String done(DatasetGraph data) {
        var found = data.find(Quad.defaultGraphIRI, STORE, DONE, Node.ANY);
        return found.hasNext() ? found.next().getObject().getLiteralLexicalForm() : "";
    }

    private static void each(DatasetGraph data, Consumer<Node> use) {
        Set<Node> due = new LinkedHashSet<>();
        data.find(Quad.defaultGraphIRI, STORE, DUE, Node.ANY).forEachRemaining(q -> due.add(q.getObject()));
        if (due.contains(ALL)) {
            data.findNG(Node.ANY, Node.ANY, RDF.type.asNode(), Wasl.Article)
                    .forEachRemaining(q -> use.accept(q.getGraph()));
            return;
        }
        for (Node thing : due) {
            data.findNG(Node.ANY, Node.ANY, Node.ANY, thing).forEachRemaining(q -> {
                if (Corrections.isArticleGraph(q.getGraph())) {
                    use.accept(q.getGraph());
                }
            });
        }
        // the edges of what is told of a place reach to where it lies
        for (Node place : within(data, due)) {
            data.find(Wasl.OCCURRENCES_GRAPH, Node.ANY, Node.ANY, place).forEachRemaining(q -> {
                if (Edges.isWider(q.getPredicate())) {
                    use.accept(q.getSubject());
                }
            });
        }
    }

    /** These and all that are known to lie within them. */
    private static Set<Node> within(DatasetGraph data, Set<Node> places) {
        return Edges.reach(
                places,
                place -> KNOWN.stream()
                        .flatMap(graph -> Iter.asStream(data.find(graph, Node.ANY, Wasl.within, place)))
                        .map(Quad::getSubject));
    }

    /** Adds to a change that all up to here was made anew. */
    static void done(Draft draft, Node last) {
        again(draft);
        draft.add(Quad.create(Quad.defaultGraphIRI, STORE, DONE, NodeFactory.createLiteralString(last.toString())));
    }

    /** Adds to a change that nothing is left. */
    static void settled(Draft draft) {
        again(draft);
        List<Quad> due = draft.find(Quad.defaultGraphIRI, STORE, DUE, Node.ANY);
        due.forEach(draft::delete);
        if (due.stream().anyMatch(q -> q.getObject().equals(ALL))) {
            draft.find(Quad.defaultGraphIRI, STORE, MADE, Node.ANY).forEach(draft::delete);
            draft.add(Quad.create(Quad.defaultGraphIRI, STORE, MADE, NOW));
        }
    }
}
