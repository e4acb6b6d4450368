package org.wasl.extractor.clause;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.Modality;
import org.wasl.extractor.lexicon.PhraseTable;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.phrase.NounPhrase;
import org.wasl.extractor.phrase.Reference;
import org.wasl.extractor.phrase.Title;
import org.wasl.extractor.text.Fold;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;

/**
 * Arabic clauses, read from left to right without a tree. The order of the language does the work: a bare noun phrase
 * after the verb is its subject, the next its object (VSO); a noun phrase just before the verb is its topic (SVO, the rule
 * after anna); a relative clause takes its antecedent as subject, or as object where its verb carries a pronoun; verbal
 * nouns take their genitive and the prepositional phrases that follow.
 */
public final class ArabicClauses implements ClauseReader {
    /** What is named by a common noun of its own: "the Rafah crossing", "Leopard tanks". */
    private static final Set<EntityType> NAMED_OBJECTS =
            Set.of(EntityType.AGREEMENT, EntityType.FACILITY, EntityType.WEAPON);

    /** The slot of what a participle qualifies. */
    private static final String ANTECEDENT = "antecedent";

    /** The slot of what a noun is said of: "X, a member of …", "the leader in the party X", "X is an ally of". */
    private static final String NAMED = "named";

    /** Begins the slot of whom a noun after a preposition is done to: "patient by" in "threatened by an attack on X". */
    private static final String PATIENT = "patient ";

    /** The slot of the subject of the verb that carries a noun: "made a visit", "voiced its support". */
    private static final String BEARER = "bearer";

    /** The slot of with what it is done. */
    private static final String BY_MEANS = "\u0628";

    /** The slot of where it comes from, or of whom it is asked. */
    private static final String FROM = "\u0645\u0646";

    /** The slot of who would escape what somebody threatens by doing something: "will strike unless X leaves". */
    private static final String UNLESS = "unless";

    /** The slot of whom something is aimed at. */
    private static final String AGAINST = "against";

    /** The slot of whom or what something is for. */
    private static final String FOR = "\u0644";

    /** The slot of what something is done to. */
    private static final String ON = "\u0639\u0644\u064A";

    /** The slot of with whom it is done. */
    private static final String WITH = "\u0645\u0639";

    /** Begins the slot of what stands right behind a noun: "an attack of X". */
    private static final String OWN = "own ";

    /** Begins the slot of whom a noun in the clause ties: "signed the agreement between X and Y". */
    private static final String TIE = "tie ";

    /** The slot of the country beyond the border where forces are sent. */
    private static final String BORDER = "border";

    /** What a noun is called whose "for" tells who does it: "shelling by the army of a market". */
    private static final String STRUCK = "struck";

    /** The slot of the state that the object serves. */
    private static final String NATION_OF_OBJECT = "nation object";

    /** A subject of which no more is known than that it is there. */
    private static final String UNNAMED = "unnamed";

    /** The slot of where it happens. */
    private static final String IN = "\u0641\u064A";

    /** The ending of an indefinite accusative. */
    private static final String ALEF = "\u0627";

    /** What verbs end in that people say of themselves, and begin with in the present. */
    private static final String OURS = "\u0646\u0627";

    /** The ending of feminine nouns, spelling folded. */
    private static final String FEMININE = "\u0647";

    /** The ending of feminine nouns in the plural. */
    private static final String FEMININE_PLURAL = "\u0627\u062A";

    /** The vowel that makes a past passive when it stands on the first letter. */
    private static final char DAMMA = '\u064F';

    /** How many units the cause of a crowd may stand behind its verb. */
    private static final int CAUSE_REACH = 16;

    /** How many nouns may stand in a row behind one that ties: "the agreement on a ceasefire between". */
    private static final int TIE_REACH = 5;

    /** How many units a topic may stand between "that" and its verb. */
    private static final int REACH = 8;

    /** The endings of the masculine plural. */
    private static final String MANY = "\u0648\u0646";

    private static final String MANY_OBLIQUE = "\u064A\u0646";

    /** The slot of whom a predicate without a verb of its own describes. */
    private static final String SAID_OF = "said of";

    /** What a verb in the present is called that tells what is: "France stations soldiers in …". */
    private static final String PRESENT = "present";

    /** What a noun after "during" or "after" is called: when its clause happened. */
    private static final String TIMED = "timed";

    /** What a verbal noun is called that has both who does it and what it is done to behind it. */
    private static final String ACTS = "acts";

    /** The slot of whom somebody says a misdeed of. */
    private static final String MISDOER = "misdoer";

    /** Among the complements: that what is judged is found good. */
    private static final String PRAISE = "praise";

    /** Among the complements: that what is judged is found bad. */
    private static final String BLAME = "blame";

    /** Begins the slot of who stands behind an argument: "of object" holds Iran in "rejected Iran's request". */
    private static final String BEHIND = "of ";

    /** Where a noun for a blow has who struck. */
    private static final List<String> STRIKERS =
            List.of(Clause.NATIONALITY, BEHIND + BY_MEANS, Clause.SUBJECT, OWN + FOR, Clause.AGENT);

    private final Predicates predicates;
    private final PhraseTable<String> prepositions;
    private final PhraseTable<Predicates.Governor> openers;

    /**
     * @param prepositions compound prepositions to the slot that they fill
     * @param openers fixed phrases that open a clause, and what they make of it: "it is planned that"
     */
    public ArabicClauses(
            Predicates predicates, PhraseTable<String> prepositions, PhraseTable<Predicates.Governor> openers) {
        this.predicates = predicates;
        this.prepositions = prepositions;
        this.openers = openers;
    }

    @Override
    public List<Clause> read(Sentence sentence, List<NounPhrase> phrases) {
        return new Reader(sentence, phrases).read();
    }

    private static boolean isAhead(ClauseDraft draft) {
        return draft.future || draft.modality == Modality.PLANNED;
    }

    private static boolean isPlace(NounPhrase phrase) {
        return phrase.references().get(0) instanceof Reference.Named named
                && (named.name().type() == EntityType.PLACE || named.name().type() == EntityType.FACILITY);
    }

    private static boolean mayBePlace(NounPhrase phrase) {
        return isPlace(phrase)
                || phrase.references().get(0) instanceof Reference.Named named
                        && named.name().mayBe(EntityType.PLACE);
    }

    private enum Kind {
        VERB,
        PHRASE,
        NOUN,
        NATIONALITY,
        PREPOSITION,
        SUBORDINATOR,
        RELATIVE,
        CONJUNCTION,
        NEGATION,
        OPENER,
        COMMA,
        QUOTE,
        STOP,
        OTHER
    }

    /** A stretch of tokens that the reader moves over at once. */
    private record Unit(
            Kind kind,
            int from,
            int to,
            Optional<NounPhrase> phrase,
            String slot,
            Optional<Predicates.Governor> opener) {
        static Unit of(Kind kind, int from, int to) {
            return new Unit(kind, from, to, Optional.empty(), "", Optional.empty());
        }
    }

    private final class Reader {
        private final Sentence sentence;
        private final List<Unit> units = new ArrayList<>();
        private final List<ClauseDraft> found = new ArrayList<>();
        private final ClauseDraft[] verbAt;
        /** Where what a verbal noun is done to stands, to its deed. */
        private final Map<Integer, ClauseDraft> undergone = new HashMap<>();
        /** Negations that an exception behind them lifts. */
        private final BitSet lifted = new BitSet();

        private Optional<NounPhrase> speaker = Optional.empty();
        /** The verb by which the speaker voices something, if it is no verb of saying proper. */
        private int speaks = -1;

        private Optional<NounPhrase> lastSubject = Optional.empty();
        private Optional<NounPhrase> mainSubject = Optional.empty();
        private String lastSlot = "besides";

        Reader(Sentence sentence, List<NounPhrase> phrases) {
            this.sentence = sentence;
            NounPhrase[] phraseAt = new NounPhrase[sentence.size() + 1];
            phrases.forEach(p -> phraseAt[p.from()] = p);
            int at = clock();
            while (at < sentence.size()) {
                Unit unit = unit(at, phraseAt);
                boolean passed =
                        unit.kind() == Kind.NOUN && predicates.is(sentence.token(at), "quantifier") && !isCrowd(unit)
                                || unit.kind() == Kind.QUOTE && quotesName(at, phraseAt);
                boolean some = unit.kind() == Kind.PREPOSITION
                        && at > 0
                        && predicates.is(sentence.token(at), "of")
                        && predicates.is(sentence.token(at - 1), "quantifier");
                boolean only = isOnly(at, phraseAt);
                if (!passed && !some && !only) {
                    units.add(unit);
                }
                at = unit.to();
            }
            verbAt = new ClauseDraft[units.size()];
        }

        /**
         * "No more than 40 instructors are left", "has none there but 300 soldiers": an exception of a number behind a
         * negation, which it turns into a statement.
         */
        private boolean isOnly(int at, NounPhrase[] phraseAt) {
            if (!predicates.is(sentence.token(at), "only") || at + 1 >= sentence.size()) {
                return false;
            }
            NounPhrase behind = phraseAt[at + 1];
            boolean number = behind != null
                            && behind.references().get(0) instanceof Reference.Group group
                            && group.count().isPresent()
                    || sentence.token(at + 1).is(Pos.NUMBER);
            for (int i = at - 1; number && i >= 0 && !predicates.is(sentence.token(i), "stop"); i--) {
                boolean negates = predicates.is(sentence.token(i), "not")
                        && (sentence.token(i + 1).is(Pos.VERB)
                                || sentence.token(i).is(Pos.VERB));
                if (negates) {
                    lifted.set(i);
                    return true;
                }
            }
            return false;
        }

        /** "Hundreds demonstrated", "tens of thousands in the square": a number of people of which nothing more is told. */
        private boolean isCrowd(Unit number) {
            Token token = sentence.token(number.from());
            if (!predicates.is(token, "somebody") || !token.definite() || number.to() >= sentence.size()) {
                return false;
            }
            Token next = sentence.token(number.to());
            return next.is(Pos.VERB)
                    || next.is(Pos.PUNCTUATION)
                    || next.is(Pos.PREPOSITION) && !predicates.is(next, "of");
        }

        /** Where the words begin behind the hour that an entry of a live report opens with: "19:00 the Union urges". */
        private int clock() {
            boolean hour = sentence.size() > 3
                    && sentence.token(0).is(Pos.NUMBER)
                    && predicates.is(sentence.token(1), "colon")
                    && sentence.token(2).is(Pos.NUMBER);
            int at = hour ? 3 : 0;
            while (hour && at + 1 < sentence.size() && predicates.is(sentence.token(at), "hyphen")) {
                at++;
            }
            return at;
        }

        /** Whether the quotation mark stands at either end of nothing but a name: "the movement «X»". */
        private boolean quotesName(int at, NounPhrase[] phraseAt) {
            NounPhrase behind = phraseAt[at + 1];
            if (behind != null && behind.to() < sentence.size()) {
                return predicates.is(sentence.token(behind.to()), "quote");
            }
            for (int i = at - 1; i > 0; i--) {
                if (phraseAt[i] != null) {
                    return phraseAt[i].to() == at && predicates.is(sentence.token(i - 1), "quote");
                }
            }
            return false;
        }

        private Unit unit(int at, NounPhrase[] phraseAt) {
            Token token = sentence.token(at);
            Optional<PhraseTable.Match<Predicates.Governor>> opener = openers.longest(sentence.tokens(), at);
            if (opener.isPresent()) {
                return new Unit(
                        Kind.OPENER,
                        at,
                        opener.get().to(),
                        Optional.empty(),
                        "",
                        Optional.of(opener.get().value()));
            }
            if (predicates.is(token, "territory") && phraseAt[at] == null && isState(phraseAt[at + 1])) {
                return new Unit(
                        Kind.PHRASE, at, phraseAt[at + 1].to(), Optional.of(phraseAt[at + 1]), "", Optional.empty());
            }
            // "a second meeting": no name of its own
            boolean ranks = phraseAt[at] != null && phraseAt[at].to() == at + 1 && predicates.is(token, "batch");
            if (phraseAt[at] != null && !ranks) {
                NounPhrase phrase = twoOfNations(phraseAt[at], phraseAt);
                boolean adjective = phrase.to() == phraseAt[at].to()
                        && phrase.references().stream()
                                .allMatch(r -> r instanceof Reference.Named n
                                        && n.name().foundBy() == Name.FoundBy.NATIONALITY);
                if (adjective && at > 0 && !isPeople(token)) {
                    return new Unit(Kind.NATIONALITY, at, phrase.to(), Optional.of(phrase), "", Optional.empty());
                }
                return new Unit(Kind.PHRASE, at, phrase.to(), Optional.of(phrase), "", Optional.empty());
            }
            Optional<PhraseTable.Match<String>> compound = prepositions.longest(sentence.tokens(), at);
            if (compound.isPresent() && (!token.is(Pos.VERB) || compound.get().to() > at + 1)) {
                return new Unit(
                        Kind.PREPOSITION,
                        at,
                        compound.get().to(),
                        Optional.empty(),
                        compound.get().value(),
                        Optional.empty());
            }
            return switch (token.pos()) {
                case VERB -> Unit.of(isTime(at) ? Kind.OTHER : Kind.VERB, at, at + 1);
                case NOUN, NAME, ADJECTIVE, NUMBER -> {
                    boolean own = predicates.is(token, "own-country")
                            && at + 1 < sentence.size()
                            && sentence.token(at + 1).is(Pos.PRONOUN)
                            && sentence.token(at + 1).glued();
                    if (own) {
                        Reference country = new Reference.Pair(Reference.Pair.Kind.OWN_COUNTRY, at, at + 2);
                        NounPhrase phrase = new NounPhrase(at, at + 2, List.of(country));
                        yield new Unit(Kind.PHRASE, at, at + 2, Optional.of(phrase), "", Optional.empty());
                    }
                    if (predicates.is(token, "time-word") && !event(token) || isDate(at)) {
                        yield Unit.of(Kind.OTHER, at, at + 1);
                    }
                    int to = at + 1;
                    while (to < sentence.size()
                            && sentence.token(to).is(Pos.ADJECTIVE)
                            && predicates.eventNoun(sentence.token(to)).isEmpty()
                            && phraseAt[to] == null
                            && !sentence.token(to).glued()) {
                        to++;
                    }
                    yield Unit.of(Kind.NOUN, at, to);
                }
                case PREPOSITION ->
                    predicates.is(token, "that") || predicates.is(token, "if")
                            ? subordinator(token, at)
                            : new Unit(Kind.PREPOSITION, at, at + 1, Optional.empty(), token.norm(), Optional.empty());
                case SUBORDINATOR -> subordinator(token, at);
                case RELATIVE ->
                    Unit.of(predicates.is(token, "relative") ? Kind.RELATIVE : Kind.SUBORDINATOR, at, at + 1);
                case CONJUNCTION ->
                    Unit.of(predicates.is(token, "and") ? Kind.CONJUNCTION : Kind.SUBORDINATOR, at, at + 1);
                default -> other(token, at);
            };
        }

        private static boolean isState(NounPhrase phrase) {
            return phrase != null
                    && phrase.references().size() == 1
                    && phrase.references().get(0) instanceof Reference.Named named
                    && named.name().type() == EntityType.STATE;
        }

        /** "The two ministers, the Egyptian and the Turkish one": each of his country; the sides are the countries. */
        private NounPhrase twoOfNations(NounPhrase phrase, NounPhrase[] phraseAt) {
            NounPhrase nations = phraseAt[phrase.to()];
            boolean two = phrase.references().size() == 1
                    && phrase.references().get(0) instanceof Reference.Pair
                    && nations != null
                    && nations.references().size() == 2
                    && nations.references().stream()
                            .allMatch(r ->
                                    r instanceof Reference.Named n && n.name().foundBy() == Name.FoundBy.NATIONALITY);
            if (!two) {
                return phrase;
            }
            boolean persons = ((Reference.Pair) phrase.references().get(0)).kind() == Reference.Pair.Kind.PERSONS;
            List<Reference> each = nations.references().stream()
                    .map(r -> persons ? counterpart(((Reference.Named) r).name()) : r)
                    .toList();
            return new NounPhrase(phrase.from(), nations.to(), each);
        }

        private static Reference counterpart(Name state) {
            return new Reference.Counterpart(
                    List.of(state), Optional.empty(), Optional.empty(), false, state.from(), state.to());
        }

        /** "Promised the Lebanese": the people of a country behind a verb or its subject. */
        private boolean isPeople(Token token) {
            Kind before =
                    units.isEmpty() ? Kind.OTHER : units.get(units.size() - 1).kind();
            return token.definite()
                    && (token.norm().endsWith(MANY) || token.norm().endsWith(MANY_OBLIQUE))
                    && (before == Kind.PHRASE || before == Kind.VERB);
        }

        /** "22 July 2022", "in 2008": parts of a date, which are nobody's objects. */
        private boolean isDate(int at) {
            Token token = sentence.token(at);
            boolean after = at > 0
                    && (predicates.is(sentence.token(at - 1), "month")
                            || predicates.is(sentence.token(at - 1), "year"));
            boolean before = at + 1 < sentence.size() && predicates.is(sentence.token(at + 1), "month");
            return predicates.is(token, "month") || token.is(Pos.NUMBER) && (after || before);
        }

        /** "At dawn on Monday": a time of day that is written like a verb. */
        private boolean isTime(int at) {
            return predicates.is(sentence.token(at), "time-word")
                    && at + 1 < sentence.size()
                    && predicates.is(sentence.token(at + 1), "time-word");
        }

        private Unit subordinator(Token token, int at) {
            return Unit.of(Kind.SUBORDINATOR, at, at + 1);
        }

        private Unit other(Token token, int at) {
            // "that … not" in one word
            boolean thatNot = predicates.is(token, "not") && predicates.is(token, "content");
            if (predicates.is(token, "not") && !thatNot) {
                return Unit.of(Kind.NEGATION, at, at + 1);
            }
            if (predicates.is(token, "relative")) {
                return Unit.of(Kind.RELATIVE, at, at + 1);
            }
            if (predicates.is(token, "that") || predicates.is(token, "if") || thatNot) {
                return Unit.of(Kind.SUBORDINATOR, at, at + 1);
            }
            if (predicates.is(token, "comma")) {
                return Unit.of(Kind.COMMA, at, at + 1);
            }
            if (predicates.is(token, "quote")) {
                return Unit.of(Kind.QUOTE, at, at + 1);
            }
            if (predicates.is(token, "stop")) {
                return Unit.of(Kind.STOP, at, at + 1);
            }
            return Unit.of(Kind.OTHER, at, at + 1);
        }

        List<Clause> read() {
            boolean question =
                    !sentence.tokens().isEmpty() && predicates.is(sentence.token(sentence.size() - 1), "question");
            Scope scope = Scope.PLAIN;
            boolean trailing = false;
            for (int u = 0; u < units.size(); u++) {
                Unit unit = units.get(u);
                switch (unit.kind()) {
                    case VERB -> {
                        if (scope.whole() && goesOn(u) && trailing) {
                            // "will strike if attacked, and asked the council": the condition is over
                            scope = Scope.PLAIN;
                        }
                        Scope after = verb(u, scope);
                        scope = aside(u) ? scope : after;
                    }
                    case OPENER -> {
                        scope = new Scope(unit.opener().orElseThrow().effect(), true, false);
                        turn(unit);
                    }
                    case SUBORDINATOR -> {
                        turn(unit);
                        Token word = sentence.token(unit.from());
                        if (predicates.is(word, "if")) {
                            trailing = previousVerb(u).isPresent();
                            scope = new Scope(Modality.HYPOTHETICAL, true, true);
                        } else if (predicates.is(word, "aside") && !scope.whole()) {
                            scope = Scope.PLAIN;
                        }
                    }
                    case NOUN -> {
                        if (circumstance(u)) {
                            scope = participle(u, scope);
                            break;
                        }
                        if (scope.open() && !scope.whole() && befell(u)) {
                            scope = Scope.PLAIN;
                        }
                        noun(u, scope);
                        Optional<Predicates.Governor> governor = predicates.governor(sentence.token(unit.from()));
                        boolean opens = u + 1 < units.size()
                                && (units.get(u + 1).kind() == Kind.SUBORDINATOR
                                        || units.get(u + 1).kind() == Kind.PREPOSITION
                                                && u + 2 < units.size()
                                                && units.get(u + 2).kind() == Kind.SUBORDINATOR);
                        if (governor.isPresent() && opens) {
                            scope = new Scope(governor.get().effect(), true, false);
                        }
                    }
                    case PREPOSITION -> {
                        Optional<NounPhrase> source =
                                unit.slot().equals("according-to") ? sourceAfter(u) : Optional.empty();
                        if (source.isPresent()) {
                            speaker = source;
                            int since = lastContrast(unit.from());
                            found.stream()
                                    .filter(f -> f.speaker.isEmpty() && f.predicate >= since)
                                    .forEach(f -> f.speaker = source);
                        }
                    }
                    case STOP -> {
                        if (announced(u)) {
                            speaker = units.get(u - 1).phrase();
                        }
                    }
                    default -> {
                        // nothing begins here
                    }
                }
            }
            for (int u = 0; u + 2 < units.size(); u++) {
                nominal(u);
                duty(u);
            }
            found.stream().filter(f -> f.complements.contains(TIMED)).forEach(this::fronted);
            demands();
            found.removeAll(causes());
            List<Clause> clauses = new ArrayList<>();
            for (ClauseDraft draft : found) {
                if (question && !draft.relative) {
                    draft.weaken(Modality.HYPOTHETICAL);
                }
                clauses.add(draft.finish(sentence.index()));
            }
            return clauses;
        }

        /** "The army: we have withdrawn nobody": who stands before a colon, with nothing else, says what follows. */
        private boolean announced(int u) {
            return u == 1
                    && units.get(0).kind() == Kind.PHRASE
                    && predicates.is(sentence.token(units.get(u).from()), "colon");
        }

        /** Whether the verb is said by several of themselves: "we refuse", "we have bombed". */
        private boolean isOurs(Token verb) {
            boolean past = verb.tag().equals("VBD");
            return past
                    ? verb.norm().equals(verb.lemma() + OURS)
                    : verb.norm().startsWith(OURS.substring(0, 1))
                            && !verb.lemma().equals(verb.norm());
        }

        /** "Will step up patrols after the killing of": what others suffered before is no part of what is planned or asked. */
        private boolean befell(int u) {
            int at = carrier(u);
            return afterPrepositionAt(at)
                    && predicates.is(sentence.token(units.get(at - 1).from()), "aftermath")
                    && predicates.is(sentence.token(units.get(u).from()), "violence");
        }

        /** "Marched in Rome, demanding that X resign": whom their demand is about is whom they march against. */
        private void demands() {
            for (ClauseDraft march : found) {
                boolean silent = march.complements.contains(Clause.IN_PROTEST)
                        && march.arguments.keySet().stream().noneMatch(s -> s.endsWith(AGAINST));
                if (!silent) {
                    continue;
                }
                found.stream()
                        .filter(d -> d.predicate > march.predicate
                                && d.predicate < march.predicate + CAUSE_REACH
                                && predicates.is(sentence.token(d.predicate), "in-protest"))
                        .findFirst()
                        .ifPresent(demand -> {
                            demand.arguments.forEach((slot, phrases) -> {
                                if (slot.endsWith(AGAINST)) {
                                    phrases.forEach(p -> march.add(slot, p));
                                }
                            });
                            demand.arguments
                                    .getOrDefault(Clause.OBJECT, List.of())
                                    .forEach(p -> march.add(AGAINST, p));
                        });
            }
        }

