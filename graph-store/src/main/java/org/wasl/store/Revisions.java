package org.wasl.store;

import java.util.Collection;
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
    private static final String REVISIONS = Wasl.BASE + "revision/";

    private Revisions() {}

    static long of(DatasetGraph data) {
        var found = data.find(Quad.defaultGraphIRI, STORE, REVISION, Node.ANY);
        return found.hasNext() ? Long.parseLong(found.next().getObject().getLiteralLexicalForm()) : 0;
    }

    /** Within a transaction that changes these graphs. */
    static void mark(DatasetGraph data, Collection<Node> graphs) {
        long next = of(data) + 1;
        data.deleteAny(Quad.defaultGraphIRI, STORE, REVISION, Node.ANY);
        data.add(
                Quad.defaultGraphIRI,
                STORE,
                REVISION,
                NodeFactory.createLiteralDT(Long.toString(next), XSDDatatype.XSDinteger));
        for (Node graph : graphs) {
            data.deleteAny(Quad.defaultGraphIRI, Node.ANY, CHANGED, graph);
            data.add(Quad.defaultGraphIRI, NodeFactory.createURI(REVISIONS + next), CHANGED, graph);
        }
    }

    /** Whether a quad of the default graph is one of these. */
    static boolean isMark(Quad quad) {
        return quad.getPredicate().equals(CHANGED) || quad.getPredicate().equals(REVISION);
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
