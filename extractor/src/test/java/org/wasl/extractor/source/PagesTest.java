package org.wasl.extractor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wasl.extractor.Article;
import org.wasl.extractor.Block;

/**
 * Each page of {@code pages/} is read as the {@code .expected} file beside it says: what is known of the article, then its
 * blocks. Pages are written for this test in the shapes that news sites and agencies of both languages have.
 */
class PagesTest {
    private static final Path PAGES = Path.of("src/test/resources/org/wasl/extractor/source/pages");

    @TestFactory
    Stream<DynamicTest> reads() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.list(PAGES)) {
            pages = files.filter(p -> !p.toString().endsWith(".expected"))
                    .sorted()
                    .toList();
        }
        assertThat(pages).hasSizeGreaterThanOrEqualTo(20);
        return pages.stream()
                .map(page -> DynamicTest.dynamicTest(page.getFileName().toString(), () -> {
                    String expected = Files.readString(page.resolveSibling(page.getFileName() + ".expected"));
                    assertThat(show(page)).isEqualTo(expected);
                }));
    }

    @Test
    void blocks_are_in_order_and_hold_all_the_text() throws IOException {
        for (Reading reading : readAll()) {
            Article article = ((Reading.Read) reading).article();
            int end = 0;
            for (Block block : article.blocks()) {
                assertThat(article.text().substring(end, block.span().start()))
                        .as(article.source())
                        .matches("[\\s#*]*");
                end = block.span().end();
            }
            assertThat(article.text().substring(end)).as(article.source()).isBlank();
        }
    }

    @Test
    void plain_text_is_kept_as_it_is() throws IOException {
        Path file = PAGES.resolve("ar-plain.txt");
        assertThat(read(file))
                .singleElement()
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read -> assertThat(read.article().text()).isEqualTo(contentOf(file)));
    }

    private static String contentOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Reading> readAll() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(p -> !p.toString().endsWith(".expected"))
                    .flatMap(p -> read(p).stream())
                    .toList();
        }
    }

    private static List<Reading> read(Path page) {
        try (Stream<Reading> readings = new ArticleReader(Hints.none()).read(page)) {
            return readings.toList();
        }
    }

    private static String show(Path page) {
        return read(page).stream().map(PagesTest::show).collect(Collectors.joining("\n"));
    }

    private static String show(Reading reading) {
        if (!(reading instanceof Reading.Read read)) {
            return reading + "\n";
        }
        Article article = read.article();
        StringBuilder shown = new StringBuilder();
        shown.append("source: ")
                .append(PAGES.relativize(Path.of(article.source())))
                .append('\n');
        shown.append("language: ").append(article.language()).append('\n');
        line(shown, "url", article.url());
        line(shown, "title", article.title());
        line(shown, "publisher", article.publisher());
        line(shown, "author", article.author());
        line(shown, "published", article.published());
        article.blocks()
                .forEach(block -> shown.append(block.kind())
                        .append(" | ")
                        .append(block.span().of(article.text()).replace("\n", "\\n"))
                        .append('\n'));
        return shown.toString();
    }

    private static void line(StringBuilder shown, String key, Optional<?> value) {
        value.ifPresent(v -> shown.append(key).append(": ").append(v).append('\n'));
    }
}
