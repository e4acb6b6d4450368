package org.wasl.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.wasl.ontology.Wasl;
import org.wasl.store.GraphStore;

/** {@code query}: SPARQL on the store, with Wasl's prefixes known. */
final class QueryCommand extends ShellCommand {
    private static final Pattern TERM = Pattern.compile("\\bwasl:[A-Za-z]\\w*");

    /** Strings, IRIs and comments, in which a prefixed name is none. */
    private static final Pattern OTHER =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|<[^>\\s]*>|#.*");

    QueryCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.ASK,
                        "query",
                        "Ask in SPARQL; the usual prefixes are known, all articles are asked together,"
                                + " and GRAPH ?g tells them apart",
                        "[SPARQL]",
                        options(),
                        List.of(
                                "query 'SELECT ?who { ?x a wasl:Meeting ; wasl:participant ?who }' --limit 5",
                                "query --file question.rq --results csv",
                                "query 'ASK { ?claim wasl:denies ?fact }'")),
                session);
    }

    private static List<Option> options() {
        List<Option> options = new ArrayList<>();
        options.add(Option.value("file", "FILE", "read the query from a file").letter('f'));
        options.add(ExplainCommand.OPTION);
        options.addAll(Results.OPTIONS);
        return options;
    }

    @Override
    Exit run(Invocation call) throws IOException {
        String sparql = sparql(call);
        GraphStore store = session().store(call);
        Query query = store.parse(sparql);
        Results results = new Results(call, session(), store, false);
        if (call.flag(ExplainCommand.NAME)) {
            results.explain(query);
        } else {
            warnOfUnknown(call, sparql);
            results.answer(query);
        }
        return Exit.OK;
    }

    /** A misspelt word of the ontology is found nowhere, and no rows look like an answer. */
    private void warnOfUnknown(Invocation call, String sparql) {
        Set<String> terms = session().terms();
        TERM.matcher(OTHER.matcher(sparql).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .distinct()
                .filter(term -> !terms.contains(Wasl.ONTOLOGY + term.substring(term.indexOf(':') + 1)))
                .forEach(term -> call.warn("the ontology has no " + term
                        + Nearest.to(term, session().ownTerms())
                                .map(n -> "; did you mean: " + n)
                                .orElse("")));
    }

    private static String sparql(Invocation call) throws IOException {
        Optional<Path> file = call.path("file");
        if (file.isEmpty()) {
            return call.operand("the SPARQL query, or --file FILE,");
        }
        call.takesNoOperands();
        try {
            return file.get().toString().equals("-")
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(file.get());
        } catch (NoSuchFileException e) {
            throw new Problem(Exit.USAGE, "--file " + file.get() + ": there is no such file", e);
        }
    }
}
