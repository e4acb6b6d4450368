package org.wasl.extractor.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wasl.extractor.Article;
import org.wasl.extractor.Extractor;
import org.wasl.ontology.TsvFile;

/** What events are about: {@code topic-cases.tsv}. */
class TopicTest {
    private static final Extractor EXTRACTOR = Extractor.load();

    @TestFactory
    Stream<DynamicTest> reads_what_an_event_is_about() {
        return TsvFile.read("org/wasl/extractor/eval/topic-cases.tsv").stream()
                .map(row -> DynamicTest.dynamicTest(row.cell("text"), () -> {
                    Article article = ReadText.article(
                            "case", row.cell("language"), Optional.of(LocalDate.of(2024, 5, 8)), row.cell("text"));
                    List<String> topics = EXTRACTOR.extract(article).facts().stream()
                            .filter(f -> f.type().equals(row.cell("fact")))
                            .map(f -> f.texts().getOrDefault(row.cell("attribute"), ""))
                            .toList();
                    assertThat(topics).contains(row.cell("topic"));
                }));
    }
}
