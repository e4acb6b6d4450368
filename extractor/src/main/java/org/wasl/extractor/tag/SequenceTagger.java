package org.wasl.extractor.tag;

import java.util.ArrayList;
import java.util.List;

/** Tags words from left to right, each with the two tags before it in sight. */
final class SequenceTagger {
    private final Perceptron model;
    private final SequenceFeatures features;

    SequenceTagger(Perceptron model, SequenceFeatures features) {
        this.model = model;
        this.features = features;
    }

    List<String> tag(List<String> raw) {
        List<String> words = raw.stream().map(features::compared).toList();
        List<String> tags = new ArrayList<>(words.size());
        Features found = new Features();
        String previous = "<s>";
        String beforePrevious = "<s>";
        for (int i = 0; i < words.size(); i++) {
            String tag = features.fixed(words.get(i)).orElse(model.lexicon().get(words.get(i)));
            if (tag == null) {
                found.clear();
                features.extract(found, words, raw, i, previous, beforePrevious);
                tag = model.classes().get(best(model.score(found)));
            }
            tags.add(tag);
            beforePrevious = previous;
            previous = tag;
        }
        return tags;
    }

    static int best(float[] scores) {
        int best = 0;
        for (int c = 1; c < scores.length; c++) {
            if (scores[c] > scores[best]) {
                best = c;
            }
        }
        return best;
    }
}
