package org.wasl.extractor.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wasl.ontology.KnownEntities;
import org.wasl.ontology.TsvFile;

/** The inflected adjectives of nationality of a language. */
public final class Nationalities {
    private static final String FEMININE_ENDING = "\u0629";

    private Nationalities() {}

    /** State id to all forms of its nationality: "عراقي", "عراقية", "عراقيون" …; "Iraqi", "Iraqis". */
    public static Map<String, List<String>> of(String language) {
        List<String> endings = TsvFile.read("org/wasl/extractor/lang/" + language + "/nationality-endings.tsv").stream()
                .map(r -> r.cell("ending"))
                .toList();
        Map<String, List<String>> all = new TreeMap<>();
        KnownEntities.load().nationalities(language).forEach((state, bases) -> {
            List<String> forms = new ArrayList<>();
            for (String base : bases) {
                forms.add(base);
                endings.forEach(e -> forms.add(base + e));
                int blank = base.indexOf(' ');
                if (language.equals("ar") && blank > 0) {
                    String first = base.substring(0, blank);
                    String second = base.substring(blank);
                    endings.forEach(e -> endings.forEach(f -> forms.add(first + e + second + f)));
                }
            }
            all.put(state, List.copyOf(forms));
        });
        return all;
    }

    /** The Arabic feminine of a masculine adjective, both words of a compound one. */
    static String feminine(String base) {
        List<String> words = new ArrayList<>();
        for (String word : base.split(" ")) {
            words.add(word.endsWith(FEMININE_ENDING) ? word : word + FEMININE_ENDING);
        }
        return String.join(" ", words);
    }
}
