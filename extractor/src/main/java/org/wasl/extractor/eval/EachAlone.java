package org.wasl.extractor.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.wasl.extractor.Article;
import org.wasl.extractor.Extraction;

/** An extractor of which a fault costs the one article, not the measurement: nothing was read in it, and it is told. */
final class EachAlone implements Function<Article, Extraction> {
    private final Function<Article, Extraction> extractor;
    private final List<String> problems = new ArrayList<>();

    EachAlone(Function<Article, Extraction> extractor) {
        this.extractor = extractor;
    }

    @Override
    public Extraction apply(Article article) {
        try {
            return extractor.apply(article);
        } catch (RuntimeException | StackOverflowError e) {
            problems.add(article.source() + ": counts as empty, the extractor fails there: " + e);
            return new Extraction(article, List.of(), List.of(), List.of());
        }
    }

    /** One line for each article that could not be read. */
    List<String> problems() {
        return List.copyOf(problems);
    }
}
