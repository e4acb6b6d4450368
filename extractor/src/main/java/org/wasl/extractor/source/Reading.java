package org.wasl.extractor.source;

import org.wasl.extractor.Article;

/** What came of one input: an article, or why there is none. */
public sealed interface Reading {
    record Read(Article article) implements Reading {}

    /**
     * @param source what was to be read: a path, {@code path#id} for a record of a file, {@code -} for standard input
     * @param problem one line: what is wrong, where, and what would help; without the source's name
     */
    record Unreadable(String source, String problem) implements Reading {}
}
