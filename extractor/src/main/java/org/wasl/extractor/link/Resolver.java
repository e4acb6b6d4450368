package org.wasl.extractor.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.phrase.NounPhrase;
import org.wasl.extractor.phrase.Reference;
import org.wasl.extractor.phrase.Title;
import org.wasl.extractor.text.Fold;
import org.wasl.extractor.text.Sentence;
import org.wasl.ontology.KnownEntities;
import org.wasl.ontology.KnownEntity;

/**
 * Brings the references of an article to entities, in the order of the text. A title finds the holder that the article
 * named before; a counterpart takes the post of the holder before it; a pair takes the two states or persons before it.
 */
public final class Resolver {
    /**
     * What a reference came to.
     *
     * @param entities keys; empty for people who are not named
     * @param sure how safe the step from words to entity was, 0 to 1
     * @param owners states or bodies that a group belongs to
     */
    public record Resolved(Reference reference, List<String> entities, List<String> owners, double sure) {
        public Resolved {
            entities = List.copyOf(entities);
            owners = List.copyOf(owners);
        }
    }

    /**
     * A title with the person who bears it.
     *
     * @param prefix what stands before the post of a superior: "deputy " in "Karimi's deputy"
     */
    public record Holding(
            int sentence,
            String person,
            Title title,
            Optional<String> of,
            Optional<String> rank,
            double sure,
            String prefix) {
        public Office office() {
            return new Office(title.shown(), of);
        }
    }

    /** A post, as an event tells it, and what it is of. */
    public record Office(String post, Optional<String> of) {}

    /** Where soldiers or a force are spoken of, and whose they are. */
    private record ForceMention(int sentence, int from, String key) {
        boolean isBefore(int otherSentence, int otherFrom) {
            return sentence < otherSentence || sentence == otherSentence && from < otherFrom;
        }
    }

    /** Several who were named side by side, for "they" and "them". */
    private record Several(int sentence, int from, List<String> keys) {}

    static final String ARTICLE = "\u0627\u0644";

    /** The ending of feminine nouns. */
    private static final String FEMININE = "\u0629";

    /** The ending of plurals of feminine nouns. */
    private static final String PLURAL = "\u0627\u062A";

    private final Registry registry;
    private final Lexicon lexicon;
    private final HomeStates homes;
    private final Map<String, String> holders = new HashMap<>();
    private final Map<Reference, Resolved> done = new IdentityHashMap<>();
    /** By sentence the states that it names, and at which token first. */
    private final Map<Integer, Map<String, Integer>> statesIn = new HashMap<>();

    private final List<Holding> holdings = new ArrayList<>();
    private final Map<String, Office> left = new HashMap<>();
    private final Map<String, Integer> leftSentence = new HashMap<>();
    private final Map<String, String> lastByHead = new HashMap<>();
    private final Map<String, Set<String>> bearers = new HashMap<>();
    private final List<String> recentStates = new ArrayList<>();
    private final List<String> recentPersons = new ArrayList<>();
    private final Map<String, Integer> timesNamed = new HashMap<>();
    private final List<String> recentPlaces = new ArrayList<>();
    private final List<String> recentBodies = new ArrayList<>();
    private Optional<Title> lastTitle = Optional.empty();

    /** The titles that names bear, in their order. */
    private final List<Title> borne = new ArrayList<>();

    private Optional<String> lastSubject = Optional.empty();
    private int subjectSentence = -1;
    private Optional<String> lastPerson = Optional.empty();
    private List<String> lastPair = List.of();
    private List<String> listedPair = List.of();
    private List<String> actedOn = List.of();
    private List<String> threePersons = List.of();
    private List<String> threeGroups = List.of();
    private Optional<String> lastThing = Optional.empty();
    private final List<Site> sites = new ArrayList<>();
    private final List<Site> groups = new ArrayList<>();
    private final List<Site> persons = new ArrayList<>();
    private Optional<String> lastForce = Optional.empty();
    private int lastForceSentence = -1;
    private final List<ForceMention> forces = new ArrayList<>();
    private final List<Site> posts = new ArrayList<>();
    /** The states, bodies and groups that nouns name, in the order of the text. */
    private final List<Site> owners = new ArrayList<>();

    private Optional<String> lastOwner = Optional.empty();
    private Optional<String> lastGroup = Optional.empty();
    private int lastGroupSentence = -1;
    private int lastOwnerSentence = -1;
    private Optional<String> firstOwner = Optional.empty();
    private int firstOwnerSentence = -1;
    private Optional<Several> several = Optional.empty();
    private String lastKind = "";
    private boolean looseLast;
    private Optional<String> lastRebels = Optional.empty();
    private int lastRebelsSentence = -1;

    /** Sentences after which "the bloc" may be another. */
    private static final int FORGOTTEN = 3;

    /** Sentences after which "the rebels" may be others. */
    private static final int REMEMBERED = 6;

    private Optional<String> actorState = Optional.empty();
    private final Map<String, String> stateOf = new HashMap<>();

    public Resolver(Registry registry, Lexicon lexicon) {
        this.registry = registry;
        this.lexicon = lexicon;
        homes = new HomeStates(lexicon);
    }

    public List<Holding> holdings() {
        return List.copyOf(holdings);
    }

    /** The posts as told in full: "Minister X" adds nothing where X was called the foreign minister of his country. */
    public List<Holding> settled() {
        return holdings.stream()
                .filter(h -> h.title().isTied()
                        || holdings.stream()
                                .noneMatch(o -> o != h
                                        && o.person().equals(h.person())
                                        && (o.title().isTied() || isShorter(h.title(), o.title()))
                                        && o.title().former() == h.title().former()
                                        && (isWithin(h.title(), o.title()))))
                .toList();
    }

    private static boolean isShorter(Title small, Title whole) {
        return small.post().length() < whole.post().length();
    }

    private static boolean isWithin(Title small, Title whole) {
        List<String> words = List.of(Fold.of(whole.post()).split(" "));
        return words.containsAll(List.of(Fold.of(small.head()).split(" ")))
                && words.containsAll(List.of(Fold.of(small.post()).split(" ")));
    }

    /** Looks at a sentence before anything is resolved, so that a title without a state can take the one it is about. */
    public void look(Sentence sentence, List<NounPhrase> phrases) {
        homes.look(sentence, phrases);
    }

    /** The state that a body or title without one belongs to: the last that was named, or the one the article is about. */
    private Optional<String> context(int sentence) {
        Optional<String> clear = clear(sentence);
        if (clear.isPresent()) {
            return clear;
        }
        if (!recentStates.isEmpty()) {
            return Optional.of(recentStates.get(recentStates.size() - 1));
        }
        return Optional.empty();
    }

    private Optional<String> clear(int sentence) {
        return homes.scene(sentence)
                .flatMap(HomeStates::home)
                .or(() -> homes.speaking(sentence))
                .or(homes::dominant)
                .or(() -> actorState)
                .filter(state -> !homes.isCounterpart(sentence, state));
    }

    /** The only state that was named. */
    private Optional<String> only() {
        return recentStates.size() == 1 ? Optional.of(recentStates.get(0)) : Optional.empty();
    }

    /** The entity of a settled name. */
    public Optional<String> entity(Name name) {
        Name.Reading reading = name.readings().get(0);
        boolean bare = reading.id().startsWith("?-");
        Optional<String> clear = bare ? homes.behind(name).or(() -> clear(name.sentence())) : Optional.empty();
        // "the army" is the one named before, where no state is clearly meant
        Optional<String> before =
                bare && clear.isEmpty() ? Optional.ofNullable(lastByHead.get(head(name.text()))) : Optional.empty();
        Optional<String> context = clear.or(() -> bare ? only() : Optional.empty())
                .filter(state -> !bare || !homes.isCounterpart(name.sentence(), state));
        Optional<String> key = before.or(() -> registry.named(name, context));
        Optional<String> owner = lastOwner;
        key.ifPresent(k -> note(k, reading.id().startsWith(Name.COMMON) ? registry.type(k) : reading.type()));
        if (!lastOwner.equals(owner) || key.equals(lastOwner)) {
            lastOwnerSentence = name.sentence();
            if (firstOwnerSentence != name.sentence() && key.equals(lastOwner)) {
                firstOwner = key;
                firstOwnerSentence = name.sentence();
            }
        }
        if (reading.type() == EntityType.STATE) {
            key.ifPresent(k -> noteState(k, name.sentence(), name.from()));
        }
        boolean site = reading.type() == EntityType.PLACE
                || reading.type() == EntityType.FACILITY
                || reading.type() == EntityType.STATE && name.foundBy() != Name.FoundBy.NATIONALITY;
        key.filter(k -> site).ifPresent(k -> sites.add(new Site(k, reading.type(), name.sentence(), name.from())));
        boolean group = reading.type() == EntityType.ORGANIZATION
                || reading.type() == EntityType.GOVERNMENT_BODY
                || reading.type() == EntityType.ARMED_FORCE
                        && (key.flatMap(HomeStates::home).isEmpty() || isGroup(last(name.text())));
        boolean noun = group
                || reading.type() == EntityType.ARMED_FORCE
                || reading.type() == EntityType.STATE && name.foundBy() != Name.FoundBy.NATIONALITY;
        key.filter(k -> noun).ifPresent(k -> owners.add(new Site(k, registry.type(k), name.sentence(), name.from())));
        key.filter(k -> group).ifPresent(k -> groups.add(new Site(k, registry.type(k), name.sentence(), name.from())));
        if (reading.type() == EntityType.ARMED_FORCE) {
            lastForceSentence = name.sentence();
            if (key.flatMap(HomeStates::home).isEmpty()) {
                lastRebels = key;
                lastRebelsSentence = name.sentence();
            }
            key.ifPresent(k -> forces.add(new ForceMention(name.sentence(), name.from(), k)));
        }
        if (reading.type() == EntityType.PERSON) {
            key.ifPresent(k -> persons.add(new Site(k, EntityType.PERSON, name.sentence(), name.from())));
        }
        // "wrote on Twitter, quoting commander X": where it was written has no commander
        if (reading.type() == EntityType.ORGANIZATION && !lexicon.has("platform", name.text())) {
            lastGroup = key;
            lastGroupSentence = name.sentence();
        }
        return key;
    }

