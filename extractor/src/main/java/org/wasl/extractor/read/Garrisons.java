package org.wasl.extractor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.wasl.extractor.Count;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.frame.FrameReader;
import org.wasl.extractor.link.Registry;
import org.wasl.extractor.link.Resolver;
import org.wasl.extractor.phrase.CountedSpan;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.phrase.NounPhrase;
import org.wasl.extractor.phrase.Reference;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;

/** Forces that an English sentence says are somewhere without a verb of its own for it: "the 5,200 American soldiers in Iraq". */
final class Garrisons {
    /** A force at a site, by key. */
    record Presence(String force, String at, Optional<Count> count) {}

    private static final Set<EntityType> FORCES =
            Set.of(EntityType.STATE, EntityType.ARMED_FORCE, EntityType.ORGANIZATION);
    private static final Set<String> ARMED = Set.of("troops", "fighters", "ships", "aircraft");

    /** Fewer are not stationed somewhere: they are those of whom an incident is told. */
    private static final long FEW = 20;

    private final Sentence sentence;
    private final List<NounPhrase> phrases;
    private final List<CountedSpan> counts;
    private final Lexicon lexicon;
    private final Resolver resolver;
    private final Registry registry;
    private final List<Presence> found = new ArrayList<>();

    Garrisons(
            Sentence sentence,
            List<NounPhrase> phrases,
            List<CountedSpan> counts,
            Lexicon lexicon,
            Resolver resolver,
            Registry registry) {
        this.sentence = sentence;
        this.phrases = phrases;
        this.counts = counts;
        this.lexicon = lexicon;
        this.resolver = resolver;
        this.registry = registry;
    }

    /**
     * What the sentence says of forces at sites.
     *
     * @param last the force of which the text told last and where it is, to which "700 of them" belong
     */
    List<Presence> find(Optional<Presence> last) {
        for (int i = 0; i < phrases.size(); i++) {
            definite(i);
            had(i);
            strength(i);
            home(i);
            held(i);
            turned(i);
            accompanied(i);
            gapped(i);
        }
        nationals();
        parts(last);
        return found;
    }

    /** "Spain's 1,300 soldiers in Najaf", "the 80 Australian soldiers who remain in Kabul", "4,000 of its soldiers in Mali". */
    private void definite(int i) {
        Optional<Reference.Group> group = armed(i).filter(g -> many(g.count()));
        if (group.isEmpty()) {
            return;
        }
        int before = group.get().from() - 1;
        boolean known =
                word(before, "possessive") || word(before, "the") || group.get().own() || word(before, "whose");
        Optional<String> force = known ? owner(i) : Optional.empty();
        force.ifPresent(f -> siteAfter(group.get().to())
                .ifPresent(at -> add(f, at, group.get().count())));
    }

    /** "The 4,000 soldiers that France has in Mali". */
    private void had(int i) {
        Optional<Reference.Group> group = armed(i).filter(g -> g.owners().isEmpty() && many(g.count()));
        if (group.isEmpty() || i + 1 >= phrases.size()) {
            return;
        }
        NounPhrase owner = phrases.get(i + 1);
        int next = word(group.get().to(), "relative")
                ? group.get().to() + 1
                : group.get().to();
        int has = owner.to();
        while (has < sentence.size() && token(has).is(Pos.ADVERB)) {
            has++;
        }
        if (owner.from() == next && word(has, "keeping")) {
            Optional<String> force = key(owner, FORCES);
            force.ifPresent(f ->
                    siteAfter(owner.to()).ifPresent(at -> add(f, at, group.get().count())));
        }
    }

