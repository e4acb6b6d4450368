package org.wasl.extractor.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.lexicon.PhraseTable;
import org.wasl.extractor.tag.ArabicVerbs;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;

/**
 * Arabic noun phrases. A title is a head word, its complement and the nationality after it; ranks and honorifics stand
 * before or after a name; one dual or plural title may serve several names.
 */
public final class ArabicPhrases implements PhraseGrammar {
    private static final int LONGEST_NAME = 6;
    private static final String ARTICLE = "\u0627\u0644";
    /** What an indefinite accusative ends with. */
    private static final String TANWIN = "\u0627";

    private final Lexicon lexicon;

    public ArabicPhrases(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<NounPhrase> read(Sentence sentence, List<Name> names, List<CountedSpan> counts) {
        return new Reader(new PhraseScan(sentence, lexicon, names, counts)).read();
    }

    private record Read<T>(T value, int to) {}

    private static final class Reader {
        private final PhraseScan scan;
        private final ArabicVerbs verbs = ArabicVerbs.load();

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

        /** A reference and those listed after it. */
        private Optional<NounPhrase> phrase(int from) {
            List<Reference> references = new ArrayList<>(references(from));
            if (references.isEmpty()) {
                return Optional.empty();
            }
            int to = end(references, from);
            while (true) {
                int next = to;
                boolean comma = scan.is(next, "comma");
                if (comma) {
                    next++;
                }
                boolean joined = scan.is(next, Pos.CONJUNCTION) && scan.is(next, "and");
                if (joined) {
                    next++;
                }
                if (!joined || next >= scan.size() || scan.is(next, Pos.VERB)) {
                    break;
                }
                List<Reference> more = shared(references, next).map(List::of).orElseGet(List::of);
                if (more.isEmpty()) {
                    more = references(next);
                }
                if (more.isEmpty() || !alike(references.get(references.size() - 1), more.get(0))) {
                    break;
                }
                references.addAll(more);
                to = end(more, next);
            }
            return Optional.of(new NounPhrase(from, to, references));
        }

        /** "… and the Iranian X" after a title for several: the title serves X as well. */
        private Optional<Reference> shared(List<Reference> before, int at) {
            if (!(before.get(before.size() - 1) instanceof Reference.Named last)
                    || last.titles().isEmpty()
                    || !last.titles().get(last.titles().size() - 1).several()) {
                return Optional.empty();
            }
            Optional<Name> state = scan.nationality(at);
            if (state.isEmpty()) {
                return Optional.empty();
            }
            int next = state.get().to();
            Optional<Name> name = personName(next, true);
            Title title = last.titles().get(0).with(List.of(state.get()));
            return name.map(n -> new Reference.Named(n, List.of(title), Optional.empty(), at, n.to()));
        }

        /** Whether two references can be members of one list: persons and posts, or other things of one sort. */
        private boolean alike(Reference a, Reference b) {
            return sort(a) == sort(b) || sort(a) == 0 || sort(b) == 0;
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
                return 0;
            }
            return reference instanceof Reference.Pair ? 5 : 1;
        }

        private int end(List<Reference> references, int from) {
            return references.stream().mapToInt(Reference::to).max().orElse(from);
        }

        private List<Reference> references(int from) {
            return counterpart(from)
                    .or(() -> person(from))
                    .or(() -> pair(from))
                    .or(() -> scan.name(from).isPresent() ? named(from) : Optional.empty())
                    .or(() -> group(from))
                    .or(() -> named(from))
                    .map(r -> expand(r))
                    .orElseGet(List::of);
        }

        /** A title for several without a name stands for one holder in each of its states. */
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
            Optional<Name> name = scan.name(from).or(() -> scan.nationality(from));
            if (name.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Reference.Named(
                    name.get(), List.of(), Optional.empty(), from, name.get().to()));
        }

        private Optional<Reference> counterpart(int from) {
            if (!scan.is(from, "counterpart")) {
                return Optional.empty();
            }
            int at = from + 1;
            if (scan.is(at, Pos.PRONOUN)) {
                at++;
            }
            List<Name> states = new ArrayList<>();
            Read<List<Name>> nationalities = nationalities(at);
            states.addAll(nationalities.value());
            at = nationalities.to();
            at = honorifics(at);
            Read<Optional<String>> rank = ranks(at);
            at = rank.to();
            Optional<Name> name = personName(at, true);
            int to = name.map(Name::to).orElse(at);
            return Optional.of(new Reference.Counterpart(states, name, rank.value(), from, to));
        }

