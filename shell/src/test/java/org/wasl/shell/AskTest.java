package org.wasl.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wasl.store.NamedQuery;

/** Questions to a store of three sample articles that tell of one meeting in both languages. */
class AskTest {
    @TempDir
    private static Path folder;

    private static Path store;

    @BeforeAll
    static void ingest() {
        store = folder.resolve("store");
        Run run = run(
                "ingest", "-q", "samples/articles/en/pentagon-talks.html", "samples/articles/ar/pentagon-talks.html");
        assertThat(run.code()).as(run.err()).isZero();
    }

    private static Run run(String... words) {
        return Run.words(store, List.of(words));
    }

    @Test
    void finds_one_meeting_told_in_both_languages() {
        Run run = run("meetings", "--with", "لويد أوستن", "--until", "2023-08-08");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Lloyd Austin")
                .contains("Thabit al-Abbasi")
                .contains("2023-08-08");
        assertThat(run("meetings", "lloyd austin", "--lang", "ar").out())
                .contains("لويد أوستن")
                .contains("ثابت العباسي");
        assertThat(run("meetings", "--since", "2023-08-09").out()).hasLineCount(2);
    }

    static Stream<NamedQuery> questions() {
        return NamedQuery.all().stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void answers_each_named_question_in_each_format(NamedQuery question) {
        String name = question.name();
        String of = question.parameters().stream()
                .filter(NamedQuery.Parameter::required)
                .map(p -> p.kind() == NamedQuery.Kind.DATE ? "--" + p.name() + "=2023-01-01" : "Iraq")
                .findFirst()
                .orElse("--quiet");
        assertThat(run(name, of, "-q").out()).isNotEmpty().startsWith("| ");
        assertThat(run(name, of, "--results", "csv").out().lines().findFirst().orElseThrow())
                .doesNotContain("|")
                .contains(",");
        assertThat(run(name, of, "--results", "json", "--names").out())
                .startsWith("{")
                .contains("\"bindings\"");
        assertThat(run(name, of, "--results", "tsv").out()).startsWith("?");
        assertThat(run(name, of, "--results", "xml").out()).startsWith("<?xml");
    }

    @Test
    void shows_the_sentence_behind_a_row() {
        assertThat(run("meetings").out()).contains("[1]");
        Run run = run("evidence", "1");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("[1] meeting\n")
                .contains("*", "publisher", "samples/articles/", "by rule", "claim:");
        String claim = run.out()
                .lines()
                .filter(l -> l.contains("claim:"))
                .findFirst()
                .orElseThrow()
                .replaceAll(".* ", "");
        assertThat(run("evidence", claim).out()).contains(claim);
        assertThat(run("evidence", "99").err())
                .startsWith("error: evidence: there is no [99]; what was last shown goes to");
        assertThat(run("evidence", "x").code()).isEqualTo(Exit.USAGE.code());
        assertThat(run("evidence").code()).isEqualTo(Exit.USAGE.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Iraq", "العراق", "عراق", "the IRAQ", "id:iraq", "https://w3id.org/wasl/id/iraq"})
    void describes_a_thing_by_any_of_its_names(String name) {
        Run run = run("describe", name);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("Iraq · العراق\nstate")
                .contains("Forces\n  2021-12-31  American forces: at most 2000, an advisory role · ", "[1]")
                .contains("\n  US-led coalition: about 2000 · ");
        assertThat(run("evidence", "1").code()).isZero();
    }

    @Test
    void describes_in_arabic() {
        assertThat(run("describe", "ثابت", "العبّاسي", "--lang", "ar").out())
                .startsWith("ثابت العباسي · Thabit al-Abbasi\nشخص")
                .contains("وزير الدفاع");
        assertThat(run("describe", "Austin", "--results", "csv").out()).startsWith("kind,role,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "forces --in Afganistan     | 2 | nothing here is called 'Afganistan'; did you mean: Afghanistan",
                "forces --since 2024-01-01  | 2 | forces: there is no option --since",
                "meetings --since yesterday | 2 | --since yesterday: is no date; write it as 2023-08-08",
                "meetings --limit some      | 2 | --limit some: is no number of zero or more",
                "meetings --results yaml    | 2 | --results yaml: is none of text|csv|tsv|json|xml",
                "meetings --lang fr         | 2 | --lang fr: is none of ar|en",
                "about                      | 2 | about: a name (whom or what it is about) is missing; try: help about",
                "meeting                    | 2 | there is no command 'meeting'; did you mean: meetings",
                "query 'SELECT * {'         | 2 | the query, line 1, column 10: it ends too soon",
                "query 'SELECT * { ?s a }'  | 2 | the query, line 1, column 17: not expected there: }",
                "query 'SELECT * { ?s a \\ }' | 2 | the query, line 1, column 18: no SPARQL is written so",
                "query 'SELECT * { ?s a ex:Y }' | 2 | the query, line 1, column 17: Unresolved prefixed name: ex:Y",
                "query 'INSERT DATA {}'     | 2 | the query, line 1, column 1: not expected there: INSERT DATA",
                "selct                      | 2 | there is no command 'selct'; did you mean: select",
                "query --file none.rq       | 2 | --file none.rq: there is no such file",
                "query 'SELECT * {?a ?b ?c. ?d ?e ?f. ?g ?h ?i}' --timeout 0.05 | 5 | took too long",
                "export --output n3         | 2 | --output n3: is none of trig|nquads|jsonld|turtle|ntriples|rdfxml",
                "export --output csv        | 2 | export: csv is several tables; name a folder",
                "export --type Meetings     | 2 | --type Meetings: is no type of fact or entity; did you mean: Meeting",
                "describe                   | 2 | describe: the name of a thing is missing",
                "validate now               | 2 | validate: does not take 'now'",
            })
    void says_in_one_line_what_is_wrong(String line, int code, String problem) {
        Run run = Run.line(store, line);
        assertThat(run.err()).hasLineCount(1).startsWith("error: ").contains(problem);
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void warns_of_words_that_the_ontology_does_not_know() {
        Run run = run("query", "SELECT * { ?s a wasl:Meetng ; rdfs:label 'wasl:Metng' # wasl:Meting\n}");
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .isEqualTo("warning: the ontology has no wasl:Meetng; did you mean: wasl:Meeting\n0 rows\n");
        assertThat(run("query", "ASK { ?s a wasl:Meeting }").err()).isEmpty();
    }

    @Test
    void says_what_every_answer_took_once_that_is_set() {
        Run run = Run.typed(store, "set time", "describe Austin", "search Austin", "set time off", "stats");
        assertThat(run.err().lines().filter(line -> line.matches("[0-9]+\\.[0-9]{3} s")))
                .hasSize(2);
    }

    @Test
    void says_which_line_of_a_script_failed() throws IOException {
        Path script =
                Files.writeString(folder.resolve("lines.txt"), "# two lines\nstats\nSELECT * {\n ?s a }\nstats\n");
        Run run = run("script", script.toString());
        assertThat(run.code()).isEqualTo(Exit.USAGE.code());
        assertThat(run.err()).endsWith("not expected there: } (in " + script + ", line 3)\n");
    }

    @Test
    void writes_only_the_prefixes_that_a_graph_uses() {
        assertThat(run("query", "CONSTRUCT { id:iraq rdfs:label ?name } { id:iraq rdfs:label ?name }")
                        .out())
                .startsWith("PREFIX id: ")
                .doesNotContain("PREFIX wgs:");
    }

    @Test
    void answers_sparql_with_the_prefixes_known() throws IOException {
        String count =
                "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?c a wasl:Claim ; wasl:about/wasl:participant id:lloyd-austin }";
        assertThat(run("query", count, "--results", "csv").out()).startsWith("n\r\n");
        Path file = Files.writeString(folder.resolve("سؤال.rq"), "# comment\n" + count);
        assertThat(run("query", "--file", file.toString(), "--results", "csv").out())
                .isEqualTo(run("query", count, "--results", "csv").out());
        assertThat(run("query", "ASK { id:iraq rdfs:label \"العراق\"@ar }").out())
                .isEqualTo("yes\n");
        assertThat(run("query", "ASK { id:iraq rdfs:label \"عراق\"@ar }", "--results", "json")
                        .out())
                .contains("false");
        assertThat(run("query", "CONSTRUCT { ?s a ?t } WHERE { ?s a ?t }", "--limit", "2")
                        .out())
                .contains("PREFIX");
        assertThat(run("query", "SELECT ?s { ?s a wasl:Person }", "--limit", "1", "--results", "csv")
                        .out())
                .hasLineCount(2);
        assertThat(run("query", "SELECT ?s { ?s rdfs:label \"Iraq\"@en }").out())
                .contains("| id:iraq |");
        assertThat(run("query", "SELECT ?s { ?s rdfs:label \"Iraq\"@en }", "--names")
                        .out())
                .contains("| Iraq |");
    }

    @ParameterizedTest
    @CsvSource({"trig, trig", "nquads, nq", "jsonld, jsonld", "turtle, ttl", "ntriples, nt", "rdfxml, rdf"})
    void exports_what_reads_back_the_same(String format, String ending) throws IOException {
        Run run = run("export", "--output", format);
        assertThat(run.code()).as(run.err()).isZero();
        Lang lang = RDFLanguages.filenameToLang("x." + ending);
        DatasetGraph back = parse(run.out(), lang);
        DatasetGraph whole = parse(run("export", "--output", "nquads").out(), Lang.NQUADS);
        DatasetGraph expected = whole;
        if (!RDFLanguages.isQuads(lang)) {
            expected = DatasetGraphFactory.create();
            DatasetGraph merged = expected;
            whole.find().forEachRemaining(q -> merged.add(Quad.create(Quad.defaultGraphIRI, q.asTriple())));
            assertThat(run.err()).contains("merged");
        }
        assertThat(IsoMatcher.isomorphic(back, expected)).isTrue();
        Path file = folder.resolve("out." + ending);
        assertThat(run("export", file.toString()).code()).isZero();
        assertThat(Files.readString(file)).isEqualTo(run.out());
    }

    @Test
    void searches_names_and_sentences_in_both_scripts() {
        Run run = run("search", "Abbasi");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Thabit al-Abbasi", "Tigris Post", "[1]");
        assertThat(run("evidence", "1").out()).contains("*Thabit al-Abbasi*");
        assertThat(run("search", "--among", "sentence", "بالوزير", "البنتاغون").out())
                .contains("[1]");
        assertThat(run("search", "--rebuild").err()).isEqualTo("the index is made anew\n");
        assertThat(run("search", "xyzzy").out()).hasLineCount(2);
        assertThat(run("search").code()).isEqualTo(Exit.USAGE.code());
        Run doctor = run("doctor");
        assertThat(doctor.code()).as(doctor.out()).isZero();
        assertThat(doctor.out()).contains("opens", "2 articles", "the search index is in step");
        assertThat(run("near", "Washington", "--km", "20").code()).isZero();
    }

    @Test
    void exports_what_is_selected_for_other_programs() throws IOException {
        Path tables = folder.resolve("tables");
        Run run = run("export", "--output", "csv", tables.toString(), "--type", "meeting");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(tables.resolve("facts.csv")))
                .hasLineCount(2)
                .contains(",Meeting,Event,");
        assertThat(run("export", folder.resolve("all.zip").toString()).code()).isZero();
        assertThat(run("export", "--output", "graphml", "--entity", "Lloyd Austin")
                        .out())
                .contains("<node id=\"lloyd-austin\">")
                .contains(">Meeting<");
        assertThat(run("export", "--output", "geojson", "--to", "2000-01-01").out())
                .isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[]}");
        assertThat(run("export", "--output", "ftm", "--publisher", "Tigris Post")
                        .out())
                .contains("\"schema\":\"Person\"")
                .contains("\"schema\":\"Occupancy\"");
        assertThat(run("export", "--output", "reifiers").out()).contains("<<( ");
    }

    private static DatasetGraph parse(String text, Lang lang) {
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.fromString(text, lang).parse(data);
        return data;
    }

    @ParameterizedTest
    @CsvSource({"turtle, TTL", "trig, TriG"})
    void extracts_what_it_would_store(String format, String lang) {
        String article = "samples/articles/en/pentagon-talks.html";
        DatasetGraph extracted =
                parse(run("extract", "--format", format, article).out(), RDFLanguages.nameToLang(lang));
        Path fresh = folder.resolve("fresh-" + format);
        assertThat(Run.words(fresh, List.of("ingest", "-q", article)).code()).isZero();
        DatasetGraph stored =
                parse(Run.words(fresh, List.of("export", "--output", "nquads")).out(), Lang.NQUADS);
        extracted
                .find()
                .forEachRemaining(q -> assertThat(stored.contains(
                                org.apache.jena.graph.Node.ANY, q.getSubject(), q.getPredicate(), q.getObject()))
                        .isTrue());
        assertThat(extracted.find().hasNext()).isTrue();
    }

    @Test
    void finds_how_two_are_connected() {
        Run run = run("path", "Thabit al-Abbasi", "Lloyd Austin");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("| Thabit al-Abbasi ", "Lloyd Austin", "[1]");
        assertThat(run("path", "Iraq").code()).isEqualTo(Exit.USAGE.code());
        assertThat(run("path", "Tuvalu", "Iraq").err()).contains("no chain");
    }

    @Test
    void takes_articles_out_and_brings_them_back() {
        Path copy = folder.resolve("copy");
        String backup = folder.resolve("backup.nq.gz").toString();
        String export = run("export", "--output", "nquads").out();
        assertThat(run("backup", backup).code()).isZero();
        Run restored = Run.words(copy, List.of("restore", backup));
        assertThat(restored.code()).as(restored.err()).isZero();
        assertThat(restored.err()).isEqualTo("2 articles brought back\n");
        assertThat(Run.words(copy, List.of("export", "--output", "nquads")).out())
                .isEqualTo(export);
        assertThat(Run.words(copy, List.of("remove", "samples/articles/ar")).err())
                .isEqualTo("1 article taken out\n");
        assertThat(Run.words(copy, List.of("remove", "samples/articles/ar")).code())
                .isEqualTo(Exit.USAGE.code());
        assertThat(Run.words(copy, List.of("compact")).code()).isZero();
        assertThat(Run.words(copy, List.of("stats", "--results", "csv")).out()).contains("articles,1");
        assertThat(run("restore", "pom.xml").code()).isEqualTo(Exit.INPUTS.code());
        assertThat(run("restore", "none.nq.gz").code()).isEqualTo(Exit.INPUTS.code());
    }

    @Test
    void counts_and_validates() {
        assertThat(run("stats").out()).contains("| articles ").contains("| meeting ");
        assertThat(run("stats", "--results", "csv").out()).startsWith("what,count\r\narticles,2\r\n");
        Run valid = run("validate");
        assertThat(valid.code()).as(valid.out()).isZero();
        assertThat(valid.err()).isEqualTo("all articles and decisions conform to the shapes\n");
    }

    @Test
    void tells_a_missing_a_locked_and_a_damaged_store() throws IOException {
        Run missing = Run.words(folder.resolve("none"), List.of("meetings"));
        assertThat(missing.code()).isEqualTo(Exit.STORE.code());
        assertThat(missing.err()).hasLineCount(1).contains("there is no store in", "wasl ingest");
        Path damaged = folder.resolve("damaged");
        assertThat(Run.words(damaged, List.of("ingest", "-q", "samples/articles/en/pentagon-talks.html"))
                        .code())
                .isZero();
        try (Stream<Path> files = Files.walk(damaged)) {
            for (Path file : files.filter(
                            f -> f.toString().endsWith(".dat") || f.toString().endsWith(".idn"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        Run broken = Run.words(damaged, List.of("meetings"));
        assertThat(broken.code()).as(broken.err()).isEqualTo(Exit.STORE.code());
        assertThat(broken.err()).hasLineCount(1).contains(damaged.toString());
    }

    @Test
    void keeps_what_is_set_in_the_shell() {
        Run run = Run.typed(
                store,
                "set language ar",
                "\\x",
                "meetings",
                "\\x",
                "set lang off",
                "posts --limit 1 -q",
                "\\timing",
                "set");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("-[ 1 ]---")
                .contains("| لويد أوستن\n", "| person ")
                .contains("\ntime     on\n", "\nlang     en\n", "\nlimit    off\n");
        assertThat(run.err())
                .contains(
                        "lang is ar",
                        "records: \u064a\u0639\u0645\u0644",
                        "records: \u0645\u062a\u0648\u0642\u0641",
                        "lang is en",
                        "time is on");
        assertThat(Run.typed(store, "set colour red").code()).isEqualTo(Exit.USAGE.code());
        for (String wrong :
                List.of("set lang fr", "set limit many", "set timeout 0", "set results yaml", "set time 3")) {
            Run refused = Run.typed(store, wrong);
            assertThat(refused.code()).as(wrong).isEqualTo(Exit.USAGE.code());
            assertThat(refused.err()).hasLineCount(1).contains(": takes ", "in line 1 of");
        }
    }

    @Test
    void knows_the_short_forms_of_psql() {
        Run run = Run.typed(store, "\\d", "\\d Iraq", "\\? meetings", "\\q", "stats");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("wasl:Meeting", "Iraq · العراق", "usage: meetings")
                .doesNotContain("| articles");
    }

    @Test
    void writes_answers_to_a_file_until_told_otherwise() throws IOException {
        Path file = folder.resolve("answers.csv");
        Run run = Run.typed(store, "\\o " + file, "set results csv", "stats", "\\o", "ASK {}");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(file).content().startsWith("what,count").doesNotContain("true");
        assertThat(run.out()).doesNotContain("what,count").contains("true");
        assertThat(run.err()).contains("answers go to " + file, "answers are shown");
        Run wrong = Run.typed(store, "\\o " + folder.resolve("none/answers.csv"));
        assertThat(wrong.code()).isEqualTo(Exit.USAGE.code());
        assertThat(wrong.err()).contains("cannot be written");
    }

    @Test
    void answers_in_arabic_where_asked_to() {
        assertThat(run("meetings", "--lang", "ar").out()).contains("| صيغة القول | الشواهد", "| مثبت ");
        assertThat(run("timeline", "العراق", "--lang", "ar").out()).contains("| النوع", "| طرف ");
        assertThat(run("classes", "--lang", "ar", "--results", "csv").out())
                .contains("kind,term,number", "اجتماع,wasl:Meeting");
        Run entry = run("describe", "العباسي", "--lang", "ar");
        assertThat(entry.out())
                .startsWith("ثابت العباسي · Thabit al-Abbasi\nشخص")
                .contains("\nالمناصب\n", "\nاللقاءات والزيارات\n", "  2023-08-08  اجتماع مع لويد أوستن، ");
        assertThat(entry.err()).contains("يعرض الجملة");
        assertThat(run("evidence", "1", "--lang", "ar").out()).contains("  الناشر", "مثبت، الثقة");
    }

    @Test
    void shows_the_commands_of_a_topic_with_examples() {
        assertThat(run("help", "ask").out())
                .contains("Ask\n", "    meetings --with", "    describe Iraq")
                .doesNotContain("ingest");
        assertThat(run("help", "shell").out()).contains("\\timing", "set time");
        assertThat(Run.typed(store, "\\? \\o").out()).contains("usage: output");
    }

    @Test
    void runs_the_lines_of_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("lines.txt"), "# two\nstats --results csv\nASK {\n}\n");
        assertThat(run("script", file.toString()).out())
                .startsWith("what,count")
                .endsWith("yes\n");
        Files.writeString(file, "nonsense\nstats\n");
        Run failed = run("script", file.toString());
        assertThat(failed.code()).isEqualTo(Exit.USAGE.code());
        assertThat(failed.out()).isEmpty();
    }

    @Test
    void walks_through_questions() {
        Run run = run("tour");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("wasl> meetings --with", "wasl> evidence 1", "wasl> describe ", "wasl> query ");
        assertThat(run.err()).doesNotContain("error");
    }

    @Test
    void explains_a_query_and_a_question() {
        assertThat(run("explain", "meetings", "--with", "Lloyd Austin").out())
                .contains("VALUES ?with { id:lloyd-austin }", "(triple ?fact rdf:type wasl:Meeting)")
                .doesNotContain("PREFIX");
        assertThat(Run.typed(store, "explain SELECT * {", "?s a wasl:Meeting };")
                        .out())
                .contains("(bgp (triple ?s");
        Run none = run("explain", "stats");
        assertThat(none.code()).isEqualTo(Exit.USAGE.code());
        assertThat(none.err())
                .isEqualTo("error: explain: stats has no plan; try a query or a question, such as:"
                        + " explain meetings\n");
        assertThat(run("query", "SELECT * { ?s a wasl:Meeting }", "--explain").out())
                .contains("(bgp (triple ?s");
    }

    @Test
    void writes_its_manual_for_man() {
        assertThat(run("help", "--man").out())
                .startsWith(".TH WASL 1")
                .contains(".SS ingest PATH", "\\-\\-published DATE");
    }

    @Test
    void writes_its_completion_for_the_shells() throws Exception {
        Path script = Files.writeString(
                folder.resolve("wasl.completion"), run("help", "--completion").out());
        String asked = "source '" + script + "';"
                + " COMP_WORDS=(wasl expo); COMP_CWORD=1; _wasl; echo ${COMPREPLY[@]};"
                + " COMP_WORDS=(wasl export --output n); COMP_CWORD=3; _wasl; echo ${COMPREPLY[@]};"
                + " COMP_WORDS=(wasl meetings --wi); COMP_CWORD=2; _wasl; echo ${COMPREPLY[@]};"
                + " COMP_WORDS=(wasl help as); COMP_CWORD=2; _wasl; echo ${COMPREPLY[@]};"
                + " COMP_WORDS=(wasl stats --store F); COMP_CWORD=3; _wasl; echo ${COMPREPLY[@]}";
        Process bash = new ProcessBuilder("bash", "-c", asked)
                .redirectErrorStream(true)
                .start();
        assertThat(new String(bash.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("export\nnquads ntriples\n--with\nask\n\n");
    }

    @Test
    void lists_every_command_in_the_help() {
        Run help = run("help");
        for (String command :
                List.of("ingest", "extract", "query", "describe", "evidence", "export", "stats", "validate")) {
            assertThat(help.out()).contains("  " + command + " ");
            assertThat(run("help", command).out()).contains("usage: " + command, "examples:");
        }
        NamedQuery.all().forEach(q -> assertThat(run(q.name(), "--help").out()).contains(q.title(), "examples:"));
    }
}