        /**
         * Blows of which the verb before tells whom they hit: "X was killed in an Israeli raid on the town of Y". The verb
         * takes over who struck and where.
         */
        private List<ClauseDraft> causes() {
            List<ClauseDraft> told = new ArrayList<>();
            for (ClauseDraft verb : found) {
                boolean hit = verb.kind == Clause.Kind.VERB && verb.passive && isClass(verb.lemma, "befalls");
                if (hit && !verb.has(Clause.OBJECT) && verb.objectNouns.isEmpty()) {
                    late(verb);
                }
                hit = hit
                        && !verb.has(Clause.SUBJECT)
                        && verb.arguments.getOrDefault(Clause.OBJECT, List.of()).stream()
                                .anyMatch(this::isSomebody);
                if (hit) {
                    found.stream()
                            .filter(n -> n.kind == Clause.Kind.NOUN && isCauseOf(verb, n))
                            .findFirst()
                            .filter(n -> takesOver(verb, n))
                            .ifPresent(told::add);
                }
            }
            return told;
        }

        /** "Were killed in an attack that the group made on a hotel 12 people": the victims stand behind the relative clause. */
        private void late(ClauseDraft verb) {
            found.stream()
                    .filter(f -> f.relative || f.kind == Clause.Kind.NOUN)
                    .filter(f -> f.predicate > verb.predicate && f.has(Clause.SECOND_OBJECT))
                    .forEach(f -> {
                        f.arguments.remove(Clause.SECOND_OBJECT).forEach(p -> verb.add(Clause.OBJECT, p));
                    });
        }

        private boolean isSomebody(NounPhrase phrase) {
            return phrase.references().stream()
                    .anyMatch(r -> r instanceof Reference.Titled
                            || r instanceof Reference.Named n
                                    && n.name().type() != EntityType.PLACE
                                    && n.name().type() != EntityType.STATE);
        }

        private boolean isCauseOf(ClauseDraft verb, ClauseDraft noun) {
            return noun.predicate > verb.predicate
                    && noun.predicate < verb.to
                    && noun.modality == verb.modality
                    && (predicates.is(sentence.token(noun.predicate), "violence")
                            || predicates.is(sentence.token(noun.predicate), "strike-noun"))
                    && sentence.token(noun.predicate - 1).is(Pos.PREPOSITION);
        }

        /** Whether the noun tells who struck, and whom it hit only as a place. */
        private boolean takesOver(ClauseDraft verb, ClauseDraft noun) {
            List<NounPhrase> on = noun.arguments.getOrDefault(ON, List.of());
            Optional<NounPhrase> who = STRIKERS.stream()
                    .flatMap(s -> noun.arguments.getOrDefault(s, List.of()).stream())
                    .findFirst();
            if (who.isEmpty() || !on.stream().allMatch(ArabicClauses::mayBePlace)) {
                return false;
            }
            verb.add(Clause.SUBJECT, who.get());
            if (!verb.has(IN)) {
                on.forEach(p -> verb.add(IN, p));
                noun.arguments.getOrDefault(IN, List.of()).forEach(p -> verb.add(IN, p));
            }
            return true;
        }

        /** "In a call with X, Y said": what stands before the first verb is done by that verb's subject. */
        private void fronted(ClauseDraft noun) {
            if (noun.kind != Clause.Kind.NOUN || noun.has(BEARER)) {
                return;
            }
            for (int v = 0; v < units.size(); v++) {
                boolean before = units.get(v).from() < noun.predicate;
                if (verbAt[v] == null || units.get(v).kind() != Kind.VERB) {
                    continue;
                }
                List<NounPhrase> subjects = verbAt[v].arguments.get(Clause.SUBJECT);
                if (!before && subjects != null && !dependent(v) && !inRelative(v)) {
                    subjects.stream().filter(p -> p.to() > p.from()).forEach(p -> noun.add(BEARER, p));
                    boolean his = noun.arguments.getOrDefault(Clause.OF, List.of()).stream()
                                    .flatMap(p -> p.references().stream())
                                    .allMatch(Reference.Pronoun.class::isInstance)
                            && subjects.stream().allMatch(p -> isPerson(p) && isOne(p));
                    if (his && noun.has(BEARER) && noun.arguments.remove(Clause.OF) != null) {
                        // "after his talks with X, Y said"
                        noun.arguments.get(BEARER).forEach(p -> noun.add(Clause.OF, p));
                    }
                    return;
                }
                if (before || !inRelative(v)) {
                    return;
                }
            }
        }

        /** A clause without a verb that says whose or where people are: "To X (there are) 900 soldiers in Y", "In X 300 soldiers". */
        private void nominal(int u) {
            Unit preposition = units.get(u);
            boolean owner = predicates.is(sentence.token(preposition.from()), "has");
            boolean opens = preposition.kind() == Kind.PREPOSITION
                    && (owner || preposition.slot().equals(IN))
                    && (u == 0
                            || opensNominal(u - 1)
                            || owner && units.get(u - 1).kind() == Kind.RELATIVE);
            if (!opens) {
                return;
            }
            int first = u + 1;
            Unit head = units.get(first);
            boolean pronoun =
                    head.kind() == Kind.OTHER && sentence.token(head.from()).is(Pos.PRONOUN);
            if (head.kind() != Kind.PHRASE && !pronoun) {
                return;
            }
            Optional<NounPhrase> before =
                    u > 0 && units.get(u - 1).kind() == Kind.RELATIVE ? antecedent(u - 1) : Optional.empty();
            NounPhrase whose = pronoun
                    ? before.orElseGet(() -> pronoun(head))
                    : head.phrase().orElseThrow();
            ClauseDraft draft = new ClauseDraft(
                    preposition.from(), sentence.token(preposition.from()).norm(), Clause.Kind.VERB);
            boolean people = false;
            int i = first + 1;
            for (; i < units.size() && !ends(u, i) && units.get(i).kind() != Kind.COMMA; i++) {
                Unit unit = units.get(i);
                if (unit.kind() == Kind.PREPOSITION) {
                    i = Math.max(i, prepositional(i, draft));
                } else if (unit.kind() == Kind.PHRASE && !people) {
                    people = isPeople(unit.phrase().orElseThrow());
                    if (!people) {
                        return;
                    }
                    draft.add(
                            owner ? Clause.OBJECT : Clause.SUBJECT,
                            unit.phrase().orElseThrow());
                }
            }
            boolean verb = i < units.size() && units.get(i).kind() == Kind.VERB;
            if (!people
                    || verb
                            && !owner
                            && draft.arguments.get(Clause.SUBJECT).get(0).to()
                                    == units.get(i).from()) {
                return;
            }
            draft.add(owner ? Clause.SUBJECT : IN, whose);
            draft.to = Math.max(draft.to, end(i));
            particles(u, draft);
            draft.speaker = before.isPresent() ? Optional.empty() : speaker;
            found.add(draft);
        }

        /** "Said that it is for Israel to withdraw", "that Israel must": who says so asks it of whom the preposition governs. */
        private void duty(int u) {
            boolean upon = units.get(u).kind() == Kind.PREPOSITION
                    && (units.get(u).slot().equals(ON) || units.get(u).slot().equals(FOR))
                    && phraseAfter(u).isPresent();
            if (!upon || u == 0) {
                return;
            }
            Unit next = units.get(u + 2);
            boolean act = next.kind() == Kind.SUBORDINATOR && predicates.is(sentence.token(next.from()), "content")
                    || next.kind() == Kind.NOUN && isMasdar(u + 2);
            int before = u - 1;
            boolean must = units.get(before).kind() == Kind.VERB
                    && isLemma(sentence.token(units.get(before).from()), "must");
            boolean opened = units.get(before).kind() == Kind.SUBORDINATOR
                    && predicates.is(sentence.token(units.get(before).from()), "content")
                    && units.get(u).slot().equals(ON);
            if (act && (must || opened)) {
                previousVerb(before).ifPresent(v -> {
                    v.add(Clause.THAT, phraseAfter(u).orElseThrow());
                    v.complements.add(Clause.DUTY);
                });
            }
        }

        private boolean opensNominal(int i) {
            Unit before = units.get(i);
            Token word = sentence.token(before.from());
            return opens(i) && before.kind() != Kind.COMMA && before.kind() != Kind.QUOTE || predicates.is(word, "not");
        }

        private boolean isPeople(NounPhrase phrase) {
            return phrase.references().stream()
                    .anyMatch(r -> r instanceof Reference.Group g && g.kind().equals("troops")
                            || r instanceof Reference.Group f && f.kind().equals(Reference.Group.FIGHTERS));
        }

        /** "While", "at a time when": the article itself goes on, whoever has spoken before. */
        private void turn(Unit unit) {
            if (predicates.is(sentence.token(unit.to() - 1), "turns")) {
                speaker = Optional.empty();
            }
        }

        /**
         * What governs the predicates that follow.
         *
         * @param open whether the governed clause or noun is still to come
         * @param whole whether it holds to the end of the sentence
         */
        private record Scope(Modality effect, boolean open, boolean whole) {
            static final Scope PLAIN = new Scope(Modality.STATED, false, false);
        }

        private Scope verb(int u, Scope outer) {
            Unit unit = units.get(u);
            Token token = sentence.token(unit.from());
            ClauseDraft draft = new ClauseDraft(unit.from(), token.lemma(), Clause.Kind.VERB);
            boolean governed = subordinated(u) && outer.open() && !besides(u);
            if (governed || outer.whole()) {
                draft.weaken(outer.effect());
            }
            particles(u, draft);
            boolean before = u > 0
                    && units.get(u - 1).kind() == Kind.SUBORDINATOR
                    && units.get(u - 1).from() > 0
                    && predicates.is(sentence.token(units.get(u - 1).from() - 1), "before");
            if (before && mainVerbBefore(u).filter(ArabicClauses::isAhead).isPresent()) {
                // "is due to meet X before he travels to Y"
                draft.weaken(Modality.PLANNED);
            }
            if (speaks >= 0 && !isSaid(u)) {
                speaker = Optional.empty();
                speaks = -1;
            }
            boolean copula = predicates.is(token, "copula") || isLemma(token, "copula");
            Optional<NounPhrase> topic = topic(u, draft);
            if (ofAny(u)) {
                draft.weaken(Modality.HYPOTHETICAL);
            }
            boolean passive = token.tag().equals("VBN")
                    || token.tag().equals("VBD") && hasDamma(token)
                    || isLemma(token, "passive-support");
            draft.passive = passive;
            if (token.tag().equals("VBP") && !isLemmaForm(token) && draft.modality == Modality.STATED && !wasDoing(u)) {
                draft.complements.add(PRESENT);
            }
            if (topic.isEmpty() && !passive && isOfBlow(u)) {
                draft.subjectNouns.add(UNNAMED);
            }
            collect(u, draft, topic);
            agree(u, draft, topic);
            goalFirst(u, draft);
            judgement(u, draft);
            that(u, draft);
            scene(u).filter(p -> !draft.has(IN)).ifPresent(p -> draft.add(IN, p));
            draft.speaker = speaker;
            draft.relative = u > 0 && units.get(u - 1).kind() == Kind.RELATIVE;
            verbAt[u] = draft;
            relative(u, draft);
            if (draft.qualifies && resumes(u) && !draft.relative) {
                // "a step that the country welcomed": the pronoun takes up the noun, of which nothing more is known
                draft.arguments.values().forEach(there -> there.removeIf(p -> isPronounBehind(u, p)));
                draft.arguments.values().removeIf(List::isEmpty);
            }
            if (draft.relative && !draft.passive && takesUpNoun(u)) {
                draft.arguments.getOrDefault(Clause.OBJECT, new ArrayList<>()).removeIf(p -> isPronounBehind(u, p));
                draft.arguments.values().removeIf(List::isEmpty);
                draft.objectNouns.add(UNNAMED);
            }
            if (draft.relative && resumed(u).isPresent()) {
                // "the army with which it cooperates": the pronoun is the army again
                draft.arguments.get(resumed(u).get()).removeIf(p -> isPronounBehind(u, p));
                draft.arguments.values().removeIf(List::isEmpty);
            }
            if (inProtest(u)) {
                draft.complements.add(Clause.IN_PROTEST);
            }
            if (saysThat(u)) {
                draft.complements.add(Clause.CLAUSE);
            }
            if (ofCalamity(u) || aims(u, draft)) {
                return after(token, draft, outer, copula);
            }
            // "two companies that X owns": a relative clause without a relative word
            boolean bare = u > 0
                    && units.get(u - 1).kind() == Kind.NOUN
                    && !sentence.token(units.get(u - 1).from()).definite()
                    && resumes(u);
            boolean main = !dependent(u) && !inRelative(u) && !bare;
            if (main && goesOn(u) && !isHeard(u)) {
                // "announced the death, and named X": he does not say that he named him
                draft.speaker = Optional.empty();
            }
            if (isClass(draft.lemma, "happened-to") && draft.has(FOR) && !draft.has(Clause.SUBJECT)) {
                // "it happened to X before that he visited": he did
                lastSubject = Optional.of(draft.arguments.get(FOR).get(0));
                mainSubject = lastSubject;
                return after(token, draft, outer, copula);
            }
            if (draft.has(Clause.SUBJECT)) {
                lastSubject = Optional.of(draft.arguments.get(Clause.SUBJECT).get(0));
                if (main) {
                    mainSubject = lastSubject;
                }
            } else if (!copula && !draft.passive && !draft.qualifies) {
                if (!draft.subjectNouns.isEmpty()) {
                    // "gunmen attacked": the subject is there, only without a name
                    found.add(draft);
                    return after(token, draft, outer, copula);
                }
                boolean first = previousVerb(u).isEmpty();
                Optional<NounPhrase> carried =
                        first ? Optional.empty() : main && goesOn(u) ? mainSubject.or(() -> lastSubject) : lastSubject;
                if (carried.filter(c -> manyDo(token) && isOne(c)).isPresent()) {
                    found.add(draft);
                    return after(token, draft, outer, copula);
                }
                if (carried.filter(c -> disagrees(token, c)).isPresent()) {
                    carried = agreeingBefore(u);
                    if (carried.isEmpty()) {
                        found.add(draft);
                        return after(token, draft, outer, copula);
                    }
                }
                NounPhrase subject = carried.orElse(new NounPhrase(
                        unit.from(),
                        unit.from(),
                        List.of(new Reference.Pronoun(
                                isPlural(token),
                                isFeminine(token),
                                Reference.Pronoun.Who.ANYBODY,
                                unit.from(),
                                unit.from()))));
                draft.add(Clause.SUBJECT, subject);
            }
            // "took it upon itself", "held it against X": what else means to begin
            boolean taken =
                    copula && isClass(draft.lemma, "begins") && (draft.has(ON) || draft.complements.contains(ON));
            // "X became head of the government": a copula tells something where there is a post
            if (!copula || taken || isOffice(draft)) {
                found.add(draft);
            }
            return after(token, draft, outer, copula);
        }

        /** "X was stationing soldiers in": a present that a copula in the past governs, with its subject between them. */
        private boolean wasDoing(int u) {
            for (int i = u - 1; i >= 0 && u - i <= 4; i--) {
                Unit unit = units.get(i);
                if (unit.kind() == Kind.VERB) {
                    Token verb = sentence.token(unit.from());
                    return verb.tag().equals("VBD") && isClass(verb.lemma(), "was");
                }
                if (unit.kind() != Kind.PHRASE && !transparent(i)) {
                    return false;
                }
            }
            return false;
        }

        /** "The attacks that struck X and Y": what is struck stands behind the verb, as no pronoun takes the attacks up. */
        private boolean isOfBlow(int u) {
            int noun = u - 2;
            while (noun > 0 && isQualifier(noun)) {
                noun--;
            }
            return noun >= 0
                    && units.get(u - 1).kind() == Kind.RELATIVE
                    && units.get(noun).kind() == Kind.NOUN
                    && (predicates.is(sentence.token(units.get(noun).from()), "violence")
                            || predicates.is(sentence.token(units.get(noun).from()), "strike-noun"))
                    && !resumes(u);
        }

        /** "The axis that X leads": the pronoun takes up a common noun, of which nothing more is known. */
        private boolean takesUpNoun(int u) {
            int before = u - 2;
            while (before > 0 && (isQualifier(before) || units.get(before).kind() == Kind.COMMA)) {
                before--;
            }
            boolean glued = units.get(u).to() < sentence.size()
                    && sentence.token(units.get(u).to()).is(Pos.PRONOUN)
                    && sentence.token(units.get(u).to()).glued();
            return glued
                    && before >= 0
                    && units.get(before).kind() == Kind.NOUN
                    && !event(sentence.token(units.get(before).from()));
        }

        private boolean isQualifier(int i) {
            return units.get(i).kind() == Kind.NATIONALITY
                    || units.get(i).kind() == Kind.NOUN
                            && sentence.token(units.get(i).from()).is(Pos.ADJECTIVE);
        }

        private boolean isOffice(ClauseDraft draft) {
            return Stream.of(Clause.OBJECT, Clause.SECOND_OBJECT)
                    .flatMap(slot -> draft.arguments.getOrDefault(slot, List.of()).stream())
                    .anyMatch(this::isPost);
        }

        /** "Demanded that Iran leave": who is to do what the clause behind "that" says stands in the clause of the verb before. */
        private void that(int u, ClauseDraft draft) {
            int opener = u - 1;
            while (opener >= 0 && transparent(opener)) {
                opener--;
            }
            boolean wanted = opener > 0
                    && units.get(opener).kind() == Kind.SUBORDINATOR
                    && predicates.is(sentence.token(units.get(opener).from()), "content")
                    && sentence.token(units.get(u).from()).tag().equals("VBP");
            Optional<ClauseDraft> verb = wanted ? previousVerb(u) : Optional.empty();
            verb.ifPresent(v -> draft.arguments.getOrDefault(Clause.SUBJECT, List.of()).stream()
                    .filter(p -> p.from() > draft.predicate && p.to() > p.from())
                    .forEach(p -> v.add(Clause.THAT, p)));
            misdeed(u, draft);
            if (opener >= 0 && !draft.passive && isUnless(opener, u)) {
                previousVerb(u)
                        .ifPresent(v -> draft.arguments.getOrDefault(Clause.SUBJECT, List.of()).stream()
                                .filter(p -> p.from() > draft.predicate && p.to() > p.from())
                                .forEach(p -> v.add(UNLESS, p)));
            }
        }

        /** Whether "that" opens what the verb says, before any other verb. */
        private boolean saysThat(int u) {
            for (int i = u + 1; i < units.size(); i++) {
                Unit unit = units.get(i);
                if (unit.kind() == Kind.VERB || unit.kind() == Kind.STOP || unit.kind() == Kind.RELATIVE) {
                    return false;
                }
                if (unit.kind() == Kind.SUBORDINATOR) {
                    return predicates.is(sentence.token(unit.from()), "content");
                }
            }
            return false;
        }

        /** "Said that X arms the rebels": of whom somebody tells what he would not praise. */
        private void misdeed(int u, ClauseDraft draft) {
            boolean bad = isClass(draft.lemma, "misdeed") && draft.modality == Modality.STATED && !draft.passive;
            for (int i = u - 1; bad && i > 0 && u - i <= REACH; i--) {
                Unit unit = units.get(i);
                if (unit.kind() == Kind.VERB || unit.kind() == Kind.STOP) {
                    return;
                }
                if (unit.kind() == Kind.SUBORDINATOR) {
                    Optional<ClauseDraft> says =
                            predicates.is(sentence.token(unit.from()), "content") ? previousVerb(i) : Optional.empty();
                    says.ifPresent(v -> draft.arguments.getOrDefault(Clause.SUBJECT, List.of()).stream()
                            .filter(p -> p.to() > p.from())
                            .forEach(p -> v.add(MISDOER, p)));
                    return;
                }
            }
        }

        /** "Unless the party withdraws", "if it does not". */
        private boolean isUnless(int opener, int u) {
            Unit unit = units.get(opener);
            if (unit.kind() == Kind.OPENER) {
                return predicates.is(sentence.token(unit.to() - 1), "not") && !isStill(unit);
            }
            return unit.kind() == Kind.SUBORDINATOR
                    && predicates.is(sentence.token(unit.from()), "if")
                    && units.get(u - 1).kind() == Kind.NEGATION;
        }

        /** "Any attack that targets X": what the clause behind an indefinite noun with "any" says happens if at all. */
        private boolean ofAny(int u) {
            int noun = u - 1;
            while (noun > 0 && units.get(noun).kind() == Kind.NATIONALITY) {
                noun--;
            }
            return noun >= 0
                    && units.get(noun).kind() == Kind.NOUN
                    && units.get(noun).from() > 0
                    && predicates.is(sentence.token(units.get(noun).from() - 1), "any");
        }

        /** "Came out in protest at", "gathered to demand": what people do it for, told in the clause of the verb. */
        private boolean inProtest(int u) {
            for (int i = u + 1; i < units.size() && i < u + CAUSE_REACH; i++) {
                Token word = sentence.token(units.get(i).from());
                boolean aim = predicates.is(word, "protest-aim") && i > 0 && isFor(i - 1);
                if (aim || predicates.is(word, "in-protest")) {
                    return true;
                }
                if (units.get(i).kind() == Kind.VERB || units.get(i).kind() == Kind.STOP) {
                    return false;
                }
            }
            return false;
        }

        private boolean isFor(int u) {
            return predicates.is(sentence.token(units.get(u).from()), "for");
        }

        /** "The crisis that hit Greece", "a storm hit Greece": what such a thing does is nobody's deed. */
        private boolean ofCalamity(int u) {
            int noun = u - 2;
            while (noun > 0 && units.get(noun).kind() == Kind.NATIONALITY) {
                noun--;
            }
            boolean before = noun >= 0 && units.get(u - 1).kind() == Kind.RELATIVE && isCalamity(noun);
            return before || u + 1 < units.size() && isCalamity(u + 1);
        }

        /** "Sanctions that target", "a plan targeting expansion", "the report strikes": such things hit nobody. */
        private boolean aims(int u, ClauseDraft draft) {
            if (!isClass(draft.lemma, "targets")) {
                return false;
            }
            int noun = u - 1;
            while (noun > 0
                    && (units.get(noun).kind() == Kind.RELATIVE
                            || units.get(noun).kind() == Kind.COMMA
                            || units.get(noun).kind() == Kind.NATIONALITY
                            || units.get(noun).kind() == Kind.NOUN && genitive(noun))) {
                noun--;
            }
            boolean what = noun >= 0 && isPeaceful(noun) || u + 1 < units.size() && isPeaceful(u + 1);
            boolean aim = u + 1 < units.size()
                    && units.get(u + 1).kind() == Kind.NOUN
                    && isMasdar(u + 1)
                    && predicates
                            .eventNoun(sentence.token(units.get(u + 1).from()))
                            .isEmpty();
            return what || aim;
        }

        private boolean isPeaceful(int u) {
            return units.get(u).kind() == Kind.NOUN
                    && predicates.is(sentence.token(units.get(u).from()), "peaceful");
        }

        private boolean isCalamity(int u) {
            return units.get(u).kind() == Kind.NOUN
                    && predicates.is(sentence.token(units.get(u).from()), "calamity");
        }

        /**
         * A relative clause whose pronoun takes up an event noun, with or without a relative word: "an attack that the party
         * launched on …", "a visit he makes to …". The verb carries the noun; who acts and what follows are the noun's.
         */
        private void relative(int u, ClauseDraft verb) {
            if (!resumes(u)) {
                return;
            }
            Optional<ClauseDraft> noun = eventBefore(u);
            if (noun.isEmpty()) {
                return;
            }
            ClauseDraft event = noun.get();
            event.support = Optional.of(verb.lemma);
            // who condemns an attack did not make it, but who cancels "a visit that he was to make" would have
            boolean own = !verb.has(Clause.SUBJECT)
                    && verb.subjectNouns.isEmpty()
                    && (isScheduling(u - 1) || u > 1 && isScheduling(u - 2))
                    && !inRelative(u);
            if (!own) {
                event.arguments.remove(BEARER);
                event.arguments.remove(Clause.SUBJECT);
            }
            verb.arguments.forEach((slot, phrases) -> {
                if (slot.equals(Clause.SUBJECT)) {
                    phrases.forEach(p -> event.add(Clause.SUBJECT, p));
                    phrases.forEach(p -> event.add(BEARER, p));
                } else if (!slot.equals(Clause.OBJECT)) {
                    phrases.forEach(p -> event.add(slot, p));
                }
            });
            boolean told = verb.modality == Modality.STATED
                    && !verb.future
                    && event.modality != Modality.DENIED
                    && !event.unsure
                    && sentence.token(verb.predicate).tag().equals("VBD");
            if (told) {
                // "asked for an inquiry into an attack that gunmen staged": it was staged
                event.modality = Modality.STATED;
            } else {
                event.weaken(verb.modality);
            }
            event.future |= verb.future;
            event.to = Math.max(event.to, verb.to);
        }

