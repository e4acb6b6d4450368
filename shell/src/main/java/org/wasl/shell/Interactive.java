package org.wasl.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
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
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.wasl.store.GraphStore;
import org.wasl.store.Stats;
import org.wasl.store.StoreException;

/** The shell at a terminal: history, several lines, completion; Ctrl-C stops what runs and stays, Ctrl-D leaves. */
final class Interactive {
    private static final String EDIT = "(edit|\\\\e)\\b.*";
    private static final int LARGE = 20_000;

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
            use(terminal);
            LineReader reader = LineReaderBuilder.builder()
                    .appName("wasl")
                    .terminal(terminal)
                    .parser(parser())
                    .completer(completer)
                    .completionMatcher(new NameMatcher())
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .option(LineReader.Option.CASE_INSENSITIVE, true)
                    // a cursor that jumps to the opening brace lines above confuses more than it helps
                    .variable(LineReader.BLINK_MATCHING_PAREN, 0)
                    .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P  … ")
                    .build();
            if (remember(history)) {
                reader.setVariable(LineReader.HISTORY_FILE, history);
            }
            session.setInteractive();
            Wording wording = new Wording(session.language());
            terminal.writer().println(wording.of("greeting"));
            terminal.writer().println(greeting(wording));
            loop(reader, terminal);
            return Exit.OK.code();
        }
    }

    /** Says how much the store holds, or how to begin; opens it, so that its names can be completed. */
    private String greeting(Wording wording) {
        try {
            GraphStore store = session.store(StoreFolder.of(Optional.empty(), session.environment()));
            session.prepareNames();
            if (isLarge(store)) {
                return wording.of("holds-many", LARGE);
            }
            Stats stats = store.stats();
            return wording.of("holds", stats.facts(), stats.articles());
        } catch (StoreException e) {
            return e instanceof StoreException.Missing ? wording.of("empty") : e.getMessage();
        }
    }

    /** Whether there is so much that whoever begins would have to wait for it to be counted. */
    private static boolean isLarge(GraphStore store) {
        Query query = store.parse(
                "SELECT (COUNT(*) AS ?n) { { SELECT ?claim { ?claim a wasl:Claim } LIMIT " + (LARGE + 1) + " } }");
        Node counted =
                store.select(query, Map.of(), Optional.empty()).rows().get(0).get("n");
        return Long.parseLong(counted.getLiteralLexicalForm()) > LARGE;
    }

    /** A terminal that does not say its width says none. */
    private static int width(Terminal terminal) {
        return terminal.getWidth() > 0 ? terminal.getWidth() : Console.COLUMNS;
    }

    private void use(Terminal terminal) {
        session.use(session.terminal()
                .withOut(terminal.writer(), terminal.output(), true, width(terminal), terminal.getHeight()));
    }

    /** The prompt names the store where it is not the user's usual one. */
    private String prompt(Terminal terminal) {
        String place = session.place().name();
        String usual = StoreFolder.usual(session.environment()).toString();
        String name = place.equals(usual) ? "" : ":" + place.replaceFirst("^.*[/\\\\](?=[^/\\\\])", "");
        AttributedStyle style = session.colour() ? AttributedStyle.BOLD : AttributedStyle.DEFAULT;
        return new AttributedString("wasl" + name + "> ", style).toAnsi(terminal);
    }

    private void loop(LineReader reader, Terminal terminal) {
        while (true) {
            try {
                session.begin();
                String line = reader.readLine(prompt(terminal), null, (Character) null, session.takeNext())
                        .strip();
                if (Thread.interrupted()) {
                    // Ctrl-C just after the line was read; an interrupted thread would close the store's files
                    continue;
                }
                if (line.matches(Lines.LEAVE)) {
                    return;
                }
                if (!line.isEmpty() && !line.startsWith("#")) {
                    use(terminal);
                    program.run(line);
                    terminal.flush();
                    if (!line.matches(EDIT)) {
                        session.setLast(line);
                    }
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
