package org.wasl.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.IntFunction;

/** Lines that are not typed but piped in or read from a file; a query may take several. */
final class Lines {
    static final String LEAVE = "exit|quit|\\\\q";

    private final Program program;
    private final IntFunction<String> where;

    /** @param where the line of that number stands, as is told where it fails */
    Lines(Program program, IntFunction<String> where) {
        this.program = program;
        this.where = where;
    }

    /** Runs them until one fails; its exit code. */
    int run(BufferedReader lines) throws IOException {
        StringBuilder typed = new StringBuilder();
        int number = 0;
        int first = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            first = typed.isEmpty() ? number : first;
            typed.append(line).append('\n');
            if (Typed.isWhole(typed.toString())) {
                int code = run(typed.toString().strip(), first);
                if (code != Exit.OK.code() || typed.toString().strip().matches(LEAVE)) {
                    return code;
                }
                typed.setLength(0);
            }
        }
        return run(typed.toString().strip(), first);
    }

    private int run(String line, int number) {
        if (line.isEmpty() || line.startsWith("#") || line.matches(LEAVE)) {
            return Exit.OK.code();
        }
        return program.run(line, where.apply(number));
    }
}
