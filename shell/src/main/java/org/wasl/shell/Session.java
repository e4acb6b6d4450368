package org.wasl.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.wasl.extractor.Extractor;

/** What commands share while the program runs: the console, the extractor once it is needed. */
final class Session {
    private final Map<String, String> environment;
    private Console console;
    private Optional<Extractor> extractor = Optional.empty();
    private List<Node> shown = List.of();
    private volatile boolean cancelled;
    private volatile Optional<Runnable> onCancel = Optional.empty();

    Session(Map<String, String> environment, Console console) {
        this.environment = Map.copyOf(environment);
        this.console = console;
    }

    Console console() {
        return console;
    }

    void use(Console other) {
        console = other;
    }

    Map<String, String> environment() {
        return environment;
    }

    Extractor extractor() {
        if (extractor.isEmpty()) {
            extractor = Optional.of(Extractor.load());
        }
        return extractor.get();
    }

    /** Remembers the claims of the rows last shown, which {@code evidence N} counts from one. */
    void show(List<Node> claims) {
        shown = new ArrayList<>(claims);
    }

    /** The claim behind the row with this number. */
    Optional<Node> shown(int number) {
        return number >= 1 && number <= shown.size() ? Optional.of(shown.get(number - 1)) : Optional.empty();
    }

    /** A command begins; what was cancelled before is over. */
    void begin() {
        cancelled = false;
        onCancel = Optional.empty();
    }

    /**
     * Asks the running command to stop. Its thread is not interrupted: that would close the store's files under it.
     */
    void cancel() {
        cancelled = true;
        onCancel.ifPresent(Runnable::run);
    }

    /** What stops the running query when the user asks for it. */
    void onCancel(Runnable action) {
        onCancel = Optional.of(action);
    }

    boolean cancelled() {
        return cancelled;
    }

    void throwIfCancelled() {
        if (cancelled) {
            throw new Problem(Exit.INTERRUPTED, "interrupted");
        }
    }
}
