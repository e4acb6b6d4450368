package org.wasl.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.wasl.ontology.Wasl;

/**
 * The quads behind an endpoint as one look at them: what was asked for once is kept, so that an answer does not change
 * while a change is worked out. Articles are fetched whole, since who wants one quad of them wants more.
 */
final class RemoteGraphs extends DatasetGraphBaseFind {
    /** What is the default graph elsewhere. */
    static final Node BOOKS = Wasl.iri("graph/books");

    private static final String OURS = Wasl.BASE + "graph/";
    /** A triple as one line; not every endpoint knows terms that are triples. */
    private static final RDFDatatype TRIPLE = new BaseDatatype(Wasl.ONTOLOGY + "triple");

    private final RemoteDatabase database;
    private final Map<Node, Map<Node, List<Quad>>> whole = new HashMap<>();
    private final Map<Quad, List<Quad>> known = new HashMap<>();

    RemoteGraphs(RemoteDatabase database) {
        this.database = database;
    }

    /** A quad as the endpoint gets it. */
    static Quad there(Quad quad) {
        Node object = quad.getObject();
        return Quad.create(
                quad.isDefaultGraph() ? BOOKS : quad.getGraph(),
                quad.getSubject(),
                quad.getPredicate(),
                object.isTripleTerm()
                        ? NodeFactory.createLiteralDT(RdfExport.line(Quad.create(BOOKS, object.getTriple())), TRIPLE)
                        : object);
    }

    /** A quad as it is here. */
    private static Quad here(Quad quad) {
        Node object = quad.getObject();
        return Quad.create(
                quad.getGraph().equals(BOOKS) ? Quad.defaultGraphIRI : quad.getGraph(),
                quad.getSubject(),
                quad.getPredicate(),
                object.isLiteral() && object.getLiteralDatatypeURI().equals(TRIPLE.getURI())
                        ? NodeFactory.createTripleTerm(triple(object.getLiteralLexicalForm()))
                        : object);
    }

