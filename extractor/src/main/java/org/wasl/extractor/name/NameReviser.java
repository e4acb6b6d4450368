package org.wasl.extractor.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.tag.Classifier;
import org.wasl.extractor.tag.Cues;
import org.wasl.extractor.tag.WordClusters;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;

/**
 * Looks once more at the names that tables, head nouns and models found, and mends what these often do wrong: a name cut
 * short or gone on too long, a force taken for a place, a name overlooked. Learnt from articles with their names marked
 * ({@code docs/models/name-revision.md}); it changes what it is sure of.
 */
final class NameReviser {
    static final String MODEL = "org/wasl/extractor/lang/%s/name-revision.bin";

    private final Lexicon lexicon;
    private final WordClusters clusters;
    private final Classifier classifier;
    private final List<String> labels;
    private final boolean[][] follows;
    private final int outside;
    /** The chances of a word that begins no name. */
    private final double[] plain;

    NameReviser(String language, Lexicon lexicon) {
        this.lexicon = lexicon;
        clusters = clusters(language);
        classifier = Classifier.load(MODEL.formatted(language)).get(0);
        labels = classifier.labels();
        outside = labels.indexOf(NameCues.OUTSIDE);
        plain = new double[labels.size()];
        plain[outside] = 1;
        follows = new boolean[labels.size()][labels.size()];
        for (int last = 0; last < labels.size(); last++) {
            for (int next = 0; next < labels.size(); next++) {
                String inside = labels.get(next);
                follows[last][next] = !inside.startsWith("I-")
                        || labels.get(last).length() > 1
                                && labels.get(last).substring(2).equals(inside.substring(2));
            }
        }
    }

    static WordClusters clusters(String language) {
        return language.equals("en") ? WordClusters.load() : null;
    }

    /** A run of tokens that the classifier takes for one name. */
    private record Seen(int from, int to, EntityType type, double sure) {}

    /**
     * @param found the names so far, in order, without overlaps
     * @param marks what the lexicons say of each token
     * @param linked finds the known entity that a new name stands for
     * @return the names in order
     */
    List<Name> revise(Sentence sentence, List<Name> found, List<String> marks, UnaryOperator<Name> linked) {
        if (sentence.size() == 0) {
            return found;
        }
        NameCues cues = new NameCues(sentence, found, marks, lexicon, clusters);
        double[][] chances = new double[sentence.size()][];
        int[] best = new int[chances.length];
        Cues look = new Cues();
        int last = outside;
        for (int i = 0; i < chances.length; i++) {
            if (last == outside && cues.isPlain(i)) {
                chances[i] = plain;
            } else {
                cues.look(i, labels.get(last), look);
                chances[i] = classifier.probabilities(look);
            }
            last = best(chances[i], last);
            best[i] = last;
        }
        List<Name> names = new ArrayList<>(found);
        for (Seen seen : seen(best, chances)) {
            int from = seen.from;
            while (from < seen.to && isLink(sentence.token(from))) {
                from++;
            }
            boolean head = marks.get(Math.min(from, seen.to - 1)).startsWith(NameMarks.HEAD);
            boolean people = isPeople(sentence, from, seen.to, marks);
            if (from < seen.to && !people && !(head && seen.to - from == 1)) {
                mend(sentence, names, new Seen(from, seen.to, seen.type, seen.sure), linked);
            }
        }
        names.sort((a, b) -> Integer.compare(a.from(), b.from()));
        return names;
    }

    /** "Guinean soldiers": a state's people, who have no name of their own. */
    private boolean isPeople(Sentence sentence, int from, int to, List<String> marks) {
        return lexicon.nationalityAt(sentence.tokens(), from)
                .filter(m -> m.to() < to)
                .filter(m -> !marks.get(to - 1).startsWith(NameMarks.HEAD))
                .flatMap(m -> lexicon.group(sentence.tokens(), m.to()))
                .filter(g -> g.to() == to)
                .isPresent();
    }

    /** "To" and "and", written as one with the name behind them. */
    private static boolean isLink(Token token) {
        return token.is(Pos.PREPOSITION) || token.is(Pos.CONJUNCTION);
    }

