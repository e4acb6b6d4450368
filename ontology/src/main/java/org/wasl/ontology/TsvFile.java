package org.wasl.ontology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table in the project's resources: lines that begin with {@code #} are comments, the first other line names the
 * columns, cells are separated by tabs, several values in a cell by {@code |}.
 */
public final class TsvFile {
    private TsvFile() {}

    /** One line; a cell that is missing at the end of a line is empty. */
    public record Row(String file, int line, List<String> columns, List<String> cells) {
        public String cell(String column) {
            int at = columns.indexOf(column);
            if (at < 0) {
                throw new IllegalArgumentException(file + " has no column '" + column + "', only " + columns);
            }
            return at < cells.size() ? cells.get(at).strip() : "";
        }

        /** The values of a cell that holds several; none for an empty cell. */
        public List<String> values(String column) {
            return Arrays.stream(cell(column).split("\\|"))
                    .map(String::strip)
                    .filter(v -> !v.isEmpty())
                    .toList();
        }
    }

    /** Reads a resource named from the class path's root, without a leading slash. */
    public static List<Row> read(String resource) {
        try (InputStream in = TsvFile.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource '" + resource + "' on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<Row> rows = new ArrayList<>();
            List<String> columns = null;
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> cells = List.of(line.split("\t", -1));
                if (columns == null) {
                    columns = cells.stream().map(String::strip).toList();
                } else if (cells.size() > columns.size()) {
                    throw new IllegalArgumentException(resource + ", line " + number + ": " + cells.size()
                            + " cells, but only the columns " + columns);
                } else {
                    rows.add(new Row(resource, number, columns, cells));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
