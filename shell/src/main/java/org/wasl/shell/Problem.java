package org.wasl.shell;

/** Why a command ends early: its exit code, and one line that says what, where, and what would help. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Exit exit;

    Problem(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    Problem(Exit exit, String message, Throwable cause) {
        super(message, cause);
        this.exit = exit;
    }

    static Problem usage(String message) {
        return new Problem(Exit.USAGE, message);
    }

    Exit exit() {
        return exit;
    }
}
