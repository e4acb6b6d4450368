package org.wasl.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Which claims an export holds, with what they speak of; an empty set or a missing day asks for nothing.
 *
 * @param entities one of them has a role in the fact or says so
 * @param types classes of facts, or of entities one of which has a role in the fact
 * @param from the fact may hold or happen on this day or later; where it has no time, its article is as young
 * @param to likewise, on this day or earlier
 * @param publishers one of them published the article
 */
public record Selection(
        Set<Node> entities, Set<Node> types, Optional<LocalDate> from, Optional<LocalDate> to, Set<String> publishers) {
    public static final Selection ALL = new Selection(Set.of(), Set.of(), Optional.empty(), Optional.empty(), Set.of());

    public Selection {
        entities = Set.copyOf(entities);
        types = Set.copyOf(types);
        publishers = Set.copyOf(publishers);
    }

    boolean isAll() {
        return equals(ALL);
    }
}
