package org.wasl.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The program. With arguments it runs one command; without, the shell, or the lines of standard input. */
public final class Main {
    private Main() {}

    /** Runs the program and ends the process with the exit code of the command. */
    public static void main(String[] arguments) throws IOException {
        System.exit(run(List.of(arguments), System.getenv(), Console.ofProcess()));
    }

    /** Runs the program in this process; returns the exit code. */
    static int run(List<String> arguments, Map<String, String> environment, Console console) throws IOException {
        Optional<String> storeOnly = storeOnly(arguments);
        Map<String, String> variables = new TreeMap<>(environment);
        storeOnly.ifPresent(store -> variables.put("WASL_STORE", store));
        try (Session session = new Session(variables, console);
                ConfigurableApplicationContext context = start(session)) {
            Program program = context.getBean(Program.class);
            if (!arguments.isEmpty() && storeOnly.isEmpty()) {
                return program.run(arguments);
            }
            return Boolean.getBoolean("wasl.terminal.in")
                    ? new Interactive(program, session, context.getBean(Completions.class)).run()
                    : new Lines(program, line -> "in line " + line + " of standard input").run(standardInput());
        }
    }

    /** {@code --store FOLDER} alone opens the shell on that store. */
    private static Optional<String> storeOnly(List<String> arguments) {
        if (arguments.size() == 2 && arguments.get(0).equals("--store")) {
            return Optional.of(arguments.get(1));
        }
        return arguments.size() == 1 && arguments.get(0).startsWith("--store=")
                ? Optional.of(arguments.get(0).substring("--store=".length()))
                : Optional.empty();
    }

    private static BufferedReader standardInput() {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    /**
     * Only what the program needs is configured: scanning, auto-configuration and the rest of an application's start
     * would cost half of a short run.
     */
    private static ConfigurableApplicationContext start(Session session) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.registerBean(Session.class, () -> session);
        context.register(Commands.class);
        context.refresh();
        return context;
    }
}
