package org.wasl.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code set}: options that the answers of this shell take until it is left. */
final class SetCommand extends ShellCommand {
    private static final String ON = "on";
    private static final String OFF = "off";

    /** Names that users of other shells, or of a dictionary, may try first. */
    private static final Map<String, String> ALSO =
            Map.of("language", "lang", "timing", "time", "time-out", "timeout", "format", "results", "mode", "results");

    private static final List<Option> SETTINGS = settings();

    SetCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.SHELL,
                        "set",
                        "Set an option of all answers to come: " + names()
                                + "; with the name alone, turn it on or off, or say how it is set; alone, say all",
                        "[NAME [VALUE]]",
                        List.of(),
                        List.of("set lang ar", "set limit 20", "set limit off", "set time", "set pager 'less -S'")),
                session);
    }

    private static List<Option> settings() {
        List<Option> settings = new ArrayList<>(Results.OPTIONS);
        settings.add(Option.value("pager", "on|off|COMMAND", "what shows answers that are taller than the terminal"));
        return List.copyOf(settings);
    }

    private static String names() {
        return String.join(", ", SETTINGS.stream().map(Option::name).toList());
    }

    /** What may be set, each with its values, for completion. */
    static List<Option> all() {
        return SETTINGS;
    }

    @Override
    Exit run(Invocation call) {
        List<String> words = call.operands();
        if (words.isEmpty()) {
            int width = SETTINGS.stream().mapToInt(o -> o.name().length()).max().orElse(0);
            SETTINGS.forEach(o ->
                    call.out().println(o.name() + " ".repeat(width - o.name().length() + 2) + value(o)));
            return Exit.OK;
        }
        Option option = option(words.get(0));
        String name = option.name();
        if (words.size() > 1) {
            set(option, String.join(" ", words.subList(1, words.size())));
        } else if (option.value().isEmpty()) {
            set(option, session().settings().containsKey(name) ? OFF : ON);
        }
        call.note(name + " is " + value(option));
        return Exit.OK;
    }

    private static Option option(String written) {
        String name = ALSO.getOrDefault(written, written);
        return Manual.find(SETTINGS, "--" + name)
                .orElseThrow(() -> Problem.usage("set: there is nothing called '" + written + "'"
                        + Nearest.to(name, SETTINGS.stream().map(Option::name).toList())
                                .map(n -> "; did you mean: " + n)
                                .orElse("; these are: " + names())));
    }

    private void set(Option option, String value) {
        String name = option.name();
        if (value.equals(OFF) && !name.equals("pager")) {
            session().unset(name);
            return;
        }
        String kind = option.value().orElse(ON + "|" + OFF);
        boolean fits = switch (kind) {
            case "N" -> value.matches("[0-9]{1,9}");
            case "SECONDS" -> value.matches("[0-9]{1,9}(\\.[0-9]+)?") && Double.parseDouble(value) > 0;
            default -> kind.contains("COMMAND") || List.of(kind.split("\\|")).contains(value);
        };
        if (!fits) {
            throw Problem.usage(
                    "set " + name + " " + value + ": takes " + kind + (kind.contains(OFF) ? "" : " or off"));
        }
        session().set(name, option.value().isEmpty() ? "true" : value);
    }

    /** What holds for the answers to come. */
    private String value(Option option) {
        String otherwise = switch (option.name()) {
            case "lang" -> session().language();
            case "results" -> "text";
            case "pager" -> ON;
            default -> OFF;
        };
        String value =
                Optional.ofNullable(session().settings().get(option.name())).orElse(otherwise);
        return option.value().isEmpty() && value.equals("true") ? ON : value;
    }
}
