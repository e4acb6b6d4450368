package org.wasl.extractor.tag;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Trains the Arabic tagger from tab-separated columns, one word a line, sentences apart by empty lines. Every
 * tenth sentence is kept aside and scored. Used by the maintainer only: {@code docs/models}.
 */
public final class Training {
    private Training() {}

    /**
     * @param arguments {@code ar-tagger}, the file of examples, the file to write, rounds
     */
    public static void main(String[] arguments) throws IOException {
        List<List<String[]>> sentences = read(Path.of(arguments[1]));
        List<List<String[]>> train = new ArrayList<>();
        List<List<String[]>> test = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            (i % 10 == 9 ? test : train).add(sentences.get(i));
        }
        int rounds = Integer.parseInt(arguments[3]);
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[2]))) {
            switch (arguments[0]) {
                case "ar-tagger" -> tagger(train, test, new ArabicFeatures(), 0, 2, rounds, out);
                default -> throw new IllegalArgumentException("ar-tagger, not " + arguments[0]);
            }
        }
    }

    private static List<List<String[]>> read(Path file) throws IOException {
        List<List<String[]>> sentences = new ArrayList<>();
        List<String[]> current = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) {
                if (!current.isEmpty()) {
                    sentences.add(current);
                }
                current = new ArrayList<>();
            } else {
                current.add(line.split("\t"));
            }
        }
        return sentences;
    }

    private static void tagger(
            List<List<String[]>> train,
            List<List<String[]>> test,
            SequenceFeatures template,
            int word,
            int tag,
            int rounds,
            OutputStream out)
            throws IOException {
        Map<String, Map<String, Integer>> seen = new TreeMap<>();
        Set<String> tags = new TreeSet<>();
        for (List<String[]> sentence : train) {
            for (String[] row : sentence) {
                tags.add(row[tag]);
                seen.computeIfAbsent(template.compared(row[word]), k -> new TreeMap<>())
                        .merge(row[tag], 1, Integer::sum);
            }
        }
        List<String> classes = List.copyOf(tags);
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < classes.size(); i++) {
            index.put(classes.get(i), i);
        }
        Map<String, String> single = new TreeMap<>();
        seen.forEach((form, counts) -> {
            int total = counts.values().stream().mapToInt(i -> i).sum();
            counts.forEach((t, c) -> {
                if (total >= 30 && c >= 0.995 * total) {
                    single.put(form, t);
                }
            });
        });
        PerceptronTrainer trainer = new PerceptronTrainer(classes);
        Random order = new Random(7);
        List<List<String[]>> shuffled = new ArrayList<>(train);
        Features features = new Features();
        for (int round = 0; round < rounds; round++) {
            java.util.Collections.shuffle(shuffled, order);
            int right = 0;
            int all = 0;
            for (List<String[]> sentence : shuffled) {
                List<String> raw = sentence.stream().map(r -> r[word]).toList();
                List<String> words = raw.stream().map(template::compared).toList();
                String p1 = "<s>";
                String p2 = "<s>";
                for (int i = 0; i < words.size(); i++) {
                    String gold = sentence.get(i)[tag];
                    String guess = single.get(words.get(i));
                    if (guess == null) {
                        features.clear();
                        template.extract(features, words, raw, i, p1, p2);
                        int best = SequenceTagger.best(trainer.score(features));
                        trainer.update(features, index.get(gold), best);
                        guess = classes.get(best);
                    }
                    right += guess.equals(gold) ? 1 : 0;
                    all++;
                    p2 = p1;
                    p1 = guess;
                }
            }
            System.out.printf(Locale.ROOT, "round %d: %.4f%n", round + 1, right / (double) all);
        }
        Path model = Files.createTempFile("wasl-model", ".bin");
        try (OutputStream file = Files.newOutputStream(model)) {
            trainer.write(file, single, 2, 0.25f);
        }
        Files.copy(model, out);
        System.out.println(Files.size(model) + " bytes");
        Files.delete(model);
        int right = 0;
        int all = 0;
        for (List<String[]> sentence : test) {
            List<String> raw = sentence.stream().map(r -> r[word]).toList();
            List<String> words = raw.stream().map(template::compared).toList();
            String p1 = "<s>";
            String p2 = "<s>";
            for (int i = 0; i < words.size(); i++) {
                String guess = single.get(words.get(i));
                if (guess == null) {
                    features.clear();
                    template.extract(features, words, raw, i, p1, p2);
                    guess = classes.get(SequenceTagger.best(trainer.score(features)));
                }
                right += guess.equals(sentence.get(i)[tag]) ? 1 : 0;
                all++;
                p2 = p1;
                p1 = guess;
            }
        }
        System.out.printf(Locale.ROOT, "kept aside: %.4f of %d words%n", right / (double) all, all);
    }
}
