package org.wasl.extractor.tag;

import java.util.List;
import java.util.Optional;

/**
 * Features of an Arabic token for names: folded forms and affixes around it, the parts of speech of its neighbours, the
 * decisions before it, what the lexicons say. Words come as {@code form/tag/mark}.
 */
final class NameFeatures implements SequenceFeatures {
    @Override
    public Optional<String> fixed(String word) {
        return Optional.empty();
    }

    @Override
    public String compared(String word) {
        return word;
    }

    @Override
    public void extract(Features f, List<String> words, List<String> raw, int at, String p1, String p2) {
        String w0 = form(words, at);
        String b1 = form(words, at - 1);
        String b2 = form(words, at - 2);
        String a1 = form(words, at + 1);
        String a2 = form(words, at + 2);
        String t0 = tag(words, at);
        String tb = tag(words, at - 1);
        String ta = tag(words, at + 1);
        f.add(1, w0);
        f.add(2, b1);
        f.add(3, a1);
        f.add(4, b2);
        f.add(5, a2);
        f.add(6, t0);
        f.add(7, t0, tb);
        f.add(8, t0, ta);
        f.add(9, tb, t0, ta);
        f.add(10, p1);
        f.add(11, p1, p2);
        f.add(12, p1, w0);
        f.add(13, p1, t0);
        f.add(14, p1, t0, ta);
        f.add(15, b1, t0);
        f.add(16, b2, b1, t0);
        f.add(17, w0, a1);
        f.add(18, b1, w0);
        f.add(19, p1, b1);
        f.add(20, tag(words, at - 2), tb, t0);
        f.add(21, t0, ta, tag(words, at + 2));
        for (int n = 1; n <= 3 && n < w0.length(); n++) {
            f.add(22, w0.substring(0, n));
            f.add(23, w0.substring(w0.length() - n));
            f.add(24, w0.substring(w0.length() - n), t0);
        }
        f.add(25, stem(b1), t0);
        f.add(26, stem(b2), tb);
        f.add(27, form(words, at - 3));
        f.add(28, stem(w0));
        String m0 = mark(words, at);
        String mb = mark(words, at - 1);
        String ma = mark(words, at + 1);
        f.add(29, m0);
        f.add(30, mb);
        f.add(31, ma);
        f.add(32, mb, m0);
        f.add(33, m0, ma);
        f.add(34, mark(words, at - 2), mb);
        f.add(35, m0, t0);
        f.add(36, mb, t0);
        f.add(37, p1, m0);
        f.add(38, p1, mb, m0);
        f.add(39, ma, mark(words, at + 2));
        f.add(40, m0, b1);
        f.add(41, script(w0), t0);
    }

    private static String stem(String form) {
        return form.length() > 4 && form.startsWith("\u0627\u0644") ? form.substring(2) : form;
    }

    /** Whether the word is of foreign letters or digits. */
    private static String script(String form) {
        int first = form.isEmpty() ? ' ' : form.codePointAt(0);
        return Character.isDigit(first) ? "0" : first < 0x250 ? "a" : "";
    }

    private static String form(List<String> words, int at) {
        String word = outside(words, at) ? edge(at) : words.get(at);
        return word.substring(0, word.lastIndexOf('/', word.lastIndexOf('/') - 1));
    }

    private static String tag(List<String> words, int at) {
        String word = outside(words, at) ? edge(at) : words.get(at);
        int end = word.lastIndexOf('/');
        return word.substring(word.lastIndexOf('/', end - 1) + 1, end);
    }

    private static String mark(List<String> words, int at) {
        String word = outside(words, at) ? edge(at) : words.get(at);
        return word.substring(word.lastIndexOf('/') + 1);
    }

    private static boolean outside(List<String> words, int at) {
        return at < 0 || at >= words.size();
    }

    private static String edge(int at) {
        return at < 0 ? "<s>/<s>/" : "<s/>/<s/>/";
    }
}
