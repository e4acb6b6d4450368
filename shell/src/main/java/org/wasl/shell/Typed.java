package org.wasl.shell;

/** What has been typed so far: whole, or to be continued on the next line. */
final class Typed {
    private Typed() {}

    /**
     * Whether this can be run as it is. A query needs its group and every brace closed; an empty last line ends
     * anything.
     */
    static boolean isWhole(String typed) {
        if (typed.endsWith("\n\n")) {
            return true;
        }
        String line = Words.withoutExplain(typed.strip());
        boolean query = Words.isSparql(line) || Words.isUnquotedQuery(line);
        if (!query) {
            return line.startsWith("#") || !hasOpenQuote(line);
        }
        int braces = 0;
        boolean group = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' || c == '\'') {
                int end = endOfString(line, i);
                if (end < 0) {
                    return false;
                }
                i = end;
            } else if (c == '<') {
                i = endOfIri(line, i);
            } else if (c == '#') {
                int end = line.indexOf('\n', i);
                i = end < 0 ? line.length() : end;
            } else if (c == '{') {
                braces++;
                group = true;
            } else if (c == '}') {
                braces--;
            }
        }
        return braces <= 0 && (group || line.regionMatches(true, 0, "describe", 0, "describe".length()));
    }

    private static boolean hasOpenQuote(String line) {
        try {
            Words.split(line);
            return false;
        } catch (Problem open) {
            return true;
        }
    }

    /** Index of the last quote of the string that begins here; below zero where it does not end. */
    private static int endOfString(String text, int start) {
        String one = text.substring(start, start + 1);
        String mark = text.startsWith(one.repeat(3), start) ? one.repeat(3) : one;
        for (int i = start + mark.length(); i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.startsWith(mark, i)) {
                return i + mark.length() - 1;
            }
        }
        return -1;
    }

    /** Index of the {@code >}, or of the {@code <} itself where it is a comparison. */
    private static int endOfIri(String text, int start) {
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i;
            }
            if (Character.isWhitespace(c) || "<\"{}|^`".indexOf(c) >= 0) {
                return start;
            }
        }
        return start;
    }
}
