package org.wasl.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;

class WordsTest {
    private static final Manual QUERY = new Manual(
            Manual.Topic.ASK,
            "query",
            "Ask",
            "[SPARQL]",
            List.of(Option.value("results", "FORMAT", "how"), Option.flag("time", "say how long it took")),
            List.of());

    private final Words words = new Words(new CommandRegistry(Set.of(new Silent(QUERY))));

    private static final class Silent extends ShellCommand {
        Silent(Manual manual) {
            super(manual, new Session(Map.of(), Console.ofProcess()));
        }

        @Override
        Exit run(Invocation call) {
            return Exit.OK;
        }
    }

    @Test
    void keeps_an_argument_whole_whatever_stands_in_it() {
        ParsedInput input = words.parse(List.of("query", "SELECT * { ?s ?p \"x  y\"@en }", "--results", "csv"));
        assertThat(operands(input)).containsExactly("SELECT * { ?s ?p \"x  y\"@en }");
        assertThat(option(input, "results")).isEqualTo("csv");
    }

    @Test
    void takes_options_anywhere_and_with_an_equals_sign() {
        ParsedInput input = words.parse(List.of("--store=/tmp/a b", "query", "--time", "ASK {}"));
        assertThat(option(input, "store")).isEqualTo("/tmp/a b");
        assertThat(option(input, "time")).isEqualTo("true");
        assertThat(operands(input)).containsExactly("ASK {}");
    }

    @Test
    void takes_no_options_after_two_dashes() {
        assertThat(operands(words.parse(List.of("query", "--", "--time", "-")))).containsExactly("--time", "-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ?p \"it's\" }",
                "prefix ex: <http://e/>\nask { ?s ?p ?o }",
                "construct{?s ?p ?o}where{?s ?p ?o}",
                "DESCRIBE <http://e/x>",
                "describe wasl:Meeting",
                "query SELECT * { ?s ?p 'x y' }"
            })
    void takes_a_line_that_begins_as_sparql_does_whole(String line) {
        ParsedInput input = words.parse(line);
        assertThat(input.commandName()).isEqualTo("query");
        assertThat(operands(input)).containsExactly(line.replaceFirst("^query ", ""));
    }

    @Test
    void knows_describing_a_name_from_a_query() {
        assertThat(Words.isSparql("describe Iraq")).isFalse();
        assertThat(Words.isSparql("asking")).isFalse();
        assertThat(Words.isSparql("selection")).isFalse();
    }

    @Test
    void splits_a_typed_line_as_a_shell_does_but_keeps_apostrophes() {
        assertThat(Words.split("describe 'لويد أوستن'  --limit=\"3 4\" Ba'ath \"a \\\"b\\\"\" ''"))
                .containsExactly("describe", "لويد أوستن", "--limit=3 4", "Ba'ath", "a \"b\"", "");
    }

    @Test
    void says_what_was_probably_meant() {
        assertThatThrownBy(() -> words.parse(List.of("qurey", "x")))
                .hasMessage("there is no command 'qurey'; did you mean: query");
        assertThatThrownBy(() -> words.parse(List.of("query", "--result", "csv")))
                .hasMessage("query: there is no option --result; did you mean: --results");
        assertThatThrownBy(() -> words.parse(List.of("query", "--results"))).hasMessage("--results: FORMAT is missing");
        assertThatThrownBy(() -> words.parse(List.of("query", "--time=yes"))).hasMessage("--time: takes no value");
    }

    private static List<String> operands(ParsedInput input) {
        return input.arguments().stream().map(a -> a.value()).toList();
    }

    private static String option(ParsedInput input, String name) {
        return input.options().stream()
                .filter(o -> name.equals(o.longName()))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
