package org.wasl.extractor.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wasl.extractor.Count;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.Modality;
import org.wasl.extractor.clause.Clause;
import org.wasl.extractor.link.HomeStates;
import org.wasl.extractor.link.Registry;
import org.wasl.extractor.link.Resolver;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.phrase.NounPhrase;
import org.wasl.extractor.phrase.Reference;
import org.wasl.extractor.phrase.Title;
import org.wasl.extractor.text.Fold;

/** Reads facts out of clauses by frames: fills each role from the slots that the frame names. */
public final class FrameReader {
    /**
     * A fact before it has a time, a place and a claimant; keys instead of entity ids.
     *
     * @param unnamed roles whose filler the text gives without a name
     * @param people those of them whose fillers are people: "gunmen killed"
     */
    public record Reading(
            Frame frame,
            Clause clause,
            Map<String, List<String>> roles,
            Set<String> unnamed,
            Set<String> people,
            Optional<String> place,
            Optional<String> post,
            Optional<Count> count,
            Map<String, String> references,
            Modality modality,
            double sure) {}

    private final FactSchema schema;
    private final Map<String, List<Frame>> byVerb = new HashMap<>();
    private final Map<String, List<Frame>> byNoun = new HashMap<>();
    private final List<Frame> frames;
    private final Set<String> transitive = new LinkedHashSet<>();
    private final Map<String, Set<String>> told = new HashMap<>();
    private final Set<String> verbs = new LinkedHashSet<>();

    public FrameReader(FactSchema schema, List<Frame> frames) {
        this.schema = schema;
        this.frames = List.copyOf(frames);
        for (Frame frame : frames) {
            frame.roles().keySet().forEach(role -> {
                if (!role.equals("agreement") && !role.equals("weapon")) {
                    schema.type(frame.fact()).role(role);
                }
            });
            boolean object = !frame.objects().isEmpty()
                    || frame.roles().values().stream().anyMatch(slots -> slots.contains(Clause.OBJECT));
            if (object) {
                frame.verbs().forEach(v -> transitive.add(Fold.of(v)));
            }
            if (!frame.finite()) {
                frame.verbs().forEach(v -> verbs.add(Fold.of(v)));
            }
            Stream.of(frame.verbs(), frame.nouns())
                    .flatMap(Set::stream)
                    .forEach(w -> told.computeIfAbsent(Fold.of(w), k -> new TreeSet<>())
                            .add(frame.fact()));
            frame.verbs()
                    .forEach(v -> byVerb.computeIfAbsent(Fold.of(v), k -> new ArrayList<>())
                            .add(frame));
            frame.nouns()
                    .forEach(n -> byNoun.computeIfAbsent(Fold.of(n), k -> new ArrayList<>())
                            .add(frame));
        }
    }

    public List<Frame> frames() {
        return frames;
    }

    /** The verbs of whose frames one reads their verbal nouns as well. */
    public Set<String> verbs() {
        return verbs;
    }

    /** The verbs of whose frames one takes an object. */
    public Set<String> transitive() {
        return transitive;
    }

    /** The nouns of which some frame wants one as its verb's object. */
    public Set<String> objects() {
        Set<String> objects = new LinkedHashSet<>();
        frames.forEach(f -> f.objects().forEach(o -> objects.add(Fold.of(o))));
        frames.forEach(f -> f.complements().forEach(o -> objects.add(Fold.of(o))));
        return objects;
    }

    public Set<String> nouns() {
        return byNoun.keySet();
    }

    /** The types of facts that frames of the word, verb or noun, tell. */
    public Set<String> facts(String lemma) {
        return told.getOrDefault(Fold.of(lemma), Set.of());
    }

    /** What the clause says by this frame, whatever its words are. */
    public List<Reading> read(Frame frame, Clause clause, Resolver resolver, Registry registry) {
        return fill(frame, clause, resolver, registry);
    }

    /** Whether a frame of the verb needs the noun as its object. */
    public boolean takesObject(String verb, String noun) {
        return byVerb.getOrDefault(Fold.of(verb), List.of()).stream()
                .anyMatch(f -> f.objects().stream().anyMatch(o -> Fold.of(o).equals(noun)));
    }

    /** What the clause says by any frame; several where a role lists several fillers that stand apart. */
    public List<Reading> read(Clause clause, Resolver resolver, Registry registry) {
        List<Reading> readings = new ArrayList<>();
        boolean verb = clause.kind() == Clause.Kind.VERB;
        for (Frame frame : (verb ? byVerb : byNoun).getOrDefault(Fold.of(clause.lemma()), List.of())) {
            if (fits(frame, clause, verb)) {
                readings.addAll(fill(frame, clause, resolver, registry));
            }
        }
        if (clause.verbal().isPresent()) {
            List<Reading> verbal = verbal(clause.verbal().get(), resolver, registry);
            boolean more = verbal.stream()
                    .anyMatch(v -> readings.stream()
                            .filter(r -> r.frame().fact().equals(v.frame().fact()))
                            .allMatch(r -> r.roles().size() < v.roles().size()));
            if (readings.isEmpty() || more) {
                return verbal;
            }
        }
        Set<String> givingWay = new LinkedHashSet<>();
        readings.forEach(r -> givingWay.addAll(r.frame().instead()));
        readings.removeIf(r -> givingWay.contains(r.frame().id()));
        return readings;
    }

    /**
     * A verbal noun says less than its verb: what it only plans or supposes needs more than one who takes part, and an act
     * of nobody needs a place.
     */
    private List<Reading> verbal(Clause clause, Resolver resolver, Registry registry) {
        return read(clause, resolver, registry).stream()
                .filter(r -> !r.frame().finite())
                .filter(r -> !r.roles().isEmpty())
                .filter(r -> r.modality() == Modality.STATED
                        || r.roles().size() > 1
                        || r.modality() == Modality.DENIED && isDeedOfForce(r, registry)
                        || r.roles().values().stream().anyMatch(k -> k.size() > 1))
                .toList();
    }

    /** "The army denied bombing a hospital". */
    private static boolean isDeedOfForce(Reading reading, Registry registry) {
        return reading.roles().getOrDefault("actor", List.of()).stream()
                .anyMatch(k -> registry.type(k) == EntityType.ARMED_FORCE || registry.type(k) == EntityType.STATE);
    }

