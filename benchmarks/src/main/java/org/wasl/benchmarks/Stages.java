package org.wasl.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Looks at a thread's stack every few milliseconds and counts by the package that the reader is calling. */
final class Stages {
    private static final String READER = "org.wasl.extractor.read.LanguageReader";
    private static final String PACKAGE = "org.wasl.extractor.";
    private static final long PAUSE = 3;

    private final Map<String, Integer> seen = new TreeMap<>();
    private final Thread watcher;
    private volatile boolean stopped;

    private Stages(Thread watched) {
        watcher = new Thread(
                () -> {
                    while (!stopped) {
                        seen.merge(stage(watched.getStackTrace()), 1, Integer::sum);
                        pause();
                    }
                },
                "stages");
        watcher.setDaemon(true);
    }

    static Stages watch(Thread watched) {
        Stages stages = new Stages(watched);
        stages.watcher.start();
        return stages;
    }

    void stop() {
        stopped = true;
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The outermost call from the reader into another package; below the sentence layer the call's own class, too. */
    private static String stage(StackTraceElement[] stack) {
        String stage = "other";
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().equals(READER)) {
                return stage;
            }
            if (frame.getClassName().startsWith(PACKAGE)) {
                String name = frame.getClassName().substring(PACKAGE.length()).replaceFirst("\\$.*", "");
                stage = name.replaceFirst("\\..*", "") + " (" + name.replaceFirst(".*\\.", "") + ")";
            }
        }
        return "other";
    }

    /** Stage to its share of the time, the largest first. */
    Map<String, Double> shares() {
        double all = seen.values().stream().mapToInt(n -> n).sum();
        Map<String, Double> shares = new LinkedHashMap<>();
        seen.entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .forEach(e -> shares.put(e.getKey(), e.getValue() / all));
        return shares;
    }
}
