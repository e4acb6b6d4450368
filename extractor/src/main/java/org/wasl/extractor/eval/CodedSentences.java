package org.wasl.extractor.eval;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.wasl.extractor.Article;
import org.wasl.extractor.Extraction;
import tools.jackson.databind.JsonNode;

/** Sentences with event categories and their sources and targets. */
record CodedSentences(String file) implements PublicSet {
    @Override
    public List<Score> measure(List<String> lines, Function<Article, Extraction> extractor) {
        Events events = Events.of("plover-2016");
        Tally classes = Tally.NONE;
        int withSource = 0;
        int sources = 0;
        int withTarget = 0;
        int targets = 0;
        for (JsonNode line : Json.lines(lines)) {
            ReadText text = ReadText.of(
                    source(line), "en", Optional.empty(), line.path("text").asString(), extractor);
            List<Events.Event> found = events.find(text);
            Set<String> wanted = new TreeSet<>();
            for (JsonNode event : line.path("events")) {
                Optional<String> category = events.category(event.path("type").asString());
                if (category.isEmpty()) {
                    continue;
                }
                wanted.add(category.get());
                List<Events.Event> same = found.stream()
                        .filter(e -> e.category().equals(category.get()))
                        .toList();
                if (!event.path("source").isEmpty()) {
                    withSource++;
                    sources += same.stream().anyMatch(e -> touches(text, e.source(), event.path("source"))) ? 1 : 0;
                }
                if (!event.path("target").isEmpty()) {
                    withTarget++;
                    targets += same.stream().anyMatch(e -> touches(text, e.target(), event.path("target"))) ? 1 : 0;
                }
            }
            if (!wanted.isEmpty()) {
                Set<String> given = Events.categories(found);
                int right = (int) wanted.stream().filter(given::contains).count();
                classes = classes.plus(new Tally(wanted.size(), given.size(), right));
            }
        }
        return List.of(
                Score.of(name(), "event class", classes),
                Score.share(name(), "class and source", sources, withSource),
                Score.share(name(), "class and target", targets, withTarget));
    }

    private static boolean touches(ReadText text, Optional<String> entity, JsonNode actors) {
        return entity.filter(e -> Json.items(actors).stream()
                        .anyMatch(a -> text.touches(e, a.path("text").asString())))
                .isPresent();
    }
}
