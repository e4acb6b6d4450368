package org.wasl.shell;

import java.util.Optional;
import java.util.OptionalLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.wasl.store.GraphStore;

/** A bar with rate and time left on standard error, where that is a terminal and nobody asked for quiet. */
final class Progress implements AutoCloseable {
    private static final int WIDEST = 80;

    /** So many articles take seconds. */
    private static final int LARGE = 1000;

    private static final String CLEAR_LINE = "\r\u001B[K";

    private final Optional<ProgressBar> bar;
    private final Console console;

    private Progress(Optional<ProgressBar> bar, Console console) {
        this.bar = bar;
        this.console = console;
    }

    /** @param total how many articles there are, where that is known */
    static Progress of(Invocation call, OptionalLong total) {
        Console console = call.console();
        if (!console.errTerminal() || call.quiet()) {
            return new Progress(Optional.empty(), console);
        }
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("reading")
                .setInitialMax(total.orElse(-1))
                .setUnit(" articles", 1)
                .showSpeed()
                .setUpdateIntervalMillis(200)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, Math.min(WIDEST, console.columns() - 1)))
                .build();
        return new Progress(Optional.of(bar), console);
    }

    /** Says how far a store has come that is made anew, a line for each tenth; of a small one nothing. */
    static GraphStore.Progress ofStore(Invocation call) {
        int[] said = {0};
        return (made, all) -> {
            int tenths = (int) (10L * made / all);
            if (all >= LARGE && tenths != said[0]) {
                call.note("who is known has changed: " + made + " of " + all
                        + " articles and occurrences are brought in step");
            }
            said[0] = tenths;
        };
    }

    void step() {
        bar.ifPresent(ProgressBar::step);
    }

    /** Makes room for a line of text; the bar comes back below it. */
    void giveWay() {
        bar.ifPresent(b -> {
            console.err().print(CLEAR_LINE);
            console.err().flush();
        });
    }

    @Override
    public void close() {
        bar.ifPresent(b -> {
            b.close();
            giveWay();
        });
    }
}
