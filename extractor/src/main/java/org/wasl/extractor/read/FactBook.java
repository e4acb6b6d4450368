package org.wasl.extractor.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wasl.extractor.Article;
import org.wasl.extractor.Block;
import org.wasl.extractor.Count;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.Evidence;
import org.wasl.extractor.Modality;
import org.wasl.extractor.When;
import org.wasl.extractor.clause.Clause;
import org.wasl.extractor.event.Event;
import org.wasl.extractor.frame.FactSchema;
import org.wasl.extractor.frame.FrameReader;
import org.wasl.extractor.link.HomeStates;
import org.wasl.extractor.link.Registry;
import org.wasl.extractor.link.Resolver;
import org.wasl.extractor.phrase.CountedSpan;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.phrase.NounPhrase;
import org.wasl.extractor.phrase.Reference;
import org.wasl.extractor.phrase.Title;
import org.wasl.extractor.text.Document;
import org.wasl.extractor.text.Fold;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;
import org.wasl.ontology.KnownEntities;
import org.wasl.ontology.KnownEntity;

/** Collects the facts of one article: from clauses, from titles, from names; what is said twice is kept once. */
final class FactBook {
    private static final double BASE = 0.95;

    private final Article article;
    private final String language;
    private final Registry registry;
    private final Resolver resolver;
    private final Lexicon lexicon;
    private final PhraseRelations relations;
    private final TopicReader topics;
    private final List<FactDraft> drafts = new ArrayList<>();
    private final Map<String, Boolean> parts = new HashMap<>();
    private final Map<FactDraft, Integer> attacks = new IdentityHashMap<>();
    private final Map<String, Count> memberCounts = new HashMap<>();
    private EventTimes times;
    private List<CountedSpan> counts = List.of();
    private List<NounPhrase> phrases = List.of();
    private Optional<String> speaker = Optional.empty();
    private int speakerSentence;

    private final Genre genre;

    FactBook(
            Article article,
            String language,
            Registry registry,
            Resolver resolver,
            Lexicon lexicon,
            PhraseRelations relations,
            TopicReader topics,
            Genre genre) {
        this.genre = genre;
        this.relations = relations;
        this.topics = topics;
        this.article = article;
        this.language = language;
        this.registry = registry;
        this.resolver = resolver;
        this.lexicon = lexicon;
    }

    List<FactDraft> drafts() {
        return drafts.stream()
                .filter(d -> !isLearnt(d) || drafts.stream().noneMatch(o -> isHeldBy(d, o)))
                .filter(FactBook::isWhole)
                .filter(d -> !genre.passesOver(d))
                .sorted(Comparator.comparingInt(
                        (FactDraft d) -> d.evidence.span().start()))
                .toList();
    }

    /**
     * Whether enough is told for a fact: of who takes or loses a post, which it is or whose; of a deed that nobody named did
     * to nobody named, where it was or how many it took.
     */
    private static boolean isWhole(FactDraft draft) {
        if (FactSchema.OFFICES.contains(draft.type)) {
            return draft.roles.containsKey("of") || draft.texts.containsKey("post");
        }
        boolean nameless = draft.roles.isEmpty() && !draft.type.equals("Protest");
        return !nameless || !draft.counts.isEmpty() || draft.place.isPresent();
    }

    private static boolean isLearnt(FactDraft draft) {
        return draft.rule.contains("-learnt-");
    }

    /** "The commander of UNIFIL, X": who is told to hold a post there is not told to lead it, too. */
    private static boolean isHeldBy(FactDraft leads, FactDraft holds) {
        return leads.type.equals("Leadership")
                && holds.type.equals("PostHolding")
                && leads.roles.get("leader").equals(holds.roles.get("holder"))
                && leads.roles.get("group").equals(holds.roles.get("of"));
    }

    void sentence(EventTimes found, List<CountedSpan> numbers) {
        times = found;
        counts = numbers;
    }

    private Evidence evidence(Sentence sentence) {
        return new Evidence(sentence.span(), sentence.span().of(article.text()));
    }

    /** Whether the states only meet in the persons of whom the same sentence tells it: "the ministers met and discussed …". */
    private boolean isCoarser(FactDraft states, FactDraft persons) {
        return states.type.equals("Meeting")
                && persons.type.equals("Meeting")
                && states.evidence.equals(persons.evidence)
                && states.modality == persons.modality
                && all(states, EntityType.STATE)
                && all(persons, EntityType.PERSON);
    }

    /** "Agreed to let the soldiers stay": what somebody concedes by agreeing is not planned beside. */
    private static boolean isPromised(FactDraft planned, FactDraft agreed) {
        return planned.type.equals("Concession")
                && agreed.type.equals("Concession")
                && planned.evidence.equals(agreed.evidence)
                && planned.modality == Modality.PLANNED
                && agreed.modality == Modality.STATED
                && planned.roles.getOrDefault("actor", List.of()).equals(agreed.roles.get("actor"));
    }

    private boolean all(FactDraft meeting, EntityType type) {
        return meeting.roles.getOrDefault("participant", List.of()).stream().allMatch(k -> registry.type(k) == type);
    }

    private void add(FactDraft draft) {
        // nobody does these things to himself: a pronoun was taken for the wrong one
        if (draft.roles.containsKey("actor") && draft.roles.get("actor").equals(draft.roles.get("recipient"))) {
            return;
        }
        drafts.removeIf(before -> isPromised(before, draft));
        for (FactDraft before : drafts) {
            if (isCoarser(draft, before) || isPromised(draft, before)) {
                return;
            }
            if (isCoarser(before, draft)) {
                drafts.set(drafts.indexOf(before), draft);
                return;
            }
            if (before.same(draft) || before.covers(draft) || before.completes(draft)) {
                before.merge(draft);
                return;
            }
            if (draft.covers(before)) {
                draft.merge(before);
                drafts.set(drafts.indexOf(before), draft);
                return;
            }
            if (before.sameToll(draft)) {
                return;
            }
            if (before.tellsAgain(draft)) {
                boolean fuller = draft.fullness() > before.fullness();
                FactDraft kept = fuller ? draft : before;
                kept.merge(fuller ? before : draft);
                drafts.set(drafts.indexOf(before), kept);
                return;
            }
        }
        drafts.add(draft);
    }

    void clause(Sentence sentence, Clause clause, List<FrameReader.Reading> readings) {
        for (FrameReader.Reading reading : readings) {
            if (!follows(sentence, reading.frame().follows())) {
                continue;
            }
            FactDraft draft = new FactDraft(
                    reading.frame().fact(),
                    evidence(sentence),
                    language + "-" + reading.frame().id(),
                    BASE * reading.sure());
            draft.predicate = clause.predicate();
            draft.roles.putAll(reading.roles());
            draft.people = reading.people();
            draft.modality = reading.modality();
            draft.place = reading.place();
            draft.references.putAll(reading.references());
            draft.texts.putAll(reading.frame().attributes());
            draft.former = draft.texts.remove("former") != null;
            // "summoned the ambassador": the post is only what he is summoned as
            boolean office = draft.type.equals("PostHolding") || FactSchema.OFFICES.contains(draft.type);
            reading.post().filter(p -> office).ifPresent(p -> draft.texts.put("post", p));
            topics.read(sentence, clause, draft, times.covered(), phrases);
            leave(sentence, reading);
            // what an adjective says of a name in passing is nobody's word
            boolean passing = draft.isSituation() && clause.kind() == Clause.Kind.NOUN && language.equals("ar");
            draft.claimant =
                    claimant(sentence, clause).filter(c -> !passing).filter(c -> !isVoice(sentence, clause, draft));
            boolean spoken = reading.frame().roles().values().stream().anyMatch(r -> r.contains(Clause.SPEAKER));
            draft.claimant.filter(c -> !spoken).ifPresent(c -> forget(draft, c, sentence, clause));
            draft.time = time(clause, draft);
            foresee(draft);
            if (draft.place.isEmpty() && PLACED.contains(draft.type)) {
                // what they discuss lies elsewhere than they do
                boolean placed = !draft.type.equals("Meeting")
                        || !reading.frame().place().isEmpty();
                draft.place = (placed ? placeWithin(sentence, clause, draft) : Optional.<String>empty())
                        .or(() -> isSpokenOf(sentence, clause) ? Optional.empty() : scene(sentence))
                        .filter(k -> draft.roles.values().stream().noneMatch(r -> r.contains(k)));
            }
            switch (draft.type) {
                case "ForcePresence", "Deployment", "Withdrawal", "Leadership", "Membership" -> {
                    boolean numbered = !reading.frame().follows().isEmpty()
                            || clause.objectNouns().contains(Clause.NUMBER);
                    reading.count()
                            .or(() -> numbered ? counted(sentence, clause) : Optional.empty())
                            .ifPresent(c -> draft.counts.put("count", c));
                }
                case "Detention", "Concession", "Protest" ->
                    reading.count()
                            .filter(c -> !areAll(c, readings))
                            // "access to four more bases" counts nobody
                            .or(() -> counted(sentence, clause)
                                    .filter(c -> !areAll(c, readings))
                                    .filter(c -> !draft.type.equals("Concession") || isObject(sentence, clause, c)))
                            .or(() -> draft.roles.containsKey("recipient")
                                    ? Optional.empty()
                                    : countedSubject(sentence, clause))
                            .ifPresent(c -> draft.counts.put("count", c));
                case "Attack" -> {
                    casualties(sentence, draft, clause.predicate());
                    toll(sentence, clause, reading).forEach(draft.counts::putIfAbsent);
                    takeUp(sentence, clause, draft);
                    victim(sentence, clause.predicate(), draft);
                    attacks.put(draft, sentence.index());
                }
                default -> {
                    // no numbers
                }
            }
            settle(sentence, draft);
            answer(sentence, clause, draft);
            boolean empty = draft.roles.isEmpty() && draft.place.isEmpty() && draft.counts.isEmpty();
            boolean told = reading.unnamed().contains("actor") && clause.kind() == Clause.Kind.VERB;
            List<String> met = draft.roles.getOrDefault("participant", draft.roles.getOrDefault("party", List.of()));
            boolean learnt = isLearnt(draft);
            if (!learnt) {
                resolver.together(met);
            }
            if (!learnt && !draft.type.equals("Visit") && draft.modality == Modality.STATED) {
                draft.roles
                        .getOrDefault(SITE_ROLES.getOrDefault(draft.type, ""), List.of())
                        .forEach(k -> resolver.posted(sentence.index(), k));
            }
            // "Kenya sent 400 soldiers to Haiti. They left in May"
            List<String> moved =
                    draft.type.equals("Deployment") ? draft.roles.getOrDefault("actor", List.of()) : List.of();
            draft.roles.getOrDefault("force", moved).stream()
                    .filter(f -> !learnt)
                    .forEach(f -> resolver.stationed(sentence.index(), clause.predicate(), f));
            // "attacked the house": an attack of nobody on nobody, nowhere, is not told again by its bare verb
            boolean stands = told && !draft.type.equals("Attack") && draft.modality == Modality.STATED;
            boolean said = !empty || stands;
            // "once held by the army"
            boolean over = draft.type.equals("ForcePresence")
                    && clause.predicate() > 0
                    && lexicon.hasWord(sentence.token(clause.predicate() - 1), "no-longer");
            if (said && !over && !genre.passesOver(sentence, draft)) {
                add(draft);
            }
        }
        posts(sentence, clause);
        claimant(sentence, clause).ifPresent(c -> {
            speaker = Optional.of(c);
            speakerSentence = sentence.index();
        });
        if (clause.relative() || isBelow(sentence, clause)) {
            return;
        }
        // what a passive says something of is the one that the text goes on about
        boolean about = !sentence.heads().isEmpty()
                && clause.passive()
                && !clause.in(Clause.OBJECT).isEmpty()
                && clause.in(Clause.TROOPS).isEmpty();
        clause.in(about ? Clause.OBJECT : Clause.SUBJECT).stream()
                .flatMap(p -> resolver.resolve(sentence.index(), p).stream())
                .flatMap(r -> r.entities().stream())
                .filter(k -> registry.type(k) != EntityType.PLACE && registry.type(k) != EntityType.FACILITY)
                .findFirst()
                .ifPresent(k -> resolver.subject(sentence.index(), k));
    }

