package org.wasl.extractor.eval;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.wasl.extractor.Article;
import org.wasl.extractor.Extraction;
import tools.jackson.databind.JsonNode;

/** Arabic sentences that people said report an event of one category, or do not; where they did not agree, none is counted. */
record JudgedSentences(String file) implements PublicSet {
    @Override
    public List<Score> measure(List<String> lines, Function<Article, Extraction> extractor) {
        Events events = Events.of("ar-gsr");
        Map<String, Tally> tallies = new TreeMap<>();
        for (JsonNode line : Json.lines(lines)) {
            String label = line.path("label").asString();
            if (label.equals("ambiguous")) {
                continue;
            }
            ReadText text =
                    ReadText.of(source(line), "ar", day(line), line.path("text").asString(), extractor);
            String category = line.path("question").asString();
            int gold = label.equals("yes") ? 1 : 0;
            int found = Events.categories(events.find(text)).contains(category) ? 1 : 0;
            tallies.merge(category, new Tally(gold, found, gold * found), Tally::plus);
        }
        return tallies.entrySet().stream()
                .map(e -> Score.of(name(), "sentences with " + e.getKey(), e.getValue()))
                .toList();
    }

    static Optional<LocalDate> day(JsonNode line) {
        String date = line.path("date").asString("");
        return date.matches("\\d{8}")
                ? Optional.of(LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE))
                : Optional.empty();
    }
}
