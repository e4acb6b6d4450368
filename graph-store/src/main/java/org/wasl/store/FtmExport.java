package org.wasl.store;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;
import org.wasl.ontology.Wasl;

/**
 * FollowTheMoney: one entity of its model to a line. It knows neither denials nor possibilities, so that only facts that
 * are stated, and denied by none of the selected claims, are written.
 */
final class FtmExport {
    /** Our classes to its schemata; what is missing has none there and is named in the texts of links and events. */
    private static final Map<Node, String> SCHEMATA = Map.of(
            Wasl.Person, "Person",
            Wasl.State, "PublicBody",
            Wasl.GovernmentBody, "PublicBody",
            Wasl.ArmedForce, "Organization",
            Wasl.Organization, "Organization",
            Wasl.Place, "Address",
            Wasl.Facility, "Address");

    private final Facts facts;
    private final Writer out;

    private FtmExport(Facts facts, Writer out) {
        this.facts = facts;
        this.out = out;
    }

    static void write(Facts facts, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(new Kept(out), StandardCharsets.UTF_8));
        FtmExport export = new FtmExport(facts, writer);
        try (SpillSort articles = new SpillSort();
                SpillSort posts = new SpillSort()) {
            facts.entities(entity -> Unwritten.unless(() -> export.entity(entity)));
            facts.each(fact -> {
                if (export.holds(fact)) {
                    fact.claims().forEach(c -> articles.add(c.article().toString()));
                    export.post(fact).ifPresent(posts::add);
                }
            });
            articles.each(iri -> Unwritten.unless(() -> export.article(iri)));
            posts.each(post -> Unwritten.unless(() -> writer.write(post + "\n")));
            facts.each(fact -> Unwritten.unless(() -> export.fact(fact)));
        }
        writer.flush();
    }

    private boolean holds(Facts.Fact fact) {
        return fact.claims().stream().anyMatch(facts::asserted) && facts.denials(fact) == 0;
    }

    private static String id(String kind, String of) {
        return "wasl-" + kind + "-" + of;
    }

    /** Its identifiers are of ASCII letters and digits; ours may be in Arabic. */
    private static String id(Node entity) {
        String id = Facts.id(entity);
        return id("entity", id.matches("[A-Za-z0-9]+(-[A-Za-z0-9]+)*") ? id : digest(entity.toString()));
    }

    /** One line; values that are empty are left out. */
    private static String line(String id, String schema, Map<String, List<String>> properties) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.createGenerator(text)) {
            json.writeStartObject().write("id", id).write("schema", schema).writeStartObject("properties");
            properties.forEach((name, values) -> {
                if (!values.isEmpty()) {
                    json.writeStartArray(name);
                    values.forEach(json::write);
                    json.writeEnd();
                }
            });
            json.writeEnd().writeEnd();
        }
        return text.toString();
    }

    private void line(String line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    private Optional<String> schema(Node entity) {
        return Optional.ofNullable(SCHEMATA.get(facts.type(entity)));
    }

    private void entity(Node entity) throws IOException {
        Optional<String> schema = schema(entity);
        if (schema.isEmpty()) {
            return;
        }
        Map<String, List<String>> properties = new TreeMap<>();
        List<String> names = new ArrayList<>();
        facts.label(entity, "en").ifPresent(names::add);
        facts.label(entity, "ar").ifPresent(names::add);
        if (names.isEmpty()) {
            names.add(Facts.id(entity));
        }
        properties.put("name", names);
        properties.put(
                "alias",
                facts.objects(entity, SKOS.altLabel.asNode()).stream()
                        .map(Node::getLiteralLexicalForm)
                        .toList());
        properties.put(
                "wikidataId",
                facts.objects(entity, OWL.sameAs.asNode()).stream()
                        .map(Facts::id)
                        .filter(q -> q.matches("Q[0-9]+"))
                        .toList());
        if (schema.get().equals("Address")) {
            properties.put("full", List.of(names.get(0)));
            Point.of(facts, entity).ifPresent(p -> {
                properties.put("latitude", List.of(Double.toString(p.latitude())));
                properties.put("longitude", List.of(Double.toString(p.longitude())));
            });
        } else if (facts.type(entity).equals(Wasl.ArmedForce)) {
            properties.put("topics", List.of("mil"));
        } else if (schema.get().equals("PublicBody")) {
            properties.put("topics", List.of("gov"));
        }
        line(line(id(entity), schema.get(), properties));
    }

    private void article(String iri) throws IOException {
        Node article = NodeFactory.createURI(iri);
        Map<String, List<String>> properties = new TreeMap<>();
        properties.put(
                "name", list(facts.text(article, DCTerms.title.asNode()).or(() -> facts.text(article, Wasl.source))));
        properties.put("title", list(facts.text(article, DCTerms.title.asNode())));
        properties.put("publishedAt", list(facts.text(article, DCTerms.issued.asNode())));
        properties.put("publisher", list(facts.text(article, Wasl.publisher)));
        properties.put("author", list(facts.text(article, DCTerms.creator.asNode())));
        properties.put("sourceUrl", list(url(article)));
        properties.put("fileName", list(facts.text(article, Wasl.source)));
        line(line(id("article", Facts.id(article)), "Article", properties));
    }

    private Optional<String> url(Node article) {
        return facts.text(article, DCTerms.identifier.asNode()).filter(u -> u.matches("https?://.+"));
    }

    private static List<String> list(Optional<String> value) {
        return value.stream().toList();
    }

    /** The line of the position that a post holding fills. */
    private Optional<String> post(Facts.Fact fact) {
        if (!isOccupancy(fact)) {
            return Optional.empty();
        }
        Map<String, List<String>> properties = new TreeMap<>();
        properties.put("name", List.of(postName(fact)));
        properties.put("organization", legal(fact, Wasl.of));
        return Optional.of(line(positionId(fact), "Position", properties));
    }

    private boolean isOccupancy(Facts.Fact fact) {
        return fact.type().equals(Wasl.PostHolding)
                && fact.fillers(Wasl.holder).stream().anyMatch(h -> schema(h).equals(Optional.of("Person")));
    }

    private String postName(Facts.Fact fact) {
        String of = String.join(
                ", ", fact.fillers(Wasl.of).stream().map(facts::name).toList());
        String post = fact.attribute(Wasl.post).orElse("member");
        return of.isEmpty() ? post : post + ", " + of;
    }

    private String positionId(Facts.Fact fact) {
        String key = fact.attribute(Wasl.post).orElse("") + "|"
                + fact.fillers(Wasl.of).stream().map(Facts::id).toList();
        return id("position", digest(key));
    }

    private static String digest(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The entities in a role that may act in its model. */
    private List<String> legal(Facts.Fact fact, Node role) {
        return fact.fillers(role).stream()
                .filter(e -> schema(e).filter(s -> !s.equals("Address")).isPresent())
                .map(FtmExport::id)
                .toList();
    }

    private void fact(Facts.Fact fact) throws IOException {
        if (!holds(fact)) {
            return;
        }
        Map<String, List<String>> properties = new TreeMap<>();
        properties.put("startDate", list(fact.attribute(Wasl.begin)));
        properties.put("endDate", list(fact.attribute(Wasl.end)));
        properties.put("recordId", List.of(Facts.id(fact.node())));
        properties.put("publisher", List.copyOf(facts.publishers(fact)));
        properties.put(
                "description",
                fact.claims().stream()
                        .flatMap(c -> facts.text(c.node(), Wasl.quote).stream())
                        .distinct()
                        .toList());
        properties.put(
                "sourceUrl",
                fact.claims().stream()
                        .flatMap(c -> url(c.article()).stream())
                        .distinct()
                        .toList());
        String id = id("fact", Facts.id(fact.node()));
        if (isOccupancy(fact)) {
            properties.put("holder", legal(fact, Wasl.holder));
            properties.put("post", List.of(positionId(fact)));
            properties.put("status", fact.attribute(Wasl.former).isPresent() ? List.of("ended") : List.of());
            line(line(id, "Occupancy", properties));
        } else if (isLink(fact, Wasl.member, Wasl.group)) {
            properties.put("member", legal(fact, Wasl.member));
            properties.put("organization", organizations(fact, Wasl.group));
            line(line(id, "Membership", properties));
        } else if (isLink(fact, Wasl.leader, Wasl.group)) {
            properties.put("director", legal(fact, Wasl.leader));
            properties.put("organization", organizations(fact, Wasl.group));
            properties.put("role", List.of("leader"));
            line(line(id, "Directorship", properties));
        } else if (facts.is(fact.type(), Wasl.Event)) {
            event(fact, id, properties);
        } else {
            links(fact, id, properties);
        }
    }

    private List<String> organizations(Facts.Fact fact, Node role) {
        return fact.fillers(role).stream()
                .filter(e -> schema(e)
                        .filter(s -> s.equals("Organization") || s.equals("PublicBody"))
                        .isPresent())
                .map(FtmExport::id)
                .toList();
    }

    private boolean isLink(Facts.Fact fact, Node from, Node to) {
        return !legal(fact, from).isEmpty() && !organizations(fact, to).isEmpty();
    }

    private void event(Facts.Fact fact, String id, Map<String, List<String>> properties) throws IOException {
        List<String> involved = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (List<Node> fillers : fact.roles().values()) {
            for (Node filler : fillers) {
                Optional<String> schema = schema(filler);
                if (schema.equals(Optional.of("Address"))) {
                    places.add(id(filler));
                } else if (schema.isPresent() && !involved.contains(id(filler))) {
                    involved.add(id(filler));
                }
            }
        }
        properties.put("name", List.of(title(fact)));
        properties.put("involved", involved);
        properties.put("organizer", legal(fact, Wasl.actor));
        properties.put("addressEntity", places.stream().distinct().toList());
        properties.put(
                "location", fact.fillers(Wasl.place).stream().map(facts::name).toList());
        properties.put(
                "proof",
                fact.claims().stream()
                        .map(c -> id("article", Facts.id(c.article())))
                        .distinct()
                        .toList());
        properties.put("keywords", List.of(fact.type().getLocalName()));
        line(line(id, "Event", properties));
    }

    private String title(Facts.Fact fact) {
        return fact.type().getLocalName() + ": "
                + String.join(
                        ", ",
                        fact.entities().stream().map(facts::name).distinct().toList());
    }

    /** What its model has no schema for: a link of its own sort for each pair. */
    private void links(Facts.Fact fact, String id, Map<String, List<String>> properties) throws IOException {
        int number = 0;
        for (Edge edge : Edge.of(fact)) {
            if (schema(edge.from()).isPresent() && schema(edge.to()).isPresent()) {
                Map<String, List<String>> link = new TreeMap<>(properties);
                link.put("subject", List.of(id(edge.from())));
                link.put("object", List.of(id(edge.to())));
                link.put(
                        "role",
                        List.of(facts.label(fact.type(), "en")
                                .orElse(fact.type().getLocalName())));
                link.put(
                        "summary",
                        list(fact.attribute(Wasl.countStated)
                                .map(n -> fact.attribute(Wasl.countQualifier).orElse("") + " " + n)));
                line(line(id + "-" + ++number, "UnknownLink", link));
            }
        }
    }
}
