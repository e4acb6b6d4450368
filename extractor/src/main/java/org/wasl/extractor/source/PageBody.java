package org.wasl.extractor.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.wasl.extractor.Block;
import org.wasl.ontology.TsvFile;

/**
 * The paragraphs of a page's article. What is no article by its element, role or class goes first; then the element that
 * the page names as the body, or else the smallest one that holds most of the prose, is cut into paragraphs. Works on
 * a copy of the page.
 */
final class PageBody {
    private static final String NEVER_READ = "script, style, noscript, template, iframe, svg, object, embed, canvas,"
            + " form, button, input, select, textarea, label, dialog, audio, video, map, nav, aside, menu,"
            + " [hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden],"
            + " [role=navigation], [role=complementary], [role=banner], [role=contentinfo], [role=search],"
            + " [role=dialog], [role=alert], [role=menu], [role=toolbar], [role=tablist]";
    private static final String FRAME = "header, footer";
    private static final List<String> BODIES = List.of(
            "[itemprop=articleBody], [property=articleBody], [data-role=article-body]",
            "article, [role=article], [itemtype$=NewsArticle], [itemtype$=/Article]",
            "main, [role=main]");
    /** Shorter stretches of text are labels, counters, names of sections. */
    private static final int PROSE = 25;
    /** A named body holds at least so much of the page's prose; pages name teasers "article" too. */
    private static final double OF_PAGE = 0.3;
    /** An element with so much of the prose is not dropped for a word in its class that is only likely furniture. */
    private static final double TOO_MUCH = 0.3;
    /** Going down the tree ends where prose divides among children. */
    private static final double MOST = 0.6;

    private static final Pattern CLASS_WORDS = Pattern.compile("[\\s_-]+|(?<=[a-z])(?=[A-Z])");
    private static final Map<String, Strength> CLASSES = classes();

    /** What a word in a class or id says of its element. */
    private enum Strength {
        SURE,
        LIKELY,
        CAPTION
    }

    private PageBody() {}

