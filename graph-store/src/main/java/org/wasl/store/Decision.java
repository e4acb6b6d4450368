package org.wasl.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.wasl.ontology.Wasl;

/**
 * What a person decided about what was read. It carries what it needs to be applied anew wherever the same is read:
 * decisions are made in the order of their times, so that the same decisions give the same store.
 *
 * @param target the claim, the entity or, to undo it, the decision
 * @param value the entity merged into the target or split from it, its new class, or what it is linked to
 * @param scope for a split the claims and articles in which the other entity is meant
 * @param names for a rename the new name; for a merge the names of the target, for a split those of the other entity
 * @param kind for a merge the class of the target, for a split that of the other entity
 * @param article where a claim stands
 * @param quote the claim's sentence, for whoever reads the decision without the article
 */
public record Decision(
        Action action,
        Node target,
        Optional<Node> value,
        List<Node> scope,
        List<Node> names,
        Optional<Node> kind,
        Optional<Node> article,
        Optional<Node> quote,
        By by)
        implements Comparable<Decision> {
    /** What is to be done. */
    public enum Action {
        ACCEPT,
        REJECT,
        MERGE,
        SPLIT,
        RETYPE,
        RENAME,
        LINK,
        UNDO;

        String term() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who decided, when and why. */
    public record By(String author, Instant time, Optional<String> reason) {
        public By {
            if (author.isBlank()) {
                throw new DecisionException("a decision has an author: say who decides with --author NAME");
            }
            time = Instant.ofEpochMilli(time.toEpochMilli());
            reason = reason.map(String::strip).filter(r -> !r.isEmpty());
        }

        private By at(Instant other) {
            return new By(author, other, reason);
        }
    }

    private static final Comparator<Node> BY_TEXT = Comparator.comparing(Node::toString);
    private static final Comparator<Decision> ORDER =
            Comparator.comparing((Decision d) -> d.by().time()).thenComparing(d -> d.id().toString());
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    public Decision {
        scope = scope.stream().distinct().sorted(BY_TEXT).toList();
        names = names.stream().distinct().sorted(BY_TEXT).toList();
    }

    static Decision of(Action action, Node target, By by) {
        return new Decision(
                action,
                target,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                by);
    }

    Decision withValue(Node other) {
        return new Decision(action, target, Optional.of(other), scope, names, kind, article, quote, by);
    }

    Decision withNames(List<Node> others, Optional<Node> type) {
        return new Decision(action, target, value, scope, others, type, article, quote, by);
    }

    Decision withScope(List<Node> others) {
        return new Decision(action, target, value, others, names, kind, article, quote, by);
    }

    Decision withClaim(Node inArticle, Optional<Node> sentence) {
        return new Decision(action, target, value, scope, names, kind, Optional.of(inArticle), sentence, by);
    }

    /** The same, made at another time. */
    Decision at(Instant time) {
        return new Decision(action, target, value, scope, names, kind, article, quote, by.at(time));
    }

    /** The decision's IRI, made of all that it says: the same decision taken in twice is one. */
    public Node id() {
        StringBuilder content = new StringBuilder(action.term());
        describe(NodeFactory.createURI("urn:x"))
                .forEach(t ->
                        content.append('|').append(t.getPredicate()).append(' ').append(t.getObject()));
        return Wasl.iri("decision/" + digest(content.toString()));
    }

    static String digest(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** When it was made, as it is written. */
    public String time() {
        return TIME.format(by.time());
    }

    /** The decision in RDF, in an order of its own that never changes. */
    List<Triple> triples() {
        return describe(id());
    }

    private List<Triple> describe(Node id) {
        List<Triple> triples = new ArrayList<>();
        triples.add(Triple.create(id, RDF.type.asNode(), Wasl.Decision));
        triples.add(Triple.create(id, Wasl.action, NodeFactory.createLiteralString(action.term())));
        triples.add(Triple.create(id, Wasl.target, target));
        value.ifPresent(v -> triples.add(Triple.create(id, Wasl.value, v)));
        names.forEach(n -> triples.add(Triple.create(id, RDFS.label.asNode(), n)));
        kind.ifPresent(k -> triples.add(Triple.create(id, Wasl.kind, k)));
        scope.forEach(s -> triples.add(Triple.create(id, Wasl.scope, s)));
        article.ifPresent(a -> triples.add(Triple.create(id, Wasl.inArticle, a)));
        quote.ifPresent(q -> triples.add(Triple.create(id, Wasl.quote, q)));
        triples.add(Triple.create(id, DCTerms.creator.asNode(), NodeFactory.createLiteralString(by.author())));
        triples.add(Triple.create(
                id, DCTerms.created.asNode(), NodeFactory.createLiteralDT(time(), XSDDatatype.XSDdateTime)));
        by.reason().ifPresent(r -> triples.add(Triple.create(id, Wasl.reason, NodeFactory.createLiteralString(r))));
        return triples;
    }

    /** The decision that a graph, checked against the shapes, describes under the IRI. */
    static Decision read(Graph graph, Node id) {
        String created = one(graph, id, DCTerms.created.asNode()).orElseThrow().getLiteralLexicalForm();
        return new Decision(
                Action.valueOf(one(graph, id, Wasl.action)
                        .orElseThrow()
                        .getLiteralLexicalForm()
                        .toUpperCase(Locale.ROOT)),
                one(graph, id, Wasl.target).orElseThrow(),
                one(graph, id, Wasl.value),
                all(graph, id, Wasl.scope),
                all(graph, id, RDFS.label.asNode()),
                one(graph, id, Wasl.kind),
                one(graph, id, Wasl.inArticle),
                one(graph, id, Wasl.quote),
                new By(
                        one(graph, id, DCTerms.creator.asNode()).orElseThrow().getLiteralLexicalForm(),
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(created, Instant::from),
                        one(graph, id, Wasl.reason).map(Node::getLiteralLexicalForm)));
    }

    private static Optional<Node> one(Graph graph, Node id, Node property) {
        return all(graph, id, property).stream().min(BY_TEXT);
    }

    private static List<Node> all(Graph graph, Node id, Node property) {
        return graph.find(id, property, Node.ANY).mapWith(Triple::getObject).toList();
    }

    @Override
    public int compareTo(Decision other) {
        return ORDER.compare(this, other);
    }
}
