package org.wasl.extractor;

/** Words that name an entity. {@code entity} is the id of an {@link Entity} of the same extraction. */
public record Mention(Span span, String text, EntityType type, String entity) {}
