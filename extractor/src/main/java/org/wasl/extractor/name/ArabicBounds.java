package org.wasl.extractor.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.tag.ArabicVerbs;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;

/** Brings Arabic names that no table knows into their bounds, and drops those that only describe, once all have been found. */
final class ArabicBounds {
    /** The preposition that is written as one with its noun: "with". */
    private static final String WITH = "\u0628";

    private final Lexicon lexicon;
    private final HeadedNames headed;
    private final ArabicVerbs verbs;

    ArabicBounds(Lexicon lexicon, HeadedNames headed, ArabicVerbs verbs) {
        this.lexicon = lexicon;
        this.headed = headed;
        this.verbs = verbs;
    }

    List<Name> settle(Sentence sentence, List<Name> names) {
        List<Name> settled = new ArrayList<>();
        for (Name name : names) {
            if (name.readings().get(0).id().isEmpty()) {
                settled(sentence, name).ifPresent(settled::add);
            } else {
                settled.add(name);
            }
        }
        return settled;
    }

    private Optional<Name> settled(Sentence sentence, Name name) {
        if (name.type() == EntityType.PERSON) {
            int to = personEnd(sentence, name);
            return Optional.of(to == name.to() ? name : cut(sentence, name, name.from(), to));
        }
        boolean lone = name.length() == 1
                && !sentence.token(name.from()).definite()
                && headed.head(sentence, name.from()).filter(this::isSite).isPresent();
        if (lone || describes(sentence, name)) {
            return Optional.empty();
        }
        if (isOwned(sentence, name)) {
            return Optional.of(cut(sentence, name, name.from(), name.to() - 1));
        }
        int from = name.type() == EntityType.PLACE ? headed.behindBare(sentence, name.from()) : name.from();
        return Optional.of(from > name.from() && from < name.to() ? cut(sentence, name, from, name.to()) : name);
    }

    private boolean isSite(EntityType type) {
        return type == EntityType.PLACE || type == EntityType.FACILITY;
    }

    /** "A bilateral agreement", "Kenyan forces": a noun and what it is like. */
    private boolean describes(Sentence sentence, Name name) {
        return name.length() > 1
                && !sentence.token(name.from()).definite()
                && IntStream.range(name.from() + 1, name.to())
                        .mapToObj(sentence::token)
                        .allMatch(t -> t.is(Pos.ADJECTIVE)
                                && !t.definite()
                                && !t.glued()
                                && (lexicon.isEveryday(t)
                                        || lexicon.nationalityAt(sentence.tokens(), t.index())
                                                .isPresent()));
    }

    /** "شركة توتال الفرنسية": the nationality behind the proper name of a company tells whose it is. */
    private boolean isOwned(Sentence sentence, Name name) {
        boolean group = name.type() == EntityType.ORGANIZATION || name.type() == EntityType.ARMED_FORCE;
        int last = name.to() - 1;
        return group
                && name.length() > 2
                && !sentence.token(name.from()).definite()
                && !sentence.token(last - 1).definite()
                && sentence.token(last).definite()
                && lexicon.nationalityAt(sentence.tokens(), last)
                        .filter(m -> m.to() == name.to())
                        .isPresent();
    }

    /** Without the words behind a person that the sentence goes on with: "threatened, X, with moving the battle". */
    private int personEnd(Sentence sentence, Name name) {
        int to = name.to();
        while (to - name.from() > (isDouble(sentence, name) ? 3 : 2)
                && !lexicon.hasWord(sentence.token(to - 2), "name-link")
                && (isAction(sentence.token(to - 1)) || lexicon.isInflected(sentence.token(to - 1)))) {
            to--;
        }
        return to;
    }

    /** "عبد الله", "نور الدين": two words that make one first name. */
    private boolean isDouble(Sentence sentence, Name name) {
        return name.length() > 1
                && (lexicon.hasWord(sentence.token(name.from()), "name-link")
                        || lexicon.hasWord(sentence.token(name.from() + 1), "faith")
                        || lexicon.hasWord(sentence.token(name.from() + 1), "god"));
    }

    private boolean isAction(Token last) {
        String rest = last.norm().substring(Math.min(1, last.norm().length()));
        return last.norm().startsWith(WITH)
                && rest.length() > 2
                && lexicon.isEveryday(last)
                && !verbs.analyze(rest).isEmpty();
    }

    private static Name cut(Sentence sentence, Name name, int from, int to) {
        return Name.in(sentence, from, to, name.readings(), name.foundBy());
    }
}
