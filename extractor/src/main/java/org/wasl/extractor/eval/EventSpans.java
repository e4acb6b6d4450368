package org.wasl.extractor.eval;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.wasl.extractor.Article;
import org.wasl.extractor.Extraction;
import tools.jackson.databind.JsonNode;

/** Arabic sentences with an event each, in which coders marked source and target. */
record EventSpans(String file) implements PublicSet {
    @Override
    public List<Score> measure(List<String> lines, Function<Article, Extraction> extractor) {
        Events events = Events.of("ar-gsr-spans");
        int all = 0;
        int classes = 0;
        Slot source = new Slot("source");
        Slot target = new Slot("target");
        for (JsonNode line : Json.lines(lines)) {
            ReadText text = ReadText.of(
                    source(line),
                    "ar",
                    JudgedSentences.day(line),
                    line.path("text").asString(),
                    extractor);
            List<Events.Event> found = events.find(text).stream()
                    .filter(e -> e.category().equals(line.path("event_type").asString()))
                    .toList();
            all++;
            classes += found.isEmpty() ? 0 : 1;
            source.add(line, text, found.stream().map(Events.Event::source).toList());
            target.add(line, text, found.stream().map(Events.Event::target).toList());
        }
        return List.of(
                Score.share(name(), "event class found", classes, all),
                source.share(name()),
                source.coded(name()),
                source.leftOut(name()),
                source.overlap(name()),
                target.share(name()),
                target.coded(name()),
                target.leftOut(name()),
                target.overlap(name()));
    }

    /**
     * One of the two actors of the events, over all sentences. Of most the text has no name ("gunmen", "the protesters"):
     * those have no code of a state or group, and a fact of the contract leaves them out.
     */
    private static final class Slot {
        private final String name;
        private int agreed;
        private int touched;
        private int named;
        private int namedAndTouched;
        private int nameless;
        private int omitted;
        private int sentences;
        private double overlap;

        Slot(String name) {
            this.name = name;
        }

        void add(JsonNode line, ReadText text, List<Optional<String>> entities) {
            String gold = line.path(name + "_gold").asString("");
            if (!gold.isEmpty()) {
                int touch = entities.stream()
                                .anyMatch(e ->
                                        e.filter(id -> shares(text, id, gold)).isPresent())
                        ? 1
                        : 0;
                agreed++;
                touched += touch;
                if (hasCode(line)) {
                    named++;
                    namedAndTouched += touch;
                } else {
                    nameless++;
                    omitted += entities.stream().anyMatch(Optional::isEmpty) ? 1 : 0;
                }
            }
            double best = 0;
            for (JsonNode coder : line.path("events")) {
                String words = ReadText.folded(coder.path(name).asString(""));
                for (Optional<String> entity : entities) {
                    Set<String> names = entity.map(text::names).orElse(Set.of(""));
                    best = Math.max(
                            best,
                            names.stream().mapToDouble(n -> f1(words, n)).max().orElse(0));
                }
            }
            overlap += best;
            sentences++;
        }

        /** Whether some coder wrote down the state or the group that the actor is of. */
        private boolean hasCode(JsonNode line) {
            return Json.items(line.path("events")).stream()
                    .map(coder -> coder.path(name + "_code").path("main").asString(""))
                    .anyMatch(code -> !code.isEmpty() && !code.equals("None"));
        }

        private static boolean shares(ReadText text, String entity, String gold) {
            Set<String> words = new HashSet<>(List.of(ReadText.folded(gold).split(" ")));
            return text.names(entity).stream()
                    .flatMap(n -> List.of(n.split(" ")).stream())
                    .anyMatch(words::contains);
        }

        private static double f1(String gold, String found) {
            List<String> wanted = new java.util.ArrayList<>(words(gold));
            List<String> given = words(found);
            if (wanted.isEmpty() && given.isEmpty()) {
                return 1;
            }
            int all = wanted.size();
            int right = (int) given.stream().filter(wanted::remove).count();
            return right == 0 ? 0 : new Tally(all, given.size(), right).f1();
        }

        private static List<String> words(String text) {
            return text.isEmpty() ? List.of() : List.of(text.split(" "));
        }

        Score share(String set) {
            return Score.share(set, "class and " + name, touched, agreed);
        }

        Score coded(String set) {
            return Score.share(set, "class and " + name + ", has a code", namedAndTouched, named);
        }

        Score leftOut(String set) {
            return Score.share(set, "class, no " + name + ", has no code", omitted, nameless);
        }

        Score overlap(String set) {
            return Score.f1(set, name + ", words of the best coder", overlap / Math.max(1, sentences), sentences);
        }
    }
}
