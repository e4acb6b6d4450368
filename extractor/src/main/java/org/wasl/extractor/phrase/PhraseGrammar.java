package org.wasl.extractor.phrase;

import java.util.List;
import org.wasl.extractor.text.Sentence;

/** Finds the noun phrases of a sentence that refer to somebody or something. Immutable, shared by threads. */
public sealed interface PhraseGrammar permits ArabicPhrases, EnglishPhrases {
    /**
     * The phrases in order, without overlaps; names that only a title shows are among them.
     *
     * @param names found so far, in order, without overlaps
     * @param counts numbers in the sentence
     */
    List<NounPhrase> read(Sentence sentence, List<Name> names, List<CountedSpan> counts);
}
