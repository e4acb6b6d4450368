package org.wasl.extractor.source;

import java.text.DateFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wasl.extractor.text.Fold;

/** Reads the day out of what pages write as their date. The names of months are those of the Java platform (CLDR). */
final class PublicationDate {
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:T|(?!\\d))");
    private static final Pattern YEAR_LAST = Pattern.compile("(?<!\\d)(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:T.*)?$");
    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s\\p{P}]+([^\\d]{3,40}?)[\\s\\p{P}]+(\\d{4})(?!\\d)");
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile("(\\p{L}[^\\d]{2,40}?)[\\s\\p{P}]+(\\d{1,2})(?:st|nd|rd|th)?[\\s\\p{P}]+(\\d{4})(?!\\d)");
    private static final Map<String, Integer> MONTHS = months();
    private static final int SHORTEST_ABBREVIATION = 3;

    /** Words of a line of credits, at most. */
    private static final int CREDITS = 14;

    private static final Pattern CREDITS_END =
            Pattern.compile("[-\\u2013\\u2014,\\u060C:/(][^.!?\\u061F]*\\d{4}\\s?\\u0645?\\s?[)\\]]?$");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern CLOCK = Pattern.compile("\\d:\\d\\d");

    private PublicationDate() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new TreeMap<>();
        for (String tag : List.of("en", "ar-EG", "ar-IQ", "ar-MA", "ar-DZ", "ar-MR")) {
            String[] names =
                    DateFormatSymbols.getInstance(Locale.forLanguageTag(tag)).getMonths();
            for (int i = 0; i < 12; i++) {
                months.putIfAbsent(Fold.of(names[i]), i + 1);
            }
        }
        return months;
    }

    /**
     * The day in the text, as its writer's clock had it.
     *
     * @param dayFirst how to take 08/09/2023; where false, it is left unread
     */
    static Optional<LocalDate> in(String text, boolean dayFirst) {
        String folded = Fold.of(text.strip());
        return match(COMPACT, folded, 1, 2, 3)
                .or(() -> match(YEAR_FIRST, folded, 1, 3, 4))
                .or(() -> yearLast(folded, dayFirst))
                .or(() -> withMonthName(DAY_MONTH_YEAR, folded, 1, 2))
                .or(() -> withMonthName(MONTH_DAY_YEAR, folded, 2, 1));
    }

    /** The date of a line that says little else; longer where a bar or the time of day shows that it is no headline. */
    static Optional<LocalDate> ofLine(String line, boolean dayFirst) {
        long words = WORD.matcher(line).results().count();
        boolean label = line.contains("|") || CLOCK.matcher(Fold.of(line)).find();
        return words <= (label ? 8 : 4) ? in(line, dayFirst) : Optional.empty();
    }

    /** The date that ends a line of credits under a title: "By our correspondent, Caspian Wire, 13 September 2016". */
    static Optional<LocalDate> ofCredits(String line, boolean dayFirst) {
        long words = WORD.matcher(line).results().count();
        return words <= CREDITS && CREDITS_END.matcher(line).find() ? in(line, dayFirst) : Optional.empty();
    }

    private static Optional<LocalDate> match(Pattern pattern, String text, int year, int month, int day) {
        Matcher found = pattern.matcher(text);
        return found.find() ? date(found.group(year), found.group(month), found.group(day)) : Optional.empty();
    }

    private static Optional<LocalDate> yearLast(String text, boolean dayFirst) {
        Matcher found = YEAR_LAST.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(found.group(1));
        int second = Integer.parseInt(found.group(3));
        if (first > 12 || first == second || (dayFirst && second <= 12)) {
            return date(found.group(4), found.group(3), found.group(1));
        }
        return second > 12 ? date(found.group(4), found.group(1), found.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> withMonthName(Pattern pattern, String text, int day, int month) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            Optional<Integer> number = month(found.group(month));
            if (number.isPresent()) {
                return date(found.group(3), number.get().toString(), found.group(day));
            }
        }
        return Optional.empty();
    }

    /** The month named in some words; Arabic pages often give its two names side by side. */
    private static Optional<Integer> month(String words) {
        String[] parts = words.strip().split("[\\s\\p{P}|]+");
        for (int i = parts.length - 1; i >= 0; i--) {
            String pair = i > 0 ? parts[i - 1] + " " + parts[i] : "";
            Integer number = MONTHS.containsKey(pair) ? MONTHS.get(pair) : MONTHS.get(parts[i]);
            if (number != null) {
                return Optional.of(number);
            }
            String part = parts[i];
            if (part.length() >= SHORTEST_ABBREVIATION && part.charAt(0) < 0x80) {
                Optional<Integer> abbreviated = MONTHS.entrySet().stream()
                        .filter(m -> m.getKey().startsWith(part))
                        .map(Map.Entry::getValue)
                        .findFirst();
                if (abbreviated.isPresent()) {
                    return abbreviated;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        int y = Integer.parseInt(year);
        if (y < FIRST_YEAR || y > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
