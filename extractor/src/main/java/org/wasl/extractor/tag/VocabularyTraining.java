package org.wasl.extractor.tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lists the words of the name model's examples that stand in two sentences or more and are hardly ever names:
 * {@code VocabularyTraining rows.tsv words.txt}.
 */
final class VocabularyTraining {
    /** How often a word stands outside names, in how many sentences, and inside those of persons and places. */
    private static final class Count {
        private int plain;
        private int sentences;
        private int last = -1;
        private int persons;
        private int places;

        boolean isWord() {
            return sentences > 1 && plain > 1 && persons * 10 <= plain && places <= plain;
        }
    }

    private VocabularyTraining() {}

    public static void main(String[] args) throws IOException {
        Map<String, Count> counts = new TreeMap<>();
        int sentence = 0;
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            if (line.isBlank()) {
                sentence++;
                continue;
            }
            String[] cells = line.split("\t");
            String form = cells[0].substring(0, cells[0].indexOf('/'));
            if (isArabic(form)) {
                count(counts.computeIfAbsent(Vocabulary.stem(form), k -> new Count()), cells[1], sentence);
            }
        }
        GivenNames given = GivenNames.load();
        ArabicTagger tagger = ArabicTagger.load();
        List<String> words = new ArrayList<>();
        counts.forEach((word, count) -> {
            boolean joined = tagger.hasProclitic(word)
                    && counts.containsKey(word.substring(1))
                    && word.length() > 4
                    && counts.get(word.substring(1)).plain > 2 * count.plain;
            if (count.isWord() && !joined && !given.isSure(word)) {
                words.add(word);
            }
        });
        Files.write(Path.of(args[1]), words);
    }

    private static void count(Count count, String label, int sentence) {
        switch (label.substring(label.indexOf('-') + 1)) {
            case "person" -> count.persons++;
            case "place" -> count.places++;
            default -> {
                count.plain++;
                count.sentences += count.last == sentence ? 0 : 1;
                count.last = sentence;
            }
        }
    }

    private static boolean isArabic(String form) {
        return form.length() > 1 && form.chars().allMatch(c -> c > 0x620 && c < 0x64B);
    }
}
