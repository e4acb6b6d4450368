package org.wasl.extractor.source;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.wasl.extractor.Article;

/**
 * The entries of an RSS or Atom feed, by Rome: each with its whole text where the feed carries it ({@code content:encoded},
 * {@code content}), else with its summary.
 */
final class Feed {
    private Feed() {}

    static Stream<Reading> read(String name, byte[] bytes, Hints hints) {
        SyndFeedInput input = new SyndFeedInput();
        // a document type may name files of this machine
        input.setAllowDoctypes(false);
        SyndFeed feed;
        try (XmlReader xml = new XmlReader(new ByteArrayInputStream(bytes))) {
            feed = input.build(xml);
        } catch (FeedException | IOException | IllegalArgumentException e) {
            return Stream.of(new Reading.Unreadable(
                    name, "is no RSS or Atom feed that can be read: " + reason(e) + "; get the feed again"));
        }
        if (feed.getEntries().isEmpty()) {
            return Stream.of(new Reading.Unreadable(name, "is a feed without entries; get it again later"));
        }
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < feed.getEntries().size(); i++) {
            readings.add(entry(name, i + 1, feed, feed.getEntries().get(i), hints));
        }
        return readings.stream();
    }

    private static String reason(Exception e) {
        return Optional.ofNullable(e.getMessage())
                .map(m -> m.lines().findFirst().orElse(""))
                .orElse(e.getClass().getSimpleName());
    }

    private static Reading entry(String name, int number, SyndFeed feed, SyndEntry entry, Hints hints) {
        String source = name + "#"
                + said(entry.getUri()).or(() -> said(entry.getLink())).orElse(String.valueOf(number));
        Optional<String> title =
                said(entry.getTitle()).map(t -> Jsoup.parse(t).text()).flatMap(PageMetadata::clean);
        Optional<String> html = body(entry);
        if (html.isEmpty()) {
            return new Reading.Unreadable(source, "has no text in this feed; get its page");
        }
        try {
            return new Reading.Read(article(source, title, html.get(), feed, entry, hints));
        } catch (UnreadableException e) {
            return new Reading.Unreadable(source, e.getMessage());
        }
    }

    /** What a piece of a page holds as paragraphs is read as a page, else its bare text. */
    private static Article article(
            String source, Optional<String> title, String html, SyndFeed feed, SyndEntry entry, Hints hints)
            throws UnreadableException {
        boolean page = !Jsoup.parseBodyFragment(html).select("p, div, article").isEmpty();
        return new ArticleRecord(
                        source,
                        said(entry.getLink()),
                        title,
                        said(feed.getTitle()).map(t -> Jsoup.parse(t).text()),
                        said(entry.getAuthor()),
                        day(entry.getPublishedDate()).or(() -> day(entry.getUpdatedDate())),
                        said(feed.getLanguage()),
                        page ? Optional.empty() : Optional.of(Jsoup.parse(html).wholeText()),
                        page ? Optional.of(html) : Optional.empty())
                .article(hints);
    }

    private static Optional<String> body(SyndEntry entry) {
        return entry.getContents().stream()
                .map(SyndContent::getValue)
                .flatMap(v -> said(v).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(entry.getDescription()).flatMap(d -> said(d.getValue())));
    }

    private static Optional<LocalDate> day(Date date) {
        return Optional.ofNullable(date).map(d -> LocalDate.ofInstant(d.toInstant(), ZoneOffset.UTC));
    }

    private static Optional<String> said(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
    }
}
