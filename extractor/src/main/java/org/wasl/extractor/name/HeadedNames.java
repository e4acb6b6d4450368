package org.wasl.extractor.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.lexicon.PhraseTable;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;

/** Arabic names that a head noun shows to be names of a party, a base, a town: the head stands first, what is tagged as a
 * name follows. */
final class HeadedNames {
    private static final int LONGEST = 4;

    private HeadedNames() {}

    static List<Name> find(Sentence sentence, PhraseTable<EntityType> heads, Set<String> loose, int[] covered) {
        List<Name> found = new ArrayList<>();
        for (int at = 0; at < sentence.size(); at++) {
            Optional<PhraseTable.Match<EntityType>> head = heads.longest(sentence.tokens(), at);
            if (head.isEmpty() || covered[at] >= 0) {
                continue;
            }
            Optional<Name> name = after(sentence, at, head.get(), loose, covered);
            if (name.isPresent()) {
                found.add(name.get());
                at = name.get().to() - 1;
            }
        }
        return found;
    }

    private static Optional<Name> after(
            Sentence sentence, int at, PhraseTable.Match<EntityType> head, Set<String> loose, int[] covered) {
        if (sentence.token(at).definite() || sentence.token(at).is(Pos.VERB)) {
            return Optional.empty();
        }
        int to = head.to();
        while (to < sentence.size()
                && to - head.to() < LONGEST
                && covered[to] < 0
                && sentence.token(to).is(Pos.NAME)
                && !sentence.token(to).glued()) {
            to++;
        }
        // the name of a town may look like a common noun: "بلدة الشعاب"
        boolean noun = to == head.to()
                && to < sentence.size()
                && loose.contains(sentence.token(at).norm())
                && covered[to] < 0
                && sentence.token(to).definite()
                && sentence.token(to).is(Pos.NOUN);
        if (noun) {
            to++;
        }
        return to > head.to() ? Optional.of(name(sentence, at, to, head.value())) : Optional.empty();
    }

    private static Name name(Sentence sentence, int from, int to, EntityType type) {
        return new Name(
                sentence.index(),
                from,
                to,
                sentence.span(from, to),
                sentence.words(from, to),
                List.of(new Name.Reading(type, "")),
                Name.FoundBy.HEAD);
    }
}
