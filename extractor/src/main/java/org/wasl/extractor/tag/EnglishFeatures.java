package org.wasl.extractor.tag;

import java.util.List;
import java.util.Locale;

/** Features of an English word for its Penn tag: forms around it, its affixes and shape, the tags before. */
final class EnglishFeatures implements SequenceFeatures {
    @Override
    public String compared(String word) {
        if (word.chars().anyMatch(Character::isDigit)) {
            return word.replaceAll("\\d", "0");
        }
        return word;
    }

    @Override
    public void extract(Features f, List<String> words, List<String> raw, int at, String p1, String p2) {
        String word = words.get(at);
        String lower = word.toLowerCase(Locale.ROOT);
        String before = word(words, at - 1);
        String after = word(words, at + 1);
        f.add(1, word);
        f.add(2, lower);
        for (int n = 1; n <= 4 && n < word.length(); n++) {
            f.add(3, lower.substring(lower.length() - n));
            f.add(4, word.substring(0, n));
        }
        f.add(5, p1);
        f.add(6, p1, p2);
        f.add(7, p1, lower);
        f.add(8, before);
        f.add(9, after);
        f.add(10, word(words, at - 2));
        f.add(11, word(words, at + 2));
        f.add(12, suffix(after), p1);
        f.add(13, suffix(before));
        f.add(14, shape(word), at == 0 ? "first" : "");
        f.add(15, shape(word), shape(before), shape(after));
        f.add(16, lower, after.toLowerCase(Locale.ROOT));
        f.add(17, before.toLowerCase(Locale.ROOT), lower);
        f.add(18, suffix(lower), suffix(after), p1);
    }

    private static String word(List<String> words, int at) {
        return at < 0 ? "<s>" : at < words.size() ? words.get(at) : "</s>";
    }

    private static String suffix(String word) {
        return word.length() > 3 ? word.substring(word.length() - 3) : word;
    }

    static String shape(String word) {
        StringBuilder shape = new StringBuilder();
        char last = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char s = Character.isUpperCase(c) ? 'A' : Character.isLetter(c) ? 'a' : Character.isDigit(c) ? '0' : c;
            if (s != last) {
                shape.append(s);
            }
            last = s;
        }
        return shape.toString();
    }
}