    private static boolean fits(Frame frame, Clause clause, boolean verb) {
        if (!verb && !frame.support().isEmpty()) {
            boolean carried = clause.support()
                    .filter(s ->
                            frame.support().stream().anyMatch(f -> Fold.of(f).equals(Fold.of(s))))
                    .isPresent();
            if (!carried) {
                return false;
            }
        }
        if (frame.voice().filter(v -> v.equals("passive") != clause.passive()).isPresent()) {
            return false;
        }
        boolean unmade = clause.modality() == Modality.DENIED
                && !frame.needs().contains(Clause.NEGATED)
                && (frame.needs().contains(Clause.FUTURE) || frame.needs().contains(Clause.INFINITIVE));
        if (frame.settled() && (clause.modality() == Modality.HYPOTHETICAL || unmade)) {
            return false;
        }
        if ((verb || frame.verbs().isEmpty()) && !frame.objects().isEmpty()) {
            boolean object = clause.objectNouns().stream()
                    .anyMatch(n ->
                            frame.objects().stream().anyMatch(o -> Fold.of(o).equals(Fold.of(n))));
            if (!object) {
                return false;
            }
        }
        if (!frame.what().isEmpty()
                && frame.what().stream()
                        .noneMatch(w -> clause.subjectNouns().stream()
                                        .anyMatch(n -> Fold.of(w).equals(Fold.of(n)))
                                || clause.complements().contains(Clause.WHAT + w))) {
            return false;
        }
        if (!frame.subjects().isEmpty() && !hasGroup(clause, Clause.SUBJECT, frame.subjects())) {
            return false;
        }
        if (!frame.whom().isEmpty()
                && !hasGroup(clause, Clause.OBJECT, frame.whom())
                && !hasGroup(clause, Clause.SECOND_OBJECT, frame.whom())) {
            return false;
        }
        if (!frame.complements().isEmpty()
                && clause.complements().stream().noneMatch(c -> named(frame.complements(), c))) {
            return false;
        }
        return frame.needs().stream()
                        .allMatch(s -> !clause.in(slot(s)).isEmpty()
                                || clause.complements().contains(s)
                                || s.equals(Clause.OWN_WORD) && clause.speaker().isPresent()
                                || s.equals(Clause.STATED) && clause.modality() == Modality.STATED
                                || s.equals(Clause.OBJECT)
                                        && clause.complements().contains(Clause.EACH_OTHER)
                                || s.equals(Clause.SUBJECT)
                                        && clause.complements().contains(Clause.SOMEBODY))
                && frame.without().stream()
                        .allMatch(s -> clause.in(slot(s)).isEmpty()
                                && !hasGroup(clause, Clause.OBJECT, Set.of(s))
                                && !clause.objectNouns().contains(Fold.of(s))
                                && !(s.equals(Clause.THING)
                                        && !clause.objectNouns().isEmpty())
                                && !clause.complements().contains(s)
                                && !clause.complements().contains(Fold.of(s)));
    }

    /** Facts of forces: leaders who leave a city withdraw nothing from it. */
    private static final Set<String> MARCHES = Set.of("Deployment", "Withdrawal", "ForcePresence");

    private static final Set<String> CIVIL = Set.of("officials", "delegation", "civilians");

    private static boolean isCivil(NounPhrase phrase) {
        boolean leaders = phrase.references().stream()
                .anyMatch(r ->
                        r instanceof Reference.Titled titled && titled.title().several());
        return leaders || hasGroup(phrase, CIVIL);
    }

    private static boolean hasGroup(Clause clause, String slot, Set<String> kinds) {
        return clause.in(slot).stream().anyMatch(p -> hasGroup(p, kinds));
    }

    private static boolean hasGroup(NounPhrase phrase, Set<String> kinds) {
        return phrase.references().stream()
                .anyMatch(r -> r instanceof Reference.Group group && kinds.contains(group.kind()));
    }

    private static boolean named(Set<String> words, String word) {
        return words.contains(word) || words.stream().anyMatch(w -> Fold.of(w).equals(Fold.of(word)));
    }

    /** Slots named by a preposition are compared with their spelling folded. */
    private static String slot(String slot) {
        return Fold.of(slot);
    }

    private record Filler(List<String> keys, double sure, boolean unnamed, boolean people, Optional<Count> count) {
        Filler without(List<String> others) {
            return new Filler(keys.stream().filter(k -> !others.contains(k)).toList(), sure, unnamed, people, count);
        }
    }

    /** "The withdrawal of the soldiers from Chad": where they leave or go is not whose they are. */
    private static List<String> elsewhere(FactSchema.Role role, Map<String, List<String>> filled) {
        List<String> places = new ArrayList<>(filled.getOrDefault("from", List.of()));
        places.addAll(filled.getOrDefault("to", List.of()));
        return shared(role) ? places : List.of();
    }

    /**
     * Where the role's fillers may stand. To whom something is done is last of all who owns what a preposition governs: "filed
     * a suit against Kenya's electoral commission".
     */
    private static List<String> slots(Frame frame, FactSchema.Role role) {
        List<String> slots = frame.roles().get(role.name());
        if (!role.name().equals("recipient") || frame.reciprocal()) {
            return slots;
        }
        Set<String> all = new LinkedHashSet<>(slots);
        slots.stream()
                .filter(s -> !BARE.contains(s) && !s.endsWith(Clause.OWNER))
                .forEach(s -> all.add(s + " " + Clause.OWNER));
        return List.copyOf(all);
    }

    /** Slots of no preposition. */
    private static final Set<String> BARE = Set.of(
            Clause.SUBJECT,
            Clause.OBJECT,
            Clause.COMPLEMENT,
            Clause.THAT,
            Clause.DEMANDED,
            Clause.OWNER,
            Clause.NATIONALITY,
            Clause.NATIONS);

