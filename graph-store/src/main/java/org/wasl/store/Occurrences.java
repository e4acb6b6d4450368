package org.wasl.store;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.wasl.ontology.TsvFile;
import org.wasl.ontology.Wasl;

/**
 * The occurrences that claims tell of: claims of different articles and languages meet on one node where type, principal
 * roles and time fit ({@code occurrences.tsv}). What they say otherwise, counts and dates, stays with each claim. The
 * node is a function of the claims there are, whatever the order in which they came, and is worked out anew only where
 * an article says something of the same.
 */
final class Occurrences {
    private static final String FOLDER = "org/wasl/store/";
    private static final Node GRAPH = Wasl.OCCURRENCES_GRAPH;
    private static final Node TYPE = RDF.type.asNode();
    private static final String NAMES = Wasl.BASE + "occurrence/";
    /** A telling of a longer time than a month says too little of when. */
    private static final int LONGEST = 31;

    private static final int JOINING = 2;

    private record Kind(Node type, List<Node> roles, Optional<Node> apart, boolean timed) {}

    private static final Map<Node, Kind> KINDS = kinds();
    private static final Map<String, String> POSTS = posts();
    private static final Set<Node> LINKS = Set.of(Wasl.tellsOf, Wasl.confirms, Wasl.disputes);
    private static final Node ISSUED = DCTerms.issued.asNode();

    /** The days between which it was; a telling without any has those before the article came out. */
    private record Window(LocalDate first, LocalDate last) {
        long days() {
            return ChronoUnit.DAYS.between(first, last);
        }

        boolean contains(Window other) {
            return !first.isAfter(other.first()) && !last.isBefore(other.last());
        }
    }

    /** What one claim tells, as far as it matters here. */
    private record Telling(
            Node claim,
            Kind kind,
            String key,
            Map<Node, List<Node>> roles,
            Optional<String> office,
            boolean former,
            Optional<Window> window,
            String apart,
            List<Node> apartNodes,
            boolean states,
            boolean denies,
            List<Triple> index) {
        /** What tellings have in common between which a time may have to decide. */
        String chunk() {
            return Decision.digest(
                    key + window.map(w -> "|" + YearMonth.from(w.last())).orElse(""));
        }

        Spec spec() {
            return new Spec(window, apart);
        }
    }

    /** When and where a telling says it was. */
    private record Spec(Optional<Window> window, String apart) implements Comparable<Spec> {
        private static final Comparator<Spec> ORDER = Comparator.comparing(
                        (Spec s) -> s.window().map(Window::days).orElse(Long.MAX_VALUE))
                .thenComparing(s -> s.apart().isEmpty())
                .thenComparing(s -> s.window().map(w -> w.first().toString()).orElse(""))
                .thenComparing(Spec::apart);

        @Override
        public int compareTo(Spec other) {
            return ORDER.compare(this, other);
        }

        String written() {
            return window.map(w -> w.first() + "/" + w.last()).orElse("") + "|" + apart;
        }

        /** Whether the other, which says more, may be what this one means. */
        boolean mayBe(Spec other) {
            boolean place = apart.isEmpty() || apart.equals(other.apart());
            return place
                    && window.isPresent()
                    && other.window().isPresent()
                    && window.get().days() <= LONGEST
                    && YearMonth.from(window.get().first())
                            .equals(YearMonth.from(window.get().last()))
                    && window.get().contains(other.window().get());
        }
    }

    private final Draft draft;
    private final Map<Node, Boolean> linked = new HashMap<>();
    private final Map<Node, Optional<LocalDate>> issued = new HashMap<>();

    /** Whether the node is an occurrence. */
    static boolean isOne(Node node) {
        return node.isURI() && node.getURI().startsWith(NAMES);
    }

    private Occurrences(Draft draft) {
        this.draft = draft;
    }

    /**
     * Brings the occurrences in step with articles that came, went or changed.
     *
     * @param graphs of these articles
     * @return the occurrences that may look otherwise now
     */
    static Set<Node> update(Draft draft, Collection<Node> graphs) {
        return new Occurrences(draft).update(graphs);
    }

