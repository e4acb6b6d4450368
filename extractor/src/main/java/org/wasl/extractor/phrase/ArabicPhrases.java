package org.wasl.extractor.phrase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.lexicon.PhraseTable;
import org.wasl.extractor.tag.ArabicVerbs;
import org.wasl.extractor.text.Fold;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;
import org.wasl.ontology.KnownEntities;

/**
 * Arabic noun phrases. A title is a head word, its complement and the nationality after it; ranks and honorifics stand
 * before or after a name; one dual or plural title may serve several names.
 */
public final class ArabicPhrases implements PhraseGrammar {
    private static final int LONGEST_NAME = 6;
    /** How far an office may stand behind the verb that takes it. */
    private static final int OFFICE = 9;
    /** How far a name may stand behind what the office deals with. */
    private static final int PORTFOLIO = 7;
    /** Begins or ends the forms of the third person feminine. */
    private static final String TA = "\u062A";

    private static final String ARTICLE = "\u0627\u0644";
    /** The preposition that is written together with what it governs. */
    private static final String FOR = "\u0644";
    /** The ending of feminine nouns, spelling folded. */
    private static final String FEMININE = "\u0647";

    /** What names of family and origin end in: "al-Mansouri". */
    private static final String OF_ORIGIN = "\u064A";
    /** "My", and the ending of several in front of whose they are. */
    private static final String MINE = "\u064A";

    private static final String PLURAL = "\u0627\u062A";

    /** What an indefinite accusative ends with. */
    private static final String TANWIN = "\u0627";
    /** The ending of feminine nouns as written. */
    private static final String TA_MARBUTA = "\u0629";

    /** The ending of two feminine things. */
    private static final String TWO = "\u062A\u064A\u0646";

    /** The endings of counted people: "five Sudanese", "twelve Sudanese". */
    private static final Set<String> PEOPLE = Set.of("\u064A\u0646", "\u0648\u0646", TANWIN);

    private final Lexicon lexicon;

