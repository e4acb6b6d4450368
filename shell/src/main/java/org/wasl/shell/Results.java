package org.wasl.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.wasl.ontology.Wasl;
import org.wasl.store.GraphStore;

/** Asks the store and prints the answer: a table to read, or one of the W3C's result formats, exactly. */
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
            Option.flag("records", "text: one line for each cell, for narrow terminals"),
            Option.flag("names", "names in place of IRIs"),
            Option.flag("iris", "IRIs in place of names"),
            Option.value("lang", "ar|en", "the language of names; else that of the environment"),
            Option.value("limit", "N", "at most so many rows"),
            Option.value("timeout", "SECONDS", "stop a query that takes longer (exit code 5)"),
            Option.flag(ShellCommand.TIME, "say how long the answer took"));

    /** The column that names the claim behind a row. */
    private static final Var CLAIM = Var.alloc("claim");

    private static final Var FACT = Var.alloc("fact");

    private final Invocation call;
    private final Session session;
    private final GraphStore store;
    private final Format format;
    private final String language;
    private final Wording wording;
    private final boolean names;
    private final Map<Node, Optional<String>> labels = new HashMap<>();

    /** @param names whether a table shows names, where the call does not say */
    Results(Invocation call, Session session, GraphStore store, boolean names) {
        this.call = call;
        this.session = session;
        this.store = store;
        this.format = call.choice("results", Format.class, Format.TEXT);
        this.language = session.language(call);
        this.wording = new Wording(language);
        if (call.flag("names") && call.flag("iris")) {
            throw Problem.usage(call.command() + ": takes --names or --iris, not both");
        }
        this.names = format == Format.TEXT ? names && !call.flag("iris") || call.flag("names") : call.flag("names");
    }

    boolean isText() {
        return format == Format.TEXT;
    }

    String language() {
        return language;
    }

    Wording wording() {
        return wording;
    }

    /** Asks a query of any form and prints its answer. */
    void answer(Query query) {
        call.number("limit").ifPresent(limit -> {
            if (!query.hasLimit() || query.getLimit() > limit) {
                query.setLimit(limit);
            }
        });
        ask(query);
    }

    private void ask(Query query) {
        var timeout = call.seconds("timeout");
        if (query.isSelectType()) {
            store.select(query, timeout, this::print);
        } else if (query.isAskType()) {
            print(store.ask(query, timeout));
        } else if (query.isConstructType() || query.isDescribeType()) {
            print(store.construct(query, timeout));
        } else {
            throw Problem.usage("JSON queries are not answered here; ask with SELECT and --results json");
        }
    }

    /** Asks a query that may have more rows than are looked for, prints so many of them, and says where there are more. */
    void page(Query query, int limit) {
        store.select(query, call.seconds("timeout"), rows -> {
            List<Binding> page = new ArrayList<>();
            while (page.size() < limit && rows.hasNext()) {
                page.add(rows.next());
            }
            // asked before they are printed: who prints rows closes them
            boolean more = rows.hasNext();
            print(RowSetStream.create(rows.getResultVars(), page.iterator()));
            if (more) {
                call.note(wording.of("more-rows", limit));
            }
        });
    }

    /** Prints a query as it is asked, and how the engine goes about it. */
    void explain(Query query) {
        session.page(call, paged -> {
            // the prefixes are known without being said
            query.serialize()
                    .lines()
                    .filter(line -> !line.startsWith("PREFIX") && !line.isBlank())
                    .forEach(paged.out()::println);
            paged.out().println();
            paged.out().println(plan(query));
        });
    }

    /** Jena writes the plan inside its prefixes, which are left out here too. */
    private static String plan(Query query) {
        String plan = Algebra.optimize(Algebra.compile(query))
                .toString(query.getPrefixMapping())
                .strip();
        int end = plan.indexOf(">))\n");
        return plan.startsWith("(prefix ") && end > 0
                ? plan.substring(end + ">))\n".length(), plan.length() - 1).stripIndent()
                : plan;
    }

    /** Prints a yes or no. */
    private void print(boolean answer) {
        if (format == Format.TEXT) {
            call.out().println(wording.of(answer ? "yes" : "no"));
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
        ResultsWriter.create().lang(lang()).build().write(call.console().bytes(), names ? named(rows) : rows);
        call.console().flush();
    }

    private RowSet named(RowSet rows) {
        Iterator<Binding> named = Iter.map(rows, row -> {
            BindingBuilder binding = Binding.builder();
            row.forEach((variable, node) -> binding.add(
                    variable, label(node).map(NodeFactory::createLiteralString).orElse(node)));
            return binding.build();
        });
        return RowSetStream.create(rows.getResultVars(), named);
    }

    /** Prints a graph: Turtle, or with {@code --results json|xml} JSON-LD or RDF/XML. */
    private void print(Graph graph) {
        RDFFormat written = switch (format) {
            case TEXT -> RDFFormat.TURTLE_PRETTY;
            case JSON -> RDFFormat.JSONLD;
            case XML -> RDFFormat.RDFXML;
            case CSV, TSV -> throw Problem.usage("a graph is no table; ask with SELECT, or leave --results out");
        };
        call.out().flush();
        RDFDataMgr.write(call.console().bytes(), format == Format.TEXT ? withFewPrefixes(graph) : graph, written);
        call.console().flush();
    }

    /** The same graph, with those of its prefixes that a reader will meet in it. */
    private static Graph withFewPrefixes(Graph graph) {
        PrefixMapping all = graph.getPrefixMapping();
        PrefixMapping met = PrefixMapping.Factory.create();
        graph.find()
                .forEach(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                        .map(node -> node.isLiteral() ? node.getLiteralDatatypeURI() : node.toString())
                        .map(all::qnameFor)
                        .filter(Objects::nonNull)
                        .map(name -> name.substring(0, name.indexOf(':')))
                        .forEach(prefix -> met.setNsPrefix(prefix, all.getNsPrefixURI(prefix))));
        return new WrappedGraph(graph) {
            @Override
            public PrefixMapping getPrefixMapping() {
                return met;
            }
        };
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

    /** Rows that show the same become one, with all their claims: that is one fact told in several places. */
    private void table(RowSet rows) {
        List<Var> columns = new ArrayList<>(rows.getResultVars());
        boolean claims = names && columns.remove(CLAIM);
        if (names && claims) {
            // a fact's IRI says nothing to readers; its evidence does
            columns.remove(FACT);
        }
        List<List<String>> plain = new ArrayList<>();
        Map<List<String>, List<Node>> merged = new LinkedHashMap<>();
        Shown shown = new Shown();
        while (rows.hasNext()) {
            session.throwIfCancelled();
            Binding row = rows.next();
            List<String> line = new ArrayList<>();
            for (Var column : columns) {
                Optional<Node> node = Optional.ofNullable(row.get(column));
                boolean claim = claims && node.filter(Results::isClaim).isPresent();
                line.add(
                        claim
                                ? shown.add(List.of(node.get()))
                                : node.map(n -> words(column.getName(), n)).orElse(""));
            }
            if (claims) {
                List<Node> here = merged.computeIfAbsent(line, l -> new ArrayList<>());
                Optional.ofNullable(row.get(CLAIM)).ifPresent(here::add);
            } else {
                plain.add(line);
            }
        }
        List<String> heads = new ArrayList<>(columns.stream()
                .map(column -> names ? wording.heading(column.getName()) : column.getName())
                .toList());
        merged.forEach((line, behind) -> {
            List<String> cells = new ArrayList<>(line);
            cells.add(shown.add(behind));
            plain.add(cells);
        });
        if (claims) {
            heads.add(wording.heading("evidence"));
            session.show(store, shown);
        }
        Table table = new Table(heads, plain);
        session.page(call, paged -> {
            if (call.flag("records")) {
                table.printRecords(paged.out(), call.console().outTerminal());
            } else {
                table.print(
                        paged.out(),
                        call.console().outTerminal(),
                        call.console().columns());
            }
        });
        call.note(plain.size() == 1 ? wording.of("row") : wording.of("rows", plain.size()));
    }

    /** A cell; of a literal from a closed set, its word. */
    private String words(String column, Node node) {
        return (names && node.isLiteral()
                        ? wording.value(column, node.getLiteralLexicalForm())
                        : Optional.<String>empty())
                .orElseGet(() -> words(node));
    }

    private static boolean isClaim(Node node) {
        return node.isURI() && node.getURI().startsWith(Wasl.BASE + "claim/");
    }

    /** A node for reading: what a literal says, a name, an IRI by its prefix. */
    private String words(Node node) {
        String words;
        if (node.isLiteral()) {
            words = node.getLiteralLexicalForm();
        } else {
            words = (names ? label(node) : Optional.<String>empty()).orElseGet(() -> written(node));
        }
        return onOneLine(words);
    }

    /** Control characters would spoil a line of a terminal, and those of direction the lines after it. */
    static String onOneLine(String words) {
        return words.replaceAll("[\\p{Cntrl}\\s\u202A-\u202E\u2066-\u2069]+", " ")
                .strip();
    }

    /** An IRI by its prefix where it has one. */
    static String written(Node node) {
        if (!node.isURI()) {
            return node.toString();
        }
        return Wasl.prefixed(node.getURI())
                .filter(name -> name.matches("\\w+:[\\w.-]+"))
                .orElse("<" + node.getURI() + ">");
    }

    private Optional<String> label(Node node) {
        return node.isURI() ? labels.computeIfAbsent(node, n -> store.label(n, language)) : Optional.empty();
    }

    /** The values of a role or attribute of a fact but one, for reading. */
    String attribute(String property, FactWords fact, Optional<Node> but) {
        return fact.words(property, but, node -> words(property, node), language);
    }

    /** The name of a thing in the language of the call, else its IRI. */
    String name(Node node) {
        return words(node);
    }
}
