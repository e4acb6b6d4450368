package org.wasl.extractor.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wasl.extractor.clause.Clause;
import org.wasl.extractor.frame.FrameReader;
import org.wasl.extractor.phrase.NounPhrase;
import org.wasl.extractor.phrase.Reference;
import org.wasl.extractor.tag.ArabicVerbs;
import org.wasl.extractor.tag.Cues;
import org.wasl.extractor.tag.WordClusters;
import org.wasl.extractor.text.Fold;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;

/** What the classifiers of events look at: words, their clusters, clauses, dependencies and what stands between. */
public final class EventCues {
    private static final int[] BITS = {4, 6, 8, 12};

    private final boolean arabic;
    private final FrameReader frames;
    private final WordClusters clusters;
    private final ArabicVerbs verbs;
    private final TriggerWords words;

    public EventCues(String language, FrameReader frames) {
        words = new TriggerWords(language);
        this.arabic = language.equals("ar");
        this.frames = frames;
        clusters = arabic ? null : WordClusters.load();
        verbs = arabic ? ArabicVerbs.load() : null;
    }

    /** Of the word that may tell an event. */
    public void trigger(ParsedSentence s, int t, Cues cues) {
        cues.clear();
        Token token = s.sentence.token(t);
        int pos = token.pos().ordinal();
        int lemma = s.lemmas[t];
        int word = base(token);
        cues.add(0, 0);
        cues.add(1, lemma);
        cues.add(2, lemma, pos);
        cues.add(3, word);
        cues.add(4, s.norms[t]);
        cues.add(5, pos);
        cues.add(6, lemma, norm(s, t - 1));
        cues.add(7, lemma, norm(s, t + 1));
        cues.add(8, norm(s, t - 1));
        cues.add(9, norm(s, t + 1));
        cues.add(10, lemma(s, t - 2), 1);
        cues.add(10, lemma(s, t + 2), 2);
        cues.add(11, Cues.of(tag(s, t - 1), tag(s, t + 1)), pos);
        shape(token, cues, 12, pos);
        int told = 0;
        for (String fact : facts(token)) {
            int f = Cues.of(fact);
            cues.add(20, f);
            cues.add(21, f, pos);
            cues.add(22, f, norm(s, t + 1));
            told++;
        }
        cues.add(23, Math.min(3, told));
        int read = 0;
        for (String fact : s.told(t)) {
            cues.add(33, Cues.of(fact));
            cues.add(34, Cues.of(fact), word);
            cues.add(
                    35,
                    Cues.of(fact),
                    pos,
                    s.clauseAt(t).map(c -> c.modality().ordinal()).orElse(9));
            // some frames are right more often than others, and some only beside certain fillers
            for (String frame : s.frames(t, fact)) {
                int id = Cues.of(frame);
                cues.add(37, id);
                cues.add(38, id, norm(s, t + 1));
                cues.add(39, id, s.readRoles(t, frame));
            }
            read++;
        }
        cues.add(36, Math.min(2, read), Math.min(2, told));
        hints(s, t, pos, cues);
        neighbours(s, t, lemma, word, pos, cues);
        Optional<Clause> clause = s.clauseAt(t);
        clause.ifPresent(c -> clause(s, c, lemma, word, token, cues));
        cues.add(24, clause.isPresent() ? 1 : 0, pos);
        tree(s, t, lemma, word, pos, cues);
    }

    /** What the lexicon says that the word may tell. */
    private void hints(ParsedSentence s, int t, int pos, Cues cues) {
        int most = 0;
        int types = 0;
        for (TriggerWords.Hint hint : words.at(s.sentence.tokens(), t)) {
            int type = Cues.of(hint.type());
            cues.add(160, type);
            cues.add(161, type, hint.strength());
            cues.add(162, type, hint.strength(), pos);
            cues.add(163, type, hint.words());
            cues.add(164, type, norm(s, t + 1));
            cues.add(165, type, s.clauseAt(t).isPresent() ? 1 : 0, pos);
            most = Math.max(most, hint.strength());
            types++;
        }
        cues.add(166, most, Math.min(3, types), pos);
    }

