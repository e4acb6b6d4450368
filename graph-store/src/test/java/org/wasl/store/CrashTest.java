package org.wasl.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wasl.ontology.KnownEntity;
import org.wasl.ontology.Wasl;

/**
 * Kills a process at random points while it takes in (one or several at once or together), takes out, brings back, decides, makes
 * entities known, indexes and compacts, again and again on one store, and looks whether exactly what it had said to be
 * done is there. {@code -Dcrash.points=200} kills as often as that.
 */
class CrashTest {
    private static final int POINTS = Integer.getInteger("crash.points", 3);
    private static final long SEED = Long.getLong("crash.seed", 4);
    private static final int SIZE = 120;
    private static final int LONGEST = 600;
    private static final int SAID = 20;
    private static final List<Integer> BACKED_UP = List.of(2, 3, 5, 7, 11);

    @TempDir
    Path folder;

    @TempDir
    Path other;

    @Test
    void nothing_is_lost_or_doubled_wherever_it_is_killed() throws Exception {
        Random random = new Random(SEED);
        Set<Integer> there = new TreeSet<>();
        try (GraphStore store = GraphStore.create(other.resolve("store"))) {
            store.replace(Worker.articles(BACKED_UP));
            store.backup(other.resolve("backup"));
        }
        for (int point = 0; point < POINTS; point++) {
            List<String> said = killed(random.nextLong(), random.nextInt(LONGEST));
            Optional<String> begun = Optional.empty();
            for (String line : said) {
                if (line.startsWith("begin ")) {
                    begun = Optional.of(line.substring(6));
                } else {
                    apply(begun.orElseThrow(), there);
                    begun = Optional.empty();
                }
            }
            Set<Integer> also = new TreeSet<>(there);
            begun.ifPresent(b -> apply(b, also));
            Set<Integer> found = found();
            assertThat(found).as("point %d, %s", point, begun).isIn(there, also);
            there = found;
            if ((point + 1) % SAID == 0) {
                System.err.println("killed at " + (point + 1) + " points so far");
            }
        }
    }

    private static void apply(String done, Set<Integer> there) {
        List<Integer> articles = numbers(done.split(" ")[1]);
        switch (done.split(" ")[0]) {
            case "add", "together" -> there.addAll(articles);
            case "remove" -> there.removeAll(articles);
            case "restore" -> there.addAll(BACKED_UP);
            default -> assertThat(done).containsAnyOf("compact", "decide", "index", "entities");
        }
    }

    private static List<Integer> numbers(String words) {
        return Stream.of(words.split(",")).map(Integer::valueOf).toList();
    }

    /** The articles of the store, each of which must be whole. */
    private Set<Integer> found() {
        try (GraphStore store = GraphStore.open(folder)) {
            Rows rows = store.select(
                    store.parse("SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s nif:anchorOf ?o } } GROUP BY ?g"),
                    Map.of(),
                    Optional.empty());
            Set<Integer> found = new TreeSet<>();
            rows.rows().stream().filter(r -> r.containsKey("g")).forEach(row -> {
                assertThat(row.get("n").getLiteralLexicalForm()).isEqualTo(Integer.toString(SIZE));
                found.add(Integer.parseInt(Facts.id(row.get("g"))));
            });
            assertThat(store.health().faults()).isEmpty();
            return found;
        }
    }

