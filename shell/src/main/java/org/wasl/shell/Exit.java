package org.wasl.shell;

/** How a command ended; the numbers are the exit codes of the process and never change their meaning. */
enum Exit {
    OK(0, "done"),
    /** A check found what it looks for. */
    VIOLATIONS(1, "a check found violations"),
    /** The command line or the query is not well-formed. */
    USAGE(2, "the command line or the query is not well-formed"),
    /** The store is missing, locked, damaged or out of reach. */
    STORE(3, "the store is missing, locked, damaged or out of reach"),
    /** Some inputs could not be read; the others were. */
    INPUTS(4, "some inputs could not be read; the others were"),
    TIMEOUT(5, "time-out"),
    INTERRUPTED(130, "interrupted");

    private final int code;
    private final String about;

    Exit(int code, String about) {
        this.code = code;
        this.about = about;
    }

    String about() {
        return about;
    }

    int code() {
        return code;
    }
}
