package org.wasl.shell;

import java.nio.file.Path;
import java.util.List;

/** {@code output}: the answers to come go to a file, or to the terminal again. */
final class OutputCommand extends ShellCommand {
    OutputCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.SHELL,
                        "output",
                        "Write all answers to come to a file, in place of what it holds; alone, show them again",
                        "[FILE]",
                        List.of(),
                        List.of("output meetings.csv", "output")),
                session);
    }

    @Override
    Exit run(Invocation call) {
        if (call.operands().isEmpty()) {
            session().showAnswers();
            call.note("answers are shown");
        } else {
            Path file = Path.of(call.operand("the file"));
            session().writeAnswers(file);
            call.note("answers go to " + file + "; output alone shows them again");
        }
        return Exit.OK;
    }
}
