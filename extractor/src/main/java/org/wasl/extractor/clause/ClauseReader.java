package org.wasl.extractor.clause;

import java.util.List;
import org.wasl.extractor.phrase.NounPhrase;
import org.wasl.extractor.text.Sentence;

/** Finds the clauses of a sentence. Immutable, shared by threads. */
public sealed interface ClauseReader permits ArabicClauses, EnglishClauses {
    /** The clauses in the order of their predicates. */
    List<Clause> read(Sentence sentence, List<NounPhrase> phrases);

    /** The sentence with its tree put right, where the language has one. */
    default Sentence mended(Sentence sentence, List<NounPhrase> phrases) {
        return sentence;
    }
}
