package org.wasl.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.GSP;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.apache.jena.sparql.exec.http.UpdateExecHTTPBuilder;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.update.UpdateRequest;
import org.apache.jena.vocabulary.RDF;
import org.wasl.ontology.Wasl;

/**
 * A store behind a SPARQL 1.1 endpoint, by the query, update and graph store protocols. Each change is one request that
 * an endpoint carries out whole or not at all, and that changes nothing where somebody else has changed the store since
 * it was looked at. What the default graph of a store in a folder holds, which no question sees, stands in a graph of
 * its own here, since what a default graph is differs from endpoint to endpoint.
 */
final class RemoteDatabase implements Database {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** One look-up or change; a large one may take its time. */
    private static final Duration REQUEST = Duration.ofMinutes(5);

    private static final Node STORE = Wasl.iri("store");
    private static final Node STAMP = Wasl.term("stamp");

    /** What makes an endpoint take all named graphs together where a question names none. */
    private enum Together {
        /** It does so by itself. */
        ANYWAY,
        /** Jena has a graph that is all of them. */
        GRAPH,
        /** Others have a parameter. */
        PARAMETER,
        /** Each pattern says where it looks. */
        APART
    }

    private static final Node ALL_GRAPHS = NodeFactory.createURI("urn:x-arq:UnionGraph");

    private final Remote remote;
    // no redirections: they would carry the secret elsewhere
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private Together together = Together.ANYWAY;

    RemoteDatabase(Remote remote) {
        this.remote = remote;
    }

    /**
     * Finds out how the endpoint is asked for all graphs together.
     *
     * @throws StoreException.Missing where it shows no Wasl store, however it is asked
     */
    void seeAllGraphs() {
        Query asks = new Query();
        asks.setQueryAskType();
        asks.setQueryPattern(pattern(Wasl.Meeting, RDF.type.asNode(), Var.alloc("type")));
        for (Together way : List.of(Together.ANYWAY, Together.GRAPH, Together.PARAMETER)) {
            try {
                if (exec(asks, way, Map.of(), Optional.empty(), stop -> {}, QueryExec::ask)) {
                    together = way;
                    return;
                }
            } catch (QueryException e) {
                // it does not know the word
            }
        }
        throw new StoreException.Missing(
                read(d -> d.contains(Wasl.ONTOLOGY_GRAPH, Wasl.Meeting, RDF.type.asNode(), Node.ANY))
                        ? name() + " keeps named graphs apart from its default graph; set it to show them together"
                        : "there is no store at " + name() + ": read some articles first (wasl ingest --store " + name()
                                + " FOLDER)");
    }

    static Element pattern(Node subject, Node property, Node object) {
        BasicPattern pattern = new BasicPattern();
        pattern.add(org.apache.jena.graph.Triple.create(subject, property, object));
        return new ElementTriplesBlock(pattern);
    }

    @Override
    public String name() {
        return remote.toString();
    }

    @Override
    public Path folder() {
        String stamp = read(d -> {
            var found = d.find(Quad.defaultGraphIRI, STORE, Wasl.term("id"), Node.ANY);
            return found.hasNext() ? found.next().getObject().getLiteralLexicalForm() : "";
        });
        return remote.cache().resolve(Decision.digest(name() + " " + stamp));
    }

    @Override
    public Path derived(String name) {
        long revision = read(Revisions::of);
        return folder().resolve("derived").resolve(name + "-" + revision);
    }

    @Override
    public <T> T read(Function<DatasetGraph, T> reader) {
        return reader.apply(new RemoteGraphs(this));
    }

