package org.wasl.extractor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lies in a file, it gives an article or one line that says what, where and what would help. */
class BadInputTest {
    private static final String PROSE =
            "The minister met the ambassador in the capital on Tuesday and they agreed to meet.";
    private static final String ARABIC = "التقى الوزير السفير في العاصمة يوم الثلاثاء.";

    @TempDir
    Path folder;

    private record Case(String file, byte[] content, String problem) {}

    private static Case of(String file, String content, String problem) {
        return new Case(file, content.getBytes(StandardCharsets.UTF_8), problem);
    }

    private static List<Case> cases() {
        byte[] arabic = ARABIC.getBytes(StandardCharsets.UTF_8);
        int cut = ARABIC.substring(0, ARABIC.length() - 1).getBytes(StandardCharsets.UTF_8).length - 1;
        byte[] latin1 = "Le général a été reçu à l'Élysée".getBytes(StandardCharsets.ISO_8859_1);
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        byte[] huge = new byte[17 << 20];
        Arrays.fill(huge, (byte) 'a');
        return List.of(
                of("empty.html", "", "is empty"),
                of("empty.txt", "", "is empty"),
                of("empty.jsonl", "", "is empty"),
                of("blank.txt", " \n\t\n\u00A0", "blanks"),
                of("counters.txt", "59\n67\nShare\n", "no text but page furniture"),
                new Case("image.html", png, "a PNG image"),
                new Case("image.txt", png, "a PNG image"),
                new Case("image.jsonl", png, "a PNG image"),
                new Case("zeros.txt", new byte[] {'a', 0, 1, 2, 'b', 'c', 'd', 'e', 'f'}, "is binary"),
                new Case("cut.txt", Arrays.copyOf(arabic, cut), "cut off"),
                new Case("cut.html", Arrays.copyOf(arabic, cut), "cut off"),
                new Case("latin1.txt", latin1, "is not UTF-8 (byte 0xE9 at offset 4)"),
                new Case("huge.txt", huge, "larger than 16 MiB"),
                of("no-body.html", "<html><head><title>A title</title></head></html>", "no paragraph"),
                of(
                        "navigation.html",
                        "<body><nav><p>Home</p></nav><footer>All rights reserved</footer>",
                        "no paragraph"),
                of(
                        "persian.txt",
                        "وزیر امور خارجه روز سه‌شنبه در تهران با همتای خود دیدار کرد و درباره روابط دو کشور گفت‌وگو کردند و قرار شد که این نشست‌ها ادامه یابد",
                        "neither Arabic nor English"),
                of(
                        "french.txt",
                        "Le ministre a rencontré son homologue à Paris mardi et les deux hommes ont parlé de la coopération militaire entre les deux pays dans la région.",
                        "neither Arabic nor English"),
                of("russian.txt", "Министр встретился с послом.", "neither Arabic nor English"),
                of("cut.pdf", "%PDF-1.7\n1 0 obj", "broken PDF"),
                of("page.pdf", "<p>" + PROSE, "broken PDF"),
                of("page.rss", "<html><p>" + PROSE, "no RSS or Atom feed"),
                of(
                        "entity.xml",
                        "<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel>&f;",
                        "no RSS or Atom feed"),
                of("empty.rss", "<rss version=\"2.0\"><channel><title>A</title></channel></rss>", "without entries"),
                of(
                        "video.rss",
                        "<rss version=\"2.0\"><channel><item><title>A title</title></item></channel></rss>",
                        "has no text in this feed"),
                of("text.warc", PROSE, "no WARC file"),
                of("empty.warc.gz", "", "without web pages"),
                of("broken.jsonl", "{\"text\": \"" + PROSE, "is broken JSON"),
                of("array.jsonl", "[1, 2]", "no JSON object"),
                of("nothing.jsonl", "{\"id\": \"a\", \"title\": \"A title\"}", "line 1: has no text"),
                of("typed.jsonl", "{\"text\": 5}", "\"text\" is no text"),
                of("dated.jsonl", "{\"text\": \"" + PROSE + "\", \"published\": \"soon\"}", "'soon', no date"));
    }

    @TestFactory
    Stream<DynamicTest> says_in_one_line_why_a_file_gives_no_article() {
        return cases().stream()
                .map(c -> DynamicTest.dynamicTest(c.file, () -> {
                    Path file = Files.write(folder.resolve(c.file), c.content);
                    List<Reading> readings = read(file);
                    assertThat(readings).hasSize(1);
                    assertThat(readings.get(0)).isInstanceOfSatisfying(Reading.Unreadable.class, u -> {
                        assertThat(u.problem()).contains(c.problem).doesNotContain("\n");
                        assertThat(u.source()).startsWith(file.toString());
                    });
                }));
    }