    private List<Reading> fill(Frame frame, Clause original, Resolver resolver, Registry registry) {
        Clause clause = switch (frame.alone()) {
            case SUBJECT -> original;
            case OBJECT -> withoutHiddenPassive(original, false);
            case PERSON ->
                isBody(original.in(Clause.SUBJECT))
                        ? original
                        : isBody(original.in(Clause.OBJECT)) ? active(original) : withoutHiddenPassive(original, true);
        };
        FactSchema.Type type = schema.type(frame.fact());
        Map<String, List<String>> filled = new LinkedHashMap<>();
        Set<String> unnamed = new LinkedHashSet<>();
        Set<String> people = new LinkedHashSet<>();
        Set<String> used = new LinkedHashSet<>();
        double sure = 1;
        boolean mutual = false;
        Optional<Count> count = Optional.empty();
        List<FactSchema.Role> roles = order(type, frame);
        for (FactSchema.Role role : roles) {
            List<String> slots = slots(frame, role);
            List<String> keys = new ArrayList<>();
            for (String slot : slots) {
                for (NounPhrase phrase : clause.in(slot(slot))) {
                    if (slot.equals(Clause.OWNER) && isOwnThing(frame, clause, role, phrase)) {
                        continue;
                    }
                    if (MARCHES.contains(frame.fact()) && isCivil(phrase)) {
                        continue;
                    }
                    if (isOwnPeople(frame, role, slot, phrase)) {
                        unnamed.add(role.name());
                        continue;
                    }
                    Filler filler = filler(frame, clause, phrase, role, slot, used, resolver, registry)
                            .without(elsewhere(role, filled));
                    if (slot.endsWith(Clause.OWNER) && isBodily(frame, role)) {
                        // "freed his son": somebody's people are not himself
                        filler = filler.without(filler.keys().stream()
                                .filter(k -> registry.type(k) == EntityType.PERSON)
                                .toList());
                    }
                    // ten who attack are not ten who are killed
                    boolean victims =
                            !frame.fact().equals("Attack") || !role.name().equals("actor");
                    Filler told = filler;
                    count = victims ? count.or(told::count) : count;
                    if (filler.unnamed()) {
                        unnamed.add(role.name());
                    }
                    if (filler.people()) {
                        people.add(role.name());
                    }
                    for (String key : filler.keys()) {
                        if (!keys.contains(key)) {
                            keys.add(key);
                            sure = Math.min(sure, filler.sure());
                        }
                    }
                }
                if (!role.together() && (!keys.isEmpty() || unnamed.contains(role.name()))) {
                    break;
                }
            }
            if (keys.isEmpty() && !unnamed.contains(role.name())) {
                for (String slot : slots) {
                    for (NounPhrase phrase : clause.in("outer " + slot)) {
                        Filler filler = filler(frame, clause, phrase, role, slot, used, resolver, registry);
                        keys.addAll(filler.keys());
                        sure = Math.min(sure, filler.sure());
                    }
                }
            }
            boolean noun = slots.contains(Clause.OBJECT)
                            && !clause.objectNouns().isEmpty()
                    || slots.contains(Clause.SUBJECT) && !clause.subjectNouns().isEmpty();
            if (keys.isEmpty() && noun) {
                unnamed.add(role.name());
            }
            // "X is accused of": by people whom nobody names, where only the passive tells it
            boolean byNobody = clause.passive()
                    && frame.voice().isPresent()
                    && clause.in(Clause.BY).isEmpty()
                    && clause.in(Clause.SUBJECT).isEmpty();
            if (keys.isEmpty()
                    && slots.contains(Clause.SUBJECT)
                    && (byNobody || clause.complements().contains(Clause.SOMEBODY))) {
                unnamed.add(role.name());
                people.add(role.name());
            }
            if (keys.isEmpty()
                    && role.name().equals("recipient")
                    && clause.complements().contains(Clause.EACH_OTHER)) {
                // each to the others; what somebody would do to himself is told by nobody
                filled.getOrDefault("actor", List.of()).stream()
                        .filter(k -> role.types().contains(registry.type(k)))
                        .forEach(keys::add);
            }
            if (role.name().equals("party")) {
                // "the ministers signed a memorandum between the two countries": they sign for them
                Set<String> sides = keys.stream()
                        .filter(k -> registry.type(k) == EntityType.PERSON)
                        .flatMap(k -> resolver.side(k).stream())
                        .collect(Collectors.toSet());
                boolean persons = keys.stream()
                                .filter(k -> registry.type(k) == EntityType.PERSON)
                                .count()
                        > 1;
                keys.removeIf(k -> persons && sides.contains(k));
            }
            if (keys.isEmpty() && frame.reciprocal()) {
                others(filled).ifPresent(o -> keys.addAll(o));
                mutual = !keys.isEmpty() && frame.fact().equals("Attack");
            }
            if (!keys.isEmpty()) {
                filled.put(role.name(), keys);
                used.addAll(keys);
                if (role.name().equals("recipient") && keys.size() == 2 && filled.containsKey("actor")) {
                    resolver.actedOn(keys);
                }
            } else if (role.min() > 0 && !leftOut(role, people, clause)) {
                return List.of();
            }
            if (role.together() && keys.size() < role.min()) {
                return List.of();
            }
        }
        for (FactSchema.Role role : type.roles()) {
            if (role.min() > filled.getOrDefault(role.name(), List.of()).size() && !leftOut(role, people, clause)) {
                return List.of();
            }
        }
        if (frame.fact().equals("Protest") && frame.roles().containsKey("recipient")) {
            List<String> senders = senders(clause, resolver, registry);
            if (!senders.isEmpty()) {
                filled.putIfAbsent("recipient", senders);
                unnamed.remove("recipient");
            }
        }
        if (filled.isEmpty() && type.needsOneOf().isEmpty()
                || !frame.filled().stream().allMatch(r -> r.equals(PLACE) || filled.containsKey(r))) {
            return List.of();
        }
        boolean vowed = frame.needs().contains(Clause.OWN_WORD);
        // "it will not go unanswered": what is vowed by denying
        boolean broken = clause.modality() == Modality.DENIED && !frame.needs().contains(Clause.NEGATED);
        if (vowed && (broken || !isOwnWord(clause, filled, resolver))) {
            return List.of();
        }
        boolean idle = clause.modality() == Modality.HYPOTHETICAL
                && !vowed
                && filled.size() == 1
                && type.roles().stream().filter(r -> !r.together()).count() > 1;
        if (idle && unnamed.isEmpty()) {
            return List.of();
        }
        Optional<Resolver.Office> office = frame.post().isEmpty()
                        && frame.predecessor().isEmpty()
                ? Optional.empty()
                : office(frame, clause, resolver, registry, filled.getOrDefault("by", List.of()))
                        .or(() -> inherited(frame, clause, filled, resolver))
                        .or(() -> frame.office() || makes(frame, clause) ? Optional.empty() : heldBy(filled, resolver));
        if (frame.attributes().containsKey("post")) {
            // "asked to form a government": the post goes without saying, and the state is that of who asks
            resolver.stateOf(filled.getOrDefault("by", List.of()))
                    .ifPresent(key -> filled.putIfAbsent("of", List.of(key)));
        }
        if (frame.office() && office.isEmpty()) {
            return List.of();
        }
        office.flatMap(Resolver.Office::of)
                .filter(key -> type.roles().stream()
                        .anyMatch(r -> r.name().equals("of") && r.types().contains(registry.type(key))))
                .ifPresent(key -> filled.putIfAbsent("of", List.of(key)));
        if (frame.roles().getOrDefault("of", List.of()).contains(BY)) {
            // "named X a special envoy": for the one who names him
            filled.getOrDefault("by", List.of()).stream()
                    .flatMap(k -> employer(k, resolver, registry).stream())
                    .findFirst()
                    .ifPresent(key -> filled.putIfAbsent("of", List.of(key)));
        }
        boolean lone = filled.size() == 1 && unnamed.isEmpty() && type.roles().size() > 1 && sure < 0.8;
        if (lone && type.roles().stream().noneMatch(FactSchema.Role::together)) {
            return List.of();
        }
        Optional<String> place = place(frame, clause, used, resolver, registry);
        boolean somewhere =
                place.filter(k -> registry.type(k) != EntityType.STATE).isPresent();
        if (!somewhere && frame.filled().contains(PLACE)) {
            return List.of();
        }
        if (type.needsOneOf().stream().noneMatch(filled::containsKey)
                && !type.needsOneOf().isEmpty()
                && !(type.nameless() && standsWithoutNames(frame, clause, unnamed, place))) {
            return List.of();
        }
        count = count.or(() -> counted(clause));
        Map<String, String> references = new LinkedHashMap<>();
        for (String extra : List.of("agreement", "weapon")) {
            EntityType wanted = extra.equals("agreement") ? EntityType.AGREEMENT : EntityType.WEAPON;
            for (String slot : frame.roles().getOrDefault(extra, List.of())) {
                clause.in(slot(slot)).stream()
                        .flatMap(p -> resolver.resolve(clause.sentence(), p).stream())
                        .flatMap(r -> r.entities().stream())
                        .filter(k -> registry.type(k) == wanted)
                        .findFirst()
                        .ifPresent(k -> references.putIfAbsent(extra, k));
            }
        }
        Modality modality = clause.modality() == Modality.STATED || settled(frame, clause) || vowed
                ? frame.modality().orElse(Modality.STATED)
                : clause.modality();
        // "seven supporters of the party that X leads": they are no number of what he leads
        Optional<Count> number = UNCOUNTED.contains(frame.fact()) ? Optional.empty() : count;
        List<Reading> readings = new ArrayList<>();
        boolean leave = Set.of("Dismissal", "Resignation").contains(frame.fact())
                && filled.getOrDefault("person", List.of()).size() > 1;
        List<Map<String, List<String>>> sets = new ArrayList<>(apart(type, filled));
        if (mutual) {
            apart(type, filled).forEach(set -> sets.add(turned(set)));
        }
        // "Chad and Niger withdrew": each its own force, not the other's
        boolean each = filled.getOrDefault("force", List.of()).size() > 1
                && filled.get("force").equals(filled.get("actor"));
        for (Map<String, List<String>> set : sets) {
            if (each && !set.get("force").equals(set.get("actor"))) {
                continue;
            }
            // several who leave leave each his own post
            Optional<Resolver.Office> lost = leave ? heldBy(set, resolver) : Optional.empty();
            Optional<Resolver.Office> own = lost.or(() ->
                    office.isPresent() || frame.post().isEmpty() || frame.office() ? office : heldBy(set, resolver));
            Map<String, List<String>> told = new LinkedHashMap<>(set);
            own.flatMap(Resolver.Office::of)
                    .filter(key -> office.isEmpty())
                    .filter(key -> type.roles().stream()
                            .anyMatch(r -> r.name().equals("of") && r.types().contains(registry.type(key))))
                    .ifPresent(key -> told.putIfAbsent("of", List.of(key)));
            readings.add(new Reading(
                    frame,
                    clause,
                    told,
                    unnamed,
                    people,
                    place,
                    own.map(Resolver.Office::post),
                    number,
                    references,
                    modality,
                    sure));
        }
        return readings;
    }

