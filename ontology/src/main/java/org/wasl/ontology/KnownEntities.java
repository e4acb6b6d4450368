package org.wasl.ontology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * States, places, bodies, forces, organisations, persons and named weapons that are known beforehand, with their names in
 * both languages; read from the tables in {@code entities/}.
 */
public final class KnownEntities {
    private static final Set<String> REGION_KINDS =
            Set.of("province", "governorate", "region", "state", "oblast", "republic", "emirate");

    private static final String FOLDER = "org/wasl/ontology/entities/";
    private static final List<String> FILES = List.of(
            "states",
            "places",
            "cities",
            "governments",
            "forces",
            "organizations",
            "facilities",
            "agreements",
            "weapons",
            "persons");

    /**
     * A body that every state has.
     *
     * @param id what its id ends in, after the state's
     * @param patterns language tag to name patterns with the slots {@code {nat}}, {@code {natf}}, {@code {state}} and
     *     {@code {domain}}
     */
    public record StateBody(String id, String type, Map<String, List<String>> patterns) {}

    /**
     * A field of government and its names by language.
     *
     * @param core whether its name alone stands for the ministry: "the Iranian foreign (ministry)"
     */
    public record Domain(String id, Map<String, List<String>> names, boolean core) {}

    private static final class Shipped {
        private static final KnownEntities INSTANCE = new KnownEntities(List.of());
    }

    private static volatile Optional<KnownEntities> current = Optional.empty();

    private final Map<String, KnownEntity> byId = new LinkedHashMap<>();
    private final Map<String, Map<String, List<String>>> nationalities = new TreeMap<>();
    private final Map<String, String> capitals = new TreeMap<>();
    private final Set<String> regions = new TreeSet<>();
    private final Map<String, List<String>> preferred = new TreeMap<>();
    private final List<StateBody> bodies = new ArrayList<>();
    private final List<Domain> domains = new ArrayList<>();

    private KnownEntities(List<KnownEntity> own) {
        nationalities.put("en", new TreeMap<>());
        nationalities.put("ar", new TreeMap<>());
        for (String file : FILES) {
            for (TsvFile.Row row : TsvFile.read(FOLDER + file + ".tsv")) {
                add(file, row);
            }
        }
        for (TsvFile.Row row : TsvFile.read(FOLDER + "compose.tsv")) {
            bodies.add(new StateBody(row.cell("id"), row.cell("type"), byLanguage(row)));
        }
        for (TsvFile.Row row : TsvFile.read(FOLDER + "preferred.tsv")) {
            preferred.put(row.cell("name"), row.values("ids"));
        }
        for (TsvFile.Row row : TsvFile.read(FOLDER + "ministries.tsv")) {
            domains.add(
                    new Domain(row.cell("id"), byLanguage(row), row.cell("core").equals("yes")));
        }
        own.forEach(entity -> byId.merge(entity.id(), entity, KnownEntity::with));
        byId.values()
                .forEach(e -> e.partOf().filter(p -> !byId.containsKey(p)).ifPresent(p -> {
                    throw new IllegalArgumentException("'" + e.id() + "' is part of '" + p + "', which no table has");
                }));
    }

    private static Map<String, List<String>> byLanguage(TsvFile.Row row) {
        return Map.of("en", row.values("en"), "ar", row.values("ar"));
    }

    private void add(String file, TsvFile.Row row) {
        Map<String, List<String>> names = new TreeMap<>();
        for (String language : List.of("ar", "en")) {
            List<String> all = new ArrayList<>(row.values("name_" + language));
            all.addAll(row.values("aliases_" + language));
            names.put(language, List.copyOf(all));
        }
        String partOf = row.columns().contains("within")
                ? row.cell("within")
                : row.columns().contains("part_of") ? row.cell("part_of") : "";
        KnownEntity entity = new KnownEntity(
                row.cell("id"),
                row.cell("type"),
                names,
                Optional.of(row.cell("wikidata")).filter(q -> !q.isEmpty()),
                Optional.of(partOf).filter(p -> !p.isEmpty()),
                row.columns().contains("weak") ? Set.copyOf(row.values("weak")) : Set.of());
        if (byId.put(entity.id(), entity) != null) {
            throw new IllegalArgumentException(
                    row.file() + ", line " + row.line() + ": the id '" + entity.id() + "' is used twice");
        }
        if (row.columns().contains("kind") && REGION_KINDS.contains(row.cell("kind"))) {
            regions.add(entity.id());
        }
        if (file.equals("states")) {
            nationalities.get("en").put(entity.id(), row.values("nationality_en"));
            nationalities.get("ar").put(entity.id(), row.values("nationality_ar"));
            if (!row.cell("capital").isEmpty()) {
                capitals.put(row.cell("capital"), entity.id());
            }
        }
    }

    /** Ids of the provinces and other parts of states, each with towns of its own. */
    public Set<String> regions() {
        return Collections.unmodifiableSet(regions);
    }

    /** Those that come with the program, and those that it was last told to {@link #use}. */
    public static KnownEntities load() {
        return current.orElseGet(KnownEntities::shipped);
    }

    /** Those that come with the program. */
    public static KnownEntities shipped() {
        return Shipped.INSTANCE;
    }

    /**
     * Has a user's own entities known too, in place of those of an earlier call, to readers that are loaded from now on;
     * one with the id of a shipped entity adds its names to that one.
     */
    public static void use(List<KnownEntity> own) {
        current = own.isEmpty()
                ? Optional.empty()
                : Optional.of(new KnownEntities(
                        own.stream().map(KnownEntities::readable).toList()));
    }

    /** With the names of other languages among those of the one whose script they are in. */
    private static KnownEntity readable(KnownEntity entity) {
        Map<String, List<String>> names = new TreeMap<>();
        for (String language : List.of("ar", "en")) {
            names.put(language, new ArrayList<>(entity.names().getOrDefault(language, List.of())));
        }
        new TreeMap<>(entity.names())
                .forEach((language, others) -> others.forEach(name -> {
                    String script = isIn(name, Character.UnicodeScript.ARABIC) ? "ar" : "en";
                    if (!names.get(script).contains(name)
                            && (script.equals("ar") || isIn(name, Character.UnicodeScript.LATIN))) {
                        names.get(script).add(name);
                    }
                }));
        return new KnownEntity(entity.id(), entity.type(), names, entity.wikidata(), entity.partOf(), entity.weak());
    }

    private static boolean isIn(String name, Character.UnicodeScript script) {
        return name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == script);
    }

    public List<KnownEntity> all() {
        return List.copyOf(byId.values());
    }

    public Optional<KnownEntity> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** For each state the adjectives and nouns of its nationality, in their base forms. */
    public Map<String, List<String>> nationalities(String language) {
        return Collections.unmodifiableMap(nationalities.get(language));
    }

    /** Names that several entities share, to their ids, the one that is meant first before the others. */
    public Map<String, List<String>> preferred() {
        return Collections.unmodifiableMap(preferred);
    }

    /** Id of a capital's place to the id of its state. */
    public Map<String, String> capitals() {
        return Collections.unmodifiableMap(capitals);
    }

    public List<StateBody> stateBodies() {
        return List.copyOf(bodies);
    }

    public List<Domain> domains() {
        return List.copyOf(domains);
    }
}
