package org.wasl.shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.wasl.store.GraphStore;
import org.wasl.store.NamedQuery;

/** A named query of the store as a command, its parameters as options. */
final class QuestionCommand extends ShellCommand {
    /** The variable of queries that name kinds and roles in the language of the call. */
    private static final String LANGUAGE = "lang";

    private final NamedQuery query;

    QuestionCommand(NamedQuery query, Session session) {
        super(
                new Manual(
                        Manual.Topic.ASK,
                        query.name(),
                        query.title(),
                        operand(query)
                                .map(p -> p.required() ? "NAME" : "[NAME]")
                                .orElse(""),
                        options(query),
                        query.examples()),
                session);
        this.query = query;
    }

    /** A parameter that may stand without its option: the first, where it is a name. */
    private static Optional<NamedQuery.Parameter> operand(NamedQuery query) {
        return query.parameters().stream().findFirst().filter(p -> p.kind() == NamedQuery.Kind.ENTITY);
    }

    private static List<Option> options(NamedQuery query) {
        List<Option> options = new ArrayList<>();
        for (NamedQuery.Parameter parameter : query.parameters()) {
            String value = switch (parameter.kind()) {
                case ENTITY -> "NAME";
                case DATE -> "DATE";
                case TEXT -> "TEXT";
                case NUMBER -> "N";
            };
            options.add(Option.value(parameter.name(), value, parameter.description()));
        }
        options.addAll(Results.OPTIONS);
        options.add(ExplainCommand.OPTION);
        return options;
    }

    @Override
    Exit run(Invocation call) {
        if (operand(query).isEmpty()) {
            call.takesNoOperands();
        }
        GraphStore store = session().store(call);
        Map<String, List<Node>> values = new TreeMap<>();
        for (NamedQuery.Parameter parameter : query.parameters()) {
            value(call, store, parameter).ifPresent(nodes -> values.put(parameter.name(), nodes));
        }
        Results results = new Results(call, session(), store, true);
        if (query.sparql().contains("?" + LANGUAGE)) {
            values.put(LANGUAGE, List.of(NodeFactory.createLiteralString(results.language())));
        }
        // a page is for people; what a program gets is whole unless it asks for less
        OptionalInt page = results.isText() ? query.page() : OptionalInt.empty();
        OptionalInt limit = call.number("limit");
        OptionalInt shown = limit.isPresent() ? limit : page;
        Query question = store.question(query, values, shown);
        if (call.flag(ExplainCommand.NAME)) {
            results.explain(question);
        } else if (query.page().isPresent() && shown.isPresent()) {
            results.page(question, shown.getAsInt());
        } else {
            results.answer(question);
        }
        return Exit.OK;
    }

    private Optional<List<Node>> value(Invocation call, GraphStore store, NamedQuery.Parameter parameter) {
        String name = parameter.name();
        return switch (parameter.kind()) {
            case ENTITY -> name(call, parameter).map(text -> session().meant(store, text));
            case DATE -> call.date(name).map(LocalDate::toString).map(d -> literal(d, XSDDatatype.XSDdate));
            case TEXT -> call.text(name).map(NodeFactory::createLiteralString).map(List::of);
            case NUMBER -> {
                var number = call.number(name);
                yield number.isPresent()
                        ? Optional.of(literal(Integer.toString(number.getAsInt()), XSDDatatype.XSDinteger))
                        : Optional.empty();
            }
        };
    }

    private Optional<String> name(Invocation call, NamedQuery.Parameter parameter) {
        Optional<String> option = call.text(parameter.name());
        boolean bare = operand(query).equals(Optional.of(parameter))
                && (parameter.required() && option.isEmpty() || !call.operands().isEmpty());
        if (!bare) {
            return option;
        }
        if (option.isPresent()) {
            throw Problem.usage(call.command() + ": takes one name, not '"
                    + call.operands().get(0) + "' and --" + parameter.name() + " " + option.get());
        }
        return Optional.of(call.operand("a name (" + parameter.description() + ")"));
    }

    private static List<Node> literal(String value, XSDDatatype type) {
        return List.of(NodeFactory.createLiteralDT(value, type));
    }
}
