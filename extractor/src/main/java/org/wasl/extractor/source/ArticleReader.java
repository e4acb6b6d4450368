package org.wasl.extractor.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.wasl.extractor.Article;

/**
 * Reads articles from where they lie: {@code .html} and {@code .htm} pages, {@code .txt} plain text, {@code .pdf}
 * documents, {@code .jsonl} one article a line, {@code .rss}, {@code .atom} and {@code .xml} feeds, {@code .warc} and
 * {@code .warc.gz} archives of pages, folders of these with all below in sorted order, and {@code -}, standard input,
 * whose kind is told by how it begins. What cannot be read is told, never thrown; the rest is read all the same.
 */
public final class ArticleReader {
    private static final int MEBI = 1 << 20;
    /** A larger article is a mistake: the longest news features stay below one MiB, pages with all their scripts below ten. */
    private static final int MOST_BYTES = 16 * MEBI;

    private static final Pattern FEED_ELEMENT = Pattern.compile("<(?:rss|feed|rdf:RDF)[\\s>]");
    private static final String READ = ".html, .htm, .txt, .pdf, .jsonl, .rss, .atom, .xml, .warc and .warc.gz";

    private enum Kind {
        HTML,
        TEXT,
        PDF,
        FEED,
        JSONL,
        WARC;

        static Optional<Kind> ofName(String name) {
            if (name.toLowerCase(Locale.ROOT).endsWith(".warc.gz")) {
                return Optional.of(WARC);
            }
            return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
                case "html", "htm", "xhtml" -> Optional.of(HTML);
                case "txt" -> Optional.of(TEXT);
                case "pdf" -> Optional.of(PDF);
                case "rss", "atom", "xml" -> Optional.of(FEED);
                case "jsonl", "ndjson" -> Optional.of(JSONL);
                case "warc" -> Optional.of(WARC);
                default -> Optional.empty();
            };
        }

