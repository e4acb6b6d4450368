package org.wasl.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.wasl.ontology.Wasl;

/** The store as tables that refer to each other by their {@code id} columns; RFC 4180, UTF-8. */
final class CsvExport {
    /** The attributes of facts in the order of their columns. */
    private static final List<Node> ATTRIBUTES = List.of(
            Wasl.begin,
            Wasl.end,
            Wasl.precision,
            Wasl.timeText,
            Wasl.post,
            Wasl.rank,
            Wasl.former,
            Wasl.mode,
            Wasl.topic,
            Wasl.mission,
            Wasl.countMin,
            Wasl.countMax,
            Wasl.countStated,
            Wasl.countQualifier,
            Wasl.countUnit,
            Wasl.killedMin,
            Wasl.killedMax,
            Wasl.killedStated,
            Wasl.killedQualifier,
            Wasl.killedUnit,
            Wasl.injuredMin,
            Wasl.injuredMax,
            Wasl.injuredStated,
            Wasl.injuredQualifier,
            Wasl.injuredUnit);

    /** Table to its columns. */
    private static final Map<String, List<String>> TABLES = tables();

    private final DatasetGraph data;
    private final Facts facts;
    private final Selection selection;
    private final Map<String, Writer> writers = new LinkedHashMap<>();

    private CsvExport(DatasetGraph data, Selection selection) {
        this.data = data;
        this.selection = selection;
        this.facts = new Facts(data, selection);
    }