    /** "The number of Russian troops in Belarus at 30,000", "the French contingent in Gao numbers 600". */
    private void strength(int i) {
        Optional<Reference.Group> group = armed(i).filter(g -> g.count().isEmpty());
        int noun = group.isPresent() ? -1 : presenceNoun(phrases.get(i).to());
        Optional<NounPhrase> site = noun > 0 ? placeAfter(noun + 1) : group.flatMap(g -> placeAfter(g.to()));
        Optional<String> force = site.isEmpty() ? Optional.empty() : noun > 0 ? key(phrases.get(i), FORCES) : owner(i);
        if (force.isEmpty()) {
            return;
        }
        int of = phrases.get(i).from() - 1;
        while (of > 0 && token(of).is(Pos.DETERMINER)) {
            of--;
        }
        boolean number = noun > 0 || word(of, "of") && word(of - 1, "strength");
        int at = site.get().to();
        boolean numbers = false;
        boolean has = false;
        for (int t = at; t < sentence.size() && t - at <= 6; t++) {
            Optional<CountedSpan> count = countAt(t);
            if (count.isPresent()) {
                boolean soldiers = has && (word(end(count.get()), "troops") || word(end(count.get()), "men"));
                if ((number || numbers || soldiers) && isOfPeople(end(count.get()))) {
                    sites(site.get())
                            .ifPresent(s ->
                                    add(force.get(), s, Optional.of(count.get().count())));
                }
                return;
            }
            numbers |= word(t, "numbering");
            has |= t == at && word(t, "keeping");
            boolean link = token(t).is(Pos.VERB)
                    || token(t).is(Pos.PREPOSITION)
                    || token(t).is(Pos.ADVERB)
                    || token(t).is(Pos.DETERMINER)
                    || token(t).is(Pos.ADJECTIVE)
                    || word(t, "numbering");
            if (!link || word(t, "not")) {
                return;
            }
        }
    }

    /** "British strength", "France's troop levels": the noun for how many there are, right behind whose they are. */
    private int presenceNoun(int from) {
        int at = word(from, "possessive") ? from + 1 : from;
        while (at < sentence.size() && at - from <= 3 && (token(at).is(Pos.ADJECTIVE) || word(at, "troops"))) {
            at++;
        }
        return word(at, "presence-noun") ? at : -1;
    }

    /** "Goma is in the hands of the M23", "Kidal, under the control of the rebels", "M23-held Goma", "Goma, which the M23 controls". */
    private void held(int i) {
        if (i + 1 >= phrases.size()) {
            return;
        }
        NounPhrase first = phrases.get(i);
        NounPhrase second = phrases.get(i + 1);
        int at = first.to();
        boolean adjective = word(at, "hyphen") && word(at + 1, "held") && second.from() == at + 2;
        if (adjective) {
            holds(first, second);
            return;
        }
        boolean based = word(at, "hyphen") && word(at + 1, "placed") && second.from() - at <= 3;
        if (based) {
            holds(second, first);
            return;
        }
        boolean relative = word(at, "comma") && word(at + 1, "relative") && second.from() == at + 2;
        if (relative && word(second.to(), "controlling")) {
            holds(second, first);
            return;
        }
        boolean aside = word(at, "comma");
        int t = at;
        while (t < second.from() && (word(t, "comma") || word(t, "be") || word(t, "still") || word(t, "remains"))) {
            t++;
        }
        boolean hands = word(t, "in") && hold(t + 1, second, "hand-noun");
        boolean control = word(t, "under") && hold(t + 1, second, "control-noun");
        boolean home = aside && word(at + 1, "home-noun") && hold(at + 1, second, "home-noun");
        if (t > at && (hands || control) || home) {
            holds(second, first);
        }
    }

    /** Whether a noun, its determiner before it and "of" or "to" behind it, fills the gap before the phrase. */
    private boolean hold(int from, NounPhrase phrase, String noun) {
        int at = word(from, "the") || word(from, "still") ? from + 1 : from;
        return word(at, noun)
                && (word(at + 1, "of") || word(at + 1, "to"))
                && phrase.from() - at >= 2
                && phrase.from() - at <= 3;
    }

