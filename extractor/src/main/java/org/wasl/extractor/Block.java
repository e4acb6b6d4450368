package org.wasl.extractor;

/** A part of an article's text and what it is; the blocks of an article are in order and do not overlap. */
public record Block(Span span, Kind kind) {
    public enum Kind {
        /** The article's own headline where it stands in the text. */
        TITLE,
        /** A headline or crosshead within the text: names are found there, facts are not. */
        HEADING,
        /** Running prose. */
        PARAGRAPH,
        /** Counters, share buttons, comment rules, related links: nothing is read there. */
        FURNITURE
    }
}