    private static Triple triple(String line) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(line, Lang.NTRIPLES).parse(graph);
        return graph.find().next();
    }

    /** Everything that is ours, one after the other. */
    static Consumer<Consumer<Quad>> everything(RemoteDatabase database) {
        Quad all = Quad.create(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
        return use -> ask(database, all, use);
    }

    private static void ask(RemoteDatabase database, Quad wanted, Consumer<Quad> use) {
        Query query = new Query();
        Node graph = open(wanted.getGraph(), "g");
        Node subject = open(wanted.getSubject(), "s");
        Node property = open(wanted.getPredicate(), "p");
        Node object = open(wanted.getObject(), "o");
        query.setQueryPattern(new ElementNamedGraph(graph, RemoteDatabase.pattern(subject, property, object)));
        List<Node> open = List.of(graph, subject, property, object).stream()
                .filter(Node::isVariable)
                .toList();
        if (open.isEmpty()) {
            query.setQueryAskType();
            if (database.lookUp(query, QueryExec::ask)) {
                use.accept(here(wanted));
            }
            return;
        }
        query.setQuerySelectType();
        open.forEach(query::addResultVar);
        database.lookUp(query, exec -> {
            RowSet rows = exec.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                Quad quad =
                        Quad.create(value(row, graph), value(row, subject), value(row, property), value(row, object));
                if (quad.getGraph().isURI() && quad.getGraph().getURI().startsWith(OURS)) {
                    use.accept(here(quad));
                }
            }
            return null;
        });
    }

    private static Node open(Node node, String name) {
        return node.isConcrete() ? node : Var.alloc(name);
    }

    private static Node value(Binding row, Node node) {
        return node.isVariable() ? row.get((Var) node) : node;
    }

    private List<Quad> look(Quad wanted) {
        return known.computeIfAbsent(wanted, w -> {
            Set<Quad> found = new LinkedHashSet<>();
            ask(database, there(w), found::add);
            return List.copyOf(found);
        });
    }

    private static boolean isFetchedWhole(Node graph) {
        return Corrections.isArticleGraph(graph)
                || graph.equals(Wasl.ONTOLOGY_GRAPH)
                || graph.equals(Wasl.DECISIONS_GRAPH);
    }

    /** All of a graph, by subject. */
    private Map<Node, List<Quad>> graph(Node name) {
        Map<Node, List<Quad>> subjects = whole.get(name);
        if (subjects == null) {
            subjects = database.get(name).find().mapWith(t -> Quad.create(name, t)).toList().stream()
                    .collect(Collectors.groupingBy(Quad::getSubject, LinkedHashMap::new, Collectors.toList()));
            whole.put(name, subjects);
        }
        return subjects;
    }

    private static Iterator<Quad> matching(Stream<Quad> quads, Node subject, Node property, Node object) {
        return quads.filter(q -> subject.matches(q.getSubject())
                        && property.matches(q.getPredicate())
                        && object.matches(q.getObject()))
                .iterator();
    }

    private static Node any(Node node) {
        return node == null || node.isVariable() ? Node.ANY : node;
    }

    private Iterator<Quad> inGraph(Node graph, Node s, Node p, Node o) {
        Node subject = any(s);
        Node property = any(p);
        Node object = any(o);
        boolean all = !subject.isConcrete() && !property.isConcrete() && !object.isConcrete();
        boolean named = !Quad.isDefaultGraph(graph);
        if (named && (all || isFetchedWhole(graph) || whole.containsKey(graph))) {
            Map<Node, List<Quad>> subjects = graph(graph);
            return matching(
                    subject.isConcrete()
                            ? subjects.getOrDefault(subject, List.of()).stream()
                            : subjects.values().stream().flatMap(List::stream),
                    subject,
                    property,
                    object);
        }
        // what is asked of a thing once is asked again
        Quad wanted = subject.isConcrete()
                ? Quad.create(graph, subject, Node.ANY, Node.ANY)
                : Quad.create(graph, subject, property, object);
        return matching(look(wanted).stream(), subject, property, object);
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
        return inGraph(Quad.defaultGraphIRI, s, p, o);
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
        return inGraph(g, s, p, o);
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
        return look(Quad.create(Node.ANY, any(s), any(p), any(o))).stream()
                .filter(q -> !q.isDefaultGraph())
                .iterator();
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        Query query = new Query();
        query.setQuerySelectType();
        query.setDistinct(true);
        query.addResultVar("g");
        query.setQueryPattern(new ElementNamedGraph(
                Var.alloc("g"), RemoteDatabase.pattern(Var.alloc("s"), Var.alloc("p"), Var.alloc("o"))));
        List<Node> graphs = new ArrayList<>();
        database.lookUp(query, exec -> {
            exec.select().forEachRemaining(row -> graphs.add(row.get("g")));
            return null;
        });
        graphs.removeIf(g -> g.equals(BOOKS) || !g.toString().startsWith(OURS));
        return graphs.iterator();
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createDefaultGraph(this);
    }

    @Override
    public Graph getGraph(Node name) {
        return GraphView.createNamedGraph(this, name);
    }

    @Override
    public PrefixMap prefixes() {
        return PrefixMapFactory.emptyPrefixMap();
    }

    // ---- a change is one request, made elsewhere ----

    @Override
    public void addGraph(Node name, Graph graph) {
        throw new UnsupportedOperationException("a change is one request");
    }

    @Override
    public void removeGraph(Node name) {
        throw new UnsupportedOperationException("a change is one request");
    }

    @Override
    public void add(Quad quad) {
        throw new UnsupportedOperationException("a change is one request");
    }

    @Override
    public void delete(Quad quad) {
        throw new UnsupportedOperationException("a change is one request");
    }

    @Override
    public boolean supportsTransactions() {
        return false;
    }

    @Override
    public void begin(TxnType type) {
        throw new UnsupportedOperationException("there are no transactions");
    }

    @Override
    public void begin(ReadWrite mode) {
        throw new UnsupportedOperationException("there are no transactions");
    }

    @Override
    public boolean promote(Promote mode) {
        throw new UnsupportedOperationException("there are no transactions");
    }

    @Override
    public void commit() {
        throw new UnsupportedOperationException("there are no transactions");
    }

    @Override
    public void abort() {
        throw new UnsupportedOperationException("there are no transactions");
    }

    @Override
    public void end() {
        throw new UnsupportedOperationException("there are no transactions");
    }

    @Override
    public boolean isInTransaction() {
        return false;
    }

    @Override
    public ReadWrite transactionMode() {
        return null;
    }

    @Override
    public TxnType transactionType() {
        return null;
    }
}
