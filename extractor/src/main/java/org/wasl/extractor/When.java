package org.wasl.extractor;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The time of a fact.
 *
 * @param from first day, absent where not known
 * @param until last day, inclusive, absent where not known
 * @param precision {@code day}, {@code month}, {@code year} …; absent where nothing was resolved
 * @param text the time as written
 */
public record When(
        Optional<LocalDate> from, Optional<LocalDate> until, Optional<String> precision, Optional<String> text) {}
