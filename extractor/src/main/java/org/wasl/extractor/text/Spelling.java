package org.wasl.extractor.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wasl.ontology.TsvFile;

/**
 * What the spellings of one name have in common: "Mohammed" and "Muhammad", "el-Sisi" and "al-Sisi", "Ar Raqqah" and
 * "al-Raqqa". Words are compared by their key, names of several words also with what may be joined or parted.
 */
public final class Spelling {
    private static final String ARTICLE = "\u0627\u0644";
    private static final String LATIN_ARTICLE = "al-";
    private static final Map<String, Spelling> ALL = Map.of("ar", new Spelling("ar"), "en", new Spelling("en"));

    private final boolean arabic;
    private final Map<String, String> words = new HashMap<>();
    private final TreeMap<String, String> starts = new TreeMap<>(Collections.reverseOrder());
    private final Set<String> articles = new HashSet<>();
    private final Set<String> joined = new HashSet<>();
    private final List<List<String>> letters = new ArrayList<>();

    private Spelling(String language) {
        arabic = language.equals("ar");
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/" + language + "/spellings.tsv")) {
            List<String> forms = row.values("forms").stream().map(Fold::of).toList();
            switch (row.cell("kind")) {
                case "word" -> forms.forEach(f -> words.put(plain(f), plain(forms.get(0))));
                case "start" -> forms.forEach(f -> starts.put(f, forms.get(0)));
                case "article" -> articles.addAll(forms);
                case "join" -> joined.addAll(forms);
                case "letter" -> letters.add(forms);
                default ->
                    throw new IllegalArgumentException(
                            row.file() + ", line " + row.line() + ": no kind '" + row.cell("kind") + "'");
            }
        }
    }

    public static Spelling of(String language) {
        return ALL.get(language);
    }

    /** The key of a folded word. */
    public String key(String word) {
        return arabic ? arabic(word) : latin(word);
    }

    /** The key of a folded word without its article, as surnames are compared: "Assad" for "al-Assad". */
    public String bareKey(String word) {
        String key = key(word);
        String article = arabic ? ARTICLE : LATIN_ARTICLE;
        return key.startsWith(article) && key.length() > article.length() + 2 ? key.substring(article.length()) : key;
    }

    /** Whether the folded word is half a name that the next one completes. */
    public boolean joins(String word) {
        return joined.contains(word);
    }

    private String arabic(String word) {
        boolean article = word.length() > 4 && word.startsWith(ARTICLE);
        String bare = article ? word.substring(2) : word;
        String same = words.get(bare);
        if (same == null) {
            same = bare;
            Map.Entry<String, String> start = starts.ceilingEntry(bare);
            if (start != null && bare.startsWith(start.getKey())) {
                same = start.getValue() + bare.substring(start.getKey().length());
            }
        }
        return article ? ARTICLE + same : same;
    }

    private String latin(String word) {
        int hyphen = word.indexOf('-');
        if (hyphen > 0 && word.length() > hyphen + 2) {
            String first = word.substring(0, hyphen);
            String rest = latin(word.substring(hyphen + 1));
            return articles.contains(first) ? LATIN_ARTICLE + rest : latin(first) + "-" + rest;
        }
        String plain = plain(word);
        return words.getOrDefault(plain, plain);
    }

    /** Without apostrophes inside, double consonants and a silent h at the end. */
    private String plain(String word) {
        if (arabic || word.length() < 4 || word.charAt(0) == '\'') {
            return word;
        }
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean twice = i > 0 && c == word.charAt(i - 1) && "aeiou".indexOf(c) < 0 && Character.isLetter(c);
            boolean silent = c == 'h' && i == word.length() - 1 && word.charAt(i - 1) == 'a' && i > 3;
            if (c != '\'' && !twice && !silent) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /**
     * The name as given and as it is also written, in words that are not yet folded.
     *
     * @param bare whether its Latin articles may be left out: "Bashar Assad"
     * @param article whether a single Latin word may bear one: "al-Raqqa"
     */
    public List<List<String>> variants(List<String> name, boolean bare, boolean article) {
        Set<List<String>> all = new LinkedHashSet<>();
        all.add(name);
        if (arabic) {
            all.add(parted(name));
            List.copyOf(all).forEach(n -> all.add(joined(n)));
            List.copyOf(all).forEach(n -> letters.forEach(l -> all.add(exchanged(n, l))));
        } else {
            List.copyOf(all).forEach(n -> all.addAll(spaced(n)));
            List.copyOf(all).forEach(n -> all.add(joined(n)));
            if (bare) {
                all.add(name.stream().map(this::withoutArticle).toList());
            }
            if (article && name.size() == 1 && withoutArticle(name.get(0)).equals(name.get(0))) {
                List<String> definite = List.of(LATIN_ARTICLE + name.get(0));
                all.add(definite);
                all.addAll(spaced(definite));
            }
        }
        return List.copyOf(all);
    }

    private List<String> joined(List<String> name) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < name.size(); i++) {
            boolean more = i + 1 < name.size() && joined.contains(Fold.of(name.get(i)));
            words.add(more ? name.get(i) + (arabic ? "" : "-") + name.get(++i) : name.get(i));
        }
        return words;
    }

    /** Words that begin like one that may stand alone are parted before the article. */
    private List<String> parted(List<String> name) {
        List<String> words = new ArrayList<>();
        for (String word : name) {
            int at = word.indexOf(ARTICLE, 1);
            if (at > 0 && word.length() > at + 3 && joined.contains(Fold.of(word.substring(0, at)))) {
                words.add(word.substring(0, at));
                words.add(word.substring(at));
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private List<String> exchanged(List<String> name, List<String> letters) {
        boolean native_ = name.stream().anyMatch(w -> w.startsWith(ARTICLE));
        boolean tooShort = name.size() == 1 && name.get(0).length() < 5;
        return native_ || tooShort
                ? name
                : name.stream()
                        .map(w -> w.replace(letters.get(0), letters.get(1)))
                        .toList();
    }

    private String withoutArticle(String word) {
        int hyphen = word.indexOf('-');
        boolean article = hyphen > 0 && articles.contains(Fold.of(word.substring(0, hyphen)));
        return article && word.length() > hyphen + 2 ? word.substring(hyphen + 1) : word;
    }

    /** "al-Raqqa" and "Abdel-Fattah" as two words, the article in all forms that it has before the letter: "Ar Raqqa". */
    private List<List<String>> spaced(List<String> name) {
        List<List<String>> all = new ArrayList<>();
        all.add(List.of());
        for (String word : name) {
            List<List<String>> ways = ways(word);
            List<List<String>> longer = new ArrayList<>();
            for (List<String> before : all) {
                for (List<String> way : ways) {
                    List<String> next = new ArrayList<>(before);
                    next.addAll(way);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    private List<List<String>> ways(String word) {
        int hyphen = word.indexOf('-');
        String first = hyphen > 0 ? Fold.of(word.substring(0, hyphen)) : "";
        String rest = word.substring(hyphen + 1);
        if (rest.isEmpty() || !articles.contains(first) && !joined.contains(first)) {
            return List.of(List.of(word));
        }
        if (joined.contains(first)) {
            return List.of(List.of(word.substring(0, hyphen), rest));
        }
        char last = LATIN_ARTICLE.charAt(1);
        char sun = Fold.of(rest).charAt(0);
        return articles.stream()
                .sorted()
                .filter(a -> a.charAt(a.length() - 1) == last || a.charAt(a.length() - 1) == sun)
                .map(a -> List.of(Character.toUpperCase(a.charAt(0)) + a.substring(1), rest))
                .toList();
    }
}
