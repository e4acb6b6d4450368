package org.wasl.shell;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jline.utils.WCWidth;

/**
 * Rows for reading, in columns that line up. On a terminal each cell is isolated (U+2068 … U+2069), so that a bidi
 * terminal neither turns the columns round nor a date, and long cells are folded to the terminal's width.
 */
final class Table {
    private static final char ISOLATE = '\u2068';
    private static final char END = '\u2069';
    private static final int NARROWEST = 8;
    private static final Pattern STYLE = Pattern.compile("\u001B\\[[0-9;]*m");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9.,]*");

    private final List<String> columns;
    private final List<List<String>> rows;

    Table(List<String> columns, List<List<String>> rows) {
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    void print(PrintWriter out, boolean terminal, int width) {
        int[] widths = widths();
        if (terminal) {
            narrow(widths, width);
        }
        print(out, columns, widths, terminal, new boolean[widths.length]);
        StringBuilder line = new StringBuilder();
        for (int w : widths) {
            line.append("|").append("-".repeat(w + 2));
        }
        out.println(line.append('|'));
        boolean[] numbers = numbers();
        rows.forEach(row -> print(out, row, widths, terminal, numbers));
        out.flush();
    }

    /** Each row as lines of its own, a cell a line; empty cells are left out. */
    void printRecords(PrintWriter out, boolean terminal) {
        int widest = columns.stream().mapToInt(Table::width).max().orElse(0);
        for (int i = 0; i < rows.size(); i++) {
            out.println("-[ " + (i + 1) + " ]" + "-".repeat(widest));
            for (int j = 0; j < columns.size(); j++) {
                String cell = rows.get(i).get(j);
                if (!cell.isEmpty()) {
                    String pad = " ".repeat(widest - width(columns.get(j)));
                    out.println(columns.get(j) + pad + " | " + isolated(cell, terminal));
                }
            }
        }
        out.flush();
    }

    private int[] widths() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(columns.get(i));
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return widths;
    }

    /** Takes from the widest column until the row fits, or nothing more can be taken. */
    private static void narrow(int[] widths, int width) {
        int excess = widths.length * 3 + 1 - width;
        for (int w : widths) {
            excess += w;
        }
        while (excess > 0) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths.length == 0 || widths[widest] <= NARROWEST) {
                return;
            }
            widths[widest]--;
            excess--;
        }
    }

    private boolean[] numbers() {
        boolean[] numbers = new boolean[columns.size()];
        for (int i = 0; i < numbers.length; i++) {
            int column = i;
            numbers[i] = rows.stream()
                    .map(row -> row.get(column))
                    .allMatch(cell -> cell.isEmpty() || NUMBER.matcher(cell).matches());
        }
        return numbers;
    }

    private static void print(PrintWriter out, List<String> row, int[] widths, boolean terminal, boolean[] flushRight) {
        List<List<String>> cells = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            List<String> lines = fold(row.get(i), widths[i]);
            cells.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int l = 0; l < height; l++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = l < cells.get(i).size() ? cells.get(i).get(l) : "";
                String pad = " ".repeat(Math.max(0, widths[i] - width(cell)));
                String shown = isolated(cell, terminal);
                line.append("| ")
                        .append(flushRight[i] ? pad + shown : shown + pad)
                        .append(' ');
            }
            out.println(line.append('|'));
        }
    }

    /** Lines of at most this width, broken at blanks where there are any. */
    static List<String> fold(String cell, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int lineWidth = 0;
        int lastBlank = -1;
        for (int i = 0; i < cell.length(); ) {
            Matcher style = STYLE.matcher(cell).region(i, cell.length());
            if (style.lookingAt()) {
                line.append(style.group());
                i = style.end();
                continue;
            }
            int c = cell.codePointAt(i);
            i += Character.charCount(c);
            int w = Math.max(0, WCWidth.wcwidth(c));
            if (lineWidth + w > width && !line.isEmpty()) {
                int end = lastBlank > 0 ? lastBlank : line.length();
                lines.add(line.substring(0, end).stripTrailing());
                line.delete(0, end);
                while (!line.isEmpty() && line.charAt(0) == ' ') {
                    line.deleteCharAt(0);
                }
                lineWidth = width(line.toString());
                lastBlank = -1;
            }
            if (c == ' ') {
                lastBlank = line.length();
            }
            line.appendCodePoint(c);
            lineWidth += w;
        }
        lines.add(line.toString());
        return lines;
    }

    private static final Pattern HANGING = Pattern.compile("( *\\S+(?: \\S+)* {2,})(\\S.*)");

    /** Lists and paragraphs as a terminal of this width shows them: what a name stands before is folded under itself. */
    static String folded(String text, int width) {
        return text.lines()
                .map(line -> {
                    Matcher entry = HANGING.matcher(line);
                    String lead = width(line) > width && entry.matches() ? entry.group(1) : "";
                    int room = Math.max(NARROWEST, width - width(lead));
                    return lead
                            + String.join("\n" + " ".repeat(width(lead)), fold(line.substring(lead.length()), room));
                })
                .collect(Collectors.joining("\n", "", text.endsWith("\n") ? "\n" : ""));
    }

    /** Text that the direction of what stands beside it cannot turn round, where it goes to a terminal. */
    static String isolated(String text, boolean terminal) {
        return terminal && !text.isEmpty() ? ISOLATE + text + END : text;
    }

    /** Columns of a terminal that the text takes. */
    static int width(String text) {
        return STYLE.matcher(text)
                .replaceAll("")
                .codePoints()
                .map(c -> Math.max(0, WCWidth.wcwidth(c)))
                .sum();
    }
}
