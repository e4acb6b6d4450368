package org.wasl.shell;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;

/** One call of a command: its options and operands, checked where they are asked for, and where its results go. */
record Invocation(CommandContext context, Console console, Map<String, String> settings, Translation words) {
    /**
     * @param settings values of options that the call does not give
     * @param words the language of what is said beside the results
     */
    Invocation {
        settings = Map.copyOf(settings);
    }

    PrintWriter out() {
        return context.outputWriter();
    }

    /** Paragraphs and lists for people, folded to the terminal's width. */
    void say(String text) {
        out().print(console().outTerminal() ? Table.folded(text, console().columns()) : text);
    }

    /** The same call, with results going elsewhere. */
    Invocation withOut(PrintWriter out) {
        return new Invocation(
                new CommandContext(context.parsedInput(), context.commandRegistry(), out, context.inputReader()),
                console,
                settings,
                words);
    }

    boolean quiet() {
        return flag("quiet");
    }

    /** Says something on standard error, unless the call asked for quiet. */
    void note(String message) {
        if (!quiet()) {
            console.note(words.of(message));
        }
    }

    /** Says on standard error what may be wrong and stops nothing. */
    void warn(String message) {
        console.warning(words, message);
    }

    List<String> operands() {
        return context.parsedInput().arguments().stream()
                .map(CommandArgument::value)
                .toList();
    }

    /** The only operand; {@code what} names it for whoever left it out. */
    String operand(String what) {
        List<String> operands = operands();
        if (operands.isEmpty()) {
            throw Problem.usage(command() + ": " + what + " is missing; try: help " + command());
        }
        return String.join(" ", operands);
    }

    void takesNoOperands() {
        if (!operands().isEmpty()) {
            throw Problem.usage(command() + ": does not take '" + operands().get(0) + "'; try: help " + command());
        }
    }

    boolean flag(String name) {
        return text(name).map(Boolean::parseBoolean).orElse(false);
    }

    /** The last value given wins, as for other programs. */
    Optional<String> text(String name) {
        return context.parsedInput().options().stream()
                .filter(o -> name.equals(o.longName()))
                .reduce((first, last) -> last)
                .map(CommandOption::value)
                .or(() -> Optional.ofNullable(settings.get(name)));
    }

    Optional<LocalDate> date(String name) {
        return text(name).map(value -> {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw Problem.usage("--" + name + " " + value + ": is no date; write it as 2023-08-08");
            }
        });
    }

    OptionalInt number(String name) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(value.get());
            if (number >= 0) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw Problem.usage("--" + name + " " + value.get() + ": is no number of zero or more");
    }

    /** Seconds, as in {@code --timeout 30} or {@code --timeout 0.5}. */
    Optional<Duration> seconds(String name) {
        return text(name).map(value -> {
            try {
                double seconds = Double.parseDouble(value);
                if (seconds > 0 && seconds <= Integer.MAX_VALUE) {
                    return Duration.ofMillis(Math.max(1, Math.round(seconds * 1000)));
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw Problem.usage("--" + name + " " + value + ": is no number of seconds above zero");
        });
    }

    Optional<Path> path(String name) {
        return text(name).map(Path::of);
    }

    /** One of the constants of an enum, written in lower case. */
    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(value.get())) {
                return constant;
            }
        }
        throw Problem.usage("--" + name + " " + value.get() + ": is none of " + Choices.of(type));
    }

    String command() {
        return context.parsedInput().commandName();
    }
}
