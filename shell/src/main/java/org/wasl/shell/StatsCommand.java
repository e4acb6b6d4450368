package org.wasl.shell;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSetStream;
import org.wasl.store.GraphStore;
import org.wasl.store.Stats;

/** {@code stats}: how much the store holds. */
final class StatsCommand extends ShellCommand {
    StatsCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.STORE,
                        "stats",
                        "Count the articles, entities and facts of the store",
                        "",
                        Results.OPTIONS.stream()
                                .filter(o -> o.name().equals("results"))
                                .toList(),
                        List.of("stats", "stats --results csv")),
                session);
    }

    @Override
    Exit run(Invocation call) {
        call.takesNoOperands();
        GraphStore store = session().store(call);
        Stats stats = store.stats();
        Var what = Var.alloc("what");
        Var count = Var.alloc("count");
        List<Binding> rows = new ArrayList<>();
        rows.add(row(what, "articles", count, stats.articles()));
        rows.add(row(what, "entities", count, stats.entities()));
        rows.add(row(what, "facts", count, stats.facts()));
        rows.add(row(what, "claims", count, stats.claims()));
        stats.factsByType().forEach((type, n) -> rows.add(row(what, type, count, n)));
        new Results(call, session(), store, false).print(RowSetStream.create(List.of(what, count), rows.iterator()));
        return Exit.OK;
    }

    private static Binding row(Var what, String name, Var count, long n) {
        Node number = NodeFactory.createLiteralDT(Long.toString(n), XSDDatatype.XSDinteger);
        return BindingFactory.binding(what, NodeFactory.createLiteralString(name), count, number);
    }
}
