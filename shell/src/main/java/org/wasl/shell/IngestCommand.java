package org.wasl.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.wasl.extractor.Article;
import org.wasl.extractor.Extraction;
import org.wasl.extractor.Extractor;
import org.wasl.extractor.rdf.FactWriter;
import org.wasl.ontology.Wasl;
import org.wasl.store.ArticleGraph;
import org.wasl.store.GraphStore;
import org.wasl.store.Outcome;
import org.wasl.store.Stats;

/** {@code ingest}: articles into the store. */
final class IngestCommand extends ShellCommand {
    /** What was read in one article, as quads that only have to be stored. */
    private record Read(ArticleGraph graph, int facts) {}

    /** What was read of articles that are not stored yet. */
    private static final class Waiting {
        private final ArticleGraph.Batch batch = new ArticleGraph.Batch();
        private final List<Sources.Outcome.Made<Read>> made = new ArrayList<>();

        /** What is said of each article once it is kept for good. */
        private final List<String> said = new ArrayList<>();
    }

    IngestCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.READ,
                        "ingest",
                        "Read articles into the store: .html, .txt, .pdf, .jsonl, feeds and .warc files, folders of them, -"
                                + " for standard input",
                        "PATH…",
                        options(),
                        List.of(
                                "ingest samples/articles",
                                "ingest --published 2023-08-08 --publisher Elaph article.html",
                                "ingest - --language ar")),
                session);
    }

    private static List<Option> options() {
        List<Option> options = new ArrayList<>(Sources.OPTIONS);
        options.add(Option.value("threads", "N", "articles read at once; else as many as there are processors"));
        options.add(Option.flag("verbose", "say what came of each article, once all are stored")
                .letter('v'));
        return options;
    }

    /** What came of the articles, counted. */
    private static final class Tally {
        private int added;
        private int replaced;
        private int reread;
        private int unchanged;
        private int failed;

        void count(Outcome outcome) {
            switch (outcome) {
                case ADDED -> added++;
                case REPLACED -> replaced++;
                case REREAD -> reread++;
                case UNCHANGED -> unchanged++;
            }
        }

        String words(Translation in, String comma) {
            List<String> parts = new ArrayList<>();
            part(parts, added, "new", in);
            part(parts, replaced, "in place of an earlier version", in);
            part(parts, reread, "read anew", in);
            part(parts, unchanged, "known already", in);
            int all = added + replaced + reread + unchanged;
            return in.of(all
                            + (all == 1 ? " article" : " articles")
                            + (parts.isEmpty() ? "" : ": " + String.join(comma, parts)))
                    + (failed == 0 ? "" : in.of("; " + failed + " could not be read, as said above"));
        }

        private static void part(List<String> parts, int n, String what, Translation in) {
            if (n > 0) {
                parts.add(in.of(n + " " + what));
            }
        }
    }

    @Override
    Exit run(Invocation call) {
        Sources sources = Sources.of(call);
        int threads = ExtractCommand.threads(call);
        GraphStore store = session().storeToFill(call);
        Extractor extractor = session().extractor(store);
        Tally tally = new Tally();
        long begin = System.nanoTime();
        Waiting waiting = new Waiting();
        try (Progress progress = Progress.of(call, "reading articles", sources.count());
                Ending ending = new Ending(session())) {
            store.together(() -> {
                sources.each(article -> read(extractor, article), threads, ending::asked, outcome -> {
                    take(call, outcome, waiting, tally, progress);
                    if (waiting.batch.isFull()) {
                        store(call, store, waiting, tally);
                    }
                    progress.step();
                });
                // also what was read before somebody stopped it
                store(call, store, waiting, tally);
            });
            // not before: until then a crash could have undone it
            progress.giveWay();
            waiting.said.forEach(call::note);
        } finally {
            session().forgetNames();
        }
        session().throwIfCancelled();
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (!call.quiet()) {
            summary(call, store, tally);
        }
        call.note(String.format("read in %.1f s", seconds));
        return tally.failed == 0 ? Exit.OK : Exit.INPUTS;
    }

    private static Read read(Extractor extractor, Article article) {
        Extraction extraction = extractor.extract(article);
        FactWriter writer = new FactWriter(extraction);
        List<Quad> quads = new ArrayList<>();
        writer.write(new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                quads.add(quad);
            }
        });
        return new Read(
                new ArticleGraph(writer.graph(), quads), extraction.facts().size());
    }

    private static void take(
            Invocation call, Sources.Outcome<Read> outcome, Waiting waiting, Tally tally, Progress progress) {
        if (outcome instanceof Sources.Outcome.Failed<Read> failed) {
            tally.failed++;
            progress.giveWay();
            call.console().problem(failed.source() + ": " + failed.problem());
            return;
        } else if (!(outcome instanceof Sources.Outcome.Made<Read>)) {
            throw new AssertionError(outcome);
        }
        Sources.Outcome.Made<Read> made = (Sources.Outcome.Made<Read>) outcome;
        Article article = made.article();
        if (article.published().isEmpty()) {
            progress.giveWay();
            call.warn(article.source()
                    + ": has no publication date, so that \"today\" and the like stay unresolved; say it with"
                    + " --published DATE");
        }
        waiting.batch.add(made.value().graph());
        waiting.made.add(made);
    }

    private static void store(Invocation call, GraphStore store, Waiting waiting, Tally tally) {
        List<Outcome> outcomes = store.replace(waiting.batch.take());
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome stored = outcomes.get(i);
            Sources.Outcome.Made<Read> made = waiting.made.get(i);
            Article article = made.article();
            tally.count(stored);
            if (call.flag("verbose") || stored == Outcome.REPLACED) {
                waiting.said.add(article.source() + ": " + words(stored, article) + ", "
                        + made.value().facts() + " facts");
            }
        }
        waiting.made.clear();
    }

    private static String words(Outcome stored, Article article) {
        return switch (stored) {
            case ADDED -> "new";
            case REPLACED -> "replaces the earlier version of " + article.url().orElse("it");
            case REREAD -> "read anew";
            case UNCHANGED -> "known already";
        };
    }

    private void summary(Invocation call, GraphStore store, Tally tally) {
        Translation in = call.words();
        String language = session().language(call);
        call.out().println(tally.words(in, new Wording(language).comma()));
        Stats stats = store.stats();
        call.out()
                .println(in.of("The store holds " + stats.facts() + " facts about " + stats.entities()
                                + " entities from " + stats.articles()
                                + (stats.articles() == 1 ? " article" : " articles"))
                        + (stats.facts() == 0 ? "" : ": " + types(stats, store, language)));
        if (stats.facts() > 0) {
            call.out().println();
            call.out().println(in.of("Ask next, for example:"));
            Suggestions.of(store, stats, language).forEach(s -> call.out().println("  " + s));
        }
    }

    /** The commonest types with their numbers. */
    private static String types(Stats stats, GraphStore store, String language) {
        return stats.factsByType().entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry::getKey))
                        .limit(6)
                        .map(e -> e.getValue() + " "
                                + store.label(Wasl.term(e.getKey()), language).orElse(e.getKey()))
                        .collect(Collectors.joining(new Wording(language).comma()))
                + (stats.factsByType().size() > 6 ? " …" : "");
    }
}
