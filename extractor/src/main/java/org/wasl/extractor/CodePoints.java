package org.wasl.extractor;

import java.util.Arrays;

/** Turns UTF-16 offsets of one text into code point offsets. Threads may share it. */
public final class CodePoints {
    /** UTF-16 offset of the second half of each surrogate pair, ascending. */
    private final int[] lowSurrogates;

    public CodePoints(String text) {
        int[] found = new int[8];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = i;
            }
        }
        lowSurrogates = Arrays.copyOf(found, count);
    }

    /** Number of code points before the UTF-16 offset. */
    public int at(int offset) {
        int before = Arrays.binarySearch(lowSurrogates, offset);
        return offset - (before < 0 ? -before - 1 : before);
    }

    /** The span with both ends counted in code points. */
    public Span of(Span span) {
        return new Span(at(span.start()), at(span.end()));
    }
}