    /** The phrases before and after the word, and the prepositions that bring them. */
    private static void neighbours(ParsedSentence s, int t, int lemma, int word, int pos, Cues cues) {
        int next = t + 1;
        while (next < s.sentence.size() && next < t + 8 && s.phraseAt[next] < 0) {
            next++;
        }
        int after = next < s.sentence.size() && s.phraseAt[next] >= 0 ? s.kinds[s.phraseAt[next]] : 0;
        int by = next > t + 1 && next < s.sentence.size() ? s.norms[next - 1] : 0;
        cues.add(25, after, by);
        cues.add(26, after, by, pos);
        cues.add(27, word, by);
        cues.add(28, word, after);
        int last = t - 1;
        while (last >= 0 && last > t - 8 && s.phraseAt[last] < 0) {
            last--;
        }
        int before = last >= 0 && s.phraseAt[last] >= 0 ? s.kinds[s.phraseAt[last]] : 0;
        cues.add(29, before, t - last);
        cues.add(30, word, before);
        cues.add(31, before, after, by);
        cues.add(32, s.phraseAt[t] < 0 ? 0 : s.kinds[s.phraseAt[t]], pos);
    }

    private void clause(ParsedSentence s, Clause clause, int lemma, int word, Token token, Cues cues) {
        int voice = clause.passive() ? 1 : 0;
        cues.add(40, voice, word);
        cues.add(41, clause.modality().ordinal(), word);
        cues.add(42, clause.support().map(Cues::of).orElse(0), word);
        for (String noun : clause.objectNouns()) {
            cues.add(43, Cues.of(noun));
            cues.add(44, word, Cues.of(noun));
        }
        for (String noun : clause.subjectNouns()) {
            cues.add(45, Cues.of(noun));
        }
        for (Map.Entry<String, List<NounPhrase>> argument : clause.arguments().entrySet()) {
            int slot = Cues.of(argument.getKey());
            if (argument.getValue().isEmpty()) {
                continue;
            }
            int kind = Cues.of(
                    ParsedSentence.kind(argument.getValue().get(0).references().get(0)));
            cues.add(46, slot, kind);
            cues.add(47, slot, word);
            cues.add(48, slot, kind, word);
            for (String fact : facts(token)) {
                cues.add(49, Cues.of(fact), slot, kind);
            }
            int[] paths = paths(token);
            for (int i = 0; i < paths.length; i++) {
                cues.add(50 + i, paths[i], slot, kind);
            }
        }
    }

    private void tree(ParsedSentence s, int t, int lemma, int word, int pos, Cues cues) {
        if (s.sentence.heads().isEmpty()) {
            return;
        }
        int head = s.sentence.heads().get(t);
        int label = Cues.of(s.sentence.labels().get(t));
        cues.add(60, label, pos);
        cues.add(61, label, lemma(s, head));
        cues.add(62, word, lemma(s, head));
        for (int i = Math.max(0, t - 12); i < Math.min(s.sentence.size(), t + 16); i++) {
            if (s.sentence.heads().get(i) == t) {
                int child = Cues.of(s.sentence.labels().get(i));
                cues.add(63, child, s.lemmas[i]);
                cues.add(64, child, word);
                cues.add(65, child, s.lemmas[i], word);
                cues.add(66, child, s.phraseAt[i] < 0 ? 0 : s.kinds[s.phraseAt[i]], pos);
                int path = clusters.path(s.sentence.token(i).norm());
                if (path != 0 && s.phraseAt[i] < 0) {
                    cues.add(67, child, WordClusters.prefix(path, 8));
                }
            }
        }
    }

