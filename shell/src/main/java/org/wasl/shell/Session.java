package org.wasl.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.wasl.extractor.Extractor;
import org.wasl.ontology.KnownEntities;
import org.wasl.ontology.KnownEntity;
import org.wasl.ontology.Ontology;
import org.wasl.ontology.Wasl;
import org.wasl.store.Advance;
import org.wasl.store.GraphStore;

/** What commands share while the program runs: the console, and once they are needed the extractor and the store. */
final class Session implements AutoCloseable {
    /** The file of names; another layout takes another name. */
    private static final String NAMES = "names-2";

    /** How long a key press may wait. */
    private static final Duration SOON = Duration.ofMillis(200);

    static final List<String> LANGUAGES = List.of("ar", "en");

    /** The models and tables, which take a while to load and are the same until a store has other entities of its own. */
    private static final class Loaded {
        private static Optional<Extractor> extractor = Optional.empty();
        private static List<KnownEntity> with = List.of();

        static synchronized Extractor extractor(List<KnownEntity> own) {
            if (extractor.isEmpty() || !with.equals(own)) {
                KnownEntities.use(own);
                with = own;
                extractor = Optional.of(Extractor.load());
            }
            return extractor.get();
        }
    }

    private final Map<String, String> environment;
    private Console console;
    private Optional<Console> file = Optional.empty();
    private String last = "";
    private String next = "";
    private Duration reading = Duration.ZERO;
    private Optional<Invocation> running = Optional.empty();
    private Optional<GraphStore> store = Optional.empty();
    private Optional<Place> place = Optional.empty();
    private Optional<CompletableFuture<Names>> names = Optional.empty();
    private Optional<Endpoint> endpoint = Optional.empty();
    private final Map<String, String> settings = new TreeMap<>();
    private final Set<String> terms = new TreeSet<>();
    private boolean interactive;
    private boolean writable;
    private volatile boolean cancelled;
    private volatile Optional<Runnable> onCancel = Optional.empty();

    Session(Map<String, String> environment, Console console) {
        this.environment = Map.copyOf(environment);
        this.console = console;
    }

    /** Where answers go: what the program began with, or a file. */
    Console console() {
        return file.orElse(console);
    }

    /** Sends the answers to come to a file. */
    void writeAnswers(Path path) {
        showAnswers();
        try {
            file = Optional.of(console.into(Files.newOutputStream(path)));
        } catch (IOException e) {
            throw new Problem(Exit.USAGE, path + ": cannot be written", e);
        }
    }

    /** Ends {@link #writeAnswers}. */
    void showAnswers() {
        file.ifPresent(f -> f.out().close());
        file = Optional.empty();
    }

    /** Prints to where answers go; at a terminal through the pager, where it takes more than one screen. */
    void page(Invocation call, Consumer<Invocation> print) {
        Optional<Pager> pager = call.console().outTerminal()
                ? Pager.of(
                        settings.getOrDefault("pager", Pager.ON),
                        environment,
                        call.console().rows())
                : Optional.empty();
        if (pager.isEmpty()) {
            print.accept(call);
            return;
        }
        StringWriter text = new StringWriter();
        print.accept(call.withOut(new PrintWriter(text)));
        long begin = System.nanoTime();
        pager.get().show(text.toString(), call.out());
        reading = reading.plusNanos(System.nanoTime() - begin);
    }

    /** How long answers have lain before a reader since this was last asked. */
    Duration takeReading() {
        Duration taken = reading;
        reading = Duration.ZERO;
        return taken;
    }

    /** The line that was last typed, other than to edit one. */
    String last() {
        return last;
    }

    void setLast(String line) {
        last = line;
    }

    /** What the next line is to begin with. */
    void typeNext(String line) {
        next = line;
    }

    /** Takes what the next line is to begin with. */
    String takeNext() {
        String taken = next;
        next = "";
        return taken;
    }

    Console terminal() {
        return console;
    }

    void use(Console terminal) {
        console = terminal;
    }

    Map<String, String> environment() {
        return environment;
    }

    /** What reads articles where no store is concerned. */
    Extractor extractor() {
        return Loaded.extractor(List.of());
    }

    /** What reads articles for a store, whose own entities it knows. */
    Extractor extractor(GraphStore of) {
        return Loaded.extractor(of.ownEntities());
    }

    /** The store that a call asks. */
    GraphStore store(Invocation call) {
        return connect(place(call), false, place -> place.open(Progress.ofStore(call)));
    }

