package org.wasl.extractor;

import java.util.Locale;

/** How the text puts a fact. */
public enum Modality {
    STATED,
    DENIED,
    PLANNED,
    HYPOTHETICAL;

    public String term() {
        return name().toLowerCase(Locale.ROOT);
    }
}
