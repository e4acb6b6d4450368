package org.wasl.shell;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wasl.extractor.Article;
import org.wasl.extractor.source.ArticleReader;
import org.wasl.extractor.source.Hints;
import org.wasl.extractor.source.Reading;

/** The articles of a command: the operands that name them and the options that say what a source does not. */
record Sources(List<Path> paths, Hints hints) {
    static final List<Option> OPTIONS = List.of(
            Option.value("published", "DATE", "publication date of articles that do not say theirs, as 2023-08-08"),
            Option.value("publisher", "NAME", "publisher of articles that do not say theirs"),
            Option.value("language", "ar|en", "language of articles that do not say theirs; else it is recognized"));

    /** How many articles may wait for the slowest before them, for each thread. */
    private static final int AHEAD = 4;

    /** What came of one source: what was made of its article, or why there is none. */
    sealed interface Outcome<T> {
        record Made<T>(Article article, T value) implements Outcome<T> {}

        record Failed<T>(String source, String problem) implements Outcome<T> {}
    }

    static Sources of(Invocation call) {
        List<String> operands = call.operands();
        if (operands.isEmpty()) {
            throw Problem.usage(call.command()
                    + ": say what to read: files, folders, or - for standard input; try: help " + call.command());
        }
        call.text("language").filter(l -> !List.of("ar", "en").contains(l)).ifPresent(l -> {
            throw Problem.usage("--language " + l + ": is none of ar|en");
        });
        Hints hints = new Hints(call.date("published"), call.text("publisher"), call.text("language"));
        return new Sources(operands.stream().map(Path::of).toList(), hints);
    }

    /**
     * Makes something of each article, several at once, and hands the outcomes on in the order of the sources.
     *
     * @param stop asked between articles; true ends it early
     */
    <T> void each(Function<Article, T> make, int threads, BooleanSupplier stop, Consumer<Outcome<T>> take) {
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "reader");
            thread.setDaemon(true);
            return thread;
        });
        Deque<Future<Outcome<T>>> ahead = new ArrayDeque<>();
        try (Stream<Reading> readings = readings()) {
            Iterator<Reading> next = readings.iterator();
            while (!stop.getAsBoolean() && (next.hasNext() || !ahead.isEmpty())) {
                while (ahead.size() < threads * AHEAD && next.hasNext()) {
                    Reading reading = next.next();
                    ahead.add(workers.submit(() -> outcome(reading, make)));
                }
                take.accept(await(ahead.remove()));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /** How many articles there are to read, where that can be told without reading them. */
    OptionalLong count() {
        long count = 0;
        for (Path path : paths) {
            OptionalLong here = ArticleReader.count(path);
            if (here.isEmpty()) {
                return here;
            }
            count += here.getAsLong();
        }
        return OptionalLong.of(count);
    }

    private Stream<Reading> readings() {
        ArticleReader reader = new ArticleReader(hints);
        return paths.stream().flatMap(reader::read);
    }

    private static <T> Outcome<T> outcome(Reading reading, Function<Article, T> make) {
        if (reading instanceof Reading.Unreadable unreadable) {
            return new Outcome.Failed<>(unreadable.source(), unreadable.problem());
        } else if (reading instanceof Reading.Read read) {
            try {
                return new Outcome.Made<>(read.article(), make.apply(read.article()));
            } catch (RuntimeException | StackOverflowError e) {
                // one article must not cost the others
                return new Outcome.Failed<>(
                        read.article().source(), "meets a fault of the program, please report it: " + e);
            }
        }
        throw new AssertionError(reading);
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(Exit.INTERRUPTED, "interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
