package org.wasl.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wasl.ontology.Wasl;

/** Corrections on world.trig: what they make of the answers, and that what was read survives them. */
class DecisionsTest {
    private static final Node PANETTA = Wasl.iri("id/leon-panetta");
    private static final Node GATES = Wasl.iri("id/robert-gates");

    @TempDir
    static Path folder;

    private static GraphStore store;
    private static Set<Quad> asRead;
    private static int clock;

    @BeforeAll
    static void fill() throws IOException {
        store = GraphStore.create(folder.resolve("store"));
        QuestionsTest.fill(store);
        asRead = withoutDecisions(store);
    }

    /** Undone, decisions leave no trace but themselves. */
    @AfterEach
    void undo() {
        Decisions decisions = store.decisions();
        while (decisions.last().isPresent()) {
            decisions.undo(decisions.last().get().id(), by());
        }
        assertThat(difference(withoutDecisions(store), asRead)).isEmpty();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static Set<String> difference(Set<Quad> one, Set<Quad> other) {
        Set<String> only = new TreeSet<>();
        one.stream().filter(q -> !other.contains(q)).forEach(q -> only.add("+ " + q));
        other.stream().filter(q -> !one.contains(q)).forEach(q -> only.add("- " + q));
        return only;
    }

    private static Decision.By by() {
        return new Decision.By("Layla", Instant.ofEpochSecond(1_700_000_000L + clock++), Optional.of("checked"));
    }

    private static Node claim(String name) {
        return Wasl.iri("claim/" + name);
    }

    private static Set<Quad> quads(GraphStore store) {
        return store.read(d -> new HashSet<>(Iter.toList(d.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY))));
    }

    private static Set<Quad> withoutDecisions(GraphStore store) {
        Set<Quad> quads = quads(store);
        quads.removeIf(q -> q.getGraph().equals(Wasl.DECISIONS_GRAPH));
        return quads;
    }

