package org.wasl.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.wasl.ontology.Wasl;
import org.wasl.store.ArticleGraph;
import org.wasl.store.ExportFormat;
import org.wasl.store.GraphStore;
import org.wasl.store.NamedQuery;

/**
 * One step of measuring a store of invented claims, in a process of its own, so that its memory is its own: {@code make},
 * {@code load} (Jena's sequential loader, to compare with), {@code ingest}, {@code ask}, {@code remove}, {@code compact}, {@code export}.
 */
public final class StoreBenchmark {
    private static final double NANOS = 1e9;
    private static final int REMOVED = 10;
    private static final int ASKED = 9;
    private static final double SLOW = 2000;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path folder;
    private final int articles;
    private final Claims claims;
    private final int each;

    private StoreBenchmark(Path folder, int articles, int each) {
        this.folder = folder;
        this.articles = articles;
        this.each = each;
        this.claims = new Claims(articles, each);
    }

    /** Arguments: the step, the folder to work in, how many articles, how many claims in each. */
    public static void main(String[] arguments) throws IOException {
        StoreBenchmark step = new StoreBenchmark(
                Path.of(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        switch (arguments[0]) {
            case "make" -> step.make();
            case "load" -> step.load();
            case "ingest" -> step.ingest();
            case "ask" -> step.ask();
            case "remove" -> step.remove();
            case "compact" -> step.compact();
            case "export" -> step.export();
            default -> throw new IllegalArgumentException("no step: " + arguments[0]);
        }
        step.peak(arguments[0]);
    }

    private void line(String what, double value, String unit) {
        out.printf(Locale.ROOT, "%-36s %14.1f %s%n", what, value, unit);
    }

    /** Of all threads: collecting garbage costs, too. */
    private static double cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / NANOS;
    }

    private Path quads() {
        return folder.resolve("claims.nq");
    }

    private Path store() {
        return folder.resolve("store");
    }

    private void make() throws IOException {
        long[] count = {0};
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(quads()))) {
            StreamRDF lines = StreamRDFWriter.getWriterStream(file, RDFFormat.NQUADS_UTF8);
            lines.start();
            for (int i = 0; i < articles; i++) {
                claims.write(i, quad -> {
                    count[0]++;
                    lines.quad(quad);
                });
            }
            lines.finish();
        }
        Files.writeString(number(), Long.toString(count[0]));
        line("articles", articles, "");
        line("claims", (double) articles * each, "");
        line("quads", count[0], "");
    }

    private void load() throws IOException {
        Path there = folder.resolve("loaded");
        Files.createDirectories(there);
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(there.toString());
        double start = cpu();
        DataLoader loader = LoaderFactory.sequentialLoader(data, (text, values) -> {});
        loader.startBulk();
        loader.load(quads().toString());
        loader.finishBulk();
        double seconds = cpu() - start;
        line("tdb2.tdbloader --loader=sequential", count() / seconds, "quads a CPU-second");
        TDBInternal.expel(data);
        line("  on disk", (double) size(there) / articles / each, "bytes a claim");
    }

    private Path number() {
        return folder.resolve("quads");
    }

    private long count() throws IOException {
        return Long.parseLong(Files.readString(number()));
    }

    private static long size(Path folder) throws IOException {
        // a file may be longer than what it holds
        long size = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += 512 * Long.parseLong(blocks(file));
            }
        }
        return size;
    }

    private static String blocks(Path file) throws IOException {
        Process stat = new ProcessBuilder("stat", "-c", "%b", file.toString()).start();
        return new String(stat.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private void ingest() throws IOException {
        long quads = count();
        try (GraphStore store = GraphStore.create(store())) {
            double start = cpu();
            long begin = System.nanoTime();
            int there = first(store);
            quads = quads * (articles - there) / articles;
            store.together(() -> ingest(store, there));
            double seconds = cpu() - start;
            line("ingest", quads / seconds, "quads a CPU-second");
            line("  took", (System.nanoTime() - begin) / NANOS, "seconds");
        }
        line("  on disk", (double) size(store()) / articles / each, "bytes a claim");
    }

    private void compact() throws IOException {
        double start = cpu();
        try (GraphStore store = GraphStore.open(store())) {
            store.compact();
        }
        line("compact", cpu() - start, "CPU-seconds");
        line("  on disk, compacted", (double) size(store()) / articles / each, "bytes a claim");
    }

    /** The first article that is not there: a step that was cut short goes on. */
    private int first(GraphStore store) {
        int there = 0;
        int not = articles;
        while (there < not) {
            int middle = (there + not) / 2;
            if (store.articles("https://news.example/" + middle).isEmpty()) {
                not = middle;
            } else {
                there = middle + 1;
            }
        }
        return there;
    }

    private void ingest(GraphStore store, int from) {
        ArticleGraph.Batch batch = new ArticleGraph.Batch();
        for (int i = from; i < articles; i++) {
            List<Quad> read = new ArrayList<>();
            claims.write(i, read::add);
            batch.add(new ArticleGraph(Claims.graph(i), read));
            if (batch.isFull()) {
                store.replace(batch.take());
            }
        }
        store.replace(batch.take());
    }

    private void ask() {
        try (GraphStore store = GraphStore.open(store())) {
            Map<String, Map<String, Node>> calls = new LinkedHashMap<>();
            Node person = Claims.person(7);
            Node state = id("jordan");
            Node place = id("mosul");
            calls.put("meetings --with PERSON", Map.of("with", person));
            calls.put("meetings --in PLACE", Map.of("in", place));
            calls.put("visits --by PERSON", Map.of("by", person));
            calls.put("visits --to STATE", Map.of("to", state));
            calls.put("delegation PERSON", Map.of("of", person));
            calls.put("delegation STATE", Map.of("of", state));
            calls.put("posts PERSON", Map.of("holder", person));
            calls.put("posts --of STATE", Map.of("of", state));
            calls.put("posts --of STATE --on DAY", Map.of("of", state, "on", day("2019-05-05")));
            calls.put("terms PERSON", Map.of("holder", person));
            calls.put("terms --of STATE", Map.of("of", state));
            calls.put("forces --in STATE", Map.of("in", state));
            calls.put("forces --of STATE", Map.of("of", state));
            calls.put("forces --in STATE --on DAY", Map.of("in", state, "on", day("2019-05-05")));
            calls.put("leaders --group STATE", Map.of("group", state));
            calls.put("members --group STATE", Map.of("group", state));
            calls.put("signings STATE", Map.of("party", state));
            calls.put("attacks --by STATE", Map.of("by", state));
            calls.put("attacks --in STATE", Map.of("in", state));
            calls.put("events --who STATE", Map.of("who", state));
            calls.put("events --whom PLACE", Map.of("whom", place));
            calls.put("about PERSON", Map.of("entity", person));
            calls.put("about STATE", Map.of("entity", state));
            calls.put("timeline PERSON", Map.of("entity", person));
            calls.put("timeline STATE", Map.of("entity", state));
            calls.put("contradictions --about PERSON", Map.of("about", person));
            calls.put("contradictions --about STATE", Map.of("about", state));
            calls.put("corroborated --about PERSON", Map.of("about", person));
            calls.put("corroborated --about STATE", Map.of("about", state));
            calls.put("network PERSON", Map.of("entity", person));
            calls.put("network STATE", Map.of("entity", state));
            calls.put("changes --since DAY --about PERSON", Map.of("since", day("2019-05-05"), "about", person));
            calls.put("changes --since DAY --about STATE", Map.of("since", day("2019-05-05"), "about", state));
            calls.put("near PLACE", Map.of("place", place));
            // of the whole store: their answers grow with it
            calls.put("changes --since LAST-DAY", Map.of("since", day("2023-12-28")));
            calls.put("sources", Map.of());
            calls.put("classes", Map.of());
            calls.put("corroborated", Map.of());
            calls.put("contradictions", Map.of());
            calls.forEach((call, parameters) -> ask(store, call, parameters));
        }
    }

    private static Node id(String id) {
        return Wasl.iri("id/" + id);
    }

    private static Node day(String day) {
        return NodeFactory.createLiteralDT(day, org.apache.jena.datatypes.xsd.XSDDatatype.XSDdate);
    }

    private void ask(GraphStore store, String call, Map<String, Node> parameters) {
        NamedQuery query = store.queries().stream()
                .filter(q -> q.name().equals(call.split(" ")[0]))
                .findFirst()
                .orElseThrow();
        Map<String, List<Node>> values = new TreeMap<>();
        parameters.forEach((name, value) -> values.put(name, List.of(value)));
        Query question = store.question(query, values);
        double[] times = new double[ASKED];
        double[] busy = new double[ASKED];
        int rows = 0;
        int asked = ASKED;
        for (int i = 0; i < asked; i++) {
            long begin = System.nanoTime();
            long work = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            try {
                rows = store.select(question, Map.of(), Optional.of(LONGEST))
                        .rows()
                        .size();
            } catch (QueryCancelledException e) {
                line(call, LONGEST.toMillis(), "ms and not there yet");
                return;
            }
            busy[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - work) / 1e6;
            times[i] = (System.nanoTime() - begin) / 1e6;
            if (times[i] > SLOW) {
                // once is enough to see that
                asked = i + 1;
            }
        }
        Arrays.sort(times, 0, asked);
        Arrays.sort(busy, 0, asked);
        // where others have the machine too, what it took of a CPU says more
        line(
                call,
                times[asked / 2],
                String.format(Locale.ROOT, "ms, %.1f of them CPU, %d rows", busy[asked / 2], rows));
    }

    private void remove() {
        List<Double> times = new ArrayList<>();
        List<Double> busy = new ArrayList<>();
        try (GraphStore store = GraphStore.open(store())) {
            // the first ones warm up
            for (int i = 0; i < 2 * REMOVED; i++) {
                int article = i * (articles / (2 * REMOVED));
                double start = cpu();
                long begin = System.nanoTime();
                store.remove(store.articles("https://news.example/" + article));
                times.add((System.nanoTime() - begin) / 1e6);
                busy.add(1000 * (cpu() - start));
                store.replace(Claims.graph(article), stream -> claims.write(article, stream::quad));
            }
        }
        line("remove an article", median(times), "ms");
        line("  of the CPU", median(busy), "ms");
    }

    /** Of those that came once warm. */
    private static double median(List<Double> all) {
        List<Double> warm = all.subList(REMOVED, all.size()).stream().sorted().toList();
        return warm.get(warm.size() / 2);
    }

    private void export() throws IOException {
        try (GraphStore store = GraphStore.open(store())) {
            for (ExportFormat format : List.of(ExportFormat.NQUADS, ExportFormat.GRAPHML)) {
                long begin = System.nanoTime();
                store.export(format, OutputStream.nullOutputStream());
                line("export " + format, (System.nanoTime() - begin) / NANOS, "seconds");
            }
        }
    }

    /** The most memory that the process had at once, as Linux tells it. */
    private void peak(String step) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.isReadable(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("RssAnon:")) {
                    // of the database's files, which are in memory too, the system takes back what it needs
                    line(
                            "  memory of its own at the end, " + step,
                            Long.parseLong(line.replaceAll("\\D", "")) / 1024.0,
                            "MiB");
                } else if (line.startsWith("VmHWM:")) {
                    line("  peak memory, " + step, Long.parseLong(line.replaceAll("\\D", "")) / 1024.0, "MiB");
                }
            }
        }
    }
}
