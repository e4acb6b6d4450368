package org.wasl.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSetStream;
import org.wasl.store.GraphStore;
import org.wasl.store.Step;

/** {@code path}: how two things are connected. */
final class PathCommand extends ShellCommand {
    private static final Var FROM = Var.alloc("from");
    private static final Var THROUGH = Var.alloc("through");
    private static final Var TO = Var.alloc("to");
    private static final Var CLAIM = Var.alloc("claim");

    PathCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.ASK,
                        "path",
                        "Find the shortest chain of stated facts from one thing to another",
                        "NAME NAME",
                        Results.OPTIONS.stream()
                                .filter(o -> List.of("results", "records", "names", "iris", "lang", TIME)
                                        .contains(o.name()))
                                .toList(),
                        List.of("path 'Thabit al-Abbasi' 'United States'")),
                session);
    }

    @Override
    Exit run(Invocation call) {
        if (call.operands().size() != 2) {
            throw Problem.usage("path: takes two names, those of several words in quotes; try: help path");
        }
        GraphStore store = session().store(call);
        Optional<List<Step>> shortest = Optional.empty();
        for (Node from : session().meant(store, call.operands().get(0))) {
            for (Node to : session().meant(store, call.operands().get(1))) {
                List<Step> path = store.path(from, to);
                if (!path.isEmpty()
                        && shortest.filter(s -> s.size() <= path.size()).isEmpty()) {
                    shortest = Optional.of(path);
                }
            }
        }
        List<Binding> rows = new ArrayList<>();
        for (Step step : shortest.orElse(List.of())) {
            rows.add(Binding.builder()
                    .add(FROM, step.from())
                    .add(THROUGH, step.fact())
                    .add(TO, step.to())
                    .add(CLAIM, step.claim())
                    .build());
        }
        if (rows.isEmpty()) {
            call.note(new Wording(session().language(call)).of("noChain"));
        }
        new Results(call, session(), store, true)
                .print(RowSetStream.create(List.of(FROM, THROUGH, TO, CLAIM), rows.iterator()));
        return Exit.OK;
    }
}
