package org.wasl.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.wasl.ontology.Wasl;
import org.wasl.store.GraphStore;

/**
 * The roles and attributes of one fact of the store, for reading.
 *
 * @param values local name of a property to its values; {@code count}, {@code killed} and {@code injured} stand for
 *     their parts
 */
record FactWords(Map<String, List<Node>> values) {
    /** Sorts after all dates. */
    static final String TIMELESS = "~";

    private static final List<String> COUNTS = List.of("count", "killed", "injured");
    private static final Set<String> OF_TIME = Set.of("begin", "end", "precision", "timeText");

    FactWords {
        values = Map.copyOf(values);
    }

    /** When it was, as dates; empty where that is not known. */
    String time() {
        String begin = text("begin");
        String end = text("end");
        if (begin.equals(end)) {
            return begin;
        }
        return begin + " – " + end;
    }

    /** For sorting: what has no date comes last. */
    String sortKey() {
        return time().isEmpty() ? TIMELESS : time();
    }

    /** The local names of the roles and attributes other than of time, attributes first. */
    List<String> names() {
        Set<String> roles = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        values.forEach((name, nodes) -> {
            boolean ofCount = COUNTS.stream().anyMatch(c -> name.startsWith(c) && !name.equals(c));
            if (!OF_TIME.contains(name) && !ofCount) {
                (nodes.get(0).isURI() ? roles : attributes).add(name);
            }
        });
        COUNTS.stream().filter(c -> !count(c, "en").isEmpty()).forEach(attributes::add);
        List<String> names = new ArrayList<>(attributes);
        names.addAll(roles);
        return names;
    }

    /** The values of a role or attribute but one, for reading. */
    String words(String property, Optional<Node> but, Function<Node, String> name, String language) {
        if (COUNTS.contains(property)) {
            return count(property, language);
        }
        return values.getOrDefault(property, List.of()).stream()
                .filter(node -> !but.equals(Optional.of(node)))
                .map(name)
                .collect(Collectors.joining("; "));
    }

    /** The roles that an entity has in it. */
    List<String> rolesOf(Node entity) {
        return names().stream()
                .filter(n -> values.getOrDefault(n, List.of()).contains(entity))
                .toList();
    }

    private String count(String name, String language) {
        String stated = text(name + "Stated");
        if (stated.isEmpty()
                && text(name + "Min").isEmpty()
                && text(name + "Max").isEmpty()) {
            return "";
        }
        String number = stated.isEmpty() ? text(name + "Min") + "–" + text(name + "Max") : stated;
        String unit = text(name + "Unit");
        Wording wording = new Wording(language);
        String qualifier = text(name + "Qualifier");
        return String.join(
                        " ",
                        qualifier.isEmpty() ? "" : wording.of(qualifier),
                        number,
                        unit.isEmpty() ? "" : wording.of(unit))
                .strip();
    }

    /** What a role or attribute is called. */
    static String title(String property, GraphStore store, String language) {
        return store.label(Wasl.term(property), language).orElseGet(() -> new Wording(language).of(property));
    }

    private String text(String property) {
        return values.getOrDefault(property, List.of()).stream()
                .findFirst()
                .map(Node::getLiteralLexicalForm)
                .orElse("");
    }

    /** Gathers the rows of a query, whose columns {@code property} and {@code value} tell of one fact. */
    static FactWords of(List<Map<String, Node>> rows) {
        Map<String, List<Node>> values = new LinkedHashMap<>();
        for (Map<String, Node> row : rows) {
            String property = row.get("property").getURI();
            if (property.startsWith(Wasl.ONTOLOGY)) {
                values.computeIfAbsent(property.substring(Wasl.ONTOLOGY.length()), p -> new ArrayList<>())
                        .add(row.get("value"));
            }
        }
        return new FactWords(values);
    }
}
