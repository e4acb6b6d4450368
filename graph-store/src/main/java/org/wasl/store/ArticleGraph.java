package org.wasl.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** What one article says, as it was read: the name of its graph, and its quads, each once, as the store keeps them. */
public record ArticleGraph(Node name, Collection<Quad> quads) {
    public ArticleGraph {
        Set<Quad> stored = new LinkedHashSet<>();
        quads.forEach(quad -> stored.add(Draft.stored(quad)));
        quads = Collections.unmodifiableSet(stored);
    }

    static ArticleGraph of(Node name, Consumer<StreamRDF> content) {
        List<Quad> quads = new ArrayList<>();
        content.accept(new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                quads.add(quad);
            }
        });
        return new ArticleGraph(name, quads);
    }

    /** Articles that wait to be stored together. Nothing of them is stored while they wait. */
    public static final class Batch {
        /** What is made of them is worked out for all at once, in memory that others need, too. */
        private static final int ARTICLES = 40;

        private static final int QUADS = 20_000;

        private List<ArticleGraph> waiting = new ArrayList<>();
        private int quads;

        public void add(ArticleGraph article) {
            waiting.add(article);
            quads += article.quads().size();
        }

        /** Whether it is time to store them. */
        public boolean isFull() {
            return waiting.size() >= ARTICLES || quads >= QUADS;
        }

        /** Those that waited, in the order in which they came; none waits then. */
        public List<ArticleGraph> take() {
            List<ArticleGraph> taken = waiting;
            waiting = new ArrayList<>();
            quads = 0;
            return taken;
        }
    }
}
