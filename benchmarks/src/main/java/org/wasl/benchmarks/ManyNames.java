package org.wasl.benchmarks;

import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.wasl.ontology.Wasl;
import org.wasl.store.GraphStore;

/** Fills a store with invented persons, each with a name in both scripts, to measure how fast names are found among many. */
public final class ManyNames {
    private static final int BATCH = 10_000;
    private static final int LETTERS = 20;
    private static final String LATIN = "bdfghjklmnqrstvwyzpc";
    private static final String VOWELS = "aiu";
    private static final String ARABIC = "\u0628\u062F\u0641\u063A\u0647\u062C\u0643\u0644\u0645\u0646"
            + "\u0642\u0631\u0633\u062A\u062B\u0648\u064A\u0632\u062D\u0634";

    private ManyNames() {}

    /** Arguments: the folder of the store, and how many persons. */
    public static void main(String[] arguments) {
        int persons = Integer.parseInt(arguments[1]);
        try (GraphStore store = GraphStore.create(Path.of(arguments[0]))) {
            for (int first = 0; first < persons; first += BATCH) {
                int from = first;
                store.replace(Wasl.iri("graph/article/many-" + first), out -> {
                    for (int i = from; i < Math.min(persons, from + BATCH); i++) {
                        person(i, out);
                    }
                });
            }
        }
    }

    private static void person(int i, StreamRDF out) {
        Node graph = Wasl.iri("graph/article/many-" + i / BATCH * BATCH);
        Node person = Wasl.iri("id/many-" + i);
        out.quad(Quad.create(graph, person, RDF.type.asNode(), Wasl.Person));
        // three words, the first few of them common to many
        String latin = latin(i % 997) + " " + latin(i % 7919) + " al-" + latin(i);
        String arabic = arabic(i % 997) + " " + arabic(i % 7919) + " \u0627\u0644" + arabic(i);
        out.quad(Quad.create(graph, person, RDFS.label.asNode(), NodeFactory.createLiteralLang(latin, "en")));
        out.quad(Quad.create(graph, person, RDFS.label.asNode(), NodeFactory.createLiteralLang(arabic, "ar")));
    }

    private static String latin(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + LETTERS; rest > 0; rest /= LETTERS) {
            word.append(LATIN.charAt(rest % LETTERS)).append(VOWELS.charAt(rest % VOWELS.length()));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String arabic(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + LETTERS; rest > 0; rest /= LETTERS) {
            word.append(ARABIC.charAt(rest % LETTERS));
        }
        return word.toString();
    }
}
