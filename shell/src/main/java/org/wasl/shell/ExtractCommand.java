package org.wasl.shell;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.wasl.extractor.Article;
import org.wasl.extractor.Extraction;
import org.wasl.extractor.Extractor;
import org.wasl.extractor.Trace;
import org.wasl.extractor.json.FactsJson;

/** {@code extract}: what would be stored, without a store. */
final class ExtractCommand extends ShellCommand {
    enum Format {
        TEXT,
        JSONL,
        TURTLE,
        TRIG
    }

    /** What was printed for one article, put together by the thread that read it. */
    private record Printed(String result, String explanation) {}

    ExtractCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.READ,
                        "extract",
                        "Print the facts that articles state, without storing them",
                        "PATH…",
                        options(),
                        List.of(
                                "extract samples/articles/en/pentagon-talks.html",
                                "extract --format jsonl samples/articles",
                                "extract --explain --published 2023-08-08 article.txt")),
                session);
    }

    private static List<Option> options() {
        List<Option> options = new ArrayList<>(Sources.OPTIONS);
        options.add(Option.value(
                "format", Choices.of(Format.class), "text to read (the default), the facts contract, or RDF"));
        options.add(Option.flag("with-text", "jsonl: with the text that the offsets point into"));
        options.add(Option.flag("explain", "show how each layer read the words and which rule fired"));
        options.add(Option.value("threads", "N", "articles read at once; else as many as there are processors"));
        return options;
    }

    @Override
    Exit run(Invocation call) {
        Format format = call.choice("format", Format.class, Format.TEXT);
        boolean withText = call.flag("with-text");
        boolean explain = call.flag("explain");
        Sources sources = Sources.of(call);
        Extractor extractor = session().extractor();
        int[] failed = {0};
        try (Progress progress = Progress.of(call, "reading articles", sources.count())) {
            sources.each(
                    article -> print(extractor, article, format, withText, explain),
                    threads(call),
                    session()::cancelled,
                    outcome -> {
                        progress.giveWay();
                        if (outcome instanceof Sources.Outcome.Failed<Printed> unread) {
                            failed[0]++;
                            call.console().problem(unread.source() + ": " + unread.problem());
                        } else if (outcome instanceof Sources.Outcome.Made<Printed> made) {
                            show(call, format, made.value());
                        }
                        progress.step();
                    });
        }
        session().throwIfCancelled();
        return failed[0] == 0 ? Exit.OK : Exit.INPUTS;
    }

    static int threads(Invocation call) {
        return Math.max(1, call.number("threads").orElse(Runtime.getRuntime().availableProcessors()));
    }

    private static void show(Invocation call, Format format, Printed printed) {
        if (!printed.explanation().isEmpty() && format != Format.TEXT) {
            call.console().err().print(printed.explanation());
            call.console().err().flush();
        } else {
            call.out().print(printed.explanation());
        }
        call.out().print(printed.result());
        call.out().flush();
    }

    private static Printed print(
            Extractor extractor, Article article, Format format, boolean withText, boolean explain) {
        StringWriter explanation = new StringWriter();
        Extraction extraction;
        try (PrintWriter lines = new PrintWriter(explanation)) {
            extraction = extractor.extract(article, explain ? Trace.to(lines) : Trace.none());
        }
        return new Printed(result(extraction, format, withText), explanation.toString());
    }

    private static String result(Extraction extraction, Format format, boolean withText) {
        return switch (format) {
            case TEXT -> FactsText.of(extraction);
            case JSONL -> FactsJson.write(extraction, withText) + "\n";
            case TURTLE -> ArticleRdf.turtle(extraction);
            case TRIG -> ArticleRdf.trig(extraction);
        };
    }
}
