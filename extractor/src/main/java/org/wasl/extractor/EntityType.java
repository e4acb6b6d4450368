package org.wasl.extractor;

import java.util.Optional;

/** The entity types of the facts contract, by their ontology names. */
public enum EntityType {
    PERSON("Person"),
    STATE("State"),
    GOVERNMENT_BODY("GovernmentBody"),
    ARMED_FORCE("ArmedForce"),
    ORGANIZATION("Organization"),
    PLACE("Place"),
    FACILITY("Facility"),
    AGREEMENT("Agreement"),
    WEAPON("Weapon");

    private final String term;

    EntityType(String term) {
        this.term = term;
    }

    /** The class's local name in the ontology and in the facts contract. */
    public String term() {
        return term;
    }

    public static Optional<EntityType> ofTerm(String term) {
        for (EntityType type : values()) {
            if (type.term.equals(term)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