        /** By the first bytes, when no name tells: what a format begins with, a tag, an object of JSON, else text. */
        static Kind ofContent(byte[] first) {
            String begins = new String(first, StandardCharsets.ISO_8859_1);
            if (begins.startsWith("%PDF-")) {
                return PDF;
            }
            if (begins.startsWith("WARC/") || begins.startsWith("\u001F\u008B")) {
                return WARC;
            }
            for (byte b : first) {
                if (b == '<') {
                    return FEED_ELEMENT.matcher(begins).find() ? FEED : HTML;
                }
                if (b == '{') {
                    return JSONL;
                }
                // blanks and byte-order marks may come before; zeros are halves of UTF-16 characters
                if (b > ' ') {
                    return TEXT;
                }
            }
            return TEXT;
        }
    }

    /** Opens what a source names. */
    private interface Opening {
        InputStream open() throws IOException;
    }

    private final Hints hints;
    private final InputStream standardInput;

    public ArticleReader(Hints hints) {
        this(hints, System.in);
    }

    ArticleReader(Hints hints, InputStream standardInput) {
        this.hints = hints;
        this.standardInput = standardInput;
    }

    /** The articles of a file, a folder or {@code -}, one by one as they are asked for; close the stream. */
    public Stream<Reading> read(Path source) {
        if (source.toString().equals("-")) {
            return read("-", Optional.empty(), () -> standardInput);
        }
        if (!Files.isDirectory(source)) {
            return file(source);
        }
        List<Entry> entries = new ArrayList<>();
        list(source, entries);
        if (entries.isEmpty()) {
            return Stream.of(new Reading.Unreadable(name(source), "holds no article; " + READ + " files are read"));
        }
        return entries.stream()
                .flatMap(entry ->
                        entry.problem().<Stream<Reading>>map(Stream::of).orElseGet(() -> file(entry.path())));
    }

    /** How many articles a source holds, broken ones counted; empty where only reading would tell. */
    public static OptionalLong count(Path source) {
        if (source.toString().equals("-")) {
            return OptionalLong.empty();
        }
        List<Entry> entries = new ArrayList<>();
        if (Files.isDirectory(source)) {
            list(source, entries);
        } else {
            entries.add(new Entry(source, Optional.empty()));
        }
        return OptionalLong.of(
                Math.max(1, entries.stream().mapToLong(e -> count(e)).sum()));
    }

    private static long count(Entry entry) {
        boolean lines = Kind.ofName(name(entry.path())).equals(Optional.of(Kind.JSONL));
        if (!lines || entry.problem().isPresent()) {
            return 1;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(entry.path()), 1 << 16)) {
            long count = 0;
            int last = '\n';
            for (int b = in.read(); b >= 0; b = in.read()) {
                count += last == '\n' && b != '\n' ? 1 : 0;
                last = b;
            }
            return count;
        } catch (IOException e) {
            // told when it is read
            return 1;
        }
    }

    /** Something in a folder: a file of a kind that is read, or a folder that cannot be listed. */
    private record Entry(Path path, Optional<Reading> problem) {}

    private static void list(Path folder, List<Entry> entries) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            entries.add(new Entry(
                    folder,
                    Optional.of(new Reading.Unreadable(
                            name(folder), "is a folder that cannot be listed; check its permissions"))));
            return;
        }
        children.sort(Comparator.comparing(p -> String.valueOf(p.getFileName())));
        for (Path child : children) {
            String name = String.valueOf(child.getFileName());
            if (name.startsWith(".")) {
                continue;
            }
            // links to folders are not followed: they may lead back up
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                list(child, entries);
            } else if (Kind.ofName(name).isPresent() && !Files.isDirectory(child)) {
                entries.add(new Entry(child, Optional.empty()));
            }
        }
    }

    private Stream<Reading> file(Path path) {
        String name = name(path);
        return read(name, Kind.ofName(name), () -> Files.newInputStream(path));
    }

    private static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    private Stream<Reading> read(String name, Optional<Kind> known, Opening opening) {
        try {
            BufferedInputStream in = new BufferedInputStream(opening.open(), 1 << 16);
            Kind kind = known.orElse(null);
            if (kind == null) {
                in.mark(1024);
                kind = Kind.ofContent(in.readNBytes(1024));
                in.reset();
            }
            if (kind == Kind.JSONL) {
                return stream(new Records(name, in, hints), in::close);
            }
            if (kind == Kind.WARC) {
                return archive(name, in);
            }
            try (in) {
                return articles(name, kind, in);
            }
        } catch (IOException e) {
            return Stream.of(failed(name, e));
        }
    }

    private static Reading failed(String name, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new Reading.Unreadable(name, "does not exist; check the path");
        }
        if (e instanceof AccessDeniedException) {
            return new Reading.Unreadable(name, "may not be read; check its permissions");
        }
        String reason = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
        return new Reading.Unreadable(
                name,
                new UnreadableException("cannot be read: " + reason + "; check the file and its disk").getMessage());
    }

    private Stream<Reading> articles(String name, Kind kind, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        try {
            if (bytes.length > MOST_BYTES) {
                throw new UnreadableException("is larger than " + MOST_BYTES / MEBI
                        + " MiB, too much for one article; split it, or write it as .jsonl with one article a line");
            }
            if (bytes.length == 0) {
                throw new UnreadableException("is empty; save the article again");
            }
            return switch (kind) {
                case PDF -> Stream.of(new Reading.Read(PdfDocument.read(name, bytes, hints)));
                case FEED -> Feed.read(name, bytes, hints);
                default -> Stream.of(new Reading.Read(written(name, kind, bytes)));
            };
        } catch (UnreadableException e) {
            return Stream.of(new Reading.Unreadable(name, e.getMessage()));
        }
    }

    private Article written(String name, Kind kind, byte[] bytes) throws UnreadableException {
        String text = TextBytes.decode(bytes, kind == Kind.HTML);
        if (text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            throw new UnreadableException("holds only blanks; save the article again");
        }
        return kind == Kind.HTML
                ? HtmlPage.read(name, text, hints, Optional.empty())
                : TextArticle.read(name, text, hints, Optional.empty(), Optional.empty());
    }

    private Stream<Reading> archive(String name, InputStream in) throws IOException {
        try {
            WebArchive archive = new WebArchive(name, in, hints, MOST_BYTES);
            return stream(archive, archive::close);
        } catch (IOException e) {
            in.close();
            return Stream.of(new Reading.Unreadable(name, "is no WARC file, gzipped or not; get it again"));
        }
    }

    private static Stream<Reading> stream(Iterator<Reading> readings, Closeable source) {
        Spliterator<Reading> records =
                Spliterators.spliteratorUnknownSize(readings, Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(records, false).onClose(() -> {
            try {
                source.close();
            } catch (IOException e) {
                // everything asked for was read; a failed close of a file that was only read loses nothing
            }
        });
    }

    /** The records of a JSONL file. A line that is too long is passed over without being held in memory. */
    private static final class Records implements Iterator<Reading> {
        private final String name;
        private final InputStream in;
        private final Hints hints;
        private int line;
        private boolean any;
        private boolean ended;
        private Optional<Reading> next = Optional.empty();

        Records(String name, InputStream in, Hints hints) {
            this.name = name;
            this.in = in;
            this.hints = hints;
        }

        @Override
        public boolean hasNext() {
            while (next.isEmpty() && !ended) {
                try {
                    next = advance();
                } catch (IOException e) {
                    ended = true;
                    next = Optional.of(failed(name, e));
                }
            }
            if (next.isEmpty() && !any) {
                any = true;
                next = Optional.of(new Reading.Unreadable(name, "is empty; write one JSON object a line"));
            }
            return next.isPresent();
        }

        @Override
        public Reading next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Reading reading = next.orElseThrow();
            next = Optional.empty();
            any = true;
            return reading;
        }

        private Optional<Reading> advance() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int b = in.read();
            if (b < 0) {
                ended = true;
                return Optional.empty();
            }
            line++;
            long length = 0;
            while (b >= 0 && b != '\n') {
                length++;
                if (length <= MOST_BYTES) {
                    bytes.write(b);
                }
                b = in.read();
            }
            ended = b < 0;
            try {
                if (length > MOST_BYTES) {
                    throw new UnreadableException("is " + length / MEBI + " MiB long, more than the "
                            + MOST_BYTES / MEBI + " MiB of an article; write one article a line");
                }
                if (line == 1 && BinaryFormat.of(bytes.toByteArray()).isPresent()) {
                    ended = true;
                }
                String json = bytes.size() == 0 ? "" : TextBytes.decode(bytes.toByteArray(), false);
                return json.isBlank() ? Optional.empty() : Optional.of(JsonLines.read(name, line, json, hints));
            } catch (UnreadableException e) {
                return Optional.of(new Reading.Unreadable(name + "#" + line, e.getMessage()));
            }
        }
    }
}
