package org.wasl.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.params.StoreParamsBuilder;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * TDB2 in a folder that no other process has open. Its one writer never aborts: what is to be written is there before
 * the transaction begins, since an abort can spoil a TDB2 database (Jena issue GH-3877).
 */
final class TdbDatabase implements Database {
    private static final String DERIVED = "derived";
    private static final int BATCH = 100_000;

    /** Of names and texts; more would take memory that large changes need. */
    private static final int CACHED = 200_000;

    /**
     * The orders in which a new database keeps its quads. TDB2 would keep two more, for questions to one graph: an article
     * is small enough to be looked through, and what is made of all claims is asked for by what it says.
     */
    private static final StoreParams LAYOUT = StoreParamsBuilder.create("wasl")
            .primaryIndexQuads("GSPO")
            .quadIndexes(new String[] {"GSPO", "SPOG", "POSG", "OSPG"})
            .nodeId2NodeCacheSize(CACHED)
            .node2NodeIdCacheSize(CACHED)
            .build();

    /** Orders that TDB2 makes for itself when it compacts a database, and that ours does not read. */
    private static final Pattern LEFT_OVER = Pattern.compile("(GPOS|GOSP)\\..*");

    /** So many quads are changed in one transaction where many changes come together: what a crash may take with it. */
    private static final long TOGETHER = 1_500_000;

    /** So many MB must be left on the disk to begin a write. */
    private final long needed = Long.getLong("wasl.room", 32);

    private final Path folder;
    private DatasetGraph data;
    private boolean together;
    private long open;

    /** @throws StoreException where another process has it open, or it cannot be opened */
    TdbDatabase(Path folder) {
        this.folder = folder;
        try {
            data = dataset(folder);
            dropLeftOver();
        } catch (RuntimeException e) {
            String said = String.valueOf(e.getMessage());
            if (said.contains("lock") || said.contains("Lock") || said.contains("process")) {
                throw new StoreException.Locked(
                        "the store in " + folder + " is open in " + holder(folder) + ": close that one first", e);
            }
            throw new StoreException.Damaged("the store in " + folder + " cannot be opened: " + said, e);
        }
    }

    private static DatasetGraph dataset(Path folder) {
        Distance.register();
        DatasetGraph data = DatabaseConnection.connectCreate(Location.create(folder), LAYOUT)
                .getDatasetGraph();
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        return data;
    }

    /** Who has the store open, as the file says that keeps others out of it. */
    private static String holder(Path folder) {
        try {
            String process = Files.readString(folder.resolve("tdb.lock")).strip();
            if (process.matches("[0-9]+")) {
                return "another process (number " + process + ")";
            }
        } catch (IOException e) {
            // it may be gone by now, or be no one's to read
        }
        return "another process";
    }

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public Path derived(String name) {
        return folder.resolve(DERIVED).resolve(name);
    }

    @Override
    public <T> T read(Function<DatasetGraph, T> reader) {
        if (data.isInTransaction()) {
            return reader.apply(data);
        }
        data.begin(ReadWrite.READ);
        try {
            return reader.apply(data);
        } catch (TDBException | DBOpEnvException e) {
            throw new StoreException.Damaged(
                    "the store in " + folder + " is damaged (" + e.getMessage()
                            + "): move the folder away and ingest the articles anew",
                    e);
        } finally {
            data.end();
        }
    }

    @Override
    public <T> T all(Function<DatasetGraph, T> reader) {
        return read(reader);
    }

    @Override
    public boolean commit(Draft draft) {
        needRoom();
        forgetDerived();
        if (together) {
            if (!data.isInTransaction()) {
                data.begin(ReadWrite.WRITE);
                open = 0;
            }
            apply(draft, () -> {
                if (open > TOGETHER) {
                    data.commit();
                    data.end();
                }
            });
        } else {
            data.begin(ReadWrite.WRITE);
            apply(draft, data::commit);
            data.end();
        }
        return true;
    }