    /** "Egypt eased its restrictions": whose they are is who eases them, not for whom he does it. */
    private static boolean isOwnThing(Frame frame, Clause clause, FactSchema.Role role, NounPhrase phrase) {
        return role.name().equals("recipient")
                && DEEDS.contains(frame.fact())
                && clause.kind() == Clause.Kind.VERB
                && !clause.in(Clause.SUBJECT).isEmpty()
                && phrase.references().stream()
                        .allMatch(r -> r instanceof Reference.Pronoun pronoun
                                && pronoun.who() != Reference.Pronoun.Who.PERSON);
    }

    /** "Urged his followers", "praised her courage": whoever is meant, it is not the one that the text told of last. */
    private static boolean isOwnPeople(Frame frame, FactSchema.Role role, String slot, NounPhrase phrase) {
        return role.name().equals("recipient")
                && slot.equals(Clause.OWNER)
                && (frame.fact().equals("Request") || frame.fact().equals("Support"))
                && phrase.references().stream()
                        .allMatch(r -> r instanceof Reference.Pronoun pronoun
                                && pronoun.who() == Reference.Pronoun.Who.PERSON);
    }

    /** "Iran will strike, its defence minister said": whether who speaks is who is to act, or speaks for him. */
    private static boolean isOwnWord(Clause clause, Map<String, List<String>> filled, Resolver resolver) {
        List<String> actors = filled.getOrDefault("actor", List.of());
        // "the United Nations said Israel would attack if": it is not who speaks that threatens
        Set<String> doers = clause.in(Clause.IF).isEmpty()
                ? Set.of()
                : clause.in(Clause.SUBJECT).stream()
                        .flatMap(p -> resolver.resolve(clause.sentence(), p).stream())
                        .filter(r -> !isOpen(r.reference()))
                        .flatMap(r -> r.entities().stream())
                        .collect(Collectors.toSet());
        boolean others = !doers.isEmpty()
                && actors.stream()
                        .noneMatch(a -> doers.contains(a) || doers.stream().anyMatch(d -> resolver.speaksFor(a, d)));
        if (others) {
            return false;
        }
        return clause.speaker().stream()
                .flatMap(s -> resolver.resolve(clause.sentence(), s).stream())
                .flatMap(r -> r.reference() instanceof Reference.Titled titled
                        ? resolver.of(titled.title(), List.of()).stream()
                        : r.entities().stream())
                .anyMatch(k -> actors.contains(k)
                        || resolver.side(k).filter(actors::contains).isPresent());
    }

    /** "The army": the one of whoever speaks of it. */
    private static boolean isOpen(Reference reference) {
        return reference instanceof Reference.Named named
                && named.name().foundBy() == Name.FoundBy.COMPOSED
                && named.name().readings().get(0).id().startsWith("?");
    }

    /** Whether people without a name do what the clause states: the fact stands without them. */
    private static boolean leftOut(FactSchema.Role role, Set<String> people, Clause clause) {
        return role.people()
                && people.contains(role.name())
                && clause.kind() == Clause.Kind.VERB
                && clause.modality() == Modality.STATED;
    }

    /**
     * Whether an event of which nobody is named is told all the same: "gunmen killed three people", "protests were held in
     * Basra". A bare noun may only take up what was told before.
     */
    private static boolean standsWithoutNames(Frame frame, Clause clause, Set<String> unnamed, Optional<String> place) {
        boolean told = clause.kind() == Clause.Kind.VERB || !frame.support().isEmpty();
        boolean stated = clause.modality() == Modality.STATED;
        return told && stated && (place.isPresent() || !unnamed.isEmpty()) || place.isPresent() && !unnamed.isEmpty();
    }

    /** A pledge to do is made though nothing is done yet; a pledge denied is none, but a refusal is told by denying. */
    private static boolean settled(Frame frame, Clause clause) {
        boolean refusal = frame.needs().contains(Clause.NEGATED);
        return frame.settled() && clause.modality() == (refusal ? Modality.DENIED : Modality.PLANNED);
    }

    /** Of several who do something together all but the first, who keeps his role. */
    private static Optional<List<String>> others(Map<String, List<String>> filled) {
        for (Map.Entry<String, List<String>> role : filled.entrySet()) {
            List<String> all = role.getValue();
            if (all.size() > 1) {
                role.setValue(List.of(all.get(0)));
                return Optional.of(all.subList(1, all.size()));
            }
        }
        return Optional.empty();
    }

