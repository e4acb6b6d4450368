package org.wasl.extractor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.link.Registry;
import org.wasl.extractor.link.Resolver;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.phrase.NounPhrase;
import org.wasl.extractor.phrase.Reference;
import org.wasl.extractor.phrase.Title;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;

/** What two names say of each other in Arabic without a main verb: "… بزعامة X", "… التابعة للجيش", "X عضو في …". */
final class ArabicRelations {
    private static final Set<EntityType> GROUPS = Set.of(EntityType.ORGANIZATION, EntityType.ARMED_FORCE);
    private static final Set<EntityType> BODIES =
            Set.of(EntityType.ORGANIZATION, EntityType.ARMED_FORCE, EntityType.GOVERNMENT_BODY);
    private static final Set<EntityType> LEADERS =
            Set.of(EntityType.PERSON, EntityType.STATE, EntityType.ORGANIZATION, EntityType.ARMED_FORCE);
    private static final Set<EntityType> WHOLES =
            Set.of(EntityType.ORGANIZATION, EntityType.ARMED_FORCE, EntityType.GOVERNMENT_BODY, EntityType.STATE);
    private static final int LONGEST_GAP = 8;

    private final Lexicon lexicon;

    ArabicRelations(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<PhraseRelations.Found> find(
            Sentence sentence, List<NounPhrase> phrases, Resolver resolver, Registry registry) {
        Reader reader = new Reader(sentence, resolver, registry);
        for (int i = 0; i + 1 < phrases.size(); i++) {
            NounPhrase first = phrases.get(i);
            NounPhrase second = phrases.get(i + 1);
            if (second.from() >= first.to() && second.from() - first.to() <= LONGEST_GAP) {
                reader.led(first, second);
                reader.presides(first, second);
                reader.belongs(first, second);
                reader.member(first, second);
                reader.unit(first, second);
                reader.settlement(first, second);
            }
        }
        return reader.found;
    }

    private static final Set<EntityType> MEMBERS =
            Set.of(EntityType.PERSON, EntityType.STATE, EntityType.ORGANIZATION, EntityType.ARMED_FORCE);

    private final class Reader {
        private final Sentence sentence;
        private final Resolver resolver;
        private final Registry registry;
        private final List<PhraseRelations.Found> found = new ArrayList<>();

        Reader(Sentence sentence, Resolver resolver, Registry registry) {
            this.sentence = sentence;
            this.resolver = resolver;
            this.registry = registry;
        }

        /** "الحزب بزعامة X", "الحركة التي يقودها X". */
        private void led(NounPhrase first, NounPhrase second) {
            int at = skip(first.to(), "comma");
            boolean relative = at < sentence.size() && sentence.token(at).is(Pos.RELATIVE);
            if (relative) {
                at++;
            }
            boolean verb = relative && word(at, "led-by-verb") && is(at + 1, Pos.PRONOUN) && at + 2 == second.from();
            boolean noun = !relative && is(at, Pos.PREPOSITION) && word(at + 1, "led-by") && at + 2 == second.from();
            if (!verb && !noun) {
                return;
            }
            group(last(first))
                    .ifPresent(group -> key(second.references().get(0), LEADERS)
                            .ifPresent(leader -> add("Leadership", "leader", leader, "group", group, "led")));
        }

        /** "تتولى فرنسا رئاسة المجموعة", "بريطانيا، التي تتولى قيادة القوة": a state that presides over a group leads it. */
        private void presides(NounPhrase first, NounPhrase second) {
            int comma = skip(first.to(), "comma");
            int verb =
                    second.from() == first.to() ? first.from() - 1 : is(comma, Pos.RELATIVE) ? comma + 1 : first.to();
            boolean next = second.from() == first.to() || second.from() == verb + 1;
            boolean sure = verb >= 0
                    && next
                    && is(verb, Pos.VERB)
                    && lexicon.has("takes-lead", sentence.token(verb).lemma())
                    && !word(verb - 1, "will")
                    && !word(verb - 1, "not")
                    && !word(verb - 1, "may");
            boolean office = word(second.from(), "led-by")
                    && first.references().size() == 1
                    && second.references().size() == 1
                    && second.references().get(0) instanceof Reference.Titled;
            if (!sure || !office) {
                return;
            }
            Title title = ((Reference.Titled) second.references().get(0)).title();
            Optional<String> group =
                    title.body().flatMap(resolver::entity).filter(k -> GROUPS.contains(registry.type(k)));
            key(last(first), Set.of(EntityType.STATE))
                    .ifPresent(leader ->
                            group.ifPresent(g -> add("Leadership", "leader", leader, "group", g, "presides")));
        }

        /** "الوحدة الخاصة، التابعة للجيش", "الكتائب، الذراع العسكرية للحركة". */
        private void belongs(NounPhrase first, NounPhrase second) {
            int at = first.to();
            while (at < second.from()
                    && (sentence.token(at).is(Pos.ADJECTIVE)
                                    && sentence.token(at).definite()
                            || word(at, "comma"))
                    && !word(at, "belonging")) {
                at++;
            }
            boolean belonging = word(at, "belonging");
            boolean wing = !belonging && word(at, "wing") && word(at - 1, "comma");
            if (!belonging && !wing) {
                return;
            }
            at++;
            while (wing && at < second.from() && sentence.token(at).is(Pos.ADJECTIVE)) {
                at++;
            }
            if (!word(at, "for") || at + 1 != second.from()) {
                return;
            }
            key(last(first), BODIES)
                    .ifPresent(part -> key(second.references().get(0), WHOLES)
                            .ifPresent(whole -> add("PartOf", "part", part, "whole", whole, "belonging")));
        }

        /** "الفرقة الأولى في الجيش العراقي". */
        private void unit(NounPhrase first, NounPhrase second) {
            int at = first.to();
            boolean inside = word(at, "in") && is(at, Pos.PREPOSITION) && at + 1 == second.from();
            boolean unit = word(first.from(), "unit") && last(first).from() == first.from();
            if (inside && unit) {
                Set<EntityType> force = Set.of(EntityType.ARMED_FORCE);
                key(last(first), force)
                        .ifPresent(part -> key(second.references().get(0), force)
                                .ifPresent(whole -> add("PartOf", "part", part, "whole", whole, "unit")));
            }
        }

        /** "مدينة الرقة السورية": the nationality says whose city it is. */
        private void settlement(NounPhrase first, NounPhrase second) {
            boolean settled = word(first.from() - 1, "anchor") || word(first.from(), "anchor");
            boolean adjective = first.to() == second.from()
                    && second.references().size() == 1
                    && second.references().get(0) instanceof Reference.Named named
                    && named.name().foundBy() == Name.FoundBy.NATIONALITY
                    && sentence.token(second.from()).definite();
            if (!settled || !adjective || first.references().size() > 1) {
                return;
            }
            key(first.references().get(0), Set.of(EntityType.PLACE, EntityType.FACILITY))
                    .ifPresent(place -> key(second.references().get(0), Set.of(EntityType.STATE))
                            .ifPresent(state -> add("Location", "place", place, "within", state, "settlement")));
        }

        /** "X، وهي عضو في Y", "X عضو في Y". */
        private void member(NounPhrase first, NounPhrase second) {
            if (!(second.references().get(0) instanceof Reference.Titled titled)
                    || titled.title().tie() != Title.Tie.MEMBER) {
                return;
            }
            int at = skip(first.to(), "comma");
            if (word(at, "and") && is(at, Pos.CONJUNCTION)) {
                at++;
            }
            if (word(at, "is-they")) {
                at++;
            }
            boolean apart = at > first.to();
            if (at != second.from() || !apart && isAccusative(second.from())) {
                return;
            }
            // a state can be a member, but no official and no activist of anything
            Set<EntityType> members = word(second.from(), "any-member") ? MEMBERS : Set.of(EntityType.PERSON);
            Optional<String> group =
                    resolver.of(titled.title(), List.of()).filter(k -> GROUPS.contains(registry.type(k)));
            for (Reference member : first.references()) {
                key(member, members)
                        .ifPresent(m -> group.ifPresent(g -> add("Membership", "member", m, "group", g, "member")));
            }
        }

        /** "Arrested a leader of X": whom the verb before is done to is in no apposition with who does it. */
        private boolean isAccusative(int at) {
            return !sentence.token(at).definite() && sentence.token(at).form().endsWith("\u0627");
        }

        private int skip(int at, String wordClass) {
            return word(at, wordClass) ? at + 1 : at;
        }

        private Reference last(NounPhrase phrase) {
            return phrase.references().get(phrase.references().size() - 1);
        }

        /** A group, or the one at the end of who is of it: "deputies of the front led by X". */
        private Optional<String> group(Reference reference) {
            Optional<Name> of = Optional.empty();
            if (reference instanceof Reference.Titled titled) {
                of = titled.title().body();
            } else if (reference instanceof Reference.Group people
                    && !people.owners().isEmpty()) {
                of = Optional.of(people.owners().get(people.owners().size() - 1));
            }
            return of.filter(n -> n.to() >= reference.to())
                    .flatMap(resolver::entity)
                    .filter(k -> GROUPS.contains(registry.type(k)))
                    .or(() -> key(reference, GROUPS));
        }

        private Optional<String> key(Reference reference, Set<EntityType> types) {
            if (!(reference instanceof Reference.Named)) {
                return Optional.empty();
            }
            return resolver
                    .resolve(sentence.index(), new NounPhrase(reference.from(), reference.to(), List.of(reference)))
                    .stream()
                    .flatMap(r -> r.entities().stream())
                    .filter(k -> types.contains(registry.type(k)))
                    .findFirst();
        }

        private void add(String fact, String firstRole, String first, String secondRole, String second, String rule) {
            if (!first.equals(second)) {
                found.add(new PhraseRelations.Found(fact, firstRole, first, secondRole, second, rule));
            }
        }

        private boolean is(int at, Pos pos) {
            return at < sentence.size() && sentence.token(at).is(pos);
        }

        private boolean word(int at, String wordClass) {
            return at >= 0 && at < sentence.size() && lexicon.hasWord(sentence.token(at), wordClass);
        }
    }
}