        private Optional<Reference> pair(int from) {
            return scan.lexicon.pair(scan.tokens, from).map(m -> new Reference.Pair(m.value(), from, m.to()));
        }

        /** Titles, ranks and honorifics around the name of a person, or a title alone. */
        private Optional<Reference> person(int from) {
            List<Title> titles = new ArrayList<>();
            List<String> ranks = new ArrayList<>();
            boolean former = false;
            int at = from;
            while (scan.in(at)) {
                if (scan.is(at, "honorific")) {
                    at++;
                    continue;
                }
                Read<Optional<String>> rank = ranks(at);
                if (rank.value().isPresent()) {
                    ranks.add(rank.value().get());
                    at = rank.to();
                    continue;
                }
                Optional<Title> title = title(at);
                if (title.isPresent()) {
                    titles.add(title.get());
                    at = title.get().to();
                    continue;
                }
                int joined = at;
                if (!titles.isEmpty() && scan.is(joined, "and") && scan.is(joined, Pos.CONJUNCTION)) {
                    Optional<Title> more = title(joined + 1);
                    if (more.isPresent()
                            && personName(more.get().to(), true).isPresent()
                            && !titles.get(0).several()
                            && more.get().states().isEmpty()) {
                        titles.add(more.get());
                        at = more.get().to();
                        continue;
                    }
                }
                break;
            }
            boolean introduced = at > from;
            Optional<Name> name = personName(at, introduced && (!titles.isEmpty() || !ranks.isEmpty()));
            if (name.isEmpty()) {
                if (titles.isEmpty()) {
                    return Optional.empty();
                }
                Title last = titles.get(titles.size() - 1);
                return Optional.of(new Reference.Titled(last));
            }
            int to = name.get().to();
            to = after(to, titles, ranks);
            Optional<String> rank = ranks.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", ranks));
            List<Title> all = former ? List.of() : titles;
            return Optional.of(new Reference.Named(name.get(), spread(all), rank, from, to));
        }

        /** Titles and ranks in apposition after the name. */
        private int after(int to, List<Title> titles, List<String> ranks) {
            int at = to;
            while (scan.in(at)) {
                int next = at;
                boolean comma = scan.is(next, "comma") || scan.is(next, "open");
                if (comma) {
                    next++;
                }
                Read<Optional<String>> rank = ranks(next);
                if (rank.value().isPresent() && !comma) {
                    ranks.add(rank.value().get());
                    at = rank.to();
                    continue;
                }
                Optional<Title> title = title(next);
                if (title.isEmpty() || title.get().several()) {
                    break;
                }
                int end = title.get().to();
                if (personName(end, true).isPresent() || scan.is(end, Pos.NAME) && !comma) {
                    break;
                }
                titles.add(title.get());
                at = scan.is(end, "close") ? end + 1 : end;
            }
            return at;
        }

        /** Titles in a row share the state that one of them names. */
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

        private int honorifics(int from) {
            int at = from;
            while (scan.is(at, "honorific")) {
                at++;
            }
            return at;
        }

