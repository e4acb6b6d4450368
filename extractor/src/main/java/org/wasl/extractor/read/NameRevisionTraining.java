package org.wasl.extractor.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wasl.extractor.Article;
import org.wasl.extractor.lang.Language;
import org.wasl.extractor.name.MarkedNames;
import org.wasl.extractor.name.NameLessons;
import org.wasl.extractor.name.Nationalities;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.tag.ClassifierTraining;
import org.wasl.extractor.text.Sentence;
import org.wasl.ontology.KnownEntities;

/**
 * Trains the model that looks at found names once more: {@code NameRevisionTraining LANGUAGE MODEL CORPUS…}, annotated
 * articles ({@code .jsonl}) or sentences with their names marked ({@code .marked}); docs/models/name-revision.md.
 */
final class NameRevisionTraining {
    private NameRevisionTraining() {}

    public static void main(String[] arguments) throws IOException {
        String code = arguments[0];
        List<String> fields = KnownEntities.load().domains().stream()
                .flatMap(d -> d.names().get(code).stream())
                .toList();
        NameLessons lessons = new NameLessons(code, Lexicon.load(code, Nationalities.of(code), fields));
        Language language = Language.of(code);
        int sentences = 0;
        for (int i = 2; i < arguments.length; i++) {
            Path file = Path.of(arguments[i]);
            for (MarkedNames text : MarkedNames.read(file)) {
                Article article = Article.ofParagraph(code, Optional.empty(), text.text());
                for (Sentence sentence : language.annotate(article).sentences()) {
                    lessons.add(sentence, text.names());
                    sentences++;
                }
            }
        }
        ClassifierTraining.write(Path.of(arguments[1]), List.of(lessons.training()));
        System.out.printf(
                "%d sentences, %d words, model %d bytes%n",
                sentences,
                lessons.training().size(),
                Path.of(arguments[1]).toFile().length());
    }
}
