package org.wasl.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A program at a pseudo-terminal, driven as a person does it: read until what is awaited is there, then type. Nothing
 * sleeps, so that a slow machine only takes longer.
 */
final class Screen implements AutoCloseable {
    static final String CTRL_C = "\u0003";
    static final String CTRL_D = "\u0004";
    static final String PROMPT = "wasl> ";

    /** What moves the cursor, colours and switches; at the end also the beginning of it. */
    private static final Pattern CONTROLS = Pattern.compile(
            "\u001B\\[[0-9;?]*[A-Za-z]|\u001B\\][^\u0007]*\u0007|\u001B[=>]|\u001B[()][A-Z0-9]|\r|\u001B\\[?[0-9;?]*$");

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final PtyProcess process;
    private final StringBuilder received = new StringBuilder();
    private boolean ended;
    private int seen;

    private Screen(PtyProcess process) {
        this.process = process;
        Thread reader = new Thread(this::receive, "screen");
        reader.setDaemon(true);
        reader.start();
    }

    static Screen start(List<String> command, Map<String, String> environment, int columns, int rows)
            throws IOException {
        return new Screen(new PtyProcessBuilder(command.toArray(String[]::new))
                .setEnvironment(environment)
                .setDirectory(".")
                .setInitialColumns(columns)
                .setInitialRows(rows)
                .start());
    }

    private void receive() {
        char[] piece = new char[4096];
        try (Reader in = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                synchronized (this) {
                    received.append(piece, 0, n);
                    notifyAll();
                }
            }
        } catch (IOException e) {
            // a terminal whose program has ended
        } finally {
            synchronized (this) {
                ended = true;
                notifyAll();
            }
        }
    }

    /** All that the program wrote so far, without what only moves the cursor. */
    synchronized String text() {
        return CONTROLS.matcher(received).replaceAll("");
    }

    /** Reads on until the text comes; returns what came before it. */
    synchronized String await(String awaited) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        int at = text().indexOf(awaited, seen);
        while (at < 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            assertThat(left > 0 && !ended)
                    .as("'%s' after '%s'", awaited, text().substring(seen))
                    .isTrue();
            wait(left);
            at = text().indexOf(awaited, seen);
        }
        String before = text().substring(seen, at);
        seen = at + awaited.length();
        return before;
    }

    Screen type(String keys) throws IOException {
        process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return this;
    }

    /** Awaits the prompt, types a line, and waits until it is taken: from then on it is the program's, not the editor's. */
    Screen line(String line) throws IOException, InterruptedException {
        await(PROMPT);
        type(line + "\r");
        await("\n");
        return this;
    }

    /** The exit code, once the program has ended. */
    int code() throws InterruptedException {
        assertThat(process.waitFor(TimeUnit.NANOSECONDS.toSeconds(PATIENCE), TimeUnit.SECONDS))
                .as(text())
                .isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
