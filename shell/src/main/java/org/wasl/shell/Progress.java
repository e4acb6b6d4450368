package org.wasl.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.wasl.store.Advance;

/**
 * A line with rate and time left on standard error, where that is a terminal and nobody asked for quiet. What is done
 * within a second needs none.
 */
final class Progress implements AutoCloseable {
    /** So many articles take seconds. */
    private static final int LARGE = 1000;

    private static final long SOON_MILLIS = 1000;
    private static final long AGAIN_MILLIS = 250;
    private static final String CLEAR_LINE = "\r\u001B[K";
    private static final double MEGABYTE = 1e6;
    private static final double MANY = 10;

    private final Console console;
    private final Translation words;
    private final String task;
    private final boolean bytes;
    private final long begin = System.nanoTime();
    private final CountDownLatch over = new CountDownLatch(1);
    private long done;
    private OptionalLong total;
    private boolean shown;

    private Progress(Invocation call, String task, boolean bytes, OptionalLong total) {
        this.console = call.console();
        this.words = call.words();
        this.task = words.of(task);
        this.bytes = bytes;
        this.total = total;
        if (console.errTerminal() && !call.quiet()) {
            Thread telling = new Thread(this::tell, "progress");
            telling.setDaemon(true);
            telling.start();
        }
    }

    /**
     * Progress through things that {@link #step} counts.
     *
     * @param total how many there are, where that is known
     */
    static Progress of(Invocation call, String task, OptionalLong total) {
        return new Progress(call, task, false, total);
    }

    /** Runs what is one step, of which only the time is told. */
    static void during(Invocation call, String task, Runnable work) {
        Progress progress = new Progress(call, task, false, OptionalLong.empty());
        try {
            work.run();
        } finally {
            progress.close();
        }
    }

    /** Progress through what is written, of which nobody knows how much it will be. */
    static Progress ofBytes(Invocation call, String task) {
        return new Progress(call, task, true, OptionalLong.empty());
    }

    private void tell() {
        try {
            for (long pause = SOON_MILLIS; !over.await(pause, TimeUnit.MILLISECONDS); pause = AGAIN_MILLIS) {
                show();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void show() {
        if (over.getCount() > 0) {
            String line = line((System.nanoTime() - begin) / 1e9);
            int room = Math.max(1, console.columns() - 1);
            console.err().print(CLEAR_LINE + Table.fold(line, room).get(0));
            console.err().flush();
            shown = true;
        }
    }

    private String line(double seconds) {
        if (done == 0) {
            return task + ": " + clock(seconds);
        }
        double rate = done / seconds;
        String told = bytes
                ? number(done / MEGABYTE) + " MB, " + number(rate / MEGABYTE) + " MB a second, " + clock(seconds)
                : total.isEmpty()
                        ? done + ", " + number(rate) + " a second, " + clock(seconds)
                        : done + " of " + total.getAsLong() + " (" + 100 * done / Math.max(1, total.getAsLong())
                                + " %), " + number(rate) + " a second, "
                                + clock((total.getAsLong() - done) / rate) + " left";
        return task + ": " + words.of(told);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < MANY ? "%.1f" : "%.0f", value);
    }

    /** Hours where there are any, minutes and seconds. */
    private static String clock(double seconds) {
        long whole = Math.round(seconds);
        long hours = TimeUnit.SECONDS.toHours(whole);
        long minutes = TimeUnit.SECONDS.toMinutes(whole) % 60;
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d", minutes, whole % 60);
    }

    /** Says how far a store has come that is made anew, a line for each tenth; of a small one nothing. */
    static Advance ofStore(Invocation call) {
        int[] said = {0};
        return (made, all) -> {
            int tenths = (int) (10 * made / all);
            if (all >= LARGE && tenths != said[0]) {
                call.note("who is known has changed: " + made + " of " + all
                        + " articles and occurrences are brought in step");
            }
            said[0] = tenths;
        };
    }

    void step() {
        add(1);
    }

    private synchronized void add(long more) {
        done += more;
    }

    /** So many are done, of so many. */
    synchronized void reach(long now, long of) {
        done = now;
        total = OptionalLong.of(of);
    }

    /** The same stream, with what is written counted. */
    OutputStream counting(OutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                out.write(b);
                add(1);
            }

            @Override
            public void write(byte[] from, int start, int length) throws IOException {
                out.write(from, start, length);
                add(length);
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    /** Makes room for a line of text; the progress comes back below it. */
    synchronized void giveWay() {
        if (shown) {
            console.err().print(CLEAR_LINE);
            console.err().flush();
            shown = false;
        }
    }

    @Override
    public synchronized void close() {
        over.countDown();
        giveWay();
    }
}
