package org.wasl.extractor.lang;

import org.wasl.extractor.Article;
import org.wasl.extractor.text.Document;

/** A language that articles are read in. Implementations are immutable and shared by threads. */
public sealed interface Language permits Arabic, English {
    /** ISO 639-1 code, which also names the folder of the language's data. */
    String code();

    /** The article's sentences with their tokens; furniture is left out. */
    Document annotate(Article article);

    /** The language with this code; throws where there is none. */
    static Language of(String code) {
        return switch (code) {
            case "ar" -> Arabic.load();
            case "en" -> English.load();
            default ->
                throw new IllegalArgumentException(
                        "no language '" + code + "': articles are read in ar (Arabic) and en (English)");
        };
    }
}
