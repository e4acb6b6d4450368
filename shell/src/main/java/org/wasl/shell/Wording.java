package org.wasl.shell;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wasl.ontology.TsvFile;

/** The words of answers that are no names of the ontology, in the language of a call. */
record Wording(String language) {
    private static final class Loaded {
        private static final Map<String, TsvFile.Row> ROWS = TsvFile.read("org/wasl/shell/words.tsv").stream()
                .collect(Collectors.toMap(row -> row.cell("id"), Function.identity()));
    }

    /** What is said for an id, which may be nothing at all; absent where the table does not know it. */
    Optional<String> find(String id) {
        return Optional.ofNullable(Loaded.ROWS.get(id)).map(row -> row.cell(language));
    }

    /** What is said for an id; the id where nothing is known. */
    String of(String id) {
        return find(id).orElse(id);
    }

    /** The same with values where the table has braces. */
    String of(String id, Object... values) {
        String said = of(id);
        for (Object value : values) {
            int hole = said.indexOf("{}");
            said = said.substring(0, hole) + value + said.substring(hole + 2);
        }
        return said;
    }

    /** What stands between the parts of a list. */
    String comma() {
        return of("comma") + " ";
    }

    /** The heading of a column. */
    String heading(String column) {
        return of("column." + column).replaceFirst("^column\\.", "");
    }

    /** A value of a closed set, as a column or attribute of that name shows it. */
    Optional<String> value(String column, String value) {
        return find(column + "." + value);
    }
}
