package org.wasl.shell;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.wasl.ontology.Wasl;
import org.wasl.store.NamedQuery;

/**
 * The page for people at {@code /}: files of the program, which hold nothing of the store, so that they need no token.
 * The page asks the endpoint beside it for all that it shows, and its browser is told to load nothing from elsewhere.
 */
final class Page implements Filter {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "rq", "application/sparql-query; charset=utf-8",
            "svg", "image/svg+xml");
    private static final Pattern FILE = Pattern.compile("(?:[a-z]+/)?[a-z-]+\\.([a-z]+)");
    private static final String POLICY = "default-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String FOLDER = "/page/";

    /** Files of libraries, from their WebJars. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "lib/yasqe.js", "/META-INF/resources/webjars/zazuko__yasqe/4.5.0/build/yasqe.min.js",
            "lib/yasqe.css", "/META-INF/resources/webjars/zazuko__yasqe/4.5.0/build/yasqe.min.css");

    private final Optional<DecisionDoor.Key> edit;

    Page(Optional<DecisionDoor.Key> edit) {
        this.edit = edit;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        // as sent: what is escaped in it is no name of ours
        String path = asked.getRequestURI();
        if (path.equals("/")) {
            answer(asked, (HttpServletResponse) response, "index.html");
        } else if (path.startsWith(FOLDER)) {
            answer(asked, (HttpServletResponse) response, path.substring(FOLDER.length()));
        } else {
            chain.doFilter(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String file) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        Matcher name = FILE.matcher(file);
        Optional<String> type =
                name.matches() ? Optional.ofNullable(TYPES.get(name.group(1))) : Optional.<String>empty();
        Optional<byte[]> content = type.isEmpty() ? Optional.empty() : content(file);
        if (content.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // the same name may hold something else after an update: the browser keeps it and asks whether it still holds
        String tag = tag(content.get());
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type.get());
        response.setContentLength(content.get().length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(content.get());
        }
    }

    private Optional<byte[]> content(String file) throws IOException {
        if (file.equals("known.json")) {
            return Optional.of(known().toString().getBytes(StandardCharsets.UTF_8));
        }
        try (InputStream in = Page.class.getResourceAsStream(LIBRARIES.getOrDefault(file, "page/" + file))) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    /** The prefixes and the named queries, as the shell has them, and whether and as whom one may decide. */
    private JsonObject known() {
        JsonObject prefixes = new JsonObject();
        Wasl.prefixes().forEach(prefixes::put);
        JsonArray queries = new JsonArray();
        for (NamedQuery query : NamedQuery.all()) {
            JsonObject told = new JsonObject();
            told.put("name", query.name());
            told.put("title", query.title());
            told.put("sparql", query.general());
            queries.add(told);
        }
        JsonObject known = new JsonObject();
        known.put("prefixes", prefixes);
        known.put("queries", queries);
        known.put("edits", edit.isPresent());
        return known;
    }

    private static String tag(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + HexFormat.of().formatHex(hash, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