    /** What the classifiers found, where no frame has told it of the same sentence; else where it happened. */
    void event(Sentence sentence, Event event, List<FrameReader.Reading> readings) {
        readings.stream()
                .filter(r -> r.place().isPresent() && PLACED.contains(event.type()))
                .forEach(r -> drafts.stream()
                        .filter(d -> d.predicate == event.trigger() && d.place.isEmpty() && tells(sentence, d, r))
                        .filter(d -> d.keys().stream().noneMatch(r.place().get()::equals))
                        .forEach(d -> d.place = r.place()));
        List<FrameReader.Reading> fresh = readings.stream()
                .filter(r -> event.sure() >= (TIES.contains(event.type()) ? SURE_TIE : SURE))
                // of one alone it says too little to be trusted: "rain fell on Damascus", "suspended the programme"
                .filter(r -> r.post().isPresent()
                        || event.sure() >= SURE_ALONE && !event.type().equals("Sanction")
                        || r.roles().values().stream().mapToInt(List::size).sum() > 1)
                .filter(r -> drafts.stream().noneMatch(d -> tells(sentence, d, r)))
                .filter(r -> drafts.stream().noneMatch(d -> isReadFrom(sentence, d, event.trigger(), r)))
                .toList();
        if (!fresh.isEmpty()) {
            clause(sentence, event.clause(), fresh);
        }
    }

    /** How sure the classifiers must be of an event: where they are half sure about half of their facts are right. */
    private static final double SURE = 0.45;

    /** … and of one that names nobody but one. */
    private static final double SURE_ALONE = 0.8;

    /** … and of a lasting tie, which words for other things often stand beside. */
    private static final double SURE_TIE = 0.85;

    private static final Set<String> TIES = Set.of("Membership", "Alignment");

    /** "Handed over weapons to X": the word already tells another thing of the same. */
    private static boolean isReadFrom(Sentence sentence, FactDraft draft, int trigger, FrameReader.Reading reading) {
        return draft.predicate == trigger
                && draft.evidence.span().equals(sentence.span())
                && draft.keys()
                        .containsAll(reading.roles().values().stream()
                                .flatMap(List::stream)
                                .toList());
    }

    private static boolean tells(Sentence sentence, FactDraft draft, FrameReader.Reading reading) {
        return draft.type.equals(reading.frame().fact())
                && draft.evidence.span().equals(sentence.span())
                && draft.roles.values().stream()
                        .anyMatch(k -> reading.roles().values().stream()
                                .anyMatch(o -> o.stream().anyMatch(k::contains)));
    }

    /** "Three activists, X, Y and Z, were arrested": the number counts those who are named. */
    private boolean areAll(Count count, List<FrameReader.Reading> readings) {
        List<String> named = readings.stream()
                .flatMap(r -> r.roles().getOrDefault("recipient", List.of()).stream())
                .distinct()
                .toList();
        return named.size() > 1
                && named.stream().allMatch(k -> registry.type(k) == EntityType.PERSON)
                && count.stated().orElse(0) == named.size();
    }

    /** Remembers where the clause says that troops are or go. */
    private void posts(Sentence sentence, Clause clause) {
        if (clause.in(Clause.TROOPS).isEmpty() || clause.modality() != Modality.STATED) {
            return;
        }
        Stream.of("in", "at", "on", "near", "around", "to", "into", "from")
                .flatMap(s -> clause.in(s).stream())
                .flatMap(p -> first(sentence, p, EntityType.FACILITY, EntityType.PLACE, EntityType.STATE).stream())
                .findFirst()
                .ifPresent(k -> resolver.posted(sentence.index(), k));
    }

    private void leave(Sentence sentence, FrameReader.Reading reading) {
        boolean leaves = reading.frame().fact().equals("Dismissal")
                || reading.frame().fact().equals("Resignation");
        if (leaves && reading.modality() != Modality.DENIED) {
            reading.post()
                    .ifPresent(post -> reading.roles()
                            .getOrDefault("person", List.of())
                            .forEach(p -> resolver.leaves(
                                    sentence.index(),
                                    p,
                                    new Resolver.Office(
                                            post,
                                            reading.roles().getOrDefault("of", List.of()).stream()
                                                    .findFirst()))));
        }
    }

    /** "Unless the government freed X": who acts in a clause below is not whom the text goes on about. */
    private static boolean isBelow(Sentence sentence, Clause clause) {
        if (sentence.labels().isEmpty()) {
            return false;
        }
        boolean below = Set.of("advcl", "acl", "relcl", "pcomp")
                .contains(sentence.labels().get(clause.predicate()));
        return below && sentence.heads().get(clause.predicate()) < clause.predicate();
    }

    /** Whether a fact of one of the types was told in this sentence or in the one or two before. */
    private boolean follows(Sentence sentence, Set<String> types) {
        return types.isEmpty()
                || drafts.stream()
                        .filter(d -> types.contains(d.type))
                        .anyMatch(
                                d -> sentence.span().start() - d.evidence.span().end() <= NEARBY);
    }

    /** Code points after which what was told before is not taken up without its noun. */
    private static final int NEARBY = 200;

    /** What follows from the rest of a fact. */
    private void settle(Sentence sentence, FactDraft draft) {
        boolean own = draft.type.equals("Withdrawal")
                && Stream.of("actor", "force")
                        .flatMap(r -> draft.roles.getOrDefault(r, List.of()).stream())
                        .map(k -> HomeStates.home(k)
                                .map(s -> registry.known(EntityType.STATE, s))
                                .orElse(k))
                        .anyMatch(k -> List.of(k).equals(draft.roles.get("from")));
        if (own) {
            // "American forces leave the country": another one
            draft.roles.remove("from");
        }
        movers(draft);
        capital(sentence, draft);
        String site = SITE_ROLES.getOrDefault(draft.type, "");
        if (draft.counts.containsKey("count") && draft.roles.containsKey(site)) {
            for (CountedSpan count : counts) {
                siteOf(sentence, count)
                        .flatMap(p -> first(sentence, p, EntityType.PLACE, EntityType.FACILITY, EntityType.STATE))
                        .filter(k -> draft.roles.get(site).equals(List.of(k)))
                        .ifPresent(k -> draft.counts.put("count", count.count()));
            }
        }
        List<String> hit = draft.roles.getOrDefault("recipient", List.of());
        if (draft.type.equals("Attack") && hit.size() == 1 && registry.type(hit.get(0)) == EntityType.PLACE) {
            draft.place = Optional.of(hit.get(0));
        }
        // "the spokesman announced the shelling of": it is not he who shells
        boolean spoken = DEEDS.contains(draft.type)
                && draft.claimant
                        .filter(c -> registry.type(c) == EntityType.PERSON)
                        .filter(c -> List.of(c).equals(draft.roles.get("actor")))
                        .isPresent();
        if (spoken) {
            resolver.side(draft.claimant.get()).ifPresent(s -> draft.roles.put("actor", List.of(s)));
        }
        // who rejects or demands says no more than that by saying so
        boolean voiced = draft.isVoiced()
                && draft.modality == Modality.STATED
                && draft.claimant.map(List::of).equals(Optional.ofNullable(draft.roles.get("actor")));
        if (voiced) {
            draft.claimant = Optional.empty();
        }
    }

    /** Who comes is who does it, and no force of another's; who is taken away leaves, and a force that leaves is one. */
    private void movers(FactDraft draft) {
        boolean comes = draft.type.equals("Deployment");
        if (!language.equals("en") || !comes && !draft.type.equals("Withdrawal")) {
            return;
        }
        List<String> force = draft.roles.getOrDefault("force", List.of());
        List<String> actor = draft.roles.getOrDefault("actor", force);
        Map<String, List<String>> others = new LinkedHashMap<>(draft.roles);
        boolean armed = !actor.isEmpty() && actor.stream().allMatch(k -> registry.type(k) == EntityType.ARMED_FORCE);
        List<String> moved =
                comes && force.equals(actor) ? List.of() : !comes && armed && force.isEmpty() ? actor : force;
        draft.roles.clear();
        put(draft, "actor", actor);
        put(draft, "force", moved);
        others.forEach(draft.roles::putIfAbsent);
        if (moved.isEmpty()) {
            draft.roles.remove("force");
        }
    }

    private static void put(FactDraft draft, String role, List<String> fillers) {
        if (!fillers.isEmpty()) {
            draft.roles.put(role, fillers);
        }
    }

    /** "Arrived in the Peruvian capital": a visit to the state so named, in its capital. */
    private void capital(Sentence sentence, FactDraft draft) {
        List<String> to = draft.roles.getOrDefault("to", List.of());
        if (!draft.type.equals("Visit") || to.size() != 1) {
            return;
        }
        Optional<String> state =
                Optional.ofNullable(KnownEntities.load().capitals().get(to.get(0)));
        boolean called = phrases.stream()
                .filter(p -> isNationsCapital(sentence, p))
                .anyMatch(p -> sites(sentence, p).contains(to.get(0)));
        state.filter(s -> called)
                .map(s -> registry.known(EntityType.STATE, s))
                .or(() -> stateAround(sentence, to.get(0)))
                .ifPresent(s -> {
                    draft.roles.put("to", List.of(s));
                    draft.place = Optional.of(to.get(0));
                });
    }

    /** "Arrived in Calabar in Nigeria": the state that is named right behind its town. */
    private Optional<String> stateAround(Sentence sentence, String town) {
        if (registry.type(town) != EntityType.PLACE) {
            return Optional.empty();
        }
        return phrases.stream()
                .filter(p -> p.to() < sentence.size() && lexicon.hasWord(sentence.token(p.to()), "in"))
                .filter(p -> sites(sentence, p).contains(town))
                .flatMap(p -> phrases.stream().filter(s -> s.from() == p.to() + 1))
                .flatMap(s -> sites(sentence, s).stream())
                .filter(k -> registry.type(k) == EntityType.STATE)
                .findFirst();
    }

    private boolean isNationsCapital(Sentence sentence, NounPhrase phrase) {
        return IntStream.range(phrase.from(), phrase.to())
                .filter(i -> lexicon.hasWord(sentence.token(i), "capital"))
                .anyMatch(i -> IntStream.of(i - 1, i + 1)
                        .filter(n -> n >= phrase.from() && n < phrase.to())
                        .anyMatch(
                                n -> lexicon.nationalityAt(sentence.tokens(), n).isPresent()));
    }

    /** Whether one of several who say something together is who rejects or demands it: "both sides voiced support for". */
    private boolean isVoice(Sentence sentence, Clause clause, FactDraft draft) {
        List<String> actor = draft.roles.getOrDefault("actor", List.of());
        List<String> speakers = clause.speaker().stream()
                .flatMap(p -> resolver.resolve(sentence.index(), p).stream())
                .flatMap(r -> r.entities().stream())
                .toList();
        return draft.isVoiced() && speakers.size() > 1 && speakers.containsAll(actor) && !actor.isEmpty();
    }

