package org.wasl.extractor.eval;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.wasl.extractor.Article;
import org.wasl.extractor.Extraction;

/** Measures the extractor on public data sets that others made, where there is a folder with them. */
public final class PublicSets {
    private static final List<PublicSet> ALL = List.of(
            new Names("ner/ar_newsfane_gold.conll", "ar", "newsfane", 0.85),
            new Names("ner/ar_aqmar.conll", "ar", "conll", 0),
            new Names("ner/en_crossner_politics_dev.conll", "en", "crossner", 0),
            new Names("ner/en_uner_ewt.conll", "en", "conll", 0),
            new EntityRelations("relations/en_re3d.jsonl", "re3d"),
            new EntityRelations("relations/en_redocred_dev.jsonl", "redocred"),
            new ActorPairs("events/en_plv_train.jsonl"),
            new ActorPairs("events/en_plv_test_shared.jsonl"),
            new CodedSentences("events/en_plover_gsr.jsonl"),
            new JudgedSentences("events/ar_gsr_sentences.jsonl"),
            new EventSpans("events/ar_gsr_spans.jsonl"),
            new Dates("dates/ar_recognizers.jsonl", "ar"),
            new Dates("dates/en_recognizers.jsonl", "en"),
            new Dates("dates/en_duckling.jsonl", "en"),
            new Translations("texts/en_ar_ntrex.jsonl"));

    private PublicSets() {}

    /**
     * Prints a table, line by line as the sets are done.
     *
     * @param folder what the files of the sets are below
     * @return one line for each file that is not there and each text that the extractor fails at
     */
    public static List<String> print(Path folder, Function<Article, Extraction> extractor, PrintWriter out)
            throws IOException {
        out.println(Score.HEAD);
        EachAlone reader = new EachAlone(extractor);
        List<String> problems = new ArrayList<>();
        for (PublicSet set : ALL) {
            Path file = folder.resolve(set.file());
            if (Files.isRegularFile(file)) {
                set.measure(Files.readAllLines(file), reader).forEach(score -> out.println(score.line()));
                out.flush();
            } else {
                problems.add(folder.resolve(file) + ": is not there; left out");
            }
        }
        problems.addAll(reader.problems());
        return problems;
    }
}
