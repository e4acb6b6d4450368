package org.wasl.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wasl.store.GraphStore;

class EndpointTest {
    private static final Duration SOON = Duration.ofSeconds(2);

    @TempDir
    private static Path folder;

    private static GraphStore store;
    private static Endpoint endpoint;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        Path here = folder.resolve("store");
        assertThat(Run.words(here, List.of("ingest", "-q", "samples/articles/en/pentagon-talks.html"))
                        .code())
                .isZero();
        assertThat(Run.words(here, List.of("search", "Austin")).code()).isZero();
        store = GraphStore.open(here);
        endpoint =
                Endpoint.start(store, new Endpoint.Settings("127.0.0.1", 0, Optional.empty(), SOON, Optional.empty()));
    }

    @AfterAll
    static void stop() {
        endpoint.close();
        store.close();
    }

    private static String at(String path) {
        return endpoint.address().replace("/wasl/sparql", path);
    }

    private static String query(String sparql) {
        return endpoint.address() + "?query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> get(String uri, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, {",
        "application/sparql-results+xml, <?xml",
        "text/csv, n",
        "text/tab-separated-values, ?n"
    })
    void answers_in_the_format_that_is_asked_for(String type, String begin) {
        HttpResponse<String> answer = get(
                query("SELECT (COUNT(*) AS ?n) { ?c a wasl:Claim }"
                        .replace("wasl:Claim", "<https://w3id.org/wasl/ontology#Claim>")),
                "Accept",
                type);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.body()).startsWith(begin).doesNotContain(">0<");
    }

    @Test
    void takes_queries_by_post_and_from_forms() {
        String ask = "ASK { ?s <http://www.w3.org/2000/01/rdf-schema#label> \"العراق\"@ar }";
        HttpResponse<String> direct = send(HttpRequest.newBuilder(URI.create(endpoint.address()))
                .header("Content-Type", "application/sparql-query")
                .POST(HttpRequest.BodyPublishers.ofString(ask)));
        assertThat(direct.body()).contains("true");
        HttpResponse<String> form = send(HttpRequest.newBuilder(URI.create(endpoint.address()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("query=" + URLEncoder.encode(ask, StandardCharsets.UTF_8))));
        assertThat(form.body()).contains("true");
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, \"boolean\" : true",
        "application/sparql-results+xml, <boolean>true</boolean>",
        "text/csv, true"
    })
    void answers_yes_or_no_in_the_format_that_is_asked_for(String type, String part) {
        HttpResponse<String> answer = get(query("ASK { <https://w3id.org/wasl/id/iraq> ?p ?o }"), "Accept", type);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.body().replaceAll("\\s+", " ")).contains(part);
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, Turtle",
        "application/n-triples, N-Triples",
        "application/rdf+xml, RDF/XML",
        "application/ld+json, JSON-LD"
    })
    void gives_graphs_in_the_format_that_is_asked_for(String type, String language) {
        Lang lang = RDFLanguages.nameToLang(language);
        for (String sparql : List.of(
                "CONSTRUCT { ?s ?p ?o } WHERE { VALUES ?s { <https://w3id.org/wasl/id/iraq> } ?s ?p ?o }",
                "DESCRIBE <https://w3id.org/wasl/id/iraq>")) {
            HttpResponse<String> answer = get(query(sparql), "Accept", type);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
            assertThat(RDFParser.fromString(answer.body(), lang)
                            .toGraph()
                            .find(NodeFactory.createURI("https://w3id.org/wasl/id/iraq"), Node.ANY, Node.ANY)
                            .hasNext())
                    .as(sparql)
                    .isTrue();
        }
    }

    @Test
    void takes_what_the_caller_likes_best_and_what_it_has_where_that_is_unknown() {
        String ask = query("SELECT * { ?s ?p ?o } LIMIT 1");
        assertThat(get(ask, "Accept", "text/csv;q=0.2, application/sparql-results+xml;q=0.9")
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""))
                .startsWith("application/sparql-results+xml");
        for (String unknown : List.of("*/*", "image/png")) {
            assertThat(get(ask, "Accept", unknown)
                            .headers()
                            .firstValue("Content-Type")
                            .orElse(""))
                    .startsWith("application/sparql-results+");
        }
        assertThat(get(ask + "&format=csv", "Accept", "*/*").body()).startsWith("s,p,o");
    }

    @Test
    void says_where_a_query_is_wrong() {
        HttpResponse<String> answer = get(query("SELECT * {"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).containsIgnoringCase("line 1").doesNotContain("\tat ");
    }

    @Test
    void describes_itself() {
        HttpResponse<String> answer = get(endpoint.address(), "Accept", "text/turtle");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Graph description = RDFParser.fromString(answer.body(), Lang.TURTLE).toGraph();
        String sd = "http://www.w3.org/ns/sparql-service-description#";
        assertThat(description
                        .find(Node.ANY, NodeFactory.createURI(sd + "endpoint"), Node.ANY)
                        .toList())
                .singleElement()
                .extracting(t -> t.getObject().getURI())
                .isEqualTo(endpoint.address());
        assertThat(description.contains(
                        Node.ANY,
                        NodeFactory.createURI(sd + "supportedLanguage"),
                        NodeFactory.createURI(sd + "SPARQL11Query")))
                .isTrue();
        assertThat(description.contains(
                        Node.ANY,
                        NodeFactory.createURI(sd + "supportedLanguage"),
                        NodeFactory.createURI(sd + "SPARQL11Update")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Lloyd, lloyd-austin",
        "aust, lloyd-austin",
        "لويد اوستن, lloyd-austin",
        "أوس, lloyd-austin",
        "al-Abb, thabit-al-abbasi",
        "abbasi thab, thabit-al-abbasi",
        "العباس, thabit-al-abbasi"
    })
    void finds_names_as_they_are_begun(String begun, String entity) {
        HttpResponse<String> answer = get(at("/names?limit=5&q=" + URLEncoder.encode(begun, StandardCharsets.UTF_8)));
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonArray found = JSON.parseAny(answer.body()).getAsArray();
        assertThat(found).hasSizeBetween(1, 5);
        assertThat(found.get(0).getAsObject().getString("entity")).endsWith("/" + entity);
        assertThat(found.get(0).getAsObject().getBoolean("mentioned")).isTrue();
    }

    @Test
    void finds_no_names_where_none_are_asked_for() {
        for (String asked : List.of(
                "/names",
                "/names?q=",
                "/names?q=%20",
                "/names?q=*",
                "/names?q=" + "x".repeat(5000),
                "/names?q=a&offset=-1&limit=x")) {
            HttpResponse<String> answer = get(at(asked));
            assertThat(answer.statusCode()).as(asked).isEqualTo(200);
            assertThat(JSON.parseAny(answer.body()).isArray()).isTrue();
        }
    }

    @Test
    void gives_graphs_for_reading() {
        HttpResponse<String> all = get(at("/wasl/data?default"), "Accept", "text/turtle");
        assertThat(all.statusCode()).as(all.body()).isEqualTo(200);
        assertThat(RDFParser.fromString(all.body(), Lang.TURTLE).toGraph().size())
                .isGreaterThan(1000);
        HttpResponse<String> one = get(
                at("/wasl/data?graph="
                        + URLEncoder.encode("https://w3id.org/wasl/graph/ontology", StandardCharsets.UTF_8)),
                "Accept",
                "text/turtle");
        assertThat(one.body()).contains("ontology#Meeting>");
        assertThat(get(at("/wasl/data?graph=urn:none")).statusCode()).isEqualTo(404);
    }

    @Test
    void says_that_it_lives() {
        assertThat(get(at("/$/ping")).statusCode()).isEqualTo(200);
        assertThat(get(at("/$/metrics")).body()).contains("fuseki");
    }

    @Test
    void changes_nothing() {
        String update = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
        HttpRequest.BodyPublisher form =
                HttpRequest.BodyPublishers.ofString("update=" + URLEncoder.encode(update, StandardCharsets.UTF_8));
        for (String path :
                List.of("/wasl", "/wasl/sparql", "/wasl/update", "/wasl/data", "/wasl/upload", "/$/datasets")) {
            int status = send(HttpRequest.newBuilder(URI.create(at(path)))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(form))
                    .statusCode();
            assertThat(status).as(path).isBetween(400, 499);
            status = send(HttpRequest.newBuilder(URI.create(at(path)))
                            .header("Content-Type", "application/sparql-update")
                            .POST(HttpRequest.BodyPublishers.ofString(update)))
                    .statusCode();
            assertThat(status).as(path).isBetween(400, 499);
            assertThat(send(HttpRequest.newBuilder(URI.create(at(path)))
                                    .PUT(HttpRequest.BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> .")))
                            .statusCode())
                    .as(path)
                    .isEqualTo(405);
            assertThat(send(HttpRequest.newBuilder(URI.create(at(path))).DELETE())
                            .statusCode())
                    .isEqualTo(405);
        }
        assertThat(get(query("ASK { <urn:a> ?p ?o }")).body()).contains("false");
    }

    @Test
    void reaches_nothing_outside() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.ttl"), "<urn:s> <urn:p> 'secret' .");
        assertThat(get(query("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"))
                        .statusCode())
                .isBetween(400, 599);
        for (String from : List.of("FROM", "FROM NAMED")) {
            HttpResponse<String> answer = get(query(
                    "SELECT * " + from + " <" + secret.toUri() + "> { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"));
            assertThat(answer.body()).doesNotContain("secret'").doesNotContain("\"secret\"");
        }
        assertThat(get(at("/../../etc/passwd")).statusCode()).isBetween(400, 499);
    }

    @Test
    void stops_queries_that_take_too_long() {
        long begin = System.nanoTime();
        HttpResponse<String> answer = get(query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
        assertThat(get(query("ASK {}")).statusCode()).isEqualTo(200);
    }

    @Test
    void refuses_requests_that_are_too_large_or_come_under_another_name() throws IOException {
        URI uri = URI.create(query("ASK {}"));
        // only announced: a refusal while the body is on its way may reach a client as a closed connection
        assertThat(answer("POST " + uri.getRawPath() + " HTTP/1.1\r\nHost: " + uri.getAuthority()
                        + "\r\nContent-Type: application/sparql-query\r\nContent-Length: " + (2 << 20)))
                .startsWith("HTTP/1.1 413");
        assertThat(answer("GET " + uri.getRawPath() + "?" + uri.getRawQuery() + " HTTP/1.1\r\nHost: evil.example.org"))
                .startsWith("HTTP/1.1 403");
    }

    /** What comes back for a request of this head, of which no client checks a word. */
    private static String answer(String head) throws IOException {
        URI uri = URI.create(endpoint.address());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(30_000);
            PrintWriter out = new PrintWriter(socket.getOutputStream(), false, StandardCharsets.US_ASCII);
            out.print(head + "\r\nConnection: close\r\n\r\n");
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void asks_for_the_token_where_there_is_one() {
        Endpoint.Settings settings =
                new Endpoint.Settings("127.0.0.1", 0, Optional.of("s3cret"), SOON, Optional.empty());
        try (Endpoint other = Endpoint.start(store, settings)) {
            String ask = other.address() + "?query=ASK%20%7B%7D";
            assertThat(get(ask).statusCode()).isEqualTo(401);
            // the page holds nothing of the store, and asks for the token itself
            assertThat(get(other.address().replace("/wasl/sparql", "/")).statusCode())
                    .isEqualTo(200);
            assertThat(get(ask, "Authorization", "Bearer wrong").statusCode()).isEqualTo(401);
            assertThat(get(ask, "Authorization", "Bearer s3cret").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html, <!doctype html>",
        "/page/app.js, text/javascript, import",
        "/page/style.css, text/css, --paper",
        "/page/words.json, application/json, العربية",
        "/page/known.json, application/json, contradictions",
        "/page/icon.svg, image/svg+xml, <svg",
        "/page/queries/claim.rq, application/sparql-query, SELECT"
    })
    void serves_the_page_and_lets_it_load_nothing_from_elsewhere(String path, String type, String part) {
        HttpResponse<String> answer = get(at(path));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.body()).contains(part);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'self';")
                .doesNotContain("unsafe")
                .doesNotContain("http");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(get(at(path), "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(at(path), "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/page/",
        "/page/queries",
        "/page/none.js",
        "/page/../Main.class",
        "/page/..%2fMain.class",
        "/page/%2e%2e/counts.tsv",
        "/page/queries/../index.html",
        "/page/queries//claim.rq",
        "/page/.%00.js",
        "/page/Page.class",
        "/page//etc/passwd"
    })
    void serves_only_files_of_the_page(String path) throws IOException {
        assertThat(answer("GET " + path + " HTTP/1.1\r\nHost: localhost")).containsPattern("^HTTP/1.1 4[0-9][0-9]");
        assertThat(send(HttpRequest.newBuilder(URI.create(at("/"))).POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void says_that_a_port_is_taken() {
        int port = URI.create(endpoint.address()).getPort();
        assertThatThrownBy(() -> Endpoint.start(
                        store, new Endpoint.Settings("127.0.0.1", port, Optional.empty(), SOON, Optional.empty())))
                .hasMessageContaining("--port");
    }

    @Test
    void sees_what_is_stored_meanwhile() {
        String count = query(
                "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?c a <https://w3id.org/wasl/ontology#Article> } }");
        assertThat(get(count, "Accept", "text/csv").body()).isEqualTo("n\r\n1\r\n");
        var graph = org.wasl.ontology.Wasl.iri("graph/article/more");
        store.replace(
                graph,
                out -> RDFParser.fromString(
                                "<https://w3id.org/wasl/graph/article/more> { <urn:a> a <https://w3id.org/wasl/ontology#Article> }",
                                Lang.TRIG)
                        .parse(out));
        assertThat(get(count, "Accept", "text/csv").body()).isEqualTo("n\r\n2\r\n");
        store.remove(List.of(graph));
    }
}
