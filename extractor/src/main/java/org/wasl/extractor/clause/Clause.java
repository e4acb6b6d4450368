package org.wasl.extractor.clause;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wasl.extractor.Modality;
import org.wasl.extractor.phrase.NounPhrase;

/**
 * A predicate and what stands around it.
 *
 * @param predicate token of the verb or verbal noun
 * @param lemma of the predicate, as frames name it
 * @param support lemma of the verb that carries a verbal noun: "held" in "held talks"
 * @param arguments by slot: {@code subject} and {@code object} as in the active voice, {@code of} the genitive of a verbal
 *     noun, or a preposition as the language writes it
 * @param objectNouns lemmas of the common nouns that are the object: "a deal" in "signed a deal"
 * @param speaker who says so
 * @param from first token of the stretch that shows the clause, {@code to} the token after it
 */
public record Clause(
        int sentence,
        int predicate,
        String lemma,
        Kind kind,
        Optional<String> support,
        boolean passive,
        Modality modality,
        Map<String, List<Argument>> arguments,
        List<String> objectNouns,
        Optional<Speaker> speaker,
        int from,
        int to) {
    public enum Kind {
        VERB,
        NOUN
    }

    /** The slot of who does it, whatever the voice. */
    public static final String SUBJECT = "subject";

    /** The slot of whom it is done to, whatever the voice. */
    public static final String OBJECT = "object";

    /** The slot of a verbal noun's genitive or possessive. */
    public static final String OF = "of";

    /** A noun phrase in a slot; {@code head} is its main token. */
    public record Argument(NounPhrase phrase, int head) {}

    /** Who says what the clause says; {@code of} a sentence since a speaker may go on over several. */
    public record Speaker(int sentence, NounPhrase phrase) {}

    public List<Argument> in(String slot) {
        return arguments.getOrDefault(slot, List.of());
    }
}
