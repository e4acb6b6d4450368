package org.wasl.store;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.wasl.ontology.Ontology;
import org.wasl.ontology.Wasl;

/**
 * The corrections of a store: each is an entry with author, time and reason, and shows as a layer over what was read,
 * which itself stays as it is. A decision outlives its article: whenever the same is read again, it applies again.
 */
public final class Decisions {
    /** A decision, and whether it still counts or was undone. */
    public record Entry(Decision decision, boolean inForce) {}

    /** A claim that a decision keeps out of sight; its quads stand in no graph that questions see. */
    public record Rejected(Decision decision, boolean there) {}

    /**
     * What came of a file of decisions.
     *
     * @param known how many the store had already
     * @param idle how many of the new ones are about what the store does not hold now
     */
    public record Imported(int added, int known, int idle) {}

    private static final Node TYPE = RDF.type.asNode();

    private final GraphStore store;

    Decisions(GraphStore store) {
        this.store = store;
    }

    /** All decisions in the order in which they were made. */
    public List<Entry> all() {
        Corrections corrections = store.read(store::corrections);
        Set<Node> undone = new HashSet<>(corrections.undone());
        return corrections.all().stream()
                .map(d -> new Entry(d, !undone.contains(d.id())))
                .toList();
    }

    /** The last decision that was not undone, undoing itself aside. */
    public Optional<Decision> last() {
        return store.read(store::corrections).last();
    }

    /** The claims that are rejected now, in the order of the decisions. */
    public List<Rejected> rejected() {
        return store.read(d -> store.corrections(d).reviews().values().stream()
                .filter(decision -> decision.action() == Decision.Action.REJECT)
                .map(decision -> new Rejected(decision, isHidden(d, decision.target())))
                .toList());
    }

    /** Confirms a claim: it stands, whoever denies it. */
    public Decision accept(Node claim, Decision.By by) {
        return review(Decision.Action.ACCEPT, claim, by);
    }

    /** Takes a claim out of sight. */
    public Decision reject(Node claim, Decision.By by) {
        return review(Decision.Action.REJECT, claim, by);
    }

    private Decision review(Decision.Action action, Node claim, Decision.By by) {
        return decide(d -> {
            Optional<Decision> before =
                    Optional.ofNullable(store.corrections(d).reviews().get(claim));
            if (before.filter(b -> b.action() == action).isPresent()) {
                throw new DecisionException(written(claim) + " is " + action.term() + "ed already, by "
                        + before.get().by().author() + " on " + before.get().time());
            }
            Optional<Node> article = one(d, claim, Wasl.inArticle);
            Optional<Node> quote = one(d, claim, Wasl.quote);
            if (article.isEmpty()) {
                if (before.isEmpty() || !isHidden(d, claim)) {
                    throw new DecisionException("the store has no claim " + written(claim)
                            + " (any more): ask again and take the number of what is shown");
                }
                article = before.get().article();
                quote = before.get().quote();
            }
            return Decision.of(action, claim, by).withClaim(article.orElseThrow(), quote);
        });
    }

    /** Says that two names mean one thing: all that is said of the other is said of the first. */
    public Decision merge(Node kept, Node other, Decision.By by) {
        return decide(d -> {
            Node kind = kindOf(d, kept);
            Node otherKind = kindOf(d, other);
            if (kept.equals(other)) {
                throw new DecisionException(written(kept) + " cannot be merged with itself");
            }
            if (!kind.equals(otherKind)) {
                throw new DecisionException(written(kept) + " is a " + kind.getLocalName() + " and " + written(other)
                        + " a " + otherKind.getLocalName() + ": first give one of them another type (retype)");
            }
            return Decision.of(Decision.Action.MERGE, kept, by)
                    .withValue(other)
                    .withNames(labels(d, kept), Optional.of(kind));
        });
    }

