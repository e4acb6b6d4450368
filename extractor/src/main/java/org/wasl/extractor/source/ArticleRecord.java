package org.wasl.extractor.source;

import java.time.LocalDate;
import java.util.Optional;
import org.wasl.extractor.Article;

/**
 * An article within a larger file, with what the file says of it: a line of JSON, an entry of a feed, a page of an archive.
 *
 * @param language as the source tags it
 * @param html the page or a piece of one, read where there is no {@code text}
 */
record ArticleRecord(
        String source,
        Optional<String> url,
        Optional<String> title,
        Optional<String> publisher,
        Optional<String> author,
        Optional<LocalDate> published,
        Optional<String> language,
        Optional<String> text,
        Optional<String> html) {

    /** The record speaks for its page: its own fields win over what the page says. */
    Article article(Hints hints) throws UnreadableException {
        Hints here = new Hints(
                published.or(hints::published),
                publisher.or(hints::publisher),
                language.flatMap(Languages::ofTag).or(hints::language));
        Article read = text.isPresent()
                ? TextArticle.read(source, text.get(), here, title, language)
                : HtmlPage.read(source, html.orElse(""), here, url);
        return new Article(
                source,
                url.or(read::url),
                read.language(),
                title.or(read::title),
                publisher
                        .or(() -> url.flatMap(PageMetadata::host).flatMap(Media.all()::ofHost))
                        .or(read::publisher),
                author.or(read::author),
                published.or(read::published),
                read.text(),
                read.blocks());
    }
}
