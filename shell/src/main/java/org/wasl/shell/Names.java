package org.wasl.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.wasl.extractor.text.Fold;
import org.wasl.ontology.TsvFile;

/**
 * The names of the entities of a store, found in either script whatever their spelling: marks, forms of alef, case and
 * accents do not count, nor do articles.
 */
final class Names {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_STEM = 3;
    private static final int CANDIDATES = 5;

    private static final Set<String> ARTICLES = articles("no");
    private static final Set<String> JOINED_ARTICLES = articles("yes");

    /** A name as written, and what it names. */
    record Name(Node entity, String label) {}

    private final TreeMap<String, List<Name>> byKey = new TreeMap<>();

    Names(Collection<Name> names) {
        names.forEach(name ->
                byKey.computeIfAbsent(key(name.label()), k -> new ArrayList<>()).add(name));
    }

    private static Set<String> articles(String joined) {
        return TsvFile.read("org/wasl/shell/name-articles.tsv").stream()
                .filter(row -> row.cell("joined").equals(joined))
                .map(row -> Fold.of(row.cell("article")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Spelling as names are compared. */
    static String key(String name) {
        return key(name, SHORTEST_STEM);
    }

    private static String key(String name, int shortestStem) {
        return BETWEEN_WORDS
                .splitAsStream(Fold.of(name))
                .filter(word -> !word.isEmpty() && !ARTICLES.contains(word))
                .map(word -> withoutArticle(word, shortestStem))
                .collect(Collectors.joining(" "));
    }

    private static String withoutArticle(String word, int shortestStem) {
        return JOINED_ARTICLES.stream()
                .filter(article -> word.startsWith(article) && word.length() >= article.length() + shortestStem)
                .findFirst()
                .map(article -> word.substring(article.length()))
                .orElse(word);
    }

    /**
     * What a name means: all that bear exactly this name, else the one that has it as part of its name. What articles
     * mention comes before what is only known.
     *
     * @throws Problem where nothing or more than one thing is meant, with what might be
     */
    List<Node> find(String name, Predicate<Node> mentioned) {
        String key = key(name);
        List<Node> exact = entities(byKey.getOrDefault(key, List.of()));
        if (exact.stream().anyMatch(mentioned)) {
            return exact;
        }
        List<Name> partly = byKey.entrySet().stream()
                .filter(e -> !key.isEmpty() && (" " + e.getKey() + " ").contains(" " + key + " "))
                .flatMap(e -> e.getValue().stream())
                .toList();
        List<Node> entities = entities(partly);
        Set<Node> known = entities.stream().filter(mentioned).collect(Collectors.toCollection(LinkedHashSet::new));
        if (known.size() == 1) {
            return List.copyOf(known);
        }
        if (!exact.isEmpty()) {
            return exact;
        }
        if (entities.size() == 1) {
            return entities;
        }
        if (!known.isEmpty()) {
            partly = partly.stream().filter(n -> known.contains(n.entity())).toList();
        }
        if (entities.isEmpty()) {
            String near = Nearest.all(key, byKey.keySet()).stream()
                    .map(k -> byKey.get(k).get(0).label())
                    .distinct()
                    .collect(Collectors.joining(" or "));
            throw Problem.usage(
                    "nothing here is called '" + name + "'" + (near.isEmpty() ? "" : "; did you mean: " + near));
        }
        throw Problem.usage("'" + name + "' may mean " + candidates(partly) + "; say more of the name");
    }

    private static List<Node> entities(List<Name> names) {
        return List.copyOf(names.stream().map(Name::entity).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** One name for each of the entities. */
    private static String candidates(List<Name> names) {
        Set<Node> seen = new LinkedHashSet<>();
        List<String> labels = names.stream()
                .filter(name -> seen.add(name.entity()))
                .map(Name::label)
                .toList();
        String first = labels.stream().limit(CANDIDATES).collect(Collectors.joining("; "));
        return labels.size() > CANDIDATES ? first + " …" : first;
    }

    /** Whether the name, or a word of it, begins with what has been typed, spelling aside. */
    static boolean begins(String name, String begun) {
        return (" " + key(name)).contains(" " + key(begun, 1));
    }

    /** Names as written that begin so, or with a word that begins so, in the order of their spelling. */
    List<String> beginning(String begun, int limit) {
        String key = key(begun, 1);
        return byKey.entrySet().stream()
                .filter(e -> (" " + e.getKey()).contains(" " + key))
                .flatMap(e -> e.getValue().stream())
                .map(Name::label)
                .distinct()
                .limit(limit)
                .toList();
    }
}