    private static Map<String, Strength> classes() {
        Map<String, Strength> classes = new HashMap<>();
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/source/page-classes.tsv")) {
            classes.put(row.cell("word"), Strength.valueOf(row.cell("means").toUpperCase(Locale.ROOT)));
        }
        return Map.copyOf(classes);
    }

    static List<Part> parts(Document page) {
        Element body = page.body().clone();
        body.select(NEVER_READ).not("body, html, article, main").forEach(PageBody::drop);
        removeFurniture(body);
        Collector collector = new Collector();
        NodeTraversor.traverse(collector, root(body));
        collector.flush();
        return collector.parts;
    }

    private static void removeFurniture(Element body) {
        Map<Element, Integer> prose = prose(body);
        double much = TOO_MUCH * prose.getOrDefault(body, 0);
        for (Element element : body.select("*")) {
            if (element == body || element.is("article, main")) {
                continue;
            }
            Optional<Strength> strength = element.is(FRAME) ? Optional.of(Strength.LIKELY) : strength(element);
            boolean holdsBody = !element.select("[itemprop=articleBody], [property=articleBody]")
                    .isEmpty();
            boolean drop = strength.filter(
                            s -> s == Strength.SURE || (s == Strength.LIKELY && prose.getOrDefault(element, 0) <= much))
                    .isPresent();
            if (drop && !holdsBody) {
                drop(element);
            }
        }
    }

    /** Takes the element out; what stood before and after a block stays apart. */
    private static void drop(Element element) {
        if (element.isBlock() && element.hasParent()) {
            element.before(new Element("hr"));
        }
        element.remove();
    }

    private static Optional<Strength> strength(Element element) {
        Optional<Strength> found = Optional.empty();
        for (String word : CLASS_WORDS.split(element.className() + " " + element.id())) {
            Strength strength = CLASSES.get(word.toLowerCase(Locale.ROOT));
            if (strength == Strength.SURE) {
                return Optional.of(strength);
            }
            found = found.or(() -> Optional.ofNullable(strength));
        }
        return found;
    }

    /** Letters of prose in each element: text outside links that is no label. */
    private static Map<Element, Integer> prose(Element body) {
        Map<Element, Integer> prose = new IdentityHashMap<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text && text.text().strip().length() >= PROSE) {
                        Element parent = Optional.ofNullable(text.parent()).orElse(body);
                        if (parent.closest("a") == null) {
                            int length = text.text().strip().length();
                            for (Element at = parent; at != null && at != body.parent(); at = at.parent()) {
                                prose.merge(at, length, Integer::sum);
                            }
                        }
                    }
                },
                body);
        return prose;
    }

    private static Element root(Element body) {
        Map<Element, Integer> prose = prose(body);
        int all = prose.getOrDefault(body, 0);
        for (String selector : BODIES) {
            Optional<Element> named = body.select(selector).stream()
                    .max(Comparator.comparingInt(e -> prose.getOrDefault(e, 0)))
                    .filter(e -> prose.getOrDefault(e, 0) >= OF_PAGE * all && all > 0);
            if (named.isPresent()) {
                return named.get();
            }
        }
        Element root = body;
        for (Optional<Element> next = Optional.of(body); next.isPresent(); ) {
            root = next.get();
            double most = MOST * prose.getOrDefault(root, 0);
            next = root.children().stream()
                    .filter(child -> child.isBlock() && prose.getOrDefault(child, 0) >= most && most > 0)
                    .filter(child -> !child.is("p"))
                    .findFirst();
        }
        return root;
    }

    /** Cuts an element into parts where block elements begin and end, and where a line break follows a sentence. */
    private static final class Collector implements NodeVisitor {
        private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";
        private static final String BOLD = "b, strong";
        /** More of a part within links makes it a list of links. */
        private static final double LINKED = 0.6;

        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int linked;
        private int bold;
        private int headings;
        private int captions;
        private int links;
        private int bolds;
        private int prose;
        private boolean lineEnded;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                add(words.getWholeText());
            } else if (node instanceof Element element) {
                if (element.nameIs("br")) {
                    breakLine();
                } else if (element.isBlock() || isCaption(element)) {
                    flush();
                }
                count(element, 1);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && !element.nameIs("br")) {
                if (element.isBlock() || isCaption(element)) {
                    flush();
                } else if (element.is("td, th")) {
                    text.append(' ');
                }
                count(element, -1);
            }
        }

        private void count(Element element, int step) {
            prose += element.is("p, li, blockquote, dd") ? step : 0;
            headings += element.is(HEADINGS) ? step : 0;
            captions += isCaption(element) ? step : 0;
            links += element.nameIs("a") ? step : 0;
            bolds += element.is(BOLD) ? step : 0;
        }

        private static boolean isCaption(Element element) {
            return element.is("figcaption, figure")
                    || strength(element).filter(Strength.CAPTION::equals).isPresent();
        }

        private void add(String words) {
            if (words.isBlank()) {
                text.append(words.isEmpty() ? "" : " ");
                return;
            }
            lineEnded = false;
            text.append(words);
            int letters = words.strip().length();
            linked += links > 0 ? letters : 0;
            bold += bolds > 0 ? letters : 0;
        }

        private void breakLine() {
            if (lineEnded
                    || Part.isClosed(text.toString())
                    || bold >= text.toString().strip().length()) {
                flush();
            } else {
                text.append(' ');
            }
            lineEnded = true;
        }

        private void flush() {
            PageMetadata.clean(text.toString()).ifPresent(words -> parts.add(new Part(words, kind(words))));
            text.setLength(0);
            linked = 0;
            bold = 0;
            lineEnded = false;
        }

        private Block.Kind kind(String words) {
            if (captions > 0 || linked > LINKED * words.length()) {
                return Block.Kind.FURNITURE;
            }
            boolean emphasised = bold >= words.length() * 9 / 10 && Part.looksLikeHeading(words);
            boolean label = prose == 0 && Part.looksLikeHeading(words);
            return headings > 0 || emphasised || label ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
        }
    }
}
