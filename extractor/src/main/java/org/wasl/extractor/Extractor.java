package org.wasl.extractor;

import java.util.Map;
import java.util.function.Function;
import org.wasl.extractor.read.LanguageReader;

/**
 * Reads an article into the facts it states. Holds the models and tables of both languages, loaded when an article first
 * needs them; threads may share it. The same article gives the same extraction every time.
 */
public final class Extractor {
    private final Map<String, LanguageReader> readers = new java.util.concurrent.ConcurrentHashMap<>();

    private final Function<String, LanguageReader> loader;

    private Extractor(Function<String, LanguageReader> loader) {
        this.loader = loader;
    }

    public static Extractor load() {
        return new Extractor(LanguageReader::load);
    }

    /** One whose facts keep the confidence that the layers give them, to count how often they are right. */
    public static Extractor uncalibrated() {
        return new Extractor(LanguageReader::uncalibrated);
    }

    public Extraction extract(Article article) {
        return extract(article, Trace.none());
    }

    /**
     * @param trace told how each layer read the article
     * @throws IllegalArgumentException where the article's language is neither Arabic nor English
     */
    public Extraction extract(Article article, Trace trace) {
        return readers.computeIfAbsent(article.language(), loader).read(article, trace);
    }
}
