package org.wasl.extractor.rdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.wasl.extractor.Argument;
import org.wasl.extractor.CodePoints;
import org.wasl.extractor.Count;
import org.wasl.extractor.Entity;
import org.wasl.extractor.Extraction;
import org.wasl.extractor.Fact;
import org.wasl.extractor.Mention;
import org.wasl.extractor.Span;
import org.wasl.ontology.KnownEntities;
import org.wasl.ontology.Wasl;

/**
 * Writes what one article says as quads of one named graph, so that dropping the graph takes out exactly that. The same
 * extraction gives the same quads: IRIs are made of what they stand for. Offsets are code points.
 */
public final class FactWriter {
    private final Extraction extraction;
    private final Node graph;
    private final Node article;
    private final CodePoints offsets;
    private final Map<String, Integer> claims = new HashMap<>();

    public FactWriter(Extraction extraction) {
        this.extraction = extraction;
        String digest = extraction.article().digest();
        graph = Wasl.iri("graph/article/" + digest);
        article = Wasl.iri("article/" + digest);
        offsets = new CodePoints(extraction.article().text());
    }

    /** The name of the article's graph. */
    public Node graph() {
        return graph;
    }

    /** Writes the quads; does not start or finish the stream. */
    public void write(StreamRDF out) {
        article(out);
        extraction.entities().forEach(e -> entity(out, e));
        extraction.mentions().forEach(m -> mention(out, m));
        claims.clear();
        extraction.facts().forEach(f -> fact(out, f));
    }

    private void quad(StreamRDF out, Node subject, Node predicate, Node object) {
        out.quad(Quad.create(graph, subject, predicate, object));
    }

    private static Node text(String value) {
        return NodeFactory.createLiteralString(value);
    }

    private static Node typed(String value, XSDDatatype type) {
        return NodeFactory.createLiteralDT(value, type);
    }

    private void article(StreamRDF out) {
        var read = extraction.article();
        quad(out, article, RDF.type.asNode(), Wasl.Article);
        quad(out, article, Wasl.source, text(read.source()));
        quad(out, article, DCTerms.language.asNode(), text(read.language()));
        read.title()
                .ifPresent(t ->
                        quad(out, article, DCTerms.title.asNode(), NodeFactory.createLiteralLang(t, read.language())));
        read.publisher().ifPresent(p -> quad(out, article, Wasl.publisher, text(p)));
        read.author().ifPresent(a -> quad(out, article, DCTerms.creator.asNode(), text(a)));
        read.published()
                .ifPresent(p -> quad(out, article, DCTerms.issued.asNode(), typed(p.toString(), XSDDatatype.XSDdate)));
        read.url().ifPresent(u -> quad(out, article, DCTerms.identifier.asNode(), text(u)));
        // what all offsets point into, so that a sentence can be seen where it stands
        quad(out, article, nif("isString"), text(read.text()));
    }

    private Node node(String id) {
        return NodeFactory.createURI(extraction.entity(id).iri());
    }

    private void entity(StreamRDF out, Entity entity) {
        Node node = NodeFactory.createURI(entity.iri());
        quad(out, node, RDF.type.asNode(), Wasl.term(entity.type().term()));
        String id = entity.iri().substring((Wasl.BASE + "id/").length());
        if (KnownEntities.load().byId(id).isEmpty()) {
            entity.labels()
                    .forEach((language, label) ->
                            quad(out, node, RDFS.label.asNode(), NodeFactory.createLiteralLang(label, language)));
            entity.wikidata()
                    .ifPresent(q -> quad(
                            out,
                            node,
                            OWL.sameAs.asNode(),
                            NodeFactory.createURI(Wasl.prefixes().get("wd") + q)));
        }
    }

    private void offsets(StreamRDF out, Node node, Span span) {
        quad(out, node, nif("beginIndex"), index(span.start()));
        quad(out, node, nif("endIndex"), index(span.end()));
    }

    private Node index(int utf16) {
        return typed(Integer.toString(offsets.at(utf16)), XSDDatatype.XSDnonNegativeInteger);
    }

    private static Node nif(String name) {
        return NodeFactory.createURI(Wasl.NIF + name);
    }

    private void mention(StreamRDF out, Mention mention) {
        Node node = NodeFactory.createURI(
                article.getURI() + "#char=" + offsets.at(mention.span().start()) + ","
                        + offsets.at(mention.span().end()));
        quad(out, node, RDF.type.asNode(), Wasl.Mention);
        offsets(out, node, mention.span());
        quad(out, node, nif("anchorOf"), text(mention.text()));
        quad(out, node, Wasl.names, node(mention.entity()));
    }

