package org.wasl.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.lib.Sink;

/** Lines sorted and without their doubles, more of them than memory holds: what is too much goes to temporary files. */
final class SpillSort implements AutoCloseable {
    private static final int IN_MEMORY = 50_000;

    private final SortedDataBag<String> lines =
            BagFactory.newSortedBag(new ThresholdPolicyCount<>(IN_MEMORY), new Lines(), Comparator.naturalOrder());

    /** @param line of one line */
    void add(String line) {
        lines.add(line);
    }

    /** To be called once, when all lines are there. */
    void each(Consumer<String> use) {
        String before = null;
        for (String line : lines) {
            if (!line.equals(before)) {
                use.accept(line);
            }
            before = line;
        }
    }

    @Override
    public void close() {
        lines.close();
    }

    private static final class Lines implements SerializationFactory<String> {
        @Override
        public Sink<String> createSerializer(OutputStream out) {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            return new Sink<>() {
                @Override
                public void send(String line) {
                    try {
                        writer.write(line);
                        writer.write('\n');
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }

                @Override
                public void flush() {
                    try {
                        writer.flush();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }

                @Override
                public void close() {
                    try {
                        writer.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            };
        }

        @Override
        public Iterator<String> createDeserializer(InputStream in) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .iterator();
        }
    }
}
