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

    /** The disk has no room for what was to be written; nothing of it is. */
    public static final class Full extends StoreException {
        Full(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The store is behind an address that does not answer, or not as a store does. */
    public static final class Unreachable extends StoreException {
        Unreachable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The store is behind an address that wants to know who asks, or does not let them. */
    public static final class Refused extends StoreException {
        Refused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** What can be done with a store in a folder only. */
    public static final class OnlyLocal extends StoreException {
        OnlyLocal(String message) {
            super(message, null);
        }
    }
}
