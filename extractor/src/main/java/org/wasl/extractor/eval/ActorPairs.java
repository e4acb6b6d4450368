package org.wasl.extractor.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.wasl.extractor.Article;
import org.wasl.extractor.Extraction;
import tools.jackson.databind.JsonNode;

/**
 * Sentences with a pair of actors each and what the one does to the other. Of the events of the sentence the one that
 * fits the pair best is the answer: one between both, else one of the source, else of the target, else any.
 */
record ActorPairs(String file) implements PublicSet {
    @Override
    public List<Score> measure(List<String> lines, Function<Article, Extraction> extractor) {
        Events events = Events.of("plv");
        List<String> wanted = new ArrayList<>();
        List<Optional<String>> given = new ArrayList<>();
        Tally whole = Tally.NONE;
        Map<String, ReadText> read = new HashMap<>();
        for (JsonNode line : Json.lines(lines)) {
            ReadText text = read.computeIfAbsent(
                    line.path("text").asString(),
                    words -> ReadText.of(source(line), "en", Optional.empty(), words, extractor));
            JsonNode pair = line.path("events").path(0);
            String category = pair.path("type").asString();
            Optional<Events.Event> best = best(events.find(text), text, pair);
            wanted.add(category);
            given.add(best.map(Events.Event::category));
            boolean isWhole = best.isPresent()
                    && best.get().source().isPresent()
                    && best.get().target().isPresent();
            boolean isRight = best.isPresent() && fit(best.get(), text, pair) == 3 && given(given, category);
            whole = whole.plus(new Tally(1, isWhole ? 1 : 0, isRight ? 1 : 0));
        }
        Tally all = new Tally(
                wanted.size(), (int) given.stream().filter(Optional::isPresent).count(), right(wanted, given));
        return List.of(
                Score.of(name(), "event class", all),
                Score.f1(name(), "event class, macro F1", macro(wanted, given), wanted.size()),
                Score.of(name(), "who to whom with class", whole));
    }

    private static boolean given(List<Optional<String>> given, String category) {
        return given.get(given.size() - 1).equals(Optional.of(category));
    }

    private static Optional<Events.Event> best(List<Events.Event> events, ReadText text, JsonNode pair) {
        Optional<Events.Event> best = Optional.empty();
        for (Events.Event event : events) {
            if (best.isEmpty() || fit(event, text, pair) > fit(best.get(), text, pair)) {
                best = Optional.of(event);
            }
        }
        return best;
    }

    private static int fit(Events.Event event, ReadText text, JsonNode pair) {
        String source = pair.path("source").asString();
        String target = pair.path("target").asString();
        int fit = event.source().filter(e -> text.touches(e, source)).isPresent() ? 2 : 0;
        return fit + (event.target().filter(e -> text.touches(e, target)).isPresent() ? 1 : 0);
    }

    private static int right(List<String> wanted, List<Optional<String>> given) {
        int right = 0;
        for (int i = 0; i < wanted.size(); i++) {
            right += given.get(i).equals(Optional.of(wanted.get(i))) ? 1 : 0;
        }
        return right;
    }

    private static double macro(List<String> wanted, List<Optional<String>> given) {
        double sum = 0;
        TreeSet<String> categories = new TreeSet<>(wanted);
        for (String category : categories) {
            Tally tally = Tally.NONE;
            for (int i = 0; i < wanted.size(); i++) {
                int gold = wanted.get(i).equals(category) ? 1 : 0;
                int found = given.get(i).equals(Optional.of(category)) ? 1 : 0;
                tally = tally.plus(new Tally(gold, found, gold * found));
            }
            sum += tally.right() == 0 ? 0 : tally.f1();
        }
        return sum / categories.size();
    }
}