    private void note(String key, EntityType type) {
        if (type == EntityType.STATE
                || type == EntityType.ARMED_FORCE
                || type == EntityType.ORGANIZATION
                || type == EntityType.GOVERNMENT_BODY) {
            lastOwner = Optional.of(key);
        }
        List<String> recent = type == EntityType.PLACE ? recentPlaces : recentBodies;
        if (type != EntityType.STATE && type != EntityType.PERSON && type != EntityType.FACILITY) {
            recent.remove(key);
            recent.add(key);
        }
        if (type == EntityType.STATE) {
            recentStates.remove(key);
            recentStates.add(key);
            timesNamed.merge(key, 1, Integer::sum);
        } else if (type == EntityType.ARMED_FORCE) {
            lastForce = Optional.of(key);
        } else if (type == EntityType.PERSON) {
            recentPersons.remove(key);
            recentPersons.add(key);
        }
    }

    /** Resolves the references of a phrase; what was resolved once stays so. */
    public List<Resolved> resolve(int sentence, NounPhrase phrase) {
        List<Resolved> all = new ArrayList<>();
        for (Reference reference : phrase.references()) {
            Resolved resolved = done.get(reference);
            if (resolved == null) {
                resolved = resolve(sentence, reference);
                boolean moving = reference instanceof Reference.Pronoun || reference instanceof Reference.Pair;
                if (!moving) {
                    done.put(reference, resolved);
                }
            }
            all.add(resolved);
        }
        boolean plural = phrase.references().stream().allMatch(r -> r instanceof Reference.Pronoun);
        List<String> keys =
                all.stream().flatMap(r -> r.entities().stream()).distinct().toList();
        if (keys.size() > 1 && !plural) {
            several = Optional.of(new Several(sentence, phrase.from(), keys));
            trio(keys);
            sideBySide(sentence, phrase, keys);
        }
        return all;
    }

    /** Remembers who acted last, for pronouns and verbs that carry their subject in themselves. */
    public void subject(int sentence, String key) {
        subjectSentence = sentence;
        lastSubject = Optional.of(key);
        if (registry.type(key) == EntityType.PERSON) {
            lastPerson = lastSubject;
        } else {
            lastThing = lastSubject;
        }
        if (registry.type(key) == EntityType.STATE) {
            actorState = Optional.of(key);
        } else if (stateOf.containsKey(key)) {
            actorState = Optional.of(stateOf.get(key));
        }
    }

    private Resolved resolve(int sentence, Reference reference) {
        if (reference instanceof Reference.Named named) {
            return named(sentence, named);
        }
        if (reference instanceof Reference.Titled titled) {
            return titled(titled);
        }
        if (reference instanceof Reference.Counterpart counterpart) {
            return counterpart(sentence, counterpart);
        }
        if (reference instanceof Reference.Pair pair) {
            return pair(sentence, pair);
        }
        if (reference instanceof Reference.Pronoun pronoun) {
            return pronoun(sentence, pronoun);
        }
        if (reference instanceof Reference.Group group) {
            return group(sentence, group);
        }
        if (reference instanceof Reference.Country country) {
            return country(sentence, country);
        }
        if (reference instanceof Reference.Definite definite && definite.head().equals(Reference.Definite.POST)) {
            return posts.stream()
                    .filter(p -> sentence - p.sentence() <= 2 && p.sentence() < sentence)
                    .reduce((a, b) -> b)
                    .map(p -> new Resolved(definite, List.of(p.key()), List.of(), 0.8))
                    .orElseGet(() -> new Resolved(definite, List.of(), List.of(), 0));
        }
        if (reference instanceof Reference.Definite definite && isSite(definite.head())) {
            return site(sentence, definite)
                    .map(key -> new Resolved(definite, List.of(key), List.of(), 0.8))
                    .orElseGet(() -> new Resolved(definite, List.of(), List.of(), 0));
        }
        if (reference instanceof Reference.Definite definite && isGroup(definite.head())) {
            Optional<String> group = takenUp(sentence, definite);
            if (group.isPresent()) {
                note(group.get(), registry.type(group.get()));
                lastOwnerSentence = sentence;
            }
            return group.map(key -> new Resolved(definite, List.of(key), List.of(), 0.8))
                    .orElseGet(() -> new Resolved(definite, List.of(), List.of(), 0));
        }
        if (isEpithet(reference)) {
            return mostNamed(Set.of())
                    .map(key -> new Resolved(reference, List.of(key), List.of(), 0.75))
                    .orElseGet(() -> new Resolved(reference, List.of(), List.of(), 0));
        }
        if (reference instanceof Reference.Definite definite) {
            Set<String> persons = bearers.getOrDefault(definite.head(), Set.of());
            // of several ministers "the minister" is the one whom the text goes on about
            Optional<String> only = persons.stream()
                    .filter(p -> persons.size() == 1
                            || sentence - subjectSentence <= 1
                                    && lastSubject.filter(p::equals).isPresent())
                    .findFirst();
            Optional<String> thing = Optional.ofNullable(lastByHead.get(definite.head()));
            if (only.isEmpty() && thing.isPresent()) {
                note(thing.get(), registry.type(thing.get()));
                lastOwnerSentence = sentence;
            }
            return only.or(() -> thing)
                    .map(key -> new Resolved(definite, List.of(key), List.of(), 0.85))
                    .orElseGet(() -> new Resolved(definite, List.of(), List.of(), 0));
        }
        throw new AssertionError(reference);
    }

    /** "The winner", "the newcomer": somebody of whom the article tells, by no post and no name. */
    public boolean isEpithet(Reference reference) {
        return reference instanceof Reference.Definite definite && lexicon.has("epithet", definite.head());
    }

    /** The person that the article has named most so far, but for those given; of several the last. */
    public Optional<String> mostNamed(Set<String> besides) {
        Map<String, Integer> times = new LinkedHashMap<>();
        for (Site person : persons) {
            if (!besides.contains(person.key())) {
                int before = Optional.ofNullable(times.remove(person.key())).orElse(0);
                times.put(person.key(), before + 1);
            }
        }
        int most = times.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return times.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .map(Map.Entry::getKey)
                .reduce((a, b) -> b);
    }

    private boolean isGroup(String noun) {
        return lexicon.has("league-noun", noun)
                || lexicon.has("faction-noun", noun)
                || lexicon.has("institution-noun", noun);
    }

    /**
     * "The bloc", "the group": the last that has the noun in its name, else who acted last, else the last of its sort; "the
     * council" is one that is called so.
     */
    private Optional<String> takenUp(int sentence, Reference.Definite definite) {
        boolean armed = lexicon.has("faction-noun", definite.head());
        boolean league = lexicon.has("league-noun", definite.head());
        // any organization may be the group, but a university is no coalition
        boolean loose = !lexicon.has("coalition-noun", definite.head());
        List<Site> all = groups.stream()
                .filter(g -> sentence - g.sentence() <= FORGOTTEN)
                .filter(g -> loose || isCalled(g, definite.head()))
                .filter(g -> isCalled(g, definite.head())
                        || league && g.type() == EntityType.ORGANIZATION
                        || armed && g.type() != EntityType.GOVERNMENT_BODY)
                .toList();
        // who is known beforehand rather than a unit that the article names in passing
        boolean known = all.stream().anyMatch(g -> Registry.isKnown(g.key()));
        List<Site> near = all.stream()
                .filter(g -> !known || Registry.isKnown(g.key()) || isCalled(g, definite.head()))
                .toList();
        Optional<Site> called =
                near.stream().filter(g -> isCalled(g, definite.head())).reduce((a, b) -> b);
        Optional<Site> acting = near.stream()
                .filter(g -> lastThing.equals(Optional.of(g.key())))
                .findFirst();
        Optional<Site> last = near.stream().reduce((a, b) -> b);
        return called.map(Site::key)
                .or(() -> Optional.ofNullable(lastByHead.get(definite.head())))
                .or(() -> acting.or(() -> last).map(Site::key));
    }

