package org.wasl.extractor.lang;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wasl.extractor.Article;
import org.wasl.extractor.Block;
import org.wasl.extractor.Span;
import org.wasl.extractor.tag.DependencyParser;
import org.wasl.extractor.tag.EnglishLemmas;
import org.wasl.extractor.tag.EnglishTokenizer;
import org.wasl.extractor.tag.PennTagger;
import org.wasl.extractor.tag.SentenceSplitter;
import org.wasl.extractor.text.Document;
import org.wasl.extractor.text.Fold;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;
import org.wasl.ontology.TsvFile;

/** English: tokens and tags as in the Penn Treebank, and a dependency tree for each sentence. */
final class English implements Language {
    private final SentenceSplitter sentences = SentenceSplitter.load("en");
    private final EnglishTokenizer tokenizer = EnglishTokenizer.load();
    private final PennTagger tagger = PennTagger.load();
    private final PartedParser parser = new PartedParser(DependencyParser.load());
    private final EnglishLemmas lemmas = EnglishLemmas.load();
    private final Map<String, Set<String>> words = TsvFile.read("org/wasl/extractor/lang/en/words.tsv").stream()
            .collect(Collectors.toMap(r -> r.cell("class"), r -> Set.copyOf(r.values("forms")), (a, b) -> {
                Set<String> both = new HashSet<>(a);
                both.addAll(b);
                return both;
            }));

    /** Forms of verbs that say what somebody is to do: "demanded that he go". */
    private final Set<String> demanding = words.get("demanding");

    private final Set<String> relative = words.get("relative");

    private final Set<String> whom = words.get("who");

    private final Set<String> acting = words.get("acting");

    private final Set<String> appointing = words.get("appointing");

    private final Set<String> to = words.get("to");

    private static final class Holder {
        private static final English INSTANCE = new English();
    }

    static English load() {
        return Holder.INSTANCE;
    }

    @Override
    public String code() {
        return "en";
    }

    @Override
    public Document annotate(Article article) {
        List<Sentence> found = new ArrayList<>();
        for (Block block : article.blocks()) {
            if (block.kind() == Block.Kind.FURNITURE) {
                continue;
            }
            for (Span span : sentences.split(article.text(), block.span())) {
                List<Span> words = tokenizer.tokenize(article.text(), span);
                if (!words.isEmpty()) {
                    found.add(sentence(found.size(), block.kind(), article.text(), span, words));
                }
            }
        }
        return new Document(article, found);
    }

