package org.wasl.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * One step of a path: a direct edge between two entities, walked in either direction.
 *
 * @param fact the type of the occurrence that the edge comes from, a class of the ontology
 * @param claim that states it, with its sentence
 * @param edge as it stands in the graph of edges
 */
public record Step(Node from, Node fact, Node to, Node claim, Triple edge) {}
