package org.wasl.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wasl.ontology.Wasl;

class GraphStoreTest {
    static final Node GRAPH = Wasl.iri("graph/article/1");

    @TempDir
    Path folder;

    static String trig(String graph, String url, String body) {
        StringBuilder text = new StringBuilder();
        Wasl.prefixes()
                .forEach((p, iri) -> text.append("PREFIX ")
                        .append(p)
                        .append(": <")
                        .append(iri)
                        .append(">\n"));
        return text + "<" + graph + "> { <" + graph
                + "#a> a wasl:Article ; wasl:source \"a.txt\" ; dcterms:identifier \"" + url + "\" . " + body + " }";
    }

    static void parse(String trig, StreamRDF out) {
        RDFParser.fromString(trig, Lang.TRIG).parse(out);
    }

    static String sample() {
        try (InputStream in = GraphStoreTest.class.getResourceAsStream("sample.trig")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Map<String, Node> parameters(String text) {
        Map<String, Node> parameters = new java.util.TreeMap<>();
        if (text != null) {
            for (String pair : text.split(" ")) {
                parameters.put(pair.split("=")[0], Wasl.iri("id/" + pair.split("=")[1]));
            }
        }
        return parameters;
    }

    @ParameterizedTest
    @CsvSource({
        "meetings, , 1",
        "meetings, with=lloyd-austin, 1",
        "meetings, with=sergei-lavrov, 0",
        "meetings, in=united-states, 1",
        "visits, to=united-states, 1",
        "posts, of=iraq, 2",
        "posts, holder=lloyd-austin, 1",
        "forces, in=iraq, 2",
        "forces, in=syria, 0",
        "forces, of=united-states, 2",
        "leaders, group=international-coalition, 1",
        "members, , 1",
        "signings, party=iraq, 1",
        "attacks, by=israel, 2",
        "attacks, in=palestine, 2",
        "events, who=israel, 2",
        "about, entity=lloyd-austin, 2",
        "contradictions, , 1",
        "sources, , 1",
    })
    void answersNamedQueries(String name, String parameters, int rows) {
        try (GraphStore store = GraphStore.create(folder)) {
            store.replace(GRAPH, out -> parse(sample(), out));
            NamedQuery query = store.queries().stream()
                    .filter(q -> q.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            assertThat(store.run(query, parameters(parameters), Optional.empty())
                            .rows())
                    .hasSize(rows);
        }
    }

    @Test
    void saysWhatARequiredParameterIsFor() {
        try (GraphStore store = GraphStore.create(folder)) {
            NamedQuery about = store.queries().stream()
                    .filter(q -> q.name().equals("about"))
                    .findFirst()
                    .orElseThrow();
            assertThatThrownBy(() -> store.run(about, Map.of(), Optional.empty()))
                    .hasMessageContaining("--entity");
        }
    }

    @Test
    void storesAnArticleOnceAndReplacesItByUrl() {
        try (GraphStore store = GraphStore.create(folder)) {
            String first =
                    trig(GRAPH.getURI(), "https://e.example/1", "id:x wasl:confidence 0.70 ; wasl:countMin 007 .");
            assertThat(store.replace(GRAPH, out -> parse(first, out))).isEqualTo(Outcome.ADDED);
            assertThat(store.replace(GRAPH, out -> parse(first, out))).isEqualTo(Outcome.UNCHANGED);
            Node other = Wasl.iri("graph/article/2");
            String changed = trig(other.getURI(), "https://e.example/1", "");
            assertThat(store.replace(other, out -> parse(changed, out))).isEqualTo(Outcome.REPLACED);
            assertThat(store.stats().articles()).isEqualTo(1);
        }
    }

    @Test
    void storesSeveralAtOnceAsIfEachCameAlone() {
        try (GraphStore store = GraphStore.create(folder)) {
            String fact = "<urn:f%1$s> a wasl:Visit ; wasl:visitor id:iraq ; wasl:to id:jordan . "
                    + "<urn:c%1$s> a wasl:Claim ; wasl:about <urn:f%1$s> ; wasl:asserts <urn:f%1$s> .";
            List<ArticleGraph> articles = java.util.stream.IntStream.rangeClosed(1, 4)
                    .mapToObj(i -> {
                        Node graph = Wasl.iri("graph/article/" + i);
                        // the second and the third are two versions of one, the fourth is the third again
                        String url = "https://e.example/" + (i == 1 ? "one" : "two");
                        String text = trig(graph.getURI(), url, String.format(fact, i));
                        return i == 4
                                ? ArticleGraph.of(
                                        Wasl.iri("graph/article/3"),
                                        out -> parse(
                                                trig(
                                                        Wasl.BASE + "graph/article/3",
                                                        "https://e.example/two",
                                                        String.format(fact, 3)),
                                                out))
                                : ArticleGraph.of(graph, out -> parse(text, out));
                    })
                    .toList();
            assertThat(store.replace(articles))
                    .containsExactly(Outcome.ADDED, Outcome.ADDED, Outcome.REPLACED, Outcome.UNCHANGED);
            assertThat(store.stats().articles()).isEqualTo(2);
            assertThat(store.health().faults()).isEmpty();
            assertThat(store.replace(articles.subList(1, 2))).containsExactly(Outcome.REPLACED);
            assertThat(store.replace(List.of())).isEmpty();
        }
    }

    @Test
    void storesNothingOfAnArticleThatFails() {
        try (GraphStore store = GraphStore.create(folder)) {
            assertThatThrownBy(() -> store.replace(GRAPH, out -> {
                        parse(sample(), out);
                        throw new IllegalStateException("no more");
                    }))
                    .hasMessage("no more");
            assertThat(store.stats().articles()).isZero();
        }
    }

    @Test
    void knowsTheNamesOfItsEntities() {
        try (GraphStore store = GraphStore.create(folder)) {
            Node usa = Wasl.iri("id/united-states");
            List<Label> labels = new ArrayList<>();
            store.labels(labels::add);
            assertThat(labels)
                    .doesNotHaveDuplicates()
                    .filteredOn(label -> label.entity().equals(usa))
                    .extracting(Label::text)
                    .contains("United States", "الولايات المتحدة", "أمريكا");
            assertThat(store.label(usa, "ar")).contains("الولايات المتحدة");
            assertThat(store.isMentioned(usa)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"a.txt, b.txt", "b.txt, a.txt"})
    void keepsOneOfTwoPlacesOfAnArticleWhateverTheOrder(String first, String second) {
        try (GraphStore store = GraphStore.create(folder)) {
            String text = trig(GRAPH.getURI(), "https://e.example/1", "");
            assertThat(store.replace(GRAPH, out -> parse(text.replace("a.txt", first), out)))
                    .isEqualTo(Outcome.ADDED);
            assertThat(store.replace(GRAPH, out -> parse(text.replace("a.txt", second), out)))
                    .isEqualTo(Outcome.UNCHANGED);
            assertThat(new String(export(store, ExportFormat.NQUADS), StandardCharsets.UTF_8))
                    .contains("\"a.txt\"")
                    .doesNotContain("\"b.txt\"");
        }
    }

    @Test
    void tellsAnArticleReadOtherwiseFromAnotherVersion() {
        try (GraphStore store = GraphStore.create(folder)) {
            store.replace(GRAPH, out -> parse(trig(GRAPH.getURI(), "u", ""), out));
            String dated = trig(GRAPH.getURI(), "u", "<urn:x> dcterms:issued \"2024-01-01\" .");
            assertThat(store.replace(GRAPH, out -> parse(dated, out))).isEqualTo(Outcome.REREAD);
        }
    }

    @Test
    void takesSeveralThingsForOneParameter() {
        try (GraphStore store = GraphStore.create(folder)) {
            store.replace(GRAPH, out -> parse(sample(), out));
            NamedQuery forces = NamedQuery.all().stream()
                    .filter(q -> q.name().equals("forces"))
                    .findFirst()
                    .orElseThrow();
            Map<String, List<Node>> in = Map.of("in", List.of(Wasl.iri("id/syria"), Wasl.iri("id/iraq")));
            assertThat(store.select(store.question(forces, in), Map.of(), Optional.empty())
                            .rows())
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"TRIG", "TURTLE", "JSONLD"})
    void exportsTheSameBytesEachTime(ExportFormat format) {
        byte[] first;
        try (GraphStore store = GraphStore.create(folder)) {
            store.replace(GRAPH, out -> parse(sample(), out));
            first = export(store, format);
            assertThat(new String(first, StandardCharsets.UTF_8)).contains("ثابت العباسي");
        }
        try (GraphStore store = GraphStore.open(folder)) {
            assertThat(export(store, format)).isEqualTo(first);
        }
    }

    private static byte[] export(GraphStore store, ExportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.export(format, out);
        return out.toByteArray();
    }

    @Test
    void checksGraphsAgainstTheShapes() {
        try (GraphStore store = GraphStore.create(folder)) {
            store.replace(GRAPH, out -> parse(sample(), out));
            assertThat(store.validate()).isEmpty();
            String broken =
                    trig("https://w3id.org/wasl/graph/article/3", "u", "id:x a wasl:Claim ; wasl:confidence 2.0 .");
            store.replace(Wasl.iri("graph/article/3"), out -> parse(broken, out));
            assertThat(store.validate()).isNotEmpty();
        }
    }

    @Test
    void tellsAMissingStoreFromAForeignFolder() throws Exception {
        assertThatThrownBy(() -> GraphStore.open(folder.resolve("none")))
                .isInstanceOf(StoreException.Missing.class)
                .hasMessageContaining("wasl ingest");
        Files.writeString(folder.resolve("mine.txt"), "x");
        assertThatThrownBy(() -> GraphStore.create(folder)).isInstanceOf(StoreException.Damaged.class);
    }

    @Test
    void keepsWholeArticlesWhenTheProcessIsKilled() throws Exception {
        Process writer = child("write");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        try (var lines = writer.inputReader()) {
            int seen = 0;
            for (String line = lines.readLine(); line != null && seen < 3; line = lines.readLine()) {
                seen++;
            }
            assertThat(seen).isEqualTo(3);
        }
        writer.destroyForcibly().waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        try (GraphStore store = GraphStore.open(folder)) {
            Rows sizes = store.select(
                    store.parse("SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s nif:anchorOf ?o } } GROUP BY ?g"),
                    Map.of(),
                    Optional.empty());
            assertThat(sizes.rows())
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(row ->
                            assertThat(row.get("n").getLiteralLexicalForm()).isEqualTo("500"));
        }
    }

    @Test
    void storesNothingWhereTheDiskIsFull(@TempDir Path folder) {
        Path path = folder.resolve("store");
        Node graph = Wasl.iri("graph/article/one");
        GraphStore.create(path).close();
        System.setProperty("wasl.room", Long.toString(Long.MAX_VALUE / 2));
        try (GraphStore store = GraphStore.open(path)) {
            assertThatThrownBy(() -> store.replace(graph, out -> parse(sample(), out)))
                    .isInstanceOf(StoreException.Full.class)
                    .hasMessageContaining("is full")
                    .hasMessageContaining("make room");
            assertThat(store.stats().articles()).isZero();
        } finally {
            System.clearProperty("wasl.room");
        }
        try (GraphStore store = GraphStore.open(path)) {
            assertThat(store.stats().articles()).isZero();
            assertThat(store.health().faults()).isEmpty();
        }
    }

    @Test
    void saysThatAnotherProcessHasTheStore() throws Exception {
        Process holder = child("hold");
        try (var lines = holder.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("open");
            assertThatThrownBy(() -> GraphStore.open(folder))
                    .isInstanceOf(StoreException.Locked.class)
                    .hasMessageContaining("another process (number " + holder.pid() + ")");
        } finally {
            holder.destroyForcibly().waitFor();
        }
    }

    private Process child(String what) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        what,
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The program that the tests kill. */
    static final class Writer {
        public static void main(String[] arguments) {
            try (GraphStore store = GraphStore.create(Path.of(arguments[1]))) {
                if (arguments[0].equals("hold")) {
                    System.out.println("open");
                    new java.util.Scanner(System.in).hasNext();
                    return;
                }
                for (int i = 0; ; i++) {
                    Node graph = Wasl.iri("graph/article/k" + i);
                    store.replace(graph, out -> {
                        for (int j = 0; j < 500; j++) {
                            out.quad(org.apache.jena.sparql.core.Quad.create(
                                    graph,
                                    NodeFactory.createURI(graph.getURI() + "#" + j),
                                    NodeFactory.createURI(Wasl.NIF + "anchorOf"),
                                    NodeFactory.createLiteralString("كلمة " + j)));
                        }
                    });
                    System.out.println("stored");
                }
            }
        }
    }
}
