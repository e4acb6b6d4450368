package org.wasl.shell;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * Terms of office in an extract of Wikidata: positions held (P39) with their first and last day (P580, P582) and what they
 * are of (P642, else what the position is of: P1001, P17), in its JSON and in its RDF.
 */
final class WikidataOffices {
    private static final String ENTITY = "http://www.wikidata.org/entity/";
    private static final String PROP = "http://www.wikidata.org/prop/";
    private static final String WIKIBASE = "http://wikiba.se/ontology#";
    private static final String HELD = "P39";
    private static final String FROM = "P580";
    private static final String UNTIL = "P582";
    private static final String OF = "P642";

    /** What a position is of: the jurisdiction, else the country. */
    private static final List<String> JURISDICTION = List.of("P1001", "P17");

    private static final Pattern TIME = Pattern.compile("\\+?([0-9]{4})-([0-9]{2})-([0-9]{2}).*");
    private static final int TO_THE_DAY = 11;
    private static final int TO_THE_MONTH = 10;
    private static final int TO_THE_YEAR = 9;

    /** That somebody holds a position, all by their items. */
    record Held(String post, Optional<String> of, Optional<LocalDate> from, Optional<LocalDate> until) {}

    private WikidataOffices() {}

    /** The items of all positions that anybody holds. */
    static Set<String> posts(Collection<List<Held>> held) {
        return held.stream().flatMap(List::stream).map(Held::post).collect(Collectors.toSet());
    }

    // ---- JSON ----

    static List<Held> held(JsonObject item) {
        List<Held> held = new ArrayList<>();
        statements(at(item, "claims", HELD))
                .filter(s -> !text(at(s, "rank")).equals(Optional.of("deprecated")))
                .forEach(s -> text(at(s, "mainsnak", "datavalue", "value", "id"))
                        .ifPresent(post -> held.add(new Held(
                                post,
                                statements(at(s, "qualifiers", OF))
                                        .flatMap(q -> text(at(q, "datavalue", "value", "id")).stream())
                                        .findFirst(),
                                time(s, FROM, false),
                                time(s, UNTIL, true)))));
        return held;
    }

    private static Optional<LocalDate> time(JsonObject statement, String property, boolean last) {
        return statements(at(statement, "qualifiers", property))
                .flatMap(q -> text(at(q, "datavalue", "value", "time"))
                        .flatMap(time -> {
                            Optional<JsonValue> precision = at(q, "datavalue", "value", "precision");
                            return day(
                                    time,
                                    precision.isPresent() && precision.get() instanceof JsonNumber n
                                            ? n.intValue()
                                            : TO_THE_DAY,
                                    last);
                        })
                        .stream())
                .findFirst();
    }

    static Optional<String> jurisdiction(JsonObject post) {
        return JURISDICTION.stream().flatMap(p -> values(post, p)).findFirst();
    }

    /** The items that a property of an item says. */
    static Stream<String> values(JsonObject item, String property) {
        return statements(at(item, "claims", property))
                .flatMap(s -> text(at(s, "mainsnak", "datavalue", "value", "id")).stream());
    }

    private static Stream<JsonObject> statements(Optional<JsonValue> list) {
        return list.isPresent() && list.get() instanceof JsonArray all
                ? all.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast)
                : Stream.empty();
    }

    private static Optional<JsonValue> at(JsonValue from, String... keys) {
        JsonValue at = from;
        for (String key : keys) {
            if (!(at instanceof JsonObject object) || !object.containsKey(key)) {
                return Optional.empty();
            }
            at = object.get(key);
        }
        return Optional.of(at);
    }

    private static Optional<String> text(Optional<JsonValue> value) {
        return value.filter(JsonString.class::isInstance).map(v -> ((JsonString) v).getString());
    }

    // ---- RDF ----

    static List<Held> held(Graph graph, Node item) {
        List<Held> held = new ArrayList<>();
        EntityList.objects(graph, item, PROP + HELD)
                .filter(s -> EntityList.objects(graph, s, WIKIBASE + "rank")
                        .noneMatch(rank -> rank.toString().equals(WIKIBASE + "DeprecatedRank")))
                .forEach(statement -> EntityList.objects(graph, statement, PROP + "statement/" + HELD)
                        .filter(Node::isURI)
                        .findFirst()
                        .ifPresent(post -> held.add(new Held(
                                item(post),
                                EntityList.objects(graph, statement, PROP + "qualifier/" + OF)
                                        .filter(Node::isURI)
                                        .map(WikidataOffices::item)
                                        .findFirst(),
                                time(graph, statement, FROM, false),
                                time(graph, statement, UNTIL, true)))));
        if (held.isEmpty()) {
            // an extract without statements says only who holds what
            EntityList.objects(graph, item, PROP + "direct/" + HELD)
                    .filter(Node::isURI)
                    .forEach(post ->
                            held.add(new Held(item(post), Optional.empty(), Optional.empty(), Optional.empty())));
        }
        return held;
    }

    private static Optional<LocalDate> time(Graph graph, Node statement, String property, boolean last) {
        int precision = EntityList.objects(graph, statement, PROP + "qualifier/value/" + property)
                .flatMap(value -> EntityList.objects(graph, value, WIKIBASE + "timePrecision"))
                .filter(n -> n.isLiteral() && n.getLiteralLexicalForm().matches("[0-9]{1,2}"))
                .map(n -> Integer.parseInt(n.getLiteralLexicalForm()))
                .findFirst()
                .orElse(TO_THE_DAY);
        return EntityList.objects(graph, statement, PROP + "qualifier/" + property)
                .filter(Node::isLiteral)
                .flatMap(time -> day(time.getLiteralLexicalForm(), precision, last).stream())
                .findFirst();
    }

    static Optional<String> jurisdiction(Graph graph, Node post) {
        return JURISDICTION.stream()
                .flatMap(p -> EntityList.objects(graph, post, PROP + "direct/" + p))
                .filter(Node::isURI)
                .map(WikidataOffices::item)
                .findFirst();
    }

    /** The item that an IRI is of. */
    static String item(Node node) {
        return node.toString().replace(ENTITY, "");
    }

    /** The first or last day of what a time of this precision says; nothing where it says less than a year. */
    private static Optional<LocalDate> day(String time, int precision, boolean last) {
        Matcher parts = TIME.matcher(time);
        if (!parts.matches() || precision < TO_THE_YEAR) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        int month = Integer.parseInt(parts.group(2));
        int day = Integer.parseInt(parts.group(3));
        try {
            if (precision == TO_THE_YEAR || month == 0) {
                return Optional.of(last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1));
            } else if (precision == TO_THE_MONTH || day == 0) {
                YearMonth of = YearMonth.of(year, month);
                return Optional.of(last ? of.atEndOfMonth() : of.atDay(1));
            }
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
