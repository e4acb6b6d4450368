package org.wasl.store;

import java.util.Comparator;
import org.apache.jena.graph.Node;

/** A name of an entity as written; sorted with preferred names first. */
public record Label(Node entity, String text, String language, boolean preferred) implements Comparable<Label> {
    private static final Comparator<Label> ORDER = Comparator.comparing(Label::preferred)
            .reversed()
            .thenComparing(Label::text)
            .thenComparing(label -> label.entity().toString())
            .thenComparing(Label::language);

    @Override
    public int compareTo(Label other) {
        return ORDER.compare(this, other);
    }
}
