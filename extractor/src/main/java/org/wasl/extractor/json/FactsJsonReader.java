package org.wasl.extractor.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wasl.extractor.Argument;
import org.wasl.extractor.Article;
import org.wasl.extractor.Count;
import org.wasl.extractor.Entity;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.Evidence;
import org.wasl.extractor.Extraction;
import org.wasl.extractor.Fact;
import org.wasl.extractor.Mention;
import org.wasl.extractor.Modality;
import org.wasl.extractor.Span;
import org.wasl.extractor.When;
import tools.jackson.databind.JsonNode;

/** Reads one object of the contract; what is wrong is said with its path, as in {@code facts[3].time.from}. */
final class FactsJsonReader {
    private final JsonNode root;
    private final String text;

    FactsJsonReader(JsonNode root) {
        if (root == null || !root.isObject()) {
            throw new IllegalArgumentException("no JSON object; an extraction is an object with article and facts");
        }
        this.root = root;
        this.text = string(root.path("article"), "text").orElse("");
    }

    Extraction read() {
        Article article = article(root.path("article"));
        List<Mention> mentions = new ArrayList<>(list("mentions", this::mention));
        list("entities", this::forms).forEach(mentions::addAll);
        return new Extraction(article, mentions, list("entities", this::entity), list("facts", this::fact));
    }

    private <T> List<T> list(String key, Function<JsonNode, T> read) {
        JsonNode nodes = root.path(key);
        List<T> values = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            try {
                values.add(read.apply(nodes.path(i)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(key + "[" + i + "]: " + e.getMessage(), e);
            }
        }
        return values;
    }

    private Article article(JsonNode node) {
        return new Article(
                string(node, "source").orElse(""),
                Optional.empty(),
                string(node, "language").orElse(""),
                string(node, "title"),
                Optional.empty(),
                Optional.empty(),
                date(node, "published"),
                text,
                List.of());
    }

    private Mention mention(JsonNode node) {
        String words = required(node, "text");
        return new Mention(span(node, words), words, type(node), required(node, "entity"));
    }

    /** Gold has no mentions, but with each entity the forms that name it in the text. */
    private List<Mention> forms(JsonNode node) {
        return strings(node.path("forms")).stream()
                .map(form -> new Mention(new Span(0, 0), form, type(node), required(node, "id")))
                .toList();
    }

    private Entity entity(JsonNode node) {
        Map<String, String> labels = new TreeMap<>();
        node.path("labels")
                .propertyStream()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asString()));
        return new Entity(
                required(node, "id"), string(node, "iri").orElse(""), type(node), labels, string(node, "wikidata"));
    }

    private Fact fact(JsonNode node) {
        List<Argument> arguments = node.path("roles")
                .propertyStream()
                .map(role -> new Argument(role.getKey(), strings(role.getValue())))
                .toList();
        Map<String, String> texts = new TreeMap<>();
        FactsJson.FACT_TEXTS.forEach(key -> string(node, key).ifPresent(v -> texts.put(key, v)));
        Map<String, Count> counts = new TreeMap<>();
        FactsJson.FACT_COUNTS.stream().filter(node::has).forEach(key -> counts.put(key, count(node.path(key))));
        Map<String, String> references = new TreeMap<>();
        FactsJson.FACT_REFERENCES.forEach(key -> string(node, key).ifPresent(v -> references.put(key, v)));
        return new Fact(
                required(node, "type"),
                arguments,
                texts,
                counts,
                references,
                node.path("former").asBoolean(false),
                string(node, "place"),
                node.has("time") ? Optional.of(time(node.path("time"))) : Optional.empty(),
                modality(string(node, "modality")),
                string(node, "claimant"),
                node.path("confidence").asDouble(1),
                evidence(node.path("evidence")),
                string(node, "rule").orElse(""));
    }

    private static List<String> strings(JsonNode node) {
        return node.isString()
                ? List.of(node.stringValue())
                : node.valueStream().map(JsonNode::asString).toList();
    }

    private static Count count(JsonNode node) {
        if (node.isNumber()) {
            return Count.exactly(node.asLong());
        }
        return new Count(
                number(node, "min"),
                number(node, "max"),
                number(node, "stated"),
                string(node, "qualifier").orElse("exactly"),
                string(node, "unit"));
    }

    private static When time(JsonNode node) {
        return new When(date(node, "from"), date(node, "until"), string(node, "precision"), string(node, "text"));
    }

    private static Modality modality(Optional<String> term) {
        return term.map(said -> Stream.of(Modality.values())
                        .filter(m -> m.term().equals(said))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "modality '" + said + "' is none of stated, denied, planned, hypothetical")))
                .orElse(Modality.STATED);
    }

    private Evidence evidence(JsonNode node) {
        String words =
                node.isString() ? node.stringValue() : string(node, "text").orElse("");
        return new Evidence(span(node, words), words);
    }

    /** Given in code points or by occurrence; in UTF-16 units where the text is known. */
    private Span span(JsonNode node, String words) {
        if (node.has("start") && node.has("end")) {
            int start = node.path("start").asInt();
            int end = node.path("end").asInt();
            return text.isEmpty()
                    ? new Span(start, end)
                    : new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
        }
        int at = words.isEmpty() ? -1 : text.indexOf(words);
        for (int n = node.path("occurrence").asInt(1); n > 1 && at >= 0; n--) {
            at = text.indexOf(words, at + 1);
        }
        return at < 0 ? new Span(0, 0) : new Span(at, at + words.length());
    }

    private static EntityType type(JsonNode node) {
        String term = required(node, "type");
        return EntityType.ofTerm(term)
                .orElseThrow(() -> new IllegalArgumentException("'" + term + "' is no entity type of the contract"));
    }

    private static String required(JsonNode node, String key) {
        return string(node, key).orElseThrow(() -> new IllegalArgumentException("has no \"" + key + "\""));
    }

    private static Optional<String> string(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw new IllegalArgumentException("\"" + key + "\" is no text");
        }
        return Optional.of(value.stringValue());
    }

    private static OptionalLong number(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isNumber() ? OptionalLong.of(value.asLong()) : OptionalLong.empty();
    }

    private static Optional<LocalDate> date(JsonNode node, String key) {
        return string(node, key).map(day -> {
            try {
                return LocalDate.parse(day);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("\"" + key + "\" is '" + day + "', no date as 2023-08-08", e);
            }
        });
    }
}
