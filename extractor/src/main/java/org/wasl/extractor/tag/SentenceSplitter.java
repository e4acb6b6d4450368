package org.wasl.extractor.tag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wasl.extractor.Span;
import org.wasl.ontology.TsvFile;

/**
 * Cuts a block of text into sentences: at line ends, and at full stops, question and exclamation marks that neither an
 * abbreviation, an initial nor a number explains. Closing quotes and brackets stay with their sentence.
 */
public final class SentenceSplitter {
    private static final String CLOSERS = "\"'\u201D\u2019\u00BB)]";
    private static final String OPENERS = "\"'\u201C\u2018\u00AB([";

    private final Set<String> abbreviations = new HashSet<>();
    private final Set<String> always = new HashSet<>();

    private SentenceSplitter() {}

    /** The splitter of a language, with the abbreviations of its {@code abbreviations.tsv}. */
    public static SentenceSplitter load(String language) {
        SentenceSplitter splitter = new SentenceSplitter();
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/" + language + "/abbreviations.tsv")) {
            String form = row.cell("form").toLowerCase(Locale.ROOT);
            (row.cell("ends").equals("never") ? splitter.always : splitter.abbreviations).add(form);
        }
        return splitter;
    }

    /** The sentences of a block, without the blanks around them, in UTF-16 offsets of the text. */
    public List<Span> split(String text, Span block) {
        List<Span> found = new ArrayList<>();
        int start = block.start();
        for (int i = block.start(); i < block.end(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
                add(found, text, start, i);
                start = i + 1;
            } else if (isEnd(c)) {
                int end = i + 1;
                while (end < block.end() && (isEnd(text.charAt(end)) || CLOSERS.indexOf(text.charAt(end)) >= 0)) {
                    end++;
                }
                if (ends(text, block, i, end)) {
                    add(found, text, start, end);
                    start = end;
                }
                i = end - 1;
            }
        }
        add(found, text, start, block.end());
        return found;
    }

    private static boolean isEnd(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\u061F' || c == '\u06D4' || c == '\u2026';
    }

    private boolean ends(String text, Span block, int at, int end) {
        if (end >= block.end()) {
            return true;
        }
        char mark = text.charAt(at);
        char next = text.charAt(end);
        if (!Character.isWhitespace(next)) {
            boolean arabicNext = next >= 0x0620 && next <= 0x064A;
            return arabicNext && mark != '.'
                    || arabicNext
                            && end - at == 1
                            && wordBefore(text, block, at).length() > 1
                            && !Character.isDigit(text.charAt(at - 1));
        }
        if (end - at > 1 && text.charAt(at + 1) == '.' && arabicEllipsis(text, end, block)) {
            return false;
        }
        int after = end;
        while (after < block.end() && Character.isWhitespace(text.charAt(after))) {
            after++;
        }
        if (after >= block.end()) {
            return true;
        }
        char first = text.charAt(after);
        if (OPENERS.indexOf(first) >= 0 && after + 1 < block.end()) {
            first = text.charAt(after + 1);
        }
        if (mark == '.' && end - at == 1) {
            String word = wordBefore(text, block, at).toLowerCase(Locale.ROOT);
            if (always.contains(word)) {
                return false;
            }
            boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0)) && word.charAt(0) < 0x250;
            if (initial && !(word.equals("i") && text.charAt(at - 1) == 'I')) {
                return false;
            }
            boolean abbreviation = abbreviations.contains(word) || word.indexOf('.') > 0;
            if (abbreviation) {
                return Character.isUpperCase(first) && startsSentence(text, after, block);
            }
        }
        return !Character.isLowerCase(first);
    }

    private boolean arabicEllipsis(String text, int end, Span block) {
        return end < block.end()
                && text.charAt(end - 1) == '.'
                && text.substring(block.start(), end).endsWith("..")
                && text.codePointAt(block.start()) >= 0x600;
    }

    /** After "U.S." a sentence begins only with a word that hardly continues a name. */
    private boolean startsSentence(String text, int at, Span block) {
        int end = at;
        while (end < block.end() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return always.contains("^" + text.substring(at, end).toLowerCase(Locale.ROOT));
    }

    private static String wordBefore(String text, Span block, int at) {
        int start = at;
        while (start > block.start()) {
            char c = text.charAt(start - 1);
            if (Character.isLetterOrDigit(c) || c == '.' && start < at || c == '-') {
                start--;
            } else {
                break;
            }
        }
        return text.substring(start, at);
    }

    private static void add(List<Span> found, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            found.add(new Span(start, end));
        }
    }
}
