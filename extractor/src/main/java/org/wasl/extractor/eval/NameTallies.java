package org.wasl.extractor.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names found against names of gold: by exact span, all and by type, and by any overlap. */
final class NameTallies {
    private static final String ALL = "entities exact";
    private static final String OVERLAP = "entities overlapping";

    private final Map<String, Tally> tallies = new TreeMap<>();

    void add(List<NamedSpan> gold, List<NamedSpan> found) {
        gold.forEach(name -> count(name, 1, 0, 0));
        found.forEach(name -> count(name, 0, 1, 0));
        gold.stream().filter(found::contains).forEach(name -> count(name, 0, 0, 1));
        List<NamedSpan> open = new ArrayList<>(found);
        int touched = 0;
        for (NamedSpan name : gold) {
            var match = open.stream().filter(name::touches).findFirst();
            if (match.isPresent()) {
                open.remove(match.get());
                touched++;
            }
        }
        tallies.merge(OVERLAP, new Tally(gold.size(), found.size(), touched), Tally::plus);
    }

    private void count(NamedSpan name, int gold, int found, int right) {
        Tally tally = new Tally(gold, found, right);
        tallies.merge(ALL, tally, Tally::plus);
        tallies.merge(ALL + " " + name.type(), tally, Tally::plus);
    }

    List<Score> scores(String set) {
        return tallies.entrySet().stream()
                .map(e -> Score.of(set, e.getKey(), e.getValue()))
                .toList();
    }
}
