package org.wasl.extractor.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.wasl.extractor.text.Fold;

/**
 * What a page says of its article, from JSON-LD, OpenGraph and other meta elements, microdata, {@code <time>} and its
 * address, in this order.
 */
final class PageMetadata {
    private static final Pattern SUFFIX = Pattern.compile("\\s+[-|\u2013\u2014\u00BB\u2022]\\s+");
    private static final Pattern DATE_IN_PATH = Pattern.compile(".*/(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[-/].*)?");
    private static final String NO_ARTICLE = "aside *, nav *, footer *";

    private final Document page;
    private final LinkedData linked;

    private PageMetadata(Document page) {
        this.page = page;
        this.linked = LinkedData.of(page);
    }

    static PageMetadata of(Document page) {
        return new PageMetadata(page);
    }

    Optional<String> title() {
        return linked.text("headline")
                .flatMap(PageMetadata::clean)
                .or(() -> heading("[itemprop=headline]"))
                .or(() -> meta("og:title", "twitter:title", "dc.title"))
                .map(this::withoutSite)
                .or(() -> heading("article h1, main h1"))
                .or(() -> heading("h1"))
                .or(() -> clean(page.title()).map(this::withoutSite));
    }

    private Optional<String> heading(String selector) {
        return page.select(selector).not(NO_ARTICLE).stream()
                .flatMap(e -> clean(e.hasAttr("content") ? e.attr("content") : e.text()).stream())
                .findFirst();
    }

    /** A title without the name of the site, which pages put at its end. */
    private String withoutSite(String title) {
        List<String> headings = page.select("h1").eachText();
        if (headings.contains(title)) {
            return title;
        }
        String[] parts = SUFFIX.split(title);
        String site = parts[parts.length - 1];
        boolean named = parts.length > 1
                && (Media.all().isName(site)
                        || publisher()
                                .map(Fold::of)
                                .filter(Fold.of(site)::equals)
                                .isPresent());
        String shorter = title.substring(0, title.length() - site.length())
                .strip()
                .replaceAll("[\\s\\p{Pd}|\u00BB\u2022]+$", "");
        return parts.length > 1 && (named || headings.contains(shorter)) ? shorter : title;
    }

    Optional<String> publisher() {
        return linked.name("publisher")
                .or(() -> meta("og:site_name", "dc.publisher", "publisher", "article:publisher"))
                .filter(name -> !name.startsWith("http"))
                .or(() -> meta("application-name"))
                .or(() -> url().flatMap(PageMetadata::host).flatMap(Media.all()::ofHost))
                .or(this::site);
    }

    /** What the page's title has after the headline. */
    private Optional<String> site() {
        return clean(page.title())
                .filter(title -> page.select("h1").eachText().stream()
                        .anyMatch(h -> title.startsWith(h)
                                && SUFFIX.matcher(title.substring(h.length())).lookingAt()))
                .map(title -> SUFFIX.split(title))
                .map(parts -> parts[parts.length - 1]);
    }

    Optional<String> author() {
        Optional<String> publisher = publisher();
        return Stream.of(
                        linked.name("author"),
                        meta("author"),
                        meta("article:author", "dc.creator", "parsely-author", "byl"),
                        heading("[itemprop=author] [itemprop=name], [itemprop=author]"),
                        heading("[rel=author]"),
                        heading(".byline").flatMap(Furniture.all()::author))
                .flatMap(Optional::stream)
                .map(name -> Furniture.all().author(name).orElse(name))
                .filter(name -> !name.startsWith("http") && !Media.all().isName(name))
                .filter(name -> publisher.filter(name::equalsIgnoreCase).isEmpty())
                .filter(name -> Furniture.all().scope(name).isEmpty())
                .findFirst();
    }

    Optional<String> language() {
        return linked.text("inLanguage")
                .or(() -> Optional.of(page.select("html").attr("lang")).filter(l -> !l.isBlank()))
                .or(() -> meta("og:locale", "content-language", "language", "dc.language"));
    }

    Optional<String> url() {
        return Stream.concat(
                        page.select("link[rel=canonical]").eachAttr("href").stream(),
                        Stream.concat(meta("og:url").stream(), linked.address().stream()))
                .map(String::strip)
                .filter(url -> url.matches("https?://\\S+"))
                .findFirst();
    }

    Optional<LocalDate> published(boolean dayFirst) {
        List<String> said = new ArrayList<>();
        linked.text("datePublished").ifPresent(said::add);
        Stream.of(
                        "article:published_time",
                        "og:article:published_time",
                        "datepublished",
                        "parsely-pub-date",
                        "sailthru.date",
                        "dc.date.issued",
                        "dcterms.issued",
                        "dc.date",
                        "dcterms.date",
                        "pubdate",
                        "publishdate",
                        "publish-date",
                        "date")
                .forEach(name -> meta(name).ifPresent(said::add));
        linked.text("dateCreated").ifPresent(said::add);
        page.select("[itemprop=datePublished], time[pubdate], article time, main time, time")
                .not(NO_ARTICLE)
                .forEach(time -> said.addAll(dates(time)));
        return said.stream()
                .flatMap(text -> PublicationDate.in(text, dayFirst).stream())
                .findFirst()
                .or(() -> dateBelowTitle(dayFirst))
                .or(this::dateOfAddress);
    }

    /** The first line with little but a date after the headline, for pages that only show it. */
    private Optional<LocalDate> dateBelowTitle(boolean dayFirst) {
        Elements all = page.body().select("*").not(NO_ARTICLE);
        int title = all.indexOf(all.select("h1").first());
        return all.stream()
                .skip(title + 1L)
                .map(Element::ownText)
                .filter(text -> !text.isBlank())
                .flatMap(text -> PublicationDate.ofLine(text, dayFirst).stream())
                .findFirst();
    }

    private static List<String> dates(Element time) {
        return Stream.of(time.attr("content"), time.attr("datetime"), time.text())
                .filter(text -> !text.isBlank())
                .toList();
    }

    private Optional<LocalDate> dateOfAddress() {
        return url().map(DATE_IN_PATH::matcher)
                .filter(java.util.regex.Matcher::matches)
                .flatMap(m -> PublicationDate.in(m.group(1) + "-" + m.group(2) + "-" + m.group(3), false));
    }

    /** The body as JSON-LD has it, for pages that a script draws. */
    Optional<String> body() {
        return linked.text("articleBody");
    }

    private Optional<String> meta(String... names) {
        for (String name : names) {
            for (Element meta : page.select("meta[content]")) {
                boolean named = Stream.of("property", "name", "itemprop", "http-equiv")
                        .anyMatch(key -> meta.attr(key).equalsIgnoreCase(name));
                Optional<String> content = clean(meta.attr("content"));
                if (named && content.isPresent()) {
                    return content;
                }
            }
        }
        return Optional.empty();
    }

    static Optional<String> clean(String text) {
        return Optional.of(text.replaceAll("[\\s\\p{Z}]+", " ").strip()).filter(t -> !t.isEmpty());
    }

    static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(new URI(url).getHost());
        } catch (URISyntaxException e) {
            // an address with letters that URIs do not allow still names its host
            return Optional.of(url.replaceFirst("^https?://([^/?#:]+).*$", "$1"));
        }
    }
}
