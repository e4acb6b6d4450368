package org.wasl.extractor.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.phrase.NounPhrase;
import org.wasl.extractor.phrase.Reference;
import org.wasl.extractor.phrase.Title;
import org.wasl.extractor.text.Fold;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;
import org.wasl.ontology.KnownEntities;
import org.wasl.ontology.KnownEntity;

/**
 * Which state a post or body is of where the text does not say so: the one where its sentence is set ("In Paris, Defence
 * Minister X …"), else the one that the article names most, unless that has another holder of the post, or is the one to
 * whom the holder does something.
 */
public final class HomeStates {
    private static final double IN_LEAD = 1;
    private static final double BY_PLACE = 0.6;
    private static final double ACTING = 1.2;
    private static final double FOREIGN = 0.5;
    private static final int NEAR = 7;

    /** How many words a name may have. */
    private static final int NAME_LENGTH = 4;

    private final Lexicon lexicon;
    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final Map<Integer, Sentence> sentences = new HashMap<>();
    private final Map<Integer, String> scenes = new HashMap<>();
    private final Map<Integer, Map<Integer, String>> named = new HashMap<>();
    private final Map<String, Set<String>> holders = new HashMap<>();
    private final Map<Integer, Set<String>> others = new HashMap<>();

    /** The titles that say which state they are of. */
    private final List<Title> told = new ArrayList<>();

    private final Map<Integer, Set<String>> bodies = new HashMap<>();

    /** Places that "in" leads in, with their states, by sentence and token. */
    private final Map<Integer, Map<Integer, String>> inPlaces = new HashMap<>();

    /** The home states of the states and places that a sentence names, by the token behind the name. */
    private final Map<Integer, Map<Integer, String>> sites = new HashMap<>();

    /** States that a sentence begins with as who acts, a capital for its state. */
    private final Map<Integer, String> openers = new HashMap<>();

    /** The states that the missions of a sentence are of: "the British embassy". */
    private final Map<Integer, Set<String>> missions = new HashMap<>();

    /** The states of the officials of a sentence, with or without a name, by the token after them. */
    private final Map<Integer, Map<Integer, String>> officials = new HashMap<>();

    /** The states of those who are named side by side with the bearer of a title. */
    private final Map<Title, String> beside = new IdentityHashMap<>();

