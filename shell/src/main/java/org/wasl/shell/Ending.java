package org.wasl.shell;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets what runs come to an orderly end where the process is told to end (Ctrl-C, a termination): it is asked to stop,
 * and waited for until this is closed.
 */
final class Ending implements AutoCloseable {
    private static final int SECONDS = 30;

    private final Session session;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook;

    Ending(Session session) {
        this.session = session;
        hook = new Thread(() -> {
            session.cancel();
            try {
                closed.await(SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether somebody wants it to stop. */
    boolean asked() {
        return session.cancelled();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already
        }
    }
}
