package org.wasl.extractor.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.lexicon.PhraseTable;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.text.Fold;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;
import org.wasl.ontology.TsvFile;

/**
 * English names that a head noun shows: words in capitals before it ("Renewal Party", "Harir base"), after it ("Camp
 * Victory"), or behind its "of" or "for" ("Union for Democracy and Work").
 */
final class CapitalNames {
    /** Where the head stands in its name: the last column of {@code name-heads.tsv}. */
    private enum Where {
        LAST,
        SMALL,
        /** As small, but only with a word before it that says what it is for: "water intake facility". */
        SITE,
        BEHIND,
        FIRST,
        /** Before a number: "resolution 2719". */
        NUMBERED,
        OF,
        AHEAD
    }

    private static final int LONGEST = 6;

    private static final String FOLDER = "org/wasl/extractor/lang/en/";

    /** "79th". */
    private static final Pattern ORDINAL = Pattern.compile("\\d+(st|nd|rd|th)");

    /** The number of a battalion or brigade, written in figures. */
    private static final Pattern UNIT = Pattern.compile("\\d{1,3}");

    private static final Pattern FIGURE = Pattern.compile("\\d{2,4}");

    private final Map<Where, PhraseTable<EntityType>> heads = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final PhraseTable<Boolean> titles = new PhraseTable<>(Token::norm);

    CapitalNames() {
        for (Where where : Where.values()) {
            heads.put(where, new PhraseTable<>(Token::norm));
        }
        for (TsvFile.Row row : TsvFile.read(FOLDER + "name-heads.tsv")) {
            EntityType type = EntityType.ofTerm(row.cell("type")).orElseThrow();
            Where where = Where.valueOf(row.cell("where").toUpperCase(java.util.Locale.ROOT));
            row.values("forms")
                    .forEach(f -> heads.get(where).put(List.of(Fold.of(f).split(" ")), type));
        }
        for (TsvFile.Row row : TsvFile.read(FOLDER + "words.tsv")) {
            Set<String> members = words.computeIfAbsent(row.cell("class"), c -> new HashSet<>());
            row.values("forms").forEach(f -> members.add(Fold.of(f)));
        }
        for (TsvFile.Row row : TsvFile.read(FOLDER + "posts.tsv")) {
            title(row.cell("post"));
            row.values("forms").forEach(this::title);
        }
        for (TsvFile.Row row : TsvFile.read(FOLDER + "ranks.tsv")) {
            title(row.cell("rank"));
            row.values("forms").forEach(this::title);
        }
    }

    private void title(String title) {
        titles.put(List.of(Fold.of(title).split(" ")), true);
    }

