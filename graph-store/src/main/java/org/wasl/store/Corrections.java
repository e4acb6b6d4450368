package org.wasl.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.wasl.ontology.Wasl;

/**
 * All decisions of a store, and what they make of what was read: a function from the quads of a graph as read to the
 * quads that show. What was read is never lost: where the two differ, the store's default graph, which no question
 * sees, says what a graph {@code hides} and what it {@code adds}.
 */
final class Corrections {
    private static final Node TYPE = RDF.type.asNode();
    private static final Node LABEL = RDFS.label.asNode();
    private static final Node OTHER_LABEL = SKOS.altLabel.asNode();
    private static final Node SAME = OWL.sameAs.asNode();
    private static final String WIKIDATA = Wasl.prefixes().get("wd");
    private static final Node ACCEPTED = NodeFactory.createLiteralString("accepted");
    private static final String ARTICLES = Wasl.BASE + "article/";
    private static final String GRAPHS = Wasl.BASE + "graph/article/";

    private static final Set<Node> MADE =
            Set.of(Wasl.ONTOLOGY_GRAPH, Wasl.DECISIONS_GRAPH, Wasl.OCCURRENCES_GRAPH, Wasl.EDGES_GRAPH);

    private final TreeMap<Decision, Node> all;
    private final List<Decision> inForce = new ArrayList<>();
    private final Set<Node> undone;
    private final Map<Node, Decision> reviews;

    Corrections(Collection<Decision> decisions) {
        all = new TreeMap<>();
        decisions.forEach(d -> all.put(d, d.id()));
        // the last word first: what undoes a decision may have been undone itself
        undone = new HashSet<>();
        for (Map.Entry<Decision, Node> entry : all.descendingMap().entrySet()) {
            if (undone.contains(entry.getValue())) {
                continue;
            }
            if (entry.getKey().action() == Decision.Action.UNDO) {
                undone.add(entry.getKey().target());
            } else {
                inForce.add(entry.getKey());
            }
        }
        Collections.reverse(inForce);
        reviews = reviews(inForce);
    }

