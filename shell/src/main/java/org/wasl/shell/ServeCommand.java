package org.wasl.shell;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code serve}: the store to other programs, for reading. */
final class ServeCommand extends ShellCommand {
    private static final int PORT = 3030;
    private static final int MOST_PORT = 65535;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int TOKEN_BITS = 128;

    ServeCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.SHELL,
                        "serve",
                        "Answer SPARQL over HTTP, for reading only, and show the store as a page; in the shell it goes on"
                                + " beside other commands, else until Ctrl-C",
                        "",
                        List.of(
                                Option.value("port", "N", "the port (" + PORT + " unless said; 0 takes a free one)"),
                                Option.value(
                                        "bind", "ADDRESS", "listen to other machines, too, which then need the token"),
                                Option.value("token", "TEXT", "the token; else WASL_TOKEN, else one is made up"),
                                Option.value("timeout", "SECONDS", "of one query (30 unless said)"),
                                Option.flag(
                                        "edit",
                                        "let the page accept, reject, merge and retype, for who has the token:"
                                                + " WASL_EDIT_TOKEN, else one is made up"),
                                Option.flag("stop", "in the shell: serve no more")),
                        List.of("serve", "serve --port 8080", "serve --edit", "serve --bind 0.0.0.0")),
                session);
    }

    @Override
    Exit run(Invocation call) {
        call.takesNoOperands();
        if (call.flag("stop")) {
            session().stopServing();
            return Exit.OK;
        }
        Endpoint.Settings settings = settings(call);
        Endpoint endpoint = session().serve(call, settings);
        call.out().println(endpoint.address());
        call.out().flush();
        call.note("the page: " + endpoint.page());
        // what follows # stays in the browser
        settings.edit()
                .ifPresent(key -> call.console()
                        .note(call.words().of("to decide on the page: " + endpoint.page() + "#/?edit=" + key.token())));
        if (!session().interactive()) {
            call.note("Ctrl-C ends it");
            endpoint.await();
        }
        return Exit.OK;
    }

    private Endpoint.Settings settings(Invocation call) {
        int port = call.number("port").orElse(PORT);
        if (port > MOST_PORT) {
            throw Problem.usage("--port " + port + ": is no port; they go to " + MOST_PORT);
        }
        Duration timeout = call.seconds("timeout").orElse(TIMEOUT);
        String bind = call.text("bind").orElse("127.0.0.1");
        Optional<DecisionDoor.Key> edit = call.flag("edit")
                ? Optional.of(new DecisionDoor.Key(
                        known("WASL_EDIT_TOKEN").orElseGet(ServeCommand::madeUp), DecisionCommand.author(session())))
                : Optional.empty();
        Endpoint.Settings open = new Endpoint.Settings(bind, port, call.text("token"), timeout, edit);
        if (open.onlyHere() || open.token().isPresent()) {
            return open;
        }
        Optional<String> known = known("WASL_TOKEN");
        String token = known.orElseGet(ServeCommand::madeUp);
        if (known.isEmpty()) {
            call.console().note(call.words().of("requests have to carry: Authorization: Bearer " + token));
        }
        return new Endpoint.Settings(bind, port, Optional.of(token), timeout, edit);
    }

    private Optional<String> known(String variable) {
        return Optional.ofNullable(session().environment().get(variable)).filter(token -> !token.isBlank());
    }

    private static String madeUp() {
        return new BigInteger(TOKEN_BITS, new SecureRandom()).toString(Character.MAX_RADIX);
    }
}