    @Override
    public <T> T all(Function<DatasetGraph, T> reader) {
        // one request shows one moment, and what goes through everything asks too often to do so from afar
        Path folder;
        try {
            folder = Files.createTempDirectory("wasl-copy");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TdbDatabase copy = new TdbDatabase(folder);
        try {
            copy.fill(RemoteGraphs.everything(this));
            return copy.read(reader);
        } finally {
            copy.close();
            drop(folder);
        }
    }

    private static void drop(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void together(Runnable changes) {
        // a request is a transaction
        changes.run();
    }

    @Override
    public boolean commit(Draft draft) {
        UpdateModify modify = new UpdateModify();
        modify.setHasDeleteClause(true);
        modify.setHasInsertClause(true);
        draft.deleted().forEach(q -> modify.getDeleteAcc().addQuad(RemoteGraphs.there(q)));
        draft.added().forEach(q -> modify.getInsertAcc().addQuad(RemoteGraphs.there(q)));
        // who else writes meanwhile stamps it otherwise
        List<Quad> stamps = draft.find(Quad.defaultGraphIRI, STORE, STAMP, Node.ANY);
        Node stamp = NodeFactory.createLiteralString(UUID.randomUUID().toString());
        stamps.forEach(q -> modify.getDeleteAcc().addQuad(RemoteGraphs.there(q)));
        Quad stamped = Quad.create(Quad.defaultGraphIRI, STORE, STAMP, stamp);
        modify.getInsertAcc().addQuad(RemoteGraphs.there(stamped));
        if (stamps.isEmpty()) {
            modify.getInsertAcc()
                    .addQuad(RemoteGraphs.there(Quad.create(Quad.defaultGraphIRI, STORE, Wasl.term("id"), stamp)));
        }
        ElementGroup stampedBefore = new ElementGroup();
        stampedBefore.addElement(new ElementNamedGraph(
                RemoteGraphs.BOOKS,
                pattern(
                        STORE,
                        STAMP,
                        stamps.isEmpty() ? Var.alloc("stamp") : stamps.get(0).getObject())));
        ElementGroup where = new ElementGroup();
        where.addElement(
                new ElementFilter(stamps.isEmpty() ? new E_NotExists(stampedBefore) : new E_Exists(stampedBefore)));
        modify.setElement(where);
        update(modify);
        return read(d -> d.contains(stamped));
    }

    private void update(UpdateModify modify) {
        saying(remote.update(), () -> {
            UpdateExecHTTPBuilder builder = UpdateExecHTTPBuilder.create()
                    .endpoint(remote.update().toString())
                    .httpClient(client)
                    .update(new UpdateRequest(modify));
            builder.timeout(REQUEST.toMillis(), TimeUnit.MILLISECONDS);
            remote.authorization().ifPresent(a -> builder.httpHeader("Authorization", a));
            builder.build().execute();
            return null;
        });
    }

    @Override
    public boolean put(Node graph, Graph content) {
        saying(remote.data(), () -> {
            graphs(graph).PUT(content);
            return null;
        });
        return true;
    }

    /** A whole graph; an empty one where there is none of this name. */
    Graph get(Node graph) {
        return saying(remote.data(), () -> {
            try {
                return graphs(graph).GET();
            } catch (HttpException e) {
                if (e.getStatusCode() == 404) {
                    return Graph.emptyGraph;
                }
                throw e;
            }
        });
    }

    private GSP graphs(Node graph) {
        GSP graphs = GSP.service(remote.data().toString()).httpClient(client).graphName(graph);
        remote.authorization().ifPresent(a -> graphs.httpHeader("Authorization", a));
        return graphs;
    }

    @Override
    public <T> T ask(
            Query query,
            Map<String, Node> bindings,
            Optional<Duration> timeout,
            Consumer<Runnable> watcher,
            Function<QueryExec, T> use) {
        Query written = QueryFactory.create(query);
        written.getPrefixMapping().clearNsPrefixMap();
        if (written.toString().contains(Distance.IRI)) {
            throw new StoreException.OnlyLocal("kilometres are worked out in a store in a folder only, and " + name()
                    + " is none: name one with --store");
        }
        return exec(query, together, bindings, timeout, watcher, use);
    }

    /** Asks about each graph apart. */
    <T> T lookUp(Query query, Function<QueryExec, T> use) {
        return exec(query, Together.APART, Map.of(), Optional.empty(), stop -> {}, use);
    }

    private <T> T exec(
            Query query,
            Together way,
            Map<String, Node> bindings,
            Optional<Duration> timeout,
            Consumer<Runnable> watcher,
            Function<QueryExec, T> use) {
        Query sent = QueryFactory.create(query);
        boolean wrapped = way == Together.GRAPH && sent.getQueryPattern() != null;
        if (wrapped) {
            sent.setQueryPattern(new ElementNamedGraph(ALL_GRAPHS, sent.getQueryPattern()));
        }
        return saying(remote.query(), () -> {
            QueryExecHTTPBuilder builder = QueryExecHTTPBuilder.service(
                            remote.query().toString())
                    .httpClient(client)
                    .sendMode(QuerySendMode.asPost)
                    .query(sent);
            if (way == Together.PARAMETER) {
                builder.param("union-default-graph", "true");
            } else if (way == Together.GRAPH && (!wrapped || sent.isDescribeType())) {
                builder.param("default-graph-uri", ALL_GRAPHS.getURI());
            }
            builder.timeout(timeout.orElse(REQUEST).toMillis(), TimeUnit.MILLISECONDS);
            bindings.forEach((name, node) -> builder.substitution(Var.alloc(name), node));
            remote.authorization().ifPresent(a -> builder.httpHeader("Authorization", a));
            try (QueryExec exec = builder.build()) {
                watcher.accept(exec::abort);
                return use.apply(exec);
            }
        });
    }

    /** Does it, and says in one line what kept it from being done; never the secret. */
    private static <T> T saying(URI address, Supplier<T> request) {
        try {
            return request.get();
        } catch (HttpException | QueryExceptionHTTP e) {
            throw said(address, e);
        }
    }

    private static RuntimeException said(URI address, RuntimeException e) {
        int status = e instanceof HttpException http ? http.getStatusCode() : ((QueryExceptionHTTP) e).getStatusCode();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpTimeoutException
                    && !(cause instanceof java.net.http.HttpConnectTimeoutException)) {
                return new QueryCancelledException();
            } else if (cause instanceof ConnectException || cause instanceof HttpTimeoutException) {
                return new StoreException.Unreachable(
                        address + " cannot be reached: is the address right, and does the endpoint run?", e);
            } else if (cause instanceof IOException && status <= 0) {
                return new StoreException.Unreachable(
                        address + " does not answer as it should: " + cause.getMessage(), e);
            }
        }
        return switch (status) {
            case 401 ->
                new StoreException.Refused(
                        address + " wants to know who asks (401), or does not know the name, password or token that it"
                                + " got: see help store",
                        e);
            case 403 -> new StoreException.Refused(address + " does not allow that (403)", e);
            case 408, 503, 504 -> new QueryCancelledException();
            case 404, 405 ->
                new StoreException.Unreachable(
                        address + " is no address of an endpoint for that (" + status + "): see help store", e);
            case 400 -> new QueryException("the endpoint does not take that: " + detail(e));
            default ->
                new StoreException.Unreachable(
                        address + " answers with " + status
                                + (status / 100 == 3 ? ", a redirection: name where it" + " leads" : ""),
                        e);
        };
    }

    private static String detail(RuntimeException e) {
        String body = e instanceof HttpException http ? http.getResponse() : e.getMessage();
        return Optional.ofNullable(body)
                .flatMap(b -> b.lines().filter(l -> !l.isBlank()).findFirst())
                .orElse("400");
    }

    @Override
    public void close() {
        // nothing is kept open
    }
}
