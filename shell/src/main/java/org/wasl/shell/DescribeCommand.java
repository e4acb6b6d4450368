package org.wasl.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.wasl.ontology.Wasl;
import org.wasl.store.GraphStore;
import org.wasl.store.NamedQuery;

/** {@code describe}: all that the store knows of one thing, as an entry of a reference book. */
final class DescribeCommand extends ShellCommand {
    private static final int LINES = 30;

    private final NamedQuery about;

    DescribeCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.ASK,
                        "describe",
                        "Tell all that is known of a person, state, body, force or place; names in either script",
                        "NAME",
                        options(),
                        List.of(
                                "describe Iraq",
                                "describe 'Lloyd Austin' --lang ar",
                                "describe Austin --results json")),
                session);
        about = NamedQuery.all().stream()
                .filter(q -> q.name().equals("about"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Option> options() {
        return Results.OPTIONS.stream()
                .map(o -> o.name().equals("limit")
                        ? Option.value(
                                "limit", "N", "at most so many lines a section (" + LINES + " unless said), or rows")
                        : o)
                .toList();
    }

    @Override
    Exit run(Invocation call) {
        String name = call.operand("the name of a thing");
        GraphStore store = session().store(call);
        List<Node> meant = session().meant(store, name);
        Results results = new Results(call, session(), store, true);
        if (!results.isText()) {
            results.answer(store.question(about, Map.of("entity", meant)));
            return Exit.OK;
        }
        Shown shown = new Shown();
        int limit = call.number("limit").orElse(LINES);
        for (Node entity : meant) {
            new Entry(call, store, entity, results, shown, limit).print();
        }
        session().show(store, shown);
        if (shown.size() > 0) {
            call.note("evidence N shows the sentence behind [N]");
        }
        return Exit.OK;
    }

    /** One thing's entry. */
    private record Entry(Invocation call, GraphStore store, Node entity, Results results, Shown shown, int limit) {
        /** A line of a section, before its claims have numbers. */
        private record Line(String sortKey, String words, List<Node> claims) {}

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
            Map<String, List<Line>> sections = new TreeMap<>();
            facts.forEach((fact, rows) -> {
                Node kind = rows.get(0).get("kind");
                boolean event = rows.get(0).get("sort").equals(Wasl.Event);
                String section = results.name(event ? Wasl.Event : kind);
                // situations first, in the order of their names, then the events by date
                sections.computeIfAbsent((event ? "1" : "0") + section, s -> new ArrayList<>())
                        .addAll(lines(event ? results.name(kind) : "", FactWords.of(rows), claims.get(fact)));
            });
            sections.forEach((section, lines) -> section(section.substring(1), merged(lines)));
            if (facts.isEmpty()) {
                call.out().println("No article of this store says anything of it.");
                call.out().println();
            }
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
                        .println("also: "
                                + other.stream().distinct().map(this::isolated).collect(Collectors.joining("; ")));
            }
            call.out().println();
        }

        private String isolated(String words) {
            return Table.isolated(Results.onOneLine(words), call.console().outTerminal());
        }

        /** The same fact may be asserted here and denied there: a line for each way of saying it. */
        private List<Line> lines(String kind, FactWords fact, List<Map<String, Node>> claims) {
            Map<String, List<Node>> byModality = new TreeMap<>(Comparator.reverseOrder());
            claims.forEach(row -> byModality
                    .computeIfAbsent(row.get("modality").getLiteralLexicalForm(), m -> new ArrayList<>())
                    .add(row.get("claim")));
            List<Line> lines = new ArrayList<>();
            byModality.forEach((modality, nodes) -> lines.add(new Line(
                    fact.sortKey(),
                    words(kind, fact, modality.equals("stated") ? "" : " (" + modality + ")"),
                    nodes.stream().distinct().toList())));
            return lines;
        }

        private String words(String kind, FactWords fact, String modality) {
            List<String> own = fact.rolesOf(entity);
            List<String> parts = new ArrayList<>();
            for (String name : fact.names()) {
                String value = fact.words(name, Optional.of(entity), results::name, results.language());
                if (!value.isEmpty()) {
                    parts.add(FactWords.title(name, store, results.language()) + " " + isolated(value));
                }
            }
            boolean alone = own.stream()
                    .allMatch(role -> fact.words(role, Optional.of(entity), results::name, results.language())
                            .isEmpty());
            StringBuilder words = new StringBuilder();
            if (!fact.time().isEmpty()) {
                words.append(fact.time()).append("  ");
            }
            words.append(kind);
            if (alone && !own.isEmpty() && !kind.isEmpty()) {
                words.append(", ")
                        .append(own.stream()
                                .map(role -> results.name(Wasl.term(role)))
                                .collect(Collectors.joining(", ")));
            } else if (alone && !own.isEmpty()) {
                words.append(
                        own.stream().map(role -> results.name(Wasl.term(role))).collect(Collectors.joining(", ")));
            }
            words.append(modality);
            if (!parts.isEmpty()) {
                words.append(": ").append(String.join(", ", parts));
            }
            return words.toString();
        }

        private static List<Line> merged(List<Line> lines) {
            Map<String, Line> byWords = new LinkedHashMap<>();
            lines.stream()
                    .sorted(Comparator.comparing(Line::sortKey).thenComparing(Line::words))
                    .forEach(line -> byWords.merge(line.words(), line, (a, b) -> {
                        List<Node> claims = new ArrayList<>(a.claims());
                        claims.addAll(b.claims());
                        return new Line(a.sortKey(), a.words(), claims);
                    }));
            return List.copyOf(byWords.values());
        }

        private void section(String title, List<Line> lines) {
            call.out().println(title);
            int more = limit == 0 ? 0 : Math.max(0, lines.size() - limit);
            lines.stream()
                    .limit(lines.size() - more)
                    .forEach(line -> call.out().println("  " + line.words() + "  " + shown.add(line.claims())));
            if (more > 0) {
                call.out().println("  … and " + more + " more (--limit 0 shows all)");
            }
            call.out().println();
        }
    }
}
