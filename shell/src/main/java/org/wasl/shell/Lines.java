package org.wasl.shell;

import java.io.BufferedReader;
import java.io.IOException;

/** Lines that are not typed but piped in or read from a file; a query may take several. */
final class Lines {
    static final String LEAVE = "exit|quit|\\\\q";

    private final Program program;

    Lines(Program program) {
        this.program = program;
    }

    /** Runs them until one fails; its exit code. */
    int run(BufferedReader lines) throws IOException {
        StringBuilder typed = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            typed.append(line).append('\n');
            if (Typed.isWhole(typed.toString())) {
                int code = run(typed.toString().strip());
                if (code != Exit.OK.code() || typed.toString().strip().matches(LEAVE)) {
                    return code;
                }
                typed.setLength(0);
            }
        }
        return run(typed.toString().strip());
    }

    private int run(String line) {
        if (line.isEmpty() || line.startsWith("#") || line.matches(LEAVE)) {
            return Exit.OK.code();
        }
        return program.run(line);
    }
}
