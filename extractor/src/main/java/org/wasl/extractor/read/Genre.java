package org.wasl.extractor.read;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;

/**
 * What sort of news an article is, where its words mean something else for it: in reports of matches the striker hits and
 * the captain withdraws, and those whom an earthquake killed were attacked by nobody.
 */
final class Genre {
    /** The types whose words sports reports use for what is no such thing: "the striker hit", "withdrew from the match". */
    private static final Set<String> PLAYED =
            Set.of("Attack", "Threat", "Deployment", "Withdrawal", "ForcePresence", "Sanction");

    /** What teams, too, do in a report of a match: "gave them the lead", "allowed a goal", "met in the semi-final". */
    private static final Set<String> IN_MATCHES = Set.of("Aid", "Cooperation", "Concession", "Support", "Protest");

    /** So many different words of sports, at such a share of all words, make a report of a match. */
    private static final int WORDS_OF_SPORTS = 4;

    private static final double SHARE_OF_SPORTS = .012;

    private final List<Sentence> sentences;
    private final Lexicon lexicon;
    private final boolean match;
    private final boolean disaster;

    Genre(List<Sentence> sentences, Lexicon lexicon) {
        this.sentences = sentences;
        this.lexicon = lexicon;
        List<Token> sports = tokens("sport").toList();
        long all = sentences.stream().mapToInt(Sentence::size).sum();
        Set<String> words = sports.stream().map(Token::norm).collect(Collectors.toSet());
        boolean armed = tokens("armed").findAny().isPresent();
        match = !armed && words.size() >= WORDS_OF_SPORTS && sports.size() >= SHARE_OF_SPORTS * all;
        disaster = !armed && tokens("natural-disaster").findAny().isPresent();
    }

    private Stream<Token> tokens(String wordClass) {
        return sentences.stream()
                .map(Sentence::tokens)
                .flatMap(Collection::stream)
                .filter(t -> lexicon.hasWord(t, wordClass));
    }

    /** Whether the words that look like the fact mean something else in this article. */
    boolean passesOver(FactDraft draft) {
        return sentences.stream()
                .filter(s -> s.span().equals(draft.evidence.span()))
                .anyMatch(s -> passesOver(s, draft));
    }

    boolean passesOver(Sentence sentence, FactDraft draft) {
        return isMishap(sentence, draft) || isPlayed(sentence, draft);
    }

    /** Whether it is about sports: the article is, or the sentence has two words that hardly anything else has. */
    private boolean isPlayed(Sentence sentence, FactDraft draft) {
        return match && (PLAYED.contains(draft.type) || IN_MATCHES.contains(draft.type))
                || PLAYED.contains(draft.type)
                        && sentence.tokens().stream()
                                        .filter(t -> lexicon.hasWord(t, "sport"))
                                        .limit(2)
                                        .count()
                                == 2;
    }

    /** Dead and hurt of an earthquake or a crash, whom nobody attacked. */
    private boolean isMishap(Sentence sentence, FactDraft draft) {
        return draft.type.equals("Attack")
                && !draft.roles.containsKey("actor")
                && (disaster
                        || sentence.tokens().stream()
                                .anyMatch(t -> lexicon.hasWord(t, "disaster") && !areShots(sentence, t)))
                // "killed in a suicide attack, and another in a separate incident"
                && sentence.tokens().stream().noneMatch(t -> lexicon.hasWord(t, "armed"));
    }

    /** "Opened fire", "under fire", "heavy artillery fire": no blaze. */
    private boolean areShots(Sentence sentence, Token fire) {
        return lexicon.hasWord(fire, "gunfire")
                && IntStream.range(Math.max(0, fire.index() - 2), fire.index())
                        .anyMatch(i -> lexicon.hasWord(sentence.token(i), "shooting"));
    }
}
