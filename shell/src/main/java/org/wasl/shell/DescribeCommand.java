package org.wasl.shell;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
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
        session().page(call, paged -> {
            for (Node entity : meant) {
                new Entry(paged, store, entity, results, shown, limit).print();
            }
        });
        session().show(store, shown);
        if (shown.size() > 0) {
            call.note(results.wording().of("evidenceNote"));
        }
        return Exit.OK;
    }
}
