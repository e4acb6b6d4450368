/** The words of the graph: terms, shapes and the entities that are known beforehand. */
package org.wasl.ontology;