    /** What is rejected where it is no body, by the class of its noun: the type of facts that tell who said it. */
    private static final Map<String, String> SAID = Map.of(
            "accusation-noun", "Accusation",
            "pledge-noun", "Pledge",
            "request-noun", "Request",
            "threat-noun", "Threat");

    /** "Rejected the offer", "a charge which X dismissed": whose it is, as just told, is whom he rejects. */
    private void answer(Sentence sentence, Clause clause, FactDraft draft) {
        List<String> actor = draft.roles.getOrDefault("actor", List.of());
        boolean open = draft.type.equals("Rejection")
                && clause.kind() == Clause.Kind.VERB
                && actor.size() == 1
                && !draft.roles.containsKey("recipient");
        if (!open) {
            return;
        }
        Optional<String> side = resolver.side(actor.get(0)).or(() -> Optional.of(actor.get(0)));
        List<FactDraft> said = drafts.stream()
                .filter(d -> SAID.entrySet().stream()
                        .anyMatch(e -> e.getValue().equals(d.type)
                                && rejects(sentence, clause, e.getKey(), d.evidence.equals(draft.evidence))))
                .filter(d -> d.modality == Modality.STATED
                        && sentence.span().start() - d.evidence.span().end() <= RECENT)
                .filter(d -> d.roles.getOrDefault("actor", List.of()).size() == 1
                        && !d.roles.get("actor").equals(actor)
                        && !resolver.side(d.roles.get("actor").get(0)).equals(side))
                .toList();
        List<FactDraft> to = said.stream()
                .filter(d -> d.roles.getOrDefault("recipient", List.of()).stream()
                        .anyMatch(k -> actor.contains(k)
                                || side.filter(k::equals).isPresent()
                                || resolver.side(k).equals(side)))
                .toList();
        List<FactDraft> meant = to.isEmpty()
                ? said.stream().filter(d -> !d.roles.containsKey("recipient")).toList()
                : to;
        meant.stream().reduce((a, b) -> b).ifPresent(last -> {
            boolean only = meant.stream()
                    .allMatch(d -> !d.evidence.equals(last.evidence)
                            || d.roles.get("actor").equals(last.roles.get("actor")));
            if (only) {
                draft.roles.put("recipient", last.roles.get("actor"));
            }
        });
    }

    /** Code points after which "the offer" may be another. */
    private static final int RECENT = 300;

    /**
     * Whether a noun of the class that was told before is what the verb is done to: one with an article anywhere before,
     * "an offer that X refused" in the same sentence.
     */
    private boolean rejects(Sentence sentence, Clause clause, String wordClass, boolean here) {
        return sentence.tokens().stream()
                .filter(t -> lexicon.hasWord(t, wordClass)
                        && clause.objectNouns().contains(t.lemma())
                        && Math.abs(t.index() - clause.predicate()) <= CLOSE)
                .anyMatch(t -> here && t.index() < clause.predicate()
                        || IntStream.range(clause.predicate() + 1, t.index())
                                .anyMatch(i -> lexicon.hasWord(sentence.token(i), "the")
                                        || lexicon.hasWord(sentence.token(i), "this")));
    }

    /** Tokens within which a verb and its object stand. */
    private static final int CLOSE = 8;

    /** What forces do and those who speak for them tell. */
    private static final Set<String> DEEDS = Set.of("Attack", "Detention", "Deployment", "Withdrawal", "Protest");

    /** Who is only the one who says it did not do it, where nothing but the saying brought it into the fact. */
    private void forget(FactDraft draft, String claimant, Sentence sentence, Clause clause) {
        boolean told = clause.arguments().entrySet().stream()
                .filter(e -> !e.getKey().startsWith("outer "))
                .flatMap(e -> e.getValue().stream())
                .flatMap(p -> resolver.resolve(sentence.index(), p).stream())
                .anyMatch(r -> r.entities().contains(claimant)
                        || r.owners().contains(claimant)
                        || isFirstPerson(r.reference()));
        boolean alone =
                draft.roles.values().stream().filter(k -> k.contains(claimant)).count() == draft.roles.size();
        if (!told && !alone) {
            draft.roles.values().removeIf(k -> k.equals(List.of(claimant)));
        }
    }

    private static boolean isFirstPerson(Reference reference) {
        return reference instanceof Reference.Pronoun pronoun
                && (pronoun.who() == Reference.Pronoun.Who.SPEAKER || pronoun.who() == Reference.Pronoun.Who.SPEAKERS);
    }

    /** The one who says so; a pronoun that says goes on with who spoke last: "he added". */
    private Optional<String> claimant(Sentence sentence, Clause clause) {
        boolean pronoun = clause.speaker()
                .filter(p -> p.references().stream().allMatch(Reference.Pronoun.class::isInstance))
                .isPresent();
        if (pronoun && speaker.isPresent() && sentence.index() - speakerSentence <= 3) {
            return speaker;
        }
        return clause.speaker().stream()
                .flatMap(p -> resolver.resolve(sentence.index(), p).stream())
                .flatMap(r -> r.entities().stream())
                .filter(k -> registry.type(k) != EntityType.PLACE)
                .findFirst();
    }

    private static final Set<String> PLACED = Set.of("Attack", "Meeting", "Signing", "Protest", "Detention");

    /** "In Paris, the minister condemned the attack", "protested at the shelling": what is spoken of was elsewhere. */
    private boolean isSpokenOf(Sentence sentence, Clause clause) {
        if (clause.kind() != Clause.Kind.NOUN) {
            return false;
        }
        boolean protest = IntStream.range(Math.max(0, clause.predicate() - 2), clause.predicate())
                .anyMatch(i -> lexicon.hasWord(sentence.token(i), "in-protest"));
        return protest
                || clause.support().filter(v -> lexicon.has("comments", v)).isPresent();
    }

    /** The scene that a sentence opens with: "In Belgorod, the governor said …". */
    private Optional<String> scene(Sentence sentence) {
        return phrases.stream()
                .filter(p -> p.from() > 0 && p.from() <= 2 && p.to() < sentence.size())
                .filter(p -> lexicon.hasWord(sentence.token(p.from() - 1), "in"))
                .filter(p -> lexicon.hasWord(sentence.token(p.to()), "comma"))
                .flatMap(p -> first(sentence, p, EntityType.PLACE, EntityType.FACILITY).stream())
                .findFirst();
    }

    /** "A bus carrying pilgrims in Reasi". */
    private static boolean isParticiple(Sentence sentence, int at) {
        return sentence.token(at).tag().startsWith("VB")
                && !sentence.labels().isEmpty()
                && sentence.labels().get(at).equals("acl");
    }

    /** "Were killed when a bomb went off in Basra": the word is of the clause that says how, about the same deed. */
    private boolean tellsHow(Sentence sentence, Clause clause, int at) {
        if (sentence.heads().isEmpty() || !clause.passive()) {
            return false;
        }
        int verb = sentence.token(at).is(Pos.VERB) ? at : sentence.heads().get(at);
        return verb > clause.predicate()
                && sentence.labels().get(verb).equals("advcl")
                && sentence.heads().get(verb) == clause.predicate()
                && lexicon.hasWord(sentence.token(verb), "striking");
    }

    /** The first place that "in" or "at" introduces after the predicate, in the words that the clause spans. */
    private Optional<String> placeWithin(Sentence sentence, Clause clause, FactDraft draft) {
        for (NounPhrase phrase : phrases) {
            int before = phrase.from() - 1;
            while (before > clause.predicate() && lexicon.hasWord(sentence.token(before), "container")) {
                before--;
            }
            if (before <= clause.predicate() || phrase.from() > clause.to()) {
                continue;
            }
            for (int i = clause.predicate() + 1; i < before; i++) {
                boolean other = sentence.token(i).is(Pos.RELATIVE)
                        || sentence.token(i).is(Pos.SUBORDINATOR)
                        || sentence.token(i).is(Pos.VERB) && !isParticiple(sentence, i);
                if (other && !(draft.type.equals("Attack") && tellsHow(sentence, clause, i))) {
                    return Optional.empty();
                }
            }
            if (lexicon.hasWord(sentence.token(before), "in") || lexicon.hasWord(sentence.token(before), "at")) {
                Optional<String> place = first(sentence, phrase, EntityType.PLACE, EntityType.FACILITY);
                if (place.isPresent() && draft.roles.values().stream().noneMatch(k -> k.contains(place.get()))) {
                    return place;
                }
            }
        }
        return Optional.empty();
    }

    /** When it was, as far as the sentence says; what holds over time has a time only where that is said of it. */
    private Optional<When> time(Clause clause, FactDraft draft) {
        Optional<EventTimes.Told> told = times.of(clause, draft);
        if (!draft.isSituation()) {
            return told.map(t -> t.found().when());
        }
        Optional<EventTimes.Told> own = told.filter(EventTimes.Told::own);
        if (draft.type.equals("ForcePresence")) {
            return own.map(t -> t.found().when());
        }
        boolean joined = draft.type.equals("Membership") && draft.modality == Modality.STATED;
        return own.filter(t -> t.found().bounded() || joined)
                .map(t -> t.found().when())
                .map(w -> joined ? new When(w.from(), Optional.empty(), w.precision(), w.text()) : w);
    }

    /** "Flies to Ankara tomorrow": what is dated after the article has not happened; what is said was, of that day. */
    private void foresee(FactDraft draft) {
        boolean ahead = !draft.isSituation()
                && draft.modality == Modality.STATED
                && article.published().isPresent()
                && draft.time
                        .flatMap(When::from)
                        .filter(from -> from.isAfter(article.published().get()))
                        .isPresent();
        if (ahead && draft.isVoiced()) {
            draft.time = Optional.empty();
        } else if (ahead) {
            draft.modality = Modality.PLANNED;
        }
    }

    /** "Four men with forged papers were arrested": how many the subject of a passive counts, whatever hangs on it. */
    private Optional<Count> countedSubject(Sentence sentence, Clause clause) {
        if (!clause.passive() || sentence.heads().isEmpty()) {
            return Optional.empty();
        }
        return counts.stream()
                .filter(c -> sentence.tokens().stream()
                        .filter(t -> t.span().overlaps(c.span()))
                        .mapToInt(t -> sentence.heads().get(t.index()))
                        .anyMatch(n -> n >= 0
                                && sentence.labels().get(n).equals("nsubjpass")
                                && sentence.heads().get(n) == clause.predicate()
                                && !lexicon.hasWord(sentence.token(n), "measure")))
                .map(CountedSpan::count)
                .findFirst();
    }

    /** The number that stands next to the predicate where no group of people carries one: "freed 248 Russians". */
    private Optional<Count> counted(Sentence sentence, Clause clause) {
        for (CountedSpan count : counts) {
            int at = -1;
            int next = -1;
            for (Token token : sentence.tokens()) {
                if (token.span().overlaps(count.span())) {
                    at = at < 0 ? token.index() : at;
                    next = token.index() + 1;
                }
            }
            // "four men were taken into custody"
            boolean carried = clause.support().filter(v -> v.contains(" ")).isPresent();
            boolean near = at > clause.predicate()
                    ? at - clause.predicate() <= 4
                    : clause.passive() && clause.predicate() - next <= 4 || carried && clause.predicate() - next <= 6;
            // "arrest 400 in raids"
            boolean bare = at == clause.predicate() + 1
                    && !sentence.heads().isEmpty()
                    && sentence.heads().get(next - 1) == clause.predicate();
            boolean people = next > 0
                    && next < sentence.size()
                    && !lexicon.hasWord(sentence.token(next), "measure")
                    && (sentence.token(next).is(Pos.NOUN)
                            || sentence.token(next).is(Pos.NAME)
                            || sentence.token(next).is(Pos.ADJECTIVE)
                            || next == clause.predicate()
                            || bare);
            if (at >= 0 && near && people && (carried || at >= clause.from()) && at < clause.to() + 4) {
                return Optional.of(count.count());
            }
        }
        return Optional.empty();
    }