        private Read<Optional<String>> ranks(int from) {
            List<String> found = new ArrayList<>();
            int at = from;
            while (scan.in(at)) {
                Optional<PhraseTable.Match<String>> rank = scan.lexicon.rank(scan.tokens, at);
                if (rank.isEmpty()) {
                    break;
                }
                found.add(scan.text(at, rank.get().to()));
                at = rank.get().to();
            }
            return new Read<>(found.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", found)), at);
        }

        private Read<List<Name>> nationalities(int from) {
            List<Name> states = new ArrayList<>();
            int at = from;
            while (true) {
                int next = at;
                if (!states.isEmpty() && scan.is(next, "and") && scan.is(next, Pos.CONJUNCTION)) {
                    next++;
                }
                Optional<Name> state = scan.nationality(next);
                if (state.isEmpty()
                        || !states.isEmpty()
                                && personName(state.get().to(), false).isPresent()) {
                    return new Read<>(states, at);
                }
                states.add(state.get());
                at = state.get().to();
            }
        }

        /** A person's name: one that was found, or, after a title, the words that the tagger takes for a name. */
        private Optional<Name> personName(int at, boolean titled) {
            Optional<Name> known = scan.name(at).filter(n -> n.type() == EntityType.PERSON);
            if (known.isPresent()) {
                return Optional.of(lengthened(known.get()));
            }
            boolean given = scan.in(at) && scan.is(at, Pos.NAME) && scan.lexicon.isGivenName(scan.token(at));
            if (!titled && !given
                    || !scan.in(at)
                    || scan.name(at).isPresent() && scan.name(at).get().length() > 1) {
                return Optional.empty();
            }
            int to = at;
            while (scan.in(to) && to - at < LONGEST_NAME && isNameWord(to, at)) {
                to = scan.name(to)
                        .filter(n -> n.type() == EntityType.PERSON)
                        .map(Name::to)
                        .orElse(to + 1);
            }
            while (to > at && scan.is(to - 1, "name-link")) {
                to--;
            }
            boolean enough = to - at >= 2 || titled && to > at && scan.token(at).is(Pos.NAME);
            if (!enough || scan.name(at).isPresent() && to - at < 2) {
                return Optional.empty();
            }
            return Optional.of(
                    scan.name(at, to, List.of(new Name.Reading(EntityType.PERSON, "")), Name.FoundBy.TITLED));
        }

        /** A name that the finder cut short goes on while the words that follow are tagged as names. */
        private Name lengthened(Name name) {
            int to = name.to();
            while (name.foundBy() == Name.FoundBy.MODEL
                    && scan.in(to)
                    && (scan.name(to).isEmpty() || scan.name(to).get().type() == EntityType.PERSON)
                    && isNameWord(to, name.from())
                    && (scan.is(to, Pos.NAME) || scan.lexicon.isGivenName(scan.token(name.from())))
                    && to - name.from() < LONGEST_NAME) {
                to++;
            }
            return to == name.to() ? name : scan.name(name.from(), to, name.readings(), name.foundBy());
        }

        private boolean isNameWord(int at, int from) {
            Token token = scan.token(at);
            if (scan.is(at, "name-link")) {
                return true;
            }
            if (scan.lexicon.isNeverName(token)) {
                return false;
            }
            if (token.glued() && at > from || scan.nationality(at).isPresent() && token.definite()) {
                return false;
            }
            if (at > from && scan.is(at - 1, "name-link") && !token.is(Pos.VERB) && !token.glued()) {
                return token.is(Pos.NAME) || token.is(Pos.NOUN) || token.is(Pos.ADJECTIVE);
            }
            boolean startsOther = scan.name(at)
                            .filter(n -> n.type() != EntityType.PERSON && at > from)
                            .isPresent()
                    || startsPost(at)
                    || scan.lexicon.group(scan.tokens, at).isPresent()
                    || scan.count(at).isPresent();
            if (startsOther) {
                return false;
            }
            if (token.is(Pos.NAME)) {
                return true;
            }
            boolean nominal = token.is(Pos.NOUN) || token.is(Pos.ADJECTIVE);
            if (at > from && scan.is(at - 1, "name-link")) {
                return nominal;
            }
            // surnames look like nouns and adjectives: "رسول", "الساعدي"
            boolean masdar = verbs.analyze(token.norm()).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.MASDAR);
            return nominal
                    && !masdar
                    && (token.definite() || !token.norm().endsWith(TANWIN))
                    && at > from
                    && at - from < 3
                    && scan.token(from).is(Pos.NAME)
                    && (token.definite() == token.is(Pos.ADJECTIVE)
                            || at == from + 1 && surnameLike(at)
                            || at == from + 1 && token.is(Pos.ADJECTIVE) && scan.lexicon.isGivenName(scan.token(from)))
                    && !isConstruct(at)
                    && scan.lexicon.rank(scan.tokens, at).isEmpty()
                    && !scan.is(at, "former")
                    && !scan.is(at, "title-adjective");
        }

        /** A post that stands by itself is definite after a name; as an indefinite word it is a surname. */
        private boolean startsPost(int at) {
            return scan.lexicon
                    .post(scan.tokens, at)
                    .filter(m -> scan.token(at).definite()
                            || m.to() > at + 1
                            || m.value().complement() != Title.Complement.NONE)
                    .isPresent();
        }

