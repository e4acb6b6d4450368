package org.wasl.extractor.source;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the user says of sources that do not say it themselves; what a source says of itself wins.
 *
 * @param language {@code ar} or {@code en}
 */
public record Hints(Optional<LocalDate> published, Optional<String> publisher, Optional<String> language) {
    public Hints {
        if (language.isPresent() && !Languages.READ.contains(language.get())) {
            throw new IllegalArgumentException(
                    "language '" + language.get() + "' is not read; one of " + Languages.READ + " is");
        }
    }

    public static Hints none() {
        return new Hints(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