    /** Whether what the number counts is what the verb is done to, as far as a tree tells. */
    private boolean isObject(Sentence sentence, Clause clause, Count number) {
        return sentence.heads().isEmpty()
                || counts.stream()
                        .filter(c -> c.count().equals(number))
                        .flatMap(c ->
                                sentence.tokens().stream().filter(t -> t.span().overlaps(c.span())))
                        .map(t -> sentence.heads().get(t.index()))
                        .anyMatch(h -> h >= 0
                                && (h == clause.predicate() || sentence.heads().get(h) == clause.predicate()));
    }

    /** The toll of an attack told in a sentence of its own, soon after the attack: "At least 12 soldiers were killed." */
    void toll(Sentence sentence) {
        List<FactDraft> here = drafts.stream()
                .filter(d -> d.type.equals("Attack") && d.evidence.span().equals(sentence.span()))
                .toList();
        boolean told = here.stream().anyMatch(d -> !d.roles.isEmpty() || d.place.isPresent());
        FactDraft toll = new FactDraft("Attack", evidence(sentence), "", 0);
        casualties(sentence, toll, -1);
        // "6,500 people were killed since the war began", "a wave of attacks that killed 130": those of many attacks
        if (told
                || toll.counts.isEmpty()
                || sentence.tokens().stream().anyMatch(t -> lexicon.hasWord(t, "aggregate"))) {
            return;
        }
        List<FactDraft> recent = drafts.stream()
                .filter(d -> d.type.equals("Attack") && d.modality == Modality.STATED && !here.contains(d))
                .filter(d -> sentence.index() - attacks.getOrDefault(d, Integer.MIN_VALUE / 2) <= 2)
                .toList();
        boolean elsewhere = phrases.stream()
                .flatMap(p -> first(sentence, p, EntityType.PLACE).stream())
                .anyMatch(k -> recent.stream().noneMatch(d -> d.keys().contains(k)));
        // "on Friday shelling there killed nine": another than the one before
        boolean dated = here.stream()
                .anyMatch(d -> d.time.isPresent() && recent.stream().noneMatch(r -> r.time.equals(d.time)));
        boolean more =
                recent.size() == 1 && recent.get(0).counts.keySet().stream().noneMatch(toll.counts::containsKey);
        if (more && !dated && !elsewhere) {
            recent.get(0).counts.putAll(toll.counts);
            drafts.removeAll(here);
        }
    }

    /** "Were killed, in an attack that X made on Y, 12 people": those whom the verb counts, however far they stand. */
    private Map<String, Count> toll(Sentence sentence, Clause clause, FrameReader.Reading reading) {
        Token verb = sentence.token(clause.predicate());
        if (clause.kind() != Clause.Kind.VERB
                || !clause.passive()
                || reading.count().isEmpty()) {
            return Map.of();
        }
        return lexicon.hasWord(verb, "killed")
                ? Map.of("killed", reading.count().get())
                : lexicon.hasWord(verb, "injured")
                        ? Map.of("injured", reading.count().get())
                        : Map.of();
    }

    /** "X was killed in the attack": by whom, where and when the attack that was told before was. */
    private void takeUp(Sentence sentence, Clause clause, FactDraft draft) {
        boolean open = clause.kind() == Clause.Kind.VERB
                && draft.modality == Modality.STATED
                && !draft.roles.containsKey("actor")
                && draft.roles.containsKey("recipient");
        boolean again = open
                && IntStream.range(clause.predicate() + 2, Math.min(clause.to(), sentence.size()))
                        .anyMatch(i -> sentence.token(i).definite()
                                && lexicon.hasWord(sentence.token(i), "violence")
                                && sentence.token(i - 1).is(Pos.PREPOSITION)
                                && !(i + 1 < sentence.size()
                                        && sentence.token(i + 1).is(Pos.RELATIVE)));
        if (!again) {
            return;
        }
        drafts.stream()
                .filter(d -> d.type.equals("Attack") && d.modality == Modality.STATED && d.roles.containsKey("actor"))
                .filter(d -> sentence.index() - attacks.getOrDefault(d, Integer.MIN_VALUE / 2) <= 2)
                .filter(d -> !d.roles.get("actor").equals(draft.roles.get("recipient")))
                .max(Comparator.comparingInt(FactDraft::fullness))
                .ifPresent(d -> {
                    draft.roles.put("actor", d.roles.get("actor"));
                    draft.place = draft.place.or(() -> d.place);
                    draft.time = draft.time.or(() -> d.time);
                });
    }

    /** Numbers of dead and hurt: a count with a word for it just before or after. */
    private void casualties(Sentence sentence, FactDraft draft, int predicate) {
        int before = -1;
        String kind = "";
        Count sum = null;
        int loose = -1;
        Count open = null;
        for (CountedSpan count : counts) {
            int first = -1;
            int last = -1;
            for (Token token : sentence.tokens()) {
                if (token.span().overlaps(count.span())) {
                    first = first < 0 ? token.index() : first;
                    last = token.index();
                }
            }
            if (first < 0) {
                continue;
            }
            if (last + 1 < sentence.size() && lexicon.hasWord(sentence.token(last + 1), "measure")) {
                continue;
            }
            if (countsDoers(sentence, first, last)
                    || last + 1 < sentence.size() && lexicon.hasWord(sentence.token(last + 1), "attacker")
                    || takesUp(sentence, first, last)
                    || isYear(sentence, count, first)) {
                continue;
            }
            if (predicate >= 0 && isOfAnother(sentence, first, last, predicate)) {
                continue;
            }
            if (isToll(sentence, first)) {
                draft.counts.putIfAbsent("killed", count.count());
                continue;
            }
            Optional<String> harm = harm(sentence, first, last);
            if (harm.isPresent() && !draft.counts.containsKey(harm.get())) {
                kind = harm.get();
                sum = count.count();
                draft.counts.put(kind, sum);
                before = last;
                continue;
            }
            // "ten soldiers and eight civilians": eighteen
            Optional<Count> both = sum == null || !joined(sentence, before, first)
                    ? Optional.empty()
                    : Optional.of(sum).flatMap(c -> c.plus(count.count()));
            int killed = near(sentence, first, last, "killed", "injured");
            int injured = near(sentence, first, last, "injured", "killed");
            if (both.isPresent()
                    && sum.equals(draft.counts.get(kind))
                    && (killed <= injured) == kind.equals("killed")) {
                draft.counts.put(kind, both.get());
                sum = both.get();
                before = last;
            } else if (killed < FAR || injured < FAR) {
                kind = killed <= injured ? "killed" : "injured";
                // "21 passengers and four soldiers were killed"
                Optional<Count> all =
                        open == null || !joined(sentence, loose, first) ? Optional.empty() : open.plus(count.count());
                sum = all.orElse(besides(sentence, first, draft)
                        .flatMap(count.count()::plus)
                        .orElse(count.count()));
                draft.counts.putIfAbsent(kind, sum);
                before = last;
            } else {
                loose = last;
                open = count.count();
            }
        }
    }

    /** "Killed the mayor, X, and three of his guards": those with a name right before the count, whom it does not count. */
    private Optional<Count> besides(Sentence sentence, int first, FactDraft draft) {
        boolean joined = first > 1 && lexicon.hasWord(sentence.token(first - 1), "and");
        int end = joined && lexicon.hasWord(sentence.token(first - 2), "comma") ? first - 2 : first - 1;
        List<String> victims = draft.roles.getOrDefault("recipient", List.of());
        long named = phrases.stream()
                .filter(p -> joined && p.to() == end)
                .flatMap(p -> resolver.resolve(sentence.index(), p).stream())
                .flatMap(r -> r.entities().stream())
                .filter(k -> registry.type(k) == EntityType.PERSON && victims.contains(k))
                .count();
        return named == 0 ? Optional.empty() : Optional.of(Count.exactly(named));
    }

    /**
     * What the verb whose object the counted are says befell them, whatever stands between: "23 people, among them five
     * children, were killed".
     */
    private Optional<String> harm(Sentence sentence, int first, int last) {
        int verb = harming(sentence, first, last);
        return verb < 0 ? Optional.empty() : harm(sentence, verb);
    }

    /**
     * Whether the verb that harms the counted is another event's: "fighting went on in Gao, where drones killed 30". It is
     * the predicate's where one stands below the other, or both below one verb that the harm is an outcome of.
     */
    private boolean isOfAnother(Sentence sentence, int first, int last, int predicate) {
        int verb = harming(sentence, first, last);
        if (verb < 0 || harm(sentence, verb).isEmpty() || verb == predicate) {
            return false;
        }
        boolean where = IntStream.range(0, verb)
                .anyMatch(t -> sentence.heads().get(t) == verb && lexicon.hasWord(sentence.token(t), "where"));
        boolean subject = IntStream.range(0, verb)
                .anyMatch(t -> sentence.heads().get(t) == verb
                        && sentence.labels().get(t).startsWith("nsubj")
                        && t != first
                        && lexicon.hasWord(sentence.token(t), "violence"));
        return where && subject && !isBelow(sentence, predicate, verb);
    }

    private static boolean isBelow(Sentence sentence, int one, int other) {
        int at = one;
        for (int steps = 0; steps < sentence.size() && at >= 0; steps++) {
            if (at == other) {
                return true;
            }
            at = sentence.heads().get(at);
        }
        return false;
    }

    /** The verb whose object or passive subject the counted are; -1 where there is none. */
    private static int harming(Sentence sentence, int first, int last) {
        if (sentence.heads().isEmpty()) {
            return -1;
        }
        // "at least 23": the words that bound it hang elsewhere
        int noun = IntStream.rangeClosed(first, last)
                .filter(i -> sentence.token(i).is(Pos.NUMBER))
                .findFirst()
                .orElse(last);
        while (sentence.labels().get(noun).equals("nmod") && sentence.heads().get(noun) > noun) {
            noun = sentence.heads().get(noun);
        }
        String label = sentence.labels().get(noun);
        int verb = sentence.heads().get(noun);
        return label.equals("nsubjpass") || label.equals("dobj") ? verb : -1;
    }

    /** "Killed", "shot dead". */
    private Optional<String> harm(Sentence sentence, int verb) {
        return HARMS.stream()
                .filter(h -> lexicon.hasWord(sentence.token(verb), h)
                        || verb + 1 < sentence.size()
                                && sentence.token(verb + 1).is(Pos.ADJECTIVE)
                                && lexicon.hasWord(sentence.token(verb + 1), h))
                .findFirst();
    }

    /** "A soldier was killed": one whom nobody names or counts. */
    private void victim(Sentence sentence, int predicate, FactDraft draft) {
        for (int i = 0; i < sentence.heads().size(); i++) {
            int victim = i;
            int verb = sentence.heads().get(i);
            String label = sentence.labels().get(i);
            boolean its = verb == predicate
                    || verb >= 0
                            && sentence.heads().get(verb) == predicate
                            && Set.of("advcl", "conj")
                                    .contains(sentence.labels().get(verb));
            boolean one = its
                    && (label.equals("nsubjpass") || label.equals("dobj"))
                    && sentence.token(i).tag().equals("NN")
                    && lexicon.hasWord(sentence.token(i), "victim")
                    && IntStream.range(0, sentence.size())
                            .noneMatch(c -> sentence.heads().get(c) == victim
                                    && Set.of("appos", "conj")
                                            .contains(sentence.labels().get(c)))
                    && IntStream.range(0, i)
                            .anyMatch(d -> sentence.heads().get(d) == victim
                                    && sentence.labels().get(d).equals("det")
                                    && !lexicon.hasWord(sentence.token(d), "the"));
            if (one) {
                harm(sentence, verb).ifPresent(h -> draft.counts.putIfAbsent(h, Count.exactly(1)));
            }
        }
    }

