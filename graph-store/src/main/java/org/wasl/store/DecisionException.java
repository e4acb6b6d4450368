package org.wasl.store;

/** A decision that cannot be made; the message says in one line why, and what would do. */
public final class DecisionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DecisionException(String message) {
        super(message);
    }
}
