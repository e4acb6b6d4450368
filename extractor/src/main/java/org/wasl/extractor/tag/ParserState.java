package org.wasl.extractor.tag;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A parse under way: a stack, the next word, and the arcs so far. The root stands behind the last word. */
final class ParserState {
    static final String SHIFT = "S";
    private static final String NONE = "-";

    private final int n;
    private final String[] words;
    private final String[] tags;
    private final int[] stack;
    private final int[] heads;
    private final String[] labels;
    private final int[][] left;
    private final int[][] right;
    private final int[] lefts;
    private final int[] rights;
    private int depth;
    private int next;

    ParserState(List<String> sentence, List<String> tags) {
        n = sentence.size() + 1;
        words = new String[n];
        this.tags = new String[n];
        for (int i = 0; i < n - 1; i++) {
            words[i] = sentence.get(i).toLowerCase(Locale.ROOT);
            this.tags[i] = tags.get(i);
        }
        words[n - 1] = "<root>";
        this.tags[n - 1] = "ROOT";
        stack = new int[n];
        heads = new int[n];
        Arrays.fill(heads, -2);
        labels = new String[n];
        left = new int[n][2];
        right = new int[n][2];
        for (int i = 0; i < n; i++) {
            Arrays.fill(left[i], -1);
            Arrays.fill(right[i], -1);
        }
        lefts = new int[n];
        rights = new int[n];
    }

    boolean finished() {
        return depth == 0 && next >= n - 1;
    }

    boolean allows(String action) {
        return switch (action.charAt(0)) {
            case 'S' -> next < n - 1;
            case 'L' -> depth >= 1;
            default -> depth >= 2;
        };
    }

    void apply(String action) {
        if (action.equals(SHIFT)) {
            stack[depth++] = next++;
            return;
        }
        int child = stack[--depth];
        int head = action.charAt(0) == 'L' ? next : stack[depth - 1];
        heads[child] = head;
        labels[child] = action.substring(1);
        if (child < head) {
            left[head][1] = left[head][0];
            left[head][0] = child;
            lefts[head]++;
        } else {
            right[head][1] = right[head][0];
            right[head][0] = child;
            rights[head]++;
        }
    }

    /** Whether the kind of action loses no arc of the gold tree that can still be had. */
    boolean gold(char action, int[] gold) {
        if (depth == 0 || next < n - 1 && gold[next] == stack[depth - 1]) {
            return action == 'S';
        }
        int top = stack[depth - 1];
        if (gold[top] == next) {
            return action == 'L';
        }
        if (action == 'L' && depth >= 2 && gold[top] == stack[depth - 2]) {
            return false;
        }
        if (action == 'S') {
            if (next >= n - 1) {
                return false;
            }
            for (int i = 0; i < depth; i++) {
                if (gold[stack[i]] == next || gold[next] == stack[i]) {
                    return false;
                }
            }
            return true;
        }
        if (action == 'R' && depth < 2) {
            return false;
        }
        for (int i = next + 1; i < n; i++) {
            if (gold[top] == i || i < n - 1 && gold[i] == top) {
                return false;
            }
        }
        return true;
    }

    int top() {
        return depth > 0 ? stack[depth - 1] : -1;
    }

    DependencyParser.Arcs arcs() {
        int[] found = new int[n - 1];
        String[] names = new String[n - 1];
        for (int i = 0; i < n - 1; i++) {
            found[i] = heads[i] == n - 1 || heads[i] < 0 ? -1 : heads[i];
            names[i] = labels[i] == null ? "dep" : labels[i];
        }
        return new DependencyParser.Arcs(found, names);
    }

    private String word(int i) {
        return i >= 0 && i < n ? words[i] : NONE;
    }

    private String tag(int i) {
        return i >= 0 && i < n ? tags[i] : NONE;
    }

    private String label(int i) {
        return i >= 0 && i < n && labels[i] != null ? labels[i] : NONE;
    }

    private int at(int fromTop) {
        return depth > fromTop ? stack[depth - 1 - fromTop] : -1;
    }

