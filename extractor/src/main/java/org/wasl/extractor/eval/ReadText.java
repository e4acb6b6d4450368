package org.wasl.extractor.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wasl.extractor.Article;
import org.wasl.extractor.Block;
import org.wasl.extractor.CodePoints;
import org.wasl.extractor.Entity;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.Extraction;
import org.wasl.extractor.Fact;
import org.wasl.extractor.Mention;
import org.wasl.extractor.Span;
import org.wasl.extractor.name.Nationalities;
import org.wasl.extractor.text.Fold;

/** A text of a public set as the extractor read it, with the names that its entities have there. */
final class ReadText {
    private static final Pattern LINE = Pattern.compile("[^\\n]*\\S[^\\n]*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");
    private static final Map<String, Map<String, List<String>>> NATIONALITIES =
            Map.of("ar", Nationalities.of("ar"), "en", Nationalities.of("en"));

    private final Extraction extraction;
    private final CodePoints codePoints;
    private final Map<String, Set<String>> names = new LinkedHashMap<>();

    private ReadText(Extraction extraction) {
        this.extraction = extraction;
        this.codePoints = new CodePoints(extraction.article().text());
    }

    /** Reads a text whose lines are paragraphs. */
    static ReadText of(
            String id,
            String language,
            Optional<LocalDate> published,
            String text,
            Function<Article, Extraction> extractor) {
        return new ReadText(extractor.apply(article(id, language, published, text)));
    }

    /** An article whose lines are paragraphs. */
    static Article article(String id, String language, Optional<LocalDate> published, String text) {
        List<Block> blocks = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            blocks.add(new Block(new Span(line.start(), line.end()), Block.Kind.PARAGRAPH));
        }
        return Article.bare(id, language, published, text, blocks);
    }

    List<Fact> facts() {
        return extraction.facts();
    }

    List<Mention> mentions() {
        return extraction.mentions();
    }

    EntityType type(String entity) {
        return extraction.entity(entity).type();
    }

    /** As the contract counts. */
    Span codePoints(Span span) {
        return codePoints.of(span);
    }

    /**
     * What an entity is called in the text, folded; of entities that are not mentioned by name the labels, and of states
     * the adjectives.
     */
    Set<String> names(String id) {
        return names.computeIfAbsent(id, key -> {
            Entity entity = extraction.entity(key);
            Set<String> all = new LinkedHashSet<>();
            extraction.mentions().stream().filter(m -> m.entity().equals(key)).forEach(m -> all.add(folded(m.text())));
            entity.labels().values().forEach(label -> all.add(folded(label)));
            String known = entity.iri().substring(entity.iri().lastIndexOf('/') + 1);
            NATIONALITIES
                    .get(extraction.article().language())
                    .getOrDefault(known, List.of())
                    .forEach(form -> all.add(folded(form)));
            all.remove("");
            return all;
        });
    }

    /** Whether some words of the text, such as "the Iraqi foreign minister", hold a name of the entity or stand in one. */
    boolean touches(String entity, String words) {
        String around = " " + folded(words) + " ";
        return names(entity).stream()
                .anyMatch(name -> around.contains(" " + name + " ") || (" " + name + " ").contains(around));
    }

    /** Words as scores compare them: spelling folded, single blanks, no marks. */
    static String folded(String words) {
        Matcher word = WORD.matcher(Fold.of(words));
        List<String> all = new ArrayList<>();
        while (word.find()) {
            all.add(word.group());
        }
        return String.join(" ", all);
    }
}