    private void apply(Draft draft, Runnable commit) {
        try {
            open += draft.size();
            draft.apply(data);
            commit.run();
        } catch (RuntimeException | InternalError e) {
            forsake(e);
            // a page that has no room on the disk is a fault of memory to Java
            throw e instanceof InternalError || room() < needed ? full(e) : (RuntimeException) e;
        }
    }

    /** Leaves what was begun where no one looks, and opens anew what is on the disk: an abort could have spoilt the rest. */
    private void forsake(Throwable cause) {
        try {
            data.end();
        } catch (RuntimeException | InternalError e) {
            cause.addSuppressed(e);
        }
        try {
            TDBInternal.expel(data, true);
            data = dataset(folder);
        } catch (RuntimeException | InternalError e) {
            cause.addSuppressed(e);
        }
    }

    /** Pages are mapped before they are written: where the disk fills up meanwhile, the process may be killed for it. */
    private void needRoom() {
        if (room() < needed) {
            throw full(null);
        }
    }

    private long room() {
        try {
            return Files.getFileStore(folder).getUsableSpace() >> 20;
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    private StoreException full(Throwable cause) {
        return new StoreException.Full(
                "the disk of " + folder + " is full (" + room() + " MB are left, and a write needs up to " + needed
                        + "): make room; what was stored before is there, and nothing else",
                cause);
    }

    @Override
    public void together(Runnable changes) {
        together = true;
        try {
            changes.run();
        } finally {
            together = false;
            // each change is whole, whatever became of the next
            if (data.isInTransaction()) {
                data.commit();
                data.end();
            }
        }
    }

    /** Fills a new database, a batch at a time: what is not committed yet takes memory. */
    void fill(Consumer<Consumer<Quad>> quads) {
        int[] open = {0};
        data.begin(ReadWrite.WRITE);
        try {
            quads.accept(quad -> {
                data.add(quad);
                if (++open[0] % BATCH == 0) {
                    data.commit();
                    data.end();
                    data.begin(ReadWrite.WRITE);
                }
            });
            data.commit();
        } finally {
            data.end();
        }
    }

    @Override
    public boolean put(Node graph, Graph content) {
        // one transaction for all that a change needs is cheaper here
        return false;
    }

    /** Every write takes away what was computed from the store. */
    private void forgetDerived() {
        try (Stream<Path> files = Files.list(folder.resolve(DERIVED))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (NoSuchFileException e) {
            // nothing has been derived
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <T> T ask(
            Query query,
            Map<String, Node> bindings,
            Optional<Duration> timeout,
            Consumer<Runnable> watcher,
            Function<QueryExec, T> use) {
        return read(d -> {
            QueryExecBuilder builder = QueryExec.dataset(d).query(query);
            timeout.ifPresent(t -> builder.timeout(t.toMillis(), TimeUnit.MILLISECONDS));
            bindings.forEach((name, node) -> builder.substitution(Var.alloc(name), node));
            try (QueryExec exec = builder.build()) {
                watcher.accept(exec::abort);
                return use.apply(exec);
            }
        });
    }

    void compact() {
        DatabaseMgr.compact(data, true);
        dropLeftOver();
    }

    private void dropLeftOver() {
        Path layout = folder.resolve("tdb.cfg");
        try (Stream<Path> files = Files.walk(folder, 2)) {
            // older databases keep, and need, all orders
            if (!Files.exists(layout) || Files.readString(layout).contains("GPOS")) {
                return;
            }
            for (Path file : files.filter(
                            f -> LEFT_OVER.matcher(f.getFileName().toString()).matches())
                    .toList()) {
                Files.delete(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // they take room and do no harm; the next one to open the store tries again
        }
    }

    DatasetGraph readOnly() {
        return new DatasetGraphReadOnly(data, data.getContext().copy()) {
            @Override
            public Graph getDefaultGraph() {
                return getUnionGraph();
            }
        };
    }

    @Override
    public void close() {
        TDBInternal.expel(data);
    }
}
