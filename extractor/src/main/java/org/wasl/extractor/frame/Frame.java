package org.wasl.extractor.frame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.Modality;

/**
 * One way in which a language tells a fact.
 *
 * @param id unique within the language
 * @param verbs lemmas of verbs that tell it
 * @param nouns base forms of verbal and other event nouns that tell it
 * @param support verbs that may carry the noun; without any, the noun tells it by itself
 * @param objects common nouns of which one must be the verb's object; without any, none is needed
 * @param what common nouns of which one must be its subject: "a shell fell on"; without any, none is needed
 * @param subjects kinds of groups of which one must be its subject: "protesters"; without any, none is needed
 * @param whom kinds of groups of which one must be its object: "civilians"; without any, none is needed
 * @param complements infinitives of which one must depend on the verb; without any, none is needed
 * @param instead ids of the frames whose readings of the same clause give way to this one's
 * @param roles for each role the slots that may hold its fillers, the likeliest first
 * @param place slots that may hold where it happened
 * @param post slots that may hold the post concerned
 * @param predecessor slots that may hold whose post it becomes: "to succeed him", "in her place"
 * @param office whether it tells nothing where no post is named: "took over as" against "took over the shop"
 * @param alone whether a single bare phrase after the verb is its object (verbs whose passive looks like the active)
 * @param modality what the frame makes of a statement
 * @param needs slots that must be filled
 * @param filled roles that must have a filler
 * @param voice {@code active} or {@code passive} where only one of them tells it
 * @param settled whether it is a fact although the clause is none yet: "will send" is a pledge, "will not talk" a
 *     refusal
 * @param reciprocal whether of several actors the first does it with the others where no recipient is named
 * @param finite whether only the verb itself tells it, not its verbal noun or participle: "works together", but no "work"
 * @param follows types of facts of which one must have been told here or just before: "keeps 90 there", after "soldiers"
 * @param kinds for a role the types of entities that alone may fill it here
 * @param attributes fixed texts, such as the mode of a meeting
 */
public record Frame(
        String id,
        String fact,
        Set<String> verbs,
        Set<String> nouns,
        Set<String> support,
        Set<String> objects,
        Set<String> what,
        Set<String> subjects,
        Set<String> whom,
        Set<String> complements,
        Set<String> instead,
        Map<String, List<String>> roles,
        List<String> place,
        List<String> post,
        List<String> predecessor,
        List<String> topic,
        boolean office,
        Alone alone,
        Optional<Modality> modality,
        Set<String> needs,
        Set<String> filled,
        Set<String> without,
        Optional<String> voice,
        boolean settled,
        boolean reciprocal,
        boolean finite,
        Set<String> follows,
        Map<String, Set<EntityType>> kinds,
        Map<String, String> attributes,
        List<Example> reads,
        List<String> passes) {

    /**
     * What a single bare phrase after the verb is. {@code PERSON}: its object where it may be a person, for verbs that are
     * done to persons only; an army that stands there kills, and is not killed.
     */
    public enum Alone {
        SUBJECT,
        OBJECT,
        PERSON
    }

    /**
     * A sentence that the frame reads.
     *
     * @param roles for each role the names that must fill it
     */
    public record Example(String text, Map<String, List<String>> roles) {}

    /** A frame without words of its own, for what something else has found: each role from the slots given. */
    public static Frame ofRoles(
            String id, String fact, Map<String, List<String>> roles, List<String> place, List<String> post) {
        return new Frame(
                id,
                fact,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                roles,
                place,
                post,
                List.of(),
                List.of(),
                false,
                Alone.SUBJECT,
                Optional.empty(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                false,
                false,
                false,
                Set.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of());
    }
}
