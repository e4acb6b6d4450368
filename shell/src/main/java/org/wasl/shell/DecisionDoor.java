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
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.wasl.ontology.Wasl;
import org.wasl.store.Decision;
import org.wasl.store.DecisionException;
import org.wasl.store.Decisions;
import org.wasl.store.GraphStore;

/**
 * The one way of writing that a server has, and only one that was started with {@code --edit}: decisions about what was
 * read, for whoever sends its token in a header that no page of another site can send.
 */
final class DecisionDoor implements Filter {
    static final String PATH = "/decisions";
    static final String HEADER = "X-Wasl-Edit";

    /** @param author who decides where a request does not say */
    record Key(String token, String author) {}

    private final GraphStore store;
    private final Key key;

    DecisionDoor(GraphStore store, Key key) {
        this.store = store;
        this.key = key;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (asked.getRequestURI().equals(PATH)) {
            answer(asked, (HttpServletResponse) response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST");
            say(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "error", "decisions are sent by POST");
        } else if (!holdsToken(request)) {
            say(response, HttpServletResponse.SC_FORBIDDEN, "error", "send the token of serve --edit: " + HEADER);
        } else if (!String.valueOf(request.getContentType()).startsWith("application/json")) {
            say(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "error", "a decision is sent as JSON");
        } else {
            decide(request, response);
        }
    }

    private void decide(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            byte[] body = request.getInputStream().readAllBytes();
            Decision made = decide(JSON.parse(new String(body, StandardCharsets.UTF_8)));
            say(response, HttpServletResponse.SC_OK, "decision", made.id().getURI());
        } catch (JsonException | IllegalArgumentException e) {
            say(response, HttpServletResponse.SC_BAD_REQUEST, "error", "no decision: " + e.getMessage());
        } catch (DecisionException e) {
            say(response, HttpServletResponse.SC_CONFLICT, "error", e.getMessage());
        }
    }

    private Decision decide(JsonObject said) {
        Decision.By by =
                new Decision.By(text(said, "author").orElse(key.author()), Instant.now(), text(said, "reason"));
        Decisions decisions = store.decisions();
        return switch (text(said, "action").orElse("")) {
            case "accept" -> decisions.accept(thing(said, "target"), by);
            case "reject" -> decisions.reject(thing(said, "target"), by);
            case "merge" -> decisions.merge(thing(said, "target"), thing(said, "value"), by);
            case "retype" -> decisions.retype(thing(said, "target"), thing(said, "value"), by);
            case "undo" -> decisions.undo(thing(said, "target"), by);
            default -> throw new IllegalArgumentException("action is accept, reject, merge, retype or undo");
        };
    }

    private static Optional<String> text(JsonObject said, String name) {
        JsonValue value = said.get(name);
        return value != null && value.isString()
                ? Optional.of(value.getAsString().value().strip()).filter(v -> !v.isEmpty())
                : Optional.empty();
    }

    private static Node thing(JsonObject said, String name) {
        return text(said, name)
                .filter(iri -> iri.startsWith(Wasl.BASE)
                        && iri.chars().noneMatch(c -> c <= ' ' || "<>\"{}|\\^`".indexOf(c) >= 0))
                .map(NodeFactory::createURI)
                .orElseThrow(() -> new IllegalArgumentException(name + " is an IRI of the store"));
    }

    private boolean holdsToken(HttpServletRequest request) {
        String given = Optional.ofNullable(request.getHeader(HEADER)).orElse("");
        // takes equally long wherever the two differ
        return MessageDigest.isEqual(
                key.token().getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static void say(HttpServletResponse response, int status, String name, String value) throws IOException {
        JsonObject answer = new JsonObject();
        answer.put(name, value);
        response.setStatus(status);
        response.setContentType("application/json; charset=utf-8");
        response.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
    }
}
