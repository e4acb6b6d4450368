package org.wasl.extractor.time;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wasl.extractor.text.Fold;

/** A text cut into words, numbers and marks, with the letters that may be clitics still on them. */
record Words(List<String> folded, List<Integer> begin, List<Integer> end) {
    private static final Pattern WORD = Pattern.compile(
            "\\d++(?:[.,\u066B\u066C]\\d++)*+(?:st|nd|rd|th|s)?+(?!\\p{L})|\\d+(?:[.,\u066B\u066C]\\d+)*|[\\p{L}\\p{M}\u0640]+(?:['\u2019](?!s\\b)\\p{L}+)?|[^\\s]",
            Pattern.UNICODE_CHARACTER_CLASS);

    static Words of(String text) {
        List<String> folded = new ArrayList<>();
        List<Integer> begin = new ArrayList<>();
        List<Integer> end = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            folded.add(Fold.of(matcher.group()));
            begin.add(matcher.start());
            end.add(matcher.end());
        }
        return new Words(folded, begin, end);
    }

    int size() {
        return folded.size();
    }

    /** The same words with the first letters of one of them cut off. */
    Words without(int at, int letters) {
        List<String> shorter = new ArrayList<>(folded);
        List<Integer> later = new ArrayList<>(begin);
        shorter.set(at, folded.get(at).substring(letters));
        later.set(at, begin.get(at) + letters);
        return new Words(shorter, later, end);
    }

    /** The words before the given one. */
    Words until(int at) {
        return new Words(folded.subList(0, at), begin.subList(0, at), end.subList(0, at));
    }

    /** Whether all but the first of the forms stand from this word on. */
    boolean match(List<String> forms, int from) {
        for (int i = 1; i < forms.size(); i++) {
            if (!word(from + i - 1).equals(forms.get(i))) {
                return false;
            }
        }
        return true;
    }

    String word(int at) {
        return at >= 0 && at < folded.size() ? folded.get(at) : "";
    }
}
