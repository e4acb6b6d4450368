package org.wasl.extractor.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.phrase.NounPhrase;
import org.wasl.extractor.phrase.Reference;
import org.wasl.extractor.text.Fold;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Spelling;
import org.wasl.extractor.text.Token;
import org.wasl.ontology.KnownEntities;
import org.wasl.ontology.KnownEntity;

/**
 * Remembers what an article names in full, so that a short form later, or in the headline before, is found as well, and as
 * the same: a surname, the initials of a body ("Rapid Support Forces (RSF)").
 */
public final class NameMemory {
    private final Lexicon lexicon;
    private final Map<String, Name> surnames = new HashMap<>();
    private final Set<String> full = new HashSet<>();
    private final Map<String, Name.Reading> initials = new HashMap<>();
    private final Map<String, Name> sure = new HashMap<>();

    /** Camps and forts by the second word of their names: "at Lemonnier" after "Camp Lemonnier". */
    private final Map<String, Name> sites = new HashMap<>();

    /** What is called a "Front" or a "League" in full, by that last word; empty where two names end alike. */
    private final Map<String, Optional<Name.Reading>> heads = new HashMap<>();

    /** States that are one half of a country, by what half: "the North" for North Korea. */
    private final Map<String, Name.Reading> halves = new HashMap<>();

    /** What the model takes for bodies, but stands where forces are or go: "sent 200 marines to Matsu". */
    private final Set<String> whereabouts = new HashSet<>();

    /** Indefinite nouns that the article uses, and what it calls by more than one word: "تنظيم القاعدة". */
    private final Set<String> nouns = new HashSet<>();

    private final Set<String> fuller = new HashSet<>();

    private final Spelling spelling;

    public NameMemory(String language, Lexicon lexicon) {
        spelling = Spelling.of(language);
        this.lexicon = lexicon;
    }

    /** Takes in the full names of a sentence's phrases; the first bearer of a surname keeps it. */
    public void learn(List<NounPhrase> phrases) {
        for (NounPhrase phrase : phrases) {
            for (Reference reference : phrase.references()) {
                if (reference instanceof Reference.Named named) {
                    learn(named.name());
                } else if (reference instanceof Reference.Counterpart counterpart) {
                    counterpart.holder().ifPresent(this::learn);
                } else if (reference instanceof Reference.Group group) {
                    group.leaders().forEach(l -> learn(List.of(new NounPhrase(l.from(), l.to(), List.of(l)))));
                }
            }
        }
    }

    private void learn(Name name) {
        String[] words = name.text().split(" ");
        boolean titled = name.foundBy() == Name.FoundBy.TITLED && latin(name.text());
        if (name.type() == EntityType.PERSON && (words.length > 1 || titled)) {
            full.add(name.readings().get(0).id());
            surnames.putIfAbsent(spelling.bareKey(Fold.of(words[words.length - 1])), name);
            if (words.length > 1 && lexicon.has("family-first", words[0])) {
                // "Moon" after "Moon Jae-in"
                surnames.putIfAbsent(spelling.bareKey(Fold.of(words[0])), name);
            }
        }
        if (name.type() == EntityType.FACILITY && words.length == 2 && lexicon.has("site-word", Fold.of(words[0]))) {
            sites.putIfAbsent(Fold.of(words[1]), name);
        }
        if (name.type() != EntityType.PERSON && name.foundBy() == Name.FoundBy.HEAD) {
            sure.putIfAbsent(Fold.of(name.text()), name);
        }
    }

