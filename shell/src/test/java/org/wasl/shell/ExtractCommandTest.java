package org.wasl.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {
    @TempDir
    private Path folder;

    private Path article;

    @BeforeEach
    void write() throws IOException {
        article = Files.writeString(
                folder.resolve("talks.txt"),
                "Talks in Baghdad\n\nThe Iraqi foreign minister met his Jordanian counterpart in Baghdad on Tuesday.\n");
    }

    @Test
    void prints_the_facts_contract_one_line_an_article() {
        Run run = run("extract", "--format", "jsonl", "--published", "2024-05-02", article.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).hasLineCount(1).startsWith("{\"article\":").contains("\"published\":\"2024-05-02\"");
        assertThat(run.out()).contains("\"type\":\"Meeting\"").contains("2024-04-30");
    }

    @Test
    void explains_beside_the_result_not_in_it() {
        Run plain = run("extract", "--format", "jsonl", article.toString());
        Run explained = run("extract", "--explain", "--format", "jsonl", article.toString());
        assertThat(explained.out()).isEqualTo(plain.out());
        assertThat(explained.err()).contains("clause\t").contains("fact\t");
    }

    @Test
    void gives_the_same_bytes_with_any_number_of_threads() throws IOException {
        for (int i = 0; i < 20; i++) {
            Files.writeString(folder.resolve("more" + i + ".txt"), Files.readString(article) + "Number " + i + ".\n");
        }
        Run one = run("extract", "--format", "jsonl", "--threads", "1", folder.toString());
        Run four = run("extract", "--format", "jsonl", "--threads", "4", folder.toString());
        assertThat(one.out()).hasLineCount(21);
        assertThat(four.out()).isEqualTo(one.out());
    }

    @Test
    void reads_the_rest_where_one_source_cannot_be_read() {
        Run run =
                run("extract", "--format", "jsonl", folder.resolve("none.html").toString(), article.toString());
        assertThat(run.code()).isEqualTo(Exit.INPUTS.code());
        assertThat(run.out()).hasLineCount(1);
        assertThat(run.err()).hasLineCount(1).startsWith("error: ").contains("none.html");
    }

    @Test
    void says_in_one_line_what_is_wrong_with_a_call() {
        assertThat(run("extract").err())
                .isEqualTo("error: extract: say what to read: files, folders, or - for standard"
                        + " input; try: help extract\n");
        assertThat(run("extract", "--published", "8/8/2023", "x").err())
                .isEqualTo("error: --published 8/8/2023: is no date; write it as 2023-08-08\n");
        assertThat(run("extract", "--language", "fr", "x").err()).isEqualTo("error: --language fr: is none of ar|en\n");
        assertThat(run("extract", "--format", "yaml", "x").code()).isEqualTo(Exit.USAGE.code());
    }

    @Test
    void explains_itself() {
        Run run = run("extract", "--help");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("usage: extract PATH… [option…]").contains("--published DATE", "--store");
        assertThat(run.out()).isEqualTo(run("help", "extract").out());
    }

    private Run run(String... words) {
        return Run.words(folder.resolve("store"), List.of(words));
    }
}
