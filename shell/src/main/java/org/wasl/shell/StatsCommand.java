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
import org.wasl.ontology.Wasl;
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
                                .filter(o ->
                                        List.of("results", "records", "lang").contains(o.name()))
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
        Results results = new Results(call, session(), store, true);
        List<Binding> rows = new ArrayList<>();
        rows.add(row(what, literal("articles"), count, stats.articles()));
        rows.add(row(what, literal("entities"), count, stats.entities()));
        rows.add(row(what, literal("facts"), count, stats.facts()));
        rows.add(row(what, literal("claims"), count, stats.claims()));
        // people read the name of a type, programs the type
        stats.factsByType()
                .forEach(
                        (type, n) -> rows.add(row(what, results.isText() ? Wasl.term(type) : literal(type), count, n)));
        results.print(RowSetStream.create(List.of(what, count), rows.iterator()));
        return Exit.OK;
    }

    private static Node literal(String word) {
        return NodeFactory.createLiteralString(word);
    }

    private static Binding row(Var what, Node name, Var count, long n) {
        Node number = NodeFactory.createLiteralDT(Long.toString(n), XSDDatatype.XSDinteger);
        return BindingFactory.binding(what, name, count, number);
    }
}