    private void holds(NounPhrase who, NounPhrase site) {
        Reference holder = who.references().get(0);
        Optional<String> force =
                holder instanceof Reference.Group group && !group.owners().isEmpty()
                        ? resolver.entity(group.owners().get(0))
                        : key(who, Set.of(EntityType.ARMED_FORCE));
        force.filter(k -> registry.type(k) == EntityType.ARMED_FORCE)
                .ifPresent(f -> sites(site)
                        .filter(k -> registry.type(k) != EntityType.STATE)
                        .ifPresent(at -> add(f, at, Optional.empty())));
    }

    /** "Stationed at Camp Marmal are 1,400 German soldiers", "in Tapa are 900 British soldiers". */
    private void turned(int i) {
        Optional<Reference.Group> group = armed(i).filter(g -> many(g.count()));
        boolean behind = group.isPresent() && i > 0 && word(group.get().from() - 1, "be");
        NounPhrase place = behind ? phrases.get(i - 1) : null;
        boolean turned = behind && place.to() == group.get().from() - 1 && isIn(place.from() - 1);
        boolean opens = turned && (place.from() == 1 || word(place.from() - 2, "placed"));
        if (opens) {
            owner(i).ifPresent(f ->
                    sites(place).ifPresent(at -> add(f, at, group.get().count())));
        }
    }

    /** "Ethiopia, with 4,000 soldiers in Somalia, rejected it". */
    private void accompanied(int i) {
        Optional<Reference.Group> group = armed(i).filter(g -> g.owners().isEmpty() && many(g.count()));
        boolean with = group.isPresent()
                && i > 0
                && word(group.get().from() - 1, "with")
                && word(group.get().from() - 2, "comma")
                && phrases.get(i - 1).to() == group.get().from() - 2;
        if (with) {
            key(phrases.get(i - 1), FORCES)
                    .ifPresent(f -> siteAfter(group.get().to())
                            .ifPresent(at -> add(f, at, group.get().count())));
        }
    }

    /** "Italy has 300 soldiers in Niger, Germany 120 at Gao": a name, a number and a place take up the verb before. */
    private void gapped(int i) {
        NounPhrase owner = phrases.get(i);
        Optional<CountedSpan> count = countAt(owner.to());
        boolean listed = count.isPresent()
                && (word(owner.from() - 1, "comma") || word(owner.from() - 1, "and"))
                && IntStream.range(0, owner.from())
                        .anyMatch(v -> word(v, "keeping")
                                && IntStream.range(v, owner.from()).anyMatch(t -> word(t, "troops")));
        if (listed && isIn(end(count.get()))) {
            key(owner, FORCES)
                    .ifPresent(f -> siteAfter(end(count.get()))
                            .ifPresent(at -> add(f, at, Optional.of(count.get().count()))));
        }
    }

    /** "Some 750 Danes are serving in Helmand", "garrisoned by 500 Italians": who are said to serve are soldiers. */
    private void nationals() {
        for (CountedSpan count : counts) {
            int to = end(count);
            Optional<String> nation = many(Optional.of(count.count())) ? nation(to) : Optional.empty();
            if (nation.isEmpty() || !token(to).tag().endsWith("S")) {
                continue;
            }
            int at = to + 1;
            boolean serving = false;
            while (at < sentence.size()
                    && at - to <= 3
                    && (word(at, "be") || word(at, "serving") || word(at, "still"))) {
                serving |= word(at, "serving");
                at++;
            }
            // "some 60 Danes are still at Camp Adazi": a camp has soldiers
            boolean camp = at > to + 1 && word(at + 1, "site-word");
            if (serving || camp) {
                siteAfter(at).ifPresent(s -> add(nation.get(), s, Optional.of(count.count())));
            }
        }
    }