    /** A place, building or state where something was, or a group that did, as named in a sentence. */
    private record Site(String key, EntityType type, int sentence, int from) {}

    private boolean isSite(String noun) {
        return lexicon.has("place-noun", noun) || lexicon.has("facility-noun", noun) || lexicon.has("there", noun);
    }

    /** "The city", "the base", "there": the last of its sort named here or in the two sentences before. */
    private Optional<String> site(int sentence, Reference.Definite definite) {
        List<Site> near =
                sites.stream().filter(s -> sentence - s.sentence() <= 2).toList();
        if (lexicon.has("there", definite.head())) {
            Optional<Site> town = near.stream()
                    .filter(s -> s.type() != EntityType.STATE && sentence - s.sentence() <= 1)
                    .reduce((a, b) -> b);
            return town.or(() -> near.stream()
                            .filter(s -> !(s.sentence() == sentence && firstOwner.equals(Optional.of(s.key()))))
                            .reduce((a, b) -> b))
                    .map(Site::key);
        }
        EntityType type = lexicon.has("facility-noun", definite.head()) ? EntityType.FACILITY : EntityType.PLACE;
        return near.stream()
                .filter(s -> s.type() == type)
                .filter(s -> type == EntityType.PLACE
                        || isCalled(s, definite.head())
                        || !isOtherFacility(s, definite.head()))
                .filter(s -> lexicon.has("town-noun", definite.head())
                        || !KnownEntities.load().capitals().containsKey(s.key()))
                .reduce((a, b) -> isCalled(b, definite.head()) || !isCalled(a, definite.head()) ? b : a)
                .map(Site::key);
    }

    /** "Stormed the camp and withdrew from it": the last place, building or state of the pronoun's gender that the sentence named before it. */
    public Optional<String> siteBefore(int sentence, Reference.Pronoun pronoun) {
        return sites.stream()
                .filter(s -> !pronoun.plural() && s.sentence() == sentence && s.from() < pronoun.from())
                .filter(s -> isFeminineSite(s) == pronoun.feminine())
                .reduce((a, b) -> b.type() == EntityType.STATE && a.type() != EntityType.STATE ? a : b)
                .map(Site::key);
    }

    private boolean isFeminineSite(Site site) {
        String first = Fold.of(registry.label(site.key())).split(" ")[0];
        return switch (site.type()) {
            case FACILITY -> first.endsWith(Fold.of(FEMININE));
            case STATE -> !lexicon.has("masculine-state", first);
            default -> true;
        };
    }

    /** Whether the site's own name says that it is something else: "the port" is no airport, but "the base" may be a camp. */
    private boolean isOtherFacility(Site site, String noun) {
        boolean base = lexicon.has("base-noun", noun);
        return Stream.of(Fold.of(registry.label(site.key())).split(" "))
                .anyMatch(w ->
                        lexicon.has("facility-noun", w) && !w.equals(noun) && !(base && lexicon.has("base-noun", w)));
    }

    private boolean isCalled(Site site, String noun) {
        return contains(registry.label(site.key()), noun)
                || KnownEntities.load()
                        .byId(site.key())
                        .filter(e ->
                                e.names().getOrDefault("en", List.of()).stream().anyMatch(n -> contains(n, noun))
                                        || e.names().getOrDefault("ar", List.of()).stream()
                                                .anyMatch(n -> begins(n, noun)))
                        .isPresent();
    }

    private static boolean contains(String name, String noun) {
        return (" " + Fold.of(name) + " ").contains(" " + noun + " ") || begins(name, noun);
    }

    /** The head of an Arabic name is its first word, with or without the article. */
    private static boolean begins(String name, String noun) {
        String first = Fold.of(name).split(" ")[0];
        return first.equals(noun) || first.equals(ARTICLE + noun);
    }

    private Resolved named(int sentence, Reference.Named named) {
        Optional<String> base = base(sentence, named.name());
        if (base.isPresent()) {
            return new Resolved(named, List.of(base.get()), List.of(), 0.8);
        }
        Optional<String> key = entity(named.name());
        if (key.isEmpty()) {
            return new Resolved(named, List.of(), List.of(), 0);
        }
        heads(named.name(), key.get());
        if (named.name().type() == EntityType.PERSON) {
            hold(sentence, key.get(), named.titles(), named.rank(), 0.95);
        }
        return new Resolved(named, List.of(key.get()), List.of(), sure(named.name()));
    }

    /** "The base" behind the name of one is no movement that is called so. */
    private Optional<String> base(int sentence, Name name) {
        String word = Fold.of(name.text());
        boolean noun = name.length() == 1
                && word.startsWith(ARTICLE)
                && name.type() == EntityType.ARMED_FORCE
                && lexicon.has("base-noun", word.substring(ARTICLE.length()));
        return noun
                ? sites.stream()
                        .filter(s -> s.type() == EntityType.FACILITY && sentence - s.sentence() <= 2)
                        .filter(s -> isCalled(s, word.substring(ARTICLE.length())))
                        .reduce((a, b) -> b)
                        .map(Site::key)
                : Optional.empty();
    }

    /** Remembers by which head nouns the entity may be taken up: those of its names, the first word in Arabic. */
    private void heads(Name name, String key) {
        boolean bare = name.type() == EntityType.PLACE && name.text().indexOf(' ') < 0;
        if (bare || name.type() == EntityType.PERSON || name.type() == EntityType.STATE) {
            return;
        }
        lastByHead.put(head(name.text()), key);
        if (name.type() == EntityType.PLACE) {
            return;
        }
        KnownEntities.load()
                .byId(key)
                .ifPresent(e -> e.names().getOrDefault("ar", List.of()).stream()
                        .filter(n -> n.indexOf(' ') > 0)
                        .forEach(n -> lastByHead.put(head(n), key)));
    }

    private static String last(String name) {
        String[] words = name.split(" ");
        return Fold.of(words[words.length - 1]);
    }

    private static String head(String name) {
        String first = Fold.of(name.split(" ")[0]);
        return first.startsWith(ARTICLE) && first.length() > 4 ? first.substring(ARTICLE.length()) : first;
    }

    private static double sure(Name name) {
        return switch (name.foundBy()) {
            case KNOWN -> 1;
            case COMPOSED, TITLED -> 0.97;
            case HEAD -> 0.9;
            case MODEL, MEMORY, NATIONALITY -> 0.85;
        };
    }

    /** Notes that a person is said to hold a post by a verb: "X is the head of the party". */
    public void holds(int sentence, String person, Title title) {
        hold(sentence, person, List.of(title), Optional.empty(), 0.85);
    }

    private void hold(int sentence, String person, List<Title> titles, Optional<String> rank, double sure) {
        for (Title title : titles) {
            Optional<Holding> above = superior(title, person);
            boolean under = title.superior().isPresent() || title.whose() == Title.Whose.HIS;
            if (under
                    && above.isEmpty()
                    && title.body().isEmpty()
                    && title.states().isEmpty()
                    && said(title).isEmpty()) {
                // "the Ukrainian president fired his defence minister, X": a minister of the same state
                // "an adviser of President Erdogan": one of the state that he is known to serve
                Optional<String> state = lastOwner
                        .filter(k -> title.complement() == Title.Complement.DOMAIN
                                && lastOwnerSentence == sentence
                                && registry.type(k) == EntityType.STATE)
                        .or(() -> title.superior()
                                .flatMap(this::entity)
                                .flatMap(Resolver::servedState)
                                .map(s -> registry.known(EntityType.STATE, s)));
                state.ifPresent(k -> {
                    holdings.add(new Holding(sentence, person, title, state, rank, sure - 0.1, ""));
                    remember(title, state, person);
                    stateOf.putIfAbsent(person, k);
                });
                continue;
            }
            boolean heir = lexicon.has("heir", title.head());
            boolean forerunner = lexicon.has("forerunner", title.head());
            if ((heir || forerunner) && above.isPresent()) {
                // "his successor, X": the same post after him
                Holding his = above.get();
                Title same = heir ? his.title().present() : his.title().past();
                holdings.add(new Holding(sentence, person, same, his.of(), rank, sure - 0.1, his.prefix()));
            }
            if (heir || forerunner) {
                continue;
            }
            if (above.isPresent()) {
                Holding higher = above.get();
                boolean second = lexicon.has("second", title.head());
                holdings.add(new Holding(
                        sentence,
                        person,
                        second ? higher.title() : title,
                        higher.of(),
                        rank,
                        sure - 0.1,
                        second ? title.post() + " " + higher.prefix() : ""));
                continue;
            }
            boolean guessed = !title.isTied();
            Optional<String> of = of(title, person);
            holdings.add(new Holding(sentence, person, title, of, rank, guessed ? sure - 0.1 : sure, ""));
            of.filter(k -> registry.type(k) == EntityType.STATE).ifPresent(k -> noteState(k, sentence, 0));
            remember(title, of, person);
            bearers.computeIfAbsent(Fold.of(title.head()), h -> new LinkedHashSet<>())
                    .add(person);
            of.map(this::stateOfBody)
                    .filter(k -> registry.type(k) == EntityType.STATE)
                    .ifPresent(k -> stateOf.putIfAbsent(person, k));
        }
        titles.stream().findFirst().ifPresent(t -> {
            lastTitle = Optional.of(t);
            borne.add(t);
        });
    }

