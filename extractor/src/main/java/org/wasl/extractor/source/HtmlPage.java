package org.wasl.extractor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.wasl.extractor.Article;
import org.wasl.extractor.Block;
import org.wasl.extractor.Span;
import org.wasl.extractor.text.Fold;

/** An article's web page. The text is that of its paragraphs, joined by empty lines, without the title. */
final class HtmlPage {
    private HtmlPage() {}

    static Article read(String source, String html, Hints hints, Optional<String> url) throws UnreadableException {
        Document page = Jsoup.parse(html, url.orElse(""));
        PageMetadata metadata = PageMetadata.of(page);
        List<Part> parts = PageBody.parts(page);
        if (parts.stream().noneMatch(p -> p.is(Block.Kind.PARAGRAPH))
                && metadata.body().isPresent()) {
            parts = metadata.body()
                    .get()
                    .lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty())
                    .map(Part::of)
                    .toList();
        }
        parts = Furniture.all().mark(withoutTitle(parts, metadata.title()));
        if (parts.stream().noneMatch(p -> p.is(Block.Kind.PARAGRAPH))) {
            throw new UnreadableException("has no article text: the page holds no paragraph outside navigation;"
                    + " if a script draws the page, save it once it is drawn");
        }
        return new Draft(parts).article(source, metadata, hints, url);
    }

    private static List<Part> withoutTitle(List<Part> parts, Optional<String> title) {
        String folded = title.map(Fold::of).orElse("");
        return parts.stream().filter(p -> !Fold.of(p.text()).equals(folded)).toList();
    }

    private record Draft(List<Part> parts) {
        Article article(String source, PageMetadata metadata, Hints hints, Optional<String> url)
                throws UnreadableException {
            StringBuilder text = new StringBuilder();
            List<Block> blocks = new ArrayList<>();
            Optional<Media.Dateline> dateline = Optional.empty();
            boolean prose = false;
            for (Part part : parts) {
                if (!text.isEmpty()) {
                    text.append("\n\n");
                }
                int start = text.length();
                text.append(part.text());
                if (!prose && part.is(Block.Kind.PARAGRAPH)) {
                    prose = true;
                    dateline = Media.all().dateline(part.text());
                    if (dateline.isPresent()) {
                        int begins = dateline.get().end();
                        int ends =
                                part.text().substring(0, begins).stripTrailing().length();
                        blocks.add(new Block(new Span(start, start + ends), Block.Kind.FURNITURE));
                        start += begins;
                    }
                }
                blocks.add(new Block(new Span(start, text.length()), part.kind()));
            }
            String language = Languages.decide(readable(), metadata.language(), hints.language());
            boolean dayFirst = language.equals("ar");
            Optional<Media.Dateline> written = dateline;
            return new Article(
                    source,
                    url.or(metadata::url),
                    language,
                    metadata.title(),
                    metadata.publisher().or(hints::publisher).or(publisher(dateline)),
                    metadata.author().or(this::author),
                    metadata.published(dayFirst)
                            .or(() -> written.flatMap(d -> d.published(dayFirst)))
                            .or(hints::published),
                    text.toString(),
                    blocks);
        }

        private static java.util.function.Supplier<Optional<String>> publisher(Optional<Media.Dateline> dateline) {
            return () -> dateline.flatMap(Media.Dateline::publisher);
        }

        private String readable() {
            StringBuilder text = new StringBuilder();
            parts.stream()
                    .filter(p -> !p.is(Block.Kind.FURNITURE))
                    .forEach(p -> text.append(p.text()).append('\n'));
            return text.toString();
        }

        private Optional<String> author() {
            return parts.stream()
                    .filter(p -> p.is(Block.Kind.FURNITURE))
                    .flatMap(p -> Furniture.all().author(p.text()).stream())
                    .findFirst();
        }
    }
}
