package org.wasl.extractor;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The thing that mentions name.
 *
 * @param id unique within the extraction: {@code e1}, {@code e2} … in the order of first mention
 * @param iri the same for the same thing in every article
 * @param labels language tag to name
 * @param wikidata {@code Q…}, only where certain
 */
public record Entity(String id, String iri, EntityType type, Map<String, String> labels, Optional<String> wikidata) {
    public Entity {
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    }
}