    /** What may befall people, as the contract calls their numbers; the words for it are the lexicon's. */
    private static final List<String> HARMS = List.of("killed", "injured");

    /** "The death toll from the strike has risen to 45". */
    private boolean isToll(Sentence sentence, int first) {
        int at = first;
        while (at > 0 && first - at < 3 && !lexicon.hasWord(sentence.token(at - 1), "totalling")) {
            at--;
        }
        boolean sum = at > 0 && lexicon.hasWord(sentence.token(at - 1), "totalling");
        return sum
                && IntStream.range(Math.max(0, at - FAR_BACK), at)
                        .anyMatch(i -> lexicon.hasWord(sentence.token(i), "toll"));
    }

    /** "Was murdered in 2010". */
    private boolean isYear(Sentence sentence, CountedSpan count, int first) {
        long number = count.count().stated().orElse(0);
        return first > 0
                && number > 1900
                && number < 2100
                && lexicon.hasWord(sentence.token(first - 1), "in")
                && count.span().length() == 4;
    }

    /** "The two discussed the killing": those who were named before. */
    private boolean takesUp(Sentence sentence, int first, int last) {
        return first > 0
                && lexicon.hasWord(sentence.token(first - 1), "the")
                && last + 1 < sentence.size()
                && sentence.token(last + 1).is(Pos.VERB)
                && !lexicon.hasWord(sentence.token(last + 1), "being");
    }

    /** "Ten gunmen killed a soldier", "shot dead by two men": they are those who did it. */
    private boolean countsDoers(Sentence sentence, int first, int last) {
        if (first > 0 && lexicon.hasWord(sentence.token(first - 1), "by")) {
            return true;
        }
        int verb = last + 1;
        while (verb < sentence.size()
                && verb - last <= 3
                && (sentence.token(verb).is(Pos.NOUN) || sentence.token(verb).is(Pos.ADJECTIVE))) {
            verb++;
        }
        if (verb == last + 1 || verb + 1 >= sentence.size()) {
            return false;
        }
        Token told = sentence.token(verb);
        Token next = sentence.token(verb + 1);
        // "at least 15", "more than 15"
        boolean bounded = next.tag().equals("JJR")
                || verb + 2 < sentence.size() && sentence.token(verb + 2).tag().equals("JJS");
        boolean past = told.tag().equals("VBD") || bounded && told.tag().equals("VBN");
        boolean harms = past && (lexicon.hasWord(told, "killed") || lexicon.hasWord(told, "injured"));
        return harms
                && (bounded
                        || next.is(Pos.NUMBER)
                        || next.is(Pos.DETERMINER)
                        || next.is(Pos.NOUN)
                        || next.is(Pos.NAME));
    }

    /** Whether nothing but the rest of a noun phrase and "and" stands between two numbers. */
    private boolean joined(Sentence sentence, int from, int to) {
        boolean and = to - from > 2 && to - from < FAR && lexicon.hasWord(sentence.token(to - 1), "and");
        return and
                && IntStream.range(from + 1, to - 1)
                        .allMatch(i -> sentence.token(i).is(Pos.NOUN)
                                || sentence.token(i).is(Pos.ADJECTIVE)
                                || sentence.token(i).is(Pos.NAME)
                                || sentence.token(i).form().equals("-"));
    }

    /** How far the nearest word of the kind stands from the number, with none of the other kind and no comma between. */
    private int near(Sentence sentence, int first, int last, String kind, String other) {
        int nearest = FAR;
        for (int i = first - 1; i >= 0 && first - i < FAR; i--) {
            if (lexicon.hasWord(sentence.token(i), kind)) {
                nearest = first - i;
                break;
            }
            // "nine died and 30 were injured"
            boolean over = lexicon.hasWord(sentence.token(i), "and") && counted(sentence, last, other);
            if (over || lexicon.hasWord(sentence.token(i), other)) {
                break;
            }
        }
        for (int i = last + 1; i < sentence.size() && i - last < nearest; i++) {
            if (lexicon.hasWord(sentence.token(i), kind)) {
                return i - last;
            }
            if (lexicon.hasWord(sentence.token(i), other) || lexicon.hasWord(sentence.token(i), "comma")) {
                break;
            }
        }
        return nearest;
    }

    /** Whether a word of the kind follows the number, with no comma between. */
    private boolean counted(Sentence sentence, int last, String kind) {
        for (int i = last + 1; i < sentence.size() && i - last < FAR; i++) {
            if (lexicon.hasWord(sentence.token(i), "comma")) {
                return false;
            }
            if (lexicon.hasWord(sentence.token(i), kind)) {
                return true;
            }
        }
        return false;
    }

    private static final int FAR_BACK = 14;

    /** From here on a word does not count a number any more. */
    private static final int FAR = 6;

    /** Facts that noun phrases tell by themselves: what is part of what, and where one place lies in another. */
    void phrases(Sentence sentence, List<NounPhrase> here) {
        phrases = here;
        for (NounPhrase phrase : phrases) {
            for (Reference reference : phrase.references()) {
                if (reference instanceof Reference.Named named) {
                    part(sentence, named.name());
                    named.titles().forEach(t -> t.body().ifPresent(b -> part(sentence, b)));
                } else if (reference instanceof Reference.Titled titled) {
                    titled.title().body().ifPresent(b -> part(sentence, b));
                } else if (reference instanceof Reference.Group group) {
                    group.owners().forEach(o -> part(sentence, o));
                }
            }
        }
        for (int i = 0; i + 1 < phrases.size(); i++) {
            copula(sentence, phrases.get(i), phrases.get(i + 1));
            succeeded(sentence, phrases.get(i), phrases.get(i + 1));
        }
        List<PhraseRelations.Found> related = new ArrayList<>(relations.find(sentence, phrases, resolver, registry));
        if (language.equals("ar")) {
            related.addAll(new ArabicRelations(lexicon).find(sentence, phrases, resolver, registry));
        } else {
            related.addAll(new GroupTies(lexicon).find(sentence, phrases, resolver, registry));
        }
        for (PhraseRelations.Found found : related) {
            FactDraft draft =
                    new FactDraft(found.fact(), evidence(sentence), language + "-" + found.rule() + "-name", 0.85);
            draft.roles.put(found.firstRole(), List.of(found.first()));
            draft.roles.put(found.secondRole(), List.of(found.second()));
            add(draft);
        }
        for (int i = 0; i + 1 < phrases.size(); i++) {
            possessed(sentence, phrases.get(i), phrases.get(i + 1));
            backed(sentence, phrases.get(i), phrases.get(i + 1));
            location(sentence, phrases.get(i), phrases.get(i + 1));
        }
    }

    /** "X is the head of the party", "whose leader is X": a title behind the verb or before it. */
    private void copula(Sentence sentence, NounPhrase before, NounPhrase behind) {
        boolean single = before.references().size() == 1 && behind.references().size() == 1;
        boolean turned = single && before.references().get(0) instanceof Reference.Titled;
        NounPhrase first = turned ? behind : before;
        NounPhrase second = turned ? before : behind;
        if (!single
                || !(first.references().get(0) instanceof Reference.Named named)
                || named.name().type() != EntityType.PERSON
                || !(second.references().get(0) instanceof Reference.Titled titled)
                || !titled.title().isTied()
                || titled.title().several()) {
            return;
        }
        boolean be = false;
        boolean past = false;
        for (int i = before.to(); i < behind.from(); i++) {
            Token token = sentence.token(i);
            boolean verb = lexicon.hasWord(token, "be") || lexicon.hasWord(token, "remains");
            if (!verb && !lexicon.hasWord(token, "determiner") && !lexicon.hasWord(token, "still")) {
                return;
            }
            be |= verb;
            past |= lexicon.hasWord(token, "once");
        }
        if (be) {
            Title title = past ? titled.title().past() : titled.title();
            resolver.resolve(sentence.index(), first).stream()
                    .flatMap(r -> r.entities().stream())
                    .findFirst()
                    .ifPresent(p -> resolver.holds(sentence.index(), p, title));
        }
    }

    /** "عين X وزيرا للمالية خلفا لY": whom somebody succeeds in a post held it before. */
    private void succeeded(Sentence sentence, NounPhrase post, NounPhrase before) {
        int at = before.from() - 2;
        boolean told = at >= post.to()
                && lexicon.hasWord(sentence.token(at), "successor")
                && lexicon.hasWord(sentence.token(at + 1), "for")
                && before.references().get(0) instanceof Reference.Named named
                && named.name().type() == EntityType.PERSON
                && named.titles().isEmpty();
        for (int i = post.to(); i < at && told; i++) {
            told = !sentence.token(i).is(Pos.VERB) && !lexicon.hasWord(sentence.token(i), "comma");
        }
        Reference last = post.references().get(post.references().size() - 1);
        Optional<Title> title = !told
                ? Optional.empty()
                : last instanceof Reference.Titled titled
                        ? Optional.of(titled.title())
                        : last instanceof Reference.Named holder
                                ? holder.titles().stream().reduce((a, b) -> b)
                                : Optional.empty();
        title.filter(t -> !t.several() && t.tie() == Title.Tie.POST)
                .ifPresent(t -> resolver
                        .resolve(
                                sentence.index(),
                                new NounPhrase(
                                        before.from(),
                                        before.to(),
                                        List.of(before.references().get(0))))
                        .stream()
                        .flatMap(r -> r.entities().stream())
                        .findFirst()
                        .ifPresent(p -> resolver.holds(sentence.index(), p, t.past())));
    }

    private static boolean isDefinite(Sentence sentence, int at) {
        return at < sentence.size()
                && sentence.token(at).definite()
                && !sentence.token(at).glued();
    }

    private Optional<Name> nationality(Sentence sentence, int at) {
        return lexicon.nationalityAt(sentence.tokens(), at)
                .map(m -> Name.in(
                        sentence,
                        at,
                        m.to(),
                        List.of(new Name.Reading(EntityType.STATE, m.value())),
                        Name.FoundBy.NATIONALITY));
    }

    /** A body whose name says its state: "the Iraqi army" is part of Iraq. */
    private void part(Sentence sentence, Name name) {
        EntityType type = name.type();
        boolean body = type == EntityType.GOVERNMENT_BODY
                || type == EntityType.ARMED_FORCE
                || name.owner().isPresent()
                || type == EntityType.ORGANIZATION
                        && name.length() > 1
                        && lexicon.hasWord(sentence.token(name.from()), "national-institution");
        // "the Kosovo Liberation Army" fights for what it is called by
        boolean rebels = type == EntityType.ARMED_FORCE
                && name.owner().isEmpty()
                && IntStream.range(name.from(), name.to())
                        .anyMatch(i -> lexicon.hasWord(sentence.token(i), "rebel-word"));
        if (!body || rebels || name.foundBy() == Name.FoundBy.NATIONALITY) {
            return;
        }
        Optional<Name> state = name.owner()
                .filter(o -> o.type() != EntityType.STATE
                        || HomeStates.home(name.readings().get(0).id()).isEmpty()
                        || HomeStates.home(name.readings().get(0).id())
                                .equals(Optional.of(o.readings().get(0).id())));
        boolean proper = name.foundBy() == Name.FoundBy.HEAD && type == EntityType.ARMED_FORCE && name.length() > 3;
        boolean official = name.foundBy() != Name.FoundBy.HEAD
                || type != EntityType.ARMED_FORCE
                || lexicon.hasWord(sentence.token(name.to() - 1), "state-force");
        for (int i = name.from(); official && !proper && i < name.to() && state.isEmpty(); i++) {
            state = nationality(sentence, i).filter(n -> n.to() <= name.to());
        }
        if (state.isEmpty()) {
            state = stateInId(sentence, name);
        }
        if (state.isEmpty() && !proper && name.foundBy() == Name.FoundBy.HEAD && isDefinite(sentence, name.to())) {
            state = nationality(sentence, name.to());
        }
        if (state.isEmpty()) {
            return;
        }
        Optional<String> part = resolver.entity(name);
        boolean stranger = part.filter(Registry::isKnown).isPresent()
                && state.get().type() == EntityType.STATE
                && HomeStates.home(part.get()).isEmpty();
        if (stranger) {
            return;
        }
        Optional<String> whole = resolver.entity(state.get());
        if (part.isEmpty()
                || whole.isEmpty()
                || part.equals(whole)
                || parts.put(part.get() + ">" + whole.get(), true) != null) {
            return;
        }
        FactDraft draft = new FactDraft("PartOf", evidence(sentence), language + "-part-of-name", 0.95);
        draft.roles.put("part", List.of(part.get()));
        draft.roles.put("whole", List.of(whole.get()));
        add(draft);
    }

