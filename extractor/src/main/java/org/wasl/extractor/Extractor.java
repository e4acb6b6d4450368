package org.wasl.extractor;

import java.util.Map;
import org.wasl.extractor.read.LanguageReader;

/**
 * Reads an article into the facts it states. Holds the models and tables of both languages, loaded when an article first
 * needs them; threads may share it. The same article gives the same extraction every time.
 */
public final class Extractor {
    private final Map<String, LanguageReader> readers = new java.util.concurrent.ConcurrentHashMap<>();

    private Extractor() {}

    public static Extractor load() {
        return new Extractor();
    }

    public Extraction extract(Article article) {
        return extract(article, Trace.none());
    }

    /**
     * @param trace told how each layer read the article
     * @throws IllegalArgumentException where the article's language is neither Arabic nor English
     */
    public Extraction extract(Article article, Trace trace) {
        return readers.computeIfAbsent(article.language(), LanguageReader::load).read(article, trace);
    }
}
