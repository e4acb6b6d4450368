package org.wasl.extractor.json;

import java.io.StringWriter;
import java.util.List;
import org.wasl.extractor.Extraction;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The machine-readable face of an extraction: one JSON object on one line, keys in a fixed order, the same bytes for the
 * same extraction. Offsets count Unicode code points of the article's text, end exclusive; an absent key says nothing.
 */
public final class FactsJson {
    static final JsonMapper JSON = JsonMapper.builder().build();

    /** Keys of a fact, beside its roles, in their order. */
    static final List<String> FACT_TEXTS = List.of("post", "rank", "mode", "topic", "mission");

    static final List<String> FACT_COUNTS = List.of("count", "killed", "injured");
    static final List<String> FACT_REFERENCES = List.of("agreement", "weapon");

    private FactsJson() {}

    /**
     * The extraction on one line, without an end of line.
     *
     * @param withText whether the article's text is written, too
     * @throws IllegalArgumentException where a fact has an attribute that the contract does not know
     */
    public static String write(Extraction extraction, boolean withText) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            new FactsJsonWriter(json, extraction).write(withText);
        }
        return line.toString();
    }

    /**
     * An extraction as {@link #write} wrote it, or as people write gold: there offsets may be absent, and evidence and
     * mentions may say by {@code "occurrence"}, counted from 1, which of the places that have their text is meant, and an
     * entity may list its {@code "forms"}, which become mentions without a place. Where the line has no text, offsets
     * stay as written (code points) and are zero where there are none.
     *
     * @throws IllegalArgumentException where the line is no JSON or no extraction, saying what is wrong
     */
    public static Extraction read(String line) {
        try {
            return new FactsJsonReader(JSON.readTree(line)).read();
        } catch (JacksonException e) {
            throw new IllegalArgumentException("broken JSON: " + e.getOriginalMessage(), e);
        }
    }
}
