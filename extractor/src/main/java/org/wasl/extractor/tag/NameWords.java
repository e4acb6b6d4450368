package org.wasl.extractor.tag;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.wasl.extractor.text.Fold;
import org.wasl.ontology.KnownEntities;
import org.wasl.ontology.KnownEntity;

/** What an Arabic word is known as by itself: an everyday word, a form of a verb, a word in the names of known entities. */
final class NameWords {
    private static final int EVERYDAY = 1;
    private static final int VERB = 2;
    private static final int PERSON = 4;
    private static final int BODY = 8;
    private static final int IN_PLACE = 16;
    private static final int PLACE = 32;
    private static final int MOST_KEPT = 50_000;

    private static final class Holder {
        private static final NameWords INSTANCE = new NameWords();
    }

    private final Map<Integer, Set<String>> inNames = new HashMap<>();
    private final Map<String, Integer> kept = new ConcurrentHashMap<>();

    private NameWords() {
        for (int kind : List.of(PERSON, BODY, IN_PLACE, PLACE)) {
            inNames.put(kind, new HashSet<>());
        }
        KnownEntities.shipped().all().forEach(this::addNames);
    }

    private void addNames(KnownEntity entity) {
        for (String name : entity.names().getOrDefault("ar", List.of())) {
            String[] words = Fold.of(name).split(" ");
            int kind = switch (entity.type()) {
                case "Person" -> PERSON;
                case "Place", "State" -> words.length == 1 ? PLACE : IN_PLACE;
                case "Facility" -> IN_PLACE;
                default -> BODY;
            };
            for (String word : words) {
                if (word.length() > 1) {
                    inNames.get(kind).add(Vocabulary.stem(word));
                }
            }
        }
    }

    static NameWords load() {
        return Holder.INSTANCE;
    }

    /** A bit for each thing that the folded word is known as. */
    int of(String norm) {
        Integer known = kept.get(norm);
        if (known == null) {
            known = find(norm);
            if (kept.size() < MOST_KEPT) {
                kept.put(norm, known);
            }
        }
        return known;
    }

    private int find(String norm) {
        int found = Vocabulary.load().contains(norm) ? EVERYDAY : 0;
        found |= ArabicVerbs.load().analyze(norm).isEmpty() ? 0 : VERB;
        for (Map.Entry<Integer, Set<String>> kind : inNames.entrySet()) {
            found |= kind.getValue().contains(Vocabulary.stem(norm)) ? kind.getKey() : 0;
        }
        return (found & PLACE) == 0 ? found : found & ~IN_PLACE;
    }
}
