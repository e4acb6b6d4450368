package org.wasl.extractor.source;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a PDF page with where they stand, in the order of reading. */
final class PdfLines extends PDFTextStripper {
    /**
     * A line.
     *
     * @param y how far below the top of the page, {@code size} the size of its letters, both in points
     */
    record Line(String text, float y, float size) {}

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private float y;
    private float size;

    private PdfLines() {}

    /** @param page counted from 1 */
    static List<Line> of(PDDocument document, int page) throws IOException {
        PdfLines stripper = new PdfLines();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.writeText(document, new StringWriter());
        stripper.end();
        return stripper.lines;
    }

    @Override
    protected void writeString(String string, List<TextPosition> positions) {
        if (text.isEmpty() && !positions.isEmpty()) {
            y = positions.get(0).getYDirAdj();
            size = positions.get(0).getFontSizeInPt();
        }
        text.append(string);
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        end();
    }

    private void end() {
        String line = text.toString().replaceAll("\\s+", " ").strip();
        if (!line.isEmpty()) {
            lines.add(new Line(line, y, size));
        }
        text.setLength(0);
    }
}