    /** The store in the place, opened without a word about how far it has come. */
    GraphStore store(Place place) {
        return connect(place, false, p -> p.open(Advance.UNWATCHED));
    }

    /** The store that a call adds to, made where there is none. */
    GraphStore storeToFill(Invocation call) {
        return connect(place(call), true, place -> place.create(Progress.ofStore(call)));
    }

    /** The store of the shell: the one that is open, else the one that would be. */
    Place place() {
        return place.orElseGet(() -> StoreFolder.of(Optional.empty(), environment));
    }

    private Place place(Invocation call) {
        return StoreFolder.of(call.text("store"), environment);
    }

    private GraphStore connect(Place wanted, boolean toFill, Function<Place, GraphStore> open) {
        if (store.isPresent() && place.equals(Optional.of(wanted)) && (writable || !toFill)) {
            return store.get();
        }
        if (endpoint.isPresent()) {
            throw Problem.usage("the store in " + store.get().name() + " is being served; first: serve --stop");
        }
        closeStore();
        store = Optional.of(open.apply(wanted));
        place = Optional.of(wanted);
        store.get().watch(this::onCancel);
        writable = toFill;
        return store.get();
    }

    /** The names in the store, read once until it changes. */
    Names names(GraphStore from) {
        Runnable read = () -> {
            if (names.filter(future -> !future.isCompletedExceptionally()).isEmpty()) {
                names = Optional.of(CompletableFuture.completedFuture(read(from)));
            }
            names.get().join();
        };
        running.ifPresentOrElse(call -> Progress.during(call, "reading the names", read), read);
        return names.get().join();
    }

    /** The call that runs, which says whether it may be told how long it takes. */
    void setRunning(Invocation call) {
        running = Optional.of(call);
    }

    /** Reads the names aside, so that whoever types need not wait for them. */
    void prepareNames() {
        if (store.isPresent() && names.isEmpty()) {
            GraphStore from = store.get();
            CompletableFuture<Names> reading = new CompletableFuture<>();
            Thread reader = new Thread(
                    () -> {
                        try {
                            reading.complete(read(from));
                        } catch (RuntimeException e) {
                            // the store was closed meanwhile; who needs the names reads them then
                            reading.completeExceptionally(e);
                        }
                    },
                    "names");
            reader.setDaemon(true);
            reader.start();
            names = Optional.of(reading);
        }
    }