        /** An indefinite noun with a noun in the genitive after it is no surname: "X مقتل شخص". */
        private boolean isConstruct(int at) {
            Token token = scan.token(at);
            Token next = scan.in(at + 1) ? scan.token(at + 1) : null;
            return token.is(Pos.NOUN)
                    && !token.definite()
                    && next != null
                    && !next.glued()
                    && next.is(Pos.NOUN)
                    && !next.norm().endsWith(TANWIN)
                    && scan.lexicon.post(scan.tokens, at + 1).isEmpty()
                    && scan.lexicon.rank(scan.tokens, at + 1).isEmpty();
        }

        /** A definite noun right after a first name is a surname where nothing definite follows it: "خالد النجار". */
        private boolean surnameLike(int at) {
            Token token = scan.token(at);
            boolean followed = scan.in(at + 1)
                    && scan.token(at + 1).definite()
                    && !scan.token(at + 1).glued()
                    && scan.lexicon.post(scan.tokens, at + 1).isEmpty();
            return token.definite() && token.is(Pos.NOUN) && !followed;
        }

        /** A post with what completes it: "وزير الدفاع العراقي", "قائد جهاز …", "نائب قائد …". */
        private Optional<Title> title(int from) {
            if (!scan.in(from) || scan.token(from).is(Pos.VERB)) {
                return Optional.empty();
            }
            Optional<PhraseTable.Match<Lexicon.Post>> match = scan.lexicon.post(scan.tokens, from);
            if (match.isEmpty()) {
                return Optional.empty();
            }
            Lexicon.Post post = match.get().value();
            int at = match.get().to();
            List<Name> states = new ArrayList<>();
            Optional<Name> body = Optional.empty();
            int bare = at;
            int textEnd = at;
            boolean open = !scan.token(at - 1).definite();
            boolean complete = post.complement() == Title.Complement.NONE;
            if (open && post.complement() == Title.Complement.POST) {
                int inner = scan.is(at, "for") ? at + 1 : at;
                Optional<Title> of = title(inner);
                if (of.isPresent() && !of.get().several()) {
                    body = of.get().body();
                    states.addAll(of.get().states());
                    at = of.get().to();
                    bare = at;
                    textEnd = at;
                    Title.Complement complement = of.get().complement();
                    return Optional.of(new Title(
                            scan.sentence.index(),
                            from,
                            at,
                            post.base()
                                    + rest(match.get().to(), of.get().from())
                                    + " "
                                    + of.get().post(),
                            post.base()
                                    + rest(match.get().to(), of.get().from())
                                    + " "
                                    + of.get().postWithoutBody(),
                            post.base(),
                            complement,
                            body,
                            states,
                            post.several(),
                            of.get().former()));
                }
            }
            if (open && (post.complement() == Title.Complement.DOMAIN)) {
                int domainFrom = at;
                at = domain(at);
                if (at == domainFrom) {
                    return Optional.empty();
                }
                textEnd = at;
                bare = at;
                complete = true;
            }
            // "the secretary general of": a definite post takes its body by a preposition
            boolean tied = !open && scan.is(at, "for") && scan.name(at + 1).isPresent();
            if ((open || tied) && !complete) {
                int bodyAt = scan.is(at, "for") || scan.is(at, "in-name-of") ? at + 1 : at;
                Optional<Name> named =
                        scan.name(bodyAt).filter(n -> n.type() != EntityType.PERSON && n.type() != EntityType.WEAPON);
                if (named.isPresent()) {
                    boolean dropped = named.get().type() == EntityType.STATE
                            || named.get().type() == EntityType.ORGANIZATION;
                    if (named.get().type() == EntityType.STATE) {
                        states.add(named.get());
                    } else {
                        body = named;
                    }
                    at = named.get().to();
                    textEnd = dropped ? match.get().to() : withoutNationality(named.get());
                    complete = true;
                } else {
                    int chunk = commonChunk(bodyAt);
                    if (chunk > bodyAt && post.complement() == Title.Complement.BODY) {
                        at = chunk;
                        textEnd = chunk;
                        bare = chunk;
                        complete = true;
                    }
                }
            }
            boolean region = scan.is(at, "in")
                    && scan.in(at + 2)
                    && scan.token(at + 1).definite()
                    && scan.is(at + 1, Pos.NOUN)
                    && scan.name(at + 1).isEmpty()
                    && body.isPresent()
                    && (scan.lexicon.rank(scan.tokens, at + 2).isPresent() || scan.is(at + 2, Pos.NAME));
            if (region) {
                at += 2;
                textEnd = at;
            }
            Read<List<Name>> nationalities = nationalities(at);
            boolean former = false;
            if (!nationalities.value().isEmpty()) {
                states.addAll(nationalities.value());
                at = nationalities.to();
            }
            while (scan.is(at, "former") || scan.is(at, "acting") || scan.is(at, "title-adjective")) {
                former |= scan.is(at, "former");
                at++;
            }
            if (states.isEmpty()) {
                Read<List<Name>> late = nationalities(at);
                states.addAll(late.value());
                at = late.to();
            }
            if (states.isEmpty() && body.isEmpty() && scan.is(at, "in") && scan.is(at, Pos.PREPOSITION)) {
                Optional<Name> within = scan.name(at + 1)
                        .filter(n -> n.type() == EntityType.STATE
                                || n.type() == EntityType.GOVERNMENT_BODY
                                || n.type() == EntityType.ORGANIZATION);
                if (within.isPresent() && post.complement() != Title.Complement.NONE) {
                    if (within.get().type() == EntityType.STATE) {
                        states.add(within.get());
                    } else {
                        body = within;
                    }
                    at = within.get().to();
                }
            }
            if (open && !complete && states.isEmpty() && body.isEmpty()) {
                return Optional.empty();
            }
            String base = scan.token(from).definite()
                            && !post.several()
                            && !post.base().startsWith(ARTICLE)
                    ? ARTICLE + post.base()
                    : post.base();
            String full =
                    base + rest(match.get().to(), Math.max(textEnd, match.get().to()));
            String without =
                    base + rest(match.get().to(), Math.max(bare, match.get().to()));
            return Optional.of(new Title(
                    scan.sentence.index(),
                    from,
                    at,
                    full,
                    without,
                    post.base(),
                    post.complement(),
                    body,
                    states,
                    post.several(),
                    former));
        }

