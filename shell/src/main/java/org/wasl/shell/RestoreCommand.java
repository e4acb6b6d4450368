package org.wasl.shell;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.apache.jena.riot.RiotException;
import org.wasl.store.GraphStore;

/** {@code restore}: what a backup holds into the store. */
final class RestoreCommand extends ShellCommand {
    RestoreCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.STORE,
                        "restore",
                        "Bring back what a backup holds; articles that it lacks stay",
                        "FILE",
                        List.of(),
                        List.of("restore wasl.nq.gz --store /tmp/copy")),
                session);
    }

    @Override
    Exit run(Invocation call) {
        Path file = Path.of(call.operand("the file of a backup"));
        GraphStore store = session().storeToFill(call);
        try {
            int articles;
            try (Progress progress = Progress.of(call, "restoring articles", OptionalLong.empty())) {
                articles = store.restore(file, progress::reach);
            }
            call.note(articles == 1 ? "1 article brought back" : articles + " articles brought back");
        } catch (NoSuchFileException e) {
            throw new Problem(Exit.INPUTS, file + ": there is no such file", e);
        } catch (IOException | RiotException e) {
            throw new Problem(Exit.INPUTS, file + ": is no whole backup: " + e.getMessage(), e);
        } finally {
            session().forgetNames();
        }
        return Exit.OK;
    }
}
