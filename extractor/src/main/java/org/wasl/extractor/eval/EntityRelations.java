package org.wasl.extractor.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wasl.extractor.Article;
import org.wasl.extractor.Extraction;
import org.wasl.extractor.Span;
import tools.jackson.databind.JsonNode;

/**
 * Documents with entities and relations between them. A relation is right where both of its entities have one of the
 * names that gold gives them; a second measure takes names that touch.
 *
 * @param table the set in the tables of relations and entity types
 */
record EntityRelations(String file, String table) implements PublicSet {
    private static final double SURE = 0.5;
    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");
    private static final Pattern CAPITAL = Pattern.compile("\\b\\p{Lu}");

    private record Relation(String type, Set<String> head, Set<String> tail) {}

    @Override
    public List<Score> measure(List<String> lines, Function<Article, Extraction> extractor) {
        RelationTable relations = RelationTable.of(table);
        EntityTypes types = EntityTypes.of(table);
        NameTallies names = new NameTallies();
        Map<String, Tally> tallies = new TreeMap<>();
        boolean hasSpans = false;
        for (JsonNode document : Json.lines(lines)) {
            String text = document.path("text").asString();
            ReadText read = ReadText.of(source(document), "en", Optional.empty(), text, extractor);
            List<NamedSpan> gold = gold(document, types);
            hasSpans |= !gold.isEmpty();
            names.add(gold, found(read));
            List<Relation> wanted = wanted(document, relations, types);
            Set<Relation> given = given(read, relations);
            count(wanted, given, relations, EntityRelations::share, "relations typed", tallies);
            count(wanted, given, relations, EntityRelations::touch, "relations typed, names touch", tallies);
        }
        List<Score> scores = new ArrayList<>();
        if (hasSpans) {
            scores.addAll(names.scores(name()));
        }
        tallies.forEach((measure, tally) -> scores.add(Score.of(name(), measure, tally)));
        return scores;
    }

    private static List<NamedSpan> gold(JsonNode document, EntityTypes types) {
        Set<NamedSpan> gold = new java.util.LinkedHashSet<>();
        for (JsonNode entity : document.path("entities")) {
            if (entity.has("start")) {
                Span span = new Span(
                        entity.path("start").asInt(), entity.path("end").asInt());
                types.measured(entity.path("type").asString()).ifPresent(t -> gold.add(new NamedSpan(span, t)));
            }
        }
        return List.copyOf(gold);
    }

    private static List<NamedSpan> found(ReadText read) {
        return read.mentions().stream()
                .flatMap(m ->
                        EntityTypes.measured(m.type()).map(t -> new NamedSpan(read.codePoints(m.span()), t)).stream())
                .distinct()
                .toList();
    }

    private static List<Relation> wanted(JsonNode document, RelationTable table, EntityTypes types) {
        Map<String, JsonNode> entities = new LinkedHashMap<>();
        document.path("entities").forEach(e -> entities.put(e.path("id").asString(), e));
        List<Relation> wanted = new ArrayList<>();
        for (JsonNode node : document.path("relations")) {
            Optional<String> type = table.relation(node.path("type").asString());
            boolean sure = node.path("confidence").asDouble(1) >= SURE;
            if (type.isEmpty()
                    || !sure
                    || !isNamed(node.path("head"), document, types)
                    || !isNamed(node.path("tail"), document, types)) {
                continue;
            }
            Relation relation =
                    new Relation(type.get(), forms(node.path("head"), entities), forms(node.path("tail"), entities));
            Relation reverse = new Relation(relation.type, relation.tail, relation.head);
            boolean said = wanted.contains(relation) || (table.isUndirected(relation.type) && wanted.contains(reverse));
            if (!said) {
                wanted.add(relation);
            }
        }
        return wanted;
    }

    /**
     * Whether an end that is a stretch of text is of a measured type and holds a name: a word with a capital that the
     * text has in no other spelling. "They", "the victims" and weapons are no entities of the contract.
     */
    private static boolean isNamed(JsonNode end, JsonNode document, EntityTypes types) {
        if (!end.isObject()) {
            return true;
        }
        boolean measured = Json.items(document.path("entities")).stream()
                .filter(e -> e.path("start").asInt() == end.path("start").asInt()
                        && e.path("end").asInt() == end.path("end").asInt())
                .anyMatch(e -> types.measured(e.path("type").asString()).isPresent());
        Set<String> words =
                new HashSet<>(List.of(NO_LETTERS.split(document.path("text").asString())));
        return measured
                && NO_LETTERS
                        .splitAsStream(end.path("text").asString())
                        .anyMatch(w -> CAPITAL.matcher(w).find() && !words.contains(w.toLowerCase(Locale.ROOT)));
    }

    private static Set<String> forms(JsonNode end, Map<String, JsonNode> entities) {
        Set<String> forms = new HashSet<>();
        if (end.isObject()) {
            String text = end.path("text").asString();
            forms.add(ReadText.folded(text));
            // "the SDF", "former President X": the name without what leads it in
            Matcher capital = CAPITAL.matcher(text);
            if (capital.find()) {
                forms.add(ReadText.folded(text.substring(capital.start())));
            }
        } else {
            for (JsonNode mention : entities.get(end.asString()).path("mentions")) {
                forms.add(ReadText.folded(mention.path("text").asString()));
                forms.add(ReadText.folded(mention.path("name").asString()));
            }
        }
        return forms;
    }

    private static Set<Relation> given(ReadText read, RelationTable table) {
        Set<Relation> given = new java.util.LinkedHashSet<>();
        for (RelationTable.Found found : table.find(read)) {
            Relation relation = new Relation(found.relation(), read.names(found.head()), read.names(found.tail()));
            Relation reverse = new Relation(relation.type, relation.tail, relation.head);
            if (!table.isUndirected(relation.type) || !given.contains(reverse)) {
                given.add(relation);
            }
        }
        return given;
    }

    private static void count(
            List<Relation> wanted,
            Set<Relation> given,
            RelationTable table,
            BiPredicate<Set<String>, Set<String>> same,
            String measure,
            Map<String, Tally> tallies) {
        wanted.forEach(r -> add(tallies, measure, r.type, 1, 0, 0));
        given.forEach(r -> add(tallies, measure, r.type, 0, 1, 0));
        List<Relation> open = new ArrayList<>(wanted);
        for (Relation relation : given) {
            Optional<Relation> match = open.stream()
                    .filter(w -> w.type.equals(relation.type))
                    .filter(w -> (same.test(w.head, relation.head) && same.test(w.tail, relation.tail))
                            || (table.isUndirected(w.type)
                                    && same.test(w.head, relation.tail)
                                    && same.test(w.tail, relation.head)))
                    .findFirst();
            if (match.isPresent()) {
                open.remove(match.get());
                add(tallies, measure, relation.type, 0, 0, 1);
            }
        }
    }

    private static void add(Map<String, Tally> tallies, String measure, String type, int gold, int found, int right) {
        Tally tally = new Tally(gold, found, right);
        tallies.merge(measure, tally, Tally::plus);
        tallies.merge(measure + ": " + type, tally, Tally::plus);
    }

    private static boolean share(Set<String> wanted, Set<String> given) {
        return given.stream().anyMatch(wanted::contains);
    }

    private static boolean touch(Set<String> wanted, Set<String> given) {
        return given.stream().anyMatch(g -> wanted.stream().anyMatch(w -> holds(w, g) || holds(g, w)));
    }

    private static boolean holds(String words, String part) {
        return (" " + words + " ").contains(" " + part + " ");
    }
}