        /** Where the body's name stops before the nationality at its end. */
        private int withoutNationality(Name body) {
            for (int i = body.from() + 1; i < body.to(); i++) {
                if (scan.token(i).definite() && scan.nationality(i).isPresent()) {
                    return i;
                }
            }
            return body.to();
        }

        private String rest(int from, int to) {
            return to > from ? " " + scan.text(from, to) : "";
        }

        /** The field of a ministry, and fields joined to it. */
        private int domain(int from) {
            int at = from;
            while (true) {
                int next = at > from && scan.is(at, "and") && scan.is(at, Pos.CONJUNCTION) ? at + 1 : at;
                if (next == at && at > from) {
                    return at;
                }
                Optional<PhraseTable.Match<String>> known =
                        scan.in(next) ? scan.lexicon.domain(scan.tokens, next) : Optional.empty();
                if (at == from
                        && scan.is(next + 1, Pos.PRONOUN)
                        && scan.token(next + 1).glued()
                        && (known.isPresent() || scan.lexicon.isPossessedDomain(scan.token(next)))) {
                    return next + 2;
                }
                if (known.isPresent()) {
                    at = known.get().to();
                } else if (scan.in(next)
                        && scan.token(next).definite()
                        && scan.token(next).is(Pos.NOUN)
                        && scan.nationality(next).isEmpty()
                        && at == from) {
                    at = next + 1;
                    while (scan.is(at, Pos.ADJECTIVE)
                            && scan.token(at).definite()
                            && scan.nationality(at).isEmpty()
                            && !scan.is(at, "former")) {
                        at++;
                    }
                } else {
                    return at;
                }
            }
        }

        /** A run of common nouns in the genitive with their adjectives, not a nationality. */
        private int commonChunk(int from) {
            int at = from;
            boolean closed = false;
            while (scan.in(at)
                    && scan.name(at).filter(n -> n.type() == EntityType.PERSON).isEmpty()) {
                Token token = scan.token(at);
                if (scan.nationality(at).isPresent() || scan.is(at, "former")) {
                    break;
                }
                boolean glued = token.glued() && at > from;
                if (token.is(Pos.NOUN) && !closed && !glued) {
                    closed = token.definite();
                } else if (!(token.is(Pos.ADJECTIVE) && at > from && token.definite() == closed && !glued)) {
                    break;
                }
                at++;
            }
            return at;
        }

