package org.wasl.extractor.tag;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence while it is parsed by the arc-hybrid system: a stack, the words that are left, the arcs made so far. The root
 * stands behind the last word, so that exactly one word comes to depend on it.
 *
 * <p>Goldberg and Nivre, Training Deterministic Parsers with Non-Deterministic Oracles, TACL 2013.
 */
final class ParserState {
    static final int SHIFT = 0;
    private static final int NONE = -1;

    final int size;
    final int[] heads;
    final int[] labels;
    private final int[] stack;
    private int top;
    private int next;
    private final int[] leftMost;
    private final int[] leftSecond;
    private final int[] rightMost;
    private final int[] rightSecond;
    private final int[] leftCount;
    private final int[] rightCount;
    private final int[] leftLabels;
    private final int[] rightLabels;

    ParserState(int size) {
        this.size = size;
        heads = filled(NONE);
        labels = filled(NONE);
        stack = new int[size + 1];
        leftMost = filled(NONE);
        leftSecond = filled(NONE);
        rightMost = filled(NONE);
        rightSecond = filled(NONE);
        leftCount = filled(0);
        rightCount = filled(0);
        leftLabels = filled(0);
        rightLabels = filled(0);
    }

    private int[] filled(int value) {
        int[] values = new int[size + 1];
        Arrays.fill(values, value);
        return values;
    }

    boolean isFinal() {
        return top == 0 && next == size;
    }

    /** The word at a depth of the stack, or -1. */
    int stack(int depth) {
        return depth < top ? stack[top - 1 - depth] : NONE;
    }

    /** The word that comes next, or one farther on; the root is {@code size}; -1 beyond. */
    int buffer(int ahead) {
        return next + ahead <= size ? next + ahead : NONE;
    }

    boolean canShift() {
        return next < size;
    }

    /** Whether the top of the stack may depend on what comes next; on the root only the last word left. */
    boolean canLeft() {
        return top > 0 && (next < size || top == 1);
    }

    boolean canRight() {
        return top > 1;
    }

    void shift() {
        stack[top++] = next++;
    }

    void left(int label) {
        int child = stack[--top];
        attach(child, next, label);
        leftSecond[next] = leftMost[next];
        leftMost[next] = child;
        leftCount[next]++;
        leftLabels[next] = Hash.mix(leftLabels[next], label + 1);
    }

    void right(int label) {
        int child = stack[--top];
        int head = stack[top - 1];
        attach(child, head, label);
        rightSecond[head] = rightMost[head];
        rightMost[head] = child;
        rightCount[head]++;
        rightLabels[head] = Hash.mix(rightLabels[head], label + 1);
    }

    private void attach(int child, int head, int label) {
        heads[child] = head;
        labels[child] = label;
    }

    /** What a shift would make impossible of the gold tree, in arcs. */
    int shiftCost(int[] gold) {
        int cost = 0;
        for (int d = 0; d < top; d++) {
            int word = stack(d);
            if (gold[word] == next) {
                cost++;
            }
            if (d > 0 && gold[next] == word) {
                cost++;
            }
        }
        return cost;
    }

    int leftCost(int[] gold) {
        int word = stack(0);
        return dependentsAhead(word, gold) + (gold[word] > next || gold[word] == stack(1) && top > 1 ? 1 : 0);
    }

    int rightCost(int[] gold) {
        int word = stack(0);
        return dependentsAhead(word, gold) + (gold[word] >= next ? 1 : 0);
    }

    private int dependentsAhead(int head, int[] gold) {
        int n = 0;
        for (int i = next; i < size; i++) {
            n += gold[i] == head ? 1 : 0;
        }
        return n;
    }

