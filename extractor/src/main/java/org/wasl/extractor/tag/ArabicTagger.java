package org.wasl.extractor.tag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.wasl.extractor.text.Fold;
import org.wasl.ontology.KnownEntities;
import org.wasl.ontology.TsvFile;

/**
 * Tags Arabic words whole with the parts of speech of all their clitics ({@code CC+IN+DTNN}), in the tags of the Arabic
 * Treebank as CoreNLP writes them, and cuts words by such tags; how it was trained: {@code docs/models/arabic-tagger.md}.
 */
public final class ArabicTagger {
    /** A clitic or the word that is left, by offsets into the word. */
    public record Part(int begin, int end, String tag) {}

    private static final class Holder {
        private static final ArabicTagger INSTANCE = new ArabicTagger();
    }

    private final SequenceTagger tagger =
            new SequenceTagger(Perceptron.read("org/wasl/extractor/lang/ar/tagger.bin"), new ArabicFeatures());
    private static final String ARTICLE = "\u0627\u0644";
    private static final String ACCUSATIVE = "\u0627";
    private static final String OPEN = "\u062A";
    private static final String FEMININE = Fold.of("\u0629");
    private static final String HAMZA = "\u0621";
    private static final String CARRIERS = Fold.of("\u0624\u0626");
    private static final String FUTURE = "RP";
    private static final String ALEFS = "\u0622\u0623\u0625";

    private final Set<String> whole = new HashSet<>();

    /** Those that have the mark of an alef behind their first letter: "وادي" is none, so that "وأدى" is not it. */
    private final Set<String> marked = new HashSet<>();

    /** Single words of names of towns and persons that begin like clitics, and that running text does not know otherwise. */
    private final Set<String> named = new HashSet<>();

    /** The first two words of names of persons whose first is like another word behind a clitic. */
    private final Set<String> begun = new HashSet<>();

    /** Single words of running text. */
    private final Set<String> vocabulary = new HashSet<>();

    private final ArabicVerbs verbs = ArabicVerbs.load();
    private final ArabicClitics clitics = ArabicClitics.load();
    private final Set<String> pronouns = new HashSet<>();

    /** The tag of a known name behind conjunctions or prepositions that are written with it: "ولفرنسا". */
    public Optional<String> joined(String form, Predicate<String> known) {
        return clitics.before(form, known).map(before -> before + "NNP");
    }

    private ArabicTagger() {
        TsvFile.read("org/wasl/extractor/lang/ar/unsplit.tsv").forEach(row -> {
            String word = row.cell("word");
            whole.add(Fold.of(word));
            if (isMarked(word)) {
                marked.add(Fold.of(word));
            }
        });
        addNamed();
        addBegun();
        TsvFile.read("org/wasl/extractor/lang/ar/pronouns.tsv").forEach(row -> pronouns.add(Fold.of(row.cell("word"))));
    }

    private void addNamed() {
        TsvFile.read("org/wasl/extractor/lang/ar/vocabulary.tsv")
                .forEach(row -> vocabulary.add(Fold.of(row.cell("word"))));
        Set<String> names = new HashSet<>();
        KnownEntities.load().all().stream()
                .filter(e -> e.type().equals("Place") || e.type().equals("Person"))
                .flatMap(e -> e.names().getOrDefault("ar", List.of()).stream())
                .flatMap(n -> Stream.of(n.split(" ")))
                .map(Fold::of)
                .forEach(names::add);
        for (String name : names) {
            int cut = clitics.proclitic(name, 0);
            if (name.length() > 4 && cut > 0 && !vocabulary.contains(name)) {
                String rest = name.substring(cut);
                if (!vocabulary.contains(rest) && !names.contains(rest) && !rest.startsWith(ARTICLE)) {
                    named.add(name);
                }
            }
        }
    }

    private void addBegun() {
        KnownEntities.load().all().stream()
                .filter(e -> e.type().equals("Person"))
                .flatMap(e -> e.names().getOrDefault("ar", List.of()).stream())
                .map(n -> Fold.of(n).split(" "))
                .filter(n -> n.length > 1 && clitics.proclitic(n[0], 0) > 0)
                .forEach(n -> begun.add(n[0] + " " + n[1]));
    }

    public static ArabicTagger load() {
        return Holder.INSTANCE;
    }

    /** One composite tag for each word of a sentence. */
    public List<String> tag(List<String> words) {
        List<String> tags = new ArrayList<>(tagger.tag(words));
        for (int i = 0; i < tags.size(); i++) {
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            tags.set(i, corrected(words.get(i), next, tags.get(i)));
        }
        return tags;
    }

    /** The tag of a word where what lists say of its first letters or the next word tells more than the tagger. */
    private String corrected(String word, String next, String tag) {
        String folded = Fold.of(word);
        if (isFuture(folded)) {
            return FUTURE + "+VBP";
        }
        if (tag.indexOf('+') < 0) {
            return proclitic(word, folded, tag)
                    .map(letter -> letter + "+" + tag)
                    .orElse(tag);
        }
        if (named.contains(folded) || !next.isEmpty() && begun.contains(folded + " " + Fold.of(next))) {
            return "NNP";
        }
        if (isWhole(word, folded)) {
            return stem(tag);
        }
        return isWholeBefore(folded) ? behind(tag) : tag;
    }

