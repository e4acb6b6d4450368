package org.wasl.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.wasl.ontology.KnownEntities;
import org.wasl.ontology.KnownEntity;
import org.wasl.ontology.Wasl;

/**
 * Invented articles in the shape that reading gives them: a few states in much of the news, many persons in little of
 * it, the same told by several, some of it denied. The same number gives the same article.
 */
final class Claims {
    private static final int PUBLISHERS = 40;
    private static final int DAYS = 3650;
    private static final List<String> POSTS = List.of("foreign minister", "defence minister", "president", "spokesman");

    private final int articles;
    private final int claims;
    private final List<Node> states;
    private final List<Node> places;

    Claims(int articles, int claims) {
        this.articles = articles;
        this.claims = claims;
        states = known("State");
        places = known("Place");
    }

    private static List<Node> known(String type) {
        return KnownEntities.shipped().all().stream()
                .filter(e -> e.type().equals(type))
                .map(KnownEntity::id)
                .sorted()
                .map(id -> Wasl.iri("id/" + id))
                .toList();
    }

    static Node graph(int article) {
        return Wasl.iri("graph/article/many" + article);
    }

    /** One of these, the first ones much oftener. */
    private static <T> T often(List<T> all, Random random) {
        double square = random.nextDouble() * random.nextDouble();
        return all.get((int) (square * square * all.size()));
    }

    /** The quads of an article. */
    void write(int article, Consumer<Quad> out) {
        Random random = new Random(article);
        Node graph = graph(article);
        Node node = Wasl.iri("article/many" + article);
        String day = day(random.nextInt(DAYS));
        says(out, graph, node, RDF.type.asNode(), Wasl.Article);
        says(out, graph, node, Wasl.source, text("many/" + article + ".txt"));
        says(out, graph, node, Wasl.publisher, text("Publisher " + random.nextInt(PUBLISHERS)));
        says(out, graph, node, DCTerms.language.asNode(), text("en"));
        says(out, graph, node, DCTerms.title.asNode(), english("News " + article));
        says(out, graph, node, DCTerms.identifier.asNode(), text("https://news.example/" + article));
        says(out, graph, node, DCTerms.issued.asNode(), date(day));
        for (int i = 0; i < claims; i++) {
            claim(article, i, node, day, random, out);
        }
    }

