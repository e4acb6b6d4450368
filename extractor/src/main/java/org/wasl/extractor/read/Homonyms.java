package org.wasl.extractor.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.link.HomeStates;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.text.Sentence;
import org.wasl.ontology.KnownEntities;

/**
 * Names that known things of several states share, such as that of Amman and Oman in Arabic: the one is meant whose state
 * the rest of the article names most, unless the spelling tells.
 */
final class Homonyms {
    private final Lexicon lexicon;

    /** How often the article names a state, its bodies and places by words that nothing else has. */
    private final Map<String, Integer> named = new HashMap<>();

    Homonyms(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Takes in the names of a sentence, before any is settled. */
    void look(Sentence sentence, List<Name> names) {
        names.stream()
                .map(Homonyms::homes)
                .filter(h -> h.size() == 1)
                .forEach(h -> named.merge(h.get(0), 1, Integer::sum));
        for (int i = 0; i < sentence.size(); i++) {
            int at = i;
            lexicon.nationalityAt(sentence.tokens(), i)
                    .filter(n -> names.stream().noneMatch(m -> m.from() <= at && at < m.to()))
                    .ifPresent(n -> named.merge(n.value(), 1, Integer::sum));
        }
    }

    /** The name with those of its readings that belong to the state that the spelling or the article tells. */
    Name settle(Name name) {
        List<String> homes = homes(name);
        return homes.size() < 2
                ? name
                : spelled(name)
                        .or(() -> homes.stream()
                                .max((a, b) -> Integer.compare(named.getOrDefault(a, 0), named.getOrDefault(b, 0)))
                                .filter(h -> named.getOrDefault(h, 0) > 0))
                        .map(h -> of(name, h))
                        .orElse(name);
    }

    /** The name without what belongs to another state than its first reading. */
    static Name decided(Name name) {
        return homes(name).size() < 2
                ? name
                : home(name.readings().get(0)).map(h -> of(name, h)).orElse(name);
    }

    private static Name of(Name name, String home) {
        List<Name.Reading> readings = name.readings().stream()
                .filter(r -> home(r).filter(home::equals).isPresent())
                .toList();
        return new Name(
                name.sentence(),
                name.from(),
                name.to(),
                name.span(),
                name.text(),
                readings,
                name.foundBy(),
                name.owner());
    }

    /** The state of the thing that is written just so, with the marks that most texts leave out. */
    private static Optional<String> spelled(Name name) {
        return Optional.ofNullable(KnownEntities.load().preferred().get(name.text()))
                .filter(ids -> ids.size() == 1)
                .flatMap(ids -> HomeStates.home(ids.get(0)));
    }

    private static List<String> homes(Name name) {
        List<String> homes = new ArrayList<>();
        for (Name.Reading reading : name.readings()) {
            home(reading).filter(h -> !homes.contains(h)).ifPresent(homes::add);
        }
        return homes;
    }

    private static Optional<String> home(Name.Reading reading) {
        return reading.type() == EntityType.PERSON ? Optional.empty() : HomeStates.home(reading.id());
    }
}