    /** Of a phrase that may take part in an event: the word that tells it, its type, the phrase. */
    public void role(ParsedSentence s, int t, String type, int p, Cues cues) {
        cues.clear();
        NounPhrase phrase = s.phrases.get(p);
        int fact = Cues.of(type);
        int kind = s.kinds[p];
        Token token = s.sentence.token(t);
        int pos = token.pos().ordinal();
        int word = base(token);
        boolean after = phrase.from() > t;
        int side = phrase.from() <= t && t < phrase.to() ? 2 : after ? 1 : 0;
        int voice = s.clauseAt(t).filter(Clause::passive).isPresent() ? 1 : 0;
        cues.add(100, fact);
        cues.add(101, fact, kind);
        int by = norm(s, phrase.from() - 1);
        int bring = phrase.from() > 0 && s.sentence.token(phrase.from() - 1).is(Pos.PREPOSITION) ? by : 1;
        cues.add(102, side, bring, pos);
        cues.add(103, Cues.of(side, bring), kind, pos);
        cues.add(104, Cues.of(side, bring), fact, pos);
        cues.add(105, Cues.of(side, bring), fact, kind);
        cues.add(106, Cues.of(side, bring), word);
        cues.add(107, Cues.of(side, by), Cues.of(voice, pos));
        int far = bucket(after ? phrase.from() - t : t - phrase.to() + 1);
        cues.add(108, side, far, pos);
        cues.add(109, Cues.of(side, far), fact);
        Optional<Clause> clause = s.clauseAt(t);
        boolean any = false;
        if (clause.isPresent()) {
            for (String name : ParsedSentence.slots(clause.get(), phrase)) {
                int slot = Cues.of(Cues.of(name), voice);
                any = true;
                cues.add(110, slot);
                cues.add(111, slot, fact);
                cues.add(112, slot, kind);
                cues.add(113, slot, kind, fact);
                cues.add(114, slot, word);
                cues.add(115, slot, pos, fact);
            }
        }
        cues.add(116, any ? 1 : clause.isPresent() ? 2 : 3, pos);
        cues.add(117, any ? 1 : clause.isPresent() ? 2 : 3, kind, fact);
        for (Clause other : s.clauses) {
            if (other.predicate() != t && other.kind() == Clause.Kind.VERB) {
                for (String name : ParsedSentence.slots(other, phrase)) {
                    int where = Cues.of(other.predicate() < t ? 1 : 2, Cues.of(name));
                    cues.add(118, where, side, pos);
                    cues.add(119, where, Cues.of(other.lemma()), side);
                    cues.add(120, where, fact, any ? 1 : 0);
                }
            }
        }
        between(s, t, p, side, fact, kind, pos, word, cues);
        if (!s.sentence.heads().isEmpty()) {
            int path = s.path(s.head(phrase), t);
            cues.add(121, path);
            cues.add(122, path, fact);
            cues.add(123, path, kind, fact);
            cues.add(124, path, word);
            cues.add(125, path, bring, fact);
            cues.add(126, path, bring, voice);
        }
        boolean told = s.told(t).contains(type);
        Set<String> filled = told ? s.filled(t, type, phrase) : Set.of();
        filled.forEach(r -> {
            cues.add(150, Cues.of(r));
            cues.add(151, Cues.of(r), fact);
            cues.add(152, Cues.of(r), kind);
        });
        if (told) {
            for (String frame : s.frames(t, type)) {
                filled.forEach(r -> cues.add(155, Cues.of(frame), Cues.of(r)));
                cues.add(156, Cues.of(frame), kind, filled.isEmpty() ? 1 : 2);
            }
        }
        cues.add(153, told ? filled.isEmpty() ? 1 : 2 : 0, fact);
        cues.add(154, told ? filled.isEmpty() ? 1 : 2 : 0, kind);
        cues.add(127, norm(s, phrase.to()), side, pos);
        cues.add(128, norm(s, phrase.to()), kind, fact);
        cues.add(129, Cues.of(side, bring), Math.min(3, rank(s, t, p)), fact);
        cues.add(130, kind, Math.min(3, rank(s, t, p)), Cues.of(side, fact));
        Reference reference = phrase.references().get(0);
        if (reference instanceof Reference.Group group) {
            int owned =
                    (group.owners().isEmpty() ? 0 : 1) + (group.count().isPresent() ? 2 : 0) + (group.own() ? 4 : 0);
            cues.add(131, owned, kind, fact);
            cues.add(132, Cues.of(group.text()), fact, side);
        }
        cues.add(133, Math.min(3, phrase.references().size()), fact, kind);
        int[] paths = paths(token);
        for (int i = 0; i < paths.length; i++) {
            cues.add(134 + i, paths[i], Cues.of(side, bring), kind);
        }
    }

