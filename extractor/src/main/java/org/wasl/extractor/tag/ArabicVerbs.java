package org.wasl.extractor.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wasl.extractor.text.Fold;
import org.wasl.ontology.TsvFile;

/**
 * Finds the verb behind an Arabic form: the verbs of {@code verbs.tsv} with the endings and prefixes of
 * {@code verb-endings.tsv}. Forms are compared with their spelling folded and without clitics.
 */
public final class ArabicVerbs {
    /** What a form is. */
    public enum Kind {
        PAST,
        PRESENT,
        /** A past or present passive that is not written like the active: verbs with a weak middle. */
        PASSIVE,
        MASDAR,
        ACTIVE_PARTICIPLE,
        PASSIVE_PARTICIPLE;

        public boolean finite() {
            return this == PAST || this == PRESENT || this == PASSIVE;
        }
    }

    /**
     * @param lemma third person masculine singular of the past, as {@code verbs.tsv} writes it
     */
    public record Analysis(String lemma, Kind kind) {}

    private static final class Holder {
        private static final ArabicVerbs INSTANCE = new ArabicVerbs();
    }

    private static final String ALEF = "\u0627";
    private static final String TA = "\u062A";
    private static final String MIM = "\u0645";
    private static final String WAW = "\u0648";
    private static final String YA = "\u064A";

    private final Map<String, List<Analysis>> forms = new HashMap<>();
    /** Forms that a verb has only behind a negation: another verb that has them anywhere comes first. */
    private final Map<String, Analysis> jussives = new LinkedHashMap<>();

    private ArabicVerbs() {
        List<TsvFile.Row> endings = TsvFile.read("org/wasl/extractor/lang/ar/verb-endings.tsv");
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/ar/verbs.tsv")) {
            String lemma = row.cell("past");
            conjugate(lemma, lemma, row.cell("past_stem"), "past", Kind.PAST, endings);
            passive(Fold.of(lemma), "past", '\u0627', '\u064A')
                    .ifPresent(p -> conjugate(lemma, p, "", "past", Kind.PASSIVE, endings));
            row.values("present").forEach(p -> {
                conjugate(lemma, p, row.cell("present_stem"), "present", Kind.PRESENT, endings);
                passive(Fold.of(p), "present", '\u064A', '\u0627')
                        .ifPresent(v -> conjugate(lemma, v, "", "present", Kind.PASSIVE, endings));
            });
            row.values("masdar").forEach(m -> add(Fold.of(m), new Analysis(lemma, Kind.MASDAR)));
            row.values("present").stream().findFirst().ifPresent(p -> participles(lemma, p, row.values("masdar")));
        }
        jussives.forEach(this::add);
    }

    /** The active participle, and the passive one where it is written in another way. */
    private void participles(String lemma, String present, List<String> masdars) {
        String past = Fold.of(lemma);
        String rest = Fold.of(present).substring(1);
        boolean doubled = masdars.stream().map(Fold::of).anyMatch(m -> m.startsWith(TA) && m.length() > past.length());
        if (past.length() > 3 || doubled) {
            add(MIM + rest, new Analysis(lemma, Kind.ACTIVE_PARTICIPLE));
        } else if (past.length() == 2) {
            add(past.charAt(0) + ALEF + past.charAt(1), new Analysis(lemma, Kind.ACTIVE_PARTICIPLE));
        } else {
            char middle = past.charAt(1) == ALEF.charAt(0) ? YA.charAt(0) : past.charAt(1);
            char end = endsWeak(lemma) ? YA.charAt(0) : past.charAt(2);
            add(past.charAt(0) + ALEF + middle + end, new Analysis(lemma, Kind.ACTIVE_PARTICIPLE));
            add(
                    MIM + past.charAt(0) + past.charAt(1) + WAW + past.charAt(2),
                    new Analysis(lemma, Kind.PASSIVE_PARTICIPLE));
        }
    }

    public static ArabicVerbs load() {
        return Holder.INSTANCE;
    }

    /** The passive of a verb with a weak letter before its last: long verbs alone, short ones are written like nouns. */
    private static Optional<String> passive(String base, String tense, char active, char passive) {
        int weak = base.length() - 2;
        boolean hollow = base.length() > 3 && base.charAt(weak) == active && (tense.equals("past") ? 1 : 2) <= weak;
        return hollow ? Optional.of(base.substring(0, weak) + passive + base.substring(weak + 1)) : Optional.empty();
    }

    /** What the form may be, finite forms first; empty for a word that no known verb has. */
    public List<Analysis> analyze(String folded) {
        return forms.getOrDefault(folded, List.of());
    }

    /** The stem before consonants ("زر" of "زار") where it differs, else what the base form and its weak end give. */
    private void conjugate(
            String lemma, String base, String shortStem, String tense, Kind kind, List<TsvFile.Row> endings) {
        String folded = Fold.of(base);
        for (TsvFile.Row row : endings) {
            if (!row.cell("tense").equals(tense)) {
                continue;
            }
            String body = folded;
            if (tense.equals("present")) {
                body = folded.substring(1);
            }
            // "laqiyat": a ya that is heard stays before the feminine
            boolean kept = tense.equals("past")
                    && base.endsWith(YA)
                    && row.cell("suffix").startsWith(TA);
            boolean weak = row.cell("weak").equals("drop") && endsWeak(base) && !kept;
            boolean consonant = row.cell("stem").equals("short") && !shortStem.isEmpty();
            if (consonant) {
                body = tense.equals("present") ? Fold.of(shortStem).substring(1) : Fold.of(shortStem);
            } else if (row.cell("stem").equals("short") && endsWeak(base)) {
                body = body.substring(0, body.length() - 1) + "\u064A";
            }
            if (weak) {
                body = body.substring(0, body.length() - 1);
            }
            String form = row.cell("prefix") + body + Fold.of(row.cell("suffix"));
            if ((weak || consonant) && row.cell("suffix").isEmpty()) {
                jussives.putIfAbsent(form, new Analysis(lemma, kind));
            } else {
                add(form, new Analysis(lemma, kind));
            }
        }
    }

    /** Whether the last letter is a weak one as written; a hamza, which folding hides, is none. */
    private static boolean endsWeak(String base) {
        char last = base.charAt(base.length() - 1);
        return last == '\u064A' || last == '\u0649' || last == '\u0627' || last == '\u0648';
    }

    private void add(String form, Analysis analysis) {
        List<Analysis> there = forms.computeIfAbsent(form, f -> new ArrayList<>(1));
        if (!there.contains(analysis)) {
            int at = analysis.kind().finite() ? 0 : there.size();
            there.add(at == 0 && !there.isEmpty() && there.get(0).kind().finite() ? 1 : at, analysis);
        }
    }
}
