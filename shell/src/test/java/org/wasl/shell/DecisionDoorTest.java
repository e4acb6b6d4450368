package org.wasl.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wasl.store.Decision;
import org.wasl.store.Decisions;
import org.wasl.store.GraphStore;

/** Deciding over HTTP: with the token of {@code serve --edit}, and in no other way. */
class DecisionDoorTest {
    private static final String TOKEN = "s3cret";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static GraphStore store;
    private static Endpoint open;
    private static Endpoint closed;

    @BeforeAll
    static void start() {
        Path here = folder.resolve("store");
        assertThat(Run.words(here, List.of("ingest", "-q", "samples/articles/en/pentagon-talks.html"))
                        .code())
                .isZero();
        store = GraphStore.open(here);
        open = endpoint(Optional.of(new DecisionDoor.Key(TOKEN, "Layla Haddad")));
        closed = endpoint(Optional.empty());
    }

    @AfterAll
    static void stop() {
        open.close();
        closed.close();
        store.close();
    }

    private static Endpoint endpoint(Optional<DecisionDoor.Key> edit) {
        return Endpoint.start(
                store, new Endpoint.Settings("127.0.0.1", 0, Optional.empty(), Duration.ofSeconds(30), edit));
    }

    private static HttpResponse<String> send(Endpoint to, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(to.page() + "decisions"))
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> decide(String body) throws Exception {
        return send(open, body.replace('\'', '"'), "Content-Type", "application/json", "X-Wasl-Edit", TOKEN);
    }

    private static String claim() {
        return store.select(
                        store.parse("SELECT ?c { ?c wasl:about/a wasl:Meeting } ORDER BY ?c LIMIT 1"),
                        Map.of(),
                        Optional.empty())
                .rows()
                .get(0)
                .get("c")
                .getURI();
    }

    private static boolean ask(String sparql) {
        return store.ask(store.parse(sparql), Optional.empty());
    }

    @Test
    void decides_and_takes_back() throws Exception {
        String claim = claim();
        HttpResponse<String> rejected = decide(
                "{'action': 'reject', 'target': '" + claim + "', 'reason': 'another meeting', 'author': 'Omar'}");
        assertThat(rejected.statusCode()).as(rejected.body()).isEqualTo(200);
        assertThat(ask("ASK { <" + claim + "> a wasl:Claim }")).isFalse();
        Decision decision = store.decisions().last().orElseThrow();
        assertThat(decision.by().author()).isEqualTo("Omar");
        assertThat(decision.by().reason()).hasValue("another meeting");
        String iri = JSON.parse(rejected.body()).getString("decision");
        assertThat(iri).isEqualTo(decision.id().getURI());
        assertThat(decide("{'action': 'reject', 'target': '" + claim + "'}").statusCode())
                .isEqualTo(409);
        assertThat(decide("{'action': 'undo', 'target': '" + iri + "'}").statusCode())
                .isEqualTo(200);
        assertThat(ask("ASK { <" + claim + "> a wasl:Claim }")).isTrue();
        assertThat(decide("{'action': 'accept', 'target': '" + claim + "'}").statusCode())
                .isEqualTo(200);
        assertThat(store.decisions().last().orElseThrow().by().author()).isEqualTo("Layla Haddad");
        assertThat(ask("ASK { <" + claim + "> wasl:review 'accepted' }")).isTrue();
    }

    @Test
    void merges_and_retypes() throws Exception {
        String id = "https://w3id.org/wasl/id/";
        assertThat(decide("{'action': 'merge', 'target': '" + id + "lloyd-austin', 'value': '" + id
                                + "thabit-al-abbasi'}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ask("ASK { ?fact ?role id:thabit-al-abbasi . ?claim wasl:about ?fact }"))
                .isFalse();
        assertThat(decide("{'action': 'undo', 'target': '"
                                + store.decisions().last().orElseThrow().id() + "'}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(decide("{'action': 'retype', 'target': '" + id + "iraq', 'value': '"
                                + "https://w3id.org/wasl/ontology#Place'}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ask("ASK { id:iraq a wasl:Place }")).isTrue();
        assertThat(decide("{'action': 'merge', 'target': '" + id + "iraq', 'value': '" + id + "lloyd-austin'}")
                        .statusCode())
                .isEqualTo(409);
    }

    static Stream<String> unfit() {
        return Stream.of(
                "",
                "[]",
                "{",
                "null",
                "{}",
                "{'action': 'drop', 'target': 'x'}",
                "{'action': 'reject'}",
                "{'action': 'reject', 'target': 'urn:x'}",
                "{'action': 'reject', 'target': 'https://w3id.org/wasl/claim/x> ?p ?o'}",
                "{'action': 'undo', 'target': 'https://w3id.org/wasl/decision/none'}",
                "{'action': 'merge', 'target': 'https://w3id.org/wasl/id/iraq', 'value': 7}",
                "{'action': ['reject']}",
                "[".repeat(50_000));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void refuses_what_is_no_decision(String body) throws Exception {
        List<Decisions.Entry> before = store.decisions().all();
        HttpResponse<String> answer = decide(body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(store.decisions().all()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Type: application/json|403",
                "Content-Type: application/json; X-Wasl-Edit: wrong|403",
                "Content-Type: application/json; Authorization: Bearer s3cret|403",
                "Content-Type: application/json; Cookie: X-Wasl-Edit=s3cret|403",
                "Content-Type: text/plain; X-Wasl-Edit: s3cret|415",
                "Content-Type: application/x-www-form-urlencoded|403",
                "Content-Type: application/json; X-Wasl-Edit: s3cret; Origin: https://evil.example.org|403",
                "Content-Type: application/json; X-Wasl-Edit: s3cret; Origin: null|403",
                "Content-Type: application/json; X-Wasl-Edit: s3cret; Sec-Fetch-Site: cross-site|403"
            })
    void pages_of_other_sites_and_whoever_lacks_the_token_change_nothing(String headers, int status) throws Exception {
        List<Decisions.Entry> before = store.decisions().all();
        HttpResponse<String> answer =
                send(open, "{\"action\": \"reject\", \"target\": \"" + claim() + "\"}", headers.split(": |; "));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(store.decisions().all()).isEqualTo(before);
    }

    @Test
    void gives_no_other_site_leave_to_send_the_header() throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(open.page() + "decisions"))
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .headers(
                                "Origin", "https://evil.example.org",
                                "Access-Control-Request-Method", "POST",
                                "Access-Control-Request-Headers", "X-Wasl-Edit")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().map())
                .doesNotContainKeys("access-control-allow-origin", "access-control-allow-headers");
    }

    @Test
    void is_not_there_where_the_server_was_started_without() throws Exception {
        List<Decisions.Entry> before = store.decisions().all();
        HttpResponse<String> answer = send(
                closed,
                "{\"action\": \"reject\", \"target\": \"" + claim() + "\"}",
                "Content-Type",
                "application/json",
                "X-Wasl-Edit",
                TOKEN);
        assertThat(answer.statusCode()).isIn(404, 405);
        assertThat(store.decisions().all()).isEqualTo(before);
        HttpResponse<String> known = CLIENT.send(
                HttpRequest.newBuilder(URI.create(closed.page() + "page/known.json"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(JSON.parse(known.body()).getBoolean("edits")).isFalse();
    }
}
