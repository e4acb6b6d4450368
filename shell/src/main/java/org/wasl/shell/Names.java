package org.wasl.shell;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.wasl.extractor.text.Fold;
import org.wasl.ontology.TsvFile;
import org.wasl.store.Label;

/**
 * The names of the entities of a store, found in either script whatever their spelling: marks, forms of alef, case and
 * accents do not count, nor do articles. They lie in one piece of memory, which may be a file's: lines of key, name and
 * IRI, and after them the places of all words of all keys, sorted by what stands from there on. What begins with some
 * letters, or has some words in it, is therefore one stretch of places, found by halving.
 */
final class Names {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_STEM = 3;
    private static final int CANDIDATES = 5;
    static final byte CELL_END = '\t';
    static final byte LINE_END = '\n';
    static final byte BLANK = ' ';

    private static final Set<String> ARTICLES = articles("no");
    private static final Set<String> JOINED_ARTICLES = articles("yes");

    /** A name as written, and what it names. */
    record Name(Node entity, String label) {}

    /** The lines, the places, and how many of these there are. */
    private final ByteBuffer all;

    private final int count;

    /** Where the places begin. */
    private final int end;

    Names(Collection<Name> names) {
        this(inMemory(names));
    }

    private Names(ByteBuffer all) {
        this.all = all;
        this.count = all.getInt(all.limit() - Integer.BYTES);
        this.end = all.limit() - Integer.BYTES * (count + 1);
    }

