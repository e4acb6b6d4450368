package org.wasl.extractor.read;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wasl.extractor.Article;
import org.wasl.extractor.CodePoints;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.Extraction;
import org.wasl.extractor.Mention;
import org.wasl.extractor.Span;
import org.wasl.extractor.Trace;
import org.wasl.extractor.lang.Language;
import org.wasl.extractor.name.MarkedNames;
import org.wasl.extractor.name.NameFinder;
import org.wasl.extractor.name.NameMarks;
import org.wasl.extractor.name.Nationalities;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.tag.ArabicNames;
import org.wasl.extractor.text.Document;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;
import org.wasl.ontology.KnownEntities;

/**
 * Makes the examples that the Arabic name model is trained on, in our own tokens: of sentences of others with a BIO tag a
 * word, of our own sentences with their names marked, one a line ({@link MarkedNames}), and of plain sentences, one a line,
 * with the names that the reader as a whole finds in them. Used by the maintainer only: {@code docs/models/arabic-names.md}.
 */
public final class ArabicNameRows {
    private static final Set<EntityType> HIDDEN = Set.of(EntityType.PERSON, EntityType.PLACE, EntityType.FACILITY);

    private final NameFinder names = finder();
    private final LanguageReader reader = LanguageReader.load("ar");
    private int known;
    private boolean hide;

    private ArabicNameRows() {}

    private static NameFinder finder() {
        List<String> fields = KnownEntities.load().domains().stream()
                .flatMap(d -> d.names().get("ar").stream())
                .toList();
        return NameFinder.load("ar", Lexicon.load("ar", Nationalities.of("ar"), fields));
    }

    /**
     * @param arguments the file to write; then files of tagged words, each followed by which part of its sentences from the
     *     beginning is taken (0 to 1), of plain sentences, by the ending {@code .txt}, of marked ones, by
     *     {@code .marked}, or of annotated articles, by {@code .jsonl}
     */
    public static void main(String[] arguments) throws IOException {
        ArabicNameRows rows = new ArabicNameRows();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[0])))) {
            int at = 1;
            while (at < arguments.length) {
                Path file = Path.of(arguments[at]);
                if (MarkedNames.isMarked(file)) {
                    MarkedNames.read(file).forEach(line -> rows.writeMarked(line, out));
                    at++;
                } else if (arguments[at].endsWith(".txt")) {
                    Files.readAllLines(file).forEach(line -> rows.writeRead(line, out));
                    at++;
                } else {
                    List<List<String[]>> sentences = read(file);
                    int end = (int) (sentences.size() * Double.parseDouble(arguments[at + 1]));
                    sentences.subList(0, end).forEach(s -> rows.write(s, out));
                    at += 2;
                }
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

    private void write(List<String[]> words, PrintWriter out) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (String[] word : words) {
            int begin = text.isEmpty() ? 0 : text.append(' ').length();
            text.append(word[0]);
            spans.add(new Span(begin, text.length()));
        }
        Document document = Language.of("ar").annotate(Article.ofParagraph("ar", Optional.empty(), text.toString()));
        for (Sentence sentence : document.sentences()) {
            List<String> marks = names.marks(sentence);
            int last = -1;
            for (Token token : sentence.tokens()) {
                int word = 0;
                while (!spans.get(word).overlaps(token.span())) {
                    word++;
                }
                String tag = words.get(word)[1];
                // the parts of one word go on with the name that it begins
                String label = word == last && tag.startsWith("B-") ? "I-" + tag.substring(2) : tag;
                out.println(row(token, marks, label));
                last = word;
            }
            out.println();
        }
    }

    private void writeMarked(MarkedNames line, PrintWriter out) {
        CodePoints codePoints = new CodePoints(line.text());
        Document document = Language.of("ar").annotate(Article.ofParagraph("ar", Optional.empty(), line.text()));
        for (Sentence sentence : document.sentences()) {
            List<String> marks = names.marks(sentence);
            Optional<MarkedNames.Marked> before = Optional.empty();
            for (Token token : sentence.tokens()) {
                Span span = codePoints.of(token.span());
                Optional<MarkedNames.Marked> name = line.names().stream()
                        .filter(n -> n.span().overlaps(span))
                        .findFirst();
                String prefix = name.equals(before) ? "I-" : "B-";
                before = name;
                out.println(row(
                        token,
                        marks,
                        name.flatMap(n -> MarkedNames.kind(n.type()))
                                .map(k -> prefix + k)
                                .orElse("O")));
            }
            out.println();
        }
    }

    /** The names that the reader finds in a line, where it finds any. */
    private void writeRead(String line, PrintWriter out) {
        Extraction extraction = reader.read(Article.ofParagraph("ar", Optional.empty(), line), Trace.none());
        CodePoints codePoints = new CodePoints(line);
        for (Sentence sentence : Language.of("ar")
                .annotate(Article.ofParagraph("ar", Optional.empty(), line))
                .sentences()) {
            List<String> marks = names.marks(sentence);
            StringBuilder rows = new StringBuilder();
            boolean named = false;
            Optional<Mention> before = Optional.empty();
            for (Token token : sentence.tokens()) {
                Span span = codePoints.of(token.span());
                Optional<Mention> mention = extraction.mentions().stream()
                        .filter(m -> m.span().start() <= span.start()
                                && span.end() <= m.span().end())
                        .findFirst();
                Optional<String> kind = mention.flatMap(m -> MarkedNames.kind(m.type()));
                String prefix = mention.equals(before) ? "I-" : "B-";
                named |= kind.isPresent();
                before = mention;
                String label = kind.map(k -> prefix + k).orElse("O");
                rows.append(row(token, marks, label)).append(System.lineSeparator());
            }
            if (named) {
                out.println(rows);
            }
        }
    }

    private String row(Token token, List<String> marks, String label) {
        return ArabicNames.word(token.norm(), token.tag(), hidden(marks.get(token.index()))) + "\t" + label;
    }

    /** Hides every second known person and place, so that the model learns to do without what the lexicons say. */
    private String hidden(String mark) {
        if (mark.startsWith(NameMarks.FIRST)) {
            hide = NameMarks.names(mark, HIDDEN) && known++ % 2 == 0;
        }
        return hide && NameMarks.names(mark, HIDDEN) ? "" : mark;
    }
}
