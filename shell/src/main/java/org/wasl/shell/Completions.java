package org.wasl.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
    private static final int MOST_NAMES = 200;

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
        if (Words.isSparql(line.line().strip()) || line.word().contains(":")) {
            terms(line.word(), candidates);
            return;
        }
        List<String> typed = command(line.words());
        Optional<Manual> manual = commands().stream()
                .map(ShellCommand::manual)
                .filter(m -> m.name().equals(typed.get(0)))
                .findFirst();
        if (typed.get(0).equals("set")) {
            settings(reader, line, typed, candidates);
        } else {
            manual.ifPresent(m -> arguments(reader, line, m, candidates));
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

    private void arguments(LineReader reader, ParsedLine line, Manual manual, List<Candidate> candidates) {
        String before = line.words().get(line.wordIndex() - 1);
        Optional<String> value = Manual.find(manual.allOptions(), before).flatMap(Option::value);
        if (value.isPresent()) {
            values(reader, line, value.get(), candidates);
        } else if (line.word().startsWith("-")) {
            manual.allOptions().forEach(o -> candidates.add(candidate("--" + o.name(), o.about(), true)));
        } else {
            values(reader, line, manual.operands(), candidates);
        }
    }

    private void values(LineReader reader, ParsedLine line, String kind, List<Candidate> candidates) {
        if (FILES.contains(kind)) {
            new FilesCompleter(java.nio.file.Path.of("").toAbsolutePath()).complete(reader, line, candidates);
        } else if (NAMES.contains(kind)) {
            session.names()
                    .ifPresent(names -> names.beginning(line.word(), MOST_NAMES)
                            .forEach(name -> candidates.add(candidate(name, "", true))));
        } else if (COMMANDS.contains(kind)) {
            commands(candidates);
        } else if (kind.contains("|")) {
            choices(reader, line, kind, candidates);
        }
    }

    /** Prefixes, and after one of ours the terms of the ontology. */
    private void terms(String word, List<Candidate> candidates) {
        int colon = word.indexOf(':');
        if (colon < 0) {
            Wasl.prefixes().keySet().forEach(prefix -> candidates.add(candidate(prefix + ":", "", false)));
            return;
        }
        String prefix = word.substring(0, colon);
        Optional.ofNullable(Wasl.prefixes().get(prefix))
                .ifPresent(namespace -> session.terms().stream()
                        .filter(iri -> iri.startsWith(namespace))
                        .forEach(iri ->
                                candidates.add(candidate(prefix + ":" + iri.substring(namespace.length()), "", true))));
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
