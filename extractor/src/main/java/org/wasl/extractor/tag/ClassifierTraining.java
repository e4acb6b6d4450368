package org.wasl.extractor.tag;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Decisions to learn a {@link Classifier} from: maximum entropy with a Gaussian prior, by OpenNLP's quasi-Newton trainer. */
public final class ClassifierTraining {
    /** Weights below this share of the largest say nothing. */
    private static final int LEAST = 3;

    private final List<Event> events = new ArrayList<>();
    private final int cutoff;
    private final double prior;
    private final int rounds;

    /**
     * @param cutoff how often a cue must have been seen
     * @param prior the strength of the prior: the larger, the smaller the weights
     */
    public ClassifierTraining(int cutoff, double prior, int rounds) {
        this.cutoff = cutoff;
        this.prior = prior;
        this.rounds = rounds;
    }

    /** One decision that was right. */
    public void add(String label, Cues cues) {
        String[] context = Arrays.stream(cues.hashes())
                .distinct()
                .mapToObj(Integer::toString)
                .toArray(String[]::new);
        events.add(new Event(label, context));
    }

    public int size() {
        return events.size();
    }

    /** Trains all and writes them into one file. */
    public static void write(Path file, List<ClassifierTraining> all) throws IOException {
        List<Weights> learnt = new ArrayList<>();
        for (ClassifierTraining one : all) {
            learnt.add(one.train());
        }
        ModelFile.write(file, out -> {
            out.writeInt(learnt.size());
            for (Weights weights : learnt) {
                Classifier.write(weights.labels, weights.largest, weights.rows, out);
            }
        });
    }

    private record Weights(List<String> labels, double largest, List<LinearModel.Row> rows) {}

    private Weights train() throws IOException {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, rounds);
        parameters.put(TrainingParameters.THREADS_PARAM, 2);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, prior);
        OnePassDataIndexer indexer = new OnePassDataIndexer();
        indexer.init(parameters, new LinkedHashMap<>());
        indexer.index(ObjectStreamUtils.createObjectStream(events));
        QNTrainer trainer = new QNTrainer();
        trainer.init(parameters, new LinkedHashMap<>());
        AbstractModel model = trainer.trainModel(rounds, indexer);
        Object[] parts = model.getDataStructures();
        @SuppressWarnings("unchecked")
        Map<String, Context> contexts = (Map<String, Context>) parts[1];
        String[] labels = (String[]) parts[2];
        double largest = contexts.values().stream()
                .flatMapToDouble(c -> Arrays.stream(c.getParameters()))
                .map(Math::abs)
                .max()
                .orElse(1);
        List<LinearModel.Row> rows = new ArrayList<>();
        contexts.forEach((cue, context) -> row(Integer.parseInt(cue), context, largest, rows));
        return new Weights(Arrays.asList(labels), largest, rows);
    }

    private static void row(int cue, Context context, double largest, List<LinearModel.Row> rows) {
        byte[] classes = new byte[context.getOutcomes().length];
        byte[] weights = new byte[classes.length];
        int n = 0;
        for (int i = 0; i < classes.length; i++) {
            double weight = context.getParameters()[i];
            int q = (int) Math.round(Math.sqrt(Math.abs(weight) / largest) * 127);
            if (q >= LEAST) {
                classes[n] = (byte) context.getOutcomes()[i];
                weights[n++] = (byte) (weight < 0 ? -q : q);
            }
        }
        if (n > 0) {
            rows.add(new LinearModel.Row(cue, Arrays.copyOf(classes, n), Arrays.copyOf(weights, n)));
        }
    }
}
