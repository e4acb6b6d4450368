package org.wasl.store;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.wasl.ontology.Wasl;

/** What is stated of somewhere as points on a map (RFC 7946): forces at places, events where they happened. */
final class GeojsonExport {
    /** The roles that say where, the one that says it best first. */
    private static final List<Node> WHERE =
            List.of(Wasl.place, Wasl.at, Wasl.to, Wasl.from, Wasl.recipient, Wasl.within);

    private static final Pattern NUMBER = Pattern.compile("(Min|Max|Stated)$");

    /** Where a fact is, by which role. */
    private record Site(Node role, Node place, Point point) {}

    private final Facts facts;
    private final JsonGenerator json;

    private GeojsonExport(Facts facts, JsonGenerator json) {
        this.facts = facts;
        this.json = json;
    }

    static void write(Facts facts, OutputStream out) {
        JsonGenerator json = Json.createGenerator(new Kept(out));
        GeojsonExport export = new GeojsonExport(facts, json);
        json.writeStartObject().write("type", "FeatureCollection").writeStartArray("features");
        facts.each(export::feature);
        json.writeEnd().writeEnd();
        json.flush();
    }

    private void feature(Facts.Fact fact) {
        Optional<Facts.Claim> stated =
                fact.claims().stream().filter(facts::asserted).findFirst();
        Optional<Site> found = WHERE.stream().flatMap(role -> sites(fact, role)).findFirst();
        if (stated.isEmpty() || found.isEmpty()) {
            return;
        }
        Site site = found.get();
        json.writeStartObject().write("type", "Feature").write("id", fact.node().getURI());
        json.writeStartObject("geometry").write("type", "Point").writeStartArray("coordinates");
        json.write(BigDecimal.valueOf(site.point().longitude()))
                .write(BigDecimal.valueOf(site.point().latitude()));
        json.writeEnd().writeEnd();
        json.writeStartObject("properties");
        json.write("type", fact.type().getLocalName());
        json.write("title", title(fact));
        json.write("place", Facts.id(site.place()));
        json.write("place_role", site.role().getLocalName());
        facts.label(site.place(), "en").ifPresent(l -> json.write("place_en", l));
        facts.label(site.place(), "ar").ifPresent(l -> json.write("place_ar", l));
        json.write("place_is", site.point().area() ? "area" : "point");
        for (Map.Entry<String, List<Node>> role : fact.roles().entrySet()) {
            json.writeStartArray("role_" + role.getKey());
            role.getValue().forEach(e -> json.write(facts.name(e)));
            json.writeEnd();
        }
        fact.attributes().forEach((name, value) -> attribute(name, value));
        json.write("sources", fact.claims().stream().filter(facts::asserted).count());
        json.write("denials", facts.denials(fact));
        json.writeStartArray("publishers");
        facts.publishers(fact).forEach(json::write);
        json.writeEnd();
        facts.text(stated.get().node(), Wasl.quote).ifPresent(q -> json.write("quote", q));
        facts.text(stated.get().article(), DCTerms.identifier.asNode()).ifPresent(u -> json.write("url", u));
        json.write("claim", stated.get().node().getURI());
        json.writeEnd().writeEnd();
    }

    private Stream<Site> sites(Facts.Fact fact, Node role) {
        return fact.fillers(role).stream()
                .flatMap(place -> Point.of(facts, place).stream().map(point -> new Site(role, place, point)));
    }

    private String title(Facts.Fact fact) {
        List<String> names =
                fact.entities().stream().map(facts::name).distinct().toList();
        return facts.label(fact.type(), "en").orElse(fact.type().getLocalName()) + ": " + String.join(", ", names);
    }

    private void attribute(String name, String value) {
        if (NUMBER.matcher(name).find()) {
            json.write(name, Long.parseLong(value));
        } else if (name.equals(Wasl.former.getLocalName())) {
            json.write(name, Boolean.parseBoolean(value));
        } else {
            json.write(name, value);
        }
    }
}