    /**
     * Says that in some claims or articles another thing is meant, which gets a name of its own.
     *
     * @param scope IRIs of claims and of articles
     */
    public Decision split(Node entity, Collection<Node> scope, String name, String language, Decision.By by) {
        return decide(d -> {
            Node kind = kindOf(d, entity);
            List<Node> names = List.of(name(name, language));
            if (scope.isEmpty()) {
                throw new DecisionException("a split says in which claims or articles another is meant");
            }
            for (Node place : scope) {
                if (!d.contains(Node.ANY, place, TYPE, Node.ANY)) {
                    throw new DecisionException("the store has no claim or article " + written(place));
                }
                if (!tellsOf(d, place, entity)) {
                    throw new DecisionException(written(place) + " says nothing of " + written(entity));
                }
            }
            String key = scope.stream().map(Node::toString).sorted().toList() + entity.toString() + names;
            return Decision.of(Decision.Action.SPLIT, entity, by)
                    .withValue(Wasl.iri("id/split-" + Decision.digest(key)))
                    .withNames(names, Optional.of(kind))
                    .withScope(List.copyOf(scope));
        });
    }

    private static boolean tellsOf(DatasetGraph d, Node place, Node entity) {
        Node graph = Corrections.graphOf(place);
        if (Corrections.isArticleGraph(graph)) {
            return d.contains(graph, Node.ANY, Node.ANY, entity);
        }
        return one(d, place, Wasl.about)
                .filter(fact -> d.contains(Node.ANY, fact, Node.ANY, entity))
                .isPresent();
    }

    /** Gives a thing another class. */
    public Decision retype(Node entity, Node type, Decision.By by) {
        return decide(d -> {
            Node kind = kindOf(d, entity);
            if (!d.contains(
                    Wasl.ONTOLOGY_GRAPH, type, org.apache.jena.vocabulary.RDFS.subClassOf.asNode(), Wasl.Entity)) {
                throw new DecisionException(
                        written(type) + " is no class of things; these are: " + String.join(", ", classes(d)));
            }
            if (kind.equals(type)) {
                throw new DecisionException(written(entity) + " is a " + kind.getLocalName() + " already");
            }
            return Decision.of(Decision.Action.RETYPE, entity, by).withValue(type);
        });
    }

    private static List<String> classes(DatasetGraph d) {
        Set<String> classes = new LinkedHashSet<>();
        d.find(Wasl.ONTOLOGY_GRAPH, Node.ANY, RDFS.subClassOf.asNode(), Wasl.Entity)
                .forEachRemaining(q -> classes.add(q.getSubject().getLocalName()));
        return classes.stream().sorted().toList();
    }

    /** Gives a thing another name in a language; the old one stays as one of its other names. */
    public Decision rename(Node entity, String name, String language, Decision.By by) {
        return decide(d -> {
            kindOf(d, entity);
            Node label = name(name, language);
            if (labels(d, entity).contains(label)) {
                throw new DecisionException(written(entity) + " is called '" + name.strip() + "' already");
            }
            return Decision.of(Decision.Action.RENAME, entity, by).withNames(List.of(label), Optional.empty());
        });
    }

    /** Says that a thing is the one that an IRI elsewhere stands for, in Wikidata or in the user's own data. */
    public Decision link(Node entity, Node iri, Decision.By by) {
        return decide(d -> {
            kindOf(d, entity);
            if (!iri.isURI() || iri.getURI().startsWith(Wasl.BASE)) {
                throw new DecisionException(written(iri) + " is one of the store's own: merge the two");
            }
            if (Corrections.isWikidata(iri) && !iri.getURI().matches(".*/Q[1-9][0-9]*")) {
                throw new DecisionException(written(iri) + " is no item of Wikidata: one is Q and a number");
            }
            Optional<Node> bearer = first(d, OWL.sameAs.asNode(), iri);
            if (bearer.isPresent()) {
                throw new DecisionException(
                        bearer.get().equals(entity)
                                ? written(entity) + " is linked to it already"
                                : written(bearer.get()) + " is linked to it already: merge the two, or link that one"
                                        + " to another first");
            }
            return Decision.of(Decision.Action.LINK, entity, by).withValue(iri);
        });
    }

