package org.wasl.extractor.eval;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wasl.extractor.Entity;
import org.wasl.extractor.Extraction;
import org.wasl.extractor.Mention;
import org.wasl.extractor.json.Gold;
import org.wasl.extractor.text.Fold;

/**
 * Which found entities are which of gold: those of one IRI or one Wikidata id, and those of one type that share a name.
 * An entity of gold may be several found ones and the other way round, where readers disagree on what is one thing;
 * scores of entities count each once.
 */
final class Alignment {
    private static final String ID = "/id/";

    private final Gold marked;
    private final Extraction gold;
    private final Extraction found;
    private final Map<String, Set<String>> foundFor = new HashMap<>();

    Alignment(Gold marked, Extraction found) {
        this.marked = marked;
        this.gold = marked.extraction();
        this.found = found;
        for (Entity wanted : gold.entities()) {
            Set<String> names = names(gold, wanted);
            Set<String> same = new HashSet<>();
            for (Entity entity : found.entities()) {
                boolean known = isSame(wanted, entity);
                boolean named = wanted.type() == entity.type()
                        && names(found, entity).stream().anyMatch(names::contains);
                if (known || named) {
                    same.add(entity.id());
                }
            }
            foundFor.put(wanted.id(), same);
        }
    }

    private static boolean isSame(Entity wanted, Entity entity) {
        String local = entity.iri()
                .substring(entity.iri().lastIndexOf(ID) + 1 + (entity.iri().contains(ID) ? 3 : 0));
        return wanted.id().equals(local)
                || (!wanted.iri().isEmpty() && wanted.iri().equals(entity.iri()))
                || (wanted.wikidata().isPresent() && wanted.wikidata().equals(entity.wikidata()));
    }

    private static Set<String> names(Extraction extraction, Entity entity) {
        Set<String> names = new HashSet<>();
        Stream.concat(
                        entity.labels().values().stream(),
                        extraction.mentions().stream()
                                .filter(m -> m.entity().equals(entity.id()))
                                .map(Mention::text))
                .map(Alignment::key)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    static String key(String name) {
        return Fold.of(name).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    boolean isFound(String goldId) {
        return !foundFor.getOrDefault(goldId, Set.of()).isEmpty();
    }

    boolean same(String goldId, String foundId) {
        return foundFor.getOrDefault(goldId, Set.of()).contains(foundId);
    }

    /** Whether each of one side has its like on the other. */
    boolean same(List<String> goldIds, List<String> foundIds) {
        return goldIds.stream().allMatch(g -> foundIds.stream().anyMatch(f -> same(g, f)))
                && foundIds.stream().allMatch(f -> goldIds.stream().anyMatch(g -> same(g, f)));
    }

    /** Entities, each counted once; known ones are paired before those that share a name. Optional ones count nowhere. */
    Tally entities() {
        Set<String> open = new HashSet<>();
        found.entities().forEach(e -> open.add(e.id()));
        Set<String> paired = new HashSet<>();
        for (boolean byName : new boolean[] {false, true}) {
            for (Entity wanted : gold.entities()) {
                if (!paired.contains(wanted.id())) {
                    like(wanted, byName, open).ifPresent(e -> {
                        open.remove(e.id());
                        paired.add(wanted.id());
                    });
                }
            }
        }
        Set<String> optional = marked.optionalEntities();
        int optionalFound = (int) paired.stream().filter(optional::contains).count();
        return new Tally(
                gold.entities().size() - optional.size(),
                found.entities().size() - optionalFound,
                paired.size() - optionalFound);
    }

    /** Entities of gold that have no like, optional ones apart, and why each has none. */
    Map<Entity, EntityMiss> missed() {
        Map<Entity, EntityMiss> missed = new LinkedHashMap<>();
        for (Entity wanted : gold.entities()) {
            if (!isFound(wanted.id()) && !marked.optionalEntities().contains(wanted.id())) {
                missed.put(wanted, why(wanted));
            }
        }
        return missed;
    }

    private EntityMiss why(Entity wanted) {
        Set<String> names = names(gold, wanted);
        List<Entity> named = found.entities().stream()
                .filter(e -> names(found, e).stream().anyMatch(names::contains))
                .toList();
        if (!named.isEmpty()) {
            return EntityMiss.TYPE;
        }
        boolean shares = found.mentions().stream()
                .map(m -> key(m.text()))
                .anyMatch(m -> names.stream()
                        .anyMatch(n ->
                                (" " + n + " ").contains(" " + m + " ") || (" " + m + " ").contains(" " + n + " ")));
        return shares ? EntityMiss.BOUNDS : EntityMiss.SILENT;
    }

    private Optional<Entity> like(Entity wanted, boolean byName, Set<String> open) {
        return found.entities().stream()
                .filter(e -> open.contains(e.id()) && e.type() == wanted.type() && same(wanted.id(), e.id()))
                .filter(e -> byName || isSame(wanted, e))
                .findFirst();
    }
}
