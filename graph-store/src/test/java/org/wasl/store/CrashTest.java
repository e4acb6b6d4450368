package org.wasl.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wasl.ontology.Wasl;

/**
 * Kills a process at random points while it takes in, takes out and compacts, again and again on one store, and looks
 * whether exactly what it had said to be done is there. {@code -Dcrash.points=200} kills as often as that.
 */
class CrashTest {
    private static final int POINTS = Integer.getInteger("crash.points", 3);
    private static final long SEED = Long.getLong("crash.seed", 4);
    private static final int SIZE = 120;
    private static final int LONGEST = 600;

    @TempDir
    Path folder;

    @Test
    void nothing_is_lost_or_doubled_wherever_it_is_killed() throws Exception {
        Random random = new Random(SEED);
        Set<Integer> there = new TreeSet<>();
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
        }
    }

    private static void apply(String done, Set<Integer> there) {
        int article = Integer.parseInt(done.split(" ")[1]);
        switch (done.split(" ")[0]) {
            case "add" -> there.add(article);
            case "remove" -> there.remove(article);
            default -> assertThat(done).startsWith("compact");
        }
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
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName(),
                        folder.toString(),
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
        said.removeIf(line -> !line.matches("(begin|end) (add|remove|compact) [0-9]+;"));
        said.replaceAll(line -> line.substring(0, line.length() - 1));
        return said;
    }

    /** The program that is killed. */
    static final class Worker {
        public static void main(String[] arguments) {
            Random random = new Random(Long.parseLong(arguments[1]));
            try (GraphStore store = GraphStore.create(Path.of(arguments[0]))) {
                System.out.println("open");
                while (true) {
                    int article = random.nextInt(40);
                    int what = random.nextInt(20);
                    Node graph = Wasl.iri("graph/article/" + article);
                    String words = (what < 12 ? "add " : what < 19 ? "remove " : "compact ") + article + ";";
                    System.out.println("begin " + words);
                    System.out.flush();
                    if (what < 12) {
                        store.replace(graph, out -> {
                            Node node = NodeFactory.createURI(graph.getURI() + "#article");
                            out.quad(Quad.create(graph, node, RDF.type.asNode(), Wasl.Article));
                            out.quad(Quad.create(
                                    graph,
                                    node,
                                    DCTerms.identifier.asNode(),
                                    NodeFactory.createLiteralString("u" + article)));
                            for (int i = 0; i < SIZE; i++) {
                                out.quad(Quad.create(
                                        graph,
                                        NodeFactory.createURI(graph.getURI() + "#" + i),
                                        NodeFactory.createURI(Wasl.NIF + "anchorOf"),
                                        NodeFactory.createLiteralString("كلمة " + i + " " + article)));
                            }
                        });
                    } else if (what < 19) {
                        store.remove(List.of(graph));
                    } else {
                        store.compact();
                    }
                    System.out.println("end " + words);
                    System.out.flush();
                }
            }
        }
    }
}
