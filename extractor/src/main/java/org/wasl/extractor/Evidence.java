package org.wasl.extractor;

/** Where a fact was read: the sentence or clause, quoted. */
public record Evidence(Span span, String text) {}