    /** Takes in the initials that the names of a sentence are shortened to, in brackets or by their words. */
    public void learn(Sentence sentence, List<Name> names) {
        sentence.tokens().stream().filter(t -> t.is(Pos.NOUN) && !t.definite()).forEach(t -> nouns.add(t.stem()));
        names.stream()
                .filter(n -> n.length() > 1)
                .map(n -> n.readings().get(0).id())
                .forEach(fuller::add);
        if (halves.isEmpty()) {
            names.stream()
                    .filter(n -> n.type() == EntityType.STATE)
                    .forEach(n -> half(n.readings().get(0).id()));
            // a half is told by its capital, so that scripts without capitals have none
            sentence.tokens().stream()
                    .filter(t -> Character.getType(t.form().codePointAt(0)) != Character.OTHER_LETTER)
                    .flatMap(t -> lexicon.nationalityAt(sentence.tokens(), t.index()).stream())
                    .forEach(m -> half(m.value()));
        }
        for (Name name : names) {
            if (!isBody(name)) {
                continue;
            }
            if (isWhereabouts(sentence, name)) {
                whereabouts.add(name.text());
            }
            Name.Reading reading = name.readings().get(0);
            if (reading.id().startsWith(NameFinder.OPEN_STATE)) {
                continue;
            }
            Name.Reading whole = reading.id().isEmpty() ? Name.Reading.coined(reading.type(), name.text()) : reading;
            if (name.foundBy() == Name.FoundBy.MODEL && isArmed(sentence, name)) {
                sure.putIfAbsent(
                        Fold.of(name.text()),
                        name.with(new Name.Reading(EntityType.ARMED_FORCE, ""), Name.FoundBy.HEAD));
            }
            if (isHead(sentence.token(name.to() - 1)) && name.length() > 1) {
                heads.merge(
                        sentence.token(name.to() - 1).norm(),
                        Optional.of(whole),
                        (before, now) -> before.equals(now) ? before : Optional.empty());
            }
            int open = bracket(sentence, name);
            if (open + 2 < sentence.size()
                    && lexicon.hasWord(sentence.token(open), "open")
                    && lexicon.hasWord(sentence.token(open + 2), "close")
                    && isInitials(sentence.token(open + 1))) {
                initials.putIfAbsent(sentence.token(open + 1).form(), whole);
            } else if (latin(name.text())) {
                initials(sentence, name).ifPresent(i -> initials.putIfAbsent(i, whole));
            }
        }
    }

    /** The states whose ids have several words, by all but the first. */
    private static final class States {
        static final Map<String, List<KnownEntity>> BY_SECOND_WORDS = KnownEntities.load().all().stream()
                .filter(e -> e.type().equals(EntityType.STATE.term()) && e.id().contains("-"))
                .collect(Collectors.groupingBy(e -> e.id().split("-", 2)[1]));
    }

    /** Takes in a state whose name begins as its twin's does not: where one Korea is named, "the South" is the other. */
    private void half(String state) {
        String[] words = state.split("-", 2);
        if (words.length < 2 || !halves.isEmpty()) {
            return;
        }
        List<KnownEntity> twins = States.BY_SECOND_WORDS.getOrDefault(words[1], List.of());
        if (twins.size() == 2) {
            twins.forEach(e ->
                    halves.put(e.id().substring(0, e.id().indexOf('-')), new Name.Reading(EntityType.STATE, e.id())));
        }
    }

    /** "The North" by itself, in capitals. */
    private Optional<Name.Reading> halfOf(Sentence sentence, Token token) {
        int at = token.index();
        boolean alone = at > 0
                && lexicon.hasWord(sentence.token(at - 1), "the")
                && Character.isUpperCase(token.form().codePointAt(0))
                && (at + 1 == sentence.size()
                        || !Character.isUpperCase(sentence.token(at + 1).form().codePointAt(0))
                                && !lexicon.hasWord(sentence.token(at + 1), "of"));
        return alone ? Optional.ofNullable(halves.get(token.norm())) : Optional.empty();
    }

    /** "Front", "League", "Union": the noun that a longer name ends in, by which alone it goes on being called. */
    private boolean isHead(Token token) {
        return latin(token.form())
                && Character.isUpperCase(token.form().codePointAt(0))
                && HEADS.stream().anyMatch(c -> lexicon.hasWord(token, c));
    }

    private static final List<String> HEADS =
            List.of("faction-word", "faction-noun", "league-noun", "kind-noun", "body-noun", "unit");

    /** What nobody knows, behind "at", "in" or "to" in a sentence about troops. */
    private boolean isWhereabouts(Sentence sentence, Name name) {
        boolean unknown = name.foundBy() == Name.FoundBy.MODEL
                && name.type() == EntityType.ORGANIZATION
                && name.length() == 1
                && latin(name.text())
                && name.from() > 0
                && lexicon.hasWord(sentence.token(name.from() - 1), "garrison-link");
        Optional<Token> next =
                name.to() < sentence.size() ? Optional.of(sentence.token(name.to())) : Optional.<Token>empty();
        boolean alone = next.filter(t -> t.is(Pos.NOUN)
                        || t.is(Pos.NAME)
                        || t.glued()
                        || t.form().startsWith("'"))
                .isEmpty();
        return unknown && alone && sentence.tokens().stream().anyMatch(t -> lexicon.hasWord(t, "troops"));
    }

