package org.wasl.shell;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** A command of the program: its manual, and what it does with one invocation. */
abstract class ShellCommand extends AbstractCommand {
    /** The option, and the setting, that asks for the time taken. */
    static final String TIME = "time";

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

    private static Optional<String> said(CommandContext context) {
        return context.parsedInput().options().stream()
                .filter(o -> "lang".equals(o.longName()))
                .map(CommandOption::value)
                .findFirst();
    }

    abstract Exit run(Invocation call) throws Exception;

    @Override
    public final ExitStatus doExecute(CommandContext context) throws Exception {
        Invocation call = new Invocation(context, session.console(), settings(), session.translation(said(context)));
        if (call.flag("help")) {
            call.say(manual.text(call.words()));
            return ExitStatus.OK;
        }
        session.setRunning(call);
        long begin = System.nanoTime();
        session.takeReading();
        Exit exit = run(call);
        if (isTimed(call)) {
            // what a reader spent in the pager is none of the answer's time
            long nanos = System.nanoTime() - begin - session.takeReading().toNanos();
            call.console().note(String.format(Locale.ROOT, "%.3f s", nanos / 1e9));
        }
        return new ExitStatus(exit.code(), exit.name());
    }

    /** Whether to say how long it took: by an option of the call, or by what is set of all but the shell's own commands. */
    private boolean isTimed(Invocation call) {
        return call.flag(TIME)
                || manual.topic() != Manual.Topic.SHELL && session.settings().containsKey(TIME);
    }
}
