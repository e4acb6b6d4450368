package org.wasl.extractor.tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Packs word clusters: {@code WordClustersTraining PATHS.tsv MODEL}, lines of a word in lower case, a tab, its path in bits. */
final class WordClustersTraining {
    private WordClustersTraining() {}

    public static void main(String[] args) throws IOException {
        Map<Integer, Integer> words = new TreeMap<>(Integer::compareUnsigned);
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            String[] cells = line.split("\t");
            words.put(Hash.of(cells[0]), Integer.parseInt("1" + cells[1], 2));
        }
        List<Integer> paths = List.copyOf(new TreeSet<>(words.values()));
        Map<Integer, Integer> index = new TreeMap<>();
        for (int i = 0; i < paths.size(); i++) {
            index.put(paths.get(i), i);
        }
        ModelFile.write(Path.of(args[1]), out -> {
            out.writeInt(paths.size());
            for (int path : paths) {
                out.writeInt(path);
            }
            out.writeInt(words.size());
            int last = 0;
            for (Map.Entry<Integer, Integer> word : words.entrySet()) {
                LinearModel.writeUnsigned(word.getKey() - last, out);
                last = word.getKey();
                LinearModel.writeUnsigned(index.get(word.getValue()), out);
            }
        });
    }
}
