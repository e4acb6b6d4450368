package org.wasl.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.sys.NormalizeTermsTDB2;

/**
 * A change of the store that is being prepared, seen as the store will be once it is made. All is worked out here, while
 * the database is only read, so that its write transaction adds and deletes finished quads and has nothing to abort for.
 */
final class Draft {
    private final DatasetGraph before;
    private final Set<Node> dropped = new LinkedHashSet<>();
    private final Set<Quad> deleted = new LinkedHashSet<>();
    private final Set<Quad> added = new LinkedHashSet<>();
    private final Map<Node, Boolean> holding = new HashMap<>();
    private final Map<Node, Map<Node, Boolean>> telling = new HashMap<>();
    private final Map<Node, List<Quad>> byGraph = new HashMap<>();
    private final Map<Node, List<Quad>> bySubject = new HashMap<>();
    private final Map<Node, List<Quad>> byObject = new HashMap<>();

    Draft(DatasetGraph before) {
        this.before = before;
    }

    /** The store as it is now. */
    DatasetGraph before() {
        return before;
    }

    boolean isEmpty() {
        return dropped.isEmpty() && deleted.isEmpty() && added.isEmpty();
    }

    /** How many quads it adds and deletes, as far as they are told one by one. */
    int size() {
        return deleted.size() + added.size();
    }

    /** Takes out a whole graph without looking at each of its quads. */
    void drop(Node graph) {
        dropped.add(graph);
        deleted.removeIf(q -> q.getGraph().equals(graph));
        List.copyOf(byGraph.getOrDefault(graph, List.of())).forEach(this::forget);
    }

    void add(Quad given) {
        Quad quad = stored(given);
        if (deleted.remove(quad) || stood(quad)) {
            return;
        }
        if (added.add(quad)) {
            keep(byGraph, quad.getGraph(), quad);
            keep(bySubject, quad.getSubject(), quad);
            keep(byObject, quad.getObject(), quad);
        }
    }

    private static void keep(Map<Node, List<Quad>> by, Node node, Quad quad) {
        // most nodes stand in few quads
        by.computeIfAbsent(node, n -> new ArrayList<>(2)).add(quad);
    }

    /** As the database will give it back: it keeps the value of a number, not how it was written (0.70). */
    static Quad stored(Quad quad) {
        Node value = NormalizeTermsTDB2.normalizeTDB2(quad.getObject());
        return value == quad.getObject()
                ? quad
                : Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), value);
    }

    void delete(Quad quad) {
        if (added.contains(quad)) {
            forget(quad);
        } else if (stood(quad)) {
            deleted.add(quad);
        }
    }

    /** Whether the store holds it, in a graph that is not dropped. */
    private boolean stood(Quad quad) {
        return !dropped.contains(quad.getGraph()) && holds(quad.getGraph(), quad.getSubject()) && before.contains(quad);
    }

    /** Whether a graph tells anything of a thing: of an article or an occurrence that is new, nothing has to be looked up. */
    private boolean holds(Node graph, Node subject) {
        return holds(graph)
                && telling.computeIfAbsent(graph, g -> new HashMap<>())
                        .computeIfAbsent(subject, s -> before.contains(graph, s, Node.ANY, Node.ANY));
    }

    private boolean holds(Node graph) {
        return holding.computeIfAbsent(graph, g -> before.contains(g, Node.ANY, Node.ANY, Node.ANY));
    }

    private void forget(Quad quad) {
        added.remove(quad);
        byGraph.get(quad.getGraph()).remove(quad);
        bySubject.get(quad.getSubject()).remove(quad);
        byObject.get(quad.getObject()).remove(quad);
    }

    /** What the named graph, or any but the default graph, will hold that matches. */
    List<Quad> find(Node graph, Node subject, Node property, Node object) {
        List<Quad> found = new ArrayList<>();
        before(graph, subject, property, object).forEachRemaining(q -> {
            if (remains(q)) {
                found.add(q);
            }
        });
        added(graph, subject, property, object).forEach(found::add);
        return found;
    }

    private Iterator<Quad> before(Node graph, Node subject, Node property, Node object) {
        if (!graph.isConcrete()) {
            return before.findNG(graph, subject, property, object);
        }
        boolean any = subject.isConcrete() ? holds(graph, subject) : holds(graph);
        return any ? before.find(graph, subject, property, object) : Collections.emptyIterator();
    }

    private boolean remains(Quad quad) {
        return !dropped.contains(quad.getGraph()) && !deleted.contains(quad);
    }

    private Stream<Quad> added(Node graph, Node subject, Node property, Node object) {
        return candidates(graph, subject, object).stream()
                .filter(q -> (graph.isConcrete() ? q.getGraph().equals(graph) : !q.isDefaultGraph())
                        && subject.matches(q.getSubject())
                        && property.matches(q.getPredicate())
                        && object.matches(q.getObject()));
    }

    private Collection<Quad> candidates(Node graph, Node subject, Node object) {
        if (subject.isConcrete()) {
            return bySubject.getOrDefault(subject, List.of());
        }
        Collection<Quad> inGraph = graph.isConcrete() ? byGraph.getOrDefault(graph, List.of()) : added;
        Collection<Quad> ofObject = object.isConcrete() ? byObject.getOrDefault(object, List.of()) : added;
        return inGraph.size() < ofObject.size() ? inGraph : ofObject;
    }

    boolean contains(Node graph, Node subject, Node property, Node object) {
        if (added(graph, subject, property, object).findAny().isPresent()) {
            return true;
        }
        // one is enough: of what many articles say there are many
        Iterator<Quad> there = before(graph, subject, property, object);
        while (there.hasNext()) {
            if (remains(there.next())) {
                return true;
            }
        }
        return false;
    }

    /** The quads of a graph as the store will hold them. */
    Set<Quad> graph(Node name) {
        return new HashSet<>(find(name, Node.ANY, Node.ANY, Node.ANY));
    }

    /** Makes a graph hold exactly these quads, touching only those that differ. */
    void set(Node name, Set<Quad> quads) {
        Set<Quad> there = graph(name);
        there.stream().filter(q -> !quads.contains(q)).forEach(this::delete);
        quads.stream().filter(q -> !there.contains(q)).forEach(this::add);
    }

    /** The named graphs that the change touches. */
    Set<Node> changed() {
        Set<Node> graphs = new TreeSet<>(Facts.ORDER);
        graphs.addAll(dropped);
        Stream.concat(deleted.stream(), added.stream())
                .filter(q -> !q.isDefaultGraph())
                .forEach(q -> graphs.add(q.getGraph()));
        return graphs;
    }

    /** What the change takes out, quad by quad. */
    Set<Quad> deleted() {
        Set<Quad> all = new LinkedHashSet<>(deleted);
        dropped.forEach(g -> before.find(g, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(all::add));
        all.removeAll(added);
        return all;
    }

    Set<Quad> added() {
        return Collections.unmodifiableSet(added);
    }

    /** Makes the change; inside a write transaction of a TDB2 database. Nothing can be looked for in it any more then. */
    void apply(DatasetGraph data) {
        dropped.forEach(g -> data.deleteAny(g, Node.ANY, Node.ANY, Node.ANY));
        deleted.forEach(data::delete);
        Insertion insertion = new Insertion(data);
        for (Quad quad : added) {
            if (quad.isDefaultGraph()) {
                data.add(quad);
            } else {
                insertion.add(quad);
            }
        }
        // filling the trees makes so much garbage that whatever else is kept meanwhile is copied again and again
        List.of(holding, telling, byGraph, bySubject, byObject).forEach(Map::clear);
        added.clear();
        insertion.finish();
    }
}
