package org.wasl.store;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.wasl.ontology.Wasl;

/**
 * How often the store was written, and which graph when last: kept in the default graph, which no question sees, and
 * written with each change, so that what is made of the store can tell whether it is in step and what it lacks.
 */
final class Revisions {
    private static final Node STORE = Wasl.iri("store");
    private static final Node REVISION = Wasl.term("revision");
    private static final Node CHANGED = Wasl.term("changed");
    private static final Node CONTENT = Wasl.term("content");
    private static final String REVISIONS = Wasl.BASE + "revision/";

    private Revisions() {}

    static long of(DatasetGraph data) {
        var found = data.find(Quad.defaultGraphIRI, STORE, REVISION, Node.ANY);
        return found.hasNext() ? Long.parseLong(found.next().getObject().getLiteralLexicalForm()) : 0;
    }

    /** Adds to a change that it was made, and to which graphs. */
    static void mark(Draft draft) {
        Set<Node> graphs = draft.changed();
        long next = of(draft.before()) + 1;
        draft.find(Quad.defaultGraphIRI, STORE, REVISION, Node.ANY).forEach(draft::delete);
        draft.add(Quad.create(
                Quad.defaultGraphIRI,
                STORE,
                REVISION,
                NodeFactory.createLiteralDT(Long.toString(next), XSDDatatype.XSDinteger)));
        for (Node graph : graphs) {
            draft.find(Quad.defaultGraphIRI, Node.ANY, CHANGED, graph).forEach(draft::delete);
            draft.add(Quad.create(Quad.defaultGraphIRI, NodeFactory.createURI(REVISIONS + next), CHANGED, graph));
        }
    }

    /** What stands for these quads, and for no others: it is made at each opening, so that they are not sorted for it. */
    static Node digest(Set<Quad> quads) {
        long one = 0;
        long two = 0;
        for (Quad quad : quads) {
            String line = quad.toString();
            one += hash(line, 0xcbf29ce484222325L);
            two += hash(line, 0x9e3779b97f4a7c15L);
        }
        return NodeFactory.createLiteralString(String.format("%016x%016x", one, two));
    }

    /** FNV-1a, its bits mixed once more, since many are added up. */
    private static long hash(String text, long from) {
        long hash = from;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }

    private static Node contentOf(Node graph) {
        return NodeFactory.createURI(graph.getURI() + "#content");
    }

    /** Whether what was last kept as the content of a graph is this. */
    static boolean isOf(DatasetGraph data, Node graph, Node digest) {
        return data.contains(Quad.defaultGraphIRI, contentOf(graph), CONTENT, digest);
    }

    /** Adds to a change what a graph then holds. */
    static void keep(Draft draft, Node graph, Node digest) {
        draft.find(Quad.defaultGraphIRI, contentOf(graph), CONTENT, Node.ANY).forEach(draft::delete);
        draft.add(Quad.create(Quad.defaultGraphIRI, contentOf(graph), CONTENT, digest));
    }

    /** The graphs that changed after a revision, those that are gone among them. */
    static Set<Node> since(DatasetGraph data, long revision) {
        Set<Node> graphs = new TreeSet<>(Facts.ORDER);
        data.find(Quad.defaultGraphIRI, Node.ANY, CHANGED, Node.ANY).forEachRemaining(quad -> {
            if (Long.parseLong(quad.getSubject().getURI().substring(REVISIONS.length())) > revision) {
                graphs.add(quad.getObject());
            }
        });
        return graphs;
    }
}
