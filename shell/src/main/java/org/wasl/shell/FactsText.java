package org.wasl.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wasl.extractor.Count;
import org.wasl.extractor.Entity;
import org.wasl.extractor.Extraction;
import org.wasl.extractor.Fact;
import org.wasl.extractor.When;

/** An extraction for reading: each fact with its roles, its attributes and the words that it was read from. */
final class FactsText {
    private final Extraction extraction;
    private final StringBuilder text = new StringBuilder();

    private FactsText(Extraction extraction) {
        this.extraction = extraction;
    }

    static String of(Extraction extraction) {
        FactsText facts = new FactsText(extraction);
        facts.write();
        return facts.text.toString();
    }

    private void write() {
        List<String> head = new ArrayList<>(List.of(extraction.article().source()));
        head.add(extraction.article().language());
        extraction.article().publisher().ifPresent(head::add);
        head.add(extraction.article().published().map(Object::toString).orElse("no publication date"));
        text.append(String.join(" · ", head)).append('\n');
        extraction.article().title().ifPresent(title -> text.append(title).append('\n'));
        extraction.facts().forEach(this::write);
        text.append('\n')
                .append(extraction.facts().size())
                .append(" facts, ")
                .append(extraction.entities().size())
                .append(" entities, ")
                .append(extraction.mentions().size())
                .append(" mentions\n\n");
    }

    private void write(Fact fact) {
        text.append('\n').append(fact.type());
        text.append(" · ").append(fact.modality().term());
        text.append(" · ").append(fact.confidence());
        text.append(" · ").append(fact.rule()).append('\n');
        fact.arguments().forEach(a -> line(a.role(), names(a.entities())));
        fact.texts().forEach(this::line);
        fact.counts().forEach((name, count) -> line(name, words(count)));
        fact.references().forEach((name, entity) -> line(name, name(entity)));
        if (fact.former()) {
            line("former", "true");
        }
        fact.place().ifPresent(place -> line("place", name(place)));
        fact.time().ifPresent(time -> line("time", words(time)));
        fact.claimant().ifPresent(claimant -> line("says", name(claimant)));
        line("read in", fact.evidence().text().replaceAll("\\s+", " "));
    }

    private void line(String name, String value) {
        text.append(String.format("  %-12s %s%n", name, value));
    }

    private String names(List<String> ids) {
        return ids.stream().map(this::name).collect(Collectors.joining("; "));
    }

    private String name(String id) {
        Entity entity = extraction.entity(id);
        String language = extraction.article().language();
        return Optional.ofNullable(entity.labels().get(language))
                .or(() -> entity.labels().values().stream().findFirst())
                .orElse(entity.iri());
    }

    private static String words(Count count) {
        StringBuilder words = new StringBuilder(count.qualifier());
        count.stated().ifPresent(n -> words.append(' ').append(n));
        if (count.stated().isEmpty()) {
            count.min().ifPresent(n -> words.append(" from ").append(n));
            count.max().ifPresent(n -> words.append(" to ").append(n));
        }
        count.unit().ifPresent(unit -> words.append(' ').append(unit));
        return words.toString();
    }

    private static String words(When time) {
        List<String> parts = new ArrayList<>();
        time.from()
                .ifPresent(from -> parts.add(from
                        + time.until()
                                .filter(until -> !until.equals(from))
                                .map(until -> " – " + until)
                                .orElse("")));
        if (time.from().isEmpty()) {
            time.until().ifPresent(until -> parts.add("until " + until));
        }
        time.text().ifPresent(words -> parts.add("(" + words + ")"));
        return String.join(" ", parts);
    }
}