    private Sentence sentence(int index, Block.Kind block, String text, Span span, List<Span> words) {
        List<String> forms = words.stream().map(w -> w.of(text)).toList();
        List<String> tags = withVerbForms(forms, withSubjunctive(forms, withVerb(forms, tagger.tag(forms))));
        DependencyParser.Arcs arcs = parser.parse(forms, tags);
        List<Token> tokens = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            String form = forms.get(i);
            // "spoke following a meeting": a participle that the parser reads as a preposition is one
            String tag = tags.get(i).equals("VBG") && arcs.labels()[i].equals("prep") ? "IN" : tags.get(i);
            boolean glued = i > 0 && words.get(i - 1).end() == words.get(i).start();
            tokens.add(new Token(
                    i, words.get(i), form, Fold.of(form), pos(tag, form), tag, lemmas.lemma(form, tag), false, glued));
        }
        return new Sentence(
                index, block, span, tokens, Arrays.stream(arcs.heads()).boxed().toList(), List.of(arcs.labels()));
    }

    private static final Set<String> FINITE = Set.of("VBD", "VBP", "VBZ", "MD", "VB");

    private static final Set<String> NAMES = Set.of("NNP", "NNPS");

    private static final Set<String> OPENING = Set.of("DT", "PRP$", "NNP", "CD");

    /**
     * "UNIFIL patrols the Blue Line", "Peshmerga control Sinjar": where a sentence has no verb, a word that may be one and
     * stands between two nouns as a verb does is taken for it.
     */
    private List<String> withVerb(List<String> forms, List<String> tags) {
        if (tags.stream().anyMatch(FINITE::contains)
                || !forms.get(forms.size() - 1).equals(".")) {
            return tags;
        }
        for (int i = 1; i + 1 < tags.size(); i++) {
            boolean plural = tags.get(i).equals("NNS");
            boolean noun = plural || tags.get(i).equals("NN");
            boolean between = NAMES.contains(tags.get(i - 1))
                    || tags.get(i - 1).equals("NNS")
                    || plural && tags.get(i - 1).equals("NN");
            boolean lower = Character.isLowerCase(forms.get(i).codePointAt(0));
            if (noun && between && lower && OPENING.contains(tags.get(i + 1)) && lemmas.isVerb(forms.get(i))) {
                List<String> told = new ArrayList<>(tags);
                told.set(i, plural ? "VBZ" : "VBP");
                return told;
            }
        }
        return tags;
    }

    private static final Set<String> SUBJECTS = Set.of("NNP", "NNPS", "NN", "NNS", "PRP");

    private static final Set<String> BOUNDS = Set.of("CC", "WDT", "WP", "WP$", "WRB", ",", ".", ":");

    /**
     * "Demanded that Egypt stop the talks": behind a verb of demanding, who is to do something is followed by the bare verb,
     * which looks like a noun.
     */
    private List<String> withSubjunctive(List<String> forms, List<String> tags) {
        List<String> told = new ArrayList<>(tags);
        for (int i = 0; i + 3 < tags.size(); i++) {
            boolean demands = tags.get(i).startsWith("VB")
                    && demanding.contains(forms.get(i).toLowerCase(Locale.ROOT))
                    && tags.get(i + 1).equals("IN")
                    && relative.contains(forms.get(i + 1).toLowerCase(Locale.ROOT));
            if (demands) {
                boolean passive = tags.subList(i + 2, end(tags, i + 2)).contains("VBN");
                likeVerbs(forms, tags, i + 2, "NN")
                        .filter(v ->
                                !passive && lemmas.lemma(forms.get(v), "VB").equals(forms.get(v)))
                        .findFirst()
                        .ifPresent(v -> told.set(v, "VB"));
            }
        }
        return told;
    }

    /** Words that stand where only a verb, or none, can stand. */
    private List<String> withVerbForms(List<String> forms, List<String> tags) {
        List<String> told = new ArrayList<>(tags);
        for (int i = 1; i + 1 < tags.size(); i++) {
            String form = forms.get(i).toLowerCase(Locale.ROOT);
            boolean noun = tags.get(i + 1).startsWith("NN") || tags.get(i + 1).equals("JJ");
            // "as acting head of government": the adjective
            if (tags.get(i).equals("VBG") && acting.contains(form) && noun) {
                told.set(i, "JJ");
            }
            // "voted to name X premier"
            boolean names = tags.get(i).equals("NN")
                    && appointing.contains(form)
                    && to.contains(forms.get(i - 1))
                    && NAMES.contains(tags.get(i + 1));
            if (names) {
                told.set(i, "VB");
            }
            if (tags.get(i).equals("WP") && whom.contains(form)) {
                // "whom Egypt accuses of"
                likeVerbs(forms, tags, i + 1, "NNS").findFirst().ifPresent(v -> told.set(v, "VBZ"));
            }
        }
        return told;
    }

    /**
     * The words with the tag before the end of the clause that may be verbs and follow a subject, where the clause has no
     * finite verb.
     */
    private IntStream likeVerbs(List<String> forms, List<String> tags, int from, String tag) {
        int to = end(tags, from);
        return IntStream.range(from, to).anyMatch(i -> FINITE.contains(tags.get(i)))
                ? IntStream.empty()
                : IntStream.range(from + 1, to)
                        .filter(v -> tags.get(v).equals(tag)
                                && SUBJECTS.contains(tags.get(v - 1))
                                && Character.isLowerCase(forms.get(v).codePointAt(0))
                                && lemmas.isVerb(forms.get(v)));
    }

    /** Where the clause ends that begins at the token, as far as the tags tell. */
    private static int end(List<String> tags, int from) {
        return IntStream.range(from, tags.size())
                .filter(i -> BOUNDS.contains(tags.get(i)))
                .findFirst()
                .orElse(tags.size());
    }

    private static Pos pos(String tag, String form) {
        return switch (tag) {
            case "NN", "NNS" -> Pos.NOUN;
            case "NNP", "NNPS" -> Pos.NAME;
            case "JJ", "JJR", "JJS", "AFX" -> Pos.ADJECTIVE;
            case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD" -> Pos.VERB;
            case "IN", "TO" -> Pos.PREPOSITION;
            case "CC" -> Pos.CONJUNCTION;
            case "CD" -> Pos.NUMBER;
            case "PRP", "PRP$", "EX" -> Pos.PRONOUN;
            case "WP", "WDT", "WP$", "WRB" -> Pos.RELATIVE;
            case "DT", "PDT" -> Pos.DETERMINER;
            case "RB", "RBR", "RBS" -> Pos.ADVERB;
            case "RP", "POS" -> Pos.PARTICLE;
            default -> !form.isEmpty() && Character.isLetterOrDigit(form.codePointAt(0)) ? Pos.OTHER : Pos.PUNCTUATION;
        };
    }
}
