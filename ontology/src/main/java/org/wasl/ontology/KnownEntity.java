package org.wasl.ontology;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A thing that Wasl knows before it reads.
 *
 * @param id the last part of its IRI
 * @param type local name of its class
 * @param names language tag to names, the preferred one first
 * @param wikidata {@code Q…}, only where certain
 * @param partOf id of the state, body or place that it belongs to or lies in
 */
public record KnownEntity(
        String id, String type, Map<String, List<String>> names, Optional<String> wikidata, Optional<String> partOf) {
    public KnownEntity {
        names = Map.copyOf(names);
    }

    /** The preferred name in a language. */
    public Optional<String> label(String language) {
        return names.getOrDefault(language, List.of()).stream().findFirst();
    }
}
