package org.wasl.ontology;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The terms, shapes and known entities as graphs; a new graph at each call. */
public final class Ontology {
    /** Columns of the table of coordinates, and the properties that they become. */
    private static final String[][] AXES = {{"latitude", "lat"}, {"longitude", "long"}};

    private static final String OFFICES = "office/";

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

    /** The known entities with their names, where they belong, their Wikidata items and where on earth they are. */
    public static Graph entities() {
        Graph graph = GraphFactory.createDefaultGraph();
        KnownEntities.shipped().all().forEach(entity -> describe(entity, graph));
        KnownEntities.shipped()
                .capitals()
                .forEach((place, state) ->
                        graph.add(Triple.create(Wasl.iri("id/" + place), Wasl.within, Wasl.iri("id/" + state))));
        for (TsvFile.Row row : TsvFile.read("org/wasl/ontology/entities/coordinates.tsv")) {
            for (String[] axis : AXES) {
                graph.add(Triple.create(
                        Wasl.iri("id/" + row.cell("id")),
                        NodeFactory.createURI(Wasl.WGS84 + axis[1]),
                        NodeFactory.createLiteralDT(row.cell(axis[0]), XSDDatatype.XSDdecimal)));
            }
        }
        return graph;
    }

    /** Adds what is known of an entity to a graph. */
    public static void describe(KnownEntity entity, Graph graph) {
        Node node = Wasl.iri("id/" + entity.id());
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

    /** Adds a term of office to a graph: a fact that no claim tells of. */
    public static void describe(TermOfOffice term, Graph graph) {
        // the same on every machine, which a hash code of Java's need not be
        String told = Stream.of(term.post(), term.language(), term.of(), term.from(), term.until())
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        Node node =
                Wasl.iri(OFFICES + term.holder() + "/" + UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8)));
        graph.add(Triple.create(node, RDF.type.asNode(), Wasl.PostHolding));
        graph.add(Triple.create(node, Wasl.holder, Wasl.iri("id/" + term.holder())));
        graph.add(Triple.create(node, Wasl.post, NodeFactory.createLiteralLang(term.post(), term.language())));
        term.of().ifPresent(body -> graph.add(Triple.create(node, Wasl.of, Wasl.iri("id/" + body))));
        term.from().ifPresent(day -> graph.add(Triple.create(node, Wasl.begin, date(day))));
        term.until().ifPresent(day -> graph.add(Triple.create(node, Wasl.end, date(day))));
    }

    private static Node date(LocalDate day) {
        return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
    }

    /** The terms of office that {@link #describe} put into a graph, in order. */
    public static List<TermOfOffice> terms(Graph graph) {
        String ids = Wasl.BASE + "id/";
        return graph.find(Node.ANY, RDF.type.asNode(), Wasl.PostHolding).mapWith(Triple::getSubject).toList().stream()
                .sorted(Comparator.comparing(Node::toString))
                .map(node -> {
                    Node post = objects(graph, node, Wasl.post).get(0);
                    return new TermOfOffice(
                            objects(graph, node, Wasl.holder).get(0).getURI().substring(ids.length()),
                            post.getLiteralLexicalForm(),
                            post.getLiteralLanguage(),
                            objects(graph, node, Wasl.of).stream()
                                    .findFirst()
                                    .map(body -> body.getURI().substring(ids.length())),
                            day(graph, node, Wasl.begin),
                            day(graph, node, Wasl.end));
                })
                .toList();
    }

    private static Optional<LocalDate> day(Graph graph, Node node, Node property) {
        return objects(graph, node, property).stream().findFirst().map(n -> LocalDate.parse(n.getLiteralLexicalForm()));
    }

    /** The entities that {@link #describe} put into a graph, in the order of their ids. */
    public static List<KnownEntity> described(Graph graph) {
        String ids = Wasl.BASE + "id/";
        return graph.find(Node.ANY, RDF.type.asNode(), Node.ANY).mapWith(Triple::getSubject).toSet().stream()
                .filter(node -> node.getURI().startsWith(ids))
                .sorted(Comparator.comparing(Node::toString))
                .map(node -> new KnownEntity(
                        node.getURI().substring(ids.length()),
                        objects(graph, node, RDF.type.asNode()).get(0).getLocalName(),
                        names(graph, node),
                        objects(graph, node, OWL.sameAs.asNode()).stream()
                                .findFirst()
                                .map(q -> q.getURI()
                                        .substring(Wasl.prefixes().get("wd").length())),
                        Stream.of(Wasl.within, Wasl.partOf)
                                .flatMap(p -> objects(graph, node, p).stream())
                                .findFirst()
                                .map(whole -> whole.getURI().substring(ids.length())),
                        Set.of()))
                .toList();
    }

    private static Map<String, List<String>> names(Graph graph, Node node) {
        Map<String, List<String>> names = new TreeMap<>();
        for (Property property : List.of(RDFS.label, SKOS.altLabel)) {
            for (Node name : objects(graph, node, property.asNode())) {
                names.computeIfAbsent(name.getLiteralLanguage(), l -> new ArrayList<>())
                        .add(name.getLiteralLexicalForm());
            }
        }
        return names;
    }

    private static List<Node> objects(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
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
