package org.wasl.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped tables: in order, each thing once, named in both languages, no name shared unsaid. */
class KnownEntitiesTest {
    private static final String FOLDER = "org/wasl/ontology/entities/";
    private static final KnownEntities KNOWN = KnownEntities.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agreements",
                "cities",
                "facilities",
                "forces",
                "governments",
                "organizations",
                "persons",
                "places",
                "states",
                "weapons"
            })
    void holdsRowsInOrderWithNamesInBothScripts(String file) {
        List<TsvFile.Row> rows = TsvFile.read(FOLDER + file + ".tsv");
        List<String> ids = rows.stream().map(r -> r.cell("id")).toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
        for (TsvFile.Row row : rows) {
            assertThat(row.cell("name_en")).as(row.cell("id")).matches(".*\\p{IsLatin}.*");
            assertThat(row.cell("name_ar")).as(row.cell("id")).matches(".*\\p{IsArabic}.*");
            assertThat(row.values("aliases_en")).as(row.cell("id")).allMatch(n -> !n.matches(".*\\p{IsArabic}.*"));
            assertThat(row.values("aliases_ar")).as(row.cell("id")).allMatch(n -> n.matches(".*\\p{IsArabic}.*"));
            assertThat(row.cell("wikidata")).as(row.cell("id")).matches("|Q[1-9][0-9]*");
        }
    }

    @Test
    void placesOnEarthOnlyWhatItKnows() {
        List<TsvFile.Row> rows = TsvFile.read(FOLDER + "coordinates.tsv");
        assertThat(rows.stream().map(r -> r.cell("id")).toList()).isSorted().doesNotHaveDuplicates();
        for (TsvFile.Row row : rows) {
            KnownEntity entity = KNOWN.byId(row.cell("id")).orElseThrow(() -> new AssertionError(row.toString()));
            assertThat(row.cell("kind")).isEqualTo(entity.type().equals("State") ? "area" : "point");
            assertThat(Double.parseDouble(row.cell("latitude"))).isBetween(-90.0, 90.0);
            assertThat(Double.parseDouble(row.cell("longitude"))).isBetween(-180.0, 180.0);
        }
    }

    @Test
    void sharesNoNameUnlessItSaysWhoIsMeantFirst() {
        Map<String, Set<String>> bearers = new TreeMap<>();
        for (KnownEntity entity : KNOWN.all()) {
            entity.names()
                    .values()
                    .forEach(names -> names.forEach(n -> bearers.computeIfAbsent(spoken(n), k -> new TreeSet<>())
                            .add(entity.id())));
        }
        Map<String, Set<String>> said = new TreeMap<>();
        Map<String, List<String>> exact = new TreeMap<>(KNOWN.preferred());
        exact.values().removeIf(ids -> ids.size() > 1);
        KNOWN.preferred().forEach((name, ids) -> {
            if (!exact.containsKey(name)) {
                said.put(spoken(name), new TreeSet<>(ids));
            }
        });
        bearers.values().removeIf(ids -> ids.size() == 1);
        assertThat(said).isEqualTo(bearers);
        exact.forEach((name, ids) ->
                assertThat(bearers.get(spoken(name))).as(name).containsAll(ids).hasSizeGreaterThan(1));
    }

    /** Without case and vowel marks. */
    private static String spoken(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\u064b-\\u0652]", "");
    }

    @Test
    void givesEveryEntityAHomeThatIsKnown() {
        List<String> lost = new ArrayList<>();
        for (KnownEntity entity : KNOWN.all()) {
            entity.partOf().filter(p -> KNOWN.byId(p).isEmpty()).ifPresent(p -> lost.add(entity.id()));
        }
        assertThat(lost).isEmpty();
    }
}
