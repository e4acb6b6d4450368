package org.wasl.extractor.lang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wasl.extractor.Article;
import org.wasl.extractor.Span;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;

/**
 * Measures Arabic tokens on a treebank in CoNLL-U whose words are written one after the other: how many have its bounds, and
 * how many of those its part of speech. Used by the maintainer only: {@code docs/models/arabic-tagger.md}.
 */
public final class ArabicTokenScores {
    /** What a part of speech of Universal Dependencies may be called here. */
    private static final Map<String, Set<Pos>> SAME = Map.ofEntries(
            Map.entry("NOUN", Set.of(Pos.NOUN)),
            Map.entry("PROPN", Set.of(Pos.NAME)),
            Map.entry("VERB", Set.of(Pos.VERB)),
            Map.entry("AUX", Set.of(Pos.VERB, Pos.PARTICLE)),
            Map.entry("ADJ", Set.of(Pos.ADJECTIVE)),
            Map.entry("ADP", Set.of(Pos.PREPOSITION)),
            Map.entry("CCONJ", Set.of(Pos.CONJUNCTION)),
            Map.entry("SCONJ", Set.of(Pos.SUBORDINATOR)),
            Map.entry("PRON", Set.of(Pos.PRONOUN, Pos.RELATIVE)),
            Map.entry("DET", Set.of(Pos.DETERMINER, Pos.RELATIVE)),
            Map.entry("NUM", Set.of(Pos.NUMBER)),
            Map.entry("ADV", Set.of(Pos.ADVERB)),
            Map.entry("PART", Set.of(Pos.PARTICLE)),
            Map.entry("PUNCT", Set.of(Pos.PUNCTUATION)));

    private int wanted;
    private int found;
    private int bounds;
    private int tagged;
    private final Map<String, int[]> byTag = new java.util.TreeMap<>();

    private ArabicTokenScores() {}

    /** @param arguments the treebank */
    public static void main(String[] arguments) throws IOException {
        ArabicTokenScores scores = new ArabicTokenScores();
        List<String[]> words = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            if (line.isBlank()) {
                scores.sentence(words);
                words = new ArrayList<>();
            } else if (!line.startsWith("#")) {
                words.add(line.split("\t"));
            }
        }
        scores.print();
    }

    private void sentence(List<String[]> rows) {
        StringBuilder text = new StringBuilder();
        Map<Span, String> gold = new HashMap<>();
        int inside = 0;
        boolean space = false;
        for (String[] row : rows) {
            if (space && inside == 0) {
                text.append(' ');
                space = false;
            }
            if (row[0].contains("-")) {
                String[] range = row[0].split("-");
                inside = Integer.parseInt(range[1]) - Integer.parseInt(range[0]) + 1;
                space = !row[9].contains("SpaceAfter=No");
                continue;
            }
            int begin = text.length();
            text.append(row[1]);
            gold.put(new Span(begin, text.length()), row[3]);
            if (inside > 0) {
                inside--;
            } else {
                space = !row[9].contains("SpaceAfter=No");
            }
        }
        wanted += gold.size();
        for (Sentence sentence : Arabic.load()
                .annotate(Article.ofParagraph("ar", Optional.empty(), text.toString()))
                .sentences()) {
            for (Token token : sentence.tokens()) {
                found++;
                String tag = gold.get(token.span());
                if (tag != null) {
                    bounds++;
                    boolean right = SAME.getOrDefault(tag, Set.of()).contains(token.pos());
                    tagged += right ? 1 : 0;
                    int[] counts = byTag.computeIfAbsent(tag, t -> new int[2]);
                    counts[0]++;
                    counts[1] += right ? 1 : 0;
                }
            }
        }
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                "words %d, bounds: precision %.3f recall %.3f; of those with the right bounds the right tag %.3f%n",
                wanted,
                bounds / (double) found,
                bounds / (double) wanted,
                tagged / (double) bounds);
        byTag.forEach((tag, c) -> System.out.printf(Locale.ROOT, "%s %d %.3f%n", tag, c[0], c[1] / (double) c[0]));
    }
}
