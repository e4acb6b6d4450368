package org.wasl.extractor.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wasl.extractor.When;

/**
 * Finds times in a sentence and resolves them against the day of publication: full dates, days of a month, months, years,
 * weekdays, "yesterday", "last week", "three days ago". What cannot be resolved keeps its words only. A weekday alone is
 * the last one, the day of publication included, as news has it; a day without a year takes the year that brings it
 * nearest to publication.
 */
public final class TimeFinder {
    /** A time and where it stands, in UTF-16 offsets of the given text. */
    public record Found(int begin, int end, When when) {}

    private record Date(LocalDate from, LocalDate until, String precision, int to) {}

    private final TimeLexicon lexicon;

    private TimeFinder(TimeLexicon lexicon) {
        this.lexicon = lexicon;
    }

    public static TimeFinder load(String language) {
        return new TimeFinder(TimeLexicon.load(language));
    }

    /**
     * @param published what relative times are counted from; without it they stay unresolved
     * @param future whether the text speaks of what is to come, so that a weekday is the next one
     */
    public List<Found> find(String text, Optional<LocalDate> published, boolean future) {
        Words words = Words.of(text);
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Date> date = date(words, at, published, future);
            if (date.isEmpty()) {
                at++;
                continue;
            }
            int begin = words.begin().get(at);
            int end = words.end().get(date.get().to() - 1);
            boolean resolved = date.get().from() != null;
            found.add(new Found(
                    begin,
                    end,
                    new When(
                            Optional.ofNullable(date.get().from()),
                            Optional.ofNullable(date.get().until()),
                            resolved ? Optional.of(date.get().precision()) : Optional.empty(),
                            Optional.of(text.substring(begin, end)))));
            at = date.get().to();
        }
        return found;
    }

    private Optional<Date> date(Words words, int at, Optional<LocalDate> published, boolean future) {
        return numeric(words, at)
                .or(() -> dayRange(words, at, published))
                .or(() -> dayMonth(words, at, published))
                .or(() -> monthDay(words, at, published))
                .or(() -> offsetDay(words, at, published))
                .or(() -> weekday(words, at, published, future))
                .or(() -> monthYear(words, at, published))
                .or(() -> ago(words, at, published))
                .or(() -> relativeUnit(words, at, published))
                .or(() -> year(words, at));
    }

    private static Optional<Integer> number(String word, int low, int high) {
        String digits = word.replaceAll("(st|nd|rd|th)$", "");
        if (!digits.matches("\\d{1,4}")) {
            return Optional.empty();
        }
        int value = Integer.parseInt(digits);
        return value >= low && value <= high ? Optional.of(value) : Optional.empty();
    }

    private static Date day(LocalDate date, int to) {
        return new Date(date, date, "day", to);
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** 2023-08-07, 7/8/2023, 7.8.2023. */
    private static Optional<Date> numeric(Words words, int at) {
        String mark = words.word(at + 1);
        if (!(mark.equals("-") || mark.equals("/") || mark.equals("."))
                || !words.word(at + 3).equals(mark)) {
            return Optional.empty();
        }
        Optional<Integer> first = number(words.word(at), 1, 2100);
        Optional<Integer> second = number(words.word(at + 2), 1, 31);
        Optional<Integer> third = number(words.word(at + 4), 1, 2100);
        if (first.isEmpty() || second.isEmpty() || third.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = first.get() > 31
                ? date(first.get(), second.get(), third.get())
                : third.get() > 31 ? date(third.get(), second.get(), first.get()) : Optional.empty();
        return date.map(d -> day(d, at + 5));
    }

    private record Month(int value, int to) {}

    /** A month's name, or its two names side by side: "تموز/ يوليو", "أغسطس (آب)". */
    private Optional<Month> month(Words words, int at) {
        Optional<TimeLexicon.Entry> month = lexicon.find(words, at, "month", true);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int to = at + month.get().length();
        if (words.word(to).equals(".")) {
            boolean next = number(words.word(to + 1), 1, 2100).isPresent();
            to = next ? to + 1 : to;
        }
        boolean mark = words.word(to).equals("/")
                || words.word(to).equals("(")
                || words.word(to).equals("-")
                || words.word(to).equals("\u0640");
        if (mark) {
            Optional<TimeLexicon.Entry> second = lexicon.find(words, to + 1, "month", false);
            if (second.isPresent() && second.get().value() == month.get().value()) {
                int end = to + 1 + second.get().length();
                to = words.word(end).equals(")") ? end + 1 : end;
            }
        }
        return Optional.of(new Month(month.get().value(), to));
    }

    private record Year(int value, int to) {}

    private Optional<Year> yearAfter(Words words, int at) {
        int next = at;
        if (words.word(next).equals(",") || words.word(next).equals("\u060C")) {
            next++;
        }
        Optional<TimeLexicon.Entry> link = lexicon.find(words, next, "year", true);
        if (link.isPresent()) {
            next += link.get().length();
        }
        int at2 = next;
        return number(words.word(next), 1900, 2100).map(y -> new Year(y, at2 + 1));
    }

    private Optional<TimeLexicon.Entry> relative(Words words, int at) {
        return at < words.size() ? lexicon.find(words, at, "relative", false) : Optional.empty();
    }

    private Optional<Date> inYear(int month, int day, int to, Words words, Optional<LocalDate> published) {
        Optional<Year> year = yearAfter(words, to);
        if (year.isPresent()) {
            return date(year.get().value(), month, day)
                    .map(d -> day(d, year.get().to()));
        }
        Optional<TimeLexicon.Entry> relative = relative(words, to);
        int end = to + relative.map(TimeLexicon.Entry::length).orElse(0);
        if (published.isEmpty()) {
            return Optional.of(new Date(null, null, "", end));
        }
        LocalDate from = published.get();
        return date(from.getYear(), month, day).map(d -> {
            LocalDate nearest = d;
            if (relative.isPresent() && relative.get().value() < 0) {
                nearest = d.isAfter(from) ? d.minusYears(1) : d;
            } else if (relative.isPresent() && relative.get().value() > 0) {
                nearest = d.isBefore(from) ? d.plusYears(1) : d;
            } else if (d.isAfter(from.plusDays(183))) {
                nearest = d.minusYears(1);
            } else if (d.isBefore(from.minusDays(183))) {
                nearest = d.plusYears(1);
            }
            return day(nearest, end);
        });
    }

    /** "7 August 2023", "7 آب/أغسطس". */
    private Optional<Date> dayMonth(Words words, int at, Optional<LocalDate> published) {
        Optional<Integer> day = number(words.word(at), 1, 31);
        if (day.isEmpty() || words.word(at - 1).equals("$")) {
            return Optional.empty();
        }
        int next = at + 1;
        if (lexicon.is(words, next, "link")) {
            next++;
        }
        return month(words, next).flatMap(m -> inYear(m.value(), day.get(), m.to(), words, published));
    }

    /** "7-10 August 2023", "from 7 to 10 August", "بين 7 و10 آب". */
    private Optional<Date> dayRange(Words words, int at, Optional<LocalDate> published) {
        Optional<Integer> first = number(words.word(at), 1, 31);
        if (first.isEmpty() || !(words.word(at + 1).equals("-") || lexicon.is(words, at + 1, "to"))) {
            return Optional.empty();
        }
        Optional<Integer> last = number(words.word(at + 2), 1, 31);
        Optional<Month> month = last.flatMap(l -> month(words, at + 3));
        if (month.isEmpty() || last.get() <= first.get()) {
            return Optional.empty();
        }
        Optional<Date> end = inYear(month.get().value(), last.get(), month.get().to(), words, published);
        return end.map(
                e -> e.from() == null ? e : new Date(e.from().withDayOfMonth(first.get()), e.until(), "day", e.to()));
    }

    /** "August 7, 2023", "Aug. 7". */
    private Optional<Date> monthDay(Words words, int at, Optional<LocalDate> published) {
        Optional<Month> month = month(words, at);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int next = month.get().to();
        Optional<Integer> day = number(words.word(next), 1, 31);
        if (day.isEmpty()) {
            return Optional.empty();
        }
        boolean range = words.word(next + 1).equals("-")
                && number(words.word(next + 2), 1, 31).isPresent();
        if (range) {
            int last = number(words.word(next + 2), 1, 31).get();
            return inYear(month.get().value(), last, next + 3, words, published)
                    .filter(e -> last > day.get())
                    .map(e -> e.from() == null
                            ? e
                            : new Date(e.from().withDayOfMonth(day.get()), e.until(), "day", e.to()));
        }
        return inYear(month.get().value(), day.get(), next + 1, words, published);
    }

    /** "today", "yesterday", "أمس الاثنين", "مساء أمس". */
    private Optional<Date> offsetDay(Words words, int at, Optional<LocalDate> published) {
        Optional<TimeLexicon.Entry> entry = lexicon.find(words, at, "offset", false);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        int to = at + entry.get().length();
        int next = words.word(to).equals("(")
                        || words.word(to).equals("\u060C")
                        || words.word(to).equals(",")
                ? to + 1
                : to;
        Optional<TimeLexicon.Entry> weekday = lexicon.find(words, Math.min(next, words.size()), "weekday", false);
        if (weekday.isPresent() && next < words.size()) {
            Optional<Date> exact = dayMonthAfter(words, next + weekday.get().length(), published);
            int end = exact.map(Date::to).orElse(next + weekday.get().length());
            to = words.word(end).equals(")") ? end + 1 : end;
        }
        int end = to;
        return Optional.of(
                published.map(p -> day(p.plusDays(entry.get().value()), end)).orElse(new Date(null, null, "", end)));
    }

    private Optional<Date> dayMonthAfter(Words words, int at, Optional<LocalDate> published) {
        int next = words.word(at).equals(",") || words.word(at).equals("\u060C") ? at + 1 : at;
        return dayMonth(words, next, published).or(() -> monthDay(words, next, published));
    }

    private Optional<Date> weekday(Words words, int at, Optional<LocalDate> published, boolean future) {
        Optional<TimeLexicon.Entry> before = relative(words, at);
        int start = before.map(b -> at + b.length()).orElse(at);
        Optional<TimeLexicon.Entry> weekday =
                start < words.size() ? lexicon.find(words, start, "weekday", true) : Optional.empty();
        if (weekday.isEmpty()) {
            return Optional.empty();
        }
        int to = start + weekday.get().length();
        Optional<Date> exact = dayMonthAfter(words, to, published);
        if (exact.isPresent()) {
            return exact;
        }
        Optional<TimeLexicon.Entry> after = relative(words, to);
        int end = to + after.map(TimeLexicon.Entry::length).orElse(0);
        if (published.isEmpty()) {
            return Optional.of(new Date(null, null, "", end));
        }
        int relative = before.or(() -> after).map(TimeLexicon.Entry::value).orElse(0);
        DayOfWeek day = DayOfWeek.of(weekday.get().value());
        LocalDate date;
        if (relative > 0 || relative == 0 && future) {
            date = published.get().with(TemporalAdjusters.next(day));
        } else if (relative < 0) {
            date = published.get().with(TemporalAdjusters.previous(day));
        } else {
            date = published.get().with(TemporalAdjusters.previousOrSame(day));
        }
        return Optional.of(day(date, end));
    }

    /** "August 2023", "آب الماضي", "last June". */
    private Optional<Date> monthYear(Words words, int at, Optional<LocalDate> published) {
        Optional<TimeLexicon.Entry> before = relative(words, at);
        int start = before.map(b -> at + b.length()).orElse(at);
        Optional<Month> month = month(words, start);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        Optional<Year> year = yearAfter(words, month.get().to());
        if (year.isPresent()) {
            return Optional.of(monthOf(
                    YearMonth.of(year.get().value(), month.get().value()),
                    year.get().to()));
        }
        Optional<TimeLexicon.Entry> after = relative(words, month.get().to());
        boolean introduced = lexicon.is(words, start - 1, "in") || after.isPresent() || before.isPresent();
        if (!introduced && lexicon.ambiguous(words.word(start)) || !introduced && start == 0) {
            return Optional.empty();
        }
        int to = month.get().to() + after.map(TimeLexicon.Entry::length).orElse(0);
        if (published.isEmpty()) {
            return Optional.of(new Date(null, null, "", to));
        }
        YearMonth now = YearMonth.from(published.get());
        YearMonth candidate = YearMonth.of(now.getYear(), month.get().value());
        int relative = before.or(() -> after).map(TimeLexicon.Entry::value).orElse(0);
        if (relative < 0 && !candidate.isBefore(now)) {
            candidate = candidate.minusYears(1);
        } else if (relative > 0 && !candidate.isAfter(now)) {
            candidate = candidate.plusYears(1);
        } else if (relative == 0 && candidate.isAfter(now.plusMonths(6))) {
            candidate = candidate.minusYears(1);
        }
        return Optional.of(monthOf(candidate, to));
    }

    private static Date monthOf(YearMonth month, int to) {
        return new Date(month.atDay(1), month.atEndOfMonth(), "month", to);
    }

    /** "three days ago", "قبل ثلاثة أيام". */
    private Optional<Date> ago(Words words, int at, Optional<LocalDate> published) {
        boolean first = lexicon.is(words, at, "ago-before");
        int next = first ? at + 1 : at;
        Optional<Integer> digits = number(words.word(next), 1, 99);
        Optional<TimeLexicon.Entry> word =
                next < words.size() ? lexicon.find(words, next, "number", false) : Optional.empty();
        int count;
        int after;
        if (digits.isPresent()) {
            count = digits.get();
            after = next + 1;
        } else if (word.isPresent()) {
            count = word.get().value();
            after = next + word.get().length();
        } else {
            count = 1;
            after = next;
            if (!first) {
                return Optional.empty();
            }
        }
        Optional<TimeLexicon.Entry> unit =
                after < words.size() ? lexicon.find(words, after, "unit", false) : Optional.empty();
        Optional<TimeLexicon.Entry> two =
                after < words.size() && count == 1 ? lexicon.find(words, after, "two-units", false) : Optional.empty();
        if (unit.isEmpty() && two.isEmpty()) {
            return Optional.empty();
        }
        int end = after + unit.or(() -> two).get().length();
        if (first && number(words.word(end), 1900, 2100).isPresent()) {
            return Optional.empty();
        }
        if (!first) {
            if (!lexicon.is(words, end, "ago")) {
                return Optional.empty();
            }
            end++;
        }
        int number = two.isPresent() ? 2 : count;
        int kind = unit.or(() -> two).get().value();
        int to = end;
        return Optional.of(published
                .map(p -> switch (kind) {
                    case 1 -> day(p.minusDays(number), to);
                    case 2 -> week(p.minusWeeks(number), to);
                    case 3 -> monthOf(YearMonth.from(p).minusMonths(number), to);
                    default -> yearOf(p.getYear() - number, to);
                })
                .orElse(new Date(null, null, "", to)));
    }

    private static Date week(LocalDate within, int to) {
        LocalDate monday = within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Date(monday, monday.plusDays(6), "week", to);
    }

    private static Date yearOf(int year, int to) {
        return new Date(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), "year", to);
    }

    /** "last week", "this month", "العام المقبل". */
    private Optional<Date> relativeUnit(Words words, int at, Optional<LocalDate> published) {
        Optional<TimeLexicon.Entry> before = relative(words, at);
        int unitAt = before.map(b -> at + b.length()).orElse(at);
        Optional<TimeLexicon.Entry> unit =
                unitAt < words.size() ? lexicon.find(words, unitAt, "unit", true) : Optional.empty();
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        int to = unitAt + unit.get().length();
        Optional<TimeLexicon.Entry> after = before.isPresent() ? Optional.empty() : relative(words, to);
        if (before.isEmpty() && after.isEmpty()) {
            return Optional.empty();
        }
        int relative = before.or(() -> after).get().value();
        int end = to + after.map(TimeLexicon.Entry::length).orElse(0);
        return Optional.of(published
                .map(p -> switch (unit.get().value()) {
                    case 1 -> day(p.plusDays(relative), end);
                    case 2 -> week(p.plusWeeks(relative), end);
                    case 3 -> monthOf(YearMonth.from(p).plusMonths(relative), end);
                    default -> yearOf(p.getYear() + relative, end);
                })
                .orElse(new Date(null, null, "", end)));
    }

    /** "in 2008", "عام 2008", "منذ 2014". */
    private Optional<Date> year(Words words, int at) {
        Optional<TimeLexicon.Entry> word = lexicon.find(words, at, "year", true);
        if (word.isPresent()) {
            int next = at + word.get().length();
            return number(words.word(next), 1900, 2100).map(y -> yearOf(y, next + 1));
        }
        Optional<Integer> year = number(words.word(at), 1900, 2100);
        boolean introduced = lexicon.is(words, at - 1, "in");
        return year.filter(y -> introduced).map(y -> yearOf(y, at + 1));
    }
}
