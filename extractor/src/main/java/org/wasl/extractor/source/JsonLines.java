package org.wasl.extractor.source;

import java.time.LocalDate;
import java.util.Optional;
import org.wasl.extractor.Article;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of a JSONL file: an object with {@code text} or {@code html}, and where known {@code id}, {@code url},
 * {@code title}, {@code published}, {@code language}, {@code publisher}, {@code author}. Other keys are passed over.
 */
final class JsonLines {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonLines() {}

    /** @param line counted from 1 */
    static Reading read(String file, int line, String json, Hints hints) {
        String source = file + "#" + line;
        try {
            JsonNode object = parse(json);
            Optional<String> id = text(object, "id").or(() -> number(object.path("id")));
            source = file + "#" + id.orElse(String.valueOf(line));
            return new Reading.Read(article(source, object, hints));
        } catch (UnreadableException e) {
            String at = source.endsWith("#" + line) ? "" : "line " + line + ": ";
            return new Reading.Unreadable(source, at + e.getMessage());
        }
    }

    private static JsonNode parse(String json) throws UnreadableException {
        try {
            JsonNode node = JSON.readTree(json);
            if (!node.isObject()) {
                throw new UnreadableException("is no JSON object; write one object with \"text\" or \"html\" a line");
            }
            return node;
        } catch (JacksonException e) {
            String at = e.getLocation() == null
                    ? ""
                    : " at column " + e.getLocation().getColumnNr();
            throw new UnreadableException("is broken JSON" + at + "; write one whole JSON object a line");
        }
    }

    private static Article article(String source, JsonNode object, Hints hints) throws UnreadableException {
        Optional<String> text = text(object, "text");
        Optional<String> html = text(object, "html");
        if (text.isEmpty() && html.isEmpty()) {
            throw new UnreadableException("has no text; give \"text\" or \"html\"");
        }
        return new ArticleRecord(
                        source,
                        text(object, "url"),
                        text(object, "title").flatMap(PageMetadata::clean),
                        text(object, "publisher"),
                        text(object, "author"),
                        published(object),
                        text(object, "language"),
                        text,
                        html)
                .article(hints);
    }

    private static Optional<LocalDate> published(JsonNode object) throws UnreadableException {
        Optional<String> said = text(object, "published");
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = PublicationDate.in(said.get(), false);
        if (date.isEmpty()) {
            throw new UnreadableException("\"published\" is '" + said.get() + "', no date; write it as 2023-08-08");
        }
        return date;
    }

    private static Optional<String> number(JsonNode node) {
        return node.isNumber() ? Optional.of(node.asString()) : Optional.empty();
    }

    private static Optional<String> text(JsonNode object, String key) throws UnreadableException {
        JsonNode node = object.path(key);
        if (node.isMissingNode() || node.isNull() || (key.equals("id") && node.isNumber())) {
            return Optional.empty();
        }
        if (!node.isString()) {
            throw new UnreadableException("\"" + key + "\" is no text; write it in quotes");
        }
        return Optional.of(node.stringValue()).filter(t -> !t.isBlank());
    }
}
