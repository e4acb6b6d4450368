package org.wasl.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the commands of the {@code console} blocks of the README and of docs/graph.md, in order on one store for each,
 * and compares what they print with what stands there. An ellipsis stands for anything in its line; in {@code console
 * numbers} blocks the numbers may differ. {@code -Dtour=write} writes the output of today into them.
 */
class TourTest {
    private static final Pattern BLOCK = Pattern.compile("```console( numbers)?\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern PIPE = Pattern.compile("(.*) \\| (head|grep) -?(\\w+)");

    /** One command with what the page says that it prints. */
    private record Step(String command, String expected, boolean numbers) {}

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/graph.md"})
    void prints_what_the_page_shows(Path page) throws IOException {
        String text = Files.readString(page);
        StringBuilder written = new StringBuilder();
        List<String> wrong = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            StringBuilder today =
                    new StringBuilder("```console" + (block.group(1) == null ? "" : block.group(1)) + "\n");
            for (Step step : steps(block.group(2), block.group(1) != null)) {
                String printed = run(step.command());
                boolean same = matches(step.expected(), printed, step.numbers());
                if (!same) {
                    wrong.add("$ " + step.command() + "\n" + printed + "--- instead of\n" + step.expected());
                }
                boolean keep = same && step.expected().contains("…");
                today.append("$ ").append(step.command()).append('\n').append(keep ? step.expected() : printed);
            }
            block.appendReplacement(written, Matcher.quoteReplacement(today + "```\n"));
        }
        block.appendTail(written);
        if ("write".equals(System.getProperty("tour"))) {
            Files.writeString(page, written);
            return;
        }
        assertThat(wrong).isEmpty();
    }

    private static List<Step> steps(String block, boolean numbers) {
        List<Step> steps = new ArrayList<>();
        for (String part : ("\n" + block).split("\n\\$ ")) {
            if (!part.isBlank()) {
                int end = part.indexOf('\n');
                String expected = end < 0 ? "" : part.substring(end + 1);
                steps.add(new Step(
                        end < 0 ? part : part.substring(0, end),
                        expected.isEmpty() || expected.endsWith("\n") ? expected : expected + "\n",
                        numbers));
            }
        }
        return steps;
    }

    /** What a reader at a terminal would see, without the width and the colours of one. */
    private String run(String command) {
        Matcher pipe = PIPE.matcher(command);
        boolean piped = pipe.matches();
        String line = (piped ? pipe.group(1) : command).replaceFirst("^\\./wasl ", "");
        assertThat(line).as("only ./wasl is run").isNotEqualTo(command);
        Run run = Run.line(folder.resolve("store"), line);
        // a terminal does not show how lines end
        String out = run.out().replace("\r\n", "\n");
        if (!piped) {
            return out + run.err();
        }
        boolean head = pipe.group(2).equals("head");
        return out.lines()
                .filter(l -> head || l.contains(pipe.group(3)))
                .limit(head ? Long.parseLong(pipe.group(3)) : Long.MAX_VALUE)
                .map(l -> l + "\n")
                .collect(Collectors.joining());
    }

    private static boolean matches(String expected, String printed, boolean numbers) {
        String shown = numbers ? blurred(expected) : expected;
        String pattern = shown.lines()
                .map(line -> Pattern.quote(line).replace("…", "\\E.*\\Q"))
                .collect(Collectors.joining("\\R"));
        return Pattern.compile(pattern + "\\R?")
                .matcher(numbers ? blurred(printed) : printed)
                .matches();
    }

    private static String blurred(String text) {
        return text.replaceAll("[0-9a-f]{24}", "#").replaceAll("[0-9]+", "#").replaceAll("[ -]+", " ");
    }
}
