package org.wasl.ontology;

import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The terms, shapes and known entities as graphs; a new graph at each call. */
public final class Ontology {
    private Ontology() {}

    /** Classes, properties and PLOVER categories. */
    public static Graph terms() {
        Graph graph = GraphFactory.createDefaultGraph();
        read(graph, "terms.ttl");
        read(graph, "plover.ttl");
        return graph;
    }

    /** SHACL shapes of the graphs of articles. */
    public static Graph shapes() {
        Graph graph = GraphFactory.createDefaultGraph();
        read(graph, "shapes.ttl");
        return graph;
    }

    /** The known entities with their names, where they belong and their Wikidata items. */
    public static Graph entities() {
        Graph graph = GraphFactory.createDefaultGraph();
        for (KnownEntity entity : KnownEntities.load().all()) {
            var node = Wasl.iri("id/" + entity.id());
            graph.add(Triple.create(node, RDF.type.asNode(), Wasl.term(entity.type())));
            entity.names().forEach((language, names) -> {
                for (int i = 0; i < names.size(); i++) {
                    graph.add(Triple.create(
                            node,
                            i == 0 ? RDFS.label.asNode() : SKOS.altLabel.asNode(),
                            NodeFactory.createLiteralLang(names.get(i), language)));
                }
            });
            boolean place = entity.type().equals("Place") || entity.type().equals("Facility");
            entity.partOf()
                    .ifPresent(whole ->
                            graph.add(Triple.create(node, place ? Wasl.within : Wasl.partOf, Wasl.iri("id/" + whole))));
            entity.wikidata()
                    .ifPresent(q -> graph.add(Triple.create(
                            node,
                            OWL.sameAs.asNode(),
                            NodeFactory.createURI(Wasl.prefixes().get("wd") + q))));
        }
        KnownEntities.load()
                .capitals()
                .forEach((place, state) ->
                        graph.add(Triple.create(Wasl.iri("id/" + place), Wasl.within, Wasl.iri("id/" + state))));
        return graph;
    }

    private static void read(Graph graph, String file) {
        try (InputStream in = Ontology.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + file);
            }
            RDFDataMgr.read(graph, in, Lang.TURTLE);
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
