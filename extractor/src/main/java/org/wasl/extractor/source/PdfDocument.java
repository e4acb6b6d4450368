package org.wasl.extractor.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.wasl.extractor.Article;

/**
 * The text of a PDF document, by PDFBox, its lines joined to paragraphs. Page numbers and lines that stand on most pages
 * (running heads) are left out.
 */
final class PdfDocument {
    private static final Pattern NUMBER = Pattern.compile("[\\s\\d/|.\u0660-\u0669\u06F0-\u06F9-]*");
    /** A word broken at the end of a line. */
    private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{Ll})-\n(?=\\p{Ll})");
    /** Before this many pages nothing tells a running head from a line of the text. */
    private static final int FEWEST_PAGES = 3;

    /** Paragraphs stand apart by more than this many times the distance of lines. */
    private static final float WIDE = 1.25f;

    private PdfDocument() {}

    static Article read(String source, byte[] bytes, Hints hints) throws UnreadableException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            String text = text(document);
            if (text.chars().noneMatch(Character::isLetter)) {
                throw new UnreadableException(
                        "is a PDF without text, most likely pictures of pages; have its characters recognized (OCR)");
            }
            // the day on which the file was made need not be that of the article
            return new ArticleRecord(
                            source,
                            Optional.empty(),
                            title(document).filter(text::contains),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.ofNullable(document.getDocumentCatalog().getLanguage()),
                            Optional.of(text),
                            Optional.empty())
                    .article(hints);
        } catch (InvalidPasswordException e) {
            throw new UnreadableException("is a PDF locked by a password; save it without one");
        } catch (IOException e) {
            throw new UnreadableException("is a broken PDF: "
                    + Optional.ofNullable(e.getMessage()).orElse("its structure cannot be followed")
                    + "; get it again");
        }
    }

    private static Optional<String> title(PDDocument document) {
        return Optional.ofNullable(document.getDocumentInformation().getTitle())
                .map(String::strip)
                .filter(t -> !t.isEmpty());
    }

    private static String text(PDDocument document) throws IOException {
        List<List<PdfLines.Line>> pages = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            pages.add(PdfLines.of(document, page).stream()
                    .filter(l -> !NUMBER.matcher(l.text()).matches())
                    .toList());
        }
        Map<String, Integer> onPages = new HashMap<>();
        pages.forEach(p ->
                p.stream().map(l -> unnumbered(l.text())).distinct().forEach(l -> onPages.merge(l, 1, Integer::sum)));
        List<List<PdfLines.Line>> kept = pages.stream()
                .map(page -> page.stream()
                        .filter(l ->
                                pages.size() < FEWEST_PAGES || onPages.get(unnumbered(l.text())) * 2 <= pages.size())
                        .toList())
                .toList();
        return String.join("\n\n", paragraphs(kept));
    }

    private static List<String> paragraphs(List<List<PdfLines.Line>> pages) {
        float usual = usualGap(pages);
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        PdfLines.Line before = null;
        for (List<PdfLines.Line> page : pages) {
            boolean turned = true;
            for (PdfLines.Line line : page) {
                if (before != null && !goesOn(before, line, turned, usual)) {
                    paragraphs.add(joined(open));
                    open.setLength(0);
                }
                open.append(line.text()).append('\n');
                before = line;
                turned = false;
            }
        }
        if (!open.isEmpty()) {
            paragraphs.add(joined(open));
        }
        return paragraphs;
    }

    /** Over a page's or column's end goes on what no mark has closed; else lines at the usual distance belong together. */
    private static boolean goesOn(PdfLines.Line before, PdfLines.Line line, boolean turned, float usual) {
        if (Math.abs(before.size() - line.size()) > 0.5f) {
            return false;
        }
        float gap = line.y() - before.y();
        return turned || gap < 0 ? !Part.isClosed(before.text()) : gap <= WIDE * usual * line.size();
    }

    /** The distance of two lines of a paragraph, in the size of their letters: no more than a quarter are nearer. */
    private static float usualGap(List<List<PdfLines.Line>> pages) {
        List<Float> gaps = new ArrayList<>();
        for (List<PdfLines.Line> page : pages) {
            for (int i = 1; i < page.size(); i++) {
                PdfLines.Line line = page.get(i);
                float gap = line.y() - page.get(i - 1).y();
                if (gap > 0 && line.size() > 0) {
                    gaps.add(gap / line.size());
                }
            }
        }
        Collections.sort(gaps);
        return gaps.isEmpty() ? 0 : gaps.get((gaps.size() - 1) / 4);
    }

    private static String joined(CharSequence paragraph) {
        return HYPHEN.matcher(paragraph).replaceAll("").replaceAll("\\s+", " ").strip();
    }

    /** "The Weekly, page 3": a running head counts its pages. */
    private static String unnumbered(String line) {
        return line.replaceAll("\\d+", "");
    }
}
