package org.wasl.extractor.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.wasl.extractor.Argument;
import org.wasl.extractor.Article;
import org.wasl.extractor.Block;
import org.wasl.extractor.Count;
import org.wasl.extractor.Entity;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.Evidence;
import org.wasl.extractor.Extraction;
import org.wasl.extractor.Fact;
import org.wasl.extractor.Mention;
import org.wasl.extractor.Modality;
import org.wasl.extractor.Span;
import org.wasl.extractor.When;

class FactsJsonTest {
    /** The first character takes two UTF-16 units, so that code points and Java's offsets differ. */
    private static final String TEXT = "\uD83D\uDD34 The \"minister\" met Salem Haddad\nin Erbil.";

    private static final Article ARTICLE = new Article(
            "a.txt",
            Optional.empty(),
            "en",
            Optional.of("Talks"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(LocalDate.of(2023, 8, 8)),
            TEXT,
            List.of(new Block(new Span(0, TEXT.length()), Block.Kind.PARAGRAPH)));

    private static Span span(String words) {
        return new Span(TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
    }

    private static Extraction extraction() {
        Fact full = new Fact(
                "Deployment",
                List.of(new Argument("actor", List.of("e1")), new Argument("to", List.of("e2", "e1"))),
                Map.of("post", "minister", "rank", "general", "mode", "call", "topic", "talks", "mission", "advice"),
                Map.of(
                        "count",
                        new Count(
                                OptionalLong.empty(),
                                OptionalLong.of(2000),
                                OptionalLong.of(2000),
                                "atMost",
                                Optional.of("personnel")),
                        "killed",
                        new Count(
                                OptionalLong.of(1),
                                OptionalLong.of(1),
                                OptionalLong.of(1),
                                "exactly",
                                Optional.empty())),
                Map.of("agreement", "e2", "weapon", "e1"),
                true,
                Optional.of("e2"),
                Optional.of(new When(
                        Optional.of(LocalDate.of(2023, 8, 8)),
                        Optional.of(LocalDate.of(2023, 8, 9)),
                        Optional.of("day"),
                        Optional.of("Tuesday"))),
                Modality.PLANNED,
                Optional.of("e1"),
                0.93,
                new Evidence(span("The \"minister\" met"), "The \"minister\" met"),
                "en-deployment");
        Fact bare = new Fact(
                "Protest",
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Modality.STATED,
                Optional.empty(),
                1,
                new Evidence(span("in Erbil"), "in Erbil"),
                "en-protest");
        return new Extraction(
                ARTICLE,
                List.of(
                        new Mention(span("Salem Haddad"), "Salem Haddad", EntityType.PERSON, "e1"),
                        new Mention(span("Erbil"), "Erbil", EntityType.PLACE, "e2")),
                List.of(
                        new Entity(
                                "e1",
                                "https://w3id.org/wasl/id/salem-haddad",
                                EntityType.PERSON,
                                Map.of("en", "Salem Haddad", "ar", "سالم حداد"),
                                Optional.empty()),
                        new Entity(
                                "e2", "https://w3id.org/wasl/id/erbil", EntityType.PLACE, Map.of(), Optional.of("Q1"))),
                List.of(full, bare));
    }

    @Test
    void writes_the_contract_key_by_key() {
        String id = ARTICLE.id();
        assertThat(FactsJson.write(extraction(), false))
                .isEqualTo("{\"article\":{\"id\":\"" + id
                        + "\",\"source\":\"a.txt\",\"language\":\"en\",\"title\":\"Talks\",\"published\":\"2023-08-08\"},"
                        + "\"mentions\":["
                        + "{\"start\":21,\"end\":33,\"text\":\"Salem Haddad\",\"type\":\"Person\",\"entity\":\"e1\"},"
                        + "{\"start\":37,\"end\":42,\"text\":\"Erbil\",\"type\":\"Place\",\"entity\":\"e2\"}],"
                        + "\"entities\":["
                        + "{\"id\":\"e1\",\"iri\":\"https://w3id.org/wasl/id/salem-haddad\",\"type\":\"Person\","
                        + "\"labels\":{\"ar\":\"سالم حداد\",\"en\":\"Salem Haddad\"}},"
                        + "{\"id\":\"e2\",\"iri\":\"https://w3id.org/wasl/id/erbil\",\"type\":\"Place\",\"wikidata\":\"Q1\"}],"
                        + "\"facts\":["
                        + "{\"type\":\"Deployment\",\"roles\":{\"actor\":[\"e1\"],\"to\":[\"e2\",\"e1\"]},\"post\":\"minister\","
                        + "\"rank\":\"general\",\"former\":true,\"agreement\":\"e2\","
                        + "\"count\":{\"max\":2000,\"stated\":2000,\"qualifier\":\"atMost\",\"unit\":\"personnel\"},"
                        + "\"killed\":{\"min\":1,\"max\":1,\"stated\":1,\"qualifier\":\"exactly\"},"
                        + "\"weapon\":\"e1\",\"mode\":\"call\",\"topic\":\"talks\",\"mission\":\"advice\",\"place\":\"e2\","
                        + "\"time\":{\"from\":\"2023-08-08\",\"until\":\"2023-08-09\",\"precision\":\"day\",\"text\":\"Tuesday\"},"
                        + "\"modality\":\"planned\",\"claimant\":\"e1\",\"confidence\":0.93,"
                        + "\"evidence\":{\"start\":2,\"end\":20,\"text\":\"The \\\"minister\\\" met\"},\"rule\":\"en-deployment\"},"
                        + "{\"type\":\"Protest\",\"modality\":\"stated\",\"confidence\":1,"
                        + "\"evidence\":{\"start\":34,\"end\":42,\"text\":\"in Erbil\"},\"rule\":\"en-protest\"}]}");
    }

    @Test
    void reads_back_what_it_wrote() {
        Extraction read = FactsJson.read(FactsJson.write(extraction(), true));
        assertThat(read.article().text()).isEqualTo(TEXT);
        assertThat(read.article().title()).isEqualTo(ARTICLE.title());
        assertThat(read.article().published()).isEqualTo(ARTICLE.published());
        assertThat(read.mentions()).isEqualTo(extraction().mentions());
        assertThat(read.entities()).isEqualTo(extraction().entities());
        assertThat(read.facts()).isEqualTo(extraction().facts());
    }

    @Test
    void rounds_confidence_to_three_decimals() {
        Fact fact = extraction().facts().get(1);
        Fact unsure = new Fact(
                fact.type(),
                fact.arguments(),
                fact.texts(),
                fact.counts(),
                fact.references(),
                fact.former(),
                fact.place(),
                fact.time(),
                fact.modality(),
                fact.claimant(),
                2.0 / 3,
                fact.evidence(),
                fact.rule());
        assertThat(FactsJson.write(new Extraction(ARTICLE, List.of(), List.of(), List.of(unsure)), false))
                .contains("\"confidence\":0.667,");
    }

    @Test
    void reads_gold_without_offsets() {
        Extraction gold = FactsJson.read("""
                {"article": {"source": "a.txt", "language": "en", "text": "Yes. No. Yes."},
                 "entities": [{"id": "iraq", "type": "State", "labels": {"en": "Iraq"}, "forms": ["Iraqi", "Baghdad"]}],
                 "facts": [{"type": "Support", "roles": {"actor": ["iraq"]}, "count": {"stated": 900, "qualifier": "about"},
                            "modality": "denied", "evidence": {"text": "Yes.", "occurrence": 2}}]}
                """);
        assertThat(gold.mentions()).extracting(Mention::text).containsExactly("Iraqi", "Baghdad");
        assertThat(gold.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.evidence().span()).isEqualTo(new Span(9, 13));
            assertThat(fact.modality()).isEqualTo(Modality.DENIED);
            assertThat(fact.counts().get("count").stated()).hasValue(900);
            assertThat(fact.counts().get("count").min()).isEmpty();
        });
    }