    /** The number of the first counted group in any slot but the subject: "keeps about 900 soldiers". */
    private static Optional<Count> counted(Clause clause) {
        return clause.arguments().keySet().stream()
                .filter(s -> !s.equals(Clause.SUBJECT) && !s.equals(Clause.BY))
                .sorted()
                .flatMap(s -> clause.in(s).stream())
                .sorted(Comparator.comparingInt(NounPhrase::from))
                .flatMap(p -> p.references().stream())
                .filter(Reference.Group.class::isInstance)
                .flatMap(r -> ((Reference.Group) r).count().stream())
                .findFirst();
    }

    /** Roles in the order in which the frame lists them: what one has taken the next cannot take. */
    private static List<FactSchema.Role> order(FactSchema.Type type, Frame frame) {
        return frame.roles().keySet().stream()
                .filter(r -> type.roles().stream().anyMatch(t -> t.name().equals(r)))
                .map(type::role)
                .map(r -> frame.kinds().containsKey(r.name())
                        ? new FactSchema.Role(r.name(), frame.kinds().get(r.name()), r.min(), r.together(), r.people())
                        : r)
                .toList();
    }

    /**
     * A verb whose passive is written like its active and that has one noun only: that is the object.
     *
     * @param toPersons whether it is done to persons only, so that a person right before it is the object too: "X, who was
     *     arrested in May"
     */
    private static Clause withoutHiddenPassive(Clause clause, boolean toPersons) {
        List<NounPhrase> subjects = clause.in(Clause.SUBJECT);
        // "X, who had spent years there, was killed at the hands of Y"
        boolean suffered = !clause.in(Clause.AGENT).isEmpty();
        boolean named = subjects.size() == 1
                && (suffered
                        || subjects.get(0).from() > clause.predicate()
                        || toPersons && isPersonRightBefore(clause, subjects.get(0)))
                && clause.subjectNouns().isEmpty();
        boolean noun = subjects.isEmpty() && clause.subjectNouns().size() == 1;
        boolean alone =
                clause.in(Clause.OBJECT).isEmpty() && clause.objectNouns().isEmpty() && (named || noun);
        if (!alone || clause.passive()) {
            return clause;
        }
        Map<String, List<NounPhrase>> arguments = new HashMap<>(clause.arguments());
        List<NounPhrase> agents = arguments.getOrDefault(Clause.AGENT, List.of());
        arguments.remove(Clause.SUBJECT);
        if (named) {
            arguments.put(Clause.OBJECT, subjects);
        }
        List<NounPhrase> owners = arguments.remove(Clause.OF + " " + Clause.SUBJECT);
        if (owners != null) {
            arguments.put(Clause.OF + " " + Clause.OBJECT, owners);
        }
        if (!agents.isEmpty()) {
            arguments.put(Clause.SUBJECT, agents);
        }
        return clause.asPassive(arguments);
    }

    private static boolean isPersonRightBefore(Clause clause, NounPhrase phrase) {
        boolean near = clause.relative() || phrase.to() > phrase.from() && phrase.to() == clause.predicate();
        return near
                && phrase.from() < clause.predicate()
                && phrase.references().size() == 1
                && phrase.references().get(0) instanceof Reference.Named named
                && named.name().type() == EntityType.PERSON;
    }

    /** A passive whose bare phrase is a body, which cannot be killed or jailed: the active, which is written alike. */
    private static Clause active(Clause clause) {
        if (!clause.passive() || !clause.in(Clause.SUBJECT).isEmpty()) {
            return clause;
        }
        Map<String, List<NounPhrase>> arguments = new HashMap<>(clause.arguments());
        arguments.put(Clause.SUBJECT, arguments.remove(Clause.OBJECT));
        // "killed the army ten fighters", the verb first: who stands second is whom it killed
        List<NounPhrase> whom = arguments.remove(Clause.SECOND_OBJECT);
        if (whom != null) {
            arguments.put(Clause.OBJECT, whom);
        }
        List<NounPhrase> owners = arguments.remove(Clause.OF + " " + Clause.OBJECT);
        if (owners != null) {
            arguments.put(Clause.OF + " " + Clause.SUBJECT, owners);
        }
        return clause.asActive(arguments);
    }

    /** Whether the phrases name a state, a force or another body, and nobody in it. */
    private static boolean isBody(List<NounPhrase> phrases) {
        return !phrases.isEmpty()
                && phrases.stream()
                        .flatMap(p -> p.references().stream())
                        .allMatch(r -> r instanceof Reference.Named n
                                && switch (n.name().type()) {
                                    case STATE, ARMED_FORCE, GOVERNMENT_BODY, ORGANIZATION -> true;
                                    case PERSON, PLACE, FACILITY, AGREEMENT, WEAPON -> false;
                                });
    }

    /** "I", "we" and "he" in what somebody is quoted as saying. */
    private static Resolver.Resolved inQuote(
            Frame frame, Clause clause, Resolver.Resolved found, Resolver resolver, Registry registry) {
        boolean country =
                found.reference() instanceof Reference.Pair pair && pair.kind() == Reference.Pair.Kind.OWN_COUNTRY;
        boolean moving = country || found.reference() instanceof Reference.Pronoun;
        if (!moving || clause.speaker().isEmpty()) {
            return found;
        }
        List<String> speakers = resolver
                .resolve(clause.sentence(), clause.speaker().get())
                .stream()
                .flatMap(r -> r.entities().stream())
                .toList();
        if (speakers.size() != 1) {
            return found;
        }
        String speaker = speakers.get(0);
        if (country) {
            // "his country" is that of who tells of it
            return resolver.side(speaker)
                    .filter(k -> registry.type(k) == EntityType.STATE)
                    .map(k -> new Resolver.Resolved(found.reference(), List.of(k), List.of(), 0.9))
                    .orElse(found);
        }
        Reference.Pronoun pronoun = (Reference.Pronoun) found.reference();
        return switch (pronoun.who()) {
            case PERSON, THING, ANYBODY -> found;
            case SPEAKER -> new Resolver.Resolved(pronoun, List.of(speaker), List.of(), 0.9);
            case SPEAKERS -> {
                // a stance is taken by who states it, a deed is done by those for whom he speaks
                boolean deed = registry.type(speaker) == EntityType.PERSON && !STANCES.contains(frame.fact());
                String side = deed ? resolver.side(speaker).orElse(speaker) : speaker;
                yield new Resolver.Resolved(pronoun, List.of(side), List.of(), 0.85);
            }
            case OTHER -> {
                boolean himself = found.entities().equals(List.of(speaker));
                List<String> other = resolver.otherThan(speaker).stream().toList();
                yield himself ? new Resolver.Resolved(pronoun, other, List.of(), 0.8) : found;
            }
        };
    }

