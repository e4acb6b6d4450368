package org.wasl.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Puts quads of named graphs into a TDB2 database within its write transaction: each name and text is looked up once, not
 * in each quad that it stands in, and each order of quads is filled by itself and in its own order, so that what is
 * touched one after the other lies close together.
 */
final class Insertion {
    private final NodeTable nodes;
    private final TupleTable orders;
    private final Map<Node, NodeId> ids = new HashMap<>();
    private final List<Tuple<NodeId>> tuples = new ArrayList<>();

    Insertion(DatasetGraph data) {
        NodeTupleTable table =
                TDBInternal.getDatasetGraphTDB(data).getQuadTable().getNodeTupleTable();
        nodes = table.getNodeTable();
        orders = table.getTupleTable();
    }

    void add(Quad quad) {
        tuples.add(TupleFactory.create4(
                id(quad.getGraph()), id(quad.getSubject()), id(quad.getPredicate()), id(quad.getObject())));
    }

    private NodeId id(Node node) {
        return ids.computeIfAbsent(node, nodes::getAllocateNodeId);
    }

    /** Puts in what was added. */
    void finish() {
        ids.clear();
        for (TupleIndex order : orders.getIndexes()) {
            tuples.sort(by(order.getMapping()));
            order.addAll(tuples);
        }
    }

    private static Comparator<Tuple<NodeId>> by(TupleMap order) {
        int first = order.unmapIdx(0);
        int second = order.unmapIdx(1);
        int third = order.unmapIdx(2);
        int fourth = order.unmapIdx(3);
        return (one, other) -> {
            int by = one.get(first).compareTo(other.get(first));
            by = by == 0 ? one.get(second).compareTo(other.get(second)) : by;
            by = by == 0 ? one.get(third).compareTo(other.get(third)) : by;
            return by == 0 ? one.get(fourth).compareTo(other.get(fourth)) : by;
        };
    }
}
