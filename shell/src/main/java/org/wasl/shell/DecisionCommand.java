package org.wasl.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.wasl.ontology.Wasl;
import org.wasl.store.Decision;
import org.wasl.store.Decisions;
import org.wasl.store.GraphStore;

/** {@code accept}, {@code reject}, {@code merge} and so on: one correction, with its author, time and reason. */
final class DecisionCommand extends ShellCommand {
    private final Decision.Action action;

    DecisionCommand(Decision.Action action, Session session) {
        super(manual(action), session);
        this.action = action;
    }

    private static Manual manual(Decision.Action action) {
        return switch (action) {
            case ACCEPT ->
                manual(
                        "accept",
                        "Confirm what was read, by the number [N] of what was last shown or by the claim's IRI; it stands,"
                                + " whoever denies it",
                        "N…",
                        List.of(),
                        "accept 1",
                        "accept 2 --reason 'as the ministry published it'");
            case REJECT ->
                manual(
                        "reject",
                        "Take what was read wrongly out of sight, by the number [N] of what was last shown or by the"
                                + " claim's IRI",
                        "N…",
                        List.of(),
                        "reject 1 --reason 'the sentence tells of his father'",
                        "reject 2 --author 'Layla Haddad'");
            case MERGE ->
                manual(
                        "merge",
                        "Say that two names mean one thing: what is said of the second is said of the first",
                        "NAME NAME",
                        List.of(),
                        "merge 'Lloyd Austin' 'Thabit al-Abbasi' --reason 'only to show how'");
            case SPLIT ->
                manual(
                        "split",
                        "Say that in some claims, or in an article, another thing of the same name is meant",
                        "NAME [N…]",
                        List.of(
                                Option.value("as", "NAME", "the name of the other"),
                                Option.value("article", "WHAT", "all of an article: its file or URL (see: sources)"),
                                Option.value("lang", "ar|en", "the language of the name; else that of its script")),
                        "split Iraq 1 --as 'Iraq (the football team)'");
            case RETYPE ->
                manual("retype", "Give a thing another class", "NAME CLASS", List.of(), "retype Pentagon Organization");
            case RENAME ->
                manual(
                        "rename",
                        "Give a thing another name; the old one stays as one of its other names",
                        "NAME NEW",
                        List.of(Option.value("lang", "ar|en", "the language of the new name; else that of its script")),
                        "rename 'Lloyd Austin' 'Lloyd J. Austin III'");
            case LINK ->
                manual(
                        "link",
                        "Say which item of Wikidata, or which IRI of your own data, a thing is",
                        "NAME Q…|IRI",
                        List.of(),
                        "link 'Yahya Rasool' https://example.org/people/17");
            case UNDO ->
                manual(
                        "undo",
                        "Take a decision back: the last, or the one named by its IRI (see: decisions)",
                        "[DECISION]",
                        List.of(),
                        "undo",
                        "undo --reason 'confirmed by telephone'");
        };
    }

    private static Manual manual(String name, String about, String operands, List<Option> own, String... examples) {
        List<Option> options = new ArrayList<>(own);
        options.add(Option.value("author", "NAME", "who decides; else WASL_AUTHOR, else the user's name"));
        options.add(Option.value("reason", "TEXT", "why"));
        return new Manual(Manual.Topic.CORRECT, name, about, operands, options, List.of(examples));
    }

    @Override
    Exit run(Invocation call) {
        // the store's own rules are checked where it decides; here only what was typed
        GraphStore store = session().store(call);
        Decisions decisions = store.decisions();
        List<Decision> made = new ArrayList<>();
        switch (action) {
            case ACCEPT -> claims(call, store, call.operands()).forEach(c -> made.add(decisions.accept(c, by(call))));
            case REJECT -> claims(call, store, call.operands()).forEach(c -> made.add(decisions.reject(c, by(call))));
            case MERGE -> {
                List<String> two = operands(call, 2, "two names, those of several words in quotes");
                made.add(decisions.merge(one(store, two.get(0)), one(store, two.get(1)), by(call)));
            }
            case SPLIT -> made.add(split(call, store));
            case RETYPE -> {
                List<String> two = operands(call, 2, "a name, in quotes where it has several words, and a class");
                made.add(decisions.retype(one(store, two.get(0)), type(two.get(1)), by(call)));
            }
            case RENAME -> {
                List<String> two = operands(call, 2, "a name and the new one, those of several words in quotes");
                made.add(decisions.rename(one(store, two.get(0)), two.get(1), language(call, two.get(1)), by(call)));
            }
            case LINK -> {
                List<String> two = operands(call, 2, "a name, in quotes where it has several words, and Q… or an IRI");
                made.add(decisions.link(one(store, two.get(0)), target(two.get(1)), by(call)));
            }
            case UNDO -> made.add(decisions.undo(decision(call, decisions), by(call)));
        }
        session().forgetNames();
        for (Decision decision : made) {
            call.out().println(Results.written(decision.id()) + "  " + words(call, store, decision));
        }
        return Exit.OK;
    }

