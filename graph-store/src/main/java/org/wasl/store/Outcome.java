package org.wasl.store;

/** What storing an article did. */
public enum Outcome {
    ADDED,
    /** Another version of the article was there, under the same URL. */
    REPLACED,
    /** The article was there, read otherwise: by an older program, or with other hints. */
    REREAD,
    UNCHANGED
}
