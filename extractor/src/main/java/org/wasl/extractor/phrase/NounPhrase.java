package org.wasl.extractor.phrase;

import java.util.List;

/** Tokens {@code [from, to)} of a sentence that refer to one thing, or to several that are listed. */
public record NounPhrase(int from, int to, List<Reference> references) {
    public NounPhrase {
        references = List.copyOf(references);
    }
}