    /**
     * What has fighters, or is called a unit, is a force: "the Gaashaan, a special unit of …", "ELN guerrillas", "gunmen of
     * the Popalzai".
     */
    private boolean isArmed(Sentence sentence, Name name) {
        int of = lexicon.hasWord(sentence.token(Math.max(0, name.from() - 1)), "the")
                ? name.from() - 2
                : name.from() - 1;
        if (of > 0
                && lexicon.hasWord(sentence.token(of), "of")
                && lexicon.hasWord(sentence.token(of - 1), "fighter-noun")) {
            return true;
        }
        int at = name.to();
        if (at < sentence.size() && lexicon.hasWord(sentence.token(at), "fighter-noun")) {
            return true;
        }
        boolean apposed = at + 1 < sentence.size()
                && lexicon.hasWord(sentence.token(at), "comma")
                && lexicon.hasWord(sentence.token(at + 1), "determiner");
        for (int i = at + 2; apposed && i < sentence.size() && i - at < 7; i++) {
            Token token = sentence.token(i);
            if (lexicon.hasWord(token, "armed-noun")) {
                return true;
            }
            if (!token.is(Pos.ADJECTIVE) && !token.is(Pos.NOUN) && !token.is(Pos.NAME) && !token.glued()) {
                return false;
            }
        }
        return false;
    }

    private static boolean isBody(Name name) {
        return switch (name.type()) {
            case ORGANIZATION, GOVERNMENT_BODY, ARMED_FORCE, AGREEMENT -> true;
            case PERSON, STATE, PLACE, FACILITY, WEAPON -> false;
        };
    }

    private static Optional<String> initials(Sentence sentence, Name name) {
        StringBuilder letters = new StringBuilder();
        for (int i = name.from(); i < name.to(); i++) {
            int first = sentence.token(i).form().codePointAt(0);
            if (Character.isUpperCase(first)) {
                letters.appendCodePoint(first);
            }
        }
        return letters.length() < 3 ? Optional.empty() : Optional.of(letters.toString());
    }

    /** Where a bracket may open after a name, be it behind the place of a mission: "قوة … في كوسوفو (كفور)". */
    private int bracket(Sentence sentence, Name name) {
        int at = name.to();
        boolean mission = name.owner().isPresent()
                && at + 1 < sentence.size()
                && lexicon.hasWord(sentence.token(at), "in")
                && sentence.token(at + 1).is(Pos.NAME);
        return mission ? at + 2 : at;
    }

    private static boolean isInitials(Token token) {
        String form = token.form();
        if (!latin(form)) {
            return token.is(Pos.NAME) || token.is(Pos.NOUN) && !token.definite();
        }
        return form.length() > 1
                && form.codePoints().filter(Character::isUpperCase).count() > 1;
    }

    /** The names as the article as a whole shows them to be, with the short forms that stand between them. */
    public List<Name> recall(Sentence sentence, List<Name> names) {
        Name[] covered = new Name[sentence.size()];
        List<Name> all = new ArrayList<>();
        for (Name name : names) {
            if (isThing(sentence, name)) {
                continue;
            }
            Name seen = bearer(recalled(sentence, name));
            all.add(seen);
            Arrays.fill(covered, name.from(), name.to(), seen);
        }
        for (Token token : sentence.tokens()) {
            if (covered[token.index()] != null) {
                continue;
            }
            Optional<Name.Reading> initials = Optional.ofNullable(this.initials.get(token.form()));
            Name named = surnames.get(spelling.bareKey(token.norm()));
            boolean inLongerName = token.index() > 0
                    && sentence.token(token.index() - 1).is(Pos.NAME)
                    && covered[token.index() - 1] == null
                    && !token.glued();
            inLongerName |= opensName(sentence, token, covered);
            Optional<Name.Reading> half = halfOf(sentence, token);
            if (half.isPresent()) {
                all.add(shortened(sentence, token, List.of(half.get())));
            } else if (initials.isPresent()) {
                all.add(shortened(sentence, token, List.of(initials.get())));
            } else if (headOf(sentence, token).isPresent()) {
                all.add(shortened(
                        sentence, token, List.of(headOf(sentence, token).get())));
            } else if (sites.containsKey(token.norm()) && token.index() > 0 && fits(token) && !inLongerName) {
                all.add(shortened(sentence, token, sites.get(token.norm()).readings()));
            } else if (named != null && fits(token) && !inLongerName) {
                all.add(shortened(sentence, token, named.readings()));
            }
        }
        all.sort((a, b) -> Integer.compare(a.from(), b.from()));
        return all;
    }

