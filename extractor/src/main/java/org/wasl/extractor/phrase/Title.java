package org.wasl.extractor.phrase;

import java.util.List;
import java.util.Optional;
import org.wasl.extractor.EntityType;

/**
 * A post as the text gives it, with or without its holder: "the Iraqi defence minister".
 *
 * @param from first token, {@code to} the token after the last
 * @param post the title in its base form, without nationality
 * @param postWithoutBody the title where its body is a state or organisation of its own
 * @param body the body or force named in the title
 * @param states states named by nationality or genitive; several for a dual or plural post
 * @param several whether the title stands for more than one holder ("the two ministers")
 * @param former whether the title says that it is over
 * @param head the lexicon's base form of the post's head word
 * @param tie what the title makes of its bearer
 * @param superior the person whose deputy, adviser or spokesman the bearer is: "Karimi's deputy"
 * @param whose what stands for the thing that the title is of: "its director", "his deputy", "the group's leader"
 * @param thing the common noun that does: group, country
 */
public record Title(
        int sentence,
        int from,
        int to,
        String post,
        String postWithoutBody,
        String head,
        Complement complement,
        Optional<Name> body,
        List<Name> states,
        boolean several,
        boolean former,
        Tie tie,
        Optional<Name> superior,
        Whose whose,
        String thing) {
    /** What a pronoun or a common noun ties a title to: a thing or person before, the country, the town or body spoken of. */
    public enum Whose {
        NONE,
        ITS,
        HIS,
        COUNTRY,
        PLACE,
        GROUP
    }

    /** What a title makes of its bearer: someone who holds a post, who leads a group, who belongs to one. */
    public enum Tie {
        POST,
        LEADER,
        MEMBER,
        /** A seat in a parliament: a post of its state, a member of its party. */
        SEAT
    }

    /** What the head word of a post is completed by. */
    public enum Complement {
        /** A field of government: defence, foreign affairs. */
        DOMAIN,
        /** A body, force or organisation. */
        BODY,
        /** A state: king, president, ambassador. */
        STATE,
        /** Another post: deputy, spokesman of. */
        POST,
        NONE
    }

    public Title {
        states = List.copyOf(states);
    }

    /** A post that nothing but its states and its body tie to something. */
    public Title(
            int sentence,
            int from,
            int to,
            String post,
            String postWithoutBody,
            String head,
            Complement complement,
            Optional<Name> body,
            List<Name> states,
            boolean several,
            boolean former) {
        this(
                sentence,
                from,
                to,
                post,
                postWithoutBody,
                head,
                complement,
                body,
                states,
                several,
                former,
                Tie.POST,
                Optional.empty(),
                Whose.NONE,
                "");
    }

    public Title with(List<Name> otherStates) {
        return copy(from, body, otherStates, former);
    }

    /** The same title of a body that is named behind its bearer. */
    public Title of(Name other) {
        return copy(from, Optional.of(other), states, former);
    }

    /** What "of the brigade" behind a name says of it. */
    public static Title member(int sentence, int from, int to, Name group) {
        return new Title(
                sentence,
                from,
                to,
                "",
                "",
                "",
                Complement.BODY,
                Optional.of(group),
                List.of(),
                false,
                false,
                Tie.MEMBER,
                Optional.empty(),
                Whose.NONE,
                "");
    }

    /** The same title with a word before it that is no part of the post: "the position of". */
    public Title from(int first) {
        return copy(first, body, states, former);
    }

    /** The same title as one that is over. */
    public Title past() {
        return copy(from, body, states, true);
    }

    /** The same title as one that lasts. */
    public Title present() {
        return copy(from, body, states, false);
    }

    private Title copy(int first, Optional<Name> otherBody, List<Name> otherStates, boolean over) {
        return new Title(
                sentence,
                first,
                to,
                post,
                postWithoutBody,
                head,
                complement,
                otherBody,
                otherStates,
                several,
                over,
                tie,
                superior,
                whose,
                thing);
    }

    /** The post as an event tells it: without a body that is an organisation or a place, which stands apart. */
    public String shown() {
        return body.filter(b -> b.type() != EntityType.ORGANIZATION && b.type() != EntityType.PLACE)
                .map(b -> post)
                .orElse(postWithoutBody);
    }

    /** Whether it stands for the holders of one post in several states. */
    public boolean isShared() {
        return several && states.size() > 1;
    }

    /** Whether the text says what the title is of. */
    public boolean isTied() {
        return body.isPresent() || !states.isEmpty() || superior.isPresent() || whose != Whose.NONE;
    }
}