    /** "Syria's Suwayda province". */
    private void possessed(Sentence sentence, NounPhrase first, NounPhrase second) {
        boolean between = second.from() == first.to() + 1 && lexicon.hasWord(sentence.token(first.to()), "possessive");
        Optional<Name> outer = placeOf(first, true);
        Optional<Name> inner = placeOf(second, false);
        if (!between || outer.isEmpty() || inner.isEmpty() || outer.get().type() != EntityType.STATE) {
            return;
        }
        Optional<String> place = resolver.entity(inner.get());
        Optional<String> within = resolver.entity(outer.get());
        if (place.isPresent() && within.isPresent() && !place.equals(within)) {
            FactDraft draft = new FactDraft("Location", evidence(sentence), language + "-location-possessed", 0.9);
            draft.roles.put("place", List.of(place.get()));
            draft.roles.put("within", List.of(within.get()));
            add(draft);
        }
    }

    /** "Iran-backed Hezbollah". */
    private void backed(Sentence sentence, NounPhrase first, NounPhrase second) {
        int at = first.to();
        boolean hyphen = at + 1 < second.from() && lexicon.hasWord(sentence.token(at), "hyphen");
        if (!hyphen || !lexicon.hasWord(sentence.token(at + 1), "backed") || second.from() - at > 4) {
            return;
        }
        List<String> backers = resolver.resolve(sentence.index(), first).stream()
                .flatMap(r -> r.entities().stream())
                .toList();
        List<String> clients = resolver.resolve(sentence.index(), second).stream()
                .filter(r -> r.reference() instanceof Reference.Named)
                .flatMap(r -> r.entities().stream())
                .filter(k -> registry.type(k) == EntityType.ARMED_FORCE || registry.type(k) == EntityType.ORGANIZATION)
                .toList();
        if (backers.isEmpty() || clients.isEmpty()) {
            return;
        }
        FactDraft draft = new FactDraft("Alignment", evidence(sentence), language + "-backed-name", 0.9);
        draft.roles.put("a", List.of(clients.get(0)));
        draft.roles.put("b", List.of(backers.get(backers.size() - 1)));
        add(draft);
    }

    /** The state that the id of a composed body begins with: "Morocco's Interior Ministry". */
    private Optional<Name> stateInId(Sentence sentence, Name name) {
        String words = " "
                + Fold.of(sentence.words(name.from(), name.to()))
                        .replace("'", " ")
                        .replace("\u2019", " ") + " ";
        return name.readings().stream()
                .flatMap(r -> r.id().isEmpty() ? statesIn(sentence, name) : owners(r.id()))
                .filter(s -> KnownEntities.load().byId(s).stream()
                        .flatMap(e -> e.names().getOrDefault(language, List.of()).stream())
                        .anyMatch(n -> words.contains(" " + Fold.of(n) + " ")))
                .findFirst()
                .map(s -> new Name(
                        sentence.index(),
                        name.from(),
                        name.to(),
                        name.span(),
                        name.text(),
                        List.of(new Name.Reading(type(s), s)),
                        Name.FoundBy.NATIONALITY));
    }

    private static EntityType type(String known) {
        return KnownEntities.load()
                .byId(known)
                .flatMap(e -> EntityType.ofTerm(e.type()))
                .orElse(EntityType.STATE);
    }

    /** The state that a known body belongs to, or the organization: the UN for its missions. */
    private static Stream<String> owners(String id) {
        KnownEntities known = KnownEntities.load();
        return Stream.concat(
                HomeStates.home(id).stream(),
                known
                        .byId(id)
                        .flatMap(KnownEntity::partOf)
                        .flatMap(known::byId)
                        .filter(e -> e.type().equals(EntityType.ORGANIZATION.term()))
                        .map(KnownEntity::id)
                        .stream());
    }

    /** "Lesotho Mounted Police", "Central Bank of Oman": the states that a body's name begins or ends with. */
    private Stream<String> statesIn(Sentence sentence, Name name) {
        String text = " " + Fold.of(sentence.words(name.from(), name.to())) + " ";
        boolean organ = name.type() == EntityType.GOVERNMENT_BODY
                || IntStream.range(name.from(), name.to())
                        .anyMatch(i -> lexicon.hasWord(sentence.token(i), "state-force"));
        return language.equals("ar") || !organ
                ? Stream.empty()
                : EnglishStates.NAMES.entrySet().stream()
                        .filter(e -> e.getValue().stream().anyMatch(n -> text.startsWith(n) || text.endsWith(n)))
                        .map(Map.Entry::getKey);
    }

    /** The folded names of each state, between blanks; folding them for each body took long. */
    private static final class EnglishStates {
        static final Map<String, List<String>> NAMES = new LinkedHashMap<>();

        static {
            KnownEntities.load().all().stream()
                    .filter(e -> e.type().equals(EntityType.STATE.term()))
                    .forEach(e -> NAMES.put(
                            e.id(),
                            e.names().getOrDefault("en", List.of()).stream()
                                    .map(n -> " " + Fold.of(n) + " ")
                                    .filter(n -> n.length() > 4)
                                    .toList()));
        }
    }

    /** "900 in Syria and 2,500 in Iraq": what is said of one site holds of the next with a number of its own. */
    void sites(Sentence sentence) {
        for (FactDraft draft : List.copyOf(drafts)) {
            boolean here = draft.evidence.span().equals(sentence.span()) && draft.counts.containsKey("count");
            String site = SITE_ROLES.getOrDefault(draft.type, "");
            if (!here || site.isEmpty() || !draft.roles.containsKey(site)) {
                continue;
            }
            for (CountedSpan count : counts) {
                Optional<NounPhrase> place = siteOf(sentence, count).filter(p -> !isOthers(sentence, count));
                Optional<String> key =
                        place.flatMap(p -> first(sentence, p, EntityType.PLACE, EntityType.FACILITY, EntityType.STATE));
                boolean told = key.isEmpty()
                        || drafts.stream()
                                .anyMatch(d -> d.type.equals(draft.type)
                                        && d.evidence.equals(draft.evidence)
                                        && (d.roles
                                                        .getOrDefault(site, List.of())
                                                        .equals(List.of(key.get()))
                                                || count.count().equals(d.counts.get("count"))));
                boolean kept = !draft.type.equals("ForcePresence") && isKept(sentence, count);
                if (!told && !kept && draft.roles.values().stream().noneMatch(k -> k.contains(key.get()))) {
                    FactDraft other = draft.again(site, key.get());
                    other.counts.put("count", count.count());
                    other.time = draft.time;
                    add(other);
                }
            }
        }
    }

    /** "Sent 219 troops to Tapa and has four jets at Amari": what it has it did not send. */
    private boolean isKept(Sentence sentence, CountedSpan count) {
        return sentence.tokens().stream()
                .filter(t -> t.is(Pos.VERB) && t.span().end() <= count.span().start())
                .reduce((a, b) -> b)
                .filter(t -> lexicon.hasWord(t, "keeping"))
                .isPresent();
    }

    /** "Poland keeps 180 soldiers at Bagram, Romania 90 in Kandahar": the number is that of whom stands right before it. */
    private boolean isOthers(Sentence sentence, CountedSpan count) {
        return phrases.stream()
                .filter(p -> p.to() < sentence.size() && p.from() > 0)
                .filter(p ->
                        sentence.token(p.to()).span().start() == count.span().start())
                .filter(p -> lexicon.hasWord(sentence.token(p.from() - 1), "comma")
                        || lexicon.hasWord(sentence.token(p.from() - 1), "and"))
                .anyMatch(p -> p.references().get(0) instanceof Reference.Named named
                        && named.name().type() == EntityType.STATE
                        && named.name().foundBy() != Name.FoundBy.NATIONALITY);
    }

    /** "France has 1,500 soldiers in the country, Japan fewer than 200": a name with a bare number takes up the rest. */
    void gaps(Sentence sentence) {
        for (FactDraft draft : List.copyOf(drafts)) {
            boolean here = draft.type.equals("ForcePresence")
                    && draft.evidence.span().equals(sentence.span())
                    && draft.counts.containsKey("count");
            for (int i = 0; here && i < phrases.size(); i++) {
                NounPhrase phrase = phrases.get(i);
                Optional<CountedSpan> count = bareAfter(sentence, phrase.to());
                Optional<String> force = count.flatMap(c ->
                        first(sentence, phrase, EntityType.STATE, EntityType.ARMED_FORCE, EntityType.ORGANIZATION));
                boolean told = force.isEmpty()
                        || drafts.stream()
                                .anyMatch(d -> d.evidence.equals(draft.evidence)
                                        && d.roles.values().stream().anyMatch(k -> k.contains(force.get())));
                if (!told) {
                    FactDraft other = draft.again("force", force.get());
                    other.counts.put("count", count.get().count());
                    add(other);
                }
            }
        }
    }

    /** "Left Mali in 2022, then Niger in 2023": what is said of one place happened at the next as well, at a time of its own. */
    void stages(Sentence sentence) {
        for (FactDraft draft : List.copyOf(drafts)) {
            String role = SITE_ROLES.getOrDefault(draft.type, "");
            if (!draft.evidence.span().equals(sentence.span()) || !draft.roles.containsKey(role)) {
                continue;
            }
            int said = -1;
            for (NounPhrase phrase : phrases) {
                if (said >= 0 && isNextStage(sentence, said, phrase)) {
                    sites(sentence, phrase).stream()
                            .filter(k -> draft.roles.values().stream().noneMatch(r -> r.contains(k)))
                            .forEach(k -> {
                                FactDraft other = draft.again(role, k);
                                other.time = times.after(phrase.to());
                                add(other);
                            });
                    said = phrase.to();
                } else if (sites(sentence, phrase).containsAll(draft.roles.get(role))) {
                    said = phrase.to();
                }
            }
        }
    }

