package org.wasl.extractor.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wasl.extractor.Article;
import org.wasl.extractor.Extraction;

class PublicSetsTest {
    @TempDir
    private Path folder;

    @Test
    void goes_on_after_a_text_that_the_extractor_fails_at() throws IOException {
        Files.createDirectory(folder.resolve("events"));
        Files.writeString(folder.resolve("events/en_plv_train.jsonl"), """
                {"id": "a", "text": "Chad met Mali.", "events": [{"type": "CONSULT", "source": "Chad", "target": "Mali"}]}
                {"id": "b", "text": "Fiji met Oman.", "events": [{"type": "CONSULT", "source": "Fiji", "target": "Oman"}]}
                """);
        StringWriter out = new StringWriter();
        List<String> problems = PublicSets.print(folder, PublicSetsTest::read, new PrintWriter(out));
        assertThat(problems)
                .filteredOn(p -> !p.endsWith("is not there; left out"))
                .singleElement()
                .asString()
                .startsWith("en_plv_train#a: ");
        assertThat(out.toString()).contains("who to whom with class");
    }

    private static Extraction read(Article article) {
        if (article.text().contains("Chad")) {
            throw new StackOverflowError();
        }
        return new Extraction(article, List.of(), List.of(), List.of());
    }
}
