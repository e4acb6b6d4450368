package org.wasl.extractor.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wasl.ontology.KnownEntities;
import org.wasl.ontology.TsvFile;

/** The inflected adjectives of nationality of a language. */
public final class Nationalities {
    private static final String FEMININE_ENDING = "\u0629";

    private static final String ACCUSATIVE = "\u0627";

    private Nationalities() {}

    /** State id to all forms of its nationality: "عراقي", "عراقية", "عراقيون" …; "Iraqi", "Iraqis". */
    public static Map<String, List<String>> of(String language) {
        List<String> endings = TsvFile.read("org/wasl/extractor/lang/" + language + "/nationality-endings.tsv").stream()
                .map(r -> r.cell("ending"))
                .toList();
        Set<String> states = KnownEntities.load().all().stream()
                .filter(e -> e.type().equals("State"))
                .flatMap(e -> e.names().getOrDefault(language, List.of()).stream())
                .collect(Collectors.toSet());
        Map<String, List<String>> all = new TreeMap<>();
        KnownEntities.load().nationalities(language).forEach((state, bases) -> {
            List<String> forms = new ArrayList<>();
            for (String base : bases) {
                forms.add(base);
                // the accusative of "Kenyan" is spelled "Kenya"
                endings.stream()
                        .filter(e -> !e.equals(ACCUSATIVE) || !states.contains(base + e))
                        .forEach(e -> forms.add(base + e));
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
