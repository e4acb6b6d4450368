package org.wasl.extractor.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wasl.extractor.Article;
import org.wasl.extractor.Extraction;
import org.wasl.extractor.Extractor;
import org.wasl.ontology.TsvFile;

/** One entity across spellings, scripts and languages, and two where a name is only alike: {@code links.tsv}. */
class LinkingTest {
    private static final Extractor EXTRACTOR = Extractor.load();

    @TestFactory
    Stream<DynamicTest> links() {
        return TsvFile.read("org/wasl/extractor/link/links.tsv").stream()
                .map(row -> DynamicTest.dynamicTest(row.cell("text"), () -> links(row)));
    }

    private static void links(TsvFile.Row row) {
        String entity = row.cell("entity");
        List<String> found = found(row.cell("language"), row.cell("text"), row.cell("mention"));
        if (entity.startsWith("-")) {
            assertThat(found).doesNotContain(entity.substring(1));
        } else {
            assertThat(found).isNotEmpty().allMatch(entity::equals);
        }
    }

    /** The ends of the IRIs that the mentions with these words have. */
    private static List<String> found(String language, String text, String mention) {
        Extraction extraction = EXTRACTOR.extract(Article.ofParagraph(language, Optional.empty(), text));
        return extraction.mentions().stream()
                .filter(m -> m.text().equals(mention))
                .map(m -> extraction.entity(m.entity()).iri().replaceAll(".*/id/", ""))
                .toList();
    }
}
