package org.wasl.store;

import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;

/** Hands on triples and nothing else: what follows has begun already and does not end with them. */
final class Triples extends StreamRDFBase {
    private final StreamRDF out;

    Triples(StreamRDF out) {
        this.out = out;
    }

    @Override
    public void triple(Triple triple) {
        out.triple(triple);
    }
}
