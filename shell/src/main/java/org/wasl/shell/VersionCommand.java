package org.wasl.shell;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.ARQ;

/** {@code version}: of Wasl and of what decides on the format of a store. */
final class VersionCommand extends ShellCommand {
    VersionCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.SHELL, "version", "Say which version this is", "", List.of(), List.of("version")),
                session);
    }

    @Override
    Exit run(Invocation call) {
        String own = Optional.ofNullable(VersionCommand.class.getPackage().getImplementationVersion())
                .orElse("from classes");
        call.out().println("wasl " + own + ", Jena " + ARQ.VERSION + ", Java " + Runtime.version());
        return Exit.OK;
    }
}
