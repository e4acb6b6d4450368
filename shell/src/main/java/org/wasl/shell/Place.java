package org.wasl.shell;

import java.nio.file.Path;
import org.wasl.store.Advance;
import org.wasl.store.GraphStore;
import org.wasl.store.Remote;

/** Where a store is: in a folder, or behind the address of a SPARQL endpoint. */
sealed interface Place {
    /** As a person would write it. */
    String name();

    GraphStore open(Advance progress);

    /** Opens it to be written to, making it where there is none. */
    GraphStore create(Advance progress);

    /** A store in a folder. */
    record Folder(Path path) implements Place {
        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public GraphStore open(Advance progress) {
            return GraphStore.open(path, progress);
        }

        @Override
        public GraphStore create(Advance progress) {
            return GraphStore.create(path, progress);
        }
    }

    /** A store behind an endpoint. */
    record Address(Remote remote) implements Place {
        @Override
        public String name() {
            return remote.toString();
        }

        @Override
        public GraphStore open(Advance progress) {
            return GraphStore.open(remote, progress);
        }

        @Override
        public GraphStore create(Advance progress) {
            return GraphStore.create(remote, progress);
        }
    }
}
