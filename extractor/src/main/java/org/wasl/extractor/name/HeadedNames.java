package org.wasl.extractor.name;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.lexicon.PhraseTable;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.text.Fold;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;
import org.wasl.ontology.TsvFile;

/**
 * Arabic names that a head noun shows to be names of a party, a base, a town: the head stands first, proper names follow,
 * or definite nouns and adjectives; what a company or board is for may close the name.
 */
final class HeadedNames {
    private enum Shape {
        NAMES,
        SEAT,
        BARE,
        NOUN,
        PHRASE,
        PURPOSE,
        PART,
        TITLE,
        ACCORD,
        WHOLE,
        QUOTED
    }

    private record Head(EntityType type, Shape shape) {}

    private static final int LONGEST = 4;
    /** What names of family and origin end in: "al-Mansouri". */
    private static final String OF_ORIGIN = "\u064A";

    private static final String ARTICLE = "\u0627\u0644";

    /** What nouns for people end in: "teachers". */
    private static final String PEOPLE = "\u064A\u0646";

    /** The feminine ending as folded. */
    private static final String FEMININE = "\u0647";

    private final PhraseTable<Head> heads = new PhraseTable<>(Token::stem);
    private final Lexicon lexicon;

    HeadedNames(Lexicon lexicon) {
        this.lexicon = lexicon;
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/ar/name-heads.tsv")) {
            EntityType type = EntityType.ofTerm(row.cell("type")).orElseThrow();
            Shape shape = Shape.valueOf(row.cell("shape").toUpperCase(Locale.ROOT));
            row.values("forms").forEach(f -> heads.put(stems(f), new Head(type, shape)));
        }
    }

    private static List<String> stems(String form) {
        return Arrays.stream(Fold.of(form).split(" "))
                .map(w -> w.startsWith(ARTICLE) && w.length() > 3 ? w.substring(ARTICLE.length()) : w)
                .toList();
    }

    /** What the head noun at a token makes names of; the model has not learnt any of agreements and cabinets, nor what quotes show. */
    Optional<EntityType> head(Sentence sentence, int at) {
        return heads.longest(sentence.tokens(), at)
                .map(PhraseTable.Match::value)
                .filter(h -> h.type() != EntityType.AGREEMENT && h.shape() != Shape.QUOTED && !isCabinet(h))
                .map(Head::type);
    }

    /** "حكومة …": a name with the person who leads it. */
    private static boolean isCabinet(Head head) {
        return head.type() == EntityType.GOVERNMENT_BODY && head.shape() == Shape.NAMES;
    }

    /** Where a place begins whose name the head noun at the token is no part of. */
    int behindBare(Sentence sentence, int at) {
        return heads.longest(sentence.tokens(), at)
                .filter(m ->
                        m.value().shape() == Shape.BARE && !sentence.token(at).definite())
                .map(PhraseTable.Match::to)
                .orElse(at);
    }

    /** Adds the headed names to the known ones; a longer headed name takes the place of short ones inside it. */
    void addTo(List<Name> known, Sentence sentence) {
        for (int at = 0; at < sentence.size(); at++) {
            Optional<Name> name = new Reader(sentence, known).at(at);
            if (name.isPresent()) {
                Name headed = name.get();
                List<Name> touched = known.stream()
                        .filter(n -> n.from() < headed.to() && headed.from() < n.to())
                        .toList();
                boolean better = touched.stream().allMatch(n -> isInside(n, headed));
                if (better) {
                    known.removeAll(touched);
                    known.add(touched.stream()
                            .filter(n -> isFuller(headed, n, sentence))
                            .findFirst()
                            .map(n -> headed.with(n.readings().get(0), n.foundBy()))
                            .orElse(headed));
                    at = headed.to() - 1;
                }
            }
        }
        addQuoted(known, sentence);
        known.sort(Comparator.comparingInt(Name::from));
        giveOwners(known, sentence);
    }

    /**
     * "شركتي «جميرا» و«النخبة»", "متمردي «إم 23»", "حركة «حماس»": several names in quotes behind one head, those behind heads that
     * name nothing otherwise, and known ones, which take their head and quotes with them.
     */
    private void addQuoted(List<Name> known, Sentence sentence) {
        for (int at = 0; at + 2 < sentence.size(); at++) {
            Optional<PhraseTable.Match<Head>> head = heads.longest(sentence.tokens(), at);
            if (head.isEmpty() || sentence.token(at).is(Pos.VERB)) {
                continue;
            }
            EntityType type = head.get().value().type();
            int open = head.get().to();
            boolean thing = type == EntityType.PLACE || type == EntityType.WEAPON;
            if (thing) {
                continue;
            }
            if (isQuoted(known, sentence, at, open) && isGroup(type)) {
                int close = close(sentence, at - 1);
                put(known, sentence, new Quoted(at - 1, at, close), type, sentence.words(at, close));
                continue;
            }
            boolean told = open < sentence.size()
                    && type == EntityType.ORGANIZATION
                    && !isQuote(sentence, open)
                    && sentence.token(open).definite()
                    && !sentence.token(open).glued()
                    && !sentence.token(at).definite();
            open = told ? open + 1 : open;
            int behind = open;
            while (isQuote(sentence, open)) {
                int close = close(sentence, open);
                if (close < 0) {
                    break;
                }
                boolean first = open == behind;
                String inner = sentence.words(open + 1, close);
                boolean site = type == EntityType.FACILITY && first;
                String text = site ? sentence.words(at, head.get().to()) + " " + inner : inner;
                put(known, sentence, new Quoted(first ? at : open, open + 1, close), type, text);
                boolean more = close + 2 < sentence.size() && lexicon.hasWord(sentence.token(close + 1), "and");
                open = more ? close + 2 : sentence.size();
            }
        }
    }

    /** "«مجلس مقاومة شبوة»": a head and what it is called, alone in quotes; what ends in a common adjective only describes. */
    private boolean isQuoted(List<Name> known, Sentence sentence, int head, int behind) {
        int close = head > 0 && isQuote(sentence, head - 1) ? close(sentence, head - 1) : -1;
        boolean named = known.stream().anyMatch(n -> n.from() < close && head < n.to() && isGroup(n.type()));
        if (close <= behind || sentence.token(behind).glued() || named) {
            return false;
        }
        Token last = sentence.token(close - 1);
        boolean proper = last.definite()
                || last.is(Pos.NAME)
                || last.is(Pos.NUMBER)
                || lexicon.isUnheard(last)
                || lexicon.isGivenName(last)
                || known.stream().anyMatch(n -> n.from() < close && close <= n.to());
        boolean common = close == behind + 1 && lexicon.hasWord(last, "common-complement");
        return proper && !common;
    }

    private static boolean isGroup(EntityType type) {
        return switch (type) {
            case ORGANIZATION, ARMED_FORCE, GOVERNMENT_BODY -> true;
            case PERSON, STATE, PLACE, FACILITY, AGREEMENT, WEAPON -> false;
        };
    }

    private boolean isQuote(Sentence sentence, int at) {
        return at < sentence.size() && lexicon.hasWord(sentence.token(at), "quote");
    }

    /** Where the quotes are closed behind a name, which is short and tells nothing. */
    private int close(Sentence sentence, int open) {
        for (int at = open + 1; at < sentence.size() && at - open <= LONGEST + 2; at++) {
            Token token = sentence.token(at);
            if (isQuote(sentence, at)) {
                return at > open + 1 ? at : -1;
            }
            boolean tells = token.is(Pos.VERB) && at - open > 1 || token.is(Pos.SUBORDINATOR) || token.is(Pos.RELATIVE);
            if (tells || lexicon.hasWord(token, "comma") || lexicon.hasWord(token, "stop")) {
                return -1;
            }
        }
        return -1;
    }

    /** Where a name in quotes begins with its head, and where what is quoted lies. */
    private record Quoted(int head, int from, int to) {}

    private static void put(List<Name> known, Sentence sentence, Quoted at, EntityType type, String text) {
        boolean better = known.stream()
                .filter(n -> n.from() < at.to() && at.from() < n.to())
                .allMatch(n -> n.from() >= at.from()
                        && n.to() <= at.to()
                        && (n.length() < at.to() - at.from()
                                || n.type() == EntityType.PLACE
                                || n.type() == EntityType.PERSON));
        Optional<Name> same = known.stream()
                .filter(n -> n.from() == at.from() && n.to() == at.to() && n.foundBy() == Name.FoundBy.KNOWN)
                .filter(n -> n.type() != EntityType.PLACE && n.type() != EntityType.PERSON)
                .findFirst();
        if (better || same.isPresent()) {
            int to = at.to() + 1;
            known.removeIf(n -> n.from() < to && at.head() < n.to());
            known.add(new Name(
                    sentence.index(),
                    at.head(),
                    to,
                    sentence.span(type == EntityType.FACILITY ? at.head() : at.from(), at.to()),
                    text,
                    same.map(Name::readings).orElse(List.of(new Name.Reading(type, ""))),
                    same.map(Name::foundBy).orElse(Name.FoundBy.HEAD),
                    Optional.empty()));
        }
    }

    /** "مطار بيروت الدولي": the known one, called by its full name. */
    private boolean isFuller(Name headed, Name known, Sentence sentence) {
        return known.from() == headed.from()
                && known.type() == headed.type()
                && known.length() > 1
                && sentence.tokens().subList(known.to(), headed.to()).stream()
                        .allMatch(t -> lexicon.hasWord(t, "facility-adjective"));
    }

    /** "X، الجناح السياسي لـ Y": a part of a group that is told of the name before the comma. */
    private void giveOwners(List<Name> names, Sentence sentence) {
        for (int i = 1; i < names.size(); i++) {
            Name part = names.get(i);
            Name before = names.get(i - 1);
            boolean apposed = part.foundBy() == Name.FoundBy.HEAD
                    && part.owner().isPresent()
                    && sentence.token(part.from()).definite()
                    && before.to() + 1 == part.from()
                    && lexicon.hasWord(sentence.token(before.to()), "comma")
                    && (before.type() == EntityType.ORGANIZATION || before.type() == EntityType.ARMED_FORCE);
            if (apposed && before.owner().isEmpty()) {
                names.set(
                        i - 1,
                        new Name(
                                before.sentence(),
                                before.from(),
                                before.to(),
                                before.span(),
                                before.text(),
                                before.readings(),
                                before.foundBy(),
                                part.owner()));
                names.set(i, part.owner().get());
            }
        }
    }

    /** Joins a head to the name that the model found right after it: "مزارع …". */
    void join(List<Name> names, Sentence sentence) {
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            int at = name.from() - 1;
            boolean open = name.foundBy() == Name.FoundBy.MODEL
                    && at >= 0
                    && !sentence.token(at).definite()
                    && !sentence.token(at).is(Pos.VERB)
                    && !sentence.token(name.from()).glued()
                    && names.stream().noneMatch(n -> n.to() == name.from());
            Optional<PhraseTable.Match<Head>> head = open ? heads.longest(sentence.tokens(), at) : Optional.empty();
            if (head.isPresent()
                    && head.get().to() == name.from()
                    && head.get().value().shape() != Shape.QUOTED) {
                Head found = head.get().value();
                int from = found.shape() == Shape.BARE ? name.from() : at;
                names.set(
                        i,
                        Name.in(
                                sentence,
                                from,
                                name.to(),
                                List.of(new Name.Reading(found.type(), "")),
                                Name.FoundBy.HEAD));
            }
        }
    }

    private static boolean isInside(Name small, Name headed) {
        boolean inside = small.from() >= headed.from() && small.to() <= headed.to() && small.length() < headed.length();
        boolean owner = headed.owner().filter(small::equals).isPresent();
        boolean open = small.readings().get(0).id().startsWith(NameFinder.OPEN_STATE);
        boolean place = small.type() == EntityType.PLACE && small.length() <= 2 || small.type() == EntityType.STATE;
        boolean start = small.from() == headed.from() && small.length() <= 2;
        boolean honoured = small.type() == EntityType.PERSON && small.from() > headed.from();
        boolean same =
                !small.readings().get(0).id().isEmpty() && small.readings().equals(headed.readings());
        return inside && (owner || open || place || start || honoured || same);
    }

    private final class Reader {
        private final Sentence sentence;
        private final List<Name> known;
        private int headAt;

        Reader(Sentence sentence, List<Name> known) {
            this.sentence = sentence;
            this.known = known;
        }

        private Optional<Name> at(int from) {
            headAt = from;
            Optional<PhraseTable.Match<Head>> match = heads.longest(sentence.tokens(), from);
            boolean inside = known.stream().anyMatch(n -> n.from() < from && from < n.to());
            if (match.isEmpty()
                    || inside
                    || lexicon.isMinistry(sentence.tokens(), from)
                    || sentence.token(from).is(Pos.VERB)) {
                return Optional.empty();
            }
            Optional<Name> best = Optional.empty();
            for (Head head : match.get().values()) {
                Optional<Name> quoted = quoted(from, match.get().to(), head);
                if (quoted.isPresent()) {
                    return quoted;
                }
                Optional<Name> name = sentence.token(from).definite()
                        ? definite(from, match.get().to(), head)
                        : indefinite(from, match.get().to(), head);
                if (name.isPresent()
                        && (best.isEmpty() || name.get().to() > best.get().to())) {
                    best = name;
                }
            }
            return best;
        }

        /** "الكتلة الوطنية", "الهيئة العليا للانتخابات". */
        private Optional<Name> definite(int from, int after, Head head) {
            if (head.type() == EntityType.WEAPON) {
                return vessel(after);
            }
            if (head.shape() == Shape.WHOLE) {
                return Optional.of(name(from, after, head.type()));
            }
            if (head.type() == EntityType.FACILITY && head.shape() == Shape.NOUN) {
                return numberedSite(from, after);
            }
            int number = head.type() == EntityType.ARMED_FORCE ? adjectiveRun(after) : after;
            if (head.type() == EntityType.ARMED_FORCE && isNumber(number)) {
                return Optional.of(name(from, adjectives(behindNumber(number + 1), false), head.type()));
            }
            if (head.shape() != Shape.PHRASE && head.shape() != Shape.PURPOSE && head.shape() != Shape.PART) {
                return Optional.empty();
            }
            boolean numbered = after < sentence.size() && lexicon.hasWord(sentence.token(after), "ordinal");
            if (numbered && head.type() != EntityType.ARMED_FORCE) {
                return Optional.empty();
            }
            int start = known.stream()
                    .filter(n -> n.from() == from)
                    .mapToInt(Name::to)
                    .max()
                    .orElse(after);
            // "the Iraqi Unified Coalition"; "the Iraqi army" is what its nationality tells
            boolean party = head.shape() == Shape.PHRASE && head.type() == EntityType.ORGANIZATION && start == after;
            boolean first = start < sentence.size() && (party || !isNationality(start));
            int to = first ? adjectives(start, head.type() != EntityType.ARMED_FORCE || start > after) : start;
            boolean telling = false;
            for (int i = start; i < to; i++) {
                telling |= !isNationality(i);
            }
            int run = adjectiveRun(after);
            int owned = run > after ? part(run, head) : run;
            if (owned > run) {
                boolean organ = head.shape() == Shape.PART || isHeadedGroup(run + 1);
                return Optional.of(organ ? owned(from, owned, owned, head) : name(from, owned, head.type()));
            }
            boolean purposeful = head.shape() == Shape.PURPOSE || lexicon.hasWord(sentence.token(headAt), "party");
            int whole = run > after && purposeful ? purpose(run) : run;
            if (whole > run) {
                return Optional.of(name(from, whole, head.type()));
            }
            boolean enough = telling && to > start && head.shape() != Shape.PART;
            // "the 3rd Infantry Brigade"
            boolean arm = to < sentence.size()
                    && head.type() == EntityType.ARMED_FORCE
                    && lexicon.hasWord(sentence.token(to), "arm");
            int end = arm ? to + 1 : to;
            boolean ordinal = enough
                    && head.type() == EntityType.ARMED_FORCE
                    && lexicon.hasWord(sentence.token(end - 1), "ordinal");
            return enough ? Optional.of(name(from, ordinal ? behindOrdinal(end) : end, head.type())) : Optional.empty();
        }

        /** "حركة «رشاد»", "فندق «سبلنديد»": what stands in quotation marks right behind the head is the name, whatever its words. */
        private Optional<Name> quoted(int from, int behind, Head head) {
            // "the oil company «X»"
            int after = behind;
            while (after < sentence.size()
                    && after - behind < 2
                    && sentence.token(after).definite()
                    && !sentence.token(after).glued()
                    && (sentence.token(after).is(Pos.NOUN)
                            || sentence.token(after).is(Pos.ADJECTIVE))
                    && free(after)) {
                after++;
            }
            int begin = after + 1;
            boolean opens = head.type() != EntityType.WEAPON
                    && begin < sentence.size()
                    && lexicon.hasWord(sentence.token(after), "quote")
                    && !sentence.token(begin).is(Pos.VERB);
            int to = begin;
            while (opens
                    && to < sentence.size()
                    && to - begin <= LONGEST + 1
                    && !lexicon.hasWord(sentence.token(to), "quote")) {
                to++;
            }
            boolean closed = to > begin
                    && to < sentence.size()
                    && lexicon.hasWord(sentence.token(to), "quote")
                    && to - begin <= LONGEST + 1;
            int end = to;
            boolean called = closed && isCalled(begin, head);
            boolean known = closed
                    && this.known.stream()
                            .anyMatch(n -> n.from() == begin && n.to() == end && isGroup(n) && !isOpen(n));
            if (!called || known) {
                return Optional.empty();
            }
            String inner = sentence.words(begin, to);
            boolean whole = head.type() == EntityType.FACILITY || inner.chars().allMatch(Character::isDigit);
            return Optional.of(new Name(
                    sentence.index(),
                    from,
                    to + 1,
                    whole ? sentence.span(from, to + 1) : sentence.span(begin, to),
                    whole ? sentence.words(from, after) + " " + inner : inner,
                    List.of(new Name.Reading(head.type(), "")),
                    Name.FoundBy.HEAD));
        }

        /** "A «buffer» zone", "a «smear» campaign": one everyday word in quotation marks is no name of such a thing. */
        private boolean isCalled(int begin, Head head) {
            Token first = sentence.token(begin);
            boolean party = head.shape() == Shape.PHRASE || head.shape() == Shape.NAMES;
            boolean proper = first.is(Pos.NAME) || lexicon.isGivenName(first) || lexicon.isUnheard(first);
            return party || proper || first.definite() && head.type() != EntityType.PLACE;
        }

        /** "الكتيبة 55", "اللواء 128 مدرع". */
        private boolean isNumber(int at) {
            return at < sentence.size()
                    && lexicon.hasWord(sentence.token(headAt), "unit")
                    && !sentence.token(at).glued()
                    && sentence.token(at).norm().chars().allMatch(Character::isDigit);
        }

        /** "القاعدة الروسية 102", "القاعدة الجوية 201". */
        private Optional<Name> numberedSite(int from, int after) {
            int at = after;
            while (at < sentence.size()
                    && at - after < 2
                    && sentence.token(at).definite()
                    && sentence.token(at).is(Pos.ADJECTIVE)
                    && !sentence.token(at).glued()) {
                at++;
            }
            boolean number = at > after
                    && at < sentence.size()
                    && !sentence.token(at).norm().isEmpty()
                    && sentence.token(at).norm().length() < 4
                    && sentence.token(at).norm().chars().allMatch(Character::isDigit);
            return number ? Optional.of(name(from, at + 1, EntityType.FACILITY)) : Optional.empty();
        }

        /** "اللواء الخامس عشر للمشاة الآلية", "الفرقة الخامسة والعشرين": the rest of an ordinal and the arm behind it. */
        private int behindOrdinal(int at) {
            int to = at;
            if (to < sentence.size() && !sentence.token(to).definite() && lexicon.hasWord(sentence.token(to), "teen")) {
                to++;
            } else if (to + 1 < sentence.size()
                    && lexicon.hasWord(sentence.token(to), "and")
                    && sentence.token(to + 1).glued()
                    && lexicon.hasWord(sentence.token(to + 1), "tens")) {
                to += 2;
            }
            boolean arm = to + 1 < sentence.size()
                    && lexicon.hasWord(sentence.token(to), "for")
                    && lexicon.has("arm", sentence.token(to + 1).stem());
            return arm ? adjectives(to + 2, false) : to;
        }

        /** The end of a unit's name behind its number: the arm that it is of. */
        private int behindNumber(int at) {
            boolean arm =
                    at < sentence.size() && !sentence.token(at).glued() && lexicon.hasWord(sentence.token(at), "arm");
            return arm ? at + 1 : at;
        }

        /** The name of a ship, which neither persons nor places in it make anything else; be it in quotes. */
        private Optional<Name> vessel(int after) {
            boolean quoted = after < sentence.size() && lexicon.hasWord(sentence.token(after), "quote");
            int begin = quoted ? after + 1 : after;
            int to = begin;
            while (to < sentence.size()
                    && to - begin < LONGEST
                    && (quoted
                            ? !lexicon.hasWord(sentence.token(to), "quote")
                            : !sentence.token(to).glued()
                                    && !sentence.token(to).definite()
                                    && heads.longest(sentence.tokens(), to).isEmpty()
                                    && (lexicon.isGivenName(sentence.token(to))
                                            || lexicon.isUnheard(sentence.token(to))))) {
                to++;
            }
            boolean closed = !quoted || to < sentence.size() && lexicon.hasWord(sentence.token(to), "quote");
            return to > begin && closed ? Optional.of(name(begin, to, EntityType.WEAPON)) : Optional.empty();
        }

        private Optional<Name> indefinite(int from, int next, Head head) {
            if (head.type() == EntityType.WEAPON) {
                return vessel(next);
            }
            if (head.shape() == Shape.WHOLE || head.shape() == Shape.QUOTED) {
                return Optional.empty();
            }
            if (head.shape() == Shape.TITLE || head.shape() == Shape.ACCORD) {
                int end = head.shape() == Shape.TITLE ? title(next) : accord(next);
                return end > next ? Optional.of(name(from, end, head.type())) : Optional.empty();
            }
            int after = head.type() == EntityType.FACILITY ? kind(next) : next;
            int inner = head.type() == EntityType.FACILITY ? innerPlace(after) : after;
            if (inner > after) {
                return Optional.of(name(from, facilityEnd(inner, head), head.type()));
            }
            if (head.type() == EntityType.ARMED_FORCE && isNumber(after)) {
                return Optional.of(name(from, behindNumber(after + 1), head.type()));
            }
            int joined = joinedEnd(after, head);
            if (joined > after) {
                return Optional.of(name(head.shape() == Shape.BARE ? after : from, joined, head.type()));
            }
            if (isCabinet(head)) {
                int person = personEnd(after);
                return person > after ? Optional.of(name(from, person, head.type())) : Optional.empty();
            }
            if (head.shape() == Shape.PART) {
                int to = part(after, head);
                Optional<Name> same = to > after ? mission(from, after, to) : Optional.empty();
                return same.isPresent() || to == after ? same : Optional.of(owned(from, mission(to), to, head));
            }
            if (head.type() == EntityType.ARMED_FORCE) {
                int honoured = honoured(after);
                if (honoured > after && lexicon.hasWord(sentence.token(after), "dedication")) {
                    return Optional.of(name(from, honoured, head.type()));
                }
                boolean local = lexicon.hasWord(sentence.token(from), "brigade")
                        && !sentence.token(after).glued();
                int town = local ? placeEnd(after) : after;
                if (town > after) {
                    return Optional.of(name(from, adjectives(town, false), head.type()));
                }
            }
            if (head.type() == EntityType.ORGANIZATION || head.type() == EntityType.FACILITY) {
                int honoured = honoured(after);
                if (honoured > after) {
                    // "شركة … الفرنسية": whose it is
                    boolean nationalities = head.type() == EntityType.FACILITY || head.shape() == Shape.SEAT;
                    return Optional.of(name(from, adjectives(honoured, nationalities), head.type()));
                }
                int whole = fuller(from, head);
                if (whole > after) {
                    return Optional.of(name(from, whole, head.type()));
                }
                int seat = seat(after, head);
                if (seat > after) {
                    return Optional.of(name(from, facilityEnd(adjectives(seat, true), head), head.type()));
                }
            }
            int its = head.type() == EntityType.ARMED_FORCE && head.shape() == Shape.PHRASE ? called(after) : after;
            if (its > after) {
                return Optional.of(name(from, its, head.type()));
            }
            int to = properNames(after);
            boolean link = head.shape() == Shape.BARE
                    && to == after + 1
                    && after + 1 < sentence.size()
                    && lexicon.hasWord(sentence.token(after), "place-link")
                    && !sentence.token(after + 1).glued()
                    && (sentence.token(after + 1).is(Pos.NAME)
                            || lexicon.isGivenName(sentence.token(after + 1))
                            || sentence.token(after + 1).definite());
            if (link) {
                // "بلدة دار سعد"
                to++;
            }
            boolean proper = to > after;
            to = proper ? facilityEnd(to, head) : to;
            if (!proper && (head.shape() == Shape.NOUN || head.shape() == Shape.BARE)) {
                boolean office = lexicon.hasWord(sentence.token(headAt), "office-or-place")
                        && after < sentence.size()
                        && lexicon.isEveryday(sentence.token(after));
                to = noun(after) && !office ? after + 1 : after;
                to = to > after ? adjectives(to, head.type() != EntityType.PLACE) : to;
            } else if (head.shape() == Shape.PHRASE || head.shape() == Shape.PURPOSE) {
                boolean ministry = head.type() == EntityType.GOVERNMENT_BODY;
                to = proper ? adjectives(to, ministry) : nouns(after, from, ministry);
                to = to == after && head.shape() == Shape.PHRASE ? stateWithAdjective(after) : to;
                to = to > after && head.shape() == Shape.PURPOSE ? purpose(to) : to;
                to = to > after && head.type() == EntityType.ORGANIZATION ? sake(to) : to;
            }
            if (to == after) {
                return Optional.empty();
            }
            return Optional.of(name(head.shape() == Shape.BARE ? after : from, to, head.type()));
        }

        /** "مطار بتروفيتش": the end of a name whose first letter was taken for a preposition, which never follows such a head. */
        private int joinedEnd(int at, Head head) {
            boolean site = head.type() == EntityType.FACILITY || head.type() == EntityType.PLACE;
            boolean cut = site
                    && at + 1 < sentence.size()
                    && sentence.token(at).is(Pos.PREPOSITION)
                    && !sentence.token(at).glued()
                    && sentence.token(at + 1).glued()
                    && free(at)
                    && free(at + 1)
                    && lexicon.isUnheard(sentence.token(at + 1));
            return cut ? at + 2 : at;
        }

        /** "قوات حفتر", "كتائب مصراتة": the end of the known person or town that a force is called by. */
        private int called(int from) {
            boolean apart = from < sentence.size() && !sentence.token(from).glued();
            return known.stream()
                    .filter(n -> apart && n.from() == from && !n.mayBe(EntityType.STATE))
                    .filter(n -> n.type() == EntityType.PERSON || n.type() == EntityType.PLACE)
                    .mapToInt(Name::to)
                    .findFirst()
                    .orElse(from);
        }

        /** "محطة كهرباء …", "معسكر تدريب …": what kind of a site it is, between the head and the name. */
        private int kind(int from) {
            int at = from;
            while (at - from < 2
                    && at + 1 < sentence.size()
                    && lexicon.hasWord(sentence.token(at), "site-kind")
                    && !sentence.token(at).glued()
                    && !sentence.token(at + 1).glued()) {
                at++;
            }
            boolean named = at > from
                    && (properNames(at) > at || startsPlace(at) || innerPlace(at) > at)
                    && !sentence.token(at).definite();
            return named ? at : from;
        }

        /** "قاعدة وادي …": the place that a base is called by has a head of its own. */
        private int innerPlace(int at) {
            boolean place = at < sentence.size()
                    && !sentence.token(at).definite()
                    && !sentence.token(at).glued()
                    && heads.longest(sentence.tokens(), at)
                            .filter(m -> m.value().type() == EntityType.PLACE
                                    && m.value().shape() == Shape.NOUN)
                            .isPresent();
            return place
                    ? new Reader(sentence, known)
                            .at(at)
                            .filter(n -> n.type() == EntityType.PLACE && n.from() == at)
                            .map(Name::to)
                            .orElse(at)
                    : at;
        }

        /** "قناة المهرية": the one definite word that a newspaper or a channel is called. */
        private int title(int at) {
            int names = properNames(at);
            boolean word = names == at
                    && at < sentence.size()
                    && sentence.token(at).definite()
                    && !sentence.token(at).glued()
                    && (sentence.token(at).is(Pos.NOUN)
                            || sentence.token(at).is(Pos.NAME)
                            || sentence.token(at).is(Pos.ADJECTIVE))
                    && isPlain(at)
                    && free(at)
                    && !lexicon.hasWord(sentence.token(at), "common-complement")
                    && !lexicon.hasWord(sentence.token(at), "descriptive");
            return word ? adjectives(at + 1, false) : names;
        }

        /** "اتفاق جدة", "معاهدة حظر الأسلحة النووية": the town where it was signed, or what it is about. */
        private int accord(int at) {
            int town = known.stream()
                    .filter(n -> n.from() == at && n.type() == EntityType.PLACE)
                    .filter(n -> !sentence.token(at).glued())
                    .mapToInt(Name::to)
                    .max()
                    .orElse(at);
            int to = town > at ? town : properNames(at);
            boolean treaty = to == at && lexicon.hasWord(sentence.token(headAt), "treaty");
            int phrase = treaty ? nouns(at, headAt, false) : at;
            return to > at ? to : phrase > at + 1 ? phrase : at;
        }

        /** "مستشفى … العام": the adjectives that such a place has in its name. */
        private int facilityEnd(int at, Head head) {
            int to = at;
            while (head.type() == EntityType.FACILITY
                    && to < sentence.size()
                    && lexicon.hasWord(sentence.token(to), "facility-adjective")
                    && !sentence.token(to).glued()) {
                to++;
            }
            return to;
        }

        private int properNames(int from) {
            int to = from;
            while (to < sentence.size()
                    && to - from < LONGEST
                    && free(to)
                    && (sentence.token(to).is(Pos.NAME)
                            || to == from && isOddName(to)
                            || isUnheard(to)
                            || to > from && isLinked(to))
                    && !lexicon.isNeverName(sentence.token(to))
                    && !sentence.token(to).glued()
                    && !(to > from && isHolder(to))
                    && !(sentence.token(to).definite()
                            && heads.longest(sentence.tokens(), to).isPresent())) {
                to++;
            }
            return to;
        }

        /** "رئيس بلدية … كارلوس …": the first name of who holds the post before the head. */
        private boolean isHolder(int at) {
            return headAt > 0
                    && lexicon.isPersonal(sentence.tokens(), headAt - 1)
                    && lexicon.isGivenName(sentence.token(at));
        }

        /** A word that nobody has heard of behind the head of a place: its name. */
        private boolean isUnheard(int at) {
            boolean place = heads.longest(sentence.tokens(), headAt)
                    .filter(m ->
                            m.value().type() == EntityType.PLACE || m.value().type() == EntityType.FACILITY)
                    .isPresent();
            return place
                    && !isNationality(at)
                    && heads.longest(sentence.tokens(), at).isEmpty()
                    && !lexicon.isPersonal(sentence.tokens(), at)
                    && lexicon.isUnheard(sentence.token(at));
        }

        /** "نورتي دي سانتاندير". */
        private boolean isLinked(int at) {
            return lexicon.hasWord(sentence.token(at), "name-link")
                    && at + 1 < sentence.size()
                    && !sentence.token(at + 1).glued()
                    && (sentence.token(at + 1).is(Pos.NAME) || isUnheard(at + 1));
        }

        /** The end of the person whom a university or an airport is named after: "جامعة الملك …". */
        private int honoured(int from) {
            int at = from;
            while (at < sentence.size()
                    && lexicon.hasWord(sentence.token(at), "dedication")
                    && !sentence.token(at).glued()) {
                at++;
            }
            int person = personEnd(from);
            if (person > from) {
                return person;
            }
            int to = at;
            while (at > from
                    && to < sentence.size()
                    && to - at < 6
                    && !sentence.token(to).glued()) {
                boolean link =
                        lexicon.hasWord(sentence.token(to), "kin") || lexicon.hasWord(sentence.token(to), "name-link");
                boolean linked = to > at && lexicon.hasWord(sentence.token(to - 1), "name-link");
                boolean name = sentence.token(to).is(Pos.NAME) || lexicon.isGivenName(sentence.token(to));
                boolean origin = to == at + 1
                        && sentence.token(to).definite()
                        && sentence.token(to).norm().endsWith(OF_ORIGIN)
                        && !lexicon.hasWord(sentence.token(to), "facility-adjective");
                if (personEnd(to) > to) {
                    to = personEnd(to);
                } else if ((link || linked || name || origin) && !lexicon.isNeverName(sentence.token(to))) {
                    to++;
                } else {
                    break;
                }
            }
            return to > at ? to : from;
        }

        /** The end of a known name of the kind that begins here, with the adjectives that such names may go on with. */
        private int fuller(int from, Head head) {
            int end = known.stream()
                    .filter(n -> n.from() == from && n.type() == head.type() && n.length() > 1)
                    .mapToInt(Name::to)
                    .max()
                    .orElse(from);
            int to = end;
            while (to > from
                    && to < sentence.size()
                    && !sentence.token(to).glued()
                    && lexicon.hasWord(sentence.token(to), "facility-adjective")
                    && !isKnown(to)) {
                to++;
            }
            return to > end ? to : from;
        }

        private int personEnd(int at) {
            return known.stream()
                    .filter(n -> n.from() == at && n.type() == EntityType.PERSON)
                    .mapToInt(Name::to)
                    .max()
                    .orElse(at);
        }

        /** The end of the town that a university or a port is called by; a club or university may have a whole state's name. */
        private int seat(int from, Head head) {
            boolean seated = head.shape() == Shape.SEAT || head.type() == EntityType.FACILITY;
            return known.stream()
                    .filter(n ->
                            seated && n.from() == from && !sentence.token(from).glued())
                    .filter(n -> n.mayBe(EntityType.PLACE) || head.shape() == Shape.SEAT && n.mayBe(EntityType.STATE))
                    .mapToInt(Name::to)
                    .max()
                    .orElse(from);
        }

        /** A foreign word that looks like an adjective, before a proper name: it does not agree with the head. */
        private boolean isOddName(int at) {
            Token token = sentence.token(at);
            boolean feminine = token.norm().endsWith(FEMININE);
            return token.is(Pos.ADJECTIVE)
                    && !token.definite()
                    && !feminine
                    && !isNationality(at)
                    && !lexicon.hasWord(token, "group-adjective")
                    && at + 1 < sentence.size()
                    && sentence.token(at + 1).is(Pos.NAME)
                    && !sentence.token(at + 1).glued()
                    && free(at + 1);
        }

        /** "جيش لبنان الجنوبي": more than the army of a state. */
        private int stateWithAdjective(int from) {
            int end = known.stream()
                    .filter(n -> n.from() == headAt && n.to() > from)
                    .mapToInt(Name::to)
                    .max()
                    .orElse(from);
            int to = adjectives(end, false);
            boolean origin = to > end
                    && (sentence.token(to - 1).norm().endsWith(OF_ORIGIN)
                            || sentence.token(to - 1).norm().endsWith(OF_ORIGIN + FEMININE));
            return end > from && origin ? to : from;
        }

        /** Nouns up to a definite one, another joined to it, and their adjectives. */
        private int nouns(int from, int head, boolean nationalities) {
            int at = from;
            while (at < sentence.size()
                    && at - from < 2
                    && sentence.token(at).is(Pos.NOUN)
                    && !sentence.token(at).definite()
                    && isPlain(at)) {
                at++;
            }
            boolean proper =
                    at > from && at < sentence.size() && sentence.token(at).is(Pos.NAME) && free(at);
            boolean place = at > from && startsPlace(at);
            if (!proper && !place && !noun(at)) {
                return from;
            }
            int to = place ? placeEnd(at) : at + 1;
            boolean more = to + 1 < sentence.size()
                    && sentence.token(to).is(Pos.CONJUNCTION)
                    && lexicon.hasWord(sentence.token(to), "and")
                    && noun(to + 1)
                    && sentence.token(to + 1).definite()
                    && heads.longest(sentence.tokens(), to + 1).isEmpty();
            if (more && sentence.token(head).form().length() < 5) {
                to += 2;
            }
            return adjectives(to, nationalities || to - from > 1 || isGuildOf(from));
        }

        private boolean startsPlace(int at) {
            return known.stream().anyMatch(n -> n.from() == at && n.type() == EntityType.PLACE);
        }

        private int placeEnd(int at) {
            return known.stream()
                    .filter(n -> n.from() == at && n.type() == EntityType.PLACE)
                    .mapToInt(Name::to)
                    .max()
                    .orElse(at);
        }

        private boolean noun(int at) {
            return at < sentence.size()
                    && sentence.token(at).definite()
                    && (sentence.token(at).is(Pos.NOUN) || sentence.token(at).is(Pos.NAME))
                    && (isPlain(at) || at == headAt + 1 && (isPartyOf(at) || isGuildOf(at)))
                    && !lexicon.hasWord(sentence.token(at), "common-complement");
        }

        /** "حزب العمال": people whom a party is named after. */
        private boolean isPartyOf(int at) {
            return lexicon.hasWord(sentence.token(headAt), "party")
                    && lexicon.hasWord(sentence.token(at), "party-people");
        }

        /** "اتحاد الصحافيين": people who have joined. */
        private boolean isGuildOf(int at) {
            return lexicon.hasWord(sentence.token(headAt), "guild")
                    && sentence.token(at).norm().endsWith(PEOPLE)
                    && !sentence.token(at).glued()
                    && !isNationality(at)
                    && free(at);
        }

        /** Whether a word is no person, troop, nationality or known name by itself. */
        private boolean isPlain(int at) {
            Token token = sentence.token(at);
            return !lexicon.isPersonal(sentence.tokens(), at)
                    && !lexicon.hasWord(token, "person-noun")
                    && !lexicon.hasWord(token, "time-word")
                    && !lexicon.hasWord(token, "counterpart")
                    && (!token.glued() || sentence.token(at - 1).is(Pos.CONJUNCTION))
                    && !isNationality(at)
                    && known.stream().noneMatch(n -> n.from() <= at && at < n.to() && n.type() != EntityType.PLACE);
        }

        private int adjectiveRun(int from) {
            int to = from;
            while (to < sentence.size()
                    && sentence.token(to).definite()
                    && !sentence.token(to).glued()
                    && (sentence.token(to).is(Pos.ADJECTIVE) || lexicon.hasWord(sentence.token(to), "title-adjective"))
                    && !lexicon.hasWord(sentence.token(to), "belonging")
                    && !lexicon.isPersonal(sentence.tokens(), to)
                    && !isKnown(to)) {
                to++;
            }
            return to;
        }

        /** Definite adjectives that make part of a name: none that merely describe, nationalities only between others. */
        private int adjectives(int from, boolean nationalities) {
            int to = from;
            for (int at = from; at < sentence.size() && at - from < LONGEST; at++) {
                Token token = sentence.token(at);
                boolean fits = token.definite()
                        && token.is(Pos.ADJECTIVE)
                        && !token.glued()
                        && !lexicon.hasWord(token, "descriptive")
                        && !lexicon.hasWord(token, "placed-adjective")
                        && !lexicon.isPersonal(sentence.tokens(), at)
                        && !lexicon.hasWord(token, "former")
                        && !lexicon.hasWord(token, "time-word");
                boolean both = lexicon.pair(sentence.tokens(), at).isPresent();
                if (!fits && !isOpenAdjective(at) || both || isKnown(at)) {
                    break;
                }
                to = !isNationality(at) || nationalities ? at + 1 : to;
            }
            return to;
        }

        private boolean isPlainAdjective(int at) {
            Token token = sentence.token(at);
            return token.is(Pos.ADJECTIVE)
                    && !isNationality(at)
                    && !lexicon.hasWord(token, "descriptive")
                    && !lexicon.hasWord(token, "time-word");
        }

        /** "البحرية" is a navy by itself, and an adjective here; "الحكومة" is never one. */
        private boolean isOpenAdjective(int at) {
            return sentence.token(at).norm().endsWith(OF_ORIGIN + FEMININE)
                    && known.stream().anyMatch(n -> n.from() == at && n.length() == 1 && isOpen(n));
        }

        /** Whether a known name covers the token that is more than a place or a body without its state. */
        private boolean isKnown(int at) {
            return known.stream()
                    .anyMatch(n -> n.from() <= at
                            && at < n.to()
                            && n.from() != headAt
                            && !isOpen(n)
                            && n.type() != EntityType.PLACE);
        }

        private boolean isOpen(Name name) {
            return name.readings().get(0).id().startsWith(NameFinder.OPEN_STATE);
        }

        private boolean isNationality(int at) {
            return lexicon.nationalityAt(sentence.tokens(), at).isPresent();
        }

        /** "… من أجل التغيير الديمقراطي". */
        private int sake(int at) {
            boolean opens = at + 2 < sentence.size()
                    && lexicon.hasWord(sentence.token(at), "of")
                    && lexicon.hasWord(sentence.token(at + 1), "sake")
                    && sentence.token(at + 2).definite()
                    && (sentence.token(at + 2).is(Pos.NOUN)
                            || sentence.token(at + 2).is(Pos.NAME));
            return opens ? adjectives(at + 3, false) : at;
        }

        /** "للتجارة", "للصليب الأحمر". */
        private int purpose(int at) {
            boolean opens = at + 1 < sentence.size()
                    && lexicon.hasWord(sentence.token(at), "for")
                    && sentence.token(at).is(Pos.PREPOSITION)
                    && sentence.token(at + 1).glued()
                    && sentence.token(at + 1).is(Pos.NOUN)
                    && (sentence.token(at + 1).definite()
                            || noun(at + 2) && !sentence.token(at + 2).glued())
                    && !lexicon.isPersonal(sentence.tokens(), at + 1)
                    && heads.longest(sentence.tokens(), at + 1).isEmpty()
                    && free(at + 1);
            boolean state = !opens
                    && at + 2 < sentence.size()
                    && lexicon.hasWord(sentence.token(at), "for")
                    && sentence.token(at).is(Pos.PREPOSITION)
                    && sentence.token(at + 1).glued()
                    && sentence.token(at + 1).is(Pos.NOUN)
                    && !sentence.token(at + 1).definite()
                    && !sentence.token(at + 2).glued()
                    && heads.longest(sentence.tokens(), at + 1).isEmpty()
                    && !lexicon.isPersonal(sentence.tokens(), at + 1)
                    && free(at + 1)
                    && known.stream()
                            .anyMatch(n -> n.from() == at + 2
                                    && n.length() == 1
                                    && (n.mayBe(EntityType.STATE) || n.mayBe(EntityType.PLACE)));
            boolean people = !opens
                    && at + 1 < sentence.size()
                    && lexicon.hasWord(sentence.token(at), "for")
                    && sentence.token(at).is(Pos.PREPOSITION)
                    && sentence.token(at + 1).definite()
                    && lexicon.hasWord(sentence.token(headAt), "party")
                    && isNationality(at + 1);
            if (people) {
                return at + 2;
            }
            if (state) {
                return at + 3;
            }
            if (!opens) {
                return at;
            }
            int to = adjectives(sentence.token(at + 1).definite() ? at + 2 : at + 3, false);
            // "للعدالة والديمقراطية", "للإعلام السمعي والبصري"
            boolean more = to + 1 < sentence.size()
                    && sentence.token(to).is(Pos.CONJUNCTION)
                    && lexicon.hasWord(sentence.token(to), "and")
                    && sentence.token(to + 1).glued()
                    && sentence.token(to + 1).definite()
                    && free(to + 1)
                    && (sentence.token(to + 1).is(Pos.NOUN)
                                    && isPlain(to + 1)
                                    && heads.longest(sentence.tokens(), to + 1).isEmpty()
                            || to > at + 2 && isPlainAdjective(to + 1))
                    && !lexicon.isPersonal(sentence.tokens(), to + 1);
            return more ? adjectives(to + 2, false) : to;
        }

        /** The end of the group that this is a part of, where one follows, be it after "ل". */
        private int part(int from, Head head) {
            int at = from;
            while (head.shape() == Shape.PART
                    && at < sentence.size()
                    && sentence.token(at).is(Pos.ADJECTIVE)
                    && sentence.token(at).definite()) {
                at++;
            }
            boolean with = sentence.token(headAt).definite()
                    && at < sentence.size()
                    && lexicon.hasWord(sentence.token(at), "for")
                    && sentence.token(at).is(Pos.PREPOSITION);
            boolean direct = head.shape() == Shape.PART && at == from;
            if (!with && !direct) {
                return from;
            }
            int begin = with ? at + 1 : at;
            return known.stream()
                    .filter(n -> n.from() == begin && isGroup(n) && !isOpen(n))
                    .mapToInt(Name::to)
                    .findFirst()
                    .orElse(from);
        }

        /** "قوة اليونيفيل", "بعثة يوناميد": the known force of that name; the noun tells what it is. */
        private Optional<Name> mission(int from, int at, int to) {
            return known.stream()
                    .filter(n -> n.from() == at && n.to() == to && to == at + 1)
                    .filter(n -> n.type() == EntityType.ARMED_FORCE && n.foundBy() == Name.FoundBy.KNOWN)
                    .filter(n -> lexicon.hasWord(sentence.token(from), "mission-noun"))
                    .map(n -> new Name(
                            sentence.index(),
                            from,
                            to,
                            n.span(),
                            n.text(),
                            n.readings(),
                            n.foundBy(),
                            Optional.empty()))
                    .findFirst();
        }

        /** "لقوات …", "لحركة …": a group that has organs, not what a board is for. */
        private boolean isHeadedGroup(int at) {
            boolean head = heads.longest(sentence.tokens(), at).isPresent();
            return head || known.stream().anyMatch(n -> n.from() == at && n.type() == EntityType.ARMED_FORCE);
        }

        private boolean isGroup(Name name) {
            return name.type() == EntityType.ORGANIZATION || name.type() == EntityType.ARMED_FORCE;
        }

        /** "… لدعم السلام في جنوب السودان": what a mission is for, and where. */
        private int mission(int at) {
            boolean opens = at + 2 < sentence.size()
                    && lexicon.hasWord(sentence.token(at), "for")
                    && sentence.token(at).is(Pos.PREPOSITION)
                    && sentence.token(at + 1).is(Pos.NOUN)
                    && (sentence.token(at + 1).definite()
                            || sentence.token(at + 2).definite()
                                    && !sentence.token(at + 2).glued());
            if (!opens) {
                return at;
            }
            int to = adjectives(sentence.token(at + 1).definite() ? at + 2 : at + 3, false);
            boolean seated = to + 1 < sentence.size() && lexicon.hasWord(sentence.token(to), "seated-in");
            int seat = to + 1;
            return known.stream()
                    .filter(n -> seated && n.from() == seat && n.mayBe(EntityType.STATE))
                    .mapToInt(Name::to)
                    .findFirst()
                    .orElse(to);
        }

        private Name owned(int from, int to, int ownerEnd, Head head) {
            Name owner =
                    known.stream().filter(n -> n.to() == ownerEnd).findFirst().orElseThrow();
            EntityType type = head.type() == EntityType.GOVERNMENT_BODY ? EntityType.ORGANIZATION : head.type();
            return new Name(
                    sentence.index(),
                    from,
                    to,
                    sentence.span(from, to),
                    sentence.words(from, to),
                    List.of(new Name.Reading(type, "")),
                    Name.FoundBy.HEAD,
                    Optional.of(owner));
        }

        private boolean free(int at) {
            return known.stream().noneMatch(n -> n.from() <= at && at < n.to());
        }

        private Name name(int from, int to, EntityType type) {
            return Name.in(sentence, from, to, List.of(new Name.Reading(type, "")), Name.FoundBy.HEAD);
        }
    }
}
