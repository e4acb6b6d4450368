package org.wasl.store;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.wasl.ontology.Wasl;

/**
 * A graph as Gephi, Cytoscape and yEd read it: entities as nodes, what is stated of two of them as edges, which bear the
 * same identifier up to their number where one fact makes several.
 */
final class GraphmlExport {
    private static final String NS = "http://graphml.graphdrawing.org/xmlns";

    /** An attribute of nodes or edges; the type is one of GraphML's. */
    private record Key(String id, String on, String type) {}

    private static final List<Key> KEYS = List.of(
            new Key("label", "node", "string"),
            new Key("label_en", "node", "string"),
            new Key("label_ar", "node", "string"),
            new Key("type", "node", "string"),
            new Key("iri", "node", "string"),
            new Key("wikidata", "node", "string"),
            new Key("latitude", "node", "double"),
            new Key("longitude", "node", "double"),
            new Key("edge_label", "edge", "string"),
            new Key("fact", "edge", "string"),
            new Key("from_role", "edge", "string"),
            new Key("to_role", "edge", "string"),
            new Key("begin", "edge", "string"),
            new Key("end", "edge", "string"),
            new Key("post", "edge", "string"),
            new Key("count", "edge", "long"),
            new Key("killed", "edge", "long"),
            new Key("injured", "edge", "long"),
            new Key("weight", "edge", "double"),
            new Key("denials", "edge", "long"),
            new Key("publishers", "edge", "string"),
            new Key("quote", "edge", "string"),
            new Key("source", "edge", "string"),
            new Key("claim", "edge", "string"));

    private final Facts facts;
    private final XMLStreamWriter xml;

    private GraphmlExport(Facts facts, XMLStreamWriter xml) {
        this.facts = facts;
        this.xml = xml;
    }

    static void write(Facts facts, OutputStream out) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new GraphmlExport(facts, xml).write();
            xml.flush();
        } catch (XMLStreamException e) {
            throw Unwritten.of(e);
        }
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NS);
        for (Key key : KEYS) {
            xml.writeCharacters("\n");
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", key.id());
            xml.writeAttribute("for", key.on());
            xml.writeAttribute("attr.name", key.id().equals("edge_label") ? "label" : key.id());
            xml.writeAttribute("attr.type", key.type());
        }
        xml.writeCharacters("\n");
        xml.writeStartElement("graph");
        xml.writeAttribute("id", "wasl");
        xml.writeAttribute("edgedefault", "directed");
        facts.entities(entity -> Unwritten.unless(() -> node(entity)));
        facts.each(fact -> Unwritten.unless(() -> edges(fact)));
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void node(Node entity) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("node");
        xml.writeAttribute("id", Facts.id(entity));
        data("label", Optional.of(facts.name(entity)));
        data("label_en", facts.label(entity, "en"));
        data("label_ar", facts.label(entity, "ar"));
        data("type", Optional.of(facts.type(entity).getLocalName()));
        data("iri", Optional.of(entity.getURI()));
        data("wikidata", facts.object(entity, OWL.sameAs.asNode()).map(Facts::id));
        Optional<Point> point = Point.of(facts, entity);
        data("latitude", point.map(p -> Double.toString(p.latitude())));
        data("longitude", point.map(p -> Double.toString(p.longitude())));
        xml.writeEndElement();
    }

    private void edges(Facts.Fact fact) throws XMLStreamException {
        Optional<Facts.Claim> stated =
                fact.claims().stream().filter(facts::asserted).findFirst();
        if (stated.isEmpty()) {
            return;
        }
        Facts.Claim claim = stated.get();
        int number = 0;
        for (Edge edge : Edge.of(fact)) {
            xml.writeCharacters("\n");
            xml.writeStartElement("edge");
            xml.writeAttribute("id", Facts.id(fact.node()) + "-" + ++number);
            xml.writeAttribute("source", Facts.id(edge.from()));
            xml.writeAttribute("target", Facts.id(edge.to()));
            data("edge_label", Optional.of(fact.type().getLocalName()));
            data("fact", Optional.of(fact.node().getURI()));
            data("from_role", Optional.of(edge.fromRole()));
            data("to_role", Optional.of(edge.toRole()));
            data("begin", fact.attribute(Wasl.begin));
            data("end", fact.attribute(Wasl.end));
            data("post", fact.attribute(Wasl.post));
            data("count", fact.attribute(Wasl.countStated).or(() -> fact.attribute(Wasl.countMin)));
            data("killed", fact.attribute(Wasl.killedStated).or(() -> fact.attribute(Wasl.killedMin)));
            data("injured", fact.attribute(Wasl.injuredStated).or(() -> fact.attribute(Wasl.injuredMin)));
            data(
                    "weight",
                    Optional.of(Double.toString(
                            fact.claims().stream().filter(facts::asserted).count())));
            data("denials", Optional.of(Long.toString(facts.denials(fact))));
            data("publishers", Optional.of(String.join("; ", facts.publishers(fact))));
            data("quote", facts.text(claim.node(), Wasl.quote));
            data(
                    "source",
                    facts.text(claim.article(), DCTerms.identifier.asNode())
                            .or(() -> facts.text(claim.article(), Wasl.source)));
            data("claim", Optional.of(claim.node().getURI()));
            xml.writeEndElement();
        }
    }

    private void data(String key, Optional<String> value) throws XMLStreamException {
        if (value.isPresent() && !value.get().isEmpty()) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", key);
            xml.writeCharacters(Unwritten.xml(value.get()));
            xml.writeEndElement();
        }
    }
}
