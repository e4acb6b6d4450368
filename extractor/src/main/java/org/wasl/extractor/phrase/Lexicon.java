package org.wasl.extractor.phrase;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.wasl.extractor.lexicon.PhraseTable;
import org.wasl.extractor.tag.ArabicVerbs;
import org.wasl.extractor.tag.GivenNames;
import org.wasl.extractor.tag.Vocabulary;
import org.wasl.extractor.text.Fold;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Token;
import org.wasl.ontology.TsvFile;

/**
 * The words that noun phrases are built of in one language: posts, ranks, honorifics, fields of government, nationalities,
 * common nouns for groups, for pairs and for counterparts. Read from the language's folder.
 */
public final class Lexicon {
    /**
     * The head word of a title.
     *
     * @param base the form that a fact shows
     * @param several whether this form stands for more than one holder
     * @param tie what the post makes of its holder
     * @param former whether the word itself says that it is over: "ex-minister"
     * @param of id of the body that the form itself names: "the UN envoy"
     */
    record Post(
            String base,
            Title.Complement complement,
            boolean several,
            Title.Tie tie,
            boolean former,
            Optional<String> of) {}

    /** A common noun that stands for people or things of a state or body. */
    public record GroupNoun(String kind, String unit, boolean counted) {}

    private static final String ARTICLE = "\u0627\u0644";
    /** A long alef. */
    private static final String MADDA = "\u0622";

    private static final String PLURAL = "\u0627\u062A";

    /** The ending of feminine adjectives of origin, as folded. */
    private static final String FEMININE_OF_ORIGIN = "\u064A\u0647";

    private static final String TANWIN = "\u0627";

    private static final String OPEN_TA = "\u062A";

    /**
     * What the holder of an office is called.
     *
     * @param feminine the same of a woman
     */
    record Office(String post, String feminine) {}

    private final Map<String, Office> offices = new HashMap<>();
    private final Map<String, String> possessed = new HashMap<>();
    private final Map<String, String> whole = new HashMap<>();
    private final Set<String> never = new HashSet<>();
    private final Set<String> common = new HashSet<>();
    private final boolean arabic;
    private final GivenNames givenNames = GivenNames.load();
    private final Vocabulary vocabulary = Vocabulary.load();
    private final ArabicVerbs verbs = ArabicVerbs.load();
    private final PhraseTable<Post> posts;
    private final PhraseTable<String> ranks;
    private final PhraseTable<String> domains;
    private final PhraseTable<String> nationalities;
    private final PhraseTable<GroupNoun> groups;
    private final PhraseTable<Reference.Pair.Kind> pairs;
    private final Map<String, Set<String>> words = new HashMap<>();
    /** What stands for a nationality before a hyphen, folded, to its state: "Sino-Indian". */
    private final Map<String, String> nationPrefixes = new HashMap<>();
    /** Head words of posts, folded, to the states that have no such post. */
    private final Map<String, Set<String>> statesWithout = new HashMap<>();

    private final Map<String, List<String>> statesWith = new HashMap<>();

