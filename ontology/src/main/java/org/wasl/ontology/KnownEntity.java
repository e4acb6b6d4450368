package org.wasl.ontology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A thing that Wasl knows before it reads.
 *
 * @param id the last part of its IRI
 * @param type local name of its class
 * @param names language tag to names, the preferred one first
 * @param wikidata {@code Q…}, only where certain
 * @param partOf id of the state, body or place that it belongs to or lies in
 * @param weak languages in which its name is also a common word or a person's, so that it needs a context
 */
public record KnownEntity(
        String id,
        String type,
        Map<String, List<String>> names,
        Optional<String> wikidata,
        Optional<String> partOf,
        Set<String> weak) {
    public KnownEntity {
        names = Map.copyOf(names);
        weak = Set.copyOf(weak);
    }

    /** This entity with the names that another account of it adds. */
    KnownEntity with(KnownEntity other) {
        Map<String, List<String>> all = new TreeMap<>(names);
        other.names()
                .forEach((language, more) -> all.merge(
                        language,
                        more,
                        (some, others) -> Stream.concat(some.stream(), others.stream())
                                .distinct()
                                .toList()));
        return new KnownEntity(id, type, all, wikidata.or(other::wikidata), partOf.or(other::partOf), weak);
    }

    /** This entity as part of another. */
    public KnownEntity of(String whole) {
        return new KnownEntity(id, type, names, wikidata, Optional.of(whole), weak);
    }

    /** The preferred name in a language. */
    public Optional<String> label(String language) {
        return names.getOrDefault(language, List.of()).stream().findFirst();
    }
}
