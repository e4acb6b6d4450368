package org.wasl.shell;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.ServerConnector;
import org.wasl.store.GraphStore;

/**
 * The store as a SPARQL endpoint: Fuseki with queries and graphs for reading, the page for people, decisions where they are allowed, and
 * nothing else. What reaches out of the store is off.
 */
final class Endpoint implements AutoCloseable {
    private static final int LEAST_THREADS = 2;
    private static final int MOST_THREADS = 32;

    /**
     * What a caller may ask for.
     *
     * @param bind address to listen at
     * @param port 0 for any that is free
     * @param token that every request has to carry, where others than this machine can call
     * @param timeout of one query
     * @param edit who may decide about what was read; nothing can be written where nobody may
     */
    record Settings(String bind, int port, Optional<String> token, Duration timeout, Optional<DecisionDoor.Key> edit) {
        boolean onlyHere() {
            try {
                return InetAddress.getByName(bind).isLoopbackAddress();
            } catch (UnknownHostException e) {
                throw new Problem(Exit.USAGE, "--bind " + bind + ": is no address of this machine", e);
            }
        }
    }

    private final FusekiServer server;
    private final NameDoor names;
    private final Settings settings;

    private Endpoint(FusekiServer server, NameDoor names, Settings settings) {
        this.server = server;
        this.names = names;
        this.settings = settings;
    }

    static Endpoint start(GraphStore store, Settings settings) {
        DatasetGraph data = store.readOnly();
        data.getContext().set(ARQ.queryTimeout, Long.toString(settings.timeout().toMillis()));
        data.getContext().set(ARQ.httpServiceAllowed, false);
        DataService.Builder service = DataService.newBuilder(data)
                .addEndpoint(Operation.Query)
                .addEndpoint(Operation.Query, "sparql")
                .addEndpoint(Operation.GSP_R, "data");
        NameDoor names = new NameDoor(store);
        FusekiServer.Builder builder = FusekiServer.create()
                .port(settings.port())
                .loopback(settings.onlyHere())
                .enablePing(true)
                .enableMetrics(true)
                .numServerThreads(LEAST_THREADS, MOST_THREADS)
                .registerOperation(Operation.Query, new BoundedQuery())
                .addFilter("/*", new Page(settings.edit()))
                .addFilter("/*", new EndpointFilter(settings))
                .addFilter("/*", names)
                .addFilter("/*", new ServiceDescription())
                .add("/wasl", service);
        settings.edit().ifPresent(key -> builder.addFilter("/*", new DecisionDoor(store, key)));
        FusekiServer server = builder.build();
        if (!settings.onlyHere()) {
            ((ServerConnector) server.getJettyServer().getConnectors()[0]).setHost(settings.bind());
        }
        try {
            server.start();
        } catch (RuntimeException e) {
            server.stop();
            names.close();
            throw new Problem(
                    Exit.USAGE,
                    "port " + settings.port() + " of " + settings.bind()
                            + " cannot be listened at: name another one with --port",
                    e);
        }
        return new Endpoint(server, names, settings);
    }

    /** Where queries go. */
    String address() {
        return page() + "wasl/sparql";
    }

    /** Where people look. */
    String page() {
        String host = settings.bind().contains(":") ? "[" + settings.bind() + "]" : settings.bind();
        return "http://" + host + ":" + server.getHttpPort() + "/";
    }

    /** Waits until the server is stopped. */
    void await() {
        server.join();
    }

    @Override
    public void close() {
        server.stop();
        names.close();
    }
}
