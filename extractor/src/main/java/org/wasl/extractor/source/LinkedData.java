package org.wasl.extractor.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The article as a page's JSON-LD describes it; blocks that are no JSON, as many pages have them, say nothing. */
final class LinkedData {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    /** schema.org's article classes end so. */
    private static final List<String> ARTICLES = List.of("Article", "BlogPosting", "Report");
    /** Nodes looked through in one block; pages that describe a whole site have hundreds. */
    private static final int MOST_NODES = 20_000;

    private final JsonNode article;

    private LinkedData(JsonNode article) {
        this.article = article;
    }

    static LinkedData of(Document page) {
        for (Element script : page.select("script[type~=(?i)application/ld\\+json]")) {
            Optional<JsonNode> article = parse(script.data()).flatMap(LinkedData::article);
            if (article.isPresent()) {
                return new LinkedData(article.get());
            }
        }
        return new LinkedData(MissingNode.getInstance());
    }

    private static Optional<JsonNode> parse(String json) {
        try {
            return Optional.ofNullable(JSON.readTree(json));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> article(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.removeFirst();
            if (isArticle(node.path("@type"))) {
                return Optional.of(node);
            }
            node.forEach(open::addLast);
        }
        return Optional.empty();
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
            return false;
        }
        return type.isString() && ARTICLES.stream().anyMatch(type.stringValue()::endsWith);
    }

    Optional<String> text(String key) {
        return text(article.path(key));
    }

    /** The name of a person or organisation given as text, as an object, or as a list of either. */
    Optional<String> name(String key) {
        return name(article.path(key));
    }

    Optional<String> address() {
        return text("url")
                .or(() -> text(article.path("mainEntityOfPage").path("@id")))
                .or(() -> text("mainEntityOfPage"));
    }

    private static Optional<String> name(JsonNode node) {
        if (node.isArray()) {
            for (JsonNode one : node) {
                Optional<String> name = name(one);
                if (name.isPresent()) {
                    return name;
                }
            }
            return Optional.empty();
        }
        return text(node).or(() -> text(node.path("name"))).flatMap(PageMetadata::clean);
    }

    private static Optional<String> text(JsonNode node) {
        JsonNode first = node.isArray() ? node.path(0) : node;
        return first.isString()
                ? Optional.of(org.jsoup.parser.Parser.unescapeEntities(first.stringValue(), false)
                                .strip())
                        .filter(t -> !t.isEmpty())
                : Optional.empty();
    }
}
