package org.wasl.extractor.read;

import org.wasl.extractor.EntityType;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;

/**
 * Decides what a name stands for that may be two things: a capital is a place after a preposition of place, else its
 * state; what is addressed to it ("an ultimatum to Kyiv") goes to the state.
 */
final class NameReadings {
    private final Lexicon lexicon;

    NameReadings(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Name settle(Sentence sentence, Name name) {
        boolean two = name.mayBe(EntityType.STATE) && name.mayBe(EntityType.PLACE);
        if (isLinked(sentence, name)) {
            return name.with(new Name.Reading(EntityType.PERSON, ""), name.foundBy());
        }
        if (isCharged(sentence, name)) {
            return name.with(new Name.Reading(EntityType.PERSON, ""), name.foundBy());
        }
        if (!two) {
            return isWhere(sentence, name) ? name.with(new Name.Reading(EntityType.PLACE, ""), name.foundBy()) : name;
        }
        int before = name.from() - 1;
        while (before >= 0
                && (sentence.token(before).is(Pos.DETERMINER)
                        || lexicon.hasWord(sentence.token(before), "container")
                        || isOfCapital(sentence, before))
                && !lexicon.hasWord(sentence.token(before), "locative")) {
            before--;
        }
        boolean addressed = before > 0
                && (lexicon.hasWord(sentence.token(before), "to")
                                && lexicon.hasWord(sentence.token(before - 1), "addressed")
                        || lexicon.hasWord(sentence.token(before), "from")
                                && lexicon.hasWord(sentence.token(before - 1), "accredited"));
        boolean place = before >= 0 && !addressed && lexicon.hasWord(sentence.token(before), "locative");
        // "Baghdad, Erbil and Basra": members of a list of places are places
        if (!place && before > 0 && lexicon.hasWord(sentence.token(before), "and")) {
            Token earlier = sentence.token(before - 1);
            place = before >= 2 && lexicon.hasWord(sentence.token(before - 2), "locative") && earlier.is(Pos.NAME);
        }
        place |= within(sentence, name);
        return name.as(place ? EntityType.PLACE : EntityType.STATE);
    }

    /** "Alghabass ag Intalla": what the model takes for a body, but a word of descent joins its parts. */
    private boolean isLinked(Sentence sentence, Name name) {
        boolean linked = false;
        for (int i = name.from() + 1; i < name.to() - 1; i++) {
            linked |= lexicon.hasWord(sentence.token(i), "person-link");
        }
        return linked && name.foundBy() == Name.FoundBy.MODEL && name.type() != EntityType.PERSON;
    }

    /** "Accused Gulen of plotting": what the model takes for a place, and nobody knows, is a person who is charged. */
    private boolean isCharged(Sentence sentence, Name name) {
        return name.foundBy() == Name.FoundBy.MODEL
                && name.type() == EntityType.PLACE
                && name.readings().stream().allMatch(r -> r.id().isEmpty())
                && name.from() > 0
                && name.to() < sentence.size()
                && lexicon.hasWord(sentence.token(name.from() - 1), "accusing")
                && lexicon.hasWord(sentence.token(name.to()), "of");
    }

    /** The nationality in "the Somali capital …". */
    private boolean isOfCapital(Sentence sentence, int at) {
        return at > 0
                && lexicon.nationalityAt(sentence.tokens(), at).isPresent()
                && lexicon.hasWord(sentence.token(at - 1), "capital");
    }

    /** "Tripoli in northern Lebanon": a town of that name in another state. */
    private boolean within(Sentence sentence, Name name) {
        int at = name.to();
        boolean in = at < sentence.size()
                && (lexicon.hasWord(sentence.token(at), "in") || lexicon.hasWord(sentence.token(at), "list-comma"));
        boolean direction = false;
        at++;
        while (in && at < sentence.size() && lexicon.hasWord(sentence.token(at), "direction")) {
            direction = true;
            at++;
        }
        return in && direction && at < sentence.size() && sentence.token(at).is(Pos.NAME);
    }

    /** ", an island in …", ", a small town near …", "(also Y) is a hamlet in …" */
    private boolean isCalled(Sentence sentence, int end) {
        int from = end;
        if (from < sentence.size() && lexicon.hasWord(sentence.token(from), "open")) {
            while (from < sentence.size() && !lexicon.hasWord(sentence.token(from), "close")) {
                from++;
            }
            from++;
        }
        if (from + 2 >= sentence.size()
                || !lexicon.hasWord(sentence.token(from), "list-comma") && !lexicon.hasWord(sentence.token(from), "be")
                || !lexicon.hasWord(sentence.token(from + 1), "determiner")) {
            return false;
        }
        int at = from + 2;
        while (at < sentence.size() && sentence.token(at).is(Pos.ADJECTIVE)) {
            at++;
        }
        return at + 1 < sentence.size()
                && lexicon.hasWord(sentence.token(at), "settlement")
                && sentence.token(at + 1).is(Pos.PREPOSITION);
    }

    /** What only the model takes for a person, where the text says that something is there: "near Ayn Issa". */
    private boolean isWhere(Sentence sentence, Name name) {
        boolean unsure = name.foundBy() == Name.FoundBy.MODEL
                || name.foundBy() == Name.FoundBy.HEAD && name.type() == EntityType.PERSON;
        if (unsure && isCalled(sentence, name.to())) {
            return true;
        }
        if (name.foundBy() != Name.FoundBy.MODEL || name.from() == 0) {
            return false;
        }
        Token before = sentence.token(name.from() - 1);
        boolean person = name.type() == EntityType.PERSON;
        boolean town = name.from() > 1
                && lexicon.hasWord(before, "of")
                && lexicon.hasWord(sentence.token(name.from() - 2), "settlement");
        return person && lexicon.hasWord(before, "whereabouts") || town;
    }
}