    /** "Arrived in Beirut on Thursday to meet X", "a visit to Muscat, during which he met X": they met there. */
    void visits(Sentence sentence) {
        List<FactDraft> here = drafts.stream()
                .filter(d -> d.evidence.span().equals(sentence.span()))
                .toList();
        for (FactDraft meeting : here) {
            if (!meeting.type.equals("Meeting") || meeting.place.isPresent() || meeting.texts.containsKey("mode")) {
                continue;
            }
            Set<String> places = new LinkedHashSet<>();
            here.stream()
                    .filter(v -> v.type.equals("Visit") && v.modality == meeting.modality)
                    .filter(v -> !Collections.disjoint(
                            v.roles.getOrDefault("visitor", List.of()), meeting.roles.get("participant")))
                    .forEach(v -> v.place.ifPresentOrElse(
                            places::add,
                            () -> v.roles.getOrDefault("to", List.of()).stream()
                                    .filter(k -> registry.type(k) == EntityType.PLACE)
                                    .forEach(places::add)));
            meeting.place = places.stream().filter(p -> places.size() == 1).findFirst();
        }
    }

    /** Whether a word like "then" and nothing that tells of something else stands between the two places. */
    private boolean isNextStage(Sentence sentence, int said, NounPhrase phrase) {
        boolean then = false;
        for (int i = said; i < phrase.from(); i++) {
            Token token = sentence.token(i);
            if (token.is(Pos.VERB) || token.is(Pos.RELATIVE) || token.is(Pos.SUBORDINATOR)) {
                return false;
            }
            then |= lexicon.hasWord(token, "then");
            boolean open = token.is(Pos.PREPOSITION)
                    || token.is(Pos.PUNCTUATION)
                    || token.is(Pos.CONJUNCTION)
                    || token.is(Pos.DETERMINER)
                    || lexicon.hasWord(token, "then");
            if (then && !open) {
                return false;
            }
        }
        return then;
    }

    /** The places, sites and states of the phrase; a capital is the city. */
    private List<String> sites(Sentence sentence, NounPhrase phrase) {
        return resolver.resolve(sentence.index(), phrase).stream()
                .flatMap(r -> FrameReader.capital(r.reference(), registry).map(List::of).orElse(r.entities()).stream())
                .filter(k -> registry.type(k) == EntityType.PLACE
                        || registry.type(k) == EntityType.FACILITY
                        || registry.type(k) == EntityType.STATE)
                .toList();
    }

    /** A number that begins at the token and has no noun after it. */
    private Optional<CountedSpan> bareAfter(Sentence sentence, int at) {
        if (at >= sentence.size()) {
            return Optional.empty();
        }
        Token token = sentence.token(at);
        return counts.stream()
                .filter(c -> c.span().start() <= token.span().start()
                        && token.span().start() < c.span().end())
                .filter(c -> sentence.tokens().stream()
                        .filter(t -> t.span().start() >= c.span().end())
                        .findFirst()
                        .filter(t -> !t.is(Pos.PUNCTUATION) && !t.is(Pos.CONJUNCTION))
                        .isEmpty())
                .findFirst();
    }

    private static final Map<String, String> SITE_ROLES =
            Map.of("ForcePresence", "at", "Deployment", "to", "Withdrawal", "from", "Visit", "to");

    /** The place right after a bare number or that of soldiers: "2,500 in Iraq", "another 300 troops at the base". */
    private Optional<NounPhrase> siteOf(Sentence sentence, CountedSpan count) {
        int at = -1;
        for (Token token : sentence.tokens()) {
            at = token.span().overlaps(count.span()) ? token.index() + 1 : at;
        }
        for (int i = 0; i < 2 && at > 0 && at + 1 < sentence.size(); i++) {
            boolean soldiers = sentence.token(at).is(Pos.NOUN) && lexicon.isPersonal(sentence.tokens(), at);
            at = soldiers || sentence.token(at).is(Pos.ADJECTIVE) ? at + 1 : at;
        }
        boolean in = at > 0
                && at + 1 < sentence.size()
                && (lexicon.hasWord(sentence.token(at), "in") || lexicon.hasWord(sentence.token(at), "at"));
        int place = at + 1;
        return in ? phrases.stream().filter(p -> p.from() == place).findFirst() : Optional.empty();
    }

    /** Classes of words that tell of the dead and hurt. */
    private static final List<String> LOSSES = List.of("killed", "injured");

    /** "X has N troops in Y" without a verb that tells it: a force with its number, its owner and a place after it. */
    void presence(Sentence sentence, List<NounPhrase> phrases) {
        numbered(sentence, phrases);
        if (language.equals("en")) {
            garrisons(sentence);
        }
        boolean told = drafts.stream()
                .anyMatch(d -> d.evidence.span().equals(sentence.span())
                        && (d.type.equals("ForcePresence")
                                || d.type.equals("Deployment")
                                || d.type.equals("Withdrawal")
                                || d.type.equals("Attack")
                                || d.type.equals("Detention")));
        // "a quake took the lives of six soldiers in": they are there no more
        boolean lost = sentence.tokens().stream().anyMatch(t -> LOSSES.stream().anyMatch(c -> lexicon.hasWord(t, c)));
        if (told || lost) {
            return;
        }
        for (int i = 0; i < phrases.size(); i++) {
            Reference reference = phrases.get(i).references().get(0);
            boolean counted = reference instanceof Reference.Group g
                    && g.kind().equals("troops")
                    && g.count().isPresent();
            if (!counted) {
                continue;
            }
            Reference.Group group = (Reference.Group) reference;
            // "the arrival of 300 soldiers in": they are not there yet, or no longer
            boolean moving = group.from() > 1
                    && lexicon.hasWord(sentence.token(group.from() - 1), "of")
                    && lexicon.hasWord(sentence.token(group.from() - 2), "movement-noun");
            if (moving) {
                continue;
            }
            Optional<NounPhrase> owner =
                    group.owners().isEmpty() ? ownerBefore(sentence, phrases, i) : Optional.of(phrases.get(i));
            Optional<NounPhrase> place = placeNear(sentence, phrases, i, owner);
            if (owner.isEmpty() || place.isEmpty()) {
                continue;
            }
            Optional<String> force = first(
                            sentence, owner.get(), EntityType.STATE, EntityType.ARMED_FORCE, EntityType.ORGANIZATION)
                    .or(() -> government(owner.get()));
            Optional<String> at = first(sentence, place.get(), EntityType.PLACE, EntityType.STATE, EntityType.FACILITY);
            if (force.isEmpty() || at.isEmpty() || force.equals(at)) {
                continue;
            }
            FactDraft draft = new FactDraft("ForcePresence", evidence(sentence), language + "-troops-of-in", 0.8);
            draft.roles.put("force", List.of(force.get()));
            draft.roles.put("at", List.of(at.get()));
            group.count().ifPresent(c -> draft.counts.put("count", c));
            draft.time = times.since(phrases.get(i).from());
            add(draft);
        }
    }

    /** Forces that noun phrases say are somewhere, unless a verb says that they come there or go. */
    private void garrisons(Sentence sentence) {
        Optional<Garrisons.Presence> last = drafts.stream()
                .filter(d -> d.type.equals("ForcePresence") || d.type.equals("Deployment"))
                .filter(d -> sentence.span().start() - d.evidence.span().end() <= NEARBY)
                .reduce((first, second) -> second)
                .flatMap(d -> filler(d, "force", "actor")
                        .flatMap(force ->
                                filler(d, "at", "to").map(at -> new Garrisons.Presence(force, at, Optional.empty()))));
        for (Garrisons.Presence presence :
                new Garrisons(sentence, phrases, counts, lexicon, resolver, registry).find(last)) {
            boolean moved = drafts.stream()
                    .filter(d -> d.evidence.span().equals(sentence.span()))
                    .anyMatch(d -> d.type.equals("Deployment")
                                    && d.roles.getOrDefault("to", List.of()).contains(presence.at())
                            // "not one of the 120 guards remains at Trepca"
                            || d.type.equals("ForcePresence")
                                    && d.modality == Modality.DENIED
                                    && d.roles.get("at").equals(List.of(presence.at()))
                            // "the 200 soldiers based in Gao flew home"
                            || d.type.equals("Withdrawal")
                                    && d.modality == Modality.STATED
                                    && d.roles.get("from").equals(List.of(presence.at())));
            if (moved) {
                continue;
            }
            FactDraft draft = new FactDraft("ForcePresence", evidence(sentence), language + "-garrison", 0.8);
            draft.roles.put("force", List.of(presence.force()));
            draft.roles.put("at", List.of(presence.at()));
            presence.count().ifPresent(c -> draft.counts.put("count", c));
            draft.claimant = speaker.filter(s -> speakerSentence == sentence.index());
            add(draft);
        }
    }

    private static Optional<String> filler(FactDraft draft, String... roles) {
        return Stream.of(roles)
                .flatMap(r -> draft.roles.getOrDefault(r, List.of()).stream())
                .findFirst();
    }

    /** "The American forces in the country …, numbering no more than 2,000 soldiers": a force, where it is, then how many. */
    private void numbered(Sentence sentence, List<NounPhrase> phrases) {
        for (int i = 2; i < phrases.size(); i++) {
            boolean counted = phrases.get(i).references().get(0) instanceof Reference.Group g
                    && g.kind().equals("troops")
                    && g.owners().isEmpty()
                    && g.count().isPresent();
            if (!counted || !numbers(sentence, phrases.get(i))) {
                continue;
            }
            for (int f = i - 2; f >= 0; f--) {
                Optional<String> force = stands(sentence, phrases.get(f), phrases.get(f + 1))
                        ? forceOf(sentence, phrases, f)
                        : Optional.empty();
                Optional<String> at =
                        first(sentence, phrases.get(f + 1), EntityType.STATE, EntityType.PLACE, EntityType.FACILITY);
                boolean another = first(sentence, phrases.get(i - 1), EntityType.ARMED_FORCE)
                        .isPresent();
                if (force.isPresent() && at.isPresent() && !force.equals(at) && !another) {
                    FactDraft draft =
                            new FactDraft("ForcePresence", evidence(sentence), language + "-forces-numbering", 0.8);
                    draft.roles.put("force", List.of(force.get()));
                    draft.roles.put("at", List.of(at.get()));
                    ((Reference.Group) phrases.get(i).references().get(0))
                            .count()
                            .ifPresent(c -> draft.counts.put("count", c));
                    add(draft);
                    break;
                }
            }
        }
    }

    /** "Forces in X", "forces stationed in X": nothing between them but a word for their being there. */
    private boolean stands(Sentence sentence, NounPhrase force, NounPhrase place) {
        int in = place.from() - 1;
        boolean participle = in == force.to() + 1
                && (sentence.token(force.to()).is(Pos.ADJECTIVE)
                        || sentence.token(force.to()).is(Pos.VERB));
        return (in == force.to() || participle) && lexicon.hasWord(sentence.token(in), "in");
    }

    /** The force that a phrase names, else who owns the uncounted troops of which it speaks. */
    private Optional<String> forceOf(Sentence sentence, List<NounPhrase> phrases, int at) {
        Optional<String> named = first(sentence, phrases.get(at), EntityType.ARMED_FORCE);
        boolean troops = phrases.get(at).references().get(0) instanceof Reference.Group g
                && g.kind().equals("troops")
                && g.count().isEmpty();
        return named.isPresent() || !troops
                ? named
                : ownerBefore(sentence, phrases, at)
                        .flatMap(o -> first(sentence, o, EntityType.STATE, EntityType.ARMED_FORCE));
    }

