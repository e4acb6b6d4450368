package org.wasl.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.wasl.ontology.KnownEntity;
import org.wasl.ontology.TermOfOffice;
import org.wasl.ontology.Wasl;

/** Which tellings are of one occurrence, and that this and the edges depend on what is told and on nothing else. */
class OccurrencesTest {
    @TempDir
    static Path folder;

    private static GraphStore store;

    @BeforeAll
    static void open() {
        store = GraphStore.create(folder.resolve("store"));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void empty() {
        store.remove(store.articles("made"));
    }

    /** An article of some facts in a short form: {@code Meeting participant=iraq,jordan day=2023-08-08}. */
    private record Article(int number, String issued, List<String> facts) {
        Node graph() {
            return Wasl.iri("graph/article/made" + number);
        }

        List<Quad> quads() {
            List<Quad> quads = new ArrayList<>();
            Node article = Wasl.iri("article/made" + number);
            add(quads, article, RDF.type.asNode(), Wasl.Article);
            add(quads, article, Wasl.source, text("made/" + number));
            add(quads, article, Wasl.publisher, text("publisher " + number % 3));
            if (!issued.isEmpty()) {
                add(quads, article, DCTerms.issued.asNode(), date(issued));
            }
            for (int i = 0; i < facts.size(); i++) {
                fact(quads, article, facts.get(i), i);
            }
            return quads;
        }

        private void fact(List<Quad> quads, Node article, String told, int index) {
            String[] words = told.strip().split(" ");
            Node fact = Wasl.iri("fact/" + Decision.digest(told));
            Node claim = Wasl.iri("claim/" + Decision.digest(graph() + told + index));
            add(quads, fact, RDF.type.asNode(), Wasl.term(words[0]));
            Node says = Wasl.asserts;
            for (int i = 1; i < words.length; i++) {
                String name = words[i].replaceAll("=.*", "");
                String value = words[i].replaceAll("^[^=]*=?", "").replace('_', ' ');
                switch (name) {
                    case "day" -> {
                        add(quads, fact, Wasl.begin, date(value.split("/")[0]));
                        add(quads, fact, Wasl.end, date(value.replaceAll(".*/", "")));
                    }
                    case "post" -> add(quads, fact, Wasl.post, text(value));
                    case "count" ->
                        add(quads, fact, Wasl.countStated, NodeFactory.createLiteralDT(value, XSDDatatype.XSDinteger));
                    case "former" ->
                        add(quads, fact, Wasl.former, NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
                    case "denied" -> says = Wasl.denies;
                    case "planned" -> says = Wasl.plans;
                    default -> {
                        for (String who : value.split(",")) {
                            add(quads, fact, Wasl.term(name), entity(quads, who));
                        }
                    }
                }
            }
            add(quads, claim, RDF.type.asNode(), Wasl.Claim);
            add(quads, claim, Wasl.about, fact);
            add(quads, claim, says, fact);
            add(quads, claim, Wasl.inArticle, article);
        }

        /** A capital letter makes a name that no table knows. */
        private Node entity(List<Quad> quads, String name) {
            Node node = Wasl.iri("id/" + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
            if (Character.isUpperCase(name.charAt(0))) {
                add(quads, node, RDFS.label.asNode(), NodeFactory.createLiteralLang(name, "en"));
            }
            return node;
        }

        private void add(List<Quad> quads, Node subject, Node property, Node object) {
            quads.add(Quad.create(graph(), subject, property, object));
        }

        private static Node text(String value) {
            return NodeFactory.createLiteralString(value);
        }

        private static Node date(String value) {
            return NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate);
        }
    }

    private static void ingest(Article article) {
        store.replace(article.graph(), out -> article.quads().forEach(out::quad));
    }

    private static Set<Quad> quads() {
        return store.read(d -> new HashSet<>(Iter.toList(d.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY))));
    }

    private static int occurrences() {
        return store.select(store.parse("SELECT ?o { ?o a wasl:Occurrence }"), Map.of(), Optional.empty())
                .rows()
                .size();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "occurrences.csv", delimiter = '|', numLinesToSkip = 2)
    void joinTellingsOfTheSame(int expected, String issued, String one, String otherIssued, String other) {
        List<Article> articles = List.of(
                new Article(1, issued == null ? "" : issued, List.of(one.split(";"))),
                new Article(2, otherIssued == null ? "" : otherIssued, List.of(other.split(";"))));
        articles.forEach(OccurrencesTest::ingest);
        assertThat(occurrences()).isEqualTo(expected);
        Set<Quad> there = quads();
        empty();
        assertThat(occurrences()).isZero();
        ingest(articles.get(1));
        ingest(articles.get(0));
        assertThat(quads()).isEqualTo(there);
    }

    private static final List<String> WHAT = List.of(
            "Meeting participant=iraq,jordan",
            "Meeting participant=iraq,Haddad",
            "Meeting participant=iraq,Layla_Haddad",
            "Visit visitor=lloyd-austin to=iraq",
            "Attack actor=israel recipient=syria",
            "Attack actor=israel recipient=syria place=damascus",
            "Attack recipient=syria",
            "ForcePresence force=united-states at=iraq",
            "PostHolding holder=lloyd-austin of=united-states post=defense_secretary",
            "PostHolding holder=lloyd-austin of=united-states post=defence_minister",
            "Location place=erbil within=iraq");
    private static final List<String> HOW = List.of("", "", "", " denied", " planned", " count=2000", " count=2500");

    private static List<Article> articles(Random random) {
        return IntStream.range(0, 8)
                .mapToObj(i -> {
                    LocalDate issued = LocalDate.of(2023, 8, 1).plusDays(random.nextInt(6));
                    List<String> facts = new ArrayList<>();
                    for (int f = 0; f < 1 + random.nextInt(6); f++) {
                        LocalDate day = issued.minusDays(random.nextInt(4));
                        String when = switch (random.nextInt(4)) {
                            case 0 -> "";
                            case 1 -> " day=" + day.minusDays(2) + "/" + day;
                            default -> " day=" + day;
                        };
                        facts.add(WHAT.get(random.nextInt(WHAT.size())) + HOW.get(random.nextInt(HOW.size())) + when);
                    }
                    return new Article(i, random.nextInt(6) == 0 ? "" : issued.toString(), facts);
                })
                .toList();
    }

    /** In whatever order articles come, go and come again, and whenever a claim is rejected, the store is the same. */
    @Test
    void areAFunctionOfWhatIsTold() {
        for (int seed = 0; seed < 3; seed++) {
            Random random = new Random(seed);
            List<Article> articles = new ArrayList<>(articles(random));
            Set<Quad> expected = null;
            for (int round = 0; round < 3; round++) {
                Collections.shuffle(articles, random);
                for (int first = 0, next; first < articles.size(); first = next) {
                    // alone, or with others that come in the same transaction
                    next = Math.min(articles.size(), first + 1 + random.nextInt(4));
                    store.replace(articles.subList(first, next).stream()
                            .map(a -> new ArticleGraph(a.graph(), a.quads()))
                            .toList());
                    if (random.nextInt(3) == 0) {
                        store.remove(List.of(articles.get(0).graph()));
                    }
                    if (random.nextInt(4) == 0) {
                        List<Node> claims = claims();
                        if (!claims.isEmpty()) {
                            Node claim = claims.get(random.nextInt(claims.size()));
                            store.decisions().reject(claim, new Decision.By("X", Instant.EPOCH, Optional.empty()));
                        }
                    }
                }
                articles.forEach(OccurrencesTest::ingest);
                while (store.decisions().last().isPresent()) {
                    store.decisions()
                            .undo(
                                    store.decisions().last().get().id(),
                                    new Decision.By("X", Instant.EPOCH, Optional.empty()));
                }
                Set<Quad> now = quads();
                now.removeIf(q -> q.getGraph().equals(Wasl.DECISIONS_GRAPH));
                if (expected == null) {
                    expected = now;
                }
                assertThat(now.equals(expected)).as("seed " + seed).isTrue();
                store.derive();
                now = quads();
                now.removeIf(q -> q.getGraph().equals(Wasl.DECISIONS_GRAPH));
                assertThat(now.equals(expected)).as("made anew, seed " + seed).isTrue();
                store.remove(store.articles("made"));
                assertThat(quads())
                        .as("nothing is orphaned")
                        .noneMatch(q -> q.getGraph().equals(Wasl.OCCURRENCES_GRAPH)
                                || q.getGraph().equals(Wasl.EDGES_GRAPH));
            }
        }
    }

    private static List<Node> claims() {
        return store
                .select(store.parse("SELECT ?c { ?c a wasl:Claim } ORDER BY ?c"), Map.of(), Optional.empty())
                .rows()
                .stream()
                .map(r -> r.get("c"))
                .toList();
    }

    private static boolean ask(String question) {
        return store.ask(store.parse(question), Optional.empty());
    }

    @Test
    void giveEdgesWhileTheyStand() {
        ingest(new Article(
                1, "2023-08-08", List.of("Meeting participant=iraq,jordan", "Location place=X_Camp within=erbil")));
        assertThat(
                        ask(
                                "ASK { id:iraq wasl:met id:jordan . id:jordan wasl:met id:iraq . id:x-camp wasl:within id:erbil }"))
                .isTrue();
        assertThat(ask("ASK { ?edge rdf:subject id:iraq ; rdf:predicate wasl:met ; wasl:derivedFrom ?o ."
                        + " ?claim wasl:confirms ?o ; wasl:inArticle article:made1 }"))
                .isTrue();
        ingest(new Article(2, "2023-08-08", List.of("Meeting participant=iraq,jordan denied")));
        assertThat(ask("ASK { id:iraq wasl:met id:jordan }")).as("denied").isFalse();
        Node claim = store.select(
                        store.parse("SELECT ?c { ?c wasl:confirms/wasl:kind wasl:Meeting }"),
                        Map.of(),
                        Optional.empty())
                .rows()
                .get(0)
                .get("c");
        Decision.By by = new Decision.By("X", Instant.EPOCH, Optional.empty());
        store.decisions().accept(claim, by);
        assertThat(ask("ASK { id:iraq wasl:met id:jordan }"))
                .as("denied and accepted")
                .isTrue();
        store.decisions().reject(claim, by);
        assertThat(ask("ASK { id:iraq wasl:met ?x }")).as("rejected").isFalse();
        store.remove(store.articles("made/2"));
        store.decisions().undo(store.decisions().last().orElseThrow().id(), by);
        assertThat(ask("ASK { id:iraq wasl:met id:jordan }")).as("undone").isTrue();
        store.decisions().undo(store.decisions().last().orElseThrow().id(), by);
        ingest(new Article(1, "2023-08-08", List.of("Meeting participant=iraq,jordan planned")));
        assertThat(ask("ASK { id:iraq wasl:met ?x }")).as("planned").isFalse();
    }

    @Test
    void giveForcesAtABaseToItsProvinceAndState() {
        ingest(new Article(
                1,
                "2023-08-08",
                List.of("ForcePresence force=united-states at=ain-al-asad-air-base", "Visit visitor=jordan to=erbil")));
        assertThat(store.select(
                                store.parse("SELECT ?where { id:united-states wasl:forcesIn ?where } ORDER BY ?where"),
                                Map.of(),
                                Optional.empty())
                        .rows())
                .extracting(row -> row.get("where").getLocalName())
                .containsExactly("ain-al-asad-air-base", "anbar", "iraq");
        assertThat(ask("ASK { id:jordan wasl:visited id:iraq }")).isTrue();
        assertThat(ask("ASK { ?edge rdf:subject id:united-states ; rdf:object id:iraq ; wasl:derivedFrom ?told ."
                        + " ?claim wasl:confirms ?told ; wasl:about/wasl:at id:ain-al-asad-air-base }"))
                .as("traceable to what was said")
                .isTrue();
        store.remove(store.articles("made/1"));
        assertThat(ask("ASK { id:united-states wasl:forcesIn ?where }")).isFalse();
    }

    @Test
    void areFoundByTheClassAboveTheirs() {
        ingest(new Article(
                1, "2023-08-08", List.of("Meeting participant=iraq,jordan", "Membership member=jordan group=nato")));
        assertThat(store.select(store.parse("SELECT * { ?fact a wasl:Event }"), Map.of(), Optional.empty())
                        .columns())
                .containsExactly("fact");
        assertThat(ask("ASK { ?fact a wasl:Event ; wasl:participant id:iraq }")).isTrue();
        assertThat(ask("ASK { ?fact a wasl:Event ; wasl:member id:jordan }")).isFalse();
        assertThat(ask("ASK { ?fact a wasl:Situation ; wasl:member id:jordan }"))
                .isTrue();
        assertThat(ask("ASK { GRAPH ?article { ?claim wasl:about ?fact } ?fact a wasl:Fact ; wasl:member ?who }"))
                .isTrue();
    }

    private static KnownEntity own(String id, String type, String name, String within) {
        return new KnownEntity(id, type, Map.of("en", List.of(name)), Optional.empty(), Optional.of(within), Set.of());
    }

    private static List<ArticleGraph> articlesOfHaddad() {
        return IntStream.range(0, 130)
                .mapToObj(i -> new Article(
                        i,
                        "2023-08-08",
                        List.of(
                                "Meeting participant=iraq,Haddad day=2023-08-0" + (1 + i % 9),
                                "ForcePresence force=united-states at=X_Camp",
                                "Visit visitor=jordan to="
                                        + List.of("erbil", "X_Camp", "mosul").get(i % 3))))
                .map(a -> new ArticleGraph(a.graph(), a.quads()))
                .toList();
    }

    private static final class CutOff extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Who becomes known, or is no longer, after articles were read changes what they tell as if it had been so before. */
    @Test
    void followWhoIsKnownThoughCutOffAfterEachBatch(@TempDir Path elsewhere) {
        List<KnownEntity> own = List.of(
                own("haddad", "Person", "Haddad", "iraq"),
                own("x-camp", "Facility", "X Camp", "x-province"),
                own("x-province", "Place", "X Province", "iraq"));
        Set<Quad> expected;
        Set<Quad> without;
        try (GraphStore known = GraphStore.create(elsewhere.resolve("known"))) {
            known.replaceOwnEntities(own);
            known.replace(articlesOfHaddad());
            expected = made(known);
            assertThat(known.ask(known.parse("ASK { id:united-states wasl:forcesIn id:iraq }"), Optional.empty()))
                    .isTrue();
        }
        Path folder = elsewhere.resolve("later");
        try (GraphStore later = GraphStore.create(folder)) {
            later.replace(articlesOfHaddad());
            without = made(later);
            assertThat(without).isNotEqualTo(expected);
        }
        List<Long> left = new ArrayList<>();
        assertThatThrownBy(() -> {
                    try (GraphStore cut = GraphStore.create(folder, cutOff(left))) {
                        cut.replaceOwnEntities(own);
                    }
                })
                .isInstanceOf(CutOff.class);
        for (int more = 1; more < left.size() + 1; more++) {
            try (GraphStore cut = GraphStore.open(folder, cutOff(left))) {
                assertThat(made(cut)).isEqualTo(expected);
                assertThat(cut.health().faults()).isEmpty();
            } catch (CutOff e) {
                // the next one goes on
            }
        }
        assertThat(left).hasSizeGreaterThan(2).isSortedAccordingTo(Collections.reverseOrder());
        try (GraphStore again = GraphStore.open(folder)) {
            again.replaceOwnEntities(List.of());
            assertThat(made(again)).isEqualTo(without);
            assertThat(again.health().faults()).isEmpty();
        }
    }

    private static Advance cutOff(List<Long> left) {
        return (made, all) -> {
            left.add(all);
            throw new CutOff();
        };
    }

    /** What is made of the claims. */
    private static Set<Quad> made(GraphStore of) {
        return of.read(d -> {
            Set<Quad> made = new HashSet<>(Iter.toList(d.find(Wasl.OCCURRENCES_GRAPH, Node.ANY, Node.ANY, Node.ANY)));
            made.addAll(Iter.toList(d.find(Wasl.EDGES_GRAPH, Node.ANY, Node.ANY, Node.ANY)));
            return made;
        });
    }

    @Test
    void concernOnlyArticlesOfWhatBecomesKnown(@TempDir Path elsewhere) {
        List<Long> made = new ArrayList<>();
        try (GraphStore other = GraphStore.create(elsewhere.resolve("store"), (done, all) -> made.add(all))) {
            other.replace(articlesOfHaddad());
            other.replaceOwnEntities(List.of(own("nobody-yet", "Person", "Nobody Yet", "iraq")));
            assertThat(made).isEmpty();
            Article article = new Article(200, "2023-08-08", List.of("Meeting participant=iraq,Daoud"));
            other.replace(article.graph(), out -> article.quads().forEach(out::quad));
            other.replaceOwnEntities(List.of(own("daoud", "Person", "Daoud", "iraq")));
            assertThat(made).containsExactly(1L);
        }
    }

    @Test
    void followWhereAMergedPlaceLies(@TempDir Path elsewhere) {
        try (GraphStore other = GraphStore.create(elsewhere.resolve("store"))) {
            other.replaceOwnEntities(List.of(
                    own("x-camp", "Facility", "X Camp", "x-province"),
                    own("x-province", "Place", "X Province", "iraq")));
            other.replace(articlesOfHaddad());
            other.decisions()
                    .merge(
                            Wasl.iri("id/anbar"),
                            Wasl.iri("id/x-province"),
                            new Decision.By("X", Instant.EPOCH, Optional.empty()));
            assertThat(other.ask(other.parse("ASK { id:united-states wasl:forcesIn id:anbar }"), Optional.empty()))
                    .isTrue();
            assertThat(other.health().faults()).isEmpty();
        }
    }

    /** A term of office of the user's list, whatever its title, counts where it is asked who was in office on a day. */
    @Test
    void standAgainstTermsOfOfficeThatAreKnown(@TempDir Path elsewhere) {
        try (GraphStore other = GraphStore.create(elsewhere.resolve("store"))) {
            other.replaceOwnEntities(
                    List.of(own("zorvan-keld", "Person", "Zorvan Keld", "iraq")),
                    List.of(new TermOfOffice(
                            "zorvan-keld",
                            "Minister of Foreign Affairs of the Republic of Iraq",
                            "en",
                            Optional.of("iraq"),
                            Optional.of(LocalDate.of(2018, 10, 1)),
                            Optional.of(LocalDate.of(2020, 5, 6)))));
            other.replace(Stream.of(
                            new Article(
                                    1,
                                    "2019-05-04",
                                    List.of("PostHolding holder=Dorvan_Melk of=iraq post=foreign_minister")),
                            new Article(
                                    2,
                                    "2020-05-06",
                                    List.of("PostHolding holder=Next_One of=iraq post=foreign_minister")),
                            new Article(
                                    3, "2019-05-04", List.of("PostHolding holder=Other_One of=iraq post=oil_minister")))
                    .map(a -> new ArticleGraph(a.graph(), a.quads()))
                    .toList());
            assertThat(rows(other, "posts", Map.of("of", Wasl.iri("id/iraq"), "on", Article.date("2019-01-01"))))
                    .containsExactly("zorvan-keld");
            assertThat(rows(other, "posts", Map.of("of", Wasl.iri("id/iraq"), "on", Article.date("2020-05-07"))))
                    .isEmpty();
            assertThat(rows(other, "posts", Map.of("holder", Wasl.iri("id/zorvan-keld"))))
                    .containsExactly("zorvan-keld");
            for (Map<String, Node> about : List.of(
                    Map.<String, Node>of(),
                    Map.of("about", Wasl.iri("id/iraq")),
                    Map.of("about", Wasl.iri("id/zorvan-keld")))) {
                assertThat(rows(other, "contradictions", about)).containsExactly("holders");
            }
        }
    }

    /** The first cells of the rows of a named query. */
    private static List<String> rows(GraphStore of, String query, Map<String, Node> parameters) {
        NamedQuery named = NamedQuery.all().stream()
                .filter(q -> q.name().equals(query))
                .findFirst()
                .orElseThrow();
        Rows rows = of.run(named, parameters, Optional.empty());
        return rows.rows().stream()
                .map(row -> row.get(rows.columns().get(0)))
                .map(n -> n.isURI() ? Facts.id(n) : n.getLiteralLexicalForm())
                .toList();
    }
}
