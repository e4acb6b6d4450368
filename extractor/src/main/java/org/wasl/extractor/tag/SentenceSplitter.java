package org.wasl.extractor.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wasl.extractor.Span;
import org.wasl.ontology.TsvFile;

/**
 * Cuts a block of text into sentences, in Arabic and in English. A full stop ends one unless it belongs to a number, an
 * initial, an abbreviation of the language ({@code abbreviations.tsv}) or a name; closing quotes and brackets belong to the
 * sentence that they close; a line's end ends one always. Immutable, shared by threads.
 */
public final class SentenceSplitter {
    private enum Kind {
        BEFORE_NAME,
        BEFORE_NUMBER,
        ANYWHERE,
        OPENER
    }

    private static final String CLOSERS = "\"'”’»›)]}";
    private static final String OPENERS = "\"'“‘«‹([{";
    private static final char ELLIPSIS = '…';

    private final Map<String, Kind> words;

    private SentenceSplitter(Map<String, Kind> words) {
        this.words = words;
    }

    /** The splitter of a language: {@code "ar"} or {@code "en"}. */
    public static SentenceSplitter load(String language) {
        Map<String, Kind> words = new HashMap<>();
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/" + language + "/abbreviations.tsv")) {
            words.put(
                    row.cell("form"),
                    Kind.valueOf(row.cell("kind").toUpperCase().replace('-', '_')));
        }
        return new SentenceSplitter(words);
    }

    /** The sentences of {@code text} within the block, in order, without the blanks around them. */
    public List<Span> split(String text, Span block) {
        List<Span> sentences = new ArrayList<>();
        int start = block.start();
        int i = block.start();
        while (i < block.end()) {
            int end = isLineEnd(text.charAt(i)) ? i : isEnd(text.charAt(i)) ? endAt(text, start, i, block) : -1;
            if (end >= 0) {
                add(text, start, end, sentences);
                start = end;
                i = Math.max(end, i + 1);
            } else {
                i++;
            }
        }
        add(text, start, block.end(), sentences);
        return sentences;
    }

    /** A stretch without a letter or digit is no sentence: it goes with the one before it. */
    private static void add(String text, int from, int to, List<Span> sentences) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return;
        }
        boolean words = text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit);
        if (!words && !sentences.isEmpty()) {
            Span last = sentences.remove(sentences.size() - 1);
            sentences.add(new Span(last.start(), end));
        } else {
            sentences.add(new Span(start, end));
        }
    }

    /** Where the sentence ends that the mark at {@code at} closes, or -1 where it closes none. */
    private int endAt(String text, int start, int at, Span block) {
        int end = at + 1;
        while (end < block.end() && isEnd(text.charAt(end))) {
            end++;
        }
        boolean stop = end == at + 1 && text.charAt(at) == '.';
        boolean ellipsis = text.charAt(at) == ELLIPSIS || end > at + 1 && text.charAt(at + 1) == '.';
        int closed = closers(text, start, end, block.end());
        if (closed < block.end() && !isBlank(text.charAt(closed))) {
            return !ellipsis && isGluedEnd(text, at, closed) ? closed : -1;
        }
        int next = closed;
        while (next < block.end() && (isBlank(text.charAt(next)) || OPENERS.indexOf(text.charAt(next)) >= 0)) {
            next++;
        }
        if (next == block.end()) {
            return block.end();
        }
        if (Character.isLowerCase(text.codePointAt(next)) || ",;:،".indexOf(text.charAt(next)) >= 0) {
            return -1;
        }
        return stop && closed == end && isInside(text, start, at, next, block) ? -1 : closed;
    }

    /** Past the quotes and brackets that close here; a straight quote only closes where one is open. */
    private static int closers(String text, int start, int from, int end) {
        int i = from;
        while (i < end && CLOSERS.indexOf(text.charAt(i)) >= 0) {
            char closer = text.charAt(i);
            if (closer == '"'
                    && text.substring(start, i).chars().filter(c -> c == '"').count() % 2 == 0) {
                return i;
            }
            i++;
        }
        return i;
    }

    /** Whether a sentence ends though no blank follows: "...of the talks.The minister", as scraped pages have it. */
    private static boolean isGluedEnd(String text, int at, int next) {
        int before = text.codePointBefore(at);
        int after = text.codePointAt(next);
        boolean quoted = OPENERS.indexOf(after) >= 0 && next + 1 < text.length();
        int letter = quoted ? text.codePointAt(next + 1) : after;
        if (!Character.isLetter(letter)) {
            return false;
        }
        if (isArabic(letter)) {
            return !Character.isLetterOrDigit(before)
                    || at >= 2 && Character.isLetterOrDigit(text.codePointBefore(at - 1));
        }
        return Character.isUpperCase(letter)
                && next + 1 < text.length()
                && Character.isLowerCase(text.codePointAt(next + (quoted ? 2 : 1)))
                && at >= 3
                && Character.isLowerCase(before)
                && Character.isLowerCase(text.charAt(at - 2))
                && Character.isLowerCase(text.charAt(at - 3));
    }

    /** Whether the full stop at {@code at} belongs to the word before it. */
    private boolean isInside(String text, int start, int at, int next, Span block) {
        int from = at;
        while (from > start && !isBlank(text.charAt(from - 1)) && OPENERS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        String word = text.substring(from, at);
        if (text.substring(start, from).isBlank()
                && !word.isEmpty()
                && word.length() <= 3
                && word.chars().allMatch(Character::isDigit)) {
            return true; // the number of an item in a list
        }
        int to = next;
        while (to < block.end() && Character.isLetter(text.charAt(to))) {
            to++;
        }
        Kind kind = words.get(word);
        if (kind == Kind.BEFORE_NUMBER) {
            return Character.isDigit(text.codePointAt(next));
        }
        if (kind == Kind.BEFORE_NAME) {
            return true;
        }
        boolean letters = word.indexOf('.') > 0 && word.length() <= 7;
        boolean initial = word.codePointCount(0, word.length()) == 1
                && Character.isLetter(word.codePointAt(0))
                && !Character.isLowerCase(word.codePointAt(0));
        return (kind == Kind.ANYWHERE || letters || initial) && words.get(text.substring(next, to)) != Kind.OPENER;
    }

    private static boolean isEnd(char c) {
        return switch (c) {
            case '.', '!', '?', '؟', '؛', '۔', ELLIPSIS, '‼', '⁇', '⁈', '⁉' -> true;
            default -> false;
        };
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF' || Character.isSpaceChar(c);
    }

    private static boolean isArabic(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
    }
}