    /** What the process said before it was killed, so long after it had opened the store. */
    private List<String> killed(long seed, int after) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName(),
                        folder.toString(),
                        other.resolve("backup").toString(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("open");
            process.waitFor(after, TimeUnit.MILLISECONDS);
            // the process itself would close what it still has to say
            process.toHandle().destroyForcibly();
            process.waitFor();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
            }
        }
        // a line that was cut short was not said
        said.removeIf(line ->
                !line.matches("(begin|end) (add|together|remove|restore|decide|entities|index|compact) [0-9,]+;"));
        said.replaceAll(line -> line.substring(0, line.length() - 1));
        return said;
    }

    /** The program that is killed. */
    static final class Worker {
        /** What it does, the commoner things oftener. */
        private static final List<String> WORDS = List.of(
                "add",
                "add",
                "together",
                "together",
                "remove",
                "remove",
                "decide",
                "index",
                "restore",
                "entities",
                "entities",
                "compact");

        private static final int OWN = 3;

        private static final Search.Keys KEYS = new Search.Keys(
                "1",
                text -> Stream.of(text.split(" ")).map(List::of).toList(),
                text -> Stream.of(text.split(" ")).map(List::of).toList());

        public static void main(String[] arguments) throws IOException {
            Random random = new Random(Long.parseLong(arguments[2]));
            Path folder = Path.of(arguments[0]);
            // to bring what is known up to date takes longer, and is not needed each time
            boolean fill = random.nextInt(4) == 0 || !Files.exists(folder.resolve("wasl-store"));
            try (GraphStore store = fill ? GraphStore.create(folder) : GraphStore.open(folder)) {
                System.out.println("open");
                while (true) {
                    List<Integer> articles =
                            random.ints(1 + random.nextInt(3), 0, 40).boxed().toList();
                    String word = WORDS.get(random.nextInt(WORDS.size()));
                    String words =
                            word + " " + articles.stream().map(String::valueOf).collect(Collectors.joining(",")) + ";";
                    System.out.println("begin " + words);
                    System.out.flush();
                    switch (word) {
                        case "add" -> store.replace(articles(articles));
                        case "together" ->
                            store.together(() -> articles(articles).forEach(a -> store.replace(List.of(a))));
                        case "remove" ->
                            store.remove(articles.stream().map(Worker::graph).toList());
                        case "restore" -> store.restore(Path.of(arguments[1]));
                        case "decide" -> decide(store.decisions(), claim(articles.get(0), 0));
                        case "entities" -> store.replaceOwnEntities(List.of(own(articles.get(0))));
                        case "index" -> new Search(store, KEYS).update();
                        default -> store.compact();
                    }
                    System.out.println("end " + words);
                    System.out.flush();
                }
            }
        }

        private static Node graph(int article) {
            return Wasl.iri("graph/article/" + article);
        }

        static List<ArticleGraph> articles(List<Integer> numbers) {
            return numbers.stream()
                    .map(n -> ArticleGraph.of(graph(n), out -> write(graph(n), n, out)))
                    .toList();
        }

        /** Some of what is told is of who becomes known and is forgotten again. */
        private static KnownEntity own(int number) {
            return new KnownEntity(
                    "own-" + number % OWN,
                    "Facility",
                    Map.of("en", List.of("Own " + number)),
                    Optional.empty(),
                    Optional.of(number % 2 == 0 ? "erbil" : "mosul"),
                    Set.of());
        }

        private static Node claim(int article, int number) {
            return Wasl.iri("claim/" + article + "-" + number);
        }

        /** Rejects the claim; where it is not there, or rejected already, takes the last decision back. */
        private static void decide(Decisions decisions, Node claim) {
            Decision.By by = new Decision.By("a test", Instant.now(), Optional.empty());
            try {
                decisions.reject(claim, by);
            } catch (DecisionException e) {
                decisions.last().ifPresent(last -> decisions.undo(last.id(), by));
            }
        }

        private static void write(Node graph, int article, StreamRDF out) {
            Node node = Wasl.iri("article/" + article);
            says(out, graph, node, RDF.type.asNode(), Wasl.Article);
            says(out, graph, node, DCTerms.identifier.asNode(), NodeFactory.createLiteralString("u" + article));
            for (int i = 0; i < SIZE; i++) {
                says(
                        out,
                        graph,
                        NodeFactory.createURI(graph.getURI() + "#" + i),
                        NodeFactory.createURI(Wasl.NIF + "anchorOf"),
                        NodeFactory.createLiteralString("كلمة " + i + " " + article));
            }
            // several articles tell of one visit; some deny it
            Node visit = Wasl.iri("fact/visit-" + article % 5);
            says(out, graph, visit, RDF.type.asNode(), Wasl.Visit);
            says(out, graph, visit, Wasl.visitor, Wasl.iri("id/iraq"));
            says(out, graph, visit, Wasl.to, Wasl.iri("id/jordan"));
            Node day = NodeFactory.createLiteralDT("2024-03-0" + (1 + article % 5), XSDDatatype.XSDdate);
            says(out, graph, visit, Wasl.begin, day);
            says(out, graph, visit, Wasl.end, day);
            claim(out, graph, node, claim(article, 0), visit, article % 7 == 0 ? Wasl.denies : Wasl.asserts);
            Node member = Wasl.iri("fact/member-" + article % 3);
            says(out, graph, member, RDF.type.asNode(), Wasl.Membership);
            says(
                    out,
                    graph,
                    member,
                    Wasl.member,
                    Wasl.iri("id/" + List.of("iraq", "jordan", "syria").get(article % 3)));
            says(out, graph, member, Wasl.group, Wasl.iri("id/nato"));
            claim(out, graph, node, claim(article, 1), member, Wasl.asserts);
            Node force = Wasl.iri("fact/force-" + article % OWN);
            Node own = Wasl.iri("id/own-" + article % OWN);
            says(out, graph, force, RDF.type.asNode(), Wasl.ForcePresence);
            says(out, graph, force, Wasl.force, Wasl.iri("id/jordan"));
            says(out, graph, force, Wasl.at, own);
            says(out, graph, own, RDFS.label.asNode(), NodeFactory.createLiteralLang("Own", "en"));
            claim(out, graph, node, claim(article, 2), force, Wasl.asserts);
        }

        private static void claim(StreamRDF out, Node graph, Node article, Node claim, Node fact, Node how) {
            says(out, graph, claim, RDF.type.asNode(), Wasl.Claim);
            says(out, graph, claim, Wasl.about, fact);
            says(out, graph, claim, how, fact);
            says(out, graph, claim, Wasl.inArticle, article);
            says(out, graph, claim, Wasl.quote, NodeFactory.createLiteralLang("A sentence of " + article, "en"));
        }

        private static void says(StreamRDF out, Node graph, Node subject, Node property, Node object) {
            out.quad(Quad.create(graph, subject, property, object));
        }
    }
}
