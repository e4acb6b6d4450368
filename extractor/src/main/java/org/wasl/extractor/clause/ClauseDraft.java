package org.wasl.extractor.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wasl.extractor.Modality;
import org.wasl.extractor.phrase.NounPhrase;

/** A clause while it is put together. */
final class ClauseDraft {
    final int predicate;
    String lemma;
    final Clause.Kind kind;
    final Map<String, List<NounPhrase>> arguments = new TreeMap<>();
    final List<String> objectNouns = new ArrayList<>();
    final List<String> subjectNouns = new ArrayList<>();
    final Set<String> complements = new TreeSet<>();
    Optional<String> support = Optional.empty();
    Optional<NounPhrase> speaker = Optional.empty();
    boolean passive;
    /** Whether it stands in a relative clause. */
    boolean relative;

    boolean future;
    /** Whether the verb says something of the common noun before it. */
    boolean qualifies;

    /** Whether the noun is what the verb before it governs, not a word of when or how. */
    boolean controlled;
    /** The same read as a clause of the verb whose verbal noun this is. */
    Optional<ClauseDraft> verbal = Optional.empty();

    /** Whether an adjective on the noun says that it is only possible or to come. */
    boolean unsure;

    Modality modality = Modality.STATED;
    int from;
    int to;

    ClauseDraft(int predicate, String lemma, Clause.Kind kind) {
        this.predicate = predicate;
        this.lemma = lemma;
        this.kind = kind;
        from = predicate;
        to = predicate + 1;
    }

    void add(String slot, NounPhrase phrase) {
        List<NounPhrase> there = arguments.computeIfAbsent(slot, s -> new ArrayList<>());
        if (!there.contains(phrase)) {
            there.add(phrase);
        }
        if (phrase.to() > phrase.from()) {
            from = Math.min(from, phrase.from());
            to = Math.max(to, phrase.to());
        }
    }

    /** Puts the phrase where the other one stands. */
    void replace(NounPhrase old, NounPhrase phrase) {
        arguments.values().forEach(there -> there.replaceAll(p -> p.equals(old) ? phrase : p));
        to = Math.max(to, phrase.to());
    }

    boolean has(String slot) {
        return arguments.containsKey(slot);
    }

    /** Of two modalities the one that is farther from a plain statement. */
    void weaken(Modality other) {
        if (other == Modality.STATED) {
            return;
        }
        if (modality == Modality.STATED || modality == Modality.PLANNED && other != Modality.PLANNED) {
            modality = other;
        }
    }

    Clause finish(int sentence) {
        return new Clause(
                sentence,
                predicate,
                lemma,
                kind,
                support,
                passive,
                modality,
                future,
                Map.copyOf(arguments),
                List.copyOf(objectNouns),
                List.copyOf(subjectNouns),
                Set.copyOf(complements),
                speaker,
                verbal.map(v -> v.finish(sentence)),
                relative,
                from,
                to);
    }
}
