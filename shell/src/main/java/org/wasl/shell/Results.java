package org.wasl.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;

/** Where the answer of a query goes: a table to read, or one of the W3C's result formats, exactly. */
final class Results {
    enum Format {
        TEXT,
        CSV,
        TSV,
        JSON,
        XML
    }

    static final List<Option> OPTIONS = List.of(
            Option.value("results", Choices.of(Format.class), "a table (the default) or a W3C result format"),
            Option.value("format", Choices.of(Format.class), "the same as --results"));

    /** The column that names the claim behind a row. */
    private static final Var CLAIM = Var.alloc("claim");

    private final Invocation call;
    private final Session session;
    private final PrefixMapping prefixes;
    private final Format format;

    Results(Invocation call, Session session, PrefixMapping prefixes) {
        this.call = call;
        this.session = session;
        this.prefixes = prefixes;
        Format results = call.choice("results", Format.class, Format.TEXT);
        this.format = call.choice("format", Format.class, results);
    }

    /** Prints a yes or no. */
    void print(boolean answer) {
        if (format == Format.TEXT) {
            call.out().println(answer ? "yes" : "no");
            return;
        }
        call.out().flush();
        ResultsWriter.create().lang(lang()).build().write(call.console().bytes(), answer);
        call.console().flush();
    }

    /** Prints rows; the table numbers the claims behind them for {@code evidence N}. */
    void print(RowSet rows) {
        if (format == Format.TEXT) {
            table(rows);
            return;
        }
        call.out().flush();
        ResultsWriter.create().lang(lang()).build().write(call.console().bytes(), rows);
        call.console().flush();
    }

    /** Prints a graph: Turtle, or with {@code --results json|xml} JSON-LD or RDF/XML. */
    void print(Graph graph) {
        RDFFormat written = switch (format) {
            case TEXT -> RDFFormat.TURTLE_PRETTY;
            case JSON -> RDFFormat.JSONLD;
            case XML -> RDFFormat.RDFXML;
            case CSV, TSV -> throw Problem.usage("a graph is no table; ask with SELECT, or leave --results out");
        };
        call.out().flush();
        RDFDataMgr.write(call.console().bytes(), graph, written);
        call.console().flush();
    }

    private Lang lang() {
        return switch (format) {
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case JSON -> ResultSetLang.RS_JSON;
            case XML -> ResultSetLang.RS_XML;
            case TEXT -> throw new AssertionError("a table is no result format");
        };
    }

    private void table(RowSet rows) {
        List<Var> columns = new ArrayList<>(rows.getResultVars());
        boolean claims = columns.remove(CLAIM);
        List<List<String>> cells = new ArrayList<>();
        List<Node> shown = new ArrayList<>();
        while (rows.hasNext()) {
            session.throwIfCancelled();
            Binding row = rows.next();
            List<String> line = new ArrayList<>();
            columns.forEach(column -> line.add(
                    Optional.ofNullable(row.get(column)).map(this::words).orElse("")));
            if (claims) {
                Optional<Node> claim = Optional.ofNullable(row.get(CLAIM));
                claim.ifPresent(shown::add);
                line.add(claim.map(c -> "[" + shown.size() + "]").orElse(""));
            }
            cells.add(line);
        }
        List<String> heads = new ArrayList<>(columns.stream().map(Var::getName).toList());
        if (claims) {
            heads.add("");
            session.show(shown);
        }
        new Table(heads, cells)
                .print(call.out(), call.console().outTerminal(), call.console().columns());
        call.note(cells.size() == 1 ? "1 row" : cells.size() + " rows");
    }

    /** A node for reading: what a literal says, an IRI by its prefix. Control characters would spoil the table. */
    private String words(Node node) {
        String words;
        if (node.isLiteral()) {
            words = node.getLiteralLexicalForm();
        } else if (node.isURI()) {
            words = Optional.ofNullable(prefixes.qnameFor(node.getURI())).orElse("<" + node.getURI() + ">");
        } else {
            words = node.toString();
        }
        return words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
