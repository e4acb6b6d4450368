package org.wasl.extractor.eval;

import org.wasl.extractor.Span;

/** A name's place in a text, and what it names: person, organisation or location. */
record NamedSpan(Span span, String type) {
    boolean touches(NamedSpan other) {
        return type.equals(other.type) && span.overlaps(other.span);
    }
}