    /** Whether the word begins with a letter that may be a word of its own. */
    public boolean hasProclitic(String word) {
        return clitics.proclitic(word, 0) > 0;
    }

    /** Whether the word is listed as one that begins with no clitic. */
    public boolean isWhole(String word) {
        return isWhole(word, Fold.of(word));
    }

    private boolean isWhole(String word, String folded) {
        return whole.contains(folded) && (!isMarked(word) || marked.contains(folded));
    }

    /** "وزيرا", "برلمانها": a listed word of four letters or more before an ending. */
    private boolean isWholeBefore(String folded) {
        int end = clitics.enclitic(folded, 0, folded.length());
        boolean accusative = folded.endsWith(ACCUSATIVE);
        return end < folded.length() && isLong(folded.substring(0, end))
                || accusative && isLong(folded.substring(0, folded.length() - 1));
    }

    /** Whether the stem is listed, be its last letter written otherwise before pronouns: "ولايته", "وزرائها". */
    private boolean isLong(String stem) {
        if (stem.length() < 4 || vocabulary.contains(stem.substring(1))) {
            return false;
        }
        String begin = stem.substring(0, stem.length() - 1);
        String last = stem.substring(stem.length() - 1);
        return whole.contains(stem)
                || last.equals(OPEN) && whole.contains(begin + FEMININE)
                || CARRIERS.contains(last) && whole.contains(begin + HAMZA);
    }

    /**
     * What the tagger left uncut where the first letter is hardly a part of the word: before the mark of an alef ("فأصيب",
     * "لإطلاق"), before a verb where the whole is none ("فسارعت"), before a word where the whole is not known ("بيومين").
     */
    private Optional<String> proclitic(String word, String folded, String own) {
        Optional<String> tag = word.length() < 4 ? Optional.empty() : clitics.tag(word.charAt(0));
        if (tag.isEmpty() || isWhole(word, folded) || isWholeBefore(folded)) {
            return Optional.empty();
        }
        if (isMarked(word)) {
            return tag;
        }
        if (word.length() < 5 || vocabulary.contains(folded) || named.contains(folded) || own.startsWith("NNP")) {
            return Optional.empty();
        }
        String rest = folded.substring(1);
        boolean verb = verbs.analyze(rest).stream().anyMatch(a -> a.kind().finite())
                && verbs.analyze(folded).isEmpty();
        return tag.filter(t -> t.equals("CC") ? verb : vocabulary.contains(rest));
    }

    /** "سيسافر": a present behind the letter of the future, where the whole is no word. */
    private boolean isFuture(String folded) {
        return folded.length() > 4
                && hasProclitic(folded)
                && clitics.tag(folded.charAt(0)).isEmpty()
                && !vocabulary.contains(folded)
                && !whole.contains(folded)
                && !named.contains(folded)
                && verbs.analyze(folded.substring(1)).stream().anyMatch(a -> a.kind() == ArabicVerbs.Kind.PRESENT)
                && verbs.analyze(folded).isEmpty();
    }

    private static boolean isMarked(String word) {
        return word.length() > 1 && ALEFS.indexOf(word.charAt(1)) >= 0;
    }

    /** The tag without conjunctions and prepositions before the word. */
    private static String behind(String tag) {
        String left = tag;
        while (left.startsWith("CC+") || left.startsWith("IN+")) {
            left = left.substring(3);
        }
        return left;
    }

    private static String stem(String tag) {
        for (String part : tag.split("\\+")) {
            if (!part.equals("CC") && !part.equals("IN") && !part.equals("RP") && !part.startsWith("PRP")) {
                return part;
            }
        }
        return "NN";
    }

    /** The parts of a word under a composite tag; marks stay with the letter before them. */
    public List<Part> segments(String word, String tag) {
        String[] tags = tag.split("\\+");
        if (tags.length == 1) {
            return List.of(new Part(0, word.length(), tag));
        }
        int cut = tags.length == 2 && tags[1].startsWith("PRP") ? clitics.proclitic(word, 0) : 0;
        if (cut > 0 && pronouns.contains(Fold.of(word.substring(cut)))) {
            // "وهي": a pronoun that stands alone, not one that hangs on a word
            return List.of(new Part(0, cut, tags[0]), new Part(cut, word.length(), tags[1]));
        }
        int stem = stemAt(tags);
        List<Part> before = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < stem; i++) {
            int end = clitics.proclitic(word, begin);
            if (end <= begin || letters(word, end, word.length()) < 2) {
                break;
            }
            before.add(new Part(begin, end, tags[i]));
            begin = end;
        }
        List<Part> after = new ArrayList<>();
        int end = word.length();
        for (int i = tags.length - 1; i > stem; i--) {
            int at = clitics.enclitic(word, begin, end);
            if (at >= end || letters(word, begin, at) < 1) {
                break;
            }
            after.add(0, new Part(at, end, tags[i]));
            end = at;
        }
        List<Part> parts = new ArrayList<>(before);
        parts.add(new Part(begin, end, tags[stem]));
        parts.addAll(after);
        return parts;
    }

    /** Which of the tags is the word's own: the last that is no clitic before it. */
    private static int stemAt(String[] tags) {
        int last = tags.length - 1;
        while (last > 0 && tags[last].startsWith("PRP")) {
            last--;
        }
        return last;
    }

    private static int letters(String word, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += Fold.isMark(word.charAt(i)) ? 0 : 1;
        }
        return count;
    }
}
