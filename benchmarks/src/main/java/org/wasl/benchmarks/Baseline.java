package org.wasl.benchmarks;

import java.text.BreakIterator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wasl.extractor.Article;
import org.wasl.extractor.Block;
import org.wasl.ontology.KnownEntities;

/**
 * What a short program would do instead: split an article's paragraphs into sentences and words as the JDK and a regular
 * expression do, and look up all runs of words among the names of the known entities. It finds names, no facts.
 */
final class Baseline {
    private static final int LONGEST = 6;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private final Set<String> names = new HashSet<>();

    Baseline() {
        KnownEntities.load()
                .all()
                .forEach(entity -> entity.names().values().forEach(forms -> forms.forEach(f -> names.add(words(f)))));
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.append(words.isEmpty() ? "" : " ").append(word.group());
        }
        return words.toString();
    }

    /** The number of names in an article. */
    int read(Article article) {
        int found = 0;
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag(article.language()));
        for (Block block : article.blocks()) {
            if (block.kind() != Block.Kind.FURNITURE) {
                String text = block.span().of(article.text());
                sentences.setText(text);
                int start = sentences.first();
                for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
                    found += sentence(text.substring(start, end));
                    start = end;
                }
            }
        }
        return found;
    }

    private int sentence(String sentence) {
        String[] words = words(sentence).split(" ");
        int found = 0;
        for (int i = 0; i < words.length; i++) {
            StringBuilder run = new StringBuilder();
            for (int j = i; j < Math.min(words.length, i + LONGEST); j++) {
                run.append(j == i ? "" : " ").append(words[j]);
                found += names.contains(run.toString()) ? 1 : 0;
            }
        }
        return found;
    }
}
