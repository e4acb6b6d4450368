package org.wasl.extractor.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.wasl.extractor.Modality;
import org.wasl.extractor.Span;
import org.wasl.extractor.When;
import org.wasl.extractor.clause.Clause;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;
import org.wasl.extractor.time.TimeFinder;

/**
 * Which of a sentence's times an event has: the one that depends on its predicate, else the one of the clause that it
 * stands in. A time within a relative clause, or of an event that a preposition brings in ("after the agreement of 1999"),
 * stays there.
 */
final class EventTimes {
    /**
     * A time of an event.
     *
     * @param own whether it stands with the predicate itself
     */
    record Told(TimeFinder.Found found, boolean own) {}

    private static final Set<String> LINKS = Set.of("conj", "xcomp", "advcl", "ccomp", "parataxis", "dep", "pcomp");

    private final Sentence sentence;
    private final Lexicon lexicon;
    private final List<TimeFinder.Found> past;
    private final List<TimeFinder.Found> ahead;
    private final Optional<TimeFinder.Found> heading;
    private final Map<Integer, Clause> byPredicate = new HashMap<>();
    private final Map<Integer, List<Integer>> owned = new HashMap<>();

    /**
     * @param past the times as of what has happened, in offsets from the start of the sentence
     * @param ahead the same times as of what is to come
     * @param heading the day under which the sentence stands, in a chronicle
     */
    EventTimes(
            Sentence sentence,
            Lexicon lexicon,
            List<TimeFinder.Found> past,
            List<TimeFinder.Found> ahead,
            Optional<TimeFinder.Found> heading,
            List<Clause> clauses) {
        this.sentence = sentence;
        this.lexicon = lexicon;
        this.past = past;
        this.ahead = ahead;
        this.heading = heading;
        clauses.forEach(c -> byPredicate.merge(c.predicate(), c, (a, b) -> a.kind() == Clause.Kind.VERB ? a : b));
        for (int i = 0; i < past.size(); i++) {
            int at = i;
            owner(i).ifPresent(o ->
                    owned.computeIfAbsent(o, k -> new ArrayList<>()).add(at));
        }
    }

    /**
     * The time of the clause's event.
     *
     * Of what is said, the time of what is asked for or promised is another; and what was not done was not done at a time
     * that only another verb has.
     */
    Optional<Told> of(Clause clause, FactDraft draft) {
        int predicate = clause.predicate();
        boolean voiced = draft.isVoiced();
        // "announced on Monday under the deal signed with X": the verb does not carry what is set apart
        boolean apart = sentence.heads().isEmpty() && isApart(predicate);
        Optional<Integer> own = nearest(predicate)
                .or(() -> clause.support().filter(s -> !apart).flatMap(s -> nearest(governor(predicate))));
        boolean denied = draft.modality == Modality.DENIED;
        Optional<Integer> time = own.filter(t -> !denied || !past.get(t).bounded())
                .or(() -> within(predicate))
                .or(() -> denied ? Optional.empty() : inherited(predicate, voiced))
                .filter(t -> !draft.isAsked() || !isAskedFor(clause, t));
        boolean future = draft.modality == Modality.PLANNED || clause.future();
        return time.map(t -> new Told(future ? ahead(past.get(t)) : past.get(t), own.isPresent()))
                .or(() -> underHeading(clause, draft));
    }

    /** What a chronicle tells under a day was on that day, but for what it goes back to. */
    private Optional<Told> underHeading(Clause clause, FactDraft draft) {
        boolean told = past.isEmpty()
                && draft.modality == Modality.STATED
                && !draft.isSituation()
                && clause.kind() == Clause.Kind.VERB
                && !clause.relative()
                && (sentence.heads().isEmpty() || !isPluperfect(clause.predicate()));
        return heading.filter(h -> told).map(h -> new Told(h, false));
    }

