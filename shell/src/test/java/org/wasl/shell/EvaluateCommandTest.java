package org.wasl.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    private static final String GOLD = "samples/gold/en/jordan-cabinet.json";

    @TempDir
    private Path folder;

    @Test
    void lists_what_was_missed_before_the_scores() {
        Run brief = run("evaluate", "--brief", GOLD);
        Run whole = run("evaluate", GOLD);
        assertThat(brief.code()).as(brief.err()).isZero();
        assertThat(brief.out()).contains("precision", "PostHolding");
        assertThat(whole.out()).endsWith(brief.out());
    }

    @Test
    void fails_where_scores_fall_short_of_what_is_asked() throws IOException {
        Path high = Files.writeString(folder.resolve("high"), "all.en.facts.f1 = 1.01\n");
        Run run = run("evaluate", "--brief", "--at-least", high.toString(), GOLD);
        assertThat(run.code()).isEqualTo(Exit.VIOLATIONS.code());
        assertThat(run.err()).startsWith("error: all.en.facts.f1 ").hasLineCount(1);
        Path low = Files.writeString(folder.resolve("low"), "all.en.facts.f1 = 0\n");
        assertThat(run("evaluate", "--brief", "--at-least", low.toString(), GOLD)
                        .code())
                .isZero();
    }

    @Test
    void says_where_there_is_no_gold() {
        Run run = run("evaluate", folder.resolve("none").toString());
        assertThat(run.code()).isEqualTo(Exit.INPUTS.code());
        assertThat(run.err()).hasLineCount(1);
    }

    private Run run(String... words) {
        return Run.words(folder.resolve("store"), List.of(words));
    }
}
