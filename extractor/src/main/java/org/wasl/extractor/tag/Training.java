package org.wasl.extractor.tag;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Trains the taggers and the parser from tab-separated columns, one word a line, sentences apart by empty lines. Every
 * tenth sentence is kept aside and scored. Used by the maintainer only: {@code docs/models}.
 */
public final class Training {
    private Training() {}

    /**
     * @param arguments {@code ar-tagger|en-tagger|en-parser}, the file of examples, the file to write, rounds
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
                case "en-tagger" -> tagger(train, test, new EnglishFeatures(), 1, 3, rounds, out);
                case "en-parser" -> parser(train, test, rounds, out);
                default -> throw new IllegalArgumentException("ar-tagger, en-tagger or en-parser, not " + arguments[0]);
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

    private static void parser(List<List<String[]>> train, List<List<String[]>> test, int rounds, OutputStream out)
            throws IOException {
        Set<String> labels = new LinkedHashSet<>();
        for (List<String[]> sentence : train) {
            sentence.forEach(r -> labels.add(r[6]));
        }
        List<String> classes = new ArrayList<>();
        classes.add(ParserState.SHIFT);
        new TreeSet<>(labels).forEach(l -> {
            classes.add("L" + l);
            classes.add("R" + l);
        });
        PerceptronTrainer trainer = new PerceptronTrainer(classes);
        Random order = new Random(7);
        List<List<String[]>> shuffled = new ArrayList<>(train);
        Features features = new Features();
        for (int round = 0; round < rounds; round++) {
            java.util.Collections.shuffle(shuffled, order);
            for (List<String[]> sentence : shuffled) {
                int[] gold = heads(sentence);
                ParserState state = state(sentence);
                while (!state.finished()) {
                    features.clear();
                    state.extract(features);
                    float[] scores = trainer.score(features);
                    int best = -1;
                    int right = -1;
                    for (int c = 0; c < scores.length; c++) {
                        String action = classes.get(c);
                        if (!state.allows(action)) {
                            continue;
                        }
                        if (best < 0 || scores[c] > scores[best]) {
                            best = c;
                        }
                        boolean good = state.gold(action.charAt(0), gold)
                                && (action.equals(ParserState.SHIFT)
                                        || action.substring(1).equals(sentence.get(state.top())[6]));
                        if (good && (right < 0 || scores[c] > scores[right])) {
                            right = c;
                        }
                    }
                    if (right < 0) {
                        right = best;
                    }
                    trainer.update(features, right, best);
                    state.apply(classes.get(round > 0 && order.nextInt(10) < 9 ? best : right));
                }
            }
            score(trainer, classes, test, "round " + (round + 1));
        }
        Path model = Files.createTempFile("wasl-model", ".bin");
        try (OutputStream file = Files.newOutputStream(model)) {
            trainer.write(file, Map.of(), 3, 0.35f);
        }
        Files.copy(model, out);
        System.out.println(Files.size(model) + " bytes");
        Files.delete(model);
    }

    private static int[] heads(List<String[]> sentence) {
        int[] gold = new int[sentence.size() + 1];
        for (int i = 0; i < sentence.size(); i++) {
            int head = Integer.parseInt(sentence.get(i)[5]);
            gold[i] = head == 0 ? sentence.size() : head - 1;
        }
        gold[sentence.size()] = -1;
        return gold;
    }

    private static ParserState state(List<String[]> sentence) {
        return new ParserState(
                sentence.stream().map(r -> r[1]).toList(),
                sentence.stream().map(r -> r[3]).toList());
    }

    private static void score(PerceptronTrainer trainer, List<String> classes, List<List<String[]>> test, String what) {
        int attached = 0;
        int labelled = 0;
        int all = 0;
        Features features = new Features();
        for (List<String[]> sentence : test) {
            ParserState state = state(sentence);
            while (!state.finished()) {
                features.clear();
                state.extract(features);
                float[] scores = trainer.score(features);
                int best = -1;
                for (int c = 0; c < scores.length; c++) {
                    if (state.allows(classes.get(c)) && (best < 0 || scores[c] > scores[best])) {
                        best = c;
                    }
                }
                state.apply(classes.get(best));
            }
            DependencyParser.Arcs arcs = state.arcs();
            for (int i = 0; i < sentence.size(); i++) {
                int head = Integer.parseInt(sentence.get(i)[5]) - 1;
                if (arcs.heads()[i] == head) {
                    attached++;
                    labelled += arcs.labels()[i].equals(sentence.get(i)[6]) ? 1 : 0;
                }
                all++;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: UAS %.4f LAS %.4f of %d words%n",
                what,
                attached / (double) all,
                labelled / (double) all,
                all);
    }
}
