package org.wasl.extractor.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.clause.Clause;
import org.wasl.extractor.frame.FrameReader;
import org.wasl.extractor.phrase.NounPhrase;
import org.wasl.extractor.phrase.Reference;
import org.wasl.extractor.tag.Cues;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;

/** A sentence with its phrases and clauses, as the classifiers of events look at it. */
public final class ParsedSentence {
    private static final int NEAR = 12;

    final Sentence sentence;
    final List<NounPhrase> phrases;
    final List<Clause> clauses;
    final int[] lemmas;
    final int[] norms;
    /** For each token the phrase that it stands in, by its place in {@link #phrases}; -1 where it stands in none. */
    final int[] phraseAt;
    /** What each phrase is, in a number. */
    final int[] kinds;

    final boolean[] named;
    private final List<FrameReader.Reading> readings;
    private final Function<NounPhrase, List<String>> resolved;
    private final Map<NounPhrase, List<String>> keys = new HashMap<>();
    private final Map<Integer, Clause> at = new HashMap<>();

    /**
     * @param found the phrases of the sentence; those that only its clauses have, such as hidden subjects, are added
     * @param readings what frames read from its clauses
     * @param resolved the entities that a phrase stands for, by their keys
     */
    public ParsedSentence(
            Sentence sentence,
            List<NounPhrase> found,
            List<Clause> clauses,
            List<FrameReader.Reading> readings,
            Function<NounPhrase, List<String>> resolved) {
        this.sentence = sentence;
        this.readings = readings;
        this.resolved = resolved;
        this.clauses = clauses;
        Map<List<Integer>, NounPhrase> all = new LinkedHashMap<>();
        found.forEach(p -> all.putIfAbsent(List.of(p.from(), p.to()), p));
        for (Clause clause : clauses) {
            clause.arguments().values().stream()
                    .flatMap(Collection::stream)
                    .filter(p -> p.references().stream().allMatch(Reference.Pronoun.class::isInstance))
                    .forEach(p -> all.putIfAbsent(List.of(p.from(), p.to()), p));
            Clause before = at.get(clause.predicate());
            if (before == null || before.kind() == Clause.Kind.NOUN && clause.kind() == Clause.Kind.VERB) {
                at.put(clause.predicate(), clause);
            }
        }
        phrases = List.copyOf(all.values());
        lemmas = new int[sentence.size()];
        norms = new int[sentence.size()];
        phraseAt = new int[sentence.size()];
        named = new boolean[sentence.size()];
        kinds = new int[phrases.size()];
        for (Token token : sentence.tokens()) {
            lemmas[token.index()] = Cues.of(token.definite() ? token.stem() : token.lemma());
            norms[token.index()] = Cues.of(token.norm());
            phraseAt[token.index()] = -1;
        }
        for (int p = 0; p < phrases.size(); p++) {
            NounPhrase phrase = phrases.get(p);
            kinds[p] = Cues.of(kind(phrase.references().get(0)));
            for (int i = phrase.from(); i < phrase.to(); i++) {
                phraseAt[i] = phraseAt[i] < 0 ? p : phraseAt[i];
            }
            for (Reference reference : phrase.references()) {
                if (reference instanceof Reference.Named name) {
                    for (int i = name.name().from(); i < name.name().to(); i++) {
                        named[i] = true;
                    }
                }
            }
        }
    }

    public Sentence sentence() {
        return sentence;
    }

    public List<NounPhrase> phrases() {
        return phrases;
    }

    /** The clause whose predicate the token is. */
    Optional<Clause> clauseAt(int token) {
        return Optional.ofNullable(at.get(token));
    }

    private Stream<FrameReader.Reading> readings(int token) {
        return readings.stream().filter(r -> r.clause().predicate() == token);
    }

    /** The types of facts that frames read from the token. */
    public Set<String> told(int token) {
        Set<String> types = new TreeSet<>();
        readings(token).forEach(r -> types.add(r.frame().fact()));
        return types;
    }

    /** The frames that read the type of fact from the token. */
    public Set<String> frames(int token, String type) {
        Set<String> ids = new TreeSet<>();
        readings(token)
                .filter(r -> r.frame().fact().equals(type))
                .forEach(r -> ids.add(r.frame().id()));
        return ids;
    }

    /** Which roles the frame filled, in a number. */
    int readRoles(int token, String frame) {
        Set<String> roles = new TreeSet<>();
        readings(token)
                .filter(r -> r.frame().id().equals(frame))
                .forEach(r -> roles.addAll(r.roles().keySet()));
        return Cues.of(String.join(EventReader.AND, roles));
    }

