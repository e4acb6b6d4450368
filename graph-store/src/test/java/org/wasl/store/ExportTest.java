package org.wasl.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wasl.ontology.TsvFile;
import org.wasl.ontology.Wasl;

/** What is exported of a small world is read back by readers that know nothing of us. */
class ExportTest {
    @TempDir
    private static Path folder;

    private static GraphStore store;
    private static GraphStore other;

    @BeforeAll
    static void fill() {
        store = filled(folder.resolve("store"), false);
        other = filled(folder.resolve("other"), true);
    }

    @AfterAll
    static void close() {
        store.close();
        other.close();
    }

    private static GraphStore filled(Path folder, boolean backwards) {
        GraphStore store = GraphStore.create(folder);
        DatasetGraph world = DatasetGraphFactory.create();
        RDFParser.fromString(resource("world.trig"), Lang.TRIG).parse(world);
        RDFParser.fromString(GraphStoreTest.sample(), Lang.TRIG).parse(world);
        Set<Node> graphs = new TreeSet<>(Facts.ORDER);
        world.listGraphNodes().forEachRemaining(graphs::add);
        List<Node> order = new ArrayList<>(graphs);
        if (backwards) {
            java.util.Collections.reverse(order);
        }
        for (Node graph : order) {
            store.replace(
                    graph,
                    out -> world.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(out::quad));
        }
        return store;
    }

