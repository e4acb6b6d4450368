package org.wasl.shell;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.wasl.store.GraphStore;
import org.wasl.store.Search;

/**
 * What is called as somebody begins to write, from the index beside the store: SPARQL would look through every name for
 * it. What articles name comes first.
 */
final class NameDoor implements Filter, AutoCloseable {
    static final String PATH = "/names";

    private static final int LONGEST = 200;

    /** Among so many it is worth while to look which of them articles name. */
    private static final int POOL = 2000;

    private static final int MOST = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final GraphStore store;
    private final Search search;
    private final Thread indexing;
    private final CountDownLatch ready = new CountDownLatch(1);

    NameDoor(GraphStore store) {
        this.store = store;
        search = new Search(store, WordKeys.keys());
        // the first to search would wait for the index to be made, with 300,000 claims some minutes
        indexing = new Thread(this::prepare, "index");
        indexing.setDaemon(true);
        indexing.start();
    }

    private void prepare() {
        try {
            search.update();
        } catch (RuntimeException e) {
            // nobody serves any longer, or nothing can be written beside the store; who searches is told
        } finally {
            ready.countDown();
        }
    }

    private record Found(Node entity, String name, boolean mentioned) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (!asked.getRequestURI().equals(PATH) || !asked.getMethod().equals("GET")) {
            chain.doFilter(request, response);
            return;
        }
        String begun = Optional.ofNullable(asked.getParameter("q")).orElse("").strip();
        if (!isReady()) {
            HttpServletResponse later = (HttpServletResponse) response;
            later.setHeader("Retry-After", "2");
            later.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            later.setContentType("text/plain; charset=utf-8");
            later.getWriter().println("the names are being indexed");
            return;
        }
        JsonArray answer = new JsonArray();
        if (begun.length() <= LONGEST) {
            found(begun).stream()
                    .skip(number(asked, "offset", 0))
                    .limit(Math.min(MOST, number(asked, "limit", MOST)))
                    .forEach(found -> answer.add(told(found)));
        }
        HttpServletResponse out = (HttpServletResponse) response;
        out.setContentType("application/json; charset=utf-8");
        out.setHeader("Cache-Control", "no-store");
        out.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Ends what still reads the store, so that it can be closed. */
    @Override
    public void close() {
        search.stop();
        try {
            indexing.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isReady() {
        try {
            return ready.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<Found> found(String begun) {
        // whole words before those that only begin so
        Map<Node, Found> all = new LinkedHashMap<>();
        // of a letter that is written twice one may be meant, which shows once more has been written
        Stream.of(begun, begun + "*", begun.replaceFirst("(\\p{L})\\1$", "$1") + "*")
                .distinct()
                .flatMap(words -> search.find(words, Search.Kind.NAME, POOL).stream())
                .forEach(hit -> hit.things()
                        .forEach(entity ->
                                all.computeIfAbsent(entity, e -> new Found(e, hit.text(), store.isMentioned(e)))));
        return all.values().stream()
                .sorted(Comparator.comparing((Found f) -> !f.mentioned())
                        .thenComparing(f -> f.name().length())
                        .thenComparing(f -> f.entity().getURI()))
                .toList();
    }

    private static JsonObject told(Found found) {
        JsonObject told = new JsonObject();
        told.put("entity", found.entity().getURI());
        told.put("name", found.name());
        told.put("mentioned", found.mentioned());
        return told;
    }

    private static int number(HttpServletRequest request, String name, int otherwise) {
        String given = Optional.ofNullable(request.getParameter(name)).orElse("");
        return given.matches("[0-9]{1,6}") ? Integer.parseInt(given) : otherwise;
    }
}
