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

    private static final String OFFICES_IN_JSON = "[\n"
            + "{\"id\":\"Q999999999\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"Zorvan Keld\"}},\"claims\":{\"P31\":[{\"mainsn"
            + "ak\":{\"datavalue\":{\"value\":{\"id\":\"Q5\"}}}}],\"P39\":[{\"rank\":\"normal\",\"mainsnak\":{\"datavalue\":{\"value\":{"
            + "\"id\":\"Q999999998\"}}},\"qualifiers\":{\"P580\":[{\"datavalue\":{\"value\":{\"time\":\"+2018-10-00T00:00:00Z\",\"pr"
            + "ecision\":10}}}],\"P582\":[{\"datavalue\":{\"value\":{\"time\":\"+2020-05-06T00:00:00Z\",\"precision\":11}}}]}}]}"
            + "},\n"
            + "{\"id\":\"Q999999998\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"oil minister\"},\"ar\":{\"language\":\"ar\",\"va"
            + "lue\":\"وزير النفط\"}},\"claims\":{\"P1001\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q796\"}}}}]}}\n"
            + "]\n";
    private static final String OFFICES_IN_TRIPLES =
            "<http://www.wikidata.org/entity/Q999999999> <http://www.w3.org/2000/01/rdf-schema#label> \"Zorvan Kel"
                    + "d\"@en .\n"
                    + "<http://www.wikidata.org/entity/Q999999999> <http://www.wikidata.org/prop/direct/P31> <http://www.wi"
                    + "kidata.org/entity/Q5> .\n"
                    + "<http://www.wikidata.org/entity/Q999999999> <http://www.wikidata.org/prop/P39> <http://www.wikidata."
                    + "org/entity/statement/Q999999999-1> .\n"
                    + "<http://www.wikidata.org/entity/statement/Q999999999-1> <http://www.wikidata.org/prop/statement/P39>"
                    + " <http://www.wikidata.org/entity/Q999999998> .\n"
                    + "<http://www.wikidata.org/entity/statement/Q999999999-1> <http://www.wikidata.org/prop/qualifier/P580"
                    + "> \"2018-10-01T00:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime> .\n"
                    + "<http://www.wikidata.org/entity/statement/Q999999999-1> <http://www.wikidata.org/prop/qualifier/P582"
                    + "> \"2020-05-06T00:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime> .\n"
                    + "<http://www.wikidata.org/entity/statement/Q999999999-1> <http://www.wikidata.org/prop/qualifier/P642"
                    + "> <http://www.wikidata.org/entity/Q796> .\n"
                    + "<http://www.wikidata.org/entity/Q999999998> <http://www.w3.org/2000/01/rdf-schema#label> \"oil minist"
                    + "er\"@en .\n";

    /** In office from October 2018 to 6 May 2020, of a state by the position or by the statement; the position is no fault. */
    @ParameterizedTest
    @CsvSource({"l.jsonl, true", "l.nt, false"})
    void takes_terms_of_office_of_wikidata(String name, boolean json) throws IOException {
        Run imported = run("entities", "import", file(name, json ? OFFICES_IN_JSON : OFFICES_IN_TRIPLES));
        assertThat(imported.code()).as(imported.err()).isZero();
        String article = file("a.txt", "Zorvan Keld met Sergei Lavrov on 3 May 2021.\n");
        run("ingest", "-q", "--published", "2021-05-04", article);
        assertThat(run("terms", "Zorvan Keld", "--results", "csv", "--names").out())
                .isEqualToNormalizingNewlines(
                        "person,body,post,first,last,claims\nZorvan Keld,Iraq,oil minister,2018-10-01,2020-05-06,0\n");
        assertThat(run("describe", "Zorvan Keld").out()).contains("part of Iraq");
        assertThat(run("posts", "--of", "Iraq", "--on", "2019-05-05", "--results", "csv", "--names")
                        .out())
                .isEqualToNormalizingNewlines("person,post,body,rank,former,claim\nZorvan Keld,oil minister,Iraq,,,\n");
        assertThat(run("doctor").code()).isZero();
        // another list beside it does not take them away, and one in its place does
        run("entities", "import", file("other.csv", "type,name_en\nPerson,Dorvan Melk\n"));
        assertThat(run("terms", "Zorvan Keld", "--results", "csv").out()).hasLineCount(2);
        run("entities", "import", "--replace", file("none.csv", "type,name_en\nPerson,Dorvan Melk\n"));
        assertThat(run("terms", "--of", "Iraq", "--results", "csv").out()).hasLineCount(1);
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
