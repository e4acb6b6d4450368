package org.wasl.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wasl.ontology.Wasl;

class SearchTest {
    private static final Function<String, List<List<String>>> WORDS =
            text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                    .filter(w -> !w.isEmpty())
                    .map(List::of)
                    .toList();

    @TempDir
    Path folder;

    private GraphStore store;

    @BeforeEach
    void open() {
        store = GraphStore.create(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Search search() {
        return new Search(store, new Search.Keys("1", WORDS, WORDS));
    }

    private List<String> found(String words, Search.Kind kind) {
        return search().find(words, kind, 10).stream()
                .flatMap(h -> h.things().stream())
                .map(Facts::id)
                .toList();
    }

    private void tell(String id, String quote) {
        Node graph = Wasl.iri("graph/article/" + id);
        String claim = "claim:" + id + " wasl:quote \"" + quote + "\"@en .";
        store.replace(graph, out -> GraphStoreTest.parse(GraphStoreTest.trig(graph.getURI(), "u" + id, claim), out));
    }

    @Test
    void goes_with_what_is_told_and_taken_out() {
        assertThat(found("convoy", Search.Kind.SENTENCE)).isEmpty();
        tell("a", "A convoy left at dawn.");
        tell("b", "The convoy came back.");
        assertThat(search().inStep()).isFalse();
        assertThat(found("convoy", Search.Kind.SENTENCE)).containsExactlyInAnyOrder("a", "b");
        assertThat(search().inStep()).isTrue();
        assertThat(found("convoy dawn", Search.Kind.SENTENCE)).containsExactly("a");
        assertThat(found("conv*", Search.Kind.SENTENCE)).hasSize(2);
        store.remove(List.of(Wasl.iri("graph/article/a")));
        assertThat(found("convoy", Search.Kind.SENTENCE)).containsExactly("b");
        tell("b", "The ships came back.");
        assertThat(found("convoy", Search.Kind.SENTENCE)).isEmpty();
        assertThat(found("ships", Search.Kind.SENTENCE)).containsExactly("b");
        assertThat(found("nouri al-maliki", Search.Kind.NAME)).containsExactly("nouri-al-maliki");
        assertThat(found("", Search.Kind.NAME)).isEmpty();
    }

    @Test
    void is_made_anew_where_it_is_of_another_state() throws Exception {
        tell("a", "A convoy left at dawn.");
        assertThat(found("convoy", Search.Kind.SENTENCE)).containsExactly("a");
        Path index = folder.resolve("index");
        Path kept = folder.resolveSibling(folder.getFileName() + "-kept");
        copy(index, kept);
        store.remove(List.of(Wasl.iri("graph/article/a")));
        tell("b", "The convoy came back.");
        assertThat(found("convoy", Search.Kind.SENTENCE)).containsExactly("b");
        // as after a crash between the two: the index of an earlier state
        delete(index);
        copy(kept, index);
        assertThat(search().inStep()).isFalse();
        assertThat(found("convoy", Search.Kind.SENTENCE)).containsExactly("b");
        // broken files, none at all, other keys
        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertThat(found("convoy", Search.Kind.SENTENCE)).containsExactly("b");
        delete(index);
        assertThat(found("convoy", Search.Kind.SENTENCE)).containsExactly("b");
        assertThat(new Search(store, new Search.Keys("2", WORDS, WORDS)).inStep())
                .isFalse();
        search().rebuild();
        assertThat(search().inStep()).isTrue();
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void a_sound_store_is_told_from_one_that_does_not_hold_together() {
        store.replace(GraphStoreTest.GRAPH, out -> GraphStoreTest.parse(GraphStoreTest.sample(), out));
        assertThat(store.health().faults()).isEmpty();
        assertThat(store.health().revision()).isPositive();
        Node graph = Wasl.iri("graph/article/9");
        String body = "claim:nine wasl:about fact:nowhere . fact:lonely a wasl:Meeting .";
        store.replace(graph, out -> GraphStoreTest.parse(GraphStoreTest.trig(graph.getURI(), "u", body), out));
        assertThat(store.health().faults())
                .hasSize(2)
                .anyMatch(f -> f.contains("fact/nowhere"))
                .anyMatch(f -> f.contains("fact/lonely"));
    }

    @Test
    void a_store_of_another_format_says_so() throws Exception {
        store.close();
        Files.writeString(folder.resolve("wasl-store"), "A Wasl store.\nformat: 999\n");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> GraphStore.open(folder)))
                .isInstanceOf(StoreException.Damaged.class)
                .hasMessageContaining("format 999");
        Files.writeString(folder.resolve("wasl-store"), "A Wasl store (Apache Jena TDB2). Do not edit its files.\n");
        store = GraphStore.open(folder);
        assertThat(store.health().faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"33.34, 44.40, 33.34, 44.40, 0", "33.3406, 44.4009, 36.3350, 43.1189, 352", "0, 179.5, 0, -179.5, 111"})
    void measures_along_the_earth(double latitude1, double longitude1, double latitude2, double longitude2, long km) {
        assertThat(Distance.km(latitude1, longitude1, latitude2, longitude2)).isCloseTo(km, within(1.0));
        assertThat(store.select(
                                store.parse("SELECT (wasl:km(" + latitude1 + ", " + longitude1 + ", " + latitude2 + ", "
                                        + longitude2 + ") AS ?km) {}"),
                                java.util.Map.of(),
                                Optional.empty())
                        .rows()
                        .get(0)
                        .get("km")
                        .getLiteralLexicalForm())
                .isNotEmpty();
    }
}
