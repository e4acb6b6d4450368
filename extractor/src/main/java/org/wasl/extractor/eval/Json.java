package org.wasl.extractor.eval;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lines of JSON. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static List<JsonNode> lines(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .map(MAPPER::readTree)
                .toList();
    }

    static List<JsonNode> items(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
    }
}
