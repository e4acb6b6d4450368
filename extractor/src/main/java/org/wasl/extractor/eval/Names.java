package org.wasl.extractor.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wasl.extractor.Article;
import org.wasl.extractor.Extraction;
import org.wasl.extractor.Mention;
import org.wasl.extractor.Span;

/**
 * Names in sentences of tagged tokens, one a line. Each sentence is read by itself, its tokens joined with blanks.
 *
 * @param types the set in the table of entity types
 * @param from which share of the sentences is left out at the beginning, where others train on that
 */
record Names(String file, String language, String types, double from) implements PublicSet {
    private record Tagged(String text, List<Span> tokens, List<NamedSpan> gold) {}

    @Override
    public List<Score> measure(List<String> lines, Function<Article, Extraction> extractor) {
        EntityTypes entityTypes = EntityTypes.of(types);
        List<List<String>> sentences = sentences(lines);
        NameTallies tallies = new NameTallies();
        for (int i = (int) (sentences.size() * from); i < sentences.size(); i++) {
            Tagged tagged = tagged(sentences.get(i), entityTypes);
            ReadText read = ReadText.of(name() + "#" + (i + 1), language, Optional.empty(), tagged.text, extractor);
            List<NamedSpan> found = read.mentions().stream()
                    .flatMap(m -> whole(m, tagged.tokens).stream())
                    .distinct()
                    .toList();
            tallies.add(tagged.gold, found);
        }
        return tallies.scores(name());
    }

    private static List<List<String>> sentences(List<String> lines) {
        List<List<String>> sentences = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank() && (!line.startsWith("# ") || line.contains("\t"))) {
                open.add(line);
            } else if (line.isBlank() && !open.isEmpty()) {
                sentences.add(List.copyOf(open));
                open.clear();
            }
        }
        if (!open.isEmpty()) {
            sentences.add(open);
        }
        return sentences;
    }

    private static Tagged tagged(List<String> lines, EntityTypes types) {
        StringBuilder text = new StringBuilder();
        List<Span> tokens = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        for (String line : lines) {
            int tab = line.indexOf('\t');
            int start = text.length();
            text.append(line, 0, tab);
            tokens.add(new Span(start, text.length()));
            tags.add(line.substring(line.lastIndexOf('\t') + 1));
            text.append(' ');
        }
        List<NamedSpan> gold = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            if (!begins(tags, i)) {
                continue;
            }
            String type = tags.get(i).substring(2);
            int to = i + 1;
            while (to < tags.size() && tags.get(to).equals("I-" + type)) {
                to++;
            }
            Span span = new Span(tokens.get(i).start(), tokens.get(to - 1).end());
            types.measured(type).ifPresent(t -> gold.add(new NamedSpan(span, t)));
        }
        return new Tagged(text.toString(), tokens, gold);
    }

    /** As CoNLL has it: an inside tag begins a name where none of its type is open. */
    private static boolean begins(List<String> tags, int at) {
        String tag = tags.get(at);
        return tag.startsWith("B-")
                || (tag.startsWith("I-")
                        && (at == 0
                                || tags.get(at - 1).length() < 2
                                || !tags.get(at - 1).substring(2).equals(tag.substring(2))));
    }

    /** A mention stretched to the tokens of the set: these do not split a clitic off. */
    private static Optional<NamedSpan> whole(Mention mention, List<Span> tokens) {
        Span span = mention.span();
        for (Span token : tokens) {
            if (token.overlaps(span)) {
                span = span.cover(token);
            }
        }
        Span stretched = span;
        return EntityTypes.measured(mention.type()).map(type -> new NamedSpan(stretched, type));
    }
}