    /** "French soldiers will leave the country": not their own, but the one that the text is about. */
    private static Resolver.Resolved abroad(
            FactSchema.Role role, Set<String> used, Resolver.Resolved found, Clause clause, Resolver resolver) {
        boolean own = goes(role)
                && found.reference() instanceof Reference.Pair pair
                && pair.kind() == Reference.Pair.Kind.OWN_COUNTRY
                && used.containsAll(found.entities());
        if (!own) {
            return found;
        }
        Reference here = new Reference.Pair(
                Reference.Pair.Kind.COUNTRY,
                found.reference().from(),
                found.reference().to());
        return resolver.resolve(clause.sentence(), new NounPhrase(here.from(), here.to(), List.of(here)))
                .get(0);
    }

    /** "X, who had praised Y, accused him": the only other person that the sentence has named so far. */
    private static Resolver.Resolved him(
            FactSchema.Role role, Resolver.Resolved found, Set<String> actors, Clause clause, Resolver resolver) {
        if (resolver.isEpithet(found.reference())) {
            // "X congratulated the winner": not himself
            return resolver.mostNamed(actors)
                    .map(k -> new Resolver.Resolved(found.reference(), List.of(k), List.of(), 0.75))
                    .orElse(found);
        }
        boolean him = role.name().equals("recipient")
                && found.reference() instanceof Reference.Pronoun pronoun
                && pronoun.who() == Reference.Pronoun.Who.PERSON;
        if (!him) {
            return found;
        }
        return resolver.personBefore(clause.sentence(), found.reference().from(), actors)
                .map(k -> new Resolver.Resolved(found.reference(), List.of(k), List.of(), 0.85))
                .orElse(found);
    }

    /** Whether the role is that of where somebody goes, is or comes from. */
    private static boolean goes(FactSchema.Role role) {
        return role.types().contains(EntityType.PLACE) && !role.types().contains(EntityType.PERSON);
    }

    /** Whether the role is that of who himself is held or let go. */
    private static boolean isBodily(Frame frame, FactSchema.Role role) {
        return role.name().equals("recipient")
                && frame.nouns().isEmpty()
                && (frame.fact().equals("Detention") || frame.fact().equals("Concession"));
    }

    private static final double NAMED_STATE = 0.8;

    /** Among what must be filled: that the clause says in which place, be it no whole state, it was. */
    private static final String PLACE = "place";

    /** The roles of who does or is something, for which people of a state do not stand. */
    private static final Set<String> ITSELF = Set.of("actor", "a", "b", "member", "leader");

    /** Types of facts that have no number. */
    private static final Set<String> UNCOUNTED = Set.of("Leadership", "Membership", "Alignment");

    /** What somebody does with something of his own. */
    private static final Set<String> DEEDS = Set.of("Concession", "Aid", "Sanction", "Pledge");

    /** Stances that one takes on a text or a deed as much as on somebody. */
    private static final Set<String> TAKEN = Set.of("Rejection", "Support", "Pledge");

    private static final Set<String> VEHICLES = Set.of("aircraft", "ships", "troops");

    private static final Set<String> STANCES =
            Set.of("Accusation", "Threat", "Rejection", "Support", "Request", "Pledge", "Meeting", "Visit");

    private Filler filler(
            Frame frame,
            Clause clause,
            NounPhrase phrase,
            FactSchema.Role role,
            String slot,
            Set<String> used,
            Resolver resolver,
            Registry registry) {
        List<String> keys = new ArrayList<>();
        double sure = 1;
        boolean unnamed = false;
        boolean people = false;
        boolean struck = frame.fact().equals("Attack");
        boolean held = role.name().equals("recipient") && frame.fact().equals("Detention");
        boolean protest = role.name().equals("recipient") && frame.fact().equals("Protest");
        Optional<Count> count = Optional.empty();
        for (Resolver.Resolved found : resolver.resolve(clause.sentence(), phrase)) {
            Resolver.Resolved told =
                    abroad(role, used, inQuote(frame, clause, found, resolver, registry), clause, resolver);
            Resolver.Resolved resolved = role.together()
                    ? told
                    : resolver.beside(
                            clause.sentence(),
                            him(role, ownTroops(role, told, used, registry), used, clause, resolver),
                            used);
            // "welcomed it", "refused to sign it": a text or a deed more often than a body
            boolean thing = role.name().equals("recipient")
                    && TAKEN.contains(frame.fact())
                    && resolved.reference() instanceof Reference.Pronoun it
                    && it.who() == Reference.Pronoun.Who.THING;
            if (thing) {
                unnamed = true;
                continue;
            }
            // "the minister left the capital": an officer is no force
            if (role.name().equals("force")
                    && resolved.reference() instanceof Reference.Titled officer
                    && !officer.title().several()) {
                continue;
            }
            boolean any = false;
            // "Israel's prime minister threatened": his state, which the text names
            boolean office = clause.kind() == Clause.Kind.VERB
                    && resolved.reference() instanceof Reference.Titled titled
                    && titled.title().states().stream()
                            .anyMatch(n -> n.from() < titled.title().to());
            // "sent soldiers": whoever sends them, they are no force that the text named before
            boolean nameless = role.name().equals("force")
                    && resolved.reference() instanceof Reference.Group soldiers
                    && soldiers.owners().isEmpty()
                    && !soldiers.kind().equals(Reference.Group.THEM)
                    && !used.isEmpty();
            // "urged both sides": who urges is none of the two who were named together before
            boolean others = resolved.reference() instanceof Reference.Pair
                    && !role.together()
                    && (resolved.entities().stream().anyMatch(used::contains)
                            || role.name().equals("recipient")
                                    && used.stream()
                                            .flatMap(k -> resolver.side(k).stream())
                                            .anyMatch(resolved.entities()::contains)
                            || role.name().equals("recipient")
                                    && resolved.entities().stream()
                                            .flatMap(k -> resolver.side(k).stream())
                                            .anyMatch(used::contains));
            // "renewed his country's demand": he demands nothing of his country
            boolean own = role.name().equals("recipient")
                    && resolved.reference() instanceof Reference.Pair home
                    && home.kind() == Reference.Pair.Kind.OWN_COUNTRY
                    && used.stream()
                            .anyMatch(k -> resolver.side(k)
                                    .filter(resolved.entities()::contains)
                                    .isPresent());
            if (others || own) {
                unnamed = true;
                continue;
            }
            boolean goes = goes(role);
            if (goes && !BARE.contains(slot) && resolved.reference() instanceof Reference.Pronoun there) {
                // "stormed the camp and withdrew from it"
                resolver.siteBefore(clause.sentence(), there)
                        .filter(k -> !used.contains(k) && role.types().contains(registry.type(k)))
                        .ifPresent(keys::add);
                continue;
            }
            // "Kuwaiti planes arrived": those who fly or fight are no visitors
            boolean vehicles = frame.fact().equals("Visit")
                    && resolved.reference() instanceof Reference.Group flown
                    && VEHICLES.contains(flown.kind());
            boolean nowhere = goes && resolved.reference() instanceof Reference.Pronoun || vehicles;
            // "Danish lawyers sued the company", "Iraqi factions backed by Iran": it is not their state that does or is
            boolean stateless = ITSELF.contains(role.name())
                    && (resolved.reference() instanceof Reference.Group crowd && !crowd.mayActForState()
                            || resolved.reference() instanceof Reference.Titled
                                    && !role.name().equals("actor"));
            // "the forces loyal to X": none that the text named before
            boolean strangers = frame.fact().equals("Alignment")
                    && resolved.reference() instanceof Reference.Group loyal
                    && loyal.owners().isEmpty()
                    && !loyal.own();
            if (strangers) {
                unnamed = true;
                continue;
            }
            for (String entity : nameless || nowhere ? List.<String>of() : resolved.entities()) {
                String key =
                        asked(site(entity, resolved.reference(), role, struck, registry), resolved, role, registry);
                if (stateless && registry.type(key) == EntityType.STATE) {
                    continue;
                }
                if (protest && registry.type(key) == EntityType.FACILITY) {
                    represented(key, registry).filter(k -> !used.contains(k)).ifPresent(keys::add);
                    any |= !keys.isEmpty();
                    continue;
                }
                if ((!used.contains(key) || shared(role)) && role.types().contains(registry.type(key))) {
                    keys.add(key);
                    sure = Math.min(sure, office ? Math.max(NAMED_STATE, resolved.sure()) : resolved.sure());
                    any = true;
                }
            }
            unnamed |= resolved.reference() instanceof Reference.Definite && !any;
            if (resolved.reference() instanceof Reference.Group group) {
                count = count.or(group::count);
                // the people of a state are no place to go to: "up to a thousand Serb policemen"
                if (!any && !nameless && !goes && !vehicles) {
                    for (String owner : resolved.owners()) {
                        boolean acts = (!stateless || registry.type(owner) != EntityType.STATE)
                                && (!held || registry.type(owner) != EntityType.PERSON);
                        if (acts && !used.contains(owner) && role.types().contains(registry.type(owner))) {
                            keys.add(owner);
                            any = true;
                        }
                    }
                }
                unnamed |= !any;
                people |= !any && role.name().equals("actor") && !group.kind().equals(Reference.Group.STATES);
            }
        }
        return new Filler(keys, sure, unnamed, people, count);
    }

