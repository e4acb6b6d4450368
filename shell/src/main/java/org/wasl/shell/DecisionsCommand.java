package org.wasl.shell;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSetStream;
import org.wasl.store.Decision;
import org.wasl.store.DecisionException;
import org.wasl.store.Decisions;
import org.wasl.store.GraphStore;

/** {@code decisions}: what persons decided about what was read; as a list, and as a file to share. */
final class DecisionsCommand extends ShellCommand {
    private static final List<Var> ALL =
            vars("time", "author", "action", "target", "value", "reason", "state", "decision");
    private static final List<Var> REJECTED =
            vars("time", "author", "quote", "article", "reason", "rejected", "decision");

    DecisionsCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.CORRECT,
                        "decisions",
                        "List what was decided about what was read; write it to a file, or take in the file of another",
                        "",
                        options(),
                        List.of(
                                "decisions",
                                "decisions --rejected",
                                "decisions --export decisions.ttl",
                                "decisions --import decisions.ttl")),
                session);
    }

    private static List<Option> options() {
        List<Option> options = new ArrayList<>(List.of(
                Option.flag("rejected", "the claims that are out of sight now, with their sentences"),
                Option.value(
                        "export",
                        "FILE",
                        "write all decisions as Turtle, the same bytes each time; - for standard output"),
                Option.value("import", "FILE", "take in decisions that others made")));
        options.addAll(Results.OPTIONS.stream()
                .filter(o ->
                        List.of("results", "records", "names", "iris", "lang").contains(o.name()))
                .toList());
        return options;
    }

    private static List<Var> vars(String... names) {
        return java.util.Arrays.stream(names).map(Var::alloc).toList();
    }

    @Override
    Exit run(Invocation call) throws IOException {
        call.takesNoOperands();
        Optional<String> export = call.text("export");
        Optional<String> taken = call.text("import");
        if (export.isPresent() && taken.isPresent()) {
            throw Problem.usage("decisions: takes --export or --import, not both");
        }
        if (taken.isPresent()) {
            return take(call, Path.of(taken.get()));
        }
        GraphStore store = session().store(call);
        if (export.isPresent()) {
            write(call, store, export.get());
        } else if (call.flag("rejected")) {
            rejected(call, store);
        } else {
            list(call, store);
        }
        return Exit.OK;
    }

    private Exit take(Invocation call, Path file) {
        Decisions.Imported imported;
        try (InputStream in = Files.newInputStream(file)) {
            imported = session().storeToFill(call).decisions().load(in);
        } catch (NoSuchFileException e) {
            throw new Problem(Exit.INPUTS, file + ": there is no such file", e);
        } catch (IOException | DecisionException e) {
            throw new Problem(Exit.INPUTS, file + ": " + e.getMessage(), e);
        } finally {
            session().forgetNames();
        }
        call.out()
                .println(count(imported.added()) + " taken in"
                        + (imported.known() == 0 ? "" : ", " + imported.known() + " known already")
                        + (imported.idle() == 0
                                ? ""
                                : ", " + imported.idle() + " about what this store does not hold now"));
        return Exit.OK;
    }

    private static String count(int decisions) {
        return decisions == 1 ? "1 decision" : decisions + " decisions";
    }

    private void write(Invocation call, GraphStore store, String file) throws IOException {
        if (file.equals("-")) {
            call.out().flush();
            store.decisions().export(call.console().bytes());
            call.console().flush();
            return;
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(file)))) {
            store.decisions().export(out);
        } catch (java.nio.file.FileSystemException e) {
            throw new Problem(Exit.USAGE, file + ": cannot be written", e);
        }
        call.note(count(store.decisions().all().size()) + " written to " + file);
    }

    private void list(Invocation call, GraphStore store) {
        Results results = new Results(call, session(), store, true);
        List<Binding> rows = new ArrayList<>();
        for (Decisions.Entry entry : store.decisions().all()) {
            Decision decision = entry.decision();
            BindingBuilder row = head(decision);
            row.add(ALL.get(2), text(action(decision)));
            row.add(
                    ALL.get(3),
                    results.isText() && decision.action() == Decision.Action.UNDO
                            ? text(words(
                                    store,
                                    decision.target(),
                                    decision.quote(),
                                    session().language(call)))
                            : results.isText() ? decision.quote().orElse(decision.target()) : decision.target());
            decision.value()
                    .or(() -> decision.action() == Decision.Action.RENAME
                            ? Optional.of(decision.names().get(0))
                            : Optional.empty())
                    .ifPresent(v -> row.add(ALL.get(4), v));
            decision.by().reason().ifPresent(r -> row.add(ALL.get(5), text(r)));
            row.add(ALL.get(6), text(entry.inForce() ? "in force" : "undone"));
            row.add(ALL.get(7), decision.id());
            rows.add(row.build());
        }
        results.print(RowSetStream.create(ALL, rows.iterator()));
    }

    private void rejected(Invocation call, GraphStore store) {
        Results results = new Results(call, session(), store, true);
        List<Binding> rows = new ArrayList<>();
        for (Decisions.Rejected rejected : store.decisions().rejected()) {
            Decision decision = rejected.decision();
            BindingBuilder row = head(decision);
            decision.quote().ifPresent(q -> row.add(REJECTED.get(2), q));
            decision.article().ifPresent(a -> row.add(REJECTED.get(3), source(store, a)));
            decision.by().reason().ifPresent(r -> row.add(REJECTED.get(4), text(r)));
            row.add(REJECTED.get(5), decision.target());
            row.add(REJECTED.get(6), decision.id());
            rows.add(row.build());
        }
        results.print(RowSetStream.create(REJECTED, rows.iterator()));
    }

    private static BindingBuilder head(Decision decision) {
        return Binding.builder()
                .add(ALL.get(0), text(decision.time()))
                .add(ALL.get(1), text(decision.by().author()));
    }

    /** Where an article was read from; its IRI where the store has it no longer. */
    private static Node source(GraphStore store, Node article) {
        return store.source(article).map(DecisionsCommand::text).orElse(article);
    }

    private static String action(Decision decision) {
        return decision.action().name().toLowerCase(Locale.ROOT);
    }

    private static Node text(String value) {
        return NodeFactory.createLiteralString(value);
    }

    /** A claim by its sentence, a decision by what it does to whom, anything else by its name. */
    static String words(GraphStore store, Node node, Optional<Node> quote, String language) {
        return quote.map(Node::getLiteralLexicalForm)
                .or(() -> store.decisions().all().stream()
                        .map(Decisions.Entry::decision)
                        .filter(d -> d.id().equals(node))
                        .findFirst()
                        .map(d -> action(d) + " " + words(store, d.target(), d.quote(), language)))
                .or(() -> store.label(node, language))
                .orElseGet(() -> Results.written(node));
    }
}