    /** Takes a decision back; to take back an undoing brings the decision back. */
    public Decision undo(Node decision, Decision.By by) {
        return decide(d -> {
            Corrections corrections = store.corrections(d);
            if (corrections.all().stream().noneMatch(known -> known.id().equals(decision))) {
                throw new DecisionException("there is no decision " + written(decision) + "; see: decisions");
            }
            if (corrections.undone().contains(decision)) {
                throw new DecisionException(written(decision) + " is undone already");
            }
            return Decision.of(Decision.Action.UNDO, decision, by);
        });
    }

    private interface Maker {
        Decision make(DatasetGraph now);
    }

    private Decision decide(Maker maker) {
        Decision[] made = new Decision[1];
        store.change(draft -> {
            Decision decision = maker.make(draft.before());
            // decisions count in the order of their times: this one is made after all that the store knows
            List<Decision> before = store.corrections(draft.before()).all();
            Optional<Instant> last = before.isEmpty()
                    ? Optional.empty()
                    : Optional.of(before.get(before.size() - 1).by().time());
            made[0] = last.filter(t -> !decision.by().time().isAfter(t))
                    .map(t -> decision.at(t.plusMillis(1)))
                    .orElse(decision);
            add(draft, List.of(made[0]));
        });
        store.settle();
        return made[0];
    }

    /** Adds decisions and applies them wherever what they are about was read. */
    private void add(Draft draft, List<Decision> decisions) {
        List<Decision> all = new ArrayList<>(store.corrections(draft.before()).all());
        all.addAll(decisions);
        for (Decision decision : decisions) {
            decision.triples().forEach(t -> draft.add(Quad.create(Wasl.DECISIONS_GRAPH, t)));
        }
        Corrections corrections = new Corrections(all);
        store.reapply(draft, corrections, corrections.touched(decisions));
    }

    // ---- as a file ----

    /** Writes all decisions as Turtle, in their order: the same decisions give the same bytes. */
    public void export(OutputStream out) {
        List<Decision> all = store.read(store::corrections).all();
        StreamRDF turtle = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
        turtle.start();
        Wasl.prefixes().forEach(turtle::prefix);
        all.forEach(decision -> decision.triples().forEach(turtle::triple));
        turtle.finish();
    }

    /**
     * Takes in decisions of others; those that are there already change nothing. Decisions about what the store does not
     * hold are kept for when it is read.
     *
     * @throws DecisionException where the file is no Turtle or holds something else than whole decisions; nothing is
     *     taken in then
     */
    public Imported load(InputStream in) {
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.source(in)
                    .lang(Lang.TURTLE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(graph);
        } catch (RiotException e) {
            throw new DecisionException("is no Turtle: " + e.getMessage());
        }
        return add(checked(graph));
    }

    /** Adds those that are not there yet. */
    Imported add(List<Decision> decisions) {
        int[] counts = new int[2];
        store.change(draft -> {
            Set<Decision> known =
                    new HashSet<>(store.corrections(draft.before()).all());
            List<Decision> fresh =
                    decisions.stream().filter(d -> !known.contains(d)).toList();
            counts[0] = fresh.size();
            add(draft, fresh);
            counts[1] = (int) fresh.stream().filter(d -> isIdle(draft, d)).count();
        });
        store.settle();
        return new Imported(counts[0], decisions.size() - counts[0], counts[1]);
    }

