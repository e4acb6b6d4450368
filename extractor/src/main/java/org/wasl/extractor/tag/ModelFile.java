package org.wasl.extractor.tag;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Model files: gzipped, in the class path to read, on disk to write. */
final class ModelFile {
    interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    interface Writer {
        void write(DataOutputStream out) throws IOException;
    }

    private ModelFile() {}

    static <T> T read(String resource, Reader<T> reader) {
        try (InputStream found = ModelFile.class.getClassLoader().getResourceAsStream(resource)) {
            if (found == null) {
                throw new IllegalArgumentException("no model '" + resource + "' on the class path");
            }
            return reader.read(new DataInputStream(new BufferedInputStream(new GZIPInputStream(found), 1 << 16)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model '" + resource + "'", e);
        }
    }

    static void write(Path file, Writer writer) throws IOException {
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)), 1 << 16))) {
            writer.write(out);
        }
    }
}
