package org.wasl.shell;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wasl.store.ExportFormat;
import org.wasl.store.GraphStore;

/** {@code export}: the whole store in one of the formats of RDF. */
final class ExportCommand extends ShellCommand {
    private static final String FORMATS = Arrays.stream(ExportFormat.values())
            .map(f -> f.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("|"));

    ExportCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.STORE,
                        "export",
                        "Write the whole store to a file or to standard output",
                        "[FILE]",
                        List.of(Option.value("output", FORMATS, "the format; else by the file's ending, else trig")),
                        List.of("export wasl.trig", "export --output turtle", "export --output jsonld wasl.json")),
                session);
    }

    @Override
    Exit run(Invocation call) throws IOException {
        if (call.operands().size() > 1) {
            throw Problem.usage(
                    "export: takes one file, not '" + call.operands().get(1) + "' too");
        }
        Optional<Path> file =
                call.operands().stream().findFirst().filter(f -> !f.equals("-")).map(Path::of);
        ExportFormat format = format(call, file);
        GraphStore store = session().store(call);
        if (file.isPresent()) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.get()))) {
                store.export(format, out);
            } catch (java.nio.file.FileSystemException e) {
                throw new Problem(Exit.USAGE, file.get() + ": cannot be written", e);
            }
        } else {
            call.out().flush();
            store.export(format, call.console().bytes());
            call.console().flush();
        }
        if (!format.keepsGraphs()) {
            call.note(format.name().toLowerCase(Locale.ROOT)
                    + " knows no graphs: what all articles say is merged; trig, nquads and jsonld keep them apart");
        }
        return Exit.OK;
    }

    private static ExportFormat format(Invocation call, Optional<Path> file) {
        Optional<String> said = call.text("output");
        if (said.isPresent()) {
            return ExportFormat.ofName(said.get())
                    .orElseThrow(() -> Problem.usage("--output " + said.get() + ": is none of " + FORMATS));
        }
        return file.map(f -> String.valueOf(f.getFileName()))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .flatMap(ExportFormat::ofName)
                .orElse(ExportFormat.TRIG);
    }
}