    private static ByteBuffer inMemory(Collection<Name> names) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        NamePlaces places = new NamePlaces();
        names.forEach(name -> places.add(lines, name.entity(), name.label(), true));
        byte[] text = lines.toByteArray();
        int[] sorted = places.sorted(ByteBuffer.wrap(text));
        ByteBuffer all = ByteBuffer.allocate(text.length + Integer.BYTES * (sorted.length + 1));
        all.put(text);
        all.asIntBuffer().put(sorted).put(sorted.length);
        return all.rewind();
    }

    /** The names that {@link #save} wrote. */
    static Names load(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            return new Names(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes names to a file, which is there whole or not at all. They are not held in memory: of a million entities,
     * only the places are.
     */
    static void save(Consumer<Consumer<Label>> labels, Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        NamePlaces places = new NamePlaces();
        try {
            try (OutputStream lines = new BufferedOutputStream(Files.newOutputStream(part))) {
                labels.accept(label -> places.add(lines, label.entity(), label.text(), label.preferred()));
            }
            int[] sorted;
            try (FileChannel written = FileChannel.open(part)) {
                sorted = places.sorted(written.map(FileChannel.MapMode.READ_ONLY, 0, written.size()));
            }
            try (DataOutputStream out = new DataOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.APPEND)))) {
                for (int place : sorted) {
                    out.writeInt(place);
                }
                out.writeInt(sorted.length);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> articles(String joined) {
        return TsvFile.read("org/wasl/shell/name-articles.tsv").stream()
                .filter(row -> row.cell("joined").equals(joined))
                .map(row -> Fold.of(row.cell("article")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Spelling as names are compared. */
    static String key(String name) {
        return key(name, SHORTEST_STEM);
    }

    private static String key(String name, int shortestStem) {
        return BETWEEN_WORDS
                .splitAsStream(Fold.of(name))
                .filter(word -> !word.isEmpty() && !ARTICLES.contains(word))
                .map(word -> withoutArticle(word, shortestStem))
                .collect(Collectors.joining(" "));
    }

    private static String withoutArticle(String word, int shortestStem) {
        return JOINED_ARTICLES.stream()
                .filter(article -> word.startsWith(article) && word.length() >= article.length() + shortestStem)
                .findFirst()
                .map(article -> word.substring(article.length()))
                .orElse(word);
    }

    /**
     * What a name means: all that bear exactly this name, else the one that has it as part of its name. What articles
     * mention comes before what is only known.
     *
     * @throws Problem where nothing or more than one thing is meant, with what might be
     */
    List<Node> find(String name, Predicate<Node> mentioned) {
        String key = key(name);
        List<Name> having = key.isEmpty() ? List.of() : having(key);
        List<Node> exact =
                entities(having.stream().filter(n -> key(n.label()).equals(key)).toList());
        if (exact.stream().anyMatch(mentioned)) {
            return exact;
        }
        List<Node> entities = entities(having);
        Set<Node> known = entities.stream().filter(mentioned).collect(Collectors.toCollection(LinkedHashSet::new));
        if (known.size() == 1) {
            return List.copyOf(known);
        }
        if (!exact.isEmpty()) {
            return exact;
        }
        if (entities.size() == 1) {
            return entities;
        }
        if (entities.isEmpty()) {
            String near = Nearest.all(key, keys()).stream()
                    .map(k -> having(k).get(0).label())
                    .distinct()
                    .collect(Collectors.joining(" or "));
            throw Problem.usage(
                    "nothing here is called '" + name + "'" + (near.isEmpty() ? "" : "; did you mean: " + near));
        }
        List<Name> possible = known.isEmpty()
                ? having
                : having.stream().filter(n -> known.contains(n.entity())).toList();
        throw Problem.usage("'" + name + "' may mean " + candidates(possible) + "; say more of the name");
    }

    private static List<Node> entities(List<Name> names) {
        return List.copyOf(names.stream().map(Name::entity).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** One name for each of the entities. */
    private static String candidates(List<Name> names) {
        Set<Node> seen = new LinkedHashSet<>();
        List<String> labels = names.stream()
                .filter(name -> seen.add(name.entity()))
                .map(Name::label)
                .toList();
        String first = labels.stream().limit(CANDIDATES).collect(Collectors.joining("; "));
        return labels.size() > CANDIDATES ? first + " …" : first;
    }

    /** Whether the name, or a word of it, begins with what has been typed, spelling aside. */
    static boolean begins(String name, String begun) {
        return (" " + key(name)).contains(" " + key(begun, 1));
    }

    /** Names as written that begin so, or with a word that begins so, in the order of their spelling from there on. */
    List<Name> beginning(String begun, int limit) {
        byte[] key = key(begun, 1).getBytes(StandardCharsets.UTF_8);
        Set<Name> names = new LinkedHashSet<>();
        for (int i = first(key); i < count && names.size() < limit && order(place(i), key) == 0; i++) {
            names.add(name(place(i)));
        }
        return List.copyOf(names);
    }

    /** The names with these words in them, those that begin with them first. */
    private List<Name> having(String words) {
        byte[] key = words.getBytes(StandardCharsets.UTF_8);
        List<Name> begin = new ArrayList<>();
        List<Name> within = new ArrayList<>();
        for (int i = first(key); i < count && order(place(i), key) == 0; i++) {
            byte next = all.get(place(i) + key.length);
            if (next == CELL_END || next == BLANK) {
                (beginsLine(place(i)) ? begin : within).add(name(place(i)));
            }
        }
        begin.addAll(within);
        return begin;
    }

    private Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            if (beginsLine(place(i))) {
                keys.add(text(place(i), CELL_END));
            }
        }
        return keys;
    }

    private int place(int i) {
        return all.getInt(end + Integer.BYTES * i);
    }

    /** The first place from where the letters stand, or would. */
    private int first(byte[] letters) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order(place(middle), letters) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How what stands at a place compares with letters; zero where it begins with them. */
    private int order(int place, byte[] letters) {
        for (int i = 0; i < letters.length; i++) {
            int order = Byte.compareUnsigned(all.get(place + i), letters[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private boolean beginsLine(int place) {
        return place == 0 || all.get(place - 1) == LINE_END;
    }

    /** The name in the line of a place. */
    private Name name(int place) {
        // between the key and the name stands whether it is preferred
        int label = end(end(place, CELL_END) + 1, CELL_END) + 1;
        int iri = end(label, CELL_END) + 1;
        return new Name(NodeFactory.createURI(text(iri, LINE_END)), text(label, CELL_END));
    }

    private int end(int from, byte mark) {
        int end = from;
        while (all.get(end) != mark) {
            end++;
        }
        return end;
    }

    private String text(int from, byte mark) {
        byte[] bytes = new byte[end(from, mark) - from];
        all.get(from, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
