package org.wasl.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;

/**
 * Command lines: the words of an argument vector as they are, or a typed line with quotes as in a POSIX shell. Spring
 * Shell 4.0.1 joins the arguments of a one-shot call with blanks and splits them again, which takes quoted SPARQL
 * apart.
 */
final class Words implements CommandParser {
    private static final Pattern SPARQL =
            pattern("((select|ask|construct)[\\s{*?]|(prefix|base)\\s|describe\\s+([<?*]|\\w*:\\w)).*");
    private static final List<String> BEGIN_QUERIES = List.of("select", "ask", "construct", "prefix");
    private static final Pattern QUERY_UNQUOTED = pattern("query\\s+(?=[^-'\"\\s])(?<query>.*)");

    /** The short forms that users of psql know, and the words that they stand for. */
    static final Map<String, String> SHORT = shortForms();

    private final CommandRegistry registry;

    Words(CommandRegistry registry) {
        this.registry = registry;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** A typed line. One that begins as SPARQL does is a query and is taken whole. */
    @Override
    public ParsedInput parse(String typed) {
        String line = typed.strip();
        // as users of psql end what they type
        if (line.endsWith(";")) {
            line = line.substring(0, line.length() - 1).strip();
        }
        String explained = withoutExplain(line);
        if (!explained.equals(line) && isSparql(explained)) {
            return parse(List.of(ExplainCommand.NAME, "query", "--", explained));
        }
        if (isSparql(line)) {
            return parse(List.of("query", "--", line));
        }
        if (isUnquotedQuery(line)) {
            return parse(List.of("query", "--", line.substring("query".length()).strip()));
        }
        return parse(split(withoutBackslash(line)));
    }

    /** What follows the word explain; the line where it does not begin with that. */
    static String withoutExplain(String line) {
        return line.replaceFirst("(?i)^" + ExplainCommand.NAME + "\\s+", "");
    }

    private static Map<String, String> shortForms() {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("\\?", "help");
        forms.put("\\h", "help");
        forms.put("\\d", "describe");
        forms.put("\\dt", "classes");
        forms.put("\\x", "set records");
        forms.put("\\timing", "set time");
        forms.put("\\pset", "set");
        forms.put("\\i", "script");
        forms.put("\\o", "output");
        forms.put("\\e", "edit");
        forms.put("\\q", "exit");
        return forms;
    }

    /** A line without the short form that it may begin with. */
    static String withoutBackslash(String line) {
        if (line.equals("\\d")) {
            return "classes";
        }
        String[] parts = line.split("\\s+", 2);
        return SHORT.containsKey(parts[0]) ? SHORT.get(parts[0]) + line.substring(parts[0].length()) : line;
    }

    /** {@code query SELECT …}, as people type it in a shell of their own. */
    static boolean isUnquotedQuery(String line) {
        Matcher query = QUERY_UNQUOTED.matcher(line);
        return query.matches() && isSparql(query.group("query"));
    }

    static boolean isSparql(String line) {
        return SPARQL.matcher(line).matches();
    }

    /** The words of one call; options may stand anywhere, {@code --} ends them. */
    ParsedInput parse(List<String> words) {
        Call call = new Call();
        boolean explain = ExplainCommand.begins(words);
        for (int i = explain ? 1 : 0; i < words.size(); i++) {
            i = call.take(words, i);
        }
        if (explain) {
            call.explain();
        }
        return call.input();
    }

    /**
     * Splits at blanks outside quotes. A quote opens at the beginning of a word or of an option's value, so that
     * apostrophes in names stay; in double quotes a backslash keeps a quote or a backslash.
     */
    static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote == '"' && c == '\\' && i + 1 < line.length() && "\"\\".indexOf(line.charAt(i + 1)) >= 0) {
                word.append(line.charAt(++i));
            } else if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'') && opens(word)) {
                quote = c;
                begun = true;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (begun) {
                    words.add(word.toString());
                    word.setLength(0);
                    begun = false;
                }
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (quote != 0) {
            throw Problem.usage("a quote " + quote + " is not closed");
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean opens(CharSequence word) {
        return word.isEmpty() || word.charAt(0) == '-' && word.charAt(word.length() - 1) == '=';
    }

    /** What has been read of one call. */
    private final class Call {
        private Optional<Command> command = Optional.empty();
        private final List<CommandOption> options = new ArrayList<>();
        private final List<String> operands = new ArrayList<>();
        private boolean onlyOperands;

        /** Takes the word at {@code i} and what belongs to it; the index of the last word taken. */
        int take(List<String> words, int i) {
            String word = words.get(i);
            boolean operand = onlyOperands || !word.startsWith("-") || word.equals("-");
            if (operand && command.isEmpty() && isSparql(word)) {
                command = Optional.of(command("query"));
                operands.add(word);
            } else if (operand && command.isEmpty()) {
                command = Optional.of(command(word));
            } else if (operand) {
                operands.add(word);
            } else if (word.equals("--")) {
                onlyOperands = true;
            } else {
                return option(words, i);
            }
            return i;
        }

        private Command command(String name) {
            Command found = registry.getCommandByName(name);
            if (found == null) {
                throw Problem.usage("there is no command '" + name + "'"
                        + Nearest.to(name.toLowerCase(Locale.ROOT), names())
                                .map(n -> "; did you mean: " + n)
                                .orElse("; try: help"));
            }
            return found;
        }

        private List<String> names() {
            return Stream.concat(registry.getCommands().stream().map(Command::getName), BEGIN_QUERIES.stream())
                    .toList();
        }

        private int option(List<String> words, int i) {
            String word = words.get(i);
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String written = equals > 0 ? word.substring(0, equals) : word;
            List<Option> known = command.filter(ShellCommand.class::isInstance)
                    .map(c -> ((ShellCommand) c).manual().allOptions())
                    .orElse(Manual.COMMON);
            Option option = Manual.find(known, written).orElseThrow(() -> unknown(written, known));
            if (option.value().isEmpty()) {
                if (equals > 0) {
                    throw Problem.usage(written + ": takes no value");
                }
                add(option, "true");
                return i;
            }
            if (equals > 0) {
                add(option, word.substring(equals + 1));
                return i;
            }
            if (i + 1 == words.size()) {
                throw Problem.usage(written + ": " + option.value().get() + " is missing");
            }
            add(option, words.get(i + 1));
            return i + 1;
        }

        /** The same as the option of that name. */
        void explain() {
            Option option = ExplainCommand.OPTION;
            boolean takes = command.filter(ShellCommand.class::isInstance)
                    .filter(c -> ((ShellCommand) c).manual().options().contains(option))
                    .isPresent();
            if (!takes) {
                throw Problem.usage("explain: " + command.map(Command::getName).orElse("that")
                        + " has no plan; try a query or a question, such as: explain meetings");
            }
            add(option, "true");
        }

        private Problem unknown(String written, List<Option> known) {
            List<String> names = known.stream().map(o -> "--" + o.name()).toList();
            String help = command.map(c -> "; try: help " + c.getName()).orElse("; try: help");
            return Problem.usage(command.map(c -> c.getName() + ": ").orElse("") + "there is no option " + written
                    + Nearest.to(written, names)
                            .map(n -> "; did you mean: " + n)
                            .orElse(help));
        }

        private void add(Option option, String value) {
            options.add(CommandOption.with()
                    .longName(option.name())
                    .shortName(option.letter())
                    .value(value)
                    .build());
        }

        ParsedInput input() {
            ParsedInput.Builder input = ParsedInput.builder()
                    .commandName(command.map(Command::getName).orElse("help"));
            options.forEach(input::addOption);
            for (int i = 0; i < operands.size(); i++) {
                input.addArgument(new CommandArgument(i, operands.get(i)));
            }
            return input.build();
        }
    }
}
