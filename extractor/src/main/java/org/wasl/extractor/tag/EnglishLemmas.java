package org.wasl.extractor.tag;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wasl.ontology.TsvFile;

/**
 * Dictionary forms of English words by their Penn tags: irregular forms from {@code irregular.tsv}, the others by taking off
 * endings, verbs so that one of {@code verbs.tsv} comes out. Immutable, shared by threads.
 */
public final class EnglishLemmas {
    private static final class Holder {
        private static final EnglishLemmas INSTANCE = new EnglishLemmas();
    }

    private static final String FOLDER = "org/wasl/extractor/lang/en/";

    private final Map<String, String> irregular = new HashMap<>();
    private final Set<String> verbs = new HashSet<>();

    private EnglishLemmas() {
        for (TsvFile.Row row : TsvFile.read(FOLDER + "irregular.tsv")) {
            irregular.put(row.cell("class") + row.cell("form"), row.cell("lemma"));
        }
        for (TsvFile.Row row : TsvFile.read(FOLDER + "verbs.tsv")) {
            verbs.add(row.cell("verb"));
        }
    }

    public static EnglishLemmas load() {
        return Holder.INSTANCE;
    }

    /** The dictionary form, in lower case; a name keeps its ending. */
    public String lemma(String form, String tag) {
        if (form.isEmpty()) {
            return form;
        }
        String word = form.toLowerCase(Locale.ROOT).replace('’', '\'');
        String known = irregular.get(tag.substring(0, 1) + word);
        return switch (tag) {
            case "VBD", "VBG", "VBN", "VBP", "VBZ" -> known != null ? known : verb(word);
            case "NNS" -> known != null ? known : noun(word);
            case "JJR", "JJS" -> known != null ? known : adjective(word);
            case "MD", "VB", "RB", "RBR", "RBS" -> known != null ? known : word;
            default -> word;
        };
    }

    /** Whether the word may be a finite form of a verb: "patrols", "control". */
    public boolean isVerb(String form) {
        return verbs.contains(verb(form.toLowerCase(Locale.ROOT)));
    }

    private String verb(String word) {
        if (verbs.contains(word) && !word.endsWith("ing") && !word.endsWith("ed") && !word.endsWith("s")) {
            return word;
        }
        for (String ending : new String[] {"ing", "ed", "es", "s"}) {
            if (word.endsWith(ending) && word.length() > ending.length() + 1) {
                return stem(word.substring(0, word.length() - ending.length()), ending);
            }
        }
        return word;
    }

    private String stem(String stem, String ending) {
        int last = stem.length() - 1;
        if (stem.endsWith("i") && ending.charAt(0) == 'e' && verbs.contains(stem.substring(0, last) + "y")) {
            return stem.substring(0, last) + "y";
        }
        // "hoping" before "hop": the shorter verb would have doubled its last letter
        if (!ending.equals("s") && verbs.contains(stem + "e")) {
            return stem + "e";
        }
        if (verbs.contains(stem)) {
            return stem;
        }
        boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1) && isConsonant(stem.charAt(last));
        if (doubled && verbs.contains(stem.substring(0, last))) {
            return stem.substring(0, last);
        }
        int hyphen = stem.lastIndexOf('-');
        if (hyphen > 0 && hyphen < last) {
            return stem.substring(0, hyphen + 1) + stem(stem.substring(hyphen + 1), ending);
        }
        return ending.equals("es") && !isSibilant(stem) ? stem + "e" : stem;
    }

    private String noun(String word) {
        int hyphen = word.lastIndexOf('-');
        if (hyphen > 0 && hyphen < word.length() - 1) {
            String last = word.substring(hyphen + 1);
            return word.substring(0, hyphen + 1) + irregular.getOrDefault("N" + last, noun(last));
        }
        if (!word.endsWith("s") || word.endsWith("ss") || word.length() < 3) {
            return word;
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        String stem = word.substring(0, word.length() - 1);
        boolean takesEs = stem.endsWith("e") && isSibilant(stem.substring(0, stem.length() - 1));
        return takesEs ? stem.substring(0, stem.length() - 1) : stem;
    }

    /** Whether a plural or third person after these letters is written "es". */
    private static boolean isSibilant(String stem) {
        return stem.endsWith("ss")
                || stem.endsWith("sh")
                || stem.endsWith("ch")
                || stem.endsWith("x")
                || stem.endsWith("zz")
                || stem.endsWith("us")
                || stem.endsWith("o");
    }

    private static String adjective(String word) {
        String stem = word.endsWith("er") || word.endsWith("st") ? word.replaceFirst("e(?:r|st)$", "") : word;
        if (stem.endsWith("i")) {
            return stem.substring(0, stem.length() - 1) + "y";
        }
        int last = stem.length() - 1;
        boolean doubled = last > 2 && stem.charAt(last) == stem.charAt(last - 1) && isConsonant(stem.charAt(last));
        return doubled && stem.charAt(last) != 'l' && stem.charAt(last) != 's' ? stem.substring(0, last) : stem;
    }

    private static boolean isConsonant(char c) {
        return "aeiou".indexOf(c) < 0;
    }
}
