package org.wasl.extractor.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.text.Fold;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Spelling;
import org.wasl.extractor.text.Token;

/**
 * Parts two persons whom an Arabic sentence names without a word between them, as its subject and its object, where the
 * article calls one of them by the same name elsewhere: "هنأ سامر الخطيب العوضي".
 */
public final class SideBySide {
    private final Lexicon lexicon;
    private final Spelling spelling = Spelling.of("ar");
    private final Set<String> whole = new HashSet<>();

    /** The first names under which the article names somebody in full, by the family's name. */
    private final Map<String, Set<String>> families = new HashMap<>();

    public SideBySide(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Takes in the names of a sentence, before any is settled. */
    public void look(Sentence sentence, List<Name> names) {
        for (Name name : names) {
            if (name.type() == EntityType.PERSON && name.length() > 1) {
                whole.add(Fold.of(name.text()));
                families.computeIfAbsent(key(sentence.token(name.to() - 1)), k -> new HashSet<>())
                        .add(key(sentence.token(name.from())));
            }
        }
    }

    public List<Name> settle(Sentence sentence, Name name) {
        boolean guessed = name.type() == EntityType.PERSON
                && name.foundBy() == Name.FoundBy.MODEL
                && name.readings().get(0).id().isEmpty();
        if (!guessed || name.length() < 3) {
            return List.of(name);
        }
        int last = name.to() - 1;
        int other = other(sentence, name);
        if (other > name.from()) {
            return List.of(
                    part(sentence, name, name.from(), other, name.foundBy()),
                    part(sentence, name, other, name.to(), Name.FoundBy.MEMORY));
        }
        if (endsOther(sentence, name, last)) {
            return List.of(part(sentence, name, name.from(), last, name.foundBy()), called(sentence, name, last));
        }
        if (beginsOther(sentence, name)) {
            return List.of(
                    called(sentence, name, name.from()),
                    part(sentence, name, name.from() + 1, name.to(), name.foundBy()));
        }
        return List.of(name);
    }

    /** Where behind two words or more another name begins that the article has in full; the beginning where none does. */
    private int other(Sentence sentence, Name name) {
        for (int at = name.from() + 2; at + 1 < name.to(); at++) {
            Token before = sentence.token(at - 1);
            boolean full = whole.contains(Fold.of(sentence.words(at, name.to())));
            boolean closed = !lexicon.isGivenName(before) && !before.definite() && !isLink(before);
            if (full && closed && lexicon.isGivenName(sentence.token(at))) {
                return at;
            }
        }
        return name.from();
    }

    /** Whether the last word is the family of another one, and what goes before it a whole name. */
    private boolean endsOther(Sentence sentence, Name name, int last) {
        Token before = sentence.token(last - 1);
        boolean told = whole.contains(Fold.of(sentence.words(name.from(), last)));
        boolean closed = !lexicon.isGivenName(before) && !before.definite();
        return isOf(sentence, name, last) && !isLink(before) && (told || closed);
    }

    /** Whether the first word is the family of another one, and a whole name stands behind it. */
    private boolean beginsOther(Sentence sentence, Name name) {
        Token first = sentence.token(name.from() + 1);
        return isOf(sentence, name, name.from())
                && !lexicon.isGivenName(sentence.token(name.from()))
                && lexicon.isGivenName(first)
                && !first.definite();
    }

    /** Whether the article names somebody of this family in full who has none of the other words in his name. */
    private boolean isOf(Sentence sentence, Name name, int at) {
        Token family = sentence.token(at);
        Set<String> bearers = families.getOrDefault(key(family), Set.of());
        List<String> words = sentence.tokens().subList(name.from(), name.to()).stream()
                .map(this::key)
                .toList();
        return !family.glued() && !isLink(family) && bearers.stream().anyMatch(b -> !words.contains(b));
    }

    private boolean isLink(Token token) {
        return lexicon.hasWord(token, "name-link") || lexicon.hasWord(token, "kin");
    }

    private String key(Token token) {
        return spelling.bareKey(token.norm());
    }

    private static Name called(Sentence sentence, Name name, int at) {
        return part(sentence, name, at, at + 1, Name.FoundBy.MEMORY);
    }

    private static Name part(Sentence sentence, Name name, int from, int to, Name.FoundBy foundBy) {
        return Name.in(sentence, from, to, name.readings(), foundBy);
    }
}