    private Set<Node> update(Collection<Node> graphs) {
        Set<Node> touched = new LinkedHashSet<>();
        Set<String> chunks = new TreeSet<>();
        for (Node graph : graphs) {
            draft.before().find(graph, Node.ANY, Wasl.about, Node.ANY).forEachRemaining(q -> {
                for (Quad link : draft.find(GRAPH, q.getSubject(), Node.ANY, Node.ANY)) {
                    if (LINKS.contains(link.getPredicate())) {
                        touched.add(link.getObject());
                        draft.delete(link);
                    } else if (ClaimIndex.PROPERTIES.contains(link.getPredicate())) {
                        draft.delete(link);
                    }
                }
            });
        }
        for (Node occurrence : touched) {
            draft.find(GRAPH, occurrence, Wasl.key, Node.ANY)
                    .forEach(q -> chunks.add(q.getObject().getLiteralLexicalForm()));
        }
        List<Telling> fresh = new ArrayList<>();
        for (Node graph : graphs) {
            for (Quad about : draft.find(graph, Node.ANY, Wasl.about, Node.ANY)) {
                telling(about).ifPresent(fresh::add);
            }
        }
        Map<String, Map<Node, Telling>> timed = new TreeMap<>();
        for (Telling telling : fresh) {
            if (telling.kind().timed()) {
                timed.computeIfAbsent(telling.chunk(), c -> new LinkedHashMap<>())
                        .put(telling.claim(), telling);
            } else {
                touched.add(link(telling, telling.spec()));
            }
        }
        chunks.forEach(chunk -> others(chunk, timed, touched));
        Set.copyOf(timed.keySet()).forEach(chunk -> others(chunk, timed, touched));
        timed.values().forEach(tellings -> meet(tellings.values(), touched));
        for (Node occurrence : touched) {
            if (!draft.contains(GRAPH, Node.ANY, Wasl.tellsOf, occurrence)) {
                draft.find(GRAPH, occurrence, Node.ANY, Node.ANY).forEach(draft::delete);
            }
        }
        return touched;
    }

    /** What other articles tell in a chunk in which time decides; to be decided anew together with the fresh. */
    private void others(String chunk, Map<String, Map<Node, Telling>> timed, Set<Node> touched) {
        for (Quad key : draft.find(GRAPH, Node.ANY, Wasl.key, NodeFactory.createLiteralString(chunk))) {
            Node occurrence = key.getSubject();
            List<Node> kinds = objects(occurrence, Wasl.kind);
            if (kinds.isEmpty() || !KINDS.get(kinds.get(0)).timed()) {
                continue;
            }
            touched.add(occurrence);
            for (Quad link : draft.find(GRAPH, Node.ANY, Wasl.tellsOf, occurrence)) {
                Node claim = link.getSubject();
                draft.find(GRAPH, claim, Node.ANY, Node.ANY).stream()
                        .filter(q ->
                                LINKS.contains(q.getPredicate()) || ClaimIndex.PROPERTIES.contains(q.getPredicate()))
                        .forEach(draft::delete);
                draft.find(Node.ANY, claim, Wasl.about, Node.ANY).stream()
                        .filter(q -> Corrections.isArticleGraph(q.getGraph()))
                        .findFirst()
                        .flatMap(this::telling)
                        .ifPresent(t -> timed.computeIfAbsent(t.chunk(), c -> new LinkedHashMap<>())
                                .putIfAbsent(claim, t));
            }
        }
    }

    /**
     * Of tellings that differ in time or place alone, each means the occurrence that says no less and fits, where just
     * one does; else it makes one of its own.
     */
    private void meet(Collection<Telling> tellings, Set<Node> touched) {
        Set<Spec> anchors = new LinkedHashSet<>();
        Map<Spec, Spec> meant = new HashMap<>();
        for (Spec spec : tellings.stream().map(Telling::spec).collect(Collectors.toCollection(TreeSet::new))) {
            List<Spec> fitting = anchors.stream().filter(spec::mayBe).toList();
            meant.put(spec, fitting.size() == 1 ? fitting.get(0) : spec);
            if (fitting.size() != 1) {
                anchors.add(spec);
            }
        }
        Map<Spec, Telling> first = new HashMap<>();
        tellings.forEach(t -> first.putIfAbsent(t.spec(), t));
        for (Telling telling : tellings) {
            Spec anchor = meant.get(telling.spec());
            touched.add(link(first.getOrDefault(anchor, telling), anchor, telling));
        }
    }

    private Node link(Telling telling, Spec anchor) {
        return link(telling, anchor, telling);
    }

