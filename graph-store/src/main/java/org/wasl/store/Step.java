package org.wasl.store;

import org.apache.jena.graph.Node;

/**
 * One step of a path: a stated fact that two entities take part in.
 *
 * @param fact the type of the fact, a class of the ontology
 * @param claim that states it, with its sentence
 */
public record Step(Node from, Node fact, Node to, Node claim) {}
