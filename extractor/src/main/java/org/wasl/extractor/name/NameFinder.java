package org.wasl.extractor.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.lexicon.PhraseTable;
import org.wasl.extractor.link.HomeStates;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.tag.ArabicVerbs;
import org.wasl.extractor.text.Fold;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Spelling;
import org.wasl.extractor.text.Token;
import org.wasl.ontology.KnownEntities;
import org.wasl.ontology.KnownEntity;
import org.wasl.ontology.TsvFile;

/**
 * Finds names in a sentence: known entities and the bodies that every state has by table, unknown ones by a head noun
 * ("حزب …", "Camp …") or a trained model. Of names that overlap the longer known one stays.
 */
public final class NameFinder {
    /** Put before the id of a body whose state the name does not say: {@code ?-army}. */
    public static final String OPEN_STATE = "?-";

    /** The body whose noun stands without an article. */
    private static final String POLICE = OPEN_STATE + "police";

    private static final String ARTICLE = "\u0627\u0644";

    /** The preposition that is written as one with its noun: "for". */
    private static final String FOR = "\u0644";

    private static final String AND = "\u0648";

    /** The feminine ending as folded. */
    private static final String FEMININE = "\u0647";

    private static final int FIRST_ARABIC = 0x600;

    /** The ending of feminine plurals. */
    private static final String PLURAL = "\u0627\u062A";

    /** What names of family and origin end in: "al-Mansouri". */
    private static final String OF_ORIGIN = "\u064A";

    private static final Pattern NAME_AND_WORD = Pattern.compile("^(\\p{Lu}[\\p{L}.]*)(-)(\\p{Ll}+)$");

    private final String language;
    private final PhraseTable<Name.Reading> table;
    private final PhraseTable<Name.Reading> weak;
    private final Set<String> anchors = new HashSet<>();
    private final StateBodies bodies;
    private final HeadedNames headed;
    private final BodyNames named;
    private final Spelling spelling;
    private final Set<String> needCapital = new HashSet<>();

    /** The words that names of known persons have. */
    private final Set<String> personWords = new HashSet<>();

    private final Lexicon lexicon;
    private final ArabicVerbs verbs = ArabicVerbs.load();
    private final Function<Sentence, List<Name>> model;
    private final NameMarks marks;
    private final ArabicBounds bounds;
    private final EnglishBounds englishBounds;
    private final CapitalNames capitals = new CapitalNames();
    private final Optional<NameReviser> reviser;

    private NameFinder(String language, Lexicon lexicon, boolean revises) {
        reviser = revises ? Optional.of(new NameReviser(language, lexicon)) : Optional.empty();
        this.language = language;
        spelling = Spelling.of(language);
        table = new PhraseTable<>(this::key);
        weak = new PhraseTable<>(this::key);
        this.lexicon = lexicon;
        headed = new HeadedNames(lexicon);
        named = new BodyNames(lexicon);
        TsvFile.read("org/wasl/extractor/lang/" + language + "/words.tsv").stream()
                .filter(row -> row.cell("class").equals("anchor"))
                .forEach(row -> row.values("forms").forEach(f -> anchors.add(Fold.of(f))));
        addKnown();
        addOpenBodies();
        bodies = new StateBodies(language, this::forms, this::key);
        marks = new NameMarks(lexicon, headed);
        bounds = new ArabicBounds(lexicon, headed, verbs);
        englishBounds = new EnglishBounds(lexicon);
        model = language.equals("ar")
                ? s -> List.of()
                : NameModel.load(language)
                        .<Function<Sentence, List<Name>>>map(m -> m::find)
                        .orElse(s -> List.of());
    }

    /** @param lexicon tells heads and posts from names, where the language needs that */
    public static NameFinder load(String language, Lexicon lexicon) {
        return new NameFinder(language, lexicon, true);
    }

    /** One that leaves the names as tables, head nouns and models give them, to learn from what these do wrong. */
    public static NameFinder unrevised(String language, Lexicon lexicon) {
        return new NameFinder(language, lexicon, false);
    }

    private String key(Token token) {
        return language.equals("ar") ? spelling.key(token.norm()) : cased(token.form(), token.norm());
    }

    /** English names are found by their capitals: "us" is no state. */
    private String cased(String form, String norm) {
        boolean upper = form.codePoints().anyMatch(Character::isUpperCase);
        return upper ? "^" + spelling.key(norm) : spelling.key(norm);
    }

    private List<String> words(String phrase, boolean stems) {
        List<String> words = new ArrayList<>();
        for (String word : phrase.split(" ")) {
            if (language.equals("en")) {
                for (String part : word.replaceAll("('s|\u2019s)$", " $1").split(" ")) {
                    words.add(stems ? Fold.of(part) : cased(part, Fold.of(part)));
                }
            } else {
                String folded = Fold.of(word);
                boolean bare = stems && folded.startsWith(ARTICLE) && folded.length() > 3;
                words.add(bare ? folded.substring(2) : stems ? folded : spelling.key(folded));
            }
        }
        return words;
    }

    private void addKnown() {
        Map<String, String> capitals = KnownEntities.load().capitals();
        KnownEntities.load()
                .preferred()
                .forEach((name, ids) -> ids.stream()
                        .map(id -> KnownEntities.load().byId(id).orElseThrow())
                        .filter(e -> e.names().getOrDefault(language, List.of()).contains(name))
                        .forEach(e -> table.put(
                                words(name, false),
                                new Name.Reading(EntityType.ofTerm(e.type()).orElseThrow(), e.id()))));
        for (KnownEntity entity : KnownEntities.load().all()) {
            EntityType type = EntityType.ofTerm(entity.type()).orElseThrow();
            for (String name : entity.names().getOrDefault(language, List.of())) {
                if (type == EntityType.PERSON) {
                    personWords.addAll(words(name, false));
                }
                String bare = name.startsWith("the ") ? name.substring(4) : name;
                List<String> plain = List.of(bare.split(" "));
                boolean arabic = type == EntityType.PLACE
                        && entity.label("ar").filter(l -> l.startsWith(ARTICLE)).isPresent();
                Set<List<String>> variants = new LinkedHashSet<>();
                spelling.variants(plain, type == EntityType.PERSON && plain.size() > 1, arabic)
                        .forEach(v -> variants.addAll(cut(v)));
                for (List<String> variant : variants) {
                    List<String> words = words(String.join(" ", variant), false);
                    boolean needsContext = variant.size() == 1 && entity.weak().contains(language);
                    (needsContext ? weak : table).put(words, new Name.Reading(type, entity.id()));
                    if (capitals.containsKey(entity.id())) {
                        table.put(words, new Name.Reading(EntityType.STATE, capitals.get(entity.id())));
                    }
                }
            }
            if (type == EntityType.STATE && language.equals("en")) {
                addStateForms(entity);
            }
            if (capitals.containsKey(entity.id())) {
                addCapital(entity.id(), capitals.get(entity.id()));
            }
        }
    }

    /**
     * The words of a name as the tokenizer may cut them: "for" is one letter before the next word, and takes the place of
     * the alef of its article; so is "and".
     */
    private Set<List<String>> cut(List<String> name) {
        if (!language.equals("ar")) {
            // "the Saudi-led coalition": a name and what a hyphen ties to it are words apart
            List<String> apart = name.stream()
                    .flatMap(w -> Stream.of(
                            NAME_AND_WORD.matcher(w).replaceFirst("$1 $2 $3").split(" ")))
                    .toList();
            return apart.equals(name) ? Set.of(name) : Set.of(name, apart);
        }
        Set<List<String>> all = new LinkedHashSet<>(List.of(name));
        all.add(cut(name, FOR));
        all.addAll(all.stream().map(n -> cut(n, AND)).toList());
        return all;
    }

    private static List<String> cut(List<String> name, String clitic) {
        List<String> cut = new ArrayList<>();
        for (int i = 0; i < name.size(); i++) {
            String word = name.get(i);
            boolean joined = i > 0 && word.length() > 3 && word.startsWith(clitic);
            if (!joined) {
                cut.add(word);
            } else {
                cut.add(clitic);
                cut.add(word.startsWith(FOR + FOR) ? ARTICLE + word.substring(2) : word.substring(1));
            }
        }
        return cut;
    }

