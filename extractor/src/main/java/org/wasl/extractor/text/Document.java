package org.wasl.extractor.text;

import java.util.List;
import org.wasl.extractor.Article;

/** An article cut into sentences and tokens; furniture is left out. */
public record Document(Article article, List<Sentence> sentences) {
    public Document {
        sentences = List.copyOf(sentences);
    }

    public int tokenCount() {
        return sentences.stream().mapToInt(Sentence::size).sum();
    }
}