    /**
     * Without a tree: whether the time is that of what is asked for or promised: it stands after the one who is asked
     * ("urged the two to return to the accord of 2000"), unless what is asked for comes after it.
     */
    private boolean isAskedFor(Clause clause, int time) {
        int[] tokens = tokens(past.get(time));
        if (!sentence.heads().isEmpty() || tokens[0] < clause.predicate()) {
            return false;
        }
        boolean until = past.get(time).when().from().isEmpty() && past.get(time).bounded();
        boolean aside = tokens[1] < sentence.size() && opensWish(sentence.token(tokens[1]));
        boolean asked = IntStream.range(clause.predicate() + 1, tokens[0]).anyMatch(i -> opensWish(sentence.token(i)));
        return until || asked && !aside;
    }

    /** A word that brings in what is wished for, or whom it is wished from. */
    private boolean opensWish(Token token) {
        return token.is(Pos.SUBORDINATOR) || lexicon.hasWord(token, "wish-preposition");
    }

    /**
     * The one time since when something holds, where the sentence has no other; until when only if it stands before the
     * token, as what is to end is told after it.
     */
    Optional<When> since(int before) {
        return past.size() == 1
                        && past.get(0).bounded()
                        && (past.get(0).when().from().isPresent() || tokens(past.get(0))[1] <= before)
                ? Optional.of(past.get(0).when())
                : Optional.empty();
    }

    /** The time that follows the token closely, before any other word but those that bring it in. */
    Optional<When> after(int token) {
        return past.stream()
                .filter(f -> tokens(f)[0] >= token && tokens(f)[0] - token <= 1)
                .findFirst()
                .map(TimeFinder.Found::when);
    }

    /** The same words as of what is to come. */
    private TimeFinder.Found ahead(TimeFinder.Found found) {
        return ahead.stream()
                .filter(a -> a.begin() < found.end() && found.begin() < a.end())
                .findFirst()
                .orElse(found);
    }

    /** Of the times that belong to the predicate the one that stands nearest. */
    private Optional<Integer> nearest(int predicate) {
        return owned.getOrDefault(predicate, List.of()).stream()
                .min((a, b) -> Integer.compare(distance(a, predicate), distance(b, predicate)));
    }

    private int distance(int time, int predicate) {
        int[] tokens = tokens(past.get(time));
        return tokens[0] < predicate ? predicate - tokens[0] + 2 : tokens[0] - predicate;
    }

    /** First token of the time and the one after its last. */
    /** The tokens within a time. */
    Set<Integer> covered() {
        Set<Integer> covered = new HashSet<>();
        past.forEach(t -> {
            int[] ends = tokens(t);
            IntStream.range(ends[0], ends[1]).forEach(covered::add);
        });
        return covered;
    }

    private int[] tokens(TimeFinder.Found found) {
        int start = sentence.span().start();
        Span span = new Span(start + found.begin(), start + found.end());
        int from = -1;
        int to = -1;
        for (Token token : sentence.tokens()) {
            if (token.span().overlaps(span)) {
                from = from < 0 ? token.index() : from;
                to = token.index() + 1;
            }
        }
        return from < 0 ? new int[] {0, 1} : new int[] {from, to};
    }

    private Optional<Integer> owner(int time) {
        int[] tokens = tokens(past.get(time));
        if (past.get(time).leads()) {
            return IntStream.range(tokens[1], sentence.size())
                    .filter(byPredicate::containsKey)
                    .boxed()
                    .findFirst();
        }
        return sentence.heads().isEmpty() ? ownerByPlace(tokens[0], tokens[1]) : ownerByTree(tokens[0], tokens[1]);
    }

    /** The nearest predicate above the time in the tree. */
    private Optional<Integer> ownerByTree(int from, int to) {
        int at = from;
        for (int i = from; i < to; i++) {
            int head = sentence.heads().get(i);
            if (head < from || head >= to) {
                at = i;
                break;
            }
        }
        Set<Integer> seen = new HashSet<>();
        at = sentence.heads().get(at);
        // "condemned last week's strike": when that was; "Monday's strike killed 12" is one event
        boolean possessive = to < sentence.size() && sentence.token(to).tag().equals("POS");
        if (possessive && at >= 0 && (isApart(at) || sentence.labels().get(at).equals("dobj"))) {
            return Optional.of(at);
        }
        while (at >= 0 && seen.add(at)) {
            Clause clause = byPredicate.get(at);
            // "fired at a bus carrying workers on Saturday": when it was fired at
            boolean laden = sentence.labels().get(at).equals("acl")
                    && lexicon.hasWord(sentence.token(at), "laden")
                    && sentence.token(at).tag().equals("VBG");
            if (clause != null && !laden && (clause.kind() == Clause.Kind.VERB || isApart(at))) {
                return Optional.of(at);
            }
            at = sentence.heads().get(at);
        }
        return Optional.empty();
    }

