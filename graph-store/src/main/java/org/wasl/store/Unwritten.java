package org.wasl.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLStreamException;

/** What keeps an export from being written, as one kind of exception; and what XML cannot hold. */
final class Unwritten {
    private Unwritten() {}

    /** Something that writes. */
    interface Writing {
        void write() throws IOException, XMLStreamException;
    }

    static void unless(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw of(e);
        }
    }

    static UncheckedIOException of(XMLStreamException e) {
        return e.getNestedException() instanceof IOException io
                ? new UncheckedIOException(io)
                : new UncheckedIOException(new IOException(e));
    }

    /** Without the control characters that XML 1.0 has no way to write. */
    static String xml(String text) {
        return text.replaceAll("[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
