package org.wasl.extractor.tag;

import java.util.List;
import java.util.Locale;

/** The words of a sentence as the English models see them: numbers for forms, shapes, endings and clusters. */
final class EnglishWords {
    final String[] lower;
    final int[] word;
    final int[] path;
    final int[] shape;

    EnglishWords(List<String> forms, WordClusters clusters) {
        int n = forms.size();
        lower = new String[n];
        word = new int[n];
        path = new int[n];
        shape = new int[n];
        for (int i = 0; i < n; i++) {
            String form = plain(forms.get(i));
            lower[i] = form.toLowerCase(Locale.ROOT);
            word[i] = Hash.of(digitless(lower[i]));
            path[i] = clusters.path(digitless(lower[i]));
            shape[i] = Hash.of(shape(form));
        }
    }

    int size() {
        return lower.length;
    }

    /** Curly quotes straight, dashes as Penn has them, no vowel marks of transliterations. */
    private static String plain(String form) {
        StringBuilder plain = new StringBuilder(form.length());
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            switch (c) {
                case '“', '”', '„', '«', '»', '‟' -> plain.append('"');
                case '’', '‘', '‛', 'ʼ', '`' -> plain.append('\'');
                case '–', '—', '―' -> plain.append("--");
                case '‑', '‐' -> plain.append('-');
                case '…' -> plain.append("...");
                default -> plain.append(c);
            }
        }
        return plain.toString();
    }

    private static String digitless(String lower) {
        if (lower.chars().noneMatch(Character::isDigit)) {
            return lower;
        }
        return lower.length() == 4 && lower.chars().allMatch(Character::isDigit)
                ? "0000"
                : lower.replaceAll("\\d[\\d.,:]*", "0");
    }

    /** Kinds of characters in a row: "Al-Sudani" is "Xx-Xx", "2,000" is "0,0". */
    private static String shape(String form) {
        StringBuilder shape = new StringBuilder();
        char last = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            char kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '0' : c;
            if (kind != last) {
                shape.append(kind);
            }
            last = kind;
        }
        return shape.toString();
    }
}
