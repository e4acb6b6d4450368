package org.wasl.extractor.text;

/** Coarse part of speech, the same for both languages. */
public enum Pos {
    NOUN,
    NAME,
    ADJECTIVE,
    VERB,
    PREPOSITION,
    /** Coordinating conjunction. */
    CONJUNCTION,
    /** Opens a clause: that, if, because. */
    SUBORDINATOR,
    RELATIVE,
    PRONOUN,
    DETERMINER,
    NUMBER,
    ADVERB,
    /** Negation, future and other particles. */
    PARTICLE,
    PUNCTUATION,
    OTHER;

    public boolean isNominal() {
        return this == NOUN || this == NAME || this == ADJECTIVE || this == NUMBER;
    }
}
