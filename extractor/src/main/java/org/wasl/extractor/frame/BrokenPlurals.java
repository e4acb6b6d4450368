package org.wasl.extractor.frame;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.wasl.extractor.text.Fold;
import org.wasl.ontology.TsvFile;

/** The plurals of Arabic nouns that no ending makes: {@code broken-plurals.tsv}. Other languages have none. */
public final class BrokenPlurals {
    private final Map<String, String> singulars = new LinkedHashMap<>();
    private final Map<String, List<String>> plurals = new LinkedHashMap<>();

    private BrokenPlurals() {}

    public static BrokenPlurals load(String language) {
        BrokenPlurals table = new BrokenPlurals();
        if (language.equals("ar")) {
            for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/ar/broken-plurals.tsv")) {
                String singular = Fold.of(row.cell("singular"));
                List<String> forms =
                        row.values("plurals").stream().map(Fold::of).toList();
                table.plurals.put(singular, forms);
                forms.forEach(p -> table.singulars.putIfAbsent(p, singular));
            }
        }
        return table;
    }

    /** Gives each plural and its singular, spelling folded. */
    public void forEach(BiConsumer<String, String> pair) {
        singulars.forEach(pair);
    }

    /** The nouns with the plurals of those that stand in the singular, and the singulars of the others. */
    Set<String> withNumbers(Set<String> nouns) {
        Set<String> all = new LinkedHashSet<>(nouns);
        for (String noun : nouns) {
            String folded = Fold.of(noun);
            all.addAll(plurals.getOrDefault(folded, List.of()));
            Optional.ofNullable(singulars.get(folded)).ifPresent(all::add);
        }
        return all;
    }
}
