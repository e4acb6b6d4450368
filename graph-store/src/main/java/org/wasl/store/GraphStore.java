package org.wasl.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.wasl.ontology.KnownEntity;
import org.wasl.ontology.Ontology;
import org.wasl.ontology.TermOfOffice;
import org.wasl.ontology.Wasl;

/**
 * A folder with a TDB2 database of what articles say. One process has it open at a time. Reads may run beside each other;
 * writes go through one door, each article in a transaction of its own that is never aborted: what is to be written is
 * there before the transaction begins, since an abort can spoil a TDB2 database (Jena issue GH-3877).
 */
public final class GraphStore implements AutoCloseable {
    private static final String MARKER = "wasl-store";

    /** How the store is laid out; another number where a program of another version could not read it. */
    private static final int FORMAT = 1;

    /** How often a change is worked out anew because somebody else was faster. */
    private static final int TRIES = 5;

    /** So many articles or occurrences are made anew at once, in memory that others need, too. */
    private static final int TOGETHER = 40;

    private static final Pattern FORMAT_LINE = Pattern.compile("(?m)^format: ([0-9]+)$");
    private static final String ARTICLE_GRAPHS = Wasl.BASE + "graph/article/";

    private final Database database;
    private final Advance progress;
    private long version;
    private volatile Consumer<Runnable> watcher = stop -> {};
    private final Object indexing = new Object();
    private volatile Known known = new Known(null, null);

    /** The decisions, as they stand in these quads. */
    private record Known(DatasetGraph in, Corrections corrections) {}

    private GraphStore(Database database, Advance progress) {
        this.database = database;
        this.progress = progress;
    }

    /**
     * Opens the store in the folder, making it where there is none; brings the terms and known entities up to date.
     *
     * @throws StoreException where another process has it open or the folder holds something else
     */
    public static GraphStore create(Path folder) {
        return create(folder, Advance.UNWATCHED);
    }

    /** The same for who wants to hear how far it has come, where it takes long. */
    public static GraphStore create(Path folder, Advance progress) {
        try {
            boolean foreign = Files.isDirectory(folder) && !Files.exists(folder.resolve(MARKER)) && !isEmpty(folder);
            if (foreign || Files.isRegularFile(folder)) {
                throw new StoreException.Damaged(
                        folder + " is there already and is no Wasl store: name another folder with --store", null);
            }
            Files.createDirectories(folder);
            if (!Files.exists(folder.resolve(MARKER))) {
                Files.writeString(
                        folder.resolve(MARKER),
                        "A Wasl store (Apache Jena TDB2). Do not edit its files.\nformat: " + FORMAT + "\n");
            }
        } catch (IOException e) {
            throw new StoreException.Damaged(folder + " cannot be written: " + e.getMessage(), e);
        }
        return connect(folder, progress).refreshed();
    }

    private GraphStore refreshed() {
        refresh(Wasl.ONTOLOGY_GRAPH, Ontology.terms());
        refresh(Wasl.ENTITIES_GRAPH, Ontology.entities());
        if (!read(Arrears::isMadeNow)) {
            change(Arrears::addAll);
        }
        settle();
        return this;
    }

    /**
     * Opens the store behind an endpoint, bringing the terms and known entities there up to date.
     *
     * @throws StoreException where it is out of reach, refuses us or cannot be written to
     */
    public static GraphStore create(Remote remote, Advance progress) {
        RemoteDatabase database = new RemoteDatabase(remote);
        GraphStore store = new GraphStore(database, progress).refreshed();
        database.seeAllGraphs();
        return store;
    }

    /**
     * Opens the store behind an endpoint.
     *
     * @throws StoreException where it is out of reach, refuses us or holds no Wasl store
     */
    public static GraphStore open(Remote remote, Advance progress) {
        RemoteDatabase database = new RemoteDatabase(remote);
        database.seeAllGraphs();
        return new GraphStore(database, progress);
    }

    /**
     * Opens the store in the folder.
     *
     * @throws StoreException.Missing where there is none
     */
    public static GraphStore open(Path folder) {
        return open(folder, Advance.UNWATCHED);
    }

