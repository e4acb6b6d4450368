package org.wasl.extractor.source;

/** An input gives no article. The message is one line for the user: what is wrong, where, and what would help. */
final class UnreadableException extends Exception {
    UnreadableException(String problem) {
        super(problem.strip().replaceAll("\\s+", " "));
    }
}
