package org.wasl.extractor.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wasl.extractor.Article;
import org.wasl.extractor.json.Gold;
import org.wasl.extractor.source.ArticleReader;
import org.wasl.extractor.source.Hints;
import org.wasl.extractor.source.Reading;

/**
 * The gold facts of one article.
 *
 * @param name {@code en/talks} for {@code gold/en/talks.json}
 */
record GoldFile(String name, Gold gold) {
    private static final String LIST_OF_HELD_OUT = "held-out.tsv";

    /** All below a folder, or the one that is named, sorted; a {@code .json} file holds one object, {@code .jsonl} one a line. */
    static List<GoldFile> read(Path gold) {
        List<GoldFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(gold)) {
            for (Path path : paths.sorted().toList()) {
                String name = name(gold, path);
                if (path.toString().endsWith(".json")) {
                    files.add(of(name, path.toString(), Files.readString(path)));
                } else if (path.toString().endsWith(".jsonl")) {
                    List<String> lines = Files.readAllLines(path);
                    for (int i = 0; i < lines.size(); i++) {
                        if (!lines.get(i).isBlank()) {
                            files.add(of(name + "#" + (i + 1), path + ", line " + (i + 1), lines.get(i)));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("gold '" + gold + "' cannot be read; check the path", e);
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no gold in '" + gold + "'; .json and .jsonl files are read");
        }
        return files;
    }

    private static GoldFile of(String name, String where, String json) {
        try {
            return new GoldFile(name, Gold.read(json));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    private static String name(Path gold, Path path) {
        Path relative = gold.equals(path) ? path.getFileName() : gold.relativize(path);
        return relative.toString().replace('\\', '/').replaceFirst("\\.jsonl?$", "");
    }

    /** Names of articles that nobody may look into while developing: the first cell of each line of {@code held-out.tsv}. */
    static List<String> heldOut(Path gold) {
        Path folder = Files.isDirectory(gold) ? gold : gold.toAbsolutePath().getParent();
        for (Path list : List.of(folder.resolve(LIST_OF_HELD_OUT), folder.resolveSibling(LIST_OF_HELD_OUT))) {
            if (Files.isRegularFile(list)) {
                try {
                    return Files.readAllLines(list).stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.split("\t", 2)[0].strip())
                            .toList();
                } catch (IOException e) {
                    throw new UncheckedIOException("'" + list + "' cannot be read", e);
                }
            }
        }
        return List.of();
    }

    /** The article that the gold is of, read with its date and language as hints. */
    Reading article(Path root) {
        Article article = gold.extraction().article();
        String source = article.source();
        Hints hints = new Hints(
                article.published(),
                Optional.empty(),
                Optional.of(article.language()).filter(l -> !l.isEmpty()));
        String file = source.replaceFirst("#[^#/]*$", "");
        try (Stream<Reading> readings = new ArticleReader(hints).read(find(root, file))) {
            return readings.filter(r -> isOf(r, source))
                    .findFirst()
                    .orElseGet(() -> new Reading.Unreadable(source, "has no such record; check the gold's source"));
        }
    }

    /** The source's path is told from the project's root; the root given may be that or a folder below it. */
    private static Path find(Path root, String file) {
        Path path = Path.of(file);
        for (int i = 0; i < path.getNameCount(); i++) {
            Path tried = root.resolve(path.subpath(i, path.getNameCount()));
            if (Files.exists(tried)) {
                return tried;
            }
        }
        return root.resolve(file);
    }

    private static boolean isOf(Reading reading, String source) {
        String read =
                reading instanceof Reading.Read ok ? ok.article().source() : ((Reading.Unreadable) reading).source();
        int id = source.indexOf('#');
        return id < 0 || read.endsWith(source.substring(id));
    }
}
