package org.wasl.extractor.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.phrase.NounPhrase;
import org.wasl.extractor.phrase.Reference;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;

/**
 * Remembers the persons that an article names in full, so that a bare surname later, or in the headline before, is found as
 * well.
 */
public final class NameMemory {
    private final Map<String, Name> surnames = new HashMap<>();

    /** Takes in the full names of a sentence's phrases; the first bearer of a surname keeps it. */
    public void learn(List<NounPhrase> phrases) {
        for (NounPhrase phrase : phrases) {
            for (Reference reference : phrase.references()) {
                if (reference instanceof Reference.Named named) {
                    learn(named.name());
                } else if (reference instanceof Reference.Counterpart counterpart) {
                    counterpart.holder().ifPresent(this::learn);
                } else if (reference instanceof Reference.Group group) {
                    group.leaders().forEach(l -> learn(List.of(new NounPhrase(l.from(), l.to(), List.of(l)))));
                }
            }
        }
    }

    private void learn(Name name) {
        String[] words = name.text().split(" ");
        if (name.type() == EntityType.PERSON && words.length > 1) {
            surnames.putIfAbsent(org.wasl.extractor.text.Fold.of(words[words.length - 1]), name);
        }
    }

    /** The names with the surnames that stand alone between them. */
    public List<Name> recall(Sentence sentence, List<Name> names) {
        boolean[] covered = new boolean[sentence.size()];
        names.forEach(n -> java.util.Arrays.fill(covered, n.from(), n.to(), true));
        List<Name> all = new ArrayList<>(names);
        for (Token token : sentence.tokens()) {
            Name full = surnames.get(token.norm());
            if (full == null || covered[token.index()] || !fits(token)) {
                continue;
            }
            boolean inLongerName = token.index() > 0
                    && sentence.token(token.index() - 1).is(Pos.NAME)
                    && !covered[token.index() - 1]
                    && !token.glued();
            if (!inLongerName) {
                all.add(new Name(
                        sentence.index(),
                        token.index(),
                        token.index() + 1,
                        token.span(),
                        token.form(),
                        full.readings(),
                        Name.FoundBy.MEMORY));
            }
        }
        all.sort((a, b) -> Integer.compare(a.from(), b.from()));
        return all;
    }

    private static boolean fits(Token token) {
        boolean latin = token.norm().codePointAt(0) < 0x250;
        if (latin) {
            return token.form().codePoints().anyMatch(Character::isUpperCase);
        }
        return token.is(Pos.NAME) || token.is(Pos.NOUN) || token.is(Pos.ADJECTIVE);
    }
}
