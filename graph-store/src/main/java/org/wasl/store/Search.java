package org.wasl.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.wasl.ontology.Wasl;

/**
 * Full text over the names of entities and the sentences that claims stand in. The index lies beside the database and is
 * made from it alone: it bears the revision of the store that it was made of, and before each search takes in what has
 * changed since. So nothing can part the two for long: not a crash, not a removal, not another copy of the store.
 */
public final class Search {
    /** What words are found by: each word of a text with the keys that stand for it. */
    public record Keys(
            String version, Function<String, List<List<String>>> written, Function<String, List<List<String>>> asked) {}

    /** What a search looks among. */
    public enum Kind {
        NAME,
        SENTENCE
    }

    /**
     * @param things the entity that bears the name; the claims that stand in the sentence
     * @param text the name or the sentence
     */
    public record Hit(Kind kind, String text, String language, List<Node> things) {
        public Hit {
            things = List.copyOf(things);
        }
    }

    private static final String FOLDER = "index";
    private static final String GRAPH = "graph";
    private static final String KIND = "kind";
    private static final String TEXT = "text";
    private static final String LANGUAGE = "language";
    private static final String THING = "thing";
    private static final String KEYS = "keys";
    private static final String REVISION = "revision";
    private static final String VERSION = "keys";

    private final GraphStore store;
    private final Keys keys;
    private final Path folder;
    private volatile boolean stopped;

    public Search(GraphStore store, Keys keys) {
        this.store = store;
        this.keys = keys;
        this.folder = store.folder().resolve(FOLDER);
    }