    /** The features of the next decision. */
    void features(Context c, HashedFeatures f) {
        f.clear();
        int s0 = stack(0);
        int s1 = stack(1);
        int s2 = stack(2);
        int b0 = buffer(0);
        int b1 = buffer(1);
        int b2 = buffer(2);
        int s0w = c.word(s0);
        int s1w = c.word(s1);
        int b0w = c.word(b0);
        int b1w = c.word(b1);
        int s0p = c.tag(s0);
        int s1p = c.tag(s1);
        int s2p = c.tag(s2);
        int b0p = c.tag(b0);
        int b1p = c.tag(b1);
        int b2p = c.tag(b2);
        f.add(0);
        words(f, s0w, s0p, c.path(s0));
        words(f, s1w, s1p, c.path(s1));
        words(f, b0w, b0p, c.path(b0));
        words(f, b1w, b1p, c.path(b1));
        f.add(c.word(s2), s2p);
        f.add(c.word(b2), b2p);
        f.add(s2p);
        f.add(b2p);
        f.add(c.tag(buffer(3)), b2p);
        pair(f, s0w, s0p, b0w, b0p);
        pair(f, s1w, s1p, s0w, s0p);
        pair(f, s1w, s1p, b0w, b0p);
        clusters(f, c.path(s0), c.path(b0), s0p, b0p);
        clusters(f, c.path(s1), c.path(s0), s1p, s0p);
        clusters(f, c.path(s1), c.path(b0), s1p, b0p);
        f.add(b0p, b1p);
        f.add(b0w, b1p);
        f.add(b0p, b1w);
        f.add(b0p, b1p, b2p);
        f.add(s0p, b0p, b1p);
        f.add(s0w, b0p, b1p);
        f.add(s0p, b0p, b1p, b2p);
        f.add(s1p, s0p, b0p);
        f.add(s1p, s0p, b0p, b1p);
        f.add(s2p, s1p, s0p);
        f.add(s2p, s1p, s0p, b0p);
        f.add(s1w, s0p, b0p);
        f.add(s1p, s0w, b0p);
        f.add(s1p, s0p, b0w);
        f.add(s1w, s0w, b0p);
        f.add(s1w, s0p, b0w);
        f.add(s1p, s0w, b0w);
        f.add(prefix(c.path(s1), 8), s0w, b0p);
        f.add(s1w, prefix(c.path(s0), 8), b0p);
        f.add(prefix(c.path(s1), 8), prefix(c.path(s0), 8), prefix(c.path(b0), 8));
        children(c, f, s0, s1, b0);
        distances(f, s0, s1, b0, s0w, s0p, s1w, s1p, b0w, b0p);
    }

    private static void words(HashedFeatures f, int word, int tag, int path) {
        f.add(word);
        f.add(tag);
        f.add(word, tag);
        f.add(path, tag);
        f.add(prefix(path, 8), tag);
    }

    private static void pair(HashedFeatures f, int w, int p, int otherW, int otherP) {
        f.add(w, p, otherW, otherP);
        f.add(w, p, otherW);
        f.add(w, otherW, otherP);
        f.add(w, p, otherP);
        f.add(p, otherW, otherP);
        f.add(w, otherW);
        f.add(p, otherP);
        f.add(p, otherW);
        f.add(w, otherP);
    }

    private static void clusters(HashedFeatures f, int path, int other, int p, int otherP) {
        f.add(path, other);
        f.add(prefix(path, 6), prefix(other, 6), p, otherP);
        f.add(path, otherP);
        f.add(p, other);
        f.add(prefix(path, 10), prefix(other, 10));
    }

