package org.wasl.store;

/** Is told how far something has come that takes a while. */
@FunctionalInterface
public interface Advance {
    /** Tells nobody. */
    Advance UNWATCHED = (done, of) -> {};

    /** So many are done, of so many. */
    void reached(long done, long of);
}
