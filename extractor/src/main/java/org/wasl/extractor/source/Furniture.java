package org.wasl.extractor.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wasl.extractor.Block;
import org.wasl.extractor.text.Fold;
import org.wasl.ontology.TsvFile;

/**
 * Lines of a page that are not the article: counters, share buttons, comment rules, related links. Known by their words
 * ({@code furniture.tsv} of each language, all of them at once, since pages mix them) or by having none.
 */
final class Furniture {
    /** How far a furniture line reaches. */
    enum Scope {
        /** This line. */
        LINE,
        /** This line and the headings right after it. */
        LIST,
        /** All that comes after it, once there was prose before. */
        REST,
        /** This line, and what follows the phrase is the author's name. */
        AUTHOR
    }

    private record Phrase(String folded, boolean anywhere, Scope scope) {}

    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+|\\S+@\\S+\\.\\S+|[@#]\\S+");
    /** A longer line is prose, whatever it begins with. */
    private static final int LONGEST = 45;
    /** A label with what it labels: "Read also", then a headline. */
    private static final int LONGEST_LABEL = 20;
    /** After a phrase of authorship come names, not a sentence. */
    private static final int LONGEST_BYLINE = 9;

    private static final Furniture ALL = new Furniture();

    private final Map<String, Scope> whole = new HashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();

    private Furniture() {
        for (String language : Languages.READ) {
            for (TsvFile.Row row : Languages.rows(language, "furniture")) {
                add(row);
            }
        }
    }

    private void add(TsvFile.Row row) {
        String phrase = core(Fold.of(row.cell("phrase")));
        Scope scope = Scope.valueOf(row.cell("scope").toUpperCase(Locale.ROOT));
        switch (row.cell("match")) {
            case "whole" -> whole.put(phrase, scope);
            case "start" -> phrases.add(new Phrase(phrase, false, scope));
            case "anywhere" -> phrases.add(new Phrase(phrase, true, scope));
            default ->
                throw new IllegalArgumentException(
                        row.file() + ", line " + row.line() + ": match is 'whole', 'start' or 'anywhere'");
        }
    }

    static Furniture all() {
        return ALL;
    }

    /** The same parts, those that are furniture marked so. */
    List<Part> mark(List<Part> parts) {
        List<Part> marked = new ArrayList<>(parts.size());
        boolean prose = false;
        boolean list = false;
        boolean rest = false;
        boolean titled = false;
        for (Part part : parts) {
            Optional<Scope> scope = scope(part.text());
            boolean furniture = part.is(Block.Kind.FURNITURE)
                    || rest
                    || scope.isPresent()
                    || (list && part.is(Block.Kind.HEADING))
                    || (!prose && PublicationDate.ofLine(part.text(), true).isPresent())
                    || (!prose
                            && titled
                            && PublicationDate.ofCredits(part.text(), true).isPresent())
                    || saysNothing(part.text());
            if (scope.isPresent()) {
                rest |= prose && scope.get() == Scope.REST;
                list = scope.get() == Scope.LIST;
            } else if (!furniture) {
                list = false;
                prose |= part.is(Block.Kind.PARAGRAPH);
            }
            titled |= !furniture;
            marked.add(furniture ? part.as(Block.Kind.FURNITURE) : part);
        }
        return marked;
    }

    /** How far the line reaches as furniture, if its words are known as such. */
    Optional<Scope> scope(String line) {
        if (Part.words(line) > LONGEST) {
            return Optional.empty();
        }
        String core = core(Fold.of(line));
        Scope known = whole.get(core);
        if (known != null) {
            return Optional.of(known);
        }
        if (isLabels(core)) {
            return Optional.of(Scope.LINE);
        }
        return phrases.stream()
                .filter(p -> p.anywhere ? hasWords(core, p.folded) : beginsWith(core, p.folded))
                .filter(p -> p.anywhere || fits(line, p.scope))
                .map(Phrase::scope)
                .findFirst();
    }

    /** Several labels in a row, as in "Share 12 Tweet Print". */
    private boolean isLabels(String core) {
        String[] words = core.split("[^\\p{L}]+");
        int from = 0;
        while (from < words.length) {
            int to = words.length;
            while (to > from && whole.get(String.join(" ", Arrays.copyOfRange(words, from, to))) != Scope.LINE) {
                to--;
            }
            if (to == from) {
                return false;
            }
            from = to;
        }
        return true;
    }

    private static boolean fits(String line, Scope scope) {
        return switch (scope) {
            case LINE, LIST -> Part.words(line) <= LONGEST_LABEL;
            case REST -> true;
            case AUTHOR -> Part.words(line) <= LONGEST_BYLINE && Part.looksLikeHeading(line);
        };
    }

    /** The name that a line of authorship gives. */
    Optional<String> author(String line) {
        if (scope(line).filter(Scope.AUTHOR::equals).isEmpty()) {
            return Optional.empty();
        }
        String core = core(Fold.of(line));
        return phrases.stream()
                .filter(p -> p.scope == Scope.AUTHOR && beginsWith(core, p.folded))
                .findFirst()
                .map(p -> afterWords(line, Part.words(p.folded)).split("[,\u060C|]")[0])
                .map(name -> EDGES.matcher(name).replaceAll(""))
                .filter(name -> !name.isEmpty());
    }

    private static String afterWords(String line, int count) {
        Matcher words = Pattern.compile("(?:\\S+\\s*){" + count + "}").matcher(line.strip());
        return words.lookingAt() ? line.strip().substring(words.end()) : "";
    }

    /** Only digits, signs, addresses. */
    private static boolean saysNothing(String line) {
        return core(ADDRESS.matcher(line).replaceAll(" ")).isEmpty();
    }

    private static String core(String folded) {
        return EDGES.matcher(folded.replaceAll("\\s+", " ")).replaceAll("");
    }

    private static boolean beginsWith(String text, String phrase) {
        return text.startsWith(phrase)
                && (text.length() == phrase.length() || !Character.isLetterOrDigit(text.charAt(phrase.length())));
    }

    private static boolean hasWords(String text, String phrase) {
        int at = text.indexOf(phrase);
        while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            at = text.indexOf(phrase, at + 1);
        }
        return at >= 0 && beginsWith(text.substring(at), phrase);
    }
}
