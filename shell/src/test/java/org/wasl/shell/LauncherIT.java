package org.wasl.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as people start it: the launcher in a shell, with pipes, locales and a terminal. */
class LauncherIT {
    @TempDir
    private static Path folder;

    /** One call in a shell, and what it wrote to both streams. */
    private record Ended(int code, String out, String err) {}

    @BeforeAll
    static void ingest() throws Exception {
        Ended ended = bash("./wasl ingest -q samples/articles/en/pentagon-talks.html");
        assertThat(ended.code()).as(ended.err()).isZero();
    }

    private static Ended bash(String script, String... environment) throws Exception {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("WASL_STORE", folder.resolve("store").toString());
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        builder.environment().put("WASL_NO_BUILD", "1");
        builder.environment().put("TERM", "xterm");
        for (String variable : environment) {
            builder.environment().put(variable.split("=")[0], variable.split("=")[1]);
        }
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(script).isTrue();
        return new Ended(process.exitValue(), read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    @Test
    void passes_quoted_sparql_and_arabic_through_in_any_locale() throws Exception {
        for (String locale : List.of("C", "C.UTF-8", "POSIX")) {
            Ended ended = bash(
                    "./wasl query 'ASK { id:iraq rdfs:label \"\u0627\u0644\u0639\u0631\u0627\u0642\"@ar }'",
                    "LC_ALL=" + locale);
            assertThat(ended.out()).as(locale + ended.err()).isEqualTo("yes\n");
        }
        assertThat(bash("./wasl describe \u0627\u0644\u0639\u0631\u0627\u0642", "LC_ALL=C")
                        .out())
                .startsWith("Iraq");
    }

    @Test
    void gives_the_exit_codes_that_it_promises() throws Exception {
        assertThat(bash("./wasl stats").code()).isZero();
        assertThat(bash("./wasl stat").code()).isEqualTo(2);
        assertThat(bash("./wasl stats --store /nonexistent").code()).isEqualTo(3);
        assertThat(bash("./wasl extract none.html").code()).isEqualTo(4);
        assertThat(bash("./wasl query 'SELECT * {?a ?b ?c. ?d ?e ?f. ?g ?h ?i}' --timeout 0.1")
                        .code())
                .isEqualTo(5);
    }

    @Test
    void stops_silently_when_its_reader_has_seen_enough() throws Exception {
        Ended ended = bash("./wasl export --output nquads | head -n 1; echo ${PIPESTATUS[0]}");
        assertThat(ended.out()).hasLineCount(2).endsWith("\n0\n");
        assertThat(ended.err()).isEmpty();
        ended = bash(
                "./wasl query 'SELECT * { ?s ?p ?o . ?a ?b ?c }' --limit 3000000 --results csv | head -n 2; echo ${PIPESTATUS[0]}");
        assertThat(ended.out()).hasLineCount(3).startsWith("s,p,o,a,b,c").endsWith("\n0\n");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void says_that_another_program_has_the_store() throws Exception {
        Ended ended = bash("cp -r $WASL_STORE $WASL_STORE-2; export WASL_STORE=$WASL_STORE-2;"
                + " (echo stats; sleep 6) | ./wasl >/dev/null & sleep 4; ./wasl stats; code=$?; wait; exit $code");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("open in another process");
    }

    @Test
    void runs_lines_from_a_pipe_until_one_fails() throws Exception {
        Ended ended = bash("printf 'stats --results csv\\nSELECT (1 AS ?n) {\\n}\\nstat\\nstats\\n' | ./wasl");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).startsWith("what,count").contains("| n |").doesNotContain("| articles");
    }

    /** Types into the shell at a terminal, with a pause after each piece; what the terminal showed. */
    private static String type(String... pieces) throws Exception {
        assumeTrue(bash("command -v script").code() == 0, "script(1) gives a terminal");
        StringBuilder typed = new StringBuilder("(sleep 3");
        for (String piece : pieces) {
            typed.append("; printf '").append(piece).append("'; sleep 1.5");
        }
        typed.append(") | script -qec \"stty cols 120 rows 40; ./wasl\" /dev/null");
        Ended ended = bash(typed.toString());
        assertThat(ended.code()).as(ended.out()).isZero();
        return ended.out().replaceAll("\u001B\\[[0-9;?]*[A-Za-z]|\u001B[=>]|\r", "");
    }

    @Test
    void completes_and_answers_at_a_terminal() throws Exception {
        String screen = type("stats\\n", "describe Lloy\\t", "\\n", "ASK {\\n", "}\\n", "exit\\n");
        assertThat(screen).contains("wasl> ", "articles", "Lloyd Austin", "post holding", "yes");
    }

    @Test
    void stays_after_ctrl_c_and_leaves_with_ctrl_d() throws Exception {
        String screen = type(
                "stats\\n",
                "SELECT (COUNT(*) AS ?n) {?a ?b ?c. ?d ?e ?f. ?g ?h ?i}\\n",
                "\\003",
                "version\\n",
                "\\004");
        assertThat(screen).contains("interrupted", "wasl 0.");
    }
}
