package org.wasl.extractor.tag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives English words their Penn Treebank parts of speech, from left to right. Quotes are {@code ``} and {@code ''}, brackets
 * {@code -LRB-} and {@code -RRB-}. Immutable, shared by threads.
 */
public final class PennTagger {
    private static final class Holder {
        private static final PennTagger INSTANCE = ModelFile.read(MODEL, in -> read(in, WordClusters.load()));
    }

    private static final String MODEL = "org/wasl/extractor/lang/en/tagger.bin";
    private static final int BEFORE = -1;

    private final LinearModel model;
    private final List<String> tags;
    private final Map<String, Integer> classes;
    private final WordClusters clusters;

    PennTagger(LinearModel model, List<String> tags, Map<String, Integer> classes, WordClusters clusters) {
        this.model = model;
        this.tags = tags;
        this.classes = classes;
        this.clusters = clusters;
    }

    /** The tagger, read from the class path when it is first asked for. */
    public static PennTagger load() {
        return Holder.INSTANCE;
    }

    /** One tag for each form. */
    public List<String> tag(List<String> forms) {
        Sentence sentence = new Sentence(forms, clusters, classes);
        HashedFeatures features = new HashedFeatures();
        int[] scores = new int[256];
        List<String> found = new ArrayList<>(forms.size());
        for (int i = 0; i < forms.size(); i++) {
            sentence.features(i, features);
            model.score(features, scores);
            int best = 0;
            for (int t = 1; t < tags.size(); t++) {
                if (scores[t] > scores[best]) {
                    best = t;
                }
            }
            sentence.tags[i] = best;
            found.add(tags.get(best));
        }
        return found;
    }

    static PennTagger read(DataInputStream in, WordClusters clusters) throws IOException {
        String[] tags = new String[in.readInt()];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = in.readUTF();
        }
        int words = in.readInt();
        Map<String, Integer> classes = new HashMap<>(words * 2);
        for (int i = 0; i < words; i++) {
            classes.put(in.readUTF(), in.readInt());
        }
        return new PennTagger(LinearModel.read(in), Arrays.asList(tags), classes, clusters);
    }

    static void write(List<LinearModel.Row> rows, List<String> tags, Map<String, Integer> classes, DataOutputStream out)
            throws IOException {
        out.writeInt(tags.size());
        for (String tag : tags) {
            out.writeUTF(tag);
        }
        out.writeInt(classes.size());
        for (String word : classes.keySet().stream().sorted().toList()) {
            out.writeUTF(word);
            out.writeInt(classes.get(word));
        }
        LinearModel.write(rows, out);
    }

    /** A sentence while it is tagged: what a decision may look at. */
    static final class Sentence {
        final int[] tags;
        private final EnglishWords words;
        private final int[] ambiguity;

        Sentence(List<String> forms, WordClusters clusters, Map<String, Integer> classes) {
            words = new EnglishWords(forms, clusters);
            tags = new int[forms.size()];
            ambiguity = new int[forms.size()];
            for (int i = 0; i < ambiguity.length; i++) {
                ambiguity[i] = classes.getOrDefault(words.lower[i], 0);
            }
        }

        /** The features of the word at {@code i}; the tags before it are decided. */
        void features(int i, HashedFeatures f) {
            f.clear();
            int last = at(tags, i - 1) + 1;
            int beforeLast = at(tags, i - 2) + 1;
            int word = words.word[i];
            int next = at(words.word, i + 1);
            int shape = words.shape[i];
            int path = words.path[i];
            int choice = ambiguity[i];
            f.add(0);
            f.add(word);
            f.add(word, shape);
            f.add(at(words.word, i - 1));
            f.add(at(words.word, i - 2));
            f.add(next);
            f.add(at(words.word, i + 2));
            f.add(at(words.word, i - 1), word);
            f.add(word, next);
            f.add(at(words.word, i - 1), next);
            f.add(last);
            f.add(last, beforeLast);
            f.add(last, word);
            f.add(last, beforeLast, word);
            f.add(last, next);
            f.add(last, choice);
            f.add(choice, shape);
            f.add(choice, at(ambiguity, i + 1));
            f.add(last, choice, at(ambiguity, i + 1));
            f.add(at(ambiguity, i - 1), choice, at(ambiguity, i + 1));
            f.add(at(ambiguity, i + 1), at(ambiguity, i + 2));
            f.add(path);
            f.add(path, shape);
            f.add(WordClusters.prefix(path, 6), last);
            f.add(WordClusters.prefix(path, 10), last);
            f.add(at(words.path, i + 1));
            f.add(at(words.path, i - 1));
            f.add(last, WordClusters.prefix(at(words.path, i + 1), 6));
            f.add(path, WordClusters.prefix(at(words.path, i + 1), 6));
            f.add(shape);
            f.add(shape, i == 0 ? 1 : 0, at(words.shape, i + 1));
            f.add(shape, at(words.shape, i - 1));
            String lower = words.lower[i];
            for (int length = 1; length <= 4; length++) {
                if (lower.length() > length) {
                    f.add(Hash.of(lower.substring(lower.length() - length)), shape);
                } else {
                    f.skip();
                }
            }
            f.add(Hash.of(lower.substring(0, Math.min(3, lower.length()))));
            f.add(Hash.of(ending(i - 1)));
            f.add(Hash.of(ending(i + 1)));
            f.add(Hash.of(ending(i)), last);
        }

        private String ending(int i) {
            if (i < 0 || i >= words.size()) {
                return "";
            }
            String lower = words.lower[i];
            return lower.substring(Math.max(0, lower.length() - 3));
        }

        private static int at(int[] values, int i) {
            return i < 0 || i >= values.length ? BEFORE - (i < 0 ? 0 : 1) : values[i];
        }
    }
}