    /** "Said that Russia withdrew its troops": they are those of the one that does it, whoever was named before. */
    private static Resolver.Resolved ownTroops(
            FactSchema.Role role, Resolver.Resolved found, Set<String> actors, Registry registry) {
        boolean own = role.name().equals("force")
                && actors.size() == 1
                && found.reference() instanceof Reference.Group troops
                && troops.own()
                && troops.owners().isEmpty();
        boolean state = own
                && actors.stream()
                        .allMatch(k ->
                                registry.type(k) == EntityType.STATE || registry.type(k) == EntityType.ARMED_FORCE);
        return state ? new Resolver.Resolved(found.reference(), List.copyOf(actors), List.copyOf(actors), 0.9) : found;
    }

    /** A capital is the city where one goes or is or what is struck, not its state. */
    private static String site(
            String key, Reference reference, FactSchema.Role role, boolean struck, Registry registry) {
        boolean goal = role.types().contains(EntityType.PLACE)
                && (struck || !role.types().contains(EntityType.PERSON));
        return goal && registry.type(key) == EntityType.STATE
                ? capital(reference, registry).orElse(key)
                : key;
    }

    /**
     * "Picketed the Danish embassy": those who do it mean the state, and its mission is where they stand. Any other
     * building is no more than that.
     */
    private static Optional<String> represented(String key, Registry registry) {
        return Optional.of(key)
                .filter(k -> !Registry.isKnown(k))
                .flatMap(HomeStates::home)
                .map(s -> registry.known(EntityType.STATE, s));
    }

    /** "Asked New Delhi for": where only somebody can be asked, a capital is its state. */
    private static String asked(String key, Resolver.Resolved resolved, FactSchema.Role role, Registry registry) {
        boolean nobody = registry.type(key) == EntityType.PLACE
                && !role.types().contains(EntityType.PLACE)
                && role.types().contains(EntityType.STATE);
        if (!nobody || !(resolved.reference() instanceof Reference.Named named)) {
            return key;
        }
        return named.name().readings().stream()
                .filter(r -> r.type() == EntityType.STATE)
                .findFirst()
                .map(r -> registry.known(EntityType.STATE, r.id()))
                .orElse(key);
    }

    /** The capital whose name stands, or may stand, for its state. */
    public static Optional<String> capital(Reference reference, Registry registry) {
        if (!(reference instanceof Reference.Named named) || !named.name().mayBe(EntityType.STATE)) {
            return Optional.empty();
        }
        return named.name().readings().stream()
                .filter(r -> r.type() == EntityType.PLACE && !r.id().isEmpty())
                .findFirst()
                .map(r -> registry.known(EntityType.PLACE, r.id()));
    }

    /** Who withdraws its forces or sends them may be the force itself. */
    private static boolean shared(FactSchema.Role role) {
        return role.name().equals("force") || role.name().equals("actor");
    }

    /** Where it happened: a place or building before a state. */
    private Optional<String> place(Frame frame, Clause clause, Set<String> used, Resolver resolver, Registry registry) {
        Optional<String> state = Optional.empty();
        for (String slot : frame.place()) {
            for (NounPhrase phrase : clause.in(slot(slot))) {
                for (Resolver.Resolved resolved : resolver.resolve(clause.sentence(), phrase)) {
                    if (resolved.reference() instanceof Reference.Group) {
                        continue;
                    }
                    for (String key : resolved.entities()) {
                        Optional<String> seat = registry.seat(key);
                        EntityType type = registry.type(key);
                        // "a statement in which": no place
                        boolean thing = resolved.reference() instanceof Reference.Pronoun
                                && type != EntityType.PLACE
                                && type != EntityType.FACILITY;
                        if (used.contains(key) || thing) {
                            continue;
                        }
                        Optional<String> city = registry.type(key) == EntityType.STATE
                                ? capital(resolved.reference(), registry)
                                : Optional.empty();
                        if (city.isPresent()) {
                            return city;
                        }
                        if (seat.isPresent()) {
                            return seat;
                        }
                        if (type == EntityType.PLACE || type == EntityType.FACILITY) {
                            return Optional.of(key);
                        }
                        if (type == EntityType.STATE && state.isEmpty()) {
                            state = Optional.of(key);
                        }
                    }
                }
            }
        }
        return state.or(() -> townOfSite(frame, clause, used, resolver, registry));
    }

