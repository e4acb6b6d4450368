package org.wasl.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * A question that the store knows how to ask: SPARQL from a resource file whose comments give its title and parameters
 * ({@code # param: in entity optional The place}) and calls that show its use ({@code # example: forces --in Iraq}). A line
 * that ends in {@code # if in} counts where that parameter is given, so that what is asked about is where the search
 * begins, and its cost grows with the answer; {@code # unless in} where it is not. {@code LIMIT 201 # some} says how many
 * rows one page and one more are, where all of them could be more than anybody reads.
 */
public record NamedQuery(String name, String title, List<Parameter> parameters, List<String> examples, String sparql) {
    private static final Pattern CONDITION = Pattern.compile("# (if|unless) (\\S+)$");

    private static final Pattern SOME = Pattern.compile(" LIMIT ([0-9]+) # some$");

    /** How a line of a group within the pattern begins. */
    private static final String INNER = "    ";

    /** What a parameter's value is. */
    public enum Kind {
        ENTITY,
        DATE,
        TEXT,
        NUMBER
    }

    /** A parameter; its name is a variable of the query. */
    public record Parameter(String name, Kind kind, boolean required, String description) {}

    public NamedQuery {
        parameters = List.copyOf(parameters);
        examples = List.copyOf(examples);
    }

    /**
     * The SPARQL where these parameters are given. A line of an inner group that is about one of them is told its values
     * there, too: else all of that group would be found before it is held against them.
     */
    String sparql(Map<String, List<Node>> given, OptionalInt rows) {
        String limit = rows.isPresent() ? " LIMIT " + rows.getAsInt() : "";
        return sparql.lines()
                .flatMap(line -> line(line, given))
                .map(line -> SOME.matcher(line).replaceFirst(limit))
                .collect(Collectors.joining("\n"));
    }

    /** The SPARQL where no parameter is given, with all of its rows, for those who go on from there. */
    public String general() {
        return sparql(Map.of(), OptionalInt.empty());
    }

    /** How many rows are an answer to read, where there may be too many to look for all. */
    public OptionalInt page() {
        return sparql.lines()
                .map(SOME::matcher)
                .filter(Matcher::find)
                .mapToInt(found -> Integer.parseInt(found.group(1)) - 1)
                .findFirst();
    }

    private static Stream<String> line(String line, Map<String, List<Node>> given) {
        Matcher condition = CONDITION.matcher(line);
        if (!condition.find()) {
            return Stream.of(line);
        }
        String name = condition.group(2);
        boolean wanted = condition.group(1).equals("if");
        if (given.containsKey(name) != wanted) {
            return Stream.of();
        }
        boolean begins = wanted && line.startsWith(INNER) && line.contains("?" + name + " ");
        return begins ? Stream.of(values(name, given.get(name)), line) : Stream.of(line);
    }

    private static String values(String name, List<Node> values) {
        return INNER + "VALUES ?" + name + " { "
                + values.stream().map(NodeFmtLib::strNT).collect(Collectors.joining(" ")) + " }";
    }

    /** All named queries, in the order of {@code queries/index.txt}. */
    public static List<NamedQuery> all() {
        List<NamedQuery> queries = new ArrayList<>();
        for (String name : read("index.txt").split("\n")) {
            if (!name.isBlank()) {
                queries.add(parse(name.strip(), read(name.strip() + ".rq")));
            }
        }
        return queries;
    }

    /** A query that others are made of and that is no question by itself, from {@code queries/parts}. */
    public static NamedQuery part(String name) {
        return parse(name, read("parts/" + name + ".rq"));
    }

    private static NamedQuery parse(String name, String text) {
        String title = name;
        List<Parameter> parameters = new ArrayList<>();
        List<String> examples = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.startsWith("# title: ")) {
                title = line.substring(9).strip();
            } else if (line.startsWith("# example: ")) {
                examples.add(line.substring(11).strip());
            } else if (line.startsWith("# param: ")) {
                String[] parts = line.substring(9).strip().split(" ", 4);
                parameters.add(new Parameter(
                        parts[0],
                        Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                        parts[2].equals("required"),
                        parts[3]));
            }
        }
        return new NamedQuery(name, title, parameters, examples, text);
    }

    private static String read(String file) {
        try (InputStream in = NamedQuery.class.getResourceAsStream("queries/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks queries/" + file);
            }
            StringBuilder text = new StringBuilder();
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                text.append(line).append('\n');
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
