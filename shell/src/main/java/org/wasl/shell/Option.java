package org.wasl.shell;

import java.util.Optional;
import org.springframework.shell.core.command.CommandOption;

/**
 * An option of a command.
 *
 * @param name without dashes
 * @param letter the short form, or a blank where there is none
 * @param value what stands for the value in the help, such as {@code FILE}; absent for a flag
 */
record Option(String name, char letter, Optional<String> value, String about) {
    private static final char NO_LETTER = ' ';

    static Option flag(String name, String about) {
        return new Option(name, NO_LETTER, Optional.empty(), about);
    }

    static Option value(String name, String value, String about) {
        return new Option(name, NO_LETTER, Optional.of(value), about);
    }

    Option letter(char letter) {
        return new Option(name, letter, value, about);
    }

    /** As it stands in the help: {@code --file, -f FILE}. */
    String synopsis() {
        String names = letter == NO_LETTER ? "--" + name : "--" + name + ", -" + letter;
        return value.map(v -> names + " " + v).orElse(names);
    }

    CommandOption forRegistry() {
        return CommandOption.with()
                .longName(name)
                .shortName(letter)
                .description(about)
                .required(false)
                .type(value.isPresent() ? String.class : boolean.class)
                .build();
    }
}
