package org.wasl.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wasl.ontology.KnownEntities;
import org.wasl.ontology.KnownEntity;
import org.wasl.ontology.TermOfOffice;
import org.wasl.store.GraphStore;

/** {@code entities}: the user's own list of persons, bodies and places, which the reading then knows. */
final class EntitiesCommand extends ShellCommand {
    EntitiesCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.READ,
                        "entities",
                        "Make your own list of persons, bodies and places known to the store (import FILE: .csv, RDF, or"
                                + " Wikidata's JSON or N-Triples), or show it (list); articles ingested from then on are read"
                                + " with it",
                        "import|list [FILE]",
                        List.of(Option.flag("replace", "import: forget what was imported before")),
                        List.of(
                                "entities import mine.csv",
                                "entities import --replace wikidata.jsonl",
                                "entities list")),
                session);
    }

    @Override
    Exit run(Invocation call) throws IOException {
        List<String> operands = call.operands();
        String what = operands.isEmpty() ? "" : operands.get(0);
        if (what.equals("list") && operands.size() == 1) {
            list(call);
            return Exit.OK;
        } else if (what.equals("import") && operands.size() == 2) {
            return read(call, Path.of(operands.get(1)));
        }
        throw Problem.usage("entities: takes 'import FILE' or 'list'; try: help entities");
    }

    private void list(Invocation call) {
        List<KnownEntity> own = session().store(call).ownEntities();
        List<List<String>> rows = own.stream()
                .map(e -> List.of(
                        e.id(),
                        e.type(),
                        e.label("en").orElse(""),
                        e.label("ar").orElse(""),
                        e.wikidata().orElse("")))
                .toList();
        new Table(List.of("id", "type", "en", "ar", "wikidata"), rows)
                .print(call.out(), call.console().outTerminal(), call.console().columns());
        call.note(own.size() == 1 ? "1 entity" : own.size() + " entities");
    }

    private Exit read(Invocation call, Path file) throws IOException {
        EntityList list = EntityList.read(file);
        GraphStore store = session().storeToFill(call);
        Map<String, KnownEntity> own = new TreeMap<>();
        if (!call.flag("replace")) {
            store.ownEntities().forEach(e -> own.put(e.id(), e));
        }
        Known known = new Known(own);
        Set<TermOfOffice> terms = new LinkedHashSet<>();
        if (!call.flag("replace")) {
            terms.addAll(store.ownTerms());
        }
        List<String> clashes = new ArrayList<>();
        int taken = 0;
        for (EntityList.Entry entry : list.entries()) {
            Optional<KnownEntity> entity = known.take(entry, clashes);
            if (entity.isPresent()) {
                own.put(entity.get().id(), entity.get());
                known.add(entity.get());
                taken++;
            }
        }
        // after all of them: the state or body that a post is of may come later in the list
        for (EntityList.Entry entry : list.entries()) {
            known.terms(entry).forEach(term -> {
                terms.add(term);
                // who is in office belongs to where that is, as with those who come with the program
                term.of()
                        .ifPresent(body -> own.computeIfPresent(
                                term.holder(), (id, person) -> person.partOf().isPresent() ? person : person.of(body)));
            });
        }
        store.replaceOwnEntities(List.copyOf(own.values()), List.copyOf(terms));
        session().forgetNames();
        list.skipped().forEach(line -> call.warn(file + ": " + line + "; left out"));
        clashes.forEach(line -> call.warn(file + ": " + line));
        call.note(taken + (taken == 1 ? " entity" : " entities") + " made known; articles read before are read with "
                + (taken == 1 ? "it" : "them") + " when they are ingested again");
        return taken == list.entries().size() && list.skipped().isEmpty() ? Exit.OK : Exit.INPUTS;
    }

    /** What is known already, by id, Wikidata item and name. */
    private static final class Known {
        private final Map<String, KnownEntity> byId = new HashMap<>();
        private final Map<String, String> byItem = new HashMap<>();
        private final Map<String, String> byName = new HashMap<>();

        Known(Map<String, KnownEntity> own) {
            KnownEntities.shipped().all().forEach(this::add);
            own.values().forEach(this::add);
        }

        void add(KnownEntity entity) {
            byId.putIfAbsent(entity.id(), entity);
            entity.wikidata().ifPresent(q -> byItem.putIfAbsent(q, entity.id()));
            entity.names().values().forEach(names -> names.forEach(n -> byName.putIfAbsent(Names.key(n), entity.id())));
        }

        /** The entity of an entry, with the names that are free; nothing where it cannot be told from others. */
        Optional<KnownEntity> take(EntityList.Entry entry, List<String> clashes) {
            String shown = entry.names().values().iterator().next().get(0);
            Optional<String> same =
                    entry.wikidata().map(byItem::get).or(() -> entry.id().filter(byId::containsKey));
            String id = same.or(entry::id).orElseGet(() -> slug(entry));
            Optional<KnownEntity> there = Optional.ofNullable(byId.get(id));
            if (there.isPresent() && !there.get().type().equals(entry.type())) {
                clashes.add("'" + shown + "' is a " + entry.type() + " here and a "
                        + there.get().type() + " as " + id + "; left out: give it another id, or the other type");
                return Optional.empty();
            }
            if (there.isPresent() && same.isEmpty() && !shares(entry, id)) {
                clashes.add("'" + shown + "' would be " + id + ", which is another; left out: give it an id");
                return Optional.empty();
            }
            Map<String, List<String>> names = new TreeMap<>();
            entry.names()
                    .forEach((language, all) -> all.forEach(name -> {
                        String bearer = byName.get(Names.key(name));
                        if (bearer != null && !bearer.equals(id)) {
                            clashes.add("the name '" + name + "' is " + bearer + "'s already; " + id
                                    + " is read without it");
                        } else {
                            names.computeIfAbsent(language, l -> new ArrayList<>())
                                    .add(name);
                        }
                    }));
            if (names.isEmpty()) {
                return Optional.empty();
            }
            entry.partOf()
                    .filter(p -> !byId.containsKey(p))
                    .ifPresent(p -> clashes.add(
                            "'" + shown + "' lies within '" + p + "', which no entity has as its id; kept without it"));
            return Optional.of(new KnownEntity(
                    id, entry.type(), names, entry.wikidata(), entry.partOf().filter(byId::containsKey), Set.of()));
        }

        /** The terms of office of an entry that was taken, the last one first. */
        List<TermOfOffice> terms(EntityList.Entry entry) {
            Optional<String> holder = entry.wikidata().map(byItem::get);
            return holder.stream()
                    .flatMap(person -> entry.offices().stream().map(office -> term(person, office)))
                    .sorted(Comparator.comparing(
                                    (TermOfOffice term) -> term.until().orElse(LocalDate.MAX))
                            .reversed())
                    .toList();
        }

        private TermOfOffice term(String person, EntityList.Office office) {
            String language = Stream.of("en", "ar")
                    .filter(office.names()::containsKey)
                    .findFirst()
                    .orElseGet(() -> office.names().keySet().iterator().next());
            return new TermOfOffice(
                    person,
                    office.names().get(language).get(0),
                    language,
                    office.of().map(byItem::get),
                    office.from(),
                    office.until());
        }

        private boolean shares(EntityList.Entry entry, String id) {
            return entry.names().values().stream()
                    .flatMap(List::stream)
                    .anyMatch(n -> id.equals(byName.get(Names.key(n))));
        }

        private static String slug(EntityList.Entry entry) {
            String name = entry.names().getOrDefault("en", List.of()).stream()
                    .findFirst()
                    .orElse("");
            String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^-|-$", "");
            return !plain.isEmpty()
                    ? plain
                    : entry.wikidata()
                            .map(q -> q.toLowerCase(Locale.ROOT))
                            .orElseGet(() -> "own-"
                                    + Integer.toHexString(
                                            entry.names().toString().hashCode()));
        }
    }
}