    private Lexicon(String language, Map<String, List<String>> nationalityForms, List<String> domainForms) {
        arabic = language.equals("ar");
        Function<Token, String> key = arabic ? Token::stem : Token::norm;
        posts = new PhraseTable<>(key);
        ranks = new PhraseTable<>(key);
        domains = new PhraseTable<>(key);
        nationalities = new PhraseTable<>(key);
        groups = new PhraseTable<>(key);
        pairs = new PhraseTable<>(Token::norm);
        String folder = "org/wasl/extractor/lang/" + language + "/";
        for (TsvFile.Row row : TsvFile.read(folder + "words.tsv")) {
            row.values("forms")
                    .forEach(f -> words.computeIfAbsent(row.cell("class"), c -> new HashSet<>())
                            .add(Fold.of(f)));
        }
        for (TsvFile.Row row : TsvFile.read(folder + "posts.tsv")) {
            Title.Complement complement =
                    Title.Complement.valueOf(row.cell("complement").toUpperCase(java.util.Locale.ROOT));
            String told = row.columns().contains("tie") ? row.cell("tie") : "";
            Title.Tie tie =
                    told.isEmpty() ? Title.Tie.POST : Title.Tie.valueOf(told.toUpperCase(java.util.Locale.ROOT));
            Optional<String> of = row.columns().contains("of")
                    ? Optional.of(row.cell("of")).filter(o -> !o.isEmpty())
                    : Optional.empty();
            if (of.isPresent()) {
                row.values("forms")
                        .forEach(f -> post(f, new Post(row.cell("post"), complement, false, tie, false, of)));
                continue;
            }
            post(row.cell("post"), new Post(row.cell("post"), complement, false, tie, false, of));
            row.values("forms").forEach(f -> post(f, new Post(f, complement, false, tie, false, of)));
            row.values("several").forEach(f -> post(f, new Post(row.cell("post"), complement, true, tie, false, of)));
        }
        for (TsvFile.Row row : TsvFile.read(folder + "ranks.tsv")) {
            put(ranks, row.cell("rank"), row.cell("rank"));
            put(ranks, row.cell("rank").replace("-", " - "), row.cell("rank"));
            row.values("forms").forEach(f -> put(ranks, f, row.cell("rank")));
            row.values("forms").forEach(f -> put(ranks, f.replace("-", " - "), row.cell("rank")));
        }
        for (TsvFile.Row row : TsvFile.read(folder + "groups.tsv")) {
            GroupNoun noun = new GroupNoun(
                    row.cell("kind"), row.cell("unit"), row.cell("counted").equals("yes"));
            row.values("forms").forEach(f -> put(groups, f, noun));
        }
        for (TsvFile.Row row : TsvFile.read(folder + "pairs.tsv")) {
            Reference.Pair.Kind kind =
                    Reference.Pair.Kind.valueOf(row.cell("kind").toUpperCase(java.util.Locale.ROOT));
            row.values("forms").forEach(f -> pairs.put(split(f, false), kind));
        }
        if (arabic) {
            TsvFile.read(folder + "offices.tsv")
                    .forEach(row -> offices.put(
                            Fold.of(row.cell("office")), new Office(row.cell("post"), row.cell("feminine"))));
            TsvFile.read(folder + "never-names.tsv").forEach(row -> never.add(Fold.of(row.cell("word"))));
        } else {
            TsvFile.read(folder + "nation-prefixes.tsv")
                    .forEach(row -> nationPrefixes.put(Fold.of(row.cell("prefix")), row.cell("state")));
            TsvFile.read(folder + "states-without.tsv")
                    .forEach(row -> statesWithout.put(Fold.of(row.cell("post")), Set.copyOf(row.values("states"))));
            TsvFile.read(folder + "states-with.tsv")
                    .forEach(row -> row.values("posts").forEach(p -> statesWith.put(Fold.of(p), row.values("states"))));
        }
        TsvFile.read(folder + "common-words.tsv").forEach(row -> common.add(Fold.of(row.cell("word"))));
        nationalityForms.forEach((state, forms) -> forms.forEach(f -> put(nationalities, f, state)));
        domainForms.forEach(f -> put(domains, f, f));
        for (String form : domainForms) {
            String folded = Fold.of(form);
            String bare = folded.startsWith(ARTICLE) ? folded.substring(2) : folded;
            if (!bare.isEmpty() && bare.indexOf(' ') < 0) {
                possessed.putIfAbsent(bare.substring(0, bare.length() - 1), form);
                whole.putIfAbsent(bare, form);
            }
        }
    }

    /**
     * @param nationalities id of a state to the adjectives that belong to it
     * @param domains fields of government as the language names them
     */
    public static Lexicon load(String language, Map<String, List<String>> nationalities, List<String> domains) {
        return new Lexicon(language, nationalities, domains);
    }

    /** Whether the state has no post of this head word: the United States has secretaries and no ministers. */
    public boolean isWithout(String state, String head) {
        List<String> with = statesWith(head);
        return statesWithout.getOrDefault(Fold.of(head), Set.of()).contains(state)
                || !with.isEmpty() && !with.contains(state);
    }

    /** The only states that have such a post, where few have: none but kingdoms have a king. */
    public List<String> statesWith(String post) {
        return statesWith.getOrDefault(Fold.of(post), List.of());
    }

    /** What the holder of the office is called that the token names: a head for "the leadership of". */
    Optional<Office> office(Token token) {
        return Optional.ofNullable(offices.get(token.norm()));
    }

    /** A form of a post, and the same with a prefix that says it is over: "ex-president". */
    private void post(String form, Post post) {
        put(posts, form, post);
        if (form.indexOf('-') > 0) {
            // some hyphens are tokens of their own
            put(posts, form.replace("-", " - "), post);
        }
        for (String prefix : words.getOrDefault("former", Set.of())) {
            if (prefix.endsWith("-")) {
                put(
                        posts,
                        prefix + form,
                        new Post(post.base(), post.complement(), post.several(), post.tie(), true, post.of()));
            }
        }
    }