    /** "In a Mogadishu hotel": the town whose site a common noun is. */
    private static Optional<String> townOfSite(
            Frame frame, Clause clause, Set<String> used, Resolver resolver, Registry registry) {
        return frame.place().stream()
                .flatMap(slot -> clause.in(slot(slot) + " " + Clause.OWNER).stream())
                .flatMap(p -> resolver.resolve(clause.sentence(), p).stream())
                .filter(r -> r.reference() instanceof Reference.Named)
                .flatMap(r -> capital(r.reference(), registry).map(List::of).orElse(r.entities()).stream())
                .filter(k -> registry.type(k) == EntityType.PLACE && !used.contains(k))
                .findFirst();
    }

    /** Of the one who appoints: where a frame has it among the slots of what a post is of. */
    private static final String BY = "by";

    /** For whom one works whom the key's bearer appoints. */
    private static Optional<String> employer(String key, Resolver resolver, Registry registry) {
        return switch (registry.type(key)) {
            case PERSON -> resolver.side(key);
            case STATE, ORGANIZATION -> Optional.of(key);
            default -> HomeStates.home(key).map(s -> registry.known(EntityType.STATE, s));
        };
    }

    /** Whether somebody is made something: what he was before is not what he becomes. */
    private static boolean makes(Frame frame, Clause clause) {
        return frame.fact().equals("Appointment")
                && (!frame.office() || clause.complements().contains(Clause.SUCCESSOR))
                && clause.kind() == Clause.Kind.VERB;
    }

    private static boolean isOwnPost(Title title, EntityType type) {
        return title.whose() == Title.Whose.ITS
                && title.body().isEmpty()
                && title.states().isEmpty()
                && (type == EntityType.GOVERNMENT_BODY || type == EntityType.ORGANIZATION);
    }

    private static Optional<Resolver.Office> office(
            Frame frame, Clause clause, Resolver resolver, Registry registry, List<String> by) {
        for (String slot : frame.post()) {
            for (NounPhrase phrase : clause.in(slot(slot))) {
                for (Reference reference : phrase.references()) {
                    if (reference instanceof Reference.Titled titled) {
                        // "elected X its speaker": of the house that elects him
                        Optional<String> own = by.stream()
                                .filter(k -> makes(frame, clause) && isOwnPost(titled.title(), registry.type(k)))
                                .findFirst();
                        return Optional.of(new Resolver.Office(
                                titled.title().shown(), own.or(() -> resolver.of(titled.title(), by))));
                    }
                    if (reference instanceof Reference.Named named
                            && !named.titles().isEmpty()
                            && !named.titles().get(0).post().isEmpty()) {
                        boolean makes = makes(frame, clause);
                        Title title = named.titles().get(makes ? named.titles().size() - 1 : 0);
                        if (makes && title.from() < named.name().from()) {
                            continue;
                        }
                        Optional<String> of = resolver.holdings().stream()
                                .filter(h -> h.title().equals(title))
                                .findFirst()
                                .flatMap(Resolver.Holding::of);
                        return Optional.of(new Resolver.Office(title.shown(), of.or(() -> resolver.of(title, by))));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The post of the one whom somebody succeeds: "to replace the minister, X", "to succeed him", "named Y as his successor". */
    private static Optional<Resolver.Office> inherited(
            Frame frame, Clause clause, Map<String, List<String>> filled, Resolver resolver) {
        List<String> person = filled.getOrDefault("person", List.of());
        List<String> by = filled.getOrDefault("by", List.of());
        boolean unsaid = (clause.passive() || clause.complements().contains(Clause.SUCCESSOR))
                && !frame.predecessor().isEmpty();
        for (String slot : frame.predecessor()) {
            for (NounPhrase phrase : clause.in(slot(slot))) {
                unsaid = false;
                if (phrase.references().get(0) instanceof Reference.Pronoun) {
                    return resolver.before(clause.sentence(), person, by);
                }
                Optional<Resolver.Office> held = resolver.resolve(clause.sentence(), phrase).stream()
                        .flatMap(r -> r.entities().stream())
                        .flatMap(k -> resolver.lastOffice(k).stream())
                        .findFirst();
                if (held.isPresent()) {
                    return held;
                }
            }
        }
        return unsaid ? resolver.before(clause.sentence(), person, by) : Optional.empty();
    }

    /** The post that the person was last said to hold: who resigns or is dismissed loses that one. */
    private static Optional<Resolver.Office> heldBy(Map<String, List<String>> filled, Resolver resolver) {
        List<String> person = filled.getOrDefault("person", List.of());
        if (person.size() != 1) {
            return Optional.empty();
        }
        List<Resolver.Holding> held = resolver.holdings().stream()
                .filter(h -> h.person().equals(person.get(0))
                        && !isMember(h)
                        && !h.title().post().isEmpty())
                .toList();
        // "X, the deposed premier, … the general had toppled him": the only post told is the one that he has lost
        return held.stream()
                .filter(h -> !h.title().former())
                .reduce((first, second) -> second)
                .or(() -> held.stream().reduce((first, second) -> second))
                .map(Resolver.Holding::office);
    }

    /** "A lawmaker of the party, X, was elected": what he belongs to is not what he is elected to. */
    private static boolean isMember(Resolver.Holding holding) {
        return switch (holding.title().tie()) {
            case MEMBER, SEAT -> true;
            case POST, LEADER -> false;
        };
    }

    /** One set of roles for each filler of a role whose fillers stand apart. */
    private static List<Map<String, List<String>>> apart(FactSchema.Type type, Map<String, List<String>> filled) {
        List<Map<String, List<String>>> sets = List.of(Map.of());
        for (FactSchema.Role role : type.roles()) {
            List<String> keys = filled.get(role.name());
            if (keys == null) {
                continue;
            }
            List<Map<String, List<String>>> next = new ArrayList<>();
            for (Map<String, List<String>> set : sets) {
                if (role.together()) {
                    next.add(with(set, role.name(), keys));
                } else {
                    keys.forEach(k -> next.add(with(set, role.name(), List.of(k))));
                }
            }
            sets = next;
        }
        return sets;
    }

    /** "Marched to the Italian embassy": the states against whose missions people protest. */
    private static List<String> senders(Clause clause, Resolver resolver, Registry registry) {
        return clause.arguments().entrySet().stream()
                .filter(e -> !e.getKey().equals(Clause.SUBJECT))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(e -> e.getValue().stream())
                .flatMap(p -> resolver.resolve(clause.sentence(), p).stream())
                .flatMap(r -> r.entities().stream())
                .flatMap(k -> Registry.sender(k).stream())
                .distinct()
                .map(s -> registry.known(EntityType.STATE, s))
                .toList();
    }

    /** "Fighting between the army and the rebels": each attacks the other. */
    private static Map<String, List<String>> turned(Map<String, List<String>> set) {
        Map<String, List<String>> turned = new LinkedHashMap<>(set);
        turned.put("actor", set.get("recipient"));
        turned.put("recipient", set.get("actor"));
        return turned;
    }

    private static Map<String, List<String>> with(Map<String, List<String>> set, String role, List<String> keys) {
        Map<String, List<String>> longer = new LinkedHashMap<>(set);
        longer.put(role, keys);
        return longer;
    }
}
