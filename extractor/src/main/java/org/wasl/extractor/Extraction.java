package org.wasl.extractor;

import java.util.List;

/** All that was read in one article, in the order of the text. */
public record Extraction(Article article, List<Mention> mentions, List<Entity> entities, List<Fact> facts) {
    public Extraction {
        mentions = List.copyOf(mentions);
        entities = List.copyOf(entities);
        facts = List.copyOf(facts);
    }

    /** The entity with this id; throws where an id does not belong to this extraction. */
    public Entity entity(String id) {
        return entities.stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no entity '" + id + "' in " + article.source()));
    }
}