    /** The same for who wants to hear how far it has come, where it takes long: what was cut off goes on. */
    public static GraphStore open(Path folder, Advance progress) {
        if (!Files.exists(folder.resolve(MARKER))) {
            throw new StoreException.Missing(
                    "there is no store in " + folder + ": read some articles first (wasl ingest FOLDER)");
        }
        GraphStore store = connect(folder, progress);
        store.settle();
        return store;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static GraphStore connect(Path folder, Advance progress) {
        checkFormat(folder);
        return new GraphStore(new TdbDatabase(folder), progress);
    }

    private static void checkFormat(Path folder) {
        String marker;
        try {
            marker = Files.readString(folder.resolve(MARKER));
        } catch (IOException e) {
            throw new StoreException.Damaged(folder.resolve(MARKER) + " cannot be read: " + e.getMessage(), e);
        }
        Matcher said = FORMAT_LINE.matcher(marker);
        // the first stores did not say
        if (said.find() && !said.group(1).equals(Integer.toString(FORMAT))) {
            throw new StoreException.Damaged(
                    "the store in " + folder + " has format " + said.group(1) + ", and this program knows format "
                            + FORMAT
                            + " only: use the program that made it, or ingest the articles anew in another folder",
                    null);
        }
    }

    /** Stores a graph that comes with the program where it differs from what is there. */
    private void refresh(Node name, Graph content) {
        Set<Quad> wanted = new HashSet<>();
        content.find().forEachRemaining(t -> wanted.add(Quad.create(name, t)));
        Node digest = Revisions.digest(wanted);
        // that all of it is there is not looked at each time
        if (!wanted.isEmpty()
                && read(d -> Revisions.isOf(d, name, digest)
                        && d.contains(wanted.iterator().next()))) {
            return;
        }
        boolean same = read(d -> Corrections.asRead(new Draft(d), name)).equals(wanted);
        boolean done = same || !Corrections.isRead(name) && database.put(name, content);
        change(draft -> {
            if (!done) {
                corrections(draft.before()).put(draft, name, wanted);
                Arrears.add(draft, Set.of());
            }
            Revisions.keep(draft, name, digest);
        });
    }

    /** Makes anew what is in arrears, a batch at a time; where it is cut off, the next one to open the store goes on. */
    void settle() {
        if (read(Arrears::none)) {
            return;
        }
        int all = read(Arrears::count);
        int[] made = {0};
        together(() -> {
            for (List<Node> next = read(Arrears::next); !next.isEmpty(); next = read(Arrears::next)) {
                for (int from = 0; from < next.size(); from += TOGETHER) {
                    List<Node> batch = next.subList(from, Math.min(next.size(), from + TOGETHER));
                    change(draft -> {
                        derive(draft, batch);
                        Arrears.done(draft, batch.get(batch.size() - 1));
                    });
                    made[0] += batch.size();
                    progress.reached(made[0], all);
                }
            }
            change(Arrears::settled);
        });
    }

    /** The entities that the user has made known to this store. */
    public List<KnownEntity> ownEntities() {
        return Ontology.described(own());
    }

    /** The terms of office that the user has made known to this store. */
    public List<TermOfOffice> ownTerms() {
        return Ontology.terms(own());
    }

    private Graph own() {
        return read(d -> {
            Graph copy = GraphFactory.createDefaultGraph();
            d.find(Wasl.OWN_ENTITIES_GRAPH, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(q -> copy.add(q.asTriple()));
            return copy;
        });
    }

    /** Makes a user's entities known in place of those that were; the articles read from now on are read with them. */
    public void replaceOwnEntities(List<KnownEntity> entities) {
        replaceOwnEntities(entities, List.of());
    }

    /** The same with terms of office, which {@code terms} shows beside those that articles tell of. */
    public void replaceOwnEntities(List<KnownEntity> entities, List<TermOfOffice> terms) {
        Graph graph = GraphFactory.createDefaultGraph();
        entities.forEach(entity -> Ontology.describe(entity, graph));
        terms.forEach(term -> Ontology.describe(term, graph));
        offices(graph).forEach(graph::add);
        refresh(Wasl.OWN_ENTITIES_GRAPH, graph);
        settle();
    }

    /** The posts of terms of office, by which they are held against what articles tell. */
    private List<Triple> offices(Graph own) {
        return read(d -> own.find(Node.ANY, Wasl.post, Node.ANY)
                .mapWith(post -> {
                    Set<String> names = new TreeSet<>(
                            Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
                    own.find(post.getSubject(), Wasl.of, Node.ANY).forEach(of -> {
                        for (Node property : List.of(RDFS.label.asNode(), SKOS.altLabel.asNode())) {
                            own.find(of.getObject(), property, Node.ANY)
                                    .forEach(t -> names.add(t.getObject().getLiteralLexicalForm()));
                            d.find(Wasl.ENTITIES_GRAPH, of.getObject(), property, Node.ANY)
                                    .forEachRemaining(
                                            q -> names.add(q.getObject().getLiteralLexicalForm()));
                        }
                    });
                    String office = Occurrences.post(post.getObject().getLiteralLexicalForm(), names);
                    return Triple.create(post.getSubject(), Wasl.office, NodeFactory.createLiteralString(office));
                })
                .toList());
    }

    <T> T read(Function<DatasetGraph, T> reader) {
        return database.read(reader);
    }

    /**
     * Where a file lies that is computed from the store and can be computed again; every write to the store takes all
     * such files away, or gives them another name.
     */
    public Path derived(String name) {
        return database.derived(name);
    }

    /** Another number after each write. */
    public synchronized long version() {
        return version;
    }

    /**
     * Keeps a derived file, unless the store has been written to since the version that it was computed from.
     *
     * @param write gets the path to write it to
     */
    public synchronized void derive(String name, long from, Consumer<Path> write) throws IOException {
        if (from == version) {
            Path file = derived(name);
            Files.createDirectories(file.getParent());
            write.accept(file);
        }
    }

    private void replace(Draft draft, List<Node> dropped, Collection<Quad> added) {
        derive(draft, put(draft, dropped, added));
    }

    /** Puts what was read in place of graphs, before anything is made of it; gives the graphs that changed. */
    private Set<Node> put(Draft draft, List<Node> dropped, Collection<Quad> added) {
        for (Node graph : dropped) {
            draft.drop(graph);
            draft.find(Quad.defaultGraphIRI, graph, Node.ANY, Node.ANY).forEach(draft::delete);
        }
        Map<Node, Set<Quad>> graphs = new LinkedHashMap<>();
        added.forEach(q -> graphs.computeIfAbsent(q.getGraph(), g -> Corrections.asRead(draft, g))
                .add(Draft.stored(q)));
        graphs.forEach((graph, quads) -> corrections(draft.before()).put(draft, graph, quads));
        Set<Node> changed = new LinkedHashSet<>(dropped);
        changed.addAll(graphs.keySet());
        return changed;
    }

    /** What the change makes of the store, worked out while it is only read. */
    synchronized void change(Consumer<Draft> change) {
        for (int i = 0; i < TRIES; i++) {
            Draft draft = read(d -> {
                Draft made = new Draft(d);
                change.accept(made);
                if (!made.isEmpty()) {
                    Revisions.mark(made);
                }
                return made;
            });
            if (draft.isEmpty()) {
                return;
            }
            version++;
            known = new Known(null, null);
            if (database.commit(draft)) {
                return;
            }
        }
        throw new StoreException.Locked("others keep writing to " + name() + ": try again later", null);
    }

    /** Applies decisions anew wherever one of these things was read. */
    void reapply(Draft draft, Corrections decided, Set<Node> touched) {
        derive(draft, decided.reapply(draft, touched));
        Arrears.add(draft, touched);
    }

    /** Brings what is made of the claims in step with articles' graphs that changed, and edges with occurrences. */
    private static void derive(Draft draft, Collection<Node> changed) {
        List<Node> graphs =
                changed.stream().filter(node -> !Occurrences.isOne(node)).toList();
        Set<Node> occurrences = Occurrences.update(draft, graphs);
        changed.stream().filter(Occurrences::isOne).forEach(occurrences::add);
        Edges.update(draft, occurrences);
    }

    /** Works out the occurrences and edges of the whole store anew; where they were in step nothing changes. */
    public void derive() {
        change(Arrears::addAll);
        settle();
    }

    /** The decisions, read once until they change. */
    Corrections corrections(DatasetGraph d) {
        Known last = known;
        if (last.in() != d) {
            last = new Known(d, Corrections.load(d));
            known = last;
        }
        return last.corrections();
    }

    /** What persons decided about what was read. */
    public Decisions decisions() {
        return new Decisions(this);
    }

    /**
     * Stores one article's graph in one transaction; another graph of an article with the same URL goes.
     *
     * @param graph the graph's name
     * @param content writes its quads; where it throws, nothing is stored
     */
    public Outcome replace(Node graph, Consumer<StreamRDF> content) {
        return replace(List.of(ArticleGraph.of(graph, content))).get(0);
    }

    /**
     * Stores articles in one transaction, each as if it came alone, in their order: all of them, or none. Several at
     * once cost much less than one by one, since a transaction copies what it touches and waits for the disk.
     *
     * @return what came of each
     */
    public List<Outcome> replace(List<ArticleGraph> articles) {
        List<Outcome> outcomes = new ArrayList<>();
        change(draft -> {
            outcomes.clear();
            Set<Node> changed = new LinkedHashSet<>();
            articles.forEach(article -> outcomes.add(replace(draft, article, changed)));
            derive(draft, changed);
        });
        return outcomes;
    }

    /**
     * Runs what makes many changes, one after another and all on this thread. Each is whole, and the next one sees it,
     * but what a crash takes with it may be several of the last ones: to keep each by itself would cost several times the
     * room and work. When this returns or throws all are kept that were made.
     */
    public void together(Runnable changes) {
        database.together(changes);
    }

    private Outcome replace(Draft draft, ArticleGraph article, Set<Node> changed) {
        Node graph = article.name();
        Set<Quad> there = Corrections.asRead(draft, graph);
        boolean either = !there.isEmpty() || article.quads().isEmpty();
        if (either && withoutSource(there).equals(withoutSource(article.quads()))) {
            // one article from two places: which place is kept must not depend on the order
            if (source(article.quads()).compareTo(source(there)) < 0) {
                changed.addAll(put(draft, List.of(graph), article.quads()));
            }
            return Outcome.UNCHANGED;
        }
        List<Node> dropped = new ArrayList<>();
        if (!there.isEmpty()) {
            dropped.add(graph);
        }
        for (Quad quad : article.quads()) {
            if (quad.getPredicate().equals(DCTerms.identifier.asNode())) {
                for (Quad same : draft.find(Node.ANY, Node.ANY, quad.getPredicate(), quad.getObject())) {
                    if (!same.getGraph().equals(graph) && !dropped.contains(same.getGraph())) {
                        dropped.add(same.getGraph());
                    }
                }
            }
        }
        changed.addAll(put(draft, dropped, article.quads()));
        if (dropped.isEmpty()) {
            return Outcome.ADDED;
        }
        return dropped.equals(List.of(graph)) ? Outcome.REREAD : Outcome.REPLACED;
    }

    private static Set<Quad> withoutSource(Collection<Quad> quads) {
        Set<Quad> rest = new HashSet<>(quads);
        rest.removeIf(q -> q.getPredicate().equals(Wasl.source));
        return rest;
    }

    private static String source(Collection<Quad> quads) {
        return quads.stream()
                .filter(q -> q.getPredicate().equals(Wasl.source))
                .map(q -> q.getObject().getLiteralLexicalForm())
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    /**
     * The graphs of the articles that a word picks: the file or address that they were read from, a folder above that
     * file, their URL, or their publisher. Sorted; empty where it picks none.
     */
    public List<Node> articles(String picked) {
        String folder = picked.endsWith("/") ? picked : picked + "/";
        Node text = NodeFactory.createLiteralString(picked);
        return read(d -> {
            Set<Node> graphs = new TreeSet<>(Comparator.comparing(Node::toString));
            for (Node property : List.of(Wasl.source, DCTerms.identifier.asNode(), Wasl.publisher)) {
                d.findNG(Node.ANY, Node.ANY, property, text).forEachRemaining(q -> graphs.add(q.getGraph()));
            }
            if (graphs.isEmpty()) {
                // what is no article's own may be a folder of some; that takes looking at all
                d.findNG(Node.ANY, Node.ANY, Wasl.source, Node.ANY).forEachRemaining(quad -> {
                    if (quad.getObject().getLiteralLexicalForm().startsWith(folder)) {
                        graphs.add(quad.getGraph());
                    }
                });
            }
            return List.copyOf(graphs);
        });
    }

    /** Where an article was read from; empty where the store has none of this IRI. */
    public Optional<String> source(Node article) {
        return read(d -> {
            Iterator<Quad> found = d.findNG(Node.ANY, article, Wasl.source, Node.ANY);
            return found.hasNext() ? Optional.of(found.next().getObject().getLiteralLexicalForm()) : Optional.empty();
        });
    }

    /**
     * Takes articles out, all in one transaction: their claims go, and what others also say stays.
     *
     * @param graphs as {@link #articles} gives them
     */
    public void remove(List<Node> graphs) {
        change(draft -> replace(draft, graphs, List.of()));
    }

    /** The shortest chain of stated facts from one entity to another; empty where there is none. */
    public List<Step> path(Node from, Node to) {
        return read(d -> new Paths(d).between(from, to));
    }

    /**
     * Writes the whole store to a file of gzipped N-Quads, as it stands at one moment; others may read and write
     * meanwhile. The file is there whole or not at all.
     */
    public void backup(Path file) throws IOException {
        backup(file, Advance.UNWATCHED);
    }

    /** The same, with the quads told that are written. */
    public void backup(Path file, Advance advance) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(part))) {
            asRead(out, advance);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes what was read as it was read, and the decisions: what shows is made of both. */
    private void asRead(OutputStream out, Advance advance) {
        List<Quad> quads = database.all(d -> {
            Set<Quad> all = new HashSet<>();
            d.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(q -> {
                if (!q.getGraph().equals(Wasl.OCCURRENCES_GRAPH)
                        && !q.getGraph().equals(Wasl.EDGES_GRAPH)) {
                    all.add(q);
                }
            });
            d.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(difference -> {
                if (!difference.getObject().isTripleTerm()) {
                    return;
                }
                Quad quad = Quad.create(
                        difference.getSubject(), difference.getObject().getTriple());
                if (difference.getPredicate().equals(Wasl.adds)) {
                    all.remove(quad);
                } else {
                    all.add(quad);
                }
            });
            return all.stream().sorted(Comparator.comparing(Quad::toString)).toList();
        });
        StreamRDF lines = StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS_UTF8);
        lines.start();
        for (int i = 0; i < quads.size(); i++) {
            lines.quad(quads.get(i));
            advance.reached(i + 1L, quads.size());
        }
        lines.finish();
    }

    /**
     * Brings back what a backup holds: each article in it as by {@link #replace}, and its decisions; articles that the
     * backup lacks stay.
     *
     * @return how many articles the store did not have, or had otherwise
     * @throws org.apache.jena.riot.RiotException where the file is no N-Quads; nothing is stored then
     */
    public int restore(Path file) throws IOException {
        return restore(file, Advance.UNWATCHED);
    }

    /** The same, with the articles told that are brought back. */
    public int restore(Path file, Advance advance) throws IOException {
        Map<Node, List<Quad>> articles = new LinkedHashMap<>();
        Graph decided = GraphFactory.createDefaultGraph();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            RDFParser.source(in).lang(Lang.NQUADS).parse(new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                    if (quad.getGraph().equals(Wasl.DECISIONS_GRAPH)) {
                        decided.add(quad.asTriple());
                    } else if (quad.getGraph().isURI()
                            && quad.getGraph().getURI().startsWith(ARTICLE_GRAPHS)) {
                        articles.computeIfAbsent(quad.getGraph(), g -> new ArrayList<>())
                                .add(quad);
                    }
                }
            });
        }
        decisions().add(Corrections.read(decided));
        int[] changed = {0};
        together(() -> {
            long done = 0;
            ArticleGraph.Batch batch = new ArticleGraph.Batch();
            for (Iterator<Map.Entry<Node, List<Quad>>> rest =
                            articles.entrySet().iterator();
                    rest.hasNext(); ) {
                Map.Entry<Node, List<Quad>> article = rest.next();
                batch.add(new ArticleGraph(article.getKey(), article.getValue()));
                if (batch.isFull() || !rest.hasNext()) {
                    changed[0] += (int) replace(batch.take()).stream()
                            .filter(outcome -> outcome != Outcome.UNCHANGED)
                            .count();
                }
                done++;
                advance.reached(done, articles.size());
            }
        });
        return changed[0];
    }

    /** Gives back the room on disk that replaced and removed articles took. Nothing else may use the store meanwhile. */
    public synchronized void compact() {
        local("compact").compact();
    }

    private TdbDatabase local(String what) {
        if (database instanceof TdbDatabase folder) {
            return folder;
        }
        throw new StoreException.OnlyLocal(
                what + " works on a store in a folder only, and " + name() + " is none: name one with --store");
    }

    /**
     * Parses a query, with Wasl's prefixes and classes known; throws {@link org.apache.jena.query.QueryParseException}.
     */
    public Query parse(String sparql) {
        Query query = new Query();
        Wasl.prefixes().forEach(query::setPrefix);
        return Subclasses.in(QueryFactory.parse(query, sparql, null, Syntax.syntaxARQ));
    }

    private <T> T execute(
            Query query, Map<String, Node> bindings, Optional<Duration> timeout, Function<QueryExec, T> use) {
        return database.ask(query, bindings, timeout, watcher, use);
    }

    /**
     * Answers a SELECT query.
     *
     * @param bindings variables that have their value beforehand
     * @param timeout after which {@link org.apache.jena.query.QueryCancelledException} is thrown
     */
    public Rows select(Query query, Map<String, Node> bindings, Optional<Duration> timeout) {
        return execute(query, bindings, timeout, exec -> {
            RowSet answer = exec.select();
            List<Map<String, Node>> rows = new ArrayList<>();
            while (answer.hasNext()) {
                Binding binding = answer.next();
                Map<String, Node> row = new LinkedHashMap<>();
                answer.getResultVars().forEach(v -> {
                    Node node = binding.get(v);
                    if (node == null) {
                        node = bindings.get(v.getVarName());
                    }
                    if (node != null) {
                        row.put(v.getVarName(), node);
                    }
                });
                rows.add(row);
            }
            return new Rows(answer.getResultVars().stream().map(Var::getVarName).toList(), rows);
        });
    }

    /** Answers a SELECT query row by row; the rows are there only while {@code use} runs. */
    public void select(Query query, Optional<Duration> timeout, Consumer<RowSet> use) {
        execute(query, Map.of(), timeout, exec -> {
            use.accept(exec.select());
            return null;
        });
    }

    public boolean ask(Query query, Optional<Duration> timeout) {
        return execute(query, Map.of(), timeout, QueryExec::ask);
    }

    /** Answers a CONSTRUCT or DESCRIBE query. */
    public Graph construct(Query query, Optional<Duration> timeout) {
        return execute(query, Map.of(), timeout, exec -> query.isDescribeType() ? exec.describe() : exec.construct());
    }

    /** Tells, as each query begins, what stops it; that may be run on another thread. */
    public void watch(Consumer<Runnable> watcher) {
        this.watcher = watcher;
    }

    public List<NamedQuery> queries() {
        return NamedQuery.all();
    }

    /**
     * The SPARQL of a named query with values for its parameters, for the {@link NamedQuery#page page} that people read; a
     * parameter without one leaves its variable open.
     *
     * @param parameters for each parameter what it may be; several where a name means several things
     * @throws IllegalArgumentException where a required parameter has no value
     */
    public Query question(NamedQuery query, Map<String, List<Node>> parameters) {
        return question(query, parameters, query.page());
    }

    /**
     * The same where so many rows are to be shown of a query that has pages, all of them where none are said. It asks for one
     * more, which tells whether there are more; which ones come, if there are, is up to the store.
     */
    public Query question(NamedQuery query, Map<String, List<Node>> parameters, OptionalInt shown) {
        for (NamedQuery.Parameter parameter : query.parameters()) {
            if (parameter.required() && !parameters.containsKey(parameter.name())) {
                throw new IllegalArgumentException(
                        query.name() + " needs --" + parameter.name() + ": " + parameter.description());
            }
        }
        OptionalInt rows = shown.isPresent() && shown.getAsInt() < Integer.MAX_VALUE
                ? OptionalInt.of(shown.getAsInt() + 1)
                : OptionalInt.empty();
        Query question = parse(query.sparql(parameters, rows));
        ElementGroup where = (ElementGroup) question.getQueryPattern();
        new TreeMap<>(parameters).forEach((name, values) -> {
            Var variable = Var.alloc(name);
            ElementData data = new ElementData();
            data.add(variable);
            values.forEach(value -> data.add(BindingFactory.binding(variable, value)));
            where.getElements().add(0, data);
        });
        return question;
    }

    /** Asks a named query. */
    public Rows run(NamedQuery query, Map<String, Node> parameters, Optional<Duration> timeout) {
        Map<String, List<Node>> values = new TreeMap<>();
        parameters.forEach((name, node) -> values.put(name, List.of(node)));
        return select(question(query, values), Map.of(), timeout);
    }

    /** Hands on all names of all entities, in no order; they may be too many to be held. */
    public void labels(Consumer<Label> use) {
        read(d -> {
            for (Node property : List.of(RDFS.label.asNode(), SKOS.altLabel.asNode())) {
                boolean preferred = property.equals(RDFS.label.asNode());
                // together, since each article says again what is known
                d.findNG(Quad.unionGraph, Node.ANY, property, Node.ANY).forEachRemaining(q -> {
                    if (isEntity(q.getSubject()) && q.getObject().isLiteral()) {
                        use.accept(new Label(
                                q.getSubject(),
                                q.getObject().getLiteralLexicalForm(),
                                q.getObject().getLiteralLanguage(),
                                preferred));
                    }
                });
            }
            return null;
        });
    }

    private static boolean isEntity(Node node) {
        return node.isURI() && node.getURI().startsWith(Wasl.BASE + "id/");
    }

    /** Whether an article of the store names the entity. */
    public boolean isMentioned(Node entity) {
        return read(d -> d.contains(Node.ANY, Node.ANY, Wasl.names, entity));
    }

    /** An entity's name in the language, else in the other. */
    public Optional<String> label(Node entity, String language) {
        return read(d -> {
            // what is known beforehand is called the same in each of many articles
            List<Quad> all = quads(d.find(Wasl.ENTITIES_GRAPH, entity, RDFS.label.asNode(), Node.ANY));
            if (all.isEmpty()) {
                all = quads(d.findNG(Node.ANY, entity, RDFS.label.asNode(), Node.ANY));
                // the name that a decision gives is not its own
                all.removeIf(q -> q.getGraph().equals(Wasl.DECISIONS_GRAPH));
            }
            all.sort(Comparator.comparing(q -> q.getObject().toString()));
            Optional<String> other = Optional.empty();
            for (Quad quad : all) {
                if (quad.getObject().getLiteralLanguage().equals(language)) {
                    return Optional.of(quad.getObject().getLiteralLexicalForm());
                }
                other = Optional.of(quad.getObject().getLiteralLexicalForm());
            }
            return other;
        });
    }

    private static List<Quad> quads(Iterator<Quad> found) {
        List<Quad> all = new ArrayList<>();
        found.forEachRemaining(all::add);
        return all;
    }

    /** Writes everything, as {@link #export(ExportFormat, Selection, OutputStream)}. */
    public void export(ExportFormat format, OutputStream out) {
        export(format, Selection.ALL, out);
    }

    /**
     * Writes what is selected. The same store gives the same bytes; formats without graphs get all graphs merged, tables
     * come as one zip archive.
     */
    public void export(ExportFormat format, Selection selection, OutputStream out) {
        database.all(d -> {
            Unwritten.unless(() -> {
                switch (format) {
                    case TRIG, NQUADS, JSONLD, TURTLE, NTRIPLES, RDFXML, REIFIERS ->
                        RdfExport.write(d, selection, format, out);
                    case CSV -> CsvExport.zip(d, selection, out);
                    case GRAPHML -> GraphmlExport.write(new Facts(d, selection), out);
                    case GEOJSON -> GeojsonExport.write(new Facts(d, selection), out);
                    case FTM -> FtmExport.write(new Facts(d, selection), out);
                }
            });
            return null;
        });
    }

    /** Writes what is selected as a folder of tables, one CSV file each. */
    public void exportTables(Selection selection, Path target) {
        database.all(d -> {
            Unwritten.unless(() -> CsvExport.write(d, selection, target));
            return null;
        });
    }

    public Stats stats() {
        TreeMap<String, Long> byType = new TreeMap<>();
        rows("SELECT ?type (COUNT(DISTINCT ?fact) AS ?n) WHERE { ?claim wasl:about ?fact . ?fact a ?type } GROUP BY ?type")
                .rows()
                .forEach(r -> byType.put(
                        r.get("type").getLocalName(), Long.parseLong(r.get("n").getLiteralLexicalForm())));
        return new Stats(
                one("SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE { ?x a wasl:Article }"),
                one("SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE { ?m wasl:names ?x }"),
                one("SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE { ?c wasl:about ?x }"),
                one("SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE { ?x a wasl:Claim }"),
                byType);
    }

    private long one(String sparql) {
        return Long.parseLong(rows(sparql).rows().get(0).get("n").getLiteralLexicalForm());
    }

    private Rows rows(String sparql) {
        return select(parse(sparql), Map.of(), Optional.empty());
    }

    /** Looks through all of the store for what does not hold together. */
    public Health health() {
        Stats stats = stats();
        return database.all(d -> Health.of(d, stats));
    }

    /**
     * Makes anew what is made of claims and does not fit them: occurrences and edges.
     *
     * @return how many things were out of step
     */
    public int repair() {
        Set<Node> graphs = database.all(Health::outOfStep);
        Set<Node> left = database.all(Health::leftOver);
        for (Node graph : graphs) {
            change(draft -> derive(draft, List.of(graph)));
        }
        if (!left.isEmpty()) {
            change(draft -> {
                for (Node node : left) {
                    draft.find(Wasl.OCCURRENCES_GRAPH, node, Node.ANY, Node.ANY).forEach(draft::delete);
                    Edges.drop(draft, node);
                }
            });
        }
        return graphs.size() + left.size();
    }

    /** Checks each article's graph, and the decisions, against the shapes; one line for each fault, none where all conform. */
    public List<String> validate() {
        return validate(Advance.UNWATCHED);
    }

    /** The same, with the graphs told that have been looked at. */
    public List<String> validate(Advance advance) {
        Shapes shapes = Shapes.parse(Ontology.shapes());
        return database.all(d -> {
            List<String> faults = new ArrayList<>();
            List<Node> graphs = new ArrayList<>();
            d.listGraphNodes().forEachRemaining(graphs::add);
            graphs.sort(Comparator.comparing(Node::toString));
            graphs.removeIf(name -> !name.getURI().startsWith(ARTICLE_GRAPHS) && !name.equals(Wasl.DECISIONS_GRAPH));
            long done = 0;
            for (Node name : graphs) {
                Graph copy = GraphFactory.createDefaultGraph();
                d.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(q -> copy.add(q.asTriple()));
                ValidationReport report = ShaclValidator.get().validate(shapes, copy);
                report.getEntries().forEach(e -> faults.add(name.getURI() + ": " + e.focusNode() + ": " + e.message()));
                done++;
                advance.reached(done, graphs.size());
            }
            faults.sort(null);
            return faults;
        });
    }

    /** The store for others to read: all articles together as the default graph, writing refused, a context of its own. */
    public DatasetGraph readOnly() {
        return local("serve").readOnly();
    }

    /** Where the store is, as a person would say it: its folder, or the address that it is asked at. */
    public String name() {
        return database.name();
    }

    /** What whoever writes to the index holds, since there may be several at once. */
    Object indexing() {
        return indexing;
    }

    /** Where what is made of the store lies: the folder of the store itself where it has one. */
    Path folder() {
        return database.folder();
    }

    @Override
    public void close() {
        database.close();
    }
}
