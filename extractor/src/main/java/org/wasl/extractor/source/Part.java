package org.wasl.extractor.source;

import java.util.regex.Pattern;
import org.wasl.extractor.Block;

/** A line or paragraph of an article and what it is taken for. */
record Part(String text, Block.Kind kind) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern CLOSED = Pattern.compile(".*[.,;:\u060C\u061B\u2026]");
    private static final Pattern CLOSING_QUOTES = Pattern.compile("[\\s\"'\u2019\u201D\u00BB)\\]\u200E\u200F]+$");
    private static final Pattern INITIALS = Pattern.compile(".*(?:\\b\\p{L}\\.){2,}");
    private static final Pattern BULLET = Pattern.compile("[-*\u2022\u25CF\u25AA\u00B7].*");
    /** Headlines of agencies keep below this. */
    private static final int LONGEST_HEADING = 16;

    /** A heading where it reads as one, else prose. */
    static Part of(String text) {
        return new Part(text, looksLikeHeading(text) ? Block.Kind.HEADING : Block.Kind.PARAGRAPH);
    }

    Part as(Block.Kind other) {
        return new Part(text, other);
    }

    boolean is(Block.Kind other) {
        return kind == other;
    }

    static int words(String text) {
        return text.isBlank() ? 0 : BLANKS.split(text.strip()).length;
    }

    /** Short, and not closed as a sentence is. */
    static boolean looksLikeHeading(String text) {
        return !isClosed(text)
                && words(text) <= LONGEST_HEADING
                && !BULLET.matcher(text).matches();
    }

    /** Ends as a sentence or clause does; initials do not close one. */
    static boolean isClosed(String text) {
        String bare = CLOSING_QUOTES.matcher(text).replaceFirst("");
        return CLOSED.matcher(bare).matches() && !INITIALS.matcher(bare).matches();
    }
}
