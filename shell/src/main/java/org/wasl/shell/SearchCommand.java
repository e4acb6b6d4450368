package org.wasl.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSetStream;
import org.wasl.store.GraphStore;
import org.wasl.store.NamedQuery;
import org.wasl.store.Rows;
import org.wasl.store.Search;

/** {@code search}: full text over names and sentences. */
final class SearchCommand extends ShellCommand {
    private static final int LIMIT = 20;
    private static final List<Var> COLUMNS = Stream.of("found", "what", "date", "publisher", "claim")
            .map(Var::alloc)
            .toList();
    private static final NamedQuery CLAIM = NamedQuery.part("claim");

    SearchCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.ASK,
                        "search",
                        "Find names and sentences by their words, in either script and whatever the spelling",
                        "[WORDS]",
                        options(),
                        List.of(
                                "search Pentagon talks",
                                "search --among sentence Pentagon",
                                "search --among name Abbas*")),
                session);
    }

    private static List<Option> options() {
        List<Option> options = new ArrayList<>();
        options.add(Option.value("among", Choices.of(Search.Kind.class), "only names, or only sentences"));
        options.add(Option.flag("rebuild", "make the index anew first"));
        options.addAll(Results.OPTIONS);
        return options;
    }

    @Override
    Exit run(Invocation call) {
        boolean rebuild = call.flag("rebuild");
        Optional<String> words =
                rebuild && call.operands().isEmpty() ? Optional.empty() : Optional.of(call.operand("what to look for"));
        GraphStore store = session().store(call);
        Search search = new Search(store, WordKeys.keys());
        Progress.during(call, "indexing", rebuild ? search::rebuild : search::update);
        if (words.isEmpty()) {
            call.note("the index is made anew");
            return Exit.OK;
        }
        int limit = call.number("limit").orElse(LIMIT);
        Optional<Search.Kind> among =
                call.text("among").map(k -> call.choice("among", Search.Kind.class, Search.Kind.NAME));
        List<Binding> rows = new ArrayList<>();
        for (Search.Kind kind : Search.Kind.values()) {
            if (among.isEmpty() || among.get() == kind) {
                search.find(words.get(), kind, limit).forEach(hit -> rows(store, hit, rows));
            }
        }
        new Results(call, session(), store, true).print(RowSetStream.create(COLUMNS, rows.iterator()));
        return Exit.OK;
    }

    private static void rows(GraphStore store, Search.Hit hit, List<Binding> rows) {
        Node text = hit.language().isEmpty()
                ? NodeFactory.createLiteralString(hit.text())
                : NodeFactory.createLiteralLang(hit.text(), hit.language());
        for (Node thing : hit.things()) {
            Map<String, Node> cells = new LinkedHashMap<>();
            cells.put("found", text);
            switch (hit.kind()) {
                case NAME -> cells.put("what", thing);
                case SENTENCE -> {
                    cells.put("claim", thing);
                    Rows known = store.run(CLAIM, Map.of("claim", thing), Optional.empty());
                    known.rows().stream().findFirst().ifPresent(claim -> {
                        copy(claim, "kind", cells, "what");
                        copy(claim, "issued", cells, "date");
                        copy(claim, "publisher", cells, "publisher");
                    });
                }
            }
            BindingBuilder row = Binding.builder();
            COLUMNS.stream()
                    .filter(c -> cells.containsKey(c.getVarName()))
                    .forEach(c -> row.add(c, cells.get(c.getVarName())));
            rows.add(row.build());
        }
    }

    private static void copy(Map<String, Node> from, String name, Map<String, Node> to, String column) {
        Optional.ofNullable(from.get(name)).ifPresent(node -> to.put(column, node));
    }
}
