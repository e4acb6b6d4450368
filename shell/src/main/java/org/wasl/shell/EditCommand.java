package org.wasl.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code edit}: the last line in the user's editor, from where it comes back to the prompt. */
final class EditCommand extends ShellCommand {
    EditCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.SHELL,
                        "edit",
                        "Edit the last line, or a file's, in $VISUAL or $EDITOR; it comes back to the prompt, where"
                                + " Enter runs it",
                        "[FILE]",
                        List.of(),
                        List.of("edit", "edit question.rq")),
                session);
    }

    @Override
    Exit run(Invocation call) throws IOException, InterruptedException {
        if (!session().interactive()) {
            throw Problem.usage("edit: only in the shell at a terminal");
        }
        if (!call.operands().isEmpty()) {
            session().typeNext(edited(Path.of(call.operand("the file"))));
            return Exit.OK;
        }
        Path file = Files.createTempFile("wasl", ".rq");
        try {
            Files.writeString(file, session().last() + "\n");
            session().typeNext(edited(file));
        } finally {
            Files.delete(file);
        }
        return Exit.OK;
    }

    private String edited(Path file) throws IOException, InterruptedException {
        String editor = editor(session().environment());
        int code = new ProcessBuilder("sh", "-c", editor + " \"$0\"", file.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new Problem(Exit.USAGE, "edit: '" + editor + "' ended with " + code + "; set EDITOR to another");
        }
        return Files.exists(file) ? Files.readString(file).strip() : "";
    }

    private static String editor(Map<String, String> environment) {
        return Stream.of("VISUAL", "EDITOR")
                .map(variable -> environment.getOrDefault(variable, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("vi");
    }
}
