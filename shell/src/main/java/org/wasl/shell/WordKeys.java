package org.wasl.shell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wasl.extractor.text.Fold;
import org.wasl.extractor.text.Spelling;
import org.wasl.ontology.TsvFile;
import org.wasl.store.Search;

/**
 * What words are found by, whatever their spelling: a word of a text by itself and by what remains without the clitics
 * and the article that it may bear; a word that is asked for by itself without its article.
 */
final class WordKeys {
    /** To be raised with each change here, so that indexes are made anew. */
    private static final String VERSION = "1";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_STEM = 3;

    /** And, for, and what is left of the article after it. */
    private static final int MOST_CLITICS = 3;

    private static final Set<String> ARTICLES = articles("no");
    private static final Set<String> JOINED_ARTICLES = articles("yes");
    private static final Set<String> BEFORE = clitics("before");
    private static final Set<String> AFTER = clitics("after");

    private WordKeys() {}

    static Search.Keys keys() {
        return new Search.Keys(VERSION, WordKeys::written, WordKeys::asked);
    }

    private static Set<String> articles(String joined) {
        return TsvFile.read("org/wasl/shell/name-articles.tsv").stream()
                .filter(row -> row.cell("joined").equals(joined))
                .map(row -> Fold.of(row.cell("article")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> clitics(String side) {
        return TsvFile.read("org/wasl/extractor/lang/ar/clitics.tsv").stream()
                .filter(row -> row.cell("side").equals(side))
                .map(row -> Fold.of(row.cell("form")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(Fold.of(text))
                .filter(word -> !word.isEmpty() && !ARTICLES.contains(word) && !(isLatin(word) && word.length() == 1))
                .toList();
    }

    private static boolean isLatin(String word) {
        return word.charAt(0) < 0x250;
    }

    /** For each word of a text the keys that it is found by. */
    static List<List<String>> written(String text) {
        List<List<String>> words = new ArrayList<>();
        for (String word : words(text)) {
            Set<String> keys = new LinkedHashSet<>();
            if (isLatin(word)) {
                keys.addAll(latin(word));
            } else {
                for (String bare : withoutClitics(word)) {
                    keys.add(Spelling.of("ar").key(bare));
                    keys.add(Spelling.of("ar").key(withoutArticle(bare)));
                }
            }
            words.add(List.copyOf(keys));
        }
        return words;
    }

    /** For each word that is asked for the keys one of which must stand in a text. */
    static List<List<String>> asked(String text) {
        List<List<String>> words = new ArrayList<>();
        for (String word : words(text)) {
            if (isLatin(word)) {
                words.add(latin(word));
                continue;
            }
            String bare = withoutArticle(word);
            for (String before : BEFORE) {
                String rest = word.startsWith(before) ? word.substring(before.length()) : word;
                if (bare.equals(word) && !withoutArticle(rest).equals(rest)) {
                    bare = withoutArticle(rest);
                }
            }
            words.add(List.of(Spelling.of("ar").key(bare)));
        }
        return words;
    }

    /** The word, and where it may be a plural also without its s. */
    private static List<String> latin(String word) {
        String key = Spelling.of("en").key(word);
        boolean plural = key.length() > SHORTEST_STEM && key.endsWith("s") && !key.endsWith("ss");
        return plural ? List.of(key, key.substring(0, key.length() - 1)) : List.of(key);
    }

    private static String withoutArticle(String word) {
        return JOINED_ARTICLES.stream()
                .filter(article -> word.startsWith(article) && word.length() >= article.length() + SHORTEST_STEM)
                .findFirst()
                .map(article -> word.substring(article.length()))
                .orElse(word);
    }

    /** The word, and what may be left of it without clitics on one side or both. */
    private static Set<String> withoutClitics(String word) {
        Set<String> all = new LinkedHashSet<>(Set.of(word));
        Set<String> last = all;
        for (int i = 0; i < MOST_CLITICS; i++) {
            Set<String> shorter = new LinkedHashSet<>();
            for (String one : last) {
                for (String before : BEFORE) {
                    if (one.startsWith(before) && one.length() >= before.length() + SHORTEST_STEM) {
                        shorter.add(one.substring(before.length()));
                    }
                }
            }
            all.addAll(shorter);
            last = shorter;
        }
        for (String one : List.copyOf(all)) {
            for (String after : AFTER) {
                if (one.endsWith(after) && one.length() >= after.length() + SHORTEST_STEM) {
                    all.add(one.substring(0, one.length() - after.length()));
                }
            }
        }
        return all;
    }
}
