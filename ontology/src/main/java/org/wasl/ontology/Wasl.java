package org.wasl.ontology;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The names that Wasl's graphs are written in: the terms of {@code terms.ttl}, one constant each, and the prefixes. */
public final class Wasl {
    public static final String BASE = "https://w3id.org/wasl/";
    public static final String ONTOLOGY = BASE + "ontology#";
    /** W3C's vocabulary for where on earth something is, the one that GeoNames writes. */
    public static final String WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";

    public static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";

    /** The graph of the terms. */
    public static final Node ONTOLOGY_GRAPH = iri("graph/ontology");

    /** The graph of the entities that are known beforehand. */
    public static final Node ENTITIES_GRAPH = iri("graph/entities");

    /** The graph of what persons decided about what was read. */
    public static final Node DECISIONS_GRAPH = iri("graph/decisions");

    /** The graph of the entities that the user has made known. */
    public static final Node OWN_ENTITIES_GRAPH = iri("graph/own-entities");

    /** The graph of the occurrences that claims tell of, made of the claims. */
    public static final Node OCCURRENCES_GRAPH = iri("graph/occurrences");

    /** The graph of the direct edges, made of the occurrences that stand. */
    public static final Node EDGES_GRAPH = iri("graph/edges");

    // Classes and properties in the order of terms.ttl, which says what each means, named as there (as in Jena's own
    // vocabularies: some classes and properties differ by case alone).
    public static final Node Entity = term("Entity");
    public static final Node Fact = term("Fact");
    public static final Node Situation = term("Situation");
    public static final Node Event = term("Event");
    public static final Node Article = term("Article");
    public static final Node Mention = term("Mention");
    public static final Node Claim = term("Claim");
    public static final Node Person = term("Person");
    public static final Node State = term("State");
    public static final Node GovernmentBody = term("GovernmentBody");
    public static final Node ArmedForce = term("ArmedForce");
    public static final Node Organization = term("Organization");
    public static final Node Place = term("Place");
    public static final Node Facility = term("Facility");
    public static final Node Agreement = term("Agreement");
    public static final Node Weapon = term("Weapon");
    public static final Node PostHolding = term("PostHolding");
    public static final Node Membership = term("Membership");
    public static final Node Leadership = term("Leadership");
    public static final Node PartOf = term("PartOf");
    public static final Node Location = term("Location");
    public static final Node ForcePresence = term("ForcePresence");
    public static final Node Alignment = term("Alignment");
    public static final Node Meeting = term("Meeting");
    public static final Node Visit = term("Visit");
    public static final Node Signing = term("Signing");
    public static final Node Deployment = term("Deployment");
    public static final Node Withdrawal = term("Withdrawal");
    public static final Node Appointment = term("Appointment");
    public static final Node Dismissal = term("Dismissal");
    public static final Node Resignation = term("Resignation");
    public static final Node Attack = term("Attack");
    public static final Node Detention = term("Detention");
    public static final Node Sanction = term("Sanction");
    public static final Node Protest = term("Protest");
    public static final Node Accusation = term("Accusation");
    public static final Node Threat = term("Threat");
    public static final Node Rejection = term("Rejection");
    public static final Node Support = term("Support");
    public static final Node Request = term("Request");
    public static final Node Aid = term("Aid");
    public static final Node Cooperation = term("Cooperation");
    public static final Node Pledge = term("Pledge");
    public static final Node Concession = term("Concession");
    public static final Node ploverCategory = term("ploverCategory");
    public static final Node holder = term("holder");
    public static final Node of = term("of");
    public static final Node member = term("member");
    public static final Node group = term("group");
    public static final Node leader = term("leader");
    public static final Node part = term("part");
    public static final Node whole = term("whole");
    public static final Node within = term("within");
    public static final Node force = term("force");
    public static final Node at = term("at");
    public static final Node a = term("a");
    public static final Node b = term("b");
    public static final Node participant = term("participant");
    public static final Node visitor = term("visitor");
    public static final Node to = term("to");
    public static final Node from = term("from");
    public static final Node invitedBy = term("invitedBy");
    public static final Node party = term("party");
    public static final Node agreement = term("agreement");
    public static final Node actor = term("actor");
    public static final Node recipient = term("recipient");
    public static final Node weapon = term("weapon");
    public static final Node person = term("person");
    public static final Node by = term("by");
    public static final Node place = term("place");
    public static final Node partOf = term("partOf");
    public static final Node post = term("post");
    public static final Node rank = term("rank");
    public static final Node former = term("former");
    public static final Node mode = term("mode");
    public static final Node topic = term("topic");
    public static final Node mission = term("mission");
    public static final Node begin = term("begin");
    public static final Node end = term("end");
    public static final Node precision = term("precision");
    public static final Node timeText = term("timeText");
    public static final Node modality = term("modality");
    public static final Node confidence = term("confidence");
    public static final Node quote = term("quote");
    public static final Node rule = term("rule");
    public static final Node source = term("source");
    public static final Node publisher = term("publisher");
    public static final Node countMin = term("countMin");
    public static final Node countMax = term("countMax");
    public static final Node countStated = term("countStated");
    public static final Node countQualifier = term("countQualifier");
    public static final Node countUnit = term("countUnit");
    public static final Node killedMin = term("killedMin");
    public static final Node killedMax = term("killedMax");
    public static final Node killedStated = term("killedStated");
    public static final Node killedQualifier = term("killedQualifier");
    public static final Node killedUnit = term("killedUnit");
    public static final Node injuredMin = term("injuredMin");
    public static final Node injuredMax = term("injuredMax");
    public static final Node injuredStated = term("injuredStated");
    public static final Node injuredQualifier = term("injuredQualifier");
    public static final Node injuredUnit = term("injuredUnit");
    public static final Node about = term("about");
    public static final Node asserts = term("asserts");
    public static final Node denies = term("denies");
    public static final Node plans = term("plans");
    public static final Node supposes = term("supposes");
    public static final Node claimant = term("claimant");
    public static final Node inArticle = term("inArticle");
    public static final Node names = term("names");
    public static final Node Decision = term("Decision");
    public static final Node action = term("action");
    public static final Node target = term("target");
    public static final Node value = term("value");
    public static final Node scope = term("scope");
    public static final Node kind = term("kind");
    public static final Node reason = term("reason");
    public static final Node review = term("review");
    public static final Node hides = term("hides");
    public static final Node adds = term("adds");
    public static final Node Occurrence = term("Occurrence");
    public static final Node tellsOf = term("tellsOf");
    public static final Node confirms = term("confirms");
    public static final Node disputes = term("disputes");
    public static final Node denialAbout = term("denialAbout");
    public static final Node numberAbout = term("numberAbout");
    public static final Node deniesWithin = term("deniesWithin");
    public static final Node statesWithin = term("statesWithin");
    public static final Node key = term("key");
    public static final Node office = term("office");
    public static final Node Edge = term("Edge");
    public static final Node derivedFrom = term("derivedFrom");
    public static final Node relatedTo = term("relatedTo");
    public static final Node met = term("met");
    public static final Node visited = term("visited");
    public static final Node holdsPost = term("holdsPost");
    public static final Node heldPost = term("heldPost");
    public static final Node memberOf = term("memberOf");
    public static final Node leads = term("leads");
    public static final Node forcesIn = term("forcesIn");
    public static final Node alignedWith = term("alignedWith");
    public static final Node signedWith = term("signedWith");
    public static final Node partyTo = term("partyTo");
    public static final Node deployedTo = term("deployedTo");
    public static final Node withdrewFrom = term("withdrewFrom");
    public static final Node appointedTo = term("appointedTo");
    public static final Node dismissedFrom = term("dismissedFrom");
    public static final Node resignedFrom = term("resignedFrom");
    public static final Node attacked = term("attacked");
    public static final Node detained = term("detained");
    public static final Node sanctioned = term("sanctioned");
    public static final Node protestedAgainst = term("protestedAgainst");
    public static final Node accused = term("accused");
    public static final Node threatened = term("threatened");
    public static final Node refused = term("refused");
    public static final Node supported = term("supported");
    public static final Node asked = term("asked");
    public static final Node aided = term("aided");
    public static final Node cooperatedWith = term("cooperatedWith");
    public static final Node pledgedTo = term("pledgedTo");
    public static final Node concededTo = term("concededTo");