    HomeStates(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Takes in a sentence before anything is resolved. */
    void look(Sentence sentence, List<NounPhrase> phrases) {
        sentences.put(sentence.index(), sentence);
        for (NounPhrase phrase : phrases) {
            colleagues(phrase);
            for (Reference reference : phrase.references()) {
                if (reference instanceof Reference.Named known) {
                    count(sentence, known.name());
                    known.titles().forEach(t -> look(sentence, t));
                    if (!known.titles().isEmpty()) {
                        state(known).ifPresent(s -> official(sentence, known.to(), s));
                    }
                    known.titles().forEach(t -> hold(t, known.name()));
                } else if (reference instanceof Reference.Titled titled) {
                    look(sentence, titled.title());
                    titled.title().states().stream()
                            .limit(1)
                            .forEach(n -> official(
                                    sentence, titled.to(), n.readings().get(0).id()));
                } else if (reference instanceof Reference.Group group) {
                    group.owners().forEach(n -> count(sentence, n));
                } else if (reference instanceof Reference.Counterpart counterpart) {
                    counterpart.states().forEach(n -> {
                        count(sentence, n);
                        others.computeIfAbsent(sentence.index(), k -> new HashSet<>())
                                .add(n.readings().get(0).id());
                    });
                }
            }
        }
        scene(sentence, phrases);
    }

    private void official(Sentence sentence, int to, String state) {
        officials.computeIfAbsent(sentence.index(), k -> new TreeMap<>()).put(to, state);
    }

    /** "Foreign Minister Hakan Fidan and Trade Minister X": ministers in one row are mostly of one government. */
    private void colleagues(NounPhrase phrase) {
        List<Reference.Named> officials = phrase.references().stream()
                .filter(Reference.Named.class::isInstance)
                .map(Reference.Named.class::cast)
                .filter(n -> n.name().type() == EntityType.PERSON && !n.titles().isEmpty())
                .toList();
        for (Reference.Named official : officials) {
            Title title = official.titles().get(0);
            Set<String> states = new HashSet<>();
            boolean same = false;
            for (Reference.Named other : officials) {
                if (other != official) {
                    same |= other.titles().get(0).postWithoutBody().equals(title.postWithoutBody());
                    state(other).ifPresent(states::add);
                }
            }
            boolean minister =
                    title.complement() == Title.Complement.DOMAIN || title.complement() == Title.Complement.BODY;
            if (minister && !same && states.size() == 1) {
                beside.put(title, states.iterator().next());
            }
        }
    }

    private static Optional<String> state(Reference.Named official) {
        List<Name> told = official.titles().get(0).states();
        return told.isEmpty()
                ? home(official.name().readings().get(0).id())
                : Optional.of(told.get(0).readings().get(0).id());
    }

    /** Whether the state is that of somebody's counterpart in the sentence, and so not his own. */
    boolean isCounterpart(int sentence, String state) {
        return others.getOrDefault(sentence, Set.of()).contains(state);
    }

    private void look(Sentence sentence, Title title) {
        title.states().forEach(n -> count(sentence, n));
        if (!title.states().isEmpty() && !title.several()) {
            told.add(title);
        }
        title.body().ifPresent(n -> count(sentence, n));
    }

    private void count(Sentence sentence, Name name) {
        Name.Reading reading = name.readings().get(0);
        home(reading.id()).ifPresent(state -> {
            boolean itself = reading.type() == EntityType.STATE;
            if (name.from() > 0 && lexicon.hasWord(sentence.token(name.from() - 1), "in")) {
                inPlaces.computeIfAbsent(sentence.index(), k -> new HashMap<>()).put(name.from(), state);
            }
            boolean adjective = name.foundBy() == Name.FoundBy.NATIONALITY;
            boolean site = !adjective && (name.mayBe(EntityType.STATE) || name.mayBe(EntityType.PLACE));
            if (site) {
                sites.computeIfAbsent(sentence.index(), k -> new TreeMap<>()).put(name.to(), state);
            }
            if (site && name.mayBe(EntityType.STATE) && opens(sentence, name)) {
                openers.put(sentence.index(), state);
            }
            if (reading.type() == EntityType.FACILITY && lexicon.hasWord(sentence.token(name.to() - 1), "embassy")) {
                missions.computeIfAbsent(sentence.index(), k -> new HashSet<>()).add(state);
            }
            double weight = itself && !adjective ? 1 : BY_PLACE;
            weights.merge(state, sentence.index() < 2 ? weight + IN_LEAD * weight : weight, Double::sum);
            if (reading.type() == EntityType.GOVERNMENT_BODY || reading.type() == EntityType.ARMED_FORCE) {
                bodies.computeIfAbsent(sentence.index(), s -> new HashSet<>()).add(state);
            }
            if (itself && name.foundBy() != Name.FoundBy.NATIONALITY) {
                named.computeIfAbsent(sentence.index(), s -> new HashMap<>()).put(name.from(), state);
            }
        });
    }

    /** "Japan, which …", "The Netherlands has …": the name that a sentence begins with, as its subject. */
    private boolean opens(Sentence sentence, Name name) {
        int next = name.to();
        boolean first = name.from() == 0 || name.from() == 1 && lexicon.hasWord(sentence.token(0), "the");
        return first
                && next < sentence.size()
                && (sentence.token(next).is(Pos.VERB)
                        || sentence.token(next).is(Pos.ADVERB)
                        || sentence.token(next).tag().equals("MD")
                        || lexicon.hasWord(sentence.token(next), "comma")
                                && next + 1 < sentence.size()
                                // "Germany, France and Italy offered"
                                && !sentence.token(next + 1).is(Pos.NAME));
    }

    private void hold(Title title, Name holder) {
        if (holder.type() != EntityType.PERSON || !isUnique(title)) {
            return;
        }
        for (Name state : title.states()) {
            holders.computeIfAbsent(post(title, state.readings().get(0).id()), k -> new HashSet<>())
                    .add(surname(holder.text()));
        }
    }

    private boolean isUnique(Title title) {
        boolean office = title.complement() == Title.Complement.STATE
                || title.complement() == Title.Complement.DOMAIN && title.post().contains(" ");
        return office && !title.several() && !title.former() && !lexicon.has("shared-post", title.head());
    }

    private static String post(Title title, String state) {
        return Fold.of(title.postWithoutBody()) + "@" + state;
    }

    private static String surname(String name) {
        String folded = Fold.of(name);
        return folded.substring(folded.lastIndexOf(' ') + 1);
    }

    /** "In Seoul, …" at the beginning of a sentence. */
    private void scene(Sentence sentence, List<NounPhrase> phrases) {
        if (phrases.isEmpty() || phrases.get(0).from() == 0) {
            return;
        }
        NounPhrase first = phrases.get(0);
        int end = first.to();
        int in = sentence.token(0).is(Pos.CONJUNCTION) ? 1 : 0;
        boolean opens = first.from() <= 2 + in
                && lexicon.hasWord(sentence.token(in), "in")
                && end < sentence.size()
                // "وفي الجزائر التقى …": the verb may follow without a comma
                && (lexicon.hasWord(sentence.token(end), "comma")
                        || sentence.heads().isEmpty() && sentence.token(end).is(Pos.VERB)
                        || isTown(first) && isSubject(sentence.token(end)));
        if (opens && first.references().get(0) instanceof Reference.Named place) {
            scenes.put(sentence.index(), place.name().readings().get(0).id());
        }
    }

    private static boolean isTown(NounPhrase phrase) {
        return phrase.references().get(0) instanceof Reference.Named named
                && named.titles().isEmpty()
                && named.name().mayBe(EntityType.PLACE);
    }

    /** "In Oslo two activists …": what begins a noun phrase of its own. */
    private static boolean isSubject(Token token) {
        return token.is(Pos.DETERMINER)
                || token.is(Pos.NUMBER)
                || token.is(Pos.NOUN)
                || token.is(Pos.NAME)
                || token.is(Pos.ADJECTIVE);
    }

    /** Where the sentence is set, as the id of a state or a place. */
    Optional<String> scene(int sentence) {
        return Optional.ofNullable(scenes.get(sentence));
    }

    /** A state named as what the bearer of a title speaks about: "Foreign Minister X said Turkey was ready". */
    private Optional<String> told(Title title) {
        return afterReporting(title, named);
    }

    /** Where who bears the title speaks: "Defence Minister X told reporters in Berlin". */
    private Optional<String> speaksIn(Title title) {
        return afterReporting(title, inPlaces);
    }

    /** The first of the names that stands soon after a word of reporting that follows the title. */
    private Optional<String> afterReporting(Title title, Map<Integer, Map<Integer, String>> bySentence) {
        Sentence sentence = sentences.get(title.sentence());
        Map<Integer, String> names = bySentence.getOrDefault(title.sentence(), Map.of());
        int said = -NEAR;
        for (int i = title.to(); sentence != null && i < sentence.size(); i++) {
            if (lexicon.hasWord(sentence.token(i), "reporting")) {
                said = i;
            }
            if (i - said < NEAR && names.containsKey(i)) {
                return Optional.of(names.get(i));
            }
        }
        return Optional.empty();
    }

    /** "Panama has halted the ship, President X said": the state whose doing the sentence tells, by one of its own. */
    private Optional<String> subject(Title title, Optional<String> person) {
        Sentence sentence = sentences.get(title.sentence());
        Map<Integer, String> states = named.getOrDefault(title.sentence(), Map.of());
        if (sentence == null || lexicon.has("shared-post", title.head())) {
            return Optional.empty();
        }
        int at = IntStream.range(0, Math.min(2, sentence.size()))
                .filter(states::containsKey)
                .findFirst()
                .orElse(sentence.size());
        int next = at + 1;
        Optional<String> opener = Optional.ofNullable(openers.get(title.sentence()));
        boolean acts = opener.isPresent()
                || next < title.from()
                        && (sentence.token(next).is(Pos.VERB) || lexicon.hasWord(sentence.token(next), "comma"));
        boolean told = title.from() > 0 && tells(sentence, title.from() - 1)
                || IntStream.range(title.to(), Math.min(title.to() + NEAR, sentence.size()))
                        .anyMatch(i -> tells(sentence, i)
                                && (sentence.size() - title.to() <= NEAR || isAside(sentence, title, i)));
        return acts && told
                ? opener.or(() -> Optional.of(states.get(at)))
                        .filter(s -> !isCounterpart(title.sentence(), s)
                                && !isWithout(title, s)
                                && !hasAnother(title, s, person))
                : Optional.empty();
    }

    /** "…, Interior Minister X said on Monday after talks": what he says stands before, and what follows is only when and where. */
    private boolean isAside(Sentence sentence, Title title, int telling) {
        int next = telling + 1;
        return title.from() > 0
                && lexicon.hasWord(sentence.token(title.from() - 1), "comma")
                && next < sentence.size()
                && sentence.token(next).is(Pos.PREPOSITION)
                && !lexicon.hasWord(sentence.token(next), "relative");
    }

    private boolean tells(Sentence sentence, int at) {
        return lexicon.hasWord(sentence.token(at), "reporting")
                || lexicon.hasWord(sentence.token(at), "telling")
                || lexicon.hasWord(sentence.token(at), "speech-act");
    }

    /** Whether the article tells of another holder of the post in this state. */
    private boolean hasAnother(Title title, String state, Optional<String> person) {
        Set<String> rivals = isUnique(title) ? holders.getOrDefault(post(title, state), Set.of()) : Set.of();
        return !rivals.isEmpty()
                && person.map(HomeStates::surname).filter(rivals::contains).isEmpty();
    }

    /** "Podesta principal X": whose post it is, a name before it tells, be it of nobody known. */
    boolean isOfName(Title title) {
        Sentence sentence = sentences.get(title.sentence());
        int before = title.from() - 1;
        return sentence != null && before >= 0 && sentence.token(before).is(Pos.NAME);
    }

    /** ", and its spokesman said", "said its commander": a title that begins a clause of its own. */
    boolean opensClause(Title title) {
        Sentence sentence = sentences.get(title.sentence());
        int at = title.from() - 1;
        if (sentence == null || at < 1) {
            return false;
        }
        boolean and = lexicon.hasWord(sentence.token(at), "and") && lexicon.hasWord(sentence.token(at - 1), "comma");
        return and || lexicon.hasWord(sentence.token(at), "reporting");
    }

    /** Whether the word stands between marks of quotation: of one's own state one speaks otherwise. */
    private boolean isQuoted(Sentence sentence, int at) {
        long marks = sentence.tokens().subList(0, at).stream()
                .filter(t -> lexicon.hasWord(t, "quote"))
                .count();
        return marks % 2 == 1;
    }

    /** "Army chief X met the Turkish ambassador": whose envoy somebody else is. */
    private boolean isOfEnvoy(Title title, String state) {
        return told.stream()
                .anyMatch(t -> t != title
                        && t.sentence() == title.sentence()
                        && lexicon.has("shared-post", t.head())
                        && t.states().stream()
                                .anyMatch(n -> n.readings().get(0).id().equals(state)));
    }

    /** "Foreign Minister X met the minister of foreign affairs of Iraq": he is not of the state that the other is of. */
    private boolean isOfOther(Title title, String state) {
        return told.stream()
                .anyMatch(t -> t != title
                        && t.sentence() == title.sentence()
                        && t.head().equals(title.head())
                        && !lexicon.has("shared-post", t.head())
                        && t.complement() != Title.Complement.BODY
                        && t.states().stream()
                                .anyMatch(n -> n.readings().get(0).id().equals(state)));
    }

    /** The state that a title is of which does not say so. */
    Optional<String> of(Title title, Optional<String> person, Optional<String> actor) {
        List<String> few = few(title);
        if (few.size() == 1) {
            return Optional.of(few.get(0));
        }
        Optional<String> scene = where(title)
                .or(() -> constituency(title))
                .or(() -> house(title))
                .or(() -> scene(title.sentence()).flatMap(HomeStates::home))
                .filter(s -> !isWithout(title, s));
        if (scene.isPresent()) {
            return scene;
        }
        if (beside.containsKey(title)) {
            return Optional.of(beside.get(title));
        }
        Optional<String> staffed = staffed(title);
        if (staffed.isPresent()) {
            return staffed;
        }
        Optional<String> subject = subject(title, person).or(() -> sender(title, person));
        if (subject.isPresent()) {
            return subject;
        }
        Optional<String> mission = mission(title);
        if (mission.isPresent()) {
            return mission;
        }
        Optional<String> acted = actedOn(title);
        Set<String> counterparts = others.getOrDefault(title.sentence(), Set.of());
        Map<String, Double> scores = new LinkedHashMap<>(weights);
        actor.ifPresent(a -> scores.computeIfPresent(a, (k, w) -> w + ACTING));
        Optional<String> told = told(title);
        told.ifPresent(t -> scores.computeIfPresent(t, (k, w) -> w + ACTING));
        speaksIn(title).ifPresent(t -> scores.computeIfPresent(t, (k, w) -> w + ACTING));
        bodies.getOrDefault(title.sentence(), Set.of()).forEach(b -> scores.computeIfPresent(b, (k, w) -> w + ACTING));
        // "Defence Minister X accused Washington": a minister's own country is seldom called by its name behind him
        named.getOrDefault(title.sentence(), Map.of()).entrySet().stream()
                .filter(n -> n.getKey() >= title.to() || isQuoted(sentences.get(title.sentence()), n.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .filter(n -> !told.equals(Optional.of(n)))
                .forEach(n -> scores.computeIfPresent(n, (k, w) -> w * FOREIGN));
        Optional<String> host = Optional.of(title)
                .filter(t -> lexicon.has("accredited", t.head()))
                .flatMap(t -> Optional.ofNullable(openers.get(t.sentence())).or(() -> leading(weights)));
        boolean unique = isUnique(title);
        String best = null;
        for (Map.Entry<String, Double> entry : scores.entrySet()) {
            Set<String> rivals = unique ? holders.getOrDefault(post(title, entry.getKey()), Set.of()) : Set.of();
            boolean his =
                    person.map(HomeStates::surname).filter(rivals::contains).isPresent();
            if (his) {
                return Optional.of(entry.getKey());
            }
            boolean out = !rivals.isEmpty()
                    || isWithout(title, entry.getKey())
                    || unique && isOfOther(title, entry.getKey())
                    || counterparts.contains(entry.getKey())
                    // who summons an envoy, or whom the article is about, is whom he is sent to
                    || host.filter(entry.getKey()::equals).isPresent()
                    || acted.filter(entry.getKey()::equals).isPresent()
                    || isOfEnvoy(title, entry.getKey());
            if (!out && (best == null || entry.getValue() > scores.get(best))) {
                best = entry.getKey();
            }
        }
        return Optional.ofNullable(best);
    }

    /** The states that alone have such a post; none where any state may have it. */
    private List<String> few(Title title) {
        // kingdoms of old are republics
        if (title.former()) {
            return List.of();
        }
        List<String> whole = lexicon.statesWith(title.postWithoutBody());
        return whole.isEmpty() ? lexicon.statesWith(title.head()) : whole;
    }

    private boolean isWithout(Title title, String state) {
        List<String> few = few(title);
        return lexicon.isWithout(state, title.head()) || !few.isEmpty() && !few.contains(state);
    }

    /** "Flew to Chad, where the foreign minister, X, …": the place that the relative clause with the title is about. */
    private Optional<String> where(Title title) {
        Sentence sentence = sentences.get(title.sentence());
        Map<Integer, String> places = sites.getOrDefault(title.sentence(), Map.of());
        for (int i = title.from() - 1; sentence != null && i > 0; i--) {
            if (lexicon.hasWord(sentence.token(i), "semicolon")) {
                return Optional.empty();
            }
            if (lexicon.hasWord(sentence.token(i), "where")) {
                int behind = lexicon.hasWord(sentence.token(i - 1), "comma") ? i - 1 : i;
                return Optional.ofNullable(places.get(behind));
            }
        }
        return Optional.empty();
    }

    /**
     * "Poland sent Deputy Minister X to Madrid", "Japan criticised the decision, and Finance Minister Y called it a mistake",
     * "Moscow gave way, with Foreign Minister Z flying in": by one of its own the state acts that the sentence begins with.
     */
    private Optional<String> sender(Title title, Optional<String> person) {
        Sentence sentence = sentences.get(title.sentence());
        String state = openers.get(title.sentence());
        if (sentence == null || state == null || title.from() < 2) {
            return Optional.empty();
        }
        int before = title.from() - 1;
        if (sentence.token(before).is(Pos.DETERMINER) || lexicon.hasWord(sentence.token(before), "owner-pronoun")) {
            before--;
        }
        boolean sent = lexicon.hasWord(sentence.token(before), "sent")
                || before > 0
                        && lexicon.hasWord(sentence.token(before - 1), "comma")
                        && (lexicon.hasWord(sentence.token(before), "with")
                                || lexicon.hasWord(sentence.token(before), "through"));
        boolean and = lexicon.hasWord(sentence.token(before), "semicolon")
                || (lexicon.hasWord(sentence.token(before), "and") || lexicon.hasWord(sentence.token(before), "but"))
                        && lexicon.hasWord(sentence.token(before - 1), "comma");
        int end = before;
        boolean spoke = and
                && IntStream.range(1, end)
                        .anyMatch(i -> sentence.token(i).is(Pos.VERB)
                                && (lexicon.hasWord(sentence.token(i), "speech-act")
                                        || lexicon.hasWord(sentence.token(i), "stance")
                                        || lexicon.hasWord(sentence.token(i), "reporting")));
        return sent || spoke
                ? Optional.of(state)
                        .filter(s -> !isCounterpart(title.sentence(), s)
                                && !isWithout(title, s)
                                && !isOfOther(title, s)
                                && !hasAnother(title, s, person))
                : Optional.empty();
    }

    /** "Stormed the British embassy and threw out the ambassador, X". */
    private Optional<String> mission(Title title) {
        Set<String> states = missions.getOrDefault(title.sentence(), Set.of());
        return states.size() == 1 && lexicon.has("accredited", title.head())
                ? Optional.of(states.iterator().next())
                : Optional.empty();
    }

    private static Optional<String> leading(Map<String, Double> weights) {
        return weights.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** "Senator X of Virginia": the state in which the place lies that he has his seat for. */
    private Optional<String> constituency(Title title) {
        Sentence sentence = sentences.get(title.sentence());
        if (sentence == null || !lexicon.has("national-seat", title.head())) {
            return Optional.empty();
        }
        int at = title.to();
        while (at < sentence.size()
                && at < title.to() + NAME_LENGTH
                && sentence.token(at).is(Pos.NAME)) {
            at++;
        }
        if (at == title.to() || at >= sentence.size() || !lexicon.hasWord(sentence.token(at), "of")) {
            return Optional.empty();
        }
        Map<Integer, String> places = sites.getOrDefault(title.sentence(), Map.of());
        int of = at;
        return IntStream.rangeClosed(of + 2, Math.min(of + 1 + NAME_LENGTH, sentence.size()))
                .takeWhile(to -> sentence.token(to - 1).is(Pos.NAME))
                .filter(places::containsKey)
                .mapToObj(places::get)
                .findFirst();
    }

    /** "Told parliament in Lima": where the house sits that he speaks to. */
    private Optional<String> house(Title title) {
        Sentence sentence = sentences.get(title.sentence());
        return inPlaces.getOrDefault(title.sentence(), Map.of()).entrySet().stream()
                .filter(e -> e.getKey() > 1 && lexicon.hasWord(sentence.token(e.getKey() - 2), "house-of-state"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** "The Chadian president dismissed Defence Minister X": who gives and takes posts does so in his own state. */
    private Optional<String> staffed(Title title) {
        Sentence sentence = sentences.get(title.sentence());
        for (Map.Entry<Integer, String> official :
                officials.getOrDefault(title.sentence(), Map.of()).entrySet()) {
            int before = Math.min(official.getKey(), title.to());
            int after = Math.max(official.getKey(), title.to());
            int from = Math.max(0, before - NEAR);
            boolean other = official.getKey() < title.from() || official.getKey() > title.to() + 1;
            boolean staffing = IntStream.range(from, after)
                    .anyMatch(i -> sentence.token(i).is(Pos.VERB) && lexicon.hasWord(sentence.token(i), "staffing"));
            if (other && staffing && after - before <= 2 * NEAR) {
                return home(official.getValue());
            }
        }
        return Optional.empty();
    }

    /** A state named soon after the title in the same clause, as what its bearer acts on: "… accused Belgrade of". */
    private Optional<String> actedOn(Title title) {
        Sentence sentence = sentences.get(title.sentence());
        Map<Integer, String> states = named.getOrDefault(title.sentence(), Map.of());
        if (sentence == null) {
            return Optional.empty();
        }
        boolean verb = false;
        for (int i = title.to(); i < sentence.size() && i - title.to() < NEAR; i++) {
            verb |= sentence.token(i).is(Pos.VERB);
            if (lexicon.hasWord(sentence.token(i), "reporting") || lexicon.hasWord(sentence.token(i), "comma")) {
                return Optional.empty();
            }
            if (verb && states.containsKey(i)) {
                return Optional.of(states.get(i));
            }
        }
        return Optional.empty();
    }

    /** The state that is named most but for one, or where the sentence is set: that of "his counterpart". */
    Optional<String> other(int sentence, String own) {
        return scene(sentence)
                .flatMap(HomeStates::home)
                .filter(s -> !s.equals(own))
                .or(() -> weights.entrySet().stream()
                        .filter(e -> !e.getKey().equals(own))
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey));
    }

    /** Whether the pronoun in a title is feminine, in a language that joins it to the post: "رئيستها". */
    Optional<Boolean> isFeminine(Title title) {
        Sentence sentence = sentences.get(title.sentence());
        return sentence == null
                ? Optional.empty()
                : sentence.tokens().subList(title.from(), title.to()).stream()
                        .filter(t -> t.glued() && t.is(Pos.PRONOUN))
                        .findFirst()
                        .map(t -> lexicon.hasWord(t, "she"));
    }

    /** Whether nothing but a few words without a comma stand between the two. */
    boolean isNear(int sentence, int from, int to) {
        Sentence words = sentences.get(sentence);
        return words != null
                && to - from <= NEAR / 2
                && IntStream.range(from, to).noneMatch(i -> lexicon.hasWord(words.token(i), "comma"));
    }

    /** The state right behind a body: "the army in Chad". */
    Optional<String> behind(Name body) {
        Sentence sentence = sentences.get(body.sentence());
        boolean in =
                sentence != null && body.to() < sentence.size() && lexicon.hasWord(sentence.token(body.to()), "in");
        return in
                ? Optional.ofNullable(
                        named.getOrDefault(body.sentence(), Map.of()).get(body.to() + 1))
                : Optional.empty();
    }

    /** Whether a preposition that parts nothing stands before the place, or before the noun there: "on positions of". */
    boolean isGoverned(int sentence, int at) {
        Sentence words = sentences.get(sentence);
        for (int i = at - 1; words != null && i >= Math.max(0, at - 2); i--) {
            Token word = words.token(i);
            if (word.is(Pos.PREPOSITION)) {
                return !lexicon.hasWord(word, "between");
            }
            if (!word.is(Pos.NOUN)) {
                return false;
            }
        }
        return false;
    }

    /** The state that a sentence begins with as the one that says the rest: "Iraq said the army had …". */
    Optional<String> speaking(int sentence) {
        Sentence words = sentences.get(sentence);
        Map<Integer, String> states = named.getOrDefault(sentence, Map.of());
        for (int i = 0; words != null && i < Math.min(2, words.size()); i++) {
            if (!states.containsKey(i)) {
                continue;
            }
            for (int verb = i + 1; verb < Math.min(i + 4, words.size()); verb++) {
                if (words.token(verb).is(Pos.VERB) && lexicon.hasWord(words.token(verb), "reporting")) {
                    return Optional.of(states.get(i));
                }
            }
        }
        return words == null ? Optional.empty() : speaker(words);
    }

    /** "Said Israel's minister that the army might …", the verb first: the state of the title behind it. */
    private Optional<String> speaker(Sentence words) {
        for (int verb = 0; verb < Math.min(2, words.size()); verb++) {
            int next = verb + 1;
            if (words.token(verb).is(Pos.VERB) && lexicon.hasWord(words.token(verb), "reporting")) {
                return told.stream()
                        .filter(t -> t.sentence() == words.index() && t.from() == next)
                        .map(t -> t.states().get(0).readings().get(0).id())
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /** The state that is named clearly more often than any other. */
    Optional<String> dominant() {
        List<Map.Entry<String, Double>> byWeight = weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .toList();
        if (byWeight.isEmpty()) {
            return Optional.empty();
        }
        boolean clear = byWeight.size() == 1
                || byWeight.get(0).getValue() >= 2
                        && byWeight.get(0).getValue() >= 1.3 * byWeight.get(1).getValue();
        return clear ? Optional.of(byWeight.get(0).getKey()) : Optional.empty();
    }

    /** The state that a known entity, or a body made of a state's id, belongs to. */
    public static Optional<String> home(String id) {
        KnownEntities known = KnownEntities.load();
        Optional<KnownEntity> entity = known.byId(id);
        for (int steps = 0; entity.isPresent() && steps < 5; steps++) {
            if (entity.get().type().equals(EntityType.STATE.term())) {
                return Optional.of(entity.get().id());
            }
            entity = entity.get().partOf().flatMap(known::byId);
        }
        for (int dash = id.lastIndexOf('-'); dash > 0; dash = id.lastIndexOf('-', dash - 1)) {
            Optional<KnownEntity> state =
                    known.byId(id.substring(0, dash)).filter(e -> e.type().equals(EntityType.STATE.term()));
            if (state.isPresent()) {
                return state.map(KnownEntity::id);
            }
        }
        return Optional.empty();
    }
}