    private void claim(int article, int number, Node node, String day, Random random, Consumer<Quad> out) {
        Node graph = graph(article);
        // what happens is of a day; half of the claims tell of what others tell of, too
        Random what = new Random(
                random.nextBoolean() ? random.nextInt(articles * claims / 4) : ~((long) article << 8 | number));
        Node state = often(states, what);
        Node other = often(states, what);
        int who = what.nextInt(Math.max(20, articles * claims / 10));
        Node person = person(who, graph, out);
        int kind = what.nextInt(10);
        Node fact = Wasl.iri("fact/many" + what.nextLong());
        if (kind < 3) {
            says(out, graph, fact, RDF.type.asNode(), Wasl.PostHolding);
            says(out, graph, fact, Wasl.holder, person);
            says(out, graph, fact, Wasl.of, state);
            says(out, graph, fact, Wasl.post, text(POSTS.get(what.nextInt(POSTS.size()))));
        } else if (kind < 6) {
            says(out, graph, fact, RDF.type.asNode(), Wasl.Meeting);
            says(out, graph, fact, Wasl.participant, person);
            says(out, graph, fact, Wasl.participant, person(who + 1, graph, out));
            says(out, graph, fact, Wasl.place, often(places, what));
            dated(out, graph, fact, day(what.nextInt(DAYS)));
        } else if (kind < 8) {
            says(out, graph, fact, RDF.type.asNode(), Wasl.Visit);
            says(out, graph, fact, Wasl.visitor, person);
            says(out, graph, fact, Wasl.to, state);
            dated(out, graph, fact, day(what.nextInt(DAYS)));
        } else if (kind < 9) {
            says(out, graph, fact, RDF.type.asNode(), Wasl.ForcePresence);
            says(out, graph, fact, Wasl.force, other);
            says(out, graph, fact, Wasl.at, often(places, what));
            Node count =
                    NodeFactory.createLiteralDT(Integer.toString(100 * (1 + what.nextInt(50))), XSDDatatype.XSDinteger);
            says(out, graph, fact, Wasl.term("countStated"), count);
            says(out, graph, fact, Wasl.term("countMin"), count);
            says(out, graph, fact, Wasl.term("countMax"), count);
            says(out, graph, fact, Wasl.term("countQualifier"), text("exactly"));
        } else {
            says(out, graph, fact, RDF.type.asNode(), Wasl.Attack);
            says(out, graph, fact, Wasl.actor, other);
            says(out, graph, fact, Wasl.recipient, often(places, what));
            dated(out, graph, fact, day(what.nextInt(DAYS)));
        }
        Node claim = Wasl.iri("claim/many" + article + "-" + number);
        boolean denied = random.nextInt(50) == 0;
        int begin = number * 100;
        says(out, graph, claim, RDF.type.asNode(), Wasl.Claim);
        says(out, graph, claim, Wasl.about, fact);
        says(out, graph, claim, denied ? Wasl.denies : Wasl.asserts, fact);
        says(out, graph, claim, Wasl.modality, text(denied ? "denied" : "stated"));
        says(out, graph, claim, Wasl.inArticle, node);
        says(out, graph, claim, Wasl.confidence, NodeFactory.createLiteralDT("0.9", XSDDatatype.XSDdecimal));
        says(
                out,
                graph,
                claim,
                Wasl.quote,
                english("Sentence " + number + " of article " + article + ", which tells it."));
        offsets(out, graph, claim, begin, begin + 60);
        says(out, graph, claim, Wasl.rule, text("en-invented"));
        Node mention = NodeFactory.createURI(node.getURI() + "#char=" + begin + "," + (begin + 12));
        says(out, graph, mention, RDF.type.asNode(), Wasl.Mention);
        says(out, graph, mention, Wasl.names, person);
        says(out, graph, mention, NodeFactory.createURI(Wasl.NIF + "anchorOf"), text("Person " + who));
        offsets(out, graph, mention, begin, begin + 12);
    }

    static Node person(int number) {
        return Wasl.iri("id/many-person-" + number);
    }

    private static Node person(int number, Node graph, Consumer<Quad> out) {
        Node person = person(number);
        says(out, graph, person, RDF.type.asNode(), Wasl.Person);
        says(out, graph, person, RDFS.label.asNode(), english("Person Number" + number));
        return person;
    }

    private static void dated(Consumer<Quad> out, Node graph, Node fact, String day) {
        says(out, graph, fact, Wasl.begin, date(day));
        says(out, graph, fact, Wasl.end, date(day));
        says(out, graph, fact, Wasl.precision, text("day"));
    }

    private static void offsets(Consumer<Quad> out, Node graph, Node node, int begin, int end) {
        says(out, graph, node, NodeFactory.createURI(Wasl.NIF + "beginIndex"), index(begin));
        says(out, graph, node, NodeFactory.createURI(Wasl.NIF + "endIndex"), index(end));
    }

    private static void says(Consumer<Quad> out, Node graph, Node subject, Node property, Node object) {
        out.accept(Quad.create(graph, subject, property, object));
    }

    private static Node index(int value) {
        return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDnonNegativeInteger);
    }

    private static String day(int number) {
        return java.time.LocalDate.of(2014, 1, 1).plusDays(number).toString();
    }

    private static Node date(String day) {
        return NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate);
    }

    private static Node text(String value) {
        return NodeFactory.createLiteralString(value);
    }

    private static Node english(String value) {
        return NodeFactory.createLiteralLang(value, "en");
    }
}
