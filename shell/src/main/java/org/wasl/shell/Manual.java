package org.wasl.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the help says of a command, and what the parser checks against.
 *
 * @param operands what follows the name, such as {@code PATH…}; empty for nothing
 * @param examples command lines without the program's name, which run on the samples
 */
record Manual(Topic topic, String name, String about, String operands, List<Option> options, List<String> examples) {
    /** The headings of {@code help}, in its order. */
    enum Topic {
        READ("Read articles"),
        ASK("Ask"),
        CORRECT("Correct"),
        STORE("Check and take out"),
        SHELL("The shell itself");

        private final String title;

        Topic(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        /** As {@code help} takes it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Options of every command; they may also stand before its name. */
    static final List<Option> COMMON = List.of(
            Option.value(
                    "store",
                    "FOLDER|URL",
                    "the store to work on, in a folder or behind a SPARQL endpoint (else WASL_STORE, else the user's data folder)"),
            Option.flag("quiet", "nothing on standard error but problems").letter('q'),
            Option.flag("debug", "show where in the program a problem arose"),
            Option.flag("help", "this text").letter('h'));

    Manual {
        options = List.copyOf(options);
        examples = List.copyOf(examples);
    }

    List<Option> allOptions() {
        List<Option> all = new ArrayList<>(options);
        all.addAll(COMMON);
        return all;
    }

    /** Finds an option by {@code --name} or {@code -l}. */
    static Optional<Option> find(List<Option> options, String written) {
        return options.stream()
                .filter(o -> written.equals("--" + o.name()) || written.equals("-" + o.letter()))
                .findFirst();
    }

    String text() {
        return text(new Translation("en"));
    }

    /** What the help says, in a language. */
    String text(Translation in) {
        StringBuilder text = new StringBuilder();
        text.append(in.of("usage:")).append(' ').append(name);
        if (!operands.isEmpty()) {
            text.append(' ').append(operands);
        }
        text.append(' ')
                .append(in.of("[option…]"))
                .append("\n\n")
                .append(in.of(about))
                .append(".\n");
        describe(text, "options", options, in);
        describe(text, "options of every command", COMMON, in);
        if (!examples.isEmpty()) {
            text.append('\n').append(in.of("examples")).append(":\n");
            examples.forEach(e -> text.append("  ").append(e).append('\n'));
        }
        return text.toString();
    }

    private static void describe(StringBuilder text, String title, List<Option> options, Translation in) {
        if (options.isEmpty()) {
            return;
        }
        int width = options.stream().mapToInt(o -> o.synopsis().length()).max().orElse(0);
        text.append('\n').append(in.of(title)).append(":\n");
        for (Option option : options) {
            String synopsis = option.synopsis();
            text.append("  ").append(synopsis).append(" ".repeat(width - synopsis.length() + 2));
            text.append(in.of(option.about())).append('\n');
        }
    }
}