    @Test
    void says_what_is_wrong_in_gold_and_where() {
        assertThatThrownBy(() -> FactsJson.read(
                        "{\"article\": {}, \"facts\": [{\"type\": \"Visit\"}, {\"modality\": \"denied\"}]}"))
                .hasMessage("facts[1]: has no \"type\"");
        assertThatThrownBy(() -> FactsJson.read("{\"facts\": [{\"type\": \"Visit\", \"time\": {\"from\": \"May\"}}]}"))
                .hasMessage("facts[0]: \"from\" is 'May', no date as 2023-08-08");
        assertThatThrownBy(() -> FactsJson.read("{\"entities\": [{\"id\": \"a\", \"type\": \"Country\"}]}"))
                .hasMessageContaining("'Country' is no entity type");
        assertThatThrownBy(() -> FactsJson.read("{\"facts\": [{\"type\": \"Visit\", \"modality\": \"maybe\"}]}"))
                .hasMessageContaining("modality 'maybe'");
        assertThatThrownBy(() -> FactsJson.read("{\"facts\": [")).hasMessageStartingWith("broken JSON");
        assertThatThrownBy(() -> FactsJson.read("[]")).hasMessageStartingWith("no JSON object");
    }

    @Test
    void refuses_an_attribute_that_the_contract_does_not_have() {
        Fact fact = extraction().facts().get(1);
        Fact odd = new Fact(
                fact.type(),
                fact.arguments(),
                Map.of("mood", "angry"),
                fact.counts(),
                fact.references(),
                fact.former(),
                fact.place(),
                fact.time(),
                fact.modality(),
                fact.claimant(),
                fact.confidence(),
                fact.evidence(),
                fact.rule());
        assertThatThrownBy(() -> FactsJson.write(new Extraction(ARTICLE, List.of(), List.of(), List.of(odd)), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mood");
    }
}
