package org.wasl.extractor.lang;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wasl.extractor.Article;
import org.wasl.extractor.Block;
import org.wasl.extractor.Span;
import org.wasl.extractor.text.Document;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;

/**
 * Makes the examples that the Arabic name model is trained on: sentences of others, a word and its BIO tag a line, read
 * into our own tokens. Used by the maintainer only: {@code docs/models/arabic-names.md}.
 */
public final class ArabicNameRows {
    private ArabicNameRows() {}

    /**
     * @param arguments the file of tagged words, which part of its sentences from the beginning (0 to 1), the file to write
     */
    public static void main(String[] arguments) throws IOException {
        List<List<String[]>> sentences = read(Path.of(arguments[0]));
        int end = (int) (sentences.size() * Double.parseDouble(arguments[1]));
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[2])))) {
            for (List<String[]> sentence : sentences.subList(0, end)) {
                write(sentence, out);
            }
        }
    }

    private static List<List<String[]>> read(Path file) throws IOException {
        List<List<String[]>> sentences = new ArrayList<>();
        List<String[]> open = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                open.add(line.split("\t"));
            } else if (!open.isEmpty()) {
                sentences.add(open);
                open = new ArrayList<>();
            }
        }
        if (!open.isEmpty()) {
            sentences.add(open);
        }
        return sentences;
    }

    private static void write(List<String[]> words, PrintWriter out) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (String[] word : words) {
            int begin = text.isEmpty() ? 0 : text.append(' ').length();
            text.append(word[0]);
            spans.add(new Span(begin, text.length()));
        }
        Document document = Arabic.load().annotate(article(text.toString()));
        for (Sentence sentence : document.sentences()) {
            int last = -1;
            for (Token token : sentence.tokens()) {
                int word = 0;
                while (!spans.get(word).overlaps(token.span())) {
                    word++;
                }
                String tag = words.get(word)[1];
                // the parts of one word go on with the name that it begins
                String label = word == last && tag.startsWith("B-") ? "I-" + tag.substring(2) : tag;
                out.println(token.norm() + "/" + token.tag() + "\t" + label);
                last = word;
            }
            out.println();
        }
    }

    private static Article article(String text) {
        return new Article(
                "-",
                Optional.empty(),
                "ar",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text,
                List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH)));
    }
}
