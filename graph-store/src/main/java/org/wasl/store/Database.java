package org.wasl.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/** What lies below a store: a database in a folder, or behind the address of a SPARQL endpoint. */
interface Database extends AutoCloseable {
    /** The folder or address, as messages name it. */
    String name();

    /** Where what is made of the store lies, and can be made again. */
    Path folder();

    /** Where a file lies that is computed from the store as it is now. */
    Path derived(String name);

    /** The quads, to look up some of them. */
    <T> T read(Function<DatasetGraph, T> reader);

    /** The quads as they stand at one moment, to go through all of them. */
    <T> T all(Function<DatasetGraph, T> reader);

    /** Makes a change; false where somebody else changed the store meanwhile, so that it has to be worked out anew. */
    boolean commit(Draft draft);

    /** Runs what makes many changes, which need not be kept one by one. */
    void together(Runnable changes);

    /** Makes a graph hold just these triples, which no decision is about and nothing is made of. */
    boolean put(Node graph, Graph content);

    /**
     * Asks a query.
     *
     * @param bindings variables that have their value beforehand
     * @param watcher gets what stops it
     */
    <T> T ask(
            Query query,
            Map<String, Node> bindings,
            Optional<Duration> timeout,
            Consumer<Runnable> watcher,
            Function<QueryExec, T> use);

    @Override
    void close();
}
