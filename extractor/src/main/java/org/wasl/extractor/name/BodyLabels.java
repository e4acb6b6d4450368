package org.wasl.extractor.name;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.wasl.ontology.KnownEntities;

/** The names in both languages of a body that is composed from a state and a pattern: {@code iraq-army}. */
public final class BodyLabels {
    private static final String ARTICLE = "\u0627\u0644";
    private static final Map<String, Map<String, String>> LABELS = new ConcurrentHashMap<>();

    private BodyLabels() {}

    /** Language tag to label; empty where the id is not that of a state's body. */
    public static Map<String, String> of(String id) {
        return LABELS.computeIfAbsent(id, BodyLabels::compose);
    }

    private static Map<String, String> compose(String id) {
        KnownEntities known = KnownEntities.load();
        Map<String, String> labels = new TreeMap<>();
        // the longest: "guinea-bissau" before "guinea"
        for (int dash = id.lastIndexOf('-'); dash > 0 && labels.isEmpty(); dash = id.lastIndexOf('-', dash - 1)) {
            String state = id.substring(0, dash);
            if (known.nationalities("en").containsKey(state)) {
                for (KnownEntities.StateBody body : known.stateBodies()) {
                    for (String language : List.of("ar", "en")) {
                        label(known, state, id.substring(dash + 1), body, language)
                                .ifPresent(l -> labels.putIfAbsent(language, l));
                    }
                }
            }
        }
        return Map.copyOf(labels);
    }

    private static Optional<String> label(
            KnownEntities known, String state, String rest, KnownEntities.StateBody body, String language) {
        Optional<KnownEntities.Domain> domain = known.domains().stream()
                .filter(d -> rest.equals(body.id() + "-of-" + d.id()))
                .findFirst();
        if (domain.isEmpty() && !rest.equals(body.id())) {
            return Optional.empty();
        }
        return body.patterns().get(language).stream()
                .flatMap(p -> filled(known, state, p, language).stream())
                // a domain may have its name in one language only
                .map(p -> domain.flatMap(d -> d.names().get(language).stream().findFirst())
                        .map(n -> p.replace("{domain}", n))
                        .orElse(p))
                .filter(p -> !p.contains("{"))
                .findFirst();
    }

    private static Optional<String> filled(KnownEntities known, String state, String pattern, String language) {
        if (pattern.contains("{state}")) {
            return known.byId(state).flatMap(s -> s.label(language)).map(n -> pattern.replace("{state}", n));
        }
        return known.nationalities(language).get(state).stream()
                .findFirst()
                .map(base -> language.equals("ar") ? definite(base) : base)
                .map(nat ->
                        pattern.replace("{natf}", Nationalities.feminine(nat)).replace("{nat}", nat));
    }

    private static String definite(String base) {
        return Arrays.stream(base.split(" ")).map(w -> ARTICLE + w).collect(Collectors.joining(" "));
    }
}