    /** That a sentence names a state, by the first of its places there. */
    private void noteState(String state, int sentence, int from) {
        statesIn.computeIfAbsent(sentence, n -> new LinkedHashMap<>()).putIfAbsent(state, from);
    }

    /** The post of the person whose deputy a title names. */
    private Optional<Holding> superior(Title title, String person) {
        Optional<String> boss = title.superior().flatMap(this::entity);
        if (title.whose() == Title.Whose.HIS
                && title.body().isEmpty()
                && title.states().isEmpty()) {
            boss = recentPersons.stream().filter(p -> !p.equals(person)).reduce((a, b) -> b);
        }
        return boss.flatMap(key -> holdings.stream()
                .filter(h -> h.person().equals(key) && h.title().tie() == Title.Tie.POST)
                .findFirst());
    }

    private void remember(Title title, Optional<String> of, String person) {
        holders.put(Fold.of(title.post()) + "@" + of.orElse(""), person);
        holders.putIfAbsent(Fold.of(title.post()) + "@", person);
        holders.put(Fold.of(title.head()) + "@" + of.orElse(""), person);
        if (lexicon.has("local-post", title.head())) {
            holders.put(Fold.of(ARTICLE + title.head()) + "@", person);
        }
    }

    /**
     * What a title is of: its body, else its state, else for a post of a state the one of those who give or take it, or the
     * one that the article is about.
     */
    public Optional<String> of(Title title, List<String> by) {
        boolean said = title.isTied() || title.complement() == Title.Complement.NONE;
        // "Peru named X as its ambassador to Mexico": whose envoy he is made
        boolean envoy =
                isEnvoy(title) && title.body().isEmpty() && title.states().isEmpty();
        return said
                ? said(title)
                        .map(k -> envoy ? stateOfBody(k) : k)
                        .or(() -> envoy
                                ? by.stream().flatMap(k -> state(k).stream()).findFirst()
                                : Optional.empty())
                : by.stream()
                        .flatMap(k -> state(k).stream())
                        .findFirst()
                        .or(() -> isNational(title)
                                ? homes.of(title, Optional.empty(), actorState)
                                        .map(s -> registry.known(EntityType.STATE, s))
                                : Optional.empty());
    }

    private boolean isEnvoy(Title title) {
        return lexicon.has("accredited", title.head()) || lexicon.has("posted", title.head());
    }

    /** Whether states have such a post; "the campaign chief" is no state's. */
    private boolean isNational(Title title) {
        boolean body = title.complement() == Title.Complement.BODY || title.complement() == Title.Complement.POST;
        // "Secretary X": of what, is told by nothing
        boolean bare = lexicon.has("bare-post", title.post());
        return !bare && (!body || lexicon.has("national-post", title.head()));
    }

    /** The state of the first of them that has one or is one, else the one that the article is about. */
    public Optional<String> stateOf(List<String> keys) {
        return keys.stream()
                .flatMap(k -> state(k).stream())
                .findFirst()
                .or(() -> homes.dominant().map(s -> registry.known(EntityType.STATE, s)));
    }

    /** The key itself where it is a state's. */
    private Optional<String> state(String key) {
        String own = stateOfBody(key);
        return registry.type(own) == EntityType.STATE ? Optional.of(own) : Optional.ofNullable(stateOf.get(key));
    }

    private Optional<String> said(Title title) {
        Optional<String> body = title.body().flatMap(this::entity);
        boolean named = body.isPresent() || !title.states().isEmpty();
        if (!named && title.whose() == Title.Whose.COUNTRY) {
            return context(title.sentence()).map(s -> registry.known(EntityType.STATE, s));
        }
        if (!named && title.whose() == Title.Whose.PLACE && lexicon.has("facility-noun", title.thing())) {
            return site(title.sentence(), new Reference.Definite(title.thing(), title.from(), title.from()));
        }
        if (!named && title.whose() == Title.Whose.PLACE) {
            return lastOf(recentPlaces, title.thing());
        }
        if (!named && title.whose() == Title.Whose.GROUP) {
            return lastOf(recentBodies, title.thing());
        }
        if (title.whose() == Title.Whose.ITS && body.isEmpty() && title.states().isEmpty()) {
            Optional<String> owner = its(title);
            return homes.isFeminine(title)
                    .flatMap(feminine -> agreeing(title, feminine, owner))
                    .or(() -> owner);
        }
        if (body.isPresent()) {
            return body;
        }
        if (!title.states().isEmpty()) {
            return entity(title.states().get(0));
        }
        // "the African Union and his envoy X": of nobody who has been named
        return title.whose() == Title.Whose.HIS && recentPersons.size() < 2 && lastOwnerSentence == title.sentence()
                ? lastOwner
                : Optional.empty();
    }

    /** What "its" stands for in "its leader". */
    private Optional<String> its(Title title) {
        boolean national = title.complement() == Title.Complement.DOMAIN || lexicon.has("posted", title.head());
        Optional<String> acting = lastSubject.filter(k -> registry.type(k) == EntityType.STATE);
        if (national && lastOwnerSentence < title.sentence() && acting.isPresent()) {
            return acting;
        }
        // "Egypt could send troops to Somalia, its foreign minister said": whom the sentence begins with
        Optional<String> first =
                firstOwner.filter(k -> firstOwnerSentence == title.sentence() && registry.type(k) == EntityType.STATE);
        if (national && first.isPresent()) {
            return first;
        }
        if (national && !recentStates.isEmpty()) {
            return Optional.of(recentStates.get(recentStates.size() - 1));
        }
        // "the party held a rally; police arrested 30, its leader X said": bodies of a state have no leaders
        boolean faction = title.tie() == Title.Tie.LEADER
                && lastOwner
                        .filter(k -> registry.type(k) == EntityType.GOVERNMENT_BODY)
                        .isPresent();
        if (faction && sameSentence(title).isPresent()) {
            return sameSentence(title);
        }
        // "the army said Hamas had fired, and its spokesman, X": whom the clause before is about
        Optional<String> opening = firstOwner.filter(k -> firstOwnerSentence == title.sentence()
                && homes.opensClause(title)
                && registry.type(k) != EntityType.STATE);
        if (opening.isPresent()) {
            return opening;
        }
        return lastOwnerSentence == title.sentence()
                ? lastOwner
                : lastSubject.filter(k -> registry.type(k) != EntityType.PERSON
                        && registry.type(k) != EntityType.PLACE
                        && registry.type(k) != EntityType.FACILITY);
    }

    /**
     * Of those whom the sentence has named the one that the pronoun of a title agrees with: one right before it, else the
     * last, where the one that would be meant does not agree; "his foreign minister" is of a person's state.
     */
    private Optional<String> agreeing(Title title, boolean feminine, Optional<String> meant) {
        List<Site> before = owners.stream()
                .filter(o -> o.sentence() == title.sentence() && o.from() < title.from())
                .filter(o -> isFeminine(o.key()).filter(f -> f == feminine).isPresent())
                .sorted(Comparator.comparingInt(Site::from))
                .toList();
        Optional<Site> last = before.stream().reduce((a, b) -> b);
        Optional<String> near = last.filter(o -> homes.isNear(title.sentence(), o.from(), title.from()))
                .map(Site::key);
        boolean fits = meant.isEmpty()
                || meant.flatMap(this::isFeminine).filter(f -> f != feminine).isEmpty();
        if (near.isPresent() || fits) {
            return near;
        }
        boolean national = !feminine && title.complement() == Title.Complement.DOMAIN;
        return last.map(Site::key)
                .or(() -> national
                        ? recentPersons.stream()
                                .filter(stateOf::containsKey)
                                .reduce((a, b) -> b)
                                .map(stateOf::get)
                        : Optional.empty());
    }

