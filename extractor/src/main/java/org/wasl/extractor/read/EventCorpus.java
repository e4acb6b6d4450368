package org.wasl.extractor.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wasl.extractor.Modality;
import org.wasl.extractor.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our own annotated articles, one a line, that event classifiers learn from: {@code extractor/training/facts}. */
final class EventCorpus {
    private static final JsonMapper JSON = new JsonMapper();

    private EventCorpus() {}

    /**
     * @param sentences where each sentence stands in the text
     * @param names for each entity the ways the text names it
     */
    record Annotated(
            String id,
            String language,
            Optional<LocalDate> published,
            String text,
            List<Span> sentences,
            Map<String, List<String>> names,
            List<Told> facts) {}

    /**
     * A fact and the word that tells it.
     *
     * @param trigger where the word stands in the text
     * @param roles entities by role, the place among them
     * @param who for an entity that the sentence does not name, the words that refer to it there
     */
    record Told(
            String type,
            Span trigger,
            Span sentence,
            Map<String, List<String>> roles,
            Map<String, String> who,
            Optional<String> post,
            Modality modality) {}

    static List<Annotated> read(Path file) throws IOException {
        List<Annotated> all = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                all.add(article(JSON.readTree(line)));
            }
        }
        return all;
    }

    private static Annotated article(JsonNode node) {
        StringBuilder text = new StringBuilder();
        List<Span> sentences = new ArrayList<>();
        for (JsonNode sentence : node.path("sentences")) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            int start = text.length();
            text.append(sentence.asString());
            sentences.add(new Span(start, text.length()));
        }
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (JsonNode entity : node.path("entities")) {
            List<String> forms = new ArrayList<>();
            entity.path("forms").forEach(f -> forms.add(f.asString()));
            names.put(entity.path("id").asString(), forms);
        }
        List<Told> facts = new ArrayList<>();
        for (JsonNode fact : node.path("facts")) {
            told(fact, text.toString(), sentences).ifPresent(facts::add);
        }
        return new Annotated(
                node.path("id").asString(),
                node.path("language").asString(),
                node.has("published")
                        ? Optional.of(LocalDate.parse(node.path("published").asString()))
                        : Optional.empty(),
                text.toString(),
                sentences,
                names,
                facts);
    }

    private static Optional<Told> told(JsonNode fact, String text, List<Span> sentences) {
        String word = fact.path("trigger").asString("");
        Span sentence = sentences.get(fact.path("s").asInt());
        int at = word.isEmpty() ? -1 : find(sentence.of(text), word);
        if (at < 0) {
            return Optional.empty();
        }
        Map<String, List<String>> roles = new LinkedHashMap<>();
        fact.path("roles").properties().forEach(e -> {
            List<String> ids = new ArrayList<>();
            e.getValue().forEach(id -> ids.add(id.asString()));
            roles.put(e.getKey(), ids);
        });
        if (fact.has("place")) {
            roles.put("place", List.of(fact.path("place").asString()));
        }
        Map<String, String> who = new HashMap<>();
        fact.path("who")
                .properties()
                .forEach(e -> who.put(e.getKey(), e.getValue().asString()));
        return Optional.of(new Told(
                fact.path("type").asString(),
                new Span(sentence.start() + at, sentence.start() + at + word.length()),
                sentence,
                roles,
                who,
                fact.has("post") ? Optional.of(fact.path("post").asString()) : Optional.empty(),
                Modality.valueOf(fact.path("modality").asString("stated").toUpperCase(java.util.Locale.ROOT))));
    }

    /** Where the words first stand as whole words, else where they stand at all. */
    private static int find(String sentence, String words) {
        for (int at = sentence.indexOf(words); at >= 0; at = sentence.indexOf(words, at + 1)) {
            boolean before = at == 0 || !Character.isLetterOrDigit(sentence.charAt(at - 1));
            int end = at + words.length();
            boolean after = end == sentence.length() || !Character.isLetterOrDigit(sentence.charAt(end));
            if (before && after) {
                return at;
            }
        }
        return sentence.indexOf(words);
    }
}
