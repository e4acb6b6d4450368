package org.wasl.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wasl.store.GraphStore;

/** The page in a browser: Chromium without a window, which may reach nothing but the endpoint. */
class PageIT {
    /** A picture of each view is kept here, to be looked at. */
    private static final Path PICTURES = Path.of("shell", "target", "pictures");

    private static final Pattern ADDRESS = Pattern.compile(">[^<]*https?://w3id\\.org/[^<]*<");
    private static final String SCRIPT = "<img src=x onerror=\"document.body.id='taken'\"><script>alert(1)</script>";

    @TempDir
    private static Path folder;

    private static Optional<Path> chromium;
    private static GraphStore store;
    private static Endpoint endpoint;

    @BeforeAll
    static void start() throws IOException {
        chromium = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(place -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
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
        store = GraphStore.open(here);
        endpoint =
                Endpoint.start(store, new Endpoint.Settings("127.0.0.1", 0, Optional.empty(), Duration.ofSeconds(30)));
    }

    @AfterAll
    static void stop() {
        if (endpoint != null) {
            endpoint.close();
            store.close();
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Node one(String sparql) {
        return store.select(store.parse(sparql), Map.of(), Optional.empty())
                .rows()
                .get(0)
                .get("it");
    }

    /** What the browser made of an address, and what it wrote to its console. */
    private record Seen(String document, List<String> console) {}

    private static Seen look(String name, String hash, String... options) throws Exception {
        Path out = folder.resolve("document");
        Path err = folder.resolve("console");
        List<String> call = new ArrayList<>(List.of(
                chromium.orElseThrow().toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--hide-scrollbars",
                "--enable-logging=stderr",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--user-data-dir=" + folder.resolve("browser"),
                "--window-size=1200,900",
                "--virtual-time-budget=20000",
                "--dump-dom",
                "--screenshot=" + PICTURES.resolve(name + ".png").toAbsolutePath()));
        call.addAll(List.of(options));
        call.add(endpoint.address().replace("/wasl/sparql", "/") + hash);
        Process browser = new ProcessBuilder(call)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(browser.waitFor(90, TimeUnit.SECONDS)).as(hash).isTrue();
        List<String> console = Files.readString(err)
                .lines()
                .filter(line -> line.contains(":CONSOLE"))
                .toList();
        return new Seen(Files.readString(out), console);
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
        Seen seen = look(name, "#/" + view + (view.contains("?") ? "&" : "?") + "lang=" + language);
        assertThat(seen.console()).isEmpty();
        assertThat(seen.document())
                .contains("data-ready=\"" + language + "\"")
                .contains("lang=\"" + language + "\"")
                .contains("dir=\"" + (language.equals("ar") ? "rtl" : "ltr") + "\"")
                .contains("<h1")
                .doesNotContain("class=\"error\"")
                .doesNotContain("class=\"empty\"")
                .doesNotContain("undefined");
        assertThat(ADDRESS.matcher(seen.document()).results().map(r -> r.group()))
                .isEmpty();
        assertThat(PICTURES.resolve(name + ".png")).isNotEmptyFile();
    }

    @Test
    void shows_script_in_titles_and_sentences_as_text() throws Exception {
        Node article = one("SELECT ?it { ?it dcterms:title ?title FILTER (CONTAINS(?title, 'onerror')) }");
        for (String hash : List.of(
                "#/articles?lang=en&since=",
                "#/article?lang=en&id=" + article.getURI().replaceFirst(".*/", ""),
                "#/search?lang=en&q=" + URLEncoder.encode(SCRIPT, StandardCharsets.UTF_8))) {
            Seen seen = look("hostile", hash);
            assertThat(seen.console()).isEmpty();
            assertThat(seen.document())
                    .doesNotContain("<img src=\"x\"")
                    .doesNotContain("<script>alert")
                    .doesNotContain("id=\"taken\"");
        }
        Seen own = look("hostile", "#/article?lang=en&id=" + article.getURI().replaceFirst(".*/", ""));
        assertThat(own.document()).contains("&lt;img src=x onerror");
    }

    @Test
    void is_dark_where_the_reader_wants_it() throws Exception {
        Seen seen = look("en-dark", "#/entity?id=iraq&lang=en", "--blink-settings=preferredColorScheme=0");
        assertThat(seen.console()).isEmpty();
        assertThat(seen.document()).contains("data-ready=\"en\"");
    }
}
