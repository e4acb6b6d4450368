package org.wasl.shell;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jline.utils.Signals;

/** The program of the system that shows long texts screen by screen. */
record Pager(String command, int rows) {
    static final String ON = "on";
    static final String OFF = "off";
    private static final String USUAL = "less";

    /**
     * The pager for a terminal of so many rows; absent where there is none or it is not wanted.
     *
     * @param wanted on, off or a command
     */
    static Optional<Pager> of(String wanted, Map<String, String> environment, int rows) {
        if (wanted.equals(OFF) || rows <= 0) {
            return Optional.empty();
        }
        String command = wanted.equals(ON) ? environment.getOrDefault("PAGER", USUAL) : wanted;
        boolean there = !command.equals(USUAL) || isOnPath(command, environment);
        return command.isBlank() || !there ? Optional.empty() : Optional.of(new Pager(command, rows));
    }

    private static boolean isOnPath(String program, Map<String, String> environment) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(program)));
    }

    /** Prints what fits the terminal, and gives the pager what does not. */
    void show(String text, PrintWriter out) {
        if (text.lines().count() < rows) {
            out.print(text);
            out.flush();
            return;
        }
        out.flush();
        // Ctrl-C is the pager's: this program must not end before it and leave the terminal to two readers
        Object before = Signals.register("INT", () -> {});
        try {
            ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putIfAbsent("LESS", "FRSX");
            builder.environment().putIfAbsent("LESSCHARSET", "utf-8");
            Process pager = builder.start();
            try (Writer in = pager.outputWriter(StandardCharsets.UTF_8)) {
                in.write(text);
            } catch (IOException e) {
                // the reader has seen enough
            }
            pager.waitFor();
        } catch (IOException e) {
            out.print(text);
            out.flush();
        } catch (InterruptedException e) {
            throw new Problem(Exit.INTERRUPTED, "interrupted", e);
        } finally {
            Signals.unregister("INT", before);
        }
    }
}
