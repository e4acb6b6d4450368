package org.wasl.shell;

import java.util.List;

/** {@code validate}: whether what is stored has the shape that the ontology asks for. */
final class ValidateCommand extends ShellCommand {
    ValidateCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.STORE,
                        "validate",
                        "Check each article's graph, and the decisions, against the SHACL shapes; exit code 1 where one violates them",
                        "",
                        List.of(),
                        List.of("validate")),
                session);
    }

    @Override
    Exit run(Invocation call) {
        call.takesNoOperands();
        List<String> faults = session().store(call).validate();
        faults.forEach(call.out()::println);
        call.note(
                faults.isEmpty() ? "all articles and decisions conform to the shapes" : faults.size() + " violations");
        return faults.isEmpty() ? Exit.OK : Exit.VIOLATIONS;
    }
}
