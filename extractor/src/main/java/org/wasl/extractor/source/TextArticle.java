package org.wasl.extractor.source;

import java.util.Optional;
import org.wasl.extractor.Article;
import org.wasl.extractor.Block;

/** An article given as plain text; the article's text is the very text given. */
final class TextArticle {
    private TextArticle() {}

    /**
     * @param title where known from elsewhere
     * @param said the language as the source tags it
     */
    static Article read(String source, String text, Hints hints, Optional<String> title, Optional<String> said)
            throws UnreadableException {
        boolean dayFirst = Languages.of(text).filter("ar"::equals).isPresent();
        PlainText plain = PlainText.of(text, title, dayFirst);
        StringBuilder readable = new StringBuilder();
        plain.blocks().stream()
                .filter(b -> b.kind() != Block.Kind.FURNITURE)
                .forEach(b -> readable.append(b.span().of(text)).append('\n'));
        if (readable.chars().noneMatch(Character::isLetter)) {
            throw new UnreadableException("has no text but page furniture; give the article's own text");
        }
        return new Article(
                source,
                Optional.empty(),
                Languages.decide(readable.toString(), said, hints.language()),
                plain.title(),
                hints.publisher().or(plain::publisher),
                plain.author(),
                plain.published().or(hints::published),
                text,
                plain.blocks());
    }
}
