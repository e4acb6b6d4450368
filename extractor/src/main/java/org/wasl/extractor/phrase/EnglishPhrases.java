package org.wasl.extractor.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
                if (more.isEmpty() || sort(references.get(references.size() - 1)) != sort(more.get(0))) {
                    break;
                }
                references.addAll(more);
                to = end(more, next);
            }
            return Optional.of(new NounPhrase(from, to, references));
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
            if (scan.is(at, Pos.DETERMINER) || scan.is(at, "determiner")) {
                Optional<Reference> pair = pair(at);
                if (pair.isPresent()) {
                    return List.of(pair.get());
                }
                if (scan.name(at).isEmpty()) {
                    at++;
                }
            }
            int start = at;
            boolean longName = scan.name(start).filter(n -> n.length() > 1).isPresent();
            Optional<Reference> found = counterpart(at)
                    .or(() -> pair(start))
                    .or(() -> person(start))
                    .or(() -> longName ? named(start) : Optional.empty())
                    .or(() -> group(start))
                    .or(() -> named(start));
            return found.map(this::expand).orElseGet(List::of);
        }

        private List<Reference> expand(Reference reference) {
            if (reference instanceof Reference.Titled titled
                    && titled.title().several()
                    && titled.title().states().size() > 1) {
                return titled.title().states().stream()
                        .map(s ->
                                (Reference) new Reference.Titled(titled.title().with(List.of(s))))
                        .toList();
            }
            return List.of(reference);
        }

        private Optional<Reference> named(int from) {
            return scan.name(from)
                    .or(() -> scan.nationality(from))
                    .map(n -> new Reference.Named(n, List.of(), Optional.empty(), from, n.to()));
        }

        private Optional<Reference> pair(int from) {
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
            return Optional.of(new Reference.Counterpart(states, name, rank.text(), from, to));
        }

        private record Rank(Optional<String> text, int to) {}

        private Rank ranks(int from) {
            int at = from;
            while (scan.in(at)) {
                Optional<PhraseTable.Match<String>> rank = scan.lexicon.rank(scan.tokens, at);
                if (rank.isPresent()) {
                    at = rank.get().to();
                } else if (scan.is(at, "honorific")) {
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

        private Optional<Reference> person(int from) {
            List<Title> titles = new ArrayList<>();
            Optional<String> rank = Optional.empty();
            int at = from;
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
            boolean comma = introduced && !titles.isEmpty() && scan.is(at, "comma");
            Optional<Name> name = personName(nameAt, introduced && (!complement || rank.isPresent()));
            if (name.isEmpty() && comma) {
                Rank after = ranks(at + 1);
                Optional<Name> apposed = personName(after.to(), after.text().isPresent());
                boolean closed = apposed.isPresent()
                        && (scan.is(apposed.get().to(), "comma")
                                || scan.is(apposed.get().to(), "stop"));
                if (closed && title(at + 1).isEmpty()) {
                    name = apposed;
                    rank = rank.or(after::text);
                }
            }
            if (name.isEmpty()) {
                if (titles.isEmpty()) {
                    return Optional.empty();
                }
                return Optional.of(new Reference.Titled(spread(titles).get(0)));
            }
            int to = after(name.get().to(), titles);
            return Optional.of(new Reference.Named(name.get(), spread(titles), rank, from, to));
        }

        /** Whether a state or body ends the title, so that a name right after it is hardly its bearer's. */
        private boolean complementBehind(Title title) {
            return title.states().stream().anyMatch(s -> s.to() == title.to() && s.from() > title.from())
                    || title.body()
                            .filter(b -> b.to() == title.to() && b.from() > title.from())
                            .isPresent();
        }

        /** Titles in apposition: "X, the Iraqi defence minister, …". */
        private int after(int from, List<Title> titles) {
            int at = from;
            if (scan.is(at, "open") && scan.is(at + 2, "close")) {
                at += 3;
            }
            while (scan.is(at, "comma")) {
                int next = at + 1;
                if (scan.is(next, Pos.DETERMINER) || scan.is(next, "determiner")) {
                    next++;
                }
                Optional<Title> title = title(next);
                if (title.isEmpty() || title.get().several()) {
                    return at;
                }
                int end = title.get().to();
                boolean closed = !scan.in(end)
                        || scan.is(end, "comma")
                        || scan.is(end, Pos.PUNCTUATION)
                        || scan.is(end, Pos.VERB)
                        || scan.is(end, "and")
                        || scan.is(end, Pos.RELATIVE)
                        || scan.is(end, Pos.PREPOSITION);
                if (!closed || personName(end, true).isPresent()) {
                    return at;
                }
                titles.add(title.get());
                at = end;
                if (scan.is(at, "and")
                        && title(at + 1).isPresent()
                        && personName(title(at + 1).get().to(), true).isEmpty()) {
                    titles.add(title(at + 1).get());
                    at = title(at + 1).get().to();
                }
            }
            return at;
        }

        private List<Title> spread(List<Title> titles) {
            List<Name> states = titles.stream()
                    .map(Title::states)
                    .filter(s -> !s.isEmpty())
                    .findFirst()
                    .orElse(List.of());
            return titles.stream()
                    .map(t -> t.states().isEmpty() && t.body().isEmpty() ? t.with(states) : t)
                    .toList();
        }

        /** A state as an adjective, a name or a name with a possessive. */
        private Optional<Name> state(int at) {
            return scan.nationality(at)
                    .or(() -> scan.name(at, EntityType.STATE).filter(n -> n.type() == EntityType.STATE));
        }

        private int possessive(int at) {
            return scan.is(at, "possessive") ? at + 1 : at;
        }

        private Optional<Title> title(int from) {
            if (!scan.in(from)) {
                return Optional.empty();
            }
            List<Name> states = new ArrayList<>();
            Optional<Name> body = Optional.empty();
            boolean former = false;
            int at = from;
            boolean moved = true;
            while (moved) {
                moved = false;
                if (scan.is(at, "former") || scan.is(at, "acting") || scan.is(at, "title-adjective")) {
                    former |= scan.is(at, "former");
                    at++;
                    moved = true;
                }
                Optional<PhraseTable.Match<Lexicon.Post>> here =
                        scan.in(at) ? scan.lexicon.post(scan.tokens, at) : Optional.empty();
                if (here.isPresent()) {
                    break;
                }
                Optional<Name> state = state(at);
                if (state.isPresent()) {
                    states.add(state.get());
                    at = possessive(state.get().to());
                    if (scan.is(at, "and") && scan.nationality(at + 1).isPresent()) {
                        at++;
                    }
                    moved = true;
                } else if (body.isEmpty()
                        && scan.name(at).filter(this::isBody).isPresent()
                        && !scan.isName(at, EntityType.PLACE)) {
                    body = scan.name(at);
                    at = possessive(body.get().to());
                    moved = true;
                }
            }
            int headFrom = at;
            Optional<PhraseTable.Match<Lexicon.Post>> post =
                    scan.in(at) ? scan.lexicon.post(scan.tokens, at) : Optional.empty();
            String base;
            boolean complete = false;
            Lexicon.Post head;
            if (post.isEmpty()) {
                int domain = domain(at);
                post = domain > at && scan.in(domain) ? scan.lexicon.post(scan.tokens, domain) : Optional.empty();
                if (post.isEmpty() || post.get().value().complement() != Title.Complement.DOMAIN) {
                    return Optional.empty();
                }
                head = post.get().value();
                base = lower(at, domain) + " " + head.base();
                complete = true;
            } else {
                head = post.get().value();
                base = head.base();
            }
            at = post.get().to();
            int textEnd = at;
            String without = base;
            if (head.complement() == Title.Complement.POST && !complete) {
                int inner = scan.is(at, "for") || scan.is(at, "of") || scan.is(at, "to") ? at + 1 : at;
                int innerTitle = scan.is(inner, Pos.DETERMINER) ? inner + 1 : inner;
                Optional<Title> of = title(innerTitle);
                if (of.isPresent() && !of.get().several()) {
                    List<Name> all = PhraseScan.joined(states, of.get().states());
                    String link = lower(at, innerTitle);
                    return Optional.of(new Title(
                            scan.sentence.index(),
                            from,
                            of.get().to(),
                            base
                                    + (link.isEmpty() ? " " : " " + link + " ")
                                    + of.get().post(),
                            base
                                    + (link.isEmpty() ? " " : " " + link + " ")
                                    + of.get().postWithoutBody(),
                            base,
                            of.get().complement(),
                            of.get().body().or(() -> Optional.empty()),
                            all,
                            head.several(),
                            former || of.get().former()));
                }
            }
            if (scan.is(at, "of") || scan.is(at, "for") || scan.is(at, "to")) {
                int link = at;
                int next = at + 1;
                if (scan.is(next, Pos.DETERMINER)) {
                    next++;
                }
                int domain = head.complement() == Title.Complement.DOMAIN && !complete ? domain(next) : next;
                if (domain > next) {
                    base = head.base() + " " + lower(link, domain);
                    without = base;
                    at = domain;
                    complete = true;
                    if (scan.is(at, "of") || scan.is(at, "in")) {
                        int stateAt = scan.is(at + 1, Pos.DETERMINER) ? at + 2 : at + 1;
                        Optional<Name> state = state(stateAt);
                        if (state.isPresent()) {
                            states.add(state.get());
                            at = state.get().to();
                        }
                    }
                } else {
                    Optional<Name> named =
                            scan.name(next).filter(n -> n.type() != EntityType.PERSON && n.type() != EntityType.WEAPON);
                    if (named.isPresent()) {
                        boolean state = named.get().type() == EntityType.STATE;
                        if (state) {
                            states.add(named.get());
                        } else if (body.isEmpty()) {
                            body = named;
                        }
                        at = named.get().to();
                        complete = true;
                        if (!state && named.get().type() != EntityType.ORGANIZATION) {
                            base = base + " " + scan.text(link, at);
                        }
                    } else if (head.complement() == Title.Complement.BODY) {
                        int chunk = commonChunk(next);
                        if (chunk > next) {
                            base = base + " " + scan.text(link, chunk);
                            at = chunk;
                            complete = true;
                        }
                    }
                }
            } else if (body.isPresent()
                    && body.get().type() != EntityType.ORGANIZATION
                    && body.get().to() == headFrom) {
                base = scan.text(body.get().from(), body.get().to()) + " " + base;
                base = withoutState(body.get()) + " " + without;
            }
            if (textEnd == at
                    && states.isEmpty()
                    && body.isEmpty()
                    && !complete
                    && head.complement() != Title.Complement.NONE
                    && head.complement() != Title.Complement.STATE
                    && !startsUpper(headFrom)) {
                boolean bare = head.complement() == Title.Complement.BODY || head.complement() == Title.Complement.POST;
                if (bare || personName(at, true).isEmpty() && head.complement() == Title.Complement.DOMAIN) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Title(
                    scan.sentence.index(),
                    from,
                    at,
                    base,
                    without,
                    head.base(),
                    head.complement(),
                    body,
                    states,
                    head.several(),
                    former));
        }

        private String withoutState(Name body) {
            int from = body.from();
            while (from < body.to() - 1
                    && (scan.nationality(from).isPresent()
                            || scan.is(from + 1, "possessive")
                            || scan.is(from, Pos.DETERMINER)
                            || scan.is(from, "possessive"))) {
                from = scan.nationality(from).map(Name::to).orElse(from + 1);
            }
            return lower(Math.min(from, body.to() - 1), body.to());
        }

        private boolean startsUpper(int at) {
            return Character.isUpperCase(scan.token(at).form().codePointAt(0));
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
            return scan.in(from)
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
                return known;
            }
            if (!titled || known.isPresent()) {
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

        private boolean isNameWord(int at, int from) {
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
                                    .filter(n -> n.type() != EntityType.PERSON)
                                    .isEmpty())
                    && scan.lexicon.rank(scan.tokens, at).isEmpty()
                    && (at > from || scan.lexicon.post(scan.tokens, at).isEmpty());
        }

        /** "an Iraqi delegation headed by …", "about 900 American troops", "Iraqi officials". */
        private Optional<Reference> group(int from) {
            int at = from;
            Optional<CountedSpan> count = scan.count(at);
            if (count.isPresent()) {
                at = scan.countEnd(from);
                if (scan.is(at, "of")) {
                    at++;
                    if (scan.is(at, Pos.DETERMINER)) {
                        at++;
                    }
                }
            }
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
                        || scan.is(at, Pos.NOUN)
                                && scan.in(at + 1)
                                && scan.lexicon.group(scan.tokens, at + 1).isPresent()) {
                    at++;
                    moved = true;
                }
            }
            if (noun.isEmpty()) {
                boolean force = count.isPresent()
                        && !owners.isEmpty()
                        && owners.get(owners.size() - 1).type() == EntityType.ARMED_FORCE;
                return force
                        ? Optional.of(new Reference.Group(
                                "troops",
                                owners.get(0).text(),
                                owners,
                                List.of(),
                                count.map(CountedSpan::count),
                                from,
                                at))
                        : Optional.empty();
            }
            at = noun.get().to();
            List<Reference> leaders = new ArrayList<>();
            if (owners.isEmpty() && (scan.is(at, "of") || scan.is(at, "from"))) {
                int next = scan.is(at + 1, Pos.DETERMINER) ? at + 2 : at + 1;
                Optional<Name> owner = state(next).or(() -> scan.name(next).filter(this::isBody));
                if (owner.isPresent()) {
                    owners.add(owner.get());
                    at = owner.get().to();
                }
            }
            int led = scan.is(at, "comma") ? at + 1 : at;
            if (scan.is(led, "led-by") && scan.is(led + 1, "by")) {
                List<Reference> by = references(led + 2);
                if (!by.isEmpty()) {
                    leaders.addAll(by);
                    at = end(by, led);
                }
            }
            return Optional.of(new Reference.Group(
                    noun.get().value().kind(),
                    scan.text(noun.get().from(), noun.get().to()),
                    owners,
                    leaders,
                    count.map(CountedSpan::count),
                    from,
                    at));
        }
    }
}
