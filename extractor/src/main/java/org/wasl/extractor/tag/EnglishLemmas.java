package org.wasl.extractor.tag;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.wasl.ontology.TsvFile;

/** Dictionary forms of English words: {@code irregular.tsv} first, then the endings that the tag asks for. */
public final class EnglishLemmas {
    private static final String VOWELS = "aeiou";

    private static final class Holder {
        private static final EnglishLemmas INSTANCE = new EnglishLemmas();
    }

    private final Map<String, String> irregular = new HashMap<>();

    private EnglishLemmas() {
        TsvFile.read("org/wasl/extractor/lang/en/irregular.tsv")
                .forEach(row -> irregular.put(row.cell("form"), row.cell("lemma")));
    }

    public static EnglishLemmas load() {
        return Holder.INSTANCE;
    }

    /** The lemma of a word with this Penn tag, in lower case. */
    public String lemma(String form, String tag) {
        String word = form.toLowerCase(Locale.ROOT);
        if (tag.startsWith("VB") || tag.equals("NNS") || tag.equals("MD")) {
            String known = irregular.get(word);
            if (known != null) {
                return known;
            }
        }
        return switch (tag) {
            case "NNS", "VBZ" -> withoutS(word);
            case "VBD", "VBN" -> word.endsWith("ed") ? stem(word.substring(0, word.length() - 2)) : word;
            case "VBG" -> word.endsWith("ing") && word.length() > 5 ? stem(word.substring(0, word.length() - 3)) : word;
            default -> word;
        };
    }

    private static String withoutS(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean es = word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes");
        if (es) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") && word.length() > 2
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** What is left of a verb without its ending, made whole: "attack", "impos" to "impose", "stopp" to "stop". */
    private static String stem(String stem) {
        int n = stem.length();
        if (n < 3) {
            return stem;
        }
        char last = stem.charAt(n - 1);
        char before = stem.charAt(n - 2);
        boolean vowelBefore = VOWELS.indexOf(before) >= 0;
        if (last == 'i') {
            return stem.substring(0, n - 1) + "y";
        }
        if (last == before && "bdgmnprt".indexOf(last) >= 0) {
            return stem.substring(0, n - 1);
        }
        boolean silent = "cgsuvz".indexOf(last) >= 0 && !(last == 's' && before == 's') && !stem.endsWith("ng")
                || last == 'l' && !vowelBefore && before != 'l' && before != 'r' && before != 'w'
                || last == 'r' && (before == 'i' || before == 'u' && n > 3)
                || last == 't' && before == 'a' && n > 4
                || last == 't' && (stem.endsWith("ut") && n > 4 || stem.endsWith("ot") && n > 4 || stem.endsWith("mot"))
                || last == 'd' && (before == 'i' || before == 'u' || before == 'a' && n < 6 && n > 3)
                || last == 'n' && (before == 'i' && n > 4 || before == 'o' && n > 4 && stem.endsWith("pon"))
                || last == 'k' && before == 'o'
                || last == 'm' && (before == 'u' || before == 'a' && n < 5)
                || last == 'p' && (before == 'a' || before == 'o' && n < 5);
        return silent ? stem + "e" : stem;
    }
}
