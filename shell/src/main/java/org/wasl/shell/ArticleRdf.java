package org.wasl.shell;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.wasl.extractor.Extraction;
import org.wasl.extractor.rdf.FactWriter;
import org.wasl.ontology.Wasl;

/** What would be stored of one article, as text. */
final class ArticleRdf {
    private ArticleRdf() {}

    static String trig(Extraction extraction) {
        DatasetGraph quads = quads(new FactWriter(extraction));
        return RDFWriter.source(quads).format(RDFFormat.TRIG_PRETTY).asString();
    }

    static String turtle(Extraction extraction) {
        FactWriter writer = new FactWriter(extraction);
        Graph graph = quads(writer).getGraph(writer.graph());
        graph.getPrefixMapping().setNsPrefixes(Wasl.prefixes());
        return RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).asString();
    }

    private static DatasetGraph quads(FactWriter writer) {
        DatasetGraph quads = DatasetGraphFactory.create();
        Wasl.prefixes().forEach((prefix, iri) -> quads.prefixes().add(prefix, iri));
        writer.write(StreamRDFLib.dataset(quads));
        return quads;
    }
}
