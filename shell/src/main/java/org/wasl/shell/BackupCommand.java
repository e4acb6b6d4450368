package org.wasl.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.wasl.store.GraphStore;

/** {@code backup}: the store into one file. */
final class BackupCommand extends ShellCommand {
    BackupCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.STORE,
                        "backup",
                        "Write the store to a file of gzipped N-Quads, whole or not at all",
                        "FILE",
                        List.of(),
                        List.of("backup wasl.nq.gz")),
                session);
    }

    @Override
    Exit run(Invocation call) {
        Path file = Path.of(call.operand("the file to write"));
        GraphStore store = session().store(call);
        try (Progress progress = Progress.of(call, "writing quads", OptionalLong.empty())) {
            store.backup(file, progress::reach);
        } catch (IOException e) {
            throw new Problem(Exit.USAGE, file + ": cannot be written; is its folder there?", e);
        }
        return Exit.OK;
    }
}
