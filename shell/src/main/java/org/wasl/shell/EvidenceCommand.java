package org.wasl.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.wasl.store.GraphStore;
import org.wasl.store.NamedQuery;

/** {@code evidence}: the sentence behind a row, the names in it marked, and where it stands. */
final class EvidenceCommand extends ShellCommand {
    private static final int TITLE = 14;
    private static final String BOLD = "\u001B[1m";
    private static final String PLAIN = "\u001B[0m";

    EvidenceCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.ASK,
                        "evidence",
                        "Show the sentence that a fact was read in, by the number [N] of what was last shown,"
                                + " or by the claim's IRI",
                        "N…",
                        List.of(Option.value("lang", "ar|en", "the language of names; else that of the environment")),
                        List.of("evidence 1", "evidence 1 2", "evidence claim:3f2a…")),
                session);
    }

    @Override
    Exit run(Invocation call) {
        if (call.operands().isEmpty()) {
            throw Problem.usage("evidence: say of what: the number N of a [N] shown before; try: help evidence");
        }
        GraphStore store = session().store(call);
        Shown shown = session().shown(store);
        for (String operand : call.operands()) {
            show(call, store, operand, shown.claim(call.command(), operand));
        }
        return Exit.OK;
    }

    private void show(Invocation call, GraphStore store, String operand, Node claim) {
        List<Map<String, Node>> rows = rows(store, "claim", "claim", claim);
        if (rows.isEmpty()) {
            throw Problem.usage("evidence: the store has no claim " + operand + " any more; ask again");
        }
        Map<String, Node> told = rows.get(0);
        String language = session().language(call);
        Wording wording = new Wording(language);
        FactWords fact = FactWords.of(rows(store, "properties", "fact", told.get("fact")));
        String kind = store.label(told.get("kind"), language).orElse(Results.written(told.get("kind")));
        line(call, operand.matches("[0-9]+") ? "[" + operand + "] " + kind : kind, "");
        if (!fact.time().isEmpty()) {
            line(call, "  " + wording.of("time"), fact.time());
        }
        for (String name : fact.names()) {
            line(
                    call,
                    "  " + FactWords.title(name, store, language),
                    fact.words(name, Optional.empty(), node -> name(store, node, language), language));
        }
        call.out().println();
        call.out().println("  " + folded(call, marked(store, claim, told), 2));
        call.out().println();
        line(call, "  " + wording.of("article"), text(told, "title"));
        line(call, "  " + wording.of("publisher"), text(told, "publisher"));
        line(call, "  " + wording.of("date"), text(told, "issued"));
        line(call, "  " + wording.of("url"), text(told, "url"));
        line(
                call,
                "  " + wording.of("readFrom"),
                text(told, "source")
                        + wording.comma()
                        + wording.of("characters", text(told, "begins") + "–" + text(told, "ends")));
        if (told.containsKey("claimant")) {
            line(call, "  " + wording.of("saidBy"), name(store, told.get("claimant"), language));
        }
        String modality = text(told, "modality");
        line(
                call,
                "  " + wording.of("as"),
                String.join(
                        wording.comma(),
                        wording.value("modality", modality).orElse(modality),
                        wording.of("confidence", text(told, "confidence")),
                        wording.of("byRule", text(told, "rule"))));
        line(call, "  " + wording.of("claim"), Results.written(claim));
        call.out().println();
    }

    private static void line(Invocation call, String name, String value) {
        if (value.isEmpty() && name.startsWith(" ")) {
            return;
        }
        String before = value.isEmpty() ? name : name + " ".repeat(Math.max(1, TITLE - Table.width(name)));
        call.out().println(before + folded(call, Results.onOneLine(value), Table.width(before)));
    }

    /** Text that stands so far from the edge; at a terminal its further lines stand below the first. */
    private static String folded(Invocation call, String text, int indent) {
        boolean terminal = call.console().outTerminal();
        int room = terminal ? Math.max(TITLE, call.console().columns() - indent) : Integer.MAX_VALUE;
        return Table.fold(text, room).stream()
                .map(line -> Table.isolated(line, terminal))
                .collect(Collectors.joining("\n" + " ".repeat(indent)));
    }

    private static String text(Map<String, Node> row, String column) {
        return Optional.ofNullable(row.get(column))
                .map(Node::getLiteralLexicalForm)
                .orElse("");
    }

    private static String name(GraphStore store, Node node, String language) {
        return node.isLiteral()
                ? node.getLiteralLexicalForm()
                : store.label(node, language).orElse(Results.written(node));
    }

    private static List<Map<String, Node>> rows(GraphStore store, String part, String parameter, Node value) {
        return store.run(NamedQuery.part(part), Map.of(parameter, value), Optional.empty())
                .rows();
    }

    /** The sentence with the names of those whom the fact is about in bold, or between asterisks. */
    private String marked(GraphStore store, Node claim, Map<String, Node> told) {
        String quote = told.get("quote").getLiteralLexicalForm();
        int begin = Integer.parseInt(text(told, "begins"));
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Map<String, Node> mark : rows(store, "marks", "claim", claim)) {
            int from = Integer.parseInt(text(mark, "begins")) - begin;
            int until = Integer.parseInt(text(mark, "ends")) - begin;
            if (from >= at && until <= quote.codePointCount(0, quote.length())) {
                marked.append(part(quote, at, from))
                        .append(session().colour() ? BOLD : "*")
                        .append(part(quote, from, until))
                        .append(session().colour() ? PLAIN : "*");
                at = until;
            }
        }
        return marked.append(part(quote, at, quote.codePointCount(0, quote.length())))
                .toString();
    }

    /** A part of a text by code points, as offsets in the store are; on one line. */
    private static String part(String text, int from, int until) {
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, until))
                .replaceAll("[\\p{Cntrl}\\s]+", " ");
    }
}
