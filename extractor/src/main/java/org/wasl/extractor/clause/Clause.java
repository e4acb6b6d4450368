package org.wasl.extractor.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wasl.extractor.Modality;
import org.wasl.extractor.phrase.NounPhrase;

/**
 * A predicate and what stands around it.
 *
 * @param predicate token of the verb or verbal noun
 * @param lemma of the predicate, as frames name it
 * @param support lemma of the verb that carries a verbal noun: "held" in "held talks"
 * @param arguments by slot: {@link #SUBJECT} and {@link #OBJECT} as in the active voice, {@link #OF} the genitive of a
 *     verbal noun, or a preposition as the language writes it, spelling folded
 * @param objectNouns lemmas of the common nouns that are its object: "a deal" in "signed a deal"
 * @param subjectNouns lemmas of the common nouns that are its subject: "the ministry" in "the ministry asked"
 * @param complements lemmas of the infinitives that depend on it: "withdraw" in "agreed to withdraw", with the text
 *     {@link #INFINITIVE} if there is any
 * @param speaker who says so
 * @param future whether it lies ahead of the telling
 * @param verbal a verbal noun read as its verb, with the arguments that the verb would have
 * @param relative whether it is a relative clause, so that its subject is nobody that the text goes on about
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
        boolean future,
        Map<String, List<NounPhrase>> arguments,
        List<String> objectNouns,
        List<String> subjectNouns,
        Set<String> complements,
        Optional<NounPhrase> speaker,
        Optional<Clause> verbal,
        boolean relative,
        int from,
        int to) {
    public enum Kind {
        VERB,
        NOUN
    }

    /** A complement of a clause that makes somebody another's successor. */
    public static final String SUCCESSOR = "successor";

    /** A complement of a clause whose object is its subject's own: "laid down their arms". */
    public static final String OWN_OBJECT = "own object";

    /** The slot of who does it, whatever the voice. */
    public static final String SUBJECT = "subject";

    /** The slot of whom it is done to, whatever the voice. */
    public static final String OBJECT = "object";

    /** The slot of a second object: what somebody is made, the gift that somebody is given. */
    public static final String SECOND_OBJECT = "object2";

    /** The slot of a verbal noun's genitive or possessive. */
    public static final String OF = "of";

    /** The slot of whose something is: the possessive of an event noun, or who owns the object ("Iran's offer"). */
    public static final String OWNER = "owner";

    /** The slot of whom an infinitive that depends on the verb is done to: "promised to help Chad". */
    public static final String COMPLEMENT = "complement";

    /** The slot of who is to do what a that-clause says: "demanded that Iran leave". */
    public static final String THAT = "that";

    /** Among the object nouns: that only a number stands there: "has 90 in Qatar". */
    public static final String NUMBER = "number";

    /** The slot of troops, fighters and forces, wherever they stand. */
    public static final String TROOPS = "troops";

    /** The slot of where troops are said to have been until then: "the 200 soldiers based at Manda flew home". */
    public static final String POSTED = "posted";

    /** The slot of where troops were told to be before, where the clause says of no place: "they flew home". */
    public static final String THERE = "there";

    /** The slot of whom those who gather demand something of, or want gone: "marched to demand that X resign". */
    public static final String DEMANDED = "demanded";

    /** The slot of who does what a condition is about: "if Hezbollah failed to withdraw". */
    public static final String IF = "if";

    /** Among the complements: that a that-clause says what must be done. */
    public static final String DUTY = "duty";

    /** Among the complements, before a verb: that the speaker himself will do it. */
    public static final String WILL = "will ";

    /** Among the complements: that the clause lies ahead of the telling. */
    public static final String FUTURE = "future";

    /** Among the needs of a frame: that who does it, or one of his, says so. */
    public static final String OWN_WORD = "own word";

    /** Among the complements: that the verb itself is negated. */
    public static final String NEGATED = "negated";

    /** Among the needs of a frame: that the clause states it, and neither denies nor only plans or supposes it. */
    public static final String STATED = "stated";

    /** Among the complements: that it is done in protest or to demand something. */
    public static final String IN_PROTEST = "in protest";

    /** Among the complements: that the subject is somebody whom a common noun alone tells: "a court", "lawyers". */
    public static final String SOMEBODY = "somebody";

    /** Among the complements: that those who do it do it to one another. */
    public static final String EACH_OTHER = "each other";

    /** The slot of who says so. */
    public static final String SPEAKER = "speaker";

    /** Among the complements: that there is an infinitive. */
    public static final String INFINITIVE = "infinitive";

    /** Among the complements: that a clause of its own is what the verb is about: "demonstrated that". */
    public static final String CLAUSE = "clause";

    /** What a frame calls an object that any common noun names: "demonstrated a lack of remorse". */
    public static final String THING = "thing";

    /** Among the complements of a noun, before a word: that it modifies the noun. */
    public static final String MODIFIER = "~";

    /** Among the complements, before a preposition: that it stands there, whatever it governs. */
    public static final String BY_PREPOSITION = "+";

    /** Stands before the noun that is a verb's subject where the clause keeps no list of such nouns. */
    public static final String WHAT = "what ";

    /** That what is told goes on: "is holding". */
    public static final String PROGRESSIVE = "progressive";

    /** The slot of a nationality that a verbal noun carries: "an Israeli strike". */
    public static final String NATIONALITY = "nationality";

    /** The slot of several nations that an event noun carries: "US-China talks", "an Egyptian-Saudi summit". */
    public static final String NATIONS = "nations";

    /** The slot of an agent that a preposition names: "by". */
    public static final String AGENT = "agent";

    /** The slot of what "by" brings to a noun: "the killing of X by two gunmen". */
    public static final String BY = "by";

    /** The clause read as a passive: common nouns that were its subject are its object. */
    public Clause asPassive(Map<String, List<NounPhrase>> others) {
        List<String> objects = new ArrayList<>(objectNouns);
        objects.addAll(subjectNouns);
        return inVoice(true, others, objects, List.of());
    }

    /** The clause read as an active, with the arguments that it then has. */
    public Clause asActive(Map<String, List<NounPhrase>> others) {
        return inVoice(false, others, objectNouns, subjectNouns);
    }

    private Clause inVoice(
            boolean asPassive, Map<String, List<NounPhrase>> others, List<String> objects, List<String> subjects) {
        return new Clause(
                sentence,
                predicate,
                lemma,
                kind,
                support,
                asPassive,
                modality,
                future,
                others,
                List.copyOf(objects),
                subjects,
                complements,
                speaker,
                verbal,
                relative,
                from,
                to);
    }

    public List<NounPhrase> in(String slot) {
        return slot.equals(SPEAKER) ? speaker.stream().toList() : arguments.getOrDefault(slot, List.of());
    }
}
