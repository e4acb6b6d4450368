package org.wasl.extractor.lang;

import java.util.ArrayList;
import java.util.List;
import org.wasl.extractor.Span;

/** Arabic text cut at blanks and punctuation; a number keeps its separators, a word its marks and tatweel. */
final class ArabicWords {
    private ArabicWords() {}

    static List<Span> split(String text, Span within) {
        List<Span> words = new ArrayList<>();
        int at = within.start();
        while (at < within.end()) {
            int c = text.codePointAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c)) {
                at += Character.charCount(c);
                continue;
            }
            boolean word = isWordPart(text, at, within);
            int end = at + Character.charCount(c);
            while (word && end < within.end() && isWordPart(text, end, within)) {
                end += Character.charCount(text.codePointAt(end));
            }
            words.add(new Span(at, end));
            at = end;
        }
        return words;
    }

    private static boolean isInvisible(int c) {
        return (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xFEFF;
    }

    private static boolean isWordPart(String text, int at, Span within) {
        int c = text.codePointAt(at);
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == 0x0640) {
            return true;
        }
        boolean separator = c == '.' || c == ',' || c == 0x066B || c == 0x066C;
        return separator
                && at > within.start()
                && Character.isDigit(text.charAt(at - 1))
                && at + 1 < within.end()
                && Character.isDigit(text.charAt(at + 1));
    }
}
