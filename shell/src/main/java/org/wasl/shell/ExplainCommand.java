package org.wasl.shell;

import java.util.List;
import java.util.Set;

/** {@code explain}: what stands before a question to see its plan. The question's own command prints it. */
final class ExplainCommand extends ShellCommand {
    static final String NAME = "explain";

    /** The option that the word stands for. */
    static final Option OPTION = Option.flag(NAME, "show the SPARQL and its plan instead of the answer");

    ExplainCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.ASK,
                        NAME,
                        "Show how a query or one of the questions is asked: its SPARQL and its plan",
                        "QUESTION",
                        List.of(),
                        List.of(
                                "explain meetings --with 'Lloyd Austin'",
                                "explain SELECT * { ?meeting a wasl:Meeting }")),
                session);
    }

    /** Whether the rest of a call that begins so is to be explained. */
    static boolean begins(List<String> words) {
        return words.size() > 1
                && words.get(0).equals(NAME)
                && !Set.of("--help", "-h").contains(words.get(1));
    }

    @Override
    Exit run(Invocation call) {
        throw Problem.usage("explain: say what: a query or a question, such as: explain meetings");
    }
}
