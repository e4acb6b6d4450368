package org.wasl.extractor.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.wasl.extractor.tag.DependencyParser;

/**
 * Parses what semicolons part, each part by itself, and without the quotation marks around a word or two: the parser takes
 * who acts behind a semicolon for another of those named before it, and "had" in {@code had "eliminated"} for a verb.
 */
final class PartedParser {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> QUOTES = Set.of("\"", "\u201C", "\u201D", "``", "''");

    private static final int LONGEST = 3;

    private final DependencyParser parser;

    PartedParser(DependencyParser parser) {
        this.parser = parser;
    }

    /** The tree of the whole sentence; the roots of later parts hang on that of the first. */
    DependencyParser.Arcs parse(List<String> forms, List<String> tags) {
        boolean[] marks = marks(forms);
        int[] kept = IntStream.range(0, forms.size()).filter(i -> !marks[i]).toArray();
        if (kept.length == forms.size()) {
            return parts(forms, tags);
        }
        DependencyParser.Arcs arcs = parts(
                IntStream.of(kept).mapToObj(forms::get).toList(),
                IntStream.of(kept).mapToObj(tags::get).toList());
        int[] heads = new int[forms.size()];
        String[] labels = new String[forms.size()];
        for (int k = 0; k < kept.length; k++) {
            int head = arcs.heads()[k];
            heads[kept[k]] = head < 0 ? -1 : kept[head];
            labels[kept[k]] = arcs.labels()[k];
        }
        for (int i = 0; i < forms.size(); i++) {
            if (marks[i]) {
                // on a word within the marks, the opening one on that behind it, the closing one on that before it
                heads[i] = i > 0 && !marks[i - 1] && isClosing(marks, i) ? i - 1 : i + 1;
                labels[i] = "punct";
            }
        }
        return new DependencyParser.Arcs(heads, labels);
    }

    private static boolean isClosing(boolean[] marks, int at) {
        int before = 0;
        for (int i = 0; i < at; i++) {
            before += marks[i] ? 1 : 0;
        }
        return before % 2 == 1;
    }

    /** The quotation marks that stand around one to three words. */
    private static boolean[] marks(List<String> forms) {
        boolean[] marks = new boolean[forms.size()];
        int open = -1;
        for (int i = 0; i < forms.size(); i++) {
            if (!QUOTES.contains(forms.get(i))) {
                continue;
            }
            boolean words = open > 0
                    && i - open > 1
                    && i - open <= LONGEST + 1
                    && forms.subList(open + 1, i).stream().allMatch(f -> Character.isLetterOrDigit(f.codePointAt(0)));
            if (words) {
                marks[open] = true;
                marks[i] = true;
            }
            open = open >= 0 ? -1 : i;
        }
        return marks;
    }

    private DependencyParser.Arcs parts(List<String> forms, List<String> tags) {
        List<Integer> starts = starts(forms, tags);
        if (starts.size() == 1) {
            return parser.parse(forms, tags);
        }
        int[] heads = new int[forms.size()];
        String[] labels = new String[forms.size()];
        int first = -1;
        for (int part = 0; part < starts.size(); part++) {
            int from = starts.get(part);
            int to = part + 1 < starts.size() ? starts.get(part + 1) : forms.size();
            DependencyParser.Arcs arcs = parser.parse(forms.subList(from, to), tags.subList(from, to));
            boolean subject = List.of(arcs.labels()).stream().anyMatch(l -> l.startsWith("nsubj"));
            for (int i = from; i < to; i++) {
                int head = arcs.heads()[i - from];
                heads[i] = head < 0 ? first : from + head;
                labels[i] = head < 0 && first >= 0 ? subject ? "parataxis" : "conj" : arcs.labels()[i - from];
                if (head < 0 && first < 0) {
                    first = i;
                }
            }
        }
        return new DependencyParser.Arcs(heads, labels);
    }

    /** Where parts begin that each have a finite verb; a semicolon within quotation marks parts nothing. */
    private static List<Integer> starts(List<String> forms, List<String> tags) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        boolean quoted = false;
        for (int i = 0; i + 1 < forms.size(); i++) {
            quoted ^= QUOTES.contains(forms.get(i));
            int last = starts.get(starts.size() - 1);
            // "We trained them; they have equipment," said X: quoted as well where the sentence begins within the
            // quotation
            boolean closed = forms.subList(i + 1, forms.size()).stream()
                                    .filter(QUOTES::contains)
                                    .count()
                            % 2
                    == 0;
            boolean parts = forms.get(i).equals(";")
                    && !quoted
                    && closed
                    && tags.subList(last, i).stream().anyMatch(FINITE::contains)
                    && tags.subList(i + 1, forms.size()).stream().anyMatch(FINITE::contains);
            if (parts) {
                starts.add(i + 1);
            }
        }
        return starts;
    }
}
