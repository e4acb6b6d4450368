package org.wasl.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** {@code script}: the lines of a file as if they were typed. */
final class ScriptCommand extends ShellCommand {
    private final ObjectProvider<Program> program;

    ScriptCommand(Session session, ObjectProvider<Program> program) {
        super(
                new Manual(
                        Manual.Topic.SHELL,
                        "script",
                        "Run the lines of a file as if they were typed, until one fails; # begins a comment",
                        "FILE",
                        List.of(),
                        List.of("script questions.txt")),
                session);
        this.program = program;
    }

    @Override
    Exit run(Invocation call) throws IOException {
        Path file = Path.of(call.operand("the file"));
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int code = new Lines(program.getObject(), line -> "in " + file + ", line " + line).run(lines);
            return Arrays.stream(Exit.values())
                    .filter(exit -> exit.code() == code)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("a line of " + file + " ended with " + code));
        } catch (NoSuchFileException e) {
            throw new Problem(Exit.USAGE, file + ": there is no such file", e);
        }
    }
}
