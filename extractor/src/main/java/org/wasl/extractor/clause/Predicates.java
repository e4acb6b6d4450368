package org.wasl.extractor.clause;

import java.util.Optional;
import org.wasl.extractor.Modality;
import org.wasl.extractor.text.Token;

/** What the clause readers have to know of words: which nouns tell events, and what verbs do to what depends on them. */
public interface Predicates {
    /** What a verb, noun or fixed phrase does to the clause that depends on it. */
    record Governor(Modality effect, boolean reports) {}

    /** The event noun's base form, where a frame knows the token as one. */
    Optional<String> eventNoun(Token token);

    /** The event noun of several words, where a frame knows them together: "legal action". */
    Optional<String> eventNoun(String words);

    /** The base form of a noun that a frame wants as its verb's object. */
    Optional<String> objectNoun(Token token);

    /** Whether some frame is triggered by the verb. */
    boolean eventVerb(String lemma);

    /** Whether some frame of the verb wants the noun as its object: "a deal" with "sign". */
    boolean takesObject(String verb, Token noun);

    /**
     * The verb behind a noun.
     *
     * @param lemma of the verb, spelling folded
     * @param masdar whether the noun names the act; else it is the active participle of who does it
     */
    record Verbal(String lemma, boolean masdar) {}

    /** The verb whose masdar or active participle the token is, where the language has them. */
    Optional<Verbal> verbal(Token token);

    /** Whether some frame takes an object of the verb. */
    boolean transitive(String lemma);

    Optional<Governor> governor(Token token);

    /** The governor that the verb's passive participle is: "is expected to" foresees more than "they expect him to" does. */
    Optional<Governor> passiveGovernor(Token token);

    /** The governor that the verb is together with its particle: "call off". */
    Optional<Governor> governor(String verb);

    /** The governor that the verb is, by its lemma. */
    default Optional<Governor> verbGovernor(String lemma) {
        return governor(lemma);
    }

    /** Whether the token's word belongs to a class of {@code words.tsv}. */
    boolean is(Token token, String wordClass);
}
