package org.wasl.extractor.name;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.lexicon.PhraseTable;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.text.Fold;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;
import org.wasl.ontology.TsvFile;

/**
 * Arabic names of bodies and forces whose head is a common word, so that only what the body is for shows the name: "office",
 * "administration" or "agency", then nouns up to a definite one, adjectives and the nationality. What {@link HeadedNames}
 * reads by its head alone is not repeated here.
 */
final class BodyNames {
    private enum Field {
        PUBLIC,
        MILITARY,
        /** As public, or the town or state that the body is of. */
        TOWN,
        ORDINAL
    }

    private record Head(EntityType type, Field field) {}

    /** Nouns between the head and the definite one: "office for the coordination of affairs". */
    private static final int CHAIN = 2;

    private static final int ADJECTIVES = 4;

    private final PhraseTable<Head> heads = new PhraseTable<>(Token::norm);
    private final Map<Field, Set<String>> fields = new HashMap<>();
    private final Lexicon lexicon;

    BodyNames(Lexicon lexicon) {
        this.lexicon = lexicon;
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/ar/body-heads.tsv")) {
            EntityType type = EntityType.ofTerm(row.cell("type")).orElseThrow();
            Head head = new Head(type, field(row));
            row.values("forms").forEach(f -> heads.put(List.of(Fold.of(f).split(" ")), head));
        }
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/ar/body-fields.tsv")) {
            Set<String> words = fields.computeIfAbsent(field(row), k -> new HashSet<>());
            row.values("forms").forEach(f -> words.add(Fold.of(f)));
        }
        fields.put(Field.TOWN, fields.get(Field.PUBLIC));
    }

    private static Field field(TsvFile.Row row) {
        return Field.valueOf(row.cell("field").toUpperCase(Locale.ROOT));
    }

    /** Adds the names to the known ones; one takes the place of those inside it that say less. */
    void addTo(List<Name> known, Sentence sentence) {
        for (int at = 0; at < sentence.size(); at++) {
            Optional<Name> body = body(sentence, at, known);
            if (body.isPresent()) {
                Name name = body.get();
                known.removeIf(n -> n.from() >= name.from() && n.to() <= name.to());
                known.add(name);
                at = name.to() - 1;
            }
        }
        known.sort(Comparator.comparingInt(Name::from));
    }

    private Optional<Name> body(Sentence sentence, int from, List<Name> known) {
        if (sentence.token(from).is(Pos.VERB)) {
            return Optional.empty();
        }
        return heads.longest(sentence.tokens(), from)
                .flatMap(match -> match.values().stream()
                        .map(head -> new Reader(sentence, known, head, match.to()).read(from))
                        .flatMap(Optional::stream)
                        .max(Comparator.comparingInt(Name::to)));
    }

    private final class Reader {
        private final Sentence sentence;
        private final List<Name> known;
        private final Head head;
        private final int after;
        private boolean told;

        Reader(Sentence sentence, List<Name> known, Head head, int after) {
            this.sentence = sentence;
            this.known = known;
            this.head = head;
            this.after = after;
        }

        private Optional<Name> read(int from) {
            int to = head.field() == Field.ORDINAL ? ordinal() : complement();
            boolean free = known.stream()
                    .filter(n -> n.from() < to && from < n.to())
                    .allMatch(n -> n.from() >= from
                            && n.to() <= to
                            && n.length() < to - from
                            && n.type() != EntityType.PERSON
                            && !(n.from() == from && n.foundBy() == Name.FoundBy.KNOWN));
            if (to == after || !told || !free) {
                return Optional.empty();
            }
            return Optional.of(
                    Name.in(sentence, from, to, List.of(new Name.Reading(head.type(), "")), Name.FoundBy.HEAD));
        }

        private int ordinal() {
            told = after < sentence.size() && lexicon.hasWord(sentence.token(after), "ordinal");
            return told ? adjectives(after) : after;
        }

        private int complement() {
            int at = after;
            while (at < sentence.size() && at - after < CHAIN && isLink(at)) {
                told |= isField(at);
                at++;
            }
            if (at == sentence.size() || sentence.token(at).glued()) {
                return after;
            }
            int town = town(at);
            if (town > at) {
                told |= head.field() == Field.TOWN;
                return town;
            }
            if (!isDefiniteNoun(at)) {
                return after;
            }
            told |= isField(at);
            at++;
            int joinedAt = at + 1;
            boolean joined = at + 1 < sentence.size()
                    && sentence.token(at).is(Pos.CONJUNCTION)
                    && lexicon.hasWord(sentence.token(at), "and")
                    && isDefiniteNoun(at + 1)
                    && heads.longest(sentence.tokens(), at + 1).isEmpty()
                    && known.stream().noneMatch(n -> n.from() <= joinedAt && joinedAt < n.to());
            return adjectives(joined ? at + 2 : at);
        }

        /** A noun in construct with the next, that is no body of its own. */
        private boolean isLink(int at) {
            Token token = sentence.token(at);
            return token.pos().isNominal()
                    && !token.is(Pos.ADJECTIVE)
                    && !token.definite()
                    && !token.glued()
                    && town(at) == at
                    && (isField(at) || !lexicon.isPersonal(sentence.tokens(), at));
        }

        private boolean isDefiniteNoun(int at) {
            Token token = sentence.token(at);
            boolean noun = token.definite() && (token.is(Pos.NOUN) || token.is(Pos.NAME));
            return noun
                    && lexicon.nationalityAt(sentence.tokens(), at).isEmpty()
                    && (isField(at) || !lexicon.isPersonal(sentence.tokens(), at));
        }

        private boolean isField(int at) {
            return head.field() != Field.ORDINAL
                    && fields.get(head.field()).contains(sentence.token(at).stem());
        }

        private int town(int at) {
            return known.stream()
                    .filter(n -> n.from() == at && (n.mayBe(EntityType.PLACE) || n.mayBe(EntityType.STATE)))
                    .mapToInt(Name::to)
                    .max()
                    .orElse(at);
        }

        /** "العام الماضي": not the adjective of "الأمن العام". */
        private boolean isTime(int at) {
            return !sentence.token(at).is(Pos.ADJECTIVE)
                    || at + 1 < sentence.size() && sentence.token(at + 1).is(Pos.ADJECTIVE);
        }

        private int adjectives(int from) {
            int to = from;
            while (to < sentence.size() && to - from < ADJECTIVES && isTelling(to)) {
                to++;
            }
            return to;
        }

        private boolean isTelling(int at) {
            Token token = sentence.token(at);
            return token.definite()
                    && !token.glued()
                    && (token.is(Pos.ADJECTIVE) || lexicon.hasWord(token, "ordinal"))
                    && !lexicon.hasWord(token, "descriptive")
                    && !lexicon.hasWord(token, "former")
                    && !(lexicon.hasWord(token, "time-word") && isTime(at))
                    && !lexicon.isPersonal(sentence.tokens(), at);
        }
    }
}
