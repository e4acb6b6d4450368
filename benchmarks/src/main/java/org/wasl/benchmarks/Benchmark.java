package org.wasl.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.wasl.extractor.Article;
import org.wasl.extractor.Extraction;
import org.wasl.extractor.Extractor;
import org.wasl.extractor.lang.Language;
import org.wasl.extractor.rdf.FactWriter;
import org.wasl.extractor.source.ArticleReader;
import org.wasl.extractor.source.Hints;
import org.wasl.extractor.source.Reading;
import org.wasl.extractor.text.Document;
import org.wasl.store.GraphStore;

/**
 * Reads a folder of articles on one thread, over and over, then stores what was read, and has a {@link Baseline} read the
 * same. Rates are by the CPU time of that thread, after rounds that let the compiler warm up; the first round is told
 * apart. Shares of the stages are counted in rounds of their own.
 */
public final class Benchmark {
    private static final double NANOS = 1e9;
    private static final int WARM_UP = 5;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Benchmark() {}

    /** Arguments: the folder, and how many rounds are measured. */
    public static void main(String[] arguments) throws IOException {
        new Benchmark().run(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOS;
    }

    /** CPU-seconds for so many rounds, once warm. */
    private static double rounds(int rounds, Runnable round) {
        for (int i = 0; i < WARM_UP; i++) {
            round.run();
        }
        double start = cpu();
        for (int i = 0; i < rounds; i++) {
            round.run();
        }
        return cpu() - start;
    }

    private void line(String what, double value, String unit) {
        out.printf(Locale.ROOT, "%-28s %12.1f %s%n", what, value, unit);
    }

    private void run(Path folder, int rounds) throws IOException {
        List<Article> articles = articles(folder);
        long sentences = 0;
        long tokens = 0;
        for (Article article : articles) {
            Document document = Language.of(article.language()).annotate(article);
            sentences += document.sentences().size();
            tokens += document.tokenCount();
        }
        line("articles", articles.size(), "");
        line("sentences", sentences, "");
        line("tokens", tokens, "");

        double start = cpu();
        Extractor extractor = Extractor.load();
        List<Extraction> read = read(extractor, articles);
        line("facts", read.stream().mapToInt(r -> r.facts().size()).sum(), "");
        line("load and first round", cpu() - start, "CPU-seconds");

        double seconds = rounds(rounds, () -> read(extractor, articles));
        line("read", rounds * sentences / seconds, "sentences a CPU-second");
        line("read", rounds * tokens / seconds, "tokens a CPU-second");
        line("read", rounds * articles.size() / seconds, "articles a CPU-second");
        Stages stages = Stages.watch(Thread.currentThread());
        for (int i = 0; i < rounds; i++) {
            read(extractor, articles);
        }
        stages.stop();
        stages.shares().forEach((stage, share) -> line("  " + stage, 100 * share, "% of the time"));

        Baseline baseline = new Baseline();
        double simple = rounds(rounds, () -> articles.forEach(baseline::read));
        line("names only", rounds * sentences / simple, "sentences a CPU-second");
        line("reading takes", seconds / simple, "times as long as names only");
        store(read);
        peak();
    }

    private static List<Article> articles(Path folder) {
        List<Article> articles = new ArrayList<>();
        try (Stream<Reading> readings = new ArticleReader(Hints.none()).read(folder)) {
            readings.forEach(reading -> {
                if (reading instanceof Reading.Read ok) {
                    articles.add(ok.article());
                }
            });
        }
        return articles;
    }

    private static List<Extraction> read(Extractor extractor, List<Article> articles) {
        List<Extraction> all = new ArrayList<>();
        articles.forEach(article -> all.add(extractor.extract(article)));
        return all;
    }

    private void store(List<Extraction> read) throws IOException {
        Path folder = Files.createTempDirectory("wasl-benchmark");
        try (GraphStore store = GraphStore.create(folder.resolve("store"))) {
            long[] quads = {0};
            StreamRDF counter = new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                    quads[0]++;
                }
            };
            read.forEach(extraction -> new FactWriter(extraction).write(counter));
            double start = cpu();
            for (Extraction extraction : read) {
                FactWriter writer = new FactWriter(extraction);
                store.replace(writer.graph(), writer::write);
            }
            double seconds = cpu() - start;
            line("quads", quads[0], "");
            line("stored", quads[0] / seconds, "quads a CPU-second");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        }
    }

    /** The most memory that the process had at once, as Linux tells it. */
    private void peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.isReadable(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    line("peak memory", Long.parseLong(line.replaceAll("\\D", "")) / 1024.0, "MiB");
                }
            }
        }
    }
}
