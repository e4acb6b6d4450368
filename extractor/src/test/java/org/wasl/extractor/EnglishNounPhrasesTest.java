package org.wasl.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wasl.ontology.TsvFile;

/** What English noun phrases say: every fact of these types that a sentence states, and no other. */
class EnglishNounPhrasesTest {
    private static final Extractor EXTRACTOR = Extractor.load();
    private static final Set<String> TYPES = Set.of("PostHolding", "Membership", "Leadership", "PartOf", "Location");

    @TestFactory
    Stream<DynamicTest> reads() {
        return TsvFile.read("org/wasl/extractor/noun-phrases-en.tsv").stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.cell("text"),
                        () -> assertThat(facts(row.cell("text"))).isEqualTo(new TreeSet<>(row.values("facts")))));
    }

    private static Set<String> facts(String text) {
        Extraction extraction =
                EXTRACTOR.extract(Article.ofParagraph("en", Optional.of(LocalDate.of(2024, 5, 15)), text));
        return extraction.facts().stream()
                .filter(f -> TYPES.contains(f.type()))
                .map(f -> shown(extraction, f))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String shown(Extraction extraction, Fact fact) {
        StringBuilder text = new StringBuilder(fact.type());
        for (Argument argument : fact.arguments()) {
            text.append(' ').append(argument.role()).append('=');
            text.append(argument.entities().stream()
                    .map(id -> extraction.entity(id).labels().get("en"))
                    .collect(Collectors.joining("+")));
        }
        fact.texts()
                .forEach((name, value) ->
                        text.append(' ').append(name).append('=').append(value));
        return fact.former() ? text + " former" : text.toString();
    }
}
