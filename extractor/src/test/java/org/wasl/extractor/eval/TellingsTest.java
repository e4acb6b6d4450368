package org.wasl.extractor.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wasl.extractor.Extraction;
import org.wasl.extractor.Extractor;
import org.wasl.extractor.source.ArticleReader;
import org.wasl.extractor.source.Hints;
import org.wasl.extractor.source.Reading;

/** Sample articles that are read whole: {@code tellings.txt} lists the facts that each is to give. */
class TellingsTest {
    private static final Path SAMPLES = Path.of("..", "samples", "articles");
    private static final Extractor EXTRACTOR = Extractor.load();

    @TestFactory
    Stream<DynamicTest> reads_the_article_whole() throws IOException {
        return tellings().entrySet().stream()
                .map(t -> DynamicTest.dynamicTest(t.getKey(), () -> check(SAMPLES.resolve(t.getKey()), t.getValue())));
    }

    private static void check(Path page, List<String> facts) {
        try (Stream<Reading> readings = new ArticleReader(Hints.none()).read(page)) {
            Reading.Read read = (Reading.Read) readings.findFirst().orElseThrow();
            Extraction extraction = EXTRACTOR.extract(read.article());
            assertThat(extraction.facts().stream()
                            .map(f -> Comparison.show(extraction, f))
                            .toList())
                    .containsAll(facts);
        }
    }

    private static Map<String, List<String>> tellings() throws IOException {
        Map<String, List<String>> tellings = new LinkedHashMap<>();
        List<String> open = List.of();
        try (InputStream in = TellingsTest.class.getResourceAsStream("tellings.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("[")) {
                    open = new ArrayList<>();
                    tellings.put(line.substring(1, line.length() - 1), open);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    open.add(line);
                }
            }
        }
        assertThat(tellings).isNotEmpty();
        return tellings;
    }
}