    public ArabicPhrases(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<NounPhrase> read(Sentence sentence, List<Name> names, List<CountedSpan> counts) {
        BitSet offices = new BitSet();
        Sentence held = held(sentence, offices);
        return new Reader(new PhraseScan(held, lexicon, names, counts), offices).read();
    }

    /**
     * The sentence with the name of an office that somebody takes over or gives up as the post itself: "took over the
     * leadership of" as "the head of".
     */
    private Sentence held(Sentence sentence, BitSet offices) {
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        for (int i = 1; i < tokens.size(); i++) {
            Optional<Lexicon.Office> office = lexicon.office(tokens.get(i));
            int at = i;
            // "وكيلة وزارة …": the ministry of a post
            boolean ofPost = lexicon.posts(tokens, i - 1).stream().anyMatch(m -> m.to() > at);
            Optional<Token> taken = office.isEmpty() || ofPost ? Optional.empty() : taken(sentence, i);
            if (taken.isPresent()) {
                // "the leadership fell to X": the verb agrees with the office
                boolean hers = isFeminine(taken.get())
                        && !lexicon.has("hands-post", taken.get().lemma());
                String post = hers ? office.get().feminine() : office.get().post();
                Token word = tokens.get(i);
                String norm = Fold.of(post);
                offices.set(i);
                tokens.set(i, new Token(i, word.span(), post, norm, Pos.NOUN, "NN", norm, false, word.glued()));
            }
        }
        return new Sentence(
                sentence.index(), sentence.block(), sentence.span(), tokens, sentence.heads(), sentence.labels());
    }

    /** The verb, or its verbal noun, by which somebody takes or leaves the office that stands at the place. */
    private Optional<Token> taken(Sentence sentence, int at) {
        for (int i = at - 1; i >= 0 && at - i <= OFFICE; i--) {
            Token token = sentence.token(i);
            boolean act = token.is(Pos.VERB) && lexicon.has("takes-office", token.lemma())
                    || ArabicVerbs.load().analyze(token.norm()).stream()
                            .anyMatch(a -> a.kind() == ArabicVerbs.Kind.MASDAR
                                    && lexicon.has("takes-office", Fold.of(a.lemma())));
            if (act) {
                return Optional.of(token);
            }
            if (token.is(Pos.VERB) || token.is(Pos.SUBORDINATOR) || token.is(Pos.RELATIVE)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isFeminine(Token verb) {
        boolean past = verb.tag().equals("VBD") || verb.norm().equals(verb.lemma());
        return verb.is(Pos.VERB)
                && (past ? verb.norm().endsWith(TA) : verb.norm().startsWith(TA));
    }

    /** The ending of a dual that acts, and of some plurals. */
    private static final String DUAL = "\u0627\u0646";

    /** The endings of presents that two or more do. */
    private static final Set<String> PLURAL_PRESENT = Set.of("\u0627\u0646", "\u0648\u0646");

    private record Read<T>(T value, int to) {}

    /** Classes of nouns that stand, with the article, for a place or group named before. */
    private static final Set<String> SITES_AND_GROUPS =
            Set.of("place-noun", "facility-noun", "league-noun", "faction-noun", "institution-noun");

    /** Kinds of groups that serve in a body: "an officer in the army", but no "civilians in the army". */
    private static final Set<String> MEMBERS = Set.of("troops", "fighters", "officials");

    private static final class Reader {
        private final PhraseScan scan;
        private final ArabicVerbs verbs = ArabicVerbs.load();
        /** Where an office that somebody takes is read as its post: it is what he becomes, not what he is. */
        private final BitSet offices;

        Reader(PhraseScan scan, BitSet offices) {
            this.scan = scan;
            this.offices = offices;
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
                if (comma && begins(end(more, next))) {
                    break;
                }
                references.addAll(more);
                to = end(more, next);
            }
            return Optional.of(new NounPhrase(from, to, each(references)));
        }

        /** "…, and Ankara offers": a present behind what a comma joins is its own, but for one of several. */
        private boolean begins(int at) {
            return scan.in(at)
                    && scan.is(at, Pos.VERB)
                    && scan.token(at).tag().equals("VBP")
                    && PLURAL_PRESENT.stream().noneMatch(scan.token(at).norm()::endsWith);
        }

        /** "وزيرا خارجية مصر والأردن … و…": as many holders as states, each of his own. */
        private static List<Reference> each(List<Reference> references) {
            if (!(references.get(0) instanceof Reference.Named first)
                    || first.titles().size() != 1
                    || !first.titles().get(0).several()
                    || first.titles().get(0).states().size() != references.size()
                    || references.size() < 2
                    || !references.stream()
                            .allMatch(r ->
                                    r instanceof Reference.Named n && n.titles().equals(first.titles()))) {
                return references;
            }
            List<Reference> each = new ArrayList<>();
            for (int i = 0; i < references.size(); i++) {
                Reference.Named named = (Reference.Named) references.get(i);
                Title own = first.titles()
                        .get(0)
                        .with(List.of(first.titles().get(0).states().get(i)));
                each.add(new Reference.Named(named.name(), List.of(own), named.rank(), named.from(), named.to()));
            }
            return each;
        }

        /** "… and the Iranian X" after a title for several: the title serves X as well. */
        private Optional<Reference> shared(List<Reference> before, int at) {
            if (before.get(before.size() - 1) instanceof Reference.Counterpart counterpart) {
                return counterpart.holder().isPresent() && counterpart.states().size() == 1
                        ? Optional.<Reference>of(theirs(at, at, counterpart.woman()))
                                .filter(r -> r instanceof Reference.Counterpart c
                                        && c.holder().isPresent()
                                        && c.states().size() == 1)
                        : Optional.empty();
            }
            if (!(before.get(before.size() - 1) instanceof Reference.Named last)
                    || last.titles().isEmpty()
                    || !last.titles().get(last.titles().size() - 1).several()) {
                return Optional.empty();
            }
            Optional<Name> state = scan.nationality(at)
                    .or(() -> scan.name(at)
                            .filter(n -> n.mayBe(EntityType.STATE)
                                    && personName(n.to(), true).isPresent())
                            .map(n -> n.as(EntityType.STATE)));
            Optional<Reference> colleague = state.isEmpty() ? colleague(last, at) : Optional.empty();
            if (colleague.isPresent()) {
                return colleague;
            }
            if (state.isEmpty()) {
                Optional<Name> another = scan.token(at).definite() ? Optional.empty() : personName(at, true);
                return another.map(n -> new Reference.Named(n, last.titles(), Optional.empty(), at, n.to()));
            }
            int next = state.get().to();
            Optional<Name> name = personName(next, true);
            Title title = last.titles().get(0).with(List.of(state.get()));
            return name.map(n -> new Reference.Named(n, List.of(title), Optional.empty(), at, n.to()));
        }

        /** "وزيرا الداخلية X والعدل Y": the other holds the same sort of post in a field of his own. */
        private Optional<Reference> colleague(Reference.Named first, int at) {
            Title title = first.titles().get(first.titles().size() - 1);
            int end = title.complement() == Title.Complement.DOMAIN ? domain(at) : at;
            if (end <= at || !title.post().startsWith(title.head() + " ")) {
                return Optional.empty();
            }
            Read<List<Name>> states = nationalities(end);
            Optional<Name> name = personName(honorifics(states.to()), true);
            String post = title.head() + rest(at, end);
            Title own = new Title(
                    title.sentence(),
                    at,
                    states.to(),
                    post,
                    post,
                    title.head(),
                    title.complement(),
                    title.body(),
                    states.value().isEmpty() ? title.states() : states.value(),
                    true,
                    title.former(),
                    title.tie(),
                    title.superior(),
                    title.whose(),
                    title.thing());
            return name.map(n -> new Reference.Named(n, List.of(own), Optional.empty(), at, n.to()));
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
                    .or(() -> most(from))
                    .or(() -> country(from))
                    .or(() -> office(from))
                    .or(() -> person(from))
                    .or(() -> pair(from))
                    .or(() -> scan.name(from).isPresent() ? named(from) : Optional.empty())
                    .or(() -> group(from))
                    .or(() -> named(from))
                    .or(() -> definite(from))
                    .map(r -> scan.each(r, this::ranked))
                    .orElseGet(List::of);
        }

        /** A name with the rank before it. */
        private Optional<Reference.Named> ranked(int from) {
            Read<Optional<String>> rank = ranks(from);
            return personName(honorifics(rank.to()), true)
                    .filter(n -> n.length() > 1)
                    .map(n -> new Reference.Named(n, List.of(), rank.value(), from, n.to()));
        }

        /** A definite noun that takes up a body named before; what narrows it makes it another one. */
        private Optional<Reference> definite(int from) {
            if (!scan.in(from) || !scan.is(from, Pos.NOUN) || !scan.token(from).definite()) {
                return Optional.empty();
            }
            Token token = scan.token(from);
            boolean document = scan.is(from, "document-head") && from > 0 && scan.is(from - 1, Pos.PREPOSITION);
            // "the ministry urged India": what stands behind the subject is no name of it
            boolean subject = scan.in(from - 1) && scan.is(from - 1, Pos.VERB);
            boolean narrowed = scan.is(from + 1, Pos.ADJECTIVE)
                            && !scan.is(from + 1, "backed-adjective")
                            && !scan.is(from + 1, "belonging")
                    || !subject
                            && scan.in(from + 1)
                            && scan.name(from + 1).isPresent()
                            && !scan.is(from + 1, Pos.PREPOSITION)
                    || scan.nationality(from + 1).isPresent();
            return !narrowed && (document || scan.is(from, "body-head") || isTakenUp(token))
                    ? Optional.of(new Reference.Definite(token.stem(), from, from + 1))
                    : Optional.empty();
        }

        /** "The town", "the camp", "the faction": a noun that takes up a place or a group. */
        private boolean isTakenUp(Token token) {
            return SITES_AND_GROUPS.stream().anyMatch(c -> scan.lexicon.has(c, token.stem()));
        }

        private Optional<Reference> named(int from) {
            Optional<Name> name = scan.name(from).or(() -> scan.nationality(from));
            if (name.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Reference.Named(
                    name.get(), List.of(), Optional.empty(), from, name.get().to()));
        }

        /** "The position of …": a post without its holder. */
        private Optional<Reference> office(int from) {
            if (!scan.is(from, "office-word")) {
                return Optional.empty();
            }
            boolean own = scan.is(from + 1, Pos.PRONOUN) && scan.token(from + 1).glued();
            int at = own ? from + 2 : from + 1;
            // "removed from his post the governor": only an accusative tells what post it was
            boolean other = own
                    && scan.in(at)
                    && !scan.token(at).form().endsWith(TANWIN)
                    && !scan.token(at).form().endsWith(TA_MARBUTA);
            return other
                    ? Optional.empty()
                    : title(at)
                            .filter(t -> personName(nameAfter(t.to()), true).isEmpty())
                            .map(t -> (Reference) new Reference.Titled(t.from(from)));
        }

        private Optional<Reference> counterpart(int from) {
            if (!scan.is(from, "counterpart")) {
                return Optional.empty();
            }
            int at = from + 1;
            if (scan.is(at, Pos.PRONOUN)) {
                at++;
            }
            return Optional.of(theirs(from, at, scan.is(from, "counterpart-woman")));
        }

        /** The state and the name of a counterpart, or of another one behind "and". */
        private Reference.Counterpart theirs(int from, int behind, boolean woman) {
            List<Name> states = new ArrayList<>();
            Read<List<Name>> nationalities = nationalities(behind);
            states.addAll(nationalities.value());
            int at = honorifics(nationalities.to());
            Read<Optional<String>> rank = ranks(at);
            at = rank.to();
            int apposed = scan.is(at, "comma") && scan.in(at + 1) ? at + 1 : at;
            // "his Italian counterpart, X,"
            Optional<Name> name = personName(at, true)
                    .or(() -> personName(apposed, true)
                            .filter(n -> !scan.in(n.to()) || scan.is(n.to(), "comma") || scan.is(n.to(), "stop")));
            int to = name.map(Name::to).orElse(at);
            return new Reference.Counterpart(states, name, rank.value(), woman, from, to);
        }

        /** "The kingdom", "the country" without more. */
        private Optional<Reference> country(int from) {
            boolean country = scan.in(from)
                    && scan.is(from, "country-noun")
                    && scan.name(from).isEmpty()
                    && scan.nationality(from + 1).isEmpty()
                    && !(scan.in(from + 1) && scan.is(from + 1, Pos.ADJECTIVE));
            return country
                    ? Optional.of(new Reference.Country(scan.token(from).stem(), from, from + 1))
                    : Optional.empty();
        }

        /** "Most of them": those of whom the text spoke last. */
        private Optional<Reference> most(int from) {
            boolean them = scan.is(from, "quantifier")
                    && scan.in(from + 1)
                    && scan.token(from + 1).glued()
                    && scan.is(from + 1, "them");
            return them
                    ? Optional.of(new Reference.Pronoun(true, false, Reference.Pronoun.Who.ANYBODY, from, from + 2))
                    : Optional.empty();
        }

        private Optional<Reference> pair(int from) {
            // "the presidents Russian X and Korean Y" are named
            return scan.lexicon
                    .pair(scan.tokens, from)
                    .filter(m -> scan.nationality(m.to())
                            .filter(n -> personName(n.to(), true).isPresent())
                            .isEmpty())
                    // "the fifteen countries", "the Arab countries": the plural of the word is spelled like the dual
                    .filter(m -> !(m.value() == Reference.Pair.Kind.STATES
                            && scan.token(from).norm().endsWith(DUAL)
                            && isDescribedAsMany(m.to())))
                    .map(m -> new Reference.Pair(m.value(), from, m.to()));
        }

        private boolean isDescribedAsMany(int at) {
            Token next = scan.in(at) ? scan.token(at) : null;
            return next != null
                    && next.definite()
                    && !next.glued()
                    && (next.is(Pos.ADJECTIVE) || next.is(Pos.NOUN) || next.is(Pos.NUMBER))
                    && !next.norm().endsWith(DUAL)
                    && scan.name(at)
                            .filter(n -> n.foundBy() != Name.FoundBy.NATIONALITY)
                            .isEmpty();
        }

        /** Titles, ranks and honorifics around the name of a person, or a title alone. */
        private Optional<Reference> person(int from) {
            List<Title> titles = new ArrayList<>();
            List<String> ranks = new ArrayList<>();
            boolean former = false;
            int at = from;
            while (scan.in(at) && !(at > from && offices.get(at))) {
                boolean ruler = titles.isEmpty()
                        && scan.is(at + 1, "honorific")
                        && title(at).isPresent();
                if (scan.is(at, "honorific") && !ruler) {
                    at++;
                    continue;
                }
                Read<Optional<String>> rank = ranks(at);
                if (rank.value().isPresent()) {
                    ranks.add(rank.value().get());
                    at = rank.to();
                    continue;
                }
                // "the leader of the opposition party X": which party it is, between the party and its leader
                boolean described = !titles.isEmpty()
                        && titles.get(titles.size() - 1).body().isPresent()
                        && scan.is(at, "party-adjective")
                        && personName(at + 1, true).isPresent();
                int behind = titles.isEmpty() ? at : described ? at + 1 : behindAside(at);
                if (behind > at) {
                    at = behind;
                    continue;
                }
                Optional<Title> title = isNamesake(titles, at) ? Optional.empty() : title(at);
                boolean other = !titles.isEmpty() && isBare(titles.get(titles.size() - 1)) && !scan.is(at, "honorific");
                // "رئيس الوزراء مستشاره": the one before is whose adviser the other is
                boolean possessed = !titles.isEmpty()
                        && title.filter(t -> t.whose() != Title.Whose.NONE).isPresent();
                // "dismissed the Tunisian president the interior minister X": one acts, the other is acted on
                boolean acted = !titles.isEmpty()
                        && title.isPresent()
                        && from > 0
                        && scan.is(from - 1, Pos.VERB)
                        && scan.lexicon.has("meets-person", scan.token(from - 1).lemma())
                        && !(isBare(title.get()) && scan.is(at, "ruler"))
                        && !titles.get(titles.size() - 1).states().isEmpty();
                if (title.isPresent() && (other || possessed || acted)) {
                    return Optional.of(new Reference.Titled(titles.get(titles.size() - 1)));
                }
                if (title.isPresent()) {
                    // "the Saudi monarch King X": he is called so, and holds no second post
                    boolean called = !titles.isEmpty()
                            && isBare(title.get())
                            && scan.is(at, "ruler")
                            && titles.get(titles.size() - 1).complement() == Title.Complement.STATE
                            && !titles.get(titles.size() - 1).states().isEmpty();
                    if (!called) {
                        titles.add(title.get());
                    }
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
            if (!titles.isEmpty() && scan.is(at, "open") && scan.is(at + 2, "close")) {
                at += 3;
            }
            if (!ranks.isEmpty() || titles.isEmpty()) {
                // "اللواء الإيطالي …": where the officer comes from
                Optional<Name> origin = scan.nationality(at)
                        .filter(n -> personName(n.to(), true).isPresent());
                at = origin.map(Name::to).orElse(at);
            }
            Optional<Name> name = personName(at, introduced && (!titles.isEmpty() || !ranks.isEmpty()));
            if (name.isEmpty()) {
                if (titles.isEmpty()) {
                    return Optional.empty();
                }
                Title last = titles.get(titles.size() - 1);
                return Optional.of(apposed(from, at, titles, ranks).orElse(new Reference.Titled(last)));
            }
            int to = name.get().to();
            to = after(from, to, titles, ranks);
            Optional<String> rank = ranks.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", ranks));
            List<Title> all = former ? List.of() : titles;
            return Optional.of(new Reference.Named(name.get(), spread(all), rank, from, to));
        }

        /** "The leader of the movement, X, (said)": a name that commas set off behind a title that tells of what it is. */
        private Optional<Reference> apposed(int from, int at, List<Title> titles, List<String> ranks) {
            Title last = titles.get(titles.size() - 1);
            boolean open = scan.is(at, "comma")
                    && at == last.to()
                    && !last.several()
                    && (last.body().isPresent() || !last.states().isEmpty());
            Read<Optional<String>> rank = open ? ranks(at + 1) : new Read<>(Optional.empty(), at);
            Optional<Name> name = open ? personName(rank.to(), true).filter(n -> n.length() > 1) : Optional.empty();
            // "the spokesman of the army, X, said", and often without the second comma: "…, X said that"
            boolean closed = name.isPresent()
                    && (!scan.in(name.get().to())
                            || scan.is(name.get().to(), "comma")
                            || scan.is(name.get().to(), "stop")
                            || scan.is(name.get().to(), Pos.PREPOSITION)
                            || scan.is(name.get().to(), Pos.SUBORDINATOR));
            if (!closed) {
                return Optional.empty();
            }
            rank.value().ifPresent(ranks::add);
            Optional<String> all = ranks.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", ranks));
            return Optional.of(new Reference.Named(
                    name.get(), spread(titles), all, from, name.get().to()));
        }

        /** Behind where an officer commands and the short name of what, if a rank and a name follow: "… في أفريقيا (أفريكوم) الجنرال". */
        private int behindAside(int from) {
            int at = from;
            boolean where = scan.is(at, "in")
                    && scan.in(at + 1)
                    && scan.name(at + 1)
                            .filter(n -> n.mayBe(EntityType.PLACE) || n.mayBe(EntityType.STATE))
                            .isPresent();
            boolean whose = scan.is(at, "belonging")
                    && scan.is(at + 1, "for")
                    && scan.in(at + 2)
                    && scan.name(at + 2).isPresent();
            if (whose
                    && personName(nameAfter(scan.name(at + 2).get().to()), true).isPresent()) {
                // "the head of the committee that belongs to the movement, X"
                return scan.name(at + 2).get().to();
            }
            if (where) {
                at = scan.name(at + 1).orElseThrow().to();
            }
            if (scan.is(at, "open")) {
                int close = at + 1;
                while (scan.in(close) && close - at < 5 && !scan.is(close, "close")) {
                    close++;
                }
                at = scan.is(close, "close") ? close + 1 : at;
            }
            Read<Optional<String>> rank = ranks(at);
            boolean named = rank.value().isPresent()
                    && personName(honorifics(rank.to()), true).isPresent();
            return at > from && named ? at : from;
        }

        /** "الرئيس التنفيذي لشركة أرامكو أمين الناصر": behind a full title a first name that is a post as well. */
        private boolean isNamesake(List<Title> titles, int at) {
            return !titles.isEmpty()
                    && titles.get(titles.size() - 1).isTied()
                    && givenAt(at)
                    && !scan.token(at).definite()
                    && personName(at, true).filter(n -> n.length() > 1).isPresent();
        }

        /** Titles and ranks in apposition after the name. */
        private int after(int from, int to, List<Title> titles, List<String> ranks) {
            boolean entitled = !titles.isEmpty();
            int at = to;
            while (scan.in(at)) {
                int next = at;
                boolean comma = scan.is(next, "comma") || scan.is(next, "open");
                if (comma) {
                    next++;
                }
                Read<Optional<String>> rank = ranks(next);
                // "الرئيس فلان اللواء علان": the rank is that of the next one
                boolean anothers = personName(rank.to(), true).isPresent();
                if (rank.value().isPresent() && !comma && !anothers) {
                    ranks.add(rank.value().get());
                    at = rank.to();
                    continue;
                }
                Optional<Title> title = offices.get(next) ? Optional.empty() : title(next);
                if (title.isEmpty() || title.get().several()) {
                    break;
                }
                int end = title.get().to();
                boolean open = !comma
                        && !title.get().isTied()
                        && scan.is(end, Pos.ADJECTIVE)
                        && scan.token(end).definite();
                // "X, mufti of Egypt, in tears": a lone indefinite accusative is nobody's name
                boolean manner = to - from > 1
                        && scan.in(end)
                        && scan.token(end).norm().endsWith(TANWIN)
                        && !scan.token(end).definite()
                        && !givenAt(end)
                        && scan.name(end).isEmpty()
                        && !scan.is(end + 1, Pos.NAME);
                boolean person = personName(nameAfter(end), true).isPresent() || scan.is(end, Pos.NAME) && !comma;
                if (open || person && !manner) {
                    break;
                }
                // a minister, or whoever the verb takes, behind a name that has a title already is somebody else: "the
                // king X
                // the minister", "met the president X the ambassador"
                boolean another = !comma
                        && entitled
                        && (title.get().complement() == Title.Complement.DOMAIN || takesPerson(from));
                // "made X a minister of finance": what one is made is no apposition
                boolean made = !comma && !scan.token(next).definite() && scan.is(described(next + 1, next), "for");
                // "met X the Saudi crown prince the French president": of another state
                boolean foreign = !comma && titles.stream().anyMatch(t -> isOfAnother(t, title.get()));
                if (another || made || foreign) {
                    break;
                }
                titles.add(title.get());
                at = scan.is(end, "close") ? end + 1 : end;
                Optional<Title> joined = scan.is(at, "and") && scan.is(at, Pos.CONJUNCTION)
                        ? title(at + 1).filter(t -> !t.several())
                        : Optional.empty();
                if (joined.isPresent()
                        && personName(nameAfter(joined.get().to()), true).isEmpty()) {
                    titles.add(joined.get());
                    at = joined.get().to();
                }
            }
            return at;
        }

        private static boolean isOfAnother(Title one, Title other) {
            List<Name.Reading> mine =
                    one.states().stream().flatMap(n -> n.readings().stream()).toList();
            return !mine.isEmpty()
                    && !other.states().isEmpty()
                    && other.states().stream()
                            .flatMap(n -> n.readings().stream())
                            .noneMatch(mine::contains);
        }

        /** Whether the verb before the phrase does something to somebody, who may stand right behind its subject. */
        private boolean takesPerson(int from) {
            return from > 0
                    && scan.is(from - 1, Pos.VERB)
                    && scan.lexicon.has("takes-person", scan.token(from - 1).lemma());
        }

        /** "الرئيس" alone: what follows is somebody else's title. */
        private static boolean isBare(Title title) {
            return title.to() - title.from() == 1 && !title.isTied();
        }

        /** Where a name may stand after a title: behind ranks and honorifics. */
        private int nameAfter(int at) {
            return ranks(honorifics(at)).to();
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
                // "رائد البطوش": a rank that is a first name here
                int first = at;
                boolean name = scan.name(at)
                        .filter(n -> n.type() == EntityType.PERSON && n.length() > 1 && n.from() == first)
                        .isPresent();
                if (rank.isEmpty() || name) {
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
            Optional<Name> known = scan.name(at)
                    .filter(n -> n.type() == EntityType.PERSON)
                    .or(() -> titled ? withTitle(at) : Optional.empty());
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
            // "the first president to visit X": a present is nobody's name
            boolean acts =
                    verbs.analyze(scan.token(at).norm()).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.PRESENT)
                            && !givenAt(at);
            // "rejected by the American president a proposal": one everyday word behind a title
            boolean everyday = scan.lexicon.isEveryday(scan.token(at));
            boolean enough = to - at >= 2 || titled && to > at && scan.token(at).is(Pos.NAME) && !acts && !everyday;
            if (!enough || scan.name(at).isPresent() && to - at < 2) {
                return Optional.empty();
            }
            return Optional.of(
                    scan.name(at, to, List.of(new Name.Reading(EntityType.PERSON, "")), Name.FoundBy.TITLED));
        }

        /** The rest of a name that is known with the title before it: "King Abdullah II". */
        private Optional<Name> withTitle(int at) {
            return at == 0
                    ? Optional.empty()
                    : scan.name(at - 1)
                            .filter(n -> n.type() == EntityType.PERSON && n.to() > at)
                            .map(n -> scan.name(at, n.to(), n.readings(), n.foundBy()));
        }

        /** A name that the finder cut short goes on while the words that follow are tagged as names. */
        private Name lengthened(Name name) {
            int to = name.to();
            while (name.foundBy() == Name.FoundBy.MODEL
                    && scan.in(to)
                    && (scan.name(to).isEmpty()
                            || scan.name(to).get().type() == EntityType.PERSON
                                    && (name.length() < 2 || scan.name(to).get().foundBy() != Name.FoundBy.MEMORY)
                            || isFamily(name, to))
                    && isNameWord(to, name.from())
                    && (scan.is(to, Pos.NAME)
                            || scan.lexicon.isGivenName(scan.token(name.from()))
                            || isOfTribe(to, name.from()))
                    && to - name.from() < LONGEST_NAME) {
                to++;
            }
            while (to > name.to() && scan.is(to - 1, "name-link")) {
                to--;
            }
            return to == name.to() ? name : scan.name(name.from(), to, name.readings(), name.foundBy());
        }

        /** "علي الخليل": behind a single first name a town is a family's name. */
        private boolean isFamily(Name name, int at) {
            if (isNamesake(name.from(), at) && name.length() == 1) {
                return true;
            }
            return name.length() == 1
                    && scan.token(at).definite()
                    && !scan.token(at).glued()
                    && scan.lexicon.isGivenName(scan.token(name.from()))
                    && scan.name(at)
                            .filter(n -> n.length() == 1 && n.type() == EntityType.PLACE && !n.mayBe(EntityType.STATE))
                            .isPresent();
        }

        /** "المتحدث إدريس باكو": a town or state right behind a first name that no verb goes before is a family's name. */
        private boolean isNamesake(int from, int at) {
            boolean place = at == from + 1
                    && !scan.token(at).glued()
                    && !scan.token(at).definite()
                    && scan.name(at)
                            .filter(n ->
                                    n.length() == 1 && (n.type() == EntityType.PLACE || n.type() == EntityType.STATE))
                            .isPresent();
            boolean named = scan.is(from, Pos.NAME)
                    && (scan.lexicon.isGivenName(scan.token(from)) || scan.lexicon.isUnheard(scan.token(from)));
            boolean titled = from > 0
                    && !scan.is(from - 1, Pos.VERB)
                    && (startsPost(from - 1)
                            || scan.is(from - 1, "person-noun")
                            || scan.is(from - 1, "honorific")
                            || scan.nationality(from - 1).isPresent()
                            || scan.is(from - 1, Pos.PRONOUN)
                            || scan.lexicon.rank(scan.tokens, from - 1).isPresent());
            return place && named && titled;
        }

        private boolean isNameWord(int at, int from) {
            if (isNamesake(from, at)) {
                return true;
            }
            Token token = scan.token(at);
            if (scan.is(at, "name-link")) {
                return !token.glued() || at == from;
            }
            if (!token.definite() && at > from && scan.is(at, "staffing") && !givenAt(at)) {
                return false;
            }
            if (scan.lexicon.isNeverName(token) && !givenAt(at) || at > from + 1 && scan.is(at - 1, "ordinal")) {
                return false;
            }
            boolean nation = scan.nationality(at).isPresent() && token.definite() && !isOfTribe(at, from);
            if (token.glued() && at > from || nation) {
                return false;
            }
            boolean third = at > from
                    && at - from < 3
                    && scan.is(from, "family-first")
                    && (token.is(Pos.NAME) || token.is(Pos.NOUN) || token.is(Pos.ADJECTIVE))
                    && !token.definite()
                    && !scan.lexicon.isEveryday(token)
                    && scan.name(at).isEmpty()
                    && !startsPost(at);
            if (third) {
                return true;
            }
            boolean linked = at > from && scan.is(at - 1, "name-link") && !scan.is(at - 1, "name-suffix");
            if (linked && !token.is(Pos.VERB) && !token.glued()) {
                return token.is(Pos.NAME) || token.is(Pos.NOUN) || token.is(Pos.ADJECTIVE);
            }
            boolean surname = at == from + 1 && scan.lexicon.isGivenName(scan.token(from));
            boolean startsOther = scan.name(at)
                            .filter(n -> n.type() != EntityType.PERSON && at > from)
                            .filter(n -> n.foundBy() != Name.FoundBy.MODEL || n.length() > 1)
                            .filter(n -> !surname || n.length() > 1 || n.mayBe(EntityType.STATE))
                            .isPresent()
                    || startsPost(at)
                    || scan.lexicon.group(scan.tokens, at).isPresent() && !isOfTribe(at, from)
                    || scan.count(at).isPresent();
            if (startsOther) {
                return false;
            }
            boolean ends = at > from + 1
                    && (scan.lexicon.isEveryday(token) && !token.definite()
                            || scan.is(at, "descriptive")
                            || !scan.is(from, "name-link")
                                    && (scan.lexicon.isInflected(token) || isDescribedObject(at)));
            if (ends || scan.lexicon.beginsAnother(scan.tokens, from, at)) {
                return false;
            }
            if (token.is(Pos.NAME) || at > from && token.is(Pos.NOUN) && scan.lexicon.isGivenName(token)) {
                return true;
            }
            if (at - from < 3
                    && scan.lexicon.isUnheard(token)
                    && scan.token(from).is(Pos.NAME)) {
                return true;
            }
            boolean nominal = token.is(Pos.NOUN) || token.is(Pos.ADJECTIVE);
            if (linked) {
                return nominal;
            }
            // surnames look like nouns and adjectives: "رسول", "الساعدي"
            boolean masdar = isMasdar(token.norm())
                    || token.definite() && token.stem().length() > 4 && isMasdar(token.stem())
                    || at > from + 1
                            && token.norm().length() > 4
                            && scan.lexicon.has("prefixed", token.norm().substring(0, 1))
                            && isMasdar(token.norm().substring(1));
            return nominal
                    && !masdar
                    && !(token.is(Pos.NOUN) && token.norm().endsWith(PLURAL))
                    && (token.definite() || !token.norm().endsWith(TANWIN))
                    && at > from
                    && at - from < 3
                    && scan.token(from).is(Pos.NAME)
                    && (token.definite() == token.is(Pos.ADJECTIVE)
                            || at == from + 1 && surnameLike(at)
                            || at == from + 2 && isOfOrigin(at) && scan.lexicon.isGivenName(scan.token(from))
                            || at == from + 1 && token.is(Pos.ADJECTIVE) && scan.lexicon.isGivenName(scan.token(from)))
                    && !isConstruct(at)
                    && !(scan.is(at + 1, Pos.PRONOUN) && scan.token(at + 1).glued())
                    && scan.lexicon.rank(scan.tokens, at).isEmpty()
                    && !scan.is(at, "former")
                    && !scan.is(at, "title-adjective");
        }

        /** "… أطرافا أجنبية", "… عونا دوليا": an accusative and its adjective, which begin what the verb takes. */
        private boolean isDescribedObject(int at) {
            Token token = scan.token(at);
            return token.norm().endsWith(TANWIN)
                    && !token.definite()
                    && scan.in(at + 1)
                    && !scan.token(at + 1).glued()
                    && !scan.token(at + 1).definite()
                    && (scan.is(at + 1, Pos.ADJECTIVE)
                            || scan.is(at + 1, Pos.NOUN)
                                    && scan.token(at + 1).norm().endsWith(TANWIN))
                    && !givenAt(at)
                    && scan.name(at + 1).isEmpty();
        }

        /** "أبو علي العسكري": behind "father of X" the adjective is a name. */
        private boolean isOfTribe(int at, int from) {
            return at == from + 2
                    && scan.is(from, "name-link")
                    && scan.token(at).definite()
                    && scan.token(at).norm().endsWith(OF_ORIGIN);
        }

        /** "زاكاني" behind two names: a family called by where it comes from, as long as it is no nationality. */
        private boolean isOfOrigin(int at) {
            Token token = scan.token(at);
            return token.is(Pos.ADJECTIVE)
                    && token.norm().endsWith(OF_ORIGIN)
                    && scan.nationality(at).isEmpty();
        }

        private boolean isMasdar(String norm) {
            return verbs.analyze(norm).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.MASDAR);
        }

        /** A post that stands by itself is definite after a name; as an indefinite word it is a surname. */
        private boolean startsPost(int at) {
            boolean surname = at > 0
                    && scan.token(at).definite()
                    && scan.is(at - 1, Pos.NAME)
                    && scan.lexicon.isGivenName(scan.token(at - 1))
                    && (!scan.in(at + 1) || scan.is(at + 1, Pos.PUNCTUATION) || scan.is(at + 1, Pos.VERB))
                    && scan.lexicon
                            .post(scan.tokens, at)
                            .filter(m -> m.value().several())
                            .isPresent();
            if (surname) {
                // "مازن القضاة": nobody is several judges
                return false;
            }
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
                    && scan.name(at + 1).isEmpty()
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
                    && !scan.is(at + 1, Pos.NAME)
                    && scan.lexicon.post(scan.tokens, at + 1).isEmpty();
            return token.definite() && token.is(Pos.NOUN) && !followed;
        }

        /** What a title says of itself while it is read. */
        private static final class Draft {
            private final List<Name> states = new ArrayList<>();
            private Optional<Name> body = Optional.empty();
            private Title.Whose whose = Title.Whose.NONE;
            private boolean former;
            private boolean complete;
            private String base = "";
            /** What follows the base where the body stays in the post, and where it is dropped. */
            private String kept = "";

            private String dropped = "";
            private boolean open;
            private boolean organ;
            private int from;
            private int at;
        }

        /** A post with what completes it: "وزير الدفاع العراقي", "قائد جهاز …", "نائب قائد …". */
        private Optional<Title> title(int from) {
            if (!scan.in(from) || scan.token(from).is(Pos.VERB) || describes(from)) {
                return Optional.empty();
            }
            Optional<PhraseTable.Match<Lexicon.Post>> match = scan.lexicon.posts(scan.tokens, from).stream()
                    .filter(m -> !cutsName(m) && !isAdjective(m))
                    .reduce((a, b) -> b)
                    .or(() -> accusative(from));
            if (match.isEmpty()) {
                return Optional.empty();
            }
            boolean definite = scan.token(from).definite();
            Lexicon.Post post = fitting(
                    match.get().values(),
                    definite,
                    match.get().to() > from + 1
                            && scan.token(match.get().to() - 1).definite());
            Draft draft = new Draft();
            draft.from = from;
            draft.at = match.get().to();
            Optional<PhraseTable.Match<Lexicon.Post>> construct = definite ? Optional.empty() : construct(match.get());
            int described = definite ? match.get().to() : described(match.get());
            if (construct.isPresent()) {
                post = fitting(construct.get().values(), false, true);
                draft.at = from
                        + construct.get().to()
                        + 1
                        + described
                        - match.get().to();
                if (post.complement() == Title.Complement.DOMAIN) {
                    draft.at = described + 1;
                }
            } else {
                draft.at = described;
            }
            draft.open = !scan.token(draft.at - 1).definite();
            draft.base = post.base();
            if (post.of().isPresent()) {
                Name.Reading named =
                        new Name.Reading(EntityType.ORGANIZATION, post.of().get());
                draft.body = Optional.of(scan.name(from, draft.at, List.of(named), Name.FoundBy.NATIONALITY));
                draft.open = false;
                draft.complete = true;
            }
            // "الرئيس السابق للحكومة"
            if (definite && scan.is(draft.at, "former") && scan.is(draft.at + 1, "for")) {
                draft.former = true;
                draft.at++;
            }
            if (draft.open
                    && scan.is(draft.at, Pos.PRONOUN)
                    && scan.token(draft.at).glued()) {
                boolean aides = scan.token(draft.at).norm().equals(MINE)
                        && personName(draft.at + 1, true).isPresent();
                if (aides) {
                    // "مساعدي X": several who serve X
                    return Optional.empty();
                }
                boolean his = !scan.is(draft.at, "she")
                        && (scan.lexicon.has("second", post.base()) || scan.lexicon.has("personal-post", post.base()));
                draft.whose = his ? Title.Whose.HIS : Title.Whose.ITS;
                draft.at++;
                draft.open = false;
                definite = true;
            }
            boolean linked = scan.is(draft.at, "for") && scan.is(draft.at, Pos.PREPOSITION);
            if ((draft.open || linked) && post.complement() == Title.Complement.POST) {
                Optional<Title> of = title(linked ? draft.at + 1 : draft.at);
                if (of.isPresent() && !of.get().several()) {
                    return Optional.of(under(post, draft, linked, of.get(), from));
                }
            }
            draft.complete = post.complement() == Title.Complement.NONE;
            Title.Tie tie = post.tie();
            boolean ministry = !draft.open
                    && draft.whose == Title.Whose.NONE
                    && post.complement() == Title.Complement.DOMAIN
                    && draft.at > from + 1;
            if (ministry) {
                // "وكيلة الوزارة": the ministry that was named before
                draft.body = Optional.of(common(draft.at - 1, draft.at));
                draft.complete = true;
            }
            if (draft.open && post.complement() == Title.Complement.DOMAIN && !field(draft, post.several())) {
                return Optional.empty();
            }
            boolean inName = scan.is(draft.at, "in-name-of") || scan.is(draft.at + 1, "in-name-of");
            if ((draft.open || linked || inName) && !draft.complete) {
                complement(draft, post, linked);
            }
            if (draft.organ) {
                tie = Title.Tie.POST;
            }
            behind(draft, post);
            boolean tied = !draft.states.isEmpty() || draft.body.isPresent() || draft.whose != Title.Whose.NONE;
            if (draft.open && !draft.complete && !tied || tie == Title.Tie.MEMBER && !tied) {
                return Optional.empty();
            }
            String sure = definite ? definite(draft.base) : draft.base;
            boolean local = scan.lexicon.has("local-post", post.base());
            boolean named = tied && draft.dropped.isEmpty() && !local;
            String bare = definite || named && !post.base().startsWith(ARTICLE) ? definite(draft.base) : draft.base;
            return Optional.of(new Title(
                    scan.sentence.index(),
                    from,
                    draft.at,
                    (draft.kept.isEmpty() ? bare : sure) + draft.kept,
                    bare + draft.dropped,
                    post.base(),
                    post.complement(),
                    draft.body,
                    draft.states,
                    post.several(),
                    draft.former,
                    tie,
                    Optional.empty(),
                    draft.whose,
                    ""));
        }

        /** "المقر الرئيسي": a form that several have in front of whose they are takes no article. */
        private boolean isAdjective(PhraseTable.Match<Lexicon.Post> match) {
            Token token = scan.token(match.from());
            return match.to() == match.from() + 1
                    && match.value().several()
                    && token.definite()
                    && token.norm().endsWith(MINE);
        }

        /** "الحزب الحاكم": an adjective behind its noun, and no governor. */
        private boolean describes(int at) {
            return at > 0
                    && scan.is(at, "post-or-adjective")
                    && !scan.token(at).glued()
                    && scan.token(at - 1).definite()
                    && (scan.is(at - 1, Pos.NOUN) || scan.is(at - 1, Pos.ADJECTIVE));
        }

        /** The post that is meant where "for" stands for a genitive: "made a head of the government". */
        private Optional<PhraseTable.Match<Lexicon.Post>> construct(PhraseTable.Match<Lexicon.Post> head) {
            int link = described(head);
            Token word = scan.token(head.from());
            boolean made = head.to() == head.from() + 1
                    && (word.norm().endsWith(TANWIN) || word.norm().endsWith(FEMININE));
            if (!made || !scan.is(link, "for") || !scan.is(link, Pos.PREPOSITION)) {
                return Optional.empty();
            }
            List<Token> words = new ArrayList<>(scan.tokens.subList(head.from(), head.to()));
            words.set(0, withoutAccusative(words.get(0)));
            words.addAll(scan.tokens.subList(link + 1, Math.min(scan.size(), link + 4)));
            boolean field = scan.in(link + 1) && scan.token(link + 1).definite();
            return scan.lexicon.posts(words, 0).stream()
                    .filter(m -> m.to() > head.to() - head.from()
                            || field && m.values().get(0).complement() == Title.Complement.DOMAIN)
                    .reduce((a, b) -> b);
        }

        /** Behind the adjectives of an indefinite post that "for" completes: "made an interim head of". */
        private int described(PhraseTable.Match<Lexicon.Post> head) {
            return head.to() == head.from() + 1 ? described(head.to(), head.from()) : head.to();
        }

        private int described(int to, int from) {
            int at = to;
            while (made(from)
                    && scan.in(at)
                    && (scan.is(at, Pos.ADJECTIVE) || scan.is(at, Pos.NOUN))
                    && made(at)
                    && at < to + 2) {
                at++;
            }
            return scan.is(at, "for") && scan.is(at, Pos.PREPOSITION) ? at : to;
        }

        /** "Made a secretary general of": a post whose words are indefinite accusatives that no list has. */
        private Optional<PhraseTable.Match<Lexicon.Post>> accusative(int from) {
            boolean made =
                    !scan.token(from).definite() && scan.token(from).norm().endsWith(TANWIN);
            if (!made) {
                return Optional.empty();
            }
            List<Token> words = new ArrayList<>(scan.tokens);
            words.set(from, withoutAccusative(words.get(from)));
            if (scan.in(from + 1) && !scan.token(from + 1).definite()) {
                words.set(from + 1, withoutAccusative(words.get(from + 1)));
            }
            return scan.lexicon.posts(words, from).stream()
                    .filter(m -> m.values().get(0).complement() != Title.Complement.NONE)
                    .reduce((a, b) -> b);
        }

        private static Token withoutAccusative(Token token) {
            String norm = token.norm();
            boolean accusative = norm.length() > 3 && norm.endsWith(TANWIN);
            return accusative
                    ? new Token(
                            token.index(),
                            token.span(),
                            token.form(),
                            norm.substring(0, norm.length() - 1),
                            token.pos(),
                            token.tag(),
                            norm.substring(0, norm.length() - 1),
                            token.definite(),
                            token.glued())
                    : token;
        }

        /** Whether the words of a post end inside a name: "رئيس دولة" in "رئيس دولة الإمارات". */
        private boolean cutsName(PhraseTable.Match<Lexicon.Post> match) {
            for (int i = match.from() + 1; i < match.to(); i++) {
                if (scan.name(i)
                        .filter(n -> n.mayBe(EntityType.STATE)
                                || n.foundBy() == Name.FoundBy.HEAD
                                || KnownEntities.load()
                                        .byId(n.readings().get(0).id())
                                        .isPresent())
                        .filter(n -> n.to() > match.to())
                        .isPresent()) {
                    return true;
                }
            }
            return false;
        }

        /** Of posts that are written alike but for the article, the one that is meant: "النائب" sits in parliament. */
        private Lexicon.Post fitting(List<Lexicon.Post> posts, boolean definite, boolean closed) {
            return posts.stream()
                    .filter(p ->
                            p.base().startsWith(ARTICLE) == definite && p.base().contains(" " + ARTICLE) == closed)
                    .findFirst()
                    .or(() -> posts.stream()
                            .filter(p -> p.base().startsWith(ARTICLE) == definite)
                            .findFirst())
                    .orElse(posts.get(0));
        }

        /** The base form with the article: on both words where the second is an adjective, else on the last. */
        private String definite(String base) {
            if (base.startsWith(ARTICLE)) {
                return base;
            }
            int blank = base.lastIndexOf(' ');
            if (blank < 0) {
                return ARTICLE + base;
            }
            String last = base.substring(blank + 1);
            if (last.startsWith(ARTICLE)) {
                return base;
            }
            boolean adjective = scan.lexicon.has("title-adjective", ARTICLE + last);
            return (adjective ? ARTICLE : "") + base.substring(0, blank + 1) + ARTICLE + last;
        }

        /** "نائب رئيس …", "النائب الأول لرئيس …", "الناطق باسم وزير …". */
        private Title under(Lexicon.Post post, Draft draft, boolean linked, Title of, int from) {
            draft.at = of.to();
            draft.complete = true;
            draft.states.addAll(of.states());
            draft.body = of.body();
            accredited(draft, post);
            return new Title(
                    scan.sentence.index(),
                    from,
                    draft.at,
                    joined(post.base(), linked && !made(from), of.post()),
                    joined(post.base(), linked && !made(from), of.postWithoutBody()),
                    post.base(),
                    of.complement(),
                    of.body(),
                    of.states(),
                    post.several(),
                    of.former() || draft.former,
                    Title.Tie.POST,
                    Optional.empty(),
                    of.whose(),
                    of.thing());
        }

        /** "نائبا لقائد …": a genitive in the post's base form. */
        private boolean made(int from) {
            return !scan.token(from).definite()
                    && (scan.token(from).norm().endsWith(TANWIN)
                            || scan.token(from).norm().endsWith(FEMININE));
        }

        private String joined(String base, boolean linked, String post) {
            String first = linked ? definite(base) : base;
            if (!linked) {
                return first + " " + post;
            }
            return first + " " + FOR + (post.startsWith(ARTICLE) ? post.substring(1) : post);
        }

        /** The field of a minister, and the states after it: "وزراء خارجية مصر والأردن". */
        private boolean field(Draft draft, boolean several) {
            int domainFrom = draft.at;
            draft.at = domain(domainFrom);
            if (draft.at == domainFrom) {
                return false;
            }
            boolean possessed = scan.is(draft.at - 1, Pos.PRONOUN) && draft.at - 1 > domainFrom;
            Optional<String> form = possessed
                    ? scan.lexicon.possessedDomain(scan.token(domainFrom))
                    : scan.lexicon
                            .domain(scan.tokens, domainFrom)
                            .filter(m -> m.to() == draft.at
                                    && !scan.token(domainFrom).definite())
                            .map(PhraseTable.Match::value);
            draft.kept = form.map(f -> " " + f).orElse(rest(domainFrom, draft.at));
            draft.dropped = draft.kept;
            if (possessed) {
                draft.whose = Title.Whose.ITS;
            } else if (!scan.token(draft.at - 1).definite()) {
                states(draft, several);
            }
            draft.complete = true;
            return true;
        }

        /** A state by its name, and those joined to it where there are several holders. */
        private void states(Draft draft, boolean several) {
            Optional<Name> state = scan.name(draft.at).filter(n -> n.type() == EntityType.STATE);
            while (state.isPresent()) {
                draft.states.add(state.get());
                draft.at = state.get().to();
                boolean more = several && scan.is(draft.at, "and") && scan.is(draft.at, Pos.CONJUNCTION);
                state = more ? scan.name(draft.at + 1).filter(n -> n.type() == EntityType.STATE) : Optional.empty();
            }
        }

        /** What an open head is completed by: a state, a body by its name or by a common noun. */
        private void complement(Draft draft, Lexicon.Post post, boolean linked) {
            boolean apart = scan.is(draft.at, Pos.PREPOSITION) && scan.is(draft.at + 1, "in-name-of");
            boolean preposition = linked || scan.is(draft.at, "in-name-of");
            int linkedAt = apart ? draft.at + 2 : preposition ? draft.at + 1 : draft.at;
            int bodyAt = isCompany(linkedAt, post) ? linkedAt + 1 : linkedAt;
            Optional<Name> named =
                    scan.name(bodyAt).filter(n -> n.type() != EntityType.PERSON && n.type() != EntityType.WEAPON);
            if (named.isEmpty()) {
                named = province(bodyAt, post);
            }
            if (bodyAt > draft.at
                    && scan.is(bodyAt, Pos.PRONOUN)
                    && scan.token(bodyAt).glued()) {
                // "الناطق باسمها"
                draft.whose = Title.Whose.ITS;
                draft.at = bodyAt + 1;
                draft.complete = true;
                return;
            }
            String link = scan.is(draft.at, "in-name-of") ? rest(draft.at, bodyAt) : "";
            if (named.isPresent()) {
                boolean town = scan.lexicon.has("local-post", post.base())
                        && named.get().mayBe(EntityType.PLACE);
                Name name = town ? named.get().as(EntityType.PLACE) : named.get();
                draft.complete = true;
                if (name.type() == EntityType.STATE) {
                    draft.at = bodyAt;
                    states(draft, post.several());
                    draft.kept = link.isEmpty() ? "" : rest(draft.at - name.length(), draft.at);
                    return;
                }
                draft.body = Optional.of(name);
                draft.at = name.to();
                boolean dropped = name.type() == EntityType.ORGANIZATION || name.type() == EntityType.PLACE;
                draft.kept =
                        dropped ? "" : link + linkedRest(linked && !made(draft.from), bodyAt, withoutNationality(name));
                return;
            }
            if (organ(draft, bodyAt)) {
                return;
            }
            int chunk = commonChunk(bodyAt);
            if (ofPlace(draft, bodyAt, chunk)) {
                return;
            }
            boolean whole = post.complement() == Title.Complement.BODY
                    || post.complement() == Title.Complement.POST
                    || post.complement() == Title.Complement.STATE
                            && chunk > bodyAt
                            && scan.token(chunk - 1).definite();
            if (chunk == bodyAt || !whole || linked && !scan.token(bodyAt).definite()) {
                return;
            }
            draft.at = chunk;
            draft.complete = true;
            draft.kept = link + linkedRest(linked && !made(draft.from), bodyAt, chunk);
            boolean local = scan.lexicon.has("local-post", post.base());
            draft.dropped = linked || local ? "" : draft.kept;
            if (scan.token(bodyAt).definite() && chunk == bodyAt + 1) {
                draft.body = Optional.of(common(bodyAt, chunk));
            }
        }

        /** "رئيس شركة غازبروم": what the organization is, before its name. */
        private boolean isCompany(int at, Lexicon.Post post) {
            return post.complement() != Title.Complement.DOMAIN
                    && scan.is(at, Pos.NOUN)
                    && !scan.token(at).definite()
                    && scan.name(at).isEmpty()
                    && scan.is(at, "league-noun")
                    && scan.in(at + 1)
                    && scan.name(at + 1)
                            .filter(n -> n.type() == EntityType.ORGANIZATION)
                            .isPresent();
        }

        /** "شرطة مقديشو", "برلمان أرض الصومال": a body called by a common noun and the place or state it is of. */
        private boolean ofPlace(Draft draft, int from, int chunk) {
            Optional<Name> of = chunk == from + 1 && !scan.token(from).definite()
                    ? scan.name(chunk).filter(n -> n.mayBe(EntityType.PLACE) || n.mayBe(EntityType.STATE))
                    : Optional.empty();
            if (of.isEmpty()
                    || !personName(nameAfter(of.get().to()), true).isPresent()
                            && !scan.is(of.get().to(), "former")) {
                return false;
            }
            draft.at = of.get().to();
            draft.complete = true;
            draft.kept = rest(from, of.get().to());
            if (of.get().type() == EntityType.STATE && !of.get().mayBe(EntityType.PLACE)) {
                draft.states.add(of.get());
                draft.dropped = rest(from, chunk);
            } else {
                draft.body = Optional.of(scan.name(
                        from,
                        of.get().to(),
                        List.of(new Name.Reading(EntityType.GOVERNMENT_BODY, "")),
                        Name.FoundBy.HEAD));
            }
            return true;
        }

        /** A definite noun for something that the article has named: "الكتلة". */
        private Name common(int from, int to) {
            Name.Reading reading = new Name.Reading(
                    EntityType.ORGANIZATION, Name.COMMON + scan.token(from).stem());
            return scan.name(from, to, List.of(reading), Name.FoundBy.HEAD);
        }

        private boolean takesCommon(Lexicon.Post post, int at) {
            return post.tie() == Title.Tie.MEMBER
                    || post.complement() == Title.Complement.BODY
                            && personName(nameAfter(at), true).isPresent();
        }

        private boolean isCommonBody(int at) {
            return scan.is(at, Pos.NOUN)
                    && scan.token(at).definite()
                    && scan.name(at).isEmpty();
        }

        /** "عضو مكتبها السياسي": an organ of what the pronoun stands for. */
        private boolean organ(Draft draft, int at) {
            boolean possessed = scan.is(at, Pos.NOUN)
                    && scan.is(at + 1, Pos.PRONOUN)
                    && scan.token(at + 1).glued()
                    && scan.in(at + 2)
                    && scan.is(at + 2, Pos.ADJECTIVE)
                    && scan.token(at + 2).definite();
            if (!possessed) {
                return false;
            }
            draft.kept = " " + ARTICLE + scan.token(at).form() + rest(at + 2, at + 3);
            draft.dropped = draft.kept;
            draft.whose = Title.Whose.ITS;
            draft.organ = true;
            draft.at = at + 3;
            draft.complete = true;
            return true;
        }

        private String linkedRest(boolean linked, int from, int to) {
            if (!linked || to <= from) {
                return rest(from, to);
            }
            String text = scan.text(from, to);
            return " " + FOR + (text.startsWith(ARTICLE) ? text.substring(1) : text);
        }

        /** The province of a governor that no list has: what stands between the post and a first name. */
        private Optional<Name> province(int at, Lexicon.Post post) {
            if (!scan.lexicon.has("local-post", post.base()) || !scan.is(at, Pos.NAME) || givenAt(at)) {
                return Optional.empty();
            }
            int to = at + 1;
            while (scan.is(to, Pos.NAME) && !givenAt(to) && to - at < 3) {
                to++;
            }
            if (!givenAt(to) || scan.token(to).glued()) {
                return Optional.empty();
            }
            return Optional.of(scan.name(at, to, List.of(new Name.Reading(EntityType.PLACE, "")), Name.FoundBy.HEAD));
        }

        private boolean givenAt(int at) {
            return scan.in(at)
                    && (scan.lexicon.isGivenName(scan.token(at)) && scan.is(at, Pos.NAME) || scan.is(at, "name-link"));
        }

        /** What may stand behind a post: where its bearer is sent, its state, that it is over, in what it is held. */
        private void behind(Draft draft, Lexicon.Post post) {
            field(draft);
            accredited(draft, post);
            boolean region = scan.is(draft.at, "in")
                    && scan.in(draft.at + 2)
                    && scan.token(draft.at + 1).definite()
                    && scan.is(draft.at + 1, Pos.NOUN)
                    && scan.name(draft.at + 1).isEmpty()
                    && draft.body.isPresent()
                    && (scan.lexicon.rank(scan.tokens, draft.at + 2).isPresent() || scan.is(draft.at + 2, Pos.NAME));
            if (region) {
                draft.kept += rest(draft.at, draft.at + 2);
                draft.at += 2;
            }
            adjectives(draft, post);
            accredited(draft, post);
            portfolio(draft);
            boolean loose = draft.states.isEmpty() && draft.body.isEmpty() && draft.whose == Title.Whose.NONE;
            if (loose && scan.is(draft.at, Pos.PREPOSITION) && isHeldIn(draft.at, post)) {
                Optional<Name> within = scan.name(draft.at + 1).filter(n -> switch (n.type()) {
                    case STATE, GOVERNMENT_BODY, ORGANIZATION -> true;
                    case ARMED_FORCE -> post.tie() != Title.Tie.POST || post.complement() == Title.Complement.BODY;
                    case PERSON, PLACE, FACILITY, AGREEMENT, WEAPON -> false;
                });
                if (within.isPresent()
                        && (post.complement() != Title.Complement.NONE || post.tie() != Title.Tie.POST)) {
                    boolean host = scan.lexicon.has("posted", post.base());
                    if (within.get().type() == EntityType.STATE && host) {
                        // "an ambassador in Tunis": where he is sent, not who sent him
                        draft.at = within.get().to();
                        draft.complete = true;
                        return;
                    }
                    if (within.get().type() == EntityType.STATE) {
                        draft.states.add(within.get());
                    } else {
                        draft.body = within;
                        boolean kept = within.get().type() != EntityType.ORGANIZATION;
                        draft.kept += kept ? rest(draft.at, within.get().to()) : "";
                    }
                    draft.at = nationalities(within.get().to()).to();
                    draft.complete = true;
                } else if (post.tie() == Title.Tie.SEAT
                        && scan.name(draft.at + 1)
                                .filter(n -> n.mayBe(EntityType.PLACE))
                                .isPresent()) {
                    // "the member for Sidon": where a seat is, not what it is in
                    draft.at = scan.name(draft.at + 1).get().to();
                } else if (within.isEmpty() && isCommonBody(draft.at + 1) && takesCommon(post, draft.at + 2)) {
                    draft.body = Optional.of(common(draft.at + 1, draft.at + 2));
                    draft.at += 2;
                    draft.complete = true;
                }
            }
        }

        /** "منسق الإغاثة في الأمم المتحدة X": behind what the bearer deals with, the body in which he does. */
        private void field(Draft draft) {
            boolean whose = draft.complete
                    && draft.body.isEmpty()
                    && scan.is(draft.at, "belonging")
                    && scan.is(draft.at + 1, "for")
                    && scan.in(draft.at + 2);
            if (whose) {
                // "the head of the mission of observers that belongs to the UN, X"
                scan.name(draft.at + 2)
                        .filter(n -> n.type() == EntityType.ORGANIZATION || n.type() == EntityType.GOVERNMENT_BODY)
                        .filter(n -> personName(nameAfter(n.to()), true).isPresent())
                        .ifPresent(n -> {
                            draft.body = Optional.of(n);
                            draft.dropped = draft.kept;
                            draft.at = n.to();
                        });
                return;
            }
            boolean open = draft.complete
                    && draft.states.isEmpty()
                    && !draft.kept.isEmpty()
                    && draft.body.stream()
                            .allMatch(b -> b.readings().get(0).id().startsWith(Name.COMMON))
                    && scan.is(draft.at, "in")
                    && scan.in(draft.at + 1);
            Optional<Name> body = open
                    ? scan.name(draft.at + 1).filter(n -> switch (n.type()) {
                        case GOVERNMENT_BODY, ORGANIZATION, ARMED_FORCE -> true;
                        case STATE, PERSON, PLACE, FACILITY, AGREEMENT, WEAPON -> false;
                    })
                    : Optional.empty();
            body.filter(b -> personName(nameAfter(b.to()), true).isPresent()).ifPresent(b -> {
                draft.body = body;
                draft.dropped = draft.kept;
                draft.at = b.to();
            });
        }

        /** "… لشؤون الشرق الأدنى", "… لعمليات السلام": what an office deals with, between the title and the name. */
        private void portfolio(Draft draft) {
            boolean opens = scan.is(draft.at, "for")
                    && scan.is(draft.at, Pos.PREPOSITION)
                    && scan.is(draft.at + 1, "portfolio");
            for (int at = draft.at + 2; opens && at - draft.at < PORTFOLIO && scan.in(at); at++) {
                boolean field = scan.is(at, Pos.NOUN) || scan.is(at, Pos.ADJECTIVE) || scan.is(at, Pos.NAME);
                if (personName(nameAfter(at), true).filter(n -> n.length() > 1).isPresent()) {
                    draft.at = at;
                    return;
                }
                if (!field && !scan.is(at, Pos.CONJUNCTION)) {
                    return;
                }
            }
        }

        private boolean isHeldIn(int at, Lexicon.Post post) {
            boolean inside =
                    scan.is(at, "at") && scan.in(at + 1) && scan.token(at + 1).glued();
            return scan.is(at, "in") || post.tie() != Title.Tie.POST && (inside || scan.is(at, "seat-of"));
        }

        /** Nationalities, "former", "acting" and adjectives that belong to the title, in any order. */
        private void adjectives(Draft draft, Lexicon.Post post) {
            boolean moved = true;
            while (moved) {
                moved = false;
                while (scan.is(draft.at, "former")
                        || scan.is(draft.at, "acting")
                        || scan.is(draft.at, "title-adjective")) {
                    boolean rank = scan.is(draft.at, "title-adjective");
                    if (rank
                            && !post.several()
                            && draft.kept.isEmpty()
                            && scan.token(draft.at).definite()) {
                        String adjective = scan.token(draft.at).form();
                        draft.base = definite(draft.base) + " " + adjective;
                    }
                    draft.former |= scan.is(draft.at, "former");
                    draft.at++;
                    moved = true;
                }
                boolean ending = scan.is(draft.at, "expiring")
                        && scan.is(draft.at + 1, "term")
                        && scan.is(draft.at + 2, Pos.PRONOUN)
                        && scan.token(draft.at + 2).glued();
                if (ending) {
                    draft.former = true;
                    draft.at += 3;
                    moved = true;
                }
                if (scan.is(draft.at, "at") && scan.is(draft.at + 1, "acting-noun")) {
                    draft.at += 2;
                    moved = true;
                }
                if (draft.states.isEmpty()) {
                    Read<List<Name>> nationalities = nationalities(draft.at);
                    draft.states.addAll(nationalities.value());
                    moved |= nationalities.to() > draft.at;
                    draft.at = nationalities.to();
                }
            }
        }

        /** "سفير … لدى اليابان", "المبعوث … إلى سوريا": where someone is sent, before the name. */
        private void accredited(Draft draft, Lexicon.Post post) {
            boolean posted = scan.lexicon.has("posted", post.base());
            // "the Algerian ambassador to it, X"
            boolean there = posted
                    && !draft.states.isEmpty()
                    && scan.is(draft.at, "accredited")
                    && scan.is(draft.at + 1, Pos.PRONOUN)
                    && scan.token(draft.at + 1).glued();
            if (there && personName(nameAfter(draft.at + 2), true).isPresent()) {
                draft.at += 2;
                return;
            }
            boolean sent = (posted || draft.complete && scan.is(draft.at, "in"))
                    && scan.is(draft.at, Pos.PREPOSITION)
                    && scan.is(draft.at, "accredited")
                    && scan.name(draft.at + 1)
                            .filter(n -> n.type() != EntityType.PERSON)
                            .isPresent();
            boolean area = draft.complete
                    && scan.is(draft.at, "in")
                    && scan.is(draft.at + 1, "container")
                    && scan.name(draft.at + 2)
                            .filter(n -> n.mayBe(EntityType.PLACE) || n.mayBe(EntityType.STATE))
                            .isPresent();
            if (!sent && !area) {
                return;
            }
            int end = scan.name(area ? draft.at + 2 : draft.at + 1).get().to();
            int named = ranks(honorifics(end)).to();
            boolean closed = !draft.states.isEmpty() || draft.body.isPresent() || draft.whose != Title.Whose.NONE;
            boolean apposed = scan.is(end, "comma")
                    && personName(ranks(honorifics(end + 1)).to(), true)
                            .filter(n -> n.length() > 1)
                            .isPresent();
            if (closed && (apposed || personName(named, true).isPresent() || scan.is(end, "former"))) {
                // "the spokesman of the army in Burundi, X": whose army it is
                boolean whose = draft.states.isEmpty()
                        && draft.body
                                .filter(b -> b.readings().get(0).id().startsWith("?-"))
                                .isPresent()
                        && scan.is(draft.at, "in")
                        && !area;
                if (whose) {
                    scan.name(draft.at + 1)
                            .filter(n -> n.type() == EntityType.STATE)
                            .ifPresent(draft.states::add);
                }
                draft.at = end;
            }
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
                        && (known.isPresent()
                                || scan.lexicon
                                        .possessedDomain(scan.token(next))
                                        .isPresent())) {
                    return next + 2;
                }
                if (known.isPresent()) {
                    at = known.get().to();
                } else if (at > from && joinedField(next) > next) {
                    return joinedField(next);
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

        /** Another field that no table has, where a nationality closes it: "الطاقة والبنية التحتية الإماراتي". */
        private int joinedField(int from) {
            int at = from;
            boolean opens = scan.is(at, Pos.NOUN)
                    && scan.token(at).definite()
                    && scan.name(at).isEmpty()
                    && !scan.lexicon.isPersonal(scan.tokens, at);
            while (opens
                    && (at == from || scan.is(at, Pos.ADJECTIVE))
                    && scan.in(at)
                    && scan.token(at).definite()
                    && !scan.is(at, "honorific")
                    && scan.nationality(at).isEmpty()) {
                at++;
            }
            boolean closed = scan.nationality(at).isPresent()
                    || scan.is(at, "honorific")
                    || givenAt(at)
                    || scan.in(at) && scan.lexicon.rank(scan.tokens, at).isPresent();
            return at > from && closed ? at : from;
        }

        /** A run of common nouns in the genitive with their adjectives, not a nationality. */
        private int commonChunk(int from) {
            int at = from;
            boolean closed = false;
            while (scan.in(at)
                    && scan.name(at).filter(n -> n.type() == EntityType.PERSON).isEmpty()) {
                Token token = scan.token(at);
                boolean ranked = at > from
                        && scan.token(at).definite()
                        && scan.lexicon
                                .rank(scan.tokens, at)
                                .filter(r -> givenAt(r.to()))
                                .isPresent();
                boolean belonging = at > from && scan.is(at, "belonging") && scan.is(at + 1, "for");
                if (scan.nationality(at).isPresent() || scan.is(at, "former") || ranked || belonging) {
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
            if (scan.is(from, "side-of") && scan.is(from - 1, Pos.PREPOSITION)) {
                // "stands on the side of X": no delegation
                return Optional.empty();
            }
            // "Base 201" is no number of anything
            boolean label = from > 0
                    && scan.is(from - 1, "body-head")
                    && scan.token(from - 1).definite()
                    && scan.is(from, Pos.NUMBER);
            Optional<CountedSpan> count = label ? Optional.empty() : scan.count(at);
            if (count.isPresent()) {
                at = scan.countEnd(from);
                if (scan.is(at, "of") && scan.is(at, Pos.PREPOSITION)) {
                    at++;
                }
            }
            Optional<PhraseTable.Match<Lexicon.GroupNoun>> noun =
                    scan.in(at) ? scan.lexicon.group(scan.tokens, at) : Optional.empty();
            if (noun.isEmpty() && count.isPresent() && at > from) {
                int last = scan.countEnd(from) - 1;
                noun = scan.lexicon.group(scan.tokens, at - 1).or(() -> scan.lexicon.group(scan.tokens, last));
            }
            Optional<Reference> members =
                    noun.isEmpty() && count.isPresent() ? membersOf(from, at, count.get()) : Optional.empty();
            if (members.isPresent()) {
                return members;
            }
            if (noun.isEmpty() && count.isPresent() && at == scan.countEnd(from)) {
                return nationals(from, at, count.get());
            }
            boolean ofThem = noun.isEmpty()
                    && count.isPresent()
                    && at == scan.countEnd(from) + 1
                    && scan.is(at, "them")
                    && scan.token(at).glued();
            if (ofThem) {
                // "arrested 12 of them"
                return Optional.of(new Reference.Group(
                        "civilians",
                        scan.text(at, at + 1),
                        List.of(),
                        List.of(),
                        count.map(CountedSpan::count),
                        false,
                        from,
                        at + 1));
            }
            if (noun.isEmpty()
                    || scan.token(at - (count.isPresent() && noun.get().from() < at ? 1 : 0))
                            .is(Pos.VERB)) {
                return Optional.empty();
            }
            if (marches(from, noun.get())) {
                return Optional.empty();
            }
            at = noun.get().to();
            List<Name> owners = new ArrayList<>();
            List<Reference> leaders = new ArrayList<>();
            if (scan.is(at, Pos.PRONOUN) && scan.token(at).glued()) {
                boolean own = noun.get().value().kind().equals("troops");
                return Optional.of(group(noun.get(), count, owners, leaders, own, from, own ? at + 1 : at));
            }
            if (scan.is(at, "belonging")) {
                for (int i = at + 1; i < scan.size() && i <= at + 6 && owners.isEmpty(); i++) {
                    if (scan.name(i).filter(this::isOwner).isPresent()) {
                        owners.add(scan.name(i).get());
                        at = owners.get(0).to();
                    } else if (scan.is(i, "body-head")
                            && scan.is(i, Pos.NOUN)
                            && scan.token(i).definite()
                            && !scan.is(i + 1, Pos.ADJECTIVE)
                            && scan.nationality(i + 1).isEmpty()) {
                        // "من دول التحالف": the one named before
                        owners.add(common(i, i + 1));
                        at = i + 1;
                    }
                }
            }
            // a definite noun, or one with an adjective, takes no genitive: "American officials accused Iran"
            boolean genitive = !scan.token(noun.get().to() - 1).definite();
            boolean more = true;
            while (more && scan.in(at)) {
                more = false;
                // "the last French soldiers (have left) Mali": what is indefinite behind a definite noun is no
                // adjective of it
                Optional<Name> state = scan.nationality(at)
                        .filter(n -> genitive
                                || owners.isEmpty()
                                || scan.token(n.from()).definite());
                boolean bodys = state.isPresent()
                        && !owners.isEmpty()
                        && owners.get(owners.size() - 1).to() == at
                        && owners.get(owners.size() - 1).type() != EntityType.STATE
                        && scan.token(at).definite();
                if (bodys) {
                    // "of the Russian Wagner group": the adjective is that of the body
                    at = state.get().to();
                    more = true;
                } else if (state.isPresent()) {
                    owners.add(state.get());
                    at = state.get().to();
                    more = true;
                } else if (genitive
                        && at == noun.get().to()
                        && scan.name(at).filter(this::isOwner).isPresent()) {
                    owners.add(scan.name(at).get());
                    at = scan.name(at).get().to();
                    more = true;
                } else if (scan.is(at, "backed-adjective") || scan.is(at, "placed-adjective")) {
                    break;
                } else if ((scan.is(at, Pos.ADJECTIVE) || scan.is(at, "group-adjective"))
                        && agreesInNumber(at, noun.get())
                        && (scan.token(at).definite()
                                || !scan.token(noun.get().to() - 1).definite())) {
                    at++;
                    more = true;
                } else if (owners.isEmpty() && belongs(from, at, noun.get())) {
                    owners.add(scan.name(unquoted(at + 1)).get());
                    at = owners.get(0).to();
                    while (owners.get(0).type() == EntityType.STATE
                            && scan.is(at, "and")
                            && scan.is(at, Pos.CONJUNCTION)
                            && scan.name(at + 1)
                                    .filter(n -> n.type() == EntityType.STATE)
                                    .filter(n -> !scan.is(n.to(), Pos.VERB))
                                    .isPresent()) {
                        // "forces of Nigeria, Niger and Chad"
                        owners.add(scan.name(at + 1).get());
                        at = owners.get(owners.size() - 1).to();
                    }
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
            boolean one = count.isEmpty() && at == noun.get().to() && scan.is(from, "person-noun");
            Optional<Name> name =
                    one || !owners.isEmpty() && scan.is(from, "person-noun") ? personName(at, true) : Optional.empty();
            if (name.isPresent() && scan.token(from).definite()) {
                // "the journalist X"
                return Optional.of(new Reference.Named(
                        name.get(),
                        List.of(),
                        Optional.empty(),
                        from,
                        name.get().to()));
            }
            boolean rebels = noun.get().value().kind().equals(Reference.Group.FIGHTERS)
                    && count.isEmpty()
                    && owners.isEmpty()
                    && at == from + 1
                    && !scan.is(from - 1, "and")
                    && scan.is(from, "rebels");
            if (rebels) {
                return Optional.of(group(noun.get(), count, owners, leaders, true, from, at));
            }
            int led = ledBy(at);
            if (led > at) {
                List<Reference> by = references(led);
                if (!by.isEmpty()) {
                    leaders.addAll(by);
                    at = end(by, led);
                }
            }
            return Optional.of(group(noun.get(), count, owners, leaders, false, from, at));
        }

        /** "A huge march set out": the word for drones is that for marches. */
        private boolean marches(int from, PhraseTable.Match<Lexicon.GroupNoun> noun) {
            if (noun.to() != noun.from() + 1 || !scan.is(noun.from(), "march")) {
                return false;
            }
            boolean held = scan.is(from - 1, "march-verb");
            int at = noun.to();
            while (!held && (scan.is(at, Pos.ADJECTIVE) || scan.is(at, Pos.NOUN) || scan.is(at, "in"))) {
                held = scan.is(at, "march-adjective") || scan.is(at, "in-protest") || scan.is(at, "cause");
                at++;
            }
            return held || scan.is(at, "for") && scan.is(at + 1, "protest-aim");
        }

        /** "Twenty of the members of the movement X": people of whom the number and the group are told. */
        private Optional<Reference> membersOf(int from, int at, CountedSpan count) {
            boolean members = at == scan.countEnd(from) + 1 && scan.is(at, "members");
            Optional<Name> group = members ? scan.name(at + 1).filter(this::isOwner) : Optional.empty();
            return group.filter(g -> g.type() == EntityType.ORGANIZATION || g.type() == EntityType.ARMED_FORCE)
                    .map(g -> new Reference.Group(
                            "civilians",
                            scan.text(at, at + 1),
                            List.of(g),
                            List.of(),
                            Optional.of(count.count()),
                            false,
                            from,
                            g.to()));
        }

        /** "Five Sudanese": people of whom only the number and the country are told. */
        private Optional<Reference> nationals(int from, int at, CountedSpan count) {
            Optional<Name> state = at > from ? scan.nationality(at) : Optional.empty();
            boolean people = state.isPresent()
                    && state.get().to() == at + 1
                    && !scan.token(at).definite()
                    && PEOPLE.stream().anyMatch(scan.token(at).norm()::endsWith);
            return people
                    ? Optional.of(new Reference.Group(
                            "civilians",
                            scan.text(at, at + 1),
                            List.of(state.get()),
                            List.of(),
                            Optional.of(count.count()),
                            false,
                            from,
                            at + 1))
                    : Optional.empty();
        }

        /** What is in the feminine dual is no adjective of a noun that is not. */
        private boolean agreesInNumber(int at, PhraseTable.Match<Lexicon.GroupNoun> noun) {
            return !scan.token(at).norm().endsWith(TWO)
                    || scan.token(noun.to() - 1).norm().endsWith(TWO.substring(1));
        }

        /** "Soldiers of the army", "an officer in the army"; "withdraws soldiers from Chad" tells where they leave. */
        private boolean belongs(int from, int at, PhraseTable.Match<Lexicon.GroupNoun> noun) {
            Optional<Name> owner = scan.name(unquoted(at + 1)).filter(this::isOwner);
            if (owner.isEmpty()) {
                return false;
            }
            boolean body = owner.get().type() != EntityType.STATE;
            boolean serves = body && MEMBERS.contains(noun.value().kind()) && scan.is(at, "in");
            return serves || scan.is(at, "of") && (body || !leaves(from));
        }

        /** Whether a word closely before tells that somebody leaves. */
        private boolean leaves(int at) {
            for (int i = at - 1; i >= 0 && at - i <= LEAVING_REACH && !scan.is(i, Pos.PUNCTUATION); i--) {
                if (scan.is(i, "leaving")) {
                    return true;
                }
            }
            return false;
        }

        private static final int LEAVING_REACH = 5;

        private int unquoted(int at) {
            return scan.is(at, "quote") ? at + 1 : at;
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
                boolean own,
                int from,
                int to) {
            return new Reference.Group(
                    noun.value().kind(),
                    scan.text(noun.from(), noun.to()),
                    owners,
                    leaders,
                    count.map(CountedSpan::count),
                    own,
                    from,
                    to);
        }
    }
}