    /** "Home to 4,000 American airmen, Camp Lemonnier". */
    private void home(int i) {
        Optional<Reference.Group> group = armed(i).filter(g -> g.count().isPresent());
        int from = group.map(g -> g.from()).orElse(0);
        boolean opens = from > 1
                && word(from - 1, "to")
                && word(from - 2, "home-noun")
                && (from == 2 || word(from - 3, "comma"))
                && word(group.get().to(), "comma")
                && i + 1 < phrases.size()
                && phrases.get(i + 1).from() == group.get().to() + 1;
        if (opens) {
            owner(i).ifPresent(f -> sites(phrases.get(i + 1))
                    .ifPresent(at -> add(f, at, group.get().count())));
        }
    }

    /** "Some 1,200 are stationed in Gao and 300 in Kidal", behind those of whom they are a part. */
    private void parts(Optional<Presence> last) {
        boolean of = word(0, "of") && !found.isEmpty();
        Optional<String> whole = of ? Optional.of(found.get(0).force()) : last.map(Presence::force);
        boolean part = of;
        for (CountedSpan count : counts) {
            int from = begin(count);
            int to = end(count);
            boolean them = word(to, "of") && (word(to + 1, "them") || word(to + 1, "the") && word(to + 2, "troops"));
            if (them) {
                part = true;
                to += word(to + 1, "them") ? 2 : 3;
            }
            if (!part || whole.isEmpty() || from < 0) {
                continue;
            }
            boolean placed = !word(to, "in");
            int at = to;
            Optional<String> others = Optional.empty();
            while (at < sentence.size()
                    && at - to <= 4
                    && (word(at, "be")
                            || word(at, "staying")
                            || word(at, "placed")
                            || word(at, "still")
                            || token(at).is(Pos.ADVERB)
                            || nation(at).isPresent())) {
                others = others.isPresent() ? others : nation(at);
                at++;
            }
            boolean stays = IntStream.range(to, at).noneMatch(t -> word(t, "not")) && (!placed || at > to);
            Optional<String> site = stays && isIn(at) ? phraseAt(at + 1).flatMap(this::sites) : Optional.empty();
            if (them && at == to && mayStay(at, count)) {
                site = last.map(Presence::at);
            }
            Optional<String> force = others.or(() -> whole);
            site.ifPresent(s -> add(force.orElseThrow(), s, Optional.of(count.count())));
        }
    }

    /** "No more than 2,000 of them may stay": so many at most are where they were said to be. */
    private boolean mayStay(int at, CountedSpan count) {
        return count.count().qualifier().equals("atMost")
                && at + 1 < sentence.size()
                && token(at).tag().equals("MD")
                && word(at + 1, "staying")
                && !isIn(at + 2);
    }

    private Optional<String> nation(int at) {
        if (at >= sentence.size()) {
            return Optional.empty();
        }
        return lexicon.nationalityAt(sentence.tokens(), at)
                .filter(m -> m.to() == at + 1)
                .map(m -> registry.known(EntityType.STATE, m.value()));
    }

    private Optional<Reference.Group> armed(int i) {
        List<Reference> references = phrases.get(i).references();
        return references.get(references.size() - 1) instanceof Reference.Group group && ARMED.contains(group.kind())
                ? Optional.of(group)
                : Optional.empty();
    }

    private static boolean many(Optional<Count> count) {
        return count.filter(c -> c.stated().orElse(c.min().orElse(c.max().orElse(0))) >= FEW)
                .isPresent();
    }

    /** Whose the armed are: who owns them in their phrase, by "'s" or "whose" before it, or who stands behind "of its soldiers". */
    private Optional<String> owner(int i) {
        Reference.Group group = armed(i).orElseThrow();
        if (!group.owners().isEmpty()) {
            return resolver.entity(group.owners().get(0)).filter(k -> FORCES.contains(registry.type(k)));
        }
        int before = group.from() - 1;
        boolean owned = word(before, "possessive") || word(before, "whose");
        if (owned) {
            return i == 0 || before - phrases.get(i - 1).to() > 1 ? Optional.empty() : key(phrases.get(i - 1), FORCES);
        }
        // "with 4,000 of its soldiers in Mali, Chad is": it is named behind
        boolean opens = group.own() && (group.from() == 1 || group.from() > 1 && word(group.from() - 2, "comma"));
        return opens
                ? phrases.stream()
                        .filter(p -> p.from() > group.to() && word(p.from() - 1, "comma"))
                        .findFirst()
                        .flatMap(p -> key(p, FORCES))
                : Optional.empty();
    }