        private boolean isPronounBehind(int u, NounPhrase phrase) {
            return phrase.from() > units.get(u).from()
                    && phrase.from() <= units.get(u).to() + 1
                    && phrase.references().stream().allMatch(Reference.Pronoun.class::isInstance);
        }

        /** The place right before "where": "flew to Doha, where he met". */
        private Optional<NounPhrase> scene(int u) {
            boolean where = u > 1
                    && units.get(u - 1).kind() == Kind.SUBORDINATOR
                    && predicates.is(sentence.token(units.get(u - 1).from()), "where");
            int at = where && units.get(u - 2).kind() == Kind.COMMA ? u - 3 : u - 2;
            return where && at >= 0 ? units.get(at).phrase().filter(ArabicClauses::mayBePlace) : Optional.empty();
        }

        /** Whether a pronoun on the verb or on the preposition after it takes up something said before. */
        private boolean resumes(int u) {
            if (units.get(u).to() >= sentence.size()) {
                return false;
            }
            Token next = sentence.token(units.get(u).to());
            boolean object = next.is(Pos.PRONOUN) && next.glued();
            boolean prepositional = u + 2 < units.size()
                    && units.get(u + 1).kind() == Kind.PREPOSITION
                    && predicates.is(sentence.token(units.get(u + 1).from()), "carrier")
                    && sentence.token(units.get(u + 2).from()).is(Pos.PRONOUN)
                    && sentence.token(units.get(u + 2).from()).glued();
            return object || prepositional;
        }

