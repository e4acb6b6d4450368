package org.wasl.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.wasl.ontology.Ontology;

/**
 * What is of a class below the one that is asked for is of that one too: {@code ?x a wasl:Event} finds meetings. Written
 * into the question, so that nothing more has to be stored and any endpoint can answer it.
 */
public final class Subclasses {
    private static final String KIND = "kindOfThing";

    /** For each class that has others below it, these and itself. */
    private static final Map<Node, Set<Node>> BELOW = below();

    private Subclasses() {}

    /** The query as it is to be asked. */
    public static Query in(Query query) {
        if (query.getQueryPattern() == null) {
            return query;
        }
        if (query.isQueryResultStar()) {
            // the columns are those that were written, not what is added here
            query.setQueryResultStar(false);
        }
        return QueryTransformOps.transform(query, new Wider());
    }

    private static final class Wider extends ElementTransformCopyBase {
        private int number;

        @Override
        public Element transform(ElementPathBlock block) {
            List<TriplePath> triples = block.getPattern().getList();
            if (triples.stream().noneMatch(Wider::isWide)) {
                return super.transform(block);
            }
            ElementGroup group = new ElementGroup();
            ElementPathBlock asked = new ElementPathBlock();
            for (TriplePath triple : triples) {
                if (!isWide(triple)) {
                    asked.addTriplePath(triple);
                    continue;
                }
                Var kind = Var.alloc(KIND + ++number);
                ElementData kinds = new ElementData();
                kinds.add(kind);
                BELOW.get(triple.getObject()).forEach(c -> kinds.add(BindingFactory.binding(kind, c)));
                group.addElement(kinds);
                asked.addTriple(Triple.create(triple.getSubject(), triple.getPredicate(), kind));
            }
            group.addElement(asked);
            return group;
        }

        private static boolean isWide(TriplePath path) {
            return path.isTriple()
                    && path.getPredicate().equals(RDF.type.asNode())
                    && BELOW.containsKey(path.getObject());
        }
    }

    private static Map<Node, Set<Node>> below() {
        Graph terms = Ontology.terms();
        Map<Node, Set<Node>> below = new HashMap<>();
        terms.find(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY).forEachRemaining(t -> {
            List<Node> open = new ArrayList<>(List.of(t.getSubject()));
            Set<Node> all = below.computeIfAbsent(t.getObject(), c -> new TreeSet<>(Facts.ORDER));
            all.add(t.getObject());
            while (!open.isEmpty()) {
                Node next = open.remove(0);
                if (all.add(next)) {
                    terms.find(Node.ANY, RDFS.subClassOf.asNode(), next)
                            .forEachRemaining(u -> open.add(u.getSubject()));
                }
            }
        });
        return below;
    }
}
