package org.wasl.extractor.tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Trains the Arabic name tagger, an averaged structured perceptron (Collins 2002): {@code ArabicNamesTraining MODEL
 * TRAIN.tsv… -- TEST.tsv…}, lines of a token as {@link ArabicNames#word} writes it, a tab and its label;
 * docs/models/arabic-names.md.
 */
final class ArabicNamesTraining {
    private record Example(NameSentence sentence, List<String> labels) {}

    private static final int ROUNDS = 8;
    private static final int UPDATES = 2;
    private static final int LEAST = 6;
    private static final long SEED = 7;

    private ArabicNamesTraining() {}

    public static void main(String[] args) throws IOException {
        List<String> files = List.of(args);
        int cut = files.indexOf("--");
        List<Example> train = new ArrayList<>();
        for (String file : files.subList(1, cut)) {
            train.addAll(read(Path.of(file)));
        }
        NameTagger tagger = new NameTagger(train.stream()
                .flatMap(e -> e.labels.stream())
                .distinct()
                .sorted()
                .toList());
        List<LinearModel.Row> rows = train(train, tagger);
        Path model = Path.of(args[0]);
        ModelFile.write(model, out -> NameTagger.Model.write(tagger.labels(), rows, out));
        System.out.println(train.size() + " training sentences, model " + Files.size(model) + " bytes");
        for (String file : files.subList(cut + 1, files.size())) {
            measure(new NameTagger.Model(tagger, new LinearModel(rows)), Path.of(file));
        }
    }

    private static List<LinearModel.Row> train(List<Example> examples, NameTagger tagger) {
        LinearTrainer weights = new LinearTrainer();
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            int wrong = 0;
            for (Example example : order) {
                int[] gold = example.labels.stream()
                        .mapToInt(tagger.labels()::indexOf)
                        .toArray();
                wrong += learn(example.sentence, gold, tagger.tag(example.sentence, weights::score), tagger, weights);
                weights.tick();
            }
            System.err.println("round " + round + ": " + wrong + " wrong");
        }
        return weights.average(UPDATES, LEAST);
    }

    private static int learn(NameSentence sentence, int[] gold, int[] found, NameTagger tagger, LinearTrainer weights) {
        HashedFeatures features = new HashedFeatures();
        int wrong = 0;
        for (int i = 0; i < gold.length; i++) {
            if (gold[i] != found[i]) {
                wrong++;
                sentence.features(i, features);
                weights.update(features, gold[i], found[i]);
            }
            int wanted = tagger.move(i == 0 ? NameTagger.BEGINNING : gold[i - 1], gold[i]);
            int made = tagger.move(i == 0 ? NameTagger.BEGINNING : found[i - 1], found[i]);
            if (wanted != made) {
                sentence.moves(i, features);
                weights.update(features, wanted, made);
            }
        }
        return wrong;
    }

    private static void measure(NameTagger.Model model, Path file) throws IOException {
        NameCounts counts = new NameCounts();
        for (Example example : read(file)) {
            Set<ArabicNames.Found> gold = new HashSet<>(ArabicNames.names(example.labels));
            for (ArabicNames.Found name : ArabicNames.names(model.tag(example.sentence))) {
                counts.found(name.type(), gold.remove(name));
            }
            gold.forEach(name -> counts.missed(name.type()));
        }
        System.out.println(file);
        counts.print();
    }

    private static List<Example> read(Path file) throws IOException {
        List<Example> examples = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                rows.add(line.split("\t"));
            } else if (!rows.isEmpty()) {
                examples.add(example(rows));
                rows.clear();
            }
        }
        return examples;
    }

    private static Example example(List<String[]> rows) {
        List<String> norms = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (String[] row : rows) {
            int mark = row[0].lastIndexOf('/');
            int tag = row[0].lastIndexOf('/', mark - 1);
            norms.add(row[0].substring(0, tag));
            tags.add(row[0].substring(tag + 1, mark));
            marks.add(row[0].substring(mark + 1));
            String last = labels.isEmpty() ? NameTagger.OUTSIDE : labels.get(labels.size() - 1);
            boolean begins = row[1].startsWith("I-")
                    && (last.equals(NameTagger.OUTSIDE) || !last.substring(2).equals(row[1].substring(2)));
            labels.add(begins ? "B-" + row[1].substring(2) : row[1]);
        }
        return new Example(new NameSentence(norms, tags, marks), labels);
    }
}
