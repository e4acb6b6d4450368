package org.wasl.extractor.text;

import java.util.List;
import org.wasl.extractor.Block;
import org.wasl.extractor.Span;

/**
 * One sentence with its tokens.
 *
 * @param index place in its document
 * @param block the kind of block it stands in
 * @param heads for each token the index of the token it depends on, -1 at the root; empty where the language has no parser
 * @param labels for each token the name of that dependency; empty where the language has no parser
 */
public record Sentence(
        int index, Block.Kind block, Span span, List<Token> tokens, List<Integer> heads, List<String> labels) {
    public Sentence {
        tokens = List.copyOf(tokens);
        heads = List.copyOf(heads);
        labels = List.copyOf(labels);
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    /** The article's text from the first token to before {@code to}. */
    public Span span(int from, int to) {
        return new Span(
                tokens.get(from).span().start(), tokens.get(to - 1).span().end());
    }

    /** The words from one token to before another, with single blanks where the text has any. */
    public String words(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from
                    && tokens.get(i - 1).span().end() < tokens.get(i).span().start()) {
                words.append(' ');
            }
            words.append(i == from ? tokens.get(i).shown() : tokens.get(i).form());
        }
        return words.toString();
    }
}
