package org.wasl.store;

/** What storing an article did. */
public enum Outcome {
    ADDED,
    /** The article was there with other content, by its URL or by an older reading. */
    REPLACED,
    UNCHANGED
}