    /** Whether a state, body or group takes feminine pronouns, where its name tells. */
    private Optional<Boolean> isFeminine(String key) {
        String first = Fold.of(registry.label(key)).split(" ")[0];
        if (registry.type(key) == EntityType.STATE) {
            return Optional.of(!lexicon.has("masculine-state", first));
        }
        if (first.endsWith(Fold.of(FEMININE)) || first.endsWith(PLURAL)) {
            return Optional.of(true);
        }
        return lexicon.has("masculine-noun", first) ? Optional.of(false) : Optional.empty();
    }

    /** The last of them that is called by the noun, else the last. */
    private Optional<String> lastOf(List<String> keys, String noun) {
        Optional<String> called = keys.stream()
                .filter(k -> (" " + Fold.of(registry.label(k)) + " ").contains(" " + noun + " "))
                .reduce((a, b) -> b);
        return called.isPresent() || keys.isEmpty() ? called : Optional.of(keys.get(keys.size() - 1));
    }

    /** What the post of a person is of, said or not; who speaks for a house of a state is of that house. */
    private Optional<String> of(Title title, String person) {
        Optional<String> of = ofStateOrBody(title, person);
        boolean house = title.body().isEmpty() && lexicon.has("house-post", title.head());
        return of.map(k -> house && registry.type(k) == EntityType.STATE
                ? registry.known(EntityType.GOVERNMENT_BODY, k + "-parliament")
                : k);
    }

    /** "The army chief, X": the army of the state that X is known to serve. */
    private Optional<String> ownBody(Title title, String person) {
        return title.body()
                .filter(b -> b.readings().get(0).id().startsWith("?-"))
                .flatMap(b -> servedState(person).flatMap(s -> registry.named(b, Optional.of(s))));
    }

    /** The state that a known person is known to serve. */
    private static Optional<String> servedState(String person) {
        return knownWhole(person)
                .filter(s -> s.type().equals(EntityType.STATE.term()))
                .map(KnownEntity::id);
    }

    /** What a known entity is known to belong to. */
    private static Optional<KnownEntity> knownWhole(String key) {
        return KnownEntities.load().byId(key).flatMap(KnownEntity::partOf).flatMap(KnownEntities.load()::byId);
    }

    private Optional<String> ofStateOrBody(Title title, String person) {
        boolean seat = !title.isTied() && lexicon.has("national-seat", title.head());
        if (title.isTied() || title.complement() == Title.Complement.NONE && !seat) {
            // "the ministry recalled its ambassador, X": he is the state's
            boolean recalled = title.whose() == Title.Whose.ITS && isEnvoy(title);
            Optional<String> told = ownBody(title, person)
                    .or(() -> said(title).map(k -> recalled ? stateOfBody(k) : k))
                    .or(() -> ofNations(title));
            Optional<String> common = title.body()
                    .map(b -> b.readings().get(0).id())
                    .filter(id -> id.startsWith(Name.COMMON))
                    .map(id -> id.substring(Name.COMMON.length()));
            if (told.isPresent() || common.isEmpty()) {
                return told;
            }
            if (isGroup(common.get())) {
                // "the head of the company": one that was named, and no state's
                return takenUp(title.sentence(), new Reference.Definite(common.get(), title.from(), title.from()));
            }
        }
        if (lexicon.has("local-post", title.head())) {
            Optional<String> place = homes.scene(title.sentence())
                    .map(p -> registry.known(EntityType.PLACE, p))
                    .or(() -> recentPlaces.stream().reduce((a, b) -> b));
            if (place.isPresent()) {
                return place;
            }
        }
        if (!isNational(title)) {
            return sameSentence(title).or(() -> ofNations(title));
        }
        Optional<String> nations = ofNations(title);
        if (nations.isPresent()) {
            return nations;
        }
        Optional<String> home = knownWhole(person).map(KnownEntity::id);
        return home.or(() -> Optional.ofNullable(stateOf.get(person)))
                .or(() -> homes.of(title, Optional.of(registry.label(person)), actorState))
                .map(s -> registry.known(EntityType.STATE, s));
    }

