package org.wasl.extractor.lang;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wasl.extractor.Article;
import org.wasl.extractor.Block;
import org.wasl.extractor.Span;
import org.wasl.extractor.tag.ArabicTagger;
import org.wasl.extractor.tag.ArabicVerbs;
import org.wasl.extractor.tag.GivenNames;
import org.wasl.extractor.tag.SentenceSplitter;
import org.wasl.extractor.tag.Vocabulary;
import org.wasl.extractor.text.Document;
import org.wasl.extractor.text.Fold;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;
import org.wasl.ontology.KnownEntities;
import org.wasl.ontology.TsvFile;

/** Arabic: words are tagged whole, then cut into clitics by their tags. */
final class Arabic implements Language {
    private static final String PLURAL = "\u0627\u062A";
    private static final String FEMININE = "\u062A";
    private static final String TA_MARBUTA = "\u0629";
    private static final String ARTICLE = "\u0627\u0644";
    private static final String DUAL = "\u0627\u0646";
    private static final String OBLIQUE = "\u064A\u0646";
    private static final String NOMINATIVE = "\u0648\u0646";
    private static final String MAQSURA = "\u0649";
    private static final String ACCUSATIVE = "\u0627";

    /** The letter that nouns of place and tool begin with. */
    private static final String PLACE_OR_TOOL = "\u0645";

    /** The conjunction that opens what follows from something. */
    private static final String HAMZA = "\u0621";

    private static final String ALEF_HAMZA = "\u0623";
    /** A long alef. */
    private static final String MADDA = "\u0622";

    private static final String HAMZA_ON_YA = "\u0627\u0626";
    private static final String HAMZA_ON_WAW = "\u0627\u0624";
    /** The shortest word that is cut by what remains of it. */
    private static final int SPLIT = 5;

    /** Begins the pronouns of the third person. */
    private static final String THIRD = "\u0647";

    private static final char DAMMA = '\u064F';
    private static final String SO = "\u0641";
    /** How far behind the word that opens a sentence its object may stand. */
    private static final int OBJECT_REACH = 5;

    /** The letter that pronouns of the third person begin with. */
    private static final String HIM = "\u0647";

    /** Makes a present a future. */
    private static final String WILL = "\u0633";

    /** "To the", written together. */
    private static final String TO_THE = "\u0644\u0644";

    /** Stands between the tags of a word's parts. */
    private static final String JOINT = "\\+";

    private static final String POSSESSED = "NN+PRP$";
    private static final Set<String> INDEFINITE = Set.of("NN", "IN+NN", "CC+NN", "CC+IN+NN");
    private static final Set<String> NOMINAL_TAGS = Set.of("NNP", "NN", "JJ");
    /** Tags of words that an Arabic closed class has none of. */
    private static final Set<String> OPEN_TAGS = Set.of("NNP", "DTNNP", "NNPS", "VBD", "VBP", "VBN", "JJ");

    private final SentenceSplitter sentences = SentenceSplitter.load("ar");
    private final ArabicTagger tagger = ArabicTagger.load();
    private final ArabicVerbs verbs = ArabicVerbs.load();

    private final GivenNames givenNames = GivenNames.load();
    private final Vocabulary vocabulary = Vocabulary.load();
    private static final Set<String> TO_TAGS = Set.of("NN", "NNS", "NNP", "NNPS", "JJ");
    private static final Set<String> POSSESSED_TAGS = Set.of("NN", "NNP", "JJ", "VBD", "NNS");
    private final Map<String, Pos> functionWords = new HashMap<>();
    /** Prepositions written at the beginning of a word. */
    private final Set<String> glued = new HashSet<>();
    /** Pronouns written at the end of a word. */
    private final Set<String> pronouns = new LinkedHashSet<>();
    /** Posts of one word with the pronouns that may be written at their end. */
    private final Set<String> possessedPosts = new HashSet<>();
    /** Function words that end in alef maqsura: with a ya they may be others, "Ali" for "on". */
    private final Set<String> maqsura = new HashSet<>();

    /** The verbs that make the verb behind their subject a past perfect. */
    private final Set<String> was = new HashSet<>();

    /** Names of states and their capitals in one word, which show where the clitics before them end. */
    private final Set<String> states = new HashSet<>();

    /** The first words of names of states and towns in several words, with those that follow: "Addis" with "Ababa". */
    private final Map<String, Set<String>> opening = new HashMap<>();