    /** The roles in which frames read the phrase, of facts of the type that the token tells. */
    Set<String> filled(int token, String type, NounPhrase phrase) {
        Set<String> roles = new TreeSet<>();
        for (FrameReader.Reading reading : readings) {
            if (reading.clause().predicate() == token && reading.frame().fact().equals(type)) {
                List<String> own = keys(phrase);
                reading.roles().forEach((role, fillers) -> {
                    if (own.stream().anyMatch(fillers::contains)) {
                        roles.add(role);
                    }
                });
                reading.place().filter(own::contains).ifPresent(k -> roles.add(EventReader.PLACE));
            }
        }
        return roles;
    }

    /** How far the phrase is from the token, in words; a phrase in a slot of the token's clause is nearer than any other. */
    public int distance(int token, NounPhrase phrase) {
        int gap = phrase.from() > token ? phrase.from() - token : token - phrase.to() + 1;
        return clauseAt(token).filter(c -> !slots(c, phrase).isEmpty()).isPresent() ? gap : gap + sentence.size();
    }

    /** What the phrase stands for, by the keys of the entities. */
    public List<String> keys(NounPhrase phrase) {
        return keys.computeIfAbsent(phrase, resolved);
    }

    /** The clause that the token stands in: of those around it the one whose predicate comes last before it. */
    Optional<Clause> around(int token) {
        Clause best = null;
        for (Clause clause : clauses) {
            boolean holds = clause.from() <= token && token < clause.to() + NEAR && clause.predicate() < token;
            if (holds && clause.kind() == Clause.Kind.VERB && (best == null || clause.predicate() > best.predicate())) {
                best = clause;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether the token may tell an event: a verb, noun or adjective outside names. */
    public boolean mayTell(int token) {
        Token word = sentence.token(token);
        boolean open = word.is(Pos.VERB)
                || word.is(Pos.NOUN)
                || word.is(Pos.ADJECTIVE)
                || word.is(Pos.NAME)
                || word.is(Pos.ADVERB)
                || word.is(Pos.OTHER);
        return open && !named[token];
    }

    /** The slots of the clause that hold the phrase. */
    static Set<String> slots(Clause clause, NounPhrase phrase) {
        Set<String> slots = new LinkedHashSet<>();
        clause.arguments().forEach((slot, phrases) -> {
            if (phrases.stream().anyMatch(p -> p.from() == phrase.from() && p.to() == phrase.to())) {
                slots.add(slot);
            }
        });
        return slots;
    }

    static String kind(Reference reference) {
        if (reference instanceof Reference.Named named) {
            boolean capital =
                    named.name().mayBe(EntityType.STATE) && named.name().mayBe(EntityType.PLACE);
            return (capital ? "capital" : named.name().type().term())
                    + (named.titles().isEmpty() ? "" : "+");
        }
        if (reference instanceof Reference.Group group) {
            return "group " + group.kind();
        }
        if (reference instanceof Reference.Pronoun pronoun) {
            return "pronoun " + pronoun.who() + pronoun.plural();
        }
        return reference instanceof Reference.Pair pair
                ? "pair " + pair.kind()
                : reference.getClass().getSimpleName();
    }

    /** The token of the phrase that the others hang on; its first where the language has no parser. */
    int head(NounPhrase phrase) {
        if (sentence.heads().isEmpty() || phrase.from() >= phrase.to()) {
            return phrase.from();
        }
        for (int i = phrase.from(); i < phrase.to(); i++) {
            int head = sentence.heads().get(i);
            if (head < phrase.from() || head >= phrase.to()) {
                return i;
            }
        }
        return phrase.from();
    }

    /** The labels from one token up and down to another, as a number; 0 where the way is long or there is no tree. */
    int path(int from, int to) {
        if (sentence.heads().isEmpty()) {
            return 0;
        }
        List<Integer> up = ancestors(from);
        List<Integer> down = ancestors(to);
        for (int i = 0; i < up.size(); i++) {
            int meet = down.indexOf(up.get(i));
            if (meet >= 0) {
                if (i + meet > 5) {
                    return 0;
                }
                int path = 7;
                for (int k = 0; k < i; k++) {
                    path = Cues.of(path, Cues.of(sentence.labels().get(up.get(k))));
                }
                path = Cues.of(path, 11);
                for (int k = meet - 1; k >= 0; k--) {
                    path = Cues.of(path, Cues.of(sentence.labels().get(down.get(k))));
                }
                return path;
            }
        }
        return 0;
    }

    private List<Integer> ancestors(int token) {
        List<Integer> all = new ArrayList<>();
        int at = token;
        while (at >= 0 && all.size() < 12) {
            all.add(at);
            at = sentence.heads().get(at);
        }
        return all;
    }
}
