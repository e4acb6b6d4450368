package org.wasl.extractor;

import java.util.List;

/** Who plays a role in a fact: ids of entities of the same extraction, in the order of the text. */
public record Argument(String role, List<String> entities) {
    public Argument {
        entities = List.copyOf(entities);
    }
}
