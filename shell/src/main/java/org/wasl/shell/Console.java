package org.wasl.shell;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Where results and everything else go. Results go to {@code out} and nowhere else; notes and problems go to
 * {@code err}, one line each.
 *
 * @param bytes what {@code out} writes to, for results that are bytes
 * @param columns width of the terminal; meaningless where {@code out} is none
 * @param rows its height; zero where that is not known
 */
record Console(
        PrintWriter out,
        OutputStream bytes,
        PrintWriter err,
        boolean outTerminal,
        boolean errTerminal,
        int columns,
        int rows) {
    /** Columns of a terminal that does not say. */
    static final int COLUMNS = 100;

    /** The process's own streams, always UTF-8. The launcher says what is a terminal, as Java 17 cannot. */
    static Console ofProcess() {
        OutputStream bytes = new BufferedOutputStream(new Loud(new FileOutputStream(FileDescriptor.out)));
        PrintWriter out = new PrintWriter(bytes, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return new Console(
                out,
                bytes,
                err,
                Boolean.getBoolean("wasl.terminal.out"),
                Boolean.getBoolean("wasl.terminal.err"),
                Integer.getInteger("wasl.terminal.columns", COLUMNS),
                Integer.getInteger("wasl.terminal.rows", 0));
    }

    /** Whoever read our results has seen enough of them. */
    static final class ClosedPipeException extends RuntimeException {
        private static final long serialVersionUID = 1;

        ClosedPipeException(IOException cause) {
            super(cause);
        }
    }

    /** A stream whose failures a {@link PrintWriter} cannot swallow: a closed pipe, a full disk end the command. */
    private static final class Loud extends OutputStream {
        private final OutputStream out;

        Loud(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int start, int length) {
            try {
                out.write(bytes, start, length);
            } catch (IOException e) {
                String said = String.valueOf(e.getMessage());
                if (said.contains("Broken pipe") || said.contains("pipe is being closed")) {
                    throw new ClosedPipeException(e);
                }
                throw new Problem(Exit.INPUTS, "the results cannot be written: " + said, e);
            }
        }
    }

    /** The same, with results going elsewhere. */
    Console withOut(PrintWriter out, OutputStream bytes, boolean terminal, int columns, int rows) {
        return new Console(out, bytes, err, terminal, errTerminal, columns, rows);
    }

    /** The same, with results going to a file. */
    Console into(OutputStream file) {
        OutputStream loud = new BufferedOutputStream(new Loud(file));
        return withOut(new PrintWriter(loud, false, StandardCharsets.UTF_8), loud, false, columns, 0);
    }

    /** Hands on what was written to {@code bytes}. */
    void flush() {
        try {
            bytes.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void problem(String message) {
        problem(new Translation("en"), message);
    }

    void problem(Translation in, String message) {
        problem(in, message, "");
    }

    /** @param where the line stands that cannot be run, or nothing */
    void problem(Translation in, String message, String where) {
        String told = oneLine(in.of(oneLine(message)));
        err.println(in.of("error:") + " " + told + (where.isEmpty() ? "" : " (" + in.of(where) + ")"));
        err.flush();
    }

    void warning(Translation in, String message) {
        err.println(in.of("warning:") + " " + oneLine(in.of(oneLine(message))));
        err.flush();
    }

    void note(String message) {
        err.println(message);
        err.flush();
    }

    /** Control characters, which text from an article or a file name may hold, must not reach a terminal. */
    private static String oneLine(String message) {
        return message.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
