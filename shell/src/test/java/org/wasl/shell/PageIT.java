package org.wasl.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wasl.store.GraphStore;

/** The page in a browser: Chromium without a window, which may reach nothing but the endpoint. */
class PageIT {
    /** A picture of each view is kept here, to be looked at. */
    private static final Path PICTURES = Path.of("shell", "target", "pictures");

    private static final String AXE = axe();
    private static final Pattern ADDRESS = Pattern.compile(">[^<]*https?://w3id\\.org/[^<]*<");
    private static final String SCRIPT = "<img src=x onerror=\"document.body.id='taken'\"><script>alert(1)</script>";

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static GraphStore store;
    private static Endpoint endpoint;

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> chromium = Browser.installed();
        assumeTrue(chromium.isPresent(), "no Chromium on the PATH (Debian: apt install chromium): page not looked at");
        Files.createDirectories(PICTURES);
        Path hostile = Files.writeString(
                folder.resolve("hostile.html"),
                "<html lang=en><head><title>" + escaped(SCRIPT) + "</title></head><body><article><h1>" + escaped(SCRIPT)
                        + "</h1><p>Russia attacked Ukraine on 3 May 2023, said " + escaped(SCRIPT)
                        + " in Kyiv.</p><p>The minister of defence said that the army had not left the city, and that talks"
                        + " on the border would go on in the coming weeks.</p><p>Lloyd Austin met Thabit al-Abbasi in Baghdad on Monday.</p></article></body></html>");
        Path here = folder.resolve("store");
        assertThat(Run.words(here, List.of("ingest", "-q", "samples/articles", hostile.toString()))
                        .code())
                .isZero();
        // makes the index, so that nobody is told to come again
        assertThat(Run.words(here, List.of("search", "Austin")).code()).isZero();
        store = GraphStore.open(here);
        endpoint = Endpoint.start(
                store,
                new Endpoint.Settings("127.0.0.1", 0, Optional.empty(), Duration.ofSeconds(30), Optional.empty()));
        browser = Browser.start(chromium.get());
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (endpoint != null) {
            endpoint.close();
            store.close();
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String axe() {
        try (InputStream script = PageIT.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Node one(String sparql) {
        return store.select(store.parse(sparql), Map.of(), Optional.empty())
                .rows()
                .get(0)
                .get("it");
    }

    private static void open(String hash) {
        browser.open(page() + hash);
    }

    private static String page() {
        return endpoint.address().replace("/wasl/sparql", "/");
    }

    private static String document() {
        return browser.evaluate("document.documentElement.outerHTML").asString();
    }

    private static List<String> texts(String selector) {
        return List.of(browser.evaluate(
                        "[...document.querySelectorAll('" + selector + "')].map(e => e.textContent.trim()).join('\\n')")
                .asString()
                .split("\n"));
    }

    /** Nothing went wrong, nothing was asked of elsewhere, and nobody is kept out by how the view is made. */
    private static void isSound(String what) {
        assertThat(browser.faults()).as(what).isEmpty();
        assertThat(browser.requests())
                .as(what)
                .allMatch(asked -> asked.startsWith(page())
                        || asked.startsWith("data:")
                        || asked.startsWith("blob:")
                        || asked.startsWith("about:"));
        browser.evaluate(AXE);
        assertThat(browser.evaluate("axe.run(document, { resultTypes: ['violations'] }).then(r => r.violations"
                                + ".filter(v => ['serious', 'critical'].includes(v.impact))"
                                + ".map(v => v.id + ': ' + v.nodes.slice(0, 2).map(n => n.html.slice(0, 120)"
                                + " + ' ' + n.failureSummary.slice(0, 200)).join(' | ')).join('\\n'))")
                        .asString())
                .as(what)
                .isEmpty();
    }

    static Stream<String> views() {
        return Stream.of(
                        "home",
                        "search?q=aus",
                        "entity?id=iraq",
                        "entity?id=lloyd-austin",
                        "timeline?since=2020-01-01",
                        "network",
                        "network?id=turkey",
                        "met",
                        "map",
                        "conflicts",
                        "articles",
                        "article?id=ONE",
                        "claim?id=ONE",
                        "query?q=SELECT")
                .flatMap(view -> Stream.of("en", "ar").map(language -> language + " " + view));
    }

    @ParameterizedTest
    @MethodSource("views")
    void shows_each_view_in_both_languages(String languageAndView) throws Exception {
        String language = languageAndView.substring(0, 2);
        String view = languageAndView.substring(3);
        if (view.endsWith("=ONE")) {
            String kind = view.startsWith("claim") ? "Claim" : "Article";
            Node picked = one("SELECT ?it { ?c wasl:inArticle ?a ; wasl:about/a wasl:Meeting . ?a dcterms:language '"
                    + language + "' BIND (" + (kind.equals("Claim") ? "?c" : "?a") + " AS ?it) } ORDER BY ?it LIMIT 1");
            view = view.replace("ONE", picked.getURI().replaceFirst(".*/", ""));
        }
        view = view.replace(
                "q=SELECT",
                "q=" + URLEncoder.encode("SELECT * { ?who wasl:within ?where } LIMIT 20", StandardCharsets.UTF_8));
        String name = languageAndView.replaceAll("[^a-z]+", "-");
        open("#/" + view + (view.contains("?") ? "&" : "?") + "lang=" + language);
        isSound(languageAndView);
        browser.screenshot(PICTURES.resolve(name + ".png"));
        assertThat(document())
                .contains("data-ready=\"" + language + "\"")
                .contains("lang=\"" + language + "\"")
                .contains("dir=\"" + (language.equals("ar") ? "rtl" : "ltr") + "\"")
                .contains("<h1")
                .doesNotContain("class=\"error\"")
                .doesNotContain("class=\"empty\"")
                .doesNotContain("undefined");
        // in a query addresses have their place
        browser.evaluate("document.querySelector('#editor')?.remove()");
        assertThat(ADDRESS.matcher(document()).results().map(r -> r.group())).isEmpty();
        assertThat(PICTURES.resolve(name + ".png")).isNotEmptyFile();
    }

    @Test
    void shows_script_in_titles_and_sentences_as_text() throws Exception {
        Node article = one("SELECT ?it { ?it dcterms:title ?title FILTER (CONTAINS(?title, 'onerror')) }");
        for (String hash : List.of(
                "#/articles?lang=en&since=",
                "#/article?lang=en&id=" + article.getURI().replaceFirst(".*/", ""),
                "#/search?lang=en&q=" + URLEncoder.encode(SCRIPT, StandardCharsets.UTF_8))) {
            open(hash);
            isSound(hash);
            assertThat(document())
                    .doesNotContain("<img src=\"x\"")
                    .doesNotContain("<script>alert")
                    .doesNotContain("id=\"taken\"");
        }
        open("#/article?lang=en&id=" + article.getURI().replaceFirst(".*/", ""));
        assertThat(document()).contains("&lt;img src=x onerror");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void is_dark_where_the_reader_wants_it(String language) throws Exception {
        browser.colours("dark");
        for (String view : List.of(
                "home",
                "search?q=aus",
                "entity?id=iraq",
                "timeline",
                "network",
                "met",
                "map",
                "conflicts",
                "articles",
                "query")) {
            open("#/" + view + (view.contains("?") ? "&" : "?") + "lang=" + language);
            isSound("dark " + language + " " + view);
        }
        open("#/article?lang=" + language + "&id=" + article(language));
        isSound("dark " + language + " article");
        browser.screenshot(PICTURES.resolve(language + "-dark.png"));
        browser.colours("light");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void says_on_each_view_of_an_empty_store_how_to_begin(String language) throws Exception {
        try (GraphStore nothing = GraphStore.create(folder.resolve("nothing-" + language));
                Endpoint empty = Endpoint.start(
                        nothing,
                        new Endpoint.Settings(
                                "127.0.0.1", 0, Optional.empty(), Duration.ofSeconds(30), Optional.empty()))) {
            for (String view : List.of("", "timeline", "network", "met", "map", "conflicts", "articles")) {
                browser.open(empty.page() + "#/" + view + "?lang=" + language);
                browser.await("document.querySelector('.empty')");
                assertThat(browser.faults()).as(view).isEmpty();
                assertThat(texts(".empty code")).as(view).containsExactly("./wasl ingest samples/articles");
                assertThat(document()).doesNotContain("class=\"error\"").doesNotContain("undefined");
                browser.screenshot(PICTURES.resolve(language + "-empty-" + view + ".png"));
            }
            browser.open(empty.page() + "#/query?lang=" + language);
            assertThat(browser.faults()).isEmpty();
            browser.requests();
        }
    }

    @Test
    void finds_the_latest_without_sorting_all() {
        String asked = "import('/page/timeline.js').then(t => String(t.enough([['2024-03', 5], ['2023-12', 30],"
                + " ['2020-01', 9]].map(([month, n]) => ({ month: { value: month }, n: { value: n } })), %d)))";
        assertThat(browser.evaluate(asked.formatted(5)).asString()).isEqualTo("2024-03");
        assertThat(browser.evaluate(asked.formatted(6)).asString()).isEqualTo("2023-12");
        // all together are no more than that
        assertThat(browser.evaluate(asked.formatted(45)).asString()).isEqualTo("undefined");
        open("#/timeline?lang=en");
        List<String> days = texts(".fact .time");
        assertThat(days).hasSizeGreaterThan(10);
        assertThat(browser.evaluate("decodeURIComponent(document.querySelector('a.sparql').hash)")
                        .asString())
                .contains("FILTER")
                .contains("wasl:begin")
                .contains("LIMIT+41");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "home",
                "entity?id=iraq",
                "timeline",
                "timeline?dates=none",
                "network",
                "network?id=iraq",
                "met",
                "map",
                "conflicts",
                "articles"
            })
    void asks_for_so_much_and_no_more(String view) {
        open("#/" + view + (view.contains("?") ? "&" : "?") + "lang=en");
        assertThat(browser.evaluate("import('/page/sparql.js').then(s => s.asked.length)")
                        .asInt())
                .isPositive();
        // counts of articles and claims are one row; everything else says how many rows it takes
        assertThat(browser.evaluate(
                                "import('/page/sparql.js').then(s => s.asked.filter(a => !/LIMIT \\d+/.test(a.query))"
                                        + ".map(a => a.name).filter(n => !['counts', 'articles'].includes(n)).join(' '))")
                        .asString())
                .isEmpty();
        assertThat(browser.evaluate("import('/page/sparql.js').then(s => Math.max(...s.asked.flatMap(a =>"
                                + " [...a.query.matchAll(/LIMIT (\\d+)/g)].map(m => Number(m[1])))))")
                        .asInt())
                .isLessThanOrEqualTo(20_001);
    }

    private static String article(String language) {
        return one("SELECT ?it { ?c wasl:inArticle ?it ; wasl:about/a wasl:Meeting . ?it dcterms:language '" + language
                        + "' } ORDER BY ?it LIMIT 1")
                .getURI()
                .replaceFirst(".*/", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void shows_an_article_whole_with_what_was_read_in_it(String language) throws IOException {
        String id = article(language);
        String text = one("SELECT ?it { <https://w3id.org/wasl/article/" + id + "> nif:isString ?it }")
                .getLiteralLexicalForm();
        open("#/article?lang=" + language + "&id=" + id);
        assertThat(String.join(" ", texts(".reading .quote")).replaceAll("\\s+", " "))
                .isEqualTo(text.replaceAll("\\s+", " ").strip());
        assertThat(store.select(
                                store.parse(
                                        "SELECT * { ?c wasl:inArticle <https://w3id.org/wasl/article/" + id + "> }"),
                                Map.of(),
                                Optional.empty())
                        .rows())
                .hasSize(browser.evaluate("document.querySelectorAll('.reading .fact').length")
                        .asInt());
        // pointing at a fact shows its sentence
        browser.evaluate("document.querySelector('.reading .fact').dispatchEvent(new Event('mouseenter'))");
        assertThat(texts(".said.lit")).hasSize(1);
        // a click shows the sentence in its paragraph
        browser.evaluate("document.querySelector('.reading .source').click()");
        browser.await("document.querySelector('dialog .quote .said mark')");
        assertThat(texts("dialog .quote").get(0))
                .contains(texts("dialog .quote .said").get(0));
        isSound("evidence");
        browser.screenshot(PICTURES.resolve(language + "-evidence.png"));
    }

    @Test
    void filters_conflicts_before_it_pages_them() {
        open("#/conflicts?lang=en");
        int all = count(".conflict");
        long fitting =
                conflicts().stream().filter(c -> c.contains("Dnieper Daily")).count();
        assertThat(fitting).isBetween(1L, all - 1L);
        open("#/conflicts?lang=en&publisher=Dnieper+Daily");
        // those of the later pages may come up
        assertThat(conflicts()).hasSizeBetween((int) fitting, all - 1).allMatch(c -> c.contains("Dnieper Daily"));
        open("#/conflicts?lang=en&type=Location");
        assertThat(texts(".empty")).containsExactly("Nothing fits these filters.");
        open("#/conflicts?lang=en&since=2019-01-01&until=2020-12-31&type=events");
        isSound("conflicts of years");
    }

    @Test
    void shows_the_numbers_that_contradict_each_other() {
        open("#/conflicts?lang=en");
        assertThat(browser.evaluate("[...document.querySelectorAll('.conflict')]"
                                + ".filter(c => c.querySelector('h2').textContent.startsWith('Numbers'))"
                                + ".filter(c => [...c.querySelectorAll('.fact')].some(f => !f.querySelector('.number')))"
                                + ".map(c => c.textContent).join(' | ')")
                        .asString())
                .isEmpty();
        assertThat(texts(".conflict h2")).contains("Numbers that cannot both be right");
    }

    @Test
    void can_be_read_on_a_small_screen() throws IOException {
        browser.size(390, 844);
        try {
            for (String view :
                    List.of("home", "timeline", "network", "map", "conflicts", "entity?id=iraq", "articles")) {
                open("#/" + view + (view.contains("?") ? "&" : "?") + "lang=ar");
                assertThat(browser.evaluate("document.documentElement.scrollWidth")
                                .asInt())
                        .as(view)
                        .isLessThanOrEqualTo(390);
                isSound("small " + view);
                assertThat(browser.evaluate("Math.min(...[...document.querySelectorAll('#main svg text')]"
                                        + ".map(t => t.getBoundingClientRect().height), 99)")
                                .asInt())
                        .as(view)
                        .isGreaterThanOrEqualTo(9);
            }
        } finally {
            browser.size(1280, 900);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void grows_the_network_in_place(String language) throws IOException {
        open("#/network?id=lloyd-austin&lang=" + language);
        int before = count(".network .node");
        String place = at("node-iraq");
        click("#node-iraq");
        assertThat(count(".network .node")).isGreaterThan(before);
        assertThat(at("node-iraq")).isEqualTo(place);
        assertThat(browser.evaluate("document.activeElement.id").asString()).isEqualTo("node-iraq");
        assertThat(count("#node-iraq[role=button][aria-expanded=true].opened")).isEqualTo(1);
        isSound("network, grown");
        browser.screenshot(PICTURES.resolve(language + "-network-grown.png"));
        // the address alone gives the same picture
        String grown = browser.evaluate("document.querySelector('svg.network').outerHTML")
                .asString();
        String address = browser.evaluate("location.hash").asString();
        open("#/articles?lang=" + language);
        open(address);
        assertThat(browser.evaluate("document.querySelector('svg.network').outerHTML")
                        .asString())
                .isEqualTo(grown);
        click("#node-iraq");
        assertThat(count(".network .node")).isEqualTo(before);
        click(".network .edge");
        assertThat(count(".view-network .source")).isPositive();
    }

    private static String at(String node) {
        return browser.evaluate("document.getElementById('" + node + "').getAttribute('transform')")
                .asString();
    }

    static Stream<String> answers() {
        return Stream.of(
                "chart SELECT ?kind (COUNT(?fact) AS ?n) { ?claim wasl:about ?fact . ?fact a ?kind } GROUP BY ?kind ORDER BY DESC(?n)",
                "map SELECT ?place ?what { ?fact wasl:place ?place ; a ?what } LIMIT 60",
                "timeline SELECT ?begin ?who { ?fact a wasl:Meeting ; wasl:participant ?who ; wasl:begin ?begin } LIMIT 60",
                "network SELECT ?one ?other { ?fact a wasl:Visit ; wasl:visitor ?one ; wasl:to ?other } LIMIT 60");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void shows_answers_as_their_columns_fit(String wayAndQuery) throws IOException {
        String way = wayAndQuery.replaceFirst(" .*", "");
        for (String language : List.of("en", "ar")) {
            open("#/query?lang=" + language + "&as=" + way + "&q="
                    + URLEncoder.encode(wayAndQuery.substring(way.length() + 1), StandardCharsets.UTF_8));
            browser.await("document.querySelector('#as-" + way + "[aria-selected=true]')");
            assertThat(count("#as > *")).isPositive();
            isSound(way);
            browser.screenshot(PICTURES.resolve(language + "-query-" + way + ".png"));
        }
    }

    @Test
    void completes_prefixes_terms_and_things() throws IOException {
        open("#/query?lang=en");
        String offered =
                "import('/page/editor.js').then(e => e.offers('%s')).then(all => all.map(o => o.text).join(' '))";
        assertThat(browser.evaluate(offered.formatted("SELECT * { ?a was")).asString())
                .isEqualTo("wasl:");
        assertThat(browser.evaluate(offered.formatted("?a a wasl:Meet")).asString())
                .contains("wasl:Meeting");
        assertThat(browser.evaluate(offered.formatted("?a wasl:partic")).asString())
                .contains("wasl:participant");
        assertThat(browser.evaluate(offered.formatted("?a ?b id:lloyd-au")).asString())
                .contains("id:lloyd-austin");
        assertThat(browser.evaluate(offered.formatted("?lab")).asString()).isEmpty();
        browser.evaluate("window.e = document.querySelector('.CodeMirror').CodeMirror;"
                + " e.setValue('SELECT * { ?a a wasl'); e.setCursor(0, 99); e.focus()");
        browser.type(":");
        browser.await("document.querySelector('.CodeMirror-hint')");
        browser.type("Meet");
        browser.await("document.querySelectorAll('.CodeMirror-hint').length === 1");
        browser.press("Enter");
        browser.await("e.getValue().endsWith('wasl:Meeting')");
        browser.type(" ; wasl:p");
        browser.await("document.querySelector('.CodeMirror-hint')");
        isSound("completion");
        browser.screenshot(PICTURES.resolve("en-query-completion.png"));
    }

    @Test
    void gives_answers_as_files_in_every_format() {
        String text = "import('/page/sparql.js').then(s => s.send('%s', '%s')).then(a => a.text())";
        open("#/query?lang=en&q="
                + URLEncoder.encode("CONSTRUCT { ?a ?b ?c } { ?a ?b ?c } LIMIT 3", StandardCharsets.UTF_8));
        assertThat(texts(".downloads .button")).containsExactly("TTL", "NT", "JSONLD", "RDF");
        open("#/query?lang=en&q=" + URLEncoder.encode("SELECT ?a { ?a ?b ?c } LIMIT 3", StandardCharsets.UTF_8));
        assertThat(texts(".downloads .button")).containsExactly("CSV", "TSV", "JSON", "XML");
        for (String type : List.of("text/csv", "text/tab-separated-values", "application/sparql-results+xml")) {
            assertThat(browser.evaluate(text.formatted("SELECT ?a { ?a ?b ?c } LIMIT 3", type))
                            .asString())
                    .contains("https://w3id.org/wasl/");
        }
        for (String type :
                List.of("text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml")) {
            assertThat(browser.evaluate(text.formatted("CONSTRUCT { ?a ?b ?c } { ?a ?b ?c } LIMIT 3", type))
                            .asString())
                    .isNotBlank();
        }
        isSound("downloads");
    }

    @Test
    void accepts_rejects_merges_and_retypes_where_it_may() throws IOException {
        Path here = folder.resolve("edited");
        assertThat(Run.words(here, List.of("ingest", "-q", "samples/articles/en/pentagon-talks.html"))
                        .code())
                .isZero();
        Endpoint before = endpoint;
        try (GraphStore edited = GraphStore.open(here);
                Endpoint editing = Endpoint.start(
                        edited,
                        new Endpoint.Settings(
                                "127.0.0.1",
                                0,
                                Optional.empty(),
                                Duration.ofSeconds(30),
                                Optional.of(new DecisionDoor.Key("k3y", "Layla Haddad"))))) {
            endpoint = editing;
            open("#/articles?lang=en&edit=k3y");
            assertThat(browser.evaluate("location.href").asString()).doesNotContain("k3y");
            click(".articles .title");
            int facts = count(".reading .fact");
            click(".reading .review.accept");
            assertThat(texts(".said-so span")).containsExactly("Accepted.");
            assertThat(count(".mark.accepted")).isEqualTo(1);
            click(".reading .review.reject");
            assertThat(count(".reading .fact")).isEqualTo(facts - 1);
            isSound("article, editing");
            browser.screenshot(PICTURES.resolve("en-article-editing.png"));
            click(".said-so .button");
            assertThat(count(".reading .fact")).isEqualTo(facts);

            open("#/entity?id=iraq&lang=ar");
            browser.evaluate("document.querySelector('.correcting').open = true;"
                    + " document.querySelector('[name=kind]').value = 'Place'");
            click(".correcting form .button");
            assertThat(browser.evaluate("document.querySelector('.entry .kind').className")
                            .asString())
                    .contains("of-Place");
            click(".said-so .button");

            open("#/entity?id=lloyd-austin&lang=en");
            browser.evaluate("document.querySelector('.correcting').open = true;"
                    + " document.querySelector('[name=other]').value = 'Thabit';"
                    + " document.querySelector('[name=other]').form.requestSubmit()");
            browser.await("document.querySelector('.candidates .button')");
            isSound("entity, editing");
            browser.screenshot(PICTURES.resolve("en-entity-editing.png"));
            click(".candidates .button");
            assertThat(texts(".entry .about")).anyMatch(told -> told.contains("Thabit"));
            click("nav a[href*=decisions]");
            assertThat(count(".decisions li")).isEqualTo(6);
            assertThat(count(".decisions .undone")).isEqualTo(2);
            isSound("decisions");
            browser.screenshot(PICTURES.resolve("en-decisions.png"));
            open("#/decisions?lang=ar");
            isSound("decisions");
            browser.screenshot(PICTURES.resolve("ar-decisions.png"));
        } finally {
            endpoint = before;
        }
    }

    private static List<String> conflicts() {
        return texts(".conflict");
    }

    @Test
    void takes_days_months_and_years_as_borders_of_time() {
        open("#/timeline?lang=en&since=2023-08-07&until=2023-08-08");
        int days = count(".fact");
        assertThat(days).isPositive();
        open("#/timeline?lang=en&since=2023-08&until=2023-08");
        int month = count(".fact");
        assertThat(month).isGreaterThanOrEqualTo(days);
        assertThat(texts("h2")).containsExactly("August 2023");
        open("#/timeline?lang=ar&since=2023&until=2023");
        assertThat(count(".fact")).isGreaterThan(month);
        assertThat(texts("h2")).isNotEmpty().allMatch(h -> h.endsWith("2023"));
        // a field that holds no day goes nowhere
        String before = browser.evaluate("location.hash").asString();
        browser.evaluate("const f = document.querySelector('[name=since]'); f.value = '08/07/2023';"
                + " f.dispatchEvent(new Event('change', { bubbles: true }))");
        assertThat(browser.evaluate("location.hash").asString()).isEqualTo(before);
        isSound("borders of time");
    }

    @Test
    void keeps_what_has_no_day_apart_from_the_timeline() {
        open("#/timeline?lang=en");
        assertThat(texts(".fact .time")).isNotEmpty().doesNotContain("—");
        click("#main a[href*=\"dates=none\"]");
        assertThat(count(".fact")).isPositive();
        assertThat(texts("h2")).containsExactly("No date is stated");
        // of posts hardly one has a day
        open("#/timeline?lang=en&type=Location");
        assertThat(count(".fact")).isPositive();
        isSound("undated");
    }

    @Test
    void orders_posts_without_a_day_by_when_they_were_told() {
        open("#/entity?id=iraq&lang=en&type=PostHolding");
        List<String> told = List.of(browser.evaluate(
                        "[...document.querySelectorAll('.fact')]"
                                + ".filter(f => !/\\d/.test(f.querySelector('.time')?.textContent ?? ''))"
                                + ".map(f => [...f.querySelectorAll('.source .when')].map(w => Date.parse(w.textContent + ' UTC')))"
                                + ".filter(days => days.length > 0).map(days => new Date(Math.max(...days)).toISOString()).join('\\n')")
                .asString()
                .split("\n"));
        assertThat(told).hasSizeGreaterThan(3).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void keeps_the_names_on_the_map_within_it(String language) {
        open("#/map?lang=" + language);
        assertThat(browser.evaluate(
                                "(() => { const map = document.querySelector('svg.map').getBoundingClientRect();"
                                        + " return [...document.querySelectorAll('svg.map text')].map(t => [t.textContent, t.getBoundingClientRect()])"
                                        + ".filter(([, r]) => r.right > map.left && r.left < map.right && r.bottom > map.top && r.top < map.bottom)"
                                        + ".filter(([, r]) => r.left < map.left - 1 || r.right > map.right + 1).map(([name]) => name).join(', '); })()")
                        .asString())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void keeps_the_names_of_the_network_apart_and_within_it(String language) {
        for (String view : List.of("network?", "network?id=turkey&", "network?id=iraq&")) {
            open("#/" + view + "lang=" + language);
            assertThat(browser.evaluate(
                                    "(() => { const all = document.querySelector('svg.network').getBoundingClientRect();"
                                            + " const names = [...document.querySelectorAll('svg.network text')].map(t => [t.textContent, t.getBoundingClientRect()]);"
                                            + " const cut = names.filter(([, r]) => r.left < all.left || r.right > all.right || r.top < all.top || r.bottom > all.bottom).map(([n]) => n);"
                                            + " const over = names.filter(([, a], i) => names.some(([, b], j) => i < j && a.left + 4 < b.right && b.left + 4 < a.right && a.top + 6 < b.bottom && b.top + 6 < a.bottom)).map(([n]) => n);"
                                            + " return [...cut, ...over].join(', '); })()")
                            .asString())
                    .as(view)
                    .isEmpty();
        }
    }

    private static int count(String selector) {
        return browser.evaluate("document.querySelectorAll('" + selector + "').length")
                .asInt();
    }

    /** Clicks, and waits until what comes of it is shown. */
    private static void click(String selector) {
        browser.await("document.querySelector('" + selector + "')");
        browser.evaluate("delete document.documentElement.dataset.ready; document.querySelector('" + selector
                + "').focus(); document.querySelector('" + selector
                + "').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))");
        browser.shown();
    }
}
