package org.wasl.extractor.tag;

import java.util.List;

/** Tags English words with Penn Treebank parts of speech; how it was trained: {@code docs/models/english.md}. */
public final class PennTagger {
    private static final class Holder {
        private static final PennTagger INSTANCE = new PennTagger();
    }

    private final SequenceTagger tagger =
            new SequenceTagger(Perceptron.read("org/wasl/extractor/lang/en/tagger.bin"), new EnglishFeatures());

    private PennTagger() {}

    public static PennTagger load() {
        return Holder.INSTANCE;
    }

    /** One tag for each word of a sentence. */
    public List<String> tag(List<String> words) {
        return tagger.tag(words);
    }
}