    /**
     * @param known the names that are known beforehand; a name found here may hold some of them, and then stands for them
     */
    List<Name> find(Sentence sentence, List<Name> known) {
        Name[] at = new Name[sentence.size()];
        known.forEach(n -> java.util.Arrays.fill(at, n.from(), n.to(), n));
        List<Name> found = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < sentence.size(); i++) {
            int from = free;
            int head = i;
            Optional<Name> name = mission(sentence, head, from, at)
                    .or(() -> completed(sentence, head, from, at))
                    .or(() -> opened(sentence, head, at))
                    .or(() -> ahead(sentence, head, at))
                    .or(() -> numbered(sentence, head, at))
                    .or(() -> ended(sentence, head, from, at));
            if (name.isPresent()) {
                while (!found.isEmpty()
                        && found.get(found.size() - 1).to() > name.get().from()) {
                    found.remove(found.size() - 1);
                }
                found.add(name.get());
                i = name.get().to() - 1;
                free = name.get().to();
            }
        }
        return found;
    }

    /** Whether the head of an office stands at the token that a body gets its name completed by: "… spokesman". */
    boolean isOffice(Sentence sentence, int at) {
        return at < sentence.size() && word(sentence, at, "office-of-body");
    }

    /** Whether a post or rank begins at the token. */
    boolean isTitle(Sentence sentence, int at) {
        return titles.longest(sentence.tokens(), at).isPresent();
    }

    /** Whether one of the words is the head of a name of another kind. */
    boolean hasHead(Sentence sentence, int from, int to) {
        return IntStream.range(from, to)
                .anyMatch(i -> heads.get(Where.LAST)
                                .longest(sentence.tokens(), i)
                                .isPresent()
                        || heads.get(Where.SMALL).longest(sentence.tokens(), i).isPresent()
                        || heads.get(Where.OF).longest(sentence.tokens(), i).isPresent());
    }

    /** What the head in small letters that a name ends in makes of it: "Karabakh army". */
    Optional<EntityType> smallHead(Sentence sentence, Name name) {
        if (capital(sentence.token(name.to() - 1))) {
            return Optional.empty();
        }
        return IntStream.range(name.from() + 1, name.to())
                .mapToObj(i -> heads.get(Where.LAST).longest(sentence.tokens(), i))
                .flatMap(Optional::stream)
                .filter(m -> m.to() == name.to())
                .map(PhraseTable.Match::value)
                .findFirst();
    }

    /** Whether words before a known name make another thing of it: "Free Syrian Army", "Supreme National Security Council". */
    boolean narrows(Sentence sentence, int from, int to, List<Name> known) {
        boolean more = false;
        for (int i = from; i < to; i++) {
            if (!capital(sentence.token(i)) && !word(sentence, i, "possessive") && !word(sentence, i, "and")) {
                return false;
            }
            int at = i;
            more |= known.stream()
                    .noneMatch(n -> n.type() == EntityType.STATE && n.from() <= at && at < n.to() && n.to() <= to);
        }
        return more;
    }

    /** "Rebel group M23", "news agency Tasnim": a kind of thing, then its name. */
    private Optional<Name> ahead(Sentence sentence, int at, Name[] known) {
        Optional<PhraseTable.Match<EntityType>> head = heads.get(Where.AHEAD).longest(sentence.tokens(), at);
        if (head.isEmpty() || capital(sentence.token(at))) {
            return Optional.empty();
        }
        int to = head.get().to();
        while (to < sentence.size()
                && to - head.get().to() < 3
                && known[to] == null
                && capital(sentence.token(to))
                && (sentence.token(to).is(Pos.NAME) || sentence.token(to).is(Pos.NOUN) && initials(sentence.token(to)))
                && titles.longest(sentence.tokens(), to).isEmpty()) {
            to++;
        }
        boolean person = to - head.get().to() > 1 && sentence.token(at).is(Pos.ADJECTIVE);
        return to > head.get().to() && !person
                ? Optional.of(name(sentence, head.get().to(), to, head.get().value()))
                : Optional.empty();
    }

    /** "Security Council resolution 2719": the number is its name. */
    private Optional<Name> numbered(Sentence sentence, int at, Name[] known) {
        return heads.get(Where.NUMBERED)
                .longest(sentence.tokens(), at)
                .filter(m -> m.to() < sentence.size()
                        && known[at] == null
                        && known[m.to()] == null
                        && FIGURE.matcher(sentence.token(m.to()).form()).matches())
                .map(m -> name(sentence, at, m.to() + 1, m.value()));
    }

    private static boolean initials(Token token) {
        return token.form().codePoints().filter(Character::isUpperCase).count() > 1
                || token.form().codePoints().anyMatch(Character::isDigit);
    }

    /** "Renewal Party", "Harir base", "Anbar province". */
    private Optional<Name> ended(Sentence sentence, int at, int free, Name[] known) {
        if (at == 0) {
            return Optional.empty();
        }
        boolean capital = capital(sentence.token(at));
        for (Where where : capital ? List.of(Where.LAST, Where.SMALL) : List.of(Where.SMALL, Where.BEHIND)) {
            Optional<PhraseTable.Match<EntityType>> head = where == Where.SMALL && !capital
                    ? site(sentence, at)
                    : heads.get(where).longest(sentence.tokens(), at);
            if (head.isEmpty()
                    || known[at] != null
                            && known[at].from() < at
                            && known[at].to() >= head.get().to()
                            && !isNarrowed(sentence, known[at], free, known)) {
                continue;
            }
            int from = left(sentence, at, free, known);
            boolean on = capital
                    && where == Where.LAST
                    && goesOn(sentence, head.get().to(), head.get().value());
            boolean dated = !capital && word(sentence, at - 1, "time-noun");
            if (from == at || on || dated) {
                continue;
            }
            boolean bare = onlyOwners(sentence, from, at, known);
            int next = head.get().to();
            boolean field = (word(sentence, next - 1, "name-word") || word(sentence, next - 1, "cabinet-word"))
                    && titles.longest(sentence.tokens(), next).isPresent();
            if (field) {
                continue;
            }
            if (bare && (!capital || from > 0 && headIsCommon(sentence, at, head.get()))) {
                continue;
            }
            if (where == Where.BEHIND) {
                // "in Chitwan rebels abducted a teacher": where it was
                boolean there = head.get().value() == EntityType.ARMED_FORCE
                        && (word(sentence, from - 1, "whereabouts") || word(sentence, from - 1, "of"));
                if (known[at - 1] != null || there) {
                    continue;
                }
                return Optional.of(name(sentence, from, at, head.get().value()));
            }
            return Optional.of(withoutState(sentence, from, head.get(), known));
        }
        return Optional.empty();
    }

    /** "Gold mine", "displaced persons camp", "aircraft repair plant": what kind of a site stands small before its head. */
    private Optional<PhraseTable.Match<EntityType>> site(Sentence sentence, int at) {
        Optional<PhraseTable.Match<EntityType>> plain = heads.get(Where.SMALL).longest(sentence.tokens(), at);
        int head = at;
        while (head - at < 4 && word(sentence, head, "site-modifier") && !capital(sentence.token(head))) {
            head++;
        }
        for (int i = head; i > at && i < sentence.size(); i--) {
            int last = i;
            Optional<PhraseTable.Match<EntityType>> match = heads.get(Where.SMALL)
                    .longest(sentence.tokens(), last)
                    .or(() -> heads.get(Where.SITE).longest(sentence.tokens(), last));
            if (match.filter(m -> m.value() == EntityType.FACILITY).isPresent()) {
                return match.map(m -> new PhraseTable.Match<>(at, m.to(), m.values()));
            }
        }
        return plain;
    }

    /** "… International Airport", "36th Guards Motor Rifle Brigade": a longer name ends in the next head. */
    private boolean goesOn(Sentence sentence, int after, EntityType type) {
        int ahead = type == EntityType.ARMED_FORCE ? 4 : 1;
        for (int i = after; i < sentence.size() && i - after < ahead && partOfName(sentence, i); i++) {
            boolean last = heads.get(Where.LAST)
                    .longest(sentence.tokens(), i)
                    .filter(m -> m.from() == after || m.value() == type)
                    .isPresent();
            boolean small = i == after
                    && heads.get(Where.SMALL).longest(sentence.tokens(), i).isPresent();
            if (last || small) {
                return true;
            }
        }
        return false;
    }

    /**
     * "National Intelligence Agency": a word in capitals before what every state has makes it a body of its own; so does one
     * before a known name of common words alone: "Social Democratic Party", "Korea National Oil Corporation".
     */
    private boolean isNarrowed(Sentence sentence, Name body, int free, Name[] known) {
        int before = body.from() - 1;
        boolean composed = body.foundBy() == Name.FoundBy.COMPOSED && before > 0;
        boolean common = body.foundBy() == Name.FoundBy.KNOWN && isCommon(sentence, body);
        return (composed || common)
                && before >= free
                && known[before] == null
                && capital(sentence.token(body.from()))
                && !(common
                        && (word(sentence, before, "the")
                                || sentence.token(before).form().contains("-")))
                && partOfName(sentence, before);
    }

    /** Whether a name of several words has none but those that many names have: "Democratic Party". */
    boolean isCommon(Sentence sentence, Name name) {
        Optional<PhraseTable.Match<EntityType>> head = IntStream.range(name.from() + 1, name.to())
                .mapToObj(i -> heads.get(Where.LAST).longest(sentence.tokens(), i))
                .flatMap(Optional::stream)
                .filter(m -> m.to() == name.to())
                .findFirst();
        return head.isPresent()
                && IntStream.range(name.from(), head.get().from())
                        .allMatch(i -> word(sentence, i, "name-word")
                                || word(sentence, i, "branch-word")
                                || word(sentence, i, "possessive"));
    }

    /** "The African Union mission": what an organization keeps, called by a common noun. */
    private Optional<Name> mission(Sentence sentence, int at, int free, Name[] known) {
        int before = at - 1;
        while (before > free && sentence.token(before).is(Pos.ADJECTIVE) && known[before] == null) {
            before--;
        }
        boolean owned = word(sentence, at, "mission-noun")
                && before >= free
                && at - before < 3
                && known[before] != null
                && known[before].type() == EntityType.ORGANIZATION
                && known[before].from() >= free
                && !capital(sentence.token(at));
        if (!owned) {
            return Optional.empty();
        }
        Name whole = name(sentence, known[before].from(), at + 1, EntityType.ARMED_FORCE);
        return Optional.of(new Name(
                whole.sentence(),
                whole.from(),
                whole.to(),
                whole.span(),
                whole.text(),
                whole.readings(),
                whole.foundBy(),
                Optional.of(known[before])));
    }

    /** "The US Seventh Fleet": what is a name without its state stands without it. */
    private Name withoutState(Sentence sentence, int from, PhraseTable.Match<EntityType> head, Name[] known) {
        int to = head.to();
        // "Task Force 50", "Mobile Unit Two"
        if (to < sentence.size()
                && head.value() == EntityType.ARMED_FORCE
                && sentence.token(to).is(Pos.NUMBER)
                && (capital(sentence.token(to))
                        || Character.isDigit(sentence.token(to).form().codePointAt(0)))
                && sentence.token(to).form().length() < 6) {
            to++;
        }
        // "Rights Monitor Africa"
        if (head.value() == EntityType.ORGANIZATION && word(sentence, to, "continent")) {
            to++;
        }
        // "Multinational Corps Northeast"
        if (head.value() == EntityType.ARMED_FORCE
                && word(sentence, to, "compass")
                && capital(sentence.token(to))
                && !heads.get(Where.LAST).longest(sentence.tokens(), to + 1).isPresent()) {
            to++;
        }
        // "… Training Mission in Mali"
        boolean sent = head.value() == EntityType.ARMED_FORCE || head.value() == EntityType.ORGANIZATION;
        boolean there = sent
                && word(sentence, to - 1, "mission-noun")
                && word(sentence, to, "name-inside")
                && to + 1 < sentence.size()
                && known[to + 1] != null
                && (known[to + 1].mayBe(EntityType.STATE) || known[to + 1].mayBe(EntityType.PLACE));
        if (there) {
            to = known[to + 1].to();
        }
        Name state = known[from];
        boolean owned = state != null
                && state.type() == EntityType.STATE
                && head.value() == EntityType.ARMED_FORCE
                && head.from() > state.to()
                && isOwnName(sentence, state.to(), head.from());
        if (!owned) {
            return name(sentence, from, to, head.value());
        }
        Name rest = name(sentence, state.to(), to, head.value());
        return new Name(
                rest.sentence(),
                rest.from(),
                rest.to(),
                rest.span(),
                rest.text(),
                rest.readings(),
                rest.foundBy(),
                Optional.of(state));
    }

    /** Whether the words before a unit's head name it: an ordinal, or no common word of such names. */
    private boolean isOwnName(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean number = sentence.token(i).is(Pos.NUMBER) || word(sentence, i, "ordinal");
            if (number
                    || sentence.token(i).is(Pos.NAME)
                            && !word(sentence, i, "name-word")
                            && !word(sentence, i, "branch-word")) {
                return true;
            }
        }
        return false;
    }

    private boolean headIsCommon(Sentence sentence, int at, PhraseTable.Match<EntityType> head) {
        return !capital(sentence.token(head.to() - 1));
    }

    /** Whether states, nationalities or forces are all that stands before the head: "Iraqi base", "Hezbollah camp". */
    private boolean onlyOwners(Sentence sentence, int from, int to, Name[] known) {
        for (int i = from; i < to; i++) {
            boolean owner = known[i] != null
                    && switch (known[i].type()) {
                        case PLACE, PERSON, FACILITY -> false;
                        case STATE, GOVERNMENT_BODY, ARMED_FORCE, ORGANIZATION, AGREEMENT, WEAPON -> true;
                    };
            if (!owner
                    && !word(sentence, i, "organ")
                    && !word(sentence, i, "people-name")
                    && !sentence.token(i).is(Pos.ADJECTIVE)) {
                return false;
            }
        }
        return true;
    }

    /** How far to the left the words in capitals reach. */
    private int left(Sentence sentence, int at, int free, Name[] known) {
        int from = at;
        while (from > free && at - from < LONGEST) {
            int before = from - 1;
            Token token = sentence.token(before);
            boolean around = known[before] != null && known[before].to() > from && from == at;
            if (around && known[before].from() >= free && upper(sentence.token(known[before].from()))) {
                from = known[before].from();
            } else if (known[before] != null
                    && known[before].to() <= from
                    && upper(sentence.token(known[before].from()))) {
                boolean person = known[before].type() == EntityType.PERSON;
                if (person && known[before].length() > 1 || known[before].from() < free) {
                    break;
                }
                from = known[before].from();
            } else if (word(sentence, before, "possessive")
                    && before - 1 >= free
                    && capital(sentence.token(before - 1))
                    && word(sentence, before - 1, "name-possessor")) {
                from = before - 1;
            } else if (known[before] == null && partOfName(sentence, before)) {
                from = before;
            } else if (word(sentence, before, "and")
                    && before - 1 >= free
                    && before - 2 >= 0
                    && known[before - 1] == null
                    && partOfName(sentence, before - 1)
                    && at - from > 0
                    && listed(sentence, before - 1, free, known) < before) {
                from = listed(sentence, before - 1, free, known);
            } else {
                break;
            }
        }
        // "Foreign Minister Omar's Party", "President Smith Institute": what names a person's post is outside
        for (int i = from; i < at; i++) {
            Optional<PhraseTable.Match<Boolean>> title = titles.longest(sentence.tokens(), i);
            boolean word = title.isPresent()
                    && title.get().to() == i + 1
                    && (word(sentence, i, "name-word")
                            || word(sentence, i, "dedication")
                                    && (word(sentence, i - 1, "the") || word(sentence, i - 1, "possessive")));
            if (title.isPresent() && title.get().to() < at && !word) {
                from = title.get().to();
                i = from - 1;
            }
        }
        return from;
    }

    /**
     * The first of the words in capitals up to one before "and" that name a body together with those behind: they follow an
     * article or a possessive, and none is a head by itself: "the Independent Electoral and Boundaries Commission".
     */
    private int listed(Sentence sentence, int last, int free, Name[] known) {
        int from = last;
        while (from - 1 >= free && known[from - 1] == null && partOfName(sentence, from - 1)) {
            from--;
        }
        boolean opened = from > 0 && (word(sentence, from - 1, "the") || word(sentence, from - 1, "possessive"));
        for (int i = from; i <= last; i++) {
            if (heads.get(Where.LAST).longest(sentence.tokens(), i).isPresent()) {
                return last + 1;
            }
        }
        return opened ? from : last + 1;
    }

    private boolean partOfName(Sentence sentence, int at) {
        Token token = sentence.token(at);
        if (word(sentence, at, "ordinal") || ORDINAL.matcher(token.form()).matches()) {
            return true;
        }
        // "16 Bihar Regiment"
        if (UNIT.matcher(token.form()).matches()) {
            return word(sentence, at - 1, "the")
                    && heads.get(Where.LAST).longest(sentence.tokens(), at + 2).stream()
                            .anyMatch(m -> m.value() == EntityType.ARMED_FORCE);
        }
        boolean title = titles.longest(sentence.tokens(), at)
                .filter(m -> m.to() == at + 1)
                .isPresent();
        boolean opens = word(sentence, at, "name-word") || word(sentence, at, "dedication");
        if (!upper(token) || title && !opens) {
            return false;
        }
        boolean name = token.is(Pos.NAME);
        boolean other = token.is(Pos.ADJECTIVE) || token.is(Pos.NOUN) || token.is(Pos.NUMBER);
        return name && (at > 0 || !word(sentence, 0, "the")) || other && at > 0;
    }

    /** "Camp Victory", "Hotel Nasteex". */
    private Optional<Name> opened(Sentence sentence, int at, Name[] known) {
        Optional<PhraseTable.Match<EntityType>> head = heads.get(Where.FIRST).longest(sentence.tokens(), at);
        if (head.isEmpty()
                || !capital(sentence.token(at))
                || known[at] != null && known[at].to() > head.get().to()) {
            return Optional.empty();
        }
        int to = head.get().to();
        boolean person = head.get().value() == EntityType.PERSON;
        if (person && at > 0 && word(sentence, at - 1, "whereabouts")) {
            return Optional.empty();
        }
        while (to < sentence.size()
                && to - head.get().to() < 4
                && (capital(sentence.token(to)) && sentence.token(to).is(Pos.NAME)
                        || person && (word(sentence, to, "name-link") || arabic(sentence.token(to))))
                && titles.longest(sentence.tokens(), to).isEmpty()) {
            to++;
        }
        while (to > head.get().to() && word(sentence, to - 1, "name-link")) {
            to--;
        }
        return to > head.get().to()
                ? Optional.of(name(sentence, at, to, head.get().value()))
                : Optional.empty();
    }

    /** "al-Muhandis": small, but part of a name. */
    private static boolean arabic(Token token) {
        int hyphen = token.form().indexOf('-');
        return hyphen > 0
                && hyphen < 4
                && hyphen + 1 < token.form().length()
                && Character.isUpperCase(token.form().codePointAt(hyphen + 1));
    }

    /** "Union for Democracy and Work", "Department of Foreign Affairs and Trade". */
    private Optional<Name> completed(Sentence sentence, int at, int free, Name[] known) {
        Optional<PhraseTable.Match<EntityType>> head = heads.get(Where.OF).longest(sentence.tokens(), at);
        if (head.isEmpty() || !capital(sentence.token(at))) {
            return Optional.empty();
        }
        int link = head.get().to();
        boolean linked = word(sentence, link - 1, "name-preposition");
        if (!linked && !word(sentence, link, "name-preposition")) {
            return againstHead(sentence, at, head.get(), free, known);
        }
        int next = linked ? link : link + 1;
        if (word(sentence, next, "the")) {
            next++;
        }
        if (!proper(sentence, next)) {
            return Optional.empty();
        }
        // "University of Mosul President …": the words in capitals go on, but a title does not belong to them
        int to = right(sentence, next);
        int from = left(sentence, at, free, known);
        boolean state = known[next] != null && known[next].type() == EntityType.STATE && known[next].to() >= to;
        if (state
                && from == at
                && known[at] == null
                && link - at == 1
                && head.get().value() == EntityType.GOVERNMENT_BODY) {
            return Optional.empty();
        }
        if (known[at] != null && known[at].to() >= to) {
            return Optional.empty();
        }
        return Optional.of(name(sentence, from, to, head.get().value()));
    }

    /** "Students Against Discrimination": a preposition in capitals. */
    private Optional<Name> againstHead(
            Sentence sentence, int at, PhraseTable.Match<EntityType> head, int free, Name[] known) {
        int link = head.to();
        boolean against = link + 1 < sentence.size()
                && sentence.token(link).is(Pos.PREPOSITION)
                && capital(sentence.token(link))
                && proper(sentence, link + 1);
        return against
                ? Optional.of(name(sentence, left(sentence, at, free, known), right(sentence, link + 1), head.value()))
                : Optional.empty();
    }

    private int right(Sentence sentence, int from) {
        int to = from;
        while (proper(sentence, to)) {
            if (titles.longest(sentence.tokens(), to).isPresent() && to > from) {
                break;
            }
            to++;
            if (word(sentence, to, "possessive")
                    && word(sentence, to - 1, "name-possessor")
                    && proper(sentence, to + 1)) {
                to++;
                continue;
            }
            int over = word(sentence, to + 1, "the") ? to + 2 : to + 1;
            if (proper(sentence, over) && joins(sentence, to, over)) {
                to = over;
            }
        }
        return to;
    }

    /** "… for Security and Cooperation in Europe": what is joined is no name that stands alone. */
    private boolean joins(Sentence sentence, int link, int next) {
        if (word(sentence, link, "and")) {
            return word(sentence, link - 1, "name-word") || word(sentence, next, "name-word");
        }
        if (word(sentence, link, "name-inside")) {
            return word(sentence, next, "continent");
        }
        return word(sentence, link, "name-preposition");
    }

    private boolean proper(Sentence sentence, int at) {
        return at < sentence.size()
                && capital(sentence.token(at))
                && (sentence.token(at).is(Pos.NAME)
                        || sentence.token(at).is(Pos.ADJECTIVE)
                        || sentence.token(at).is(Pos.NOUN));
    }

    private boolean word(Sentence sentence, int at, String wordClass) {
        return at >= 0
                && at < sentence.size()
                && words.getOrDefault(wordClass, Set.of())
                        .contains(sentence.token(at).norm());
    }

    private static boolean upper(Token token) {
        return capital(token) || arabic(token);
    }

    private static boolean capital(Token token) {
        return Character.isUpperCase(token.form().codePointAt(0));
    }

    private static Name name(Sentence sentence, int from, int to, EntityType type) {
        return Name.in(sentence, from, to, List.of(new Name.Reading(type, "")), Name.FoundBy.HEAD);
    }
}
