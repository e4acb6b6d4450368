package org.wasl.extractor.eval;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.Fact;
import org.wasl.extractor.Modality;
import org.wasl.ontology.TsvFile;

/** What the relations of one public set are in facts of the contract. */
final class RelationTable {
    /** A relation as a fact of the contract says it; head and tail are entities of the extraction. */
    record Found(String relation, String head, String tail, Fact fact) {}

    private record Place(String role, Set<EntityType> types) {
        static Place of(String cell) {
            String[] parts = cell.split(":", 2);
            Set<EntityType> types = new TreeSet<>();
            if (parts.length == 2) {
                for (String type : parts[1].split("\\|")) {
                    types.add(EntityType.ofTerm(type).orElseThrow());
                }
            }
            return new Place(parts[0], types);
        }

        List<String> fillers(Fact fact, ReadText text) {
            List<String> all = role.equals("place") && !fact.type().equals("Location")
                    ? fact.place().stream().toList()
                    : fact.fillers(role);
            return all.stream()
                    .filter(f -> types.isEmpty() || types.contains(text.type(f)))
                    .toList();
        }
    }

    /** @param without what the rules end in whose facts do not count; empty where all do */
    private record Line(String relation, String fact, Place head, Place tail, List<String> posts, String without) {}

    private final Map<String, String> theirs = new TreeMap<>();
    private final Set<String> undirected = new TreeSet<>();
    private final List<Line> lines = new ArrayList<>();

    private RelationTable() {}

    static RelationTable of(String set) {
        RelationTable table = new RelationTable();
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/eval/relations.tsv")) {
            if (!row.cell("set").equals(set)) {
                continue;
            }
            String relation = row.cell("relation");
            row.values("theirs").forEach(type -> table.theirs.put(type, relation));
            if (row.cell("undirected").equals("yes")) {
                table.undirected.add(relation);
            }
            table.lines.add(new Line(
                    relation,
                    row.cell("fact"),
                    Place.of(row.cell("head")),
                    Place.of(row.cell("tail")),
                    row.values("posts"),
                    row.cell("without")));
        }
        return table;
    }

    /** What one of the set's relations is called here; empty where it is left out. */
    Optional<String> relation(String type) {
        return Optional.ofNullable(theirs.get(type));
    }

    boolean isUndirected(String relation) {
        return undirected.contains(relation);
    }

    /** The relations that the stated facts say. */
    Set<Found> find(ReadText text) {
        Set<Found> found = new LinkedHashSet<>();
        for (Fact fact : text.facts()) {
            if (fact.modality() != Modality.STATED) {
                continue;
            }
            for (Line line : lines) {
                boolean left = !line.without.isEmpty() && fact.rule().endsWith(line.without);
                if (!line.fact.equals(fact.type()) || left || !hasPost(line, fact)) {
                    continue;
                }
                for (String head : line.head.fillers(fact, text)) {
                    line.tail.fillers(fact, text).stream()
                            .filter(tail -> !tail.equals(head))
                            .forEach(tail -> found.add(new Found(line.relation, head, tail, fact)));
                }
            }
        }
        return found;
    }

    private static boolean hasPost(Line line, Fact fact) {
        return line.posts.isEmpty()
                || line.posts.contains(fact.texts().getOrDefault("post", "").toLowerCase(java.util.Locale.ROOT));
    }
}
