package org.wasl.shell;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.wasl.ontology.TsvFile;
import org.wasl.ontology.Wasl;

/**
 * A user's list of entities as it stands in a file: CSV, any syntax of RDF, or Wikidata's JSON.
 *
 * @param skipped what was left out, one line each
 */
record EntityList(List<Entry> entries, List<String> skipped) {
    /**
     * One entity of the list.
     *
     * @param id as we name it, where the list says so
     * @param names language to names, the preferred one first; text of no language under that of its script
     */
    record Entry(
            Optional<String> id,
            String type,
            Map<String, List<String>> names,
            Optional<String> wikidata,
            Optional<String> partOf,
            List<Office> offices) {}

    /**
     * A term of office of an entry.
     *
     * @param names of the post, as in an entry
     * @param of Wikidata item of the state or body, where the list says it
     */
    record Office(
            Map<String, List<String>> names,
            Optional<String> of,
            Optional<LocalDate> from,
            Optional<LocalDate> until) {}

    private static final Map<String, String> CLASSES = TsvFile.read("org/wasl/shell/entity-classes.tsv").stream()
            .collect(Collectors.toMap(row -> row.cell("class"), row -> row.cell("type")));

    private static final List<String> NAMES = List.of(
            "http://www.w3.org/2004/02/skos/core#prefLabel",
            "http://www.w3.org/2000/01/rdf-schema#label",
            "https://schema.org/name",
            "http://schema.org/name",
            "http://xmlns.com/foaf/0.1/name",
            "http://www.w3.org/2004/02/skos/core#altLabel",
            "https://schema.org/alternateName",
            "http://schema.org/alternateName");
    private static final List<String> TYPES =
            List.of("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "http://www.wikidata.org/prop/direct/P31");
    private static final List<String> SAME =
            List.of("http://www.w3.org/2002/07/owl#sameAs", "https://schema.org/sameAs", "http://schema.org/sameAs");
    private static final String ITEM = "Q[1-9][0-9]*";
    private static final String WIKIDATA = Wasl.prefixes().get("wd");

    static EntityList read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Problem(Exit.INPUTS, file + ": there is no such file");
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        try {
            String text = Files.readString(file);
            if (name.endsWith(".csv")) {
                return csv(text, file);
            }
            Lang lang = RDFLanguages.filenameToLang(name);
            boolean json = name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".ndjson");
            if (json && text.contains("\"labels\"")) {
                return wikidata(text);
            } else if (json || lang != null) {
                return rdf(text, json ? Lang.JSONLD : lang);
            }
        } catch (CharacterCodingException e) {
            throw new Problem(Exit.INPUTS, file + ": is no text in UTF-8", e);
        } catch (RiotException | JsonException e) {
            throw new Problem(Exit.INPUTS, file + ": cannot be read: " + e.getMessage(), e);
        }
        throw new Problem(
                Exit.INPUTS,
                file + ": is no list that is known by its ending: .csv, .json, .jsonl, .ttl, .nt, .rdf, .jsonld");
    }

    /** Our type for a class by its IRI, its Wikidata item or our own name for it. */
    private static Optional<String> type(String written) {
        String bare = written.replaceFirst("^https?://", "");
        if (written.startsWith(WIKIDATA)) {
            bare = written.substring(WIKIDATA.length());
        } else if (written.startsWith(Wasl.ONTOLOGY)) {
            bare = written.substring(Wasl.ONTOLOGY.length());
        }
        String name = bare;
        return Optional.ofNullable(CLASSES.get(name))
                .or(() ->
                        CLASSES.values().stream().filter(name::equalsIgnoreCase).findFirst());
    }

    private static void name(Map<String, List<String>> names, String language, String name) {
        String clean = name.strip();
        boolean arabic =
                clean.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
        String tag = language.isEmpty() ? (arabic ? "ar" : "en") : language.toLowerCase(Locale.ROOT);
        List<String> there = names.computeIfAbsent(tag, l -> new ArrayList<>());
        if (!clean.isEmpty() && !there.contains(clean)) {
            there.add(clean);
        }
    }

    private static EntityList csv(String text, Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser rows = format.parse(new StringReader(body))) {
            List<String> columns = rows.getHeaderNames();
            if (!columns.contains("type") || columns.stream().noneMatch(c -> c.startsWith("name"))) {
                throw new Problem(
                        Exit.INPUTS,
                        file + ": needs a first line with the columns type and name_en or name_ar; may have"
                                + " aliases_en, aliases_ar (parted by |), wikidata, within, id");
            }
            for (CSVRecord row : rows) {
                Map<String, List<String>> names = new TreeMap<>();
                for (String column : columns) {
                    if (column.startsWith("name") || column.startsWith("aliases")) {
                        String language = column.contains("_") ? column.substring(column.indexOf('_') + 1) : "";
                        for (String one : cell(row, column).orElse("").split("\\|")) {
                            if (!one.isBlank()) {
                                name(names, language, one);
                            }
                        }
                    }
                }
                Optional<String> type = cell(row, "type").flatMap(EntityList::type);
                if (type.isEmpty() || names.isEmpty()) {
                    skipped.add("row " + row.getRecordNumber() + ": "
                            + (names.isEmpty()
                                    ? "has no name"
                                    : "no type of ours: '" + cell(row, "type").orElse("") + "'"));
                } else {
                    entries.add(new Entry(
                            cell(row, "id"),
                            type.get(),
                            names,
                            cell(row, "wikidata"),
                            cell(row, "within").or(() -> cell(row, "part_of")),
                            List.of()));
                }
            }
        }
        return new EntityList(entries, skipped);
    }

    private static Optional<String> cell(CSVRecord row, String column) {
        return row.isSet(column) ? Optional.of(row.get(column)).filter(c -> !c.isBlank()) : Optional.empty();
    }

    /** One entity to a line, as in a dump: an array whose brackets and commas may be left out. */
    private static EntityList wikidata(String text) {
        List<Entry> entries = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        Map<String, JsonObject> items = new LinkedHashMap<>();
        for (String line : text.split("\n")) {
            String bare = line.strip().replaceFirst(",$", "");
            if (bare.isEmpty() || bare.equals("[") || bare.equals("]")) {
                continue;
            }
            try (JsonReader reader = Json.createReader(new StringReader(bare))) {
                JsonObject item = reader.readObject();
                items.put(item.getString("id", "line " + items.size()), item);
            }
        }
        Map<String, List<WikidataOffices.Held>> held = new LinkedHashMap<>();
        items.forEach((id, item) -> held.put(id, WikidataOffices.held(item)));
        Set<String> posts = WikidataOffices.posts(held.values());
        items.forEach((id, item) -> {
            Map<String, List<String>> names = names(item);
            Optional<String> type = WikidataOffices.values(item, "P31")
                    .flatMap(q -> type(q).stream())
                    .findFirst();
            if (type.isPresent() && !names.isEmpty()) {
                List<Office> offices = offices(id, held.get(id), skipped, one -> {
                    Optional<JsonObject> post = Optional.ofNullable(items.get(one.post()));
                    return office(
                            one,
                            post.map(EntityList::names).orElse(Map.of()),
                            post.flatMap(WikidataOffices::jurisdiction));
                });
                entries.add(new Entry(
                        Optional.empty(),
                        type.get(),
                        names,
                        Optional.of(id).filter(q -> q.matches(ITEM)),
                        Optional.empty(),
                        offices));
            } else if (!posts.contains(id)) {
                skipped.add(id + ": "
                        + (names.isEmpty() ? "has no name" : "is an instance of nothing that we have a type for"));
            }
        });
        return new EntityList(entries, skipped);
    }

    private static Office office(
            WikidataOffices.Held held, Map<String, List<String>> names, Optional<String> jurisdiction) {
        return new Office(names, held.of().or(() -> jurisdiction), held.from(), held.until());
    }

    /** The terms of office of an entry; a post without a name is told of and left out. */
    private static List<Office> offices(
            Object holder,
            List<WikidataOffices.Held> held,
            List<String> skipped,
            Function<WikidataOffices.Held, Office> office) {
        List<Office> offices = new ArrayList<>();
        for (WikidataOffices.Held one : held) {
            Office read = office.apply(one);
            if (read.names().isEmpty()) {
                skipped.add(holder + ": holds " + one.post()
                        + ", whose name the list does not have; read without that post");
            } else {
                offices.add(read);
            }
        }
        return offices;
    }

    private static Map<String, List<String>> names(JsonObject item) {
        Map<String, List<String>> names = new TreeMap<>();
        for (String key : List.of("labels", "aliases")) {
            values(item, key).forEach(v -> name(names, v.getString("language", ""), v.getString("value", "")));
        }
        return names;
    }

    private static Stream<JsonObject> values(JsonObject item, String key) {
        JsonObject byLanguage = item.get(key) instanceof JsonObject found ? found : JsonValue.EMPTY_JSON_OBJECT;
        return byLanguage.values().stream()
                .flatMap(v -> v instanceof JsonArray all ? all.stream() : Stream.of(v))
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast);
    }

    private static EntityList rdf(String text, Lang lang) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, lang)
                .base("urn:list:")
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(graph);
        List<Entry> entries = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        Map<String, Node> subjects = new TreeMap<>();
        graph.find().forEachRemaining(t -> subjects.put(t.getSubject().toString(), t.getSubject()));
        Map<Node, List<WikidataOffices.Held>> held = new LinkedHashMap<>();
        subjects.values().forEach(s -> held.put(s, WikidataOffices.held(graph, s)));
        Set<String> posts = WikidataOffices.posts(held.values());
        for (Node subject : subjects.values()) {
            Map<String, List<String>> names = names(graph, subject);
            if (names.isEmpty()) {
                continue;
            }
            Optional<String> type = TYPES.stream()
                    .flatMap(p -> objects(graph, subject, p))
                    .flatMap(t -> type(t.toString()).stream())
                    .findFirst();
            if (type.isEmpty()) {
                if (!posts.contains(WikidataOffices.item(subject))) {
                    skipped.add(subject + ": has no type that we know");
                }
                continue;
            }
            List<Office> offices = offices(subject, held.get(subject), skipped, one -> {
                Node post = NodeFactory.createURI(WIKIDATA + one.post());
                return office(one, names(graph, post), WikidataOffices.jurisdiction(graph, post));
            });
            Optional<String> item = Stream.concat(
                            Stream.of(subject), SAME.stream().flatMap(p -> objects(graph, subject, p)))
                    .map(Node::toString)
                    .map(iri -> iri.replaceFirst("^https?://www\\.wikidata\\.org/(entity|wiki)/", ""))
                    .filter(q -> q.matches(ITEM))
                    .findFirst();
            String ids = Wasl.BASE + "id/";
            Optional<String> id = Optional.of(subject.toString())
                    .filter(iri -> iri.startsWith(ids))
                    .map(iri -> iri.substring(ids.length()));
            entries.add(new Entry(id, type.get(), names, item, Optional.empty(), offices));
        }
        return new EntityList(entries, skipped);
    }

    private static Map<String, List<String>> names(Graph graph, Node subject) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (String property : NAMES) {
            objects(graph, subject, property)
                    .filter(Node::isLiteral)
                    .forEach(n -> name(names, n.getLiteralLanguage(), n.getLiteralLexicalForm()));
        }
        return names;
    }

    static Stream<Node> objects(Graph graph, Node subject, String property) {
        return graph
                .find(subject, NodeFactory.createURI(property), Node.ANY)
                .mapWith(t -> t.getObject())
                .toList()
                .stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()));
    }
}
