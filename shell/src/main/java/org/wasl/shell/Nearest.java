package org.wasl.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The known word that somebody probably meant. */
final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /** The nearest by single-letter edits; empty where none is near enough to be a slip of the hand. */
    static Optional<String> to(String written, Collection<String> known) {
        return all(written, known).stream().findFirst();
    }

    /** Those that are equally near and nearest, a few of them; none where none is near enough. */
    static List<String> all(String written, Collection<String> known) {
        int near = Math.max(1, written.length() / 3);
        TreeMap<Integer, List<String>> byDistance = new TreeMap<>();
        for (String word : known) {
            if (Math.abs(word.length() - written.length()) <= near) {
                int distance = distance(written, word);
                if (distance <= near) {
                    byDistance.computeIfAbsent(distance, d -> new ArrayList<>()).add(word);
                }
            }
        }
        return byDistance.values().stream().findFirst().stream()
                .flatMap(List::stream)
                .sorted(Comparator.<String, Boolean>comparing(word -> !begin(written, word))
                        .thenComparingInt(word -> Math.abs(word.length() - written.length()))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** Whether both begin alike: the first letter is the least likely to be wrong. */
    private static boolean begin(String a, String b) {
        return !a.isEmpty() && !b.isEmpty() && a.charAt(0) == b.charAt(0);
    }

    /** Letters to add, drop, change or swap with their neighbour. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
