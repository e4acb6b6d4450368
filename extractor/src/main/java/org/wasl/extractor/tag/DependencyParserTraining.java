package org.wasl.extractor.tag;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Trains the English parser with a dynamic oracle, on tags as the tagger would give them:
 * {@code DependencyParserTraining TRAIN.conll HELD-OUT.conll MODEL}; docs/models/english-parser.md.
 */
final class DependencyParserTraining {
    private static final int ROUNDS = 10;
    private static final int FOLDS = 4;
    private static final int UPDATES = 3;
    private static final int LEAST = 15;
    private static final long SEED = 20261124;

    private final List<String> labels;
    private final WordClusters clusters;

    private DependencyParserTraining(List<Treebank.Tree> trees, WordClusters clusters) {
        this.clusters = clusters;
        labels = trees.stream()
                .flatMap(t -> t.labels().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public static void main(String[] args) throws IOException {
        WordClusters clusters = WordClusters.load();
        List<Treebank.Tree> train = retagged(Treebank.read(Path.of(args[0])), clusters);
        List<Treebank.Tree> test = Treebank.read(Path.of(args[1]));
        DependencyParserTraining training = new DependencyParserTraining(train, clusters);
        LinearTrainer perceptron = training.perceptron(train);
        List<LinearModel.Row> rows = perceptron.average(UPDATES, LEAST);
        Path file = Path.of(args[2]);
        ModelFile.write(file, out -> DependencyParser.write(rows, training.labels, out));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DependencyParser.write(rows, training.labels, new DataOutputStream(bytes));
        DependencyParser parser =
                DependencyParser.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), clusters);
        System.out.printf(
                Locale.ROOT,
                "%d training sentences, %d features, model %d bytes%n",
                train.size(),
                rows.size(),
                file.toFile().length());
        measure(parser, PennTagger.load(), test);
    }

    /** Prints the share of words, punctuation left out, with the right head, and with the right head and label. */
    static void measure(DependencyParser parser, PennTagger tagger, List<Treebank.Tree> trees) {
        int all = 0;
        int words = 0;
        int heads = 0;
        int both = 0;
        long begin = System.nanoTime();
        for (Treebank.Tree tree : trees) {
            DependencyParser.Arcs arcs = parser.parse(tree.forms(), tagger.tag(tree.forms()));
            words += tree.forms().size();
            for (int i = 0; i < tree.heads().length; i++) {
                if (!tree.labels().get(i).equals("punct")) {
                    all++;
                    boolean head = arcs.heads()[i] == tree.heads()[i];
                    heads += head ? 1 : 0;
                    both += head && arcs.labels()[i].equals(tree.labels().get(i)) ? 1 : 0;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d sentences held out: UAS %.2f, LAS %.2f, tagged and parsed %.0f words a second%n",
                trees.size(),
                100.0 * heads / all,
                100.0 * both / all,
                words * 1e9 / (System.nanoTime() - begin));
    }

    /** The sentences with tags by taggers that were not trained on them. */
    private static List<Treebank.Tree> retagged(List<Treebank.Tree> trees, WordClusters clusters) throws IOException {
        List<Treebank.Tree> retagged = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Treebank.Tree> rest = new ArrayList<>();
            List<Treebank.Tree> mine = new ArrayList<>();
            for (int i = 0; i < trees.size(); i++) {
                (i % FOLDS == fold ? mine : rest).add(trees.get(i));
            }
            PennTagger tagger = PennTaggerTraining.tagger(PennTaggerTraining.train(rest, clusters), clusters);
            for (Treebank.Tree tree : mine) {
                retagged.add(new Treebank.Tree(
                        tree.source(), tree.forms(), tagger.tag(tree.forms()), tree.heads(), tree.labels()));
            }
        }
        return retagged;
    }

    private LinearTrainer perceptron(List<Treebank.Tree> trees) {
        LinearTrainer perceptron = new LinearTrainer();
        HashedFeatures features = new HashedFeatures();
        float[] scores = new float[256];
        List<Treebank.Tree> order = new ArrayList<>(trees);
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            long wrong = 0;
            for (Treebank.Tree tree : order) {
                wrong += learn(tree, perceptron, features, scores, round > 0 ? 10 : 1, random);
            }
            System.err.println("round " + round + ": " + wrong + " wrong");
        }
        return perceptron;
    }

    /** Follows the parser's own choice but once in {@code every} times, so that it learns to go on well after a mistake. */
    private int learn(
            Treebank.Tree tree,
            LinearTrainer perceptron,
            HashedFeatures features,
            float[] scores,
            int every,
            Random random) {
        int size = tree.forms().size();
        int[] gold = Arrays.copyOf(tree.heads(), size + 1);
        int[] names = new int[size];
        for (int i = 0; i < size; i++) {
            gold[i] = gold[i] < 0 ? size : gold[i];
            names[i] = labels.indexOf(tree.labels().get(i));
        }
        gold[size] = -1;
        ParserState state = new ParserState(size);
        ParserState.Context context = new ParserState.Context(new EnglishWords(tree.forms(), clusters), tree.tags());
        int n = labels.size();
        int wrong = 0;
        while (!state.isFinal()) {
            state.features(context, features);
            perceptron.score(features, scores);
            int[] costs = costs(state, gold);
            int least = Math.min(costs[0], Math.min(costs[1], costs[2]));
            int best = -1;
            int right = -1;
            for (int t = 0; t < 1 + 2 * n; t++) {
                if (DependencyParser.isAllowed(state, t, n)) {
                    best = best < 0 || scores[t] > scores[best] ? t : best;
                    if (isRight(state, t, costs, least, gold, names)) {
                        right = right < 0 || scores[t] > scores[right] ? t : right;
                    }
                }
            }
            if (best != right) {
                perceptron.update(features, right, best);
                wrong++;
            }
            perceptron.tick();
            DependencyParser.step(state, random.nextInt(every) == 0 ? right : best, n);
        }
        return wrong;
    }

    private static int[] costs(ParserState state, int[] gold) {
        return new int[] {
            state.canShift() ? state.shiftCost(gold) : Integer.MAX_VALUE,
            state.canLeft() ? state.leftCost(gold) : Integer.MAX_VALUE,
            state.canRight() ? state.rightCost(gold) : Integer.MAX_VALUE
        };
    }

    /** Whether a transition loses no more than any must; an arc of the gold tree has to bear its label. */
    private boolean isRight(ParserState state, int transition, int[] costs, int least, int[] gold, int[] names) {
        int n = labels.size();
        if (transition == ParserState.SHIFT) {
            return costs[0] == least;
        }
        boolean left = transition <= n;
        if (costs[left ? 1 : 2] != least) {
            return false;
        }
        int word = state.stack(0);
        int head = left ? state.buffer(0) : state.stack(1);
        return gold[word] != head || names[word] == transition - 1 - (left ? 0 : n);
    }
}
