package org.wasl.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way to write the store, or what is selected of it. */
public enum ExportFormat {
    TRIG("trig", Kind.QUADS),
    NQUADS("nq", Kind.QUADS),
    JSONLD("jsonld", Kind.QUADS),
    TURTLE("ttl", Kind.TRIPLES),
    NTRIPLES("nt", Kind.TRIPLES),
    RDFXML("rdf", Kind.TRIPLES),
    /** TriG of RDF 1.2, in which claims are reifiers of what they speak of. */
    REIFIERS("trig12", Kind.QUADS),
    /** Tables: a folder of them, or one archive. */
    CSV("zip", Kind.OTHER),
    GRAPHML("graphml", Kind.OTHER),
    GEOJSON("geojson", Kind.OTHER),
    /** FollowTheMoney: a JSON object to a line. */
    FTM("ftm", Kind.OTHER);

    private enum Kind {
        QUADS,
        TRIPLES,
        OTHER
    }

    private final String extension;
    private final Kind kind;

    ExportFormat(String extension, Kind kind) {
        this.extension = extension;
        this.kind = kind;
    }

    /** Whether the format keeps each article's graph apart. */
    public boolean keepsGraphs() {
        return kind == Kind.QUADS;
    }

    /** Whether it is RDF without graphs, so that all are merged into one. */
    public boolean mergesGraphs() {
        return kind == Kind.TRIPLES;
    }

    /** The format of this name, in any case, or of this file ending: {@code trig}, {@code turtle}, {@code geojson} … */
    public static Optional<ExportFormat> ofName(String name) {
        return Arrays.stream(values())
                .filter(f -> f.name().equals(name.toUpperCase(Locale.ROOT)) || f.extension.equals(name))
                .findFirst();
    }
}
