package org.wasl.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestCommandTest {
    private static final String TALKS =
            "Talks in Amman\n\nThe Iraqi foreign minister met his Jordanian counterpart in Amman on Tuesday.\n";

    @TempDir
    private Path folder;

    @TempDir
    private Path other;

    private Path store;

    @BeforeEach
    void store() {
        store = other.resolve("store");
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Run run(String... words) {
        return Run.words(store, List.of(words));
    }

    private static String page(String url, String sentence) {
        return "<!doctype html><html lang=\"en\"><head><title>Talks</title><link rel=\"canonical\" href=\"" + url
                + "\"><meta property=\"article:published_time\" content=\"2024-05-02\"></head><body><article><h1>Talks</h1>"
                + "<p>" + sentence + "</p></article></body></html>";
    }

    @Test
    void says_what_it_learned_and_what_to_ask_next() throws IOException {
        write("talks.txt", TALKS);
        Run run = run("ingest", "--published", "2024-05-02", folder.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("1 article: 1 new\nThe store holds ").contains("from 1 article: ");
        List<String> next = run.out().lines().filter(l -> l.startsWith("  ")).toList();
        assertThat(next).contains("  meetings");
        for (String command : next) {
            Run answer = Run.line(store, command.strip());
            assertThat(answer.code()).as(command + answer.err()).isZero();
            assertThat(answer.out()).as(command).hasLineCount(answer.out().split("\n").length);
            assertThat(answer.out().lines().count()).as(command).isGreaterThan(2);
        }
    }

    @Test
    void stores_an_article_once() throws IOException {
        Path article = write("talks.txt", TALKS);
        assertThat(run("ingest", article.toString()).out()).startsWith("1 article: 1 new\n");
        String before = run("export", "--output", "nquads").out();
        assertThat(run("ingest", article.toString(), article.toString()).out())
                .startsWith("2 articles: 2 known already\n");
        assertThat(run("export", "--output", "nquads").out()).isEqualTo(before);
    }

    @Test
    void puts_a_changed_article_in_place_of_the_old_one_and_says_so() throws IOException {
        String url = "https://news.example.org/talks";
        Path article = write("a.html", page(url, "The Iraqi foreign minister met his Jordanian counterpart in Amman."));
        assertThat(run("ingest", article.toString()).code()).isZero();
        write("a.html", page(url, "The Iraqi foreign minister did not meet his Jordanian counterpart in Amman."));
        Run again = run("ingest", article.toString());
        assertThat(again.out()).startsWith("1 article: 1 in place of an earlier version\n");
        assertThat(again.err()).contains("a.html: replaces the earlier version of " + url);
        assertThat(run("sources").out()).hasLineCount(3);
        assertThat(run("query", "ASK { ?claim wasl:asserts ?fact . ?fact a wasl:Meeting }")
                        .out())
                .isEqualTo("no\n");
    }

    @Test
    void gives_the_same_quads_in_any_order() throws IOException {
        List<String> articles = new ArrayList<>(List.of(
                "samples/articles/en/pentagon-talks.html",
                "samples/articles/ar/pentagon-talks.html",
                "samples/articles/en/gulf-iran-visit.html"));
        Path copy = folder.resolve("copy.html");
        Files.copy(Path.of(articles.get(0)), copy);
        articles.add(copy.toString());
        Path one = other.resolve("one");
        Path two = other.resolve("two");
        for (String article : articles) {
            assertThat(Run.words(one, List.of("ingest", article)).code()).isZero();
        }
        List<String> reversed = new ArrayList<>(articles);
        java.util.Collections.reverse(reversed);
        List<String> words = new ArrayList<>(List.of("ingest"));
        words.addAll(reversed);
        assertThat(Run.words(two, words).code()).isZero();
        List<String> export = List.of("export", "--output", "nquads");
        assertThat(Run.words(two, export).out())
                .isEqualTo(Run.words(one, export).out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "empty.html   |                                                            | is empty",
                "blank.txt    | \\n\\n                                                     | only blanks",
                "nobody.html  | <html><head><title>T</title></head><body></body></html>   | no",
                "broken.jsonl | {\"text\": \"The                                          | broken JSON",
                "notext.jsonl | {\"title\": \"Talks\"}                                    | no text",
            })
    void tells_each_bad_input_in_one_line_and_stores_the_others(String name, String content, String problem)
            throws IOException {
        Path bad = write(name, content == null ? "" : content.replace("\\n", "\n"));
        Path good = write("talks.txt", TALKS);
        tells(run("ingest", "-q", bad.toString(), good.toString(), "--published", "2024-05-02"), name, problem);
    }

    private void tells(Run run, String name, String problem) {
        assertThat(run.err())
                .hasLineCount(1)
                .startsWith("error: ")
                .contains(name)
                .contains(problem);
        assertThat(run.code()).isEqualTo(Exit.INPUTS.code());
        assertThat(run("stats", "--results", "csv").out()).contains("articles,1");
    }

    @Test
    void tells_of_a_picture_in_the_guise_of_a_page() throws IOException {
        Path bad = Files.write(
                folder.resolve("photo.html"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, 10, 0});
        Path good = write("talks.txt", TALKS);
        tells(run("ingest", "-q", bad.toString(), good.toString(), "--published", "2024-05-02"), "photo.html", "PNG");
    }

    @Test
    void tells_of_a_missing_file() throws IOException {
        Path good = write("talks.txt", TALKS);
        String missing = folder.resolve("غائب.html").toString();
        tells(
                run("ingest", "-q", missing, good.toString(), "--published", "2024-05-02"),
                "غائب.html",
                "does not exist");
    }

    @Test
    void tells_of_a_file_that_may_not_be_read() throws IOException {
        Path bad = write("secret.txt", TALKS);
        Files.setPosixFilePermissions(bad, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(bad), "whoever may read everything");
        Path good = write("talks.txt", TALKS);
        tells(
                run("ingest", "-q", bad.toString(), good.toString(), "--published", "2024-05-02"),
                "secret.txt",
                "permissions");
    }

    @Test
    void reads_the_other_lines_around_a_broken_and_a_huge_one() throws IOException {
        String good = "{\"text\": \"The Iraqi foreign minister met his Jordanian counterpart in Amman. It was warm.\","
                + " \"published\": \"2024-05-02\"}\n";
        write(
                "wire.jsonl",
                good + "{\"text\": \n" + "{\"text\": \"" + "x".repeat(20 << 20) + "\"}\n"
                        + good.replace("Amman", "Baghdad"));
        Run run = run("ingest", "-q", folder.resolve("wire.jsonl").toString());
        assertThat(run.err()).hasLineCount(2).contains("wire.jsonl#2: ", "wire.jsonl#3: ", "20 MiB long");
        assertThat(run.code()).isEqualTo(Exit.INPUTS.code());
        assertThat(run("stats", "--results", "csv").out()).contains("articles,2");
    }

    @Test
    void reads_windows_1256_and_survives_bytes_that_are_no_text_in_it() throws IOException {
        String text = "بغداد\n\nالتقى وزير الخارجية العراقي نظيره الأردني في عمّان يوم الثلاثاء.\n";
        Files.write(folder.resolve("old.txt"), text.getBytes("windows-1256"));
        Run run = run("ingest", "--published", "2024-05-02", folder.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run("query", "SELECT ?q { ?c wasl:quote ?q } LIMIT 1", "--results", "csv")
                        .out())
                .contains("التقى وزير الخارجية");
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("cut.txt"), java.util.Arrays.copyOf(utf8, utf8.length - 3));
        Run cut = run(
                "ingest",
                "-q",
                "--published",
                "2024-05-02",
                folder.resolve("cut.txt").toString());
        assertThat(cut.err()).hasLineCount(cut.code() == 0 ? 0 : 1);
    }

    @Test
    void warns_of_an_article_without_a_date_and_stores_it() throws IOException {
        Run run = run("ingest", write("talks.txt", TALKS).toString());
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains("warning: ")
                .contains("talks.txt: has no publication date")
                .contains("--published");
    }

    @Test
    void reads_standard_input() {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(TALKS.getBytes(StandardCharsets.UTF_8)));
            Run run = run("ingest", "-", "--publisher", "صحيفة الاختبار", "--published", "2024-05-02");
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run("sources", "--results", "csv").out()).contains("صحيفة الاختبار", "2024-05-02");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void does_not_touch_a_folder_that_is_no_store() throws IOException {
        write("talks.txt", TALKS);
        Run run =
                Run.words(folder, List.of("ingest", folder.resolve("talks.txt").toString()));
        assertThat(run.code()).isEqualTo(Exit.STORE.code());
        assertThat(run.err()).hasLineCount(1).contains("no Wasl store");
    }

    @Test
    void tells_of_each_article_once_all_are_kept() throws IOException {
        for (int i = 0; i < 3; i++) {
            write(i + ".txt", TALKS + "\nIt was round " + i + ".\n");
        }
        write("broken.html", "");
        Run run = run("ingest", "-v", "--published", "2024-05-02", folder.toString());
        List<String> told = run.err()
                .lines()
                .filter(line -> line.contains(": new, ") || line.contains("broken.html"))
                .toList();
        // what cannot be read is said at once, what is kept when it is kept, in the order of the articles
        assertThat(told).as(run.err()).hasSize(4);
        assertThat(told.get(0)).contains("broken.html");
        for (int i = 0; i < 3; i++) {
            assertThat(told.get(i + 1)).matches(".*" + i + "\\.txt: new, [0-9]+ facts");
        }
        assertThat(run.err().lines().toList()).last().asString().startsWith("read in ");
    }

    @Test
    void shows_a_page_of_contradictions_to_people_and_all_to_programs() throws IOException {
        int each = 15;
        for (int i = 0; i < each; i++) {
            String met =
                    "Iraqi Foreign Minister Fuad Hussein %s his Jordanian counterpart, Ayman Safadi, in Amman on Tuesday.";
            write("yes" + i + ".txt", "News " + i + "\n\n" + met.formatted("met") + "\n");
            write("no" + i + ".txt", "Other news " + i + "\n\n" + met.formatted("did not meet") + "\n");
        }
        assertThat(run("ingest", "-q", "--published", "2024-03-06", folder.toString())
                        .code())
                .isZero();
        Run people = run("contradictions");
        assertThat(people.err()).contains("there are more than these 200: --limit N shows more");
        int all = each * each;
        Run programs = run("contradictions", "--results", "csv");
        assertThat(programs.out()).hasLineCount(1 + all);
        assertThat(programs.err()).doesNotContain("more than");
        Run some = run("contradictions", "--results", "tsv", "--limit", "7");
        assertThat(some.out()).hasLineCount(8);
        assertThat(some.err()).contains("more than these 7:");
        assertThat(run("contradictions", "--results", "tsv", "--limit", Integer.toString(all))
                        .err())
                .doesNotContain("more than");
    }
}
