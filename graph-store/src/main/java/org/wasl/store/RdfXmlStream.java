package org.wasl.store;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDF;

/** RDF/XML as it comes, a description for each run of triples of one subject. Jena's own writer takes a whole graph. */
final class RdfXmlStream extends StreamRDFBase {
    private final XMLStreamWriter xml;
    private final Map<String, String> prefixes = new LinkedHashMap<>();
    private Optional<Node> subject = Optional.empty();
    private boolean begun;

    RdfXmlStream(OutputStream out) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException e) {
            throw Unwritten.of(e);
        }
    }

    @Override
    public void prefix(String prefix, String iri) {
        prefixes.put(iri, prefix);
    }

    private void begin() throws XMLStreamException {
        if (begun) {
            return;
        }
        begun = true;
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("rdf", "RDF", RDF.getURI());
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            xml.writeNamespace(prefix.getValue(), prefix.getKey());
        }
    }

    @Override
    public void triple(Triple triple) {
        Unwritten.unless(() -> write(triple));
    }

    private void write(Triple triple) throws XMLStreamException {
        begin();
        if (!subject.equals(Optional.of(triple.getSubject()))) {
            endSubject();
            subject = Optional.of(triple.getSubject());
            xml.writeCharacters("\n");
            xml.writeStartElement("rdf", "Description", RDF.getURI());
            reference("about", triple.getSubject());
        }
        xml.writeCharacters("\n  ");
        String property = triple.getPredicate().getURI();
        int split = Util.splitNamespaceXML(property);
        String namespace = property.substring(0, split);
        String prefix = prefixes.getOrDefault(namespace, "p");
        Node value = triple.getObject();
        if (value.isLiteral()) {
            xml.writeStartElement(prefix, property.substring(split), namespace);
        } else {
            xml.writeEmptyElement(prefix, property.substring(split), namespace);
        }
        if (!prefixes.containsKey(namespace)) {
            xml.writeNamespace(prefix, namespace);
        }
        if (!value.isLiteral()) {
            reference("resource", value);
            return;
        }
        if (!value.getLiteralLanguage().isEmpty()) {
            xml.writeAttribute("xml:lang", value.getLiteralLanguage());
        } else if (!XSDDatatype.XSDstring.getURI().equals(value.getLiteralDatatypeURI())) {
            xml.writeAttribute("rdf", RDF.getURI(), "datatype", value.getLiteralDatatypeURI());
        }
        xml.writeCharacters(Unwritten.xml(value.getLiteralLexicalForm()));
        xml.writeEndElement();
    }

    private void reference(String attribute, Node node) throws XMLStreamException {
        if (node.isBlank()) {
            xml.writeAttribute(
                    "rdf",
                    RDF.getURI(),
                    "nodeID",
                    "b" + node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "x"));
        } else {
            xml.writeAttribute("rdf", RDF.getURI(), attribute, node.getURI());
        }
    }

    private void endSubject() throws XMLStreamException {
        if (subject.isPresent()) {
            xml.writeCharacters("\n");
            xml.writeEndElement();
        }
    }

    @Override
    public void finish() {
        Unwritten.unless(() -> {
            begin();
            endSubject();
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        });
    }
}
