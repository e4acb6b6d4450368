package org.wasl.extractor;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One thing that an article says. Entity ids refer to the entities of the same extraction.
 *
 * @param type local name of a situation or event class of the ontology
 * @param arguments roles with their fillers, in the order of the facts contract
 * @param texts attributes whose value is text: {@code post}, {@code rank}, {@code mode}, {@code topic}, {@code mission}
 * @param counts {@code count}, {@code killed}, {@code injured}
 * @param references attributes whose value is an entity id: {@code agreement}, {@code weapon}
 * @param former whether the text says that the situation is over
 * @param claimant id of who says so in the text; without one it is the publisher
 * @param confidence 0 to 1
 * @param rule id of the rule that read it
 */
public record Fact(
        String type,
        List<Argument> arguments,
        Map<String, String> texts,
        Map<String, Count> counts,
        Map<String, String> references,
        boolean former,
        Optional<String> place,
        Optional<When> time,
        Modality modality,
        Optional<String> claimant,
        double confidence,
        Evidence evidence,
        String rule) {
    public Fact {
        arguments = List.copyOf(arguments);
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        references = Collections.unmodifiableMap(new TreeMap<>(references));
    }

    public Fact withConfidence(double other) {
        return new Fact(
                type,
                arguments,
                texts,
                counts,
                references,
                former,
                place,
                time,
                modality,
                claimant,
                other,
                evidence,
                rule);
    }

    /** The fillers of a role; empty where the fact has none. */
    public List<String> fillers(String role) {
        return arguments.stream()
                .filter(a -> a.role().equals(role))
                .flatMap(a -> a.entities().stream())
                .toList();
    }
}
