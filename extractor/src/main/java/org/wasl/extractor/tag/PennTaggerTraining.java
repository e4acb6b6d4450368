package org.wasl.extractor.tag;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/** Trains the English tagger: {@code PennTaggerTraining TRAIN.conll HELD-OUT.conll MODEL}; docs/models/english-parser.md. */
final class PennTaggerTraining {
    private static final int ROUNDS = 8;
    private static final int UPDATES = 2;
    private static final int LEAST = 8;
    private static final long SEED = 20261124;

    private final List<String> tags;
    private final Map<String, Integer> classes;
    private final WordClusters clusters;

    private PennTaggerTraining(List<Treebank.Tree> trees, WordClusters clusters) {
        this.clusters = clusters;
        tags = trees.stream()
                .flatMap(t -> t.tags().stream())
                .distinct()
                .sorted()
                .toList();
        classes = ambiguityClasses(trees);
    }

    public static void main(String[] args) throws IOException {
        List<Treebank.Tree> train = Treebank.read(Path.of(args[0]));
        List<Treebank.Tree> test = Treebank.read(Path.of(args[1]));
        WordClusters clusters = WordClusters.load();
        byte[] model = train(train, clusters);
        Path file = Path.of(args[2]);
        ModelFile.write(file, out -> out.write(model));
        System.out.printf(
                Locale.ROOT,
                "%d training sentences, model %d bytes, held-out accuracy %.2f%n",
                train.size(),
                file.toFile().length(),
                accuracy(tagger(model, clusters), test));
    }

    static PennTagger tagger(byte[] model, WordClusters clusters) throws IOException {
        return PennTagger.read(new DataInputStream(new ByteArrayInputStream(model)), clusters);
    }

    static double accuracy(PennTagger tagger, List<Treebank.Tree> trees) {
        int right = 0;
        int all = 0;
        for (Treebank.Tree tree : trees) {
            List<String> found = tagger.tag(tree.forms());
            for (int i = 0; i < found.size(); i++) {
                all++;
                right += found.get(i).equals(tree.tags().get(i)) ? 1 : 0;
            }
        }
        return 100.0 * right / all;
    }

    /** A model for the sentences, as bytes. */
    static byte[] train(List<Treebank.Tree> trees, WordClusters clusters) throws IOException {
        PennTaggerTraining training = new PennTaggerTraining(trees, clusters);
        List<LinearModel.Row> rows = training.perceptron(trees).average(UPDATES, LEAST);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PennTagger.write(rows, training.tags, training.classes, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private LinearTrainer perceptron(List<Treebank.Tree> trees) {
        LinearTrainer perceptron = new LinearTrainer();
        HashedFeatures features = new HashedFeatures();
        float[] scores = new float[256];
        List<Treebank.Tree> order = new ArrayList<>(trees);
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            int wrong = 0;
            for (Treebank.Tree tree : order) {
                PennTagger.Sentence sentence = new PennTagger.Sentence(tree.forms(), clusters, classes);
                for (int i = 0; i < tree.forms().size(); i++) {
                    sentence.features(i, features);
                    perceptron.score(features, scores);
                    int best = 0;
                    for (int t = 1; t < tags.size(); t++) {
                        best = scores[t] > scores[best] ? t : best;
                    }
                    int gold = tags.indexOf(tree.tags().get(i));
                    if (best != gold) {
                        perceptron.update(features, gold, best);
                        wrong++;
                    }
                    perceptron.tick();
                    sentence.tags[i] = best;
                }
            }
            System.err.println("round " + round + ": " + wrong + " wrong");
        }
        return perceptron;
    }

    /** For each word seen more than twice a number that says which tags it takes, leaving out the rarest. */
    private static Map<String, Integer> ambiguityClasses(List<Treebank.Tree> trees) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Treebank.Tree tree : trees) {
            for (int i = 0; i < tree.forms().size(); i++) {
                counts.computeIfAbsent(tree.forms().get(i).toLowerCase(Locale.ROOT), w -> new TreeMap<>())
                        .merge(tree.tags().get(i), 1, Integer::sum);
            }
        }
        Map<String, Integer> classes = new HashMap<>();
        counts.forEach((word, tags) -> {
            int all = tags.values().stream().mapToInt(n -> n).sum();
            if (all > 2) {
                TreeSet<String> usual = new TreeSet<>(tags.keySet());
                usual.removeIf(tag -> tags.get(tag) < all * 0.05);
                classes.put(word, Hash.of(String.join(" ", usual)));
            }
        });
        return classes;
    }
}
