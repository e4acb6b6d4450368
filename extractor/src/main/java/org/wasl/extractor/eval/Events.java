package org.wasl.extractor.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.wasl.extractor.Fact;
import org.wasl.extractor.Modality;
import org.wasl.ontology.Ontology;
import org.wasl.ontology.TsvFile;
import org.wasl.ontology.Wasl;

/** Facts as event data has them: a PLOVER category, who does it, and to whom. */
final class Events {
    /** An event of a text; source and target are entities of the extraction. */
    record Event(String category, Optional<String> source, Optional<String> target, Fact fact) {}

    /**
     * @param planned the type of fact that it is by intention; empty where an intention counts as the deed
     * @param denied the type of fact that it is where it was called off or refused; empty where that counts for nothing
     */
    private record Line(List<String> source, List<String> target, String planned, String denied) {}

    private final Map<String, Line> lines = new TreeMap<>();
    private final Map<String, String> categories = new TreeMap<>();
    /** The set's name of a category that it calls otherwise. */
    private final Map<String, String> theirs = new TreeMap<>();
    /** Our category for a name of the set; empty where it is left out. */
    private final Map<String, String> ours = new TreeMap<>();

    /** The set's category of what some frames tell, by their id. */
    private final Map<String, String> framed = new TreeMap<>();

    private Events() {}

    /** @param set in the table of categories */
    static Events of(String set) {
        Events events = new Events();
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/eval/events.tsv")) {
            events.lines.put(
                    row.cell("fact"),
                    new Line(row.values("source"), row.values("target"), row.cell("planned"), row.cell("denied")));
        }
        Graph terms = Ontology.terms();
        events.lines
                .keySet()
                .forEach(fact -> terms.find(Wasl.term(fact), Wasl.ploverCategory, Node.ANY)
                        .forEach(t -> events.categories.put(fact, t.getObject().getLocalName())));
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/eval/categories.tsv")) {
            if (row.cell("set").equals(set)) {
                List<String> values = row.values("ours");
                values.forEach(v -> events.theirs.put(v, row.cell("theirs")));
                events.ours.put(row.cell("theirs"), values.size() == 1 ? values.get(0) : row.cell("theirs"));
                if (values.isEmpty()) {
                    events.ours.put(row.cell("theirs"), "");
                }
            }
        }
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/eval/event-rules.tsv")) {
            if (row.values("set").contains(set)) {
                row.values("frames").forEach(f -> events.framed.put(f, row.cell("category")));
            }
        }
        return events;
    }

    /** A category of the set by one name, where the set has two; empty where it is left out. */
    Optional<String> category(String name) {
        String category = ours.getOrDefault(name, name);
        return category.isEmpty() ? Optional.empty() : Optional.of(theirs.getOrDefault(category, category));
    }

    /** All events that are stated, then those that are planned, then those that are refused. */
    List<Event> find(ReadText text) {
        List<Event> events = new ArrayList<>();
        for (Modality modality : List.of(Modality.STATED, Modality.PLANNED, Modality.DENIED)) {
            for (Fact fact : text.facts()) {
                boolean counts = categories.containsKey(fact.type())
                        && (modality != Modality.DENIED
                                || !lines.get(fact.type()).denied.isEmpty());
                if (counts && fact.modality() == modality) {
                    events.addAll(events(fact, text));
                }
            }
        }
        return events;
    }

    private List<Event> events(Fact fact, ReadText text) {
        Line line = lines.get(fact.type());
        boolean intention = fact.modality() == Modality.PLANNED && !line.planned.isEmpty();
        boolean refusal = fact.modality() == Modality.DENIED;
        String category = intention || refusal
                ? categories.get(refusal ? line.denied : line.planned)
                : framed.getOrDefault(fact.rule().replaceFirst("^\\w+-", ""), categories.get(fact.type()));
        if (category.isEmpty()) {
            return List.of();
        }
        String name = theirs.getOrDefault(category, category);
        List<String> sources = fillers(fact, line.source, text);
        List<String> targets = fillers(fact, line.target, text);
        List<Event> events = new ArrayList<>();
        for (String source : sources) {
            for (String target : targets) {
                if (!source.equals(target)) {
                    events.add(new Event(name, Optional.of(source), Optional.of(target), fact));
                }
            }
        }
        if (events.isEmpty()) {
            events.add(new Event(
                    name, sources.stream().findFirst(), targets.stream().findFirst(), fact));
        }
        return events;
    }

    private static List<String> fillers(Fact fact, List<String> roles, ReadText text) {
        return roles.stream()
                .map(role -> switch (role) {
                    case "place" -> fact.place().stream().toList();
                    case "together" -> together(fact, text);
                    default -> fact.fillers(role);
                })
                .filter(fillers -> !fillers.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Who does the same in other facts that the same words tell: one who does it with others has a fact of his own. */
    private static List<String> together(Fact fact, ReadText text) {
        return text.facts().stream()
                .filter(f -> f.type().equals(fact.type())
                        && f.rule().equals(fact.rule())
                        && f.evidence().equals(fact.evidence()))
                .flatMap(f -> f.fillers("actor").stream())
                .filter(actor -> !fact.fillers("actor").contains(actor))
                .distinct()
                .toList();
    }

    /** The categories of the events. */
    static Set<String> categories(List<Event> events) {
        Set<String> all = new TreeSet<>();
        events.forEach(e -> all.add(e.category()));
        return all;
    }
}
