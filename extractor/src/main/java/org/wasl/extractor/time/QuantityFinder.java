package org.wasl.extractor.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.wasl.extractor.Count;
import org.wasl.extractor.text.Fold;
import org.wasl.ontology.TsvFile;

/**
 * Finds numbers in a sentence, in digits or words, with what bounds them: "about 2,000", "أكثر من ألفي", "between 900 and
 * 1,000". Words and their values: {@code numbers.tsv}.
 */
public final class QuantityFinder {
    /** A number and where it stands, with the words that bound it, in UTF-16 offsets of the given text. */
    public record Quantity(int begin, int end, Count count) {}

    record Number(long value, int to) {}

    private record Bound(String qualifier, int length) {}

    private final Map<String, Long> ones = new HashMap<>();
    private final Map<String, Long> scales = new HashMap<>();
    /** Plural scales, which by themselves are no number: "thousands". */
    private final Set<String> several = new HashSet<>();
    /** Words behind which a scale is no number: "several thousand". */
    private final Set<String> vague = new HashSet<>();

    private final Map<String, Long> whole = new HashMap<>();

    /** Two of a scale in one word, which smaller numbers may follow: "ألفين وسبعة". */
    private final Map<String, Long> duals = new HashMap<>();

    /** The first words of those that are two words: most words are none, and need not be joined with the next. */
    private final Set<String> pairs = new HashSet<>();

    private final Map<String, String> before = new HashMap<>();
    private final Map<String, String> after = new HashMap<>();
    /** What makes an age or a length of time of the number before it, an amount of money of the one behind it. */
    private final List<List<String>> measured = new ArrayList<>();

    private final Set<String> priced = new HashSet<>();
    private final Map<String, Boolean> joins = new HashMap<>();
    private final Map<String, Boolean> between = new HashMap<>();
    /** What stands before "between" and is part of the range. */
    private final Set<String> opens = new HashSet<>();

    private final List<String> attached = new ArrayList<>();
    private final List<String> proclitics = new ArrayList<>();

    /** What makes an ordinal of the number after it: "the seventeenth". */
    private final List<String> ordinals = new ArrayList<>();

    private QuantityFinder() {}