    private List<Node> claims(Invocation call, GraphStore store, List<String> numbers) {
        if (numbers.isEmpty()) {
            throw Problem.usage(
                    call.command() + ": say what: the number N of a [N] shown before; try: help " + call.command());
        }
        Shown shown = session().shown(store);
        // a number keeps its meaning until something else is shown
        return numbers.stream().map(n -> shown.claim(call.command(), n)).toList();
    }

    private static List<String> operands(Invocation call, int number, String what) {
        if (call.operands().size() != number) {
            throw Problem.usage(call.command() + ": takes " + what + "; try: help " + call.command());
        }
        return call.operands();
    }

    private Node one(GraphStore store, String name) {
        List<Node> meant = session().meant(store, name);
        if (meant.size() > 1) {
            throw Problem.usage("'" + name + "' may mean "
                    + String.join("; ", meant.stream().map(Results::written).toList()) + "; say which by its IRI");
        }
        return meant.get(0);
    }

    private Decision split(Invocation call, GraphStore store) {
        if (call.operands().isEmpty()) {
            throw Problem.usage("split: a name is missing; try: help split");
        }
        String name = call.text("as").orElseThrow(() -> Problem.usage("split: say how the other is called: --as NAME"));
        List<Node> scope = new ArrayList<>();
        List<String> numbers = call.operands().subList(1, call.operands().size());
        if (!numbers.isEmpty()) {
            scope.addAll(claims(call, store, numbers));
        }
        call.text("article").ifPresent(picked -> {
            List<Node> articles = store.articles(picked);
            if (articles.isEmpty()) {
                throw Problem.usage("--article " + picked + ": no article was read from there; see: sources");
            }
            String graphs = Wasl.BASE + "graph/";
            articles.forEach(g -> scope.add(Wasl.iri(g.getURI().substring(graphs.length()))));
        });
        if (scope.isEmpty()) {
            throw Problem.usage("split: say where the other is meant: numbers N of what was shown, or --article WHAT");
        }
        return store.decisions().split(one(store, call.operands().get(0)), scope, name, language(call, name), by(call));
    }

    /** A class by its name in the ontology, whatever its case: {@code Person}, {@code government-body}. */
    private static Node type(String written) {
        String bare = written.replaceFirst("^wasl:", "").replaceAll("[-_ ]", "");
        return Stream.of(Wasl.class.getFields())
                .map(java.lang.reflect.Field::getName)
                .filter(n -> Character.isUpperCase(n.charAt(0)) && n.equalsIgnoreCase(bare))
                .findFirst()
                .map(Wasl::term)
                .orElseGet(() -> Wasl.term(bare));
    }

    private static Node target(String written) {
        String item = written.toUpperCase(Locale.ROOT);
        return (item.matches("Q[0-9]+") ? Session.iri("wd:" + item) : Session.iri(written))
                .orElseThrow(() -> Problem.usage(
                        "link: '" + written + "' is neither an item of Wikidata (Q796) nor an" + " IRI (https://…)"));
    }

    /** Which language a name is in: what is said, else that of its letters. */
    private String language(Invocation call, String name) {
        if (call.text("lang").isPresent()) {
            return session().language(call);
        }
        return name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)
                ? "ar"
                : "en";
    }

    private static Node decision(Invocation call, Decisions decisions) {
        if (call.operands().isEmpty()) {
            return decisions
                    .last()
                    .map(Decision::id)
                    .orElseThrow(() -> Problem.usage("undo: there is no decision to take back"));
        }
        String written = call.operand("a decision");
        return Session.iri(written)
                .orElseThrow(() -> Problem.usage(
                        "undo: '" + written + "' is no IRI of a decision (decision:3f2a…); see: decisions"));
    }

    private Decision.By by(Invocation call) {
        String author = call.text("author").orElseGet(() -> author(session()));
        return new Decision.By(author, Instant.now(), call.text("reason"));
    }

    /** Who decides where nobody says. */
    static String author(Session session) {
        return Stream.of("WASL_AUTHOR", "USER", "LOGNAME")
                .map(v -> session.environment().getOrDefault(v, ""))
                .filter(v -> !v.isBlank())
                .findFirst()
                .orElse(System.getProperty("user.name", ""));
    }

    /** What was decided, for reading. */
    private String words(Invocation call, GraphStore store, Decision decision) {
        String language = session().language(call);
        List<String> words = new ArrayList<>(List.of(action.name().toLowerCase(Locale.ROOT)));
        boolean renamed = decision.action() == Decision.Action.RENAME;
        words.add(
                renamed
                        ? Results.written(decision.target())
                        : DecisionsCommand.words(store, decision.target(), decision.quote(), language));
        decision.value().ifPresent(v -> words.add(DecisionsCommand.words(store, v, Optional.empty(), language)));
        if (renamed) {
            decision.names().forEach(n -> words.add(n.getLiteralLexicalForm()));
        }
        return words.stream()
                .map(w -> Table.isolated(Results.onOneLine(w), call.console().outTerminal()))
                .reduce((a, b) -> a + "  " + b)
                .orElseThrow();
    }
}
