package org.wasl.extractor.name;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.Span;
import org.wasl.ontology.KnownEntities;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sentence of our own training text with its names: "{P:Salem Daban} left {L:Gao}".
 *
 * @param text without the marks
 * @param names in order, by code points of the text
 */
public record MarkedNames(String text, List<Marked> names) {
    /** A name and its type. */
    public record Marked(EntityType type, Span span) {}

    private static final JsonMapper JSON = new JsonMapper();

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

    /** Whether {@link #read} reads such a file: the sentences of others are words with their tags. */
    public static boolean isMarked(Path file) {
        return file.toString().endsWith(".marked") || file.toString().endsWith(".jsonl");
    }

    /**
     * The sentences of a file, one a line, or those of annotated articles ({@code .jsonl}); comments ({@code #}) and empty
     * lines apart.
     *
     * @throws IllegalArgumentException where a line marks a type that there is not, or a brace stands alone
     */
    public static List<MarkedNames> read(Path file) throws IOException {
        if (file.toString().endsWith(".jsonl")) {
            return articles(file);
        }
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
     * The sentences of annotated articles, one article a line ({@code extractor/training/facts}), with what the articles say
     * that their entities are called. Where two names overlap the longer stands; an adjective of nationality is none.
     */
    private static List<MarkedNames> articles(Path file) throws IOException {
        List<MarkedNames> sentences = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            JsonNode article = JSON.readTree(line);
            Set<String> lands = lands(article.path("language").asString());
            Map<String, EntityType> forms = new TreeMap<>(
                    Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
            for (JsonNode entity : article.path("entities")) {
                EntityType type =
                        EntityType.ofTerm(entity.path("type").asString()).orElseThrow();
                for (JsonNode form : entity.path("forms")) {
                    if (type != EntityType.STATE || lands.contains(form.asString())) {
                        forms.put(form.asString(), type);
                    }
                }
            }
            for (JsonNode sentence : article.path("sentences")) {
                sentences.add(new MarkedNames(sentence.asString(), names(sentence.asString(), forms)));
            }
        }
        return sentences;
    }

    private static List<Marked> names(String text, Map<String, EntityType> forms) {
        List<Marked> names = new ArrayList<>();
        forms.forEach((form, type) -> {
            for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
                int start = text.codePointCount(0, at);
                Span span = new Span(start, start + form.codePointCount(0, form.length()));
                if (isWhole(text, at, at + form.length())
                        && names.stream().noneMatch(n -> n.span().overlaps(span))) {
                    names.add(new Marked(type, span));
                }
            }
        });
        names.sort(Comparator.comparingInt(n -> n.span().start()));
        return names;
    }

    /** Whether the name is no part of a longer word, but for what Arabic writes as one with the word behind it. */
    private static boolean isWhole(String text, int from, int to) {
        int begin = from;
        while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        boolean arabic = Character.UnicodeScript.of(text.codePointAt(from)) == Character.UnicodeScript.ARABIC;
        boolean hyphen = begin > 0 && text.charAt(begin - 1) == '-';
        boolean ends = to == text.length() || !Character.isLetter(text.charAt(to));
        return ends && (arabic ? from - begin <= LONGEST_CLITIC : from == begin && !hyphen);
    }

    private static final int LONGEST_CLITIC = 3;

    private static Set<String> lands(String language) {
        Set<String> names = new HashSet<>();
        KnownEntities.load().all().stream()
                .filter(e -> e.type().equals("State") || e.type().equals("Place"))
                .forEach(e -> names.addAll(e.names().getOrDefault(language, List.of())));
        return names;
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