        /** A common noun for people or things of a state: "وفد عراقي برئاسة …", "نحو ألفي عسكري أميركي". */
        private Optional<Reference> group(int from) {
            int at = from;
            Optional<CountedSpan> count = scan.count(at);
            if (count.isPresent()) {
                at = scan.countEnd(from);
                if (scan.is(at, "of") && scan.is(at, Pos.PREPOSITION)) {
                    at++;
                }
            }
            Optional<PhraseTable.Match<Lexicon.GroupNoun>> noun =
                    scan.in(at) ? scan.lexicon.group(scan.tokens, at) : Optional.empty();
            if (noun.isEmpty() && count.isPresent() && at > from) {
                noun = scan.lexicon.group(scan.tokens, at - 1);
            }
            if (noun.isEmpty()
                    || scan.token(at - (count.isPresent() && noun.get().from() < at ? 1 : 0))
                            .is(Pos.VERB)) {
                return Optional.empty();
            }
            at = noun.get().to();
            List<Name> owners = new ArrayList<>();
            List<Reference> leaders = new ArrayList<>();
            if (scan.is(at, Pos.PRONOUN) && scan.token(at).glued()) {
                return Optional.of(group(noun.get(), count, owners, leaders, from, at));
            }
            if (scan.is(at, "belonging")) {
                for (int i = at + 1; i < scan.size() && i <= at + 6 && owners.isEmpty(); i++) {
                    if (scan.name(i).filter(this::isOwner).isPresent()) {
                        owners.add(scan.name(i).get());
                        at = owners.get(0).to();
                    }
                }
            }
            boolean more = true;
            while (more && scan.in(at)) {
                more = false;
                Optional<Name> state = scan.nationality(at);
                if (state.isPresent()) {
                    owners.add(state.get());
                    at = state.get().to();
                    more = true;
                } else if (scan.name(at).filter(n -> isOwner(n)).isPresent()) {
                    owners.add(scan.name(at).get());
                    at = scan.name(at).get().to();
                    more = true;
                } else if (scan.is(at, "backed-adjective")) {
                    break;
                } else if (scan.is(at, Pos.ADJECTIVE) || scan.is(at, "group-adjective")) {
                    at++;
                    more = true;
                } else if (owners.isEmpty()
                        && scan.is(at, "of")
                        && scan.name(at + 1).filter(this::isOwner).isPresent()) {
                    owners.add(scan.name(at + 1).get());
                    at = owners.get(0).to();
                    more = true;
                } else if (!owners.isEmpty()
                        && scan.is(at, "and")
                        && scan.nationality(at + 1).isPresent()
                        && scan.nationality(at + 1).get().to() > at + 1
                        && !scan.token(at + 1).is(Pos.VERB)) {
                    owners.add(scan.nationality(at + 1).get());
                    at = owners.get(owners.size() - 1).to();
                    more = true;
                }
            }
            int led = ledBy(at);
            if (led > at) {
                List<Reference> by = references(led);
                if (!by.isEmpty()) {
                    leaders.addAll(by);
                    at = end(by, led);
                }
            }
            return Optional.of(group(noun.get(), count, owners, leaders, from, at));
        }

        private boolean isOwner(Name name) {
            return switch (name.type()) {
                case STATE, GOVERNMENT_BODY, ARMED_FORCE, ORGANIZATION -> true;
                default -> false;
            };
        }

        /** After "برئاسة", "بقيادة", "يترأسه": the token where the leader begins. */
        private int ledBy(int at) {
            int next = at;
            if (scan.is(next, "comma")) {
                next++;
            }
            if (scan.is(next, Pos.PREPOSITION) && scan.is(next + 1, "led-by")) {
                return next + 2;
            }
            if (scan.is(next, "led-by-verb")) {
                return scan.is(next + 1, Pos.PRONOUN) ? next + 2 : next + 1;
            }
            return at;
        }

        private Reference group(
                PhraseTable.Match<Lexicon.GroupNoun> noun,
                Optional<CountedSpan> count,
                List<Name> owners,
                List<Reference> leaders,
                int from,
                int to) {
            return new Reference.Group(
                    noun.value().kind(),
                    scan.text(noun.from(), noun.to()),
                    owners,
                    leaders,
                    count.map(CountedSpan::count),
                    from,
                    to);
        }
    }
}
