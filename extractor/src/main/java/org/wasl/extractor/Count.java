package org.wasl.extractor;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A number as the text bounds it.
 *
 * @param qualifier {@code exactly}, {@code about}, {@code atMost} or {@code atLeast}
 * @param unit what is counted, as an English key: {@code personnel}, {@code states}, {@code aircraft} …
 */
public record Count(OptionalLong min, OptionalLong max, OptionalLong stated, String qualifier, Optional<String> unit) {
    /** So many and no more. */
    public static Count exactly(long number) {
        OptionalLong exact = OptionalLong.of(number);
        return new Count(exact, exact, exact, "exactly", Optional.empty());
    }

    /** The two together, where both are told exactly, or the first as the least. */
    public Optional<Count> plus(Count other) {
        boolean known = stated.isPresent() && other.stated.isPresent() && other.qualifier.equals("exactly");
        if (!known || !qualifier.equals("exactly") && !qualifier.equals("atLeast")) {
            return Optional.empty();
        }
        OptionalLong sum = OptionalLong.of(stated.getAsLong() + other.stated.getAsLong());
        return Optional.of(
                new Count(sum, qualifier.equals("exactly") ? sum : OptionalLong.empty(), sum, qualifier, unit));
    }
}
