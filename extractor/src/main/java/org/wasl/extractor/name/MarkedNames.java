package org.wasl.extractor.name;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.Span;

/**
 * A sentence of our own training text with its names: "{P:Salem Daban} left {L:Gao}".
 *
 * @param text without the marks
 * @param names in order, by code points of the text
 */
public record MarkedNames(String text, List<Marked> names) {
    /** A name and its type. */
    public record Marked(EntityType type, Span span) {}

    private static final Pattern NAME = Pattern.compile("\\{([A-Z]):([^{}]*)}");

    private static final Map<String, EntityType> TYPES = Map.of(
            "P", EntityType.PERSON,
            "S", EntityType.STATE,
            "G", EntityType.GOVERNMENT_BODY,
            "F", EntityType.ARMED_FORCE,
            "O", EntityType.ORGANIZATION,
            "L", EntityType.PLACE,
            "B", EntityType.FACILITY,
            "A", EntityType.AGREEMENT,
            "W", EntityType.WEAPON);

    /**
     * The sentences of a file, one a line; comments ({@code #}) and empty lines apart.
     *
     * @throws IllegalArgumentException where a line marks a type that there is not, or a brace stands alone
     */
    public static List<MarkedNames> read(Path file) throws IOException {
        List<MarkedNames> lines = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(of(line, file + ":" + number));
            }
        }
        return lines;
    }

    /**
     * An article with its entities and the ways the text names each, of which the longest stands where two overlap.
     *
     * @param forms by type, as they stand in the text
     */
    public static MarkedNames of(String text, Map<EntityType, ? extends Collection<String>> forms) {
        List<Marked> names = new ArrayList<>();
        forms.forEach((type, all) -> {
            for (String form : all) {
                for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
                    int start = text.codePointCount(0, at);
                    names.add(new Marked(type, new Span(start, start + form.codePointCount(0, form.length()))));
                }
            }
        });
        return new MarkedNames(text, names);
    }

    /** What the models call such a name, where they know it. */
    public static Optional<String> kind(EntityType type) {
        return switch (type) {
            case PERSON -> Optional.of("person");
            case STATE, PLACE, FACILITY -> Optional.of("place");
            case ORGANIZATION, GOVERNMENT_BODY, ARMED_FORCE -> Optional.of("organization");
            case AGREEMENT, WEAPON -> Optional.empty();
        };
    }

    private static MarkedNames of(String line, String where) {
        StringBuilder text = new StringBuilder();
        List<Marked> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(line);
        while (matcher.find()) {
            EntityType type = TYPES.get(matcher.group(1));
            if (type == null) {
                throw new IllegalArgumentException(
                        where + ": no type of names is called " + matcher.group(1) + ", only " + TYPES.keySet());
            }
            matcher.appendReplacement(text, "");
            int start = text.codePointCount(0, text.length());
            text.append(matcher.group(2));
            names.add(new Marked(type, new Span(start, text.codePointCount(0, text.length()))));
        }
        matcher.appendTail(text);
        if (text.indexOf("{") >= 0 || text.indexOf("}") >= 0) {
            throw new IllegalArgumentException(where + ": a brace that opens or closes no name");
        }
        return new MarkedNames(text.toString(), names);
    }
}