    /** "Republic of Iraq": {@code state-forms.tsv} has the patterns. */
    private void addStateForms(KnownEntity state) {
        Name.Reading reading = new Name.Reading(EntityType.STATE, state.id());
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/en/state-forms.tsv")) {
            for (String name : state.names().getOrDefault(language, List.of())) {
                table.put(words(row.cell("pattern").replace("{state}", name), false), reading);
            }
        }
    }

    /** "The Algerian capital": {@code capital.txt} has the pattern of the language. */
    private void addCapital(String place, String state) {
        Name.Reading reading = new Name.Reading(EntityType.PLACE, place);
        for (String base : KnownEntities.load().nationalities(language).get(state)) {
            String article =
                    Arrays.stream(base.split(" ")).map(w -> ARTICLE + w).collect(Collectors.joining(" "));
            for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/" + language + "/capitals.tsv")) {
                addForms(
                        row.cell("pattern")
                                .replace("{natf}", language.equals("ar") ? Nationalities.feminine(article) : base)
                                .replace("{nat}", base),
                        reading);
            }
        }
    }

    /** The bodies of states whose name leaves the state out: "the army", "the foreign ministry". */
    private void addOpenBodies() {
        KnownEntities known = KnownEntities.load();
        for (KnownEntities.StateBody body : known.stateBodies()) {
            EntityType type = EntityType.ofTerm(body.type()).orElseThrow();
            for (String pattern : body.patterns().get(language)) {
                boolean core = pattern.contains("{core}");
                if (core || pattern.contains("{domain}")) {
                    for (KnownEntities.Domain domain : known.domains()) {
                        if (!core || domain.core()) {
                            domain.names()
                                    .get(language)
                                    .forEach(n -> addOpenBody(
                                            pattern.replace("{domain}", n).replace("{core}", n),
                                            body.id() + "-of-" + domain.id(),
                                            type));
                        }
                    }
                } else {
                    addOpenBody(pattern, body.id(), type);
                }
            }
        }
    }

    /** What one state has many of, or abroad. */
    private static final Set<String> NEVER_ALONE = Set.of("forces", "militias", "embassy", "consulate");

    private void addOpenBody(String pattern, String id, EntityType type) {
        if (pattern.contains("{state}") || NEVER_ALONE.contains(id)) {
            return;
        }
        boolean named = pattern.contains("{nat")
                && pattern.replaceAll("\\{nat[f]?}", "").strip().contains(" ");
        if (id.startsWith("ministry") && !named) {
            return;
        }
        String bare = pattern.replace(" {natf}", "").replace(" {nat}", "").replace("{nat} ", "");
        addForms(bare, new Name.Reading(type, OPEN_STATE + id));
    }

    /** As written and, for English, with every content word in capitals. */
    private void addForms(String name, Name.Reading reading) {
        forms(name).forEach(f -> table.put(f, reading));
    }

    /** The keys of a name as written and, for English, with every content word in capitals, or the first one. */
    private Set<List<String>> forms(String name) {
        Set<List<String>> forms = new LinkedHashSet<>();
        forms.add(words(name, false));
        if (language.equals("en")) {
            StringBuilder title = new StringBuilder();
            for (String word : name.split(" ")) {
                boolean small = word.length() < 4 && (word.equals("of") || word.equals("and") || word.equals("the"));
                title.append(title.isEmpty() ? "" : " ")
                        .append(
                                small || word.isEmpty()
                                        ? word
                                        : Character.toUpperCase(word.charAt(0)) + word.substring(1));
            }
            forms.add(words(title.toString(), false));
            forms.add(words(Character.toUpperCase(name.charAt(0)) + name.substring(1), false));
        }
        return forms;
    }

    /** The names of a sentence in order, without overlaps. */
    public List<Name> find(Sentence sentence) {
        List<Name> found = first(sentence);
        List<Name> names = reviser.map(
                        r -> r.revise(sentence, found, marks.of(sentence, found), n -> linked(sentence, n)))
                .orElse(found);
        if (reviser.isEmpty()) {
            return names;
        }
        return language.equals("ar") ? bounds.settle(sentence, names) : englishBounds.settle(sentence, names);
    }

    private List<Name> first(Sentence sentence) {
        List<Name> found = looked(sentence);
        List<Name> all = language.equals("en") ? withCapitals(sentence, found) : withModel(sentence, found);
        giveSeats(sentence, all);
        all.removeIf(n -> lexicon.hasWord(sentence.token(n.from()), "bureau")
                && n.type() != EntityType.PERSON
                && all.stream().anyMatch(p -> p.from() == n.to() && p.type() == EntityType.PERSON));
        return all;
    }

    /** "The defence ministry in Baku", "المحكمة العليا في البرازيل": where a body sits says whose it is. */
    private void giveSeats(Sentence sentence, List<Name> names) {
        for (int i = 0; i + 1 < names.size(); i++) {
            Name body = names.get(i);
            Name seat = names.get(i + 1);
            boolean open = body.type() == EntityType.GOVERNMENT_BODY
                    && body.readings().get(0).id().startsWith(OPEN_STATE);
            boolean sits = open
                    && seat.from() == body.to() + 1
                    && lexicon.hasWord(sentence.token(body.to()), "seated-in")
                    && seat.mayBe(EntityType.STATE)
                    && !seat.as(EntityType.STATE).readings().get(0).id().startsWith(OPEN_STATE);
            if (sits) {
                names.set(i, body.with(of(seat, body.readings().get(0)).get(0), body.foundBy()));
            }
        }
    }

    /** What the lexicons say of each word of a sentence in which these names were found. */
    List<String> marks(Sentence sentence, List<Name> found) {
        return marks.of(sentence, found);
    }

    /** What the lexicons say of each word of an Arabic sentence, as the model gets to see it. */
    public List<String> marks(Sentence sentence) {
        List<Name> found = looked(sentence);
        addHeaded(sentence, found);
        return marks.of(sentence, found);
    }

    /** The names that the tables have. */
    private List<Name> looked(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        List<Name> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            int at = i;
            Optional<Name> known = known(sentence, at, found).or(() -> anchored(sentence, at));
            if (known.filter(n -> isFather(sentence, n)).isPresent()) {
                Name father = known.get();
                Name child = found.isEmpty() ? father : found.get(found.size() - 1);
                if (child.type() == EntityType.PERSON && child.to() == father.from() - 1) {
                    Name whole = cut(sentence, father, child.from(), father.to());
                    found.set(found.size() - 1, whole.with(child.readings().get(0), child.foundBy()));
                }
                i = father.to();
            } else if (known.isPresent()) {
                found.add(known.get());
                i = known.get().to();
            } else {
                i++;
            }
        }
        return found;
    }

    private void addHeaded(Sentence sentence, List<Name> found) {
        // "وزيرة الجيوش الفرنسية": the field of a minister, not the ministry
        found.removeIf(n -> n.type() == EntityType.GOVERNMENT_BODY
                && n.from() > 0
                && !sentence.token(n.from()).glued()
                && lexicon.isMinister(sentence.tokens(), n.from() - 1));
        headed.addTo(found, sentence);
        named.addTo(found, sentence);
    }

    private List<Name> withModel(Sentence sentence, List<Name> found) {
        addHeaded(sentence, found);
        int[] covered = new int[sentence.size()];
        Arrays.fill(covered, -1);
        found.forEach(n -> Arrays.fill(covered, n.from(), n.to(), 1));
        for (Name raw : apart(sentence, NameModel.arabic(sentence, marks.of(sentence, found)))) {
            Optional<Name> trimmed = trimmed(sentence, raw, found);
            if (trimmed.isEmpty() || isHead(sentence, trimmed.get())) {
                continue;
            }
            Name name = linked(sentence, trimmed.get());
            if (free(covered, name.from(), name.to())) {
                boolean first = name.length() == 1
                        && name.type() != EntityType.ORGANIZATION
                        && lexicon.isGivenName(sentence.token(name.from()));
                found.add(first ? name.with(new Name.Reading(EntityType.PERSON, ""), name.foundBy()) : name);
                Arrays.fill(covered, name.from(), name.to(), 1);
            } else if (name.type() == EntityType.PERSON) {
                // a longer personal name swallows a known place or short name inside it
                List<Name> inside = found.stream()
                        .filter(n -> n.from() >= name.from() && n.to() <= name.to() && n.length() < name.length())
                        .toList();
                boolean all = found.stream()
                        .filter(n -> n.from() < name.to() && name.from() < n.to())
                        .allMatch(inside::contains);
                boolean begun = inside.size() == 1 && begins(inside.get(0), name);
                if (all && (begun || inside.stream().allMatch(n -> n.length() == 1 && !n.mayBe(EntityType.STATE)))) {
                    found.removeAll(inside);
                    found.add(begun ? goneOn(sentence, inside.get(0), name) : name);
                    Arrays.fill(covered, name.from(), name.to(), 1);
                }
            }
        }
        addFaith(sentence, found);
        addFirst(sentence, found);
        addLeaders(sentence, found);
        addFamilies(sentence, found);
        addCut(sentence, found);
        addUnheard(sentence, found);
        addGivenNames(sentence, found);
        addChildren(sentence, found);
        found.sort((a, b) -> Integer.compare(a.from(), b.from()));
        headed.join(found, sentence);
        addForebears(sentence, found);
        goOn(sentence, found);
        return found;
    }

    /** "The coalition", "the front": what such names begin with is none alone. */
    private boolean isHead(Sentence sentence, Name name) {
        return name.length() == 1
                && name.type() == EntityType.ORGANIZATION
                && headed.head(sentence, name.from()).isPresent();
    }

    /** "… سامي النجار خالد العمري …": a first name behind a family's name begins another person's. */
    private List<Name> apart(Sentence sentence, List<Name> names) {
        List<Name> apart = new ArrayList<>();
        for (Name name : names) {
            int at = name.from() + 2;
            while (at + 1 < name.to() && !lexicon.beginsAnother(sentence.tokens(), name.from(), at)) {
                at++;
            }
            if (name.type() == EntityType.PERSON && at + 1 < name.to()) {
                apart.add(cut(sentence, name, name.from(), at));
                apart.add(cut(sentence, name, at, name.to()));
            } else {
                apart.add(name);
            }
        }
        return apart;
    }

    /** "X son of Y": the name of the father is a part of the child's. */
    private boolean isFather(Sentence sentence, Name name) {
        return name.type() == EntityType.PERSON
                && name.from() > 1
                && lexicon.hasWord(sentence.token(name.from() - 1), "kin");
    }

    /**
     * A name of the model without the words at its ends that no name has there, and without a state or capital that merely
     * stands next to it: "X Berlin".
     */
    private Optional<Name> trimmed(Sentence sentence, Name name, List<Name> found) {
        int from = name.from();
        int to = name.to();
        for (Name known : found) {
            boolean edge = known.mayBe(EntityType.STATE) && known.length() < name.length();
            if (edge && known.from() == from) {
                from = known.to();
            } else if (edge && known.to() == to) {
                to = known.from();
            }
        }
        boolean person = name.type() == EntityType.PERSON;
        while (from < to
                && (isNever(sentence.token(from))
                        || isForeign(sentence.token(from))
                        || person && isTitle(sentence, from))) {
            from++;
        }
        for (int i = from + 1; i < to; i++) {
            if (isNever(sentence.token(i))
                    || isForeign(sentence.token(i)) && !isHyphen(sentence, i)
                    || i > from + 1 && lexicon.hasWord(sentence.token(i - 1), "ordinal")
                    || person && lexicon.hasWord(sentence.token(i), "descriptive")) {
                to = i;
            }
        }
        if (person) {
            to = withoutPrayer(sentence, from, to);
        }
        while (to > from
                && (isNever(sentence.token(to - 1)) || person && (isLink(sentence.token(to - 1)) && to - from > 1))) {
            to--;
        }
        return to == from ? Optional.empty() : Optional.of(cut(sentence, name, from, to));
    }

    private static boolean isForeign(Token token) {
        return token.norm().isEmpty() || token.norm().codePointAt(0) < FIRST_ARABIC;
    }

    /** The sign inside a double name, without blanks around it. */
    private static boolean isHyphen(Sentence sentence, int at) {
        return at > 0
                && at + 1 < sentence.size()
                && sentence.token(at).form().equals("-")
                && sentence.token(at - 1).span().end()
                        == sentence.token(at).span().start()
                && sentence.token(at).span().end()
                        == sentence.token(at + 1).span().start();
    }

    /** "الأمير", "السفير": what goes before a name. */
    private boolean isTitle(Sentence sentence, int at) {
        Token token = sentence.token(at);
        boolean title = lexicon.hasWord(token, "honorific")
                || lexicon.hasWord(token, "person-noun")
                || lexicon.isPersonal(sentence.tokens(), at);
        return title && token.definite() && !lexicon.isGivenName(token);
    }

    private boolean isLink(Token token) {
        return lexicon.hasWord(token, "kin") || lexicon.hasWord(token, "name-link") && !lexicon.isGivenName(token);
    }

    private boolean isMasdar(String stem) {
        return verbs.analyze(stem).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.MASDAR);
    }

    /** Without "God have mercy on him" and the like, which is no name but where "God" ends one: "Abdullah". */
    private int withoutPrayer(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean god = lexicon.hasWord(sentence.token(i), "god");
            if (god && (i == from || !lexicon.hasWord(sentence.token(i - 1), "god-name"))) {
                return Math.max(from, i - 1);
            }
        }
        return to;
    }

    private boolean isNever(Token token) {
        boolean closed = switch (token.pos()) {
            case PREPOSITION, SUBORDINATOR, PARTICLE, RELATIVE, ADVERB, PRONOUN -> true;
            default -> false;
        };
        boolean given = token.is(Pos.NAME) && lexicon.isGivenName(token);
        return closed || !given && lexicon.isNeverName(token);
    }

    private static Name cut(Sentence sentence, Name name, int from, int to) {
        if (from == name.from() && to == name.to()) {
            return name;
        }
        return Name.in(sentence, from, to, name.readings(), name.foundBy());
    }

    private List<Name> withCapitals(Sentence sentence, List<Name> known) {
        List<Name> found = new ArrayList<>(known);
        addCapitalNames(sentence, found);
        for (Name seen : model.apply(sentence)) {
            Name name = linked(sentence, trimmed(sentence, seen));
            List<Name> touched = found.stream()
                    .filter(n -> n.from() < name.to() && name.from() < n.to())
                    .toList();
            boolean begun = touched.size() == 1 && begins(touched.get(0), name);
            if (isWord(sentence, name)
                    && !tiesNations(sentence, name)
                    && !isNationality(sentence, name)
                    && (touched.isEmpty() || begun || isLonger(sentence, name, touched))) {
                found.removeAll(touched);
                found.add(begun ? goneOn(sentence, touched.get(0), name) : name);
            }
        }
        addNicknames(sentence, found);
        addTowns(sentence, found);
        found.sort((a, b) -> Integer.compare(a.from(), b.from()));
        settle(sentence, found);
        found.replaceAll(n -> headed(sentence, n));
        new PersonBounds(lexicon, capitals).settle(sentence, found);
        nameUnits(sentence, found);
        return found;
    }

    /** "The Russian invasion": whose it is, no name of a place or body. */
    private boolean isNationality(Sentence sentence, Name name) {
        return name.type() != EntityType.PERSON
                && lexicon.nationalityAt(sentence.tokens(), name.from())
                        .filter(m -> m.to() == name.to())
                        .isPresent();
    }

    /** "Karabakh army": what the model found is what the small word says that it ends in. */
    private Name headed(Sentence sentence, Name name) {
        boolean guessed = name.foundBy() == Name.FoundBy.MODEL
                && name.readings().get(0).id().isEmpty();
        return Optional.of(name)
                .filter(n -> guessed)
                .flatMap(n -> capitals.smallHead(sentence, n))
                .map(t -> name.with(new Name.Reading(t, ""), name.foundBy()))
                .orElse(name);
    }

    /** "The departments of X and Y": what the model knows by its look alone is a place behind the noun that says so. */
    private void settle(Sentence sentence, List<Name> names) {
        boolean place = false;
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            int of = name.from() - 1;
            boolean told = of > 0
                    && lexicon.hasWord(sentence.token(of), "of")
                    && lexicon.hasWord(sentence.token(of - 1), "settlements");
            boolean listed = place
                    && i > 0
                    && IntStream.range(names.get(i - 1).to(), name.from())
                            .allMatch(t -> lexicon.hasWord(sentence.token(t), "comma")
                                    || lexicon.hasWord(sentence.token(t), "and"));
            place = told || listed;
            boolean guessed = name.foundBy() == Name.FoundBy.MODEL
                    && name.readings().get(0).id().isEmpty();
            if (place && guessed && name.type() != EntityType.PLACE) {
                names.set(i, name.with(new Name.Reading(EntityType.PLACE, ""), name.foundBy()));
            }
        }
    }

    /** Whether a known person's name is only the beginning of a longer one: "Ahmed Khalifa al-Mansouri". */
    private static boolean begins(Name known, Name name) {
        return known.type() == EntityType.PERSON
                && name.type() == EntityType.PERSON
                && known.length() > 1
                && known.from() == name.from()
                && known.to() < name.to();
    }

    /**
     * The longer name, as far as its words are those of names: of somebody else, unless it goes on with the father's or the
     * family's name of the known one.
     */
    private Name goneOn(Sentence sentence, Name known, Name name) {
        int to = known.to();
        while (to < name.to()
                && (isNameWord(sentence.token(to))
                        || spelling.joins(sentence.token(to - 1).norm()))) {
            to++;
        }
        if (to == known.to()) {
            return known;
        }
        Name longer = cut(sentence, name, known.from(), to);
        boolean same = lexicon.hasWord(sentence.token(known.to()), "kin");
        return same ? longer.with(known.readings().get(0), known.foundBy()) : longer;
    }

    /** "العقيد شمسدو عمر …": a first name that nobody has heard of, between a title and the rest of the name. */
    private void addFirst(Sentence sentence, List<Name> found) {
        for (int i = 0; i < found.size(); i++) {
            Name name = found.get(i);
            int first = name.from() - 1;
            boolean model = name.type() == EntityType.PERSON && name.foundBy() == Name.FoundBy.MODEL;
            boolean fits = model
                    && first > 0
                    && !sentence.token(name.from()).glued()
                    && !sentence.token(first).glued()
                    && lexicon.isUnheard(sentence.token(first))
                    && touching(found, first, name.from()).findAny().isEmpty()
                    && headed.head(sentence, first).isEmpty()
                    && !lexicon.isPersonal(sentence.tokens(), first)
                    && (isTitle(sentence, first - 1)
                            || lexicon.nationalityAt(sentence.tokens(), first - 1)
                                    .isPresent()
                            || sentence.token(first - 1).is(Pos.VERB)
                            || sentence.token(first - 1).is(Pos.PRONOUN)
                            || lexicon.isPersonal(sentence.tokens(), first - 1)
                            || touching(found, first - 1, first).anyMatch(n -> n.type() != EntityType.PERSON));
            if (fits) {
                found.set(i, cut(sentence, name, first, name.to()));
            }
        }
    }

    /** "عماد الدين …", "عماد بن رجب": the model lost the word that such a name begins with. */
    private void addFaith(Sentence sentence, List<Name> found) {
        for (int i = 0; i < found.size(); i++) {
            Name name = found.get(i);
            int first = name.from() - 1;
            Token opening = sentence.token(name.from());
            boolean cut = name.type() == EntityType.PERSON
                    && name.foundBy() == Name.FoundBy.MODEL
                    && first >= 0
                    && !opening.glued()
                    && (lexicon.hasWord(opening, "faith")
                            || lexicon.hasWord(opening, "kin") && name.length() > 1 && !opening.is(Pos.VERB));
            boolean named = cut
                    && !sentence.token(first).definite()
                    && !isNever(sentence.token(first))
                    && sentence.token(first).pos().isNominal()
                    && (lexicon.isGivenName(sentence.token(first))
                            || lexicon.isUnheard(sentence.token(first))
                            || first > 0 && lexicon.hasWord(opening, "kin") && isTitle(sentence, first - 1))
                    && touching(found, first, name.from()).findAny().isEmpty();
            if (named) {
                int from = first;
                boolean more = from > 0
                        && !sentence.token(from).glued()
                        && sentence.token(from - 1).is(Pos.NAME)
                        && lexicon.isGivenName(sentence.token(from - 1))
                        && !sentence.token(from - 1).definite()
                        && touching(found, from - 1, from).findAny().isEmpty();
                from = more ? from - 1 : from;
                int to = name.to();
                while (to < sentence.size()
                        && to - from < 5
                        && !sentence.token(to).glued()
                        && touching(found, to, to + 1).findAny().isEmpty()
                        && !isNever(sentence.token(to))
                        && (lexicon.isGivenNameWithArticle(sentence.token(to))
                                || sentence.token(to).is(Pos.NAME) && lexicon.isGivenName(sentence.token(to))
                                || lexicon.isUnheard(sentence.token(to)))) {
                    to++;
                }
                found.set(i, cut(sentence, name, from, to));
            }
        }
    }

    /**
     * "مدير الشرطة يافث كومي", "نظيره الصيني ليانغ غوانغليه": words that nobody has heard of behind a post and its field, or a
     * nationality, are a person's name, and what looks like a preposition before one begins it.
     */
    private void addUnheard(Sentence sentence, List<Name> found) {
        for (int i = 0; i < found.size(); i++) {
            Name name = found.get(i);
            int cut = name.from() - 1;
            boolean joined = name.type() == EntityType.PERSON
                    && name.foundBy() == Name.FoundBy.MODEL
                    && cut > 0
                    && sentence.token(name.from()).glued()
                    && sentence.token(cut).is(Pos.PREPOSITION)
                    && !sentence.token(cut).glued()
                    && sentence.token(cut - 1).definite()
                    && lexicon.isUnknown(sentence.token(name.from()))
                    && !personWords.contains(
                            spelling.key(sentence.token(name.from()).norm()))
                    && (lexicon.nationalityAt(sentence.tokens(), cut - 1).isPresent() || isTitle(sentence, cut - 1))
                    && touching(found, cut, name.from()).findAny().isEmpty();
            if (joined) {
                found.set(i, cut(sentence, name, cut, name.to()));
            }
        }
        for (int at = 1; at + 1 < sentence.size(); at++) {
            int from = at;
            int to = at;
            while (to < sentence.size() && to - from < 4 && isForeignWord(sentence, found, to)) {
                to++;
            }
            if (to - from > 1 && isIntroduced(sentence, found, from)) {
                put(sentence, found, from, to);
                at = to - 1;
            }
        }
    }

    private boolean isForeignWord(Sentence sentence, List<Name> found, int at) {
        Token token = sentence.token(at);
        return !token.glued()
                && !token.definite()
                && token.norm().length() > 2
                && !isForeign(token)
                && (lexicon.isUnknown(token) || token.is(Pos.NAME) && lexicon.isGivenName(token))
                && (token.pos().isNominal() || token.is(Pos.VERB))
                && !token.norm().endsWith(PLURAL)
                && (at + 1 == sentence.size()
                        || !sentence.token(at + 1).glued()
                        || sentence.token(at + 1).is(Pos.CONJUNCTION))
                && touching(found, at, at + 1).findAny().isEmpty()
                && !isMasdar(token.stem())
                && headed.head(sentence, at).isEmpty()
                && !lexicon.isPersonal(sentence.tokens(), at)
                && lexicon.nationalityAt(sentence.tokens(), at).isEmpty();
    }

    /** Whether a title, or a post with its field, stands right before the token. */
    private boolean isIntroduced(Sentence sentence, List<Name> found, int at) {
        if (sentence.token(at - 1).glued() || !sentence.token(at - 1).definite()) {
            return false;
        }
        if (isTitle(sentence, at - 1)) {
            return true;
        }
        for (int i = at - 2; i >= 0 && at - i < 5; i--) {
            Token token = sentence.token(i);
            if (!token.pos().isNominal()) {
                return false;
            }
            if (!token.definite() && lexicon.isPersonal(sentence.tokens(), i)) {
                return true;
            }
        }
        return false;
    }

    /** "ناجيب واجد", "غراهام والتون": a family's name whose first letter was taken for "and" behind a single first name. */
    private void addCut(Sentence sentence, List<Name> found) {
        for (int i = 0; i < found.size(); i++) {
            Name name = found.get(i);
            int and = sentence.token(name.to() - 1).is(Pos.CONJUNCTION) ? name.to() - 1 : name.to();
            int rest = and + 1;
            boolean cut = name.type() == EntityType.PERSON
                    && name.foundBy() == Name.FoundBy.MODEL
                    && and - name.from() == 1
                    && rest < sentence.size()
                    && sentence.token(and).is(Pos.CONJUNCTION)
                    && lexicon.hasWord(sentence.token(and), "and")
                    && sentence.token(rest).glued()
                    && name.from() > 0
                    && (sentence.token(name.from() - 1).is(Pos.VERB)
                            || isTitle(sentence, name.from() - 1)
                            || lexicon.isPersonal(sentence.tokens(), name.from() - 1)
                            || lexicon.nationalityAt(sentence.tokens(), name.from() - 1)
                                    .isPresent())
                    && lexicon.isGivenName(sentence.token(name.from()))
                    && !lexicon.isGivenName(sentence.token(rest))
                    && !lexicon.isPersonal(sentence.tokens(), rest)
                    && headed.head(sentence, rest).isEmpty()
                    && touching(found, rest, rest + 1).allMatch(n -> n.equals(name))
                    && lexicon.isUnknown(sentence.token(rest))
                    && !personWords.contains(spelling.key(sentence.token(rest).norm()));
            if (cut) {
                found.set(i, cut(sentence, name, name.from(), rest + 1));
            }
        }
    }

    /** "المرصد رائد البطوش": a first name, and behind it a definite word that nobody has heard of. */
    private void addFamilies(Sentence sentence, List<Name> found) {
        for (int at = 0; at + 1 < sentence.size(); at++) {
            int from = at;
            Token first = sentence.token(at);
            Token family = sentence.token(at + 1);
            boolean pair = first.is(Pos.NAME)
                    && !first.definite()
                    && lexicon.isGivenName(first)
                    && !isLink(first)
                    && family.definite()
                    && !family.glued()
                    && (family.is(Pos.NAME) || family.is(Pos.NOUN))
                    && lexicon.isUnheardFamily(family)
                    && headed.head(sentence, at + 1).isEmpty()
                    && !lexicon.isPersonal(sentence.tokens(), at + 1)
                    && lexicon.nationalityAt(sentence.tokens(), at + 1).isEmpty()
                    && !isNever(family)
                    && !isMasdar(family.stem());
            if (pair && touching(found, from, at + 2).findAny().isEmpty()) {
                put(sentence, found, from, at + 2);
            }
        }
    }

    /** "بزعامة مراد العضايلة", "يقودها …": whoever leads has a name, be it of everyday words. */
    private void addLeaders(Sentence sentence, List<Name> found) {
        for (int at = 2; at + 1 < sentence.size(); at++) {
            int from = at;
            Token first = sentence.token(at);
            Token before = sentence.token(at - 1);
            boolean led = lexicon.hasWord(before, "led-by") && before.glued()
                    || before.is(Pos.PRONOUN)
                            && before.glued()
                            && lexicon.hasWord(sentence.token(at - 2), "led-by-verb");
            boolean begins = led
                    && !first.definite()
                    && !first.glued()
                    && (lexicon.isGivenName(first) || lexicon.isUnheard(first))
                    && !lexicon.isPersonal(sentence.tokens(), at)
                    && headed.head(sentence, at).isEmpty()
                    && touching(found, from, at + 1).findAny().isEmpty();
            int to = at + 1;
            while (begins && to < sentence.size() && to - from < 4 && isFamily(sentence.token(to))) {
                to++;
            }
            int end = to;
            if (begins && to > from + 1 && touching(found, from, end).allMatch(n -> isPart(n, from, end))) {
                put(sentence, found, from, to);
            }
        }
    }

    private boolean isFamily(Token token) {
        boolean named = token.is(Pos.NAME) || lexicon.isGivenName(token) || token.definite() && token.is(Pos.NOUN);
        return named && !token.glued() && !isNever(token) && !isMasdar(token.stem());
    }

    /** "علي الأمين زين": first names in a row, of which one has the article and looks like a post. */
    private void addGivenNames(Sentence sentence, List<Name> found) {
        for (int at = 0; at + 2 < sentence.size(); at++) {
            Token title = sentence.token(at + 1);
            int from = at;
            boolean row = sentence.token(at).is(Pos.NAME)
                    && lexicon.isGivenName(sentence.token(at))
                    && !sentence.token(at).definite()
                    && title.definite()
                    && !title.glued()
                    && lexicon.isGivenNameWithArticle(title)
                    && lexicon.isGivenName(sentence.token(at + 2))
                    && !sentence.token(at + 2).glued()
                    && !sentence.token(at + 2).definite()
                    && !isLink(sentence.token(at + 2));
            if (row && touching(found, from, at + 3).allMatch(n -> isPart(n, from, from + 3))) {
                put(sentence, found, from, at + 3);
            }
        }
    }

    /** "حمادي ولد سيدي المختار": whoever is called by his father has a name, be it unheard of. */
    private void addChildren(Sentence sentence, List<Name> found) {
        for (int at = 1; at + 1 < sentence.size(); at++) {
            int from = at - 1;
            Token child = sentence.token(from);
            boolean named = lexicon.hasWord(sentence.token(at), "kin")
                    && !sentence.token(at).is(Pos.VERB)
                    && !sentence.token(at).glued()
                    && !child.definite()
                    && (child.is(Pos.NAME) || lexicon.isUnheard(child))
                    && !isLink(child)
                    && !isNever(child)
                    && touching(found, from, at).findAny().isEmpty();
            int to = named ? forebears(sentence, at, found) : at;
            if (to > at && touching(found, from, to).allMatch(n -> isPart(n, from, to))) {
                put(sentence, found, from, to);
            }
        }
    }

    private static Stream<Name> touching(List<Name> found, int from, int to) {
        return found.stream().filter(n -> n.from() < to && from < n.to());
    }

    /** A name that a longer one of a person may swallow. */
    private static boolean isPart(Name name, int from, int to) {
        return name.from() >= from
                && name.to() <= to
                && (name.type() == EntityType.PERSON || name.length() == 1 && name.type() != EntityType.STATE);
    }

    private static void put(Sentence sentence, List<Name> found, int from, int to) {
        found.removeIf(n -> n.from() < to && from < n.to());
        found.add(Name.in(sentence, from, to, List.of(new Name.Reading(EntityType.PERSON, "")), Name.FoundBy.MODEL));
    }

    /** "… بن … آل …": the forebears make part of a personal name, be it known without them. */
    private void addForebears(Sentence sentence, List<Name> found) {
        for (int i = 0; i < found.size(); i++) {
            Name name = found.get(i);
            int kin = IntStream.range(name.from() + 1, name.to())
                    .filter(t -> lexicon.hasWord(sentence.token(t), "kin"))
                    .findFirst()
                    .orElse(name.to());
            int to = name.type() == EntityType.PERSON ? forebears(sentence, kin, found) : name.to();
            if (to > name.to()) {
                int end = to;
                Name longer = new Name(
                        name.sentence(),
                        name.from(),
                        end,
                        sentence.span(name.from(), end),
                        sentence.words(name.from(), end),
                        name.readings(),
                        name.foundBy(),
                        name.owner());
                found.removeIf(n -> n.from() >= name.to() && n.to() <= end);
                found.set(i, longer);
            }
        }
    }

    /** A known person's name in three words or more with the rest of the name behind it. */
    private void goOn(Sentence sentence, List<Name> found) {
        for (int i = 0; i < found.size(); i++) {
            Name name = found.get(i);
            boolean known =
                    name.type() == EntityType.PERSON && name.foundBy() == Name.FoundBy.KNOWN && name.length() > 2;
            int to = name.to();
            while (known && to < sentence.size() && goesOn(sentence, found, to)) {
                to++;
            }
            if (to > name.to()) {
                int end = to;
                found.removeIf(n -> n.from() >= name.to() && n.to() <= end);
                found.set(i, cut(sentence, name, name.from(), end));
            }
        }
    }

    private boolean goesOn(Sentence sentence, List<Name> found, int at) {
        Token token = sentence.token(at);
        boolean other = found.stream()
                .anyMatch(n -> n.from() <= at
                        && at < n.to()
                        && (n.length() > 1 || n.foundBy() != Name.FoundBy.MODEL || n.type() != EntityType.PERSON));
        return token.is(Pos.NAME)
                && !token.glued()
                && !token.definite()
                && !other
                && !isNever(token)
                && !lexicon.isInflected(token)
                && !lexicon.isPersonal(sentence.tokens(), at)
                && lexicon.nationalityAt(sentence.tokens(), at).isEmpty();
    }

    private int forebears(Sentence sentence, int from, List<Name> found) {
        int to = from;
        while (to + 1 < sentence.size()
                && lexicon.hasWord(sentence.token(to), "kin")
                && !sentence.token(to).glued()
                && isForebear(sentence.token(to + 1))) {
            int at = to + 1;
            while (at + 1 < sentence.size()
                    && lexicon.hasWord(sentence.token(at), "name-link")
                    && isForebear(sentence.token(at + 1))) {
                at++;
            }
            to = at + 1;
        }
        int end = to;
        boolean cuts = found.stream().anyMatch(n -> n.from() < end && end < n.to() && n.type() != EntityType.PERSON);
        if (to == from || cuts) {
            return from;
        }
        // the rest of a name that the model found behind the last forebear
        int rest = found.stream()
                .filter(n -> n.type() == EntityType.PERSON && n.from() <= end && n.to() > end)
                .filter(n -> n.from() < end || !sentence.token(end).glued())
                .mapToInt(Name::to)
                .max()
                .orElse(to);
        boolean family = rest == to
                && to < sentence.size()
                && sentence.token(to).definite()
                && !sentence.token(to).glued()
                && (lexicon.isGivenNameWithArticle(sentence.token(to)) || isFamily(sentence, to));
        return family ? to + 1 : rest;
    }

    private boolean isFamily(Sentence sentence, int at) {
        Token token = sentence.token(at);
        boolean adjective = token.is(Pos.ADJECTIVE) && !lexicon.isEveryday(token);
        return token.norm().endsWith(OF_ORIGIN)
                && (token.is(Pos.NAME) || token.is(Pos.NOUN) || adjective)
                && lexicon.nationalityAt(sentence.tokens(), at).isEmpty()
                && !lexicon.isPersonal(sentence.tokens(), at);
    }

    private boolean isForebear(Token token) {
        return !token.glued()
                && (token.definite() || token.is(Pos.NAME) || isLink(token) || !lexicon.isEveryday(token))
                && !token.is(Pos.VERB)
                && !isNever(token)
                && !isForeign(token)
                && token.pos().isNominal();
    }

    private boolean isNameWord(Token token) {
        return language.equals("en")
                || lexicon.hasWord(token, "kin")
                || lexicon.isGivenName(token)
                || token.is(Pos.NAME)
                        && token.definite()
                        && !token.glued()
                        && token.norm().endsWith(OF_ORIGIN);
    }

    private static boolean free(int[] covered, int from, int to) {
        for (int i = from; i < to; i++) {
            if (covered[i] >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word that the tagger takes for a verb is the short name of a group, and no form of a verb that is known. */
    private boolean isShortName(Token token, Name.Reading reading) {
        boolean group = reading.type() == EntityType.ARMED_FORCE || reading.type() == EntityType.ORGANIZATION;
        return group && verbs.analyze(token.norm()).stream().allMatch(a -> a.kind() == ArabicVerbs.Kind.MASDAR);
    }

    private Optional<Name> known(Sentence sentence, int at, List<Name> before) {
        Optional<PhraseTable.Match<Name.Reading>> match = longest(sentence.tokens(), at);
        if (match.isEmpty()) {
            return Optional.empty();
        }
        if (describesNext(sentence, match.get())) {
            match = shorter(sentence.tokens(), at, match.get().to());
            if (match.isEmpty()) {
                return Optional.empty();
            }
        }
        int to = match.get().to();
        Token first = sentence.token(at);
        boolean single = to == at + 1;
        // "The National Oil Corporation" begins with the name of a newspaper
        boolean article = lexicon.hasWord(first, "the")
                && to < sentence.size()
                && sentence.token(to).is(Pos.NAME)
                && sentence.token(to).form().codePoints().anyMatch(Character::isUpperCase);
        if (article && !single) {
            return Optional.empty();
        }
        boolean afterPreposition = at > 0 && sentence.token(at - 1).is(Pos.PREPOSITION) && !first.is(Pos.NOUN);
        boolean nominal =
                language.equals("ar") && isNominal(sentence, at, match.get().value(), before);
        if (single && lexicon.isCommon(first) && !first.is(Pos.NAME) && !afterPreposition && !nominal) {
            return Optional.empty();
        }
        if (single
                && language.equals("ar")
                && (first.is(Pos.VERB)
                                && !nominal
                                && !isShortName(first, match.get().value())
                        || describes(sentence, at, match.get().value()))) {
            return Optional.empty();
        }
        if (language.equals("ar") && isBranchOf(sentence, at, match.get().value())) {
            return Optional.empty();
        }
        Optional<Name> owner = language.equals("en") ? owner(sentence, at, before) : Optional.empty();
        if (language.equals("en")
                && owner.isEmpty()
                && !bodyStands(sentence, at, to, match.get().value())) {
            return Optional.empty();
        }
        boolean open = match.get().value().id().startsWith(OPEN_STATE);
        Optional<Name> other =
                language.equals("en") ? namesake(sentence, at, to, match.get().value(), before) : Optional.empty();
        if (other.isPresent()) {
            return other;
        }
        Name name = Name.in(
                sentence,
                at,
                to,
                open && owner.isPresent()
                        ? of(owner.get(), match.get().value())
                        : match.get().values(),
                open ? Name.FoundBy.COMPOSED : Name.FoundBy.KNOWN);
        return Optional.of(language.equals("en") ? withoutOwner(sentence, name) : name);
    }

    /** "Peru's parliament": the body is called what stands behind the possessive. */
    private Name withoutOwner(Sentence sentence, Name name) {
        int possessive = name.from() + 1;
        while (possessive < name.to() && !lexicon.hasWord(sentence.token(possessive), "possessive")) {
            possessive++;
        }
        Optional<String> state = HomeStates.home(name.readings().get(0).id());
        boolean owned = possessive + 1 < name.to()
                && name.type() != EntityType.FACILITY
                && state.isPresent()
                && bodies.longest(sentence.tokens(), name.from())
                        .filter(m -> m.to() == name.to())
                        .isPresent();
        return owned
                ? new Name(
                        name.sentence(),
                        name.from(),
                        name.to(),
                        sentence.span(possessive + 1, name.to()),
                        sentence.words(possessive + 1, name.to()),
                        name.readings(),
                        name.foundBy(),
                        Optional.of(name(
                                sentence,
                                name.from(),
                                possessive,
                                List.of(new Name.Reading(EntityType.STATE, state.get())),
                                Name.FoundBy.KNOWN)))
                : name;
    }

    /** "Niger's military rulers": a word that may be a body, but describes what stands behind it. */
    private boolean describesNext(Sentence sentence, PhraseTable.Match<Name.Reading> match) {
        int to = match.to();
        return language.equals("en")
                && match.value().type() == EntityType.ARMED_FORCE
                && to < sentence.size()
                && lexicon.hasWord(sentence.token(to - 1), "armed")
                && Character.isLowerCase(sentence.token(to - 1).form().codePointAt(0))
                && sentence.token(to).is(Pos.NOUN)
                && !capitals.isOffice(sentence, to);
    }

    private Optional<PhraseTable.Match<Name.Reading>> shorter(List<Token> tokens, int at, int end) {
        return Optional.of(table.longest(tokens, at))
                .filter(m -> m.isPresent() && m.get().to() < end)
                .orElse(Optional.empty());
    }

    /** "بين فرنسا وتشاد": what the tagger takes for a verb is a state where only a name can stand. */
    private boolean isNominal(Sentence sentence, int at, Name.Reading reading, List<Name> before) {
        if (reading.type() != EntityType.STATE || at == 0) {
            return false;
        }
        boolean listed = at > 1
                && lexicon.hasWord(sentence.token(at - 1), "and")
                && before.stream().anyMatch(n -> n.to() == at - 1 && n.mayBe(EntityType.STATE));
        return listed || sentence.token(at - 1).is(Pos.PREPOSITION);
    }

    /** "المناورات البحرية المصرية": a branch of the forces that describes the noun before it. */
    private static boolean isBranchOf(Sentence sentence, int at, Name.Reading reading) {
        Token token = sentence.token(at);
        return at > 0
                && reading.type() == EntityType.ARMED_FORCE
                && token.is(Pos.ADJECTIVE)
                && token.definite()
                && !token.glued()
                && sentence.token(at - 1).is(Pos.NOUN)
                && sentence.token(at - 1).definite();
    }

    /** "الوضع القائم": a definite adjective behind the noun that it describes, and no town. */
    private static boolean describes(Sentence sentence, int at, Name.Reading reading) {
        Token token = sentence.token(at);
        return at > 0
                && (reading.type() == EntityType.PLACE || reading.type() == EntityType.FACILITY)
                && token.is(Pos.ADJECTIVE)
                && token.definite()
                && !token.glued()
                && sentence.token(at - 1).definite()
                && sentence.token(at - 1).is(Pos.NOUN);
    }

    /** A weak name after a word that only places follow: "the town of Reading". */
    private Optional<Name> anchored(Sentence sentence, int at) {
        Optional<PhraseTable.Match<Name.Reading>> match = weak.longest(sentence.tokens(), at);
        if (match.isEmpty() || at == 0 || sentence.token(at).is(Pos.VERB)) {
            return Optional.empty();
        }
        Token before = sentence.token(at - 1);
        boolean anchored = anchors.contains(before.norm())
                || at > 1 && anchors.contains(sentence.token(at - 2).norm() + " " + before.norm());
        return anchored
                ? Optional.of(name(sentence, at, match.get().to(), match.get().values(), Name.FoundBy.KNOWN))
                : Optional.empty();
    }

    /**
     * A name of the model that is a weak known one of the same type is that one, and a place that is written like a state,
     * but like a word as well, is the state where it describes no noun.
     */
    private Name linked(Sentence sentence, Name name) {
        boolean alone = name.from() == 0 || !sentence.token(name.from() - 1).is(Pos.NOUN);
        return weak.longest(sentence.tokens(), name.from())
                .filter(m -> m.to() == name.to() && m.value().type() == name.type())
                .or(() -> table.longest(sentence.tokens(), name.from())
                        .filter(m -> alone
                                && m.to() == name.to()
                                && name.type() == EntityType.PLACE
                                && m.value().type() == EntityType.STATE))
                .map(m -> name(sentence, name.from(), name.to(), m.values(), name.foundBy()))
                .orElse(name);
    }

    private static Name name(Sentence sentence, int from, int to, List<Name.Reading> readings, Name.FoundBy foundBy) {
        return Name.in(sentence, from, to, readings, foundBy);
    }

    /** The longer of a known name and a body composed from its state; of one length, the readings of both. */
    private Optional<PhraseTable.Match<Name.Reading>> longest(List<Token> tokens, int at) {
        Optional<PhraseTable.Match<Name.Reading>> known = table.longest(tokens, at);
        Optional<PhraseTable.Match<Name.Reading>> body = bodies.longest(tokens, at);
        if (known.isEmpty() || body.isEmpty()) {
            return known.or(() -> body);
        }
        int longer = known.get().to() - body.get().to();
        if (longer != 0) {
            return longer > 0 ? known : body;
        }
        Set<Name.Reading> both = new LinkedHashSet<>(known.get().values());
        both.addAll(body.get().values());
        return Optional.of(new PhraseTable.Match<>(at, known.get().to(), List.copyOf(both)));
    }

    /** "Iran's Security Council" is not the one of the United Nations, nor "Peru's Congress" that of the United States. */
    private static Optional<Name> namesake(Sentence sentence, int at, int to, Name.Reading reading, List<Name> before) {
        Optional<Name> owner = owner(sentence, at, before);
        Optional<String> home = HomeStates.home(reading.id());
        boolean free = reading.type() == EntityType.GOVERNMENT_BODY
                && !reading.id().startsWith(OPEN_STATE)
                && owner.isPresent()
                && home.filter(h -> owner.get()
                                .as(EntityType.STATE)
                                .readings()
                                .get(0)
                                .id()
                                .equals(h))
                        .isEmpty();
        if (!free) {
            return Optional.empty();
        }
        String words = sentence.words(at, to);
        String id = owner.get().as(EntityType.STATE).readings().get(0).id() + "-"
                + Fold.of(words).replace(' ', '-');
        return Optional.of(new Name(
                sentence.index(),
                at,
                to,
                sentence.span(at, to),
                words,
                List.of(new Name.Reading(reading.type(), id)),
                Name.FoundBy.COMPOSED));
    }

    /** The state whose body is named behind a possessive: "Sudan's army-led government". */
    private static Optional<Name> owner(Sentence sentence, int at, List<Name> before) {
        int possessive = at - 1;
        while (possessive > 0
                && at - possessive < 3
                && sentence.token(possessive).is(Pos.ADJECTIVE)) {
            possessive--;
        }
        boolean owned = possessive > 0
                && sentence.token(possessive).is(Pos.PARTICLE)
                && sentence.token(possessive).glued();
        int end = possessive;
        return owned && !before.isEmpty()
                ? Optional.of(before.get(before.size() - 1)).filter(n -> n.to() == end && n.mayBe(EntityType.STATE))
                : Optional.empty();
    }

    private static List<Name.Reading> of(Name state, Name.Reading open) {
        String id = state.as(EntityType.STATE).readings().get(0).id();
        return List.of(new Name.Reading(open.type(), id + open.id().substring(OPEN_STATE.length() - 1)));
    }

    /** A body in small letters without its state is a name only after "the" or "its", or before an office: "army chief". */
    private boolean bodyStands(Sentence sentence, int at, int to, Name.Reading reading) {
        if (!reading.id().startsWith(OPEN_STATE)) {
            return true;
        }
        for (int i = at; i < to; i++) {
            if (Character.isUpperCase(sentence.token(i).form().codePointAt(0)) && (at > 0 || to - at > 1)) {
                return true;
            }
        }
        boolean introduced = at > 0
                && (sentence.token(at - 1).norm().equals("the")
                        || sentence.token(at - 1).is(Pos.PRONOUN));
        // "police said": those of the place
        boolean bare = reading.id().equals(POLICE)
                && to < sentence.size()
                && (at == 0
                        || !sentence.token(at - 1).is(Pos.NOUN)
                                && !sentence.token(at - 1).is(Pos.ADJECTIVE))
                && (sentence.token(to).is(Pos.VERB) || sentence.token(to).is(Pos.PREPOSITION));
        return introduced || bare || capitals.isOffice(sentence, to);
    }

    /**
     * What words in capitals around a head noun name. Such a name stands for the known ones inside it, but not for one that
     * has the same head: "the Iraqi Defence Ministry" is known better.
     */
    private void addCapitalNames(Sentence sentence, List<Name> found) {
        for (Name name : capitals.find(sentence, found)) {
            List<Name> touched = found.stream()
                    .filter(n -> n.from() < name.to() && name.from() < n.to())
                    .toList();
            boolean inside = touched.stream()
                    .allMatch(n -> n.from() >= name.from() && n.to() <= name.to() && n.length() < name.length());
            boolean sameHead = touched.stream()
                    .anyMatch(n -> n.to() == name.to()
                            && n.type() == name.type()
                            && !n.readings().get(0).id().startsWith(OPEN_STATE)
                            && !capitals.narrows(sentence, name.from(), n.from(), touched));
            boolean sure = touched.stream()
                    .noneMatch(n ->
                            n.foundBy() == Name.FoundBy.KNOWN && n.length() > 2 && !capitals.isCommon(sentence, n));
            if (inside && !sameHead && sure) {
                found.removeAll(touched);
                found.add(name);
            }
        }
    }

    /** Takes the model's longer name for known ones that it holds: "Chad Smith", "Bank of Palestine". */
    private static boolean isLonger(Sentence sentence, Name name, List<Name> touched) {
        boolean inside = touched.stream()
                .allMatch(n -> n.from() >= name.from() && n.to() <= name.to() && n.length() < name.length());
        boolean small = touched.stream().allMatch(n -> n.length() == 1 && n.foundBy() != Name.FoundBy.HEAD);
        if (!inside || !small) {
            return false;
        }
        if (name.type() == EntityType.PERSON) {
            return touched.stream()
                    .allMatch(n -> n.type() != EntityType.STATE || n.from() == name.from() && name.length() == 2);
        }
        return touched.stream()
                .allMatch(n -> n.type() == EntityType.PLACE || n.type() == EntityType.STATE && n.from() > name.from());
    }

    /** Without its article, the quotes and dashes in it, and with what a hyphen ties to it: "Kim Dae" in "Kim Dae-jung". */
    private Name trimmed(Sentence sentence, Name name) {
        if (name.length() > 1 && lexicon.hasWord(sentence.token(name.from()), "the")) {
            return trimmed(sentence, cut(sentence, name, name.from() + 1, name.to()));
        }
        int bearer = bearer(sentence, name);
        if (bearer > name.from()) {
            return Name.in(
                    sentence, bearer, name.to(), List.of(new Name.Reading(EntityType.PERSON, "")), name.foundBy());
        }
        int to = name.from() + 1;
        while (to < name.to()
                && (isWord(sentence.token(to)) || sentence.token(to).form().equals("-"))) {
            to++;
        }
        while (to > name.from() + 1 && !isWord(sentence.token(to - 1))) {
            to--;
        }
        while (to + 1 < sentence.size()
                && name.type() == EntityType.PERSON
                && sentence.token(to).form().equals("-")
                && sentence.token(to).glued()
                && sentence.token(to + 1).glued()
                && !sentence.token(to + 1).is(Pos.VERB)) {
            to += 2;
        }
        return to == name.to() ? name : Name.in(sentence, name.from(), to, name.readings(), name.foundBy());
    }

    /** Where in "Romanian Major General Florin Barbulescu" the name of the person begins. */
    private int bearer(Sentence sentence, Name name) {
        int at = lexicon.nationalityAt(sentence.tokens(), name.from())
                .map(PhraseTable.Match::to)
                .orElse(name.from());
        int rank = at;
        while (at > name.from() && rank < name.to() && lexicon.isPersonal(sentence.tokens(), rank)) {
            rank++;
        }
        return rank > at && rank < name.to() ? rank : name.from();
    }

    /** "Renel "Ti Bout" Charles": a nickname in quotation marks between the names of one person. */
    private void addNicknames(Sentence sentence, List<Name> found) {
        for (int at = 1; at + 3 < sentence.size(); at++) {
            if (!lexicon.hasWord(sentence.token(at), "quote") || !isCapital(sentence, at - 1)) {
                continue;
            }
            int close = at + 1;
            while (close < sentence.size() && close - at <= 4 && isNicknamed(sentence, close)) {
                close++;
            }
            boolean quoted = close > at + 1
                    && close + 1 < sentence.size()
                    && lexicon.hasWord(sentence.token(close), "quote")
                    && isCapital(sentence, close + 1);
            if (!quoted) {
                continue;
            }
            int from = at - 1;
            while (from > 0
                    && at - from <= 2
                    && isCapital(sentence, from - 1)
                    && !lexicon.isPersonal(sentence.tokens(), from - 1)) {
                from--;
            }
            int to = close + 2;
            while (to < sentence.size() && to - close <= 3 && isCapital(sentence, to)) {
                to++;
            }
            int first = from;
            int last = to;
            boolean person = touching(found, first, last).allMatch(n -> isPart(n, first, last))
                    && !lexicon.isPersonal(sentence.tokens(), at - 1)
                    && lexicon.nationalityAt(sentence.tokens(), from).isEmpty();
            if (person) {
                put(sentence, found, from, to);
            }
        }
    }

    /** "The UN mission, MONUSCO,": the common name stands for what the one behind it names. */
    private void nameUnits(Sentence sentence, List<Name> names) {
        for (int i = 0; i + 1 < names.size(); i++) {
            Name unit = names.get(i);
            Name called = names.get(i + 1);
            boolean named = unit.foundBy() == Name.FoundBy.HEAD
                    && Character.isLowerCase(
                            sentence.token(unit.to() - 1).form().codePointAt(0))
                    && (called.from() == unit.to()
                            || called.from() == unit.to() + 1 && lexicon.hasWord(sentence.token(unit.to()), "comma"))
                    && (called.type() == EntityType.ARMED_FORCE || called.type() == EntityType.ORGANIZATION)
                    && called.foundBy() == Name.FoundBy.KNOWN
                    && called.to() < sentence.size()
                    && (called.from() == unit.to()
                            || sentence.token(called.to()).is(Pos.PUNCTUATION));
            if (named) {
                names.set(i, unit.with(called.readings().get(0), unit.foundBy()));
            }
        }
    }

    /** "The town of Adre", "the villages of X and Y": what no list and no model knows is a place by what it is called. */
    private void addTowns(Sentence sentence, List<Name> found) {
        for (int of = 1; of + 1 < sentence.size(); of++) {
            boolean called = lexicon.hasWord(sentence.token(of), "of")
                    && lexicon.hasWord(sentence.token(of - 1), "settlements")
                    && sentence.token(of - 1).is(Pos.NOUN);
            int at = of + 1;
            while (called && at < sentence.size()) {
                int from = at;
                while (at < sentence.size() && isCapital(sentence, at) && at - from < 4) {
                    at++;
                }
                int to = at;
                // whatever the model makes of a part of it
                boolean open = to > from
                        && touching(found, from, to)
                                .allMatch(n -> n.foundBy() == Name.FoundBy.MODEL
                                        && n.from() >= from
                                        && n.to() <= to
                                        && n.length() < to - from)
                        && lexicon.nationalityAt(sentence.tokens(), from).isEmpty()
                        && !lexicon.isPersonal(sentence.tokens(), from);
                if (open) {
                    found.removeIf(n -> n.from() < to && from < n.to());
                    found.add(Name.in(
                            sentence, from, to, List.of(new Name.Reading(EntityType.PLACE, "")), Name.FoundBy.HEAD));
                }
                boolean more = to > from
                        && at + 1 < sentence.size()
                        && lexicon.hasWord(sentence.token(at), "and")
                        && sentence.token(of - 1).tag().equals("NNS");
                called = more;
                at++;
            }
        }
    }

    private static boolean isCapital(Sentence sentence, int at) {
        Token token = sentence.token(at);
        return token.is(Pos.NAME) && Character.isUpperCase(token.form().codePointAt(0));
    }

    private boolean isNicknamed(Sentence sentence, int at) {
        return Character.isUpperCase(sentence.token(at).form().codePointAt(0))
                || lexicon.hasWord(sentence.token(at), "the");
    }

    private static boolean isWord(Token token) {
        return token.form().codePoints().anyMatch(Character::isLetterOrDigit)
                && !token.form().startsWith("'");
    }

    /** "Franco-German": what two nations share, no name whatever the model says. */
    private boolean tiesNations(Sentence sentence, Name name) {
        return IntStream.range(name.from() + 1, name.to() - 1)
                .anyMatch(i -> lexicon.hasWord(sentence.token(i), "hyphen")
                        && lexicon.nationalityAt(sentence.tokens(), i - 1).isPresent()
                        && lexicon.nationalityAt(sentence.tokens(), i + 1).isPresent());
    }

    /** What is no name whatever the model says: quotes, numbers, words without a capital. */
    private static boolean isWord(Sentence sentence, Name name) {
        int first = sentence.token(name.from()).form().codePointAt(0);
        boolean capital = sentence.tokens().subList(name.from(), name.to()).stream()
                .anyMatch(t -> Character.isUpperCase(t.form().codePointAt(0)));
        return capital && Character.isLetter(first);
    }
}
