package org.wasl.extractor.phrase;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wasl.extractor.Count;

/** What one member of a noun phrase refers to, before the article as a whole has settled it. */
public sealed interface Reference {
    /** Tokens {@code [from, to)} that make the reference. */
    int from();

    int to();

    /** A name, with what was said of it in the same phrase. */
    record Named(Name name, List<Title> titles, Optional<String> rank, int from, int to) implements Reference {}

    /** A post whose holder is not named here. */
    record Titled(Title title) implements Reference {
        @Override
        public int from() {
            return title.from();
        }

        @Override
        public int to() {
            return title.to();
        }
    }

    /**
     * "His Iraqi counterpart": the same post as someone before, of another state; the holder may be named.
     *
     * @param woman whether the word says that it is a woman, where the language has one for women
     */
    record Counterpart(List<Name> states, Optional<Name> holder, Optional<String> rank, boolean woman, int from, int to)
            implements Reference {}

    /** "The two countries", "both sides", "the three leaders": those together whom the article speaks of. */
    record Pair(Kind kind, int from, int to) implements Reference {
        public enum Kind {
            STATES,
            PERSONS,
            SIDES,
            /** "Them both". */
            BOTH,
            /** "The three countries": those three that were last named side by side. */
            THREE_STATES,
            THREE_PERSONS,
            /** "The country": the one that the article is about. */
            COUNTRY,
            /** "His country": the one of who acted last. */
            OWN_COUNTRY
        }
    }

    /**
     * "The movement", "the company": the last of the article whose name has the noun as its head.
     *
     * @param head the noun without its article, spelling folded
     */
    record Definite(String head, int from, int to) implements Reference {
        /** The head of what stands for the place where troops were last told to be. */
        public static final String POST = "";
    }

    /**
     * "The country", "the kingdom": the state that was named before.
     *
     * @param noun folded, without its article
     */
    record Country(String noun, int from, int to) implements Reference {}

    /** A pronoun, or the subject that an Arabic verb carries in itself. */
    record Pronoun(boolean plural, boolean feminine, Who who, int from, int to) implements Reference {
        /** What a pronoun may stand for: "he" for persons, "it" for all else, an Arabic one for either. */
        public enum Who {
            PERSON,
            THING,
            ANYBODY,
            /** "He" in what somebody is quoted as saying: another than who says it. */
            OTHER,
            /** "I": who is quoted. */
            SPEAKER,
            /** "We": who is quoted, and those for whom he speaks. */
            SPEAKERS
        }
    }

    /**
     * A common noun with what narrows it: "an Iraqi delegation led by …", "about 900 American troops".
     *
     * @param kind key of the noun in the language's {@code groups.tsv}: delegation, troops, government …
     * @param owners states and bodies that it belongs to
     * @param leaders who heads it
     * @param own whether it is said to be of those named before: "its soldiers", "2,000 of them"
     */
    record Group(
            String kind,
            String text,
            List<Name> owners,
            List<Reference> leaders,
            Optional<Count> count,
            boolean own,
            int from,
            int to)
            implements Reference {
        /** The kind of a group of which only the number is told: "2,000 of them". */
        public static final String THEM = "them";

        /** The kind of those who fight for a group that may have been named before: "the rebels". */
        public static final String FIGHTERS = "fighters";

        /** The kind of countries that are not named. */
        public static final String STATES = "states";

        private static final Set<String> PEOPLE = Set.of(FIGHTERS, "civilians", "protesters");

        /** Whether what they do may be their state's doing: an army's soldiers, but no gunmen and no protesters. */
        public boolean mayActForState() {
            return !PEOPLE.contains(kind);
        }
    }
}
