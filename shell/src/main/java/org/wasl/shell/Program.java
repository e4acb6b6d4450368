package org.wasl.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;
import org.wasl.store.DecisionException;
import org.wasl.store.StoreException;

/** Runs command lines, one-shot and typed ones alike, and turns whatever goes wrong into one line and an exit code. */
final class Program {
    /** A fault of the program itself, as in {@code sysexits.h}. */
    static final int FAULT = 70;

    /** As the parser says it: the word once by its kind and once as it stands, or a letter that begins none. */
    private static final Pattern UNEXPECTED =
            Pattern.compile("Encountered \"(?:(?<end><EOF>)|\\s*(?:\"[^\"]*\"|<\\w+>) \"?(?<word>.*?)\\s*\"?)\""
                    + " at line (?<line>\\d+), column (?<column>\\d+).*");

    private static final Pattern LEXICAL = Pattern.compile(
            "Lexical error at line (?<line>\\d+), column (?<column>\\d+)\\.\\s+Encountered: (?:(?<end><EOF>)|.*?) after.*");

    private static final InputReader NO_INPUT = new InputReader() {};

    private final CommandRegistry registry;
    private final Words words;
    private final Session session;

    Program(CommandRegistry registry, Words words, Session session) {
        this.registry = registry;
        this.words = words;
        this.session = session;
    }

    /** Runs the words of one call. */
    int run(List<String> arguments) {
        return run(() -> words.parse(arguments), arguments, "");
    }

    /** Runs a typed line. */
    int run(String line) {
        return run(line, "");
    }

    /**
     * Runs a line that was not typed.
     *
     * @param where it stands, told with what is wrong with it
     */
    int run(String line, String where) {
        return run(() -> words.parse(line), List.of(line.split("\\s+")), where);
    }

    private int run(Supplier<ParsedInput> parse, List<String> typed, String where) {
        Console console = session.console();
        try {
            ParsedInput input = parse.get();
            Command command = registry.getCommandByName(input.commandName());
            int code = command.execute(new CommandContext(input, registry, console.out(), NO_INPUT))
                    .code();
            console.out().flush();
            if (code != Exit.OK.code() && !where.isEmpty()) {
                // what was wrong has been said
                console.note(in(typed).of(where));
            }
            return code;
        } catch (Exception e) {
            if (e instanceof Console.ClosedPipeException) {
                return Exit.OK.code();
            }
            if (session.cancelled()) {
                console.problem(in(typed), "interrupted", where);
                return Exit.INTERRUPTED.code();
            }
            console.out().flush();
            console.problem(in(typed), message(e), where);
            if (typed.contains("--debug")) {
                e.printStackTrace(console.err());
                console.err().flush();
            }
            return code(e);
        } catch (OutOfMemoryError | StackOverflowError e) {
            // what was asked, not the program, is too large; it goes on with the next line
            console.problem(
                    in(typed),
                    e instanceof OutOfMemoryError
                            ? "there is not memory enough for that; give more: WASL_JAVA_OPTS=-Xmx4g"
                            : "that is nested too deeply",
                    where);
            return FAULT;
        }
    }

    /** The language of what went wrong, which may have been the words of the call themselves. */
    private Translation in(List<String> typed) {
        int at = typed.indexOf("--lang");
        Optional<String> said = at >= 0 && at + 1 < typed.size()
                ? Optional.of(typed.get(at + 1))
                : typed.stream()
                        .filter(word -> word.startsWith("--lang="))
                        .map(word -> word.substring("--lang=".length()))
                        .findFirst();
        try {
            return session.translation(said);
        } catch (Problem e) {
            // the language that is set is none; that is what is told
            return new Translation("en");
        }
    }

    private static int code(Exception e) {
        if (e instanceof Problem problem) {
            return problem.exit().code();
        } else if (e instanceof StoreException.OnlyLocal) {
            return Exit.USAGE.code();
        } else if (e instanceof StoreException) {
            return Exit.STORE.code();
        } else if (e instanceof QueryCancelledException) {
            return Exit.TIMEOUT.code();
        } else if (e instanceof DecisionException || e instanceof QueryException || e instanceof InvalidPathException) {
            return Exit.USAGE.code();
        } else if (e instanceof InterruptedException) {
            return Exit.INTERRUPTED.code();
        } else if (e instanceof UncheckedIOException || e instanceof IOException) {
            return Exit.INPUTS.code();
        }
        return FAULT;
    }

    private static String message(Exception e) {
        if (e instanceof QueryParseException parse) {
            return unread(parse);
        } else if (e instanceof QueryCancelledException) {
            return "the query took too long and was stopped; give it more with --timeout SECONDS";
        } else if (e instanceof InterruptedException) {
            return "interrupted";
        } else if (code(e) == FAULT) {
            return "a fault of the program, please report it: " + e.getClass().getSimpleName() + ": " + firstLine(e)
                    + " (--debug shows where)";
        } else if (e.getCause() != null && e instanceof UncheckedIOException) {
            return e.getCause().getMessage();
        }
        return firstLine(e);
    }

    /** Where a query cannot be read, and what stands there; the parser's own words end in a page of what might. */
    private static String unread(QueryParseException parse) {
        String said = firstLine(parse);
        for (Pattern form : List.of(UNEXPECTED, LEXICAL)) {
            Matcher fits = form.matcher(said);
            if (fits.matches()) {
                return "the query, line " + fits.group("line") + ", column " + fits.group("column") + ": "
                        + (fits.group("end") != null
                                ? "it ends too soon"
                                : form == LEXICAL
                                        ? "no SPARQL is written so"
                                        : "not expected there: "
                                                + fits.group("word").replace("\\", ""));
            }
        }
        String bare = said.replaceFirst("^Line \\d+, column \\d+: ", "");
        return parse.getLine() < 1
                ? "the query: " + bare
                : "the query, line " + parse.getLine() + ", column " + parse.getColumn() + ": " + bare;
    }

    private static String firstLine(Exception e) {
        return Optional.ofNullable(e.getMessage())
                .flatMap(m -> m.lines().filter(l -> !l.isBlank()).findFirst())
                .orElse(e.getClass().getSimpleName());
    }
}
