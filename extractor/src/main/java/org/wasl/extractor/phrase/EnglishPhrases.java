package org.wasl.extractor.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.lexicon.PhraseTable;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;

/**
 * English noun phrases. A state, a body or a field stands before the head word of a title or after "of" or "for"; a title
 * stands before a name, or after it between commas.
 */
public final class EnglishPhrases implements PhraseGrammar {
    private static final int LONGEST_NAME = 5;

    private static final Set<String> FINITE = Set.of("VBD", "VBP", "VBZ");

    private final Lexicon lexicon;

    public EnglishPhrases(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<NounPhrase> read(Sentence sentence, List<Name> names, List<CountedSpan> counts) {
        return new Reader(new PhraseScan(sentence, lexicon, names, counts)).read();
    }

    private static final class Reader {
        private final PhraseScan scan;

        Reader(PhraseScan scan) {
            this.scan = scan;
        }

        List<NounPhrase> read() {
            List<NounPhrase> phrases = new ArrayList<>();
            int at = 0;
            while (at < scan.size()) {
                Optional<NounPhrase> phrase = phrase(at);
                if (phrase.isPresent()) {
                    phrases.add(phrase.get());
                    at = phrase.get().to();
                } else {
                    at++;
                }
            }
            return phrases;
        }

        private Optional<NounPhrase> phrase(int from) {
            List<Reference> references = new ArrayList<>(references(from));
            if (references.isEmpty()) {
                return Optional.empty();
            }
            int to = end(references, from);
            while (scan.in(to)) {
                int next = to;
                boolean comma = scan.is(next, "comma");
                if (comma) {
                    next++;
                }
                boolean and = scan.is(next, "and");
                if (and) {
                    next++;
                }
                if (!and && !(comma && listGoesOn(next))) {
                    break;
                }
                List<Reference> more = references(next);
                if (more.isEmpty()
                        || sort(references.get(references.size() - 1)) != sort(more.get(0))
                        || opensClause(from, next, end(more, next))) {
                    break;
                }
                references.addAll(more);
                to = end(more, next);
            }
            return Optional.of(new NounPhrase(from, to, references));
        }

        /** "Ended the mission in Mali, and the last soldiers left": what follows "and" is the subject of a verb of its own. */
        private boolean opensClause(int first, int next, int end) {
            if (scan.sentence.heads().isEmpty()) {
                return false;
            }
            int above = above(first, next);
            int own = above(next, end);
            return own >= end
                    && above >= 0
                    && above < first
                    && FINITE.contains(scan.token(own).tag());
        }

        /** The token outside of the words on which they hang. */
        private int above(int from, int to) {
            return IntStream.range(from, to)
                    .map(i -> scan.sentence.heads().get(i))
                    .filter(h -> h < from || h >= to)
                    .findFirst()
                    .orElse(-1);
        }

        /** Whether "A, B" is followed by "and C", so that the comma joins members of a list. */
        private boolean listGoesOn(int from) {
            int at = from;
            for (int members = 0; members < 8; members++) {
                List<Reference> member = references(at);
                if (member.isEmpty()) {
                    return false;
                }
                at = end(member, at);
                boolean comma = scan.is(at, "comma");
                if (scan.is(comma ? at + 1 : at, "and")) {
                    return !references(comma ? at + 2 : at + 1).isEmpty();
                }
                if (!comma) {
                    return false;
                }
                at++;
            }
            return false;
        }

        private int sort(Reference reference) {
            if (reference instanceof Reference.Named named) {
                return switch (named.name().type()) {
                    case PERSON -> 1;
                    case STATE, ORGANIZATION, GOVERNMENT_BODY, ARMED_FORCE -> 2;
                    case PLACE, FACILITY -> 3;
                    case AGREEMENT, WEAPON -> 4;
                };
            }
            if (reference instanceof Reference.Group) {
                return 2;
            }
            if (reference instanceof Reference.Definite definite
                    && !scan.lexicon.has("person-head", definite.head())
                    && !scan.lexicon.has("epithet", definite.head())) {
                return isGroupNoun(definite.to() - 1) ? 2 : 3;
            }
            return reference instanceof Reference.Pair ? 5 : 1;
        }

        private int end(List<Reference> references, int from) {
            return references.stream().mapToInt(Reference::to).max().orElse(from);
        }

        private List<Reference> references(int from) {
            if (!scan.in(from)) {
                return List.of();
            }
            int at = from;
            boolean counts = scan.count(at).isPresent();
            if (!counts && (scan.is(at, Pos.DETERMINER) || scan.is(at, "determiner"))) {
                Optional<Reference> pair = pair(at);
                if (pair.isPresent()) {
                    return List.of(pair.get());
                }
                if (scan.name(at).isEmpty() && scan.count(at).isEmpty()) {
                    at++;
                }
            }
            if (scan.is(at, "there") && scan.is(at, Pos.ADVERB)) {
                return List.of(new Reference.Definite(scan.token(at).norm(), at, at + 1));
            }
            int start = at;
            Optional<Reference> official = start > from ? official(start) : Optional.empty();
            if (official.isPresent()) {
                return List.of(official.get());
            }
            boolean longName = scan.name(start).filter(n -> n.length() > 1).isPresent() && !isRegion(start);
            Optional<Reference> found = counterpart(at)
                    .or(() -> pair(start))
                    .or(() -> person(start))
                    .or(() -> longName ? named(start) : Optional.empty())
                    .or(() -> country(start))
                    .or(() -> group(start))
                    .or(() -> named(start))
                    .or(() -> start > from ? definite(start) : Optional.empty());
            return found.map(r -> scan.each(r, this::ranked)).orElseGet(List::of);
        }

        /** "The minister": whom the article last gave that post; nothing may narrow it to another. */
        private Optional<Reference> definite(int from) {
            boolean the = scan.is(from - 1, "the");
            boolean narrowed = scan.is(from + 1, Pos.NOUN)
                    || scan.is(from + 1, Pos.NAME)
                    || scan.is(from + 1, "of")
                    || scan.is(from + 1, "for")
                    || scan.is(from + 1, "possessive");
            if (the && !narrowed && scan.is(from, "person-head")) {
                return Optional.of(new Reference.Definite(scan.token(from).lemma(), from, from + 1));
            }
            int noun = from;
            while (noun - from < 2
                    && scan.is(noun, Pos.ADJECTIVE)
                    && scan.nationality(noun).isEmpty()) {
                noun++;
            }
            boolean alone = !scan.is(noun + 1, Pos.NOUN)
                    && !scan.is(noun + 1, Pos.NAME)
                    && !scan.is(noun + 1, "of")
                    && !scan.is(noun + 1, "possessive")
                    && !scan.is(noun + 1, "where");
            boolean taken = scan.is(from - 1, "the") && alone && scan.name(noun).isEmpty();
            boolean group = isGroupNoun(noun) && !scan.is(noun + 1, "for") && !scan.is(noun + 1, Pos.RELATIVE);
            // "the winner", "the new man"
            boolean person = scan.is(noun, "epithet") && !(scan.is(noun, "victim") && noun == from);
            return taken && (group || person || scan.is(noun, "place-noun") || scan.is(noun, "facility-noun"))
                    ? Optional.of(new Reference.Definite(scan.token(noun).lemma(), from, noun + 1))
                    : Optional.empty();
        }

        /** "The Council", "the Mission", as documents write "the council". */
        private Optional<Reference> official(int at) {
            boolean alone = scan.is(at - 1, "the")
                    && startsUpper(at)
                    && isGroupNoun(at)
                    && !scan.is(at + 1, "of")
                    && !scan.is(at + 1, "for")
                    && !scan.is(at + 1, Pos.NAME)
                    && !scan.is(at + 1, Pos.NOUN)
                    && !scan.is(at + 1, "possessive");
            Optional<Name> name = scan.name(at);
            boolean word = name.isEmpty()
                    || name.get().length() == 1
                            && name.get().foundBy() == Name.FoundBy.MODEL
                            && name.get().readings().get(0).id().isEmpty();
            return alone && word
                    ? Optional.of(new Reference.Definite(scan.token(at).norm(), at, at + 1))
                    : Optional.empty();
        }

        private boolean isGroupNoun(int at) {
            return scan.is(at, "league-noun") || scan.is(at, "faction-noun") || scan.is(at, "institution-noun");
        }

        /** A name with the rank before it. */
        private Optional<Reference.Named> ranked(int from) {
            Rank rank = ranks(from);
            return personName(rank.to(), rank.text().isPresent())
                    .map(n -> new Reference.Named(n, List.of(), rank.text(), from, n.to()));
        }

        private Optional<Reference> named(int from) {
            return scan.name(from)
                    .or(() -> scan.nationality(from))
                    .map(n -> new Reference.Named(n, List.of(), Optional.empty(), from, n.to()));
        }

        private Optional<Reference> pair(int from) {
            // "urged both to keep calm"
            boolean both = scan.is(from, "both")
                    && (scan.is(from + 1, "to") || scan.is(from + 1, Pos.PUNCTUATION) || scan.is(from + 1, "comma"));
            if (both) {
                return Optional.of(new Reference.Pair(Reference.Pair.Kind.BOTH, from, from + 1));
            }
            return scan.lexicon.pair(scan.tokens, from).map(m -> new Reference.Pair(m.value(), from, m.to()));
        }

        /** "his Iraqi counterpart, X", "their US counterparts". */
        private Optional<Reference> counterpart(int from) {
            int at = from;
            if (scan.is(at, Pos.PRONOUN)) {
                at++;
            }
            List<Name> states = new ArrayList<>();
            Optional<Name> state = state(at);
            if (state.isPresent()) {
                states.add(state.get());
                at = state.get().to();
            }
            if (!scan.is(at, "counterpart")) {
                return Optional.empty();
            }
            at++;
            int nameAt = at;
            if (scan.is(at, "from") && state(at + 1).isPresent()) {
                states.add(state(at + 1).get());
                nameAt = state(at + 1).get().to();
                at = nameAt;
            }
            if (scan.is(nameAt, "comma")) {
                nameAt++;
            }
            Rank rank = ranks(nameAt);
            Optional<Name> name =
                    personName(rank.to(), nameAt == at || rank.text().isPresent());
            int to = name.map(Name::to).orElse(at);
            return Optional.of(new Reference.Counterpart(states, name, rank.text(), false, from, to));
        }

        private record Rank(Optional<String> text, int to) {}

        private Rank ranks(int from) {
            int at = from;
            while (scan.in(at)) {
                // "the General Staff" is no general
                Optional<Name> force = scan.name(at).filter(n -> n.type() == EntityType.ARMED_FORCE);
                Optional<PhraseTable.Match<String>> rank = scan.lexicon
                        .rank(scan.tokens, at)
                        .filter(m -> force.filter(n -> n.to() > m.to()).isEmpty());
                if (rank.isPresent()) {
                    at = rank.get().to();
                } else if (scan.is(at, "honorific") && !beginsKnownPerson(at)) {
                    at++;
                } else {
                    break;
                }
            }
            int begin = from;
            while (begin < at && scan.is(begin, "honorific")) {
                begin++;
            }
            return new Rank(begin < at ? Optional.of(scan.text(begin, at)) : Optional.empty(), at);
        }

        /** "Prince Saud al-Faisal": a known name of which the honorific is a part. */
        private boolean beginsKnownPerson(int at) {
            return scan.name(at)
                    .filter(n -> n.type() == EntityType.PERSON && n.foundBy() == Name.FoundBy.KNOWN && n.length() > 1)
                    .isPresent();
        }

        private Optional<Reference> person(int from) {
            List<Title> titles = new ArrayList<>();
            Optional<String> rank = Optional.empty();
            int at = from;
            Optional<Reference> styled = styled(from);
            if (styled.isPresent()) {
                return styled;
            }
            Optional<Name> branch = scan.name(from).filter(n -> n.type() == EntityType.ARMED_FORCE);
            if (branch.isPresent()) {
                // "US Army General Joseph Votel"
                Rank behind = ranks(branch.get().to());
                if (behind.text().isPresent() && personName(behind.to(), true).isPresent()) {
                    titles.add(Title.member(
                            scan.sentence.index(), from, branch.get().to(), branch.get()));
                    rank = behind.text();
                    at = behind.to();
                }
            }
            while (scan.in(at)) {
                Rank found = ranks(at);
                if (found.to() > at && title(at).isEmpty()) {
                    rank = rank.or(found::text);
                    at = found.to();
                    continue;
                }
                Optional<Title> title = title(at);
                if (title.isEmpty()) {
                    int and = scan.is(at, "and") && !titles.isEmpty() ? at + 1 : -1;
                    Optional<Title> second = and > 0 ? title(and) : Optional.empty();
                    if (second.isPresent()
                            && personName(second.get().to(), true).isPresent()
                            && second.get().states().isEmpty()) {
                        titles.add(second.get());
                        at = second.get().to();
                        continue;
                    }
                    break;
                }
                titles.add(title.get());
                at = title.get().to();
            }
            boolean introduced = at > from;
            int nameAt = at;
            boolean complement = !titles.isEmpty() && complementBehind(titles.get(titles.size() - 1));
            // "the foreign ministers of Egypt and Iraq, X, Y": each has a name of his own
            boolean one = !titles.isEmpty() && !titles.get(0).isShared();
            boolean comma = introduced && one && scan.is(at, "comma") && !scan.is(at, "semicolon");
            Optional<Name> name = personName(nameAt, introduced && (!complement || rank.isPresent()));
            if (name.isEmpty() && comma) {
                Rank after = ranks(described(at + 1));
                Optional<Name> apposed = personName(after.to(), after.to() > at + 1)
                        .or(() -> titles.get(0).isTied() ? torn(after.to()) : Optional.empty());
                if (apposed.isEmpty() && titles.get(0).isTied()) {
                    boolean office = titles.get(0).complement() == Title.Complement.DOMAIN;
                    apposed = scan.name(after.to())
                            .filter(n -> n.foundBy() == Name.FoundBy.MODEL && (n.length() > 1 || office))
                            .map(n -> n.with(new Name.Reading(EntityType.PERSON, ""), Name.FoundBy.TITLED));
                }
                boolean closed = apposed.isPresent()
                        && (!scan.in(apposed.get().to())
                                || scan.is(apposed.get().to(), Pos.PUNCTUATION)
                                || scan.is(apposed.get().to(), "comma")
                                || scan.is(apposed.get().to(), "stop"));
                if (closed && title(at + 1).isEmpty()) {
                    name = apposed;
                    rank = rank.or(after::text);
                }
            }
            if (name.isEmpty() && titles.isEmpty() && rank.isEmpty()) {
                return mistaken(from);
            }
            if (name.isEmpty()) {
                // who is only "a member" or "its director" is none whom a later title could mean
                if (titles.isEmpty()
                        || titles.get(0).whose() != Title.Whose.NONE
                        || titles.get(0).tie() == Title.Tie.MEMBER
                        || titles.get(0).superior().isPresent()) {
                    return Optional.empty();
                }
                return Optional.of(new Reference.Titled(spread(titles).get(0)));
            }
            int behind = titles.isEmpty() ? origin(name.get().to()) : name.get().to();
            int to = after(affiliation(behind, titles, rank), titles);
            if (titles.isEmpty()) {
                to = name.get().to();
            }
            return Optional.of(new Reference.Named(name.get(), spread(titles), rank, from, to));
        }

        /** "The speaker, Cavaye Yeguie Djibril, …": what stands whole between commas, but the model took for two names. */
        private Optional<Name> torn(int from) {
            int at = from;
            int parts = 0;
            while (scan.name(at).filter(n -> n.foundBy() == Name.FoundBy.MODEL).isPresent()) {
                at = scan.name(at).get().to();
                parts++;
            }
            boolean whole = parts == 2 && at - from < LONGEST_NAME && scan.is(at, "comma");
            return whole
                    ? Optional.of(
                            scan.name(from, at, List.of(new Name.Reading(EntityType.PERSON, "")), Name.FoundBy.TITLED))
                    : Optional.empty();
        }

        /** "King Salman": a known name of which the title is a part. */
        private Optional<Reference> styled(int from) {
            Optional<Title> title = title(from);
            Optional<Name> name = title.flatMap(t -> IntStream.range(from, t.to())
                    .mapToObj(scan::name)
                    .flatMap(Optional::stream)
                    .filter(n -> n.foundBy() == Name.FoundBy.KNOWN && n.type() == EntityType.PERSON && n.to() > t.to())
                    .findFirst());
            return name.map(n -> {
                List<Title> titles = new ArrayList<>(List.of(title.get()));
                int to = after(n.to(), titles);
                return new Reference.Named(n, spread(titles), Optional.empty(), from, to);
            });
        }

        /** "Its new envoy, the Italian diplomat X": past what more is said of who bears the title. */
        private int described(int from) {
            if (!scan.is(from, Pos.DETERMINER)) {
                return from;
            }
            int at = from + 1;
            while (at - from < 7
                    && scan.name(at).filter(n -> n.type() == EntityType.PERSON).isEmpty()
                    && !startsName(at)
                    && (scan.nationality(at).isPresent()
                            || scan.is(at, "hyphen")
                            || scan.is(at, Pos.ADJECTIVE)
                            || scan.is(at, Pos.NOUN)
                            || scan.is(at, Pos.NUMBER))) {
                at++;
            }
            return at > from + 1 && scan.is(at - 1, Pos.NOUN) && scan.name(at).isPresent() ? at : from;
        }

        private boolean startsName(int at) {
            return scan.name(at).filter(n -> n.type() != EntityType.STATE).isPresent();
        }

        /** What the model takes for a body or place, but bears a title: "Zin Mar Aung, the foreign minister of …". */
        private Optional<Reference> mistaken(int from) {
            Optional<Name> name = scan.name(from)
                    .filter(n -> n.foundBy() == Name.FoundBy.MODEL
                            && n.type() != EntityType.PERSON
                            && n.length() > 1
                            && n.length() < 5);
            if (name.isEmpty() || !scan.is(name.get().to(), "comma")) {
                return Optional.empty();
            }
            List<Title> titles = new ArrayList<>();
            int to = after(name.get().to(), titles);
            boolean bears = !titles.isEmpty()
                    && titles.get(0).tie() != Title.Tie.MEMBER
                    && scan.is(name.get().to(), "comma")
                    && titles.get(0).isTied();
            Name person = name.get().with(new Name.Reading(EntityType.PERSON, ""), Name.FoundBy.TITLED);
            return bears
                    ? Optional.of(new Reference.Named(person, spread(titles), Optional.empty(), from, to))
                    : Optional.empty();
        }

        /** "X of Cameroon, president of …": past where somebody comes from, if a post follows. */
        private int origin(int at) {
            Optional<Name> state = scan.is(at, "of") ? scan.name(at + 1, EntityType.STATE) : Optional.empty();
            return state.filter(s -> scan.is(s.to(), "comma")).map(Name::to).orElse(at);
        }

        /** "Rebel leader X of the M23 movement", "Sgt. X of the 82nd Airborne Division": what the bearer belongs to. */
        private int affiliation(int at, List<Title> titles, Optional<String> rank) {
            if (!scan.is(at, "of")) {
                return at;
            }
            int next = scan.is(at + 1, Pos.DETERMINER) ? at + 2 : at + 1;
            boolean untied = !titles.isEmpty() && !titles.get(0).isTied();
            Optional<Name> state = scan.name(next).filter(n -> n.type() == EntityType.STATE);
            if (state.isPresent() && untied && titles.get(0).complement() != Title.Complement.NONE) {
                titles.set(0, titles.get(0).with(List.of(state.get())));
                return state.get().to();
            }
            Optional<Name> group = body(adjectives(next))
                    .filter(n -> n.type() == EntityType.ARMED_FORCE || n.type() == EntityType.ORGANIZATION);
            if (group.isEmpty() || !untied && !titles.isEmpty()) {
                return at;
            }
            int end = kind(group.get().to());
            if (untied && !isPartyOf(titles.get(0), group.get())) {
                titles.set(0, titles.get(0).of(group.get()));
            } else {
                titles.add(Title.member(scan.sentence.index(), at, end, group.get()));
            }
            return end;
        }

        /** "Health Minister X of the Unity Party": the party of who holds a post of the state; but "President X of the fund". */
        private boolean isPartyOf(Title title, Name group) {
            boolean presides = scan.lexicon.has("presiding", title.head());
            boolean ofState = title.complement() == Title.Complement.DOMAIN
                    || title.complement() == Title.Complement.STATE && !presides
                    || scan.lexicon.has("local-post", title.head());
            boolean faction = IntStream.range(group.from(), group.to()).anyMatch(i -> scan.is(i, "faction-word"));
            return group.type() == EntityType.ORGANIZATION && (ofState || presides && faction);
        }

        /** The longest post at the token; of "leader of the opposition Unity Party" no more than "leader". */
        private Optional<PhraseTable.Match<Lexicon.Post>> post(int at) {
            return scan.lexicon.posts(scan.tokens, at).stream()
                    .filter(p -> p.to() - at == 1
                            || scan.name(p.to())
                                    .filter(n -> n.type() == EntityType.ORGANIZATION)
                                    .isEmpty()
                            || !scan.is(at + 1, "of"))
                    .reduce((shorter, longer) -> longer);
        }

        /** Past what qualifies a name in small letters: "the ruling Jubilee Party", "the opposition Future Movement". */
        private int adjectives(int from) {
            int at = from;
            while (scan.in(at)
                    && at - from < 4
                    && scan.name(at).isEmpty()
                    && scan.nationality(at).isEmpty()) {
                boolean word = scan.is(at, Pos.ADJECTIVE)
                        || scan.is(at, Pos.NOUN)
                        || scan.is(at, Pos.VERB)
                        || scan.is(at, Pos.ADVERB)
                        || scan.is(at, "hyphen");
                if (!word || startsUpper(at)) {
                    return from;
                }
                at++;
            }
            return scan.name(at).isPresent() ? at : from;
        }

        /** Whether a state or body ends the title, so that a name right after it is hardly its bearer's. */
        private boolean complementBehind(Title title) {
            return title.states().stream().anyMatch(s -> s.to() == title.to() && s.from() > title.from())
                    || title.body()
                            .filter(b -> b.to() == title.to() && b.from() > title.from())
                            .isPresent();
        }

        /** Titles in apposition: "X, the Iraqi defence minister, …", "X (the minister)", "X, who was then a member of …". */
        private int after(int from, List<Title> titles) {
            int at = from;
            if (scan.is(at, "open") && scan.is(at + 2, "close")) {
                at += 3;
            }
            if (scan.is(at, "comma") && scan.is(at + 1, Pos.NUMBER) && scan.is(at + 2, "comma")) {
                at += 2;
            }
            while (scan.is(at, "comma") || scan.is(at, "open") || scan.is(at, "colon")) {
                Apposed apposed = apposed(at + 1);
                Optional<Title> title = title(apposed.at());
                if (title.isEmpty() || title.get().several()) {
                    return at;
                }
                int end = title.get().to();
                boolean closed = !scan.in(end)
                        || scan.is(end, "comma")
                        || scan.is(end, Pos.PUNCTUATION)
                        || scan.is(end, Pos.VERB)
                        || scan.is(end, Pos.ADVERB)
                        || scan.is(end, "and")
                        || scan.is(end, Pos.RELATIVE)
                        || scan.is(end, Pos.PREPOSITION);
                if (!closed || personName(end, true).isPresent() || introduces(end)) {
                    return at;
                }
                boolean former = apposed.former();
                titles.add(former ? title.get().past() : title.get());
                at = end;
                while (scan.is(at, "and")) {
                    Apposed more = apposed(at + 1);
                    Optional<Title> second = title(more.at());
                    if (second.isEmpty()
                            || second.get().several()
                            || personName(second.get().to(), true).isPresent()) {
                        break;
                    }
                    titles.add(former || more.former() ? second.get().past() : second.get());
                    at = second.get().to();
                }
            }
            return at;
        }

        /** "… Minister X, the Foreign Minister of Oman, H.E. Y, …": a title that a name in its own right follows. */
        private boolean introduces(int end) {
            Rank rank = ranks(end + 1);
            return scan.is(end, "comma")
                    && !scan.is(end, "semicolon")
                    && rank.to() > end + 1
                    && personName(rank.to(), true).isPresent();
        }

        private record Apposed(int at, boolean former) {}

        /** Where a title may begin behind a comma: "himself a former …", "who is also the powerful …". */
        private Apposed apposed(int from) {
            int at = from;
            boolean former = false;
            while (scan.in(at) && at - from < 6 && title(at).isEmpty()) {
                boolean opener = scan.is(at, "apposition");
                boolean plain = scan.is(at, Pos.DETERMINER)
                        || scan.is(at, Pos.NOUN) && joined(at)
                        || scan.is(at, "and") && scan.is(at - 1, Pos.NOUN)
                        || scan.is(at, "determiner")
                        || scan.is(at, Pos.ADVERB)
                        || scan.is(at, Pos.ADJECTIVE);
                if (!opener && !plain) {
                    break;
                }
                former |= scan.is(at, "once");
                at = seated(at + 1);
            }
            return new Apposed(at, former);
        }

        /** "The Paris-based spokesman": past where a bearer sits or comes from. */
        private int seated(int at) {
            return scan.name(at)
                    .map(Name::to)
                    .filter(to -> scan.is(to, "hyphen") && scan.is(to + 1, "seated"))
                    .map(to -> to + 2)
                    .orElse(at);
        }

        /** "Was elected president": the participle is what was done, no part of the title. */
        private boolean isDone(int at) {
            return scan.in(at) && scan.token(at).tag().equals("VBN") && scan.is(at - 1, "being");
        }

        /** "A businessman and a member of": whether "and" and a title follow the noun. */
        private boolean joined(int at) {
            int next = scan.is(at + 1, Pos.NOUN) ? at + 2 : at + 1;
            if (!scan.is(next, "and")) {
                return false;
            }
            int after = scan.is(next + 1, Pos.DETERMINER) ? next + 2 : next + 1;
            return title(after).isPresent();
        }

        private List<Title> spread(List<Title> titles) {
            List<Name> states = titles.stream()
                    .map(Title::states)
                    .filter(s -> !s.isEmpty())
                    .findFirst()
                    .orElse(List.of());
            return titles.stream().map(t -> t.isTied() ? t : t.with(states)).toList();
        }

        /** A state as an adjective, a name or a name with a possessive. */
        private Optional<Name> state(int at) {
            Optional<Name> named = scan.name(at, EntityType.STATE).filter(n -> n.type() == EntityType.STATE);
            return scan.nationality(at)
                    .filter(n -> named.filter(l -> l.to() > n.to()).isEmpty())
                    .or(() -> named);
        }

        private int possessive(int at) {
            return scan.is(at, "possessive") ? at + 1 : at;
        }

        /** What a title says of itself while it is read. */
        private static final class Draft {
            private final List<Name> states = new ArrayList<>();
            private Optional<Name> body = Optional.empty();
            private Optional<Name> superior = Optional.empty();
            private Title.Whose whose = Title.Whose.NONE;
            private String thing = "";
            private boolean former;

            /** Whether the body stands outside the title. */
            private boolean apart;

            private String post = "";
            private String without = "";
        }

        private Optional<Title> title(int from) {
            if (!scan.in(from) || isDone(from)) {
                return Optional.empty();
            }
            Draft draft = new Draft();
            int headFrom = owners(from, draft);
            int headAt = head(headFrom);
            if (headAt < 0) {
                return Optional.empty();
            }
            Optional<Title> under = underling(from);
            if (under.isPresent()) {
                return under;
            }
            PhraseTable.Match<Lexicon.Post> match = post(headAt).orElseThrow();
            Lexicon.Post head = match.value();
            boolean complete = headAt > headFrom;
            draft.former |= head.former();
            draft.post = complete ? lower(headFrom, headAt) + " " + head.base() : head.base();
            draft.without = draft.post;
            int at = match.to();
            Optional<Title> shared = ofNamed(from, at, draft, head);
            if (shared.isPresent()) {
                return shared;
            }
            if (head.complement() == Title.Complement.POST) {
                Optional<Title> of = inner(at);
                if (of.isPresent() && isOfSomebodyNamed(at, of.get())) {
                    return Optional.empty();
                }
                if (of.isPresent()) {
                    return Optional.of(deputy(from, at, draft, head, of.get()));
                }
            }
            int end = complement(at, draft, head, complete);
            complete |= end > at;
            boolean behind = end == at;
            boolean field = behind && namesField(draft, head, headFrom);
            if (field) {
                complete = true;
                asField(draft);
            } else if (behind
                    && !draft.apart
                    && draft.body.isPresent()
                    && draft.body.get().type() != EntityType.ORGANIZATION
                    && draft.body.get().from() < headFrom) {
                Name body = draft.body.get();
                boolean state = body.from() < bodyWords(body);
                draft.without = withoutState(body) + " " + draft.without;
                draft.post = state ? draft.without : scan.text(body.from(), possessive(body.to())) + " " + draft.post;
            }
            // "in Paris French President X": the town before a nationality is no part of the title
            boolean scene = draft.body
                    .filter(b -> b.type() == EntityType.PLACE
                            && draft.states.stream().anyMatch(n -> n.from() == b.to()))
                    .isPresent();
            boolean tied = isTied(draft);
            if (scene || !tied && !isOfHouse(match) && !stands(match.from(), head, end, complete)) {
                return Optional.empty();
            }
            ofTown(draft, head);
            boolean sent = sent(at, end, head) && !tied;
            return Optional.of(titled(from, end, draft, head, sent ? Title.Complement.NONE : head.complement()));
        }

        /** "Intelligence minister", "public works minister": what is named like a body is what the minister is for. */
        private boolean namesField(Draft draft, Lexicon.Post head, int headFrom) {
            return !draft.apart
                    && scan.lexicon.has("minister-post", head.base())
                    && draft.body.filter(b -> b.to() == headFrom && isBody(b)).isPresent();
        }

        private void asField(Draft draft) {
            Name body = draft.body.orElseThrow();
            scan.nationality(body.from()).filter(n -> n.to() < body.to()).ifPresent(draft.states::add);
            body.owner().filter(o -> o.type() == EntityType.STATE).ifPresent(o -> {
                if (draft.states.isEmpty()) {
                    draft.states.add(o);
                }
            });
            draft.post = withoutState(body) + " " + draft.post;
            draft.without = draft.post;
            draft.body = Optional.empty();
        }

        /** The mayor of a capital is the town's, not the state's. */
        private void ofTown(Draft draft, Lexicon.Post head) {
            boolean town = scan.lexicon.has("local-post", head.base())
                    && draft.body.isEmpty()
                    && draft.states.size() == 1
                    && draft.states.get(0).foundBy() != Name.FoundBy.NATIONALITY
                    && draft.states.get(0).mayBe(EntityType.PLACE);
            if (town) {
                draft.body = Optional.of(draft.states.get(0).as(EntityType.PLACE));
                draft.states.clear();
            }
        }

        /** "The president's chief of staff": a post by the side of another, of the same state or body. */
        private Optional<Title> underling(int from) {
            int end = from;
            while (end - from < 6 && scan.in(end) && !scan.is(end, "possessive") && !scan.is(end, "comma")) {
                end++;
            }
            boolean own = scan.is(end, "possessive")
                    && end > from
                    && scan.name(end - 1).isEmpty();
            Optional<Title> inner = own ? title(end + 1).filter(t -> !t.isTied() && !t.several()) : Optional.empty();
            if (inner.isEmpty()) {
                return Optional.empty();
            }
            Draft draft = new Draft();
            int headFrom = owners(from, draft);
            int headAt = head(headFrom);
            Optional<PhraseTable.Match<Lexicon.Post>> post = headAt < 0 ? Optional.empty() : post(headAt);
            boolean whole = post.isPresent()
                    && post.get().to() == end
                    && post.get().value().complement() != Title.Complement.NONE
                    && !post.get().value().several();
            if (!whole) {
                return Optional.empty();
            }
            Title boss = inner.get();
            return Optional.of(new Title(
                    scan.sentence.index(),
                    from,
                    boss.to(),
                    boss.post(),
                    boss.postWithoutBody(),
                    boss.head(),
                    draft.states.isEmpty() && draft.body.isEmpty()
                            ? post.get().value().complement()
                            : boss.complement(),
                    draft.body,
                    draft.states,
                    boss.several(),
                    boss.former(),
                    boss.tie(),
                    draft.superior,
                    draft.whose,
                    draft.thing));
        }

        private static boolean isTied(Draft draft) {
            return !draft.states.isEmpty()
                    || draft.body.isPresent()
                    || draft.superior.isPresent()
                    || draft.whose != Title.Whose.NONE;
        }

        /** "Ambassador to Iraq": the state behind it is not the one that sent its bearer. */
        private boolean sent(int at, int end, Lexicon.Post head) {
            return end > at
                    && (scan.is(at, "to") || scan.is(at, "for") && scan.lexicon.has("shared-post", head.base()));
        }

        /** Whether a title stands without anything that it is of: in capitals, before a name, or a field with its minister. */
        private boolean stands(int headAt, Lexicon.Post head, int end, boolean complete) {
            if (startsUpper(headAt) && headAt > 0 || head.complement() == Title.Complement.NONE) {
                return true;
            }
            Rank apposed = ranks(end + 1);
            boolean named = personName(end, true).isPresent()
                    || scan.is(end, "comma")
                            && scan.is(headAt - 1, "the")
                            && personName(apposed.to(), apposed.to() > end + 1).isPresent();
            return switch (head.complement()) {
                case STATE, NONE -> true;
                case DOMAIN -> complete || named;
                case BODY, POST -> named || startsUpper(headAt) || complete && isGiven(headAt);
            };
        }

        /** "Speaker of parliament": a post of several words that holds the house of its state. */
        private boolean isOfHouse(PhraseTable.Match<Lexicon.Post> match) {
            return IntStream.range(match.from() + 1, match.to()).anyMatch(i -> scan.is(i, "house-of-state"));
        }

        /** "Dismissed as head of intelligence": what somebody is made or was till then. */
        private boolean isGiven(int headAt) {
            return scan.is(headAt - 1, "as") || scan.is(headAt - 1, "him-her");
        }

        /** What stands before the head: "former", states, a body, a person, a pronoun. */
        private int owners(int from, Draft draft) {
            int at = from;
            if (scan.is(at, "owner-pronoun")) {
                draft.whose = Title.Whose.ITS;
                at++;
            } else if (scan.is(at, "person-pronoun")) {
                draft.whose = Title.Whose.HIS;
                at++;
            } else if (scan.is(at, "whose") && antecedent(at, draft)) {
                at++;
            } else if (scan.is(at + 1, "possessive") && thing(at, draft)) {
                at += 2;
            }
            boolean moved = true;
            while (moved && scan.in(at)) {
                moved = false;
                boolean whole = scan.lexicon
                        .post(scan.tokens, at)
                        .filter(m -> m.to() > m.from() + 1)
                        .isPresent();
                if (whole) {
                    break;
                }
                // "the army detained President X": what the army did does not describe him
                boolean verb = scan.is(at, Pos.VERB) && scan.token(at).tag().equals("VBD");
                boolean done = verb && at > from && !scan.is(at - 1, "possessive");
                boolean over = scan.is(at, "former") && !done;
                // "New Zealand" is no new one
                boolean acting = scan.is(at, "acting")
                        && scan.name(at).filter(n -> n.length() > 1).isEmpty();
                if (over || acting || scan.is(at, "title-adjective") && !verb) {
                    draft.former |= over;
                    at++;
                    if (scan.is(at, "hyphen") && scan.token(at).glued()) {
                        at++;
                    }
                    moved = true;
                    continue;
                }
                if (isHead(at)) {
                    break;
                }
                Optional<Name> state = state(at);
                Optional<Name> name = scan.name(at);
                if (state.isPresent()
                        && (name.isEmpty()
                                || name.get().to() <= state.get().to()
                                || isWholePost(possessive(state.get().to())))) {
                    draft.states.add(state.get());
                    at = possessive(state.get().to());
                    if ((scan.is(at, "and") || scan.is(at, "hyphen"))
                            && scan.nationality(at + 1).isPresent()) {
                        at++;
                    }
                    moved = true;
                } else if (draft.body.isEmpty() && name.filter(this::isBody).isPresent()) {
                    draft.body = name;
                    at = possessive(kind(name.get().to()));
                    moved = true;
                } else if (at == from
                        && name.filter(n -> n.type() == EntityType.PERSON).isPresent()
                        && scan.is(name.get().to(), "possessive")) {
                    draft.superior = name;
                    at = name.get().to() + 1;
                    moved = true;
                } else if (draft.body.isEmpty()
                        && draft.states.isEmpty()
                        && name.filter(n -> n.type() == EntityType.PLACE || n.type() == EntityType.FACILITY)
                                .isPresent()) {
                    draft.body = name;
                    at = possessive(name.get().to());
                    moved = true;
                }
            }
            return at;
        }

        /** "Peru's police chief", "US treasury secretary": a post of several words, of which the first is no body here. */
        private boolean isWholePost(int at) {
            return scan.lexicon
                    .post(scan.tokens, at)
                    .filter(m -> m.to() > at + 1
                            && (scan.is(m.to() - 1, "chief-noun") || scan.is(m.to() - 1, "department-head"))
                            && !scan.is(m.to(), "of"))
                    .isPresent();
        }

        /** "Armenia, whose foreign minister": the name that a relative word takes up. */
        private boolean antecedent(int at, Draft draft) {
            int end = scan.is(at - 1, "comma") ? at - 1 : at;
            Optional<Name> name = IntStream.range(Math.max(0, end - LONGEST_NAME), end)
                    .mapToObj(scan::name)
                    .flatMap(Optional::stream)
                    .filter(n -> n.to() == end)
                    .findFirst();
            if (name.filter(n -> n.mayBe(EntityType.STATE)).isPresent()) {
                draft.states.add(name.get().as(EntityType.STATE));
            } else if (name.filter(n -> isBody(n) || n.type() == EntityType.PLACE)
                    .isPresent()) {
                draft.body = name;
                draft.apart = true;
            }
            return !draft.states.isEmpty() || draft.body.isPresent();
        }

        /** A post, or a field with its minister: "justice" alone is a judge. */
        private boolean isHead(int at) {
            int domain = domain(at);
            boolean field = domain > at
                    && scan.in(domain)
                    && scan.lexicon
                            .post(scan.tokens, domain)
                            .filter(p -> p.value().complement() == Title.Complement.DOMAIN)
                            .isPresent();
            return field || post(at).isPresent();
        }

        /** "The group's", "of the country": a common noun that stands for something named before. */
        private boolean thing(int at, Draft draft) {
            if (!scan.is(at, Pos.NOUN) || scan.name(at).isPresent()) {
                return false;
            }
            Title.Whose whose = scan.is(at, "country-noun")
                    ? Title.Whose.COUNTRY
                    : scan.is(at, "place-noun") || scan.is(at, "facility-noun")
                            ? Title.Whose.PLACE
                            : scan.is(at, "kind-noun") || scan.is(at, "body-noun")
                                    ? Title.Whose.GROUP
                                    : Title.Whose.NONE;
            if (whose != Title.Whose.NONE) {
                draft.whose = whose;
                draft.thing = scan.token(at).norm();
            }
            return whose != Title.Whose.NONE;
        }

        /** Where the head word of a title stands, with what narrows it before it: "rights chief", "armed forces minister". */
        private int head(int from) {
            int at = from;
            while (scan.in(at) && at - from <= 5) {
                int domain = domain(at);
                Optional<PhraseTable.Match<Lexicon.Post>> post = post(at);
                boolean field = domain > at && isHead(domain);
                if (post.isPresent() && (!field || post.get().to() > domain)) {
                    boolean narrowed = at > from;
                    Title.Complement complement = post.get().value().complement();
                    boolean takes = complement == Title.Complement.DOMAIN
                            || complement == Title.Complement.BODY
                            || complement == Title.Complement.POST;
                    return !narrowed || takes ? at : -1;
                }
                if (domain > at) {
                    at = domain;
                } else if (isModifier(at)) {
                    at++;
                } else if (at > from && scan.is(at, "and") && isField(at - 1) && isField(at + 1)) {
                    at++;
                } else {
                    return -1;
                }
            }
            return -1;
        }

        /** A word in small letters, or one that names a field: what "and" may join within one title. */
        private boolean isField(int at) {
            return isModifier(at) && (!startsUpper(at) || scan.is(at, "name-word")) || domain(at) > at;
        }

        private boolean isModifier(int at) {
            boolean word = scan.is(at, Pos.NOUN) || scan.is(at, Pos.ADJECTIVE) || scan.is(at, Pos.NAME);
            return word
                    && scan.name(at).filter(n -> n.type() != EntityType.PLACE).isEmpty()
                    && scan.nationality(at).isEmpty()
                    && !scan.is(at, "time-noun")
                    && !scan.is(at, "possessive")
                    && scan.lexicon.rank(scan.tokens, at).isEmpty()
                    && scan.lexicon.group(scan.tokens, at).isEmpty();
        }

        /** The post that a deputy, an adviser or a spokesman belongs to: "deputy prime minister", "spokesman for the president". */
        private Optional<Title> inner(int from) {
            int at = scan.is(from, "for") || scan.is(from, "of") || scan.is(from, "to") ? from + 1 : from;
            return title(scan.is(at, Pos.DETERMINER) ? at + 1 : at)
                    .filter(t -> !t.several() && t.whose() == Title.Whose.NONE);
        }

        /** "A spokesman for President X": the name is the president's; he has no name. */
        private boolean isOfSomebodyNamed(int at, Title of) {
            return (scan.is(at, "for") || scan.is(at, "to"))
                    && of.from() == at + 1
                    && scan.name(of.to())
                            .filter(n -> n.type() == EntityType.PERSON)
                            .isPresent();
        }

        /** "X, the special envoy of President Y": of the same state or body as the post of Y, who is told of for himself. */
        private Optional<Title> ofNamed(int from, int at, Draft draft, Lexicon.Post head) {
            int next = scan.is(at + 1, Pos.DETERMINER) ? at + 2 : at + 1;
            boolean linked = scan.is(at, "of") || scan.is(at, "for") || scan.is(at, "to");
            Optional<Title> of = linked && !isTied(draft)
                    ? title(next)
                            .filter(t -> !t.several()
                                    && t.whose() == Title.Whose.NONE
                                    && scan.name(t.to()).isPresent())
                    : Optional.empty();
            Optional<Name> boss = of.flatMap(t -> personName(t.to(), true));
            if (boss.isEmpty()
                    || !scan.is(boss.get().to(), "comma") && !scan.is(boss.get().to(), Pos.VERB)) {
                return Optional.empty();
            }
            draft.states.addAll(of.get().states());
            draft.body = of.get().body();
            if (!isTied(draft)) {
                draft.superior = boss;
            }
            return Optional.of(titled(from, at, draft, head, of.get().complement()));
        }

        /** The title as the draft has it. */
        private Title titled(int from, int to, Draft draft, Lexicon.Post head, Title.Complement complement) {
            return new Title(
                    scan.sentence.index(),
                    from,
                    to,
                    draft.post,
                    draft.without,
                    head.base(),
                    complement,
                    draft.body,
                    draft.states,
                    head.several(),
                    draft.former,
                    head.tie(),
                    draft.superior,
                    draft.whose,
                    draft.thing);
        }

        private Title deputy(int from, int at, Draft draft, Lexicon.Post head, Title of) {
            String link = lower(at, of.from());
            String before = draft.post + (link.isEmpty() ? " " : " " + link + " ");
            return new Title(
                    scan.sentence.index(),
                    from,
                    of.to(),
                    before + of.post(),
                    before + of.postWithoutBody(),
                    draft.post,
                    of.complement(),
                    draft.body.or(of::body),
                    PhraseScan.joined(draft.states, of.states()),
                    head.several(),
                    draft.former || of.former(),
                    head.tie() == Title.Tie.POST ? of.tie() : head.tie(),
                    draft.superior,
                    draft.whose,
                    draft.thing);
        }

        /** What follows the head with "of", "for", "to", "in" or "from". */
        private int complement(int at, Draft draft, Lexicon.Post head, boolean complete) {
            Optional<Name> listed = listedBody(at, draft, head);
            if (listed.isPresent()) {
                draft.body = listed;
                draft.post = draft.post + " of " + listed.get().text();
                return listed.get().to();
            }
            boolean in = scan.is(at, "in");
            boolean from = scan.is(at, "from");
            if (!scan.is(at, "of") && !scan.is(at, "for") && !scan.is(at, "to") && !in && !from && !scan.is(at, "at")) {
                return at;
            }
            int next = settlement(scan.is(at + 1, Pos.DETERMINER) ? at + 2 : at + 1);
            boolean field = head.complement() == Title.Complement.DOMAIN;
            int domain = field && !complete && !in && !from ? fields(next) : next;
            if (domain > next) {
                draft.post = head.base() + " " + lower(at, domain);
                draft.without = draft.post;
                return ofState(domain, draft);
            }
            if (in) {
                boolean lacks = field && draft.states.isEmpty() && draft.body.isEmpty();
                return lacks ? ofState(at, draft) : where(at);
            }
            Optional<Name> named = body(adjectives(next))
                    .filter(n -> n.from() == next || n.type() != EntityType.STATE && n.type() != EntityType.PLACE);
            if (named.isPresent()) {
                boolean state = named.get().type() == EntityType.STATE;
                boolean group = named.get().type() == EntityType.ORGANIZATION
                        || named.get().type() == EntityType.ARMED_FORCE;
                // "a minister from the Reform Party" is one of the state
                boolean ofState =
                        head.complement() == Title.Complement.DOMAIN || head.complement() == Title.Complement.STATE;
                if (from && (!group || ofState)) {
                    return at;
                }
                int end = named.get().to();
                boolean destination = scan.is(at, "for")
                        && (scan.lexicon.has("shared-post", head.base())
                                || named.get().type() == EntityType.PLACE && isTied(draft));
                boolean placed = state || named.get().type() == EntityType.PLACE;
                // "Chad's ambassador to the United Nations" is Chad's
                boolean sent = named.get().type() == EntityType.ORGANIZATION
                        && !draft.states.isEmpty()
                        && scan.lexicon.has("shared-post", head.base());
                if (scan.is(at, "to") && (placed || sent) || destination && placed) {
                    return narrowed(at, end, draft);
                }
                if (state && scan.is(at, "for") && (!draft.states.isEmpty() || draft.body.isPresent())) {
                    return narrowed(at, end, draft);
                }
                if (state) {
                    draft.states.add(named.get());
                    end = moreStates(end, draft, head);
                } else if (draft.body.isEmpty()) {
                    draft.body = named;
                }
                if (!state && named.get().type() != EntityType.ORGANIZATION) {
                    draft.post = draft.post + " " + scan.text(at, end);
                }
                return where(kind(end));
            }
            boolean untied = draft.body.isEmpty() && draft.states.isEmpty() && draft.whose == Title.Whose.NONE;
            if (untied
                    && scan.is(at, "of")
                    && scan.is(at + 1, "the")
                    && !scan.is(next + 1, Pos.NOUN)
                    && !scan.is(next + 1, "possessive")
                    && thing(next, draft)) {
                draft.post = draft.post + " " + scan.text(at, next + 1);
                return where(next + 1);
            }
            boolean open = head.complement() == Title.Complement.BODY || head.complement() == Title.Complement.POST;
            boolean post = head.tie() == Title.Tie.POST || scan.lexicon.has("office", head.base());
            int chunk = open && !from && post ? commonChunk(next) : next;
            if (chunk > next) {
                return narrowed(at, chunk, draft);
            }
            return at;
        }

        /** "Governor of the Mexican state of Sinaloa", "mayor of the southern city of Daraa": where the name itself begins. */
        private int settlement(int from) {
            int at = from;
            while (scan.in(at)
                    && at - from < 4
                    && !(scan.is(at, "container") && scan.is(at + 1, "of"))
                    && (scan.nationality(at).isPresent() || scan.is(at, Pos.ADJECTIVE) || scan.is(at, "direction"))) {
                at++;
            }
            boolean town = scan.is(at, "container")
                    && scan.is(at + 1, "of")
                    && scan.name(at + 2).filter(n -> n.mayBe(EntityType.PLACE)).isPresent();
            return town ? at + 2 : from;
        }

        /** "Envoy for Yemen", "head of intelligence": what belongs to the post whatever it is of. */
        private int narrowed(int at, int end, Draft draft) {
            draft.post = draft.post + " " + scan.text(at, end);
            draft.without = draft.without + " " + scan.text(at, end);
            return end;
        }

        /** "X, commander, U.S. Central Command, …" */
        private Optional<Name> listedBody(int at, Draft draft, Lexicon.Post head) {
            boolean open = draft.body.isEmpty()
                    && draft.states.isEmpty()
                    && head.complement() == Title.Complement.BODY
                    && scan.lexicon.has("unit-post", head.base());
            if (!open || !scan.is(at, "comma")) {
                return Optional.empty();
            }
            return body(at + 1)
                    .filter(n -> n.type() == EntityType.ARMED_FORCE)
                    .filter(n -> !scan.in(n.to())
                            || scan.is(n.to(), "comma")
                            || scan.is(n.to(), Pos.PUNCTUATION)
                            || scan.is(n.to(), Pos.VERB)
                            || scan.is(n.to(), Pos.ADVERB));
        }

        /** "… of the Shin Bet security agency": what kind of body it is. */
        private int kind(int from) {
            int at = from;
            while (at - from < 3
                    && (scan.is(at, Pos.NOUN) || scan.is(at, Pos.ADJECTIVE))
                    && scan.name(at).isEmpty()) {
                at++;
                if (scan.is(at - 1, "kind-noun") && !scan.is(at, Pos.NOUN)) {
                    return at;
                }
            }
            return from;
        }

        /** "The head of the UN mission in Libya, X": where it is belongs to the body. */
        private int where(int at) {
            int next = scan.is(at + 1, Pos.DETERMINER) ? at + 2 : at + 1;
            Optional<Name> place = scan.is(at, "in")
                    ? scan.name(next).filter(n -> n.type() == EntityType.STATE || n.type() == EntityType.PLACE)
                    : Optional.empty();
            return place.filter(p -> scan.is(p.to(), "comma")).map(Name::to).orElse(at);
        }

        /** "… of Egypt, Jordan and Iraq". */
        private int moreStates(int from, Draft draft, Lexicon.Post head) {
            int at = from;
            while (head.several() && (scan.is(at, "comma") || scan.is(at, "and"))) {
                int next = scan.is(at, "comma") && scan.is(at + 1, "and") ? at + 2 : at + 1;
                next = scan.is(next, Pos.DETERMINER) ? next + 1 : next;
                Optional<Name> state = scan.name(next).filter(n -> n.type() == EntityType.STATE);
                if (state.isEmpty()) {
                    break;
                }
                draft.states.add(state.get());
                at = state.get().to();
            }
            return at;
        }

        /** A domain, or several: "foreign affairs and trade". */
        private int fields(int from) {
            int at = domain(from);
            while (at > from && scan.is(at, "and") && domain(at + 1) > at + 1) {
                at = domain(at + 1);
            }
            return at;
        }

        private int ofState(int at, Draft draft) {
            if (scan.is(at, "of") || scan.is(at, "in")) {
                int stateAt = scan.is(at + 1, Pos.DETERMINER) ? at + 2 : at + 1;
                Optional<Name> state = scan.name(stateAt).filter(n -> n.mayBe(EntityType.STATE));
                if (state.isPresent()) {
                    draft.states.add(state.get().as(EntityType.STATE));
                    return state.get().to();
                }
            }
            return at;
        }

        /** A name that a title may be of, or a body that belongs to one: "the movement's", "Hamas's political bureau". */
        private Optional<Name> body(int at) {
            Optional<Name> state = state(at)
                    .or(() -> scan.name(at)
                            .filter(n -> n.mayBe(EntityType.STATE) && scan.is(n.to(), "possessive"))
                            .map(n -> n.as(EntityType.STATE)));
            // "FIFA's audit committee", "Sarkozy's party": a body is part of a body, and of no person
            Optional<Name> holder = state.or(() -> scan.name(at)
                    .filter(n -> (isBody(n) || n.type() == EntityType.PERSON) && scan.is(n.to(), "possessive")));
            int own = holder.map(Name::to).orElse(at);
            boolean owned = own > at
                    && (scan.is(own, "possessive")
                            ? scan.name(own + 1).filter(this::isBody).isPresent()
                            : scan.name(own)
                                    .flatMap(Name::owner)
                                    .filter(o -> o.to() == own)
                                    .isPresent());
            int begin = owned ? possessive(own) : at;
            Optional<Name> name = scan.name(begin).filter(n -> switch (n.type()) {
                case PERSON, WEAPON, AGREEMENT -> false;
                case STATE, PLACE, FACILITY, ORGANIZATION, GOVERNMENT_BODY, ARMED_FORCE -> true;
            });
            if (name.isEmpty()) {
                return Optional.empty();
            }
            Name found = scan.owned(name.get()).orElse(name.get());
            Optional<Name> owner = owned ? holder.filter(o -> o.type() != EntityType.PERSON) : Optional.empty();
            return Optional.of(owner.map(found::ownedBy).orElse(found));
        }

        private String withoutState(Name body) {
            return lower(bodyWords(body), body.to());
        }

        /** Where a body's name begins without its state. */
        private int bodyWords(Name body) {
            int from = body.from();
            while (from < body.to() - 1
                    && (scan.nationality(from).isPresent()
                            || scan.is(from + 1, "possessive")
                            || scan.is(from, Pos.DETERMINER)
                            || scan.is(from, "possessive"))) {
                from = scan.nationality(from).map(Name::to).orElse(from + 1);
            }
            return Math.min(from, body.to() - 1);
        }

        private boolean startsUpper(int at) {
            return scan.in(at) && Character.isUpperCase(scan.token(at).form().codePointAt(0));
        }

        private boolean isBody(Name name) {
            return switch (name.type()) {
                case GOVERNMENT_BODY, ARMED_FORCE, ORGANIZATION -> true;
                default -> false;
            };
        }

        /** The words in lower case, as a post is written, except abbreviations. */
        private String lower(int from, int to) {
            StringBuilder text = new StringBuilder();
            for (int i = from; i < to; i++) {
                String form = scan.token(i).form();
                boolean abbreviation = form.length() > 1 && form.equals(form.toUpperCase(java.util.Locale.ROOT));
                if (i > from && !scan.token(i).glued()) {
                    text.append(' ');
                }
                text.append(abbreviation ? form : form.toLowerCase(java.util.Locale.ROOT));
            }
            return text.toString();
        }

        private int domain(int from) {
            return scan.in(from) && !scan.is(from, Pos.DETERMINER)
                    ? scan.lexicon
                            .domain(scan.tokens, from)
                            .map(PhraseTable.Match::to)
                            .orElse(from)
                    : from;
        }

        private int commonChunk(int from) {
            int at = from;
            while (scan.in(at)
                    && (scan.is(at, Pos.NOUN) || scan.is(at, Pos.ADJECTIVE) || scan.is(at, Pos.NAME))
                    && scan.nationality(at).isEmpty()
                    && scan.name(at).isEmpty()) {
                at++;
            }
            return at;
        }

        private Optional<Name> personName(int at, boolean titled) {
            Optional<Name> known = scan.name(at);
            if (known.isPresent() && known.get().type() == EntityType.PERSON) {
                return titled ? Optional.of(longer(known.get())) : known;
            }
            // a homonym of a place goes on as a name does: "President Milan Obradic"
            boolean homonym = known.isPresent()
                    && known.get().length() == 1
                    && isNameWord(known.get().to(), at)
                    && !scan.is(known.get().to(), "possessive")
                    && (known.get().type() == EntityType.PLACE || known.get().foundBy() == Name.FoundBy.MODEL);
            // whatever a model takes a capitalised word right after a title for, it is a person
            boolean mistaken = known.isPresent()
                    && known.get().foundBy() == Name.FoundBy.MODEL
                    && !scan.is(known.get().to(), "possessive");
            if (titled && mistaken && !homonym) {
                return Optional.of(known.get().with(new Name.Reading(EntityType.PERSON, ""), Name.FoundBy.TITLED));
            }
            // "General Intelligence Service": what looks like a rank begins the name of a body
            if (!titled || known.isPresent() && !homonym || scan.isInsideName(at)) {
                return Optional.empty();
            }
            int to = at;
            while (scan.in(to) && to - at < LONGEST_NAME && isNameWord(to, at)) {
                to++;
            }
            while (to > at && scan.is(to - 1, "name-link")) {
                to--;
            }
            if (to == at) {
                return Optional.empty();
            }
            return Optional.of(
                    scan.name(at, to, List.of(new Name.Reading(EntityType.PERSON, "")), Name.FoundBy.TITLED));
        }

        /** A name that a title introduces and the name finder cut short: "Defence Minister Lloyd Austin". */
        private Name longer(Name name) {
            int to = name.to();
            while (scan.in(to) && to - name.from() < LONGEST_NAME && isNameWord(to, name.from())) {
                to++;
            }
            boolean more = to > name.to() && name.readings().get(0).id().isEmpty() && !scan.is(to - 1, "name-link");
            return more ? scan.name(name.from(), to, name.readings(), Name.FoundBy.TITLED) : name;
        }

        private boolean isNameWord(int at, int from) {
            if (!scan.in(at)) {
                return false;
            }
            if (at > from && scan.is(at, "name-link")) {
                return true;
            }
            Token token = scan.token(at);
            boolean upper = token.form().codePoints().anyMatch(Character::isUpperCase);
            return token.is(Pos.NAME)
                    && upper
                    && scan.nationality(at).isEmpty()
                    && (at == from
                            || scan.name(at)
                                    .filter(n -> n.type() != EntityType.PERSON && !isNamesake(n))
                                    .isEmpty())
                    && scan.lexicon.rank(scan.tokens, at).isEmpty()
                    && (at > from || post(at).isEmpty());
        }

        /** A single word that a place or body shares with many persons. */
        private boolean isNamesake(Name name) {
            boolean model = name.foundBy() == Name.FoundBy.MODEL;
            return name.length() == 1 && (model || name.type() == EntityType.PLACE);
        }

        /** "an Iraqi delegation headed by …", "about 900 American troops", "Iraqi officials". */
        /** "The country", "the East African nation", "the Gulf state": a region says which, and is not named for itself. */
        private Optional<Reference> country(int from) {
            if (!scan.is(from - 1, "the") && !scan.is(from - 1, "this")) {
                return Optional.empty();
            }
            boolean region = isRegion(from);
            int at = region ? scan.name(from).orElseThrow().to() : from;
            while (!region
                    && scan.in(at)
                    && scan.is(at, Pos.ADJECTIVE)
                    && state(at).isEmpty()) {
                at++;
            }
            boolean noun = scan.in(at)
                    && scan.is(at, Pos.NOUN)
                    && scan.is(at, "country-noun")
                    && (region || at > from || !scan.is(at, "state-noun"));
            boolean more = scan.is(at + 1, "possessive")
                    || scan.is(at + 1, "of")
                    || scan.in(at + 1)
                            && (scan.is(at + 1, Pos.NOUN) || scan.name(at + 1).isPresent());
            return noun && !more
                    ? Optional.of(new Reference.Country(scan.token(at).norm(), from, at + 1))
                    : Optional.empty();
        }

        private boolean isRegion(int at) {
            return scan.name(at)
                    .filter(n -> n.type() == EntityType.PLACE && scan.in(n.to()) && scan.is(n.to(), "country-noun"))
                    .isPresent();
        }

        private Optional<Reference> group(int from) {
            int at = from;
            Optional<CountedSpan> count = scan.count(at);
            if (count.isPresent()) {
                at = scan.countEnd(from);
                if (scan.is(at, "of")) {
                    at++;
                    if (scan.is(at, "them")) {
                        return Optional.of(new Reference.Group(
                                Reference.Group.THEM,
                                scan.text(at, at + 1),
                                List.of(),
                                List.of(),
                                count.map(CountedSpan::count),
                                true,
                                from,
                                at + 1));
                    }
                    if (scan.is(at, Pos.DETERMINER) || scan.is(at, "owner-pronoun")) {
                        at++;
                    }
                }
            }
            boolean own = scan.is(from - 1, "owner-pronoun") || scan.is(at - 1, "owner-pronoun");
            List<Name> owners = new ArrayList<>();
            boolean moved = true;
            Optional<PhraseTable.Match<Lexicon.GroupNoun>> noun = Optional.empty();
            while (moved && scan.in(at)) {
                moved = false;
                noun = scan.lexicon.group(scan.tokens, at);
                if (noun.isPresent()) {
                    break;
                }
                Optional<Name> state = state(at);
                if (state.isPresent()) {
                    owners.add(state.get());
                    at = possessive(state.get().to());
                    moved = true;
                } else if (scan.name(at).filter(this::isBody).isPresent()) {
                    owners.add(scan.name(at).get());
                    at = possessive(owners.get(owners.size() - 1).to());
                    moved = true;
                } else if (!owners.isEmpty()
                        && scan.is(at, "and")
                        && state(at + 1).isPresent()) {
                    at++;
                    moved = true;
                } else if (scan.is(at, Pos.ADJECTIVE)
                        || scan.is(at, "group-adjective")
                        || (scan.is(at, Pos.NOUN)
                                        // "219 Alpine troops"
                                        || scan.is(at, Pos.NAME)
                                                && count.isPresent()
                                                && scan.name(at).isEmpty())
                                && scan.in(at + 1)
                                && scan.lexicon.group(scan.tokens, at + 1).isPresent()) {
                    at++;
                    moved = true;
                }
            }
            if (noun.isEmpty() && areTroops(at, own, count.isPresent(), owners)) {
                Optional<Name> of = owners.isEmpty() && !own ? ofForce(at + 1) : Optional.empty();
                of.ifPresent(owners::add);
                return Optional.of(new Reference.Group(
                        "troops",
                        scan.text(at, at + 1),
                        owners,
                        List.of(),
                        count.map(CountedSpan::count),
                        own && owners.isEmpty(),
                        from,
                        of.map(Name::to).orElse(at + 1)));
            }
            if (noun.isEmpty()) {
                boolean force = count.isPresent()
                        && !scan.is(at, Pos.NOUN)
                        && !owners.isEmpty()
                        && owners.get(owners.size() - 1).type() == EntityType.ARMED_FORCE;
                return force
                        ? Optional.of(new Reference.Group(
                                "troops",
                                owners.get(0).text(),
                                owners,
                                List.of(),
                                count.map(CountedSpan::count),
                                false,
                                from,
                                at))
                        : Optional.empty();
            }
            at = noun.get().to();
            List<Reference> leaders = new ArrayList<>();
            if (owners.isEmpty() && (scan.is(at, "of") || !own && scan.is(at, "from"))) {
                boolean determined = scan.is(at + 1, Pos.DETERMINER) || scan.is(at + 1, "owner-pronoun");
                int next = determined ? at + 2 : at + 1;
                Optional<Name> owner = scan.name(next)
                        .filter(this::isBody)
                        .or(() -> state(next))
                        .or(() -> determined ? bodyBehind(next) : Optional.empty());
                if (owner.isPresent()) {
                    owners.add(owner.get());
                    at = owner.get().to();
                }
            }
            if (owners.isEmpty() && noun.get().value().kind().equals("troops")) {
                if (scan.is(from - 1, "possessive")) {
                    possessor(from - 1).ifPresent(owners::add);
                } else if (scan.is(from - 1, "whose")) {
                    possessor(scan.is(from - 2, "comma") ? from - 2 : from - 1)
                            .filter(n -> n.type() != EntityType.PERSON)
                            .ifPresent(owners::add);
                }
            }
            int led = scan.is(at, "comma") ? at + 1 : at;
            if (scan.is(led, "led-by") && scan.is(led + 1, "by")) {
                List<Reference> by = references(led + 2);
                if (!by.isEmpty()) {
                    by.forEach(l -> leaders.add(ofOwner(l, owners)));
                    at = end(by, led);
                }
            }
            own |= count.isEmpty()
                    && scan.is(from - 1, "the")
                    && noun.get().value().kind().equals(Reference.Group.FIGHTERS);
            return Optional.of(new Reference.Group(
                    noun.get().value().kind(),
                    scan.text(noun.get().from(), noun.get().to()),
                    owners,
                    leaders,
                    count.map(CountedSpan::count),
                    own && owners.isEmpty(),
                    from,
                    at));
        }

        /** "The opposition Mlima Front", "the banned Horizon party": the body behind what is said of it. */
        private Optional<Name> bodyBehind(int from) {
            int at = from;
            while (at - from < 3
                    && scan.name(at).isEmpty()
                    && (scan.is(at, Pos.ADJECTIVE)
                            || scan.is(at, "title-adjective")
                            || scan.is(at, "faction-adjective"))) {
                at++;
            }
            return at > from ? scan.name(at).filter(this::isBody) : Optional.empty();
        }

        /** "Its men", "300 of Kenya's men", "1,000 men of the Africa Corps", "the French force": words that alone say less. */
        private boolean areTroops(int at, boolean own, boolean counted, List<Name> owners) {
            boolean men = scan.is(at, "men")
                    && (own || counted && !owners.isEmpty() || ofForce(at + 1).isPresent());
            boolean force = scan.is(at, "force-noun")
                    && !scan.is(at + 1, Pos.NOUN)
                    && owners.size() == 1
                    && owners.get(0).type() == EntityType.STATE
                    && at - owners.get(0).to() <= 1;
            return men || force;
        }

        /** The force behind "of": "men of the 47th Brigade". */
        private Optional<Name> ofForce(int of) {
            int next = scan.is(of + 1, Pos.DETERMINER) ? of + 2 : of + 1;
            return scan.is(of, "of")
                    ? scan.name(next).filter(n -> n.type() == EntityType.ARMED_FORCE)
                    : Optional.empty();
        }

        /** "A Saudi delegation headed by Ambassador X": whose delegation it is, his ambassador he is. */
        private Reference ofOwner(Reference leader, List<Name> owners) {
            boolean untied = leader instanceof Reference.Named named
                    && !named.titles().isEmpty()
                    && named.titles().stream().noneMatch(Title::isTied)
                    && owners.size() == 1
                    && owners.get(0).type() == EntityType.STATE;
            if (!untied) {
                return leader;
            }
            Reference.Named named = (Reference.Named) leader;
            return new Reference.Named(
                    named.name(),
                    named.titles().stream().map(t -> t.with(owners)).toList(),
                    named.rank(),
                    named.from(),
                    named.to());
        }

        /** "Khalifa Haftar's forces", "Chad, whose soldiers": whose they are, where the phrase itself does not say it. */
        private Optional<Name> possessor(int end) {
            return IntStream.range(Math.max(0, end - LONGEST_NAME), end)
                    .mapToObj(scan::name)
                    .flatMap(Optional::stream)
                    .filter(n -> n.to() == end)
                    .filter(n -> n.type() == EntityType.PERSON || n.mayBe(EntityType.STATE) || isBody(n))
                    .findFirst()
                    .map(n -> n.mayBe(EntityType.STATE) ? n.as(EntityType.STATE) : n);
        }
    }
}