    private static List<Decision> checked(Graph graph) {
        var report = ShaclValidator.get().validate(Shapes.parse(Ontology.shapes()), graph);
        report.getEntries().stream()
                .map(e -> written(e.focusNode()) + ": "
                        + Optional.ofNullable(e.message()).orElse("is not well-formed"))
                .min(Comparator.naturalOrder())
                .ifPresent(fault -> {
                    throw new DecisionException(fault);
                });
        List<Decision> decisions = Corrections.read(graph);
        Set<Triple> rest = new HashSet<>(graph.find().toList());
        for (Triple triple : graph.find(Node.ANY, TYPE, Wasl.Decision).toList()) {
            Decision decision = Decision.read(graph, triple.getSubject());
            rest.removeIf(t -> t.getSubject().equals(triple.getSubject()));
            if (!decision.id().equals(triple.getSubject())) {
                throw new DecisionException(
                        written(triple.getSubject()) + " was changed by hand: its IRI does not fit what it says");
            }
        }
        if (decisions.isEmpty()) {
            throw new DecisionException("holds no decisions");
        }
        rest.stream()
                .map(t -> written(t.getSubject()))
                .min(Comparator.naturalOrder())
                .ifPresent(subject -> {
                    throw new DecisionException(subject + " is no decision");
                });
        return decisions;
    }

    private static boolean isIdle(Draft draft, Decision decision) {
        Node target = decision.target();
        return switch (decision.action()) {
            case UNDO -> !draft.contains(Wasl.DECISIONS_GRAPH, target, TYPE, Node.ANY);
            case ACCEPT -> !draft.contains(Node.ANY, target, Wasl.inArticle, Node.ANY);
            case REJECT ->
                draft.find(
                                Quad.defaultGraphIRI,
                                Corrections.graphOf(decision.article().orElse(target)),
                                Wasl.hides,
                                NodeFactory.createTripleTerm(target, TYPE, Wasl.Claim))
                        .isEmpty();
            case MERGE, SPLIT, RETYPE, RENAME, LINK -> !draft.contains(Node.ANY, target, TYPE, Node.ANY);
        };
    }

    // ---- what is there ----

    private static boolean isHidden(DatasetGraph d, Node claim) {
        return d.contains(
                Quad.defaultGraphIRI, Node.ANY, Wasl.hides, NodeFactory.createTripleTerm(claim, TYPE, Wasl.Claim));
    }

    private static Node kindOf(DatasetGraph d, Node entity) {
        Set<Node> kinds = new LinkedHashSet<>();
        d.findNG(Node.ANY, entity, TYPE, Node.ANY).forEachRemaining(q -> {
            if (d.contains(Wasl.ONTOLOGY_GRAPH, q.getObject(), RDFS.subClassOf.asNode(), Wasl.Entity)) {
                kinds.add(q.getObject());
            }
        });
        return kinds.stream()
                .min(Comparator.comparing(Node::toString))
                .orElseThrow(() -> new DecisionException("the store knows no " + written(entity) + " (any more)"));
    }

    private static List<Node> labels(DatasetGraph d, Node entity) {
        Set<Node> labels = new LinkedHashSet<>();
        d.findNG(Node.ANY, entity, RDFS.label.asNode(), Node.ANY).forEachRemaining(q -> labels.add(q.getObject()));
        return List.copyOf(labels);
    }

    private static Node name(String name, String language) {
        if (name.isBlank()) {
            throw new DecisionException("a name has letters");
        }
        return NodeFactory.createLiteralLang(name.strip(), language);
    }

    private static Optional<Node> one(DatasetGraph d, Node subject, Node property) {
        Set<Node> objects = new LinkedHashSet<>();
        d.findNG(Node.ANY, subject, property, Node.ANY).forEachRemaining(q -> objects.add(q.getObject()));
        return objects.stream().min(Comparator.comparing(Node::toString));
    }

    private static Optional<Node> first(DatasetGraph d, Node property, Node object) {
        Set<Node> subjects = new LinkedHashSet<>();
        d.findNG(Node.ANY, Node.ANY, property, object).forEachRemaining(q -> subjects.add(q.getSubject()));
        return subjects.stream().min(Comparator.comparing(Node::toString));
    }

    /** An IRI by its prefix where it has one of ours. */
    private static String written(Node node) {
        if (!node.isURI()) {
            return node.toString();
        }
        return Wasl.prefixed(node.getURI()).orElse("<" + node.getURI() + ">");
    }
}