    /** What stands between the word and the phrase, by kinds of words, phrases told as one. */
    private static void between(
            ParsedSentence s, int t, int p, int side, int fact, int kind, int pos, int word, Cues cues) {
        NounPhrase phrase = s.phrases.get(p);
        int from = side == 1 ? t + 1 : phrase.to();
        int to = side == 1 ? phrase.from() : t;
        int way = 5;
        int coarse = 5;
        int steps = 0;
        int verbs = 0;
        int relatives = 0;
        int commas = 0;
        int others = 0;
        int last = -1;
        for (int i = from; i < to; i++) {
            Token token = s.sentence.token(i);
            if (s.phraseAt[i] >= 0) {
                if (s.phraseAt[i] != last) {
                    last = s.phraseAt[i];
                    way = Cues.of(way, s.kinds[last]);
                    coarse = Cues.of(coarse, 1);
                    others++;
                    steps++;
                }
                continue;
            }
            boolean shown = token.is(Pos.PREPOSITION)
                    || token.is(Pos.CONJUNCTION)
                    || token.is(Pos.RELATIVE)
                    || token.is(Pos.SUBORDINATOR)
                    || token.is(Pos.PUNCTUATION)
                    || token.is(Pos.PARTICLE);
            way = Cues.of(way, shown ? s.norms[i] : token.pos().ordinal());
            coarse = token.is(Pos.ADJECTIVE) || token.is(Pos.ADVERB) || token.is(Pos.DETERMINER)
                    ? coarse
                    : Cues.of(coarse, 2 + token.pos().ordinal());
            steps++;
            verbs += token.is(Pos.VERB) ? 1 : 0;
            relatives += token.is(Pos.RELATIVE) || token.is(Pos.SUBORDINATOR) ? 1 : 0;
            commas += token.is(Pos.PUNCTUATION) ? 1 : 0;
        }
        if (steps <= 6) {
            cues.add(140, way, side, pos);
            cues.add(141, way, side, fact);
            cues.add(142, coarse, side, pos);
            cues.add(143, coarse, Cues.of(side, fact), kind);
            cues.add(144, coarse, side, word);
        }
        cues.add(145, Math.min(3, verbs), side, pos);
        cues.add(146, Cues.of(Math.min(3, verbs), Math.min(2, relatives)), Math.min(2, commas), side);
        cues.add(147, Cues.of(Math.min(2, verbs), side), fact, kind);
        cues.add(148, Math.min(4, others), side, pos);
        cues.add(149, Math.min(4, others), Cues.of(side, kind), fact);
    }

    /** How many phrases of the same kind stand nearer to the word on the same side. */
    private static int rank(ParsedSentence s, int t, int p) {
        NounPhrase phrase = s.phrases.get(p);
        int rank = 0;
        for (int q = 0; q < s.phrases.size(); q++) {
            NounPhrase other = s.phrases.get(q);
            boolean nearer = phrase.from() > t
                    ? other.from() > t && other.from() < phrase.from()
                    : other.from() < t && other.from() > phrase.from();
            rank += nearer && s.kinds[q] == s.kinds[p] ? 1 : 0;
        }
        return rank;
    }