    /** Whether a noun stands behind a preposition, so that its time is not that of the clause: "after the talks of May". */
    private boolean isApart(int noun) {
        if (!sentence.labels().isEmpty()) {
            return sentence.labels().get(noun).equals("pobj");
        }
        for (int i = noun - 1; i >= Math.max(0, noun - 3); i--) {
            // "months after the visit": the measure stands between
            if (i > 0
                    && lexicon.hasWord(sentence.token(i), "measured-from")
                    && lexicon.hasWord(sentence.token(i - 1), "measure")) {
                return true;
            }
            if (lexicon.hasWord(sentence.token(i), "time-preposition")
                    || lexicon.hasWord(sentence.token(i), "accordance")) {
                return true;
            }
            if (!sentence.token(i).is(Pos.NOUN) && !sentence.token(i).is(Pos.ADJECTIVE)) {
                return false;
            }
        }
        return false;
    }

    /** Without a tree: the last verb before the time, or a noun nearer by that is set apart; else the first verb after it. */
    private Optional<Integer> ownerByPlace(int from, int to) {
        for (int i = from - 1; i >= 0; i--) {
            Clause clause = byPredicate.get(i);
            if (clause != null && (clause.kind() == Clause.Kind.VERB || isApart(i))) {
                return Optional.of(i);
            }
        }
        for (int i = to; i < sentence.size(); i++) {
            Clause clause = byPredicate.get(i);
            if (clause != null && clause.kind() == Clause.Kind.VERB) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The verb that a noun depends on. */
    private int governor(int noun) {
        if (!sentence.heads().isEmpty()) {
            Set<Integer> seen = new HashSet<>();
            int at = sentence.heads().get(noun);
            while (at >= 0 && seen.add(at)) {
                Clause clause = byPredicate.get(at);
                if (clause != null && clause.kind() == Clause.Kind.VERB) {
                    return at;
                }
                at = sentence.heads().get(at);
            }
            return -1;
        }
        for (int i = noun - 1; i >= 0; i--) {
            Clause clause = byPredicate.get(i);
            if (clause != null && clause.kind() == Clause.Kind.VERB) {
                return i;
            }
        }
        return -1;
    }

    /** "Captured in a raid on 12 July": the time of what the verb is a part of. */
    private Optional<Integer> within(int predicate) {
        for (int i = predicate + 1; i < sentence.size() && !sentence.heads().isEmpty(); i++) {
            int preposition =
                    sentence.labels().get(i).equals("pobj") ? sentence.heads().get(i) : -1;
            boolean during = preposition >= 0
                    && sentence.heads().get(preposition) == predicate
                    && lexicon.hasWord(sentence.token(preposition), "at-that-time");
            Optional<Integer> time =
                    during ? nearest(i).filter(t -> !past.get(t).bounded()) : Optional.empty();
            if (time.isPresent()) {
                return time;
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> inherited(int predicate, boolean voiced) {
        return sentence.heads().isEmpty() ? inheritedByPlace(predicate) : inheritedByTree(predicate, voiced);
    }

    private Optional<Integer> inheritedByTree(int predicate, boolean voiced) {
        int at = predicate;
        Set<Integer> seen = new HashSet<>();
        while (at >= 0 && seen.add(at)) {
            String label = sentence.labels().get(at);
            int head = sentence.heads().get(at);
            boolean verb = sentence.token(at).is(Pos.VERB);
            // "police said on Monday": when it was told is not when it was
            boolean told = label.equals("ccomp")
                    && head >= 0
                    && isPast(at)
                    && lexicon.hasWord(sentence.token(head), "telling");
            // "officials said on Tuesday, killing nine"
            boolean outcome = label.equals("advcl")
                    && head >= 0
                    && lexicon.hasWord(sentence.token(at), "outcome")
                    && lexicon.hasWord(sentence.token(head), "telling");
            // "after they had pressed him": before the time of the rest
            boolean earlier = label.equals("advcl") && verb && isPluperfect(at);
            // "on Monday rejected a threat": made before
            boolean disputed = !verb && head >= 0 && lexicon.hasWord(sentence.token(head), "disputing");
            boolean aside = voiced
                    && verb
                    && label.equals("advcl")
                    && sentence.token(at).tag().equals("VBG");
            // "four days after they raided it": not when the rest was
            boolean apart = label.equals("advcl") && isMeasuredApart(at);
            boolean passes = verb ? LINKS.contains(label) && !told : !label.equals("pobj") && !label.equals("appos");
            if (!passes || head < 0 || earlier || apart || disputed || outcome) {
                return Optional.empty();
            }
            // "rejected it in January; X called for calm": what a semicolon parts has its own time
            boolean parted = IntStream.range(Math.min(at, head), Math.max(at, head))
                    .anyMatch(t -> lexicon.hasWord(sentence.token(t), "semicolon"));
            if (parted) {
                return Optional.empty();
            }
            boolean joined = label.equals("conj") && verb;
            int open = voiced ? head : predicate;
            Optional<Integer> time = nearest(head)
                    .filter(t -> !past.get(t).bounded())
                    .filter(t -> !joined && !aside || tokens(past.get(t))[0] < open);
            if (time.isPresent()) {
                return time;
            }
            at = head;
        }
        return Optional.empty();
    }

    /** "Four days after X had, …", "a week before X did". */
    private boolean isMeasuredApart(int verb) {
        return IntStream.range(1, verb)
                .filter(m -> sentence.heads().get(m) == verb
                        && sentence.labels().get(m).equals("mark")
                        && lexicon.hasWord(sentence.token(m), "time-preposition"))
                .anyMatch(m -> lexicon.hasWord(sentence.token(m - 1), "measure"));
    }

    /** "Struck", "had struck", "was struck". */
    private boolean isPast(int verb) {
        return sentence.token(verb).tag().equals("VBD")
                || sentence.token(verb).tag().equals("VBN") && hasAuxiliary(verb, "being")
                || isPluperfect(verb);
    }

    private boolean isPluperfect(int verb) {
        return sentence.token(verb).tag().equals("VBN") && hasAuxiliary(verb, "having");
    }

    /** Whether an auxiliary of the kind, in the past tense, goes with the verb. */
    private boolean hasAuxiliary(int verb, String kind) {
        for (int i = 0; i < verb; i++) {
            boolean auxiliary = sentence.heads().get(i) == verb
                    && sentence.labels().get(i).startsWith("aux")
                    && sentence.token(i).tag().equals("VBD");
            if (auxiliary && lexicon.hasWord(sentence.token(i), kind)) {
                return true;
            }
        }
        return false;
    }

    /** Without a tree: the time of the verb before, unless a relative clause or another time lies between. */
    private Optional<Integer> inheritedByPlace(int predicate) {
        if (isApart(predicate)) {
            return Optional.empty();
        }
        for (int i = predicate - 1; i >= 0; i--) {
            Token token = sentence.token(i);
            if (token.is(Pos.RELATIVE) || lexicon.hasWord(token, "relative")) {
                return Optional.empty();
            }
            Clause clause = byPredicate.get(i);
            if (clause == null || clause.kind() != Clause.Kind.VERB || clause.relative()) {
                continue;
            }
            int from = i;
            Optional<Integer> time = nearest(i).filter(t -> !past.get(t).bounded());
            boolean noun = byPredicate.get(predicate) != null
                    && byPredicate.get(predicate).kind() == Clause.Kind.NOUN;
            if (time.isPresent()) {
                return time.filter(t -> noun || tokens(past.get(t))[0] < predicate || tokens(past.get(t))[0] < from);
            }
        }
        return Optional.empty();
    }
}