    private static Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        tables.put(
                "articles",
                List.of("id", "title", "publisher", "published", "language", "author", "url", "source", "text"));
        tables.put(
                "entities",
                List.of("id", "type", "name_en", "name_ar", "wikidata", "part_of", "within", "latitude", "longitude"));
        tables.put("names", List.of("entity", "language", "name", "preferred"));
        List<String> columns = new ArrayList<>(List.of("id", "type", "kind"));
        ATTRIBUTES.forEach(a -> columns.add(a.getLocalName()));
        columns.addAll(List.of("claims", "stated", "denied"));
        tables.put("facts", List.copyOf(columns));
        tables.put("roles", List.of("fact", "role", "entity"));
        tables.put(
                "claims",
                List.of(
                        "id",
                        "fact",
                        "article",
                        "modality",
                        "claimant",
                        "confidence",
                        "quote",
                        "start",
                        "end",
                        "rule"));
        tables.put("mentions", List.of("article", "start", "end", "text", "entity"));
        return tables;
    }

    /** Writes one file for each table into a folder, which is made where there is none. */
    static void write(DatasetGraph data, Selection selection, Path folder) throws IOException {
        Files.createDirectories(folder);
        new CsvExport(data, selection).write(folder);
    }

    /** Writes the tables as one zip archive. */
    static void zip(DatasetGraph data, Selection selection, OutputStream out) throws IOException {
        Path folder = Files.createTempDirectory("wasl-tables");
        try {
            write(data, selection, folder);
            ZipOutputStream zip = new ZipOutputStream(out);
            for (String table : TABLES.keySet()) {
                ZipEntry entry = new ZipEntry(table + ".csv");
                // the same store gives the same bytes at any time
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                Files.copy(folder.resolve(table + ".csv"), zip);
                zip.closeEntry();
            }
            zip.finish();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void write(Path folder) throws IOException {
        try (SpillSort entities = new SpillSort()) {
            for (Map.Entry<String, List<String>> table : TABLES.entrySet()) {
                writers.put(
                        table.getKey(),
                        new BufferedWriter(Files.newBufferedWriter(folder.resolve(table.getKey() + ".csv"))));
                row(table.getKey(), table.getValue());
            }
            facts.each(fact -> Unwritten.unless(() -> fact(fact, entities)));
            for (Map.Entry<Node, Node> article : facts.articles().entrySet()) {
                article(article.getKey(), article.getValue(), entities);
            }
            entities.each(iri -> Unwritten.unless(() -> entity(NodeFactory.createURI(iri))));
        } finally {
            for (Writer writer : writers.values()) {
                writer.close();
            }
        }
    }

    private void article(Node graph, Node article, SpillSort entities) throws IOException {
        Set<Node> told = new java.util.HashSet<>();
        if (!selection.isAll()) {
            for (Node node : facts.about(graph)) {
                facts.fact(node)
                        .filter(f -> f.claims().stream().anyMatch(c -> c.graph().equals(graph)))
                        .ifPresent(f -> told.addAll(f.entities()));
            }
            if (told.isEmpty()) {
                return;
            }
        }
        row(
                "articles",
                List.of(
                        Facts.id(article),
                        text(article, DCTerms.title.asNode()),
                        text(article, Wasl.publisher),
                        text(article, DCTerms.issued.asNode()),
                        text(article, DCTerms.language.asNode()),
                        text(article, DCTerms.creator.asNode()),
                        text(article, DCTerms.identifier.asNode()),
                        text(article, Wasl.source),
                        text(article, nif("isString"))));
        List<Quad> mentions = new ArrayList<>();
        data.find(graph, Node.ANY, Wasl.names, Node.ANY).forEachRemaining(mentions::add);
        mentions.sort(Comparator.<Quad>comparingInt(
                        q -> Integer.parseInt("0" + text(q.getSubject(), nif("beginIndex"))))
                .thenComparing(Quad::toString));
        for (Quad mention : mentions) {
            if (selection.isAll() || told.contains(mention.getObject())) {
                Node node = mention.getSubject();
                entities.add(mention.getObject().toString());
                row(
                        "mentions",
                        List.of(
                                Facts.id(article),
                                text(node, nif("beginIndex")),
                                text(node, nif("endIndex")),
                                text(node, nif("anchorOf")),
                                Facts.id(mention.getObject())));
            }
        }
    }

    private static Node nif(String name) {
        return NodeFactory.createURI(Wasl.NIF + name);
    }

    private void entity(Node entity) throws IOException {
        Optional<Point> point = Point.of(facts, entity);
        row(
                "entities",
                List.of(
                        Facts.id(entity),
                        facts.type(entity).getLocalName(),
                        facts.label(entity, "en").orElse(""),
                        facts.label(entity, "ar").orElse(""),
                        id(facts.object(entity, OWL.sameAs.asNode())),
                        id(facts.object(entity, Wasl.partOf)),
                        id(facts.object(entity, Wasl.within)),
                        point.map(p -> Double.toString(p.latitude())).orElse(""),
                        point.map(p -> Double.toString(p.longitude())).orElse("")));
        for (Node property : List.of(RDFS.label.asNode(), SKOS.altLabel.asNode())) {
            for (Node name : facts.objects(entity, property)) {
                row(
                        "names",
                        List.of(
                                Facts.id(entity),
                                name.getLiteralLanguage(),
                                name.getLiteralLexicalForm(),
                                Boolean.toString(property.equals(RDFS.label.asNode()))));
            }
        }
    }

    private void fact(Facts.Fact fact, SpillSort entities) throws IOException {
        List<String> cells = new ArrayList<>();
        cells.add(Facts.id(fact.node()));
        cells.add(fact.type().getLocalName());
        cells.add((facts.is(fact.type(), Wasl.Event) ? Wasl.Event : Wasl.Situation).getLocalName());
        ATTRIBUTES.forEach(a -> cells.add(fact.attribute(a).orElse("")));
        cells.add(Integer.toString(fact.claims().size()));
        cells.add(Long.toString(fact.claims().stream().filter(facts::asserted).count()));
        cells.add(Long.toString(facts.denials(fact)));
        row("facts", cells);
        for (Map.Entry<String, List<Node>> role : fact.roles().entrySet()) {
            for (Node filler : role.getValue()) {
                entities.add(filler.toString());
                row("roles", List.of(Facts.id(fact.node()), role.getKey(), Facts.id(filler)));
            }
        }
        for (Facts.Claim claim : fact.claims()) {
            Optional<Node> claimant = facts.object(claim.node(), Wasl.claimant);
            claimant.ifPresent(c -> entities.add(c.toString()));
            row(
                    "claims",
                    List.of(
                            Facts.id(claim.node()),
                            Facts.id(fact.node()),
                            Facts.id(claim.article()),
                            text(claim.node(), Wasl.modality),
                            id(claimant),
                            text(claim.node(), Wasl.confidence),
                            text(claim.node(), Wasl.quote),
                            text(claim.node(), nif("beginIndex")),
                            text(claim.node(), nif("endIndex")),
                            text(claim.node(), Wasl.rule)));
        }
    }

    private String text(Node subject, Node property) {
        return facts.text(subject, property).orElse("");
    }

    private static String id(Optional<Node> node) {
        return node.map(Facts::id).orElse("");
    }

    private void row(String table, List<String> cells) throws IOException {
        Writer writer = writers.get(table);
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean quoted = cell.contains(",") || cell.contains("\"") || cell.contains("\n") || cell.contains("\r");
            writer.write(i == 0 ? "" : ",");
            writer.write(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        writer.write("\r\n");
    }
}
