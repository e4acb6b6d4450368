package org.wasl.shell;

import java.util.List;
import org.wasl.store.GraphStore;

/** {@code compact}: less room on disk. */
final class CompactCommand extends ShellCommand {
    CompactCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.STORE,
                        "compact",
                        "Give back the room on disk that replaced and removed articles took",
                        "",
                        List.of(),
                        List.of("compact")),
                session);
    }

    @Override
    Exit run(Invocation call) {
        call.takesNoOperands();
        GraphStore store = session().store(call);
        Progress.during(call, "compacting", store::compact);
        return Exit.OK;
    }
}