    private void mend(Sentence sentence, List<Name> names, Seen seen, UnaryOperator<Name> linked) {
        List<Name> touched = names.stream()
                .filter(n -> n.from() < seen.to && seen.from < n.to())
                .toList();
        boolean same = touched.size() == 1
                && touched.get(0).from() == seen.from
                && touched.get(0).to() == seen.to;
        if (same) {
            retype(names, touched.get(0), seen);
            return;
        }
        boolean within = touched.stream().allMatch(n -> seen.from <= n.from() && n.to() <= seen.to);
        // "Harir north of Erbil": a place that is known is no part of another's name
        boolean place = seen.type == EntityType.PLACE;
        boolean known = touched.stream()
                .anyMatch(n -> isKnown(n) && (place || !within || n.length() == seen.to - seen.from)
                        // "شركة النفط «سولانا»": the phrase is longer than the name that stands for it
                        || !n.text().equals(sentence.words(n.from(), n.to())));
        if (known
                || seen.sure < SURE
                || touched.isEmpty() && isShort(sentence, seen)
                || holdsPerson(sentence, touched, seen)
                || isNational(sentence, touched, seen)) {
            return;
        }
        Name name = linked.apply(
                Name.in(sentence, seen.from, seen.to, List.of(new Name.Reading(seen.type, "")), Name.FoundBy.MODEL));
        // "the UN mission in Libya": a longer name is of the same owner
        Optional<Name> owner = touched.stream()
                .filter(n -> n.type() == seen.type)
                .flatMap(n -> n.owner().stream())
                .filter(o -> seen.from <= o.from() && o.to() < seen.to)
                .findFirst();
        names.removeAll(touched);
        names.add(owner.map(name::ownedBy).orElse(name));
    }

    /** "The mayor of Semsedua, Carlos Manso": a person beside another thing is no part of its name. */
    private boolean holdsPerson(Sentence sentence, List<Name> touched, Seen seen) {
        boolean named = touched.size() > 1 && touched.stream().anyMatch(n -> n.type() == EntityType.PERSON);
        boolean given = seen.type == EntityType.PLACE
                && IntStream.range(seen.from + 1, seen.to - 1).anyMatch(i -> lexicon.isGivenName(sentence.token(i)));
        return seen.type != EntityType.PERSON && (named || given);
    }

    /** Whether all that the name would lose is the nationality at its end, which tells whose body it is. */
    private boolean isNational(Sentence sentence, List<Name> touched, Seen seen) {
        return touched.size() == 1
                && touched.get(0).from() == seen.from
                && touched.get(0).type() == seen.type
                && lexicon.nationalityAt(sentence.tokens(), seen.to)
                        .filter(m -> m.to() == touched.get(0).to())
                        .isPresent();
    }

    /** One word that may stand for what the article names in full: "the coalition", "at Lemonnier". */
    private boolean isShort(Sentence sentence, Seen seen) {
        return seen.to - seen.from == 1
                && (seen.type == EntityType.FACILITY || lexicon.isEveryday(sentence.token(seen.from)));
    }

    private static void retype(List<Name> names, Name name, Seen seen) {
        if (name.type() != seen.type && !isKnown(name) && seen.sure >= SURE) {
            names.set(names.indexOf(name), name.with(new Name.Reading(seen.type, ""), name.foundBy()));
        }
    }

    static boolean isKnown(Name name) {
        return name.foundBy() == Name.FoundBy.KNOWN
                || name.foundBy() == Name.FoundBy.COMPOSED
                || name.readings().stream().anyMatch(r -> r.id().startsWith(NameFinder.OPEN_STATE));
    }

    /** How sure it must be of each word of a name to change anything. */
    private static final double SURE = 0.6;

    /** The likeliest label that may follow the last one. */
    private int best(double[] chances, int last) {
        int best = -1;
        for (int label = 0; label < chances.length; label++) {
            if (follows[last][label] && (best < 0 || chances[label] > chances[best])) {
                best = label;
            }
        }
        return best;
    }

    private List<Seen> seen(int[] best, double[][] chances) {
        List<Seen> all = new ArrayList<>();
        for (int i = 0; i < best.length; i++) {
            String label = labels.get(best[i]);
            if (!label.startsWith("B-")) {
                continue;
            }
            int to = i + 1;
            double sure = chances[i][best[i]];
            while (to < best.length && labels.get(best[to]).startsWith("I-")) {
                sure = Math.min(sure, chances[to][best[to]]);
                to++;
            }
            if (to < best.length) {
                int inside = labels.indexOf("I-" + label.substring(2));
                sure = Math.min(sure, 1 - (inside < 0 ? 0 : chances[to][inside]));
            }
            all.add(new Seen(i, to, EntityType.ofTerm(label.substring(2)).orElseThrow(), sure));
        }
        return all;
    }
}
