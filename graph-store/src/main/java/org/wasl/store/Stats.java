package org.wasl.store;

import java.util.SortedMap;

/** How much a store holds. */
public record Stats(long articles, long entities, long facts, long claims, SortedMap<String, Long> factsByType) {}
