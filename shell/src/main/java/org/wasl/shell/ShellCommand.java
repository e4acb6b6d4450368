package org.wasl.shell;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.ExitStatus;

/** A command of the program: its manual, and what it does with one invocation. */
abstract class ShellCommand extends AbstractCommand {
    private final Manual manual;
    private final Session session;

    ShellCommand(Manual manual, Session session) {
        // Spring prints this text for --help, and ends the line itself.
        super(
                manual.name(),
                manual.about(),
                manual.topic().title(),
                manual.text().stripTrailing(),
                false);
        this.manual = manual;
        this.session = session;
        setOptions(manual.allOptions().stream().map(Option::forRegistry).toList());
    }

    @Override
    public String getHelp() {
        String text = manual.text(session.translation(Optional.empty())).stripTrailing();
        Console console = session.console();
        return console.outTerminal() ? Table.folded(text, console.columns()) : text;
    }

    final Manual manual() {
        return manual;
    }

    final Session session() {
        return session;
    }

    /** What is set in the shell of the options that this command has. */
    private Map<String, String> settings() {
        Map<String, String> known = new TreeMap<>(session.settings());
        known.keySet()
                .removeIf(name -> Manual.find(manual.options(), "--" + name).isEmpty());
        return known;
    }

    abstract Exit run(Invocation call) throws Exception;

    @Override
    public final ExitStatus doExecute(CommandContext context) throws Exception {
        Invocation call = new Invocation(context, session.console(), settings());
        if (call.flag("help")) {
            call.say(manual.text(session.translation(call.text("lang"))));
            return ExitStatus.OK;
        }
        Exit exit = run(call);
        return new ExitStatus(exit.code(), exit.name());
    }
}
