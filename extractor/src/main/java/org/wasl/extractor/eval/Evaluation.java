package org.wasl.extractor.eval;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.wasl.extractor.Article;
import org.wasl.extractor.Extraction;
import org.wasl.extractor.Fact;
import org.wasl.extractor.source.Reading;

/**
 * How well articles were read, by gold: facts by type and language, entities, attributes, direction, and traps, facts
 * that an article denies, plans or supposes and that must not be given as stated. Articles that {@code held-out.tsv} beside
 * or in the gold folder names are scored apart, and their misses are not shown.
 */
public final class Evaluation {
    private static final String ALL = "all";
    private static final String DEVELOPMENT = "development";
    private static final String HELD_OUT = "held-out";

    private record Result(String name, String side, Extraction gold, Extraction found, Comparison comparison) {}

    private final List<Result> results = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final SortedMap<String, Double> scores = new TreeMap<>();
    /** Side and language, then what is counted; in the order of the print. */
    private final Map<String, Map<String, Tally>> tallies = new TreeMap<>();

    private final Map<String, Map<String, Integer>> entityMisses = new TreeMap<>();
    private final Map<String, Map<Miss, Integer>> misses = new TreeMap<>();

    private Evaluation() {}

    /**
     * Extracts each article that has gold and compares.
     *
     * @param gold a folder of gold files, or one of them
     * @param articlesRoot where the sources named in gold are found: the project's root, or a folder on their way
     * @throws IllegalArgumentException where a gold file is broken or there is none, saying which
     */
    public static Evaluation of(Path gold, Path articlesRoot, Function<Article, Extraction> extractor) {
        Evaluation evaluation = new Evaluation();
        EachAlone reader = new EachAlone(extractor);
        List<String> heldOut = GoldFile.heldOut(gold);
        for (GoldFile file : GoldFile.read(gold)) {
            Extraction wanted = file.gold().extraction();
            Reading reading = file.article(articlesRoot);
            Extraction found;
            if (reading instanceof Reading.Read read) {
                found = reader.apply(read.article());
            } else {
                Reading.Unreadable unreadable = (Reading.Unreadable) reading;
                evaluation.problems.add(unreadable.source() + " " + unreadable.problem());
                found = new Extraction(wanted.article(), List.of(), List.of(), List.of());
            }
            String side = heldOut.contains(file.name()) ? HELD_OUT : DEVELOPMENT;
            evaluation.add(new Result(file.name(), side, wanted, found, new Comparison(file.gold(), found)));
        }
        evaluation.problems.addAll(reader.problems());
        evaluation.score();
        return evaluation;
    }

    private void add(Result result) {
        results.add(result);
        Comparison comparison = result.comparison;
        for (String side : List.of(result.side, ALL)) {
            for (String language : List.of(result.gold.article().language(), ALL)) {
                Map<String, Tally> group = tallies.computeIfAbsent(side + "." + language, k -> new TreeMap<>());
                comparison.facts().forEach((type, tally) -> {
                    group.merge("facts", tally, Tally::plus);
                    group.merge(type, tally, Tally::plus);
                });
                group.merge("facts", Tally.NONE, Tally::plus);
                group.merge("entities", comparison.entities(), Tally::plus);
                group.merge("direction", comparison.direction(), Tally::plus);
                group.merge("traps", comparison.traps(), Tally::plus);
                Comparison.ATTRIBUTES.forEach(a -> group.merge("attribute." + a, comparison.attribute(a), Tally::plus));
                Map<String, Integer> unnamed =
                        entityMisses.computeIfAbsent(side + "." + language, k -> new TreeMap<>());
                comparison.entityMisses().forEach(why -> unnamed.merge(why, 1, Integer::sum));
                Map<Miss, Integer> whys = misses.computeIfAbsent(side + "." + language, k -> new EnumMap<>(Miss.class));
                comparison.misses().forEach(why -> whys.merge(why, 1, Integer::sum));
            }
        }
    }

    private void score() {
        tallies.forEach((group, byWhat) -> byWhat.forEach((what, tally) -> {
            String key = group + "." + what;
            if (isAccuracy(what)) {
                if (tally.gold() > 0) {
                    scores.put(key + ".accuracy", tally.recall());
                }
            } else {
                scores.put(key + ".precision", tally.precision());
                scores.put(key + ".recall", tally.recall());
                scores.put(key + ".f1", tally.f1());
            }
        }));
    }

    private static boolean isAccuracy(String what) {
        return what.equals("direction") || what.equals("traps") || what.startsWith("attribute.");
    }

    /**
     * All scores, 0 to 1, by {@code SIDE.LANGUAGE.WHAT.MEASURE}: side {@code development}, {@code held-out} or {@code all};
     * language {@code ar}, {@code en} or {@code all}; what is {@code facts}, {@code entities} or a fact type with the
     * measures {@code precision}, {@code recall}, {@code f1}, or {@code attribute.NAME}, {@code direction}, {@code traps}
     * (those avoided) with the measure {@code accuracy}, absent where there was nothing to compare.
     */
    public SortedMap<String, Double> scores() {
        return Collections.unmodifiableSortedMap(scores);
    }