    static Corrections load(DatasetGraph data) {
        var graph = GraphFactory.createDefaultGraph();
        data.find(Wasl.DECISIONS_GRAPH, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(q -> graph.add(q.asTriple()));
        return new Corrections(read(graph));
    }

    static List<Decision> read(org.apache.jena.graph.Graph graph) {
        return graph.find(Node.ANY, TYPE, Wasl.Decision)
                .mapWith(Triple::getSubject)
                .mapWith(id -> Decision.read(graph, id))
                .toList();
    }

    /** In the order in which they apply. */
    List<Decision> all() {
        return List.copyOf(all.keySet());
    }

    /** The decisions that others take back. */
    Set<Node> undone() {
        return Collections.unmodifiableSet(undone);
    }

    /** The last one in force. */
    Optional<Decision> last() {
        return inForce.isEmpty() ? Optional.empty() : Optional.of(inForce.get(inForce.size() - 1));
    }

    /** The decisions in force that accept or reject, the last for each claim. */
    Map<Node, Decision> reviews() {
        return Collections.unmodifiableMap(reviews);
    }

    private static Map<Node, Decision> reviews(List<Decision> inForce) {
        Map<Node, Decision> reviews = new LinkedHashMap<>();
        for (Decision decision : inForce) {
            if (decision.action() == Decision.Action.ACCEPT || decision.action() == Decision.Action.REJECT) {
                reviews.remove(decision.target());
                reviews.put(decision.target(), decision);
            }
        }
        return reviews;
    }

    /** What may look otherwise when these decisions come or go: their things, and all that others tie to those. */
    Set<Node> touched(Collection<Decision> changed) {
        Set<Node> nodes = new LinkedHashSet<>();
        List<Decision> rest = new ArrayList<>(all.keySet());
        changed.forEach(d -> nodes.addAll(things(d)));
        boolean more = true;
        while (more) {
            more = false;
            for (var others = rest.iterator(); others.hasNext(); ) {
                Set<Node> things = things(others.next());
                if (things.stream().anyMatch(nodes::contains)) {
                    others.remove();
                    more |= nodes.addAll(things);
                }
            }
        }
        return nodes;
    }

    private Set<Node> things(Decision decision) {
        Set<Node> things = new LinkedHashSet<>();
        switch (decision.action()) {
            case ACCEPT, REJECT -> {
                things.add(decision.target());
                decision.article().ifPresent(things::add);
            }
            case RETYPE, RENAME, LINK -> things.add(decision.target());
            case MERGE -> {
                things.add(decision.target());
                things.add(decision.value().orElseThrow());
            }
            case SPLIT -> {
                things.add(decision.target());
                things.add(decision.value().orElseThrow());
            }
            case UNDO ->
                all.entrySet().stream()
                        .filter(e -> e.getValue().equals(decision.target()))
                        .forEach(e -> things.addAll(things(e.getKey())));
        }
        return things;
    }

    /** The graph in which an article stands. */
    static Node graphOf(Node article) {
        return NodeFactory.createURI(
                article.getURI().startsWith(ARTICLES)
                        ? GRAPHS + article.getURI().substring(ARTICLES.length())
                        : article.getURI());
    }

    static boolean isArticleGraph(Node graph) {
        return graph.isURI() && graph.getURI().startsWith(GRAPHS);
    }

    /** Graphs that are not read but made here or by people. */
    static boolean isRead(Node graph) {
        return !MADE.contains(graph);
    }

    // ---- what was read and what shows ----

    /** A graph as it was read. */
    static Set<Quad> asRead(Draft draft, Node graph) {
        Set<Quad> quads = draft.graph(graph);
        undo(draft, graph, quads);
        return quads;
    }

    private static void undo(Draft draft, Node graph, Set<Quad> quads) {
        for (Quad difference : draft.find(Quad.defaultGraphIRI, graph, Node.ANY, Node.ANY)) {
            Quad quad = Quad.create(graph, difference.getObject().getTriple());
            if (difference.getPredicate().equals(Wasl.adds)) {
                quads.remove(quad);
            } else if (difference.getPredicate().equals(Wasl.hides)) {
                quads.add(quad);
            }
        }
    }

    /** Stores what was read in a graph, as the decisions make it show. */
    void put(Draft draft, Node graph, Set<Quad> read) {
        Set<Quad> shown = inForce.isEmpty() || !isRead(graph) ? read : apply(graph, read);
        draft.set(graph, shown);
        Set<Quad> differences = differences(graph, read, shown);
        Set<Quad> there = new HashSet<>(draft.find(Quad.defaultGraphIRI, graph, Node.ANY, Node.ANY));
        there.stream().filter(q -> !differences.contains(q)).forEach(draft::delete);
        differences.stream().filter(q -> !there.contains(q)).forEach(draft::add);
    }

    private static Set<Quad> differences(Node graph, Set<Quad> read, Set<Quad> shown) {
        if (read == shown) {
            return Set.of();
        }
        Set<Quad> differences = new LinkedHashSet<>();
        read.stream().filter(q -> !shown.contains(q)).forEach(q -> differences.add(difference(graph, Wasl.hides, q)));
        shown.stream().filter(q -> !read.contains(q)).forEach(q -> differences.add(difference(graph, Wasl.adds, q)));
        return differences;
    }

    private static Quad difference(Node graph, Node how, Quad quad) {
        return Quad.create(Quad.defaultGraphIRI, graph, how, NodeFactory.createTripleTerm(quad.asTriple()));
    }

    /**
     * Applies the decisions anew wherever one of these things is read; of the article graphs whole, of the others, which
     * are large, only what tells of these things.
     *
     * @return the article graphs that were gone through
     */
    Set<Node> reapply(Draft draft, Set<Node> touched) {
        Set<Node> articles = new TreeSet<>((a, b) -> a.getURI().compareTo(b.getURI()));
        Set<Node> others = new LinkedHashSet<>(Set.of(Wasl.ENTITIES_GRAPH));
        for (Node node : touched) {
            for (Quad quad : draft.find(Node.ANY, node, Node.ANY, Node.ANY)) {
                (isArticleGraph(quad.getGraph()) ? articles : others).add(quad.getGraph());
            }
            for (Quad quad : draft.find(Node.ANY, Node.ANY, Node.ANY, node)) {
                (isArticleGraph(quad.getGraph()) ? articles : others).add(quad.getGraph());
            }
            if (node.isURI() && node.getURI().startsWith(ARTICLES)) {
                articles.add(graphOf(node));
            }
        }
        for (Node graph : articles) {
            put(draft, graph, asRead(draft, graph));
        }
        others.removeIf(g -> !isRead(g));
        others.forEach(graph -> reapply(draft, graph, touched));
        return articles;
    }

    private void reapply(Draft draft, Node graph, Set<Node> touched) {
        Set<Quad> shown = new HashSet<>();
        for (Node node : touched) {
            shown.addAll(draft.find(graph, node, Node.ANY, Node.ANY));
            shown.addAll(draft.find(graph, Node.ANY, Node.ANY, node));
        }
        Set<Quad> read = new HashSet<>(shown);
        Set<Quad> old = new HashSet<>();
        for (Quad difference : draft.find(Quad.defaultGraphIRI, graph, Node.ANY, Node.ANY)) {
            Triple triple = difference.getObject().getTriple();
            if (touched.contains(triple.getSubject()) || touched.contains(triple.getObject())) {
                old.add(difference);
                Quad quad = Quad.create(graph, triple);
                if (difference.getPredicate().equals(Wasl.adds)) {
                    read.remove(quad);
                } else {
                    read.add(quad);
                }
            }
        }
        Set<Quad> now = apply(graph, read, touched);
        shown.stream().filter(q -> !now.contains(q)).forEach(draft::delete);
        now.stream().filter(q -> !shown.contains(q)).forEach(draft::add);
        Set<Quad> differences = differences(graph, read, now);
        old.stream().filter(q -> !differences.contains(q)).forEach(draft::delete);
        differences.stream().filter(q -> !old.contains(q)).forEach(draft::add);
    }

    // ---- what decisions do ----

    /** What shows of a graph of which this was read. */
    Set<Quad> apply(Node graph, Set<Quad> read) {
        Set<Node> there = new HashSet<>();
        read.forEach(q -> {
            there.add(q.getSubject());
            there.add(q.getObject());
        });
        if (graph.equals(Wasl.ENTITIES_GRAPH)) {
            // here stand the names and links that persons gave, also to things that articles brought
            inForce.forEach(d -> there.add(d.target()));
        }
        return apply(graph, read, there);
    }

    private Set<Quad> apply(Node graph, Set<Quad> read, Set<Node> there) {
        boolean entities = graph.equals(Wasl.ENTITIES_GRAPH);
        Set<Quad> quads = new LinkedHashSet<>(read);
        Set<Node> nodes = new HashSet<>(there);
        for (Decision decision : inForce) {
            if (!nodes.contains(decision.target())
                    && !(decision.value().filter(nodes::contains).isPresent())) {
                continue;
            }
            switch (decision.action()) {
                case MERGE -> {
                    merge(graph, quads, decision);
                    nodes.add(decision.target());
                }
                case SPLIT -> {
                    split(graph, quads, decision);
                    nodes.add(decision.value().orElseThrow());
                }
                case RETYPE ->
                    replace(
                            quads,
                            q -> q.getPredicate().equals(TYPE)
                                            && q.getSubject().equals(decision.target())
                                            && isTerm(q.getObject())
                                    ? with(q, TYPE, decision.value().orElseThrow())
                                    : q);
                case RENAME -> rename(graph, quads, decision, entities);
                case LINK -> link(graph, quads, decision, entities);
                case ACCEPT, REJECT, UNDO -> {
                    // reviews come last: of several the last one counts
                }
            }
        }
        if (isArticleGraph(graph)) {
            review(graph, quads);
        }
        return quads;
    }

    private static boolean isTerm(Node node) {
        return node.isURI() && node.getURI().startsWith(Wasl.ONTOLOGY);
    }

    private static Quad with(Quad quad, Node property, Node value) {
        return Quad.create(quad.getGraph(), quad.getSubject(), property, value);
    }

    /** Puts another quad, or none where it gives null, in the place of each. */
    private static void replace(Set<Quad> quads, UnaryOperator<Quad> change) {
        List<Quad> before = List.copyOf(quads);
        quads.clear();
        for (Quad quad : before) {
            Quad after = change.apply(quad);
            if (after != null) {
                quads.add(after);
            }
        }
    }

    private static void merge(Node graph, Set<Quad> quads, Decision decision) {
        Node kept = decision.target();
        Node other = decision.value().orElseThrow();
        List<Node> names = new ArrayList<>();
        replace(quads, q -> {
            boolean subject = q.getSubject().equals(other);
            boolean object = q.getObject().equals(other);
            if (!subject && !object) {
                return q;
            }
            if (subject && q.getPredicate().equals(TYPE) && decision.kind().isPresent() && isTerm(q.getObject())) {
                return Quad.create(graph, kept, TYPE, decision.kind().get());
            }
            if (subject && q.getPredicate().equals(LABEL)) {
                names.add(q.getObject());
                return null;
            }
            Node from = subject ? kept : q.getSubject();
            Node to = object ? kept : q.getObject();
            return from.equals(to) ? null : Quad.create(graph, from, q.getPredicate(), to);
        });
        if (names.isEmpty()) {
            return;
        }
        decision.names().forEach(name -> quads.add(Quad.create(graph, kept, LABEL, name)));
        for (Node name : names) {
            boolean named = decision.names().stream()
                    .anyMatch(n -> n.getLiteralLanguage().equals(name.getLiteralLanguage()));
            if (!decision.names().contains(name)) {
                quads.add(Quad.create(graph, kept, named ? OTHER_LABEL : LABEL, name));
            }
        }
    }

    private static void rename(Node graph, Set<Quad> quads, Decision decision, boolean entities) {
        Node name = decision.names().get(0);
        replace(quads, q -> {
            if (!q.getSubject().equals(decision.target())) {
                return q;
            }
            if (q.getPredicate().equals(OTHER_LABEL) && q.getObject().equals(name)) {
                return null;
            }
            return q.getPredicate().equals(LABEL)
                            && q.getObject().getLiteralLanguage().equals(name.getLiteralLanguage())
                            && !q.getObject().equals(name)
                    ? with(q, OTHER_LABEL, q.getObject())
                    : q;
        });
        if (entities) {
            quads.add(Quad.create(graph, decision.target(), LABEL, name));
        }
    }

    private static void link(Node graph, Set<Quad> quads, Decision decision, boolean entities) {
        Node to = decision.value().orElseThrow();
        if (isWikidata(to)) {
            quads.removeIf(q -> q.getSubject().equals(decision.target())
                    && q.getPredicate().equals(SAME)
                    && isWikidata(q.getObject())
                    && !q.getObject().equals(to));
        }
        if (entities) {
            quads.add(Quad.create(graph, decision.target(), SAME, to));
        }
    }

    static boolean isWikidata(Node node) {
        return node.isURI() && node.getURI().startsWith(WIKIDATA);
    }

    /** In the articles and claims of its scope another entity is meant. */
    private static void split(Node graph, Set<Quad> quads, Decision decision) {
        Node entity = decision.target();
        Node other = decision.value().orElseThrow();
        boolean whole = decision.scope().stream().anyMatch(s -> graphOf(s).equals(graph));
        Map<Node, Node> factOf = new HashMap<>();
        quads.forEach(q -> {
            if (q.getPredicate().equals(Wasl.about)) {
                factOf.put(q.getSubject(), q.getObject());
            }
        });
        Set<Node> facts = new HashSet<>();
        quads.forEach(q -> {
            if (q.getObject().equals(entity)) {
                facts.add(q.getSubject());
            }
        });
        Set<Node> claims = new HashSet<>();
        factOf.forEach((claim, fact) -> {
            boolean said = whole && facts.contains(fact) || decision.scope().contains(claim);
            if (said) {
                claims.add(claim);
            }
        });
        if (claims.isEmpty() && !whole) {
            return;
        }
        Map<Node, Node> renewed = new HashMap<>();
        claims.forEach(c -> renewed.put(factOf.get(c), renewed(factOf.get(c), decision)));
        Set<Node> kept = new HashSet<>(factOf.values());
        kept.removeIf(
                f -> factOf.entrySet().stream().noneMatch(e -> e.getValue().equals(f) && !claims.contains(e.getKey())));
        Set<Node> mentions = whole ? Set.of() : mentions(quads, claims);
        List<Quad> before = List.copyOf(quads);
        quads.clear();
        for (Quad q : before) {
            Node subject = q.getSubject();
            Node object = q.getObject().equals(entity) ? other : q.getObject();
            if (renewed.containsKey(subject)) {
                if (kept.contains(subject)) {
                    quads.add(q);
                }
                quads.add(Quad.create(graph, renewed.get(subject), q.getPredicate(), object));
            } else if (claims.contains(subject)) {
                Node about = renewed.getOrDefault(q.getObject(), object);
                quads.add(with(q, q.getPredicate(), about));
            } else if (whole && subject.equals(entity)) {
                // what it is and is called is said below, of the other
                if (!q.getPredicate().equals(TYPE) && !q.getPredicate().equals(LABEL)) {
                    quads.add(Quad.create(graph, other, q.getPredicate(), object));
                }
            } else {
                quads.add(whole || mentions.contains(subject) ? with(q, q.getPredicate(), object) : q);
            }
        }
        decision.kind().ifPresent(kind -> quads.add(Quad.create(graph, other, TYPE, kind)));
        decision.names().forEach(name -> quads.add(Quad.create(graph, other, LABEL, name)));
    }

    private static Node renewed(Node fact, Decision decision) {
        return Wasl.iri(
                "fact/" + Decision.digest(fact.getURI() + " " + decision.value().orElseThrow()));
    }

    /** The mentions within the sentences of these claims. */
    private static Set<Node> mentions(Set<Quad> quads, Set<Node> claims) {
        Node begin = NodeFactory.createURI(Wasl.NIF + "beginIndex");
        Node end = NodeFactory.createURI(Wasl.NIF + "endIndex");
        Map<Node, Integer> begins = new HashMap<>();
        Map<Node, Integer> ends = new HashMap<>();
        Set<Node> mentions = new HashSet<>();
        quads.forEach(q -> {
            if (q.getPredicate().equals(begin)) {
                begins.put(q.getSubject(), Integer.valueOf(q.getObject().getLiteralLexicalForm()));
            } else if (q.getPredicate().equals(end)) {
                ends.put(q.getSubject(), Integer.valueOf(q.getObject().getLiteralLexicalForm()));
            } else if (q.getPredicate().equals(Wasl.names)) {
                mentions.add(q.getSubject());
            }
        });
        mentions.removeIf(m -> claims.stream()
                .noneMatch(c -> begins.containsKey(c)
                        && begins.containsKey(m)
                        && begins.get(m) >= begins.get(c)
                        && ends.get(m) <= ends.get(c)));
        return mentions;
    }

    /** Rejected claims go, and facts that no other claim of the article is about. */
    private void review(Node graph, Set<Quad> quads) {
        if (reviews.isEmpty()) {
            return;
        }
        Set<Node> gone = new HashSet<>();
        List<Quad> accepted = new ArrayList<>();
        Map<Node, Set<Node>> claimsOf = new HashMap<>();
        for (Quad q : quads) {
            if (q.getPredicate().equals(Wasl.about)) {
                claimsOf.computeIfAbsent(q.getObject(), f -> new HashSet<>()).add(q.getSubject());
                Decision review = reviews.get(q.getSubject());
                if (review != null && review.action() == Decision.Action.REJECT) {
                    gone.add(q.getSubject());
                } else if (review != null) {
                    accepted.add(Quad.create(graph, q.getSubject(), Wasl.review, ACCEPTED));
                }
            }
        }
        quads.addAll(accepted);
        if (!gone.isEmpty()) {
            claimsOf.forEach((fact, claims) -> {
                if (gone.containsAll(claims)) {
                    gone.add(fact);
                }
            });
            quads.removeIf(q -> gone.contains(q.getSubject()));
        }
    }
}
