package org.wasl.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** Where in the lines of {@link Names} the words of keys begin, while they are written; then sorted. */
final class NamePlaces {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final int FEW = 12;

    private int[] places = new int[1024];
    private int count;
    private int written;

    /** Writes the line of a name and takes down its places. */
    void add(OutputStream lines, Node entity, String label, boolean preferred) {
        byte[] key = Names.key(label).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < key.length; i++) {
            if (i == 0 || key[i - 1] == Names.BLANK) {
                if (count == places.length) {
                    places = Arrays.copyOf(places, count + count / 2);
                }
                places[count++] = written + i;
            }
        }
        write(lines, key, Names.CELL_END);
        write(lines, new byte[] {(byte) (preferred ? '0' : '1')}, Names.CELL_END);
        write(lines, CONTROLS.matcher(label).replaceAll(" ").getBytes(StandardCharsets.UTF_8), Names.CELL_END);
        write(lines, entity.getURI().getBytes(StandardCharsets.UTF_8), Names.LINE_END);
    }

    private void write(OutputStream lines, byte[] cell, byte end) {
        try {
            lines.write(cell);
            lines.write(end);
            written = Math.addExact(written, cell.length + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, by what stands from there to the end of the line; so in the same order for the same names. */
    int[] sorted(ByteBuffer lines) {
        int[] sorted = Arrays.copyOf(places, count);
        sort(sorted, 0, count, 0, lines);
        return sorted;
    }

    /** Those of a stretch, which are alike for some letters: by the next letter into three, and so on. */
    private static void sort(int[] places, int from, int until, int alike, ByteBuffer lines) {
        int low = from;
        int high = until;
        int depth = alike;
        while (high - low > FEW) {
            int pivot = letter(lines, places[(low + high) >>> 1] + depth);
            int less = low;
            int more = high;
            for (int i = low; i < more; ) {
                int order = letter(lines, places[i] + depth) - pivot;
                if (order < 0) {
                    swap(places, less++, i++);
                } else if (order > 0) {
                    swap(places, i, --more);
                } else {
                    i++;
                }
            }
            sort(places, low, less, depth, lines);
            sort(places, more, high, depth, lines);
            low = less;
            high = more;
            if (pivot == Names.LINE_END) {
                return;
            }
            depth++;
        }
        for (int i = low + 1; i < high; i++) {
            for (int j = i; j > low && order(lines, places[j - 1] + depth, places[j] + depth) > 0; j--) {
                swap(places, j - 1, j);
            }
        }
    }

    private static int order(ByteBuffer lines, int a, int b) {
        for (int i = 0; ; i++) {
            int order = letter(lines, a + i) - letter(lines, b + i);
            if (order != 0 || lines.get(a + i) == Names.LINE_END) {
                return order;
            }
        }
    }

    private static int letter(ByteBuffer lines, int place) {
        return Byte.toUnsignedInt(lines.get(place));
    }

    private static void swap(int[] places, int i, int j) {
        int kept = places[i];
        places[i] = places[j];
        places[j] = kept;
    }
}
