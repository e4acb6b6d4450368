package org.wasl.shell;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.CommandRegistry;

/** {@code help}: the commands by topic, or one of them with its options and examples. */
final class HelpCommand extends ShellCommand {
    static final String NAME = "help";

    private final ObjectProvider<CommandRegistry> registry;

    HelpCommand(Session session, ObjectProvider<CommandRegistry> registry) {
        super(
                new Manual(
                        Manual.Topic.SHELL,
                        NAME,
                        "List the commands, or say all about one, or show those of a topic with examples: " + topics(),
                        "[COMMAND]",
                        List.of(
                                Option.flag("man", "all of it as a page for man(1)"),
                                Option.flag("completion", "a script that completes wasl's words in bash and zsh"),
                                Option.value("lang", "ar|en", "the language of names; else that of the environment")),
                        List.of("help", "help ingest", "help ask", "help --man", "help --completion")),
                session);
        this.registry = registry;
    }

    private static String topics() {
        return Arrays.stream(Manual.Topic.values()).map(Manual.Topic::word).collect(Collectors.joining(", "));
    }

    @Override
    Exit run(Invocation call) {
        if (call.flag("man") || call.flag("completion")) {
            // a manual page and a script are for every reader of the machine
            Reference reference =
                    new Reference(commands().stream().map(ShellCommand::manual).toList());
            call.out().print(call.flag("man") ? reference.man() : reference.bash());
            return Exit.OK;
        }
        session().page(call, paged -> {
            if (call.operands().isEmpty()) {
                paged.say(all(in(paged)));
            } else {
                String asked = Words.withoutBackslash(call.operands().get(0));
                Arrays.stream(Manual.Topic.values())
                        .filter(topic -> topic.word().equals(asked))
                        .findFirst()
                        .map(topic -> topic(in(paged), topic))
                        .ifPresentOrElse(paged::say, () -> paged.say(one(in(paged), asked)));
            }
        });
        return Exit.OK;
    }

    /** The commands of one topic, each with something to try. */
    private String topic(Translation in, Manual.Topic topic) {
        StringBuilder text = new StringBuilder(in.of(topic.title())).append('\n');
        commands().stream()
                .map(ShellCommand::manual)
                .filter(m -> m.topic() == topic)
                .forEach(manual -> {
                    text.append('\n').append(manual.name()).append("  ").append(in.of(manual.about()));
                    text.append('\n');
                    manual.examples()
                            .forEach(example ->
                                    text.append("    ").append(example).append('\n'));
                });
        if (topic == Manual.Topic.SHELL) {
            text.append('\n').append(in.of("For those who come from psql")).append('\n');
            Words.SHORT.forEach((form, words) -> text.append(String.format("  %-10s%s%n", form, words)));
        }
        if (topic == Manual.Topic.STORE) {
            text.append(StoreAddress.HELP);
        }
        return text.toString();
    }

    private String all(Translation in) {
        StringBuilder text = new StringBuilder(in.of(
                        "Wasl reads news articles in Arabic and English into a graph of who says what about whom."))
                .append('\n');
        List<ShellCommand> commands = commands();
        int width = commands.stream().mapToInt(c -> c.getName().length()).max().orElse(0) + 2;
        for (Manual.Topic topic : Manual.Topic.values()) {
            List<ShellCommand> here =
                    commands.stream().filter(c -> c.manual().topic() == topic).toList();
            if (!here.isEmpty()) {
                text.append('\n').append(in.of(topic.title())).append('\n');
            }
            here.forEach(c -> text.append("  ")
                    .append(c.getName())
                    .append(" ".repeat(width - c.getName().length()))
                    .append(in.of(c.manual().about()))
                    .append('\n'));
        }
        return text.append('\n')
                .append(in.of("help COMMAND says more, help TOPIC (" + topics()
                        + ") gives examples. In the shell a line that begins as SPARQL does is a query."))
                .append('\n')
                .append(in.of("To begin: ingest samples/articles"))
                .append('\n')
                .toString();
    }

    private String one(Translation in, String name) {
        List<ShellCommand> commands = commands();
        ShellCommand found = commands.stream()
                .filter(c -> c.getName().equals(name.split(" ")[0]))
                .findFirst()
                .orElseThrow(() -> Problem.usage("there is no command '" + name + "'"
                        + Nearest.to(
                                        name,
                                        commands.stream()
                                                .map(ShellCommand::getName)
                                                .toList())
                                .map(n -> "; did you mean: " + n)
                                .orElse("; try: help")));
        return found.manual().text(in);
    }

    private Translation in(Invocation call) {
        return session().translation(call.text("lang"));
    }

    private List<ShellCommand> commands() {
        return registry.getObject().getCommands().stream()
                .filter(ShellCommand.class::isInstance)
                .map(ShellCommand.class::cast)
                .sorted(Comparator.comparing(ShellCommand::getName))
                .toList();
    }
}
