package org.wasl.extractor.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The pages of a WARC file, gzipped or not, by jwarc: whole answers (status 200) and resources of HTML; pictures, scripts
 * and what else a crawl keeps are passed over. Pages are read one by one, so that the size of the file does not matter.
 */
final class WebArchive implements Iterator<Reading> {
    private static final MediaType XHTML = MediaType.parse("application/xhtml+xml");

    private final String name;
    private final WarcReader records;
    private final Hints hints;
    private final int mostBytes;
    private boolean any;
    private boolean ended;
    private Optional<Reading> next = Optional.empty();

    WebArchive(String name, InputStream in, Hints hints, int mostBytes) throws IOException {
        this.name = name;
        this.records = new WarcReader(in);
        this.hints = hints;
        this.mostBytes = mostBytes;
    }

    void close() throws IOException {
        records.close();
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && !ended) {
            try {
                Optional<WarcRecord> record = records.next();
                ended = record.isEmpty();
                next = record.isPresent() ? read(record.get()) : Optional.empty();
            } catch (IOException e) {
                ended = true;
                next = Optional.of(new Reading.Unreadable(
                        name,
                        (any ? "is broken after the pages read: " : "is no WARC file that can be read: ") + reason(e)
                                + "; get it again"));
            }
        }
        if (next.isEmpty() && !any) {
            next = Optional.of(new Reading.Unreadable(name, "is a WARC file without web pages; get one with pages"));
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

    private static String reason(IOException e) {
        String said = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
        return e instanceof ParsingException ? "its records do not follow the format" : said;
    }

    private Optional<Reading> read(WarcRecord record) throws IOException {
        if (record instanceof WarcResponse response
                && response.http().status() == 200
                && isPage(response.http().contentType())) {
            return Optional.of(page(response.target(), response.http().bodyDecoded().stream()));
        }
        if (record instanceof WarcResource resource && isPage(resource.contentType())) {
            return Optional.of(page(resource.target(), resource.body().stream()));
        }
        return Optional.empty();
    }

    private static boolean isPage(MediaType type) {
        return type.base().equals(MediaType.HTML) || type.base().equals(XHTML);
    }

    private Reading page(String url, InputStream body) throws IOException {
        String source = name + "#" + url;
        byte[] bytes = body.readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            return new Reading.Unreadable(source, "is too large for a page");
        }
        try {
            String html = TextBytes.decode(bytes, true);
            return new Reading.Read(HtmlPage.read(source, html, hints, Optional.of(url)));
        } catch (UnreadableException e) {
            return new Reading.Unreadable(source, e.getMessage());
        }
    }
}
