package org.wasl.store;

/** A store that cannot be used; the message says what, where and what would help, in one line. */
public class StoreException extends RuntimeException {
    StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /** There is no store in the folder. */
    public static final class Missing extends StoreException {
        Missing(String message) {
            super(message, null);
        }
    }

    /** Another process has the store open. */
    public static final class Locked extends StoreException {
        Locked(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The folder holds something else than a store, or a store that cannot be read. */
    public static final class Damaged extends StoreException {
        Damaged(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
