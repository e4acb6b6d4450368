package org.wasl.extractor.name;

import java.util.List;
import java.util.stream.IntStream;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;

/**
 * What an English name is called by others leaves out, though it stays with it in the sentence: the common noun behind it
 * ("Zabul province", "the Volt party"), the title of a king before it, the state that owns what needs no owner ("Iran's
 * Revolutionary Guards"), the nationality and the noun before it ("the Kurdish party Rizgari").
 */
final class EnglishBounds {
    private final Lexicon lexicon;

    EnglishBounds(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Name> settle(Sentence sentence, List<Name> names) {
        return names.stream().map(n -> proper(sentence, n)).toList();
    }

    private Name proper(Sentence sentence, Name name) {
        boolean whole = name.length() > 1 && name.text().equals(sentence.words(name.from(), name.to()));
        if (!whole) {
            return name;
        }
        int from = name.from();
        int to = name.to();
        switch (name.type()) {
            case PERSON -> from = lexicon.hasWord(sentence.token(from), "crowned") ? from + 1 : from;
            case PLACE -> to = behind(sentence, name, "noun-behind-place");
            case ORGANIZATION, ARMED_FORCE -> {
                from = ahead(sentence, name);
                to = from == name.from() ? behind(sentence, name, "noun-behind-group") : to;
            }
            case STATE, GOVERNMENT_BODY, FACILITY, AGREEMENT, WEAPON -> {}
        }
        return from == name.from() && to == name.to()
                ? name
                : new Name(
                        name.sentence(),
                        name.from(),
                        name.to(),
                        sentence.span(from, to),
                        sentence.words(from, to),
                        name.readings(),
                        name.foundBy(),
                        name.owner());
    }

    /** Where the name ends that the noun follows; what describes a group is no name of it: "the Kurdish party". */
    private int behind(Sentence sentence, Name name, String nouns) {
        int noun = name.to() - 1;
        boolean named = isSmall(sentence, noun, nouns)
                && isCapital(sentence.token(noun - 1))
                && sentence.token(noun - 1).is(Pos.NAME)
                && !lexicon.hasWord(sentence.token(noun - 1), "people-name")
                && !lexicon.hasWord(sentence.token(noun - 1), "creed")
                && lexicon.nationalityAt(sentence.tokens(), noun - 1).isEmpty()
                && IntStream.range(name.from(), noun).noneMatch(i -> isSmall(sentence, i, "of"));
        return named ? noun : name.to();
    }

    private int ahead(Sentence sentence, Name name) {
        boolean owned = name.foundBy() == Name.FoundBy.KNOWN
                && name.length() > 2
                && isSmall(sentence, name.from() + 1, "possessive");
        if (owned) {
            return name.from() + 2;
        }
        int noun = lexicon.nationalityAt(sentence.tokens(), name.from())
                .map(m -> m.to())
                .orElse(name.from());
        boolean named = noun > name.from()
                && noun + 1 < name.to()
                && isSmall(sentence, noun, "noun-behind-group")
                && isCapital(sentence.token(noun + 1));
        return named ? noun + 1 : name.from();
    }

    /** The noun as it stands in small letters: "the Free Party" is called so. */
    private boolean isSmall(Sentence sentence, int at, String wordClass) {
        return !isCapital(sentence.token(at)) && lexicon.hasWord(sentence.token(at), wordClass);
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.form().codePointAt(0));
    }
}
