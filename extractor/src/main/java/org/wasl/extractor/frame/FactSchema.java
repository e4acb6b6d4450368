package org.wasl.extractor.frame;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wasl.extractor.EntityType;
import org.wasl.ontology.TsvFile;

/** The fact types of the contract: their roles, who may fill them and how many are needed. Read from {@code facts.tsv}. */
public final class FactSchema {
    /**
     * A role of a fact type.
     *
     * @param min how many fillers a fact must have
     * @param together whether all fillers stand in one fact; else each gives a fact of its own
     * @param people whether people whom the text leaves without a name may stand for a filler: "activists condemned Chad"
     */
    public record Role(String name, Set<EntityType> types, int min, boolean together, boolean people) {}

    /**
     * @param needsOneOf roles of which at least one must be filled, where no single one is required
     * @param nameless whether it may be told of people of whom none is named
     */
    public record Type(String name, List<Role> roles, Set<String> needsOneOf, boolean nameless) {
        public Role role(String role) {
            return roles.stream()
                    .filter(r -> r.name().equals(role))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(name + " has no role '" + role + "'"));
        }
    }

    /** The types by which somebody takes or loses a post. */
    public static final Set<String> OFFICES = Set.of("Appointment", "Dismissal", "Resignation");

    private final Map<String, Type> types = new LinkedHashMap<>();

    private FactSchema() {}

    public static FactSchema load() {
        FactSchema schema = new FactSchema();
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/frame/facts.tsv")) {
            Set<EntityType> allowed = EnumSet.noneOf(EntityType.class);
            for (String term : row.values("types")) {
                allowed.add(EntityType.ofTerm(term)
                        .orElseThrow(() -> new IllegalArgumentException(
                                row.file() + ", line " + row.line() + ": no entity type '" + term + "'")));
            }
            Role role = new Role(
                    row.cell("role"),
                    allowed,
                    Integer.parseInt(row.cell("min")),
                    row.cell("fillers").equals("together"),
                    row.cell("any").equals("people"));
            Type before =
                    schema.types.getOrDefault(row.cell("fact"), new Type(row.cell("fact"), List.of(), Set.of(), false));
            java.util.ArrayList<Role> roles = new java.util.ArrayList<>(before.roles());
            roles.add(role);
            Set<String> any = new java.util.LinkedHashSet<>(before.needsOneOf());
            boolean nameless = row.cell("any").equals("or nobody");
            if (nameless || row.cell("any").equals("yes")) {
                any.add(role.name());
            }
            schema.types.put(
                    row.cell("fact"), new Type(row.cell("fact"), List.copyOf(roles), Set.copyOf(any), nameless));
        }
        return schema;
    }

    public Type type(String name) {
        Type type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no fact type '" + name + "', only " + types.keySet());
        }
        return type;
    }

    public Set<String> names() {
        return types.keySet();
    }
}