    private static String resource(String name) {
        try (InputStream in = ExportTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Selection by(String entity, String type, String from, String to, String publisher) {
        return new Selection(
                entity == null ? Set.of() : Set.of(Wasl.iri("id/" + entity)),
                type == null ? Set.of() : Set.of(Wasl.term(type)),
                Optional.ofNullable(from).map(LocalDate::parse),
                Optional.ofNullable(to).map(LocalDate::parse),
                publisher == null ? Set.of() : Set.of(publisher));
    }

    private byte[] bytes(ExportFormat format, Selection selection) {
        return bytes(store, format, selection);
    }

    private static byte[] bytes(GraphStore store, ExportFormat format, Selection selection) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.export(format, selection, out);
        return out.toByteArray();
    }

    private String text(ExportFormat format, Selection selection) {
        return new String(bytes(format, selection), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void gives_the_same_bytes_whatever_order_the_articles_came_in(ExportFormat format) {
        assertThat(bytes(other, format, Selection.ALL)).isEqualTo(bytes(format, Selection.ALL));
    }

    private static Map<String, List<Map<String, String>>> tables(byte[] zip) throws IOException {
        Map<String, List<Map<String, String>>> tables = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                List<Map<String, String>> rows = new ArrayList<>();
                CSVFormat csv = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get();
                for (CSVRecord row : csv.parse(
                        new InputStreamReader(new ByteArrayInputStream(in.readAllBytes()), StandardCharsets.UTF_8))) {
                    rows.add(row.toMap());
                }
                tables.put(entry.getName(), rows);
            }
        }
        return tables;
    }

    @Test
    void tables_refer_to_each_other() throws IOException {
        byte[] zip = bytes(ExportFormat.CSV, Selection.ALL);
        Map<String, List<Map<String, String>>> tables = tables(zip);
        assertThat(tables.keySet())
                .containsExactly(
                        "articles.csv",
                        "claims.csv",
                        "entities.csv",
                        "facts.csv",
                        "mentions.csv",
                        "names.csv",
                        "roles.csv");
        refers(tables, "roles.csv", "fact", "facts.csv");
        refers(tables, "roles.csv", "entity", "entities.csv");
        refers(tables, "claims.csv", "fact", "facts.csv");
        refers(tables, "claims.csv", "article", "articles.csv");
        refers(tables, "claims.csv", "claimant", "entities.csv");
        refers(tables, "mentions.csv", "article", "articles.csv");
        refers(tables, "mentions.csv", "entity", "entities.csv");
        refers(tables, "names.csv", "entity", "entities.csv");
        assertThat(tables.get("facts.csv"))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("type", "PostHolding")
                        .containsEntry("kind", "Situation")
                        .containsEntry("post", "وزير الدفاع"));
        assertThat(tables.get("entities.csv"))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("id", "baghdad")
                        .containsEntry("name_ar", "بغداد")
                        .containsEntry("latitude", "33.3406"));
        assertThat(tables.get("claims.csv")).hasSize((int) store.stats().claims());
        store.exportTables(Selection.ALL, folder.resolve("tables"));
        try (Stream<Path> files = Files.list(folder.resolve("tables"))) {
            assertThat(files).hasSize(7);
        }
    }

    private static void refers(
            Map<String, List<Map<String, String>>> tables, String table, String column, String target) {
        List<String> ids = tables.get(target).stream().map(r -> r.get("id")).toList();
        assertThat(ids).as(target).doesNotHaveDuplicates().isNotEmpty();
        assertThat(tables.get(table))
                .as(table + " " + column)
                .allSatisfy(row -> assertThat(ids)
                        .containsAnyOf(row.get(column), row.get(column).isEmpty() ? ids.get(0) : "-"));
    }

    @ParameterizedTest
    @CsvSource({
        ", , , , , 24, 28",
        "nouri-al-maliki, , , , , 2, 4",
        ", Meeting, , , , 2, 3",
        ", Person, , , , 12, 15",
        ", Event, 2011-12-01, 2011-12-31, , 5, 6",
        ", , 2011-12-01, 2011-12-31, , 10, 13",
        ", , , , Wire Nine, 6, 6",
    })
    void selects_by_entity_type_time_and_publisher(
            String entity, String type, String from, String to, String publisher, int facts, int claims)
            throws IOException {
        Map<String, List<Map<String, String>>> tables =
                tables(bytes(ExportFormat.CSV, by(entity, type, from, to, publisher)));
        assertThat(tables.get("facts.csv")).hasSize(facts);
        assertThat(tables.get("claims.csv")).hasSize(claims);
    }

    @Test
    void a_graph_opens_in_a_graphml_reader() {
        Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(
                SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
        Map<String, Map<String, String>> nodes = new HashMap<>();
        Map<DefaultEdge, Map<String, String>> edges = new HashMap<>();
        GraphMLImporter<String, DefaultEdge> reader = new GraphMLImporter<>();
        reader.setVertexFactory(id -> id);
        reader.addVertexAttributeConsumer((at, value) ->
                nodes.computeIfAbsent(at.getFirst(), k -> new LinkedHashMap<>()).put(at.getSecond(), value.getValue()));
        reader.addEdgeAttributeConsumer((at, value) ->
                edges.computeIfAbsent(at.getFirst(), k -> new LinkedHashMap<>()).put(at.getSecond(), value.getValue()));
        reader.importGraph(graph, new StringReader(text(ExportFormat.GRAPHML, Selection.ALL)));
        assertThat(nodes.get("iraq"))
                .containsEntry("label", "Iraq")
                .containsEntry("label_ar", "العراق")
                .containsEntry("type", "State");
        DefaultEdge met = graph.getEdge("leon-panetta", "nouri-al-maliki");
        assertThat(edges.get(met))
                .containsEntry("label", "Meeting")
                .containsEntry("begin", "2011-12-15")
                .containsEntry("quote", "meet in g1")
                .containsEntry("weight", "2.0")
                .hasEntrySatisfying("publishers", p -> assertThat(p).endsWith("; Wire Nine"))
                .containsKey("source");
        assertThat(edges.values()).as("denied").noneMatch(e -> e.get("quote").startsWith("att3"));
    }

    @Test
    void a_map_is_geojson() {
        JsonObject map;
        try (JsonReader reader = Json.createReader(new StringReader(text(ExportFormat.GEOJSON, Selection.ALL)))) {
            map = reader.readObject();
        }
        assertThat(map.getString("type")).isEqualTo("FeatureCollection");
        List<JsonObject> features = map.getJsonArray("features").getValuesAs(JsonObject.class);
        for (JsonObject feature : features) {
            assertThat(feature.getString("type")).isEqualTo("Feature");
            JsonObject geometry = feature.getJsonObject("geometry");
            assertThat(geometry.getString("type")).isEqualTo("Point");
            assertThat(geometry.getJsonArray("coordinates")).hasSize(2);
            assertThat(geometry.getJsonArray("coordinates").getJsonNumber(0).doubleValue())
                    .isBetween(-180.0, 180.0);
            assertThat(geometry.getJsonArray("coordinates").getJsonNumber(1).doubleValue())
                    .isBetween(-90.0, 90.0);
            assertThat(feature.getJsonObject("properties")).containsKeys("type", "title", "claim", "place_is");
        }
        JsonObject meeting = features.stream()
                .filter(f -> f.getJsonObject("properties").getString("type").equals("Meeting")
                        && f.getJsonObject("properties").containsKey("url"))
                .findFirst()
                .orElseThrow();
        assertThat(meeting.getJsonObject("geometry")
                        .getJsonArray("coordinates")
                        .getJsonNumber(0)
                        .doubleValue())
                .isEqualTo(44.4009);
        assertThat(meeting.getJsonObject("properties").getString("place_ar")).isEqualTo("بغداد");
    }

    @Test
    void follow_the_money_keeps_to_its_published_model() {
        Map<String, Map<String, TsvFile.Row>> model = new TreeMap<>();
        for (TsvFile.Row row : TsvFile.read("org/wasl/store/ftm-schema.tsv")) {
            model.computeIfAbsent(row.cell("schema"), s -> new TreeMap<>()).put(row.cell("property"), row);
        }
        Map<String, JsonObject> entities = new LinkedHashMap<>();
        text(ExportFormat.FTM, Selection.ALL).lines().forEach(line -> {
            try (JsonReader reader = Json.createReader(new StringReader(line))) {
                JsonObject entity = reader.readObject();
                assertThat(entities.put(entity.getString("id"), entity))
                        .as(line)
                        .isNull();
            }
        });
        entities.forEach((id, entity) -> {
            String schema = entity.getString("schema");
            assertThat(id).matches("[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?");
            assertThat(model).containsKey(schema);
            JsonObject properties = entity.getJsonObject("properties");
            properties.forEach((name, values) -> {
                TsvFile.Row property = model.get(schema).get(name);
                assertThat(property).as(schema + " " + name).isNotNull();
                for (JsonValue value : values.asJsonArray()) {
                    String text = ((JsonString) value).getString();
                    switch (property.cell("type")) {
                        case "entity" ->
                            assertThat(property.values("range"))
                                    .contains(entities.get(text).getString("schema"));
                        case "date" -> assertThat(text).matches("[0-9]{4}(-[0-9]{2}){0,2}");
                        case "url" -> assertThat(text).startsWith("http");
                        default -> assertThat(text).isNotBlank();
                    }
                }
            });
            model.get(schema).values().stream()
                    .filter(p -> p.cell("required").equals("yes"))
                    .forEach(p -> assertThat(properties).as(id).containsKey(p.cell("property")));
        });
        assertThat(entities.values().stream().map(e -> e.getString("schema")))
                .contains("Person", "PublicBody", "Address", "Article", "Position", "Occupancy", "Membership", "Event");
        assertThat(entities).doesNotContainKey("wasl-fact-att3");
    }

    @Test
    void claims_reify_what_they_speak_of_and_assert_only_what_is_stated() {
        DatasetGraph back = DatasetGraphFactory.create();
        RDFParser.fromString(text(ExportFormat.REIFIERS, Selection.ALL), Lang.TRIG)
                .parse(back);
        Node denied = Wasl.iri("fact/att3");
        assertThat(back.find(Node.ANY, denied, Node.ANY, Node.ANY).hasNext()).isFalse();
        List<Quad> reified = new ArrayList<>();
        back.find(Node.ANY, Wasl.iri("claim/w1-att3"), RDF.type.asNode(), Node.ANY)
                .forEachRemaining(reified::add);
        assertThat(reified).hasSize(1);
        List<Node> said = new ArrayList<>();
        back.find(Node.ANY, Wasl.iri("claim/w1-att3"), Node.ANY, Node.ANY).forEachRemaining(q -> {
            if (q.getObject().isTripleTerm()) {
                said.add(q.getObject());
            }
        });
        assertThat(said).extracting(n -> n.getTriple().getSubject()).hasSize(2).containsOnly(denied);
        assertThat(back.find(Node.ANY, Wasl.iri("fact/meet"), Wasl.participant, Node.ANY)
                        .hasNext())
                .isTrue();
    }

    @Test
    void says_what_it_holds_and_where_that_comes_from() {
        DatasetGraph back = DatasetGraphFactory.create();
        RDFParser.fromString(text(ExportFormat.TRIG, by(null, null, null, null, "Wire Nine")), Lang.TRIG)
                .parse(back);
        Node dataset = Wasl.iri("dataset");
        long articles = back.stream(Node.ANY, dataset, Node.ANY, Node.ANY)
                .filter(q -> q.getPredicate().getLocalName().equals("wasDerivedFrom"))
                .count();
        assertThat(articles).isEqualTo(1);
        long quads = back.stream()
                .filter(q -> !q.getGraph().equals(Wasl.iri("graph/dataset")))
                .count();
        assertThat(back.find(Node.ANY, dataset, VOID.triples.asNode(), Node.ANY)
                        .next()
                        .getObject()
                        .getLiteralValue())
                .isEqualTo((int) quads);
        assertThat(back.containsGraph(Wasl.iri("graph/article/w1"))).isTrue();
        assertThat(back.containsGraph(Wasl.iri("graph/article/n1"))).isFalse();
        assertThat(back.stream(Wasl.ENTITIES_GRAPH, Node.ANY, RDF.type.asNode(), Node.ANY)
                        .map(Quad::getSubject))
                .contains(Wasl.iri("id/leon-panetta"))
                .doesNotContain(Wasl.iri("id/robert-gates"));
    }
}
