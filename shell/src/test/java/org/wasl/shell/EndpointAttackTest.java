package org.wasl.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wasl.store.GraphStore;

/** What is sent to harm: the server answers, stays up, and the store is as it was. */
class EndpointAttackTest {
    private static final Duration QUERY = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    private static GraphStore store;
    private static Endpoint endpoint;
    private static String before;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        Path here = folder.resolve("store");
        assertThat(Run.words(here, List.of("ingest", "-q", "samples/articles/en/pentagon-talks.html"))
                        .code())
                .isZero();
        store = GraphStore.open(here);
        endpoint =
                Endpoint.start(store, new Endpoint.Settings("127.0.0.1", 0, Optional.empty(), QUERY, Optional.empty()));
        before = count();
    }

    @AfterEach
    void answers_as_before() throws Exception {
        assertThat(count()).isEqualTo(before);
    }

    @AfterAll
    static void stop() {
        endpoint.close();
        store.close();
    }

    private static String count() throws Exception {
        HttpResponse<String> answer = ask("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }", "Accept", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> ask(String sparql, String... headers) throws Exception {
        return CLIENT.send(request(sparql, headers), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest request(String sparql, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint.address()))
                .header("Content-Type", "application/sparql-query")
                .timeout(ANSWER)
                .POST(HttpRequest.BodyPublishers.ofString(sparql));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    static List<String> bombs() {
        String doubled = IntStream.range(1, 40)
                .mapToObj(i -> "BIND (CONCAT(?a" + (i - 1) + ", ?a" + (i - 1) + ") AS ?a" + i + ")")
                .collect(Collectors.joining(" "));
        return List.of(
                "ASK { FILTER (" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ") }",
                "ASK " + "{".repeat(20_000) + "}".repeat(20_000),
                "ASK { FILTER (" + "!".repeat(50_000) + "true) }",
                "ASK { " + "OPTIONAL { ?a ?b ?c ".repeat(3000) + "}".repeat(3000) + " }",
                "SELECT ?a39 { BIND ('0123456789' AS ?a0) " + doubled + " }",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ",
                "SELECT * { ?a (!<urn:x>|^!<urn:x>)* ?b . ?c (!<urn:x>|^!<urn:x>)* ?d } ORDER BY ?a",
                "SELECT (GROUP_CONCAT(STR(?c)) AS ?all) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void outlives_queries_that_would_take_all(String bomb) throws Exception {
        long begin = System.nanoTime();
        assertThat(ask(bomb).statusCode()).isBetween(200, 599);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(ANSWER);
    }

    @Test
    void gives_so_many_rows_and_no_more() throws Exception {
        HttpResponse<String> answer = ask("SELECT ?a { ?a ?b ?c . ?d ?e ?f }", "Accept", "text/csv");
        assertThat(answer.body().lines().count()).isLessThanOrEqualTo(BoundedQuery.MOST_ROWS + 1);
        assertThat(answer.headers().firstValue("X-Most-Rows")).hasValue(Long.toString(BoundedQuery.MOST_ROWS));
        assertThat(ask("SELECT ?a { ?a ?b ?c } LIMIT 5").headers().firstValue("X-Most-Rows"))
                .isEmpty();
    }

    @Test
    void lets_many_ask_at_once() {
        List<CompletableFuture<Integer>> all = IntStream.range(0, 40)
                .mapToObj(
                        i -> CLIENT.sendAsync(request("ASK { ?a ?b " + i + " }"), HttpResponse.BodyHandlers.ofString())
                                .thenApply(HttpResponse::statusCode))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join)).containsOnly(200);
    }

    @Test
    void does_not_wait_for_those_who_send_slowly() throws Exception {
        URI at = URI.create(endpoint.address());
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 12; i++) {
                Socket socket = new Socket(at.getHost(), at.getPort());
                slow.add(socket);
                send(
                        socket,
                        "POST " + at.getPath() + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
                                + "Content-Type: application/sparql-query\r\n\r\nASK");
            }
            assertThat(ask("ASK {}").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @ParameterizedTest
    @CsvSource({
        "GET /wasl/sparql?query=ASK%7B%7D HTTP/1.1|400",
        "GET /wasl/sparql?query=ASK%7B%7D HTTP/1.1|Host: localhost|Host: example.org|400",
        "GET /wasl/sparql?query=ASK%7B%7D HTTP/1.1|Host: localhost|Bad Header|400",
        "NONSENSE|400",
        "GET /wasl/sparql?query=%ZZ HTTP/1.1|Host: localhost|400",
        "GET /wasl/../../etc/passwd HTTP/1.1|Host: localhost|40",
        "GET /page/..%2f..%2fwords.tsv HTTP/1.1|Host: localhost|40",
        "GET /page/%2e%2e/words.tsv HTTP/1.1|Host: localhost|40",
        "GET /page//etc/passwd HTTP/1.1|Host: localhost|40",
        "TRACE / HTTP/1.1|Host: localhost|405",
        "POST /wasl/sparql HTTP/1.1|Host: localhost|Transfer-Encoding: chunked|413",
        "POST /wasl/sparql HTTP/1.1|Host: localhost|Content-Length: 99999999999|413",
        "POST /wasl/sparql HTTP/1.1|Host: localhost|Content-Length: -5|400"
    })
    void refuses_what_is_not_well_formed(String lines) throws IOException {
        int last = lines.lastIndexOf('|');
        URI at = URI.create(endpoint.address());
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            socket.setSoTimeout((int) ANSWER.toMillis());
            send(socket, lines.substring(0, last).replace("|", "\r\n") + "\r\nConnection: close\r\n\r\n");
            byte[] answer = socket.getInputStream().readNBytes(12);
            assertThat(new String(answer, StandardCharsets.ISO_8859_1))
                    .startsWith("HTTP/1.1 " + lines.substring(last + 1));
        }
    }

    @Test
    void refuses_headers_that_are_too_large() throws IOException {
        URI at = URI.create(endpoint.address());
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            socket.setSoTimeout((int) ANSWER.toMillis());
            try {
                send(
                        socket,
                        "GET " + at.getPath() + "?query=ASK%7B%7D HTTP/1.1\r\nHost: localhost\r\nX-Large: "
                                + "x".repeat(1 << 20) + "\r\n\r\n");
            } catch (IOException e) {
                // the server has heard enough, answered and hung up; what it said is there to be read
            }
            byte[] answer = socket.getInputStream().readNBytes(12);
            assertThat(new String(answer, StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 431");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example.org, 403",
        "Origin, null, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, none, 200"
    })
    void takes_no_calls_from_pages_of_other_sites(String header, String value, int status) throws Exception {
        HttpResponse<String> answer = ask("ASK {}", header, value);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    }

    @Test
    void runs_no_code_of_callers() throws Exception {
        for (String function : List.of(
                "<java:java.lang.System>",
                "<java:org.wasl.shell.Main>",
                "<http://jena.apache.org/ARQ/jsFunction#x>",
                "<http://jena.apache.org/ARQ/js#x>")) {
            HttpResponse<String> answer = ask("SELECT (" + function + "('x') AS ?y) {}", "Accept", "text/csv");
            assertThat(answer.body()).doesNotContain("x\r\nx");
            if (answer.statusCode() == 200) {
                assertThat(answer.body().strip()).isEqualTo("y");
            }
        }
        String load = URLEncoder.encode("LOAD <file:///etc/hostname>", StandardCharsets.UTF_8);
        HttpRequest update = HttpRequest.newBuilder(URI.create(endpoint.address()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("update=" + load))
                .build();
        assertThat(CLIENT.send(update, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isBetween(400, 499);
    }
}
