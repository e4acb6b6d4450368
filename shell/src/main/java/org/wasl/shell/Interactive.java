package org.wasl.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
import org.wasl.store.Stats;
import org.wasl.store.StoreException;

/** The shell at a terminal: history, several lines, completion; Ctrl-C stops what runs and stays, Ctrl-D leaves. */
final class Interactive {
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
            session.setInteractive();
            terminal.writer().println("Wasl. Type help for the commands, a SPARQL query, or exit.");
            terminal.writer().println(greeting());
            loop(reader, terminal);
            return Exit.OK.code();
        }
    }

    /** Says how much the store holds, or how to begin; opens it, so that its names can be completed. */
    private String greeting() {
        try {
            Stats stats = session.store(StoreFolder.of(Optional.empty(), session.environment()))
                    .stats();
            return "The store holds " + stats.facts() + " facts from " + stats.articles() + " articles.";
        } catch (StoreException e) {
            return e instanceof StoreException.Missing
                    ? "There is no store yet. To begin: ingest samples/articles"
                    : e.getMessage();
        }
    }

    /** A terminal that does not say its width says none. */
    private static int width(Terminal terminal) {
        return terminal.getWidth() > 0 ? terminal.getWidth() : Console.COLUMNS;
    }

    private void loop(LineReader reader, Terminal terminal) {
        while (true) {
            try {
                session.begin();
                String line = reader.readLine("wasl> ").strip();
                if (Thread.interrupted()) {
                    // Ctrl-C just after the line was read; an interrupted thread would close the store's files
                    continue;
                }
                if (line.matches(Lines.LEAVE)) {
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
