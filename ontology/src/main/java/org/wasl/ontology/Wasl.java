package org.wasl.ontology;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The names that Wasl's graphs are written in. */
public final class Wasl {
    public static final String BASE = "https://w3id.org/wasl/";
    public static final String ONTOLOGY = BASE + "ontology#";
    public static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";

    /** The graph of the terms. */
    public static final Node ONTOLOGY_GRAPH = iri("graph/ontology");

    /** The graph of the entities that are known beforehand. */
    public static final Node ENTITIES_GRAPH = iri("graph/entities");

    public static final Node ARTICLE = term("Article");
    public static final Node MENTION = term("Mention");
    public static final Node CLAIM = term("Claim");
    public static final Node ABOUT = term("about");
    public static final Node IN_ARTICLE = term("inArticle");
    public static final Node SOURCE = term("source");

    private Wasl() {}

    /** A class or property of the ontology by its local name. */
    public static Node term(String name) {
        return NodeFactory.createURI(ONTOLOGY + name);
    }

    /** An IRI below Wasl's base. */
    public static Node iri(String path) {
        return NodeFactory.createURI(BASE + path);
    }

    /** The prefixes that queries and exports use, in the order in which they are written. */
    public static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("wasl", ONTOLOGY);
        prefixes.put("id", BASE + "id/");
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        prefixes.put("dcterms", "http://purl.org/dc/terms/");
        prefixes.put("prov", "http://www.w3.org/ns/prov#");
        prefixes.put("schema", "https://schema.org/");
        prefixes.put("org", "http://www.w3.org/ns/org#");
        prefixes.put("nif", NIF);
        prefixes.put("wd", "http://www.wikidata.org/entity/");
        return prefixes;
    }
}
