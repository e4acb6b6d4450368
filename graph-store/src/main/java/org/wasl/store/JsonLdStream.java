package org.wasl.store;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * JSON-LD 1.1 as it comes, with prefixes and no other context: quads in the order of their graphs and subjects, of
 * which one is held at a time. Jena's own writer takes a whole dataset.
 */
final class JsonLdStream extends StreamRDFBase {
    private final JsonGenerator json;
    private final Map<String, String> prefixes = new LinkedHashMap<>();
    private Optional<Node> graph = Optional.empty();
    private final List<Quad> subject = new ArrayList<>();
    private boolean begun;

    JsonLdStream(OutputStream out) {
        json = Json.createGenerator(new Kept(out));
    }

    @Override
    public void prefix(String prefix, String iri) {
        prefixes.put(prefix, iri);
    }

    private void begin() {
        if (!begun) {
            begun = true;
            json.writeStartObject().writeStartObject("@context");
            prefixes.forEach(json::write);
            json.writeEnd().writeStartArray("@graph");
        }
    }

    @Override
    public void quad(Quad quad) {
        begin();
        if (!subject.isEmpty()
                && (!subject.get(0).getSubject().equals(quad.getSubject())
                        || !subject.get(0).getGraph().equals(quad.getGraph()))) {
            node();
        }
        if (!graph.equals(Optional.of(quad.getGraph()))) {
            endGraph();
            graph = Optional.of(quad.getGraph());
            json.writeStartObject().write("@id", id(quad.getGraph())).writeStartArray("@graph");
        }
        subject.add(quad);
    }

    private void endGraph() {
        if (graph.isPresent()) {
            json.writeEnd().writeEnd();
        }
    }

    private void node() {
        json.writeStartObject().write("@id", id(subject.get(0).getSubject()));
        Map<String, List<Node>> properties = new TreeMap<>();
        for (Quad quad : subject) {
            properties
                    .computeIfAbsent(quad.getPredicate().getURI(), p -> new ArrayList<>())
                    .add(quad.getObject());
        }
        properties.forEach((property, values) -> {
            boolean type = property.equals(RDF.type.getURI());
            json.writeStartArray(type ? "@type" : compact(property));
            for (Node value : values) {
                if (type) {
                    json.write(id(value));
                } else {
                    value(value);
                }
            }
            json.writeEnd();
        });
        json.writeEnd();
        subject.clear();
    }

    private void value(Node value) {
        json.writeStartObject();
        if (!value.isLiteral()) {
            json.write("@id", id(value));
        } else {
            json.write("@value", value.getLiteralLexicalForm());
            if (!value.getLiteralLanguage().isEmpty()) {
                json.write("@language", value.getLiteralLanguage());
            } else if (!XSDDatatype.XSDstring.getURI().equals(value.getLiteralDatatypeURI())) {
                json.write("@type", compact(value.getLiteralDatatypeURI()));
            }
        }
        json.writeEnd();
    }

    private String id(Node node) {
        return node.isBlank()
                ? "_:" + node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "x")
                : compact(node.getURI());
    }

    private String compact(String iri) {
        return prefixes.entrySet().stream()
                .filter(e -> iri.startsWith(e.getValue())
                        && iri.substring(e.getValue().length()).matches("[A-Za-z0-9][A-Za-z0-9_-]*"))
                .findFirst()
                .map(e -> e.getKey() + ":" + iri.substring(e.getValue().length()))
                .orElse(iri);
    }

    @Override
    public void finish() {
        begin();
        if (!subject.isEmpty()) {
            node();
        }
        endGraph();
        json.writeEnd().writeEnd();
        json.flush();
    }
}
