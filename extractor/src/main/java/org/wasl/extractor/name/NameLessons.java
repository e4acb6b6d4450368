package org.wasl.extractor.name;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.Span;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.tag.ClassifierTraining;
import org.wasl.extractor.tag.Cues;
import org.wasl.extractor.tag.WordClusters;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;

/** What {@link NameReviser} learns from: sentences with the names that are found in them and those that ought to be. */
public final class NameLessons {
    private static final Set<EntityType> LANDS = Set.of(EntityType.STATE, EntityType.PLACE);

    private final NameFinder finder;
    private final Lexicon lexicon;
    private final WordClusters clusters;
    private final ClassifierTraining training = new ClassifierTraining(2, 1, 12);

    public NameLessons(String language, Lexicon lexicon) {
        this.lexicon = lexicon;
        finder = NameFinder.unrevised(language, lexicon);
        clusters = NameReviser.clusters(language);
    }

    /**
     * One sentence.
     *
     * @param marked the names of the article, by code points of its text
     */
    public void add(Sentence sentence, List<MarkedNames.Marked> marked) {
        List<Name> found = finder.find(sentence);
        NameCues cues = new NameCues(sentence, found, finder.marks(sentence, found), lexicon, clusters);
        String[] labels = new String[sentence.size()];
        marked.stream()
                .filter(m -> m.span().overlaps(sentence.span()))
                .sorted(Comparator.comparingInt(m -> m.span().start() - m.span().end()))
                .forEach(m -> mark(sentence, found, m, labels));
        // what the tables know and the marks leave open stays as it is
        for (Name name : found) {
            boolean open = Arrays.stream(labels, name.from(), name.to()).allMatch(l -> l == null);
            if (open && NameReviser.isKnown(name)) {
                put(labels, name.from(), name.to(), name.type());
            }
        }
        Cues look = new Cues();
        for (int i = 0; i < labels.length; i++) {
            labels[i] = labels[i] == null ? NameCues.OUTSIDE : labels[i];
            cues.look(i, i == 0 ? NameCues.OUTSIDE : labels[i - 1], look);
            training.add(labels[i], look);
        }
    }

    private void mark(Sentence sentence, List<Name> found, MarkedNames.Marked marked, String[] labels) {
        Span span = marked.span();
        int from = -1;
        int to = -1;
        for (Token token : sentence.tokens()) {
            int start = token.span().start();
            if (from < 0
                    && start <= span.start()
                    && span.start() <= start + 2
                    && span.start() < token.span().end()) {
                from = token.index();
            }
            if (token.span().end() == span.end()) {
                to = token.index() + 1;
            }
        }
        if (from < 0 || to <= from) {
            return;
        }
        int begin = from;
        int end = to;
        boolean free = Arrays.stream(labels, begin, end).allMatch(l -> l == null);
        List<Name> here =
                found.stream().filter(n -> n.from() < end && begin < n.to()).toList();
        if (!free || here.isEmpty() && marked.type() == EntityType.STATE) {
            // an adjective of nationality is no name by itself
            return;
        }
        boolean same =
                here.size() == 1 && here.get(0).from() == begin && here.get(0).to() == end;
        boolean land = same
                && LANDS.contains(marked.type())
                && LANDS.contains(here.get(0).type());
        put(labels, begin, end, land ? here.get(0).type() : marked.type());
    }

    private static void put(String[] labels, int from, int to, EntityType type) {
        Arrays.fill(labels, from, to, "I-" + type.term());
        labels[from] = "B-" + type.term();
    }

    public ClassifierTraining training() {
        return training;
    }
}
