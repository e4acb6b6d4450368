package org.wasl.extractor.tag;

import java.util.List;

/** What a tagger looks at to tag one word; words are given as the model compares them. */
interface SequenceFeatures {
    /** Fills in the features of the word at {@code at}, given the two tags before it. */
    void extract(
            Features features, List<String> words, List<String> raw, int at, String previous, String beforePrevious);

    /** The tag of a word that needs no model: marks. */
    java.util.Optional<String> fixed(String word);

    /** The word as the model compares it. */
    String compared(String word);
}
