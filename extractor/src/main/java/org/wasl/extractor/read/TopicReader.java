package org.wasl.extractor.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wasl.extractor.clause.Clause;
import org.wasl.extractor.lexicon.PhraseTable;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.phrase.NounPhrase;
import org.wasl.extractor.phrase.Reference;
import org.wasl.extractor.text.Fold;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;
import org.wasl.ontology.TsvFile;

/**
 * Finds the words that say what an event is about ({@code topic}: "accused Iran of <em>arming the rebels</em>") or what
 * forces are there for ({@code mission}: "to <em>train the army</em>"). The markers that bring them in are those of
 * {@code topics.tsv}. With a parse the words are what depends on the marker's head; without one they end with the clause.
 */
final class TopicReader {
    /** Longer stretches are no topic but a clause that a parse hung there, or one that no mark ended. */
    private static final int LONGEST = 30;

    private static final String OBJECT = "(object)";

    private record Marker(String fact, String attribute, int kept) {}

    private final Lexicon lexicon;
    private final PhraseTable<Marker> markers = new PhraseTable<>(Token::norm);
    private final Map<String, String> objects = new HashMap<>();

    TopicReader(String language, Lexicon lexicon) {
        this.lexicon = lexicon;
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/" + language + "/topics.tsv")) {
            for (String words : row.values("markers")) {
                if (words.equals(OBJECT)) {
                    objects.put(row.cell("fact"), row.cell("attribute"));
                } else {
                    put(words, row.cell("fact"), row.cell("attribute"));
                }
            }
        }
    }

    private void put(String words, String fact, String attribute) {
        List<String> keys = new ArrayList<>();
        int kept = 0;
        for (String word : words.split(" ")) {
            kept += word.startsWith("+") ? 1 : 0;
            keys.add(Fold.of(word.startsWith("+") ? word.substring(1) : word));
        }
        markers.put(keys, new Marker(fact, attribute, kept));
    }

    /** Puts the topic or mission of the clause's event among its texts, if the clause has one. */
    void read(Sentence sentence, Clause clause, FactDraft draft, Set<Integer> times, List<NounPhrase> phrases) {
        stretch(sentence, clause, draft.type, times, phrases)
                .map(s -> timeless(sentence, s, times))
                .filter(s -> s.to() > s.from() && s.to() - s.from() <= LONGEST)
                .filter(s -> !isBare(sentence, s))
                .map(s -> quoted(sentence, s))
                .ifPresent(s -> draft.texts.putIfAbsent(s.attribute(), sentence.words(s.from(), s.to())));
    }

    /** "Pledged millions to Somalia": a name alone is a role of the event, and a pronoun says nothing. */
    private static boolean isBare(Sentence sentence, Stretch stretch) {
        return sentence.tokens().subList(stretch.from(), stretch.to()).stream()
                .allMatch(t -> t.is(Pos.NAME) || t.is(Pos.DETERMINER) || t.is(Pos.PRONOUN));
    }

    /** With both of its quotation marks, or none. */
    private static Stretch quoted(Sentence sentence, Stretch stretch) {
        long marks = sentence.tokens().subList(stretch.from(), stretch.to()).stream()
                .filter(TopicReader::isQuote)
                .count();
        int to = stretch.to();
        if (marks % 2 == 0) {
            return stretch;
        }
        if (to < sentence.size() && isQuote(sentence.token(to))) {
            return new Stretch(stretch.attribute(), stretch.from(), to + 1);
        }
        if (isQuote(sentence.token(to - 1)) && to - stretch.from() > 1) {
            return new Stretch(stretch.attribute(), stretch.from(), to - 1);
        }
        boolean opens = isQuote(sentence.token(stretch.from())) && to - stretch.from() > 1;
        return opens ? new Stretch(stretch.attribute(), stretch.from() + 1, to) : stretch;
    }

    /** "Condemned the strike on Monday": the fact has its time elsewhere. */
    private static Stretch timeless(Sentence sentence, Stretch stretch, Set<Integer> times) {
        int to = stretch.to();
        while (to > stretch.from() && times.contains(to - 1)) {
            to--;
        }
        boolean link = to < stretch.to()
                && to > stretch.from()
                && sentence.token(to - 1).is(Pos.PREPOSITION);
        return new Stretch(stretch.attribute(), stretch.from(), link ? to - 1 : to);
    }

    private record Stretch(String attribute, int from, int to) {}

    private Optional<Stretch> stretch(
            Sentence sentence, Clause clause, String fact, Set<Integer> times, List<NounPhrase> phrases) {
        boolean parsed = !sentence.heads().isEmpty();
        int limit = parsed ? sentence.size() : end(sentence, clause.predicate() + 1);
        Optional<Stretch> object = parsed ? Optional.empty() : object(sentence, clause, fact, limit, phrases);
        if (object.isPresent()) {
            return object;
        }
        for (int i = clause.predicate() + 1; i < limit; i++) {
            if (isWithin(i, phrases) || !parsed && hangsOnNoun(sentence, clause, i, phrases)) {
                continue;
            }
            for (PhraseTable.Match<Marker> match : markers.all(sentence.tokens(), i)) {
                for (Marker marker : match.values()) {
                    int from = match.to() - marker.kept();
                    if (!marker.fact().equals(fact) || from >= sentence.size() || times.contains(from)) {
                        continue;
                    }
                    Optional<Stretch> found = parsed
                            ? below(sentence, clause, match.from(), from, marker.attribute())
                            : plain(sentence, from, phrases, marker.attribute());
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return parsed ? parsedObject(sentence, clause, fact) : Optional.empty();
    }

    /** A preposition in a title or a name brings in nothing: "the mission for support in Libya". */
    private static boolean isWithin(int token, List<NounPhrase> phrases) {
        return phrases.stream().anyMatch(p -> p.from() < token && token < p.to());
    }

    /** "Urged them to catch up with the train": the preposition belongs to the noun before it. */
    private boolean hangsOnNoun(Sentence sentence, Clause clause, int at, List<NounPhrase> phrases) {
        int before = at - 1;
        return before > clause.predicate()
                && sentence.token(at).is(Pos.PREPOSITION)
                && sentence.token(before).is(Pos.NOUN)
                && sentence.token(before).definite()
                && phrases.stream().noneMatch(p -> p.from() <= before && before < p.to());
    }

    /** "Urged them not to waste it" keeps its "not to". */
    private int begin(Sentence sentence, int marker, int from) {
        boolean not = marker > 0 && lexicon.hasWord(sentence.token(marker - 1), "not");
        return not ? marker - 1 : from;
    }

    /** Where a clause without a parse ends: at a mark, or before another verb that a conjunction brings in. */
    private int end(Sentence sentence, int from) {
        for (int i = from; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            boolean verb = i + 1 < sentence.size()
                    && lexicon.hasWord(token, "and")
                    && sentence.token(i + 1).is(Pos.VERB);
            boolean mark = token.is(Pos.PUNCTUATION) && !isQuote(token);
            // "to put it off": why it is done
            boolean end = i > from
                    && i + 1 < sentence.size()
                    && token.is(Pos.PREPOSITION)
                    && sentence.token(i + 1).is(Pos.VERB);
            // "وذلك خلال …": when, where or why it is done
            boolean further = i + 1 < sentence.size()
                    && lexicon.hasWord(token, "and")
                    && lexicon.hasWord(sentence.token(i + 1), "and-that");
            if (mark || verb || end || further || lexicon.hasWord(token, "according")) {
                return i;
            }
        }
        return sentence.size();
    }

    private static boolean isQuote(Token token) {
        return "\"«»“”'‘’".contains(token.form());
    }

    /** "ب" before how something is done brings in no topic, nor does a name of a place. */
    private Optional<Stretch> plain(Sentence sentence, int marked, List<NounPhrase> phrases, String attribute) {
        boolean pronoun =
                sentence.token(marked).glued() && sentence.token(marked).is(Pos.PRONOUN);
        int from = behindPronoun(sentence, pronoun && marked + 1 < sentence.size() ? marked + 1 : marked);
        Token first = sentence.token(from);
        boolean person = phrases.stream()
                .anyMatch(p -> p.from() == from
                        && (p.references().get(0) instanceof Reference.Titled
                                || p.references().get(0) instanceof Reference.Named));
        if (person || first.is(Pos.PUNCTUATION) && !isQuote(first) || lexicon.hasWord(first, "manner")) {
            return Optional.empty();
        }
        int to = end(sentence, from);
        return to > from ? Optional.of(new Stretch(attribute, from, to)) : Optional.empty();
    }

    /** "بحثا خلاله …", "وقعا معها …": a preposition and its pronoun say when or with whom, not what about. */
    private static int behindPronoun(Sentence sentence, int from) {
        boolean pronoun = from + 2 < sentence.size()
                && sentence.token(from).is(Pos.PREPOSITION)
                && sentence.token(from + 1).is(Pos.PRONOUN)
                && sentence.token(from + 1).glued();
        return pronoun ? from + 2 : from;
    }

    private Optional<Stretch> object(
            Sentence sentence, Clause clause, String fact, int limit, List<NounPhrase> phrases) {
        if (!objects.containsKey(fact) || clause.objectNouns().isEmpty()) {
            return Optional.empty();
        }
        Set<String> nouns = new HashSet<>(clause.objectNouns());
        for (int i = clause.predicate() + 1; i < limit; i++) {
            if (nouns.contains(sentence.token(i).stem()) && !isWithin(i, phrases)) {
                return Optional.of(new Stretch(objects.get(fact), i, limit));
            }
        }
        return Optional.empty();
    }

    /** What the marker at {@code at} brings in, where that depends on the clause's predicate. */
    private Optional<Stretch> below(Sentence sentence, Clause clause, int at, int from, String attribute) {
        int head = sentence.heads().get(at);
        // "to" depends on "train", but "arming" on "of"; "to Somalia" is a role
        boolean preposition = head < from;
        if (preposition && lexicon.hasWord(sentence.token(at), "to")) {
            return Optional.empty();
        }
        int top = preposition ? at : head;
        int to = last(sentence, top, from);
        return to > from && dependsOn(sentence, top, clause.predicate())
                ? Optional.of(new Stretch(attribute, begin(sentence, at, from), to))
                : Optional.empty();
    }

    private static boolean dependsOn(Sentence sentence, int head, int predicate) {
        int at = sentence.heads().get(head);
        for (int steps = 0; at >= 0 && steps < 3; steps++) {
            if (at == predicate) {
                return true;
            }
            Token token = sentence.token(at);
            if (token.is(Pos.VERB) || at < predicate) {
                return false;
            }
            at = sentence.heads().get(at);
        }
        return false;
    }

    private Optional<Stretch> parsedObject(Sentence sentence, Clause clause, String fact) {
        if (!objects.containsKey(fact) || clause.objectNouns().isEmpty()) {
            return Optional.empty();
        }
        for (int i = clause.predicate() + 1; i < sentence.size(); i++) {
            boolean object = sentence.heads().get(i) == clause.predicate()
                    && Set.of("obj", "dobj").contains(sentence.labels().get(i))
                    // "has 300 soldiers" tells of no mission, "took on a training role" does
                    && (!objects.get(fact).equals("mission") || lexicon.hasWord(sentence.token(i), "task-noun"));
            if (object) {
                int from = i;
                while (from - 1 > clause.predicate() && isBelow(sentence, from - 1, i)) {
                    from--;
                }
                return Optional.of(new Stretch(objects.get(fact), from, last(sentence, i, i)));
            }
        }
        return Optional.empty();
    }

    private static int last(Sentence sentence, int head, int from) {
        int to = from;
        while (to < sentence.size() && isBelow(sentence, to, head)) {
            to++;
        }
        while (to > from + 1
                && (sentence.token(to - 1).is(Pos.PUNCTUATION)
                        || sentence.token(to - 1).is(Pos.CONJUNCTION))) {
            to--;
        }
        return to;
    }

    private static boolean isBelow(Sentence sentence, int token, int head) {
        int at = token;
        for (int steps = 0; at >= 0 && steps <= sentence.size(); steps++) {
            if (at == head) {
                return true;
            }
            at = sentence.heads().get(at);
        }
        return false;
    }
}
