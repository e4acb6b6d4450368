package org.wasl.extractor.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wasl.extractor.Article;
import org.wasl.extractor.Extraction;
import org.wasl.extractor.Fact;
import org.wasl.extractor.Trace;
import org.wasl.extractor.read.LanguageReader;

/** What the classifiers of events add to the frames, and what they leave alone. */
class EventReaderTest {
    private static final Map<String, LanguageReader> READERS =
            Map.of("en", LanguageReader.load("en"), "ar", LanguageReader.load("ar"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The 2nd Armoured Brigade has its quarters in Mosul. | ForcePresence {at=Mosul, force=2nd Armoured Brigade} stated
            en | Turkey's foreign minister, Hakan Fidan, flew into Baghdad on Monday. | Visit {to=Baghdad, visitor=Hakan Fidan} stated
            en | The coach fired the striker after the final in Doha. |
            en | Prices in Cairo rose again. |
            ar | وطلب السفير من الحكومة الصبر. |
            ar | ارتفعت الأسعار في القاهرة مجددا. |
            """)
    void adds(String language, String sentence, String facts) {
        assertThat(facts(language, sentence)).isEqualTo(facts == null ? "" : facts);
    }

    private static String facts(String language, String text) {
        Extraction extraction =
                READERS.get(language).read(Article.ofParagraph(language, Optional.empty(), text), Trace.none());
        return extraction.facts().stream()
                .filter(f -> f.rule().contains("-learnt-"))
                .map(f -> told(extraction, f, language))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String told(Extraction extraction, Fact fact, String language) {
        Map<String, String> roles = new TreeMap<>();
        fact.arguments()
                .forEach(a -> roles.put(
                        a.role(),
                        a.entities().stream()
                                .map(id -> extraction.entity(id).labels().get(language))
                                .collect(Collectors.joining("+"))));
        return fact.type() + " " + roles + " " + fact.modality().name().toLowerCase(java.util.Locale.ROOT);
    }
}
