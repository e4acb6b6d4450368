package org.wasl.extractor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.link.Registry;
import org.wasl.extractor.link.Resolver;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.phrase.NounPhrase;
import org.wasl.extractor.phrase.Reference;
import org.wasl.extractor.text.Fold;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;

/** Who leads a group, belongs to it or is allied with it, where its name and theirs stand together in English. */
final class GroupTies {
    private static final Set<EntityType> GROUPS = Set.of(EntityType.ORGANIZATION, EntityType.ARMED_FORCE);
    private static final Set<EntityType> LEADERS =
            Set.of(EntityType.PERSON, EntityType.STATE, EntityType.ORGANIZATION, EntityType.ARMED_FORCE);
    private static final Set<EntityType> PERSONS = Set.of(EntityType.PERSON);
    private static final Set<EntityType> MEMBERS =
            Set.of(EntityType.PERSON, EntityType.STATE, EntityType.ORGANIZATION, EntityType.ARMED_FORCE);
    private static final Set<EntityType> ALLIES =
            Set.of(EntityType.STATE, EntityType.ORGANIZATION, EntityType.ARMED_FORCE);

    private final Lexicon lexicon;

    GroupTies(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<PhraseRelations.Found> find(
            Sentence sentence, List<NounPhrase> phrases, Resolver resolver, Registry registry) {
        Reader reader = new Reader(sentence, resolver, registry);
        for (int i = 0; i + 1 < phrases.size(); i++) {
            NounPhrase first = phrases.get(i);
            NounPhrase second = phrases.get(i + 1);
            if (second.from() >= first.to()) {
                reader.fronted(first, second);
                reader.under(first, second);
                reader.leads(first, second);
                reader.leadersOwn(first, second);
                reader.member(first, second);
                reader.listed(first, second);
                reader.atTheHead(first, second);
                reader.turned(first, second);
                reader.newLeader(first, second);
                reader.whoRuns(first, second);
                reader.ally(first, second);
            }
        }
        return reader.found;
    }

    private final class Reader {
        private final Sentence sentence;
        private final Resolver resolver;
        private final Registry registry;
        private final List<PhraseRelations.Found> found = new ArrayList<>();

        Reader(Sentence sentence, Resolver resolver, Registry registry) {
            this.sentence = sentence;
            this.resolver = resolver;
            this.registry = registry;
        }

        /** "Headed by the trade unionist X, the Alliance": the participle that opens a clause says it of what follows. */
        void fronted(NounPhrase first, NounPhrase second) {
            boolean next = word(first.to(), "comma") && second.from() == first.to() + 1;
            int by = before(first, "by", "with", "to");
            boolean opens = next && by > 0 && (by == 1 || word(by - 2, "comma") || word(by - 2, "quote"));
            if (opens && word(by, "by") && word(by - 1, "led-by")) {
                lead(first, second);
            } else if (opens && word(by - 1, "allied")) {
                align(second, first);
            }
        }

        /** "The IMU under Mullo Abdullo", "under its leader, X, the movement". */
        void under(NounPhrase first, NounPhrase second) {
            int under = before(second, "under");
            boolean behind = under == first.to() && !(second.references().get(0) instanceof Reference.Titled);
            if (behind && person(second).isPresent()) {
                lead(second, first);
            }
            boolean opens = (first.from() == 1 || first.from() > 1 && word(first.from() - 2, "comma"))
                    && word(first.from() - 1, "under")
                    && word(first.from(), "owner-pronoun")
                    && word(first.to(), "comma")
                    && second.from() == first.to() + 1;
            if (opens) {
                lead(first, second);
            }
        }

        /** "The PTI, which Imran Khan leads", "a force that Italy leads": between the group and the pronoun nothing is told. */
        void leads(NounPhrase first, NounPhrase second) {
            int that = before(second, "relative");
            boolean plain = that >= first.to()
                    && that - first.to() <= 8
                    && IntStream.range(first.to(), that)
                            .noneMatch(t -> token(t).is(Pos.VERB) || token(t).is(Pos.PREPOSITION));
            if (plain && word(second.to(), "leads")) {
                lead(second, first);
            }
        }

        /** "Iyad Ag Ghali's JNIM", "the Libyan National Army of Khalifa Haftar". */
        void leadersOwn(NounPhrase first, NounPhrase second) {
            boolean owner = word(first.to(), "possessive") && second.from() == first.to() + 1;
            boolean genitive = word(first.to(), "of") && before(second, "of") == first.to();
            if (owner && single(first, PERSONS) && isFaction(second.references().get(0))) {
                lead(first, second);
            } else if (genitive && single(second, PERSONS) && isFaction(last(first))) {
                lead(second, first);
            }
        }

        /** "Romania, a NATO member since 2004". */
        void member(NounPhrase first, NounPhrase second) {
            boolean apposed = word(first.to(), "comma")
                    && second.from() == first.to() + 1
                    && word(second.from(), "determiner")
                    && !word(second.from(), "no-noun");
            int noun = second.to();
            while (noun < sentence.size() && token(noun).is(Pos.ADJECTIVE)) {
                noun++;
            }
            boolean one = noun < sentence.size() && word(noun, "one-member");
            if (apposed && one) {
                tie(
                        "Membership",
                        "member",
                        last(first),
                        MEMBERS,
                        "group",
                        second.references().get(0),
                        GROUPS,
                        "member");
            }
        }

        /** "Two other members of the party, X and Y". */
        void listed(NounPhrase first, NounPhrase second) {
            if (!word(first.to(), "comma") || second.from() != first.to() + 1) {
                return;
            }
            Reference last = last(first);
            boolean members = last instanceof Reference.Group group
                    && group.owners().size() == 1
                    && group.owners().get(0).to() == group.to()
                    && lexicon.has("several-members", Fold.of(group.text()));
            if (members) {
                var owner = ((Reference.Group) last).owners().get(0);
                Reference named = new Reference.Named(owner, List.of(), Optional.empty(), owner.from(), owner.to());
                second.references()
                        .forEach(m -> tie("Membership", "member", m, MEMBERS, "group", named, GROUPS, "members"));
            }
        }

        /** "The Houthis, with X at their head". */
        void atTheHead(NounPhrase first, NounPhrase second) {
            boolean aside = word(first.to(), "comma") && word(first.to() + 1, "with") && before(second, "with") >= 0;
            boolean head = word(second.to(), "at")
                    && word(second.to() + 1, "owner-pronoun")
                    && word(second.to() + 2, "head-noun");
            if (aside && head) {
                lead(second, first);
            }
        }

        /** "At the head of the Houthis stands X", "in charge of the militia since May is X". */
        void turned(NounPhrase first, NounPhrase second) {
            int of = before(first, "of");
            boolean head = of > 0 && (word(of - 1, "head-noun") || word(of - 1, "charge-noun"));
            int opener = word(of - 2, "the") ? of - 3 : of - 2;
            boolean opens =
                    head && (word(opener, "at") || word(opener, "in")) && (opener == 0 || word(opener - 1, "comma"));
            int verb = second.from() - 1;
            while (verb > first.to() && word(verb, "determiner")) {
                verb--;
            }
            boolean stands = opens && word(verb, "lies") && single(second, PERSONS);
            if (stands && IntStream.range(first.to(), verb).noneMatch(t -> token(t).is(Pos.VERB))) {
                lead(second, first);
            }
        }

        /** "The party has a new leader, X". */
        void newLeader(NounPhrase first, NounPhrase second) {
            int noun = second.from() - 2;
            boolean named = word(second.from() - 1, "comma") && word(noun, "chief-noun") && single(second, PERSONS);
            int at = noun - 1;
            while (at > first.to() && (token(at).is(Pos.ADJECTIVE) || token(at).is(Pos.DETERMINER))) {
                at--;
            }
            if (named && at == first.to() && word(at, "keeping")) {
                lead(second, first);
            }
        }

        /** "The man who runs the militia, X,": whom the relative clause tells of. */
        void whoRuns(NounPhrase first, NounPhrase second) {
            int verb = first.from() - 1;
            while (verb > 0 && word(verb, "determiner")) {
                verb--;
            }
            boolean who = verb > 2
                    && word(verb, "leads")
                    && word(verb - 1, "who")
                    && token(verb - 2).is(Pos.NOUN)
                    && !token(verb - 2).tag().endsWith("S");
            boolean named = who
                    && word(first.to(), "comma")
                    && second.from() == first.to() + 1
                    && single(second, PERSONS)
                    && second.to() < sentence.size()
                    && (word(second.to(), "comma") || token(second.to()).is(Pos.PUNCTUATION));
            if (named) {
                lead(second, first);
            }
        }

        /** "Ankara's proxy, the Hamza Division", "Turkey's allies in the SNA", "Hezbollah, Iran's main ally". */
        void ally(NounPhrase first, NounPhrase second) {
            int noun = word(first.to(), "possessive") ? ally(first.to() + 1) : -1;
            if (noun > 0 && word(noun + 1, "comma") && second.from() == noun + 2) {
                align(second, first);
            }
            boolean within = noun > 0 && word(noun + 1, "in") && second.from() == noun + 2;
            if (within && isFaction(second.references().get(0))) {
                align(second, first);
            }
            int behind = word(second.to(), "possessive") ? ally(second.to() + 1) : -1;
            boolean closed = behind > 0
                    && (behind + 1 >= sentence.size()
                            || token(behind + 1).is(Pos.PUNCTUATION)
                            || token(behind + 1).is(Pos.PREPOSITION));
            if (closed && word(first.to(), "comma") && second.from() == first.to() + 1) {
                align(first, second);
            }
        }

        /** The word for an ally that stands here, before it at most two adjectives; -1 where none does. */
        private int ally(int from) {
            int at = from;
            while (at < sentence.size() && at - from < 2 && token(at).is(Pos.ADJECTIVE)) {
                at++;
            }
            return word(at, "ally-noun") ? at : -1;
        }

        private boolean isFaction(Reference reference) {
            if (!(reference instanceof Reference.Named named)) {
                return false;
            }
            boolean called = word(named.name().to() - 1, "faction-word");
            // "the army of Aurangzeb": no army of the state that the text is about
            boolean nameless = named.name().foundBy() == Name.FoundBy.COMPOSED;
            return switch (named.name().type()) {
                case ARMED_FORCE -> !nameless;
                case ORGANIZATION -> called;
                case PERSON, STATE, GOVERNMENT_BODY, PLACE, FACILITY, AGREEMENT, WEAPON -> false;
            };
        }

        private Optional<String> person(NounPhrase phrase) {
            return key(phrase.references().get(0), PERSONS);
        }

        private boolean single(NounPhrase phrase, Set<EntityType> types) {
            return phrase.references().size() == 1
                    && key(phrase.references().get(0), types).isPresent();
        }

        private void lead(NounPhrase leader, NounPhrase group) {
            tie("Leadership", "leader", leader.references().get(0), LEADERS, "group", last(group), GROUPS, "led");
        }

        private void align(NounPhrase ally, NounPhrase whose) {
            tie("Alignment", "a", ally.references().get(0), GROUPS, "b", last(whose), ALLIES, "ally");
        }

        private static Reference last(NounPhrase phrase) {
            return phrase.references().get(phrase.references().size() - 1);
        }

        /** The word of one of the classes before the phrase, where only words that describe whom it names stand between. */
        private int before(NounPhrase phrase, String... classes) {
            for (int at = phrase.from() - 1; at >= 0 && phrase.from() - at <= 6; at--) {
                for (String wordClass : classes) {
                    if (word(at, wordClass)) {
                        return at;
                    }
                }
                boolean describes = token(at).is(Pos.NOUN)
                        || token(at).is(Pos.ADJECTIVE)
                        || token(at).is(Pos.DETERMINER)
                        || token(at).is(Pos.NAME);
                if (!describes) {
                    return -1;
                }
            }
            return -1;
        }

        private void tie(
                String fact,
                String firstRole,
                Reference first,
                Set<EntityType> firsts,
                String secondRole,
                Reference second,
                Set<EntityType> seconds,
                String rule) {
            Optional<String> one = key(first, firsts);
            Optional<String> other = key(second, seconds);
            if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
                return;
            }
            PhraseRelations.Found tie =
                    new PhraseRelations.Found(fact, firstRole, one.get(), secondRole, other.get(), rule);
            if (!found.contains(tie)) {
                found.add(tie);
            }
        }

        private Optional<String> key(Reference reference, Set<EntityType> types) {
            if (!(reference instanceof Reference.Named)) {
                return Optional.empty();
            }
            return resolver
                    .resolve(sentence.index(), new NounPhrase(reference.from(), reference.to(), List.of(reference)))
                    .stream()
                    .flatMap(r -> r.entities().stream())
                    .filter(k -> types.contains(registry.type(k)))
                    .findFirst();
        }

        private Token token(int at) {
            return sentence.token(at);
        }

        private boolean word(int at, String wordClass) {
            return at >= 0 && at < sentence.size() && lexicon.hasWord(sentence.token(at), wordClass);
        }
    }
}
