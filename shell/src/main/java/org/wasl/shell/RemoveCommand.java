package org.wasl.shell;

import java.util.List;
import org.apache.jena.graph.Node;
import org.wasl.store.GraphStore;

/** {@code remove}: articles out of the store. */
final class RemoveCommand extends ShellCommand {
    RemoveCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.STORE,
                        "remove",
                        "Take articles out of the store, picked by the file or folder they were read from, by URL or by"
                                + " publisher; what others say too stays",
                        "WHAT",
                        List.of(),
                        List.of("remove samples/articles/en/pentagon-talks.html", "remove https://example.org/talks")),
                session);
    }

    @Override
    Exit run(Invocation call) {
        String picked = call.operand("which articles: a file, folder, URL or publisher (see: sources)");
        GraphStore store = session().store(call);
        List<Node> articles = store.articles(picked);
        if (articles.isEmpty()) {
            throw Problem.usage(
                    "remove: no article was read from '" + picked + "' nor is published by it; see: sources");
        }
        store.remove(articles);
        session().forgetNames();
        call.note(articles.size() == 1 ? "1 article taken out" : articles.size() + " articles taken out");
        return Exit.OK;
    }
}
