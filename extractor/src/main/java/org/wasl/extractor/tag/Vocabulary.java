package org.wasl.extractor.tag;

import java.util.Set;
import java.util.stream.Collectors;
import org.wasl.ontology.TsvFile;

/** Everyday Arabic words as running text has them, folded and without their article: what is not among them may be a name. */
public final class Vocabulary {
    private static final String ARTICLE = "\u0627\u0644";

    private static final class Holder {
        private static final Vocabulary INSTANCE = new Vocabulary();
    }

    private final Set<String> words = TsvFile.read("org/wasl/extractor/lang/ar/vocabulary.tsv").stream()
            .map(row -> row.cell("word"))
            .collect(Collectors.toUnmodifiableSet());

    private Vocabulary() {}

    public static Vocabulary load() {
        return Holder.INSTANCE;
    }

    /** Whether a folded word is among them, with its article or without. */
    public boolean contains(String norm) {
        return words.contains(stem(norm));
    }

    static String stem(String norm) {
        return norm.length() > 4 && norm.startsWith(ARTICLE) ? norm.substring(2) : norm;
    }
}
