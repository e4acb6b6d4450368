package org.wasl.extractor.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.wasl.extractor.Argument;
import org.wasl.extractor.Article;
import org.wasl.extractor.CodePoints;
import org.wasl.extractor.Count;
import org.wasl.extractor.Entity;
import org.wasl.extractor.Extraction;
import org.wasl.extractor.Fact;
import org.wasl.extractor.Mention;
import org.wasl.extractor.Span;
import org.wasl.extractor.When;
import tools.jackson.core.JsonGenerator;

/** Writes one extraction; the order of the statements is the order of the keys. */
final class FactsJsonWriter {
    private static final int DECIMALS = 3;

    private final JsonGenerator json;
    private final Extraction extraction;
    private final CodePoints codePoints;

    FactsJsonWriter(JsonGenerator json, Extraction extraction) {
        this.json = json;
        this.extraction = extraction;
        this.codePoints = new CodePoints(extraction.article().text());
    }

    void write(boolean withText) {
        json.writeStartObject();
        article(extraction.article(), withText);
        json.writeArrayPropertyStart("mentions");
        extraction.mentions().forEach(this::mention);
        json.writeEndArray();
        json.writeArrayPropertyStart("entities");
        extraction.entities().forEach(this::entity);
        json.writeEndArray();
        json.writeArrayPropertyStart("facts");
        extraction.facts().forEach(this::fact);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void article(Article article, boolean withText) {
        json.writeObjectPropertyStart("article");
        json.writeStringProperty("id", article.id());
        json.writeStringProperty("source", article.source());
        json.writeStringProperty("language", article.language());
        text("title", article.title());
        text("published", article.published().map(LocalDate::toString));
        if (withText) {
            json.writeStringProperty("text", article.text());
        }
        json.writeEndObject();
    }

    private void mention(Mention mention) {
        json.writeStartObject();
        span(mention.span());
        json.writeStringProperty("text", mention.text());
        json.writeStringProperty("type", mention.type().term());
        json.writeStringProperty("entity", mention.entity());
        json.writeEndObject();
    }

    private void entity(Entity entity) {
        json.writeStartObject();
        json.writeStringProperty("id", entity.id());
        json.writeStringProperty("iri", entity.iri());
        json.writeStringProperty("type", entity.type().term());
        if (!entity.labels().isEmpty()) {
            json.writeObjectPropertyStart("labels");
            entity.labels().forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        text("wikidata", entity.wikidata());
        json.writeEndObject();
    }

    private void fact(Fact fact) {
        known(fact.texts(), FactsJson.FACT_TEXTS);
        known(fact.counts(), FactsJson.FACT_COUNTS);
        known(fact.references(), FactsJson.FACT_REFERENCES);
        json.writeStartObject();
        json.writeStringProperty("type", fact.type());
        roles(fact);
        text(fact, "post");
        text(fact, "rank");
        if (fact.former()) {
            json.writeBooleanProperty("former", true);
        }
        reference(fact, "agreement");
        count(fact, "count");
        count(fact, "killed");
        count(fact, "injured");
        reference(fact, "weapon");
        text(fact, "mode");
        text(fact, "topic");
        text(fact, "mission");
        text("place", fact.place());
        fact.time().ifPresent(this::time);
        json.writeStringProperty("modality", fact.modality().term());
        text("claimant", fact.claimant());
        json.writeNumberProperty("confidence", rounded(fact.confidence()));
        json.writeObjectPropertyStart("evidence");
        span(fact.evidence().span());
        json.writeStringProperty("text", fact.evidence().text());
        json.writeEndObject();
        json.writeStringProperty("rule", fact.rule());
        json.writeEndObject();
    }

    private static void known(Map<String, ?> attributes, java.util.List<String> keys) {
        Set<String> unknown = new java.util.TreeSet<>(attributes.keySet());
        keys.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("the facts contract has no attribute " + unknown + ", only " + keys);
        }
    }

    private void roles(Fact fact) {
        if (fact.arguments().isEmpty()) {
            return;
        }
        json.writeObjectPropertyStart("roles");
        for (Argument argument : fact.arguments()) {
            json.writeArrayPropertyStart(argument.role());
            argument.entities().forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void time(When when) {
        json.writeObjectPropertyStart("time");
        text("from", when.from().map(LocalDate::toString));
        text("until", when.until().map(LocalDate::toString));
        text("precision", when.precision());
        text("text", when.text());
        json.writeEndObject();
    }

    private void count(Fact fact, String key) {
        Count count = fact.counts().get(key);
        if (count == null) {
            return;
        }
        json.writeObjectPropertyStart(key);
        number("min", count.min());
        number("max", count.max());
        number("stated", count.stated());
        json.writeStringProperty("qualifier", count.qualifier());
        text("unit", count.unit());
        json.writeEndObject();
    }

    private void text(Fact fact, String key) {
        text(key, Optional.ofNullable(fact.texts().get(key)));
    }

    private void reference(Fact fact, String key) {
        text(key, Optional.ofNullable(fact.references().get(key)));
    }

    private void text(String key, Optional<String> value) {
        value.ifPresent(v -> json.writeStringProperty(key, v));
    }

    private void number(String key, OptionalLong value) {
        value.ifPresent(v -> json.writeNumberProperty(key, v));
    }

    private void span(Span span) {
        Span counted = codePoints.of(span);
        json.writeNumberProperty("start", counted.start());
        json.writeNumberProperty("end", counted.end());
    }

    private static BigDecimal rounded(double confidence) {
        BigDecimal rounded = BigDecimal.valueOf(confidence)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
