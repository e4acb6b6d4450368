package org.wasl.extractor.tag;

import java.util.List;
import org.wasl.extractor.text.Fold;

/** Features of an Arabic word for its clitics and parts of speech: folded forms, affixes of up to four letters, tags before. */
final class ArabicFeatures implements SequenceFeatures {
    @Override
    public java.util.Optional<String> fixed(String word) {
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            if (Character.isLetterOrDigit(word.codePointAt(i))) {
                return java.util.Optional.empty();
            }
        }
        return java.util.Optional.of("PUNC");
    }

    @Override
    public String compared(String word) {
        String folded = Fold.of(word);
        return folded.chars().anyMatch(Character::isDigit) ? folded.replaceAll("\\d", "0") : folded;
    }

    @Override
    public void extract(Features f, List<String> words, List<String> raw, int at, String p1, String p2) {
        String word = words.get(at);
        String before = word(words, at - 1);
        String after = word(words, at + 1);
        f.add(1, word);
        for (int n = 1; n <= 4 && n < word.length(); n++) {
            f.add(2, word.substring(0, n));
            f.add(3, word.substring(word.length() - n));
        }
        f.add(4, prefix(word, 2), suffix(word, 2), length(word));
        f.add(5, p1);
        f.add(6, p1, p2);
        f.add(7, p1, word);
        f.add(8, before);
        f.add(9, after);
        f.add(10, word(words, at - 2));
        f.add(11, word(words, at + 2));
        f.add(12, prefix(after, 2), p1);
        f.add(13, suffix(after, 2), p1);
        f.add(14, before, word);
        f.add(15, word, after);
        f.add(16, prefix(word, 3), p1);
        f.add(17, suffix(word, 3), p1);
        f.add(18, prefix(word, 2), prefix(after, 2), p1);
        f.add(19, suffix(before, 3));
        f.add(20, raw.get(at));
        f.add(21, prefix(before, 2), prefix(word, 2), prefix(after, 2));
        f.add(22, length(word), prefix(word, 1), suffix(word, 1));
        f.add(23, raw.get(at).length() > 1 ? raw.get(at).substring(raw.get(at).length() - 1) : "", p1);
    }

    private static String word(List<String> words, int at) {
        return at < 0 ? "<s>" : at < words.size() ? words.get(at) : "</s>";
    }

    private static String prefix(String word, int n) {
        return word.length() > n ? word.substring(0, n) : word;
    }

    private static String suffix(String word, int n) {
        return word.length() > n ? word.substring(word.length() - n) : word;
    }

    private static String length(String word) {
        return word.length() > 6 ? "7" : Integer.toString(word.length());
    }
}