    private Optional<String> siteAfter(int at) {
        return placeAfter(at).flatMap(this::sites);
    }

    /** The place that stands behind, with a word for being there at most in between. */
    private Optional<NounPhrase> placeAfter(int from) {
        int at = from;
        while (at < sentence.size()
                && at - from <= 5
                && (word(at, "relative")
                        || word(at, "be")
                        || word(at, "keeping")
                        || word(at, "staying")
                        || word(at, "placed")
                        || word(at, "still")
                        || token(at).is(Pos.ADVERB))
                && !word(at, "not")) {
            at++;
        }
        return isIn(at) ? phraseAt(at + 1) : Optional.empty();
    }

    private boolean isIn(int at) {
        return word(at, "in") || word(at, "at") || word(at, "on-word");
    }

    private Optional<NounPhrase> phraseAt(int at) {
        return phrases.stream().filter(p -> p.from() == at).findFirst();
    }

    /** The place of the phrase; a capital is the city. */
    private Optional<String> sites(NounPhrase phrase) {
        Reference first = phrase.references().get(0);
        boolean name = first instanceof Reference.Named named && named.name().foundBy() != Name.FoundBy.NATIONALITY
                || first instanceof Reference.Country
                || first instanceof Reference.Pair;
        return !name
                ? Optional.empty()
                : resolver.resolve(sentence.index(), phrase).stream()
                        .flatMap(r ->
                                FrameReader.capital(r.reference(), registry)
                                        .map(List::of)
                                        .orElse(r.entities())
                                        .stream())
                        .filter(k -> switch (registry.type(k)) {
                            case PLACE, FACILITY, STATE -> true;
                            case PERSON, ORGANIZATION, ARMED_FORCE, GOVERNMENT_BODY, AGREEMENT, WEAPON -> false;
                        })
                        .findFirst();
    }

    private Optional<String> key(NounPhrase phrase, Set<EntityType> types) {
        Reference last = phrase.references().get(phrase.references().size() - 1);
        return last instanceof Reference.Named
                ? resolver.resolve(sentence.index(), new NounPhrase(last.from(), last.to(), List.of(last))).stream()
                        .flatMap(r -> r.entities().stream())
                        .filter(k -> types.contains(registry.type(k)))
                        .findFirst()
                : Optional.empty();
    }

    private void add(String force, String at, Optional<Count> count) {
        boolean again = found.stream().anyMatch(f -> f.force().equals(force) && f.at().equals(at));
        if (!force.equals(at) && !again) {
            found.add(new Presence(force, at, count));
        }
    }

    private Optional<CountedSpan> countAt(int at) {
        return counts.stream().filter(c -> begin(c) == at).findFirst();
    }

    /** Whether what follows a number makes it one of soldiers: nothing, or a word for them. */
    private boolean isOfPeople(int at) {
        return at >= sentence.size()
                || word(at, "troops")
                || word(at, "men")
                || !token(at).is(Pos.NOUN) && !token(at).is(Pos.NAME) && !word(at, "measure");
    }

    private int begin(CountedSpan count) {
        return IntStream.range(0, sentence.size())
                .filter(t -> token(t).span().overlaps(count.span()))
                .findFirst()
                .orElse(-1);
    }

    private int end(CountedSpan count) {
        return 1
                + IntStream.range(0, sentence.size())
                        .filter(t -> token(t).span().overlaps(count.span()))
                        .max()
                        .orElse(-1);
    }

    private Token token(int at) {
        return sentence.token(at);
    }

    private boolean word(int at, String wordClass) {
        return at >= 0 && at < sentence.size() && lexicon.hasWord(sentence.token(at), wordClass);
    }
}
