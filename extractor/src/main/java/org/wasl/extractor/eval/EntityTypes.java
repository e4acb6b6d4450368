package org.wasl.extractor.eval;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wasl.extractor.EntityType;
import org.wasl.ontology.TsvFile;

/** The three entity types that public sets have in common, for the types of one set and for those of the contract. */
final class EntityTypes {
    private static final Map<String, String> CONTRACT = read("contract");

    private final Map<String, String> theirs;

    private EntityTypes(Map<String, String> theirs) {
        this.theirs = theirs;
    }

    static EntityTypes of(String set) {
        return new EntityTypes(read(set));
    }

    private static Map<String, String> read(String set) {
        Map<String, String> types = new TreeMap<>();
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/eval/entity-types.tsv")) {
            if (row.cell("set").equals(set)) {
                row.values("theirs").forEach(type -> types.put(type, row.cell("ours")));
            }
        }
        return types;
    }

    /** What one of the set's types is measured as; empty where it is left out. */
    Optional<String> measured(String type) {
        return Optional.ofNullable(theirs.get(type));
    }

    static Optional<String> measured(EntityType type) {
        return Optional.ofNullable(CONTRACT.get(type.term()));
    }
}
