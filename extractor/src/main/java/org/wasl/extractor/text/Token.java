package org.wasl.extractor.text;

import org.wasl.extractor.Span;

/**
 * One syntactic word: what stands between blanks, less the clitics, which are tokens of their own with spans of their own.
 *
 * @param index place in its sentence
 * @param span where it stands in the article's text
 * @param form as written
 * @param norm as compared ({@link Fold}); an Arabic article that a preposition swallowed (لل…) is restored
 * @param tag of the language's tagger, without clitics
 * @param lemma dictionary form where one is known, else {@code norm}
 * @param definite whether it carries the Arabic article
 * @param glued whether it is written together with the token before it
 */
public record Token(
        int index,
        Span span,
        String form,
        String norm,
        Pos pos,
        String tag,
        String lemma,
        boolean definite,
        boolean glued) {

    /** The norm without the Arabic article. */
    public String stem() {
        return definite && norm.length() > 3 ? norm.substring(2) : norm;
    }

    /** The form as it is shown by itself: with the article that a preposition before it swallowed. */
    public String shown() {
        boolean swallowed = definite
                && glued
                && !norm.isEmpty()
                && norm.charAt(0) != Fold.of(form).charAt(0);
        return swallowed ? norm.charAt(0) + form : form;
    }

    public boolean is(Pos other) {
        return pos == other;
    }
}
