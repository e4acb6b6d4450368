package org.wasl.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wasl.store.GraphStore;

/** The commands on a store behind a SPARQL endpoint: a Fuseki that each test starts. */
class RemoteStoreTest {
    private static final List<Quad> filled = new ArrayList<>();

    @TempDir
    private Path folder;

    private final DatasetGraph data = DatasetGraphFactory.createTxnMem();
    private final Map<String, String> environment = new TreeMap<>();
    private volatile String wanted = "";
    private FusekiServer server;

    @BeforeEach
    void start() {
        Filter guard = (request, response, chain) -> {
            String said = String.valueOf(((HttpServletRequest) request).getHeader("Authorization"));
            if (wanted.isEmpty() || wanted.equals(said)) {
                chain.doFilter(request, response);
            } else {
                ((HttpServletResponse) response).sendError(401);
            }
        };
        server = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/ds", data)
                .addFilter("/*", guard)
                .build()
                .start();
        environment.put("WASL_STORE", "http://127.0.0.1:" + server.getHttpPort() + "/ds");
        environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
        environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Run run(String line) {
        return Run.words(environment, Words.split(line));
    }

    private Run local(String line) {
        return Run.line(folder.resolve("local"), line);
    }

    private static List<String> reading() {
        return List.of(
                "ingest -q --published 2024-03-06 --publisher 'Harbour Gazette' docs/graph/harbour-gazette.txt",
                "ingest -q --published 2024-03-07 --publisher 'River Herald' docs/graph/river-herald.txt");
    }

    /** Two articles behind the endpoint, ingested there by the first test that wants them. */
    private void ingest() {
        if (filled.isEmpty()) {
            for (String call : reading()) {
                Run there = run(call);
                assertThat(there.code()).as(there.err()).isZero();
            }
            Txn.executeRead(data, () -> filled.addAll(Iter.toList(data.find())));
        } else {
            Txn.executeWrite(data, () -> filled.forEach(data::add));
        }
    }

    /** One after the other on both stores: what is said of a remote one is what is said of one in a folder. */
    @Test
    void answers_as_a_store_in_a_folder_does() {
        ingest();
        reading().forEach(call -> assertThat(local(call).code()).isZero());
        List<String> calls = List.of(
                "stats",
                "corroborated",
                "contradictions",
                "evidence 1",
                "forces --in Iraq",
                "posts --of Iraq --on 2024-03-06",
                "describe 'Fuad Hussein'",
                "path 'Fuad Hussein' 'Ayman Safadi'",
                "search Safadi",
                "query 'SELECT ?who ?edge ?whom { ?who ?edge ?whom . ?edge rdfs:subPropertyOf wasl:relatedTo }"
                        + " ORDER BY ?edge ?who'",
                "query 'ASK { ?claim wasl:denies ?fact }'",
                "validate",
                "sources --results csv",
                "export --output turtle",
                "export --output ftm",
                "decisions --rejected");
        for (String call : calls) {
            Run there = run(call);
            Run here = local(call);
            assertThat(there.err()).as(call).isEqualTo(here.err());
            assertThat(there.out()).as(call).isEqualTo(here.out());
            assertThat(there.code()).as(call).isEqualTo(here.code());
        }
        // a decision each, then the same questions to what it made of them
        for (String call : List.of(
                "contradictions --about 'Fuad Hussein'",
                "reject 1 --author Layla --reason 'they met'",
                "rename 'Ayman Safadi' 'Ayman al-Safadi' --author Layla")) {
            Run there = run(call);
            assertThat(there.code()).as(there.err()).isZero();
            assertThat(local(call).code()).isZero();
        }
        for (String call : calls) {
            if (!call.startsWith("export") && !call.startsWith("decisions")) {
                assertThat(run(call).out()).as(call).isEqualTo(local(call).out());
            }
        }
        assertThat(run("decisions").out())
                .contains("they met", "Ayman al-Safadi")
                .hasLineCount(4);
        assertThat(run("undo --author Layla").code()).isZero();
        assertThat(run("describe 'Ayman Safadi'").out()).startsWith("Ayman Safadi");
        String backup = folder.resolve("all.nq.gz").toString();
        assertThat(run("backup " + backup).code()).isZero();
        assertThat(run("doctor").err()).contains("nothing is wrong");
        assertThat(run("remove 'River Herald'").err()).contains("1 article taken out");
        assertThat(run("corroborated").err()).contains("0 rows");
        assertThat(run("restore " + backup).err()).contains("1 article brought back");
        assertThat(run("corroborated").out()).isEqualTo(local("corroborated").out());
        assertThat(run("doctor").err()).contains("nothing is wrong");
    }

    @Test
    void knows_the_users_own_entities() throws IOException {
        String list = Files.writeString(folder.resolve("mine.csv"), "type,name_en\nPerson,Zorvan Keld\n")
                .toString();
        ingest();
        assertThat(run("entities import " + list).err()).contains("1 entity made known");
        assertThat(run("entities list").out()).contains("zorvan-keld");
        String article = Files.writeString(
                        folder.resolve("a.txt"), "Zorvan Keld met Sergei Lavrov in Baghdad on 3 May 2021.\n")
                .toString();
        assertThat(run("ingest -q --published 2021-05-04 " + article).code()).isZero();
        assertThat(run("meetings --with 'Zorvan Keld'").out()).contains("Sergei Lavrov");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compact", "serve", "near Baghdad"})
    void says_what_works_in_a_folder_only(String call) {
        ingest();
        Run refused = run(call);
        assertThat(refused.code()).isEqualTo(Exit.USAGE.code());
        assertThat(refused.err()).hasLineCount(1).contains("a store in a folder only");
    }

    @Test
    void shows_who_asks_and_never_the_secret() throws IOException {
        wanted = "Basic " + Base64.getEncoder().encodeToString("layla:open sesame".getBytes());
        Run unknown = run("stats");
        assertThat(unknown.code()).isEqualTo(Exit.STORE.code());
        assertThat(unknown.err()).hasLineCount(1).contains("wants to know who asks (401)");
        environment.put("WASL_STORE_USER", "layla");
        environment.put("WASL_STORE_PASSWORD", "wrong word");
        Run wrong = run("stats");
        assertThat(wrong.err()).hasLineCount(1).contains("401").doesNotContain("wrong word");
        environment.put("WASL_STORE_PASSWORD", "open sesame");
        Run none = run("stats");
        assertThat(none.err()).contains("there is no store at http://127.0.0.1");
        assertThat(none.code()).isEqualTo(Exit.STORE.code());
        ingest();
        assertThat(run("remove 'River Herald'").code()).isZero();
        // a token, from a file
        wanted = "Bearer t0ken";
        environment.keySet().removeIf(name -> name.startsWith("WASL_STORE_"));
        Path secrets = Files.writeString(folder.resolve("secrets"), "token=t0ken\n");
        environment.put("WASL_STORE_FILE", secrets.toString());
        assertThat(run("stats").code()).isZero();
        Files.writeString(secrets, "token=t0ken\npasswort=x\n");
        assertThat(run("stats").err())
                .hasLineCount(1)
                .contains("'passwort' is none of")
                .doesNotContain("t0ken");
    }

    @Test
    void refuses_a_secret_that_others_could_read() {
        Run refused = run("stats --store http://layla:hidden@127.0.0.1/ds");
        assertThat(refused.code()).isEqualTo(Exit.USAGE.code());
        assertThat(refused.err()).hasLineCount(1).contains("WASL_STORE_USER").doesNotContain("hidden");
    }

    @Test
    void says_what_is_wrong_in_one_line() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Run unreachable = run("stats --store http://127.0.0.1:" + port + "/ds");
        assertThat(unreachable.code()).isEqualTo(Exit.STORE.code());
        assertThat(unreachable.err()).hasLineCount(1).contains("cannot be reached");
        String other = environment.get("WASL_STORE") + "-other";
        Run nothing = run("stats --store " + other);
        assertThat(nothing.code()).isEqualTo(Exit.STORE.code());
        assertThat(nothing.err()).hasLineCount(1).contains(other + "/sparql is no address of an endpoint");
        ingest();
        Run slow = run("query --timeout 0.2 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }'");
        assertThat(slow.code()).isEqualTo(Exit.TIMEOUT.code());
        assertThat(slow.err()).hasLineCount(1).contains("--timeout");
        Run bad = run("query 'SELECT ?x { ?x <http://www.w3.org/x> }'");
        assertThat(bad.code()).isEqualTo(Exit.USAGE.code());
    }

    /** Our own endpoint is one, too; for reading. */
    @Test
    void reads_from_what_another_serves() {
        assertThat(local(reading().get(0)).code()).isZero();
        try (GraphStore store = GraphStore.open(folder.resolve("local"));
                Endpoint endpoint = Endpoint.start(
                        store,
                        new Endpoint.Settings(
                                "127.0.0.1", 0, Optional.empty(), Duration.ofSeconds(30), Optional.empty()))) {
            environment.put("WASL_STORE", endpoint.address());
            assertThat(run("forces --in Iraq").out()).contains("2500");
            Run refused = run("remove 'Harbour Gazette'");
            assertThat(refused.code()).isEqualTo(Exit.STORE.code());
            assertThat(refused.err()).hasLineCount(1);
        }
    }
}
