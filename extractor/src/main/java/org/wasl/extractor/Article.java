package org.wasl.extractor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * One news item, cleaned.
 *
 * @param source where it was read: a path, {@code path#id} for a record of a JSONL file, {@code -} for standard input
 * @param language {@code ar} or {@code en}
 * @param text the extracted text, which all offsets point into; for plain text and for {@code text} of JSONL the very
 *     text that was given
 * @param blocks the parts of the text, in order
 */
public record Article(
        String source,
        Optional<String> url,
        String language,
        Optional<String> title,
        Optional<String> publisher,
        Optional<String> author,
        Optional<LocalDate> published,
        String text,
        List<Block> blocks) {
    public Article {
        blocks = List.copyOf(blocks);
    }

    /** A text of one paragraph of which nothing is known but its language and perhaps its day: an example, a line of a corpus. */
    public static Article ofParagraph(String language, Optional<LocalDate> published, String text) {
        return bare(
                "-", language, published, text, List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH)));
    }

    /** A text that has neither address, title, publisher nor author. */
    public static Article bare(
            String source, String language, Optional<LocalDate> published, String text, List<Block> blocks) {
        return new Article(
                source,
                Optional.empty(),
                language,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                published,
                text,
                blocks);
    }

    /** SHA-256, in hex, of what makes the article this one: URL, publisher, title and text. */
    public String digest() {
        String identity = String.join("\u0000", url.orElse(""), publisher.orElse(""), title.orElse(""), text);
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(identity.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The identity as the facts contract writes it. */
    public String id() {
        return "urn:sha256:" + digest();
    }
}