    /**
     * What has all the words, the best first; names and sentences apart, and with a star at its end a word's beginning.
     */
    public List<Hit> find(String words, Kind kind, int limit) {
        update();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term(KIND, kind.name())), BooleanClause.Occur.FILTER);
        boolean any = false;
        for (String part : words.strip().split("\\s+")) {
            boolean begun = part.length() > 1 && part.endsWith("*");
            for (List<String> word : keys.asked().apply(part)) {
                BooleanQuery.Builder one = new BooleanQuery.Builder();
                word.forEach(key -> one.add(query(key, begun), BooleanClause.Occur.SHOULD));
                all.add(one.build(), BooleanClause.Occur.MUST);
                any = true;
            }
        }
        return any ? hits(all.build(), kind, limit) : List.of();
    }

    private static Query query(String key, boolean begun) {
        Term term = new Term(KEYS, key);
        return begun ? new PrefixQuery(term) : new TermQuery(term);
    }

    private List<Hit> hits(Query query, Kind kind, int limit) {
        // several graphs may name one thing alike, so that more are needed than are shown
        int most = Math.max(1, Math.min(limit, Integer.MAX_VALUE / 20) * 10);
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            StoredFields fields = reader.storedFields();
            Map<String, Hit> hits = new LinkedHashMap<>();
            for (ScoreDoc found : new IndexSearcher(reader).search(query, most).scoreDocs) {
                Document document = fields.document(found.doc);
                List<Node> things = Stream.of(document.getValues(THING))
                        .map(NodeFactory::createURI)
                        .toList();
                String same = kind == Kind.NAME ? things.toString() : things + document.get(GRAPH);
                hits.putIfAbsent(same, new Hit(kind, document.get(TEXT), document.get(LANGUAGE), things));
                if (hits.size() == limit) {
                    break;
                }
            }
            return List.copyOf(hits.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends an update that another thread is about, with a {@link CancellationException} there; what the index held
     * before, it holds. To interrupt that thread would close the store's files.
     */
    public void stop() {
        stopped = true;
    }

    /** Throws the index away and makes it anew. */
    public void rebuild() {
        drop();
        update();
    }

    private void drop() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the index holds exactly what the store does. */
    public boolean inStep() {
        long there = revision();
        return store.read(data -> Revisions.of(data) == there);
    }

    /** The revision that the index is of; -1 where there is none that can be used. */
    private long revision() {
        if (!Files.isDirectory(folder)) {
            return -1;
        }
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> said = reader.getIndexCommit().getUserData();
            return keys.version().equals(said.get(VERSION)) ? Long.parseLong(said.getOrDefault(REVISION, "-1")) : -1;
        } catch (IOException | IllegalArgumentException e) {
            return -1;
        }
    }

    /** Takes in what has changed since; makes the index where there is none or one of another state. */
    public void update() {
        // not the store itself: making the index takes minutes, in which it may be written to
        synchronized (store.indexing()) {
            long there = revision();
            store.read(data -> {
                long now = Revisions.of(data);
                if (there == now) {
                    return null;
                }
                boolean anew = there < 0 || there > now;
                if (anew) {
                    drop();
                }
                Unwritten.unless(() -> write(data, anew ? graphs(data) : Revisions.since(data, there), now));
                return null;
            });
        }
    }

    private static Set<Node> graphs(DatasetGraph data) {
        Set<Node> graphs = new TreeSet<>(Facts.ORDER);
        data.listGraphNodes().forEachRemaining(graphs::add);
        return graphs;
    }

    private void write(DatasetGraph data, Set<Node> graphs, long revision) throws IOException {
        IndexWriterConfig settings = new IndexWriterConfig(new StandardAnalyzer());
        settings.setCommitOnClose(false);
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, settings)) {
            for (Node graph : graphs) {
                if (stopped) {
                    throw new CancellationException("the index is no longer wanted");
                }
                writer.deleteDocuments(new Term(GRAPH, graph.toString()));
                if (Corrections.isRead(graph)) {
                    names(data, graph, writer);
                    sentences(data, graph, writer);
                }
            }
            writer.setLiveCommitData(Map.of(REVISION, Long.toString(revision), VERSION, keys.version())
                    .entrySet());
            writer.commit();
        }
    }

    private void names(DatasetGraph data, Node graph, IndexWriter writer) throws IOException {
        List<Quad> names = new ArrayList<>();
        for (Node property : List.of(RDFS.label.asNode(), SKOS.altLabel.asNode())) {
            data.find(graph, Node.ANY, property, Node.ANY).forEachRemaining(q -> {
                if (q.getSubject().isURI() && q.getSubject().getURI().startsWith(Wasl.BASE + "id/")) {
                    names.add(q);
                }
            });
        }
        names.sort(Comparator.comparing(Quad::toString));
        for (Quad name : names) {
            writer.addDocument(document(graph, Kind.NAME, name.getObject(), List.of(name.getSubject())));
        }
    }

    private void sentences(DatasetGraph data, Node graph, IndexWriter writer) throws IOException {
        Map<Node, Set<Node>> sentences = new TreeMap<>(Facts.ORDER);
        data.find(graph, Node.ANY, Wasl.quote, Node.ANY)
                .forEachRemaining(q -> sentences
                        .computeIfAbsent(q.getObject(), s -> new TreeSet<>(Facts.ORDER))
                        .add(q.getSubject()));
        for (Map.Entry<Node, Set<Node>> sentence : sentences.entrySet()) {
            writer.addDocument(document(graph, Kind.SENTENCE, sentence.getKey(), List.copyOf(sentence.getValue())));
        }
    }

    private Document document(Node graph, Kind kind, Node text, List<Node> things) {
        Document document = new Document();
        document.add(new StringField(GRAPH, graph.toString(), Field.Store.YES));
        document.add(new StringField(KIND, kind.name(), Field.Store.NO));
        document.add(new StoredField(TEXT, text.getLiteralLexicalForm()));
        document.add(new StoredField(LANGUAGE, text.getLiteralLanguage()));
        things.forEach(thing -> document.add(new StoredField(THING, thing.getURI())));
        document.add(new TextField(KEYS, new Tokens(keys.written().apply(text.getLiteralLexicalForm()))));
        return document;
    }

    /** The keys of words as Lucene takes them: those of one word at one position. */
    private static final class Tokens extends TokenStream {
        private record Token(String key, boolean sameWord) {}

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
        private final List<Token> tokens = new ArrayList<>();
        private int next;

        Tokens(List<List<String>> words) {
            for (List<String> word : words) {
                for (int i = 0; i < word.size(); i++) {
                    tokens.add(new Token(word.get(i), i > 0));
                }
            }
        }

        @Override
        public boolean incrementToken() {
            if (next == tokens.size()) {
                return false;
            }
            clearAttributes();
            Token token = tokens.get(next++);
            term.setEmpty().append(token.key());
            position.setPositionIncrement(token.sameWord() ? 0 : 1);
            return true;
        }
    }
}