    /**
     * Whether every score is at least what is asked of it.
     *
     * @param thresholds by the keys of {@link #scores}
     * @throws IllegalArgumentException where there is no such score
     */
    public boolean atLeast(Map<String, Double> thresholds) {
        return below(thresholds).isEmpty();
    }

    /** The scores that are less than what is asked of them, as {@code KEY 0.81 < 0.85}. */
    public List<String> below(Map<String, Double> thresholds) {
        List<String> below = new ArrayList<>();
        new TreeMap<>(thresholds).forEach((key, least) -> {
            Double score = scores.get(key);
            if (score == null) {
                throw new IllegalArgumentException("no score '" + key + "'; there are " + scores.keySet());
            }
            if (score < least) {
                below.add(String.format(Locale.ROOT, "%s %.3f < %.3f", key, score, least));
            }
        });
        return below;
    }

    /** Articles with gold that could not be read, one line each; their facts count as missed. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    public void print(PrintWriter out) {
        print(out, false);
    }

    /** @param verbose whether missed and spurious facts are listed, too; never those of held-out articles */
    public void print(PrintWriter out, boolean verbose) {
        if (verbose) {
            results.stream().filter(r -> !r.side.equals(HELD_OUT)).forEach(r -> printMisses(out, r));
        }
        problems.forEach(p -> out.println("not read: " + p));
        for (String side : List.of(DEVELOPMENT, HELD_OUT)) {
            long articles = results.stream().filter(r -> r.side.equals(side)).count();
            if (articles > 0) {
                out.printf(Locale.ROOT, "%s: %d articles%n", side, articles);
                printSide(out, side);
                Reliability reliability = new Reliability();
                results.stream().filter(r -> r.side.equals(side)).forEach(r -> r.comparison.judge(reliability::add));
                reliability.print(out);
                out.println();
            }
        }
        out.flush();
    }

    /**
     * Prints the table that confidences are taken from: shares of the development part, lowered to what held-out asks.
     *
     * @see org.wasl.extractor.Extractor#uncalibrated
     */
    public void calibrate(PrintWriter out) {
        Calibration calibration = new Calibration();
        results.forEach(r -> r.comparison.judge(r.side.equals(HELD_OUT) ? calibration::addUnseen : calibration::add));
        calibration.print(out);
    }

    private void printSide(PrintWriter out, String side) {
        out.printf(
                Locale.ROOT,
                "  %-4s %-16s %6s %6s %6s  %9s %7s %6s%n",
                "",
                "",
                "gold",
                "found",
                "right",
                "precision",
                "recall",
                "F1");
        for (String language : List.of("ar", "en", ALL)) {
            Map<String, Tally> group = tallies.get(side + "." + language);
            if (group == null) {
                continue;
            }
            printRow(out, language, "facts", group.get("facts"));
            group.forEach((what, tally) -> {
                if (Character.isUpperCase(what.charAt(0))) {
                    printRow(out, language, what, tally);
                }
            });
            printRow(out, language, "entities", group.get("entities"));
            printAccuracy(out, language, "direction", group.get("direction"));
            printAccuracy(out, language, "traps avoided", group.get("traps"));
            Comparison.ATTRIBUTES.forEach(a -> printAccuracy(out, language, a, group.get("attribute." + a)));
            entityMisses
                    .get(side + "." + language)
                    .forEach(
                            (why, n) -> out.printf(Locale.ROOT, "  %-4s missed entity: %-44s %4d%n", language, why, n));
            misses.get(side + "." + language)
                    .forEach((why, n) -> out.printf(Locale.ROOT, "  %-4s missed: %-44s %4d%n", language, why, n));
        }
    }

    private static void printRow(PrintWriter out, String language, String what, Tally tally) {
        out.printf(
                Locale.ROOT,
                "  %-4s %-16s %6d %6d %6d  %9.3f %7.3f %6.3f%n",
                language,
                what,
                tally.gold(),
                tally.found(),
                tally.right(),
                tally.precision(),
                tally.recall(),
                tally.f1());
    }

    private static void printAccuracy(PrintWriter out, String language, String what, Tally tally) {
        if (tally.gold() > 0) {
            out.printf(
                    Locale.ROOT,
                    "  %-4s %-16s %6d %6s %6d  %9.3f%n",
                    language,
                    what,
                    tally.gold(),
                    "",
                    tally.right(),
                    tally.recall());
        }
    }

    private static void printMisses(PrintWriter out, Result result) {
        Comparison comparison = result.comparison;
        out.println(result.name);
        comparison.missed().forEach(f -> out.println("  missed    " + line(result.gold, f)));
        comparison.spurious().forEach(f -> out.println("  spurious  " + line(result.found, f) + " [" + f.rule() + "]"));
        comparison.pairs().forEach(pair -> {
            List<String> differences = comparison.differences(pair);
            if (!differences.isEmpty()) {
                out.println("  differs   in " + String.join(", ", differences));
                out.println("    gold    " + Comparison.show(result.gold, pair.gold()));
                out.println("    found   " + Comparison.show(result.found, pair.found()));
            }
        });
    }

    private static String line(Extraction extraction, Fact fact) {
        return Comparison.show(extraction, fact) + " | "
                + fact.evidence().text().replaceAll("\\s+", " ");
    }
}
