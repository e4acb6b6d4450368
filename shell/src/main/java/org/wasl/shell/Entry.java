package org.wasl.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.wasl.ontology.TsvFile;
import org.wasl.ontology.Wasl;
import org.wasl.store.GraphStore;
import org.wasl.store.NamedQuery;

/** What the store knows of one thing: who or what it is, then section by section the facts with their sources. */
record Entry(Invocation call, GraphStore store, Node entity, Results results, Shown shown, int limit) {
    private static final String EVENT = "Event";
    private static final String STATED = "stated";
    private static final int SOURCES = 3;
    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)\\}");
    private static final String KIND = "kind";

    /** The tables of how it is said. */
    private static final class Loaded {
        private static final List<TsvFile.Row> SECTIONS = TsvFile.read("org/wasl/shell/sections.tsv");
        private static final List<TsvFile.Row> ENTRIES = TsvFile.read("org/wasl/shell/entries.tsv");
    }

    /** A line of a section with its claims, as rows of the query for them. */
    private record Line(String sortKey, String words, List<Map<String, Node>> claims) {}

    /** A heading; sections stand in the order of their table, those without a row between situations and events. */
    private record Section(int place, String title) {
        private static final Comparator<Section> ORDER =
                Comparator.comparing(Section::place).thenComparing(Section::title);
    }

    private List<Map<String, Node>> rows(String part) {
        return store.run(NamedQuery.part(part), Map.of("entity", entity), call.seconds("timeout"))
                .rows();
    }

    void print() {
        head();
        Map<Node, List<Map<String, Node>>> facts = rows("facts").stream()
                .collect(Collectors.groupingBy(row -> row.get("fact"), LinkedHashMap::new, Collectors.toList()));
        Map<Node, List<Map<String, Node>>> claims =
                rows("claims").stream().collect(Collectors.groupingBy(row -> row.get("fact")));
        Map<Section, List<Line>> sections = new TreeMap<>(Section.ORDER);
        facts.forEach((fact, rows) -> {
            Node kind = rows.get(0).get(KIND);
            boolean event = rows.get(0).get("sort").equals(Wasl.Event);
            sections.computeIfAbsent(section(kind, event), s -> new ArrayList<>())
                    .addAll(lines(kind, event, FactWords.of(rows), claims.get(fact)));
        });
        sections.forEach((section, lines) -> section(section.title(), merged(lines)));
        if (facts.isEmpty()) {
            call.out().println(results.wording().of("nothingSaid"));
            call.out().println();
        }
    }

    private Section section(Node kind, boolean event) {
        List<String> kinds = Loaded.SECTIONS.stream().map(row -> row.cell(KIND)).toList();
        int own = kinds.indexOf(kind.getLocalName());
        int place = own < 0 && event ? kinds.indexOf(EVENT) : own;
        return place < 0
                ? new Section(kinds.indexOf("Meeting") - 1, results.name(kind))
                : new Section(title(place).place(), title(place).title());
    }

    /** Kinds whose sections bear one title share the first one's place. */
    private Section title(int row) {
        String title = Loaded.SECTIONS.get(row).cell(results.language());
        int first = Loaded.SECTIONS.stream()
                .map(r -> r.cell(results.language()))
                .toList()
                .indexOf(title);
        return new Section(first, title);
    }

    private void head() {
        List<String> names = new ArrayList<>();
        List<String> other = new ArrayList<>();
        List<String> what = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (Map<String, Node> row : rows("identity")) {
            Node property = row.get("property");
            Node value = row.get("value");
            if (property.equals(RDFS.label.asNode())) {
                boolean first = value.getLiteralLanguage().equals(results.language());
                names.add(first ? 0 : names.size(), value.getLiteralLexicalForm());
            } else if (property.equals(SKOS.altLabel.asNode())) {
                other.add(value.getLiteralLexicalForm());
            } else if (property.equals(RDF.type.asNode())) {
                what.add(0, results.name(value));
            } else if (property.equals(OWL.sameAs.asNode())) {
                what.add(Results.written(value));
            } else {
                part.add(results.name(property) + " " + results.name(value));
            }
        }
        what.add(Results.written(entity));
        String title = names.stream().distinct().map(this::isolated).collect(Collectors.joining(" · "));
        call.out().println(title.isEmpty() ? Results.written(entity) : title);
        what.addAll(part);
        call.out().println(what.stream().map(this::isolated).collect(Collectors.joining(" · ")));
        if (!other.isEmpty()) {
            call.out()
                    .println(results.wording().of("also") + ": "
                            + other.stream().distinct().map(this::isolated).collect(Collectors.joining("; ")));
        }
        call.out().println();
    }

    private String isolated(String words) {
        return Table.isolated(Results.onOneLine(words), call.console().outTerminal());
    }

    /** The same fact may be asserted here and denied there: a line for each way of saying it. */
    private List<Line> lines(Node kind, boolean event, FactWords fact, List<Map<String, Node>> claims) {
        Map<String, List<Map<String, Node>>> byModality = new TreeMap<>(Comparator.reverseOrder());
        claims.forEach(row -> byModality
                .computeIfAbsent(row.get("modality").getLiteralLexicalForm(), m -> new ArrayList<>())
                .add(row));
        List<Line> lines = new ArrayList<>();
        byModality.forEach((modality, rows) -> {
            String said = modality.equals(STATED)
                    ? ""
                    : " (" + results.wording().value("modality", modality).orElse(modality) + ")";
            String when = fact.time().isEmpty() && !event ? "" : fact.time();
            String words = (when.isEmpty() ? "" : when + "  ") + isolated(words(kind, event, fact) + said);
            lines.add(new Line(fact.sortKey(), words, rows));
        });
        return lines;
    }

    /** By the sentence for its kind and the role that this thing has; what that leaves out, by role. */
    private String words(Node kind, boolean event, FactWords fact) {
        List<String> own = fact.rolesOf(entity);
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : fact.names()) {
            String value = results.attribute(name, fact, Optional.of(entity));
            if (!value.isEmpty()) {
                values.put(name, Results.onOneLine(value));
            }
        }
        // "the withdrawal of the United States by the United States"
        values.remove("force", values.get("actor"));
        Map<String, String> holes = new LinkedHashMap<>(values);
        holes.put(KIND, results.name(kind));
        Optional<String> sentence = Loaded.ENTRIES.stream()
                .filter(row -> row.cell(KIND).equals(kind.getLocalName()) && own.contains(row.cell("role")))
                .map(row -> row.cell(results.language()))
                .filter(pattern -> HOLE.matcher(pattern)
                        .results()
                        .anyMatch(hole -> !hole.group(1).equals(KIND) && values.containsKey(hole.group(1))))
                .findFirst();
        if (sentence.isEmpty()) {
            String roles =
                    own.stream().map(role -> results.name(Wasl.term(role))).collect(Collectors.joining(", "));
            String head = !event ? roles : roles.isEmpty() ? holes.get(KIND) : holes.get(KIND) + " (" + roles + ")";
            return values.isEmpty() ? head : head + ": " + listed(values);
        }
        Set<String> told = new HashSet<>();
        String filled = filled(sentence.get(), holes, told);
        values.keySet().removeAll(told);
        return values.isEmpty() ? filled : filled + results.wording().comma() + listed(values);
    }

    private String listed(Map<String, String> values) {
        return values.entrySet().stream()
                .map(e -> FactWords.title(e.getKey(), store, results.language()) + " " + e.getValue())
                .collect(Collectors.joining(results.wording().comma()));
    }

    /** The parts of a sentence whose holes can all be filled; {@code told} gets what filled them. */
    private static String filled(String sentence, Map<String, String> values, Set<String> told) {
        StringBuilder filled = new StringBuilder();
        for (String part : sentence.split("\\|")) {
            Matcher hole = HOLE.matcher(part);
            List<String> names = hole.results().map(found -> found.group(1)).toList();
            if (values.keySet().containsAll(names)) {
                told.addAll(names);
                filled.append(
                        HOLE.matcher(part).replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1)))));
            }
        }
        return filled.toString().strip().replaceFirst("^[,،:;]\\s*", "");
    }

    private static List<Line> merged(List<Line> lines) {
        Map<String, Line> byWords = new LinkedHashMap<>();
        lines.stream()
                .sorted(Comparator.comparing(Line::sortKey).thenComparing(Line::words))
                .forEach(line -> byWords.merge(line.words(), line, (a, b) -> {
                    List<Map<String, Node>> claims = new ArrayList<>(a.claims());
                    claims.addAll(b.claims());
                    return new Line(a.sortKey(), a.words(), claims);
                }));
        return List.copyOf(byWords.values());
    }

    private void section(String title, List<Line> lines) {
        call.out().println(title);
        int more = limit == 0 ? 0 : Math.max(0, lines.size() - limit);
        lines.stream().limit(lines.size() - more).forEach(line -> {
            List<Node> claims = line.claims().stream()
                    .map(row -> row.get("claim"))
                    .distinct()
                    .toList();
            call.out().println("  " + line.words() + sources(line) + "  " + shown.add(claims));
        });
        if (more > 0) {
            call.out().println("  " + results.wording().of("more", more));
        }
        call.out().println();
    }

    /** Who says so, and from when until when what has no time of its own is told. */
    private String sources(Line line) {
        List<String> publishers = values(line, "publisher");
        String said = publishers.stream().limit(SOURCES).map(this::isolated).collect(Collectors.joining("; "))
                + (publishers.size() > SOURCES ? " +" + (publishers.size() - SOURCES) : "");
        List<String> days = values(line, "issued");
        boolean timeless = line.sortKey().equals(FactWords.TIMELESS);
        String seen = !timeless || days.isEmpty()
                ? ""
                : days.size() == 1 ? days.get(0) : days.get(0) + " – " + days.get(days.size() - 1);
        return (said.isEmpty() ? "" : " · " + said) + (seen.isEmpty() ? "" : " " + seen);
    }

    private static List<String> values(Line line, String column) {
        return List.copyOf(line.claims().stream()
                .flatMap(row -> Optional.ofNullable(row.get(column)).stream())
                .map(node -> Results.onOneLine(node.getLiteralLexicalForm()))
                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
