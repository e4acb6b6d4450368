package org.wasl.store;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * TriG 1.2 in whole IRIs and literals. Jena 5.6 writes "true" and the like inside a triple term, where its own parser
 * does not know them.
 */
final class TrigLines extends StreamRDFBase {
    private final Writer out;
    private Optional<Node> graph = Optional.empty();

    TrigLines(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(new Kept(out), StandardCharsets.UTF_8));
    }

    @Override
    public void start() {
        Unwritten.unless(() -> out.write("VERSION \"1.2\"\n"));
    }

    @Override
    public void quad(Quad quad) {
        Unwritten.unless(() -> {
            if (!graph.equals(Optional.of(quad.getGraph()))) {
                out.write(graph.isPresent() ? "}\n" : "");
                out.write("GRAPH <" + quad.getGraph().getURI() + "> {\n");
                graph = Optional.of(quad.getGraph());
            }
            out.write("  " + RdfExport.line(quad) + "\n");
        });
    }

    @Override
    public void finish() {
        Unwritten.unless(() -> {
            out.write(graph.isPresent() ? "}\n" : "");
            out.flush();
        });
    }
}
