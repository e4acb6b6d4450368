package org.wasl.extractor.tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Labelled sentences to train and measure on, from files of ten columns (CoNLL-U with Penn tags in the fifth). */
final class Treebank {
    /** One sentence; {@code heads} count from 0, -1 is the root; {@code source} is the first word of the comment "source". */
    record Tree(String source, List<String> forms, List<String> tags, int[] heads, List<String> labels) {}

    private Treebank() {}

    static List<Tree> read(Path file) throws IOException {
        List<Tree> trees = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        String source = "";
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("# source = ")) {
                source = line.substring("# source = ".length()).split(" ")[0];
            } else if (line.isBlank() && !rows.isEmpty()) {
                trees.add(tree(source, rows));
                rows.clear();
            } else if (!line.startsWith("#") && !line.isBlank()) {
                String[] row = line.split("\t");
                if (row[0].chars().allMatch(Character::isDigit)) {
                    rows.add(row);
                }
            }
        }
        if (!rows.isEmpty()) {
            trees.add(tree(source, rows));
        }
        return trees;
    }

    private static Tree tree(String source, List<String[]> rows) {
        return new Tree(
                source,
                rows.stream().map(r -> r[1]).toList(),
                rows.stream().map(r -> r[4]).toList(),
                rows.stream()
                        .mapToInt(r -> r[6].equals("_") ? -1 : Integer.parseInt(r[6]) - 1)
                        .toArray(),
                rows.stream().map(r -> r[7]).toList());
    }
}
