package org.wasl.extractor.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.Span;
import org.wasl.extractor.lexicon.PhraseTable;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;

/** One sentence under a phrase grammar: its tokens, and by token the names and counts that begin there. */
final class PhraseScan {
    final Sentence sentence;
    final List<Token> tokens;
    final Lexicon lexicon;
    private final Name[] nameAt;
    private final CountedSpan[] countAt;
    private final int[] countEnd;

    PhraseScan(Sentence sentence, Lexicon lexicon, List<Name> names, List<CountedSpan> counts) {
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.lexicon = lexicon;
        nameAt = new Name[tokens.size() + 1];
        countAt = new CountedSpan[tokens.size() + 1];
        countEnd = new int[tokens.size() + 1];
        names.forEach(n -> nameAt[n.from()] = n);
        for (CountedSpan count : counts) {
            int from = -1;
            int to = -1;
            for (Token token : tokens) {
                if (token.span().overlaps(count.span())) {
                    from = from < 0 ? token.index() : from;
                    to = token.index() + 1;
                }
            }
            if (from >= 0) {
                countAt[from] = count;
                countEnd[from] = to;
            }
        }
    }

    int size() {
        return tokens.size();
    }

    Token token(int at) {
        return tokens.get(at);
    }

    boolean in(int at) {
        return at >= 0 && at < tokens.size();
    }

    boolean is(int at, Pos pos) {
        return in(at) && tokens.get(at).is(pos);
    }

    boolean is(int at, String wordClass) {
        return in(at) && lexicon.is(tokens.get(at), wordClass);
    }

    Optional<Name> name(int at) {
        return in(at) ? Optional.ofNullable(nameAt[at]) : Optional.empty();
    }

    /** Whether a name that begins before the token, and that more than a model's guess shows, goes on over it. */
    boolean isInsideName(int at) {
        for (int from = at - 1; from >= 0; from--) {
            if (nameAt[from] != null) {
                return nameAt[from].to() > at && nameAt[from].foundBy() != Name.FoundBy.MODEL;
            }
        }
        return false;
    }

    Optional<Name> name(int at, EntityType type) {
        return name(at).filter(n -> n.mayBe(type));
    }

    boolean isName(int at, EntityType... types) {
        return name(at).filter(n -> List.of(types).contains(n.type())).isPresent();
    }

    Optional<CountedSpan> count(int at) {
        return in(at) ? Optional.ofNullable(countAt[at]) : Optional.empty();
    }

    int countEnd(int at) {
        return countEnd[at];
    }

    /** A nationality adjective as the name of its state. */
    Optional<Name> nationality(int at) {
        if (!in(at)) {
            return Optional.empty();
        }
        // "financial support", spelled like that of Mali
        boolean money = at > 0 && is(at, "financial") && is(at - 1, "of-finance");
        // "German Galushchenko", "جورجي إيفانوف": the first name of somebody known
        boolean first = !token(at).definite()
                && name(at).filter(n -> n.foundBy() == Name.FoundBy.KNOWN
                                && n.type() == EntityType.PERSON
                                && n.from() == at
                                && n.length() > 1)
                        .isPresent();
        Optional<PhraseTable.Match<String>> match =
                money || first ? Optional.empty() : lexicon.nationalityAt(tokens, at);
        return match.map(m -> name(
                m.from(),
                m.to(),
                m.values().stream()
                        .map(id -> new Name.Reading(EntityType.STATE, id))
                        .toList(),
                Name.FoundBy.NATIONALITY));
    }

    Name name(int from, int to, List<Name.Reading> readings, Name.FoundBy foundBy) {
        Span span = sentence.span(from, to);
        return new Name(sentence.index(), from, to, span, text(from, to), readings, foundBy);
    }

    /** A part of what the name names, called by a common noun: "the RSF's economic council", "Hezbollah's military wing". */
    Optional<Name> owned(Name owner) {
        boolean group = owner.type() == EntityType.ORGANIZATION
                || owner.type() == EntityType.ARMED_FORCE
                || owner.type() == EntityType.GOVERNMENT_BODY;
        if (!group || !is(owner.to(), "possessive")) {
            return Optional.empty();
        }
        int at = owner.to() + 1;
        boolean armed = false;
        while (at - owner.to() <= 4 && (is(at, Pos.ADJECTIVE) || is(at, Pos.NOUN)) && name(at).isEmpty()) {
            armed |= is(at, "armed");
            boolean unit = is(at, "unit");
            if ((unit || is(at, "organ-of-group")) && !is(at + 1, Pos.NOUN)) {
                EntityType type = unit || armed ? EntityType.ARMED_FORCE : EntityType.ORGANIZATION;
                return Optional.of(new Name(
                        sentence.index(),
                        owner.from(),
                        at + 1,
                        sentence.span(owner.from(), at + 1),
                        text(owner.from(), at + 1),
                        List.of(new Name.Reading(type, "")),
                        Name.FoundBy.HEAD,
                        Optional.of(owner)));
            }
            at++;
        }
        return Optional.empty();
    }

    /**
     * A title for several as one reference for each of its states: "the foreign ministers of Egypt and Iraq", with as many
     * names behind it, in their order, where there are so many ("…, X and Y"), else without names.
     *
     * @param bearer the name that begins at a token, with the rank before it
     */
    List<Reference> each(Reference reference, IntFunction<Optional<Reference.Named>> bearer) {
        if (!(reference instanceof Reference.Titled titled) || !titled.title().isShared()) {
            return List.of(reference);
        }
        List<Title> own = titled.title().states().stream()
                .map(s -> titled.title().with(List.of(s)))
                .toList();
        List<Reference> bearers = bearers(own, bearer);
        return bearers.isEmpty()
                ? own.stream().<Reference>map(Reference.Titled::new).toList()
                : bearers;
    }

    private List<Reference> bearers(List<Title> titles, IntFunction<Optional<Reference.Named>> bearer) {
        int at = titles.get(0).to();
        if (!is(at, "comma") && !is(at, "colon") && !is(at, "open")) {
            return List.of();
        }
        at++;
        List<Reference> bearers = new ArrayList<>();
        for (Title title : titles) {
            Optional<Reference.Named> next = bearer.apply(at);
            if (next.isEmpty()) {
                return List.of();
            }
            Reference.Named named = next.get();
            int from = bearers.isEmpty() ? title.from() : at;
            bearers.add(new Reference.Named(named.name(), List.of(title), named.rank(), from, named.to()));
            at = named.to();
            while (is(at, "comma") || is(at, "and") && is(at, Pos.CONJUNCTION)) {
                at++;
            }
        }
        return bearers;
    }

    /** The words as the article writes them, with single blanks. */
    String text(int from, int to) {
        return sentence.words(from, to);
    }

    static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        second.stream().filter(s -> !all.contains(s)).forEach(all::add);
        return all;
    }
}