    void extract(Features f) {
        int s0 = at(0);
        int s1 = at(1);
        int s2 = at(2);
        int n0 = next;
        int n1 = next + 1;
        int n2 = next + 2;
        String ws0 = word(s0);
        String ts0 = tag(s0);
        String wn0 = word(n0);
        String tn0 = tag(n0);
        String ws1 = word(s1);
        String ts1 = tag(s1);
        int s0l = s0 < 0 ? -1 : left[s0][0];
        int s0r = s0 < 0 ? -1 : right[s0][0];
        int s0r2 = s0 < 0 ? -1 : right[s0][1];
        int s0l2 = s0 < 0 ? -1 : left[s0][1];
        int s1r = s1 < 0 ? -1 : right[s1][0];
        int s1l = s1 < 0 ? -1 : left[s1][0];
        int n0l = n0 < n ? left[n0][0] : -1;
        int n0l2 = n0 < n ? left[n0][1] : -1;
        String distance = s0 < 0 ? NONE : Integer.toString(Math.min(n0 - s0, 8));
        String vs0 = s0 < 0 ? NONE : Math.min(lefts[s0], 3) + "/" + Math.min(rights[s0], 3);
        String vn0 = n0 < n ? Integer.toString(Math.min(lefts[n0], 3)) : NONE;
        f.add(1, ws0, ts0);
        f.add(2, ws0);
        f.add(3, ts0);
        f.add(4, wn0, tn0);
        f.add(5, wn0);
        f.add(6, tn0);
        f.add(7, word(n1), tag(n1));
        f.add(8, tag(n1));
        f.add(9, word(n2), tag(n2));
        f.add(10, tag(n2));
        f.add(11, ws1, ts1);
        f.add(12, ts1);
        f.add(13, ws0, ts0, wn0, tn0);
        f.add(14, ws0, ts0, wn0);
        f.add(15, ws0, wn0, tn0);
        f.add(16, ws0, ts0, tn0);
        f.add(17, ts0, wn0, tn0);
        f.add(18, ws0, wn0);
        f.add(19, ts0, tn0);
        f.add(20, tn0, tag(n1));
        f.add(21, tn0, tag(n1), tag(n2));
        f.add(22, ts0, tn0, tag(n1));
        f.add(23, ts1, ts0, tn0);
        f.add(24, ts0, tag(s0l), tn0);
        f.add(25, ts0, tag(s0r), tn0);
        f.add(26, ts0, tn0, tag(n0l));
        f.add(27, ts0, tag(s0l), tag(s0l2));
        f.add(28, ts0, tag(s0r), tag(s0r2));
        f.add(29, tn0, tag(n0l), tag(n0l2));
        f.add(30, ts1, ts0, tag(n1));
        f.add(31, ws0, ws1);
        f.add(32, ts0, ts1);
        f.add(33, ws1, ts0, tn0);
        f.add(34, ts0, tn0, distance);
        f.add(35, ws0, tn0, distance);
        f.add(36, ts0, vs0);
        f.add(37, ws0, vs0);
        f.add(38, tn0, vn0);
        f.add(39, wn0, vn0);
        f.add(40, ts0, label(s0l), label(s0r), tn0);
        f.add(41, ws0, label(s0r));
        f.add(42, ts1, label(s1r), ts0);
        f.add(43, ts1, label(s1l), ts0, tn0);
        f.add(44, ts0, label(s0l), label(s0l2), label(s0r));
        f.add(45, tn0, label(n0l), ts0);
        f.add(46, tag(s2), ts1, ts0, tn0);
        f.add(47, ws1, ws0, tn0);
        f.add(48, ts0, wn0, tag(n1));
        f.add(49, word(s0l), ts0, tn0);
        f.add(50, word(s0r), ts0, tn0);
        f.add(51, word(n0l), tn0, ts0);
        f.add(52, ws1, wn0);
        f.add(53, ts1, wn0, ts0);
        f.add(54, ts0, tn0, commas(s0, n0), verbs(s0, n0));
        f.add(55, ts0, ts1, tn0, tag(n1));
    }

    private String commas(int from, int to) {
        int count = 0;
        for (int i = Math.max(from + 1, 0); i < to && i < n; i++) {
            count += words[i].equals(",") ? 1 : 0;
        }
        return Integer.toString(Math.min(count, 3));
    }

    private String verbs(int from, int to) {
        int count = 0;
        for (int i = Math.max(from + 1, 0); i < to && i < n; i++) {
            count += tags[i].startsWith("V") || tags[i].equals("MD") ? 1 : 0;
        }
        return Integer.toString(Math.min(count, 3));
    }
}