    @Test
    void reads_the_records_around_broken_and_endless_lines() throws IOException {
        Path file = folder.resolve("wire.jsonl");
        try (var out = Files.newOutputStream(file)) {
            out.write(("{\"id\": \"first\", \"text\": \"" + PROSE + "\"}\n").getBytes(StandardCharsets.UTF_8));
            byte[] chunk = new byte[1 << 20];
            Arrays.fill(chunk, (byte) 'x');
            for (int i = 0; i < 50; i++) {
                out.write(chunk);
            }
            out.write(("\n\n{\"text\": \"" + PROSE + "\"\n").getBytes(StandardCharsets.UTF_8));
            out.write(("{\"text\": \"" + ARABIC + "\"}").getBytes(StandardCharsets.UTF_8));
        }
        List<Reading> readings = read(file);
        assertThat(readings)
                .extracting(BadInputTest::outcome)
                .containsExactly(
                        file + "#first read",
                        file + "#2 is 50 MiB long, more than the 16 MiB of an article; write one article a line",
                        file + "#4 is broken JSON at column " + (PROSE.length() + 12)
                                + "; write one whole JSON object a line",
                        file + "#5 read");
    }

    @Test
    void says_that_a_file_does_not_exist() {
        assertThat(read(folder.resolve("none.txt")))
                .containsExactly(new Reading.Unreadable(
                        folder.resolve("none.txt").toString(), "does not exist; check the path"));
    }

    @Test
    void says_that_a_folder_holds_no_article() throws IOException {
        Files.writeString(folder.resolve("notes.md"), PROSE);
        assertThat(read(folder)).singleElement().isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void reads_a_folder_in_sorted_order_whatever_fails_in_it() throws IOException {
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("b/one.txt"), PROSE);
        Files.writeString(folder.resolve("c.txt"), "");
        Files.writeString(folder.resolve("a.txt"), ARABIC);
        Files.writeString(folder.resolve(".hidden.txt"), PROSE);
        Files.writeString(folder.resolve("readme.md"), PROSE);
        assertThat(read(folder))
                .extracting(BadInputTest::outcome)
                .containsExactly(
                        folder + "/a.txt read",
                        folder + "/b/one.txt read",
                        folder + "/c.txt is empty; save the article again");
    }

    @Test
    void reads_bytes_of_every_length_cut_anywhere_without_failing() {
        byte[] page = ("<html lang=ar><meta charset=utf-8><article><h1>عنوان</h1><p>" + ARABIC
                        + "</p><script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": [1]}</script>")
                .getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length <= page.length; length++) {
            byte[] cut = Arrays.copyOf(page, length);
            List<Reading> readings = new ArticleReader(Hints.none(), new ByteArrayInputStream(cut))
                    .read(Path.of("-"))
                    .toList();
            assertThat(readings).as("first %s bytes", length).hasSize(1);
        }
    }

    @Test
    void knows_what_stands_on_standard_input() {
        assertThat(standardInput("<p>" + PROSE + "</p>", StandardCharsets.UTF_8))
                .isEqualTo(PROSE);
        assertThat(standardInput("  {\"text\": \"" + PROSE + "\"}\n", StandardCharsets.UTF_8))
                .isEqualTo(PROSE);
        assertThat(standardInput(PROSE, StandardCharsets.UTF_8)).isEqualTo(PROSE);
        assertThat(standardInput("\uFEFF" + ARABIC, StandardCharsets.UTF_16LE)).isEqualTo(ARABIC);
        assertThat(standardInput(ARABIC, StandardCharsets.UTF_16BE)).isEqualTo(ARABIC);
        assertThat(standardInput(ARABIC, Charset.forName("windows-1256"))).isEqualTo(ARABIC);
    }

    private static String standardInput(String text, Charset charset) {
        Reading reading = new ArticleReader(Hints.none(), new ByteArrayInputStream(text.getBytes(charset)))
                .read(Path.of("-"))
                .findFirst()
                .orElseThrow();
        return reading instanceof Reading.Read read ? read.article().text() : reading.toString();
    }

    private static List<Reading> read(Path source) {
        try (Stream<Reading> readings = new ArticleReader(Hints.none()).read(source)) {
            return readings.toList();
        }
    }

    private static String outcome(Reading reading) {
        if (reading instanceof Reading.Read read) {
            return read.article().source() + " read";
        }
        Reading.Unreadable unreadable = (Reading.Unreadable) reading;
        return unreadable.source() + " " + unreadable.problem();
    }
}
