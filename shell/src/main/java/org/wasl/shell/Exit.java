package org.wasl.shell;

/** How a command ended; the numbers are the exit codes of the process and never change their meaning. */
enum Exit {
    OK(0),
    /** A check found what it looks for. */
    VIOLATIONS(1),
    /** The command line or the query is not well-formed. */
    USAGE(2),
    /** The store is missing, locked or damaged. */
    STORE(3),
    /** Some inputs could not be read; the others were. */
    INPUTS(4),
    TIMEOUT(5),
    INTERRUPTED(130);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
