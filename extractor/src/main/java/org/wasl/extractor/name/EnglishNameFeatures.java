package org.wasl.extractor.name;

import java.util.List;
import java.util.Locale;
import opennlp.tools.util.InvalidFormatException;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import opennlp.tools.util.featuregen.GeneratorFactory;
import org.wasl.extractor.tag.WordClusters;

/**
 * What the English name finder sees of a word and its neighbours: forms, shapes, affixes, clusters. Named in the model
 * {@code lang/en/names.bin}; a change here asks for a new one.
 */
public final class EnglishNameFeatures extends GeneratorFactory.AbstractXmlFeatureGeneratorFactory {
    private static final int[] PREFIXES = {4, 8, 12};

    @Override
    public AdaptiveFeatureGenerator create() throws InvalidFormatException {
        WordClusters clusters = WordClusters.load();
        return (features, tokens, index, outcomes) -> add(features, tokens, index, clusters);
    }

    private static void add(List<String> features, String[] tokens, int index, WordClusters clusters) {
        String form = tokens[index];
        String lower = form.toLowerCase(Locale.ROOT);
        String shape = shape(form);
        String last = index > 0 ? shape(tokens[index - 1]) : "^";
        String next = index + 1 < tokens.length ? shape(tokens[index + 1]) : "$";
        features.add("s=" + shape);
        features.add("ls=" + last + "," + shape);
        features.add("sn=" + shape + "," + next);
        features.add("lsn=" + last + "," + shape + "," + next);
        for (int length = 2; length <= 4 && length < lower.length(); length++) {
            features.add("e=" + lower.substring(lower.length() - length));
            features.add("b=" + lower.substring(0, length));
        }
        for (int at = index - 2; at <= index + 2; at++) {
            if (at >= 0 && at < tokens.length) {
                word(features, at - index, tokens[at].toLowerCase(Locale.ROOT), shape, clusters);
            }
        }
        if (index > 0) {
            features.add("lw=" + tokens[index - 1].toLowerCase(Locale.ROOT) + "," + lower);
            features.add(
                    "lc=" + clusters.path(tokens[index - 1].toLowerCase(Locale.ROOT)) + "," + clusters.path(lower));
        } else {
            features.add("first," + shape);
        }
        if (index + 1 < tokens.length) {
            String after = tokens[index + 1].toLowerCase(Locale.ROOT);
            features.add("wn=" + lower + "," + after);
            features.add("cn=" + clusters.path(lower) + "," + clusters.path(after));
        }
    }

    private static void word(List<String> features, int at, String lower, String shape, WordClusters clusters) {
        int path = clusters.path(lower);
        features.add("w" + at + "=" + lower);
        features.add("c" + at + "=" + path);
        features.add("cs" + at + "=" + path + "," + shape);
        for (int bits : PREFIXES) {
            features.add("c" + at + "/" + bits + "=" + WordClusters.prefix(path, bits));
        }
    }

    private static String shape(String form) {
        StringBuilder shape = new StringBuilder();
        char last = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            char kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '0' : c;
            if (kind != last) {
                shape.append(kind);
            }
            last = kind;
        }
        return form.length() == 1 ? shape + "1" : shape.toString();
    }
}
