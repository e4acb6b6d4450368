package org.wasl.store;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names as they are looked up: in lower case, without accents and marks, the forms of alef, ya and ta marbuta alike, and
 * without the article at the head.
 */
final class NameIndex {
    private NameIndex() {}

    static String key(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace("\u0640", "")
                .replaceAll("[\u0622\u0623\u0625\u0671]", "\u0627")
                .replace('\u0649', '\u064A')
                .replace('\u0629', '\u0647')
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{P}\\s]+", " ")
                .strip();
        return bare.startsWith("the ") ? bare.substring(4) : bare;
    }
}