    /** Links a claim with its occurrence, which looks as the telling that anchors it. */
    private Node link(Telling model, Spec anchor, Telling telling) {
        Node occurrence = NodeFactory.createURI(NAMES + Decision.digest(model.key() + "|" + anchor.written()));
        quad(telling.claim(), Wasl.tellsOf, occurrence);
        if (telling.states()) {
            quad(telling.claim(), Wasl.confirms, occurrence);
        } else if (telling.denies()) {
            quad(telling.claim(), Wasl.disputes, occurrence);
            // the telling that anchors it may say where it was, too
            model.apartNodes().forEach(n -> quad(telling.claim(), Wasl.denialAbout, n));
        }
        telling.index().forEach(t -> draft.add(Quad.create(GRAPH, t)));
        quad(occurrence, TYPE, Wasl.Occurrence);
        quad(occurrence, Wasl.kind, model.kind().type());
        quad(occurrence, Wasl.key, NodeFactory.createLiteralString(model.chunk()));
        model.roles().forEach((role, fillers) -> fillers.forEach(f -> quad(occurrence, role, f)));
        model.kind().apart().ifPresent(role -> model.apartNodes().forEach(n -> quad(occurrence, role, n)));
        model.office().ifPresent(office -> quad(occurrence, Wasl.office, NodeFactory.createLiteralString(office)));
        if (model.former()) {
            quad(occurrence, Wasl.former, NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
        }
        anchor.window().ifPresent(w -> {
            quad(occurrence, Wasl.begin, NodeFactory.createLiteralDT(w.first().toString(), XSDDatatype.XSDdate));
            quad(occurrence, Wasl.end, NodeFactory.createLiteralDT(w.last().toString(), XSDDatatype.XSDdate));
        });
        return occurrence;
    }

    private void quad(Node subject, Node property, Node object) {
        draft.add(Quad.create(GRAPH, subject, property, object));
    }

    private List<Node> objects(Node subject, Node property) {
        return draft.find(GRAPH, subject, property, Node.ANY).stream()
                .map(Quad::getObject)
                .toList();
    }

    // ---- what a claim tells ----

    private Optional<Telling> telling(Quad about) {
        Node graph = about.getGraph();
        Node claim = about.getSubject();
        Map<Node, List<Node>> values = new HashMap<>();
        draft.find(graph, about.getObject(), Node.ANY, Node.ANY)
                .forEach(q -> values.computeIfAbsent(q.getPredicate(), p -> new ArrayList<>())
                        .add(q.getObject()));
        values.values().forEach(list -> list.sort(Comparator.comparing(Node::toString)));
        Optional<Kind> kind = values.getOrDefault(TYPE, List.of()).stream()
                .filter(KINDS::containsKey)
                .findFirst()
                .map(KINDS::get);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Map<Node, List<Node>> roles = new LinkedHashMap<>();
        StringBuilder key = new StringBuilder(kind.get().type().getLocalName());
        for (Node role : kind.get().roles()) {
            List<Node> fillers = values.getOrDefault(role, List.of());
            roles.put(role, fillers);
            key.append('|').append(role.getLocalName());
            fillers.forEach(f -> key.append(' ').append(identity(graph, f)));
        }
        if (roles.values().stream().allMatch(List::isEmpty)) {
            // an act without any actor may be any: it meets no other
            key.append('|').append(claim);
        }
        Optional<String> office = values.getOrDefault(Wasl.post, List.of()).stream()
                .findFirst()
                .map(p -> post(p.getLiteralLexicalForm()));
        office.ifPresent(o -> key.append("|post ").append(o));
        boolean former = values.containsKey(Wasl.former);
        key.append(former ? "|former" : "");
        Optional<Window> window = kind.get().timed() ? window(graph, values) : Optional.empty();
        if (kind.get().timed() && window.isEmpty()) {
            key.append('|').append(graph);
        }
        List<Node> apart =
                kind.get().apart().map(a -> values.getOrDefault(a, List.of())).orElse(List.of());
        boolean states = draft.contains(graph, claim, Wasl.asserts, Node.ANY);
        boolean denies = draft.contains(graph, claim, Wasl.denies, Node.ANY);
        return Optional.of(new Telling(
                claim,
                kind.get(),
                key.toString(),
                roles,
                office,
                former,
                window,
                apart.stream().map(n -> identity(graph, n)).collect(Collectors.joining(" ")),
                apart,
                states,
                denies,
                ClaimIndex.of(claim, kind.get().type(), values, issued(graph), states, denies)));
    }

    private Optional<Window> window(Node graph, Map<Node, List<Node>> values) {
        Optional<LocalDate> begin = date(values, Wasl.begin);
        Optional<LocalDate> end = date(values, Wasl.end);
        if (begin.isPresent() || end.isPresent()) {
            LocalDate first = begin.or(() -> end).get();
            LocalDate last = end.or(() -> begin).get();
            return Optional.of(first.isAfter(last) ? new Window(last, first) : new Window(first, last));
        }
        // news without a day is of the day it came out or of the day before, of one month
        return issued(graph).map(day -> new Window(day.getDayOfMonth() == 1 ? day : day.minusDays(1), day));
    }

    /** The day on which the article of a graph came out. */
    private Optional<LocalDate> issued(Node graph) {
        return issued.computeIfAbsent(
                graph,
                g -> draft.find(g, Node.ANY, ISSUED, Node.ANY).stream()
                        .map(q -> LocalDate.parse(q.getObject().getLiteralLexicalForm()))
                        .findFirst());
    }

    private static Optional<LocalDate> date(Map<Node, List<Node>> values, Node property) {
        return values.getOrDefault(property, List.of()).stream()
                .findFirst()
                .map(n -> LocalDate.parse(n.getLiteralLexicalForm()));
    }

    /** Who is meant: a thing that is known, or that has a name of two parts; a bare surname means one of its article. */
    private String identity(Node graph, Node entity) {
        boolean known = linked.computeIfAbsent(
                entity,
                e -> draft.contains(Wasl.ENTITIES_GRAPH, e, Node.ANY, Node.ANY)
                        || draft.contains(Wasl.OWN_ENTITIES_GRAPH, e, Node.ANY, Node.ANY));
        boolean full = known
                || draft.find(graph, entity, RDFS.label.asNode(), Node.ANY).stream()
                        .anyMatch(q ->
                                q.getObject().getLiteralLexicalForm().strip().contains(" "))
                || draft.contains(graph, entity, OWL.sameAs.asNode(), Node.ANY);
        return full ? entity.getURI() : entity.getURI() + "@" + graph.getURI();
    }

    /** The post that a title means, in whatever words and language. */
    static String post(String title) {
        String folded = folded(title);
        return POSTS.getOrDefault(folded, folded);
    }

    /**
     * The post that a title means which may end in what it is of, as "Prime Minister of Iraq" does.
     *
     * @param names of that
     */
    static String post(String title, Collection<String> names) {
        String whole = post(title);
        if (POSTS.containsValue(whole)) {
            return whole;
        }
        for (String name : names) {
            String end = " " + folded(name);
            if (whole.endsWith(end)) {
                String rest = whole.substring(0, whole.length() - end.length());
                // what joins the two is a word or two
                for (int words = 0; words <= JOINING && !rest.isEmpty(); words++) {
                    if (POSTS.containsKey(rest)) {
                        return POSTS.get(rest);
                    }
                    rest = rest.substring(0, Math.max(0, rest.lastIndexOf(' ')));
                }
            }
        }
        return whole;
    }

    /** Case, accents, vowel marks and the forms of alef, ya and ta marbuta do not count. */
    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\u0640]", "")
                .replace('\u0649', '\u064a')
                .replace('\u0629', '\u0647')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static Map<Node, Kind> kinds() {
        Map<Node, Kind> kinds = new HashMap<>();
        for (TsvFile.Row row : TsvFile.read(FOLDER + "occurrences.tsv")) {
            Node type = Wasl.term(row.cell("type"));
            kinds.put(
                    type,
                    new Kind(
                            type,
                            row.values("roles").stream().map(Wasl::term).toList(),
                            Optional.of(row.cell("apart"))
                                    .filter(a -> !a.isEmpty())
                                    .map(Wasl::term),
                            row.cell("timed").equals("yes")));
        }
        return kinds;
    }

    private static Map<String, String> posts() {
        Map<String, String> posts = new HashMap<>();
        for (TsvFile.Row row : TsvFile.read(FOLDER + "posts.tsv")) {
            row.values("titles").forEach(t -> posts.put(folded(t), row.cell("post")));
        }
        return posts;
    }
}
