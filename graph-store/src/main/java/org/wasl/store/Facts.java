package org.wasl.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.wasl.ontology.Wasl;

/**
 * The facts of a store one by one, each with the claims about it that a selection wants; in the same order whatever the
 * order in which articles came. Only one fact is in memory at a time, beside the list of articles.
 */
final class Facts {
    static final Comparator<Node> ORDER = Comparator.comparing(Node::toString);
    private static final int LABELS = 20_000;

    /** A claim and the graph that it stands in. */
    record Claim(Node node, Node graph, Node article) {}

    /**
     * A fact with what it says.
     *
     * @param roles property to entities, both in order
     * @param attributes property to its literal, in order
     */
    record Fact(
            Node node, Node type, Map<String, List<Node>> roles, Map<String, String> attributes, List<Claim> claims) {
        Optional<String> attribute(Node property) {
            return Optional.ofNullable(attributes.get(property.getLocalName()));
        }

        List<Node> fillers(Node role) {
            return roles.getOrDefault(role.getLocalName(), List.of());
        }

        Set<Node> entities() {
            Set<Node> all = new LinkedHashSet<>();
            roles.values().forEach(all::addAll);
            return all;
        }
    }

    private final DatasetGraph data;
    private final Selection selection;
    private final Map<Node, Set<Node>> classes = new HashMap<>();
    private final Set<Node> roles = new TreeSet<>(ORDER);
    private final Map<String, Optional<String>> labels = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<String>> eldest) {
            return size() > LABELS;
        }
    };

    Facts(DatasetGraph data, Selection selection) {
        this.data = data;
        this.selection = selection;
        data.find(Wasl.ONTOLOGY_GRAPH, Node.ANY, RDF.type.asNode(), OWL.ObjectProperty.asNode())
                .forEachRemaining(q -> roles.add(q.getSubject()));
    }

    /** The graphs of all articles with the article that each describes. */
    Map<Node, Node> articles() {
        Map<Node, Node> articles = new TreeMap<>(ORDER);
        data.findNG(Node.ANY, Node.ANY, RDF.type.asNode(), Wasl.Article)
                .forEachRemaining(q -> articles.put(q.getGraph(), q.getSubject()));
        return articles;
    }

    /** Each fact that a selected claim speaks of, once, with all those claims. */
    void each(Consumer<Fact> use) {
        for (Node graph : articles().keySet()) {
            for (Node node : about(graph)) {
                fact(node).filter(f -> f.claims().get(0).graph().equals(graph)).ifPresent(use);
            }
        }
    }

    /** What the claims of a graph speak of. */
    Set<Node> about(Node graph) {
        Set<Node> facts = new TreeSet<>(ORDER);
        data.find(graph, Node.ANY, Wasl.about, Node.ANY).forEachRemaining(q -> facts.add(q.getObject()));
        return facts;
    }

    /** The fact with its selected claims, where there is one. */
    Optional<Fact> fact(Node node) {
        Map<String, List<Node>> entities = new TreeMap<>();
        Map<String, String> attributes = new TreeMap<>();
        Node type = Wasl.Fact;
        for (Quad quad : sorted(data.findNG(Node.ANY, node, Node.ANY, Node.ANY))) {
            if (quad.getPredicate().equals(RDF.type.asNode())) {
                type = quad.getObject();
            } else if (roles.contains(quad.getPredicate())) {
                List<Node> fillers =
                        entities.computeIfAbsent(quad.getPredicate().getLocalName(), r -> new ArrayList<>());
                if (!fillers.contains(quad.getObject())) {
                    fillers.add(quad.getObject());
                }
            } else if (quad.getObject().isLiteral()) {
                attributes.putIfAbsent(
                        quad.getPredicate().getLocalName(), quad.getObject().getLiteralLexicalForm());
            }
        }
        Fact fact = new Fact(node, type, entities, attributes, List.of());
        List<Claim> claims = claims(fact);
        return claims.isEmpty() ? Optional.empty() : Optional.of(new Fact(node, type, entities, attributes, claims));
    }

    private List<Quad> sorted(Iterator<Quad> quads) {
        Set<Quad> all = new LinkedHashSet<>();
        quads.forEachRemaining(q -> all.add(Quad.create(Quad.unionGraph, q.asTriple())));
        return all.stream().sorted(Comparator.comparing(Quad::toString)).toList();
    }

    private List<Claim> claims(Fact fact) {
        boolean type = selection.types().isEmpty()
                || Stream.concat(
                                Stream.of(fact.type()), fact.entities().stream().map(this::type))
                        .anyMatch(t -> classes(t).stream().anyMatch(selection.types()::contains));
        if (!type) {
            return List.of();
        }
        boolean entity =
                selection.entities().isEmpty() || fact.entities().stream().anyMatch(selection.entities()::contains);
        List<Claim> claims = new ArrayList<>();
        data.findNG(Node.ANY, Node.ANY, Wasl.about, fact.node()).forEachRemaining(q -> {
            Node claim = q.getSubject();
            Node article = object(claim, Wasl.inArticle).orElse(q.getGraph());
            boolean wanted = (entity
                            || object(claim, Wasl.claimant)
                                    .filter(selection.entities()::contains)
                                    .isPresent())
                    && (selection.publishers().isEmpty()
                            || text(article, Wasl.publisher)
                                    .filter(selection.publishers()::contains)
                                    .isPresent())
                    && inTime(fact, article);
            if (wanted) {
                claims.add(new Claim(claim, q.getGraph(), article));
            }
        });
        claims.sort(Comparator.comparing(Claim::graph, ORDER).thenComparing(Claim::node, ORDER));
        return claims;
    }

    private boolean inTime(Fact fact, Node article) {
        if (selection.from().isEmpty() && selection.to().isEmpty()) {
            return true;
        }
        Optional<String> begin = fact.attribute(Wasl.begin);
        Optional<String> end = fact.attribute(Wasl.end);
        if (begin.isEmpty() && end.isEmpty()) {
            begin = text(article, DCTerms.issued.asNode());
            end = begin;
            if (begin.isEmpty()) {
                return false;
            }
        }
        // dates written as XML Schema writes them are in the order of their letters
        Optional<String> from = selection.from().map(LocalDate::toString);
        Optional<String> to = selection.to().map(LocalDate::toString);
        boolean late = from.isEmpty() || end.isEmpty() || end.get().compareTo(from.get()) >= 0;
        boolean early = to.isEmpty() || begin.isEmpty() || begin.get().compareTo(to.get()) <= 0;
        return late && early;
    }

    private Set<Node> classes(Node type) {
        Set<Node> known = classes.get(type);
        if (known == null) {
            known = new LinkedHashSet<>();
            List<Node> open = new ArrayList<>(List.of(type));
            while (!open.isEmpty()) {
                Node next = open.remove(open.size() - 1);
                if (known.add(next)) {
                    data.find(Wasl.ONTOLOGY_GRAPH, next, RDFS.subClassOf.asNode(), Node.ANY)
                            .forEachRemaining(q -> open.add(q.getObject()));
                }
            }
            classes.put(type, known);
        }
        return known;
    }

    /** The classes of the ontology that are below another, by their local names. */
    boolean is(Node type, Node above) {
        return classes(type).contains(above);
    }

    /** The class of an entity. */
    Node type(Node entity) {
        return object(entity, RDF.type.asNode()).orElse(Wasl.Entity);
    }

    /** The value of a property, the first of several. */
    Optional<Node> object(Node subject, Node property) {
        return objects(subject, property).stream().findFirst();
    }

    Set<Node> objects(Node subject, Node property) {
        Set<Node> objects = new TreeSet<>(ORDER);
        data.findNG(Node.ANY, subject, property, Node.ANY).forEachRemaining(q -> objects.add(q.getObject()));
        return objects;
    }

    /** The text of a property's value. */
    Optional<String> text(Node subject, Node property) {
        return object(subject, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    /** The name in one language, where it has one. */
    Optional<String> label(Node thing, String language) {
        return labels.computeIfAbsent(
                thing + "@" + language,
                key -> objects(thing, RDFS.label.asNode()).stream()
                        .filter(l -> l.isLiteral() && l.getLiteralLanguage().equals(language))
                        .map(Node::getLiteralLexicalForm)
                        .findFirst());
    }

    /** A name in any language, English first; the last part of the IRI where there is none. */
    String name(Node thing) {
        return label(thing, "en").or(() -> label(thing, "ar")).orElseGet(() -> id(thing));
    }

    /** The end of an IRI, which tells it from others of its kind. */
    static String id(Node thing) {
        String iri = thing.isURI() ? thing.getURI() : thing.toString();
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }

    boolean asserted(Claim claim) {
        return text(claim.node(), Wasl.modality).filter("stated"::equals).isPresent();
    }

    long denials(Fact fact) {
        return fact.claims().stream()
                .filter(c ->
                        text(c.node(), Wasl.modality).filter("denied"::equals).isPresent())
                .count();
    }

    /** Who published the articles of the claims. */
    Set<String> publishers(Fact fact) {
        Set<String> publishers = new TreeSet<>();
        fact.claims().forEach(c -> text(c.article(), Wasl.publisher).ifPresent(publishers::add));
        return publishers;
    }

    /** The entities that have a role in a selected fact or say so, each once, in order. */
    void entities(Consumer<Node> use) {
        try (SpillSort sorted = new SpillSort()) {
            each(fact -> {
                fact.entities().forEach(e -> sorted.add(e.toString()));
                fact.claims().forEach(c -> object(c.node(), Wasl.claimant).ifPresent(n -> sorted.add(n.toString())));
            });
            sorted.each(iri -> use.accept(NodeFactory.createURI(iri)));
        }
    }
}
