package org.wasl.extractor.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Formats known by their first bytes that hold no readable text. */
final class BinaryFormat {
    private record Magic(String first, String name) {}

    private static final List<Magic> KNOWN = List.of(
            new Magic("\u0089PNG", "a PNG image"),
            new Magic("\u00FF\u00D8\u00FF", "a JPEG image"),
            new Magic("GIF8", "a GIF image"),
            new Magic("RIFF", "a WebP image or a sound"),
            new Magic("%PDF-", "a PDF document"),
            new Magic("PK\u0003\u0004", "a ZIP archive or an office document"),
            new Magic("\u001F\u008B", "a gzip archive"),
            new Magic("BZh", "a bzip2 archive"),
            new Magic("\u00FD7zXZ", "an xz archive"),
            new Magic("\u00D0\u00CF\u0011\u00E0", "an old office document"),
            new Magic("{\\rtf", "an RTF document"));

    private BinaryFormat() {}

    /** The format's name with its article, as in "a PNG image". */
    static Optional<String> of(byte[] bytes) {
        String first = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        return KNOWN.stream()
                .filter(m -> first.startsWith(m.first))
                .map(Magic::name)
                .findFirst();
    }
}
