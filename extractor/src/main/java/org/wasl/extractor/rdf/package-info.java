/** Extractions as RDF. */
package org.wasl.extractor.rdf;