    /** Of whether the event is told as a fact. */
    public void modality(ParsedSentence s, int t, String type, Cues cues) {
        cues.clear();
        Token token = s.sentence.token(t);
        int pos = token.pos().ordinal();
        int fact = Cues.of(type);
        cues.add(200, fact);
        cues.add(201, fact, pos);
        cues.add(202, s.lemmas[t]);
        cues.add(203, Cues.of(token.tag()));
        Optional<Clause> clause = s.clauseAt(t);
        cues.add(204, clause.map(c -> 1 + c.modality().ordinal()).orElse(0));
        cues.add(205, clause.map(c -> 1 + c.modality().ordinal()).orElse(0), fact, pos);
        cues.add(206, clause.filter(Clause::future).isPresent() ? 1 : 0, fact);
        clause.ifPresent(c -> c.complements().forEach(w -> cues.add(207, Cues.of(w))));
        clause.flatMap(Clause::support).ifPresent(v -> cues.add(208, Cues.of(v), fact));
        Optional<Clause> around = s.around(t);
        around.ifPresent(c -> {
            cues.add(209, c.modality().ordinal(), pos);
            cues.add(210, Cues.of(c.lemma()), pos);
            cues.add(211, Cues.of(c.lemma()), fact);
            cues.add(212, c.modality().ordinal(), Cues.of(c.lemma()));
        });
        for (int i = 1; i <= 4; i++) {
            cues.add(213, lemma(s, t - i));
            cues.add(214, lemma(s, t - i), Math.min(i, 2), pos);
            cues.add(215, lemma(s, t + i));
        }
        cues.add(216, norm(s, 0));
        cues.add(217, norm(s, t - 1), norm(s, t - 2), pos);
        if (!s.sentence.heads().isEmpty()) {
            int at = t;
            for (int i = 0; i < 3 && at >= 0; i++) {
                int head = s.sentence.heads().get(at);
                int label = Cues.of(s.sentence.labels().get(at));
                cues.add(218, i, label, lemma(s, head));
                cues.add(219, label, lemma(s, head));
                at = head;
            }
            for (int i = Math.max(0, t - 8); i < t; i++) {
                if (s.sentence.heads().get(i) == t) {
                    cues.add(220, Cues.of(s.sentence.labels().get(i)), s.lemmas[i]);
                }
            }
        }
    }

    private void shape(Token token, Cues cues, int template, int pos) {
        int[] paths = paths(token);
        for (int i = 0; i < paths.length; i++) {
            cues.add(template + i, paths[i], pos);
        }
        String norm = token.norm();
        if (norm.length() > 4) {
            cues.add(template + 5, Cues.of(norm.substring(norm.length() - 3)), pos);
            cues.add(template + 6, Cues.of(norm.substring(0, 4)), pos);
        }
    }

    /** The word's clusters, coarse and fine; none where the language has no clusters. */
    private int[] paths(Token token) {
        if (arabic) {
            return new int[0];
        }
        int path = clusters.path(token.norm());
        if (path == 0) {
            return new int[0];
        }
        int[] all = new int[BITS.length];
        for (int i = 0; i < BITS.length; i++) {
            all[i] = WordClusters.prefix(path, BITS[i]);
        }
        return all;
    }

    /** The lemma; of an Arabic verbal noun or participle that of its verb. */
    private int base(Token token) {
        if (!arabic) {
            return Cues.of(token.lemma());
        }
        if (token.is(Pos.VERB)) {
            return Cues.of(Fold.of(token.lemma()));
        }
        return verbs.analyze(token.stem()).stream()
                .filter(a -> a.kind() == ArabicVerbs.Kind.MASDAR)
                .findFirst()
                .map(a -> Cues.of(Fold.of(a.lemma())))
                .orElseGet(() -> Cues.of(token.stem()));
    }

    /** Whether a frame reads a fact of the type from the word. */
    public boolean mayMean(Token token, String type) {
        return facts(token).contains(type);
    }

    /** The types of facts that frames read from the word. */
    private Set<String> facts(Token token) {
        return frames.facts(arabic && !token.is(Pos.VERB) ? token.stem() : token.lemma());
    }

    private static int norm(ParsedSentence s, int at) {
        return at < 0 ? 1 : at >= s.sentence.size() ? 2 : s.norms[at];
    }

    private static int lemma(ParsedSentence s, int at) {
        return at < 0 ? 1 : at >= s.sentence.size() ? 2 : s.lemmas[at];
    }

    private static int tag(ParsedSentence s, int at) {
        Sentence sentence = s.sentence;
        return at < 0 || at >= sentence.size() ? -1 : sentence.token(at).pos().ordinal();
    }

    private static int bucket(int distance) {
        return distance <= 2 ? distance : distance <= 4 ? 4 : distance <= 8 ? 8 : distance <= 16 ? 16 : 32;
    }
}