    private <V> void put(PhraseTable<V> table, String phrase, V value) {
        table.put(split(phrase, arabic), value);
    }

    private static List<String> split(String phrase, boolean stems) {
        String words = phrase;
        if (stems) {
            // a preposition that swallowed the article is a token of its own
            words = words.replaceAll("(^| )\u0644\u0644(?=\\S{3})", "$1\u0644 ");
            words = words.replaceAll("(^| )(\u0628)(?=\u0627\u0644\\S{3})", "$1$2 ");
        }
        return Arrays.stream(words.split(" "))
                .filter(w -> !w.isEmpty())
                .map(w -> stems && w.startsWith(ARTICLE) && w.length() > 3 ? w.substring(2) : w)
                .map(Fold::of)
                .toList();
    }

    Optional<PhraseTable.Match<Post>> post(List<Token> tokens, int at) {
        return posts.longest(tokens, at);
    }

    /** All posts that begin at the token, the shortest first. */
    List<PhraseTable.Match<Post>> posts(List<Token> tokens, int at) {
        return posts.all(tokens, at);
    }

    /** Whether the word is a first name. */
    public boolean isGivenName(Token token) {
        return givenNames.contains(token.form());
    }

    /** Whether the word is a first name with the article: "الأمين". */
    public boolean isGivenNameWithArticle(Token token) {
        return token.definite()
                && (isGivenName(token) || givenNames.contains(token.form().substring(ARTICLE.length())));
    }

    /** Whether behind a family's name a first name begins another person's: "سامي النجار خالد العمري". */
    public boolean beginsAnother(List<Token> tokens, int from, int at) {
        if (at < from + 2 || at + 1 >= tokens.size()) {
            return false;
        }
        Token family = tokens.get(at - 1);
        boolean linked = hasWord(tokens.get(at - 2), "name-link") || hasWord(tokens.get(at - 2), "kin");
        return family.definite()
                && !linked
                && !isGivenNameWithArticle(family)
                && isGivenName(tokens.get(at))
                && !tokens.get(at).definite()
                && !tokens.get(at).glued()
                && tokens.get(at + 1).definite();
    }

    /** Whether running text hardly knows the word, and no verb has such a form, so that it may well be a name. */
    public boolean isUnheard(Token token) {
        return token.norm().length() > 2
                && !token.definite()
                && Character.UnicodeScript.of(token.norm().codePointAt(0)) == Character.UnicodeScript.ARABIC
                && !token.norm().endsWith(PLURAL)
                && !token.norm().endsWith(FEMININE_OF_ORIGIN)
                && (token.is(Pos.NAME) || token.is(Pos.NOUN) || token.is(Pos.ADJECTIVE))
                && !vocabulary.contains(token.norm())
                && !vocabulary.contains(withoutTanwin(token.norm()))
                && !never.contains(token.norm())
                && verbs.analyze(token.norm()).isEmpty();
    }

    /** Whether running text knows neither the word nor what its letters may be cut into, be it taken for a verb. */
    public boolean isUnknown(Token token) {
        return token.norm().length() > 2
                && !vocabulary.contains(token.norm())
                && !vocabulary.contains(token.stem())
                && !never.contains(token.norm());
    }

    /** Whether running text hardly knows the definite word, with its article or without, so that it may be a family's name. */
    public boolean isUnheardFamily(Token token) {
        return token.definite()
                && token.norm().length() > 4
                && !vocabulary.contains(token.norm())
                && !vocabulary.contains(token.stem())
                && !never.contains(token.norm())
                && !token.norm().endsWith(PLURAL)
                && verbs.analyze(token.stem()).isEmpty();
    }

    /**
     * Whether behind a person's two names the sentence goes on with the word, which running text has in another form: as an
     * accusative ("عونا"), behind what is written as one with it ("بكشف", "وعددا"), or as a noun of action ("الاتهام").
     */
    public boolean isInflected(Token token) {
        String norm = token.norm();
        // "غوتيريس لايا": no accusative, but how many names end
        if (isGivenName(token) || norm.length() < 4 || has("foreign-ending", norm.substring(norm.length() - 2))) {
            return false;
        }
        if (token.definite()) {
            return token.stem().length() > 3
                    && vocabulary.contains(token.stem())
                    && is(token.stem(), ArabicVerbs.Kind.MASDAR);
        }
        String bare = withoutTanwin(norm);
        String first = norm.substring(0, 1);
        boolean joined = has("prefixed", first) || has("and", first);
        return !bare.equals(norm) && isPlain(bare) || joined && isPlain(withoutTanwin(norm.substring(1)));
    }

