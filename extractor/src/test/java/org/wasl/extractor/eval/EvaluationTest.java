package org.wasl.extractor.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wasl.extractor.Extraction;
import org.wasl.extractor.json.FactsJson;

/** Scores are worked out by hand from few facts, each of which is right or wrong in one way. */
class EvaluationTest {
    private static final String ENTITIES = """
            {"id": "iraq", "type": "State", "labels": {"en": "Iraq"}, "forms": ["Iraqi", "Baghdad"]},
            {"id": "iran", "type": "State", "labels": {"en": "Iran"}},
            {"id": "salem-haddad", "type": "Person", "labels": {"en": "Salem Haddad"}, "forms": ["Haddad"]},
            {"id": "erbil", "type": "Place", "labels": {"en": "Erbil"}}
            """;
    private static final String SAME_ENTITIES = """
            {"id": "e1", "iri": "https://w3id.org/wasl/id/iraq", "type": "State", "labels": {"ar": "العراق"}},
            {"id": "e2", "iri": "https://w3id.org/wasl/id/x7", "type": "Person", "labels": {"en": "Salem  HADDAD"}},
            {"id": "e3", "iri": "https://w3id.org/wasl/id/iran", "type": "State"},
            {"id": "e4", "iri": "https://w3id.org/wasl/id/x8", "type": "Organization", "labels": {"en": "Erbil"}}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write_the_articles() throws IOException {
        Files.createDirectories(folder.resolve("articles/en"));
        Files.createDirectories(folder.resolve("gold/en"));
        Files.writeString(folder.resolve("articles/en/one.txt"), "Haddad met the Iraqi envoy in Erbil.");
        Files.writeString(
                folder.resolve("articles/en/wire.jsonl"),
                "{\"id\": \"w1\", \"text\": \"First.\"}\n{\"id\": \"w2\", \"text\": \"Haddad met the envoy.\"}\n");
    }

    private void gold(String name, String source, String facts) throws IOException {
        Files.writeString(
                folder.resolve("gold/en/" + name + ".json"),
                "{\"article\": {\"source\": \"samples/articles/en/" + source
                        + "\", \"language\": \"en\", \"published\": \"2023-08-08\"}, \"entities\": [" + ENTITIES
                        + "], \"facts\": [" + facts + "]}");
    }

    private Evaluation evaluate(String found) {
        return Evaluation.of(folder.resolve("gold"), folder, article -> {
            Extraction extraction = FactsJson.read(
                    "{\"article\": {}, \"entities\": [" + SAME_ENTITIES + "], \"facts\": [" + found + "]}");
            return new Extraction(article, extraction.mentions(), extraction.entities(), extraction.facts());
        });
    }

    private static String fact(String type, String roles, String more) {
        return "{\"type\": \"" + type + "\", \"roles\": {" + roles + "}" + (more.isEmpty() ? "" : ", " + more) + "}";
    }

    @Test
    void counts_facts_with_the_same_fillers_in_the_same_roles() throws IOException {
        gold(
                "one",
                "one.txt",
                String.join(
                        ",",
                        fact("Meeting", "\"participant\": [\"iraq\", \"salem-haddad\"]", ""),
                        fact("Accusation", "\"actor\": [\"iraq\"], \"recipient\": [\"iran\"]", ""),
                        fact(
                                "Visit",
                                "\"visitor\": [\"salem-haddad\"], \"to\": [\"iraq\"], \"from\": [\"iran\"]",
                                "")));
        Evaluation evaluation = evaluate(String.join(
                ",",
                fact("Meeting", "\"participant\": [\"e2\", \"e1\"]", ""),
                fact("Accusation", "\"actor\": [\"e3\"], \"recipient\": [\"e1\"]", ""),
                fact("Visit", "\"visitor\": [\"e2\"], \"to\": [\"e1\"]", ""),
                fact("Visit", "\"visitor\": [\"e2\"], \"to\": [\"e1\"]", "")));
        assertThat(evaluation.scores())
                .containsEntry("all.en.Meeting.f1", 1.0)
                .containsEntry("all.en.Accusation.f1", 0.0)
                .containsEntry("all.en.Visit.precision", 0.5)
                .containsEntry("all.en.Visit.recall", 1.0)
                .containsEntry("all.en.facts.precision", 0.5)
                .containsEntry("all.en.facts.recall", 2.0 / 3)
                .containsEntry("development.all.facts.recall", 2.0 / 3)
                .containsEntry("all.en.direction.accuracy", 0.5)
                .containsEntry("all.en.attribute.from.accuracy", 0.0)
                .doesNotContainKey("held-out.en.facts.f1");
    }

    @Test
    void pairs_entities_by_id_or_by_type_and_name() throws IOException {
        gold("one", "one.txt", "");
        // Erbil has another type, so three of four on each side
        assertThat(evaluate("").scores())
                .containsEntry("all.en.entities.precision", 0.75)
                .containsEntry("all.en.entities.recall", 0.75);
    }

    @Test
    void compares_attributes_of_facts_that_are_right() throws IOException {
        gold(
                "one",
                "one.txt",
                String.join(
                        ",",
                        fact(
                                "PostHolding",
                                "\"holder\": [\"salem-haddad\"], \"of\": [\"iraq\"]",
                                "\"post\": \"Defense minister\", \"former\": true, \"time\": {\"text\": \"once\"}"),
                        fact(
                                "ForcePresence",
                                "\"force\": [\"iraq\"], \"at\": [\"iran\"]",
                                "\"count\": {\"min\": 900, \"stated\": 900, \"qualifier\": \"atLeast\"},"
                                        + "\"time\": {\"from\": \"2023-08-08\", \"until\": \"2023-08-08\"}, \"claimant\": \"iraq\"")));
        Evaluation evaluation = evaluate(
                String.join(
                        ",",
                        fact(
                                "PostHolding",
                                "\"holder\": [\"e2\"], \"of\": [\"e1\"]",
                                "\"post\": \"defense minister\", \"rank\": \"general\", \"time\": {\"text\": \"at one time\"}"),
                        fact(
                                "ForcePresence",
                                "\"force\": [\"e1\"], \"at\": [\"e3\"]",
                                "\"count\": {\"min\": 900, \"stated\": 900, \"qualifier\": \"atLeast\", \"unit\": \"personnel\"},"
                                        + "\"time\": {\"from\": \"2023-08-07\", \"until\": \"2023-08-08\"}, \"claimant\": \"e1\"")));
        assertThat(evaluation.scores())
                .containsEntry("all.en.facts.f1", 1.0)
                .containsEntry("all.en.attribute.post.accuracy", 1.0)
                .containsEntry("all.en.attribute.rank.accuracy", 0.0)
                .containsEntry("all.en.attribute.former.accuracy", 0.0)
                .containsEntry("all.en.attribute.count.accuracy", 1.0)
                .containsEntry("all.en.attribute.time.accuracy", 0.5)
                .containsEntry("all.en.attribute.claimant.accuracy", 1.0)
                .doesNotContainKey("all.en.attribute.killed.accuracy");
    }

    @Test
    void a_denied_fact_given_as_stated_is_a_trap_not_avoided() throws IOException {
        String meeting = "\"participant\": [\"iraq\", \"salem-haddad\"]";
        gold(
                "one",
                "one.txt",
                String.join(
                        ",",
                        fact("Meeting", meeting, "\"modality\": \"denied\""),
                        fact(
                                "Visit",
                                "\"visitor\": [\"salem-haddad\"], \"to\": [\"iran\"]",
                                "\"modality\": \"planned\"")));
        Evaluation evaluation = evaluate(String.join(
                ",",
                fact("Meeting", "\"participant\": [\"e1\", \"e2\"]", ""),
                fact("Visit", "\"visitor\": [\"e2\"], \"to\": [\"e3\"]", "\"modality\": \"hypothetical\"")));
        assertThat(evaluation.scores())
                .containsEntry("all.en.traps.accuracy", 0.5)
                .containsEntry("all.en.Meeting.f1", 0.0)
                .containsEntry("all.en.Visit.f1", 1.0)
                .containsEntry("all.en.attribute.modality.accuracy", 0.0);
    }

    @Test
    void optional_facts_count_neither_way_unless_they_are_given_as_stated() throws IOException {
        String visit = "\"visitor\": [\"salem-haddad\"], \"to\": [\"iran\"]";
        String found = "\"visitor\": [\"e2\"], \"to\": [\"e3\"]";
        String meeting = "\"participant\": [\"iraq\", \"salem-haddad\"]";
        gold(
                "one",
                "one.txt",
                fact("Visit", visit, "\"modality\": \"planned\", \"optional\": true") + ", "
                        + fact("Meeting", meeting, ""));
        String right = fact("Meeting", "\"participant\": [\"e1\", \"e2\"]", "");
        assertThat(evaluate(right).scores()).containsEntry("all.en.facts.f1", 1.0);
        assertThat(evaluate(right + ", " + fact("Visit", found, "\"modality\": \"planned\""))
                        .scores())
                .containsEntry("all.en.facts.f1", 1.0)
                .containsEntry("all.en.traps.accuracy", 1.0);
        assertThat(evaluate(right + ", " + fact("Visit", found, "")).scores())
                .containsEntry("all.en.facts.precision", 0.5)
                .containsEntry("all.en.facts.recall", 1.0)
                .containsEntry("all.en.traps.accuracy", 0.0);
    }

    @Test
    void tells_why_facts_and_entities_were_missed() throws IOException {
        gold(
                "one",
                "one.txt",
                String.join(
                        ",",
                        fact("Visit", "\"visitor\": [\"salem-haddad\"], \"to\": [\"erbil\"]", ""),
                        fact("Meeting", "\"participant\": [\"iraq\", \"iran\"]", "\"modality\": \"denied\""),
                        fact("Accusation", "\"actor\": [\"iraq\"], \"recipient\": [\"iran\"]", ""),
                        fact("Threat", "\"actor\": [\"iraq\"], \"recipient\": [\"iran\"]", ""),
                        fact("Pledge", "\"actor\": [\"iraq\"]", "\"evidence\": {\"text\": \"Iraq vowed.\"}")));
        StringWriter printed = new StringWriter();
        evaluate(String.join(
                        ",",
                        fact("Meeting", "\"participant\": [\"e1\", \"e3\"]", ""),
                        fact("Accusation", "\"actor\": [\"e1\"]", ""),
                        fact("Threat", "\"actor\": [\"e1\"], \"recipient\": [\"e2\"]", "")))
                .print(new PrintWriter(printed), false);
        assertThat(printed.toString().lines().filter(l -> l.startsWith("  en   missed")))
                .extracting(l -> l.substring("  en   ".length()).replaceAll(" +", " "))
                .containsExactly(
                        "missed entity: Place found as another type 1",
                        "missed: an entity not found 1",
                        "missed: read with another modality 1",
                        "missed: read without a role 1",
                        "missed: read with another filler 1",
                        "missed: nothing of its type read from its sentence 1");
    }

    @Test
    void keeps_held_out_articles_apart_and_their_misses_to_itself() throws IOException {
        String meeting = fact("Meeting", "\"participant\": [\"iraq\", \"salem-haddad\"]", "");
        gold("one", "one.txt", meeting);
        gold("wire", "wire.jsonl#w2", meeting);
        Files.writeString(folder.resolve("gold/held-out.tsv"), "# source: own\nname\nen/wire\n");
        Evaluation evaluation = Evaluation.of(
                folder.resolve("gold"), folder, article -> new Extraction(article, List.of(), List.of(), List.of()));
        StringWriter printed = new StringWriter();
        evaluation.print(new PrintWriter(printed), true);
        assertThat(evaluation.problems()).isEmpty();
        assertThat(evaluation.scores()).containsKeys("development.en.facts.f1", "held-out.en.facts.f1");
        assertThat(printed.toString())
                .contains("development: 1 articles", "held-out: 1 articles")
                .contains("missed    Meeting participant=Iraq + Salem Haddad")
                .containsOnlyOnce("missed    ");
    }

    @Test
    void reads_the_record_that_gold_names_with_its_date() throws IOException {
        gold("wire", "wire.jsonl#w2", "");
        Evaluation evaluation = Evaluation.of(folder.resolve("gold"), folder, article -> {
            assertThat(article.text()).isEqualTo("Haddad met the envoy.");
            assertThat(article.published()).hasToString("Optional[2023-08-08]");
            return new Extraction(article, List.of(), List.of(), List.of());
        });
        assertThat(evaluation.problems()).isEmpty();
    }

    @Test
    void an_article_that_is_not_there_counts_as_missed() throws IOException {
        gold("gone", "gone.txt", fact("Meeting", "\"participant\": [\"iraq\", \"salem-haddad\"]", ""));
        Evaluation evaluation = evaluate("");
        assertThat(evaluation.problems()).singleElement().asString().contains("gone.txt", "does not exist");
        assertThat(evaluation.scores()).containsEntry("all.en.facts.recall", 0.0);
    }

    @Test
    void holds_scores_against_thresholds() throws IOException {
        gold("one", "one.txt", "");
        Evaluation evaluation = evaluate("");
        assertThat(evaluation.atLeast(Map.of("all.en.entities.f1", 0.75))).isTrue();
        assertThat(evaluation.atLeast(Map.of("all.en.entities.f1", 0.76))).isFalse();
        assertThat(evaluation.below(Map.of("all.en.entities.f1", 0.8)))
                .containsExactly("all.en.entities.f1 0.750 < 0.800");
        assertThatThrownBy(() -> evaluation.atLeast(Map.of("all.fr.facts.f1", 0.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("all.fr.facts.f1");
    }

    @Test
    void names_the_gold_file_that_is_broken() throws IOException {
        Files.writeString(folder.resolve("gold/en/bad.json"), "{\"facts\": [{}]}");
        assertThatThrownBy(() -> evaluate("")).hasMessageContaining("bad.json: facts[0]");
    }
}
