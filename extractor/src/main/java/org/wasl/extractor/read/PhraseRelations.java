package org.wasl.extractor.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.lexicon.PhraseTable;
import org.wasl.extractor.link.HomeStates;
import org.wasl.extractor.link.Registry;
import org.wasl.extractor.link.Resolver;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.phrase.NounPhrase;
import org.wasl.extractor.phrase.Reference;
import org.wasl.extractor.text.Fold;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;
import org.wasl.ontology.KnownEntities;
import org.wasl.ontology.TsvFile;

/** What two names say of each other by standing together, without a verb: "the Gaashaan, a unit of the Somali army". */
final class PhraseRelations {
    /** A relation between two entities, by key. */
    record Found(String fact, String firstRole, String first, String secondRole, String second, String rule) {}

    private record Noun(
            String fact,
            String firstRole,
            String secondRole,
            Set<String> nouns,
            Set<String> each,
            Set<String> links,
            Set<EntityType> first,
            Set<EntityType> second) {}

    private static final int LONGEST_GAP = 10;

    private final Lexicon lexicon;
    private final List<Noun> nouns = new ArrayList<>();

    PhraseRelations(String language, Lexicon lexicon) {
        this.lexicon = lexicon;
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/" + language + "/relations.tsv")) {
            nouns.add(new Noun(
                    row.cell("fact"),
                    row.cell("first_role"),
                    row.cell("second_role"),
                    folded(row, "nouns"),
                    folded(row, "each"),
                    folded(row, "links"),
                    types(row, "first"),
                    types(row, "second")));
        }
    }

    private static Set<String> folded(TsvFile.Row row, String column) {
        return row.values(column).stream().map(Fold::of).collect(Collectors.toSet());
    }

    private static Set<EntityType> types(TsvFile.Row row, String column) {
        return row.values(column).stream()
                .map(t -> EntityType.ofTerm(t).orElseThrow())
                .collect(Collectors.toSet());
    }

    /** The relations between the phrases of one article's sentence. */
    List<Found> find(Sentence sentence, List<NounPhrase> phrases, Resolver resolver, Registry registry) {
        Reader reader = new Reader(sentence, phrases, resolver, registry);
        for (int i = 0; i + 1 < phrases.size(); i++) {
            reader.pair(i);
        }
        for (int i = 1; i < phrases.size(); i++) {
            reader.its(i);
        }
        phrases.forEach(reader::ledInName);
        return reader.found;
    }

    private final class Reader {
        private final Sentence sentence;
        private final List<NounPhrase> phrases;
        private final Resolver resolver;
        private final Registry registry;
        private final List<Found> found = new ArrayList<>();

        Reader(Sentence sentence, List<NounPhrase> phrases, Resolver resolver, Registry registry) {
            this.sentence = sentence;
            this.phrases = phrases;
            this.resolver = resolver;
            this.registry = registry;
        }

        void pair(int at) {
            NounPhrase first = phrases.get(at);
            NounPhrase second = phrases.get(at + 1);
            if (second.from() < first.to() || second.from() - first.to() > LONGEST_GAP) {
                return;
            }
            apposition(first, second);
            district(first, second);
            wing(first, second);
            owner(first, second);
            led(first, second);
            members(first, second);
            ofWhich(first, second);
            commaPlace(at);
            nested(at);
            settlement(first, second);
            called(first, second);
            partisan(first, second);
            if (at + 2 < phrases.size()) {
                calledIn(first, second, phrases.get(at + 2));
            }
        }

        /** "Sinn Fein's Niall McGrory": a party and one of its people. */
        private void partisan(NounPhrase first, NounPhrase second) {
            Reference last = first.references().get(first.references().size() - 1);
            boolean own = word(first.to(), "possessive")
                    && second.from() == first.to() + 1
                    && second.references().get(0) instanceof Reference.Named person
                    && person.name().type() == EntityType.PERSON
                    && person.name().length() > 1
                    && person.titles().isEmpty()
                    && IntStream.range(last.from(), last.to()).noneMatch(t -> word(t, "no-party"));
            if (own) {
                Optional<String> group =
                        key(last, Set.of(EntityType.ORGANIZATION)).filter(Registry::isKnown);
                key(second.references().get(0), Set.of(EntityType.PERSON))
                        .ifPresent(p -> group.ifPresent(g -> add("Membership", "member", p, "group", g, "partisan")));
            }
        }

        /** "The UN mission, UNSMIL", "the EU's force, EUFOR": a common noun and the name that it has. */
        private void called(NounPhrase first, NounPhrase second) {
            int noun = first.to();
            if (word(noun, "possessive")) {
                noun++;
            }
            while (noun < second.from() && token(noun).is(Pos.ADJECTIVE)) {
                noun++;
            }
            boolean own = noun == first.to() && first.references().size() == 1;
            if (own) {
                ownedBy(first).ifPresent(o -> named(o, first.to(), second));
            } else if (isUnit(noun)) {
                named(first.references().get(first.references().size() - 1), noun + 1, second);
            }
        }

        /** "The European Union's force in Bosnia, EUFOR". */
        private void calledIn(NounPhrase first, NounPhrase place, NounPhrase second) {
            int noun = word(first.to(), "possessive") ? first.to() + 1 : first.to();
            while (noun < place.from() && token(noun).is(Pos.ADJECTIVE)) {
                noun++;
            }
            boolean there = isUnit(noun) && word(noun + 1, "in") && place.from() == noun + 2;
            boolean group = word(first.to(), "in") && place.from() == first.to() + 1;
            if (there) {
                named(first.references().get(first.references().size() - 1), place.to(), second);
            } else if (group) {
                ownedBy(first).ifPresent(o -> named(o, place.to(), second));
            }
        }

        private boolean isUnit(int at) {
            return word(at, "unit") || word(at, "mission-noun") || word(at, "organ-of-group");
        }

        /** The organization or state that the name of a nameless unit begins with: "UN mission". */
        private Optional<Reference> ownedBy(NounPhrase unit) {
            if (unit.references().get(0) instanceof Reference.Group group
                    && group.owners().size() == 1
                    && group.count().isEmpty()
                    && isUnit(group.to() - 1)) {
                Name owner = group.owners().get(0);
                return Optional.of(new Reference.Named(owner, List.of(), Optional.empty(), owner.from(), owner.to()));
            }
            if (!(unit.references().get(0) instanceof Reference.Named named)
                    || named.name().foundBy() != Name.FoundBy.HEAD
                    || !isUnit(named.name().to() - 1)) {
                return Optional.empty();
            }
            return named.name().owner().map(o -> new Reference.Named(o, List.of(), Optional.empty(), o.from(), o.to()));
        }

        /** Where the name is set off by a comma and closed by one, or by a verb. */
        private void named(Reference whole, int comma, NounPhrase second) {
            boolean apposed = word(comma, "comma")
                    && second.from() == comma + 1
                    && second.references().size() == 1
                    && second.to() < sentence.size()
                    && (word(second.to(), "comma") || token(second.to()).is(Pos.PUNCTUATION));
            if (apposed) {
                part(whole, second.references().get(0));
            }
        }

        /** "Spain sent 86 soldiers of its Military Emergencies Unit". */
        void its(int index) {
            for (Reference reference : phrases.get(index).references()) {
                List<Name> names = reference instanceof Reference.Group group
                        ? group.owners()
                        : reference instanceof Reference.Named named ? List.of(named.name()) : List.of();
                for (Name name : names) {
                    boolean unit = name.foundBy() == Name.FoundBy.HEAD
                            && (name.type() == EntityType.ARMED_FORCE || name.type() == EntityType.GOVERNMENT_BODY)
                            && word(name.from() - 1, "owner-pronoun");
                    if (unit) {
                        owner(index, name);
                    }
                }
            }
        }

        private void owner(int index, Name name) {
            for (int i = index - 1; i >= 0; i--) {
                List<Reference> before = phrases.get(i).references();
                Optional<String> whole = before.size() == 1
                        ? key(before.get(0), Set.of(EntityType.STATE, EntityType.ORGANIZATION, EntityType.ARMED_FORCE))
                        : Optional.empty();
                Optional<String> part = resolver.entity(name);
                if (whole.isPresent() && part.isPresent()) {
                    add("PartOf", "part", part.get(), "whole", whole.get(), "its");
                    return;
                }
            }
        }

        /** "X, a special unit of Y", "X (part of Y)", "X is an island in Y" without its verb. */
        private void apposition(NounPhrase first, NounPhrase second) {
            int at = word(first.to(), "close") ? first.to() + 1 : first.to();
            boolean opened = word(at, "comma") || word(at, "open") || word(at, "colon");
            int link = second.from() - 1;
            while (link > at
                    && (word(link, "determiner") || token(link).is(Pos.ADJECTIVE) || word(link, "direction"))) {
                link--;
            }
            // "a hamlet in the town of Y"
            if (word(link, "of") && word(link - 1, "settlement") && word(link - 2, "determiner") && link - 3 > at) {
                link -= 3;
            }
            int noun = link - 1;
            boolean said = !opened && isSaid(first, at);
            if (!opened && !said || noun <= at) {
                return;
            }
            boolean side = word(noun, "direction");
            if (side && !word(noun - 2, "in")) {
                return;
            }
            for (int i = at + 1; i < noun; i++) {
                Token token = token(i);
                boolean plain = !word(i, "not")
                        && (token.is(Pos.DETERMINER)
                                || token.is(Pos.ADJECTIVE)
                                || token.is(Pos.NOUN)
                                || token.is(Pos.NAME)
                                || token.is(Pos.ADVERB)
                                || token.is(Pos.NUMBER)
                                || token.is(Pos.RELATIVE)
                                || word(i, "apposition")
                                || word(i, "be")
                                || word(i, "hyphen")
                                || word(i, "backed")
                                || word(i, "in") && side
                                || word(i, "of") && i < noun - 1);
                if (!plain) {
                    return;
                }
            }
            String key = token(noun).stem();
            for (Noun relation : nouns) {
                boolean each = relation.each.contains(key);
                if (!each && !relation.nouns.contains(key)
                        || !relation.links.contains(token(link).norm())
                        || said && !relation.fact.equals("Location") && !holds(at)) {
                    continue;
                }
                List<Reference> members = each
                        ? first.references()
                        : List.of(first.references().get(first.references().size() - 1));
                boolean any = false;
                for (Reference member : members) {
                    any |= say(relation, member, second.references().get(0));
                }
                if (any) {
                    return;
                }
            }
        }

        /** "Kaduna is a city in Nigeria": a name by itself, then "is" and an article. */
        private boolean isSaid(NounPhrase first, int at) {
            boolean alone = first.from() == 0
                    || !token(first.from() - 1).is(Pos.PREPOSITION) && !word(first.from() - 1, "possessive");
            return alone && word(at, "be") && token(at + 1).is(Pos.DETERMINER) && !word(at + 1, "no-noun");
        }

        /** Whether what "is" says holds today and for sure. */
        private boolean holds(int be) {
            boolean now = !token(be).tag().equals("VBD");
            for (int i = 0; i < be; i++) {
                if (word(i, "if")) {
                    return false;
                }
            }
            return now && !word(sentence.size() - 1, "question");
        }

        private boolean say(Noun relation, Reference first, Reference second) {
            Optional<String> one = key(first, relation.first);
            Optional<String> other = key(second, relation.second);
            if (one.isEmpty() || other.isEmpty()) {
                return false;
            }
            add(relation.fact, relation.firstRole, one.get(), relation.secondRole, other.get(), "apposition");
            return true;
        }

        /** "Baghdad's Adhamiya district". */
        private void district(NounPhrase first, NounPhrase second) {
            boolean between = second.from() == first.to() + 1 && word(first.to(), "possessive");
            boolean places = first.references().get(first.references().size() - 1) instanceof Reference.Named outer
                    && outer.name().mayBe(EntityType.PLACE)
                    && second.references().get(0) instanceof Reference.Named inner
                    && inner.name().type() == EntityType.PLACE;
            if (between && places && (word(second.to(), "settlement") || word(second.to() - 1, "settlement"))) {
                Optional<String> city = place((Reference.Named)
                        first.references().get(first.references().size() - 1));
                Optional<String> part =
                        place((Reference.Named) second.references().get(0));
                part.ifPresent(p -> city.ifPresent(c -> add("Location", "place", p, "within", c, "possessed")));
            }
        }

        /** "The Qassam Brigades, Hamas's armed wing". */
        private void wing(NounPhrase first, NounPhrase second) {
            int at = first.to();
            while (at < second.from() && (word(at, "comma") || word(at, "determiner"))) {
                at++;
            }
            int noun = second.to() + 1;
            if (at != second.from() || at == first.to() || !word(second.to(), "possessive")) {
                return;
            }
            while (noun < sentence.size()
                    && noun - second.to() <= 3
                    && token(noun).is(Pos.ADJECTIVE)) {
                noun++;
            }
            if (word(noun, "settlement") && first.references().get(0) instanceof Reference.Named named) {
                Optional<String> state = key(second.references().get(0), Set.of(EntityType.STATE));
                Optional<String> town = place(named);
                town.ifPresent(t -> state.ifPresent(s -> add("Location", "place", t, "within", s, "apposition")));
            } else if (word(noun, "organ-of-group") || word(noun, "unit")) {
                part(
                        second.references().get(0),
                        first.references().get(first.references().size() - 1));
            }
        }

        /** "Hezbollah's Radwan Force", "Spain's Military Emergencies Unit", "Hamas's armed wing, the Qassam Brigades". */
        private void owner(NounPhrase first, NounPhrase second) {
            int at = first.to();
            if (!word(at, "possessive")) {
                return;
            }
            int noun = second.from() - 1;
            boolean apposed = false;
            while (noun > at && (word(noun, "determiner") || word(noun, "comma"))) {
                apposed |= word(noun, "comma");
                noun--;
            }
            boolean directly = noun == at;
            boolean organ = noun > at && (word(noun, "organ-of-group") || word(noun, "unit"));
            for (int i = at + 1; i < noun; i++) {
                if (!token(i).is(Pos.ADJECTIVE) && !token(i).is(Pos.NOUN)) {
                    return;
                }
            }
            if (!directly && !(organ && noun - at <= 4)) {
                boolean plain = !apposed && noun - at <= 2 && token(noun).is(Pos.ADJECTIVE);
                if (!plain) {
                    return;
                }
            }
            part(
                    first.references().get(first.references().size() - 1),
                    second.references().get(0));
        }

        private void part(Reference whole, Reference part) {
            Set<EntityType> bodies =
                    Set.of(EntityType.ARMED_FORCE, EntityType.GOVERNMENT_BODY, EntityType.ORGANIZATION);
            Optional<String> group = key(whole, bodies);
            Optional<String> state = key(whole, Set.of(EntityType.STATE));
            Optional<String> inner = group.isPresent()
                    ? key(part, bodies)
                    : key(part, Set.of(EntityType.ARMED_FORCE, EntityType.GOVERNMENT_BODY));
            if (inner.isEmpty() || group.isEmpty() && state.isEmpty()) {
                return;
            }
            boolean stranger = state.isPresent()
                    && Registry.isKnown(inner.get())
                    && HomeStates.home(inner.get()).filter(state.get()::equals).isEmpty();
            if (!stranger) {
                add(
                        "PartOf",
                        "part",
                        inner.get(),
                        "whole",
                        group.or(() -> state).get(),
                        "possessed");
            }
        }

        /** "The Saudi-led coalition", where that is a name. */
        void ledInName(NounPhrase phrase) {
            Reference reference = phrase.references().get(0);
            int from = word(phrase.from(), "determiner") ? phrase.from() + 1 : phrase.from();
            Optional<PhraseTable.Match<String>> leader = reference instanceof Reference.Named && from < phrase.to()
                    ? lexicon.nationalityAt(sentence.tokens(), from)
                            .filter(m -> word(m.to(), "hyphen") && word(m.to() + 1, "led-by"))
                    : Optional.empty();
            leader.map(m -> registry.known(EntityType.STATE, m.value()))
                    .ifPresent(l -> key(reference, Set.of(EntityType.ORGANIZATION, EntityType.ARMED_FORCE))
                            .ifPresent(g -> add("Leadership", "leader", l, "group", g, "led")));
        }

        /** "the RSF, led by X", "the NATO-led mission". */
        private void led(NounPhrase first, NounPhrase second) {
            int at = first.to();
            Set<EntityType> leaders = Set.of(
                    EntityType.PERSON,
                    EntityType.STATE,
                    EntityType.ORGANIZATION,
                    EntityType.ARMED_FORCE,
                    EntityType.GOVERNMENT_BODY);
            Set<EntityType> groups =
                    Set.of(EntityType.ORGANIZATION, EntityType.ARMED_FORCE, EntityType.GOVERNMENT_BODY);
            if (word(at, "hyphen") && word(at + 1, "led-by") && second.from() - at <= 4) {
                Optional<String> leader =
                        key(first.references().get(first.references().size() - 1), leaders);
                Optional<String> group = key(second.references().get(0), groups);
                leader.ifPresent(l -> group.ifPresent(g -> add("Leadership", "leader", l, "group", g, "led")));
                return;
            }
            while (at < second.from()
                    && (word(at, "comma")
                            || token(at).is(Pos.RELATIVE)
                            || word(at, "be")
                            || token(at).is(Pos.ADVERB))) {
                at++;
            }
            int by = at + 1;
            int before = word(first.from(), "determiner") ? first.from() : first.from() - 1;
            if (word(before, "determiner")) {
                before--;
            }
            // "the coalition against X, which is led by": it is not X that is led
            // "commanded by a Romanian general": nor does Romania command it
            boolean adjective = second.references().get(0) instanceof Reference.Named nation
                    && nation.name().foundBy() == Name.FoundBy.NATIONALITY;
            boolean led = word(at, "led-by") && word(by, "by") && !word(before, "against") && !adjective;
            for (int i = by + 1; i < second.from(); i++) {
                led &= word(i, "determiner") || token(i).is(Pos.ADJECTIVE) || token(i).is(Pos.NOUN);
            }
            if (led) {
                Optional<String> group =
                        key(first.references().get(first.references().size() - 1), groups);
                Optional<String> leader = key(second.references().get(0), leaders);
                leader.ifPresent(l -> group.ifPresent(g -> add("Leadership", "leader", l, "group", g, "led")));
            }
        }

        /** "NATO member Turkey", "EU members France and Germany". */
        private void members(NounPhrase first, NounPhrase second) {
            boolean named = second.from() == first.to() + 1 && word(first.to(), "member-noun");
            Reference last = first.references().get(first.references().size() - 1);
            boolean grouped = second.from() == first.to()
                    && last instanceof Reference.Group group
                    && lexicon.has("member-noun", group.text());
            if (!named && !grouped) {
                return;
            }
            Optional<String> group = last instanceof Reference.Group g
                            && !g.owners().isEmpty()
                    ? resolver.entity(g.owners().get(0)).filter(k -> registry.type(k) == EntityType.ORGANIZATION)
                    : key(last, Set.of(EntityType.ORGANIZATION));
            if (group.isEmpty()) {
                return;
            }
            for (Reference member : second.references()) {
                key(member, Set.of(EntityType.STATE))
                        .ifPresent(m -> add("Membership", "member", m, "group", group.get(), "member"));
            }
        }

        /** "ASEAN, of which the Philippines is a founding member". */
        private void ofWhich(NounPhrase first, NounPhrase second) {
            int of = word(first.to(), "comma") ? first.to() + 1 : first.to();
            int begin = word(second.from() - 1, "determiner") ? second.from() - 1 : second.from();
            boolean relative = word(of, "of") && word(of + 1, "relative") && begin == of + 2;
            int at = second.to() + 1;
            while (at < sentence.size()
                    && (word(at, "determiner")
                            || token(at).is(Pos.ADJECTIVE)
                            || token(at).is(Pos.VERB))) {
                at++;
            }
            if (!relative
                    || !word(second.to(), "be")
                    || token(second.to()).tag().equals("VBD")
                    || !word(at, "member-noun")) {
                return;
            }
            Set<EntityType> groups = Set.of(EntityType.ORGANIZATION, EntityType.AGREEMENT);
            Set<EntityType> members =
                    Set.of(EntityType.STATE, EntityType.PERSON, EntityType.ORGANIZATION, EntityType.ARMED_FORCE);
            key(first.references().get(first.references().size() - 1), groups)
                    .ifPresent(group -> second.references()
                            .forEach(m -> key(m, members)
                                    .ifPresent(k -> add("Membership", "member", k, "group", group, "of-which"))));
        }

        /** "Mosul, Iraq": a place, a comma and the state or province around it, that ends there. */
        private void commaPlace(int index) {
            NounPhrase first = phrases.get(index);
            NounPhrase second = phrases.get(index + 1);
            boolean comma = second.from() == first.to() + 1 && lexicon.hasWord(token(first.to()), "list-comma");
            if (!comma || first.references().size() > 1 || second.references().size() > 1) {
                return;
            }
            boolean list = word(second.to(), "and")
                    || word(second.to(), "comma")
                            && index + 2 < phrases.size()
                            && phrases.get(index + 2).from() == second.to() + 1
                            && key(
                                            phrases.get(index + 2).references().get(0),
                                            Set.of(EntityType.STATE, EntityType.PLACE))
                                    .isPresent();
            boolean closed = second.to() >= sentence.size()
                    || word(second.to(), "comma")
                    || token(second.to()).is(Pos.PUNCTUATION)
                    || token(second.to()).is(Pos.PREPOSITION)
                    || token(second.to()).is(Pos.VERB);
            Optional<String> inner = key(first.references().get(0), Set.of(EntityType.PLACE, EntityType.FACILITY));
            Optional<String> region = key(second.references().get(0), Set.of(EntityType.PLACE))
                    .filter(KnownEntities.load().regions()::contains);
            if (region.isPresent() && inner.isPresent()) {
                regionOf(first, second, inner.get(), region.get());
                return;
            }
            Optional<String> outer = key(second.references().get(0), Set.of(EntityType.STATE));
            // "In Paris, France condemned …": who does it
            boolean acts = first.from() == 1
                    && word(0, "locative")
                    && second.to() < sentence.size()
                    && token(second.to()).is(Pos.VERB);
            if (list || !closed || acts || inner.isEmpty() || outer.isEmpty()) {
                return;
            }
            boolean twoFaced = second.references().get(0) instanceof Reference.Named named
                    && (named.name().mayBe(EntityType.PLACE) || named.name().foundBy() == Name.FoundBy.NATIONALITY);
            boolean ended = second.to() >= sentence.size()
                    || word(second.to(), "comma")
                    || token(second.to()).is(Pos.PUNCTUATION);
            boolean located = Registry.isKnown(inner.get())
                    ? HomeStates.home(inner.get()).equals(outer)
                    : ended && first.from() > 0 && word(first.from() - 1, "locative");
            if (twoFaced) {
                return;
            }
            if (located) {
                add("Location", "place", inner.get(), "within", outer.get(), "comma");
            }
        }

        /** "Born in Stockton, California", "from Winnipeg, Manitoba to": a place and the region around it, and no list. */
        private void regionOf(NounPhrase first, NounPhrase second, String inner, String region) {
            int end = second.to();
            boolean more = word(end, "and")
                    || word(end, "or")
                    || word(end, "list-comma")
                            && (word(end + 1, "and")
                                    || phrases.stream()
                                            .anyMatch(p -> p.from() == end + 1
                                                    && key(p.references().get(0), Set.of(EntityType.PLACE))
                                                            .isPresent()));
            boolean led = first.from() > 0
                    && (word(first.from() - 1, "locative")
                            || word(first.from() - 1, "of")
                            || word(first.from() - 1, "from"));
            boolean apart = !KnownEntities.load().regions().contains(inner);
            if (!more
                    && led
                    && apart
                    && HomeStates.home(region).filter(s -> fits(inner, s)).isPresent()) {
                add("Location", "place", inner, "within", region, "comma");
            }
        }

        /** "In Vancouver, British Columbia, Canada": a place in a region in a state, and nothing more in the row. */
        private void nested(int index) {
            if (index + 2 >= phrases.size()) {
                return;
            }
            List<NounPhrase> row = phrases.subList(index, index + 3);
            boolean single = row.stream().allMatch(p -> p.references().size() == 1);
            boolean commas = row.get(1).from() == row.get(0).to() + 1
                    && row.get(2).from() == row.get(1).to() + 1
                    && lexicon.hasWord(token(row.get(0).to()), "list-comma")
                    && lexicon.hasWord(token(row.get(1).to()), "list-comma");
            int end = row.get(2).to();
            boolean ended = end >= sentence.size()
                    || token(end).is(Pos.PUNCTUATION)
                    || token(end).is(Pos.PREPOSITION)
                    || token(end).is(Pos.VERB);
            boolean more = word(end, "list-comma")
                    && (word(end + 1, "and")
                            || index + 3 < phrases.size()
                                    && phrases.get(index + 3).from() == end + 1);
            boolean begins = row.get(0).from() > 0 && word(row.get(0).from() - 1, "locative");
            if (!single || !commas || !ended || more || !begins) {
                return;
            }
            Optional<String> inner = key(row.get(0).references().get(0), Set.of(EntityType.PLACE, EntityType.FACILITY));
            Optional<String> region = key(row.get(1).references().get(0), Set.of(EntityType.PLACE));
            Optional<String> state = key(row.get(2).references().get(0), Set.of(EntityType.STATE));
            if (inner.isEmpty()
                    || region.isEmpty()
                    || state.isEmpty()
                    || !fits(inner.get(), state.get())
                    || !fits(region.get(), state.get())) {
                return;
            }
            add("Location", "place", inner.get(), "within", region.get(), "comma");
            add("Location", "place", region.get(), "within", state.get(), "comma");
        }

        /** Whether the place may lie in the state, as far as is known. */
        private static boolean fits(String place, String state) {
            return !Registry.isKnown(place)
                    || HomeStates.home(place).isEmpty()
                    || HomeStates.home(place).get().equals(state);
        }

        /** "the Kyrgyz region of Batken", "Iraq's northern city of Mosul". */
        private void settlement(NounPhrase first, NounPhrase second) {
            int at = first.to();
            if (word(at, "possessive")) {
                at++;
            }
            int end = second.from();
            if (end - at < 1 || end - at > 5) {
                return;
            }
            boolean town =
                    word(end - 1, "of") && word(end - 2, "settlement") && end - 2 >= at || word(end - 1, "settlement");
            int last = word(end - 1, "of") ? end - 2 : end - 1;
            for (int i = at; i < last; i++) {
                if (!token(i).is(Pos.ADJECTIVE) && !token(i).is(Pos.NOUN) && !word(i, "direction")) {
                    return;
                }
            }
            if (!town) {
                return;
            }
            Optional<String> outer =
                    key(first.references().get(first.references().size() - 1), Set.of(EntityType.STATE));
            Optional<String> inner = second.references().get(0) instanceof Reference.Named named
                            && named.name().foundBy() != Name.FoundBy.NATIONALITY
                    ? place(named)
                    : Optional.empty();
            inner.ifPresent(i -> outer.filter(o -> !o.equals(i))
                    .ifPresent(o -> add("Location", "place", i, "within", o, "settlement")));
        }

        private Optional<String> place(Reference.Named named) {
            return named.name().mayBe(EntityType.PLACE)
                    ? resolver.entity(named.name().as(EntityType.PLACE))
                    : key(named, Set.of(EntityType.FACILITY));
        }

        private Optional<String> key(Reference reference, Set<EntityType> types) {
            boolean country = reference instanceof Reference.Pair pair && pair.kind() == Reference.Pair.Kind.COUNTRY;
            if (!(reference instanceof Reference.Named) && !country) {
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
            Found relation = new Found(fact, firstRole, first, secondRole, second, rule);
            if (!first.equals(second) && !new HashSet<>(found).contains(relation)) {
                found.add(relation);
            }
        }

        private Token token(int at) {
            return sentence.token(at);
        }

        private boolean word(int at, String wordClass) {
            return at >= 0 && at < sentence.size() && lexicon.hasWord(sentence.token(at), wordClass);
        }
    }
}
