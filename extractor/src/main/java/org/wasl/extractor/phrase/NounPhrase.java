package org.wasl.extractor.phrase;

import java.util.List;

/** Tokens {@code [from, to)} of a sentence that refer to one thing, or to several that are listed. */
public record NounPhrase(int from, int to, List<Reference> references) {
    public NounPhrase {
        references = List.copyOf(references);
    }

    /** The last of several that are listed: what qualifies it need not qualify those before it. */
    public NounPhrase last() {
        Reference last = references.get(references.size() - 1);
        return references.size() == 1 ? this : new NounPhrase(last.from(), to, List.of(last));
    }
}