    private Wasl() {}

    /** A class or property of the ontology by its local name. */
    public static Node term(String name) {
        return NodeFactory.createURI(ONTOLOGY + name);
    }

    /** An IRI below Wasl's base. */
    public static Node iri(String path) {
        return NodeFactory.createURI(BASE + path);
    }

    /** The IRI by its prefix, {@code id:iraq}, where it begins with what one of {@link #prefixes} stands for. */
    public static Optional<String> prefixed(String iri) {
        return prefixes().entrySet().stream()
                .filter(e -> iri.startsWith(e.getValue()))
                .map(e -> e.getKey() + ":" + iri.substring(e.getValue().length()))
                .findFirst();
    }

    /** The prefixes that queries and exports use, in the order in which they are written. */
    public static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("wasl", ONTOLOGY);
        prefixes.put("id", BASE + "id/");
        prefixes.put("fact", BASE + "fact/");
        prefixes.put("claim", BASE + "claim/");
        prefixes.put("article", BASE + "article/");
        prefixes.put("decision", BASE + "decision/");
        prefixes.put("occurrence", BASE + "occurrence/");
        prefixes.put("edge", BASE + "edge/");
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
        prefixes.put("wgs", WGS84);
        prefixes.put("wd", "http://www.wikidata.org/entity/");
        return prefixes;
    }
}