    /** The names of the store that is open, where they have been read or are soon. */
    Optional<Names> names() {
        prepareNames();
        return names.flatMap(reading -> {
            try {
                return Optional.of(reading.get(SOON.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException | ExecutionException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        });
    }

    /** The names that are kept beside the store, where they are made from it once. */
    private static Names read(GraphStore from) {
        Path kept = from.derived(NAMES);
        if (Files.exists(kept)) {
            return Names.load(kept);
        }
        long version = from.version();
        try {
            Path made = Files.createTempFile("wasl", NAMES);
            try {
                Names.save(from::labels, made);
                keep(from, version, made);
                return Names.load(made);
            } finally {
                Files.delete(made);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(GraphStore of, long version, Path names) {
        try {
            of.derive(NAMES, version, file -> copy(names, file));
        } catch (IOException | UncheckedIOException e) {
            // a store that only may be read: they are read anew each time
        }
    }

    private static void copy(Path from, Path to) {
        Path part = to.resolveSibling(to.getFileName() + ".part");
        try {
            Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The IRIs of the classes and properties. */
    Set<String> terms() {
        if (terms.isEmpty()) {
            Ontology.terms().find().forEachRemaining(t -> {
                if (t.getSubject().isURI()) {
                    terms.add(t.getSubject().getURI());
                }
            });
        }
        return Collections.unmodifiableSet(terms);
    }

    /** The classes and properties of our ontology as queries name them. */
    List<String> ownTerms() {
        return terms().stream()
                .flatMap(iri -> Wasl.prefixed(iri).stream())
                .filter(name -> name.startsWith("wasl:"))
                .toList();
    }

    /** The names of the ontology's classes, which begin with a capital as no property does. */
    Set<String> classes() {
        return terms().stream()
                .filter(iri -> iri.startsWith(Wasl.ONTOLOGY))
                .map(iri -> iri.substring(Wasl.ONTOLOGY.length()))
                .filter(term -> !term.isEmpty() && Character.isUpperCase(term.charAt(0)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The names of the classes of things, to which facts do not belong. */
    static List<String> kinds() {
        return Ontology.terms()
                .find(Node.ANY, RDFS.subClassOf.asNode(), Wasl.Entity)
                .mapWith(triple -> triple.getSubject().getLocalName())
                .toList();
    }

    void forgetNames() {
        names = Optional.empty();
    }

    /**
     * What a name, a prefixed name or an IRI means in the store.
     *
     * @throws Problem where that is nothing or not certain
     */
    List<Node> meant(GraphStore in, String name) {
        return iri(name).map(List::of).orElseGet(() -> names(in).find(name, in::isMentioned));
    }

    /** An IRI as people write it: whole, in angle brackets, or with one of our prefixes. */
    static Optional<Node> iri(String written) {
        String bare =
                written.startsWith("<") && written.endsWith(">") ? written.substring(1, written.length() - 1) : written;
        if (bare.startsWith("http://") || bare.startsWith("https://")) {
            return Optional.of(NodeFactory.createURI(bare));
        }
        return Wasl.prefixes().entrySet().stream()
                .filter(e -> bare.startsWith(e.getKey() + ":"))
                .map(e -> NodeFactory.createURI(
                        e.getValue() + bare.substring(e.getKey().length() + 1)))
                .findFirst();
    }

    /** The language of names: what the call says, else the environment, else English. */
    String language(Invocation call) {
        return language(call.text("lang"));
    }

    /** The language of names where nobody says it for one call. */
    String language() {
        return language(Optional.ofNullable(settings.get("lang")));
    }

    private String language(Optional<String> said) {
        said.filter(l -> !LANGUAGES.contains(l)).ifPresent(l -> {
            throw Problem.usage("--lang " + l + ": is none of " + String.join("|", LANGUAGES));
        });
        return said.or(() -> Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                        .map(variable -> environment.getOrDefault(variable, ""))
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .map(value -> value.toLowerCase(Locale.ROOT))
                        .flatMap(value ->
                                LANGUAGES.stream().filter(value::startsWith).findFirst()))
                .orElse("en");
    }

    /** What the program says of itself, in the language that a call asks for, else in that of the session. */
    Translation translation(Optional<String> said) {
        return new Translation(said.filter(LANGUAGES::contains).orElseGet(this::language));
    }

    /** Options that answers take where a call does not say otherwise. */
    Map<String, String> settings() {
        return Collections.unmodifiableMap(settings);
    }

    void set(String name, String value) {
        settings.put(name, value);
    }

    void unset(String name) {
        settings.remove(name);
    }

    /** Whether commands are typed, one after the other. */
    boolean interactive() {
        return interactive;
    }

    void setInteractive() {
        interactive = true;
    }

    /** Serves the store of the call until {@link #stopServing} or the end. */
    Endpoint serve(Invocation call, Endpoint.Settings settings) {
        // that there is one; then for filling, so that articles can be read in while it is served
        store(call);
        GraphStore served = storeToFill(call);
        stopServing();
        endpoint = Optional.of(Endpoint.start(served, settings));
        return endpoint.get();
    }

    void stopServing() {
        endpoint.ifPresent(Endpoint::close);
        endpoint = Optional.empty();
    }

    /** Remembers the claims of the rows last shown. */
    void show(GraphStore from, Shown shown) {
        shown.save(shownFile(), from.name());
    }

    Shown shown(GraphStore from) {
        return Shown.load(shownFile(), from.name());
    }

    private Path shownFile() {
        return StoreFolder.state(environment).resolve("shown");
    }

    /** Whether results may be coloured. */
    boolean colour() {
        return console.outTerminal() && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** Another line may be typed; what was cancelled before is over. */
    void begin() {
        cancelled = false;
        onCancel = Optional.empty();
    }

    /**
     * Asks the running command to stop. Its thread is not interrupted: that would close the store's files under it.
     */
    void cancel() {
        cancelled = true;
        onCancel.ifPresent(Runnable::run);
    }

    /** What stops the running query when the user asks for it, which may have been a moment ago. */
    private void onCancel(Runnable action) {
        onCancel = Optional.of(action);
        if (cancelled) {
            action.run();
        }
    }

    boolean cancelled() {
        return cancelled;
    }

    void throwIfCancelled() {
        if (cancelled) {
            throw new Problem(Exit.INTERRUPTED, "interrupted");
        }
    }

    /** Closes the store, which another process may then open. */
    @Override
    public void close() {
        showAnswers();
        closeStore();
    }

    private void closeStore() {
        stopServing();
        store.ifPresent(GraphStore::close);
        store = Optional.empty();
        place = Optional.empty();
        names = Optional.empty();
    }
}
