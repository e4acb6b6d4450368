package org.wasl.extractor.phrase;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.Span;
import org.wasl.extractor.text.Fold;
import org.wasl.extractor.text.Sentence;

/**
 * A name in the text: tokens {@code [from, to)} of a sentence.
 *
 * @param span in the article's text
 * @param readings what it may name, the likeliest first; a capital's name is a state where it acts and a place where things
 *     happen
 * @param foundBy what recognised it
 * @param owner the name inside it that it belongs to: "Hamas" in "Hamas's political bureau"
 */
public record Name(
        int sentence,
        int from,
        int to,
        Span span,
        String text,
        List<Reading> readings,
        FoundBy foundBy,
        Optional<Name> owner) {
    /** Put before a common noun that stands for something named before: "the bloc". */
    public static final String COMMON = "~";

    /**
     * One thing that a name may stand for.
     *
     * @param id slug of a known or composed entity, empty where the name itself is all that is known
     */
    public record Reading(EntityType type, String id) {
        /** Of a name that nothing is known of: its id is made of its folded words, the same in every article. */
        public static Reading coined(EntityType type, String text) {
            String folded = Fold.of(text).replaceAll("[^\\p{L}\\p{Nd}]+", "-").replaceAll("^-|-$", "");
            return new Reading(type, type.term().toLowerCase(Locale.ROOT) + "-" + folded);
        }
    }

    /** How a name was recognised, the surest first. */
    public enum FoundBy {
        KNOWN,
        COMPOSED,
        TITLED,
        HEAD,
        MODEL,
        MEMORY,
        /** An adjective of nationality, read as its state; no name of its own. */
        NATIONALITY
    }

    public Name {
        readings = List.copyOf(readings);
    }

    public Name(int sentence, int from, int to, Span span, String text, List<Reading> readings, FoundBy foundBy) {
        this(sentence, from, to, span, text, readings, foundBy, Optional.empty());
    }

    /** The name that the tokens {@code [from, to)} of the sentence make, which belongs to no other. */
    public static Name in(Sentence sentence, int from, int to, List<Reading> readings, FoundBy foundBy) {
        return new Name(
                sentence.index(), from, to, sentence.span(from, to), sentence.words(from, to), readings, foundBy);
    }

    public EntityType type() {
        return readings.get(0).type();
    }

    public boolean mayBe(EntityType type) {
        return readings.stream().anyMatch(r -> r.type() == type);
    }

    public int length() {
        return to - from;
    }

    /** The same name with the one that it belongs to. */
    public Name ownedBy(Name other) {
        return new Name(sentence, from, to, span, text, readings, foundBy, Optional.of(other));
    }

    /** The same words read as something else. */
    public Name with(Reading reading, FoundBy how) {
        return new Name(sentence, from, to, span, text, List.of(reading), how, owner);
    }

    /** The same name read as this type first. */
    public Name as(EntityType type) {
        return new Name(
                sentence,
                from,
                to,
                span,
                text,
                readings.stream()
                        .sorted((a, b) -> Boolean.compare(b.type() == type, a.type() == type))
                        .toList(),
                foundBy,
                owner);
    }
}
