package org.wasl.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.wasl.ontology.Wasl;

/**
 * The store, or what a selection wants of it, in a format of RDF: graph by graph, each sorted, with a description of the
 * whole before it. No more than one graph is in memory; formats without graphs are sorted on disk.
 */
final class RdfExport {
    /** The graph of the description; in no store, and no article's, so that reading an export in again leaves it out. */
    private static final Node DESCRIPTION = Wasl.iri("graph/dataset");

    private static final Node DATASET = Wasl.iri("dataset");
    private static final Node PROGRAM = NodeFactory.createURI(Wasl.BASE);
    private static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");
    private static final String PROV = Wasl.prefixes().get("prov");

    private final DatasetGraph data;
    private final Selection selection;
    private final Facts facts;
    private final boolean reifiers;

    private RdfExport(DatasetGraph data, Selection selection, boolean reifiers) {
        this.data = data;
        this.selection = selection;
        this.facts = new Facts(data, selection);
        this.reifiers = reifiers;
    }

    static void write(DatasetGraph data, Selection selection, ExportFormat format, OutputStream out)
            throws IOException {
        RdfExport export = new RdfExport(data, selection, format == ExportFormat.REIFIERS);
        StreamRDF written = switch (format) {
            case TRIG -> StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS);
            case NQUADS -> StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS_UTF8);
            case TURTLE -> StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
            case NTRIPLES -> StreamRDFWriter.getWriterStream(out, RDFFormat.NTRIPLES_UTF8);
            case REIFIERS -> new TrigLines(out);
            case JSONLD -> new JsonLdStream(out);
            case RDFXML -> new RdfXmlStream(out);
            case CSV, GRAPHML, GEOJSON, FTM -> throw new IllegalArgumentException(format + " is no format of RDF");
        };
        written.start();
        if (format != ExportFormat.NQUADS && format != ExportFormat.NTRIPLES && format != ExportFormat.REIFIERS) {
            Wasl.prefixes().forEach(written::prefix);
        }
        if (format.keepsGraphs()) {
            export.description().forEach(written::quad);
            export.quads(true, written::quad);
        } else {
            export.merged(written);
        }
        written.finish();
    }

    /** What VoID and PROV say of the whole: how much of what, and which articles it comes from. */
    private List<Quad> description() {
        long[] counts = new long[3];
        Map<String, Long> types = new TreeMap<>();
        Set<Node> articles = new LinkedHashSet<>();
        quads(false, quad -> counts[0]++);
        facts.each(fact -> {
            counts[1]++;
            counts[2] += fact.claims().size();
            types.merge(fact.type().getURI(), 1L, Long::sum);
        });
        facts.articles().forEach((graph, article) -> {
            if (selection.isAll() || !selected(graph).isEmpty()) {
                articles.add(article);
            }
        });
        List<Quad> quads = new ArrayList<>();
        Consumer<Triple> says = triple -> quads.add(Quad.create(DESCRIPTION, triple));
        says.accept(Triple.create(DATASET, RDF.type.asNode(), VOID.Dataset.asNode()));
        says.accept(Triple.create(
                DATASET, DCTerms.title.asNode(), NodeFactory.createLiteralLang("A graph of claims", "en")));
        says.accept(Triple.create(DATASET, VOID.triples.asNode(), number(counts[0])));
        says.accept(Triple.create(DATASET, VOID.documents.asNode(), number(articles.size())));
        says.accept(Triple.create(DATASET, VOID.uriSpace.asNode(), NodeFactory.createLiteralString(Wasl.BASE)));
        says.accept(Triple.create(
                DATASET,
                VOID.vocabulary.asNode(),
                NodeFactory.createURI(Wasl.ONTOLOGY.substring(0, Wasl.ONTOLOGY.length() - 1))));
        partition(says, "claims", Wasl.Claim, counts[2]);
        types.forEach((type, count) ->
                partition(says, type.substring(Wasl.ONTOLOGY.length()), NodeFactory.createURI(type), count));
        says.accept(Triple.create(DATASET, prov("wasAttributedTo"), PROGRAM));
        says.accept(Triple.create(PROGRAM, RDF.type.asNode(), prov("SoftwareAgent")));
        says.accept(Triple.create(PROGRAM, RDFS.label.asNode(), NodeFactory.createLiteralString("Wasl")));
        facts.objects(NodeFactory.createURI(Wasl.BASE + "ontology"), OWL.versionInfo.asNode())
                .forEach(version -> says.accept(Triple.create(PROGRAM, OWL.versionInfo.asNode(), version)));
        if (!selection.isAll()) {
            says.accept(
                    Triple.create(DATASET, DCTerms.description.asNode(), NodeFactory.createLiteralLang(words(), "en")));
        }
        articles.forEach(article -> says.accept(Triple.create(DATASET, prov("wasDerivedFrom"), article)));
        return quads;
    }

    private static void partition(Consumer<Triple> says, String name, Node type, long count) {
        Node part = NodeFactory.createURI(DATASET.getURI() + "#" + name);
        says.accept(Triple.create(DATASET, VOID.classPartition.asNode(), part));
        says.accept(Triple.create(part, VOID._class.asNode(), type));
        says.accept(Triple.create(part, VOID.entities.asNode(), number(count)));
    }

    private static Node prov(String name) {
        return NodeFactory.createURI(PROV + name);
    }

    private static Node number(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }

    private String words() {
        List<String> parts = new ArrayList<>();
        names("entity", selection.entities(), parts);
        names("type", selection.types(), parts);
        selection.from().ifPresent(d -> parts.add("from " + d));
        selection.to().ifPresent(d -> parts.add("to " + d));
        selection.publishers().stream().sorted().forEach(p -> parts.add("publisher " + p));
        return "Selected by " + String.join("; ", parts);
    }

    private static void names(String what, Set<Node> nodes, List<String> parts) {
        nodes.stream().map(Facts::id).sorted().forEach(id -> parts.add(what + " " + id));
    }

    /** All quads of the export, graph by graph, where it is asked for in an order of their own. */
    private void quads(boolean ordered, Consumer<Quad> use) {
        Set<Node> known = new TreeSet<>(Facts.ORDER);
        Set<Node> articles = facts.articles().keySet();
        for (Node graph : graphs()) {
            List<Quad> all = new ArrayList<>();
            data.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(all::add);
            if (!selection.isAll() && articles.contains(graph)) {
                Set<Node> wanted = selected(graph);
                known.addAll(wanted);
                all.removeIf(q -> !wanted.contains(q.getSubject())
                        && !(q.getPredicate().equals(Wasl.names) && wanted.contains(q.getObject()))
                        && !wanted.contains(
                                facts.object(q.getSubject(), Wasl.names).orElse(Node.ANY)));
            } else if (!selection.isAll() && !graph.equals(Wasl.ONTOLOGY_GRAPH)) {
                all.removeIf(q -> !known.contains(q.getSubject()));
            }
            if (reifiers && articles.contains(graph)) {
                all = reified(all);
            }
            (ordered ? sorted(all) : all).forEach(use);
        }
    }

    /** By their text, which is made once: comparing makes it over and over. */
    private static List<Quad> sorted(List<Quad> quads) {
        record Keyed(String key, Quad quad) {}
        return quads.stream()
                .map(q -> new Keyed(q.toString(), q))
                .sorted(Comparator.comparing(Keyed::key))
                .map(Keyed::quad)
                .toList();
    }

    private Set<Node> graphs() {
        Set<Node> graphs = new TreeSet<>(Facts.ORDER);
        data.listGraphNodes().forEachRemaining(graphs::add);
        return graphs;
    }

    /** The article of a graph, its claims that are wanted, what they speak of and who takes part; empty without claims. */
    private Set<Node> selected(Node graph) {
        Set<Node> wanted = new TreeSet<>(Facts.ORDER);
        for (Node node : facts.about(graph)) {
            facts.fact(node)
                    .ifPresent(fact -> fact.claims().stream()
                            .filter(c -> c.graph().equals(graph))
                            .forEach(claim -> {
                                wanted.add(claim.node());
                                wanted.add(claim.article());
                                wanted.add(fact.node());
                                wanted.addAll(fact.entities());
                                facts.object(claim.node(), Wasl.claimant).ifPresent(wanted::add);
                            }));
        }
        return wanted;
    }

    /** The claims as reifiers of RDF 1.2: each reifies what it speaks of, and only what is asserted stands by itself. */
    private static List<Quad> reified(List<Quad> quads) {
        Map<Node, List<Quad>> claims = new LinkedHashMap<>();
        Set<Node> asserted = new LinkedHashSet<>();
        for (Quad quad : quads) {
            if (quad.getPredicate().equals(Wasl.about)) {
                claims.computeIfAbsent(quad.getObject(), f -> new ArrayList<>()).add(quad);
            } else if (quad.getPredicate().equals(Wasl.asserts)) {
                asserted.add(quad.getObject());
            }
        }
        List<Quad> all = new ArrayList<>();
        for (Quad quad : quads) {
            List<Quad> about = claims.getOrDefault(quad.getSubject(), List.of());
            if (about.isEmpty() || asserted.contains(quad.getSubject())) {
                all.add(quad);
            }
            for (Quad claim : about) {
                Node said = NodeFactory.createTripleTerm(quad.asTriple());
                all.add(Quad.create(quad.getGraph(), claim.getSubject(), REIFIES, said));
            }
        }
        return all;
    }

    /** All triples once, whatever graphs they are in. */
    private void merged(StreamRDF out) throws IOException {
        Path file = Files.createTempFile("wasl-triples", ".nt");
        try (SpillSort sorted = new SpillSort()) {
            description().forEach(q -> sorted.add(line(q)));
            quads(false, q -> sorted.add(line(q)));
            try (Writer lines = new BufferedWriter(Files.newBufferedWriter(file))) {
                sorted.each(line -> Unwritten.unless(() -> lines.write(line + "\n")));
            }
            try (InputStream in = Files.newInputStream(file)) {
                RDFParser.source(in).lang(Lang.NTRIPLES).checking(false).parse(new Triples(out));
            }
        } finally {
            Files.delete(file);
        }
    }

    /** A triple as a line of N-Triples. */
    static String line(Quad quad) {
        return NodeFmtLib.strNT(quad.getSubject()) + " " + NodeFmtLib.strNT(quad.getPredicate()) + " "
                + NodeFmtLib.strNT(quad.getObject()) + " .";
    }
}
