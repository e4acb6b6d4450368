package org.wasl.store;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** The answer to a SELECT query: its columns in order and its rows, each a node by column where it has one. */
public record Rows(List<String> columns, List<Map<String, Node>> rows) {
    public Rows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
