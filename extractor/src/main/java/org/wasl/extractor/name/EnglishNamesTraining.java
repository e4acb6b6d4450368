package org.wasl.extractor.name;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.ml.perceptron.PerceptronTrainer;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.ext.ExtensionLoader;
import org.wasl.extractor.CodePoints;
import org.wasl.extractor.tag.EnglishTokenizer;
import org.wasl.extractor.tag.NameCounts;

/**
 * Trains the English name finder: {@code EnglishNamesTraining MODEL TRAIN… -- TEST…}; a file has lines of a token, a tab and
 * its BIO tag, or, by the ending {@code .marked}, sentences with their names marked ({@link MarkedNames});
 * docs/models/english-names.md.
 */
final class EnglishNamesTraining {
    private static final String ITERATIONS = System.getProperty("iterations", "60");
    private static final String CUTOFF = System.getProperty("cutoff", "1");
    private static final String FEATURES = "<featureGenerators cache=\"true\" name=\"names\"><generator class=\""
            + EnglishNameFeatures.class.getName() + "\"/></featureGenerators>";

    private EnglishNamesTraining() {}

    public static void main(String[] args) throws IOException {
        ExtensionLoader.registerAllowedPackage(EnglishNamesTraining.class.getPackageName());
        List<String> files = List.of(args);
        int cut = files.indexOf("--");
        List<NameSample> train = new ArrayList<>();
        for (String file : files.subList(1, cut)) {
            train.addAll(read(Path.of(file)));
        }
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, PerceptronTrainer.PERCEPTRON_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
        TokenNameFinderModel model = NameFinderME.train(
                "en",
                null,
                ObjectStreamUtils.createObjectStream(train),
                parameters,
                TokenNameFinderFactory.create(
                        null, FEATURES.getBytes(StandardCharsets.UTF_8), Map.of(), new BioCodec()));
        try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
            model.serialize(out);
        }
        System.out.println(train.size() + " training sentences, model " + Files.size(Path.of(args[0])) + " bytes");
        for (String file : files.subList(cut + 1, files.size())) {
            measure(model, Path.of(file));
        }
    }

    private static void measure(TokenNameFinderModel model, Path file) throws IOException {
        NameFinderME finder = new NameFinderME(model);
        NameCounts counts = new NameCounts();
        int words = 0;
        long begin = System.nanoTime();
        for (NameSample sample : read(file)) {
            words += sample.getSentence().length;
            Set<Span> gold = new HashSet<>(List.of(sample.getNames()));
            Span[] found = finder.find(sample.getSentence());
            for (Span name : found) {
                boolean right = gold.contains(new Span(name.getStart(), name.getEnd(), name.getType()));
                counts.found(name.getType(), right);
            }
            Set<Span> typed = new HashSet<>();
            for (Span name : found) {
                typed.add(new Span(name.getStart(), name.getEnd(), name.getType()));
            }
            gold.stream().filter(name -> !typed.contains(name)).forEach(name -> counts.missed(name.getType()));
        }
        System.out.printf(Locale.ROOT, "%s, %.0f words a second%n", file, words * 1e9 / (System.nanoTime() - begin));
        counts.print();
    }

    private static List<NameSample> read(Path file) throws IOException {
        return MarkedNames.isMarked(file)
                ? MarkedNames.read(file).stream()
                        .map(EnglishNamesTraining::sample)
                        .toList()
                : tagged(file);
    }

    private static NameSample sample(MarkedNames line) {
        String text = line.text();
        CodePoints codePoints = new CodePoints(text);
        List<String> words = new ArrayList<>();
        List<Span> names = new ArrayList<>();
        int[] from = new int[line.names().size()];
        int[] to = new int[line.names().size()];
        for (org.wasl.extractor.Span word :
                EnglishTokenizer.load().tokenize(text, new org.wasl.extractor.Span(0, text.length()))) {
            for (int i = 0; i < from.length; i++) {
                if (line.names().get(i).span().overlaps(codePoints.of(word))) {
                    from[i] = to[i] == 0 ? words.size() : from[i];
                    to[i] = words.size() + 1;
                }
            }
            words.add(word.of(text));
        }
        for (int i = 0; i < from.length; i++) {
            int name = i;
            MarkedNames.kind(line.names().get(i).type())
                    .ifPresent(kind -> names.add(new Span(from[name], to[name], kind)));
        }
        return new NameSample(words.toArray(String[]::new), names.toArray(Span[]::new), false);
    }

    private static List<NameSample> tagged(Path file) throws IOException {
        List<NameSample> samples = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isEmpty()) {
                rows.add(line.split("\t"));
            } else if (!rows.isEmpty()) {
                samples.add(sample(rows));
                rows.clear();
            }
        }
        return samples;
    }

    private static NameSample sample(List<String[]> rows) {
        List<Span> names = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String tag = rows.get(i)[1];
            if (tag.startsWith("B-")) {
                int end = i + 1;
                while (end < rows.size() && rows.get(end)[1].equals("I-" + tag.substring(2))) {
                    end++;
                }
                names.add(new Span(i, end, tag.substring(2)));
            }
        }
        return new NameSample(rows.stream().map(r -> r[0]).toArray(String[]::new), names.toArray(Span[]::new), false);
    }
}
