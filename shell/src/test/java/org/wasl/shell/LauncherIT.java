package org.wasl.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as people start it: the launcher in a shell, with pipes, locales and a terminal. */
class LauncherIT {
    private static final String TRANSCRIPT = "```console shell\n";
    private static final String CONTINUED = "    \u2026 ";

    @TempDir
    private static Path folder;

    /** One call in a shell, and what it wrote to both streams. */
    private record Ended(int code, String out, String err) {}

    @BeforeAll
    static void ingest() throws Exception {
        Ended ended = bash(
                "./wasl ingest -q samples/articles/en/pentagon-talks.html samples/articles/ar/pentagon-talks.html");
        assertThat(ended.code()).as(ended.err()).isZero();
    }

    private static Map<String, String> environment() {
        return Map.of(
                "WASL_STORE",
                "",
                "XDG_DATA_HOME",
                folder.resolve("data").toString(),
                "XDG_STATE_HOME",
                folder.resolve("state").toString(),
                "WASL_NO_BUILD",
                "1",
                "TERM",
                "xterm");
    }

    private static Ended bash(String script, String... environment) throws Exception {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment());
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
        ProcessBuilder builder = new ProcessBuilder("./wasl").redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment());
        Process holder = builder.start();
        try (BufferedReader answers = holder.inputReader(StandardCharsets.UTF_8);
                BufferedWriter lines = holder.outputWriter(StandardCharsets.UTF_8)) {
            lines.write("stats\n");
            lines.flush();
            assertThat(answers.readLine()).isNotNull();
            Ended ended = bash("./wasl stats");
            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.err()).contains("open in another process");
        }
        assertThat(holder.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(holder.exitValue()).isZero();
    }

    @Test
    void runs_lines_from_a_pipe_until_one_fails() throws Exception {
        Ended ended = bash("printf 'stats --results csv\\nSELECT (1 AS ?n) {\\n}\\nstat\\nstats\\n' | ./wasl");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).startsWith("what,count").contains("| n |").doesNotContain("| articles");
    }

    @Test
    void knows_the_terminal_that_one_command_answers_at() throws Exception {
        try (Screen screen = screen(List.of("./wasl", "classes"), 120, 20, "PAGER=sed 's/^/paged /'")) {
            screen.await("paged |");
            assertThat(screen.code()).as(screen.text()).isZero();
        }
        assertThat(bash("PAGER=false ./wasl classes").out()).startsWith("|").doesNotContain("\u2068");
    }

    /** The shell at a terminal. */
    private static Screen shell(int columns, int rows, String... variables) throws IOException {
        return screen(List.of("./wasl"), columns, rows, variables);
    }

    private static Screen screen(List<String> command, int columns, int rows, String... variables) throws IOException {
        Map<String, String> environment = new TreeMap<>(System.getenv());
        environment.putAll(environment());
        for (String variable : variables) {
            environment.put(variable.split("=")[0], variable.split("=")[1]);
        }
        return Screen.start(command, environment, columns, rows);
    }

    @Test
    void completes_and_answers_at_a_terminal() throws Exception {
        try (Screen screen = shell(120, 40)) {
            // from then on the names are read, and the key need not wait for them
            screen.line("describe \u0627\u0644\u0639\u0631\u0627\u0642").await("Iraq");
            screen.await(Screen.PROMPT);
            screen.type("describe Lloy\t").await("Lloyd Austin");
            screen.type("\r").await("Posts");
            screen.line("ASK {").await("… ");
            screen.type("}\r").await("yes");
            screen.line("exit");
            assertThat(screen.code()).as(screen.text()).isZero();
        }
    }

    @Test
    void completes_what_is_begun_whatever_it_is() throws Exception {
        try (Screen screen = shell(120, 40)) {
            // from then on the names are read, and the key need not wait for them
            screen.line("describe \u0627\u0644\u0639\u0631\u0627\u0642").await("Iraq");
            completes(screen, "describe Lloyd Aus", "Austin");
            completes(screen, "SELECT * { ?x was", "wasl:");
            completes(screen, "SELECT * { ?x a wasl:Mee", "wasl:Meeting");
            completes(screen, "SELECT * { id:lloyd", "id:lloyd-austin");
            completes(screen, "SELECT * { id:\u0644\u0648\u064a\u062f", "id:lloyd-austin");
            completes(screen, "SELECT * { ?x (wasl:met/wasl:holdsP", "/wasl:holdsPost");
            completes(screen, "retype Pentagon Organiz", "Organization");
            completes(screen, "export --type Meet", "Meeting");
            completes(screen, "help corre", "correct");
        }
    }

    /** Types, has it completed, and takes the line back. */
    private static void completes(Screen screen, String begun, String completed) throws Exception {
        screen.await(Screen.PROMPT);
        screen.type(begun + "\t").await(completed);
        screen.type(Screen.CTRL_C);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash --norc", "zsh -f"})
    void completes_in_the_shells_of_the_system(String shell) throws Exception {
        List<String> command = List.of(shell.split(" "));
        // .ci/run installs zsh where it can
        assumeTrue(bash("command -v " + command.get(0)).code() == 0, command.get(0) + " is not installed");
        try (Screen screen = screen(command, 120, 40, "PS1=> ", "PROMPT=> ")) {
            screen.type("source <(./wasl help --completion); echo rea''dy\r").await("ready\n");
            screen.await("> ");
            screen.type("./wasl meetings --wi\t").await("--with");
            screen.type(Screen.CTRL_C).await("> ");
            screen.type("./wasl export --output nq\t").await("nquads");
            screen.type(Screen.CTRL_C).await("> ");
            screen.type("./wasl ingest samples/articles/e\t").await("samples/articles/en/");
        }
    }

    @Test
    void tells_how_far_a_long_reading_is() throws Exception {
        try (Screen screen = screen(
                List.of("./wasl", "ingest", "samples/articles", "--store", "" + folder.resolve("long")), 100, 30)) {
            String before = screen.await(" left");
            assertThat(before).contains("reading articles: ").containsPattern("[0-9]+ of [0-9]{3} \\([0-9]+ %\\)");
            screen.type(Screen.CTRL_C).await("interrupted");
            assertThat(screen.code()).isEqualTo(Exit.INTERRUPTED.code());
        }
    }

    @Test
    void stays_after_ctrl_c_and_leaves_with_ctrl_d() throws Exception {
        try (Screen screen = shell(120, 40)) {
            screen.line("SELECT (COUNT(*) AS ?n) {?a ?b ?c. ?d ?e ?f. ?g ?h ?i}");
            screen.type(Screen.CTRL_C).await("interrupted");
            screen.await(Screen.PROMPT);
            screen.type("half a line" + Screen.CTRL_C).await(Screen.PROMPT);
            screen.type("version\r").await("wasl 0.");
            screen.await(Screen.PROMPT);
            screen.type(Screen.CTRL_D);
            assertThat(screen.code()).as(screen.text()).isZero();
        }
    }

    @Test
    void shows_long_answers_in_the_pager_and_edits_the_last_line() throws Exception {
        try (Screen screen = shell(120, 20, "PAGER=sed 's/^/paged /'", "EDITOR=sed -i s/stats/version/")) {
            screen.line("classes").await("paged |");
            screen.line("stats --results csv").await("articles,2");
            screen.line("\\e").await("version --results csv");
            screen.type(Screen.CTRL_C);
            screen.line("set pager off");
            screen.line("classes");
            assertThat(screen.await(Screen.PROMPT)).contains("wasl:Place").doesNotContain("paged");
            screen.type(Screen.CTRL_D);
            assertThat(screen.code()).as(screen.text()).isZero();
        }
    }

    @Test
    void replays_the_transcript_of_the_readme() throws Exception {
        String readme = read(Path.of("README.md"));
        String block = readme.substring(readme.indexOf(TRANSCRIPT) + TRANSCRIPT.length());
        List<String> expected = block.substring(0, block.indexOf("```")).lines().toList();
        StringBuilder shown = new StringBuilder();
        try (Screen screen = shell(200, 60)) {
            screen.await(Screen.PROMPT);
            for (String line : expected) {
                if (line.startsWith(Screen.PROMPT)) {
                    String typed = line.substring(Screen.PROMPT.length());
                    shown.append(line).append('\n');
                    screen.type(typed + "\r").await("\n");
                    boolean more = typed.endsWith("{");
                    shown.append(more ? "" : answer(screen));
                } else if (line.startsWith(CONTINUED)) {
                    shown.append(line).append('\n');
                    screen.await("\u2026 ");
                    screen.type(line.substring(CONTINUED.length()) + "\r").await("\n");
                    shown.append(line.endsWith(";") ? answer(screen) : "");
                }
            }
            screen.type(Screen.CTRL_D);
            assertThat(screen.code()).as(screen.text()).isZero();
        }
        if ("write".equals(System.getProperty("tour"))) {
            Files.writeString(
                    Path.of("README.md"), readme.replace(String.join("\n", expected) + "\n", shown.toString()));
            return;
        }
        assertThat(shown.toString()).isEqualTo(String.join("\n", expected) + "\n");
    }

    /** What is shown until the next prompt, without the marks for terminals that turn text round. */
    private static String answer(Screen screen) throws InterruptedException {
        return screen.await(Screen.PROMPT)
                // on a slow machine a line tells how long something takes, and goes again
                .replaceAll("(?m)^(?:[^\n|:]+: \\d+:\\d\\d)+", "")
                .replaceAll("[\u2066-\u2069]", "")
                .lines()
                .map(line -> line.stripTrailing() + "\n")
                .collect(Collectors.joining());
    }
}