        /** The event noun that a relative verb belongs to, with what hangs on the noun between them. */
        private Optional<ClauseDraft> eventBefore(int u) {
            for (int i = u - 1; i >= 0 && u - i <= 7; i--) {
                Unit unit = units.get(i);
                if (unit.kind() == Kind.NOUN) {
                    for (ClauseDraft draft : found) {
                        boolean quality = sentence.token(unit.from()).is(Pos.ADJECTIVE)
                                || draft.has(ANTECEDENT)
                                || units.get(u - 1).kind() == Kind.RELATIVE && isOfOtherGender(u - 1, draft);
                        if (draft.kind == Clause.Kind.NOUN && draft.predicate == unit.from() && !quality) {
                            return Optional.of(draft);
                        }
                    }
                }
                boolean between = unit.kind() == Kind.RELATIVE
                        || unit.kind() == Kind.NOUN
                        || unit.kind() == Kind.NATIONALITY
                        || unit.kind() == Kind.PHRASE
                        || unit.kind() == Kind.PREPOSITION
                        || unit.kind() == Kind.QUOTE
                        || isScheduling(i)
                        || transparent(i);
                if (!between) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }

        /** "The commitment to the truce which (she) …": the relative word agrees with what it takes up. */
        private boolean isOfOtherGender(int relative, ClauseDraft noun) {
            Token word = sentence.token(units.get(relative).from());
            boolean she = noun.lemma.endsWith(FEMININE);
            boolean one = sentence.token(noun.predicate).stem().equals(noun.lemma);
            return one && (predicates.is(word, "relative-she") ? !she : predicates.is(word, "relative-he") && she);
        }

        /** "A visit that he was to make", "that it was planned that he make": what stands before the verb that carries it. */
        private boolean isScheduling(int i) {
            Unit unit = units.get(i);
            boolean copula = unit.kind() == Kind.VERB && isLemma(sentence.token(unit.from()), "copula");
            boolean that = unit.kind() == Kind.SUBORDINATOR
                    && i > 0
                    && predicates.is(sentence.token(units.get(i - 1).from()), "scheduled");
            // "that it was planned that he make", where the fixed phrase is one
            boolean fixed = unit.kind() == Kind.OPENER
                    && unit.to() - unit.from() > 2
                    && predicates.is(sentence.token(unit.to() - 2), "scheduled");
            return copula || that || fixed;
        }

        /** Whether a clause of time, cause or contrast opens before the verb: what was said before does not govern it. */
        private boolean besides(int u) {
            for (int i = u - 1; i >= 0 && u - i <= REACH; i--) {
                if (units.get(i).kind() == Kind.OPENER) {
                    return false;
                }
                if (units.get(i).kind() == Kind.SUBORDINATOR) {
                    boolean content = predicates.is(sentence.token(units.get(i).from()), "content");
                    boolean timed = i > 0
                            && units.get(i - 1).kind() == Kind.PREPOSITION
                            && units.get(i - 1).slot().equals("about");
                    return !content || timed;
                }
            }
            return false;
        }

        /** Whether the verb's clause depends on another one; one of contrast stands beside it: "while", "but". */
        private boolean dependent(int u) {
            for (int i = u - 1; i >= 0 && u - i <= REACH; i--) {
                Kind kind = units.get(i).kind();
                if (kind == Kind.SUBORDINATOR) {
                    return !predicates.is(sentence.token(units.get(i).from()), "beside");
                }
                boolean copula =
                        kind == Kind.VERB && isLemma(sentence.token(units.get(i).from()), "copula");
                if (kind == Kind.VERB && !copula || kind == Kind.STOP || kind == Kind.CONJUNCTION && u - i == 1) {
                    return false;
                }
            }
            return false;
        }

        /** Whether the verb stands in a relative clause. */
        private boolean inRelative(int u) {
            int i = u - 1;
            while (i >= 0 && transparent(i)) {
                i--;
            }
            return i >= 0 && units.get(i).kind() == Kind.RELATIVE;
        }

        /** Whether a comma and a conjunction take up the main clause again: "said that …, and urged". */
        private boolean goesOn(int u) {
            return u > 1
                    && units.get(u - 1).kind() == Kind.CONJUNCTION
                    && (units.get(u - 2).kind() == Kind.COMMA
                            || units.get(u - 2).kind() == Kind.QUOTE);
        }

        /**
         * Whether a participle stands for a clause of its own: an accusative that no noun governs ("accusing", "urging"),
         * of the listed ones anywhere, of others behind a comma.
         */
        private boolean circumstance(int u) {
            Unit unit = units.get(u);
            Token token = sentence.token(unit.from());
            if (unit.kind() != Kind.NOUN || token.definite() || u == 0) {
                return false;
            }
            Optional<Predicates.Verbal> verbal = predicates.verbal(token);
            if (verbal.isEmpty()) {
                return false;
            }
            Kind before = units.get(u - 1).kind();
            // "forty schoolgirls": what a number counts is no participle
            boolean counted = sentence.token(unit.from() - 1).is(Pos.NUMBER)
                    || predicates.is(sentence.token(unit.from() - 1), "number");
            boolean listed = predicates.is(token, "participle") && !counted;
            if (listed && predicates.is(token, "again") && before != Kind.COMMA) {
                return false;
            }
            if (listed) {
                // "renewed the demand": what is renewed is no participle
                boolean renewed = verbal.get().masdar()
                        && previousVerb(u)
                                .filter(v -> isClass(v.lemma, "renews"))
                                .isPresent()
                        && before != Kind.COMMA;
                return before != Kind.PREPOSITION && !renewed;
            }
            boolean known = predicates.eventVerb(verbal.get().lemma())
                    || predicates.verbGovernor(verbal.get().lemma()).isPresent();
            return known && !verbal.get().masdar() && before == Kind.COMMA;
        }

        /** A participle that stands for a clause: its subject is that of the main clause. */
        private Scope participle(int u, Scope outer) {
            Unit unit = units.get(u);
            Token token = sentence.token(unit.from());
            ClauseDraft draft = new ClauseDraft(
                    unit.from(), predicates.verbal(token).orElseThrow().lemma(), Clause.Kind.VERB);
            if (outer.whole()) {
                draft.weaken(outer.effect());
            }
            Optional<NounPhrase> subject = mainSubject.or(() -> lastSubject);
            Optional<NounPhrase> near = u > 0 ? units.get(u - 1).phrase() : Optional.empty();
            collect(u, draft, subject.or(() -> near));
            if (subject.isEmpty() && near.isEmpty() && draft.has(Clause.SUBJECT) && !draft.has(Clause.OBJECT)) {
                // "urging X": whoever does so stands before
                draft.arguments.remove(Clause.SUBJECT).forEach(p -> draft.add(Clause.OBJECT, p));
            }
            draft.speaker = speaker;
            verbAt[u] = draft;
            found.add(draft);
            return after(token, draft, outer, false);
        }

        /** Whether "that", a colon or a quotation has opened what somebody says before the verb. */
        private boolean isHeard(int u) {
            for (int i = u - 1; i >= 0; i--) {
                Unit unit = units.get(i);
                boolean content =
                        unit.kind() == Kind.SUBORDINATOR && predicates.is(sentence.token(unit.from()), "content");
                boolean source = unit.kind() == Kind.PREPOSITION && unit.slot().equals("according-to");
                if (content || source || unit.kind() == Kind.QUOTE || unit.kind() == Kind.STOP) {
                    return true;
                }
            }
            return false;
        }

        /** Whether what the verb says stands in what somebody voices: only behind "that" or in quotation marks. */
        private boolean isSaid(int u) {
            for (int i = u - 1; i >= 0 && units.get(i).from() > speaks; i--) {
                Token word = sentence.token(units.get(i).from());
                boolean content = units.get(i).kind() == Kind.SUBORDINATOR && predicates.is(word, "content");
                if (content || units.get(i).kind() == Kind.QUOTE) {
                    return true;
                }
            }
            return false;
        }

        private static final String ABOUT = "about";

        /** What the verb does to what follows it. */
        private Scope after(Token token, ClauseDraft draft, Scope outer, boolean copula) {
            Optional<Predicates.Governor> governor =
                    predicates.governor(token).or(() -> predicates.verbGovernor(draft.lemma));
            if (governor.isPresent()) {
                if (governor.get().reports() && draft.modality == Modality.STATED && draft.has(Clause.SUBJECT)) {
                    speaker = Optional.of(draft.arguments.get(Clause.SUBJECT).get(0));
                    speaks = isLemma(token, "voices") ? draft.predicate : -1;
                    // who relays is not who says: "the agency quoted the minister"
                    if (isLemma(token, "relays") && draft.has(ABOUT)) {
                        speaker = Optional.of(draft.arguments.get(ABOUT).get(0));
                    }
                }
                Modality effect = governor.get().effect();
                if (draft.modality == Modality.DENIED && effect == Modality.STATED) {
                    effect = Modality.HYPOTHETICAL;
                }
                return new Scope(effect == Modality.STATED ? draft.modality : effect, true, outer.whole());
            }
            if (copula) {
                return outer;
            }
            return new Scope(draft.modality, true, outer.whole());
        }

        /** Whether the verb stands between commas behind which "that" goes on with the verb before: "X, who asked not to be named, said that". */
        private boolean aside(int u) {
            if (u == 0
                    || units.get(u - 1).kind() != Kind.COMMA
                    || previousVerb(u).isEmpty()) {
                return false;
            }
            for (int i = u + 1; i + 1 < units.size() && i - u < 8; i++) {
                if (units.get(i).kind() == Kind.VERB || units.get(i).kind() == Kind.SUBORDINATOR) {
                    return false;
                }
                if (units.get(i).kind() == Kind.COMMA) {
                    return units.get(i + 1).kind() == Kind.SUBORDINATOR
                            && predicates.is(sentence.token(units.get(i + 1).from()), "content");
                }
            }
            return false;
        }

        /**
         * A single phrase after the verb that cannot be its subject, because it does not agree or because the verb never
         * goes without an object, is the object; the subject goes on from before.
         */
        private void agree(int u, ClauseDraft draft, Optional<NounPhrase> topic) {
            List<NounPhrase> subjects = draft.arguments.get(Clause.SUBJECT);
            boolean gift = isJoined(u, draft, topic)
                    && subjects != null
                    && !draft.objectNouns.isEmpty()
                    && isLemma(sentence.token(units.get(u).from()), "gives-to");
            if (gift) {
                draft.arguments.remove(Clause.SUBJECT);
                subjects.forEach(p -> draft.add(Clause.OBJECT, p));
                return;
            }
            // "condemned the attack and urged all parties to": some noun, and the subject goes on
            boolean some = subjects == null
                    && !draft.passive
                    && !draft.subjectNouns.isEmpty()
                    && draft.objectNouns.isEmpty()
                    && isJoined(u, draft, topic)
                    && isLemma(sentence.token(units.get(u).from()), "takes-person");
            if (some) {
                draft.objectNouns.addAll(draft.subjectNouns);
                draft.subjectNouns.clear();
                return;
            }
            accusative(subjects).ifPresent(draft.objectNouns::add);
            boolean alone = topic.isEmpty()
                    && !draft.passive
                    && subjects != null
                    && subjects.size() == 1
                    && subjects.get(0).references().size() == 1
                    && !draft.has(Clause.OBJECT)
                    && draft.objectNouns.isEmpty();
            if (alone && subjects.get(0).from() == draft.predicate + 1 && isOblique(subjects.get(0))) {
                // "urged both sides": the ending is no subject's
                draft.arguments.remove(Clause.SUBJECT);
                draft.add(Clause.OBJECT, subjects.get(0));
                return;
            }
            // "he will meet his counterpart": a counterpart is another's, the subject's
            boolean counterpart = alone
                    && subjects.get(0).references().get(0) instanceof Reference.Counterpart
                    && lastSubject.isPresent();
            if (counterpart) {
                draft.arguments.remove(Clause.SUBJECT);
                draft.add(Clause.OBJECT, subjects.get(0));
                return;
            }
            boolean goesOn = alone
                    && u > 0
                    && units.get(u - 1).kind() == Kind.CONJUNCTION
                    && (u < 2 || units.get(u - 2).kind() != Kind.COMMA)
                    && subjects.get(0).from() == draft.predicate + 1
                    && sentence.token(draft.predicate).tag().equals("VBP")
                    && previousVerb(u)
                            .filter(v -> v.qualifies
                                    && sentence.token(v.predicate).tag().equals("VBP")
                                    && isFeminine(sentence.token(v.predicate))
                                            == isFeminine(sentence.token(draft.predicate)))
                            .isPresent();
            if (goesOn) {
                // "a step that gives trust and supports Israel": the step supports it
                draft.arguments.remove(Clause.SUBJECT);
                draft.qualifies = true;
                draft.subjectNouns.add(UNNAMED);
                draft.add(Clause.OBJECT, subjects.get(0));
                return;
            }
            Token verb = sentence.token(units.get(u).from());
            // "visited the city and met X and Y", "(she) urged the Turkish side"
            boolean there = topic.isEmpty()
                    && u > 0
                    && predicates.is(sentence.token(units.get(u - 1).from()), "where")
                    && lastSubject.isPresent()
                    && !draft.has(Clause.OBJECT);
            boolean met = (there || isJoined(u, draft, topic))
                    && subjects != null
                    && subjects.size() == 1
                    && subjects.get(0).references().size() > 1
                    && isLemma(verb, "always-object");
            boolean hers = alone
                    && lastSubject.isPresent()
                    && verb.tag().startsWith("VB")
                    && isFeminine(verb)
                    && predicates.is(sentence.token(subjects.get(0).from()), "masculine-noun");
            // "(he) urged the Mauritanian authorities": a sound feminine plural has a feminine verb before it
            boolean his = alone
                    && verb.tag().startsWith("VB")
                    && !isFeminine(verb)
                    && subjects.get(0).from() == draft.predicate + 1
                    && subjects.get(0).references().get(0) instanceof Reference.Group
                    && isFeminineNoun(sentence.token(subjects.get(0).from()));
            if (alone && begins(u, subjects.get(0))) {
                return;
            }
            boolean thanks = alone && isJoined(u, draft, topic) && isLemma(verb, "takes-person");
            if (met || hers || his || thanks) {
                draft.arguments.remove(Clause.SUBJECT);
                subjects.forEach(p -> draft.add(Clause.OBJECT, p));
                return;
            }
            if (!alone || !(subjects.get(0).references().get(0) instanceof Reference.Named named)) {
                return;
            }
            boolean state = named.name().type() == EntityType.STATE;
            boolean masculine = predicates.is(sentence.token(named.name().from()), "masculine-state");
            boolean person = named.name().type() == EntityType.PERSON;
            // next to its verb the subject agrees with it; farther away it need not
            boolean next = subjects.get(0).from() == draft.predicate + 1 && isLemma(verb, "takes-person");
            boolean body = !state
                    && !person
                    && (next || lastSubject.isPresent() && previousVerb(u).isPresent());
            boolean feminineBody =
                    body && sentence.token(named.name().from()).norm().endsWith(FEMININE);
            // "denounced (she) the deal and urged X": a man is whom she urged
            boolean whom = person
                    && u > 0
                    && units.get(u - 1).kind() == Kind.CONJUNCTION
                    && named.titles().isEmpty()
                    && isFeminine(verb)
                    && isLemma(verb, "takes-person")
                    && previousVerb(u)
                            .filter(v -> isFeminine(sentence.token(v.predicate)))
                            .isPresent();
            boolean disagrees = manyDo(verb)
                    || whom
                    || state && !masculine && !isFeminine(verb)
                    || state && masculine && isFeminine(verb)
                    || feminineBody && !isFeminine(verb);
            if (disagrees && verb.tag().startsWith("VB") || isLemma(verb, "always-object")) {
                draft.arguments.remove(Clause.SUBJECT);
                draft.add(Clause.OBJECT, subjects.get(0));
            }
        }

        /**
         * "Welcomed the decision, and the minister X called for": with post and name somebody new acts where a comma
         * parts the clauses or the verb does not agree with the one before.
         */
        private boolean begins(int u, NounPhrase phrase) {
            Token verb = sentence.token(units.get(u).from());
            boolean named = phrase.references().get(0) instanceof Reference.Named person
                    && person.name().type() == EntityType.PERSON
                    && !person.titles().isEmpty();
            if (!named || !isLemma(verb, "urges") || disagrees(verb, phrase)) {
                return false;
            }
            boolean parted = u > 1
                    && units.get(u - 1).kind() == Kind.CONJUNCTION
                    && units.get(u - 2).kind() == Kind.COMMA;
            return parted || lastSubject.filter(s -> disagrees(verb, s)).isPresent();
        }

        /** "Visited Aden yesterday the envoy X": where one goes may stand before who goes there. */
        private void goalFirst(int u, ClauseDraft draft) {
            List<NounPhrase> first = draft.arguments.getOrDefault(Clause.SUBJECT, List.of());
            List<NounPhrase> second = draft.arguments.getOrDefault(Clause.OBJECT, List.of());
            boolean goal = isClass(draft.lemma, "visits")
                    && !draft.passive
                    && first.size() == 1
                    && first.get(0).from() > units.get(u).from()
                    && mayBePlace(first.get(0))
                    && second.size() == 1
                    && second.get(0).from() > first.get(0).from()
                    && isPerson(second.get(0));
            if (goal) {
                draft.arguments.put(Clause.SUBJECT, new ArrayList<>(second));
                draft.arguments.put(Clause.OBJECT, new ArrayList<>(first));
                draft.objectNouns.clear();
            }
        }

        /** "Called the decision a stab in the back", "saw in it a welcome step": what somebody thinks of what he judges. */
        private void judgement(int u, ClauseDraft draft) {
            if (!isClass(draft.lemma, "judges")) {
                return;
            }
            List<NounPhrase> judged = draft.arguments.getOrDefault(Clause.OBJECT, List.of());
            if (!judged.isEmpty() && judged.stream().allMatch(p -> isPronounBehind(u, p))) {
                // "called it a provocation": a step that was told before, not who took it
                draft.arguments.remove(Clause.OBJECT);
            }
            for (int i = u + 1; i < units.size() && i - u <= CAUSE_REACH; i++) {
                Unit unit = units.get(i);
                boolean over = unit.kind() == Kind.STOP
                        || unit.kind() == Kind.RELATIVE
                        || unit.kind() == Kind.VERB
                                && !isLemma(sentence.token(unit.from()), "copula")
                                && !isVerdict(unit);
                if (over) {
                    return;
                }
                if (isVerdict(unit)) {
                    boolean good = predicates.is(sentence.token(unit.from()), "praise");
                    draft.complements.add(good ? PRAISE : BLAME);
                    return;
                }
            }
        }

        private boolean isVerdict(Unit unit) {
            Token word = sentence.token(unit.from());
            return predicates.is(word, "praise") || predicates.is(word, "blame");
        }

        private static boolean isFeminineNoun(Token noun) {
            return !noun.is(Pos.NUMBER)
                    && noun.is(Pos.NOUN)
                    && (noun.norm().endsWith(FEMININE_PLURAL) || noun.norm().endsWith(FEMININE));
        }

        /** Whether the verb is joined to one before it, whose subject it may have, and has no object yet. */
        private boolean isJoined(int u, ClauseDraft draft, Optional<NounPhrase> topic) {
            return topic.isEmpty()
                    && u > 0
                    && units.get(u - 1).kind() == Kind.CONJUNCTION
                    && previousVerb(u).isPresent()
                    && lastSubject.isPresent()
                    && !draft.has(Clause.OBJECT);
        }

        /** "اقتحم مسلحون من الحركة فندقا": a noun that the tagger took for an adjective, but whose ending is no subject's. */
        private Optional<String> accusative(List<NounPhrase> subjects) {
            if (subjects == null
                    || subjects.size() != 1
                    || !(subjects.get(0).references().get(0) instanceof Reference.Group)) {
                return Optional.empty();
            }
            Token last = sentence.token(subjects.get(0).to() - 1);
            boolean nominative = sentence.token(subjects.get(0).from()).norm().endsWith(MANY);
            return nominative && last.is(Pos.ADJECTIVE) && last.norm().endsWith(ALEF)
                    ? Optional.of(last.norm())
                    : Optional.empty();
        }

        /** Whether the phrase behind the verb is a dual or plural of common nouns that does not end as a subject does. */
        private boolean isOblique(NounPhrase phrase) {
            Reference reference = phrase.references().get(0);
            boolean people = reference instanceof Reference.Named named
                    && named.name().length() == 1
                    && named.name().type() == EntityType.ARMED_FORCE
                    && sentence.token(phrase.from()).tag().endsWith("NNS");
            boolean common = people || reference instanceof Reference.Pair || reference instanceof Reference.Group;
            return common
                    && phrase.to() > phrase.from()
                    && sentence.token(phrase.from()).definite()
                    && sentence.token(phrase.from()).norm().endsWith(MANY_OBLIQUE);
        }

        /** "The two urged X": a verb in the dual or plural has had its subject. */
        private boolean manyDo(Token verb) {
            String form = verb.norm();
            boolean past = verb.tag().equals("VBD") && form.startsWith(verb.lemma());
            String ending = past ? form.substring(verb.lemma().length()) : "";
            return predicates.is(verb, "plural-verb") || !ending.isEmpty() && isClass(ending, "plural-ending");
        }

        /** The nearest phrase before the verb that can be its subject by gender. */
        private Optional<NounPhrase> agreeingBefore(int u) {
            Token verb = sentence.token(units.get(u).from());
            for (int i = u - 1; i >= 0; i--) {
                Optional<NounPhrase> phrase =
                        units.get(i).kind() == Kind.PHRASE ? units.get(i).phrase() : Optional.empty();
                if (phrase.flatMap(this::feminine)
                        .filter(f -> f == isFeminine(verb))
                        .isPresent()) {
                    return phrase;
                }
            }
            return Optional.empty();
        }

        /** Whether the phrase names one state, person or body, which is no subject of "they arrived". */
        private static boolean isOne(NounPhrase subject) {
            return subject.references().size() == 1
                    && subject.references().get(0) instanceof Reference.Named named
                    && switch (named.name().type()) {
                        case STATE, PERSON, ORGANIZATION, GOVERNMENT_BODY -> true;
                        case ARMED_FORCE, PLACE, FACILITY, AGREEMENT, WEAPON -> false;
                    };
        }

        private boolean disagrees(Token verb, NounPhrase subject) {
            return verb.tag().startsWith("VB")
                    && !isPlural(verb)
                    && feminine(subject).filter(f -> f != isFeminine(verb)).isPresent();
        }

        /** Whether one that acts is feminine, where its words tell. */
        private Optional<Boolean> feminine(NounPhrase phrase) {
            if (phrase.references().size() != 1 || phrase.to() == phrase.from()) {
                return Optional.empty();
            }
            Reference reference = phrase.references().get(0);
            if (reference instanceof Reference.Titled titled) {
                return Optional.of(isFeminine(titled.title()));
            }
            if (!(reference instanceof Reference.Named named)) {
                return Optional.empty();
            }
            boolean masculine = predicates.is(sentence.token(named.name().from()), "masculine-state");
            return switch (named.name().type()) {
                case STATE -> Optional.of(!masculine);
                case PERSON ->
                    named.titles().isEmpty()
                            ? Optional.empty()
                            : Optional.of(isFeminine(named.titles().get(0)));
                case GOVERNMENT_BODY, ORGANIZATION ->
                    sentence.token(named.name().from()).norm().endsWith(FEMININE)
                            ? Optional.of(true)
                            : masculine ? Optional.of(false) : Optional.empty();
                default -> Optional.empty();
            };
        }

        /** By its first word: a head of the government need not be a woman. */
        private static boolean isFeminine(Title title) {
            return Fold.of(title.head().split(" ")[0]).endsWith(FEMININE);
        }

        private boolean isLemma(Token token, String wordClass) {
            return predicates.is(
                    new Token(
                            token.index(),
                            token.span(),
                            token.form(),
                            token.lemma(),
                            token.pos(),
                            token.tag(),
                            token.lemma(),
                            false,
                            token.glued()),
                    wordClass);
        }

        /** Pasts that begin like a present: "he threatened". */
        private static boolean isLemmaForm(Token verb) {
            return verb.norm().equals(verb.lemma());
        }

        private boolean isPlural(Token token) {
            return predicates.is(token, "plural-verb");
        }

        private boolean isFeminine(Token token) {
            boolean past = token.tag().equals("VBD") || token.norm().equals(token.lemma());
            return past ? token.norm().endsWith("\u062A") : token.norm().startsWith("\u062A");
        }

        /** Whether the verb stands right after "that" or a fixed opener, with at most its topic between. */
        private boolean subordinated(int u) {
            for (int i = u - 1; i >= 0 && u - i <= REACH; i--) {
                Kind kind = units.get(i).kind();
                if (kind == Kind.SUBORDINATOR || kind == Kind.OPENER) {
                    return true;
                }
                boolean copula =
                        kind == Kind.VERB && isLemma(sentence.token(units.get(i).from()), "copula");
                if (kind == Kind.VERB && !copula || kind == Kind.STOP || kind == Kind.CONJUNCTION && u - i == 1) {
                    return false;
                }
            }
            return false;
        }

        /** Negation, future and doubt in the particles before the verb. */
        private void particles(int u, ClauseDraft draft) {
            if (u > 0 && isStill(units.get(u - 1))) {
                return;
            }
            int from = units.get(u).from();
            for (int i = from - 1; i >= 0 && from - i <= 3; i--) {
                Token token = sentence.token(i);
                if (lifted.get(i)) {
                    continue;
                }
                if (predicates.is(token, "not")) {
                    draft.weaken(Modality.DENIED);
                    draft.complements.add(Clause.NEGATED);
                    if (predicates.is(token, "will-not")) {
                        draft.complements.add(Clause.FUTURE);
                    }
                } else if (predicates.is(token, "will")) {
                    draft.weaken(Modality.PLANNED);
                    draft.future = true;
                    draft.complements.add(Clause.FUTURE);
                } else if (predicates.is(token, "may")
                        && sentence.token(from).tag().equals("VBP")
                        && !isLemmaForm(sentence.token(from))) {
                    draft.weaken(Modality.HYPOTHETICAL);
                } else if (token.is(Pos.VERB) && !isLemma(token, "copula") || token.is(Pos.PUNCTUATION)) {
                    break;
                } else if (!isLemma(token, "copula")
                        && !token.is(Pos.CONJUNCTION)
                        && !token.is(Pos.PARTICLE)
                        && !token.is(Pos.ADVERB)) {
                    break;
                }
            }
        }

        /** The noun phrase before the verb that the verb says something of. */
        private Optional<NounPhrase> topic(int u, ClauseDraft draft) {
            int i = u - 1;
            while (i >= 0 && transparent(i)) {
                i--;
            }
            if (i < 0) {
                return Optional.empty();
            }
            int past = auxiliaryRelative(i);
            if (past >= 0 && units.get(i).kind() == Kind.PHRASE) {
                // "whom X was leading", "from which X had withdrawn"
                takeUp(u, past, draft);
                return units.get(i).phrase();
            }
            i = past >= 0 ? past : i;
            Unit before = units.get(i);
            boolean whoever = i == u - 1
                    && before.kind() == Kind.PREPOSITION
                    && before.slot().equals(FROM);
            if (whoever) {
                // "whoever hands over his arms": nobody who has been named
                draft.qualifies = true;
                return Optional.empty();
            }
            if (announced(i) && isOurs(sentence.token(units.get(u).from()))) {
                return units.get(i - 1).phrase();
            }
            Optional<NounPhrase> asFor = asFor(i);
            if (asFor.isPresent()) {
                return asFor;
            }
            Optional<NounPhrase> adorned = behindAdjectives(i);
            if (adorned.isPresent() && !resumes(u)) {
                return adorned;
            }
            if (before.kind() == Kind.NATIONALITY && i > 0 && units.get(i - 1).kind() == Kind.NOUN) {
                if (resumes(u)) {
                    return Optional.empty();
                }
                Optional<NounPhrase> nation = nationOfEvent(i);
                // "the Armenian opposition denounced", "an American official said": somebody who is not named
                draft.qualifies |= nation.isEmpty()
                        || predicates.is(sentence.token(units.get(i - 1).from()), "official-noun");
                return nation;
            }
            if (before.kind() == Kind.NOUN) {
                draft.qualifies = !isCircumstance(u + 1);
                // "a trilateral summit gathered": the adjective looks like a number
                boolean counted = sentence.token(before.from()).is(Pos.NUMBER)
                        && i > 0
                        && units.get(i - 1).kind() == Kind.NOUN;
                Unit head = counted ? units.get(i - 1) : before;
                Token noun = sentence.token(head.from());
                if (!noun.definite()
                        && resumes(u)
                        && (!event(noun) || predicates.is(noun, "document-head"))
                        && units.get(u).from() == head.to()) {
                    // "a rocket that X fired at Y"
                    draft.objectNouns.add(nounLemma(head));
                }
                boolean many = head.from() > 0
                        && predicates.is(sentence.token(head.from() - 1), "quantifier")
                        && predicates.is(sentence.token(head.from() - 1), "somebody");
                if (many && !resumes(u) && !event(noun)) {
                    // "thousands of pensioners marched"
                    draft.subjectNouns.add(nounLemma(head));
                    draft.complements.add(Clause.SOMEBODY);
                }
                if (!noun.definite() && !isAccusative(noun) && !resumes(u) && event(noun)) {
                    // "calls that included X": what the noun does it does to X
                    draft.subjectNouns.add(nounLemma(head));
                }
                return Optional.empty();
            }
            if (before.kind() == Kind.RELATIVE) {
                Optional<NounPhrase> antecedent = antecedent(i);
                boolean resumptive = units.get(u).to() < sentence.size()
                        && sentence.token(units.get(u).to()).is(Pos.PRONOUN)
                        && sentence.token(units.get(u).to()).glued();
                if (antecedent.isEmpty() && resumptive) {
                    // "the memorandum that X and Y signed": the noun is the object
                    for (int noun = i - 1; noun >= 0 && units.get(noun).kind() == Kind.NOUN; noun--) {
                        draft.objectNouns.add(nounLemma(units.get(noun)));
                    }
                }
                // "the reporter whom it killed last week": whoever did it, it befell the one before
                boolean befell = resumptive
                        && isClass(draft.lemma, "befalls")
                        && antecedent.filter(this::isPerson).isPresent();
                if (befell || resumptive && subjectFollows(u)) {
                    antecedent.ifPresent(a -> draft.add(Clause.OBJECT, a));
                    return Optional.empty();
                }
                if (!resumptive && isNominativeAt(u + 1)) {
                    // "X, whose house gunmen burnt": who does it stands behind the verb
                    boolean his = u + 2 < units.size()
                            && units.get(u + 2).kind() == Kind.NOUN
                            && units.get(u + 2).to() < sentence.size()
                            && sentence.token(units.get(u + 2).to()).is(Pos.PRONOUN)
                            && sentence.token(units.get(u + 2).to()).glued();
                    antecedent.filter(a -> his).ifPresent(a -> draft.add(BEHIND + Clause.OBJECT, a));
                    return Optional.empty();
                }
                Optional<String> slot = resumed(u);
                if (slot.isPresent()) {
                    antecedent.ifPresent(a -> draft.add(slot.get(), a));
                    return Optional.empty();
                }
                if (antecedent.isEmpty() && !resumptive) {
                    // "the plane which struck": a common noun acts, of which the nationality may be known
                    draft.qualifies = true;
                    return nationOfEvent(i - 1);
                }
                return antecedent;
            }
            if (hadDone(i, u, draft)) {
                return lastSubject;
            }
            if (before.kind() == Kind.VERB && verbAt[i] != null && isLemma(sentence.token(before.from()), "copula")) {
                return Optional.ofNullable(verbAt[i].arguments.get(Clause.SUBJECT))
                        .map(s -> s.get(0));
            }
            boolean quoted =
                    before.kind() == Kind.QUOTE && i > 0 && units.get(i - 1).kind() == Kind.PHRASE && opens(i - 2);
            if (quoted) {
                // "said the army «had answered»"
                return units.get(i - 1).phrase();
            }
            if (before.kind() == Kind.COMMA && isApposition(i - 1) && opens(i - 2)) {
                return units.get(i - 1).phrase();
            }
            if (before.kind() == Kind.COMMA && described(i).isPresent()) {
                return described(i);
            }
            if (before.kind() == Kind.COMMA || before.kind() == Kind.QUOTE) {
                int back = i - 1;
                while (back >= 0
                        && units.get(back).kind() != Kind.COMMA
                        && units.get(back).kind() != Kind.STOP
                        && units.get(back).kind() != Kind.VERB) {
                    back--;
                }
                if (back > 0
                        && units.get(back).kind() == Kind.COMMA
                        && units.get(back - 1).kind() == Kind.PHRASE
                        && opens(back - 2)) {
                    // "the leader of the group, X, (was killed)"
                    boolean named = back == i - 2
                            && isPersonAt(i - 1)
                            && isPost(units.get(back - 1).phrase().orElseThrow());
                    return units.get(named ? i - 1 : back - 1).phrase();
                }
                return Optional.empty();
            }
            boolean possessed = i > 1
                    && before.kind() == Kind.OTHER
                    && sentence.token(before.from()).is(Pos.PRONOUN)
                    && sentence.token(before.from()).glued()
                    && units.get(i - 1).kind() == Kind.NOUN
                    && units.get(i - 2).kind() == Kind.SUBORDINATOR
                    && predicates.is(sentence.token(units.get(i - 2).from()), "content")
                    && !event(sentence.token(units.get(i - 1).from()));
            if (possessed) {
                // "said that his front will not strike": it, whoever he is
                draft.qualifies = true;
                draft.subjectNouns.add(nounLemma(units.get(i - 1)));
                return Optional.empty();
            }
            boolean he = i > 0
                    && before.kind() == Kind.OTHER
                    && sentence.token(before.from()).is(Pos.PRONOUN)
                    && sentence.token(before.from()).glued()
                    && (units.get(i - 1).kind() == Kind.SUBORDINATOR
                            || units.get(i - 1).kind() == Kind.OPENER)
                    && (predicates.is(sentence.token(units.get(i - 1).to() - 1), "content")
                            || predicates.is(sentence.token(units.get(i - 1).from()), "contrast"));
            if (he) {
                // "said that it had bombed": who speaks, but for another gender
                boolean she = predicates.is(sentence.token(before.from()), "she");
                boolean turns = !predicates.is(sentence.token(units.get(i - 1).from()), "content");
                return (turns ? mainSubject.or(() -> lastSubject) : lastSubject)
                        .filter(s -> feminine(s).filter(f -> f != she).isEmpty())
                        .filter(s -> !resumes(u))
                        .filter(s -> !predicates.is(sentence.token(before.from()), "they"));
            }
            // "X in Baghdad said": prepositional phrases may stand between the topic and its verb
            int at = i;
            while (at >= 1
                    && units.get(at).kind() == Kind.PHRASE
                    && units.get(at - 1).kind() == Kind.PREPOSITION) {
                at -= 2;
            }
            if (at >= 0 && units.get(at).kind() == Kind.PHRASE && opens(at - 1)) {
                return units.get(at).phrase();
            }
            if (at >= 0 && at < i && isClass(draft.lemma, "signs") && documentAt(at, draft.lemma)) {
                // "a memorandum between X and Y was signed"
                draft.qualifies = true;
                draft.objectNouns.add(nounLemma(units.get(documentHead(at))));
                for (int k = at + 1; k < i; k++) {
                    if (units.get(k).slot().equals("between")) {
                        phraseAfter(k).ifPresent(p -> draft.add("between", p));
                    }
                }
                return Optional.empty();
            }
            boolean event = at >= 0
                    && at < i
                    && units.get(at).kind() == Kind.NOUN
                    && !sentence.token(units.get(at).from()).definite()
                    && event(sentence.token(units.get(at).from()));
            if (event) {
                // "a strike by a drone hit": the strike hit, not who acted last; "a visit in which he met": he did
                draft.qualifies = !isCircumstance(u + 1);
                return Optional.empty();
            }
            // "had X and Y signed": the auxiliary stands before the topic
            boolean auxiliary = at >= 1
                    && units.get(at).kind() == Kind.PHRASE
                    && verbAt[at - 1] != null
                    && isLemma(sentence.token(units.get(at - 1).from()), "copula");
            return auxiliary ? units.get(at).phrase() : Optional.empty();
        }

        /** "The opposition Party of X refused": the name that the adjectives before the verb describe, if it opens the clause. */
        private Optional<NounPhrase> behindAdjectives(int last) {
            int i = last;
            while (i > 0 && isAdornment(units.get(i))) {
                i--;
            }
            boolean name = i < last
                    && units.get(i).kind() == Kind.PHRASE
                    && opens(i - 1)
                    && units.get(i).phrase().orElseThrow().references().stream()
                            .allMatch(r -> r instanceof Reference.Named n
                                    && switch (n.name().type()) {
                                        case ORGANIZATION, ARMED_FORCE, GOVERNMENT_BODY, PERSON -> true;
                                        case STATE, PLACE, FACILITY, AGREEMENT, WEAPON -> false;
                                    });
            return name ? units.get(i).phrase() : Optional.empty();
        }

        private boolean isAdornment(Unit unit) {
            Token word = sentence.token(unit.from());
            return unit.kind() == Kind.NATIONALITY
                    || unit.kind() == Kind.QUOTE
                    || unit.kind() == Kind.NOUN && word.is(Pos.ADJECTIVE) && word.definite();
        }

        /** "Denied having backed the rebels": behind a bare "to be" and the particle of the past, who denies it is the one. */
        private boolean hadDone(int copula, int u, ClauseDraft draft) {
            boolean had = units.get(copula).kind() == Kind.VERB
                    && copula > 0
                    && units.get(copula - 1).kind() == Kind.SUBORDINATOR
                    && predicates.is(sentence.token(units.get(copula - 1).from()), "content")
                    && isLemma(sentence.token(units.get(copula).from()), "copula")
                    && predicates.is(sentence.token(units.get(u).from() - 1), "may")
                    && !draft.passive;
            return had
                    && lastSubject
                            .filter(s -> !disagrees(sentence.token(units.get(u).from()), s))
                            .isPresent();
        }

        private int documentHead(int noun) {
            int head = noun;
            while (genitive(head) && units.get(head - 1).kind() == Kind.NOUN) {
                head--;
            }
            return head;
        }

        /** Whether the nouns that end here begin with one that is signed. */
        private boolean documentAt(int noun, String lemma) {
            return units.get(noun).kind() == Kind.NOUN
                    && predicates.takesObject(
                            lemma, sentence.token(units.get(documentHead(noun)).from()));
        }

        /** "As for X, … so he said": what the sentence turns to is the subject of the verb behind the particle. */
        private Optional<NounPhrase> asFor(int conjunction) {
            Unit unit = units.get(conjunction);
            if (unit.kind() != Kind.CONJUNCTION || !predicates.is(sentence.token(unit.from()), "so")) {
                return Optional.empty();
            }
            for (int i = conjunction - 1; i >= 0; i--) {
                if (units.get(i).kind() == Kind.STOP) {
                    return Optional.empty();
                }
                if (predicates.is(sentence.token(units.get(i).from()), "as-for")) {
                    return units.get(i + 1).phrase();
                }
            }
            return Optional.empty();
        }

        /** "An Israeli strike that hit …": the noun's nationality acts. */
        private Optional<NounPhrase> nationOfEvent(int i) {
            boolean event = i > 0
                    && units.get(i).kind() == Kind.NATIONALITY
                    && units.get(i - 1).kind() == Kind.NOUN
                    && !predicates.is(sentence.token(units.get(i - 1).from()), "collective")
                    && predicates
                            .eventNoun(sentence.token(units.get(i - 1).from()))
                            .isPresent();
            return event ? units.get(i).phrase() : Optional.empty();
        }

        /** Whether a phrase stands there whose ending tells that it is a subject: "مسلحون". */
        private boolean isNominativeAt(int at) {
            return at < units.size()
                    && units.get(at).kind() == Kind.PHRASE
                    && units.get(at).phrase().orElseThrow().references().get(0) instanceof Reference.Group
                    && sentence.token(units.get(at).from()).norm().endsWith(MANY);
        }

        /** Whether the verb of a relative clause has a subject of its own: a noun phrase next to its pronoun. */
        private boolean subjectFollows(int u) {
            int late = behindCircumstances(u + 2);
            return late < units.size() && units.get(late).kind() == Kind.PHRASE && late > u + 2
                    || u + 2 < units.size()
                            && (units.get(u + 2).kind() == Kind.PHRASE
                                    || units.get(u + 2).kind() == Kind.NATIONALITY
                                    || units.get(u + 2).kind() == Kind.NOUN
                                            && (sentence.token(units.get(u + 2).from())
                                                            .definite()
                                                    || sentence.token(units.get(u + 2)
                                                                    .from())
                                                            .is(Pos.NUMBER)));
        }

        /** The unit behind words of time and phrases with a preposition: "received her (yesterday) (at the airport) X". */
        private int behindCircumstances(int from) {
            int i = from;
            while (i < units.size() && i - from <= REACH) {
                Unit unit = units.get(i);
                Token word = sentence.token(unit.from());
                if (unit.kind() == Kind.OTHER && (predicates.is(word, "time-word") || word.is(Pos.ADVERB))) {
                    i++;
                } else if (unit.kind() == Kind.PREPOSITION) {
                    i++;
                    while (i < units.size()
                            && units.get(i).kind() == Kind.NOUN
                            && !isAccusative(sentence.token(units.get(i).from()))) {
                        i++;
                    }
                    boolean named = i < units.size()
                            && (units.get(i).kind() == Kind.NATIONALITY
                                    || units.get(i).kind() == Kind.PHRASE
                                            && (units.get(i - 1).kind() == Kind.PREPOSITION || genitive(i)));
                    i = named ? i + 1 : i;
                } else {
                    return i;
                }
            }
            return i;
        }

        /** "The leader of the group, X,": a phrase whose name a comma sets off, which another one closes. */
        private boolean isApposition(int i) {
            return i >= 0
                    && units.get(i)
                            .phrase()
                            .filter(p -> p.references().size() == 1
                                    && p.references().get(0) instanceof Reference.Named named
                                    && named.name().from() > p.from()
                                    && (predicates.is(
                                                    sentence.token(named.name().from() - 1), "comma")
                                            || named.rank().isPresent()
                                                    && !named.titles().isEmpty()
                                                    && predicates.is(
                                                            sentence.token(named.titles()
                                                                    .get(named.titles()
                                                                                    .size()
                                                                            - 1)
                                                                    .to()),
                                                            "comma")))
                            .isPresent();
        }

        /** "X, who had spent years there, (was killed)": of whom the relative clause between the commas tells. */
        private Optional<NounPhrase> described(int closing) {
            for (int i = closing - 1; i > 1 && units.get(i).kind() != Kind.STOP; i--) {
                if (units.get(i).kind() == Kind.COMMA) {
                    boolean who = units.get(i + 1).kind() == Kind.RELATIVE
                            && units.get(i - 1).kind() == Kind.PHRASE
                            && (opens(i - 2) || i == 1);
                    return who ? units.get(i - 1).phrase() : Optional.empty();
                }
            }
            return Optional.empty();
        }

        /** The relative word before "was" and perhaps a subject, behind which the verb stands at last; else -1. */
        private int auxiliaryRelative(int before) {
            int copula = units.get(before).kind() == Kind.PHRASE ? before - 1 : before;
            boolean was = copula > 0
                    && units.get(copula).kind() == Kind.VERB
                    && isLemma(sentence.token(units.get(copula).from()), "copula")
                    && units.get(copula - 1).kind() == Kind.RELATIVE;
            return was ? copula - 1 : -1;
        }

        /** Puts the antecedent into the slot that the pronoun behind a verb with a subject before it holds. */
        private void takeUp(int u, int relative, ClauseDraft draft) {
            Optional<NounPhrase> antecedent = antecedent(relative);
            boolean object = units.get(u).to() < sentence.size()
                    && sentence.token(units.get(u).to()).is(Pos.PRONOUN)
                    && sentence.token(units.get(u).to()).glued();
            boolean prepositional = u + 2 < units.size()
                    && units.get(u + 1).kind() == Kind.PREPOSITION
                    && sentence.token(units.get(u + 2).from()).is(Pos.PRONOUN)
                    && sentence.token(units.get(u + 2).from()).glued();
            if (object) {
                antecedent.ifPresent(a -> draft.add(Clause.OBJECT, a));
            } else if (prepositional) {
                antecedent.ifPresent(a -> draft.add(units.get(u + 1).slot(), a));
            }
        }

        /** "During which": a preposition of time or place with a pronoun. */
        private boolean isCircumstance(int u) {
            return u + 1 < units.size()
                    && units.get(u).kind() == Kind.PREPOSITION
                    && (units.get(u).slot().equals(IN)
                            || predicates.is(sentence.token(units.get(u).from()), "time-preposition"))
                    && sentence.token(units.get(u + 1).from()).is(Pos.PRONOUN)
                    && sentence.token(units.get(u + 1).from()).glued();
        }

        /** Whether a noun phrase of its own stands here, or behind a phrase of time: "in which (since the war) troops". */
        private boolean bareAfter(int from) {
            int i = from;
            if (units.get(i).kind() == Kind.PREPOSITION
                    && predicates.is(sentence.token(units.get(i).from()), "time-preposition")) {
                i++;
                while (i < units.size()
                        && i - from < 5
                        && (units.get(i).kind() == Kind.NOUN
                                || units.get(i).kind() == Kind.OTHER
                                || units.get(i).kind() == Kind.PHRASE && genitive(i))) {
                    i++;
                }
            }
            return i < units.size() && units.get(i).kind() == Kind.PHRASE;
        }

        /** The preposition whose pronoun takes up the antecedent: "with which the unit cooperates". */
        private Optional<String> resumed(int u) {
            boolean pronoun = u + 3 < units.size()
                    && units.get(u + 1).kind() == Kind.PREPOSITION
                    && sentence.token(units.get(u + 2).from()).is(Pos.PRONOUN)
                    && sentence.token(units.get(u + 2).from()).glued()
                    && bareAfter(u + 3);
            return pronoun ? Optional.of(units.get(u + 1).slot()) : Optional.empty();
        }

        private boolean transparent(int i) {
            Unit unit = units.get(i);
            if (unit.kind() == Kind.NEGATION || isStill(unit)) {
                return true;
            }
            Token token = sentence.token(unit.from());
            return unit.kind() == Kind.OTHER
                    && (predicates.is(token, "will")
                            || predicates.is(token, "may")
                            || token.is(Pos.ADVERB)
                            || token.is(Pos.PARTICLE));
        }

        /** "Still holds", "no longer holds": written as a negation of another verb, which the phrase as a whole tells. */
        private boolean isStill(Unit unit) {
            return unit.kind() == Kind.OPENER && predicates.is(sentence.token(unit.to() - 1), "still");
        }

        /** Whether a clause may begin after this unit. */
        private boolean opens(int i) {
            if (i < 0) {
                return true;
            }
            return switch (units.get(i).kind()) {
                case SUBORDINATOR, CONJUNCTION, COMMA, STOP, OPENER, QUOTE -> true;
                case VERB -> isLemma(sentence.token(units.get(i).from()), "copula");
                case OTHER -> !sentence.token(units.get(i).from()).is(Pos.PRONOUN);
                default -> false;
            };
        }

        /** What a relative pronoun refers to: the head of the noun phrase before it. */
        private Optional<NounPhrase> antecedent(int relative) {
            for (int i = relative - 1; i >= 0 && relative - i <= 3; i--) {
                Unit unit = units.get(i);
                if (unit.kind() == Kind.PHRASE) {
                    return unit.phrase();
                }
                Token word = sentence.token(unit.from());
                boolean adjective = unit.kind() == Kind.NOUN && word.is(Pos.ADJECTIVE) && word.definite();
                if (unit.kind() != Kind.COMMA && unit.kind() != Kind.QUOTE && !adjective) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }

        private Optional<ClauseDraft> previousVerb(int u) {
            for (int i = u - 1; i >= 0; i--) {
                if (verbAt[i] != null) {
                    return Optional.of(verbAt[i]);
                }
            }
            return Optional.empty();
        }

        /** The verb before, but for those of relative clauses. */
        private Optional<ClauseDraft> mainVerbBefore(int u) {
            for (int i = u - 1; i >= 0; i--) {
                if (verbAt[i] != null && !verbAt[i].relative) {
                    return Optional.of(verbAt[i]);
                }
            }
            return Optional.empty();
        }

        /** Fills the verb's slots from what follows it. */
        private void collect(int u, ClauseDraft draft, Optional<NounPhrase> topic) {
            topic.ifPresent(t -> draft.add(draft.passive ? Clause.OBJECT : Clause.SUBJECT, t));
            int bare = 0;
            int i = u + 1;
            String lastPreposition = Clause.OBJECT;
            boolean joinedPerson = false;
            boolean afterPreposition = false;
            boolean objectNoun = false;
            Optional<String> person = Optional.empty();
            Optional<NounPhrase> post = Optional.empty();
            int postAt = 0;
            while (i < units.size() && !ends(u, i)) {
                Unit unit = units.get(i);
                int over =
                        unit.kind() == Kind.COMMA ? Math.max(aside(u, i, draft), sourced(i)) : inPassing(u, i, draft);
                if (over > i) {
                    i = over + 1;
                    afterPreposition = false;
                    continue;
                }
                switch (unit.kind()) {
                    case RELATIVE -> {
                        // a relative clause between commas is stepped over
                        i = closing(i) > 0 ? closing(i) : units.size();
                    }
                    case PREPOSITION -> {
                        if (unit.slot().equals("each") && phraseAfter(i).isPresent()) {
                            draft.add("each", phraseAfter(i).get());
                            place(draft, topic, phraseAfter(i).get(), bare, objectNoun);
                            bare++;
                            i++;
                            break;
                        }
                        int member = member(u, i, draft);
                        if (member > i) {
                            // "sanctions on three banks, among them X"
                            boolean governed = i > u + 1
                                    && afterPreposition
                                    && units.get(i - 1).kind() == Kind.COMMA
                                    && !lastSlot.equals("besides");
                            String slot = governed ? lastPreposition : Clause.OBJECT;
                            draft.add(slot, units.get(member).phrase().orElseThrow());
                            int last = member;
                            while (joinedName(last + 1) > last) {
                                // "among them «X» and «Y»"
                                last = joinedName(last + 1);
                                draft.add(slot, units.get(last).phrase().orElseThrow());
                            }
                            i = last;
                            break;
                        }
                        boolean ofNoun = unit.slot().equals("between")
                                        && i > u + 1
                                        && units.get(i - 1).kind() == Kind.NOUN
                                || isClass(draft.lemma, "discusses") && tiesNouns(u, i);
                        lastPreposition = slot(unit);
                        i = ofNoun ? tied(i, draft) : Math.max(i, prepositional(i, draft));
                        afterPreposition = true;
                    }
                    case NATIONALITY -> behind(draft, i, afterPreposition);
                    case PHRASE -> {
                        if (renames(i) || describesOwn(i)) {
                            break;
                        }
                        if (genitive(i) && contained(i)) {
                            if (!afterPreposition) {
                                draft.subjectNouns.remove(nounLemma(units.get(i - 1)));
                                draft.objectNouns.remove(nounLemma(units.get(i - 1)));
                                objectNoun = !draft.objectNouns.isEmpty();
                                place(draft, topic, unit.phrase().orElseThrow(), bare, objectNoun);
                                bare++;
                            }
                            break;
                        }
                        if (!isAddressed(u, i, draft) && (genitive(i) || isAccusativeNation(i))) {
                            behind(draft, i, afterPreposition);
                            break;
                        }
                        if (announces(i)) {
                            break;
                        }
                        if (person.isPresent() && isPerson(unit.phrase().orElseThrow())) {
                            if (!afterPreposition && units.get(i - 1).kind() == Kind.NOUN && genitive(i - 1)) {
                                // "opened the way for the activist X"
                                draft.add(BEHIND + Clause.OBJECT, unit.phrase().orElseThrow());
                                person = Optional.empty();
                                break;
                            }
                            if (!draft.objectNouns.remove(person.get())) {
                                draft.subjectNouns.remove(person.get());
                            }
                            person = Optional.empty();
                            if (joinedPerson && draft.has(Clause.SUBJECT) && !draft.passive) {
                                // "listed the network and its paymaster X"
                                draft.add(Clause.OBJECT, unit.phrase().orElseThrow());
                                break;
                            }
                            objectNoun = !draft.objectNouns.isEmpty();
                            place(draft, topic, unit.phrase().orElseThrow(), bare, objectNoun);
                            bare++;
                            break;
                        }
                        boolean coordinated = i > u + 1 && units.get(i - 1).kind() == Kind.CONJUNCTION;
                        if (post.isPresent()
                                && isPerson(unit.phrase().orElseThrow())
                                && holds(postAt, i, draft, post.get())) {
                            draft.replace(post.get(), unit.phrase().orElseThrow());
                            post = Optional.empty();
                            break;
                        }
                        post = unit.phrase().filter(this::isPost).filter(p -> !coordinated);
                        postAt = i;
                        Optional<String> beside =
                                coordinated && !afterPreposition ? slotOf(i - 2, draft) : Optional.empty();
                        if (beside.isPresent()) {
                            // "agreed Baghdad and Arbil": one beside the other
                            draft.add(beside.get(), unit.phrase().orElseThrow());
                            break;
                        }
                        if (coordinated && afterPreposition) {
                            unit.phrase()
                                    .filter(ArabicClauses::isPlace)
                                    .filter(p -> !lastSlot.equals("besides"))
                                    .ifPresent(p -> draft.add(lastSlot, p));
                            break;
                        }
                        place(draft, topic, unit.phrase().orElseThrow(), bare, objectNoun);
                        bare++;
                        afterPreposition = false;
                    }
                    case NOUN -> {
                        boolean joined = afterPreposition && units.get(i - 1).kind() == Kind.CONJUNCTION;
                        Token noun = sentence.token(unit.from());
                        int foremost = foremost(u, i, draft);
                        if (foremost > i) {
                            draft.add(
                                    Clause.OBJECT, units.get(foremost).phrase().orElseThrow());
                            i = foremost;
                            break;
                        }
                        // "its diplomatic ties": an adjective behind the pronoun
                        boolean describes = noun.is(Pos.ADJECTIVE)
                                && noun.definite()
                                && i > u + 1
                                && (units.get(i - 1).kind() == Kind.OTHER
                                                && sentence.token(
                                                                units.get(i - 1).from())
                                                        .glued()
                                        || afterPreposition && units.get(i - 1).kind() == Kind.PHRASE);
                        if (describes) {
                            break;
                        }
                        if (afterPrepositionAt(i)) {
                            afterPreposition = true;
                            draft.complements.add(nounLemma(unit));
                            draft.complements.add(
                                    sentence.token(units.get(i - 1).from()).norm());
                        } else if (predicates.is(noun, "successor") || isInPlace(u, i)) {
                            draft.complements.add(Clause.SUCCESSOR);
                        } else if (!genitive(i) && !joined) {
                            afterPreposition = false;
                            boolean lasted = noun.is(Pos.NUMBER)
                                    && resumes(u)
                                    && i == u + 2
                                    && topic.isEmpty()
                                    && !draft.passive;
                            if (lasted || isSubject(sentence.token(units.get(u).from()), noun, draft, topic)) {
                                draft.subjectNouns.add(nounLemma(unit));
                                if (!draft.passive && predicates.is(noun, "somebody")) {
                                    draft.complements.add(Clause.SOMEBODY);
                                }
                            } else {
                                boolean whom = isAccusative(noun) && predicates.is(noun, "person-noun");
                                boolean second = draft.has(Clause.OBJECT) || !draft.objectNouns.isEmpty();
                                if (whom && draft.passive && second && spelledActive(draft)) {
                                    activate(draft);
                                }
                                draft.objectNouns.add(nounLemma(unit));
                                objectNoun = true;
                                measured(i, draft);
                                boolean own = unit.to() < sentence.size()
                                        && sentence.token(unit.to()).is(Pos.PRONOUN)
                                        && sentence.token(unit.to()).glued();
                                if (own) {
                                    draft.complements.add(Clause.OWN_OBJECT);
                                }
                            }
                            if (isMasdar(i)) {
                                draft.complements.add(nounLemma(unit));
                            }
                            boolean his = i + 2 < units.size()
                                    && sentence.token(units.get(i + 1).from()).is(Pos.PRONOUN)
                                    && sentence.token(units.get(i + 1).from()).glued()
                                    && isPersonAt(i + 2)
                                    && !event(noun);
                            if (his || predicates.is(noun, "person-noun")) {
                                // "his lawyer X"
                                person = Optional.of(nounLemma(unit));
                                joinedPerson =
                                        units.get(i - 1).kind() == Kind.CONJUNCTION && !draft.objectNouns.isEmpty();
                            }
                        }
                    }
                    case OTHER -> {
                        Token token = sentence.token(unit.from());
                        if (token.is(Pos.ADVERB)) {
                            draft.complements.add(token.norm());
                        }
                        if (namely(u, i, draft)) {
                            // "dismissed three ministers, and they are X and Y"
                            draft.arguments.remove(Clause.OBJECT);
                            draft.add(Clause.OBJECT, units.get(i + 1).phrase().orElseThrow());
                            i++;
                            break;
                        }
                        boolean behind = unit.from() == units.get(u).to()
                                || unit.from() > 0 && predicates.is(sentence.token(unit.from() - 1), "object-stem");
                        if (token.is(Pos.PRONOUN) && token.glued() && behind && !draft.has(Clause.OBJECT)) {
                            boolean apart = unit.from() != units.get(u).to();
                            draft.add(Clause.OBJECT, apart ? takenUp(u, unit) : pronoun(unit));
                        }
                    }
                    default -> {
                        // commas, conjunctions, quotes: the clause goes on
                    }
                }
                i++;
            }
            draft.to = Math.max(draft.to, Math.min(end(i), sentence.size()));
            nations(draft);
            signedOne(draft);
            agreement(draft);
            if (draft.passive) {
                agentOfPassive(draft);
            }
            boolean noObject = !draft.has(Clause.OBJECT) && draft.objectNouns.isEmpty();
            if (noObject && isLemma(sentence.token(units.get(u).from()), "always-object")) {
                draft.objectNouns.addAll(draft.subjectNouns);
                draft.subjectNouns.clear();
            }
        }

        /** "Ten million dollars": what a number counts is the object as well. */
        private void measured(int number, ClauseDraft draft) {
            Token word = sentence.token(units.get(number).from());
            if (!word.is(Pos.NUMBER) && !predicates.is(word, "number") && !predicates.is(word, "measure")) {
                return;
            }
            for (int i = number + 1; i < units.size() && i - number < 3; i++) {
                if (units.get(i).kind() != Kind.NOUN) {
                    return;
                }
                draft.objectNouns.add(nounLemma(units.get(i)));
            }
        }

        /** The slot of a bare phrase that the conjunction behind it goes on with. */
        private Optional<String> slotOf(int before, ClauseDraft draft) {
            Optional<NounPhrase> phrase = units.get(before).phrase();
            return phrase.flatMap(p -> Stream.of(Clause.SUBJECT, Clause.OBJECT, Clause.SECOND_OBJECT)
                    .filter(slot ->
                            draft.arguments.getOrDefault(slot, List.of()).contains(p))
                    .findFirst());
        }

        /** "Urged in a statement the authorities to": whom a verb of asking still lacks stands behind the statement. */
        private boolean isAddressed(int u, int i, ClauseDraft draft) {
            return i > u + 2
                    && !draft.passive
                    && draft.has(Clause.SUBJECT)
                    && !draft.has(Clause.OBJECT)
                    && draft.objectNouns.isEmpty()
                    && isLemma(sentence.token(units.get(u).from()), "asks")
                    && units.get(i - 1).kind() == Kind.NOUN
                    && afterPrepositionAt(i - 1)
                    && units.get(i - 2).slot().equals(IN)
                    && predicates.is(sentence.token(units.get(i - 1).from()), "statement");
        }

        /** Whether those whom the verb is done to are named behind "and they are". */
        private boolean namely(int u, int i, ClauseDraft draft) {
            boolean several = draft.arguments.getOrDefault(Clause.OBJECT, List.of()).stream()
                            .flatMap(p -> p.references().stream())
                            .anyMatch(r ->
                                    r instanceof Reference.Titled t && t.title().several()
                                            || r instanceof Reference.Group)
                    || !draft.has(Clause.OBJECT)
                            && !draft.objectNouns.isEmpty()
                            && isLemma(sentence.token(units.get(u).from()), "takes-person");
            return several
                    && i > u + 2
                    && predicates.is(sentence.token(units.get(i).from()), "is-they")
                    && units.get(i - 1).kind() == Kind.CONJUNCTION
                    && isPersonAt(i + 1)
                    && (i + 2 == units.size() || units.get(i + 2).kind() != Kind.VERB);
        }

        /** "Summoned the Iranian ambassador, X": whose envoy the object is. */
        private void nations(ClauseDraft draft) {
            List<Name> states = draft.arguments.getOrDefault(Clause.OBJECT, List.of()).stream()
                    .flatMap(p -> p.references().stream())
                    .filter(Reference.Named.class::isInstance)
                    .flatMap(r -> ((Reference.Named) r).titles().stream())
                    .flatMap(t -> t.states().stream())
                    .toList();
            for (Name state : states) {
                Reference named = new Reference.Named(state, List.of(), Optional.empty(), state.from(), state.to());
                draft.add(NATION_OF_OBJECT, new NounPhrase(state.from(), state.to(), List.of(named)));
            }
        }

        /** "The Algiers Accord was signed", whose passive is written like the active: no agreement signs. */
        private void signedOne(ClauseDraft draft) {
            List<NounPhrase> subjects = draft.arguments.getOrDefault(Clause.SUBJECT, List.of());
            boolean signed = !draft.passive
                    && isClass(draft.lemma, "signs")
                    && subjects.size() == 1
                    && subjects.get(0).references().get(0) instanceof Reference.Named named
                    && named.name().type() == EntityType.AGREEMENT
                    && !draft.has(Clause.OBJECT)
                    && draft.objectNouns.isEmpty();
            if (signed) {
                draft.passive = true;
                draft.arguments.remove(Clause.SUBJECT);
                draft.add(Clause.OBJECT, subjects.get(0));
            }
        }

        /** "Signed the Algiers Accord", "opened the Rafah crossing", "recalled its ambassador": what it is, whatever its name. */
        private void agreement(ClauseDraft draft) {
            Stream.of(Clause.OBJECT, Clause.SECOND_OBJECT)
                    .flatMap(slot -> draft.arguments.getOrDefault(slot, List.of()).stream())
                    .filter(p -> p.to() > p.from())
                    .filter(p -> isNamedObject(p.references().get(0)))
                    .flatMap(p -> predicates.objectNoun(sentence.token(p.from())).stream())
                    .forEach(draft.objectNouns::add);
            // "the office of minister went to X"
            draft.arguments.getOrDefault(Clause.SUBJECT, List.of()).stream()
                    .filter(p -> p.to() > p.from() && isPost(p))
                    .forEach(p -> draft.complements.add(
                            Clause.WHAT + sentence.token(p.from()).form()));
            // "recalled its ambassador"
            boolean own = draft.arguments.getOrDefault(Clause.OBJECT, List.of()).stream()
                    .anyMatch(p -> p.references().get(0) instanceof Reference.Titled titled
                                    && titled.title().whose() == Title.Whose.ITS
                            || p.references().get(0) instanceof Reference.Named named
                                    && named.titles().stream().anyMatch(t -> t.whose() == Title.Whose.ITS));
            if (own) {
                draft.complements.add(Clause.OWN_OBJECT);
            }
        }

        private static boolean isNamedObject(Reference reference) {
            return reference instanceof Reference.Titled
                    || reference instanceof Reference.Named named
                            && (NAMED_OBJECTS.contains(named.name().type())
                                    || !named.titles().isEmpty());
        }

        /**
         * Whether a common noun is the verb's subject: the first word after it that may be one. What happens is the subject
         * of verbs of happening alone: "he led a protest".
         */
        private boolean isSubject(Token verb, Token noun, ClauseDraft draft, Optional<NounPhrase> topic) {
            return !draft.passive
                    && topic.isEmpty()
                    && draft.subjectNouns.isEmpty()
                    && draft.objectNouns.isEmpty()
                    && !draft.has(Clause.SUBJECT)
                    && !draft.has(Clause.OBJECT)
                    && !noun.is(Pos.NUMBER)
                    && !isAccusative(noun)
                    && !predicates.takesObject(verb.lemma(), noun)
                    && (predicates.eventNoun(noun).isEmpty()
                            || isLemma(verb, "happens")
                            || isLemma(verb, "compels") && noun.index() == verb.index() + 1);
        }

        /** Whether a common noun for one person only leads up to the name: "the leader in Hamas, X". */
        private boolean announces(int i) {
            NounPhrase phrase = units.get(i).phrase().orElseThrow();
            boolean one = phrase.references().size() == 1
                    && phrase.references().get(0) instanceof Reference.Group
                    && predicates.is(sentence.token(phrase.from()), "person-noun");
            boolean next = i + 1 < units.size() && isPersonAt(i + 1);
            boolean beyond = i + 3 < units.size()
                    && units.get(i + 1).kind() == Kind.PREPOSITION
                    && units.get(i + 2).kind() == Kind.PHRASE
                    && isPersonAt(i + 3);
            return one && (next || beyond);
        }

        private boolean isPersonAt(int i) {
            return i < units.size()
                    && units.get(i).kind() == Kind.PHRASE
                    && isPerson(units.get(i).phrase().orElseThrow());
        }

        /** Keeps who stands behind a noun that fills a slot: its genitive or its nationality. */
        /** The slot of the preposition; whom people march in protest at is whom they march against. */
        private String slotAt(int preposition) {
            String slot = slot(units.get(preposition));
            boolean cause = preposition > 0
                    && units.get(preposition - 1).kind() == Kind.NOUN
                    && (slot.equals(FOR) || slot.equals(BY_MEANS) || slot.equals(ON))
                    && predicates.is(sentence.token(units.get(preposition - 1).from()), "in-protest")
                    && !predicates.is(sentence.token(units.get(preposition - 1).from()), "protest-for");
            return cause ? AGAINST : slot;
        }

        private void behind(ClauseDraft draft, int i, boolean afterPreposition) {
            if (units.get(i - 1).kind() != Kind.NOUN) {
                return;
            }
            int head = i - 1;
            boolean act = units.get(i).kind() == Kind.NATIONALITY
                    || isAccusativeNation(i)
                    || isDoer(head, i)
                    || predicates.is(sentence.token(units.get(head).from()), "act");
            while (genitive(head)) {
                head--;
            }
            NounPhrase phrase = units.get(i).phrase().orElseThrow();
            if (afterPrepositionAt(head)) {
                draft.add((act ? BEHIND : PATIENT) + slotAt(head - 1), phrase);
            } else if (!afterPreposition && (act || units.get(i).kind() == Kind.PHRASE && isPosition(head))) {
                boolean subject = !draft.subjectNouns.isEmpty() && draft.objectNouns.isEmpty();
                draft.add(BEHIND + (subject ? Clause.SUBJECT : Clause.OBJECT), phrase);
            }
        }

        /** "The launch by X of a missile": a verbal noun's genitive that has an object behind it does it. */
        private boolean isDoer(int head, int i) {
            return units.get(i).kind() == Kind.PHRASE
                    && isMasdar(head)
                    && i + 1 < units.size()
                    && units.get(i + 1).kind() == Kind.NOUN
                    && isAccusative(sentence.token(units.get(i + 1).from()));
        }

        /**
         * "Fourteen protesters, among them the journalist X": who is named is one of those to whom it is done; the
         * preposition itself where nobody is.
         */
        private int member(int u, int preposition, ClauseDraft draft) {
            boolean among = units.get(preposition).slot().equals("between")
                    && preposition + 2 < units.size()
                    && preposition > u + 1
                    && (predicates.is(sentence.token(units.get(preposition + 1).from()), "they")
                            || predicates.is(
                                    sentence.token(units.get(preposition + 1).from()), "she"))
                    && (draft.has(Clause.OBJECT) || !draft.objectNouns.isEmpty());
            if (!among) {
                return preposition;
            }
            int named = entitled(preposition + 2);
            return isNamedAt(named) ? named : preposition;
        }

        /** "Six people, the foremost of them X": one of those to whom it is done; the noun itself where nobody is named. */
        private int foremost(int u, int noun, ClauseDraft draft) {
            boolean one = predicates.is(sentence.token(units.get(noun).from()), "foremost")
                    && noun + 2 < units.size()
                    && noun > u + 1
                    && units.get(noun - 1).kind() == Kind.COMMA
                    && units.get(noun + 1).kind() == Kind.OTHER
                    && predicates.is(sentence.token(units.get(noun + 1).from()), "they")
                    && draft.has(Clause.OBJECT);
            int person = one ? entitled(noun + 2) : noun;
            return one && isPersonAt(person) ? person : noun;
        }

        /** The name behind a conjunction, with or without a common noun for one person before it; else -1. */
        private int joinedName(int conjunction) {
            boolean joined =
                    conjunction + 1 < units.size() && units.get(conjunction).kind() == Kind.CONJUNCTION;
            int named = joined ? entitled(conjunction + 1) : -1;
            boolean listed = joined
                    && isNamedAt(named)
                    && (named + 1 == units.size() || units.get(named + 1).kind() != Kind.VERB);
            return listed ? named : -1;
        }

        private boolean isNamedAt(int at) {
            return at < units.size()
                    && units.get(at).kind() == Kind.PHRASE
                    && units.get(at).phrase().orElseThrow().references().stream()
                            .allMatch(r -> r instanceof Reference.Named n
                                    && switch (n.name().type()) {
                                        case PERSON, ORGANIZATION, ARMED_FORCE, GOVERNMENT_BODY -> true;
                                        case STATE, PLACE, FACILITY, AGREEMENT, WEAPON -> false;
                                    });
        }

        /** Where a name may stand behind a common noun for one person. */
        private int entitled(int at) {
            boolean titled = at + 1 < units.size()
                    && (units.get(at).kind() == Kind.PHRASE && announces(at)
                            || units.get(at).kind() == Kind.NOUN
                                    && predicates.is(
                                            sentence.token(units.get(at).from()), "person-noun"));
            return titled ? at + 1 : at;
        }

        /** "Its naval forces": an adjective behind the pronoun, though a navy may be called so. */
        private boolean describesOwn(int i) {
            Token word = sentence.token(units.get(i).from());
            return i > 0
                    && units.get(i - 1).kind() == Kind.PHRASE
                    && sentence.token(units.get(i - 1).to() - 1).is(Pos.PRONOUN)
                    && word.is(Pos.ADJECTIVE)
                    && word.definite();
        }

        /** "The Syrian Democratic Forces (SDF)": the same once more. */
        private boolean renames(int i) {
            Unit before = i > 0 ? units.get(i - 1) : units.get(i);
            // "in the Qatari capital Doha"
            boolean capital = i > 0
                    && before.kind() == Kind.PHRASE
                    && before.to() == units.get(i).from()
                    && before.to() > before.from() + 1
                    && predicates.is(sentence.token(before.from()), "capital-noun")
                    && before.phrase().filter(ArabicClauses::isPlace).isPresent()
                    && units.get(i).phrase().filter(ArabicClauses::mayBePlace).isPresent();
            return capital
                    || i > 1
                            && predicates.is(sentence.token(units.get(i).from() - 1), "bracket")
                            && units.get(i - 2).kind() == Kind.PHRASE;
        }

        /** "A Kenyan offer": in the accusative the adjective is spelled like the state. */
        private boolean isAccusativeNation(int i) {
            NounPhrase phrase = units.get(i).phrase().orElseThrow();
            return units.get(i - 1).kind() == Kind.NOUN
                    && isAccusative(sentence.token(units.get(i - 1).from()))
                    && phrase.to() == phrase.from() + 1
                    && sentence.token(phrase.from()).norm().endsWith(ALEF)
                    && phrase.references().get(0) instanceof Reference.Named named
                    && named.name().type() == EntityType.STATE;
        }

        /** Whether the phrase is named by the noun before it: "the town of X". */
        private boolean contained(int i) {
            return predicates.is(sentence.token(units.get(i - 1).from()), "container");
        }

        private boolean isAircraft(NounPhrase phrase) {
            return phrase.references().get(0) instanceof Reference.Group group
                    && group.kind().equals("aircraft")
                    && !group.owners().isEmpty();
        }

        private boolean isPerson(NounPhrase phrase) {
            return phrase.references().stream()
                    .anyMatch(r -> r instanceof Reference.Named n && n.name().type() == EntityType.PERSON);
        }

        private int end(int unit) {
            return unit < units.size() ? units.get(unit).from() : sentence.size();
        }

        private void place(
                ClauseDraft draft, Optional<NounPhrase> topic, NounPhrase phrase, int bare, boolean objectNoun) {
            boolean hasSubject = draft.has(Clause.SUBJECT) || !draft.subjectNouns.isEmpty();
            if (draft.passive && draft.has(Clause.OBJECT) && active(draft, phrase)) {
                // two bare phrases: the form is that of the active as well
                activate(draft);
                draft.add(Clause.OBJECT, phrase);
            } else if (draft.passive) {
                draft.add(draft.has(Clause.OBJECT) ? Clause.SECOND_OBJECT : Clause.OBJECT, phrase);
            } else if (!hasSubject && !objectNoun) {
                draft.add(Clause.SUBJECT, phrase);
            } else if (!draft.has(Clause.OBJECT) && !objectNoun) {
                draft.add(Clause.OBJECT, phrase);
            } else if (!hasSubject && topic.isEmpty() && bare == 0) {
                draft.add(Clause.SUBJECT, phrase);
            } else if (draft.has(Clause.OBJECT) || isPost(phrase)) {
                draft.add(Clause.SECOND_OBJECT, phrase);
            }
        }

        /** "Named X in his place": whose place somebody is put into. */
        private boolean isInPlace(int verb, int i) {
            Unit noun = units.get(i);
            return isLemma(sentence.token(units.get(verb).from()), "puts-in-place")
                    && predicates.is(sentence.token(noun.from()), "in-place")
                    && noun.to() < sentence.size()
                    && sentence.token(noun.to()).is(Pos.PRONOUN)
                    && sentence.token(noun.to()).glued();
        }

        /** "Took the oath as head of the government": a post without its holder is what somebody becomes. */
        private boolean isPost(NounPhrase phrase) {
            return phrase.references().stream().allMatch(Reference.Titled.class::isInstance);
        }

        /** Whether a form tagged as a passive can be an active one with this object: it is spelled like its lemma. */
        private boolean active(ClauseDraft draft, NounPhrase phrase) {
            Reference whom = phrase.references().get(0);
            // "named X a minister" has two bare phrases in the passive as well
            boolean titled =
                    whom instanceof Reference.Titled && !isLemma(sentence.token(draft.predicate), "takes-office");
            // "that the army killed 31 gunmen"
            boolean people = whom instanceof Reference.Group
                    && draft.arguments.get(Clause.OBJECT).stream().allMatch(this::isBody);
            return spelledActive(draft) && (whom instanceof Reference.Named || titled || people);
        }

        /** Whether it is a named state, force or body, which does what befalls people. */
        private boolean isBody(NounPhrase phrase) {
            return phrase.references().stream()
                    .allMatch(r -> r instanceof Reference.Named n
                            && switch (n.name().type()) {
                                case STATE, GOVERNMENT_BODY, ARMED_FORCE, ORGANIZATION -> true;
                                case PERSON, PLACE, FACILITY, AGREEMENT, WEAPON -> false;
                            });
        }

        private boolean spelledActive(ClauseDraft draft) {
            Token verb = sentence.token(draft.predicate);
            return !hasDamma(verb) && verb.norm().startsWith(draft.lemma);
        }

        private void activate(ClauseDraft draft) {
            draft.passive = false;
            List<NounPhrase> first = draft.arguments.remove(Clause.OBJECT);
            if (first != null) {
                first.forEach(p -> draft.add(Clause.SUBJECT, p));
            }
            draft.subjectNouns.addAll(draft.objectNouns);
            draft.objectNouns.clear();
        }

        /** Whether a vowel sign on one of the first letters tells the passive of a past: "u" as in "kutiba", "untukhiba". */
        private boolean hasDamma(Token verb) {
            int damma = verb.form().indexOf(DAMMA);
            return damma > 0 && damma < 5;
        }

        private void agentOfPassive(ClauseDraft draft) {
            List<NounPhrase> agents = draft.arguments.get(Clause.AGENT);
            if (agents != null && !draft.has(Clause.SUBJECT)) {
                draft.add(Clause.SUBJECT, agents.get(0));
            }
        }

        /** The comma that closes a relative clause which a comma opened, with a noun phrase or a list after it; else -1. */
        private int closing(int relative) {
            if (relative == 0 || units.get(relative - 1).kind() != Kind.COMMA) {
                // "the meeting that was held in X brought together each of"
                for (int i = relative + 1; i < units.size() && i - relative < 12; i++) {
                    if (units.get(i).slot().equals("each")) {
                        return i - 1;
                    }
                }
                return -1;
            }
            for (int i = relative + 1; i < units.size() && i - relative < 16; i++) {
                if (units.get(i).kind() == Kind.COMMA) {
                    boolean goesOn = i + 1 < units.size()
                            && (units.get(i + 1).kind() == Kind.PHRASE
                                    || units.get(i + 1).kind() == Kind.PREPOSITION
                                    || units.get(i + 1).kind() == Kind.NOUN);
                    return goesOn ? i : -1;
                }
            }
            return -1;
        }

        /**
         * The comma that closes what stands between the subject and the object of a verb that needs one: "accused, in a speech
         * that the television broadcast, Iran of …"; the unit itself where it opens nothing such.
         */
        private int aside(int u, int comma, ClauseDraft draft) {
            Token verb = sentence.token(units.get(u).from());
            boolean open = !draft.passive
                    && draft.has(Clause.SUBJECT)
                    && !draft.has(Clause.OBJECT)
                    && draft.objectNouns.isEmpty()
                    && comma + 1 < units.size()
                    && (units.get(comma + 1).kind() == Kind.PREPOSITION || describes(comma + 1))
                    && (isLemma(verb, "takes-person") || isLemma(verb, "always-object"));
            for (int i = comma + 2; open && i + 1 < units.size() && i - comma < 16; i++) {
                if (units.get(i).kind() == Kind.COMMA) {
                    boolean object = units.get(i + 1).kind() == Kind.PHRASE
                            && (i + 2 == units.size() || units.get(i + 2).kind() != Kind.VERB);
                    return object ? i : comma;
                }
            }
            return comma;
        }

        /** The comma that closes who says so: "there are, the minister told reporters, 40 soldiers in"; else the unit itself. */
        private int sourced(int comma) {
            boolean source = comma + 1 < units.size()
                    && (units.get(comma + 1).slot().equals("according-to")
                            || predicates.is(sentence.token(units.get(comma + 1).from()), "as")
                                    && comma + 2 < units.size()
                                    && isReport(comma + 2));
            for (int i = comma + 2; source && i + 1 < units.size() && i - comma < 16; i++) {
                if (units.get(i).kind() == Kind.COMMA) {
                    return i;
                }
                if (units.get(i).kind() == Kind.STOP
                        || units.get(i).kind() == Kind.SUBORDINATOR
                        || units.get(i).kind() == Kind.VERB && !isReport(i)) {
                    return comma;
                }
            }
            return comma;
        }

        private boolean isReport(int u) {
            return units.get(u).kind() == Kind.VERB
                    && predicates
                            .governor(sentence.token(units.get(u).from()))
                            .filter(Predicates.Governor::reports)
                            .isPresent();
        }

        /** "Blamed X, who is the spokesman, the government": the comma behind what is said of the subject without one before. */
        private int inPassing(int u, int i, ClauseDraft draft) {
            boolean open = i == u + 2
                    && describes(i)
                    && !draft.passive
                    && draft.has(Clause.SUBJECT)
                    && !draft.has(Clause.OBJECT);
            for (int comma = i + 2; open && comma + 1 < units.size() && comma - i < 12; comma++) {
                if (units.get(comma).kind() == Kind.VERB) {
                    return i;
                }
                if (units.get(comma).kind() == Kind.COMMA) {
                    return units.get(comma + 1).kind() == Kind.PHRASE ? comma : i;
                }
            }
            return i;
        }

        /** "X, and he is a deputy, urged": what is said of somebody in passing. */
        private boolean describes(int u) {
            return units.get(u).kind() == Kind.CONJUNCTION
                    && u + 1 < units.size()
                    && predicates.is(sentence.token(units.get(u + 1).from()), "is-they");
        }

        /** Whether the verb's clause is over before this unit. */
        private boolean ends(int u, int i) {
            Unit unit = units.get(i);
            return switch (unit.kind()) {
                case VERB, STOP, OPENER -> true;
                case RELATIVE -> closing(i) < 0;
                case SUBORDINATOR -> true;
                case NEGATION -> true;
                case NOUN -> i > u + 1 && circumstance(i);
                case CONJUNCTION -> i + 1 < units.size() && units.get(i + 1).kind() == Kind.VERB;
                case COMMA ->
                    i + 1 < units.size()
                            && (units.get(i + 1).kind() == Kind.VERB
                                    || units.get(i + 1).kind() == Kind.CONJUNCTION
                                            && i + 2 < units.size()
                                            && units.get(i + 2).kind() == Kind.VERB
                                    || units.get(i + 1).kind() == Kind.PHRASE
                                            && i + 2 < units.size()
                                            && units.get(i + 2).kind() == Kind.VERB);
                default -> false;
            };
        }

        /** Whether the unit is the genitive of the noun before it. */
        private boolean genitive(int i) {
            if (i == 0 || units.get(i - 1).kind() != Kind.NOUN) {
                return false;
            }
            Token last = sentence.token(units.get(i - 1).to() - 1);
            // a name that quotes open has no blank before it either
            boolean pronoun = sentence.token(units.get(i).from()).glued()
                    && !predicates.is(sentence.token(units.get(i).from() - 1), "quote");
            // a sound plural that governs drops its last letter
            boolean whole = last.tag().equals("NNS")
                    && !isMasdar(i - 1)
                    && (last.norm().endsWith(MANY) || last.norm().endsWith(MANY_OBLIQUE));
            return !last.definite() && !pronoun && !whole && !last.is(Pos.NUMBER) && !isAccusative(last);
        }

        /** An indefinite accusative (…an) cannot govern a genitive. */
        private boolean isAccusative(Token token) {
            return token.form().endsWith("\u0627\u064B")
                    || token.form().endsWith("\u064B\u0627")
                    || token.norm().length() > 3
                            && (token.is(Pos.NOUN) || token.is(Pos.ADJECTIVE))
                            && token.form().endsWith("\u0627")
                            && !token.form().endsWith("\u0627\u064A\u0627");
        }

        private boolean afterPrepositionAt(int i) {
            return i > 0 && units.get(i - 1).kind() == Kind.PREPOSITION;
        }

        private String nounLemma(Unit unit) {
            Token token = sentence.token(unit.from());
            return predicates
                    .objectNoun(token)
                    .or(() -> predicates.eventNoun(token))
                    .orElse(token.stem());
        }

        /** "The foreign minister, X", and of whom something is done to "the commander of the force in Sidon X". */
        private boolean holds(int post, int person, ClauseDraft draft, NounPhrase title) {
            int seat = behindPlace(post + 1);
            boolean closed = person + 1 == units.size() || units.get(person + 1).kind() == Kind.COMMA;
            boolean apposed =
                    person == seat + 1 && units.get(seat).kind() == Kind.COMMA && (seat == post + 1 || closed);
            boolean whom =
                    draft.arguments.getOrDefault(Clause.OBJECT, List.of()).contains(title)
                            || isClass(draft.lemma, "befalls") && !draft.has(Clause.OBJECT);
            boolean seated = person == seat && seat > post + 1 && whom;
            return apposed || seated;
        }

        /** Where the words go on behind "in the region of Sidon", if that stands here. */
        private int behindPlace(int u) {
            if (units.get(u).kind() != Kind.PREPOSITION) {
                return u;
            }
            int at = u + 1;
            while (at < units.size() && units.get(at).kind() == Kind.NOUN) {
                at++;
            }
            return at < units.size() && units.get(at).kind() == Kind.PHRASE ? at + 1 : u;
        }

        /** Puts the phrase after a preposition into its slot, with places listed after it; the last unit used. */
        private int prepositional(int i, ClauseDraft draft) {
            Unit preposition = units.get(i);
            boolean narrows = i > 0
                    && predicates.is(sentence.token(preposition.from()), "direction")
                    && (units.get(i - 1).phrase().filter(ArabicClauses::isPlace).isPresent()
                            || units.get(i - 1).kind() == Kind.COMMA
                                    && draft.arguments.getOrDefault(IN, List.of()).stream()
                                            .anyMatch(ArabicClauses::isPlace));
            if (narrows) {
                // "the Harir base north of Erbil", "the base in Azraq, east of Amman": nothing happens there
                return phraseAfter(i).isPresent() ? i + 1 : i;
            }
            boolean loyal = i > 0
                    && units.get(i - 1).kind() != Kind.PHRASE
                    && draft.predicate < units.get(i - 1).from()
                    && predicates.is(sentence.token(preposition.from() - 1), "backed-adjective");
            if (loyal) {
                // "gunmen loyal to Iran": what they do they need not do to it
                return phraseAfter(i).isPresent() ? i + 1 : i;
            }
            boolean topic = i > 0 && units.get(i - 1).kind() == Kind.NOUN && isClass(draft.lemma, "discusses");
            boolean situation = topic
                    && (predicates.is(sentence.token(units.get(i - 1).from()), "situation")
                            || slot(preposition).equals(IN) && isTopic(i - 1));
            if (situation) {
                // "discussed the war in Sudan": they need not be there
                return phraseAfter(i).isPresent() ? i + 1 : i;
            }
            Optional<Integer> border = isClass(draft.lemma, "deploys") ? neighbour(i) : Optional.empty();
            if (border.isPresent()) {
                draft.add(BORDER, units.get(border.get()).phrase().orElseThrow());
                return border.get();
            }
            String slot = slotAt(i);
            boolean whose = slot.equals(FOR)
                    && i > 1
                    && units.get(i - 1).kind() == Kind.NOUN
                    && units.get(i - 2).kind() == Kind.PREPOSITION
                    && units.get(i - 2).slot().equals(ON)
                    && units.get(i - 2).from() > draft.predicate
                    && !event(sentence.token(units.get(i - 1).from()));
            if (whose) {
                // "an attack on a base of the Union"
                slot = BEHIND + units.get(i - 2).slot();
            }
            int at = i + 1;
            boolean nation = slot.equals(Clause.AGENT)
                    && at < units.size()
                    && units.get(at).kind() == Kind.NATIONALITY;
            if (nation) {
                // "by Israeli fire"
                draft.add(slot, units.get(at).phrase().orElseThrow());
                return at;
            }
            while (at < units.size() && passedOver(units.get(at))) {
                at++;
            }
            boolean contains = slot.equals(IN)
                    && at > i + 1
                    && predicates.is(sentence.token(units.get(at - 1).from()), "container");
            if (at >= units.size() || contains && isPersonAt(at)) {
                // "arrested in the capital X": no place has a person's name
                return i;
            }
            // "released the tourist X"
            boolean titled =
                    at + 1 < units.size() && units.get(at).kind() == Kind.PHRASE && announces(at) && isPersonAt(at + 1);
            Unit next = units.get(titled ? at + 1 : at);
            if (titled) {
                at++;
            }
            if (next.kind() == Kind.PHRASE) {
                draft.add(slot, next.phrase().orElseThrow());
                if (slot.equals(BY_MEANS) && isAircraft(next.phrase().orElseThrow())) {
                    // "with an Israeli drone"
                    draft.add(BEHIND + slot, next.phrase().orElseThrow());
                }
                lastSlot = slot;
                return listed(at, slot, draft);
            }
            Token token = sentence.token(next.from());
            int named = at + 1;
            while (named < units.size() && units.get(named).kind() == Kind.NATIONALITY) {
                named++;
            }
            // "in the meeting X and Y": what happens is nobody's title
            boolean apposed = next.kind() == Kind.NOUN
                    && !event(token)
                    && !predicates.is(token, "premises")
                    // "arrested in the capital X": a place is no title either
                    && (token.definite() && !slot.equals(IN) || predicates.is(token, "person-noun"))
                    && named < units.size()
                    && units.get(named).phrase().filter(this::isPerson).isPresent();
            if (apposed) {
                draft.add(slot, units.get(named).phrase().orElseThrow());
                lastSlot = slot;
                return named;
            }
            if (next.kind() == Kind.OTHER && token.is(Pos.PRONOUN) && token.glued()) {
                if (at > i + 1 && units.get(at - 1).kind() == Kind.NOUN) {
                    // "from its positions"
                    draft.complements.add(nounLemma(units.get(at - 1)));
                }
                boolean whom = predicates.is(sentence.token(preposition.from()), "object-stem");
                draft.add(whom ? Clause.OBJECT : slot, whom ? takenUp(i, next) : pronoun(next));
                return at;
            }
            return i;
        }

        /** "Criticized Israel, accusing it": the object of the verb before, else whom the pronoun may mean. */
        private NounPhrase takenUp(int u, Unit pronoun) {
            boolean she = predicates.is(sentence.token(pronoun.from()), "she");
            return previousVerb(u)
                    .flatMap(v -> Stream.of(Clause.OBJECT, BEHIND + Clause.OBJECT, Clause.SUBJECT)
                            .flatMap(slot -> v.arguments.getOrDefault(slot, List.of()).stream())
                            .filter(p -> mainSubject.filter(p::equals).isEmpty())
                            .filter(p -> feminine(p).filter(f -> f != she).isEmpty())
                            .findFirst())
                    .orElseGet(() -> pronoun(pronoun));
        }

        /** The slot of the preposition; "besides" goes on with the one before. */
        private String slot(Unit preposition) {
            return preposition.slot().equals("besides") ? lastSlot : preposition.slot();
        }

        /** Whether a noun is what is discussed, or of it, and not where that is done: "developments of shipping in". */
        private boolean isTopic(int noun) {
            int head = noun;
            while (genitive(head) && units.get(head - 1).kind() == Kind.NOUN) {
                head--;
            }
            return !afterPrepositionAt(head)
                    && !event(sentence.token(units.get(noun).from()));
        }

        /** The unit of the country beyond the border that stands behind the preposition: "near the border with Mali". */
        private Optional<Integer> neighbour(int preposition) {
            int at = preposition + 1;
            if (at >= units.size()
                    || !predicates.is(sentence.token(units.get(at).from()), "border")) {
                return Optional.empty();
            }
            at++;
            if (at < units.size() && sentence.token(units.get(at).from()).is(Pos.PRONOUN)) {
                at++;
            }
            if (at < units.size() && units.get(at).slot().equals(WITH)) {
                at++;
            }
            boolean state = at < units.size()
                    && units.get(at).phrase().filter(Reader::isState).isPresent();
            return state ? Optional.of(at) : Optional.empty();
        }

        /** Places that follow one in a slot: "في قاعدة X وقاعدة Y". */
        private int listed(int first, String slot, ClauseDraft draft) {
            int at = first;
            if (slot.endsWith("between")
                    && at + 2 < units.size()
                    && units.get(at + 1).kind() == Kind.CONJUNCTION) {
                int other = at + 2;
                while (other < units.size() && passedOver(units.get(other))) {
                    other++;
                }
                if (other < units.size() && units.get(other).kind() == Kind.PHRASE) {
                    draft.add(slot, units.get(other).phrase().orElseThrow());
                    return other;
                }
            }
            while (at + 2 < units.size()
                    && units.get(at + 1).kind() == Kind.CONJUNCTION
                    && units.get(at + 2).phrase().filter(ArabicClauses::isPlace).isPresent()
                    && units.get(at).phrase().filter(ArabicClauses::isPlace).isPresent()) {
                draft.add(slot, units.get(at + 2).phrase().orElseThrow());
                at += 2;
            }
            return at;
        }

        /** What may stand between a preposition and the name it governs: "في مدينة …", "في ثلاثة مواقع عراقية هي …". */
        private boolean passedOver(Unit unit) {
            Token token = sentence.token(unit.from());
            return switch (unit.kind()) {
                case NOUN ->
                    predicates.is(token, "container")
                            || predicates.is(token, "person-noun")
                            || token.is(Pos.NUMBER)
                            || predicates.is(token, "number");
                case NATIONALITY, QUOTE -> true;
                case PREPOSITION -> predicates.is(token, "locative");
                case OTHER -> predicates.is(token, "is-they");
                default -> false;
            };
        }

        private NounPhrase pronoun(Unit unit) {
            Token token = sentence.token(unit.from());
            Reference reference = predicates.is(token, "both")
                    ? new Reference.Pair(Reference.Pair.Kind.BOTH, unit.from(), unit.to())
                    : new Reference.Pronoun(
                            predicates.is(token, "they"),
                            predicates.is(token, "she"),
                            Reference.Pronoun.Who.ANYBODY,
                            unit.from(),
                            unit.to());
            return new NounPhrase(unit.from(), unit.to(), List.of(reference));
        }

        /** Where the words begin that a source at the end of the sentence stands for: after the last "while". */
        private int lastContrast(int source) {
            for (int i = source - 1; i > 0; i--) {
                if (predicates.is(sentence.token(i), "contrast")) {
                    return i;
                }
            }
            return 0;
        }

        /** Who is named as the source, with or without a verb of saying: "بحسب الجيش", "وفق ما أعلنت الوزارة". */
        private Optional<NounPhrase> sourceAfter(int u) {
            boolean noun = false;
            for (int i = u + 1; i < Math.min(units.size(), u + 6); i++) {
                Unit unit = units.get(i);
                if (unit.phrase().isPresent()) {
                    return unit.phrase();
                }
                // "according to a report by the ministry"
                if (unit.kind() == Kind.PREPOSITION
                        && noun
                        && predicates.is(sentence.token(unit.from()), "source-of")) {
                    continue;
                }
                noun = unit.kind() == Kind.NOUN;
                boolean says = unit.kind() == Kind.VERB
                        && predicates
                                .governor(sentence.token(unit.from()))
                                .filter(Predicates.Governor::reports)
                                .isPresent();
                if (unit.kind() == Kind.VERB && !says || unit.kind() == Kind.PREPOSITION) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }

        private Optional<NounPhrase> phraseAfter(int i) {
            return i + 1 < units.size() ? units.get(i + 1).phrase() : Optional.empty();
        }

        /** "ما زالوا", "لا يزال": the verb, its particle, or both as one. */
        private boolean tellsOfLasting(Unit unit) {
            return unit.kind() != Kind.PHRASE
                    && (predicates.is(sentence.token(unit.to() - 1), "still")
                            || unit.to() < sentence.size()
                                    && unit.to() - unit.from() == 1
                                    && predicates.is(sentence.token(unit.to()), "still"));
        }

        /** "The failure of the talks between X and Y to reach a deal". */
        private boolean failed(int u) {
            if (u == 0
                    || units.get(u - 1).kind() != Kind.PREPOSITION
                    || !units.get(u - 1).slot().equals(IN)) {
                return false;
            }
            for (int i = u - 2; i >= 0; i--) {
                Kind kind = units.get(i).kind();
                if (kind == Kind.VERB || kind == Kind.STOP || kind == Kind.SUBORDINATOR) {
                    return false;
                }
                if (kind == Kind.NOUN
                        && predicates.is(sentence.token(units.get(i).from()), "failure")) {
                    return true;
                }
            }
            return false;
        }

        /** An event noun, with its genitive, the nationality it carries and the phrases after it. */
        private void noun(int u, Scope outer) {
            Unit unit = units.get(u);
            Token head = sentence.token(unit.from());
            // "in protest at": why something is done, no protest
            // "the operations command": a body
            boolean staff = predicates.is(head, "operations")
                    && u > 0
                    && genitive(u)
                    && predicates.is(sentence.token(units.get(u - 1).from()), "operations-body");
            if (!event(head) || predicates.is(head, "cause") || staff) {
                return;
            }
            ClauseDraft draft =
                    new ClauseDraft(unit.from(), predicates.eventNoun(head).orElse(head.stem()), Clause.Kind.NOUN);
            draft.speaker = speaker;
            int said = u > 1 && units.get(u - 1).kind() == Kind.COMMA ? u - 2 : u - 1;
            // "300 soldiers are still stationed in X"
            while (said > 0 && tellsOfLasting(units.get(said))) {
                said--;
            }
            boolean adjective = head.is(Pos.ADJECTIVE) || predicates.is(head, "backed-adjective");
            if (adjective && u > 0 && units.get(said).kind() == Kind.PHRASE) {
                draft.add(ANTECEDENT, units.get(said).phrase().get().last());
            }
            if (failed(u)) {
                draft.weaken(Modality.DENIED);
            }
            boolean announced = u > 2
                    && units.get(u - 1).kind() == Kind.PHRASE
                    && genitive(u - 1)
                    && units.get(u - 2).kind() == Kind.NOUN
                    && predicates.is(sentence.token(units.get(u - 2).from()), "announcement")
                    && !afterPrepositionAt(u);
            if (announced) {
                // "X's announcement that it withdraws"
                draft.support = predicates
                        .verbal(sentence.token(units.get(u - 2).from()))
                        .map(Predicates.Verbal::lemma);
                draft.controlled = true;
                draft.add(BEARER, units.get(u - 1).phrase().orElseThrow());
                draft.add(Clause.SUBJECT, units.get(u - 1).phrase().orElseThrow());
            }
            Optional<ClauseDraft> verb = announced
                    ? Optional.empty()
                    : Optional.ofNullable(undergone.get(u)).or(() -> governing(u));
            int at = carrier(u);
            Optional<String> light = light(at, u);
            boolean object = verb.isPresent() && !genitive(at) && !afterPrepositionAt(at);
            if (verb.isPresent()) {
                // "struck X, a day after a raid": the raid is nobody's who struck
                boolean timed =
                        at > 0 && predicates.is(sentence.token(units.get(at - 1).from()), "time-preposition");
                // "ordered to pursue those involved in the attack": who orders launches none
                boolean aside = afterPrepositionAt(at)
                        && (units.get(at - 1).slot().equals(IN) && isClass(verb.get().lemma, "launches")
                                || units.get(at - 1).slot().equals(FOR) && isClass(verb.get().lemma, "imposes"));
                boolean carried = object || afterPrepositionAt(at) && at >= 2 && !genitive(at) && !aside;
                draft.support =
                        timed ? Optional.empty() : carried ? light.or(() -> Optional.of(verb.get().lemma)) : light;
                if (light.isPresent() && !isClass(verb.get().lemma, "does") && !isPurpose(at)) {
                    // "called for imposing sanctions": who calls imposes none
                    carried = false;
                    object = false;
                }
                draft.controlled = object
                        || carried
                                && at > 0
                                && verb.get().objectNouns.isEmpty()
                                && predicates.is(
                                        sentence.token(units.get(at - 1).from()), "governing")
                        || carried && isClass(verb.get().lemma, "does-in");
                if (draft.controlled) {
                    verb.get().complements.add(draft.lemma);
                }
                boolean saying = carried
                        && afterPrepositionAt(at)
                        && units.get(at - 1).slot().equals(IN)
                        && speaker.filter(verb.get().arguments.getOrDefault(Clause.SUBJECT, List.of())::contains)
                                .isPresent();
                if (saying) {
                    // "X stressed in a call with Y": that he spoke to him is not what he says
                    draft.speaker = Optional.empty();
                }
                if (carried) {
                    verb.get().arguments.getOrDefault(Clause.SUBJECT, List.of()).forEach(p -> draft.add(BEARER, p));
                    verb.get().arguments.getOrDefault(Clause.OBJECT, List.of()).stream()
                            .filter(p -> verb.get().passive)
                            .forEach(p -> draft.add(BEARER, p));
                }
                // "marched in X in protest at the war": the war need not be in X
                boolean cause =
                        at > 1 && predicates.is(sentence.token(units.get(at - 2).from()), "cause");
                // "the forces allied with X": what an adjective says is not where and with whom the verb is done
                if (carried && !object && !cause && !draft.has(ANTECEDENT)) {
                    boolean blow = predicates.is(head, "violence") || predicates.is(head, "strike-noun");
                    copyPhrases(verb.get(), draft, blow);
                }
                if (object && !draft.has(ANTECEDENT)) {
                    draft.from = Math.min(draft.from, verb.get().predicate);
                    copy(verb.get(), draft);
                    draft.future = verb.get().future;
                }
            }
            // what an adjective says of a name holds whatever is said of it: "X, backed by Y, demanded"
            boolean participle = predicates.is(head, "participle") || draft.has(ANTECEDENT);
            boolean adjunct = afterPrepositionAt(at)
                    && units.get(at - 1).slot().equals("about")
                    && outer.effect() == Modality.DENIED
                    && verb.filter(v -> isClass(v.lemma, "abstains")).isEmpty()
                    // "denied reports of sending": the sending is what is denied
                    && !(at > 1
                            && predicates.is(sentence.token(units.get(at - 2).from()), "hearsay"));
            boolean aside = afterPrepositionAt(at)
                    && outer.effect() == Modality.HYPOTHETICAL
                    && predicates.is(sentence.token(units.get(at - 1).from()), "aftermath")
                    && isSettled(u);
            // "the talks failed": they were held
            boolean failed = verb.filter(v -> isClass(v.lemma, "fails")).isPresent() && !afterPrepositionAt(at);
            if (outer.open() && !participle && !adjunct && !aside && !failed || outer.whole()) {
                draft.weaken(outer.effect());
            }
            if (verb.isPresent() && object && !participle) {
                draft.weaken(verb.get().modality);
            }
            boolean approved = verb.filter(v -> isClass(v.lemma, "approves")).isPresent()
                    && draft.support.isPresent()
                    && predicates.is(head, "dispatch");
            if (verb.isPresent() && (isPurpose(u) || isPurpose(at)) || approved) {
                draft.weaken(Modality.PLANNED);
            }
            if (afterPrepositionAt(at)
                    && (predicates.is(sentence.token(units.get(at - 1).from()), "time-preposition")
                            || isStage(at)
                            || units.get(at - 1).slot().equals(IN) && at <= 2 && verb.isEmpty())) {
                draft.complements.add(TIMED);
                draft.speaker = Optional.empty();
            }
            boolean willBe = u > 0
                    && verbAt[u - 1] != null
                    && verbAt[u - 1].future
                    && isLemma(sentence.token(units.get(u - 1).from()), "copula");
            if (willBe) {
                // "the attack will be on"
                draft.weaken(Modality.PLANNED);
            }
            if (afterPrepositionAt(at) && isWish(at)) {
                draft.weaken(Modality.HYPOTHETICAL);
            }
            nominalNegation(u, draft);
            for (int i = unit.from() + 1; i < unit.to(); i++) {
                draft.complements.add(sentence.token(i).norm());
            }
            supposed(u, draft);
            said(u, draft);
            if (afterPrepositionAt(u) && sentence.token(unit.from()).glued()) {
                draft.complements.add(Clause.BY_PREPOSITION + units.get(u - 1).slot());
            }
            saidOf(u).ifPresent(p -> draft.add(SAID_OF, p));
            int i = u + 1;
            boolean first = true;
            boolean backed = false;
            while (i < units.size() && !nounEnds(i) && !otherEvent(u, i) && !backed) {
                // "loyal to X": by the first preposition, and by no other behind it
                backed = predicates.is(head, "backed-adjective") && units.get(i).kind() == Kind.PREPOSITION;
                if (wasDue(i)) {
                    i += 2;
                    first = false;
                    continue;
                }
                Unit next = units.get(i);
                switch (next.kind()) {
                    case NATIONALITY -> {
                        if (first) {
                            draft.add(Clause.NATIONALITY, next.phrase().orElseThrow());
                        } else {
                            behind(draft, i, true);
                        }
                    }
                    case PHRASE -> {
                        if (i > u + 1 && isDue(i)) {
                            // "his meeting planned with X"
                            draft.weaken(Modality.PLANNED);
                        } else if (first && isAccusativeNation(i)) {
                            draft.add(Clause.NATIONALITY, next.phrase().orElseThrow());
                        } else if (first && genitive(i)) {
                            draft.add(Clause.OF, next.phrase().orElseThrow());
                        } else if (first && isAccusative(head)) {
                            draft.add(Clause.OBJECT, next.phrase().orElseThrow());
                        } else if (i == u + 2 && genitive(i) && genitive(u + 1) && isPosition(u + 1)) {
                            // "the shelling of positions of X"
                            draft.add(BEHIND + Clause.OBJECT, next.phrase().orElseThrow());
                        } else if (genitive(i)) {
                            behind(draft, i, true);
                        } else if (i > 0
                                && units.get(i - 1).kind() != Kind.PREPOSITION
                                && units.get(i - 1).kind() != Kind.CONJUNCTION
                                && draft.has(Clause.OF)
                                && !draft.has(Clause.OBJECT)
                                && !describesOwn(i)
                                && i == u + 2) {
                            draft.add(Clause.OBJECT, next.phrase().orElseThrow());
                        }
                    }
                    case PREPOSITION -> {
                        boolean others = next.slot().equals(FOR)
                                && i > u + 1
                                && units.get(i - 1).kind() == Kind.NOUN
                                && predicates.is(sentence.token(units.get(i - 1).from()), "violence");
                        if (others) {
                            // "the wounding of 30 in shelling of the army": whose the shelling is
                            i = phraseAfter(i).isPresent() ? i + 1 : i;
                            break;
                        }
                        if (i == u + 1 && next.slot().equals(FOR)) {
                            phraseAfter(i).ifPresent(p -> draft.add(OWN + FOR, p));
                            boolean struck = i + 2 < units.size()
                                    && units.get(i + 2).kind() == Kind.PREPOSITION
                                    && units.get(i + 2).slot().equals(ON);
                            if (struck) {
                                draft.complements.add(STRUCK);
                            }
                        }
                        i = tiesNouns(u, i) ? tied(i, draft) : Math.max(i, prepositional(i, draft));
                    }
                    case NOUN -> {
                        if (afterPrepositionAt(i)) {
                            draft.complements.add(nounLemma(next));
                        }
                        if (predicates.is(sentence.token(next.from()), "successor")) {
                            draft.complements.add(Clause.SUCCESSOR);
                        }
                        boolean whose = draft.objectNouns.isEmpty() && (first || i == u + 1) && !afterPrepositionAt(i);
                        boolean entitled = i == u + 1
                                && genitive(i)
                                && predicates.is(sentence.token(next.from()), "person-noun")
                                && i + 1 < units.size()
                                && isPersonAt(i + 1);
                        if (entitled) {
                            // "the arrest of the activist X"
                            draft.add(Clause.OF, units.get(i + 1).phrase().orElseThrow());
                            i++;
                        } else if (whose
                                || draft.has(Clause.OBJECT)
                                        && isAccusative(sentence.token(next.from()))
                                        && !afterPrepositionAt(i)) {
                            // the gift that somebody is given
                            draft.objectNouns.add(nounLemma(next));
                            if (i == u + 1 && genitive(i) && i + 1 < units.size()) {
                                // "the change of the missions of the forces"
                                Optional<NounPhrase> behind = units.get(i + 1).phrase();
                                behind.ifPresent(p -> draft.add(BEHIND + Clause.OBJECT, p));
                            }
                        }
                    }
                    case OTHER -> {
                        Token token = sentence.token(next.from());
                        if (first && token.is(Pos.PRONOUN) && token.glued() && !announced) {
                            boolean own = object;
                            draft.add(
                                    Clause.OF,
                                    // "urged, during his visit, the president to": whom he urges has no part in it
                                    controller(verb, outer)
                                            .filter(c -> c.from() < next.from())
                                            .or(() -> giver(verb, draft, token))
                                            .or(() -> verb.filter(v -> own).flatMap(v -> doing(v, token)))
                                            .orElseGet(() -> pronoun(next)));
                        }
                    }
                    default -> {
                        // goes on
                    }
                }
                first = false;
                i++;
            }
            if (i < units.size() && units.get(i).kind() == Kind.NOUN && afterPrepositionAt(i)) {
                // "its consent to handing over"
                draft.complements.add(nounLemma(units.get(i)));
            }
            nations(u).forEach(n -> draft.add(Clause.NATIONS, n));
            welcomed(u, draft);
            had(u, draft);
            boolean answered = predicates.is(head, "answered")
                    && (draft.has(Clause.OF) || draft.has(Clause.NATIONALITY))
                    && draft.support.filter(s -> isClass(s, "refuses")).isPresent();
            if (answered && !outer.whole()) {
                // "denied Washington's accusations": they were made
                draft.modality = Modality.STATED;
            }
            boolean allies = predicates.is(head, "allies")
                    && u + 1 < units.size()
                    && sentence.token(units.get(u + 1).from()).is(Pos.PRONOUN)
                    && sentence.token(units.get(u + 1).from()).glued()
                    && !draft.has(NAMED)
                    && !draft.has(ANTECEDENT);
            if (allies) {
                // "the Houthis and their allies": who these are is not said
                return;
            }
            boolean qualifies = predicates.is(head, "backed-adjective") && head.definite();
            if (draft.has(ANTECEDENT) || qualifies) {
                // "X and the forces loyal to Y", "the parties loyal to Y": it is said of these
                draft.arguments.remove(Clause.SUBJECT);
                draft.arguments.remove(BEARER);
            }
            OptionalInt thing = acts(u, draft);
            draft.to = Math.max(draft.to, Math.min(end(i), sentence.size()));
            draft.verbal = verbal(head, draft, verb.filter(v -> v.passive));
            thing.ifPresent(t -> draft.verbal.ifPresent(v -> undergone.put(t, v)));
            found.add(draft);
        }

        /**
         * Whose deed a verbal noun with an object is: "رفض الأردن تهجير", "إدانة مصر للهجوم", "قصف روسيا مدينة". The genitive
         * does it, whoever tells of it, and what follows it undergoes it: where that stands.
         */
        private OptionalInt acts(int u, ClauseDraft draft) {
            Optional<String> lemma = predicates
                    .verbal(sentence.token(units.get(u).from()))
                    .filter(v -> v.masdar() && predicates.transitive(v.lemma()))
                    .map(Predicates.Verbal::lemma);
            boolean genitive = u + 1 < units.size()
                    && units.get(u + 1).kind() == Kind.PHRASE
                    && genitive(u + 1)
                    && mayAct(units.get(u + 1).phrase().orElseThrow());
            if (lemma.isEmpty() || !genitive) {
                return OptionalInt.empty();
            }
            if (draft.has(Clause.OBJECT)) {
                draft.complements.add(ACTS);
                return OptionalInt.empty();
            }
            boolean stance = isClass(lemma.get(), "stance");
            int at = u + 2;
            while (at < units.size()
                    && sentence.token(units.get(at).from()).is(Pos.ADJECTIVE)
                    && sentence.token(units.get(at).from()).definite()) {
                at++;
            }
            boolean linked = at < units.size()
                    && units.get(at).kind() == Kind.PREPOSITION
                    && units.get(at).slot().equals(FOR);
            int thing = linked ? at + 1 : at;
            boolean noun = thing < units.size()
                    && units.get(thing).kind() == Kind.NOUN
                    && (linked || !afterPrepositionAt(thing));
            // "the killing of X is a crime": what is said of it, and no object
            boolean said = u == 0 || opens(u - 1) && units.get(u - 1).kind() != Kind.COMMA;
            boolean aim = linked && noun && isMasdar(thing);
            if (!noun || !stance && (said || aim)) {
                return OptionalInt.empty();
            }
            draft.complements.add(ACTS);
            draft.objectNouns.add(nounLemma(units.get(thing)));
            List<NounPhrase> who = draft.arguments.remove(Clause.OF);
            draft.arguments.put(BEARER, new ArrayList<>(who));
            draft.arguments.put(Clause.SUBJECT, new ArrayList<>(who));
            if (thing + 1 < units.size() && units.get(thing + 1).kind() == Kind.PHRASE && genitive(thing + 1)) {
                boolean place = predicates.is(sentence.token(units.get(thing).from()), "place-noun");
                draft.add(
                        place ? Clause.OBJECT : BEHIND + Clause.OBJECT,
                        units.get(thing + 1).phrase().orElseThrow());
            }
            return OptionalInt.of(thing);
        }

        /** Whether the phrase names somebody, and no mere place. */
        private static boolean mayAct(NounPhrase phrase) {
            return phrase.references().stream()
                    .allMatch(r -> !(r instanceof Reference.Named n)
                            || n.name().type() != EntityType.PLACE && n.name().type() != EntityType.FACILITY);
        }

        /** "X handed in his resignation", "voiced its support": the pronoun is he who does so, where it agrees with him. */
        private Optional<NounPhrase> giver(Optional<ClauseDraft> verb, ClauseDraft noun, Token pronoun) {
            boolean she = predicates.is(pronoun, "she");
            return verb.filter(v -> !v.passive && isClass(v.lemma, "gives-own") && noun.has(BEARER))
                    .map(v -> noun.arguments.get(BEARER))
                    .filter(b -> b.size() == 1 && b.get(0).to() > b.get(0).from() && isOne(b.get(0)))
                    .map(b -> b.get(0))
                    .filter(b -> !predicates.is(pronoun, "they"))
                    .filter(b -> feminine(b).filter(f -> f != she).isEmpty());
        }

        /** "At the reception of X was Y": who received him is the subject of the copula. */
        private void welcomed(int u, ClauseDraft draft) {
            boolean in = u > 1
                    && afterPrepositionAt(u)
                    && units.get(u - 1).slot().equals(IN)
                    && predicates.is(sentence.token(units.get(u).from()), "welcoming");
            int copula = u - 2;
            if (in && verbAt[copula] == null && copula > 0 && units.get(copula).kind() == Kind.PHRASE) {
                copula--;
            }
            if (in && verbAt[copula] != null && isClass(verbAt[copula].lemma, "was")) {
                verbAt[copula].arguments.getOrDefault(Clause.SUBJECT, List.of()).stream()
                        .filter(p -> p.to() > p.from())
                        .forEach(p -> draft.add(Clause.SUBJECT, p));
                draft.weaken(verbAt[copula].modality);
            }
        }

        /** "X had a meeting with Y", told as "there was to X a meeting": whose it was stands behind the copula. */
        private void had(int u, ClauseDraft draft) {
            int owner = u - 1;
            while (owner > 0
                    && units.get(owner).kind() == Kind.OTHER
                    && !sentence.token(units.get(owner).from()).glued()) {
                owner--;
            }
            while (owner > 2
                    && units.get(owner).kind() == Kind.PHRASE
                    && units.get(owner - 1).kind() == Kind.PREPOSITION
                    && units.get(owner - 1).slot().equals(IN)) {
                owner -= 2;
            }
            boolean to = owner > 1
                    && units.get(owner - 1).kind() == Kind.PREPOSITION
                    && predicates.is(sentence.token(units.get(owner - 1).from()), "has")
                    && verbAt[owner - 2] != null
                    && isClass(verbAt[owner - 2].lemma, "was");
            boolean pronoun = to && units.get(owner).kind() == Kind.OTHER;
            if (to && (pronoun || units.get(owner).kind() == Kind.PHRASE)) {
                draft.support = Optional.of(verbAt[owner - 2].lemma);
                draft.add(
                        BEARER,
                        pronoun
                                ? pronoun(units.get(owner))
                                : units.get(owner).phrase().orElseThrow());
                draft.weaken(verbAt[owner - 2].modality);
            }
        }

        /** "Which has ended its withdrawal": whose it is that somebody begins or ends. */
        private Optional<NounPhrase> doing(ClauseDraft verb, Token pronoun) {
            List<NounPhrase> subjects = verb.arguments.getOrDefault(Clause.SUBJECT, List.of());
            boolean own = isClass(verb.lemma, "does")
                    && !verb.passive
                    && subjects.size() == 1
                    && subjects.get(0).to() > subjects.get(0).from()
                    && subjects.get(0).references().size() == 1
                    && !predicates.is(pronoun, "they");
            return own ? Optional.of(subjects.get(0)) : Optional.empty();
        }

        /** "Ordered Israel to stop its attack": whose it is that somebody asks or accuses, not who asks. */
        private Optional<NounPhrase> controller(Optional<ClauseDraft> verb, Scope outer) {
            return verb.filter(v -> outer.effect() == Modality.HYPOTHETICAL && !v.passive)
                    .filter(v -> predicates
                            .verbGovernor(v.lemma)
                            .filter(g -> g.effect() == Modality.HYPOTHETICAL)
                            .isPresent())
                    .map(v -> v.arguments.getOrDefault(isClass(v.lemma, "asks-from") ? FROM : Clause.OBJECT, List.of()))
                    .filter(o -> o.size() == 1)
                    .map(o -> o.get(0))
                    .filter(p -> p.references().size() == 1 && p.to() > p.from());
        }

        /** "Discussed the ties between X and Y", "the agreement with X": whom the noun before the preposition ties. */
        private boolean tiesNouns(int head, int preposition) {
            String slot = units.get(preposition).slot();
            int noun = preposition - 1;
            while (noun > head && units.get(noun).kind() == Kind.NATIONALITY) {
                noun--;
            }
            // "discussed the relations with his counterpart": the two discuss them
            boolean counterpart = phraseAfter(preposition)
                    .filter(p -> p.references().get(0) instanceof Reference.Counterpart)
                    .isPresent();
            return (slot.equals("between") || slot.equals(WITH) && !counterpart)
                    && noun > head
                    && units.get(noun).kind() == Kind.NOUN
                    && tie(noun);
        }

        /** Keeps whom a noun ties apart from whom the clause does something with; the last unit used. */
        private int tied(int preposition, ClauseDraft draft) {
            Optional<NounPhrase> phrase = phraseAfter(preposition);
            if (phrase.isEmpty()) {
                return preposition;
            }
            String slot = TIE + units.get(preposition).slot();
            draft.add(slot, phrase.get());
            return listed(preposition + 1, slot, draft);
        }

        /** Whether the noun, or one that an adjective behind it describes, names what holds between two: "the good ties". */
        private boolean tie(int noun) {
            for (int i = noun; i >= 0 && noun - i < TIE_REACH && units.get(i).kind() == Kind.NOUN; i--) {
                if (predicates.is(sentence.token(units.get(i).from()), "tie")) {
                    return true;
                }
            }
            return false;
        }

        /** The nationalities that a noun carries beside other adjectives: "مباحثات مصرية سعودية"; none where there is but one. */
        private List<NounPhrase> nations(int u) {
            List<NounPhrase> nations = new ArrayList<>();
            int i = u + 1;
            while (i < units.size()
                    && (isNation(units.get(i))
                            || i - u <= 3 && units.get(i).kind() == Kind.OTHER && isBetweenNations(units.get(i)))) {
                if (isNation(units.get(i))) {
                    nations.add(units.get(i).phrase().orElseThrow());
                }
                i++;
            }
            return nations.size() > 1 ? nations : List.of();
        }

        /** A nationality, or what could be one as well as the state's own name: "السعودية". */
        private boolean isNation(Unit unit) {
            return unit.kind() == Kind.NATIONALITY
                    || unit.kind() == Kind.PHRASE
                            && unit.to() == unit.from() + 1
                            && sentence.token(unit.from()).is(Pos.ADJECTIVE)
                            && unit.phrase().orElseThrow().references().get(0) instanceof Reference.Named named
                            && named.name().type() == EntityType.STATE;
        }

        private boolean isBetweenNations(Unit unit) {
            Token token = sentence.token(unit.from());
            return token.is(Pos.ADJECTIVE) || predicates.is(token, "hyphen");
        }

        /** The first of the nouns of measure and of light verbal nouns before a noun: "a series of raids", "the holding of talks". */
        private int carrier(int u) {
            int at = u;
            while (genitive(at) && (isMeasure(at - 1) || isMasdar(at - 1))) {
                at--;
            }
            return at;
        }

        /** The verb behind the light verbal noun among them. */
        private Optional<String> light(int from, int u) {
            for (int i = u - 1; i >= from; i--) {
                if (!isMeasure(i) && isMasdar(i)) {
                    return predicates
                            .verbal(sentence.token(units.get(i).from()))
                            .map(Predicates.Verbal::lemma);
                }
            }
            return Optional.empty();
        }

        private boolean isMeasure(int i) {
            return predicates.is(sentence.token(units.get(i).from()), "batch") || isStage(i);
        }

        /** "At the end of the visit". */
        private boolean isStage(int i) {
            return predicates.is(sentence.token(units.get(i).from()), "stage");
        }

        private boolean isMasdar(int i) {
            return predicates
                    .verbal(sentence.token(units.get(i).from()))
                    .filter(Predicates.Verbal::masdar)
                    .isPresent();
        }

        /** A verbal noun read as its verb: whose genitive is the object, or the subject where the verb takes no object. */
        private Optional<ClauseDraft> verbal(Token head, ClauseDraft noun, Optional<ClauseDraft> passive) {
            Optional<Predicates.Verbal> verbal =
                    predicates.verbal(head).filter(v -> v.masdar() && predicates.eventVerb(v.lemma()));
            // what one refuses or denies of a stance is another's: "rejected the threat of X"
            boolean others = verbal.isPresent()
                    && isClass(verbal.get().lemma(), "stance")
                    && noun.support.filter(s -> isClass(s, "refuses")).isPresent();
            boolean idle = noun.modality != Modality.STATED && !noun.controlled
                    // "the Syrian opposition": people, not what they do
                    || head.definite() && predicates.is(head, "collective");
            if (verbal.isEmpty() || others || idle) {
                return Optional.empty();
            }
            ClauseDraft draft = new ClauseDraft(noun.predicate, verbal.get().lemma(), Clause.Kind.VERB);
            draft.modality = noun.modality;
            draft.future = noun.future;
            draft.speaker = noun.speaker;
            draft.objectNouns.addAll(noun.objectNouns);
            draft.complements.addAll(noun.complements);
            if (noun.complements.contains(STRUCK) && !noun.has(ON)) {
                draft.objectNouns.add(STRUCK);
            }
            noun.arguments.forEach((slot, phrases) -> {
                boolean role = slot.equals(Clause.SUBJECT)
                        || slot.equals(Clause.OBJECT)
                        || slot.equals(Clause.OF)
                        || slot.equals(Clause.NATIONALITY)
                        || slot.equals(BEARER)
                        || slot.equals(NAMED)
                        || slot.equals(FOR)
                                && (predicates.is(head, "strike-noun") || noun.complements.contains(STRUCK));
                if (!role) {
                    phrases.forEach(p -> draft.add(slot, p));
                }
            });
            boolean acts = noun.complements.contains(ACTS) && !noun.has(Clause.OF);
            List<NounPhrase> of = noun.arguments.getOrDefault(acts ? BEARER : Clause.OF, List.of());
            List<NounPhrase> object = noun.arguments.getOrDefault(Clause.OBJECT, List.of());
            // "an attack of X": whose it is
            boolean by = predicates.is(head, "strike-noun") || noun.complements.contains(STRUCK);
            List<NounPhrase> whom = noun.arguments.getOrDefault(FOR, List.of()).stream()
                    .filter(p -> p.from() > noun.predicate && !by)
                    .toList();
            List<NounPhrase> nation = noun.arguments.getOrDefault(Clause.NATIONALITY, List.of());
            List<NounPhrase> doer = noun.complements.contains(STRUCK)
                    ? noun.arguments.getOrDefault(OWN + FOR, List.of())
                    : nation.isEmpty() ? doer(noun, passive) : nation;
            boolean strikes = predicates.is(head, "strike-noun")
                    && !of.isEmpty()
                    && object.isEmpty()
                    && nation.isEmpty()
                    && of.stream().allMatch(this::mayStrike);
            if (strikes) {
                // "Israel's attack": whose it is, unless it is a town's
                of.forEach(p -> draft.add(Clause.SUBJECT, p));
                draft.objectNouns.add(UNNAMED);
            } else if (!predicates.transitive(verbal.get().lemma())
                    || isClass(verbal.get().lemma(), "moves") && of.stream().anyMatch(this::isPeople)) {
                (of.isEmpty() ? doer : of).forEach(p -> draft.add(Clause.SUBJECT, p));
            } else if (!of.isEmpty() && (acts || !object.isEmpty() || !whom.isEmpty() && draft.objectNouns.isEmpty())) {
                of.forEach(p -> draft.add(Clause.SUBJECT, p));
                (object.isEmpty() ? whom : object).forEach(p -> draft.add(Clause.OBJECT, p));
            } else {
                doer.forEach(p -> draft.add(Clause.SUBJECT, p));
                (of.isEmpty() ? whom : of).forEach(p -> draft.add(Clause.OBJECT, p));
            }
            draft.from = Math.min(draft.from, noun.from);
            draft.to = Math.max(draft.to, noun.to);
            if (isClass(draft.lemma, "campaigns") && !draft.has(Clause.SUBJECT)) {
                // "the role of X in fighting Y": no single deed
                return Optional.empty();
            }
            return Optional.of(draft);
        }

        /** Where the men of a force are: who strikes it strikes them. */
        private boolean isPosition(int i) {
            return predicates.is(sentence.token(units.get(i).from()), "position");
        }

        private boolean mayStrike(NounPhrase phrase) {
            return phrase.references().stream()
                    .allMatch(r -> r instanceof Reference.Named n
                            && (n.name().type() == EntityType.STATE || n.name().type() == EntityType.ARMED_FORCE));
        }

        /** Who does what a verbal noun names: its agent, or the subject of the verb that carries it. */
        private List<NounPhrase> doer(ClauseDraft noun, Optional<ClauseDraft> passive) {
            List<NounPhrase> agent = noun.arguments.get(Clause.AGENT);
            if (agent != null) {
                return agent;
            }
            // "refused any presence of troops": it is theirs
            boolean refused = noun.has(OWN + FOR)
                    && noun.support.filter(s -> isClass(s, "refuses")).isPresent();
            boolean own = noun.support.filter(s -> isClass(s, "does")).isPresent() && noun.controlled && !refused;
            if (passive.isPresent() || !own) {
                return List.of();
            }
            return noun.arguments.getOrDefault(BEARER, List.of());
        }

        private boolean isClass(String lemma, String wordClass) {
            return predicates.is(
                    new Token(0, sentence.token(0).span(), lemma, lemma, Pos.VERB, "", lemma, false, false), wordClass);
        }

        /** Whether what follows is what a noun of stance is about: "the condemnation by X of". */
        private boolean ofStance(int before) {
            for (int i = before; i >= 0 && before - i < 3; i--) {
                boolean stance = units.get(i).kind() == Kind.NOUN
                        && predicates
                                .verbal(sentence.token(units.get(i).from()))
                                .filter(v -> v.masdar() && isClass(v.lemma(), "stance"))
                                .isPresent();
                if (stance) {
                    return true;
                }
                if (units.get(i).kind() != Kind.PHRASE && units.get(i).kind() != Kind.NATIONALITY) {
                    return false;
                }
            }
            return false;
        }

        /** "To bring out the forces": what a verbal noun after "for" names is meant to be, but for verbs that undergo it. */
        private boolean isPurpose(int u) {
            boolean after = u > 0
                    && units.get(u - 1).kind() == Kind.PREPOSITION
                    && predicates.is(sentence.token(units.get(u - 1).from()), "for")
                    && sentence.token(units.get(u).from()).glued()
                    // "condemnation of the aggression"
                    && !ofStance(u - 2)
                    // "in rejection of the war"
                    && !(u > 1 && predicates.is(sentence.token(units.get(u - 2).from()), "in-protest"));
            if (!after || suffered(u).isPresent()) {
                return false;
            }
            for (int i = u - 2; i >= 0; i--) {
                if (verbAt[i] != null) {
                    return !isLemma(sentence.token(units.get(i).from()), "undergoes");
                }
            }
            return true;
        }

        /** Of whom the noun is said: the noun phrase before it, or the name after "the leader in the party". */
        private void said(int u, ClauseDraft draft) {
            int i = u - 1;
            while (i >= 0
                    && (units.get(i).kind() == Kind.COMMA
                            || units.get(i).kind() == Kind.CONJUNCTION
                            || predicates.is(sentence.token(units.get(i).from()), "is-they"))) {
                i--;
            }
            boolean pronoun = i + 1 < u && units.get(u - 1).kind() == Kind.OTHER;
            if (!pronoun && i >= 0 && i < u - 1 && units.get(u - 1).kind() == Kind.CONJUNCTION) {
                // "the United States and its allies": nothing is said of it
                return;
            }
            boolean near = i == u - 1 || pronoun || i == u - 2;
            if (i >= 0
                    && near
                    && units.get(i).kind() == Kind.PHRASE
                    && !(i > 0 && units.get(i - 1).kind() == Kind.PREPOSITION && !pronoun && i != u - 2)) {
                NounPhrase phrase = units.get(i).phrase().orElseThrow();
                boolean last = predicates.is(sentence.token(units.get(u).from()), "backed-adjective");
                draft.add(NAMED, last ? phrase.last() : phrase);
                return;
            }
            if (u > 0 && predicates.is(sentence.token(units.get(u - 1).from()), "is-they")) {
                draft.add(NAMED, pronoun(units.get(u - 1)));
                return;
            }
            boolean party = u + 3 < units.size()
                    && units.get(u + 1).kind() == Kind.PREPOSITION
                    && units.get(u + 2).kind() == Kind.PHRASE
                    && units.get(u + 3).kind() == Kind.PHRASE;
            if (party && isPerson(units.get(u + 3).phrase().orElseThrow())) {
                draft.add(NAMED, units.get(u + 3).phrase().orElseThrow());
            }
        }

        /** Whom a predicate in the accusative describes: "X is still held". */
        private Optional<NounPhrase> saidOf(int u) {
            if (!isAccusative(sentence.token(units.get(u).from()))) {
                return Optional.empty();
            }
            for (int i = u - 1; i >= 0 && u - i <= REACH; i--) {
                Unit unit = units.get(i);
                if (unit.kind() == Kind.OPENER) {
                    // "the journalist X is still held"
                    boolean entitled =
                            predicates.is(sentence.token(units.get(i + 1).from()), "person-noun") && isPersonAt(i + 2);
                    Optional<NounPhrase> behind =
                            units.get(entitled ? i + 2 : i + 1).phrase();
                    return behind.isPresent() || i == 0
                            ? behind
                            : units.get(i - 1).phrase();
                }
                if (unit.kind() == Kind.VERB) {
                    return isLemma(sentence.token(unit.from()), "copula") && verbAt[i] != null
                            ? verbAt[i].arguments.getOrDefault(Clause.SUBJECT, List.of()).stream()
                                    .findFirst()
                            : Optional.empty();
                }
                boolean between = unit.kind() == Kind.PHRASE
                        || unit.kind() == Kind.NATIONALITY
                        || unit.kind() == Kind.PREPOSITION
                        || transparent(i);
                if (!between) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }

        /** A second event noun takes what follows it. */
        private boolean otherEvent(int u, int i) {
            return i > u + 1
                    && units.get(i).kind() == Kind.NOUN
                    && !genitive(i)
                    && !predicates.is(sentence.token(units.get(i).from()), "document-head")
                    // "a march in rejection of"
                    && !(predicates.is(sentence.token(units.get(u).from()), "protest-noun")
                            && predicates.is(sentence.token(units.get(i).from()), "in-protest"))
                    // "the killing of X in clashes in Y"
                    && !(predicates.is(sentence.token(units.get(u).from()), "violence")
                            && predicates.is(sentence.token(units.get(i).from()), "violence")
                            && afterPrepositionAt(i)
                            && units.get(i - 1).slot().equals(IN))
                    && event(sentence.token(units.get(i).from()));
        }

        /** Whether the event noun is one that has been told or is somebody's: "the visit", "his visit", "the visit of X". */
        private boolean isSettled(int u) {
            boolean pronoun = u + 1 < units.size()
                    && sentence.token(units.get(u + 1).from()).is(Pos.PRONOUN)
                    && sentence.token(units.get(u + 1).from()).glued();
            return sentence.token(units.get(u).from()).definite()
                    || pronoun
                    || u + 1 < units.size() && units.get(u + 1).kind() == Kind.PHRASE && genitive(u + 1);
        }

        /** Whether the noun tells an event: by a frame of its own or as the masdar of a verb that has one. */
        private boolean event(Token token) {
            return predicates.eventNoun(token).isPresent()
                    || predicates
                            .verbal(token)
                            .filter(v -> v.masdar() && predicates.eventVerb(v.lemma()))
                            .isPresent();
        }

        private void copy(ClauseDraft verb, ClauseDraft noun) {
            verb.arguments.forEach((slot, phrases) -> {
                if (slot.equals(Clause.SUBJECT) || slot.equals(Clause.AGENT)) {
                    phrases.forEach(p -> noun.add(slot, p));
                }
            });
            copyPhrases(verb, noun, false);
        }

        /** @param blow whether only where and by whom is the noun's: "thanked X for condemning the attack" */
        private void copyPhrases(ClauseDraft verb, ClauseDraft noun, boolean blow) {
            verb.arguments.forEach((slot, phrases) -> phrases.forEach(p -> {
                if (blow && (slot.equals(FOR) || slot.startsWith(BEHIND) || slot.startsWith(PATIENT))) {
                    return;
                }
                // "asked of France the withdrawal": it need not be from France
                boolean asked = slot.equals(FROM) && isClass(verb.lemma, "asks-from");
                if (!asked
                        && !slot.equals(Clause.SUBJECT)
                        && !slot.equals(Clause.OBJECT)
                        && p.from() < noun.predicate) {
                    noun.add(slot, p);
                }
            }));
        }

        private void nominalNegation(int u, ClauseDraft draft) {
            int from = units.get(u).from();
            for (int i = u - 1; i >= 0 && from - units.get(i).from() <= 2; i--) {
                Token token = sentence.token(units.get(i).from());
                if (predicates.is(token, "no-noun")) {
                    draft.weaken(Modality.DENIED);
                }
                // "the decision met criticism": a definite noun governs none behind it
                boolean subject = i > 0 && units.get(i - 1).kind() == Kind.VERB;
                boolean beside = (i == u - 1 || subject) && token.definite();
                boolean noun = units.get(i).kind() == Kind.NOUN && token.is(Pos.NOUN) && !beside;
                Optional<Predicates.Governor> governor = noun ? predicates.governor(token) : Optional.empty();
                // "accepted the invitation to visit"
                boolean accepted =
                        previousVerb(u).filter(v -> isClass(v.lemma, "accepts")).isPresent();
                governor.ifPresent(g -> draft.weaken(accepted ? Modality.PLANNED : g.effect()));
            }
        }

        /** "A possible attack", "the planned talks": what the adjectives behind the noun make of it. */
        private void supposed(int u, ClauseDraft draft) {
            int at = units.get(u).from() + 1;
            if (at > 1 && predicates.is(sentence.token(at - 2), "any")) {
                // "would deter any attack"
                draft.weaken(Modality.HYPOTHETICAL);
            }
            while (at < sentence.size()
                    && (sentence.token(at).is(Pos.ADJECTIVE)
                            || sentence.token(at).is(Pos.NOUN))
                    && at - units.get(u).from() < 4) {
                if (predicates.is(sentence.token(at), "possible")) {
                    draft.weaken(Modality.HYPOTHETICAL);
                    draft.unsure = true;
                } else if (predicates.is(sentence.token(at), "scheduled")) {
                    draft.weaken(Modality.PLANNED);
                    draft.unsure = true;
                }
                at++;
            }
            if (isToBeHeld(u)) {
                draft.weaken(Modality.PLANNED);
                draft.unsure = true;
            }
        }

        /** "The summit between X and Y due to be held in": what stands behind those who take part. */
        private boolean isToBeHeld(int u) {
            for (int i = u + 1; i + 1 < units.size() && i - u <= REACH; i++) {
                Unit unit = units.get(i);
                int word = unit.from();
                boolean due = predicates.is(sentence.token(word), "scheduled")
                        && sentence.token(word).definite();
                if (due) {
                    Token holding = sentence.token(word + 1);
                    return predicates.is(holding, "holding")
                            && word + 2 < sentence.size()
                            && sentence.token(word + 2).is(Pos.PRONOUN);
                }
                boolean between = unit.kind() == Kind.PHRASE
                        || unit.kind() == Kind.NATIONALITY
                        || unit.kind() == Kind.PREPOSITION
                        || unit.kind() == Kind.NOUN && !event(sentence.token(word))
                        || unit.kind() == Kind.CONJUNCTION
                        || unit.kind() == Kind.COMMA
                        || unit.kind() == Kind.QUOTE;
                if (!between) {
                    return false;
                }
            }
            return false;
        }

        /** "The base that houses X came under attack": the verb of suffering before a relative clause, where the noun is its. */
        private Optional<ClauseDraft> suffered(int u) {
            if (u < 2
                    || units.get(u - 1).kind() != Kind.PREPOSITION
                    || !isFor(u - 1)
                    || !predicates.is(sentence.token(units.get(u).from()), "violence")) {
                return Optional.empty();
            }
            for (int i = u - 2; i >= 0 && units.get(i).kind() != Kind.STOP; i--) {
                if (verbAt[i] != null && isLemma(sentence.token(units.get(i).from()), "undergoes")) {
                    return Optional.of(verbAt[i]);
                }
                if (verbAt[i] != null && !inRelative(i)) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }

        /** The verb in whose clause the unit stands. */
        private Optional<ClauseDraft> governing(int u) {
            Optional<ClauseDraft> suffered = suffered(u);
            if (suffered.isPresent()) {
                return suffered;
            }
            for (int i = u - 1; i >= 0; i--) {
                if (verbAt[i] != null) {
                    return isLemma(sentence.token(units.get(i).from()), "copula")
                            ? Optional.empty()
                            : Optional.of(verbAt[i]);
                }
                if (units.get(i).kind() == Kind.STOP
                        || units.get(i).kind() == Kind.RELATIVE
                        || units.get(i).kind() == Kind.OPENER
                        || units.get(i).kind() == Kind.SUBORDINATOR) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }

        /** "A visit that was due to X". */
        private boolean wasDue(int i) {
            return units.get(i).kind() == Kind.VERB
                    && isLemma(sentence.token(units.get(i).from()), "copula")
                    && i + 1 < units.size()
                    && units.get(i + 1).kind() == Kind.NOUN
                    && predicates.is(sentence.token(units.get(i + 1).from()), "scheduled");
        }

        /** "His wish to visit": a noun for what may come behind a wish, with or without whose it is. */
        private boolean isWish(int u) {
            int wish = u - 2;
            if (wish > 0 && sentence.token(units.get(wish).from()).is(Pos.PRONOUN)) {
                wish--;
            }
            return wish >= 0 && predicates.is(sentence.token(units.get(wish).from()), "wish");
        }

        /** "His meeting planned with": a word that is a post elsewhere, behind the pronoun of a noun. */
        private boolean isDue(int i) {
            Token word = sentence.token(units.get(i).from());
            return units.get(i).to() == units.get(i).from() + 1
                    && predicates.is(word, "scheduled")
                    && word.definite()
                    && word.is(Pos.ADJECTIVE)
                    && sentence.token(units.get(i - 1).from()).is(Pos.PRONOUN)
                    && sentence.token(units.get(i - 1).from()).glued();
        }

        private boolean nounEnds(int i) {
            if (wasDue(i)) {
                return false;
            }
            Unit unit = units.get(i);
            return switch (unit.kind()) {
                case VERB, STOP, OPENER, RELATIVE, SUBORDINATOR, NEGATION -> true;
                case CONJUNCTION ->
                    i + 1 < units.size()
                            && (units.get(i + 1).kind() == Kind.VERB
                                    || units.get(i + 1).kind() == Kind.NOUN
                                            && predicates
                                                    .eventNoun(sentence.token(
                                                            units.get(i + 1).from()))
                                                    .isPresent());
                default -> false;
            };
        }
    }
}
