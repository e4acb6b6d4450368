package org.wasl.extractor.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Spelling as compared, not as shown: Arabic without marks and tatweel, its alef, ya and ta-marbuta forms folded; Latin
 * in lower case without accents; digits of every script as ASCII. After the usual practice of Arabic retrieval (Larkey,
 * Ballesteros and Connell 2002), without its stemming.
 */
public final class Fold {
    private Fold() {}

    public static String of(String form) {
        StringBuilder folded = new StringBuilder(form.length());
        boolean latin = false;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (isMark(c)) {
                continue;
            }
            if (c < 0x80) {
                folded.append(Character.toLowerCase(c));
            } else if (c >= 0x0600 && c <= 0x06FF) {
                folded.append(arabic(c));
            } else {
                latin |= c < 0x0250 || (c >= 0x1E00 && c < 0x1F00);
                folded.append(other(c));
            }
        }
        return latin ? withoutAccents(folded.toString()) : folded.toString();
    }

    private static String withoutAccents(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            if (Character.getType(decomposed.charAt(i)) != Character.NON_SPACING_MARK) {
                bare.append(decomposed.charAt(i));
            }
        }
        return bare.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether the character only marks others: harakat, tatweel, directional and zero-width characters. */
    public static boolean isMark(char c) {
        return (c >= 0x064B && c <= 0x065F)
                || c == 0x0670
                || c == 0x0640
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xFEFF;
    }

    private static char arabic(char c) {
        return switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ی' -> 'ي';
            case 'ة' -> 'ه';
            case 'ؤ' -> 'و';
            case 'ئ' -> 'ي';
            case 'ک' -> 'ك';
            case 'گ' -> 'ك';
            case 'چ' -> 'ج';
            case 'ڤ' -> 'ف';
            case 'پ' -> 'ب';
            case '٫' -> '.';
            case '٬' -> ',';
            default -> {
                int digit = Character.digit(c, 10);
                yield digit >= 0 ? (char) ('0' + digit) : c;
            }
        };
    }

    private static char other(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u02BC', '\u02BF', '\u02BE', '\u02BB' -> '\'';
            case '\u201C', '\u201D', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> '-';
            case '\u00A0' -> ' ';
            default -> Character.toLowerCase(c);
        };
    }
}
