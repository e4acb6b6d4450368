package org.wasl.extractor.lang;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wasl.extractor.Modality;
import org.wasl.extractor.clause.Predicates;
import org.wasl.extractor.frame.BrokenPlurals;
import org.wasl.extractor.frame.FrameReader;
import org.wasl.extractor.lexicon.PhraseTable;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.tag.ArabicVerbs;
import org.wasl.extractor.text.Fold;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Token;
import org.wasl.ontology.TsvFile;

/** What the clause readers ask of words, from the frames and the tables of a language. */
public final class Words implements Predicates {
    private final Lexicon lexicon;
    private final FrameReader frames;
    private final boolean arabic;
    private final ArabicVerbs verbs = ArabicVerbs.load();
    private final Map<String, String> objects = new HashMap<>();
    private final List<String> participleEndings = new ArrayList<>();
    private final Map<String, String> nouns = new HashMap<>();
    private final Map<String, Governor> verbGovernors = new HashMap<>();
    private final Map<String, Governor> nounGovernors = new HashMap<>();

    public Words(String language, Lexicon lexicon, FrameReader frames) {
        this.lexicon = lexicon;
        this.frames = frames;
        arabic = language.equals("ar");
        List<TsvFile.Row> endings = TsvFile.read("org/wasl/extractor/lang/" + language + "/noun-endings.tsv");
        inflect(frames.nouns(), endings, nouns);
        if (arabic) {
            inflect(frames.objects(), endings, objects);
            BrokenPlurals.load(language).forEach((plural, singular) -> {
                if (singular.equals(nouns.get(singular))) {
                    nouns.putIfAbsent(plural, singular);
                }
            });
        }
        if (arabic) {
            TsvFile.read("org/wasl/extractor/lang/ar/participle-endings.tsv")
                    .forEach(r -> participleEndings.add(Fold.of(r.cell("ending"))));
        }
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/" + language + "/governors.tsv")) {
            Governor governor = governor(row);
            row.values("verbs").forEach(v -> verbGovernors.put(Fold.of(v), governor));
            row.values("nouns").forEach(n -> nounGovernors.put(Fold.of(n), governor));
        }
    }

    /** The forms of all nouns; one that an ending gives by a change of the noun is that noun's before any other's. */
    private static void inflect(Collection<String> nouns, List<TsvFile.Row> endings, Map<String, String> forms) {
        nouns.forEach(n -> forms.put(n, n));
        for (boolean replacing : List.of(true, false)) {
            for (TsvFile.Row row : endings) {
                String replaced = Fold.of(row.cell("replaces"));
                for (String noun : nouns) {
                    if (!replaced.isEmpty() == replacing && noun.endsWith(replaced)) {
                        String stem = noun.substring(0, noun.length() - replaced.length());
                        forms.putIfAbsent(stem + Fold.of(row.cell("ending")), noun);
                    }
                }
            }
        }
    }

    private static Governor governor(TsvFile.Row row) {
        return new Governor(
                Modality.valueOf(row.cell("effect").toUpperCase(Locale.ROOT)),
                row.cell("reports").equals("yes"));
    }

    /** Fixed phrases that open a clause: {@code openers.tsv}. */
    public static PhraseTable<Governor> openers(String language) {
        PhraseTable<Governor> table = new PhraseTable<>(Token::norm);
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/" + language + "/openers.tsv")) {
            row.values("forms").forEach(f -> table.put(keys(f), governor(row)));
        }
        return table;
    }

    /** Prepositions of several words and the slots they fill: {@code prepositions.tsv}. */
    public static PhraseTable<String> prepositions(String language) {
        PhraseTable<String> table = new PhraseTable<>(Token::norm);
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/" + language + "/prepositions.tsv")) {
            row.values("forms").forEach(f -> table.put(keys(f), Fold.of(row.cell("slot"))));
        }
        return table;
    }

    private static List<String> keys(String phrase) {
        List<String> keys = new ArrayList<>();
        Arrays.stream(phrase.split(" ")).map(Fold::of).forEach(keys::add);
        return keys;
    }

    @Override
    public Optional<String> eventNoun(Token token) {
        boolean gerund = !arabic && token.tag().equals("VBG");
        if (token.is(Pos.VERB) && !gerund || token.is(Pos.PREPOSITION)) {
            return Optional.empty();
        }
        if (gerund) {
            return Optional.ofNullable(nouns.get(token.norm()));
        }
        Optional<String> found = Optional.ofNullable(nouns.get(arabic ? token.stem() : token.lemma()));
        return found.isPresent() || arabic ? found : Optional.ofNullable(nouns.get(token.norm()));
    }

    @Override
    public Optional<String> eventNoun(String words) {
        return Optional.ofNullable(nouns.get(Fold.of(words)));
    }

    @Override
    public Optional<String> objectNoun(Token token) {
        return Optional.ofNullable(objects.get(arabic ? token.stem() : token.lemma()));
    }

    @Override
    public boolean eventVerb(String lemma) {
        return frames.verbs().contains(Fold.of(lemma));
    }

    @Override
    public boolean takesObject(String verb, Token noun) {
        return frames.takesObject(verb, arabic ? noun.stem() : noun.lemma());
    }

    @Override
    public Optional<Verbal> verbal(Token token) {
        if (!arabic || token.is(Pos.VERB) || token.is(Pos.PREPOSITION)) {
            return Optional.empty();
        }
        String stem = token.stem();
        Optional<Verbal> masdar = analysis(stem, ArabicVerbs.Kind.MASDAR);
        if (masdar.isPresent()) {
            return masdar;
        }
        return participleEndings.stream()
                .filter(e -> stem.endsWith(e) && stem.length() > e.length() + 2)
                .flatMap(e ->
                        analysis(stem.substring(0, stem.length() - e.length()), ArabicVerbs.Kind.ACTIVE_PARTICIPLE)
                                .stream())
                .findFirst();
    }

    private Optional<Verbal> analysis(String form, ArabicVerbs.Kind kind) {
        return verbs.analyze(form).stream()
                .filter(a -> a.kind() == kind)
                .findFirst()
                .map(a -> new Verbal(Fold.of(a.lemma()), kind == ArabicVerbs.Kind.MASDAR));
    }

    @Override
    public boolean transitive(String lemma) {
        return frames.transitive().contains(Fold.of(lemma));
    }

    @Override
    public Optional<Governor> governor(Token token) {
        if (token.is(Pos.VERB)) {
            return Optional.ofNullable(verbGovernors.get(Fold.of(token.lemma())));
        }
        Optional<Governor> found = Optional.ofNullable(nounGovernors.get(arabic ? token.stem() : token.lemma()));
        return found.isPresent() ? found : Optional.ofNullable(nounGovernors.get(token.norm()));
    }

    @Override
    public Optional<Governor> passiveGovernor(Token token) {
        return arabic ? Optional.empty() : Optional.ofNullable(nounGovernors.get(token.norm()));
    }

    @Override
    public Optional<Governor> governor(String verb) {
        return Optional.ofNullable(verbGovernors.get(Fold.of(verb)));
    }

    @Override
    public boolean is(Token token, String wordClass) {
        return lexicon.hasWord(token, wordClass);
    }
}
