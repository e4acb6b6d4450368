package org.wasl.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shapes on one whole claim and on the same claim with one line changed each: the cases of shapes.txt. */
class ShapesTest {
    record Case(String name, String remove, String add, String message) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static String resource(String name) throws IOException {
        try (var in = ShapesTest.class.getResourceAsStream("shapes/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Stream<Case> cases() throws IOException {
        return resource("cases.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Case(cells[0], cells[1], cells[2], cells[3]));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findWhatIsWrong(Case change) throws IOException {
        String whole = resource("claim.ttl");
        assertThat(whole).contains(change.remove());
        Graph data = GraphFactory.createDefaultGraph();
        RDFParser.fromString(whole.replace(change.remove(), change.add()), Lang.TURTLE)
                .parse(data);
        var report = ShaclValidator.get().validate(Ontology.shapes(), data);
        String messages = report.getEntries().stream()
                .map(e -> e.resultPath() + " " + e.message())
                .sorted()
                .toList()
                .toString();
        if (change.message().isEmpty()) {
            assertThat(messages).isEqualTo("[]");
        } else {
            assertThat(report.conforms()).isFalse();
            assertThat(Arrays.asList(change.message().split(";")))
                    .allSatisfy(m -> assertThat(messages).contains(m));
        }
    }
}
