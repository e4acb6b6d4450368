package org.wasl.extractor.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wasl.extractor.Block;
import org.wasl.extractor.Span;
import org.wasl.extractor.text.Fold;

/**
 * The parts of a plain text, found without touching it: spans point into the text that was given.
 *
 * @param title the first heading, where the text goes on after it
 * @param publisher beside the date above the first paragraph, or of the dateline
 * @param published of a line above the first paragraph, or of the dateline
 */
record PlainText(
        List<Block> blocks,
        Optional<String> title,
        Optional<String> publisher,
        Optional<String> author,
        Optional<LocalDate> published) {
    private static final Pattern LINE =
            Pattern.compile("([^\\r\\n\\u2028\\u2029\\f]*)(?:\\r\\n|[\\r\\n\\u2028\\u2029\\f]|\\z)");
    private static final Pattern BLANK =
            Pattern.compile("[\\s\\p{Z}\\uFEFF\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern MARKDOWN_HEADING = Pattern.compile("^#{1,6}\\s+");
    /** Before the words of a Markdown heading or an item of a list. */
    private static final Pattern MARKER = Pattern.compile("^(?:#{1,6}|[-*\u2022\u25CF\u25AA\u00B7])\\s+");
    /** Lines that an editor broke are no longer than this. */
    private static final int LONGEST_BROKEN = 110;
    /** And not much shorter than the longest of them. */
    private static final double SHORTEST_BROKEN = 0.55;

    /** @param given the title known from elsewhere, found again in the text where it stands there */
    static PlainText of(String text, Optional<String> given, boolean dayFirst) {
        List<Span> spans = paragraphs(text);
        List<Part> parts =
                Furniture.all().mark(spans.stream().map(s -> part(s.of(text))).toList());
        List<Span> words = spans.stream().map(s -> withoutMarker(text, s)).toList();
        return new Draft(text, words, new ArrayList<>(parts)).finish(given, dayFirst);
    }

    private static Part part(String line) {
        String words = MARKER.matcher(line).replaceFirst("");
        return MARKDOWN_HEADING.matcher(line).find()
                ? new Part(words, Block.Kind.HEADING)
                : new Part(words, Part.of(line).kind());
    }

    private static Span withoutMarker(String text, Span span) {
        Matcher marker = MARKER.matcher(span.of(text));
        return marker.find() ? new Span(span.start() + marker.end(), span.end()) : span;
    }

    /** Lines without the blanks around them; lines that were broken for width are one. */
    private static List<Span> paragraphs(String text) {
        List<List<Span>> chunks = chunks(text);
        boolean broken = brokenForWidth(text, chunks);
        int longest = chunks.stream()
                .flatMap(List::stream)
                .mapToInt(Span::length)
                .max()
                .orElse(0);
        List<Span> found = new ArrayList<>();
        for (List<Span> chunk : chunks) {
            boolean joins = broken && Part.isClosed(chunk.get(chunk.size() - 1).of(text));
            Span open = null;
            for (Span line : chunk) {
                Span whole = open == null ? line : open.cover(line);
                open = joins && line.length() >= SHORTEST_BROKEN * longest && !Part.isClosed(line.of(text))
                        ? whole
                        : null;
                if (open == null) {
                    found.add(whole);
                }
            }
        }
        return found;
    }

    /** Lines without empty ones between them. */
    private static List<List<Span>> chunks(String text) {
        List<List<Span>> chunks = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        boolean gap = true;
        while (line.find()) {
            Span span = trim(text, line.start(1), line.end(1));
            gap |= span.length() == 0;
            if (span.length() > 0) {
                if (gap) {
                    chunks.add(new ArrayList<>());
                }
                chunks.get(chunks.size() - 1).add(span);
                gap = false;
            }
        }
        return chunks;
    }

    /** No line is long, and most that are followed by another end within a sentence. */
    private static boolean brokenForWidth(String text, List<List<Span>> chunks) {
        int followed = 0;
        int within = 0;
        for (List<Span> chunk : chunks) {
            for (int i = 0; i < chunk.size(); i++) {
                if (chunk.get(i).length() > LONGEST_BROKEN) {
                    return false;
                }
                if (i < chunk.size() - 1) {
                    followed++;
                    within += Part.isClosed(chunk.get(i).of(text)) ? 0 : 1;
                }
            }
        }
        return within > 0 && within * 2 >= followed;
    }

    private static Span trim(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private static boolean isBlank(char c) {
        return BLANK.matcher(String.valueOf(c)).matches();
    }

    /** The parts while they are being sorted out. */
    private record Draft(String text, List<Span> spans, List<Part> parts) {
        PlainText finish(Optional<String> given, boolean dayFirst) {
            Optional<LocalDate> published = Optional.empty();
            Optional<String> author = Optional.empty();
            Optional<String> publisher = Optional.empty();
            for (int i = 0; i < firstProse(); i++) {
                String line = parts.get(i).text();
                author = author.or(() -> Furniture.all().author(line));
                Optional<LocalDate> date = PublicationDate.ofLine(line, dayFirst);
                if (date.isEmpty() && i > 0) {
                    date = PublicationDate.ofCredits(line, dayFirst);
                }
                if (date.isPresent() && i > 0 && isChronicle(date.get(), dayFirst)) {
                    parts.set(i, parts.get(i).as(Block.Kind.HEADING));
                } else if (date.isPresent()) {
                    published = published.isPresent() ? published : date;
                    publisher = publisher.or(() -> besideDate(line));
                }
            }
            Optional<String> title = given.or(this::firstHeading);
            title.ifPresent(this::markTitle);
            if (firstProse() == parts.size()) {
                parts.replaceAll(p -> p.is(Block.Kind.HEADING) ? p.as(Block.Kind.PARAGRAPH) : p);
            }
            return cut(title, publisher, author, published, dayFirst);
        }

        /** Whether days are headings below the first prose too: then the first of them dates what follows, not the article. */
        private boolean isChronicle(LocalDate first, boolean dayFirst) {
            return parts.subList(firstProse(), parts.size()).stream()
                    .filter(p -> p.is(Block.Kind.HEADING))
                    .map(Part::text)
                    .anyMatch(t -> PublicationDate.ofLine(t, dayFirst).isPresent()
                            || PublicationDate.ofLine(t + " " + first.getYear(), dayFirst)
                                    .isPresent());
        }

        private int firstProse() {
            int i = 0;
            while (i < parts.size() && !parts.get(i).is(Block.Kind.PARAGRAPH)) {
                i++;
            }
            return i;
        }

        /** "The Daily Post | 8 August 2023": the part without digits, if there is one such. */
        private static Optional<String> besideDate(String line) {
            List<String> parts = Stream.of(line.split("\\|"))
                    .map(String::strip)
                    .filter(part -> part.codePoints().noneMatch(Character::isDigit) && !part.isEmpty())
                    .toList();
            return parts.size() == 1
                            && line.contains("|")
                            && Furniture.all().scope(parts.get(0)).isEmpty()
                    ? Optional.of(parts.get(0))
                    : Optional.empty();
        }

        /** The title of a text: the first that is not furniture, if it is a heading and not all there is. */
        private Optional<String> firstHeading() {
            List<Part> read =
                    parts.stream().filter(p -> !p.is(Block.Kind.FURNITURE)).toList();
            return read.size() > 1 && read.get(0).is(Block.Kind.HEADING)
                    ? Optional.of(read.get(0).text())
                    : Optional.empty();
        }

        private void markTitle(String title) {
            long read = parts.stream().filter(p -> !p.is(Block.Kind.FURNITURE)).count();
            for (int i = 0; read > 1 && i < parts.size(); i++) {
                String line = parts.get(i).text();
                if (!parts.get(i).is(Block.Kind.FURNITURE) && Fold.of(line).equals(Fold.of(title))) {
                    parts.set(i, parts.get(i).as(Block.Kind.TITLE));
                    return;
                }
            }
        }

        /** Blocks of the parts; the dateline of the first paragraph becomes furniture of its own. */
        private PlainText cut(
                Optional<String> title,
                Optional<String> named,
                Optional<String> author,
                Optional<LocalDate> dated,
                boolean dayFirst) {
            List<Block> blocks = new ArrayList<>();
            Optional<String> publisher = named;
            Optional<LocalDate> published = dated;
            int lead = firstProse();
            for (int i = 0; i < parts.size(); i++) {
                Span span = spans.get(i);
                Optional<Media.Dateline> dateline = i == lead ? Media.all().dateline(span.of(text)) : Optional.empty();
                if (dateline.isPresent()) {
                    publisher = publisher.or(dateline.get()::publisher);
                    published = published.or(() -> dateline.get().published(dayFirst));
                    int begins = span.start() + dateline.get().end();
                    blocks.add(new Block(trim(text, span.start(), begins), Block.Kind.FURNITURE));
                    span = new Span(begins, span.end());
                }
                blocks.add(new Block(span, parts.get(i).kind()));
            }
            return new PlainText(blocks, title, publisher, author, published);
        }
    }
}
