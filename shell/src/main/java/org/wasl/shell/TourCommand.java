package org.wasl.shell;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.wasl.store.GraphStore;

/** {@code tour}: a few questions with their answers, to see what there is. */
final class TourCommand extends ShellCommand {
    private final ObjectProvider<Program> program;

    TourCommand(Session session, ObjectProvider<Program> program) {
        super(
                new Manual(
                        Manual.Topic.SHELL,
                        "tour",
                        "Walk through five questions to this store, with their answers",
                        "",
                        List.of(),
                        List.of("tour")),
                session);
        this.program = program;
    }

    @Override
    Exit run(Invocation call) {
        call.takesNoOperands();
        GraphStore store = session().store(call);
        List<String> steps = Suggestions.tour(store, session().language());
        if (steps.isEmpty()) {
            throw Problem.usage("tour: the store holds no facts yet; to begin: ingest samples/articles");
        }
        for (String step : steps) {
            call.out().println("wasl> " + step);
            call.out().flush();
            program.getObject().run(step);
            call.out().println();
        }
        return Exit.OK;
    }
}