    private void fact(StreamRDF out, Fact fact) {
        Node node = Wasl.iri("fact/" + digest(content(fact)));
        quad(out, node, RDF.type.asNode(), Wasl.term(fact.type()));
        for (Argument argument : fact.arguments()) {
            argument.entities().forEach(e -> quad(out, node, Wasl.term(argument.role()), node(e)));
        }
        fact.texts().forEach((name, value) -> quad(out, node, Wasl.term(name), text(value)));
        fact.references().forEach((name, id) -> quad(out, node, Wasl.term(name), node(id)));
        fact.counts().forEach((name, count) -> count(out, node, name, count));
        if (fact.former()) {
            quad(out, node, Wasl.former, typed("true", XSDDatatype.XSDboolean));
        }
        fact.place().ifPresent(p -> quad(out, node, Wasl.place, node(p)));
        fact.time().ifPresent(t -> {
            t.from().ifPresent(d -> quad(out, node, Wasl.begin, typed(d.toString(), XSDDatatype.XSDdate)));
            t.until().ifPresent(d -> quad(out, node, Wasl.end, typed(d.toString(), XSDDatatype.XSDdate)));
            t.precision().ifPresent(p -> quad(out, node, Wasl.precision, text(p)));
            t.text().ifPresent(w -> quad(out, node, Wasl.timeText, text(w)));
        });
        claim(out, fact, node);
    }

    /** What makes two facts one: everything but how, where and by whom it is said. */
    private String content(Fact fact) {
        StringBuilder content = new StringBuilder(fact.type());
        fact.arguments()
                .forEach(a -> content.append('|')
                        .append(a.role())
                        .append('=')
                        .append(a.entities().stream()
                                .map(e -> extraction.entity(e).iri())
                                .sorted()
                                .toList()));
        content.append('|')
                .append(fact.texts())
                .append('|')
                .append(fact.counts())
                .append('|')
                .append(fact.former());
        fact.references()
                .forEach((k, v) -> content.append('|')
                        .append(k)
                        .append(extraction.entity(v).iri()));
        content.append('|')
                .append(fact.place().map(p -> extraction.entity(p).iri()).orElse(""));
        content.append('|')
                .append(fact.time().map(t -> "" + t.from() + t.until()).orElse(""));
        return content.toString();
    }

    private void count(StreamRDF out, Node node, String name, Count count) {
        number(out, node, name + "Min", count.min());
        number(out, node, name + "Max", count.max());
        number(out, node, name + "Stated", count.stated());
        quad(out, node, Wasl.term(name + "Qualifier"), text(count.qualifier()));
        count.unit().ifPresent(u -> quad(out, node, Wasl.term(name + "Unit"), text(u)));
    }

    private void number(StreamRDF out, Node node, String name, OptionalLong value) {
        value.ifPresent(v -> quad(out, node, Wasl.term(name), typed(Long.toString(v), XSDDatatype.XSDinteger)));
    }

    private void claim(StreamRDF out, Fact fact, Node about) {
        // a claim is known by what it says in which sentence, not by where that stands: corrections of it outlive a
        // new version of the article, and a reader that reads more beside it
        String said = extraction.article().url().orElse(article.getURI())
                + '|'
                + about.getURI()
                + '|'
                + fact.modality().term()
                + '|'
                + fact.evidence().text();
        int times = claims.merge(said, 1, Integer::sum);
        Node claim = Wasl.iri("claim/" + digest(times == 1 ? said : said + '|' + times));
        quad(out, claim, RDF.type.asNode(), Wasl.Claim);
        quad(out, claim, Wasl.about, about);
        Node says = switch (fact.modality()) {
            case STATED -> Wasl.asserts;
            case DENIED -> Wasl.denies;
            case PLANNED -> Wasl.plans;
            case HYPOTHETICAL -> Wasl.supposes;
        };
        quad(out, claim, says, about);
        quad(out, claim, Wasl.modality, text(fact.modality().term()));
        quad(out, claim, Wasl.inArticle, article);
        fact.claimant().ifPresent(c -> quad(out, claim, Wasl.claimant, node(c)));
        // in the form that a store gives back: 0.7, not 0.70
        String confidence = BigDecimal.valueOf(fact.confidence())
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        quad(out, claim, Wasl.confidence, typed(confidence, XSDDatatype.XSDdecimal));
        quad(
                out,
                claim,
                Wasl.quote,
                NodeFactory.createLiteralLang(
                        fact.evidence().text(), extraction.article().language()));
        offsets(out, claim, fact.evidence().span());
        quad(out, claim, Wasl.rule, text(fact.rule()));
    }

    private static String digest(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
