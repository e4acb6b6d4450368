package org.wasl.shell;

import java.util.List;
import org.wasl.store.GraphStore;
import org.wasl.store.Health;
import org.wasl.store.Search;

/** {@code doctor}: whether the store is sound. */
final class DoctorCommand extends ShellCommand {
    DoctorCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.STORE,
                        "doctor",
                        "Read all of the store, make anew what is made of it and is not in step (occurrences, edges, the"
                                + " search index), and say what else does not hold together (exit code 1)",
                        "",
                        List.of(),
                        List.of("doctor")),
                session);
    }

    @Override
    Exit run(Invocation call) {
        call.takesNoOperands();
        GraphStore store = session().store(call);
        int[] repaired = {0};
        Search search = new Search(store, WordKeys.keys());
        boolean inStep = search.inStep();
        Progress.during(call, "checking", () -> {
            repaired[0] = store.repair();
            search.update();
        });
        Health health = store.health();
        say(call, "the store in " + store.name() + " opens; all of its " + health.quads() + " quads can be read");
        say(
                call,
                health.stats().articles() + " articles, " + health.stats().claims() + " claims, "
                        + health.stats().facts() + " facts, " + health.stats().entities() + " entities; written "
                        + health.revision() + " times");
        say(call, inStep ? "the search index is in step" : "the search index was not in step, and is now");
        say(
                call,
                repaired[0] == 0
                        ? "what is made of the claims is in step"
                        : "what is made of the claims was not in step in " + repaired[0]
                                + (repaired[0] == 1 ? " place" : " places") + ", and is now");
        health.faults().forEach(call.out()::println);
        call.note(
                health.faults().isEmpty() ? "nothing is wrong" : health.faults().size() + " faults");
        return health.faults().isEmpty() ? Exit.OK : Exit.VIOLATIONS;
    }

    private static void say(Invocation call, String what) {
        call.out().println(call.words().of(what));
    }
}
