package org.wasl.extractor.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.wasl.extractor.Argument;
import org.wasl.extractor.Article;
import org.wasl.extractor.Extraction;
import tools.jackson.databind.JsonNode;

/**
 * Articles in two languages, sentence by sentence: precision is the share of the facts found in Arabic that are found in
 * English, too, recall the other way round, n the facts found in English. A fact is the same where it has the same type
 * and modality and its fillers have the same IRIs in the same roles; a second measure asks for the type alone, in
 * the same sentence.
 */
record Translations(String file) implements PublicSet {
    private record Said(int sentence, String type, String modality, Set<String> fillers) {}

    @Override
    public List<Score> measure(List<String> lines, Function<Article, Extraction> extractor) {
        Tally same = Tally.NONE;
        Tally alike = Tally.NONE;
        for (JsonNode line : Json.lines(lines)) {
            List<Said> english = said(line, "en", extractor);
            List<Said> arabic = said(line, "ar", extractor);
            same = same.plus(compare(
                    english,
                    arabic,
                    (e, a) -> e.type.equals(a.type) && e.modality.equals(a.modality) && e.fillers.equals(a.fillers)));
            alike = alike.plus(compare(english, arabic, (e, a) -> e.type.equals(a.type) && e.sentence == a.sentence));
        }
        return List.of(
                Score.of(name(), "fact in both languages", same),
                Score.of(name(), "type of fact in both languages", alike));
    }

    private static Tally compare(List<Said> english, List<Said> arabic, BiPredicate<Said, Said> same) {
        List<Said> open = new ArrayList<>(arabic);
        int right = 0;
        for (Said fact : english) {
            Optional<Said> match = open.stream().filter(a -> same.test(fact, a)).findFirst();
            if (match.isPresent()) {
                open.remove(match.get());
                right++;
            }
        }
        return new Tally(english.size(), arabic.size(), right);
    }

    private List<Said> said(JsonNode line, String language, Function<Article, Extraction> extractor) {
        StringBuilder text = new StringBuilder();
        List<Integer> ends = new ArrayList<>();
        for (JsonNode sentence : line.path("sentences")) {
            text.append(sentence.path(language).asString().replace('\n', ' ')).append('\n');
            ends.add(text.length());
        }
        Extraction extraction =
                extractor.apply(ReadText.article(source(line), language, Optional.empty(), text.toString()));
        return extraction.facts().stream()
                .map(fact -> {
                    Set<String> fillers = new TreeSet<>();
                    for (Argument argument : fact.arguments()) {
                        argument.entities()
                                .forEach(e -> fillers.add(argument.role() + " "
                                        + extraction.entity(e).iri()));
                    }
                    int sentence = (int) ends.stream()
                            .filter(end -> end <= fact.evidence().span().start())
                            .count();
                    return new Said(sentence, fact.type(), fact.modality().name(), new HashSet<>(fillers));
                })
                .toList();
    }
}
