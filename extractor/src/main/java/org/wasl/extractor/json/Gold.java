package org.wasl.extractor.json;

import java.util.Set;
import java.util.TreeSet;
import org.wasl.extractor.Extraction;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What people wrote down for an article, to measure extractions by.
 *
 * @param optionalFacts indexes of facts that count neither way when found as they stand, nor when missed
 * @param optionalEntities ids of entities of which the same holds
 */
public record Gold(Extraction extraction, Set<Integer> optionalFacts, Set<String> optionalEntities) {
    public Gold {
        optionalFacts = Set.copyOf(optionalFacts);
        optionalEntities = Set.copyOf(optionalEntities);
    }

    /**
     * Reads what {@link FactsJson#read} reads, and the marks {@code "optional": true} of facts and entities.
     *
     * @throws IllegalArgumentException where the JSON is no extraction, saying what is wrong
     */
    public static Gold read(String json) {
        Extraction extraction = FactsJson.read(json);
        JsonNode root;
        try {
            root = FactsJson.JSON.readTree(json);
        } catch (JacksonException e) {
            throw new AssertionError("read a moment ago", e);
        }
        Set<Integer> facts = new TreeSet<>();
        for (int i = 0; i < root.path("facts").size(); i++) {
            if (isOptional(root.path("facts").path(i))) {
                facts.add(i);
            }
        }
        Set<String> entities = new TreeSet<>();
        for (JsonNode entity : root.path("entities")) {
            if (isOptional(entity)) {
                entities.add(entity.path("id").asString());
            }
        }
        return new Gold(extraction, facts, entities);
    }

    private static boolean isOptional(JsonNode node) {
        return node.path("optional").asBoolean(false);
    }
}