    public static QuantityFinder load(String language) {
        QuantityFinder finder = new QuantityFinder();
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/" + language + "/numbers.tsv")) {
            for (String form : row.values("forms")) {
                finder.add(row.cell("kind"), Fold.of(form), row.cell("value"));
            }
        }
        return finder;
    }

    private void add(String kind, String form, String value) {
        switch (kind) {
            case "ones" -> ones.put(form, Long.parseLong(value));
            case "scale" -> scales.put(form, Long.parseLong(value));
            case "scales" -> {
                scales.put(form, Long.parseLong(value));
                several.add(form);
            }
            case "vague" -> vague.add(form);
            case "whole" -> {
                whole.put(form, Long.parseLong(value));
                if (form.indexOf(' ') > 0) {
                    pairs.add(form.substring(0, form.indexOf(' ')));
                }
            }
            case "dual" -> duals.put(form, Long.parseLong(value));
            case "before" -> before.put(form, value);
            case "after" -> after.put(form, value);
            case "join" -> joins.put(form, true);
            case "attached" -> attached.add(form);
            case "ordinal" -> ordinals.add(form);
            case "proclitic" -> proclitics.add(form);
            case "measured" -> measured.add(List.of(form.split(" ")));
            case "priced" -> priced.add(form);
            case "between" -> between.put(form, true);
            case "opens" -> opens.add(form);
            default -> throw new IllegalArgumentException("numbers.tsv: no kind '" + kind + "'");
        }
    }

    public List<Quantity> find(String text) {
        Words words = Words.of(text);
        List<Quantity> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int clitic = proclitic(words.word(at));
            if (clitic > 0) {
                words = words.without(at, clitic);
            }
            Optional<Number> number = number(words, at);
            if (number.isEmpty()) {
                at++;
                continue;
            }
            if (isHour(words, at)) {
                at += 3;
                continue;
            }
            String last = words.word(at - 1);
            if (ordinals.stream().anyMatch(last::endsWith)
                    || priced.contains(last)
                    || isMeasured(words, number.get().to())) {
                at = number.get().to();
                continue;
            }
            int from = at;
            int to = number.get().to();
            long value = number.get().value();
            Optional<Number> upper = Optional.empty();
            boolean range = between.containsKey(words.word(at - 1)) || between.containsKey(words.word(at - 2));
            if (range && joins.containsKey(words.word(to))) {
                upper = number(words, to + 1);
            } else if (words.word(to).equals("-")) {
                upper = number(words, to + 1);
            } else if (range) {
                upper = joinedNumber(words, to);
                Optional<Range> split = upper.isPresent() ? Optional.empty() : split(words, at, to);
                if (split.isPresent()) {
                    value = split.get().lower();
                    upper = Optional.of(split.get().upper());
                }
            }
            if (range && opens.contains(words.word(at - 2))) {
                from -= 2;
            }
            Count count;
            if (upper.isPresent() && upper.get().value() > value) {
                to = upper.get().to();
                count = new Count(
                        OptionalLong.of(value),
                        OptionalLong.of(upper.get().value()),
                        OptionalLong.empty(),
                        "about",
                        Optional.empty());
            } else {
                Optional<Bound> bound = boundBefore(words, at);
                from -= bound.map(Bound::length).orElse(0);
                Optional<Bound> behind = boundAfter(words, to);
                count = count(
                        value, bound.or(() -> behind).map(Bound::qualifier).orElse("exactly"));
            }
            found.add(new Quantity(words.begin().get(from), words.end().get(to - 1), count));
            at = to;
        }
        return found;
    }

    /** "17:40": no number of anything. */
    private static boolean isHour(Words words, int at) {
        return words.word(at + 1).equals(":")
                && words.word(at).matches("\\d{1,2}")
                && words.word(at + 2).matches("\\d{2}")
                && words.begin().get(at + 2) == words.end().get(at) + 1;
    }

    /** "A 20-year-old", "12 years old": no number of people. */
    private boolean isMeasured(Words words, int to) {
        return measured.stream().anyMatch(m -> words.word(to).equals(m.get(0)) && words.match(m, to + 1));
    }

    /** The length of a preposition or conjunction that is written together with a number: "بثلاثمئة". */
    private int proclitic(String word) {
        return proclitics.stream()
                .filter(p -> word.startsWith(p) && word.length() - p.length() >= SHORTEST)
                .filter(p -> isNumber(word.substring(p.length())))
                .findFirst()
                .map(String::length)
                .orElse(0);
    }

    /** Shorter numbers with a letter before them are often other words. */
    private static final int SHORTEST = 4;

    private static Count count(long value, String qualifier) {
        OptionalLong stated = OptionalLong.of(value);
        return switch (qualifier) {
            case "exactly" -> new Count(stated, stated, stated, qualifier, Optional.empty());
            case "atLeast" -> new Count(stated, OptionalLong.empty(), stated, qualifier, Optional.empty());
            case "atMost" -> new Count(OptionalLong.empty(), stated, stated, qualifier, Optional.empty());
            default -> new Count(OptionalLong.empty(), OptionalLong.empty(), stated, qualifier, Optional.empty());
        };
    }

    private Optional<Bound> boundBefore(Words words, int at) {
        for (int length = Math.min(5, at); length > 0; length--) {
            String phrase = String.join(" ", words.folded().subList(at - length, at));
            if (before.containsKey(phrase)) {
                return Optional.of(new Bound(before.get(phrase), length));
            }
        }
        return Optional.empty();
    }

    private Optional<Bound> boundAfter(Words words, int to) {
        for (int start = to; start <= to + 2; start++) {
            for (int length = 3; length > 0; length--) {
                if (start + length <= words.size()) {
                    String phrase = String.join(" ", words.folded().subList(start, start + length));
                    if (after.containsKey(phrase)) {
                        return Optional.of(new Bound(after.get(phrase), 0));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private record Range(long lower, Number upper) {}

    /** "Between three thousand and four thousand": two numbers that together look like one. */
    private Optional<Range> split(Words words, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            String word = words.word(i);
            for (String and : attached) {
                boolean joined = word.startsWith(and) && word.length() > and.length();
                Optional<Number> lower = joined ? number(words.until(i), from) : Optional.empty();
                Optional<Number> upper = joined ? number(words.without(i, and.length()), i) : Optional.empty();
                if (lower.isPresent()
                        && lower.get().to() == i
                        && upper.filter(u ->
                                        u.to() == to && u.value() > lower.get().value())
                                .isPresent()) {
                    return Optional.of(new Range(lower.get().value(), upper.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** A number whose first word carries the conjunction: "و1000", "وثلاثة". */
    private Optional<Number> joinedNumber(Words words, int at) {
        return part(words, at, true).map(n -> new Number(n.value(), n.to()));
    }

    private static Optional<Long> digits(String word) {
        if (word.isEmpty() || !Character.isDigit(word.charAt(0))) {
            return Optional.empty();
        }
        if (!word.matches("\\d+(?:,\\d{3})*(?:\\.\\d+)?") && !word.matches("\\d+(?:\\.\\d{3})+")) {
            return Optional.empty();
        }
        String plain = word.matches("\\d{1,3}(?:\\.\\d{3})+") ? word.replace(".", "") : word.replace(",", "");
        if (plain.contains(".") || plain.length() > 15) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(plain));
    }

    private Optional<Number> part(Words words, int at, boolean joined) {
        String word = words.word(at);
        List<String> forms = new ArrayList<>();
        if (!joined) {
            forms.add(word);
        } else {
            attached.stream().filter(word::startsWith).forEach(a -> forms.add(word.substring(a.length())));
        }
        for (String form : forms) {
            Optional<Long> value = digits(form).or(() -> Optional.ofNullable(ones.get(form)));
            if (value.isPresent()) {
                return Optional.of(new Number(value.get(), at + 1));
            }
        }
        return Optional.empty();
    }

    /** Whether the word is a number in words. */
    boolean isNumber(String word) {
        return ones.containsKey(word) || scales.containsKey(word) || whole.containsKey(word) || duals.containsKey(word);
    }

    /** Whether the scale is a number without another before it: "a thousand", not "thousands" or "several thousand". */
    private boolean isNumberAlone(Words words, int scale) {
        return !several.contains(words.word(scale)) && (scale == 0 || !vague.contains(words.word(scale - 1)));
    }

    /** The number that begins at the word, in digits or words. */
    Optional<Number> number(Words words, int at) {
        if (pairs.contains(words.word(at))) {
            Long two = whole.get(words.word(at) + " " + words.word(at + 1));
            if (two != null) {
                return Optional.of(new Number(two, at + 2));
            }
        }
        Long only = whole.get(words.word(at));
        if (only != null) {
            return Optional.of(new Number(only, at + 1));
        }
        long total = 0;
        long group = 0;
        boolean any = false;
        boolean wasDigits = false;
        long open = 0;
        int i = at;
        Long dual = duals.get(words.word(at));
        if (dual != null) {
            total = dual;
            open = dual;
            any = true;
            i++;
        }
        while (i < words.size()) {
            boolean joined = false;
            int here = i;
            if (any && joins.containsKey(words.word(i))) {
                here = i + 1;
            }
            Optional<Number> part = part(words, here, false);
            if (part.isEmpty() && any) {
                part = part(words, here, true);
                joined = part.isPresent();
            }
            Long scale = scales.get(words.word(here));
            if (scale == null && any) {
                for (String a : attached) {
                    if (words.word(here).startsWith(a)
                            && scales.containsKey(words.word(here).substring(a.length()))) {
                        scale = scales.get(words.word(here).substring(a.length()));
                    }
                }
            }
            boolean isDigits =
                    part.isPresent() && Character.isDigit(words.word(here).charAt(0));
            // "1000 و500" are two numbers, "ألف و500" is one
            boolean rest = here > i && part.isPresent() && part.get().value() < open;
            if (part.isPresent() && !(any && isDigits && !rest) && !(wasDigits && !joined)) {
                open = isDigits && any ? 0 : open;
                group += part.get().value();
                wasDigits = isDigits;
                i = part.get().to();
            } else if (scale != null && (any || scale >= 100 && isNumberAlone(words, here))) {
                open = scale;
                if (scale == 100) {
                    group = (group == 0 ? 1 : group) * 100;
                } else {
                    total += (group == 0 ? 1 : group) * scale;
                    group = 0;
                }
                i = here + 1;
                wasDigits = false;
            } else {
                break;
            }
            any = true;
        }
        return any ? Optional.of(new Number(total + group, i)) : Optional.empty();
    }
}