    /** "The coalition, which has 30 member states, is led by": how many belong to what somebody leads. */
    void members(Sentence sentence) {
        for (int i = 1; i < phrases.size(); i++) {
            if (!(phrases.get(i).references().get(0) instanceof Reference.Group group)
                    || !group.kind().equals("states")
                    || group.count().isEmpty()) {
                continue;
            }
            NounPhrase before = phrases.get(i - 1);
            int from = phrases.get(i).from();
            // the verb may stand before both
            boolean comprises = from - before.to() <= 5
                    && IntStream.range(Math.max(0, before.from() - 1), from)
                            .anyMatch(t -> lexicon.hasWord(sentence.token(t), "comprises"));
            Optional<String> whole = comprises
                    ? first(sentence, before, EntityType.ARMED_FORCE, EntityType.ORGANIZATION)
                    : Optional.empty();
            whole = whole.or(() -> comprising(sentence, from));
            whole.ifPresent(w -> {
                memberCounts.putIfAbsent(w, group.count().get());
                group.leaders().stream()
                        .flatMap(l ->
                                resolver
                                        .resolve(sentence.index(), new NounPhrase(l.from(), l.to(), List.of(l)))
                                        .stream())
                        .flatMap(r -> r.entities().stream())
                        .forEach(l -> lead(sentence, l, w));
            });
        }
    }

    /** The subject of the verb before the counted: "the coalition, which X leads, has 30 member states". */
    private Optional<String> comprising(Sentence sentence, int counted) {
        int verb = counted - 1;
        boolean comprises = !sentence.heads().isEmpty()
                && verb > 0
                && sentence.token(verb).is(Pos.VERB)
                && lexicon.hasWord(sentence.token(verb), "comprises");
        return !comprises
                ? Optional.empty()
                : IntStream.range(0, verb)
                        .filter(t -> sentence.heads().get(t) == verb
                                && sentence.labels().get(t).equals("nsubj"))
                        .boxed()
                        .findFirst()
                        .flatMap(t -> phrases.stream()
                                .filter(p -> p.from() <= t && t < p.to())
                                .findFirst())
                        .flatMap(p -> first(sentence, p, EntityType.ARMED_FORCE, EntityType.ORGANIZATION));
    }

    private void lead(Sentence sentence, String leader, String group) {
        FactDraft draft = new FactDraft("Leadership", evidence(sentence), language + "-led-members", 0.9);
        draft.roles.put("leader", List.of(leader));
        draft.roles.put("group", List.of(group));
        add(draft);
    }

    /** Tells what was read of the members of what somebody leads. */
    void settleMembers() {
        for (FactDraft draft : drafts) {
            if (draft.type.equals("Leadership") && draft.roles.containsKey("group")) {
                draft.roles.get("group").stream()
                        .filter(memberCounts::containsKey)
                        .findFirst()
                        .ifPresent(g -> draft.counts.putIfAbsent("count", memberCounts.get(g)));
            }
        }
    }

    /** Whether a word for their number stands closely before the counted or among the words that bound it. */
    private boolean numbers(Sentence sentence, NounPhrase counted) {
        for (int i = counted.to() - 1; i >= 0 && counted.from() - i <= 3; i--) {
            if (lexicon.hasWord(sentence.token(i), "numbering")) {
                return true;
            }
        }
        return false;
    }

    /** The state whose capital the phrase names. */
    private Optional<String> government(NounPhrase phrase) {
        return phrase.references().stream()
                .filter(Reference.Named.class::isInstance)
                .flatMap(r -> ((Reference.Named) r).name().readings().stream())
                .filter(r -> r.type() == EntityType.STATE && !r.id().isEmpty())
                .findFirst()
                .map(r -> registry.known(EntityType.STATE, r.id()));
    }

    private Optional<String> first(Sentence sentence, NounPhrase phrase, EntityType... types) {
        return resolver.resolve(sentence.index(), phrase).stream()
                .flatMap(r -> r.entities().stream())
                .filter(k -> List.of(types).contains(registry.type(k)))
                .findFirst();
    }

    /** In Arabic "to France … 1,500 soldiers": the owner after the preposition of possession. */
    private Optional<NounPhrase> ownerBefore(Sentence sentence, List<NounPhrase> phrases, int group) {
        for (int i = group - 1; i >= 0; i--) {
            int before = phrases.get(i).from() - 1;
            if (before >= 0 && lexicon.hasWord(sentence.token(before), "belongs-to")) {
                return Optional.of(phrases.get(i));
            }
        }
        return Optional.empty();
    }

    /** The place that "in" introduces, after the group or between its owner and it; verbs in between close the search. */
    private Optional<NounPhrase> placeNear(
            Sentence sentence, List<NounPhrase> phrases, int group, Optional<NounPhrase> owner) {
        for (int i = 0; i < phrases.size(); i++) {
            NounPhrase phrase = phrases.get(i);
            int before = phrase.from() - 1;
            while (before > 0 && lexicon.hasWord(sentence.token(before), "container")) {
                before--;
            }
            boolean in = before >= 0 && lexicon.hasWord(sentence.token(before), "in");
            boolean after = i == group + 1 && before <= phrases.get(group).to() + 1;
            boolean between = owner.isPresent()
                    && i < group
                    && phrase.from() > owner.get().from();
            if (in && (after || between)) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    private void location(Sentence sentence, NounPhrase first, NounPhrase second) {
        Optional<Name> inner = placeOf(first, false);
        Optional<Name> outer = placeOf(second, true);
        if (inner.isEmpty() || outer.isEmpty()) {
            return;
        }
        int at = first.to();
        boolean opened = false;
        boolean capital = false;
        while (at < second.from()) {
            Token token = sentence.token(at);
            if (lexicon.hasWord(token, "of") && cameTo(sentence, first)) {
                // "returned to Khartoum from Cairo"
                return;
            }
            if (lexicon.hasWord(token, "within")) {
                opened = true;
            } else if (lexicon.hasWord(token, "capital")) {
                // "the province south of the capital X": beside it
                capital = !lexicon.hasWord(sentence.token(at - 1), "direction");
            } else if (lexicon.hasWord(token, "middle")
                    || lexicon.hasWord(token, "direction")
                            && (outer.get().type() == EntityType.STATE
                                    || at + 1 < second.from() && lexicon.hasWord(sentence.token(at + 1), "province"))) {
                opened = true;
            } else if (!lexicon.hasWord(token, "container")
                    && !(lexicon.hasWord(token, "lies") && at < first.to() + 3)
                    && !lexicon.hasWord(token, "the")
                    && !(lexicon.hasWord(token, "comma") && at == first.to())) {
                return;
            }
            at++;
        }
        if (!opened && !capital) {
            return;
        }
        Optional<String> place = resolver.entity(inner.get());
        Optional<String> within = resolver.entity(outer.get());
        if (place.isEmpty() || within.isEmpty() || place.equals(within)) {
            return;
        }
        FactDraft draft = new FactDraft("Location", evidence(sentence), language + "-location-within", 0.9);
        draft.roles.put("place", List.of(place.get()));
        draft.roles.put("within", List.of(within.get()));
        add(draft);
    }

    private boolean cameTo(Sentence sentence, NounPhrase place) {
        return IntStream.range(Math.max(0, place.from() - 2), place.from())
                .anyMatch(i -> lexicon.hasWord(sentence.token(i), "toward"));
    }

    private static Optional<Name> placeOf(NounPhrase phrase, boolean outer) {
        Reference reference =
                phrase.references().get(outer ? 0 : phrase.references().size() - 1);
        if (!(reference instanceof Reference.Named named) || named.name().foundBy() == Name.FoundBy.NATIONALITY) {
            return Optional.empty();
        }
        EntityType type = named.name().type();
        boolean fits =
                type == EntityType.PLACE || !outer && type == EntityType.FACILITY || outer && type == EntityType.STATE;
        return fits ? Optional.of(named.name()) : Optional.empty();
    }

    /** "The nominee for vice president, X", "a President X would": a post that nobody holds yet. */
    private boolean isSupposed(Sentence sentence, Title title) {
        int before = title.from() - 1;
        if (before < 0 || title.former() || title.sentence() != sentence.index()) {
            return false;
        }
        boolean wanted = before > 0
                && lexicon.hasWord(sentence.token(before), "for")
                && lexicon.hasWord(sentence.token(before - 1), "candidate");
        boolean any = title.complement() == Title.Complement.STATE
                && sentence.token(title.from()).is(Pos.NAME)
                && lexicon.hasWord(sentence.token(before), "indefinite");
        return wanted || any;
    }

    /** A post for every title that a name bears. */
    void holdings(Document document) {
        for (Resolver.Holding holding : resolver.settled()) {
            Sentence sentence = document.sentences().get(holding.sentence());
            if (sentence.block() != Block.Kind.PARAGRAPH) {
                continue;
            }
            Title title = holding.title();
            // whose member an "activist" is, no context tells
            if (title.tie() == Title.Tie.MEMBER && !title.isTied() || isSupposed(sentence, title)) {
                continue;
            }
            Optional<EntityType> whole = holding.of().map(registry::type);
            boolean office = lexicon.has("office", title.head())
                    && holding.of().filter(this::isFaction).isEmpty();
            boolean ruler = title.tie() == Title.Tie.LEADER
                    && !lexicon.has("office", title.head())
                    && whole.filter(t -> t == EntityType.STATE).isPresent();
            // "the Druze leader X", "the French farm leader X" leads no state
            if (ruler && (!title.isTied() || words(title.postWithoutBody()) > words(title.head()))) {
                continue;
            }
            boolean seated = title.tie() == Title.Tie.MEMBER
                    && lexicon.has("any-member", title.head())
                    && whole.filter(t -> t == EntityType.GOVERNMENT_BODY).isPresent();
            boolean leader = title.tie() != Title.Tie.POST
                    && !office
                    && (seated || whole.filter(FactBook::isGroup).isPresent());
            if (ruler || leader) {
                add(bond(sentence, holding));
                continue;
            }
            // a lawyer or judge of whom no more is told holds no post of anything
            if (title.tie() == Title.Tie.MEMBER || holding.of().isEmpty()) {
                continue;
            }
            FactDraft draft = new FactDraft(
                    "PostHolding", evidence(sentence), language + "-title", Math.max(0.5, holding.sure()));
            draft.roles.put("holder", List.of(holding.person()));
            holding.of().ifPresent(of -> draft.roles.put("of", List.of(of)));
            boolean bodyKept = whole.filter(t ->
                            t == EntityType.GOVERNMENT_BODY || t == EntityType.ARMED_FORCE || t == EntityType.FACILITY)
                    .isPresent();
            draft.texts.put("post", holding.prefix() + (bodyKept ? title.post() : title.postWithoutBody()));
            holding.rank().ifPresent(r -> draft.texts.put("rank", r));
            draft.former = title.former();
            draft.modality = Modality.STATED;
            add(draft);
        }
    }

    /** A party, movement or militia: who is its head leads it; the head of a mission or company holds a post. */
    private boolean isFaction(String group) {
        boolean called = java.util.Arrays.stream(Fold.of(registry.label(group)).split(" "))
                .anyMatch(w -> lexicon.has("faction-word", w));
        return called
                || registry.type(group) == EntityType.ARMED_FORCE
                        && Registry.isKnown(group)
                        && HomeStates.home(group).isEmpty();
    }

    private static boolean isGroup(EntityType type) {
        return type == EntityType.ORGANIZATION || type == EntityType.ARMED_FORCE;
    }

    private static int words(String text) {
        return text.split(" ").length;
    }

    /** Whom a group has as its leader or member by title: "Hamas leader X", "X, a lawmaker from Hezbollah". */
    private FactDraft bond(Sentence sentence, Resolver.Holding holding) {
        boolean leader = holding.title().tie() == Title.Tie.LEADER;
        FactDraft draft = new FactDraft(
                leader ? "Leadership" : "Membership",
                evidence(sentence),
                language + (leader ? "-leader-title" : "-member-title"),
                Math.max(0.5, holding.sure()));
        draft.roles.put(leader ? "leader" : "member", List.of(holding.person()));
        draft.roles.put("group", List.of(holding.of().orElseThrow()));
        draft.former = holding.title().former();
        return draft;
    }
}
