package org.wasl.store;

import org.apache.jena.graph.Node;

/** A name of an entity as written. */
public record Label(Node entity, String text, String language, boolean preferred) {}
