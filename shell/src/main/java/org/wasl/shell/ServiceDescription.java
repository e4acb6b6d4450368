package org.wasl.shell;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * What the endpoint says of itself to whoever asks nothing, as SPARQL 1.1 Service Description has it; Fuseki says
 * nothing there.
 */
final class ServiceDescription implements Filter {
    private static final Set<String> PATHS = Set.of("/wasl", "/wasl/", "/wasl/sparql");
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final List<Lang> LANGUAGES = List.of(Lang.TURTLE, Lang.RDFXML, Lang.NTRIPLES, Lang.JSONLD);
    private static final AcceptList OFFERED = AcceptList.create(
            LANGUAGES.stream().map(l -> l.getContentType().getContentTypeStr()).toArray(String[]::new));
    private static final List<String> RESULTS = List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "RDF_XML",
            "JSON-LD");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        boolean reads = asked.getMethod().equals("GET") || asked.getMethod().equals("HEAD");
        if (reads && PATHS.contains(asked.getRequestURI()) && asked.getQueryString() == null) {
            answer(asked, (HttpServletResponse) response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accept = request.getHeader("Accept");
        MediaType best = accept == null ? null : AcceptList.match(new AcceptList(accept), OFFERED);
        Lang language = best == null ? Lang.TURTLE : RDFLanguages.contentTypeToLang(best.getContentTypeStr());
        response.setContentType(language.getContentType().getContentTypeStr() + "; charset=utf-8");
        String here = request.getRequestURL().toString().replaceFirst("/wasl.*$", "/wasl/sparql");
        RDFDataMgr.write(response.getOutputStream(), described(here), language);
    }

    private static Graph described(String endpoint) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefix("sd", SD).setNsPrefix("formats", FORMATS);
        Node service = NodeFactory.createURI(endpoint + "#service");
        graph.add(service, RDF.type.asNode(), sd("Service"));
        graph.add(service, sd("endpoint"), NodeFactory.createURI(endpoint));
        graph.add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
        // all articles are asked together
        graph.add(service, sd("feature"), sd("UnionDefaultGraph"));
        RESULTS.forEach(format -> graph.add(service, sd("resultFormat"), NodeFactory.createURI(FORMATS + format)));
        return graph;
    }

    private static Node sd(String name) {
        return NodeFactory.createURI(SD + name);
    }
}