    private boolean isPlain(String norm) {
        return norm.length() > 2
                && (vocabulary.contains(norm)
                        || is(norm, ArabicVerbs.Kind.MASDAR)
                        || norm.length() > 4 && is(norm, ArabicVerbs.Kind.ACTIVE_PARTICIPLE));
    }

    private boolean is(String norm, ArabicVerbs.Kind kind) {
        return verbs.analyze(norm).stream().anyMatch(a -> a.kind() == kind);
    }

    /** An indefinite accusative as it is without its ending: "ضيفا". */
    private static String withoutTanwin(String norm) {
        return norm.length() > 3 && norm.endsWith(TANWIN) ? norm.substring(0, norm.length() - 1) : norm;
    }

    /** Whether the word is an everyday one and no first name. */
    public boolean isEveryday(Token token) {
        return vocabulary.contains(token.norm()) && !isGivenName(token);
    }

    Optional<PhraseTable.Match<String>> rank(List<Token> tokens, int at) {
        return ranks.longest(tokens, at);
    }

    Optional<PhraseTable.Match<String>> domain(List<Token> tokens, int at) {
        return domains.longest(tokens, at);
    }

    /** Whether the word is never a name by itself, nor the end of one. */
    public boolean isNeverName(Token token) {
        // a name that begins with a long alef only looks as if it had an article
        boolean written = isGivenName(token) && token.form().startsWith(MADDA);
        return never.contains(token.norm()) && !written;
    }

    /** Whether the word, a name by itself, is also a common word: "the base", "hope". */
    public boolean isCommon(Token token) {
        return common.contains(token.norm());
    }

    /** Whether a post, a rank or a noun for people begins at the token. */
    public boolean isPersonal(List<Token> tokens, int at) {
        boolean people = group(tokens, at)
                .filter(g -> !g.value().kind().equals("states"))
                .isPresent();
        return people || post(tokens, at).isPresent() || rank(tokens, at).isPresent();
    }

    /** Whether the token is a minister's title, which the field of government completes. */
    public boolean isMinister(List<Token> tokens, int at) {
        return post(tokens, at)
                .filter(m -> m.to() == at + 1 && m.value().complement() == Title.Complement.DOMAIN)
                .isPresent();
    }

    /** The field of government that the token writes before a pronoun, its ta marbuta opened. */
    Optional<String> possessedDomain(Token token) {
        String norm = token.norm();
        boolean open = norm.length() > 3 && norm.endsWith(OPEN_TA);
        String closed = open ? norm.substring(0, norm.length() - 1) : norm;
        return Optional.ofNullable(open ? possessed.get(closed) : whole.get(norm));
    }

    /** Whether a known field of government follows the token, so that what it heads is made of the state's bodies. */
    public boolean isMinistry(List<Token> tokens, int at) {
        return hasWord(tokens.get(at), "ministry")
                && at + 1 < tokens.size()
                && domain(tokens, at + 1).isPresent();
    }

    /** The states whose nationality stands at the token. */
    public Optional<PhraseTable.Match<String>> nationalityAt(List<Token> tokens, int at) {
        String prefixed = nationPrefixes.get(tokens.get(at).norm());
        if (prefixed != null && at + 2 < tokens.size() && hasWord(tokens.get(at + 1), "hyphen")) {
            return nationalityAt(tokens, at + 2).map(next -> new PhraseTable.Match<>(at, at + 1, List.of(prefixed)));
        }
        return nationalities.longest(tokens, at);
    }

    public Optional<PhraseTable.Match<GroupNoun>> group(List<Token> tokens, int at) {
        return groups.longest(tokens, at);
    }

    public Optional<PhraseTable.Match<Reference.Pair.Kind>> pair(List<Token> tokens, int at) {
        return pairs.longest(tokens, at);
    }

    /** Whether a word in its folded form belongs to a class of {@code words.tsv}. */
    public boolean has(String wordClass, String word) {
        return words.getOrDefault(wordClass, Set.of()).contains(Fold.of(word));
    }

    /** Whether the token's word belongs to a class of {@code words.tsv}: honorific, former, counterpart, headed-by … */
    boolean is(Token token, String wordClass) {
        return hasWord(token, wordClass);
    }

    /** The same for the other layers. */
    public boolean hasWord(Token token, String wordClass) {
        Set<String> members = words.getOrDefault(wordClass, Set.of());
        return members.contains(token.norm()) || (arabic && members.contains(token.stem()));
    }
}
