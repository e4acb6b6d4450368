package org.wasl.extractor;

import java.io.PrintWriter;

/** Tells how an article was read, layer by layer; for {@code --explain} and for finding faults. */
public final class Trace {
    private static final Trace NONE = new Trace(null);

    private final PrintWriter out;

    private Trace(PrintWriter out) {
        this.out = out;
    }

    /** A trace that says nothing and costs nothing. */
    public static Trace none() {
        return NONE;
    }

    public static Trace to(PrintWriter out) {
        return new Trace(out);
    }

    /** Adds a line: the layer, then what it found. */
    public void say(String layer, java.util.function.Supplier<String> what) {
        if (out != null) {
            out.println(layer + "\t" + what.get());
        }
    }
}
