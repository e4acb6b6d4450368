package org.wasl.shell;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.TreeMap;
import org.wasl.extractor.Extractor;
import org.wasl.extractor.eval.Evaluation;
import org.wasl.extractor.eval.PublicSets;

/** {@code evaluate}: how well the extractor reads articles whose facts are known. */
final class EvaluateCommand extends ShellCommand {
    EvaluateCommand(Session session) {
        super(
                new Manual(
                        Manual.Topic.STORE,
                        "evaluate",
                        "Compare what the extractor reads with gold facts: precision, recall, F1, and each miss",
                        "GOLD",
                        List.of(
                                Option.value(
                                        "articles",
                                        "FOLDER",
                                        "what the sources named in the gold are relative to; else the current folder"),
                                Option.flag("brief", "the scores alone, without the list of misses"),
                                Option.flag(
                                        "calibrate",
                                        "print, instead of scores, the table that the confidences of facts are taken from"),
                                Option.value(
                                        "public",
                                        "FOLDER",
                                        "measure on public data sets below a folder, instead of on gold"),
                                Option.value(
                                        "at-least",
                                        "FILE",
                                        "scores, one NAME=VALUE a line, that may not be fallen short of (exit code 1)")),
                        List.of(
                                "evaluate samples/gold",
                                "evaluate --brief samples/gold",
                                "evaluate --public ../shared/eval")),
                session);
    }

    @Override
    Exit run(Invocation call) throws IOException {
        Optional<Path> sets = call.path("public");
        if (sets.isPresent()) {
            return measure(sets.get(), call);
        }
        Path gold = Path.of(call.operand("the gold file or folder"));
        if (!Files.exists(gold)) {
            throw new Problem(Exit.INPUTS, gold + ": there is no such file or folder");
        }
        Path articles = call.path("articles").orElse(Path.of(""));
        Optional<Path> floor = call.path("at-least");
        Map<String, Double> thresholds = floor.isPresent() ? thresholds(floor.get()) : Map.of();
        boolean calibrate = call.flag("calibrate");
        Extractor extractor = calibrate ? Extractor.uncalibrated() : session().extractor();
        Evaluation evaluation;
        try (Progress progress = Progress.of(call, "reading articles", OptionalLong.empty())) {
            evaluation = Evaluation.of(gold, articles, article -> {
                progress.step();
                return extractor.extract(article);
            });
        }
        evaluation.problems().forEach(call.console()::problem);
        if (calibrate) {
            evaluation.calibrate(call.out());
            return evaluation.problems().isEmpty() ? Exit.OK : Exit.INPUTS;
        }
        evaluation.print(call.out(), !call.flag("brief"));
        List<String> below = evaluation.below(thresholds);
        below.forEach(call.console()::problem);
        if (!evaluation.problems().isEmpty()) {
            return Exit.INPUTS;
        }
        return below.isEmpty() ? Exit.OK : Exit.VIOLATIONS;
    }

    private Exit measure(Path folder, Invocation call) throws IOException {
        call.takesNoOperands();
        if (!Files.isDirectory(folder)) {
            throw new Problem(Exit.INPUTS, folder + ": there is no such folder");
        }
        List<String> problems = PublicSets.print(folder, session().extractor()::extract, call.out());
        problems.forEach(call.console()::problem);
        return problems.isEmpty() ? Exit.OK : Exit.INPUTS;
    }

    private static Map<String, Double> thresholds(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        Map<String, Double> thresholds = new TreeMap<>();
        for (String name : lines.stringPropertyNames()) {
            try {
                thresholds.put(name, Double.valueOf(lines.getProperty(name)));
            } catch (NumberFormatException e) {
                throw Problem.usage(file + ": " + name + " is no number: " + lines.getProperty(name));
            }
        }
        return thresholds;
    }
}