    /** "The special envoy for Yemen": of the organization of states that the article names most, where of no state. */
    private Optional<String> ofNations(Title title) {
        if (title.isTied() || !lexicon.has("international-post", title.head())) {
            return Optional.empty();
        }
        Map<String, Integer> times = new LinkedHashMap<>();
        groups.stream()
                .filter(g ->
                        Registry.isKnown(g.key()) && HomeStates.home(g.key()).isEmpty())
                // "UNMISS": a force of the organization names it too
                .flatMap(g -> g.type() == EntityType.ORGANIZATION
                        ? Stream.of(g.key())
                        : knownWhole(g.key())
                                .filter(e -> e.type().equals(EntityType.ORGANIZATION.term()))
                                .map(e -> registry.known(EntityType.ORGANIZATION, e.id()))
                                .stream())
                .forEach(key -> times.merge(key, 1, Integer::sum));
        return times.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** An organization that the sentence has named before: "… to join NATO, secretary general X announced". */
    private Optional<String> sameSentence(Title title) {
        return lastGroupSentence == title.sentence() && !homes.isOfName(title) ? lastGroup : Optional.empty();
    }

    private Resolved titled(Reference.Titled titled) {
        Title title = titled.title();
        boolean stated = title.isTied();
        Optional<String> of = stated ? of(title, List.of()) : Optional.empty();
        Optional<String> holder = Optional.ofNullable(
                stated && of.isPresent()
                        ? holders.getOrDefault(
                                Fold.of(title.post()) + "@" + of.get(),
                                holders.get(Fold.of(title.head()) + "@" + of.get()))
                        : holders.getOrDefault(Fold.of(title.post()) + "@", null));
        lastTitle = Optional.of(title);
        Optional<String> only = holder.isPresent() ? Optional.empty() : bearer(title);
        if (only.isPresent()) {
            // "his counterpart" holds the post that the minister was told to have
            lastTitle = only.flatMap(this::postOf).or(() -> lastTitle);
            holder = only;
        }
        if (holder.isPresent()) {
            note(holder.get(), EntityType.PERSON);
            return new Resolved(titled, List.of(holder.get()), List.of(), 0.9);
        }
        // "a former Chadian minister" no longer stands for Chad
        Optional<String> state = of.filter(k -> registry.type(k) != EntityType.PERSON && !title.former());
        // "a leader of Hamas was killed" is about Hamas as "five of Hamas's men" would be
        double sure = title.tie() == Title.Tie.MEMBER ? 0.85 : 0.75;
        return state.map(s -> new Resolved(titled, List.of(s), List.of(s), sure))
                .orElseGet(() -> new Resolved(titled, List.of(), List.of(), 0));
    }

    /** "Received the minister": the only one of whom more was told than that he is a minister. */
    private Optional<String> bearer(Title title) {
        boolean bare = !title.isTied() && title.to() - title.from() == 1 && !title.former();
        Set<String> persons = bare ? bearers.getOrDefault(withoutArticle(title.head()), Set.of()) : Set.of();
        return persons.size() == 1 ? persons.stream().findFirst() : Optional.empty();
    }

    private static String withoutArticle(String head) {
        String folded = Fold.of(head);
        return folded.startsWith(ARTICLE) ? folded.substring(ARTICLE.length()) : folded;
    }

    private Resolved counterpart(int sentence, Reference.Counterpart counterpart) {
        // "the Omani minister met the Chadian president and his Chadian counterpart": the minister's, not the
        // president's
        Optional<Title> foreign = borne.stream()
                .filter(t -> t.sentence() == sentence && !shareState(t.states(), counterpart.states()))
                .reduce((a, b) -> b);
        Optional<Title> post = lastTitle
                .filter(t -> t.sentence() == sentence)
                .map(t -> shareState(t.states(), counterpart.states()) ? foreign.orElse(t) : t)
                .or(() -> recentPersons.stream().reduce((a, b) -> b).flatMap(this::postOf))
                .or(() -> lastTitle);
        List<Name> states = counterpart.states();
        Optional<String> before = recentPersons.stream().reduce((a, b) -> b);
        if (counterpart.holder().isPresent()) {
            Optional<String> person = entity(counterpart.holder().get());
            if (person.isPresent() && post.isPresent() && !states.isEmpty()) {
                Title theirs = post.get().with(states);
                Title bodiless = new Title(
                        sentence,
                        counterpart.from(),
                        counterpart.to(),
                        gendered(theirs.postWithoutBody(), counterpart.woman()),
                        gendered(theirs.postWithoutBody(), counterpart.woman()),
                        gendered(theirs.head(), counterpart.woman()),
                        theirs.complement(),
                        Optional.empty(),
                        states,
                        false,
                        false);
                hold(sentence, person.get(), List.of(bodiless), counterpart.rank(), 0.9);
            } else if (person.isPresent() && post.isPresent()) {
                unnamed(sentence, counterpart, person.get(), post.get(), before);
            }
            return person.map(p -> new Resolved(counterpart, List.of(p), List.of(), 0.95))
                    .orElseGet(() -> new Resolved(counterpart, List.of(), List.of(), 0));
        }
        if (!states.isEmpty()) {
            Optional<String> state = entity(states.get(0));
            Optional<String> holder = post.map(p -> holders.get(Fold.of(p.post()) + "@" + state.orElse("")));
            // "the Omani and the Kazakh minister": of each country the one who was named
            boolean bare = counterpart.from() == states.get(0).from();
            Optional<String> only = state.filter(s -> bare).flatMap(this::onlyPersonOf);
            return holder.or(() -> only)
                    .or(() -> state)
                    .map(k -> new Resolved(counterpart, List.of(k), List.of(), 0.8))
                    .orElseGet(() -> new Resolved(counterpart, List.of(), List.of(), 0));
        }
        return new Resolved(counterpart, List.of(), List.of(), 0);
    }

    private static boolean shareState(List<Name> some, List<Name> others) {
        return some.stream()
                .map(n -> n.readings().get(0).id())
                .anyMatch(id ->
                        others.stream().anyMatch(o -> o.readings().get(0).id().equals(id)));
    }

    /** "Talked with his counterpart X": of the other state that the article tells of, where X's own is not known. */
    private void unnamed(
            int sentence, Reference.Counterpart counterpart, String person, Title post, Optional<String> before) {
        boolean national = post.complement() == Title.Complement.DOMAIN || post.complement() == Title.Complement.STATE;
        Optional<String> own = before.filter(p -> !p.equals(person)).map(stateOf::get);
        Optional<String> of = own.filter(o -> national)
                .flatMap(o -> knownWhole(person)
                        .map(s -> registry.known(EntityType.STATE, s.id()))
                        .or(() -> Optional.ofNullable(stateOf.get(person)))
                        .or(() -> homes.other(sentence, o).map(s -> registry.known(EntityType.STATE, s))));
        if (of.isEmpty() || of.equals(own)) {
            return;
        }
        String name = gendered(post.postWithoutBody(), counterpart.woman());
        Title theirs = new Title(
                sentence,
                counterpart.from(),
                counterpart.to(),
                name,
                name,
                gendered(post.head(), counterpart.woman()),
                post.complement(),
                Optional.empty(),
                List.of(),
                false,
                false);
        holdings.add(new Holding(sentence, person, theirs, of, counterpart.rank(), 0.8, ""));
        remember(theirs, of, person);
        stateOf.putIfAbsent(person, of.get());
    }

    /** The post as it is called of a woman, or of a man: "وزيرة الخارجية" of "وزير الخارجية". */
    private static String gendered(String post, boolean woman) {
        String first = post.split(" ", 2)[0];
        boolean feminine = first.endsWith(FEMININE);
        if (woman == feminine) {
            return post;
        }
        String head = woman ? first + FEMININE : first.substring(0, first.length() - FEMININE.length());
        return head + post.substring(first.length());
    }

    /** The only person of the state who was named. */
    private Optional<String> onlyPersonOf(String state) {
        List<String> persons =
                recentPersons.stream().filter(p -> state.equals(stateOf.get(p))).toList();
        return persons.size() == 1 ? Optional.of(persons.get(0)) : Optional.empty();
    }

    /** The first post that the article gives to a person who still holds it. */
    private Optional<Title> postOf(String person) {
        return holdings.stream()
                .filter(h -> h.person().equals(person) && !h.title().former())
                .map(Holding::title)
                .findFirst();
    }

    /** Remembers where troops were told to be, to go or to come from, for "they flew home". */
    public void posted(int sentence, String site) {
        posts.add(new Site(site, registry.type(site), sentence, 0));
    }

    /** Remembers whose forces a fact placed somewhere, for "most of them". */
    public void stationed(int sentence, int at, String force) {
        forces.add(new ForceMention(sentence, at, force));
    }

    /** Remembers two or three who met or signed, for "the two ministers", "both sides", "the three leaders". */
    public void together(List<String> met) {
        if (met.size() == 2) {
            lastPair = List.copyOf(met);
        }
        trio(met);
    }

    /** Remembers two to whom one clause says that the same was done: they stand on one side. */
    public void actedOn(List<String> two) {
        actedOn = List.copyOf(two);
    }

    /** Two who are named together, if they are of this kind; persons stand for their states. */
    private List<String> namedTogether(Reference.Pair.Kind kind, List<String> two) {
        boolean persons = !two.isEmpty() && two.stream().allMatch(k -> registry.type(k) == EntityType.PERSON);
        boolean states = !two.isEmpty() && two.stream().allMatch(k -> registry.type(k) == EntityType.STATE);
        if (kind == Reference.Pair.Kind.PERSONS) {
            return persons && two.size() == 2 ? two : List.of();
        }
        boolean anybody = kind == Reference.Pair.Kind.SIDES || kind == Reference.Pair.Kind.BOTH;
        if (anybody && !two.isEmpty()) {
            return two;
        }
        List<String> homes = two.stream().map(stateOf::get).toList();
        if (persons && !homes.contains(null) && !homes.get(0).equals(homes.get(1))) {
            return homes;
        }
        return states ? two : List.of();
    }

    /** Keeps two bodies that one phrase names side by side: "tensions between India and Pakistan", "the army and the RSF". */
    private void sideBySide(int sentence, NounPhrase phrase, List<String> keys) {
        boolean bodies = keys.stream().map(registry::type).allMatch(t -> switch (t) {
            case STATE, ARMED_FORCE, ORGANIZATION, GOVERNMENT_BODY -> true;
            case PERSON, PLACE, FACILITY, AGREEMENT, WEAPON -> false;
        });
        boolean named = phrase.references().stream().allMatch(r -> r instanceof Reference.Named);
        boolean sides = !isOneSide(new Several(sentence, phrase.from(), keys));
        if (named && bodies && keys.size() == 2 && sides) {
            listedPair = keys;
        }
    }

    /** The three of a sort that were last named side by side or met; persons stand for their states. */
    private List<String> three(Reference.Pair.Kind kind) {
        if (kind == Reference.Pair.Kind.THREE_PERSONS || threeGroups.isEmpty()) {
            List<String> states = threePersons.stream().map(stateOf::get).toList();
            boolean stand = kind == Reference.Pair.Kind.THREE_STATES;
            return !stand ? threePersons : states.contains(null) ? List.of() : states;
        }
        return threeGroups;
    }

    private void trio(List<String> keys) {
        if (keys.size() != 3) {
            return;
        }
        if (keys.stream().allMatch(k -> registry.type(k) == EntityType.PERSON)) {
            threePersons = List.copyOf(keys);
        } else if (keys.stream().noneMatch(k -> registry.type(k) == EntityType.PERSON)) {
            threeGroups = List.copyOf(keys);
        }
    }

    /** The last two who hold the same sort of post, of whom "the two ministers" rather tells than of the last two named. */
    private Optional<List<String>> colleagues() {
        for (int last = recentPersons.size() - 1; last > 0; last--) {
            for (int first = last - 1; first >= Math.max(0, last - 3); first--) {
                String one = recentPersons.get(first);
                String other = recentPersons.get(last);
                boolean same = bearers.values().stream().anyMatch(b -> b.contains(one) && b.contains(other));
                if (same) {
                    return Optional.of(List.of(one, other));
                }
            }
        }
        return Optional.empty();
    }

    /** How sure it is that the two who met or signed are "the two". */
    private static final double NAMED_TOGETHER = 0.85;

    /** The two who were named side by side in this sentence or the one before, for "them both" and "both sides". */
    private List<String> listed(int sentence, Reference.Pair pair) {
        // "both sides" are rather those who met before than two named somewhere in the sentence before
        boolean anybody = pair.kind() == Reference.Pair.Kind.BOTH
                || pair.kind() == Reference.Pair.Kind.SIDES
                        && (lastPair.isEmpty()
                                || several.filter(s -> s.sentence() == sentence).isPresent());
        return several.filter(s -> anybody && s.keys().size() == 2 && !isOneSide(s))
                .filter(s -> s.sentence() == sentence ? s.from() < pair.from() : sentence - s.sentence() == 1)
                .map(Several::keys)
                .filter(k -> k.stream()
                        .allMatch(e -> registry.type(e) != EntityType.PLACE && registry.type(e) != EntityType.FACILITY))
                .orElse(List.of());
    }

    /** "An attack on the army and the police": two forces behind one preposition, but for "between", stand on one side. */
    private boolean isOneSide(Several two) {
        boolean forces = two.keys().stream()
                .allMatch(
                        k -> registry.type(k) == EntityType.ARMED_FORCE || registry.type(k) == EntityType.ORGANIZATION);
        return forces && homes.isGoverned(two.sentence(), two.from());
    }

    private Resolved pair(int sentence, Reference.Pair pair) {
        if (pair.kind() == Reference.Pair.Kind.OWN_COUNTRY) {
            return actorState
                    .map(s -> new Resolved(pair, List.of(s), List.of(), 0.85))
                    .orElseGet(() -> new Resolved(pair, List.of(), List.of(), 0));
        }
        if (pair.kind() == Reference.Pair.Kind.COUNTRY) {
            return context(-1)
                    .map(s -> registry.known(EntityType.STATE, s))
                    .map(s -> new Resolved(pair, List.of(s), List.of(), 0.75))
                    .orElseGet(() -> new Resolved(pair, List.of(), List.of(), 0));
        }
        if (pair.kind() == Reference.Pair.Kind.THREE_STATES || pair.kind() == Reference.Pair.Kind.THREE_PERSONS) {
            return new Resolved(pair, three(pair.kind()), List.of(), 0.85);
        }
        List<String> listed = listed(sentence, pair);
        // "accused X and Y; both sides": X and Y are one of them
        boolean oneSide = pair.kind() == Reference.Pair.Kind.SIDES
                && !actedOn.isEmpty()
                && (listed.equals(actedOn) || listed.isEmpty() && lastPair.isEmpty() && listedPair.equals(actedOn));
        if (oneSide) {
            return new Resolved(pair, List.of(), List.of(), 0);
        }
        List<String> named = listed.isEmpty() ? namedTogether(pair.kind(), lastPair) : listed;
        if (!named.isEmpty()) {
            return new Resolved(pair, named, List.of(), NAMED_TOGETHER);
        }
        List<String> beside = namedTogether(pair.kind(), listedPair);
        if (!beside.isEmpty()) {
            return new Resolved(pair, beside, List.of(), 0.8);
        }
        List<String> pool = pair.kind() == Reference.Pair.Kind.PERSONS ? recentPersons : recentStates;
        boolean anybody = pair.kind() == Reference.Pair.Kind.SIDES || pair.kind() == Reference.Pair.Kind.BOTH;
        if (anybody && recentStates.size() < 2) {
            pool = recentPersons;
        }
        if (pair.kind() == Reference.Pair.Kind.PERSONS) {
            Optional<List<String>> side = several.filter(
                            s -> s.keys().size() == 2 && sentence - s.sentence() <= FORGOTTEN)
                    .map(Several::keys)
                    .filter(k -> k.stream().allMatch(e -> registry.type(e) == EntityType.PERSON));
            // of three or more who were named "the two" may be any, but not those whom nothing joins
            pool = side.or(this::colleagues).orElse(recentPersons.size() == 2 ? recentPersons : List.of());
        }
        // "both sides" of a fight that the text told of are seldom the two states that it named last, far before
        boolean far = pair.kind() == Reference.Pair.Kind.SIDES
                && pool == recentStates
                && pool.subList(Math.max(0, pool.size() - 2), pool.size()).stream()
                        .anyMatch(
                                k -> !statesIn.getOrDefault(sentence, Map.of()).containsKey(k)
                                        && !statesIn.getOrDefault(sentence - 1, Map.of())
                                                .containsKey(k));
        if (pool.size() < 2 || far) {
            return new Resolved(pair, List.of(), List.of(), 0);
        }
        return new Resolved(pair, List.copyOf(pool.subList(pool.size() - 2, pool.size())), List.of(), 0.75);
    }

    /**
     * The two whom somebody else acts on: "urged both sides". Ministers who met stand for their countries, and who acts is
     * none of the two; where it is one of those last named, the two countries are those that the text is about.
     */
    public Resolved beside(int sentence, Resolved found, Set<String> actors) {
        if (found.reference() instanceof Reference.Pair leaders && leaders.kind() == Reference.Pair.Kind.PERSONS) {
            // "X had written to Y, and Z thanked both men": the only two that the sentence has named before
            List<String> here = persons.stream()
                    .filter(p -> p.sentence() == sentence && p.from() < leaders.from() && !actors.contains(p.key()))
                    .map(Site::key)
                    .distinct()
                    .toList();
            if (here.size() == 2) {
                return new Resolved(leaders, here, List.of(), 0.85);
            }
            return found.entities().stream().noneMatch(actors::contains) ? found : otherTwo(found, actors);
        }
        boolean two = found.reference() instanceof Reference.Pair pair
                && (pair.kind() == Reference.Pair.Kind.SIDES
                        || pair.kind() == Reference.Pair.Kind.STATES
                        || pair.kind() == Reference.Pair.Kind.BOTH);
        if (!two || found.entities().isEmpty()) {
            return found;
        }
        boolean sides = ((Reference.Pair) found.reference()).kind() == Reference.Pair.Kind.SIDES;
        List<String> homes = found.entities().stream()
                .map(k -> registry.type(k) != EntityType.PERSON
                        ? k
                        : sides ? side(k).orElse(k) : stateOf.getOrDefault(k, k))
                .distinct()
                .toList();
        // two who met speak for those whom they lead
        boolean led = sides
                && homes.size() == 2
                && homes.stream().noneMatch(k -> registry.type(k) == EntityType.PERSON || actors.contains(k));
        if (led && homes.stream().anyMatch(k -> registry.type(k) != EntityType.STATE)) {
            return new Resolved(found.reference(), homes, List.of(), found.sure());
        }
        boolean states = homes.size() == 2 && homes.stream().allMatch(k -> registry.type(k) == EntityType.STATE);
        if (!states) {
            return found;
        }
        List<String> others = recentStates.stream()
                .filter(k -> !actors.contains(k))
                .sorted(Comparator.comparing((String k) -> -timesNamed.getOrDefault(k, 0)))
                .limit(3)
                .toList();
        boolean about = others.size() > 1
                && timesNamed.get(others.get(1)) > 1
                && (others.size() == 2 || timesNamed.get(others.get(1)) > timesNamed.get(others.get(2)));
        boolean guessed = found.sure() < NAMED_TOGETHER || homes.stream().anyMatch(actors::contains);
        boolean only = others.size() == 2 && homes.stream().anyMatch(actors::contains);
        List<String> meant = about && guessed || only ? others.subList(0, 2) : homes;
        return new Resolved(found.reference(), List.copyOf(meant), List.of(), found.sure());
    }

    /** Remembers from which post somebody was dismissed or resigned, for those who succeed him. */
    public void leaves(int sentence, String person, Office office) {
        left.put(person, office);
        leftSentence.put(person, sentence);
    }

    /** The post that a person has just left, else the one that he was last said to hold. */
    public Optional<Office> lastOffice(String person) {
        return Optional.ofNullable(left.get(person))
                .or(() -> posts(person)
                        .filter(h -> !h.title().former())
                        .reduce((a, b) -> b)
                        .or(() -> posts(person).reduce((a, b) -> b))
                        .map(Holding::office));
    }

    private Stream<Holding> posts(String person) {
        return holdings.stream()
                .filter(h -> h.person().equals(person)
                        && !h.title().post().isEmpty()
                        && h.title().tie() != Title.Tie.MEMBER);
    }

    /**
     * The post of "him" whom somebody succeeds: of who was named last beside the heir and those who chose him, else theirs
     * where they left it.
     */
    public Optional<Office> before(int sentence, List<String> heirs, List<String> by) {
        Optional<String> other = recentPersons.stream()
                .filter(p -> !heirs.contains(p) && !by.contains(p))
                .filter(p -> leftSentence.containsKey(p)
                        ? sentence - leftSentence.get(p) <= FORGOTTEN
                        : posts(p).anyMatch(h -> sentence - h.sentence() <= FORGOTTEN))
                .reduce((a, b) -> b);
        return other.flatMap(this::lastOffice)
                .or(() -> by.stream()
                        .filter(left::containsKey)
                        .flatMap(p -> lastOffice(p).stream())
                        .findFirst());
    }

    /** "He urged both leaders": the two persons named before that are not himself. */
    private Resolved otherTwo(Resolved found, Set<String> actors) {
        List<String> others =
                recentPersons.stream().filter(k -> !actors.contains(k)).toList();
        return others.size() < 2
                ? found
                : new Resolved(found.reference(), others.subList(others.size() - 2, others.size()), List.of(), 0.75);
    }

    /** For whom a person speaks who says "we": the state, body or group of the post that was given last. */
    public Optional<String> side(String person) {
        return holdings.stream()
                .filter(h -> h.person().equals(person) && !h.title().former())
                .flatMap(h -> h.of().stream())
                .filter(k -> registry.type(k) != EntityType.PERSON
                        && registry.type(k) != EntityType.PLACE
                        && registry.type(k) != EntityType.FACILITY)
                .reduce((a, b) -> b)
                .or(() -> Optional.ofNullable(stateOf.get(person)));
    }

    /** Whether who speaks is one of the doer's people: a minister of the state whose army it is. */
    public boolean speaksFor(String speaker, String doer) {
        Optional<String> side = registry.type(speaker) == EntityType.PERSON ? side(speaker) : Optional.of(speaker);
        Optional<String> home = HomeStates.home(doer).map(s -> registry.known(EntityType.STATE, s));
        return side.filter(s -> s.equals(doer) || home.filter(s::equals).isPresent())
                .isPresent();
    }

    /** The person that was named last, but for one. */
    public Optional<String> otherThan(String person) {
        return recentPersons.stream().filter(p -> !p.equals(person)).reduce((a, b) -> b);
    }

    /** The only person but for those given that the sentence has named before the token. */
    public Optional<String> personBefore(int sentence, int token, Set<String> besides) {
        List<String> named = persons.stream()
                .filter(p -> p.sentence() == sentence && p.from() < token && !besides.contains(p.key()))
                .map(Site::key)
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private Resolved pronoun(int sentence, Reference.Pronoun pronoun) {
        if (pronoun.plural()) {
            Optional<ForceMention> force = forces.stream()
                    .filter(f -> f.isBefore(sentence, pronoun.from()))
                    .max(Comparator.comparingInt(ForceMention::sentence).thenComparingInt(ForceMention::from));
            Optional<Several> listed = several.filter(s -> sentence - s.sentence() <= 1
                    && (s.sentence() < sentence || s.from() < pronoun.from())
                    && force.filter(f -> !f.isBefore(s.sentence(), s.from())).isEmpty());
            if (listed.isPresent()) {
                return new Resolved(pronoun, listed.get().keys(), List.of(), 0.8);
            }
            double sure = force.filter(f -> f.sentence() == sentence).isPresent() ? 0.8 : 0.75;
            return force.map(ForceMention::key)
                    .map(f -> new Resolved(pronoun, List.of(f), List.of(f), sure))
                    .orElseGet(() -> new Resolved(pronoun, List.of(), List.of(), 0));
        }
        Optional<String> subject = switch (pronoun.who()) {
            case PERSON, OTHER -> lastPerson;
            // only a clause knows who says it
            case SPEAKER, SPEAKERS -> Optional.empty();
            case THING -> lastThing;
            case ANYBODY -> lastSubject.filter(s -> pronoun.feminine() || !isFeminineBody(s));
        };
        return subject.map(s -> new Resolved(pronoun, List.of(s), List.of(), 0.75))
                .orElseGet(() -> new Resolved(pronoun, List.of(), List.of(), 0));
    }

    /** Whether the body's name is feminine, so that "he" is another: "the government", "the movement". */
    private boolean isFeminineBody(String key) {
        EntityType type = registry.type(key);
        return (type == EntityType.GOVERNMENT_BODY || type == EntityType.ORGANIZATION)
                && registry.label(key).split(" ")[0].endsWith(FEMININE);
    }

    /** "Its forces" of a ministry are those of its state. */
    private String stateOfBody(String key) {
        return registry.type(key) == EntityType.GOVERNMENT_BODY
                ? HomeStates.home(key)
                        .map(s -> registry.known(EntityType.STATE, s))
                        .orElse(key)
                : key;
    }

    private Optional<String> ownerThatActed() {
        return lastThing.filter(k -> registry.type(k) != EntityType.PLACE && registry.type(k) != EntityType.FACILITY);
    }

    /**
     * The one state that the sentence has named but not begun with, as who acts is told first; else the one that the
     * sentence before names and this one has not named yet, else the one that this sentence begins with. Where there are
     * several, none is surely meant. "The kingdom" is the one of them that is called so.
     */
    private Resolved country(int sentence, Reference.Country country) {
        Map<String, Integer> here = statesIn.getOrDefault(sentence, Map.of());
        Set<String> inside = here.entrySet().stream()
                .filter(e -> e.getValue() > OPENING)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> before = new LinkedHashSet<>(
                statesIn.getOrDefault(sentence - 1, Map.of()).keySet());
        Set<String> called = Stream.concat(here.keySet().stream(), before.stream())
                .filter(k -> registry.isCalled(k, country.noun()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        before.removeAll(here.keySet());
        Optional<String> elsewhere = called.isEmpty() && lexicon.has("realm", country.noun())
                ? recentStates.stream()
                        .filter(k -> registry.isCalled(k, country.noun()))
                        .reduce((a, b) -> b)
                : Optional.empty();
        if (elsewhere.isPresent()) {
            return new Resolved(country, List.of(elsewhere.get()), List.of(), 0.8);
        }
        Set<String> meant = Stream.of(called, inside, before, here.keySet())
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElse(Set.of());
        List<String> state = meant.size() == 1 ? List.copyOf(meant) : List.of();
        return new Resolved(country, state, state, 0.75);
    }

    /** Tokens within which a sentence names who acts. */
    private static final int OPENING = 2;

    /** Kinds of groups that act for whom they are said to belong to: "its soldiers", "its jets". */
    private static final Set<String> OWNED = Set.of("troops", "aircraft", "ships");

    private Resolved group(int sentence, Reference.Group group) {
        Set<String> owners = new LinkedHashSet<>();
        group.owners()
                .forEach(n -> entity(n).ifPresent(k -> {
                    owners.add(k);
                    heads(n, k);
                }));
        if (group.kind().equals(Reference.Group.THEM)) {
            boolean them = lastForce.isPresent()
                    && lastKind.equals("troops")
                    && !looseLast
                    && sentence - lastForceSentence <= 2;
            List<String> force = them ? List.of(lastForce.get()) : List.of();
            return new Resolved(group, force, force, 0.8);
        }
        // "urged the mission to": the one that is called so
        boolean bare = group.kind().equals("delegation")
                && group.owners().isEmpty()
                && group.leaders().isEmpty()
                && group.count().isEmpty()
                && isGroup(Fold.of(group.text()));
        Optional<String> called = bare
                ? takenUp(sentence, new Reference.Definite(Fold.of(group.text()), group.from(), group.to()))
                : Optional.empty();
        if (called.isPresent()) {
            return new Resolved(group, List.of(called.get()), List.of(called.get()), 0.8);
        }
        // "the authorities": those of the state that the text is about
        if (owners.isEmpty() && lexicon.has("authorities", group.text())) {
            List<String> state = context(sentence).map(s -> registry.known(EntityType.STATE, s)).stream()
                    .toList();
            return new Resolved(group, state, state, 0.75);
        }
        lastKind = group.kind();
        looseLast = owners.isEmpty() && lexicon.has("loose-armed", Fold.of(group.text()));
        if (group.own() && group.kind().equals(Reference.Group.FIGHTERS)) {
            boolean common = lexicon.has("rebels", group.text());
            List<String> rebels = lastRebels
                    .filter(r -> sentence - lastRebelsSentence <= REMEMBERED)
                    .filter(r -> !common || Registry.isKnown(r))
                    .stream()
                    .toList();
            return new Resolved(group, rebels, rebels, 0.8);
        }
        if (group.own() && OWNED.contains(group.kind())) {
            // "the newspaper said the United States would withdraw its forces"
            boolean another = firstOwnerSentence == sentence
                    && firstOwner
                            .filter(o -> registry.type(o) == EntityType.ORGANIZATION)
                            .isPresent()
                    && lastOwnerSentence == sentence
                    && lastOwner
                            .filter(o -> registry.type(o) == EntityType.STATE)
                            .isPresent();
            Optional<String> owner =
                    another ? lastOwner : firstOwnerSentence == sentence ? firstOwner : ownerThatActed();
            Optional<String> whose = owner.map(this::stateOfBody);
            List<String> force = whose.stream().toList();
            whose.ifPresent(o -> {
                lastForce = Optional.of(o);
                lastForceSentence = sentence;
            });
            return new Resolved(group, force, force, 0.8);
        }
        if (group.kind().equals("troops")) {
            // "12 soldiers" are others than those before, whoever they are
            boolean before = lastForce.isPresent() && sentence - lastForceSentence <= 1;
            // "corrupt guards", "officers" are hardly the soldiers before
            boolean others = lexicon.has("loose-armed", Fold.of(group.text()));
            if (owners.isEmpty() && before && !others && group.count().isEmpty()) {
                return new Resolved(group, List.of(lastForce.get()), List.of(lastForce.get()), 0.75);
            }
            owners.stream().findFirst().ifPresent(o -> {
                forces.add(new ForceMention(sentence, group.from(), o));
                lastForce = Optional.of(o);
                lastForceSentence = sentence;
            });
        }
        List<String> leaders = new ArrayList<>();
        for (Reference leader : group.leaders()) {
            leaders.addAll(resolve(sentence, new NounPhrase(leader.from(), leader.to(), List.of(leader))).stream()
                    .flatMap(r -> r.entities().stream())
                    .toList());
        }
        // who leads a group of states is not what the group stands for
        boolean sent = owners.isEmpty() || !group.kind().equals("officials");
        if (!leaders.isEmpty() && sent && !group.kind().equals("states")) {
            return new Resolved(group, leaders, List.copyOf(owners), 0.85);
        }
        return new Resolved(group, List.copyOf(owners), List.copyOf(owners), 0.85);
    }
}
