package org.wasl.extractor;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A number as the text bounds it.
 *
 * @param qualifier {@code exactly}, {@code about}, {@code atMost} or {@code atLeast}
 * @param unit what is counted, as an English key: {@code personnel}, {@code states}, {@code aircraft} …
 */
public record Count(OptionalLong min, OptionalLong max, OptionalLong stated, String qualifier, Optional<String> unit) {}
