package org.wasl.shell;

import java.util.List;
import java.util.OptionalLong;
import org.wasl.store.GraphStore;

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
        GraphStore store = session().store(call);
        List<String> faults;
        try (Progress progress = Progress.of(call, "checking articles", OptionalLong.empty())) {
            faults = store.validate(progress::reach);
        }
        faults.forEach(call.out()::println);
        call.note(
                faults.isEmpty() ? "all articles and decisions conform to the shapes" : faults.size() + " violations");
        return faults.isEmpty() ? Exit.OK : Exit.VIOLATIONS;
    }
}
