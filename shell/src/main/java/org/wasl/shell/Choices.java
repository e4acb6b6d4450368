package org.wasl.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The values that an option with a closed set of them takes, as help and problems write them. */
final class Choices {
    private Choices() {}

    static <E extends Enum<E>> String of(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("|"));
    }
}