    /** "The Front" after "the Kasai Renewal Front". */
    private Optional<Name.Reading> headOf(Sentence sentence, Token token) {
        int at = token.index();
        boolean alone = at > 0
                && lexicon.hasWord(sentence.token(at - 1), "the")
                && isHead(token)
                && (at + 1 == sentence.size() || !sentence.token(at + 1).is(Pos.NAME));
        return alone ? heads.getOrDefault(token.norm(), Optional.empty()) : Optional.empty();
    }

    /** "اللواء مشعل الزبن": a first name that is a surname too, with another name behind it. */
    private boolean opensName(Sentence sentence, Token token, Name[] covered) {
        int next = token.index() + 1;
        return next < sentence.size()
                && covered[next] == null
                && !sentence.token(next).glued()
                && !token.norm().isEmpty()
                && !latin(token.norm())
                && (sentence.token(next).is(Pos.NAME)
                        || sentence.token(next).is(Pos.NOUN)
                                && sentence.token(next).definite()
                                && !lexicon.isCommon(sentence.token(next)));
    }

    /** "The base" after "a base", which is written like al-Qaeda: no name, unless a fuller one stands for it elsewhere. */
    private boolean isThing(Sentence sentence, Name name) {
        Token first = sentence.token(name.from());
        return name.length() == 1
                && first.definite()
                && nouns.contains(first.stem())
                && lexicon.isCommon(first)
                && !fuller.contains(name.readings().get(0).id());
    }

    /** A surname that is famous by itself means the one whom the article names in full, if it names another bearer. */
    private Name bearer(Name name) {
        if (name.type() != EntityType.PERSON
                || name.length() > 1
                || full.contains(name.readings().get(0).id())) {
            return name;
        }
        return Optional.ofNullable(surnames.get(spelling.bareKey(Fold.of(name.text()))))
                .map(n -> name.with(n.readings().get(0), Name.FoundBy.MEMORY))
                .orElse(name);
    }

    private static Name shortened(Sentence sentence, Token token, List<Name.Reading> readings) {
        return new Name(
                sentence.index(),
                token.index(),
                token.index() + 1,
                token.span(),
                token.form(),
                readings,
                Name.FoundBy.MEMORY);
    }

    /** Such initials stand for many bodies: those that the article spells out go before the famous ones. */
    private static boolean isInitialsOfThree(Name name) {
        return name.text().length() > 2 && name.text().chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** A name that only the model found, or the namesake of a person here, in the light of the whole article. */
    private Name recalled(Sentence sentence, Name name) {
        boolean model = name.foundBy() == Name.FoundBy.MODEL;
        if ((model || isInitialsOfThree(name)) && initials.containsKey(name.text())) {
            return name.with(initials.get(name.text()), Name.FoundBy.MEMORY);
        }
        Optional<Name.Reading> half =
                name.length() == 1 ? halfOf(sentence, sentence.token(name.from())) : Optional.empty();
        if (half.isPresent()) {
            return name.with(half.get(), Name.FoundBy.MEMORY);
        }
        Optional<Name.Reading> whole =
                name.length() == 1 && model ? headOf(sentence, sentence.token(name.from())) : Optional.empty();
        if (whole.isPresent()) {
            return name.with(whole.get(), Name.FoundBy.MEMORY);
        }
        if (model && name.type() == EntityType.ORGANIZATION && whereabouts.contains(name.text())) {
            return name.with(new Name.Reading(EntityType.PLACE, ""), Name.FoundBy.MODEL);
        }
        Name site = sites.get(Fold.of(name.text()));
        if (site != null && model) {
            return name.with(site.readings().get(0), Name.FoundBy.MEMORY);
        }
        boolean place = name.type() == EntityType.PLACE && name.length() == 1;
        boolean person =
                surnames.containsKey(spelling.bareKey(Fold.of(name.text()))) && name.type() != EntityType.PERSON;
        boolean there = name.from() > 0 && lexicon.hasWord(sentence.token(name.from() - 1), "locative");
        if (person && (model || place) && !there) {
            Name full = surnames.get(spelling.bareKey(Fold.of(name.text())));
            return name.with(full.readings().get(0), Name.FoundBy.MEMORY);
        }
        Name same = sure.get(Fold.of(name.text()));
        if (model && same != null) {
            return name.with(same.readings().get(0), Name.FoundBy.MEMORY);
        }
        return name;
    }

    private static boolean latin(String text) {
        return text.codePointAt(0) < 0x250;
    }

    private static boolean fits(Token token) {
        if (latin(token.norm())) {
            return token.form().codePoints().anyMatch(Character::isUpperCase);
        }
        return token.is(Pos.NAME) || token.is(Pos.NOUN) || token.is(Pos.ADJECTIVE);
    }
}