    private static String file(GraphStore store) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.decisions().export(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Decisions.Imported load(GraphStore into, String text) {
        return into.decisions().load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private boolean ask(String question) {
        return store.ask(store.parse(question), Optional.empty());
    }

    private int rows(String query, Map<String, Node> parameters) {
        NamedQuery named = store.queries().stream()
                .filter(q -> q.name().equals(query))
                .findFirst()
                .orElseThrow();
        return store.run(named, parameters, Optional.empty()).rows().size();
    }

    @Test
    void aRejectedClaimShowsNowhereButInTheList() {
        assertThat(rows("forces", Map.of())).isEqualTo(2);
        store.decisions().reject(claim("n1-for1"), by());
        assertThat(rows("forces", Map.of())).isEqualTo(1);
        assertThat(rows("about", Map.of("entity", Wasl.iri("id/united-states"))))
                .isEqualTo(4);
        assertThat(ask("ASK { claim:n1-for1 ?property ?value }")).isFalse();
        assertThat(store.decisions().rejected())
                .singleElement()
                .satisfies(r -> assertThat(r.decision().target()).isEqualTo(claim("n1-for1")))
                .satisfies(r -> assertThat(r.there()).isTrue())
                .satisfies(r -> assertThat(r.decision().quote().orElseThrow().getLiteralLexicalForm())
                        .isEqualTo("for1 in n1"));
        store.decisions().accept(claim("n1-for1"), by());
        assertThat(rows("forces", Map.of())).isEqualTo(2);
        assertThat(store.decisions().rejected()).isEmpty();
        assertThat(ask("ASK { claim:n1-for1 wasl:review \"accepted\" }")).isTrue();
    }

    @Test
    void whatOthersClaimStaysWhenAClaimIsRejected() {
        store.decisions().reject(claim("g1-meet"), by());
        assertThat(rows("meetings", Map.of())).isEqualTo(1);
        assertThat(rows("corroborated", Map.of())).isEqualTo(1);
        store.decisions().reject(claim("w1-meet"), by());
        assertThat(rows("meetings", Map.of())).isZero();
        assertThat(ask("ASK { <https://w3id.org/wasl/fact/meet> ?p ?o }")).isFalse();
    }

    @Test
    void mergesWhatTwoNamesSay() {
        store.decisions().merge(PANETTA, GATES, by());
        assertThat(rows("posts", Map.of("holder", PANETTA))).isEqualTo(3);
        assertThat(rows("posts", Map.of("holder", GATES))).isZero();
        assertThat(ask("ASK { id:leon-panetta rdfs:label \"Leon Panetta\"@en ; skos:altLabel \"Robert Gates\"@en }"))
                .isTrue();
        assertThat(ask("ASK { id:robert-gates ?p ?o }")).isFalse();
        assertThat(store.validate()).isEmpty();
    }

    @Test
    void splitsWhatOneNameMeansInSomeClaims() {
        Decision split = store.decisions().split(PANETTA, List.of(claim("w1-visit")), "Leo Panetta", "en", by());
        Node other = split.value().orElseThrow();
        assertThat(rows("visits", Map.of("by", other))).isEqualTo(1);
        assertThat(rows("visits", Map.of("by", PANETTA))).isZero();
        assertThat(rows("meetings", Map.of("with", PANETTA))).isEqualTo(2);
        assertThat(store.label(other, "en")).contains("Leo Panetta");
    }

    @Test
    void splitsWhatOneNameMeansInAnArticleThoughAnotherTellsTheSame() {
        Decision split = store.decisions().split(PANETTA, List.of(Wasl.iri("article/w1")), "Leo Panetta", "en", by());
        Node other = split.value().orElseThrow();
        assertThat(rows("meetings", Map.of("with", other))).isEqualTo(1);
        assertThat(rows("meetings", Map.of("with", PANETTA))).isEqualTo(1);
        assertThat(rows("posts", Map.of("holder", PANETTA))).isEqualTo(1);
        assertThat(store.validate()).isEmpty();
    }

    @Test
    void renamesRetypesAndLinks() {
        Node group = Wasl.iri("id/islamic-state");
        store.decisions().rename(group, "Daesh", "en", by());
        assertThat(store.label(group, "en")).contains("Daesh");
        assertThat(ask("ASK { id:islamic-state skos:altLabel ?old FILTER (LANG(?old) = \"en\") }"))
                .isTrue();
        store.decisions().retype(group, Wasl.Organization, by());
        assertThat(ask("ASK { id:islamic-state a wasl:Organization }")).isTrue();
        assertThat(ask("ASK { id:islamic-state a wasl:ArmedForce }")).isFalse();
        store.decisions().link(group, NodeFactory.createURI("https://example.org/is"), by());
        assertThat(ask("ASK { id:islamic-state owl:sameAs <https://example.org/is> }"))
                .isTrue();
        store.decisions().link(group, NodeFactory.createURI("http://www.wikidata.org/entity/Q1"), by());
        assertThat(ask("ASK { id:islamic-state owl:sameAs wd:Q1 }")).isTrue();
        assertThat(ask("ASK { id:islamic-state owl:sameAs ?x FILTER (STRSTARTS(STR(?x), STR(wd:)) && ?x != wd:Q1) }"))
                .isFalse();
    }

    @Test
    void undoingGoesBackOneByOne() {
        Decisions decisions = store.decisions();
        List<BiConsumer<Decisions, Decision.By>> all = List.of(
                (d, by) -> d.reject(claim("g1-att"), by),
                (d, by) -> d.accept(claim("g1-meet"), by),
                (d, by) -> d.merge(PANETTA, GATES, by),
                (d, by) -> d.split(PANETTA, List.of(Wasl.iri("article/w1")), "Leo Panetta", "en", by),
                (d, by) -> d.rename(PANETTA, "ليون بانيتا الأب", "ar", by),
                (d, by) -> d.retype(Wasl.iri("id/baghdad"), Wasl.Facility, by),
                (d, by) -> d.link(PANETTA, NodeFactory.createURI("https://example.org/p"), by));
        List<Set<Quad>> states = new ArrayList<>();
        for (BiConsumer<Decisions, Decision.By> one : all) {
            states.add(withoutDecisions(store));
            one.accept(decisions, by());
            assertThat(difference(withoutDecisions(store), states.get(states.size() - 1)))
                    .isNotEmpty();
        }
        Collections.reverse(states);
        for (Set<Quad> state : states) {
            decisions.undo(decisions.last().orElseThrow().id(), by());
            assertThat(difference(withoutDecisions(store), state)).isEmpty();
        }
        Decision last = decisions.all().get(decisions.all().size() - 1).decision();
        decisions.undo(last.id(), by());
        assertThat(rows("attacks", Map.of())).as("an undoing undone").isEqualTo(2);
    }

    /** Decisions first and articles later, in any order, give what articles first and decisions later give. */
    @Test
    void applyWhereverTheSameIsReadAgain(@TempDir Path elsewhere) throws IOException {
        String file;
        Set<Quad> expected;
        try (GraphStore one = GraphStore.create(elsewhere.resolve("one"))) {
            QuestionsTest.fill(one);
            one.decisions().reject(claim("n1-for1"), by());
            one.decisions().merge(PANETTA, GATES, by());
            one.decisions().split(PANETTA, List.of(claim("w1-visit")), "Leo Panetta", "en", by());
            one.decisions().rename(PANETTA, "Leon E. Panetta", "en", by());
            expected = quads(one);
            file = file(one);
            assertThat(file).isEqualTo(file(one)).contains("\"checked\"");
            one.remove(one.articles("world"));
            assertThat(file(one)).isEqualTo(file);
            QuestionsTest.fill(one);
            assertThat(difference(quads(one), expected)).isEmpty();
            QuestionsTest.fill(one);
            assertThat(difference(quads(one), expected))
                    .as("read a second time")
                    .isEmpty();
        }
        Path backup = elsewhere.resolve("backup.nq.gz");
        try (GraphStore other = GraphStore.create(elsewhere.resolve("other"))) {
            // of all that is about articles the other store has nothing yet
            assertThat(load(other, file)).isEqualTo(new Decisions.Imported(4, 0, 1));
            QuestionsTest.fill(other);
            assertThat(difference(quads(other), expected)).isEmpty();
            assertThat(load(other, file)).isEqualTo(new Decisions.Imported(0, 4, 0));
            other.backup(backup);
            other.remove(other.articles("world"));
            other.restore(backup);
            assertThat(difference(quads(other), expected)).isEmpty();
            other.decisions().undo(other.decisions().last().orElseThrow().id(), by());
            assertThat(other.label(PANETTA, "en")).contains("Leon Panetta");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reject claim/none                     | the store has no claim claim:none (any more)",
                "accept id/baghdad                     | the store has no claim id:baghdad",
                "merge id/nobody id/baghdad            | the store knows no id:nobody",
                "merge id/baghdad id/nobody            | the store knows no id:nobody",
                "merge id/baghdad id/baghdad           | cannot be merged with itself",
                "merge id/baghdad id/leon-panetta      | first give one of them another type",
                "retype id/baghdad ontology#Meeting    | wasl:Meeting is no class of things; these are: Agreement, ",
                "retype id/baghdad ontology#Place      | is a Place already",
                "link id/baghdad id/iraq               | merge the two",
                "undo decision/none                    | there is no decision decision:none",
                "split id/norway claim/g1-meet         | claim:g1-meet says nothing of id:norway",
                "split id/norway claim/none            | the store has no claim or article claim:none",
            })
    void sayInOneLineWhyTheyCannotBeMade(String line, String problem) {
        Set<Quad> before = quads(store);
        String[] words = line.split(" ");
        Node one = Wasl.iri(words[1]);
        Node two = words.length > 2 ? Wasl.iri(words[2]) : one;
        Decisions decisions = store.decisions();
        assertThatThrownBy(() -> {
                    switch (words[0]) {
                        case "reject" -> decisions.reject(one, by());
                        case "accept" -> decisions.accept(one, by());
                        case "merge" -> decisions.merge(one, two, by());
                        case "retype" -> decisions.retype(one, two, by());
                        case "link" -> decisions.link(one, two, by());
                        case "undo" -> decisions.undo(one, by());
                        case "split" -> decisions.split(one, List.of(two), "X", "en", by());
                        default -> throw new AssertionError(line);
                    }
                })
                .isInstanceOf(DecisionException.class)
                .hasMessageContaining(problem);
        assertThat(difference(quads(store), before)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decision:                | decision;               | is no Turtle",
                "\"reject\"               | \"forget\"              | a decision says what is to be done",
                "\"Layla\"                | \"\"                    | a decision has one author",
                "\"Layla\"                | \"Laila\"               | was changed by hand",
                "wasl:Decision            | wasl:Article            | minCount",
            })
    void takeInNothingOfABrokenFile(String from, String to, String problem) {
        store.decisions().reject(claim("n1-for1"), by());
        String file = file(store);
        Set<Quad> before = quads(store);
        assertThat(file).contains(from);
        assertThatThrownBy(() -> load(store, file.replace(from, to)))
                .isInstanceOf(DecisionException.class)
                .hasMessageContaining(problem.strip());
        assertThat(difference(quads(store), before)).isEmpty();
    }
}