    private Arabic() {
        KnownEntities.load().all().stream()
                .filter(e -> e.type().equals("State")
                        || KnownEntities.load().capitals().containsKey(e.id()))
                .flatMap(e -> e.names().getOrDefault("ar", List.of()).stream())
                .map(Fold::of)
                .filter(n -> n.length() > 3 && !n.contains(" "))
                .forEach(states::add);
        KnownEntities.load().all().stream()
                .filter(e -> e.type().equals("State") || e.type().equals("Place"))
                .flatMap(e -> e.names().getOrDefault("ar", List.of()).stream())
                .map(n -> Fold.of(n).split(" "))
                .filter(n -> n.length > 1 && n[0].length() > 3)
                .forEach(
                        n -> opening.computeIfAbsent(n[0], k -> new HashSet<>()).add(n[1]));
        TsvFile.read("org/wasl/extractor/lang/ar/words.tsv").stream()
                .filter(row -> row.cell("class").equals("was"))
                .forEach(row -> was.addAll(row.values("forms")));
        TsvFile.read("org/wasl/extractor/lang/ar/clitics.tsv").stream()
                .filter(row -> row.cell("side").equals("after"))
                .map(row -> row.cell("form"))
                .forEach(pronouns::add);
        TsvFile.read("org/wasl/extractor/lang/ar/clitics.tsv").stream()
                .filter(row ->
                        row.cell("side").equals("before") && row.cell("tag").equals("IN"))
                .map(row -> row.cell("form"))
                .forEach(glued::add);
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/ar/posts.tsv")) {
            List<String> forms = new ArrayList<>(row.values("forms"));
            forms.add(row.cell("post"));
            row.values("several").stream()
                    .filter(f -> f.endsWith(HAMZA))
                    // "وزرائها", "وزراؤها"
                    .flatMap(f -> Stream.of(HAMZA_ON_YA, HAMZA_ON_WAW)
                            .map(seat -> f.substring(0, f.length() - seat.length()) + seat))
                    .forEach(forms::add);
            for (String form : forms) {
                boolean one = form.length() > 3 && form.indexOf(' ') < 0 && !form.startsWith(ARTICLE);
                String open = form.endsWith(TA_MARBUTA) ? form.substring(0, form.length() - 1) + FEMININE : form;
                for (String pronoun : one ? pronouns : Set.<String>of()) {
                    possessedPosts.add(open + pronoun);
                }
            }
        }
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/ar/function-words.tsv")) {
            for (String form : row.values("forms")) {
                functionWords.put(Fold.of(form), Pos.valueOf(row.cell("pos")));
                if (form.endsWith(MAQSURA)) {
                    maqsura.add(Fold.of(form));
                }
            }
        }
    }

    private static final class Holder {
        private static final Arabic INSTANCE = new Arabic();
    }

    static Arabic load() {
        return Holder.INSTANCE;
    }

    @Override
    public String code() {
        return "ar";
    }

    @Override
    public Document annotate(Article article) {
        List<Sentence> found = new ArrayList<>();
        for (Block block : article.blocks()) {
            if (block.kind() == Block.Kind.FURNITURE) {
                continue;
            }
            for (Span span : sentences.split(article.text(), block.span())) {
                List<Token> tokens = tokens(article.text(), span);
                if (!tokens.isEmpty()) {
                    found.add(new Sentence(found.size(), block.kind(), span, tokens, List.of(), List.of()));
                }
            }
        }
        return new Document(article, found);
    }

    private List<Token> tokens(String text, Span sentence) {
        List<Span> words = ArabicWords.split(text, sentence);
        List<String> forms = words.stream().map(w -> w.of(text)).toList();
        List<String> tags = new ArrayList<>(tagger.tag(forms));
        for (int i = 0; i < tags.size(); i++) {
            tags.set(i, corrected(forms.get(i), tags.get(i)));
        }
        for (int i = 0; i < tags.size(); i++) {
            String form = forms.get(i);
            boolean whole = tags.get(i).contains("+") || states.contains(Fold.of(form));
            String next = i + 1 < forms.size() ? Fold.of(forms.get(i + 1)) : "";
            Optional<String> joined = whole
                    ? Optional.empty()
                    : tagger.joined(
                            form,
                            rest -> states.contains(Fold.of(rest))
                                    || opening.getOrDefault(Fold.of(rest), Set.of())
                                            .contains(next));
            if (joined.isPresent()) {
                tags.set(i, joined.get());
            } else if (NOMINAL_TAGS.contains(tags.get(i))) {
                tags.set(i, cutByVocabulary(form, tags.get(i)));
            }
        }
        tags = givenNames.tagged(forms, tags);
        for (int i = 2; i < tags.size(); i++) {
            boolean title = tags.get(i - 2).contains("DT")
                    || tags.get(i - 2).endsWith("NNP")
                    || tags.get(i - 2).contains("PRP$");
            boolean first = tags.get(i - 1).equals("NNP");
            boolean named = title && first && givenNames.contains(forms.get(i - 1));
            boolean unheard = first && tags.get(i).startsWith("CC+VB");
            boolean cut = first && tags.get(i).equals("CC+IN");
            if (cut && !functionWords.containsKey(Fold.of(forms.get(i)).substring(1))) {
                tags.set(i, "NNP");
            }
            if ((named || unheard) && isHiddenSurname(forms.get(i), tags.get(i))) {
                tags.set(i, "NNP");
            }
        }
        if (!tags.isEmpty() && hiddenVerb(forms.get(0), tags.get(0), "CC")) {
            tags.set(0, corrected(forms.get(0), "VBD"));
        }
        if (tags.size() > 1 && beforeSubject(forms.get(0), tags.get(0), "PUNC", forms.get(1), tags.get(1))) {
            tags.set(0, "VBD");
        }
        if (tags.size() > 1 && (opening(forms, tags) || onlyVerb(forms, tags)) || beforeObject(forms, tags)) {
            tags.set(0, tags.get(0).startsWith("CC+") ? "CC+VBD" : "VBD");
        }
        boolean told = false;
        for (int i = 1; i < tags.size(); i++) {
            told = !bound(forms.get(i - 1), tags.get(i - 1))
                    && (told || tags.get(i - 1).contains("VB"));
            boolean had = i > 1 && had(forms, tags, i);
            if ((!told || had) && tags.get(i).equals("NN") && topicVerb(forms.get(i), tags.get(i - 1))) {
                tags.set(i, "VBD");
                continue;
            }
            if (told && !had && secondVerb(forms.get(i), tags.get(i), tags.get(i - 1))) {
                tags.set(i, "NN");
                continue;
            }
            String next = i + 1 < tags.size() ? tags.get(i + 1) : "";
            boolean fronted =
                    !told && i == 2 && tags.get(0).endsWith("IN") && tags.get(1).startsWith("DT");
            String before = fronted || bound(forms.get(i - 1), tags.get(i - 1)) ? "CC" : tags.get(i - 1);
            if (futureAfterName(forms.get(i), tags.get(i), tags.get(i - 1))) {
                tags.set(i, "RP+VBP");
            } else if (presentAfterName(forms.get(i), tags.get(i), tags.get(i - 1))
                    || presentAfterThat(forms, tags, i)) {
                tags.set(i, "VBP");
            } else if (pastAfterTopic(forms, tags, i) || pastOfTwo(forms, tags, i)) {
                tags.set(i, "VBD");
            } else if (hiddenVerb(forms.get(i), tags.get(i), before)
                    || i + 1 < tags.size() && beforeSubject(forms.get(i), tags.get(i), before, forms.get(i + 1), next)
                    || afterOpener(forms.get(i), tags.get(i), forms.get(i - 1))) {
                tags.set(i, corrected(forms.get(i), "VBD"));
            } else if (unlikelyVerb(forms.get(i), tags.get(i), tags.get(i - 1), next)) {
                tags.set(i, next.endsWith("NNP") ? "NNP" : "NNS");
            } else if (told && possessedBehind(forms.get(i), tags.get(i), tags.get(i - 1))) {
                tags.set(i, POSSESSED);
            } else if (isBrokenPlural(forms.get(i), tags.get(i))) {
                tags.set(i, "NN");
            } else if (accusative(forms.get(i), tags.get(i), tags.get(i - 1))
                    || told && objectBehind(forms.get(i), tags.get(i), tags.get(i - 1))) {
                tags.set(i, "NN");
            }
        }
        for (int i = 0; i + 1 < tags.size(); i++) {
            if (afterHis(forms, tags, i)) {
                tags.set(i, tags.get(i).replace("VBD", "IN"));
            }
        }
        for (int i = 0; i < tags.size(); i++) {
            boolean clause = tags.get(i).equals("CC+NN")
                    && (opensClause(forms.get(i), i, tags) || i + 1 < tags.size() && andDid(forms, tags, i));
            if (clause) {
                tags.set(i, "CC+VBD");
            }
        }
        for (int i = 2; i < tags.size(); i++) {
            if (goesOn(forms, tags, i)) {
                tags.set(i, "CC+VBD");
            }
        }
        tags.set(0, stateInList(forms.get(0), tags.get(0)));
        for (int i = 1; i < tags.size(); i++) {
            if (wouldHave(forms.get(i), tags.get(i), tags.get(i - 1))) {
                tags.set(i, "RP+VBD");
            }
            tags.set(i, stateInList(forms.get(i), tags.get(i)));
            if (i + 1 < tags.size() && personInList(forms, tags, i)) {
                tags.set(i, "CC+NNP");
            }
        }
        for (int i = 1; i + 1 < tags.size(); i++) {
            if (relativeVerb(forms, tags, i)) {
                tags.set(i, "VBD+PRP");
            }
            if (shortVerb(forms.get(i), tags.get(i), tags.get(i - 1), tags.get(i + 1))) {
                tags.set(i, "VBD");
            } else if (i > 1 && presentOfOther(forms, tags, i)) {
                tags.set(i, "VBP");
            }
        }
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Span word = words.get(i);
            boolean glued = i > 0 && words.get(i - 1).end() == word.start();
            for (ArabicTagger.Part part : tagger.segments(word.of(text), tags.get(i))) {
                Span span = new Span(word.start() + part.begin(), word.start() + part.end());
                tokens.add(token(tokens, span, span.of(text), part.tag(), glued));
                glued = true;
            }
        }
        return tokens;
    }

    /** "مهامه", "بمدينة", "لراكان": an everyday word with its pronoun, an everyday word or a first name behind a preposition, which the tagger took for an unheard-of name. */
    private String cutByVocabulary(String form, String tag) {
        boolean name = form.length() < SPLIT
                || vocabulary.contains(Fold.of(form))
                || givenNames.contains(form)
                || tagger.isWhole(form)
                || !verbs.analyze(Fold.of(form)).isEmpty();
        if (name) {
            return tag;
        }
        Optional<String> possessed = pronouns.stream()
                .filter(p -> p.startsWith(THIRD) && form.endsWith(p) && form.length() > p.length() + 3)
                .filter(p -> vocabulary.contains(Fold.of(form.substring(0, form.length() - p.length()))))
                .filter(p -> tagger.segments(form, POSSESSED).size() == 2
                        && tagger.segments(form, POSSESSED).get(1).begin() == form.length() - p.length())
                .map(p -> POSSESSED)
                .findFirst();
        if (possessed.isPresent()) {
            return POSSESSED;
        }
        return tagger.joined(form, rest -> rest.length() > 3 && givenNames.isSure(rest))
                .or(() -> tagger.joined(form, rest -> rest.length() > 3 && vocabulary.contains(Fold.of(rest)))
                        .map(t -> form.startsWith(ARTICLE, t.split(JOINT).length - 1) ? t.replace("NNP", "DTNN") : t)
                        .map(t -> t.replace("NNP", "NN")))
                .filter(t -> t.contains("IN+"))
                .orElse(tag);
    }

    /** A preposition with a verbal noun that the tagger took for a verb: "بقصف"; a post with its pronoun: "زعيمه". */
    private String corrected(String form, String tag) {
        String norm = Fold.of(form);
        String last = tag.substring(tag.indexOf('+') + 1);
        boolean and = tag.startsWith("CC+") && joins(norm);
        boolean to = norm.length() > 5
                && norm.startsWith(TO_THE, and ? 1 : 0)
                && (and || tag.indexOf('+') < 0)
                && TO_TAGS.contains(last);
        if (to) {
            // "وللولايات": a preposition swallows the article's first letter
            return (and ? "CC+" : "") + "IN+DT" + last;
        }
        boolean possessed = possessedPosts.contains(bare(form))
                && (POSSESSED_TAGS.contains(tag) || tag.startsWith("CC+NN+PRP"))
                && !tagger.isWhole(form)
                // "أمينه": no name is written with the pronoun of the masculine
                && (!givenNames.contains(form) || bare(form).endsWith(HIM));
        if (possessed) {
            return "NN+PRP$";
        }
        if (isSeated(form)) {
            return POSSESSED;
        }
        if (tag.contains("+PRP") && form.endsWith(TA_MARBUTA)) {
            // no pronoun is written so: the noun ends here
            return tag.substring(0, tag.indexOf("+PRP"));
        }
        if (tag.startsWith("NN+PRP") && tagger.segments(form, tag).size() == 2) {
            String stem =
                    Fold.of(form.substring(0, tagger.segments(form, tag).get(1).begin()));
            if (maqsura.contains(stem)) {
                return "IN+PRP";
            }
        }
        Optional<Pos> closed = functionWord(form, norm, tag);
        if (closed.isPresent() && OPEN_TAGS.contains(tag)) {
            return tagOf(closed.get());
        }
        boolean hamza = tag.endsWith("RB") && form.endsWith(ALEF_HAMZA);
        String told = tag.startsWith("CC+") ? norm.substring(1) : norm;
        if (hamza && verbs.analyze(told).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.PAST)) {
            return tag.startsWith("CC+") ? "CC+VBD" : "VBD";
        }
        boolean voweled =
                form.indexOf(DAMMA) == 1 && (NOMINAL_TAGS.contains(tag) || tag.equals("NNS") || tag.equals("JJR"));
        if (voweled && verbs.analyze(norm).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.PAST)) {
            return "VBD";
        }
        boolean split = tag.startsWith("RP+VB");
        if (split && verbs.analyze(norm).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.PAST)) {
            return "VBD";
        }
        boolean faced = tag.equals("CC+VBD")
                && norm.length() > 3
                && verbs.analyze(norm.substring(1)).isEmpty();
        if (faced && verbs.analyze(norm).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.PAST)) {
            // "faced" begins with the letter of "and"
            return "VBD";
        }
        Optional<String> cut = joinedWord(form, norm, tag);
        if (cut.isPresent()) {
            return cut.get();
        }
        boolean verb = tag.equals("VBD") || tag.equals("VBP") || tag.equals("VBN");
        boolean masdar = verb
                && norm.length() > 3
                && verbs.analyze(norm).isEmpty()
                && verbs.analyze(norm.substring(1)).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.MASDAR);
        boolean governed = norm.length() > 3 && tag.equals("NNP") && glued.contains(norm.substring(0, 1));
        boolean hidden = (tag.equals("NN") || tag.equals("NNP") && !givenNames.contains(form))
                && (norm.length() > 4 || governed)
                && tagger.hasProclitic(form)
                && !tagger.isWhole(form)
                && verbs.analyze(norm).isEmpty()
                && verbs.analyze(norm.substring(1)).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.MASDAR);
        if (masdar && tagger.hasProclitic(form) || hidden) {
            return joins(norm) ? "CC+NN" : "IN+NN";
        }
        if (tag.equals("VN") && tagger.segments(form, POSSESSED).size() == 2) {
            String stem = Fold.of(
                    form.substring(0, tagger.segments(form, POSSESSED).get(1).begin()));
            String base = stem.endsWith(FEMININE) ? stem.substring(0, stem.length() - 1) + TA_MARBUTA : stem;
            if (verbs.analyze(Fold.of(base)).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.MASDAR)) {
                return POSSESSED;
            }
        }
        if (tag.equals("CC+VBP+PRP") && tagger.segments(form, tag).size() == 3) {
            String stem =
                    Fold.of(form.substring(1, tagger.segments(form, tag).get(2).begin()));
            // "and his counterpart": no present of the third person begins so
            boolean third = stem.startsWith("\u064A") || stem.startsWith("\u062A");
            if (!third && verbs.analyze(stem).isEmpty()) {
                return "CC+" + POSSESSED;
            }
        }
        if (tag.equals("VBD+PRP") && tagger.segments(form, tag).size() == 2) {
            String stem =
                    Fold.of(form.substring(0, tagger.segments(form, tag).get(1).begin()));
            boolean noun = stem.endsWith(FEMININE)
                    && verbs.analyze(Fold.of(stem.substring(0, stem.length() - 1) + TA_MARBUTA)).stream()
                            .anyMatch(a -> a.kind() == ArabicVerbs.Kind.MASDAR)
                    && !verbs.analyze(Fold.of(stem.substring(0, stem.length() - 1))).stream()
                            .anyMatch(a -> a.kind() == ArabicVerbs.Kind.PAST && stem.length() < 6);
            // "his journey": no verb that is known is written so
            boolean everyday = stem.length() > 2 && verbs.analyze(stem).isEmpty() && vocabulary.contains(stem);
            if (noun || everyday) {
                return "NN+PRP$";
            }
        }
        if (tag.equals("NN+PRP$") && tagger.segments(form, tag).size() == 2) {
            String stem =
                    Fold.of(form.substring(0, tagger.segments(form, tag).get(1).begin()));
            boolean past = !verbs.analyze(stem).isEmpty()
                    && verbs.analyze(stem).stream().allMatch(a -> a.kind().finite());
            boolean masdarToo = stem.endsWith(FEMININE)
                    && verbs.analyze(Fold.of(stem.substring(0, stem.length() - 1) + TA_MARBUTA)).stream()
                            .anyMatch(a -> a.kind() == ArabicVerbs.Kind.MASDAR);
            if (past && !masdarToo && stem.length() > 3) {
                return "VBD+PRP";
            }
        }
        boolean noun = verb
                && !verbs.analyze(norm).isEmpty()
                && verbs.analyze(norm).stream().allMatch(a -> a.kind() == ArabicVerbs.Kind.MASDAR);
        if (noun) {
            return "NN";
        }
        boolean so = NOMINAL_TAGS.contains(tag)
                && norm.length() > 4
                && norm.startsWith(SO)
                && verbs.analyze(norm).isEmpty()
                && !givenNames.contains(form)
                && tagger.hasProclitic(form);
        if (so && verbs.analyze(norm.substring(1)).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.PAST)) {
            return "CC+VBD";
        }
        boolean presents = so && !verbs.analyze(norm.substring(1)).isEmpty();
        if (presents && verbs.analyze(norm.substring(1)).stream().allMatch(a -> a.kind() == ArabicVerbs.Kind.PRESENT)) {
            return "CC+VBP";
        }
        boolean ranked = tag.equals("NNP")
                && norm.length() > 3
                && tagger.hasProclitic(form)
                && !joins(norm)
                && functionWords.get(norm.substring(1)) == Pos.ADJECTIVE;
        if (ranked) {
            // "a first visit" behind its preposition
            return "IN+NN";
        }
        boolean nominal = NOMINAL_TAGS.contains(last) && (tag.equals(last) || tag.equals("CC+" + last));
        if (nominal && !givenNames.contains(form) && hasObject(form, tag.equals(last) ? "" : "CC+")) {
            return (tag.equals(last) ? "" : "CC+") + "VBD+PRP";
        }
        if (tag.equals("NN") && joins(norm) && tagger.hasProclitic(form) && hasObject(form, "CC+")) {
            return "CC+VBD+PRP";
        }
        boolean joined = tag.equals("CC") && norm.length() > 3 && tagger.hasProclitic(form);
        if (joined && verbs.analyze(norm.substring(1)).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.PAST)) {
            return "CC+VBD";
        }
        return tag;
    }

    /** "And that", "so it fell to", "so the minister", "but he": words behind a conjunction, or with a pronoun, taken for one. */
    private Optional<String> joinedWord(String form, String norm, String tag) {
        if (thatWithPronoun(norm) && tag.contains("VB")) {
            return Optional.of(POSSESSED);
        }
        if (tag.equals("VBG+PRP$") && hasObject(form, "")) {
            return Optional.of("VBD+PRP");
        }
        boolean one = tag.indexOf('+') < 0
                && norm.length() > 2
                && joins(norm)
                && !functionWords.containsKey(norm)
                && !givenNames.contains(form)
                && verbs.analyze(norm).isEmpty();
        if (!one) {
            return Optional.empty();
        }
        String rest = norm.substring(1);
        Pos closed = functionWords.get(rest);
        if (closed == Pos.PREPOSITION && rest.length() > 2 || closed == Pos.SUBORDINATOR) {
            return Optional.of("CC+IN");
        }
        boolean unheard = norm.length() > 4
                && tagger.hasProclitic(form)
                && verbs.analyze(norm).isEmpty();
        List<ArabicVerbs.Analysis> analyses = unheard && tag.startsWith("VB") ? verbs.analyze(rest) : List.of();
        if (analyses.stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.PAST)) {
            return Optional.of("CC+VBD");
        }
        if (analyses.stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.PRESENT)) {
            return Optional.of("CC+VBP");
        }
        boolean noun = unheard
                && tag.equals("NN")
                && norm.startsWith(SO)
                && !vocabulary.contains(norm)
                && vocabulary.contains(rest);
        return noun ? Optional.of("CC+NN") : Optional.empty();
    }

    /** "لقائه", "لقاؤهما": a verbal noun in a hamza that has its seat before a pronoun. */
    private boolean isSeated(String form) {
        List<ArabicTagger.Part> parts = tagger.segments(form, POSSESSED);
        if (parts.size() != 2) {
            return false;
        }
        String stem = form.substring(0, parts.get(1).begin());
        return (stem.endsWith(HAMZA_ON_YA) || stem.endsWith(HAMZA_ON_WAW))
                && stem.length() > 3
                && verbs.analyze(Fold.of(stem.substring(0, stem.length() - 1) + HAMZA)).stream()
                        .anyMatch(a -> a.kind() == ArabicVerbs.Kind.MASDAR);
    }

    /** Whether a form is a past with a pronoun for its object, of a verb that no noun is written like: "called on them both". */
    private boolean hasObject(String form, String before) {
        List<ArabicTagger.Part> parts = tagger.segments(form, before + "VBD+PRP");
        if (parts.size() != (before.isEmpty() ? 2 : 3)) {
            return false;
        }
        ArabicTagger.Part stem = parts.get(parts.size() - 2);
        String norm = Fold.of(form.substring(stem.begin(), stem.end()));
        List<ArabicVerbs.Analysis> analyses = verbs.analyze(norm);
        String pronoun = Fold.of(form.substring(stem.end()));
        return pronoun.startsWith(HIM)
                && (norm.length() > 3 || norm.length() > 2 && pronoun.length() > 1)
                && verbs.analyze(Fold.of(form.substring(stem.begin()))).isEmpty()
                && !analyses.isEmpty()
                && analyses.stream().allMatch(a -> a.kind() == ArabicVerbs.Kind.PAST);
    }

    /** "France and Chad": a state that the tagger took for an unheard-of verb. */
    private String stateInList(String form, String tag) {
        String norm = Fold.of(form);
        boolean and = tag.startsWith("CC+VB") && norm.length() > 1;
        String name = and ? norm.substring(1) : norm;
        // "and for France"
        boolean governed = and
                && name.length() > 4
                && glued.contains(name.substring(0, 1))
                && states.contains(name.substring(1))
                && verbs.analyze(name).isEmpty();
        if (governed) {
            return "CC+IN+NNP";
        }
        boolean state = (and || tag.startsWith("VB") && tag.indexOf('+') < 0)
                && states.contains(name)
                && (and || verbs.analyze(name).isEmpty());
        if (!state) {
            return tag;
        }
        return and ? "CC+NNP" : "NNP";
    }

    /** "An attack gunmen staged": a past with its pronoun behind an indefinite noun, which no possessed noun can follow. */
    private boolean relativeVerb(List<String> forms, List<String> tags, int i) {
        String form = forms.get(i);
        String next = tags.get(i + 1);
        boolean shaped = tags.get(i).equals("NN+PRP$")
                && INDEFINITE.contains(tags.get(i - 1))
                && !functionWords.containsKey(Fold.of(forms.get(i - 1)))
                && (next.equals("NN") || next.equals("NNS") || next.equals("NNP") || next.startsWith("DT"));
        if (!shaped || tagger.segments(form, POSSESSED).size() != 2) {
            return false;
        }
        String stem = Fold.of(
                form.substring(0, tagger.segments(form, POSSESSED).get(1).begin()));
        return Fold.of(form.substring(tagger.segments(form, POSSESSED).get(1).begin()))
                        .startsWith(HIM)
                && verbs.analyze(stem).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.PAST);
    }

    /** "After his meeting": a preposition that is spelled like a verb, before a verbal noun with its pronoun. */
    private boolean afterHis(List<String> forms, List<String> tags, int i) {
        boolean and = tags.get(i).equals("CC+VBD");
        String word = Fold.of(forms.get(i)).substring(and ? 1 : 0);
        String next = forms.get(i + 1);
        boolean shaped = (and || tags.get(i).equals("VBD"))
                && functionWords.get(word) == Pos.PREPOSITION
                && tags.get(i + 1).equals(POSSESSED)
                && tagger.segments(next, POSSESSED).size() == 2;
        if (!shaped) {
            return false;
        }
        String stem = next.substring(0, tagger.segments(next, POSSESSED).get(1).begin());
        String noun = Fold.of(
                stem.endsWith(HAMZA_ON_YA) || stem.endsWith(HAMZA_ON_WAW)
                        ? stem.substring(0, stem.length() - 1) + HAMZA
                        : stem);
        return verbs.analyze(noun).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.MASDAR);
    }

    /** "And named X": a past that no verbal noun is written like, before a first name. */
    private boolean andDid(List<String> forms, List<String> tags, int i) {
        List<ArabicVerbs.Analysis> analyses =
                verbs.analyze(Fold.of(forms.get(i)).substring(1));
        return givenNames.contains(forms.get(i + 1))
                && tags.get(i + 1).startsWith("NN")
                && i + 2 < tags.size()
                && (tags.get(i + 2).startsWith("DT") || tags.get(i + 2).equals("NNP"))
                && analyses.stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.PAST)
                && analyses.stream().noneMatch(a -> a.kind() == ArabicVerbs.Kind.MASDAR);
    }

    /** "In return, eased the coalition": a past of three letters that no noun is written like, behind a comma. */
    private boolean shortVerb(String form, String tag, String before, String next) {
        List<ArabicVerbs.Analysis> analyses = verbs.analyze(Fold.of(form));
        return tag.equals("NN")
                && before.equals("PUNC")
                && (next.startsWith("DT") || next.endsWith("NNP"))
                && Fold.of(form).length() == 3
                && analyses.stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.PAST)
                && analyses.stream().noneMatch(a -> a.kind() == ArabicVerbs.Kind.MASDAR);
    }

    /** "…, and Ankara offers the mediation": a present that is written like a noun, behind the one name after a comma. */
    private boolean presentOfOther(List<String> forms, List<String> tags, int i) {
        return tags.get(i).equals("NN")
                && tags.get(i + 1).startsWith("DT")
                && (tags.get(i - 1).equals("CC+NNP") || tags.get(i - 1).equals("CC+NN"))
                && tags.get(i - 2).equals("PUNC")
                && states.contains(Fold.of(forms.get(i - 1)).substring(1))
                && verbs.analyze(Fold.of(forms.get(i))).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.PRESENT);
    }

    /** "Would have sent": the particle that opens what follows from "if", written as one with a past. */
    private boolean wouldHave(String form, String tag, String before) {
        String norm = Fold.of(form);
        boolean would = (NOMINAL_TAGS.contains(tag) || tag.equals("VBD"))
                && norm.length() > 3
                && norm.startsWith(TO_THE.substring(0, 1))
                && !before.endsWith("NNP")
                && verbs.analyze(norm).isEmpty()
                && !givenNames.contains(form)
                && !vocabulary.contains(norm)
                && !vocabulary.contains(norm.substring(1));
        List<ArabicVerbs.Analysis> analyses = would ? verbs.analyze(norm.substring(1)) : List.of();
        return !analyses.isEmpty() && analyses.stream().allMatch(a -> a.kind() == ArabicVerbs.Kind.PAST);
    }

    /** "X, and Yasser Y": a first name behind a name and "and" that the tagger took for a verb. */
    private boolean personInList(List<String> forms, List<String> tags, int i) {
        String norm = Fold.of(forms.get(i));
        boolean verb = tags.get(i).startsWith("CC+VB")
                && tags.get(i).indexOf('+') == tags.get(i).lastIndexOf('+');
        return verb
                && joins(norm)
                && tags.get(i - 1).endsWith("NNP")
                && NOMINAL_TAGS.contains(tags.get(i + 1))
                && verbs.analyze(norm.substring(1)).isEmpty()
                && givenNames.isSure(forms.get(i).substring(1));
    }

    private boolean joins(String norm) {
        return functionWords.get(norm.substring(0, 1)) == Pos.CONJUNCTION;
    }

    /** A word that may be a past or a verbal noun, before a dual or plural in the nominative: no noun governs that. */
    private boolean beforeSubject(String form, String tag, String before, String nextForm, String next) {
        boolean opens = before.equals("CC") || before.equals("PUNC");
        boolean noun = next.endsWith("NN") || next.endsWith("NNS");
        return (tag.equals("NN") || tag.equals("NNP"))
                && opens
                && noun
                && nextForm.length() > 4
                && (nextForm.endsWith(DUAL)
                        || nextForm.endsWith(NOMINATIVE)
                        || next.endsWith("NNS") && nextForm.endsWith(NOMINATIVE.substring(0, 1)))
                && verbs.analyze(Fold.of(form)).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.PAST);
    }

    /** The tag of a passive that is not written like the active, whatever the tagger calls it. */
    private String voiced(String norm, String tag) {
        if (!tag.equals("VBD") && !tag.equals("VBP")) {
            return tag;
        }
        boolean first = norm.startsWith(ARTICLE.substring(0, 1));
        List<ArabicVerbs.Analysis> analyses = verbs.analyze(norm);
        boolean passive = analyses.stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.PASSIVE)
                && analyses.stream()
                        .noneMatch(a ->
                                a.kind() == ArabicVerbs.Kind.PAST || a.kind() == ArabicVerbs.Kind.PRESENT && !first);
        return passive ? "VBN" : tag;
    }

    /** A past of the verb list that no verbal noun is written like, tagged as a noun where no noun governs it. */
    private boolean hiddenVerb(String form, String tag, String before) {
        String norm = Fold.of(form);
        boolean clause = before.contains("PRP") || before.equals("CC") || before.equals("PUNC") || before.equals("RP");
        boolean first = norm.startsWith(ARTICLE.substring(0, 1));
        // "cancelled" begins with the letters of the article, but for its hamza
        boolean article =
                tag.startsWith("DT") && norm.startsWith(ARTICLE) && !bare(form).startsWith(ARTICLE);
        return (tag.equals("NN") || tag.equals("NNS") || tag.equals("JJ") || tag.equals("NNP") && first || article)
                && norm.length() > 3
                && clause
                && !verbs.analyze(norm).isEmpty()
                && verbs.analyze(norm).stream().allMatch(a -> a.kind().finite())
                && verbs.analyze(norm).stream().anyMatch(a -> a.kind() != ArabicVerbs.Kind.PRESENT);
    }

    /** Whether a clause begins after the word. */
    private boolean bound(String form, String tag) {
        return tag.equals("PUNC") || functionWords.get(Fold.of(form)) == Pos.SUBORDINATOR;
    }

    /** A form that is a past or a noun, behind a definite noun of which nothing has been said yet: "the army deployed". */
    private boolean topicVerb(String form, String before) {
        boolean definite = before.equals("DTJJ") || before.endsWith("NNP");
        return definite
                && verbs.analyze(Fold.of(form)).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.PAST)
                && Fold.of(form).length() > 2;
    }

    /** "…, and vowed": a past that is written like the present of a shorter verb, behind the comma of a sentence told in the past. */
    private boolean goesOn(List<String> forms, List<String> tags, int i) {
        String norm = Fold.of(forms.get(i));
        return tags.get(i).equals("CC+VBP")
                && tags.get(i - 1).equals("PUNC")
                && norm.length() > 3
                && tags.subList(0, i).stream().anyMatch(t -> t.contains("VBD"))
                && tags.subList(0, i).stream().noneMatch(t -> t.contains("VBP"))
                && verbs.analyze(norm.substring(1)).stream()
                        .anyMatch(a -> a.kind() == ArabicVerbs.Kind.PAST
                                && Fold.of(a.lemma()).equals(norm.substring(1)));
    }

    /** Whether nothing but a subject stands between the word and "was", which makes the verb of the clause a past perfect: "X had vowed". */
    private boolean had(List<String> forms, List<String> tags, int i) {
        int at = i - 1;
        while (at > 0
                && (tags.get(at).startsWith("DT")
                        || tags.get(at).endsWith("NNP")
                        || tags.get(at).equals("NN"))) {
            at--;
        }
        String form = Fold.of(forms.get(at));
        return at < i - 1
                && tags.get(at).contains("VB")
                && verbs.analyze(tags.get(at).startsWith("CC+") ? form.substring(1) : form).stream()
                        .anyMatch(a -> was.contains(a.lemma()) && a.kind() == ArabicVerbs.Kind.PAST);
    }

    /** A form that is a past or a verbal noun, behind the "and" that opens a sentence or a clause after a comma. */
    private boolean opensClause(String form, int at, List<String> tags) {
        String norm = Fold.of(form);
        boolean opens = at == 0
                || tags.get(at - 1).equals("PUNC")
                        && at + 1 < tags.size()
                        && !tags.get(at + 1).startsWith("DT");
        return opens
                && norm.length() > 3
                && verbs.analyze(norm.substring(1)).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.PAST);
    }

    /** A form that is a past or a verbal noun, behind the verb and the subject of its clause: "began withdrawing". */
    private boolean secondVerb(String form, String tag, String before) {
        boolean subject = before.startsWith("DT") || before.endsWith("NNP");
        return subject
                && tag.startsWith("VB")
                && verbs.analyze(Fold.of(form)).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.MASDAR);
    }

    /** "X and Y will meet": a present behind the particle of the future, written as one, that was taken for a name. */
    private boolean futureAfterName(String form, String tag, String before) {
        String norm = Fold.of(form);
        return tag.equals("NNP")
                && before.endsWith("NNP")
                && norm.length() > 4
                && norm.startsWith(WILL)
                && !givenNames.contains(form)
                && verbs.analyze(norm).isEmpty()
                && verbs.analyze(norm.substring(1)).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.PRESENT)
                && tagger.segments(form, "RP+VBP").size() == 2;
    }

    /** A present that no given name is written like, taken for a name behind one: "X visits". */
    private boolean presentAfterName(String form, String tag, String before) {
        String norm = Fold.of(form);
        return tag.equals("NNP")
                && (before.endsWith("NNP") || before.equals("DTJJ"))
                && norm.length() > 3
                && !givenNames.contains(form)
                && !verbs.analyze(norm).isEmpty()
                && verbs.analyze(norm).stream().allMatch(a -> a.kind() == ArabicVerbs.Kind.PRESENT);
    }

    /**
     * A present right behind "that" or "will not" that no noun is written like, or one of any spelling where a noun or
     * preposition stands before "that": "the need that Israel stop".
     */
    private boolean presentAfterThat(List<String> forms, List<String> tags, int i) {
        Pos opener = functionWords.get(Fold.of(forms.get(i - 1)));
        List<ArabicVerbs.Analysis> analyses = verbs.analyze(Fold.of(forms.get(i)));
        boolean nominal = NOMINAL_TAGS.contains(tags.get(i)) || tags.get(i).equals("NNS");
        if (!nominal
                || opener != Pos.SUBORDINATOR && opener != Pos.PARTICLE
                || forms.get(i).length() < 4) {
            return false;
        }
        boolean wanted = i > 1
                && opener == Pos.SUBORDINATOR
                && (tags.get(i - 2).equals("IN")
                        || tags.get(i - 2).equals("NN")
                        || tags.get(i - 2).endsWith("+NN"));
        return wanted
                ? analyses.stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.PRESENT)
                : !analyses.isEmpty() && analyses.stream().allMatch(a -> a.kind() == ArabicVerbs.Kind.PRESENT);
    }

    /** A past taken for a name behind the one name that follows "that": "but Berlin refused". */
    private boolean pastAfterTopic(List<String> forms, List<String> tags, int i) {
        String norm = Fold.of(forms.get(i));
        return i > 1
                && tags.get(i).equals("NNP")
                && tags.get(i - 1).endsWith("NNP")
                && bound(forms.get(i - 2), tags.get(i - 2))
                && norm.length() > 3
                && !givenNames.contains(forms.get(i))
                && !verbs.analyze(norm).isEmpty()
                && verbs.analyze(norm).stream().allMatch(a -> a.kind().finite());
    }

    /** "That the two countries signed", "that Kenya and Somalia signed": the dual of a past is written like an accusative. */
    private boolean pastOfTwo(List<String> forms, List<String> tags, int i) {
        String norm = Fold.of(forms.get(i));
        boolean dual = i > 1
                && NOMINAL_TAGS.contains(tags.get(i))
                && norm.length() > 3
                && norm.endsWith(ACCUSATIVE)
                && verbs.analyze(norm).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.PAST);
        boolean two = dual
                && tags.get(i - 1).equals("DTNNS")
                && (forms.get(i - 1).endsWith(DUAL) || forms.get(i - 1).endsWith(OBLIQUE))
                && bound(forms.get(i - 2), tags.get(i - 2));
        boolean pair = dual
                && i > 2
                && tags.get(i - 1).startsWith("CC+")
                && tags.get(i - 2).equals("NNP")
                && states.contains(Fold.of(forms.get(i - 2)))
                && bound(forms.get(i - 3), tags.get(i - 3));
        return two || pair;
    }

    /** The verb that opens a sentence, where the tagger took a form of three letters for a noun. */
    private boolean opening(List<String> forms, List<String> tags) {
        String whole = Fold.of(forms.get(0));
        boolean and = tags.get(0).startsWith("CC+IN");
        String norm = and ? whole.substring(1) : whole;
        String tag = and ? tags.get(0).substring(3) : tags.get(0);
        String next = tags.get(1);
        // "accepted" is spelled like "before"
        boolean closed = functionWords.get(norm) == Pos.PREPOSITION;
        boolean subject = closed
                ? next.equals("NNP") && !states.contains(Fold.of(forms.get(1)))
                : next.startsWith("DT") || next.endsWith("NNP") || next.equals("CD");
        return (tag.equals("NN")
                        || tag.equals("NNS")
                        || tag.equals("RB")
                        || tag.equals("JJ")
                        || closed && tag.equals("IN"))
                && norm.length() >= 3
                && subject
                && verbs.analyze(norm).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.PAST)
                && verbs.analyze(norm).stream().noneMatch(a -> a.kind() == ArabicVerbs.Kind.MASDAR);
    }

    /**
     * A word that may be a past or a verbal noun and opens a sentence in which an indefinite object stands behind one
     * subject: "kidnapped the group X an engineer".
     */
    private boolean beforeObject(List<String> forms, List<String> tags) {
        boolean past = tags.get(0).equals("NN")
                && verbs.analyze(Fold.of(forms.get(0))).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.PAST);
        for (int i = 1; past && i < tags.size() && i <= OBJECT_REACH; i++) {
            String form = forms.get(i);
            boolean nominal = NOMINAL_TAGS.contains(tags.get(i))
                    || tags.get(i).startsWith("DT")
                    || tags.get(i).equals("NNP");
            if (i > 1 && tags.get(i).equals("NN") && form.length() > 3 && form.endsWith(ACCUSATIVE)) {
                return !states.contains(Fold.of(form));
            }
            if (!nominal) {
                return false;
            }
        }
        return false;
    }

    /**
     * A form that is a past or a verbal noun, at the head of a sentence that has no other verb but behind "that" or "who":
     * "lifted the European Union the sanctions".
     */
    private boolean onlyVerb(List<String> forms, List<String> tags) {
        String norm = Fold.of(forms.get(0));
        boolean followed = tags.size() > 3 && isNamed(tags.get(1)) && isNamed(tags.get(2)) && isNamed(tags.get(3));
        boolean ambiguous = tags.get(0).equals("NN")
                && norm.length() > 2
                && verbs.analyze(norm).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.PAST);
        if (!ambiguous || !followed) {
            return false;
        }
        for (int i = 1; i < tags.size(); i++) {
            Pos closed = functionWords.get(Fold.of(forms.get(i)));
            if (closed == Pos.SUBORDINATOR || closed == Pos.RELATIVE) {
                return true;
            }
            if (tags.get(i).contains("VB")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNamed(String tag) {
        return tag.startsWith("DT") || tag.endsWith("NNP") && !tag.contains("IN+");
    }

    /** A past behind a word that opens a clause of time or contrast, or behind "that" with its pronoun: "that it destroyed". */
    private boolean afterOpener(String form, String tag, String before) {
        String opener = Fold.of(before);
        boolean alone = opener.length() > 3 && functionWords.get(opener) == Pos.SUBORDINATOR;
        boolean pronoun = thatWithPronoun(opener);
        return (tag.equals("NN") || pronoun && tag.equals("NNP"))
                && (alone || pronoun)
                && verbs.analyze(Fold.of(form)).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.PAST);
    }

    private boolean thatWithPronoun(String form) {
        return IntStream.range(2, form.length())
                .anyMatch(i -> pronouns.contains(form.substring(i))
                        && functionWords.get(form.substring(0, i)) == Pos.SUBORDINATOR);
    }

    /**
     * A form that no verb of the list has, after a noun or adjective, and that ends like a plural of nouns or stands before
     * a name: "raids", a first name.
     */
    private boolean unlikelyVerb(String form, String tag, String before, String next) {
        String norm = Fold.of(form);
        boolean plural = norm.length() > 4 && norm.endsWith(PLURAL);
        boolean named = before.startsWith("DT") && next.endsWith("NNP");
        boolean afterNoun = before.startsWith("DT") || before.startsWith("NN");
        return tag.equals("VBD")
                && afterNoun
                && (plural || named)
                && verbs.analyze(norm).isEmpty();
    }

    /** "Positions", "battles": a plural in the pattern of places and tools, taken for a verb that the list does not have. */
    private boolean isBrokenPlural(String form, String tag) {
        String norm = Fold.of(form);
        return (tag.equals("VBD") || tag.equals("VBN"))
                && norm.length() > 4
                && norm.startsWith(PLACE_OR_TOOL)
                && norm.startsWith(ACCUSATIVE, 2)
                && verbs.analyze(norm).isEmpty();
    }

    /** A form that no verb of the list has, spelled like an indefinite object, after a noun: "the army killed a youth". */
    private boolean accusative(String form, String tag, String before) {
        String norm = Fold.of(form);
        return tag.equals("VBD")
                && (before.startsWith("DT") || before.endsWith("NNP"))
                && norm.length() > 3
                && norm.endsWith(ACCUSATIVE)
                && verbs.analyze(norm).isEmpty();
    }

    /** A noun with its pronoun that is written like a verb with its object, behind the verb and its subject: "put off his trip". */
    private boolean possessedBehind(String form, String tag, String before) {
        if (!tag.equals("VBD+PRP")
                || !before.endsWith("NNP")
                || tagger.segments(form, tag).size() != 2) {
            return false;
        }
        String stem = form.substring(0, tagger.segments(form, tag).get(1).begin());
        String base = stem.endsWith(FEMININE) ? stem.substring(0, stem.length() - 1) + TA_MARBUTA : stem;
        return vocabulary.contains(Fold.of(base));
    }

    /** An indefinite object that is written like a verb in the dual, behind the verb and its subject: "signed X a contract". */
    private boolean objectBehind(String form, String tag, String before) {
        String norm = Fold.of(form);
        return tag.equals("VBD")
                && (before.startsWith("DT") || before.endsWith("NNP"))
                && norm.length() > 3
                && form.endsWith(ACCUSATIVE)
                && vocabulary.contains(norm.substring(0, norm.length() - 1));
    }

    private Token token(List<Token> before, Span span, String form, String tagged, boolean glued) {
        // before a pronoun a final hamza is written on a carrier
        boolean carried = form.endsWith(HAMZA_ON_YA) || form.endsWith(HAMZA_ON_WAW);
        String norm = Fold.of(carried ? form.substring(0, form.length() - 1) + HAMZA : form);
        String tag = voiced(norm, tagged);
        boolean taggedDefinite = tag.startsWith("DT") && tag.length() > 2;
        if (taggedDefinite && !norm.startsWith(ARTICLE) && norm.startsWith(ARTICLE.substring(1))) {
            norm = ARTICLE.substring(0, 1) + norm;
        }
        boolean swallowed = glued
                && !before.isEmpty()
                && before.get(before.size() - 1).norm().equals(ARTICLE.substring(1))
                && norm.startsWith(ARTICLE.substring(1))
                && norm.length() > 3
                && !tagger.isWhole(form);
        if (swallowed) {
            norm = ARTICLE.substring(0, 1) + norm;
        }
        boolean opened =
                tag.equals("VBD") && opens(before) && !verbs.analyze(norm).isEmpty();
        Pos pos = functionWord(form, norm, tag).filter(p -> !opened).orElse(pos(tag, norm));
        // "commitment" begins with the letters of the article
        boolean own = norm.length() > 3
                && verbs.analyze(norm).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.MASDAR)
                && verbs.analyze(norm.substring(2)).isEmpty();
        boolean definite = norm.startsWith(ARTICLE)
                && !own
                && norm.length() > 3
                && (bare(form).startsWith(ARTICLE) || !Fold.of(form).startsWith(ARTICLE))
                && (taggedDefinite || pos == Pos.NOUN || pos == Pos.ADJECTIVE || pos == Pos.NAME);
        String lemma = pos == Pos.VERB ? verbLemma(norm, tag, opens(before)) : norm;
        return new Token(before.size(), span, form, norm, pos, tag, lemma, definite, glued);
    }

    /**
     * The verb of the form: one in the tense of its tag where the form is of two verbs; but a past that opens a sentence and
     * is written like the present of a shorter verb is a past: news begins with what "he received", not with what "she
     * delivers".
     */
    private String verbLemma(String norm, String tag, boolean opens) {
        ArabicVerbs.Kind tense = tag.equals("VBP") ? ArabicVerbs.Kind.PRESENT : ArabicVerbs.Kind.PAST;
        return verbs.analyze(norm).stream()
                .filter(a -> a.kind().finite())
                .sorted(Comparator.comparing((ArabicVerbs.Analysis a) ->
                                opens && Fold.of(a.lemma()).equals(norm) ? 0 : 1)
                        .thenComparing(a -> a.kind() == tense ? 0 : 1))
                .map(ArabicVerbs.Analysis::lemma)
                .findFirst()
                .map(Fold::of)
                .orElse(norm);
    }

    private static boolean opens(List<Token> before) {
        return before.isEmpty() || before.size() == 1 && before.get(0).is(Pos.CONJUNCTION);
    }

    /** What was taken for a preposition with a noun or for an unheard-of verb, right after a title and a first name. */
    private boolean isHiddenSurname(String form, String tag) {
        String norm = Fold.of(form);
        if (tag.startsWith("IN+")) {
            return norm.length() > 3
                    && !tag.contains("DT")
                    && !tag.contains("PRP")
                    && !tag.endsWith("NNP")
                    && (norm.length() < SPLIT || !vocabulary.contains(norm.substring(1)));
        }
        if (tag.equals("CC+VBP") || tag.equals("CC+VBD")) {
            return norm.length() > 4
                    && verbs.analyze(norm.substring(1)).isEmpty()
                    && verbs.analyze(norm).isEmpty();
        }
        boolean verb = tag.equals("VBD") || tag.equals("VBP");
        boolean third = norm.startsWith("\u064A") || norm.startsWith("\u062A");
        return verb && !third && norm.length() > 3 && verbs.analyze(norm).isEmpty() && !norm.endsWith("\u062A");
    }

    private Optional<Pos> functionWord(String form, String norm, String tag) {
        boolean dotted = maqsura.contains(norm) && !form.endsWith(MAQSURA) && (tag.endsWith("NNP") || tag.equals("NN"));
        // "congratulated" is spelled like "here" but for its hamza
        boolean hamza = form.endsWith(ALEF_HAMZA);
        // "Alan" is spelled like "now" but for where its long alef stands
        boolean madda = form.startsWith(MADDA) && norm.startsWith(ARTICLE);
        return dotted || hamza || madda ? Optional.empty() : Optional.ofNullable(functionWords.get(norm));
    }

    /** The form without marks, its alefs as written: "ألماني" has no article. */
    private static String bare(String form) {
        StringBuilder bare = new StringBuilder(form.length());
        for (int i = 0; i < form.length(); i++) {
            if (!Fold.isMark(form.charAt(i))) {
                bare.append(form.charAt(i));
            }
        }
        return bare.toString();
    }

    private static String tagOf(Pos closed) {
        return switch (closed) {
            case CONJUNCTION -> "CC";
            case RELATIVE -> "WP";
            case PARTICLE -> "RP";
            case ADVERB -> "RB";
            case DETERMINER -> "DT";
            default -> "IN";
        };
    }

    private static Pos pos(String tag, String norm) {
        if (!norm.isEmpty() && norm.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ',')) {
            return norm.chars().anyMatch(Character::isDigit) ? Pos.NUMBER : Pos.PUNCTUATION;
        }
        return switch (tag) {
            case "NN", "NNS", "DTNN", "DTNNS", "NOUN_QUANT", "DTNOUN_QUANT", "NQ" -> Pos.NOUN;
            case "NNP", "NNPS", "DTNNP", "DTNNPS", "ABBREV" -> Pos.NAME;
            case "JJ", "DTJJ", "JJR", "DTJJR", "ADJ_NUM", "DTADJ_NUM", "ADJ" -> Pos.ADJECTIVE;
            case "VBD", "VBP", "VBN", "VB" -> Pos.VERB;
            case "VBG", "VN", "DTVBG", "DTVN" -> Pos.NOUN;
            case "IN" -> Pos.PREPOSITION;
            case "CC" -> Pos.CONJUNCTION;
            case "CD", "DTCD" -> Pos.NUMBER;
            case "PRP", "PRP$" -> Pos.PRONOUN;
            case "WP", "WRB" -> Pos.RELATIVE;
            case "DT" -> Pos.DETERMINER;
            case "RB" -> Pos.ADVERB;
            case "RP" -> Pos.PARTICLE;
            case "PUNC" -> Pos.PUNCTUATION;
            default -> Pos.OTHER;
        };
    }
}
