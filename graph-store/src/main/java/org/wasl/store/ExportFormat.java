package org.wasl.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;

/** A way to write the whole store. */
public enum ExportFormat {
    TRIG(RDFFormat.TRIG_PRETTY, "trig", true),
    NQUADS(RDFFormat.NQUADS_UTF8, "nq", true),
    JSONLD(RDFFormat.JSONLD11_PRETTY, "jsonld", true),
    TURTLE(RDFFormat.TURTLE_PRETTY, "ttl", false),
    NTRIPLES(RDFFormat.NTRIPLES_UTF8, "nt", false),
    RDFXML(RDFFormat.RDFXML_PLAIN, "rdf", false);

    private final RDFFormat format;
    private final String extension;
    private final boolean graphs;

    ExportFormat(RDFFormat format, String extension, boolean graphs) {
        this.format = format;
        this.extension = extension;
        this.graphs = graphs;
    }

    RDFFormat format() {
        return format;
    }

    public String fileExtension() {
        return extension;
    }

    /** Whether the format keeps each article's graph apart; else all are merged into one. */
    public boolean keepsGraphs() {
        return graphs;
    }

    /** The format of this name, in any case: {@code trig}, {@code turtle}, {@code jsonld} … */
    public static Optional<ExportFormat> ofName(String name) {
        return Arrays.stream(values())
                .filter(f -> f.name().equals(name.toUpperCase(Locale.ROOT)) || f.extension.equals(name))
                .findFirst();
    }
}
