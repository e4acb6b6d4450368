package org.wasl.shell;

import java.util.List;
import java.util.Optional;

/** {@code set}: options that the answers of this shell take until it is left. */
final class SetCommand extends ShellCommand {
    SetCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.SHELL,
                        "set",
                        "Set an option of all answers to come: " + names() + "; alone, say what is set; with the name"
                                + " alone, turn it on or off",
                        "[NAME [VALUE]]",
                        List.of(),
                        List.of("set lang ar", "set limit 20", "set time")),
                session);
    }

    private static String names() {
        return String.join(", ", Results.OPTIONS.stream().map(Option::name).toList());
    }

    @Override
    Exit run(Invocation call) {
        List<String> words = call.operands();
        if (words.isEmpty()) {
            session().settings().forEach((name, value) -> call.out().println(name + " " + value));
            return Exit.OK;
        }
        String name = words.get(0);
        Option option = Manual.find(Results.OPTIONS, "--" + name)
                .orElseThrow(() -> Problem.usage("set: there is nothing called '" + name + "'; these are: " + names()));
        Optional<String> before = Optional.ofNullable(session().settings().get(name));
        if (words.size() > 1) {
            session().set(name, String.join(" ", words.subList(1, words.size())));
        } else if (option.value().isEmpty() && before.isEmpty()) {
            session().set(name, "true");
        } else {
            session().unset(name);
        }
        String now = Optional.ofNullable(session().settings().get(name)).orElse("off");
        call.note(name + " is " + (now.equals("true") ? "on" : now));
        return Exit.OK;
    }
}
