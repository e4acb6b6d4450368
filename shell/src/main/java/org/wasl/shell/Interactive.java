package org.wasl.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.reader.Completer;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Parser;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The shell at a terminal: history, several lines, completion; Ctrl-C stops what runs and stays, Ctrl-D leaves. */
final class Interactive {
    private static final String LEAVE = "exit|quit|\\\\q";

    private final Program program;
    private final Session session;
    private final Completer completer;

    Interactive(Program program, Session session, Completer completer) {
        this.program = program;
        this.session = session;
        this.completer = completer;
    }

    /** Runs lines as they are typed until the user leaves. */
    int run() throws IOException {
        Path history = StoreFolder.state(session.environment()).resolve("history");
        try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
            terminal.handle(Terminal.Signal.INT, signal -> session.cancel());
            session.use(session.console().withOut(terminal.writer(), terminal.output(), true, width(terminal)));
            LineReader reader = LineReaderBuilder.builder()
                    .appName("wasl")
                    .terminal(terminal)
                    .parser(parser())
                    .completer(completer)
                    .completionMatcher(new NameMatcher())
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .option(LineReader.Option.CASE_INSENSITIVE, true)
                    .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P  … ")
                    .build();
            if (remember(history)) {
                reader.setVariable(LineReader.HISTORY_FILE, history);
            }
            terminal.writer().println("Wasl. Type help for the commands, a SPARQL query, or exit.");
            loop(reader, terminal);
            return Exit.OK.code();
        }
    }

    /** A terminal that does not say its width says none. */
    private static int width(Terminal terminal) {
        return terminal.getWidth() > 0 ? terminal.getWidth() : Console.COLUMNS;
    }

    private void loop(LineReader reader, Terminal terminal) {
        while (true) {
            try {
                String line = reader.readLine("wasl> ").strip();
                if (line.matches(LEAVE)) {
                    return;
                }
                if (!line.isEmpty()) {
                    session.use(session.console().withOut(terminal.writer(), terminal.output(), true, width(terminal)));
                    program.run(line.endsWith(";") ? line.substring(0, line.length() - 1) : line);
                    terminal.flush();
                }
            } catch (UserInterruptException e) {
                // Ctrl-C at the prompt drops the line
            } catch (EndOfFileException e) {
                return;
            }
        }
    }

    /** Runs lines that are not typed but piped in; stops at the first that fails, with its exit code. */
    int run(BufferedReader lines) throws IOException {
        StringBuilder typed = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            typed.append(line).append('\n');
            if (Typed.isWhole(typed.toString())) {
                int code = runPiped(typed.toString().strip());
                if (code != Exit.OK.code() || typed.toString().strip().matches(LEAVE)) {
                    return code;
                }
                typed.setLength(0);
            }
        }
        return runPiped(typed.toString().strip());
    }

    private int runPiped(String line) {
        if (line.isEmpty() || line.startsWith("#") || line.matches(LEAVE)) {
            return Exit.OK.code();
        }
        return program.run(line);
    }

    private static Parser parser() {
        DefaultParser parser = new DefaultParser() {
            @Override
            public org.jline.reader.ParsedLine parse(String line, int cursor, ParseContext context) {
                if (context == ParseContext.ACCEPT_LINE && !Typed.isWhole(line)) {
                    throw new EOFError(-1, -1, "to be continued");
                }
                return super.parse(line, cursor, context);
            }
        };
        parser.setEscapeChars(null);
        return parser;
    }

    private static boolean remember(Path history) {
        try {
            Files.createDirectories(history.getParent());
            return Files.isWritable(history.getParent());
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }
}
