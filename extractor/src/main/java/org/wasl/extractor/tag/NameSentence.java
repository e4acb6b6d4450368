package org.wasl.extractor.tag;

import java.util.List;

/**
 * A sentence as the Arabic name tagger sees it: folded forms and affixes, parts of speech, what the lexicons say of each
 * token (marks) and of each word by itself.
 */
final class NameSentence {
    /** How far the features look around. */
    private static final int EDGE = 3;

    private static final int AFFIX = 3;
    private static final int LONGEST = 8;
    private static final int MOVE = Hash.of("move");
    private static final String ARTICLE = "\u0627\u0644";

    private final String[] norms;
    private final int[] forms;
    private final int[] stems;
    private final int[] tags;
    private final int[] marks;
    private final int[] known;
    private final int[] articles;

    NameSentence(List<String> words, List<String> tags, List<String> marks) {
        int size = words.size() + 2 * EDGE;
        norms = new String[size];
        forms = new int[size];
        stems = new int[size];
        this.tags = new int[size];
        this.marks = new int[size];
        known = new int[size];
        articles = new int[size];
        for (int at = 0; at < size; at++) {
            int i = at - EDGE;
            boolean outside = i < 0 || i >= words.size();
            norms[at] = outside ? "" : zeros(words.get(i));
            forms[at] = outside ? i < 0 ? 1 : 2 : Hash.of(norms[at]);
            stems[at] = outside ? forms[at] : Hash.of(Vocabulary.stem(norms[at]));
            this.tags[at] = outside ? forms[at] : Hash.of(tags.get(i));
            this.marks[at] = outside ? 0 : Hash.of(marks.get(i));
            known[at] = outside ? 0 : NameWords.load().of(norms[at]);
            articles[at] = norms[at].startsWith(ARTICLE) ? 1 : 0;
        }
    }

    private static String zeros(String word) {
        return word.chars().anyMatch(Character::isDigit) ? word.replaceAll("\\d", "0") : word;
    }

    int size() {
        return norms.length - 2 * EDGE;
    }

    /** What the token looks like and stands between, whatever the labels are. */
    void features(int token, HashedFeatures f) {
        int i = token + EDGE;
        f.clear();
        f.add(0);
        addForms(i, f);
        addTags(i, f);
        addAffixes(i, f);
        addMarks(i, f);
        addKnown(i, f);
    }

    private void addForms(int i, HashedFeatures f) {
        for (int at = i - EDGE; at <= i + EDGE; at++) {
            f.add(forms[at]);
        }
        f.add(forms[i - 2], forms[i - 1]);
        f.add(forms[i - 1], forms[i]);
        f.add(forms[i], forms[i + 1]);
        f.add(forms[i + 1], forms[i + 2]);
        f.add(forms[i - 1], forms[i + 1]);
        f.add(stems[i]);
        f.add(stems[i - 1], tags[i]);
        f.add(stems[i - 2], tags[i - 1]);
        f.add(stems[i + 1], tags[i]);
        f.add(forms[i - 1], tags[i]);
        f.add(forms[i - 2], forms[i - 1], tags[i]);
    }

    private void addTags(int i, HashedFeatures f) {
        f.add(tags[i]);
        f.add(tags[i - 1], tags[i]);
        f.add(tags[i], tags[i + 1]);
        f.add(tags[i - 1], tags[i], tags[i + 1]);
        f.add(tags[i - 2], tags[i - 1], tags[i]);
        f.add(tags[i], tags[i + 1], tags[i + 2]);
        f.add(tags[i - 2], tags[i - 1]);
    }

    private void addAffixes(int i, HashedFeatures f) {
        String norm = norms[i];
        for (int length = 1; length <= AFFIX; length++) {
            if (length < norm.length()) {
                int ending = Hash.of(norm.substring(norm.length() - length));
                f.add(Hash.of(norm.substring(0, length)));
                f.add(ending);
                f.add(ending, tags[i]);
            } else {
                f.skip();
                f.skip();
                f.skip();
            }
        }
        f.add(articles[i], Hash.of(norm.substring(Math.max(0, norm.length() - 2))));
        f.add(Hash.of(norms[i - 1].substring(0, Math.min(2, norms[i - 1].length()))), tags[i]);
        f.add(Math.min(norm.length(), LONGEST));
        f.add(script(norm), tags[i]);
    }

    private void addMarks(int i, HashedFeatures f) {
        for (int at = i - EDGE; at <= i + EDGE; at++) {
            f.add(marks[at]);
        }
        f.add(marks[i - 1], marks[i]);
        f.add(marks[i], marks[i + 1]);
        f.add(marks[i - 2], marks[i - 1]);
        f.add(marks[i + 1], marks[i + 2]);
        f.add(marks[i], tags[i]);
        f.add(marks[i - 1], tags[i]);
        f.add(marks[i], forms[i - 1]);
        f.add(marks[i], forms[i + 1]);
        f.add(marks[i - 1], tags[i], tags[i + 1]);
    }

    private void addKnown(int i, HashedFeatures f) {
        f.add(known[i]);
        f.add(known[i - 1]);
        f.add(known[i + 1]);
        f.add(known[i - 1], known[i]);
        f.add(known[i], known[i + 1]);
        f.add(known[i - 1], known[i], known[i + 1]);
        f.add(known[i], tags[i]);
        f.add(known[i], forms[i - 1]);
        f.add(known[i], forms[i + 1]);
        f.add(known[i], marks[i - 1]);
        f.add(known[i], marks[i], marks[i - 1]);
        f.add(known[i], tags[i - 1], tags[i + 1]);
        f.add(known[i], articles[i - 1] << 2 | articles[i] << 1 | articles[i + 1]);
    }

    /** What says whether a label follows the one before it. */
    void moves(int token, HashedFeatures f) {
        int i = token + EDGE;
        f.clear();
        f.add(MOVE);
        f.add(MOVE, forms[i]);
        f.add(MOVE, forms[i - 1]);
        f.add(MOVE, tags[i]);
        f.add(MOVE, marks[i]);
        f.add(MOVE, known[i]);
        f.add(MOVE, tags[i], tags[i + 1]);
        f.add(MOVE, marks[i - 1], marks[i]);
        f.add(MOVE, known[i - 1], known[i]);
        f.add(MOVE, articles[i], tags[i]);
    }

    /** Whether the word is of digits or of foreign letters. */
    private static int script(String norm) {
        int first = norm.isEmpty() ? ' ' : norm.codePointAt(0);
        return Character.isDigit(first) ? 1 : first < 0x250 ? 2 : 0;
    }
}