    private void children(Context c, HashedFeatures f, int s0, int s1, int b0) {
        int s0p = c.tag(s0);
        int s1p = c.tag(s1);
        int b0p = c.tag(b0);
        int s0l = at(leftMost, s0);
        int s0r = at(rightMost, s0);
        int s1l = at(leftMost, s1);
        int s1r = at(rightMost, s1);
        int b0l = at(leftMost, b0);
        child(c, f, s0l);
        child(c, f, s0r);
        child(c, f, s1l);
        child(c, f, s1r);
        child(c, f, b0l);
        child(c, f, at(leftSecond, s0));
        child(c, f, at(rightSecond, s0));
        child(c, f, at(rightSecond, s1));
        child(c, f, at(leftSecond, b0));
        f.add(s0p, c.tag(s0l), b0p);
        f.add(s0p, c.tag(s0r), b0p);
        f.add(s0p, b0p, c.tag(b0l));
        f.add(s1p, s0p, c.tag(s0l));
        f.add(s1p, s0p, c.tag(s0r));
        f.add(s1p, c.tag(s1r), s0p);
        f.add(s1p, c.tag(s1l), s0p);
        f.add(s1p, c.tag(s1r), s0p, b0p);
        f.add(s1p, s0p, c.tag(s0r), b0p);
        f.add(s0p, c.tag(s0l), c.tag(at(leftSecond, s0)));
        f.add(s0p, c.tag(s0r), c.tag(at(rightSecond, s0)));
        f.add(b0p, c.tag(b0l), c.tag(at(leftSecond, b0)));
        f.add(c.word(s0), at(labels, s0r), c.word(s0r));
        f.add(s0p, c.word(s0r), b0p);
        f.add(s1p, c.word(s0), c.word(s0r));
        f.add(c.word(s1), c.word(s0), c.word(s0r));
        f.add(c.word(s1), s0p, c.word(s0r));
        f.add(c.word(s0), at(leftLabels, s0));
        f.add(s0p, at(leftLabels, s0));
        f.add(c.word(s0), at(rightLabels, s0));
        f.add(s0p, at(rightLabels, s0));
        f.add(c.word(s1), at(rightLabels, s1));
        f.add(s1p, at(rightLabels, s1));
        f.add(s1p, at(leftLabels, s1));
        f.add(c.word(b0), at(leftLabels, b0));
        f.add(b0p, at(leftLabels, b0));
        f.add(s0p, at(leftLabels, s0), at(rightLabels, s0), b0p);
        f.add(s1p, at(rightLabels, s1), s0p, b0p);
    }

    private void child(Context c, HashedFeatures f, int child) {
        f.add(c.word(child));
        f.add(c.tag(child));
        f.add(at(labels, child));
        f.add(at(labels, child), c.tag(child));
    }

    private void distances(
            HashedFeatures f, int s0, int s1, int b0, int s0w, int s0p, int s1w, int s1p, int b0w, int b0p) {
        int near = distance(s0, b0);
        int far = distance(s1, s0);
        f.add(near, s0p, b0p);
        f.add(near, s0w);
        f.add(near, b0w);
        f.add(near, s0p);
        f.add(near, b0p);
        f.add(far, s1p, s0p);
        f.add(far, s1w);
        f.add(far, s0w);
        f.add(far, s1p, s0p, b0p);
        f.add(s0w, Math.min(5, at(rightCount, s0)));
        f.add(s0p, Math.min(5, at(rightCount, s0)));
        f.add(s0w, Math.min(5, at(leftCount, s0)));
        f.add(s0p, Math.min(5, at(leftCount, s0)));
        f.add(b0w, Math.min(5, at(leftCount, b0)));
        f.add(b0p, Math.min(5, at(leftCount, b0)));
        f.add(s1w, Math.min(5, at(rightCount, s1)));
        f.add(s1p, Math.min(5, at(rightCount, s1)));
        f.add(Math.min(top, 4), s0p, b0p);
    }

    private static int distance(int a, int b) {
        return a < 0 || b < 0 ? 0 : b - a > 10 ? 6 : b - a > 5 ? 5 : b - a;
    }

    private static int prefix(int path, int bits) {
        return WordClusters.prefix(path, bits);
    }

    private static int at(int[] values, int word) {
        return word < 0 ? -2 : values[word];
    }

    /** The words and tags of the sentence, with values for places that do not exist and for the root. */
    static final class Context {
        private final EnglishWords words;
        private final int[] tags;

        Context(EnglishWords words, List<String> tags) {
            this.words = words;
            this.tags = tags.stream().mapToInt(Hash::of).toArray();
        }

        int word(int i) {
            return i < 0 ? 2 : i == tags.length ? 3 : words.word[i];
        }

        int tag(int i) {
            return i < 0 ? 2 : i == tags.length ? 3 : tags[i];
        }

        int path(int i) {
            return i < 0 || i == tags.length ? 0 : words.path[i];
        }
    }
}
