package org.wasl.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One run of the program in this process: its exit code and what it wrote. */
record Run(int code, String out, String err) {
    /** Runs a command line, split as a POSIX shell does, on this store; no stream is a terminal. */
    static Run line(Path store, String line) {
        return words(store, Words.split(line));
    }

    /** Types lines into a shell whose input is no terminal. */
    static Run typed(Path store, String... lines) {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
            return words(store, List.of());
        } finally {
            System.setIn(before);
        }
    }

    static Run words(Path store, List<String> words) {
        return words(Map.of("WASL_STORE", store.toString(), "XDG_STATE_HOME", store + "-state"), words);
    }

    static Run words(Map<String, String> environment, List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintWriter(out, true, StandardCharsets.UTF_8),
                out,
                new PrintWriter(err, true, StandardCharsets.UTF_8),
                false,
                false,
                Console.COLUMNS,
                0);
        try {
            int code = Main.run(words, environment, console);
            return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
