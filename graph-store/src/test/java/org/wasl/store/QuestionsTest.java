package org.wasl.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wasl.ontology.Wasl;

/** What a store of several publishers answers: questions.txt on world.trig and north.trig. */
class QuestionsTest {
    @TempDir
    static Path folder;

    private static GraphStore store;

    record Question(String query, Map<String, String> parameters, List<String> rows) {
        @Override
        public String toString() {
            return query + " " + parameters;
        }
    }

    private static String resource(String name) throws IOException {
        try (var in = QuestionsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @BeforeAll
    static void fill() throws IOException {
        store = GraphStore.create(folder.resolve("world"));
        fill(store);
        fill(store, "north.trig");
    }

    static void fill(GraphStore store) throws IOException {
        fill(store, "world.trig");
    }

    private static void fill(GraphStore store, String file) throws IOException {
        DatasetGraph world = DatasetGraphFactory.create();
        RDFParser.fromString(resource(file), Lang.TRIG).parse(world);
        List<Node> graphs = new ArrayList<>();
        world.listGraphNodes().forEachRemaining(graphs::add);
        graphs.sort((a, b) -> a.toString().compareTo(b.toString()));
        for (Node graph : graphs) {
            store.replace(
                    graph,
                    out -> world.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(out::quad));
        }
    }

    @AfterAll
    static void close() {
        store.close();
    }

    static Stream<Question> questions() throws IOException {
        List<Question> questions = new ArrayList<>();
        for (String line : resource("questions.txt").split("\n")) {
            if (line.startsWith("? ")) {
                String[] words = line.substring(2).split(" ");
                Map<String, String> parameters = new TreeMap<>();
                Arrays.stream(words).skip(1).forEach(w -> parameters.put(w.split("=")[0], w.split("=")[1]));
                questions.add(new Question(words[0], parameters, new ArrayList<>()));
            } else if (!line.startsWith("#")) {
                questions.get(questions.size() - 1).rows().add(line);
            }
        }
        return questions.stream();
    }

    private static Node value(String text) {
        if (text.matches("\\d+")) {
            return NodeFactory.createLiteralDT(text, XSDDatatype.XSDinteger);
        }
        return text.matches("\\d{4}-\\d\\d-\\d\\d")
                ? NodeFactory.createLiteralDT(text, XSDDatatype.XSDdate)
                : Wasl.iri("id/" + text);
    }

    private static String cell(Node node) {
        return node.isURI()
                ? node.getURI().substring(node.getURI().lastIndexOf('/') + 1)
                : node.getLiteralLexicalForm();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void areAnswered(Question question) {
        NamedQuery query = query(question.query());
        Map<String, Node> parameters = new TreeMap<>();
        question.parameters().forEach((name, text) -> parameters.put(name, value(text)));
        Rows rows = store.run(query, parameters, Optional.empty());
        assertThat(rows.rows().stream()
                        .map(row ->
                                row.values().stream().map(QuestionsTest::cell).collect(Collectors.joining(" ")))
                        .toList())
                .isEqualTo(question.rows());
    }

    /** What is known beforehand grows; of the rest each kind is counted. */
    @Test
    void classesAreCounted() {
        NamedQuery query = query("classes");
        assertThat(store.run(query, Map.of(), Optional.empty()).rows().stream()
                        .map(row ->
                                row.values().stream().map(QuestionsTest::cell).collect(Collectors.joining(" "))))
                .containsSubsequence(
                        "attack wasl:Attack 9",
                        "post holding wasl:PostHolding 9",
                        "article wasl:Article 6",
                        "threat wasl:Threat 5",
                        "force presence wasl:ForcePresence 2",
                        "meeting wasl:Meeting 2",
                        "visit wasl:Visit 2",
                        "leadership wasl:Leadership 1",
                        "membership wasl:Membership 1",
                        "signing wasl:Signing 1");
    }

    @Test
    void eachQueryHasItsTable() throws IOException {
        Set<String> asked = questions().map(Question::query).collect(Collectors.toCollection(TreeSet::new));
        asked.add("classes");
        assertThat(asked)
                .containsExactlyElementsOf(
                        store.queries().stream().map(NamedQuery::name).sorted().toList());
    }

    private static NamedQuery query(String name) {
        return store.queries().stream()
                .filter(q -> q.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pathsShowTheClaimOfEachStep() {
        List<Step> path = store.path(Wasl.iri("id/islamic-state"), Wasl.iri("id/leon-panetta"));
        assertThat(path.stream().map(s -> s.fact().getLocalName() + " " + cell(s.to()) + " " + cell(s.claim())))
                .containsExactly(
                        "Attack baghdad g1-att",
                        "ForcePresence united-states g1-for2",
                        "PostHolding leon-panetta g1-def2");
        assertThat(store.path(Wasl.iri("id/islamic-state"), Wasl.iri("id/robert-gates")))
                .as("by way of Baghdad, Iraq's forces and the United States")
                .isNotEmpty();
        assertThat(store.path(Wasl.iri("id/islamic-state"), Wasl.iri("id/norway")))
                .isEmpty();
    }

    @Test
    void removalTakesExactlyThatPublishersClaims(@TempDir Path folder) throws IOException {
        try (GraphStore store = GraphStore.create(folder.resolve("store"))) {
            fill(store);
            long claims = store.stats().claims();
            List<Node> graphs = store.articles("Gulf Post");
            assertThat(graphs).hasSize(1);
            store.remove(graphs);
            assertThat(store.stats().claims()).isEqualTo(claims - 5);
            Rows meetings = store.select(
                    store.parse("SELECT ?claim { ?claim wasl:about <https://w3id.org/wasl/fact/meet> }"),
                    Map.of(),
                    Optional.empty());
            assertThat(meetings.rows())
                    .as("what another publisher says too stays")
                    .hasSize(1);
            assertThat(store.articles("Gulf Post")).isEmpty();
            assertThat(store.validate()).isEmpty();
        }
    }

    @Test
    void picksArticlesByFileFolderUrlAndPublisher() {
        assertThat(store.articles("world/n1.txt")).hasSize(1);
        assertThat(store.articles("world")).hasSize(4);
        assertThat(store.articles("worl")).isEmpty();
        assertThat(store.articles("http://wire.example/1")).hasSize(1);
        assertThat(store.articles("Nile Courier")).hasSize(2);
        assertThat(store.articles("2011-12-18")).isEmpty();
    }

    @Test
    void bringsABackupBackAsItWas(@TempDir Path folder) throws IOException {
        Path backup = folder.resolve("backup.nq.gz");
        Stats before;
        try (GraphStore store = GraphStore.create(folder.resolve("one"))) {
            fill(store);
            before = store.stats();
            store.backup(backup);
            store.remove(store.articles("world"));
            store.compact();
            assertThat(store.stats().claims()).isZero();
            assertThat(store.restore(backup)).isEqualTo(4);
            assertThat(store.restore(backup)).as("a second time").isZero();
        }
        try (GraphStore again = GraphStore.open(folder.resolve("one"))) {
            assertThat(again.stats()).isEqualTo(before);
        }
        assertThat(Files.exists(folder.resolve("backup.nq.gz.part"))).isFalse();
    }

    /** An abort can spoil a TDB2 database for good (Jena GH-3877): the writer must leave none behind. */
    @Test
    void survivesAWriteThatTheDatabaseRefuses(@TempDir Path folder) throws IOException {
        try (GraphStore store = GraphStore.create(folder.resolve("store"))) {
            fill(store);
            Node graph = Wasl.iri("graph/article/bad");
            Stats before = store.stats();
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> store.replace(graph, out -> {
                        for (int i = 0; i < 1000; i++) {
                            out.quad(org.apache.jena.sparql.core.Quad.create(
                                    graph, Wasl.iri("id/x" + i), Wasl.names, Wasl.iri("id/y" + i)));
                        }
                        out.quad(org.apache.jena.sparql.core.Quad.create(
                                graph, Wasl.iri("id/x"), Wasl.names, NodeFactory.createVariable("x")));
                    }))
                    .isInstanceOf(RuntimeException.class);
            assertThat(store.stats()).isEqualTo(before);
            for (int i = 0; i < 5; i++) {
                Node next = Wasl.iri("graph/article/next" + i);
                store.replace(
                        next,
                        out -> out.quad(org.apache.jena.sparql.core.Quad.create(
                                next, Wasl.iri("id/z"), Wasl.names, NodeFactory.createLiteralString("still here"))));
            }
        }
        try (GraphStore store = GraphStore.open(folder.resolve("store"))) {
            assertThat(store.select(
                                    store.parse("SELECT ?g { GRAPH ?g { id:z wasl:names \"still here\" } }"),
                                    Map.of(),
                                    Optional.empty())
                            .rows())
                    .hasSize(5);
            assertThat(store.select(
                                    store.parse(
                                            "SELECT ?o { GRAPH <https://w3id.org/wasl/graph/article/bad> { ?s ?p ?o } }"),
                                    Map.of(),
                                    Optional.empty())
                            .rows())
                    .isEmpty();
        }
    }
}
