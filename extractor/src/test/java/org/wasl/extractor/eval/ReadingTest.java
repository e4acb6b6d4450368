package org.wasl.extractor.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wasl.extractor.Article;
import org.wasl.extractor.Block;
import org.wasl.extractor.Extraction;
import org.wasl.extractor.Extractor;

/**
 * Readings of short texts that once went wrong, in {@code reading-cases.txt}: a line in brackets opens a case with its
 * language, the text follows, where {@code = } marks a heading; a line with {@code +} is a fact that must be read, as {@code evaluate} writes it, one with
 * {@code -} is the beginning of a fact that must not.
 */
class ReadingTest {
    private static final Extractor EXTRACTOR = Extractor.load();
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 8);

    private static final String HEADING = "= ";

    private record Case(String language, List<String> text, List<String> read, List<String> passed) {}

    @TestFactory
    Stream<DynamicTest> reads_what_it_once_read_wrongly() throws IOException {
        return cases().stream()
                .map(c -> DynamicTest.dynamicTest(c.language() + ": " + String.join(" ", c.text()), () -> check(c)));
    }

    private static void check(Case c) {
        Extraction extraction = EXTRACTOR.extract(article(c));
        List<String> facts = extraction.facts().stream()
                .map(f -> Comparison.show(extraction, f))
                .toList();
        assertThat(facts).containsAll(c.read());
        for (String passed : c.passed()) {
            assertThat(facts).noneMatch(f -> f.startsWith(passed));
        }
    }

    private static Article article(Case c) {
        List<String> headings = c.text().stream()
                .filter(l -> l.startsWith(HEADING))
                .map(l -> l.substring(HEADING.length()))
                .toList();
        String text = c.text().stream()
                .map(l -> l.startsWith(HEADING) ? l.substring(HEADING.length()) : l)
                .collect(Collectors.joining("\n"));
        Article plain = ReadText.article("case", c.language(), Optional.of(PUBLISHED), text);
        List<Block> blocks = plain.blocks().stream()
                .map(b -> headings.contains(b.span().of(text)) ? new Block(b.span(), Block.Kind.HEADING) : b)
                .toList();
        return Article.bare("case", c.language(), Optional.of(PUBLISHED), text, blocks);
    }

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (InputStream in = ReadingTest.class.getResourceAsStream("reading-cases.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("[")) {
                    cases.add(new Case(
                            line.replaceAll("[\\[\\]]", ""), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    Case last = cases.get(cases.size() - 1);
                    List<String> lines =
                            line.startsWith("+ ") ? last.read() : line.startsWith("- ") ? last.passed() : last.text();
                    lines.add(line.replaceFirst("^[+-] ", ""));
                }
            }
        }
        assertThat(cases).isNotEmpty();
        return cases;
    }
}
