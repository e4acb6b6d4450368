package org.wasl.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitiesTest {
    @TempDir
    private Path folder;

    private Run run(String... words) {
        return Run.words(folder.resolve("store"), List.of(words));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void reads_articles_with_the_users_own_list() throws IOException {
        String list = file(
                "mine.csv",
                "type,name_en,name_ar,aliases_en,wikidata,within\n"
                        + "Person,Zorvan Keld,زورفان كلد,Kelthar Vosk|Baghdad,,iraq\n"
                        + "Person,Lloyd Austin,,Loyd J. Osten,Q941013,\n"
                        + "Planet,Zog,,,,\n");
        Run imported = run("entities", "import", list);
        assertThat(imported.code()).isEqualTo(Exit.INPUTS.code());
        assertThat(imported.err())
                .contains("row 3: no type of ours: 'Planet'; left out")
                .contains("the name 'Baghdad' is baghdad's already; zorvan-keld is read without it")
                .contains("made known");
        assertThat(run("entities", "list").out()).contains("| zorvan-keld ", "| Zorvan Keld ", "| زورفان كلد |");
        String article = file("a.txt", "Kelthar Vosk met Sergei Lavrov in Baghdad on 3 May 2021.\n");
        assertThat(run("ingest", "-q", "--published", "2021-05-04", article).code())
                .isZero();
        assertThat(run("meetings", "--with", "Zorvan Keld").out())
                .contains("Zorvan Keld", "Sergei Lavrov")
                .hasLineCount(3);
        assertThat(run("describe", "زورفان كلد").out()).startsWith("Zorvan Keld · زورفان كلد\nperson · id:zorvan-keld");
        // another store knows nothing of them, in the same process
        Path other = folder.resolve("other");
        Run.words(other, List.of("ingest", "-q", "--published", "2021-05-04", article));
        assertThat(Run.words(other, List.of("describe", "Zorvan Keld")).code()).isEqualTo(Exit.USAGE.code());
        assertThat(run("validate").code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "l.ttl ! <urn:example:1> a <http://xmlns.com/foaf/0.1/Person> ; <http://www.w3.org/2000/01/rdf-schema#label> \"Zorvan"
                        + " Keld\"@en, \"Zorvanne Keldde\"@fr, \"زورفان كلد\"@ar .",
                "l.jsonld ! {\"@context\": {\"@vocab\": \"https://schema.org/\"}, \"@type\": \"Person\", \"name\": \"Zorvan Keld\","
                        + " \"alternateName\": \"زورفان كلد\"}",
                "l.jsonl ! {\"id\":\"Q999999999\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"Zorvan Keld\"}},\"aliases\":{\"ar\":[{\"language\":\"ar\",\"value\":\"زورفان"
                        + " كلد\"}]},\"claims\":{\"P31\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q5\"}}}}]}}",
                "l.nt ! <http://www.wikidata.org/entity/Q999999999> <http://www.w3.org/2000/01/rdf-schema#label> \"Zorvan"
                        + " Keld\"@en . <http://www.wikidata.org/entity/Q999999999> <http://www.wikidata.org/prop/direct/P31>"
                        + " <http://www.wikidata.org/entity/Q5> .",
            })
    void takes_the_formats_that_lists_come_in(String name, String text) throws IOException {
        String list = file(name, text.replace(" . <http", " .\n<http") + "\n");
        Run imported = run("entities", "import", list);
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(run("entities", "list").out()).contains("| zorvan-keld |", "| Person ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "l.ttl ! no turtle ! cannot be read",
                "l.csv ! name,kind ! needs a first line with the columns type and name_en",
                "l.doc ! x ! is no list that is known by its ending",
                "l.jsonl ! {\"labels\": ! cannot be read",
            })
    void says_what_is_wrong_with_a_list_and_changes_nothing(String name, String text, String problem)
            throws IOException {
        Run failed = run("entities", "import", file(name, text + "\n"));
        assertThat(failed.code()).isEqualTo(Exit.INPUTS.code());
        assertThat(failed.err()).hasLineCount(1).contains(problem);
        assertThat(Files.exists(folder.resolve("store"))).isFalse();
        assertThat(run("entities").code()).isEqualTo(Exit.USAGE.code());
    }
}
