package org.wasl.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jline.builtins.Completers.FilesCompleter;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;
import org.wasl.ontology.Wasl;

/** What the tab key offers: commands, their options, files where a command reads or writes them, names. */
final class Completions implements Completer {
    private static final Set<String> FILES = Set.of("FILE", "[FILE]", "FOLDER", "PATH…", "GOLD");
    private static final Set<String> COMMANDS = Set.of("[COMMAND]", "QUESTION");

    private static final Set<String> NAMES = Set.of("NAME", "[NAME]", "NAME NAME");
    private static final Set<String> ONE_NAME = Set.of("NAME", "[NAME]");
    private static final int MOST_NAMES = 200;

    /** What may stand before a prefixed name in one word, such as a bracket or a path's slash; the prefix; its beginning. */
    private static final Pattern TERM = Pattern.compile(
            "(?<before>.*?)(?:(?<prefix>[A-Za-z]\\w*):(?<begun>[^/|^(){}\\[\\],;:]*)|(?<=^|[/|^(){}\\[\\],;!=])\\w*)");

    private final CommandRegistry registry;
    private final Session session;

    Completions(CommandRegistry registry, Session session) {
        this.registry = registry;
        this.session = session;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line.wordIndex() == 0) {
            commands(candidates);
            Words.SHORT.forEach((form, words) -> candidates.add(candidate(form, words, true)));
            return;
        }
        String whole = Words.withoutExplain(line.line().strip());
        if (Words.isSparql(whole) || Words.isUnquotedQuery(whole) || line.word().contains(":")) {
            terms(line.word(), candidates);
            return;
        }
        List<String> typed = command(line.words().subList(0, line.wordIndex() + 1));
        Optional<Manual> manual = commands().stream()
                .map(ShellCommand::manual)
                .filter(m -> m.name().equals(typed.get(0)))
                .findFirst();
        if (typed.get(0).equals("set")) {
            settings(reader, line, typed, candidates);
        } else {
            manual.ifPresent(m -> arguments(reader, line, m, typed, candidates));
        }
    }

    /** The words as they would be without a short form or {@code explain} before them. */
    private static List<String> command(List<String> words) {
        List<String> command = new ArrayList<>(words);
        if (command.size() > 2 && command.get(0).equals(ExplainCommand.NAME)) {
            command.remove(0);
        } else if (Words.SHORT.containsKey(command.get(0))) {
            List<String> meant = List.of(Words.SHORT.get(command.get(0)).split(" "));
            command.remove(0);
            command.addAll(0, meant);
        }
        return command;
    }

    private void settings(LineReader reader, ParsedLine line, List<String> typed, List<Candidate> candidates) {
        if (typed.size() <= 2) {
            SetCommand.all().forEach(o -> candidates.add(candidate(o.name(), o.about(), true)));
            return;
        }
        Manual.find(SetCommand.all(), "--" + typed.get(1))
                .map(o -> o.value().orElse("on|off"))
                .filter(kind -> kind.contains("|"))
                .ifPresent(kind -> choices(reader, line, kind, candidates));
    }

    private void choices(LineReader reader, ParsedLine line, String kind, List<Candidate> candidates) {
        for (String choice : kind.split("[| ]+")) {
            if (FILES.contains(choice)) {
                values(reader, line, choice, candidates);
            } else if (!choice.equals(choice.toUpperCase(Locale.ROOT))) {
                // what is in capitals stands for something else
                candidates.add(candidate(choice, "", true));
            }
        }
    }

    private void arguments(
            LineReader reader, ParsedLine line, Manual manual, List<String> typed, List<Candidate> candidates) {
        String before = typed.get(typed.size() - 2);
        Optional<String> value = Manual.find(manual.allOptions(), before).flatMap(Option::value);
        if (value.isPresent()) {
            values(reader, line, value.get(), candidates);
        } else if (line.word().startsWith("-")) {
            manual.allOptions().forEach(o -> candidates.add(candidate("--" + o.name(), o.about(), true)));
        } else {
            List<String> operands = operands(manual, typed.subList(1, typed.size() - 1));
            String kind = operand(manual.operands(), operands.size());
            if (ONE_NAME.contains(manual.operands()) && !operands.isEmpty()) {
                names(String.join(" ", operands) + " ", line.word(), candidates);
            } else {
                values(reader, line, kind, candidates);
                if (manual.name().equals(HelpCommand.NAME)) {
                    Arrays.stream(Manual.Topic.values())
                            .forEach(topic -> candidates.add(candidate(topic.word(), topic.title(), true)));
                }
            }
        }
    }

    /** The words that are neither options nor their values. */
    private static List<String> operands(Manual manual, List<String> words) {
        List<String> operands = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("-")) {
                operands.add(word);
            } else if (Manual.find(manual.allOptions(), word)
                    .flatMap(Option::value)
                    .isPresent()) {
                i++;
            }
        }
        return operands;
    }

    /** What stands for the operand of that number; the last one may be repeated. */
    private static String operand(String kinds, int number) {
        if (kinds.contains("|")) {
            return kinds;
        }
        String[] all = kinds.split(" ");
        return all[Math.min(number, all.length - 1)];
    }

    private void values(LineReader reader, ParsedLine line, String kind, List<Candidate> candidates) {
        if (FILES.contains(kind)) {
            new FilesCompleter(java.nio.file.Path.of("").toAbsolutePath()).complete(reader, line, candidates);
        } else if (NAMES.contains(kind)) {
            names("", line.word(), candidates);
        } else if (kind.equals("TYPE") || kind.equals("CLASS")) {
            (kind.equals("TYPE") ? session.classes() : Session.kinds())
                    .forEach(name -> candidates.add(candidate(name, "", true)));
        } else if (COMMANDS.contains(kind)) {
            commands(candidates);
        } else if (kind.contains("|")) {
            choices(reader, line, kind, candidates);
        }
    }

    /** Names, or of one that is typed without quotes what follows the words before. */
    private void names(String before, String word, List<Candidate> candidates) {
        int words = before.split(" ", -1).length - 1;
        session.names()
                .ifPresent(names -> names.beginning(before + word, MOST_NAMES).stream()
                        .map(name -> name.label().split(" ", words + 1))
                        .filter(parts -> parts.length > words)
                        .map(parts -> parts[words])
                        .distinct()
                        .forEach(rest -> candidates.add(candidate(rest, "", true))));
    }

    /** Prefixes, and after one of ours the terms of the ontology, or the things that have such a name. */
    private void terms(String word, List<Candidate> candidates) {
        Matcher parts = TERM.matcher(word);
        if (!parts.matches()) {
            return;
        }
        String before = parts.group("before");
        if (parts.group("prefix") == null) {
            Wasl.prefixes().keySet().forEach(prefix -> candidates.add(candidate(before + prefix + ":", "", false)));
            return;
        }
        String prefix = parts.group("prefix");
        String namespace = Wasl.prefixes().getOrDefault(prefix, "");
        Stream<String> iris = namespace.equals(Wasl.BASE + "id/")
                ? session.names().stream()
                        .flatMap(names -> names.beginning(parts.group("begun"), MOST_NAMES).stream())
                        .map(name -> name.entity().getURI())
                        .distinct()
                : session.terms().stream();
        iris.filter(iri -> !namespace.isEmpty() && iri.startsWith(namespace))
                .forEach(iri ->
                        candidates.add(candidate(before + prefix + ":" + iri.substring(namespace.length()), "", true)));
    }

    private void commands(List<Candidate> candidates) {
        commands().forEach(c -> candidates.add(candidate(c.getName(), c.getDescription(), true)));
        candidates.add(candidate("exit", "leave", true));
    }

    private List<ShellCommand> commands() {
        List<ShellCommand> commands = new ArrayList<>();
        for (Command command : registry.getCommands()) {
            if (command instanceof ShellCommand own) {
                commands.add(own);
            }
        }
        return commands;
    }

    private static Candidate candidate(String value, String about, boolean complete) {
        return new Candidate(value, value, null, about.isEmpty() ? null : about, null, null, complete);
    }
}
