package org.wasl.extractor.name;

import java.util.List;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;

/** Puts right what the English model made of persons: names that it cut short, and those that it took for places or bodies. */
final class PersonBounds {
    private static final int LONGEST = 4;

    /** How far before the comma the office of who is named behind it may stand. */
    private static final int OFFICE = 10;

    private final Lexicon lexicon;
    private final CapitalNames capitals;

    PersonBounds(Lexicon lexicon, CapitalNames capitals) {
        this.lexicon = lexicon;
        this.capitals = capitals;
    }

    void settle(Sentence sentence, List<Name> names) {
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            if (name.foundBy() != Name.FoundBy.MODEL
                    || !name.readings().get(0).id().isEmpty()) {
                continue;
            }
            int from = i == 0 ? 0 : names.get(i - 1).to();
            if (name.type() == EntityType.PERSON) {
                names.set(i, whole(sentence, name, from));
            } else if (isPerson(sentence, name, i == 0 ? null : names.get(i - 1))) {
                names.set(i, name.with(new Name.Reading(EntityType.PERSON, ""), name.foundBy()));
            }
        }
    }

    /** "Anna-Lena van der Merwe": the model knows the family by its last word alone. */
    private Name whole(Sentence sentence, Name name, int free) {
        int link = name.from();
        while (link - 1 > free && isLink(sentence.token(link - 1))) {
            link--;
        }
        int from = link;
        while (link < name.from()
                && from - 1 >= free
                && link - from < 3
                && isCapital(sentence.token(from - 1))
                && !capitals.isTitle(sentence, from - 1)) {
            from--;
        }
        return link == name.from() || from == link
                ? name
                : Name.in(sentence, from, name.to(), name.readings(), name.foundBy());
    }

    private boolean isPerson(Sentence sentence, Name name, Name before) {
        boolean words = name.length() > 1
                && name.length() <= LONGEST
                && sentence.tokens().subList(name.from(), name.to()).stream()
                        .allMatch(t -> isCapital(t) || isLink(t) || t.form().contains("-"))
                && !capitals.hasHead(sentence, name.from(), name.to());
        return words && (isTold(sentence, name) || isMember(sentence, name, before) || isNamedOffice(sentence, name));
    }

    /** "X, who …", "X, 42, …". */
    private boolean isTold(Sentence sentence, Name name) {
        boolean comma = is(sentence, name.to(), "comma");
        boolean aged = comma
                && name.to() + 2 < sentence.size()
                && sentence.token(name.to() + 1).form().matches("\\d\\d")
                && is(sentence, name.to() + 2, "comma");
        return aged || is(sentence, comma ? name.to() + 1 : name.to(), "who");
    }

    /** "The National Party's X Y". */
    private boolean isMember(Sentence sentence, Name name, Name before) {
        return before != null
                && before.type() == EntityType.ORGANIZATION
                && before.to() + 1 == name.from()
                && is(sentence, before.to(), "possessive")
                && !sentence.token(name.to() - 1).is(Pos.ADJECTIVE)
                && name.to() < sentence.size()
                && !sentence.token(name.to()).is(Pos.NOUN);
    }

    /** "The director for East and Southern Africa, X, said". */
    private boolean isNamedOffice(Sentence sentence, Name name) {
        boolean apposed = is(sentence, name.from() - 1, "comma")
                && name.to() < sentence.size()
                && (is(sentence, name.to(), "comma")
                        || sentence.token(name.to()).is(Pos.PUNCTUATION));
        for (int at = name.from() - 2; apposed && at >= 0 && name.from() - at < OFFICE; at--) {
            Token token = sentence.token(at);
            if (is(sentence, at, "comma") || token.is(Pos.VERB)) {
                return false;
            }
            if (token.is(Pos.NOUN) && !isCapital(token) && capitals.isTitle(sentence, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLink(Token token) {
        return lexicon.hasWord(token, "name-link") && !isCapital(token);
    }

    private boolean is(Sentence sentence, int at, String wordClass) {
        return at >= 0 && at < sentence.size() && lexicon.hasWord(sentence.token(at), wordClass);
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.form().codePointAt(0));
    }
}
