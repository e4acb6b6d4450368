package org.wasl.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.wasl.ontology.Wasl;
import org.wasl.store.GraphStore;
import org.wasl.store.NamedQuery;
import org.wasl.store.Stats;

/** Commands to try on a store, whose answers are known not to be empty. */
final class Suggestions {
    /** Questions by the type of facts that they show. */
    private static final Map<String, String> QUESTIONS = Map.of(
            "Meeting", "meetings",
            "Visit", "visits",
            "PostHolding", "posts",
            "Signing", "signings",
            "Attack", "attacks");

    private static final int PLAIN = 2;

    private Suggestions() {}

    static List<String> of(GraphStore store, Stats stats, String language) {
        List<String> suggestions = new ArrayList<>();
        stats.factsByType().entrySet().stream()
                .filter(e -> QUESTIONS.containsKey(e.getKey()))
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey))
                .limit(PLAIN)
                .forEach(e -> suggestions.add(QUESTIONS.get(e.getKey())));
        prominent(store, language, Wasl.at, Wasl.State, Wasl.ForcePresence)
                .ifPresent(s -> suggestions.add("forces --in " + s));
        prominent(store, language, Wasl.participant, Wasl.Person, Wasl.Meeting)
                .ifPresent(s -> suggestions.add("meetings --with " + s));
        prominent(store, language, Wasl.holder, Wasl.Person, Wasl.PostHolding)
                .ifPresent(s -> suggestions.add("describe " + s));
        return suggestions;
    }

    /** Five steps, each from what the one before shows. */
    static List<String> tour(GraphStore store, String language) {
        List<String> steps = new ArrayList<>();
        prominent(store, language, Wasl.participant, Wasl.Person, Wasl.Meeting)
                .ifPresent(s ->
                        steps.addAll(List.of("meetings --with " + s, "evidence 1", "describe " + s + " --limit 5")));
        prominent(store, language, Wasl.at, Wasl.State, Wasl.ForcePresence)
                .ifPresent(s -> steps.addAll(List.of("forces --in " + s, "evidence 1")));
        prominent(store, language, Wasl.of, Wasl.State, Wasl.PostHolding)
                .ifPresent(s -> steps.add("posts --of " + s + " --limit 5"));
        if (!steps.isEmpty()) {
            steps.add(
                    "query 'SELECT ?kind (COUNT(DISTINCT ?fact) AS ?facts) { ?claim wasl:asserts ?fact . ?fact a ?kind }"
                            + " GROUP BY ?kind ORDER BY DESC(?facts) LIMIT 5'");
        }
        return steps;
    }

    private static Optional<String> prominent(GraphStore store, String language, Node role, Node kind, Node type) {
        Map<String, Node> parameters = Map.of("role", role, "kind", kind, "in", type);
        return store.run(NamedQuery.part("prominent"), parameters, Optional.empty()).rows().stream()
                .findFirst()
                .flatMap(row -> store.label(row.get("entity"), language))
                .map(name -> name.matches("[\\p{L}\\p{N}.-]+") ? name : "'" + name.replace("'", "’") + "'");
    }
}
