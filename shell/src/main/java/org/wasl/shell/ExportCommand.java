package org.wasl.shell;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.wasl.ontology.Wasl;
import org.wasl.store.ExportFormat;
import org.wasl.store.GraphStore;
import org.wasl.store.Selection;

/** {@code export}: the store, or what is selected of it, for other programs. */
final class ExportCommand extends ShellCommand {
    private static final String FORMATS = Arrays.stream(ExportFormat.values())
            .map(f -> f.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("|"));

    ExportCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.STORE,
                        "export",
                        "Write the store, or what is selected of it, to a file or to standard output",
                        "[FILE]",
                        List.of(
                                Option.value("output", FORMATS, "the format; else by the file's ending, else trig"),
                                Option.value("entity", "NAME", "only what is said of it or by it"),
                                Option.value(
                                        "type",
                                        "TYPE",
                                        "only this type of fact (Meeting, Event …) or of who takes part"),
                                Option.value("from", "DATE", "only what may hold or happen on this day or later"),
                                Option.value("to", "DATE", "only what may hold or happen on this day or earlier"),
                                Option.value("publisher", "TEXT", "only what this publisher's articles say")),
                        List.of(
                                "export wasl.trig",
                                "export --output turtle",
                                "export --output jsonld wasl.json",
                                "export --output csv tables",
                                "export network.graphml --entity Iraq --from 2023-01-01",
                                "export map.geojson --type ForcePresence",
                                "export --output ftm --type Meeting")),
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
        boolean folder = format == ExportFormat.CSV
                && file.filter(f -> !f.toString().endsWith(".zip")).isPresent();
        if (format == ExportFormat.CSV && file.isEmpty()) {
            throw Problem.usage("export: csv is several tables; name a folder for them, or a file that ends in .zip");
        }
        GraphStore store = session().store(call);
        Selection selection = selection(call, store);
        if (folder) {
            folder(file.get());
            Progress.during(call, "writing", () -> store.exportTables(selection, file.get()));
        } else if (file.isPresent()) {
            try (Progress progress = Progress.ofBytes(call, "writing");
                    OutputStream out = new BufferedOutputStream(progress.counting(Files.newOutputStream(file.get())))) {
                store.export(format, selection, out);
            } catch (FileSystemException e) {
                throw new Problem(Exit.USAGE, file.get() + ": cannot be written", e);
            }
        } else {
            call.out().flush();
            store.export(format, selection, call.console().bytes());
            call.console().flush();
        }
        if (format.mergesGraphs()) {
            call.note(format.name().toLowerCase(Locale.ROOT)
                    + " knows no graphs: what all articles say is merged; trig, nquads and jsonld keep them apart");
        }
        return Exit.OK;
    }

    private static void folder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileSystemException e) {
            throw new Problem(Exit.USAGE, folder + ": is no folder and none can be made there", e);
        }
    }

    private Selection selection(Invocation call, GraphStore store) {
        Set<Node> entities = call.text("entity")
                .map(name -> Set.copyOf(session().meant(store, name)))
                .orElse(Set.of());
        Set<Node> types = call.text("type").map(this::type).map(Set::of).orElse(Set.of());
        Set<String> publishers = call.text("publisher").map(Set::of).orElse(Set.of());
        return new Selection(entities, types, call.date("from"), call.date("to"), publishers);
    }

    /** A class of the ontology by its local name, in any case. */
    private Node type(String name) {
        Set<String> classes = session().classes();
        return classes.stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .map(Wasl::term)
                .orElseThrow(() -> {
                    List<String> near = Nearest.all(name, classes);
                    return Problem.usage("--type " + name + ": is no type of fact or entity"
                            + (near.isEmpty() ? "; see: classes" : "; did you mean: " + String.join(" or ", near)));
                });
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
