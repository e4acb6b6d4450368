package org.wasl.extractor.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;
import org.wasl.extractor.When;

/** Reads single times and ranges at a word of one text; what they relate to is fixed for the text. */
final class DateReader {
    private static final int DAYS = 1;
    private static final int WEEKS = 2;
    private static final int MONTHS = 3;
    private static final int YEARS = 4;
    private static final int DECADES = 5;
    private static final int WEEKEND = 6;
    private static final int QUARTERS = 7;
    private static final int HALVES = 8;
    private static final int CENTURIES = 9;

    /** The value of a part of a period that is its end. */
    private static final int END = 3;

    private static final int LAST = -1;

    /** The weekend of the current week, come or gone. */
    private static final int CURRENT = 2;

    private final TimeLexicon lexicon;
    private final QuantityFinder quantities;
    private final Words words;
    private final Optional<LocalDate> published;
    private final boolean future;
    private Optional<LocalDate> told;
    /** Whether that is a day, and no month or year from which no days can be counted. */
    private boolean toldDay;

    /** What the same text told last. */
    private Optional<LocalDate> toldHere = Optional.empty();

    DateReader(
            TimeLexicon lexicon,
            QuantityFinder quantities,
            Words words,
            Optional<LocalDate> published,
            boolean future,
            Optional<When> told) {
        this.lexicon = lexicon;
        this.quantities = quantities;
        this.words = words;
        this.published = published;
        this.future = future;
        this.told = told.flatMap(w -> w.until().or(w::from));
        this.toldDay = told.flatMap(When::precision).filter(Period.DAY::equals).isPresent();
    }

    /** Remembers what "two days later" is to count from. */
    void told(Period period) {
        if (period.isKnown()) {
            told = period.until().or(period::from);
            toldDay = period.precision().equals(Period.DAY);
            toldHere = toldDay ? told : Optional.empty();
        }
    }

    private record Number(int value, int to) {}

    /** A month of the Gregorian calendar, or of the Islamic one. */
    private record Month(int value, int to, boolean hijri) {}

    private Optional<TimeLexicon.Entry> find(int at, String kind) {
        return lexicon.find(words, at, kind, false);
    }

    private Optional<TimeLexicon.Entry> findAttached(int at, String kind) {
        return lexicon.find(words, at, kind, true);
    }

    private int skip(int at, String kind) {
        return at + find(at, kind).map(TimeLexicon.Entry::length).orElse(0);
    }

    private boolean isComma(int at) {
        return words.word(at).equals(",") || words.word(at).equals("\u060C");
    }

    private static Optional<Integer> digits(String word, int low, int high) {
        if (word.isEmpty() || !Character.isDigit(word.charAt(0))) {
            return Optional.empty();
        }
        String digits = word.replaceAll("(st|nd|rd|th)$", "");
        if (digits.isEmpty() || digits.length() > 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int value = Integer.parseInt(digits);
        return value >= low && value <= high ? Optional.of(value) : Optional.empty();
    }

    /**
     * How far what follows lies from the day that was told before it: "on Friday, a day after the march", "غداة". The day
     * is that of the march.
     */
    Optional<Period> apart(int at) {
        if (toldHere.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = toldHere.get();
        Optional<TimeLexicon.Entry> next = find(at, "apart-day");
        if (next.isPresent()) {
            int to = at + next.get().length();
            return Optional.of(Period.day(day.minusDays(next.get().value()), to))
                    .filter(p -> point(to).isEmpty());
        }
        Optional<TimeLexicon.Entry> before = find(at, "apart-before");
        Optional<Amount> amount = before.isPresent()
                ? amount(at + before.get().length()).filter(a -> isApart(a.to()))
                : smallNumber(at).flatMap(n -> amount(at));
        return amount.flatMap(a -> {
            Optional<TimeLexicon.Entry> side = before.or(() -> find(a.to(), "apart-after"));
            int to = before.isPresent()
                    ? a.to() + 1
                    : a.to() + side.map(TimeLexicon.Entry::length).orElse(0);
            return side.map(s -> shifted(day, -s.value() * a.number(), a.unit(), to))
                    .filter(p -> point(skip(to, "the")).isEmpty());
        });
    }

    /** "قبل يومين من زيارته", but not "قبل يومين من الآن". */
    private boolean isApart(int at) {
        return find(at, "apart-link").isPresent() && find(at + 1, "now").isEmpty();
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    // ranges

    /** Two times with a word of the kind between them: "from 12 to 14 May", "بين 1987 و1990", "March-May 2019". */
    Optional<Period> range(int at, String kind) {
        return daysOfMonth(at, kind).or(() -> yearsAlone(at, kind)).or(() -> {
            Optional<Period> first = point(at);
            Optional<Integer> next = first.flatMap(f -> joined(f.to(), kind));
            // a year alone is one after a year only
            Optional<Period> last = next.flatMap(n -> point(n).or(() -> now(n))
                    .or(() -> first.get().dated()
                            ? yearNumber(skip(n, "year"))
                                    .map(y -> Period.years(y.value(), y.value(), y.to())
                                            .withYear())
                            : Optional.empty()));
            return last.map(
                    l -> first.get().isKnown() && l.isKnown() ? first.get().through(l) : Period.unknown(l.to()));
        });
    }

    /** "until now", "to date": the day of publication. */
    private Optional<Period> now(int at) {
        return find(at, "now")
                .map(n -> published.map(p -> Period.day(p, at + n.length())).orElse(Period.unknown(at + n.length())));
    }

    /** Two days of one month that follow each other: "on 3 and 4 June". */
    Optional<Period> neighbours(int at) {
        return daysOfMonth(at, "and")
                .filter(p -> p.from().isEmpty()
                        || p.from().get().plusDays(1).equals(p.until().get()));
    }

    private Optional<Integer> joined(int at, String kind) {
        boolean dash = words.word(at).equals("-") || words.word(at).equals("\u2013");
        if (dash && kind.equals("to")) {
            return Optional.of(at + 1);
        }
        return find(at, kind)
                .map(e -> at + e.length())
                .or(() -> kind.equals("and") && findAttached(at, "weekday").isPresent()
                        ? Optional.of(at)
                        : Optional.empty())
                .or(() -> kind.equals("and") && attachedMonth(at) ? Optional.of(at) : Optional.empty());
    }

    private boolean attachedMonth(int at) {
        return find(at, "month").isEmpty() && findAttached(at, "month").isPresent();
    }

    private Optional<Period> daysOfMonth(int at, String kind) {
        int start = skip(skip(at, "day-word"), "the");
        Optional<Number> first = dayNumber(start);
        if (first.isPresent()) {
            Optional<Number> last =
                    joined(first.get().to(), kind).map(n -> skip(n, "the")).flatMap(this::dayNumber);
            if (last.isEmpty() || first.get().value() >= last.get().value()) {
                return Optional.empty();
            }
            int next = skip(last.get().to(), "link");
            return month(next)
                    .flatMap(m -> spread(m, first.get().value(), last.get().value(), m.to()))
                    .or(() -> relativeUnit(next)
                            .filter(u -> u.precision().equals(Period.MONTH))
                            .flatMap(u -> u.from()
                                    .map(f -> Period.of(
                                            f.withDayOfMonth(first.get().value()),
                                            f.withDayOfMonth(Math.min(last.get().value(), f.lengthOfMonth())),
                                            Period.DAY,
                                            u.to()))));
        }
        Optional<Month> month = month(at);
        Optional<Number> one = month.flatMap(m -> dayNumber(m.to()));
        Optional<Number> two = one.flatMap(o -> joined(o.to(), kind)).flatMap(this::dayNumber);
        return two.filter(t -> one.get().value() < t.value()
                        && month(skip(t.to(), "link")).isEmpty())
                .flatMap(t -> spread(month.get(), one.get().value(), t.value(), t.to()));
    }

    private Optional<Period> spread(Month month, int first, int last, int to) {
        return dayOf(month, last, to)
                .map(end -> end.until().isEmpty()
                        ? end
                        : Period.of(
                                end.until().get().minusDays(last - first),
                                end.until().get(),
                                Period.DAY,
                                end.to()));
    }

    /** "2014-2018", "from 2003 to 2011". */
    private Optional<Period> yearsAlone(int at, String kind) {
        int start = skip(at, "year");
        Optional<Integer> first = digits(words.word(start), 1800, 2100);
        Optional<Integer> next = first.flatMap(f -> joined(start + 1, kind)).map(n -> skip(n, "year"));
        Optional<Integer> last = next.flatMap(n -> digits(words.word(n), 1800, 2100));
        return last.filter(l -> l > first.get())
                .map(l -> Period.years(first.get(), l, next.get() + 1).withYear());
    }

    // points

    Optional<Period> point(int at) {
        return part(at).or(() -> numeric(at))
                .or(() -> dayMonth(at))
                .or(() -> monthDay(at))
                .or(() -> offsetDay(at))
                .or(() -> firstFew(at))
                .or(() -> ordinal(at))
                .or(() -> weekdays(at))
                .or(() -> weekThenDay(at))
                .or(() -> weekOf(at))
                .or(() -> quarter(at))
                .or(() -> monthYear(at))
                .or(() -> reckoned(at))
                .or(() -> ago(at))
                .or(() -> later(at))
                .or(() -> hence(at))
                .or(() -> lastFew(at))
                .or(() -> ahead(at))
                .or(() -> relativeUnit(at))
                .or(() -> decade(at))
                .or(() -> season(at))
                .or(() -> feast(at))
                .or(() -> rest(at))
                .or(() -> dayAlone(at))
                .or(() -> year(at));
    }

    /** "early in May", "the end of the month", "مطلع الشهر الجاري": the whole period, its end remembered. */
    private Optional<Period> part(int at) {
        Optional<TimeLexicon.Entry> part = findAttached(at, "part");
        if (part.isEmpty()) {
            return Optional.empty();
        }
        int next = at + part.get().length();
        boolean end = part.get().value() == END;
        return within(next).map(p -> end ? p.ending() : p);
    }

    /** What a part is part of. */
    Optional<Period> within(int at) {
        return point(at)
                .or(() -> thisUnit(at))
                .or(() -> yearNumber(at)
                        .map(y -> Period.years(y.value(), y.value(), y.to()).withYear()));
    }

    /** A unit that only a part makes a time of: "the month". */
    private Optional<Period> thisUnit(int at) {
        return find(at, "unit").filter(u -> u.value() != DAYS).map(u -> around(u.value(), 0, at + u.length()));
    }

    /** 2023-08-07, 7/8/2023, 7.8.2023. */
    private Optional<Period> numeric(int at) {
        String[] dotted = words.word(at).split("\\.");
        if (dotted.length == 3) {
            return numbers(dotted[0], dotted[1], dotted[2], at + 1);
        }
        String mark = words.word(at + 1);
        boolean marked =
                (mark.equals("-") || mark.equals("/")) && words.word(at + 3).equals(mark);
        return marked
                ? numbers(words.word(at), words.word(at + 2), words.word(at + 4), at + 5)
                : monthOfYear(at).or(() -> dayOfYear(at));
    }

    /** "11/2016". */
    private Optional<Period> monthOfYear(int at) {
        boolean marked = words.word(at + 1).equals("/") || words.word(at + 1).equals("-");
        Optional<Integer> month = marked ? digits(words.word(at), 1, 12) : Optional.empty();
        return month.flatMap(m -> digits(words.word(at + 2), 1900, 2100)
                .map(y -> Period.month(YearMonth.of(y, m), at + 3).withYear()));
    }

    /** "on 5/17": only where a word before it says that it is a day, as ratios and scores look the same. */
    private Optional<Period> dayOfYear(int at) {
        if (!words.word(at + 1).equals("/") || !lexicon.before(words, at, "on") || lexicon.is(words, at, "no-date")) {
            return Optional.empty();
        }
        Optional<Integer> first = digits(words.word(at), 1, 31);
        Optional<Integer> second = digits(words.word(at + 2), 1, 31);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        boolean monthFirst = second.get() > 12 || first.get() <= 12 && isMonthFirst();
        int month = monthFirst ? first.get() : second.get();
        return month > 12
                ? Optional.empty()
                : dayOf(new Month(month, at + 3, false), monthFirst ? second.get() : first.get(), at + 3);
    }

    private boolean isMonthFirst() {
        return lexicon.is(Words.of(MONTH_FIRST), 0, "order");
    }

    private Optional<Period> numbers(String one, String two, String three, int to) {
        Optional<Integer> first = digits(one, 0, 2100);
        Optional<Integer> second = digits(two, 1, 31);
        Optional<Integer> third = digits(three.replaceAll("t$", ""), 0, 2100);
        if (first.isEmpty() || second.isEmpty() || third.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> date;
        if (first.get() > 31) {
            date = date(first.get(), second.get(), third.get());
        } else {
            int year = third.get() > 99 ? third.get() : third.get() + (third.get() > 50 ? 1900 : 2000);
            boolean whole = third.get() > 99 || three.length() == 2;
            boolean monthFirst = second.get() > 12 || first.get() <= 12 && isMonthFirst();
            date = !whole
                    ? Optional.empty()
                    : monthFirst ? date(year, first.get(), second.get()) : date(year, second.get(), first.get());
        }
        return date.map(d -> Period.day(d, to).withYear());
    }

    /** The form under which {@code time.tsv} says that a language writes the month before the day. */
    private static final String MONTH_FIRST = "m/d/y";

    /** A month's name, or its two names side by side: "تموز/ يوليو", "أغسطس (آب)". */
    private Optional<Month> month(int at) {
        int start = skip(at, "month-word");
        Optional<TimeLexicon.Entry> month = lexicon.find(words, start, "month", true);
        Optional<TimeLexicon.Entry> hijri = month.isPresent() ? Optional.empty() : findAttached(start, "hijri");
        if (month.isEmpty() && hijri.isEmpty()) {
            return Optional.empty();
        }
        if (hijri.isPresent()) {
            return Optional.of(
                    new Month(hijri.get().value(), start + hijri.get().length(), true));
        }
        int to = start + month.get().length();
        if (words.word(to).equals(".")) {
            to = digits(words.word(to + 1), 1, 2100).isPresent() ? to + 1 : to;
        }
        boolean mark = words.word(to).equals("/")
                || words.word(to).equals("(")
                || words.word(to).equals("-");
        if (mark) {
            Optional<TimeLexicon.Entry> second = find(to + 1, "month");
            if (second.isPresent() && second.get().value() == month.get().value()) {
                int end = to + 1 + second.get().length();
                to = words.word(end).equals(")") ? end + 1 : end;
            }
        }
        return Optional.of(new Month(month.get().value(), to, false));
    }

    /** A year after a month or a day of it: "August, 2023", "من عام 1999". */
    private Optional<Number> yearAfter(int at) {
        boolean joined =
                isComma(at) || words.word(at).equals("/") || words.word(at).equals("-");
        int next = joined ? at + 1 : at;
        int linked = skip(skip(next, "link"), "year");
        if (linked == next) {
            linked = findAttached(next, "year").map(y -> next + y.length()).orElse(next);
        }
        return yearNumber(linked).or(() -> abbreviatedYear(next));
    }

    private Optional<Number> yearNumber(int at) {
        Optional<Integer> digits = digits(words.word(at), 1300, 2100);
        boolean more = words.word(at).endsWith("th") || words.word(at).endsWith("s");
        if (digits.isPresent()) {
            return digits.filter(d -> !more).map(d -> new Number(d, at + 1));
        }
        return words.word(at).isEmpty() || Character.isDigit(words.word(at).charAt(0))
                ? Optional.empty()
                : quantities
                        .number(words, at)
                        .filter(n -> n.value() >= 1300 && n.value() <= 2100)
                        .map(n -> new Number((int) n.value(), n.to()));
    }

    private Optional<Number> abbreviatedYear(int at) {
        boolean mark = isApostrophe(at);
        return (mark ? digits(words.word(at + 1), 0, 99) : Optional.<Integer>empty())
                .map(y -> new Number(y > 50 ? 1900 + y : 2000 + y, at + 2));
    }

    private Optional<TimeLexicon.Entry> relative(int at) {
        return find(at, "relative");
    }

    /** "last year", "of the coming year", "العام المقبل": the year that a month before it lies in. */
    private Optional<Number> relativeYear(int at) {
        int start = skip(at, "link");
        Optional<TimeLexicon.Entry> before = relative(start);
        int unitAt = start + before.map(TimeLexicon.Entry::length).orElse(0);
        Optional<TimeLexicon.Entry> unit = findAttached(unitAt, "unit").filter(u -> u.value() == YEARS);
        if (unit.isEmpty() || published.isEmpty()) {
            return Optional.empty();
        }
        int to = unitAt + unit.get().length();
        Optional<TimeLexicon.Entry> after = before.isPresent() ? Optional.empty() : relative(to);
        return before.or(() -> after)
                .map(r -> new Number(
                        published.get().getYear() + r.value(),
                        to + after.map(TimeLexicon.Entry::length).orElse(0)));
    }

    private Optional<Number> dayNumber(int at) {
        Optional<Integer> digits = digits(words.word(at), 1, 31);
        if (digits.isPresent()) {
            return words.word(at - 1).equals("$") ? Optional.empty() : Optional.of(new Number(digits.get(), at + 1));
        }
        return findAttached(at, "ordinal").filter(o -> o.value() > 0).map(o -> new Number(o.value(), at + o.length()));
    }

    /** "7 August 2023", "7 آب/أغسطس", "the seventh of August", "15 من الشهر الجاري". */
    private Optional<Period> dayMonth(int at) {
        int start = skip(at, "day-word");
        Optional<Number> day = dayNumber(start)
                .or(() -> smallNumber(start)
                        .filter(n ->
                                n.value() <= 31 && month(skip(n.to(), "link")).isPresent()));
        if (day.isEmpty()) {
            return Optional.empty();
        }
        int next = skip(day.get().to(), "link");
        String mark = words.word(next);
        if (mark.equals("-") || mark.equals("/") || mark.equals(".")) {
            next++;
        }
        Optional<Month> month = month(next);
        if (month.isPresent()) {
            return dayOf(month.get(), day.get().value(), month.get().to());
        }
        boolean linked = next > day.get().to();
        Optional<Period> unit =
                linked ? relativeUnit(next).filter(p -> p.precision().equals(Period.MONTH)) : Optional.empty();
        return unit.filter(u -> u.from().isPresent())
                .flatMap(u -> date(
                                u.from().get().getYear(),
                                u.from().get().getMonthValue(),
                                day.get().value())
                        .map(d -> Period.day(d, u.to())));
    }

    /** "August 7, 2023", "Aug. 7". */
    private Optional<Period> monthDay(int at) {
        Optional<Month> month = month(at);
        Optional<Number> day = month.flatMap(m -> dayNumber(skip(m.to(), "the")).or(() -> {
            String mark = words.word(m.to());
            boolean joined = mark.equals("-") || mark.equals("/") || isComma(m.to());
            return joined ? dayNumber(m.to() + 1) : Optional.empty();
        }));
        return day.filter(d -> !isClock(d.to())).flatMap(d -> dayOf(month.get(), d.value(), d.to()));
    }

    /** "March 9:30" against "March 9: the army said". */
    private boolean isClock(int colon) {
        return words.word(colon).equals(":")
                && digits(words.word(colon + 1), 0, 59).isPresent();
    }

    private Optional<Period> dayOf(Month month, int day, int at) {
        Optional<Number> year = yearAfter(at).or(() -> relativeYear(at));
        if (month.hijri()) {
            return hijri(month, Optional.of(day), year, at);
        }
        if (year.isPresent()) {
            return date(year.get().value(), month.value(), day)
                    .map(d -> Period.day(d, year.get().to()).withYear());
        }
        Optional<TimeLexicon.Entry> relative = relative(at);
        int end = at + relative.map(TimeLexicon.Entry::length).orElse(0);
        if (published.isEmpty()) {
            return Optional.of(Period.unknown(end));
        }
        LocalDate now = published.get();
        return date(now.getYear(), month.value(), day).map(d -> Period.day(near(d, relative), end));
    }

    private static final int SOON = 45;

    private LocalDate near(LocalDate date, Optional<TimeLexicon.Entry> relative) {
        LocalDate now = published.orElseThrow();
        int side = relative.map(TimeLexicon.Entry::value).orElse(0);
        if (side < 0) {
            return date.isAfter(now) ? date.minusYears(1) : date;
        }
        if (side > 0) {
            return date.isBefore(now) ? date.plusYears(1) : date;
        }
        if (future && side == 0) {
            return date.isBefore(now) ? date.plusYears(1) : date;
        }
        // what is told lies behind, but for what is soon to come
        return date.isAfter(now.plusDays(SOON)) ? date.minusYears(1) : date;
    }

    /** Of the Islamic calendar; a month alone is the last one, or the next where the text looks ahead. */
    private Optional<Period> hijri(Month month, Optional<Integer> day, Optional<Number> year, int at) {
        int to = year.map(Number::to).orElse(at);
        int end = skip(to, "era");
        if (year.isEmpty() && published.isEmpty()) {
            return Optional.of(Period.unknown(end));
        }
        try {
            int hijri = year.map(Number::value)
                    .orElseGet(() -> HijrahDate.from(published.get()).get(ChronoField.YEAR));
            if (hijri > 1600) {
                return Optional.of(Period.unknown(end));
            }
            HijrahDate first = HijrahDate.of(hijri, month.value(), day.orElse(1));
            LocalDate from = LocalDate.from(first);
            if (year.isEmpty() && !future && from.isAfter(published.get())) {
                first = HijrahDate.of(hijri - 1, month.value(), day.orElse(1));
            } else if (year.isEmpty() && future && from.isBefore(published.get())) {
                first = HijrahDate.of(hijri + 1, month.value(), day.orElse(1));
            }
            LocalDate start = LocalDate.from(first);
            LocalDate stop = day.isPresent()
                    ? start
                    : LocalDate.from(first.plus(1, ChronoUnit.MONTHS)).minusDays(1);
            return Optional.of(Period.of(start, stop, day.isPresent() ? Period.DAY : Period.MONTH, end));
        } catch (DateTimeException e) {
            return Optional.of(Period.unknown(end));
        }
    }

    /** "today", "yesterday", "أمس الاثنين", "مساء أمس". */
    private Optional<Period> offsetDay(int at) {
        int start = skip(at, "day-part");
        Optional<TimeLexicon.Entry> entry = findAttached(start, "offset");
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        int to = start + entry.get().length();
        int next = words.word(to).equals("(") || isComma(to) ? to + 1 : to;
        Optional<TimeLexicon.Entry> weekday = find(next, "weekday");
        if (weekday.isPresent()) {
            to = closed(dateAfter(next + weekday.get().length())
                    .map(Period::to)
                    .orElse(next + weekday.get().length()));
        }
        int end = to;
        return Optional.of(published
                .map(p -> Period.day(p.plusDays(entry.get().value()), end))
                .orElse(Period.unknown(end)));
    }

    private int closed(int at) {
        return words.word(at).equals(")") ? at + 1 : at;
    }

    /** The date that a weekday goes on with: "Tuesday, August 8", "الثلاثاء الموافق 8 آب", "الثلاثاء (8 آب)". */
    private Optional<Period> dateAfter(int at) {
        boolean opened = words.word(at).equals("(");
        int mark = opened || isComma(at) ? at + 1 : at;
        int next = skip(skip(mark, "corresponding"), "the");
        return numeric(next)
                .or(() -> dayMonth(next))
                .or(() -> monthDay(next))
                .map(p -> opened && words.word(p.to()).equals(")") ? p.stretchedTo(p.to() + 1) : p);
    }

    /** A weekday, or two that follow each other: "يومي الثلاثاء والأربعاء", "on Tuesday and Wednesday". */
    private Optional<Period> weekdays(int at) {
        Optional<Period> first = weekday(at);
        if (first.isEmpty() || !first.get().isKnown()) {
            return first;
        }
        int next = skip(first.get().to(), "and");
        Optional<TimeLexicon.Entry> second = next > first.get().to() ? find(next, "weekday") : pairedWeekday(next);
        if (second.isEmpty()) {
            return first;
        }
        LocalDate day = first.get().from().get().plusDays(1);
        boolean follows = day.getDayOfWeek() == DayOfWeek.of(second.get().value());
        LocalDate monday =
                follows && !future && day.isAfter(published.orElseThrow()) ? day.minusDays(8) : day.minusDays(1);
        return follows
                ? Optional.of(Period.of(
                        monday,
                        monday.plusDays(1),
                        Period.DAY,
                        next + second.get().length()))
                : first;
    }

    /** "this week Friday", "الأسبوع المقبل من الأربعاء إلى الجمعة". */
    private Optional<Period> weekThenDay(int at) {
        Optional<Period> week = relativeUnit(at).filter(p -> p.precision().equals(Period.WEEK));
        if (week.isEmpty()) {
            return Optional.empty();
        }
        int next = skip(skip(week.get().to(), "on"), "from");
        Optional<TimeLexicon.Entry> first = findAttached(next, "weekday");
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int to = next + first.get().length();
        LocalDate monday = week.get().from().get();
        LocalDate from = monday.plusDays(first.get().value() - 1L);
        Optional<Integer> after = joined(to, "to");
        Optional<TimeLexicon.Entry> last = after.flatMap(a -> findAttached(a, "weekday"))
                .filter(l -> l.value() > first.get().value());
        return Optional.of(last.map(
                        l -> Period.of(from, monday.plusDays(l.value() - 1L), Period.DAY, after.get() + l.length()))
                .orElse(Period.day(from, to)));
    }

    /** "the week of October 7", "أسبوع 30 نوفمبر". */
    private Optional<Period> weekOf(int at) {
        Optional<Integer> next = findAttached(at, "unit")
                .filter(u -> u.value() == WEEKS)
                .map(u -> skip(skip(at + u.length(), "week-of"), "the"));
        return next.flatMap(n -> numeric(n).or(() -> dayMonth(n)).or(() -> monthDay(n)))
                .map(p -> p.from().map(f -> Period.week(f, p.to())).orElse(p));
    }

    /** "the rest of the week": from the day of publication to its end. */
    private Optional<Period> rest(int at) {
        return findAttached(at, "rest").flatMap(r -> {
            int next = at + r.length();
            return relativeUnit(next)
                    .or(() -> thisUnit(next))
                    .map(p -> p.until().isPresent() && !p.until().get().isBefore(published.orElseThrow())
                            ? Period.of(published.get(), p.until().get(), Period.DAY, p.to())
                            : p);
        });
    }

    /** "on the 24th", "يوم 27": a day of the month that has it last, or next where the text looks ahead. */
    private Optional<Period> dayAlone(int at) {
        Optional<Integer> next = find(at, "dated").map(d -> at + d.length());
        Optional<Number> day = next.flatMap(this::dayNumber);
        boolean bare = day.filter(d -> words.word(d.to()).isEmpty()
                        || !Character.isLetterOrDigit(words.word(d.to()).charAt(0)))
                .isPresent();
        if (!bare
                || words.word(day.get().to()).equals("-")
                || words.word(day.get().to()).equals("/")) {
            return Optional.empty();
        }
        if (published.isEmpty()) {
            return Optional.of(Period.unknown(day.get().to()));
        }
        LocalDate now = published.get();
        YearMonth month = YearMonth.from(now);
        if (!future && day.get().value() > now.getDayOfMonth()) {
            month = month.minusMonths(1);
        } else if (future && day.get().value() < now.getDayOfMonth()) {
            month = month.plusMonths(1);
        }
        return date(month.getYear(), month.getMonthValue(), day.get().value())
                .map(d -> Period.day(d, day.get().to()));
    }

    private Optional<TimeLexicon.Entry> pairedWeekday(int at) {
        return find(at, "weekday").isPresent() ? find(at, "weekday") : findAttached(at, "weekday");
    }

    private Optional<Period> weekday(int at) {
        Optional<TimeLexicon.Entry> before = relative(at);
        int start = before.map(b -> at + b.length()).orElse(at);
        int parted = skip(start, "day-part");
        Optional<TimeLexicon.Entry> weekday = findAttached(parted, "weekday");
        if (weekday.isEmpty()) {
            return Optional.empty();
        }
        int to = parted + weekday.get().length();
        if (words.word(to).equals(".")
                && weekday.get().length() == 1
                && words.word(parted).length() <= 4) {
            to++;
        }
        DayOfWeek day = DayOfWeek.of(weekday.get().value());
        Optional<Period> exact = before.isPresent() ? Optional.empty() : dateAfter(to);
        if (exact.isPresent()) {
            return exact.map(e -> fitted(e, day));
        }
        Optional<Period> ordinal = before.isPresent() ? Optional.empty() : dayOrdinal(to, day);
        if (ordinal.isPresent()) {
            return ordinal;
        }
        int after = skip(to, "link");
        Optional<Period> week = relativeUnit(after).filter(p -> p.precision().equals(Period.WEEK));
        if (week.isPresent()) {
            return week.get().from().isEmpty()
                    ? week
                    : Optional.of(Period.day(
                            week.get().from().get().with(TemporalAdjusters.nextOrSame(day)),
                            week.get().to()));
        }
        Optional<TimeLexicon.Entry> behind = before.isPresent() ? Optional.empty() : relative(to);
        int end = to + behind.map(TimeLexicon.Entry::length).orElse(0);
        if (published.isEmpty()) {
            return Optional.of(Period.unknown(end));
        }
        int side = before.or(() -> behind).map(TimeLexicon.Entry::value).orElse(0);
        LocalDate now = published.get();
        LocalDate date;
        if (side == 0 && before.or(() -> behind).isPresent()) {
            date = now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(day));
        } else if (side > 0 || side == 0 && future) {
            date = side > 0
                    ? now.with(TemporalAdjusters.next(day)).plusWeeks(side - 1L)
                    : now.with(TemporalAdjusters.nextOrSame(day));
        } else if (side < 0) {
            date = now.with(TemporalAdjusters.previous(day));
        } else {
            date = now.with(TemporalAdjusters.previousOrSame(day));
        }
        return Optional.of(Period.day(date, end));
    }

    /** The year of a date that gives none is the one in which it falls on the weekday that stands before it. */
    private static Period fitted(Period date, DayOfWeek day) {
        Optional<LocalDate> read = date.from().filter(d -> !date.dated() && d.getDayOfWeek() != day);
        return read.flatMap(d -> Stream.of(d.minusYears(1), d.plusYears(1))
                        .filter(y -> y.getDayOfWeek() == day)
                        .findFirst())
                .map(d -> Period.day(d, date.to()))
                .orElse(date);
    }

    /** "Friday the 26th": the nearest such day. */
    private Optional<Period> dayOrdinal(int at, DayOfWeek day) {
        boolean article = find(at, "the").isPresent();
        int start = skip(at, "the");
        boolean suffixed = words.word(start).matches("\\d+(st|nd|rd|th)");
        Optional<Number> number = suffixed || article
                ? dayNumber(start)
                : find(at, "ordinal").filter(o -> o.length() > 1).flatMap(o -> dayNumber(at));
        if (number.isEmpty() || month(skip(number.get().to(), "link")).isPresent()) {
            return Optional.empty();
        }
        int to = number.get().to();
        if (published.isEmpty()) {
            return Optional.of(Period.unknown(to));
        }
        return Stream.iterate(0, months -> future ? months + 1 : months - 1)
                .limit(MONTHS_AROUND)
                .map(months -> YearMonth.from(published.get()).plusMonths(months))
                .filter(m -> m.isValidDay(number.get().value()))
                .map(m -> m.atDay(number.get().value()))
                .filter(d -> d.getDayOfWeek() == day)
                .findFirst()
                .map(d -> Period.day(d, to));
    }

    /** Within a year each day of a month falls on each weekday. */
    private static final int MONTHS_AROUND = 12;

    /** "the first week of June", "the last Monday in May", "النصف الأول من عام 2016". */
    private Optional<Period> ordinal(int at) {
        Optional<TimeLexicon.Entry> before = find(at, "ordinal");
        int unitAt = at + before.map(TimeLexicon.Entry::length).orElse(0);
        Optional<TimeLexicon.Entry> unit = findAttached(unitAt, "unit");
        Optional<TimeLexicon.Entry> weekday = unit.isPresent() ? Optional.empty() : findAttached(unitAt, "weekday");
        if (unit.isEmpty() && weekday.isEmpty()) {
            return Optional.empty();
        }
        int to = unitAt + unit.or(() -> weekday).get().length();
        Optional<TimeLexicon.Entry> after = before.isPresent() ? Optional.empty() : find(to, "ordinal");
        Optional<Integer> rank = before.or(() -> after).map(TimeLexicon.Entry::value);
        if (rank.isEmpty()) {
            return Optional.empty();
        }
        int next = skip(to + after.map(TimeLexicon.Entry::length).orElse(0), "within");
        Optional<Period> whole = monthYear(next)
                .or(() -> relativeUnit(next))
                .or(() -> yearNumber(skip(next, "year")).map(y -> Period.years(y.value(), y.value(), y.to())))
                .or(() -> thisUnit(next))
                .or(() -> quarterOfThisYear(at, unit, next))
                .filter(p -> p.precision().equals(Period.MONTH) || p.precision().equals(Period.YEAR) || !p.isKnown());
        return whole.flatMap(w -> {
            if (w.from().isEmpty()) {
                return Optional.of(w);
            }
            return weekday.isPresent()
                    ? nthDay(w, DayOfWeek.of(weekday.get().value()), rank.get())
                    : nth(w, unit.get().value(), rank.get());
        });
    }

    /** "in the third quarter": of the year of publication. */
    private Optional<Period> quarterOfThisYear(int at, Optional<TimeLexicon.Entry> unit, int to) {
        boolean quarter = unit.filter(u -> u.value() == QUARTERS).isPresent() && lexicon.before(words, at, "in");
        return quarter ? Optional.of(around(YEARS, 0, to)) : Optional.empty();
    }

    /** "the first three months of 2024", "الأسبوعين الأخيرين من مايو". */
    private Optional<Period> firstFew(int at) {
        Optional<TimeLexicon.Entry> before = find(at, "ordinal");
        int start = before.map(b -> at + b.length()).orElse(at);
        Optional<Amount> amount =
                before.isPresent() && smallNumber(start).isPresent() ? amount(start) : countedUnits(start);
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        int to = amount.get().to();
        Optional<TimeLexicon.Entry> rank = before.or(() -> find(to, "ordinal"));
        int next = before.isPresent()
                ? to
                : to + rank.map(TimeLexicon.Entry::length).orElse(0);
        int whole = skip(next, "within");
        if (rank.isEmpty() || Math.abs(rank.get().value()) != 1 || whole == next) {
            return Optional.empty();
        }
        return within(whole)
                .filter(w -> w.from().isPresent() && w.until().isPresent())
                .flatMap(w -> fewOf(w, rank.get().value(), amount.get()));
    }

    private Optional<Amount> countedUnits(int at) {
        return twoUnits(at).or(() -> counted(at)).filter(a -> a.number() > 1);
    }

    private static Optional<Period> fewOf(Period whole, int rank, Amount amount) {
        LocalDate first = whole.from().get();
        LocalDate last = whole.until().get();
        LocalDate from = rank == LAST ? moved(last.plusDays(1), -amount.number(), amount.unit()) : first;
        LocalDate until = rank == LAST
                ? last
                : moved(first, amount.number(), amount.unit()).minusDays(1);
        return from.isBefore(first) || until.isAfter(last)
                ? Optional.empty()
                : Optional.of(Period.of(from, until, precision(amount.unit()), whole.to()));
    }

    private static Optional<Period> nthDay(Period whole, DayOfWeek day, int rank) {
        LocalDate date = rank == LAST
                ? whole.until().get().with(TemporalAdjusters.previousOrSame(day))
                : whole.from().get().with(TemporalAdjusters.nextOrSame(day)).plusWeeks(rank - 1);
        return date.isAfter(whole.until().get()) ? Optional.empty() : Optional.of(Period.day(date, whole.to()));
    }

    private static Optional<Period> nth(Period whole, int unit, int rank) {
        LocalDate from = whole.from().get();
        LocalDate until = whole.until().get();
        return switch (unit) {
            case DAYS -> Optional.of(Period.day(rank == LAST ? until : from.plusDays(rank - 1), whole.to()));
            case WEEKS -> {
                // weeks of a year are counted from its first Thursday, weeks of a month from its first Monday
                DayOfWeek first = whole.precision().equals(Period.YEAR) ? DayOfWeek.THURSDAY : DayOfWeek.MONDAY;
                LocalDate start = from.with(TemporalAdjusters.nextOrSame(first));
                LocalDate last = until.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield Optional.of(Period.week(rank == LAST ? last : start.plusWeeks(rank - 1), whole.to()));
            }
            case MONTHS ->
                Optional.of(Period.month(YearMonth.from(rank == LAST ? until : from.plusMonths(rank - 1)), whole.to()));
            case QUARTERS -> months(whole, 3, rank);
            case HALVES -> whole.precision().equals(Period.MONTH) ? halfMonth(whole, rank) : months(whole, 6, rank);
            default -> Optional.empty();
        };
    }

    /** The first fifteen days of a month, or those after them. */
    private static Optional<Period> halfMonth(Period month, int rank) {
        LocalDate from = month.from().get();
        LocalDate middle = from.withDayOfMonth(15);
        return switch (rank) {
            case 1 -> Optional.of(Period.of(from, middle, Period.DAY, month.to()));
            case 2, LAST ->
                Optional.of(Period.of(middle.plusDays(1), month.until().get(), Period.DAY, month.to()));
            default -> Optional.empty();
        };
    }

    private static Optional<Period> months(Period whole, int length, int rank) {
        if (whole.precision().equals(Period.MONTH)) {
            return Optional.empty();
        }
        int nth = rank == LAST ? 12 / length : rank;
        LocalDate from = whole.from().get().plusMonths((long) length * (nth - 1));
        return nth * length > 12
                ? Optional.empty()
                : Optional.of(Period.of(from, from.plusMonths(length).minusDays(1), Period.MONTH, whole.to()));
    }

    /** "Q3 2016", "2016 Q3". */
    private Optional<Period> quarter(int at) {
        Optional<TimeLexicon.Entry> quarter = find(at, "quarter");
        if (quarter.isEmpty()) {
            return Optional.empty();
        }
        int next = at + quarter.get().length();
        return yearAfter(next)
                .or(() -> relativeYear(next))
                .or(() ->
                        published.filter(p -> lexicon.before(words, at, "in")).map(p -> new Number(p.getYear(), next)))
                .flatMap(y -> months(
                        Period.years(y.value(), y.value(), y.to()),
                        3,
                        quarter.get().value()));
    }

    /** "August 2023", "آب الماضي", "last June", "June last year". */
    private Optional<Period> monthYear(int at) {
        Optional<TimeLexicon.Entry> before = relative(at);
        int start = before.map(b -> at + b.length()).orElse(at);
        Optional<Month> found = month(start);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Month month = found.get();
        Optional<Number> year = yearAfter(month.to()).or(() -> relativeYear(month.to()));
        boolean worded = skip(start, "month-word") > start;
        if (month.hijri()) {
            Optional<TimeLexicon.Entry> after = relative(month.to());
            boolean introduced = worded
                    || year.isPresent()
                    || after.isPresent()
                    || before.isPresent()
                    || lexicon.before(words, start, "on");
            return introduced
                    ? hijri(
                            month,
                            Optional.empty(),
                            year,
                            month.to() + after.map(TimeLexicon.Entry::length).orElse(0))
                    : Optional.empty();
        }
        if (year.isPresent()) {
            return Optional.of(Period.month(
                            YearMonth.of(year.get().value(), month.value()),
                            year.get().to())
                    .withYear());
        }
        Optional<TimeLexicon.Entry> after = before.isPresent() ? Optional.empty() : relative(month.to());
        boolean introduced = worded
                || lexicon.before(words, start, "in")
                || lexicon.before(words, start, "part")
                || lexicon.before(words, start, "within")
                || after.isPresent()
                || before.isPresent();
        if (!introduced && lexicon.ambiguous(words, start, month.to() - start)) {
            return Optional.empty();
        }
        int to = month.to() + after.map(TimeLexicon.Entry::length).orElse(0);
        if (published.isEmpty()) {
            return Optional.of(Period.unknown(to));
        }
        YearMonth now = YearMonth.from(published.get());
        YearMonth candidate = YearMonth.of(now.getYear(), month.value());
        Optional<Integer> side = before.or(() -> after).map(TimeLexicon.Entry::value);
        if (side.isPresent()) {
            if (side.get() < 0 && !candidate.isBefore(now)) {
                candidate = candidate.minusYears(1);
            } else if (side.get() > 0 && !candidate.isAfter(now)) {
                candidate = candidate.plusYears(1);
            }
        } else if (!future && candidate.isAfter(now)) {
            candidate = candidate.minusYears(1);
        } else if (future && candidate.isBefore(now)) {
            candidate = candidate.plusYears(1);
        }
        return Optional.of(Period.month(candidate, to));
    }

    private record Amount(int number, int unit, int to) {}

    /** "three days", "ثلاثة أيام", "أسبوعين", "a month". */
    private Optional<Amount> amount(int at) {
        Optional<TimeLexicon.Entry> two = findAttached(at, "two-units");
        if (two.isPresent()) {
            return Optional.of(new Amount(2, two.get().value(), at + two.get().length()));
        }
        Optional<Number> number = smallNumber(at);
        int next = number.map(Number::to).orElse(at);
        Optional<TimeLexicon.Entry> counted = number.flatMap(n -> find(n.to(), "two-units"));
        if (counted.isPresent()) {
            return Optional.of(new Amount(
                    2 * number.get().value(),
                    counted.get().value(),
                    next + counted.get().length()));
        }
        if (number.isEmpty() && findAttached(at, "several").isPresent()) {
            return Optional.empty();
        }
        return (number.isPresent() ? find(next, "unit") : findAttached(next, "unit"))
                .map(u -> new Amount(number.map(Number::value).orElse(1), u.value(), next + u.length()));
    }

    private Optional<Number> smallNumber(int at) {
        Optional<Number> word = find(at, "number").map(n -> new Number(n.value(), at + n.length()));
        return quantities
                .number(words, at)
                .filter(n -> n.value() > 0 && n.value() < 1000)
                .filter(n -> word.isEmpty() || n.to() > word.get().to())
                .map(n -> new Number((int) n.value(), n.to()))
                .or(() -> word);
    }

    /** "two days after Monday's vote", "three weeks before 12 March". */
    private Optional<Period> reckoned(int at) {
        Optional<Amount> amount = smallNumber(at).flatMap(n -> amount(at));
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        int to = amount.get().to();
        Optional<TimeLexicon.Entry> after = find(to, "after");
        Optional<TimeLexicon.Entry> side = after.or(() -> find(to, "before"));
        return side.map(s -> skip(to + s.length(), "the"))
                .flatMap(next -> point(next)
                        .filter(p ->
                                p.precision().equals(Period.DAY) && p.from().equals(p.until()))
                        .map(p -> shifted(
                                p.from().get(),
                                after.isPresent()
                                        ? amount.get().number()
                                        : -amount.get().number(),
                                amount.get().unit(),
                                p.to())));
    }

    /** "three days ago", "قبل ثلاثة أيام". */
    private Optional<Period> ago(int at) {
        Optional<TimeLexicon.Entry> before = findAttached(at, "ago-before");
        if (before.isPresent()) {
            int next = at + before.get().length();
            return amount(next)
                    .filter(a ->
                            yearNumber(a.to()).isEmpty() && relative(a.to()).isEmpty())
                    .filter(a -> find(a.to(), "ordinal").isEmpty() && !isApart(a.to()))
                    .map(a -> published
                            .map(p -> shifted(p, -a.number(), a.unit(), a.to()))
                            .orElse(Period.unknown(a.to())));
        }
        if (words.word(at).isEmpty() || smallNumber(at).isEmpty()) {
            return Optional.empty();
        }
        return amount(at)
                .flatMap(a -> find(a.to(), "ago").map(e -> {
                    int to = a.to() + e.length();
                    return published
                            .map(p -> shifted(p, -a.number(), a.unit(), to))
                            .orElse(Period.unknown(to));
                }));
    }

    /** "a year later", "بعد يومين", "the next day": counted from the time that was told before. */
    private Optional<Period> later(int at) {
        Optional<TimeLexicon.Entry> next = find(at, "next-day");
        if (next.isPresent()) {
            int to = at + next.get().length();
            return Optional.of(fromTold(new Amount(next.get().value(), DAYS, to)));
        }
        Optional<TimeLexicon.Entry> before = findAttached(at, "later-before");
        if (before.isPresent()) {
            int sign = before.get().value();
            return amount(at + before.get().length())
                    .filter(a ->
                            find(a.to(), "link").isEmpty() && relative(a.to()).isEmpty())
                    .map(a -> fromTold(new Amount(sign * a.number(), a.unit(), a.to())));
        }
        if (smallNumber(at).isEmpty()) {
            return Optional.empty();
        }
        // "jailed for six years on Wednesday": the words of another time
        return amount(at)
                .flatMap(a -> find(a.to(), "later")
                        .filter(e -> weekday(a.to() + e.length()).isEmpty()
                                && month(a.to() + e.length()).isEmpty()
                                && smallNumber(a.to() + e.length()).isEmpty())
                        .map(e -> fromTold(new Amount(e.value() * a.number(), a.unit(), a.to() + e.length()))));
    }

    /** "three weeks from now". */
    private Optional<Period> hence(int at) {
        return smallNumber(at)
                .flatMap(n -> amount(at))
                .flatMap(a -> find(a.to(), "hence").map(e -> {
                    int to = a.to() + e.length();
                    return published
                            .map(p -> shifted(p, a.number(), a.unit(), to))
                            .orElse(Period.unknown(to));
                }));
    }

    private Period fromTold(Amount amount) {
        boolean vague = !toldDay && (amount.unit() == DAYS || amount.unit() == WEEKS);
        return told.filter(t -> !vague)
                .map(t -> shifted(t, amount.number(), amount.unit(), amount.to()))
                .orElse(Period.unknown(amount.to()));
    }

    /** So many units from the day, as precise as they are: days and weeks give a day. */
    private static Period shifted(LocalDate day, int number, int unit, int to) {
        return switch (unit) {
            case DAYS -> Period.day(day.plusDays(number), to);
            case WEEKS -> Period.day(day.plusWeeks(number), to);
            case MONTHS -> Period.month(YearMonth.from(day).plusMonths(number), to);
            case DECADES -> Period.years(day.getYear() + 10 * number, day.getYear() + 10 * number, to);
            case YEARS -> Period.years(day.getYear() + number, day.getYear() + number, to);
            default -> Period.unknown(to);
        };
    }

    /** "the last three days", "الأيام الثلاثة الماضية", "the next two weeks". */
    private Optional<Period> lastFew(int at) {
        Optional<TimeLexicon.Entry> before =
                relative(at).or(() -> find(at, "ordinal").filter(o -> o.value() == LAST));
        Optional<Amount> amount;
        int side;
        int to;
        if (before.isPresent()) {
            int next = at + before.get().length();
            amount = smallNumber(next)
                    .flatMap(n -> amount(next))
                    .or(() -> twoUnits(next))
                    .filter(a -> a.number() > 1);
            side = before.get().value();
            to = amount.map(Amount::to).orElse(at);
        } else {
            Optional<Number> number = smallNumber(at).filter(n -> n.value() > 1);
            Optional<TimeLexicon.Entry> within = number.flatMap(n -> relative(n.to()));
            if (within.isPresent()) {
                int next = number.get().to() + within.get().length();
                amount = find(next, "unit").map(u -> new Amount(number.get().value(), u.value(), next + u.length()));
                side = within.get().value();
                to = amount.map(Amount::to).orElse(at);
            } else {
                amount = twoUnits(at).or(() -> number.flatMap(n -> amount(at))).or(() -> counted(at));
                Optional<TimeLexicon.Entry> after = amount.flatMap(a -> relative(a.to()));
                if (after.isEmpty()) {
                    return Optional.empty();
                }
                side = after.get().value();
                to = amount.get().to() + after.get().length();
            }
        }
        if (amount.isEmpty() || side == 0) {
            return Optional.empty();
        }
        return Optional.of(
                published.map(p -> stretch(p, side, amount.get(), to)).orElse(Period.unknown(to)));
    }

    private Optional<Amount> twoUnits(int at) {
        return findAttached(at, "two-units").map(t -> new Amount(2, t.value(), at + t.length()));
    }

    /** The number after what it counts: "الأيام الثلاثة". */
    private Optional<Amount> counted(int at) {
        Optional<TimeLexicon.Entry> unit = findAttached(at, "unit");
        return unit.flatMap(u -> find(at + u.length(), "number")
                .map(n -> new Amount(n.value(), u.value(), at + u.length() + n.length())));
    }

    private static Period stretch(LocalDate now, int side, Amount amount, int to) {
        LocalDate edge = moved(now, side * amount.number(), amount.unit());
        String precision = precision(amount.unit());
        return side < 0
                ? Period.of(edge, now.minusDays(1), precision, to)
                : Period.of(now.plusDays(1), edge, precision, to);
    }

    private static String precision(int unit) {
        return switch (unit) {
            case DAYS -> Period.DAY;
            case WEEKS -> Period.WEEK;
            case MONTHS, QUARTERS -> Period.MONTH;
            default -> Period.YEAR;
        };
    }

    /** The day so many units after the given one, or before it. */
    private static LocalDate moved(LocalDate day, long number, int unit) {
        return switch (unit) {
            case DAYS -> day.plusDays(number);
            case WEEKS -> day.plusWeeks(number);
            case MONTHS -> day.plusMonths(number);
            case QUARTERS -> day.plusMonths(3 * number);
            case HALVES -> day.plusMonths(6 * number);
            case DECADES -> day.plusYears(10 * number);
            case CENTURIES -> day.plusYears(100 * number);
            default -> day.plusYears(number);
        };
    }

    /** "in three days", "within two weeks", "خلال أسبوع": ahead of publication. */
    private Optional<Period> ahead(int at) {
        Optional<TimeLexicon.Entry> word = findAttached(at, "ahead");
        Optional<Amount> amount = word.flatMap(w -> amount(at + w.length()).filter(a -> a.to() > at + w.length()));
        if (amount.isEmpty()
                || smallNumber(at + word.get().length()).isEmpty()
                        && twoUnits(at + word.get().length()).isEmpty()
                        && word.get().value() > 0) {
            return Optional.empty();
        }
        if (relative(amount.get().to()).isPresent() || !future && word.get().value() > 0) {
            return Optional.empty();
        }
        Amount of = amount.get();
        int to = skip(of.to(), "time-word");
        return Optional.of(published
                .map(p -> {
                    boolean within = word.get().value() == 0;
                    return within
                            ? Period.of(p, moved(p, of.number(), of.unit()), Period.DAY, to)
                            : shifted(p, of.number(), of.unit(), to);
                })
                .orElse(Period.unknown(to)));
    }

    /** "last week", "this month", "the weekend", "العام المقبل". */
    private Optional<Period> relativeUnit(int at) {
        Optional<TimeLexicon.Entry> weekend = findAttached(at, "weekend");
        if (weekend.isPresent()) {
            int to = at + weekend.get().length();
            Optional<TimeLexicon.Entry> after = relative(to);
            int end = to + after.map(TimeLexicon.Entry::length).orElse(0);
            int side = after.map(TimeLexicon.Entry::value).orElse(weekend.get().value());
            return Optional.of(published.map(p -> weekend(p, side, end)).orElse(Period.unknown(end)));
        }
        Optional<TimeLexicon.Entry> before = relative(at);
        int unitAt = before.map(b -> skip(at + b.length(), "few")).orElse(at);
        Optional<TimeLexicon.Entry> unit = findAttached(unitAt, "unit");
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        boolean several = findAttached(unitAt, "several").isPresent();
        int to = several
                ? skip(unitAt + unit.get().length(), "few")
                : unitAt + unit.get().length();
        Optional<TimeLexicon.Entry> after = before.isPresent() ? Optional.empty() : relative(to);
        if (before.isEmpty() && after.isEmpty()) {
            return Optional.empty();
        }
        int side = before.or(() -> after).get().value();
        int end = to + after.map(TimeLexicon.Entry::length).orElse(0);
        if (several) {
            return Optional.of(Period.unknown(end));
        }
        boolean told = find(before.isPresent() ? at : to, "anaphoric").isPresent();
        return Optional.of(around(
                told ? this.told.or(() -> published) : published, unit.get().value(), side, end));
    }

    /** The weekend before, of this week, or the next. */
    private Period weekend(LocalDate now, int side, int to) {
        LocalDate monday = now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        boolean current = side == CURRENT;
        LocalDate saturday = monday.plusDays(5).plusWeeks(current ? 0 : side);
        boolean gone = side == 0 && !future && saturday.isAfter(now);
        LocalDate first = gone ? saturday.minusWeeks(1) : saturday;
        return Period.of(first, first.plusDays(1), Period.DAY, to);
    }

    private Period around(int unit, int side, int to) {
        return around(published, unit, side, to);
    }

    /** The unit that lies so many away from the one in which the day is. */
    private Period around(Optional<LocalDate> day, int unit, int side, int to) {
        return day.map(p -> switch (unit) {
                    case DAYS -> Period.day(p.plusDays(side), to);
                    case WEEKS -> Period.week(p.plusWeeks(side), to);
                    case MONTHS -> Period.month(YearMonth.from(p).plusMonths(side), to);
                    case DECADES -> decade(p.getYear() / 10 * 10 + 10 * side, to);
                    case WEEKEND -> weekend(p, side == 0 ? CURRENT : side, to);
                    case QUARTERS -> {
                        LocalDate start = LocalDate.of(p.getYear(), (p.getMonthValue() - 1) / 3 * 3 + 1, 1)
                                .plusMonths(3L * side);
                        yield Period.of(start, start.plusMonths(3).minusDays(1), Period.MONTH, to);
                    }
                    case CENTURIES ->
                        Period.years(
                                p.getYear() / 100 * 100 + 100 * side, p.getYear() / 100 * 100 + 100 * side + 99, to);
                    case YEARS -> Period.years(p.getYear() + side, p.getYear() + side, to);
                    default -> Period.unknown(to);
                })
                .orElse(Period.unknown(to));
    }

    private static Period decade(int first, int to) {
        return Period.years(first, first + 9, to);
    }

    /** "the 1990s", "the nineties", "تسعينيات القرن الماضي". */
    private Optional<Period> decade(int at) {
        int start = isApostrophe(at) ? at + 1 : at;
        String word = words.word(start);
        if (word.endsWith("0s")) {
            Optional<Integer> year =
                    digits(word.substring(0, word.length() - 1), 10, 2090).filter(y -> y < 100 || y >= 1800);
            boolean the = lexicon.before(words, start, "in")
                    || lexicon.before(words, start, "part")
                    || lexicon.is(words, at - 1, "the");
            return year.filter(y -> the || y > 100).map(y -> decade(y > 100 ? y : 1900 + y, start + 1));
        }
        Optional<Integer> apart = digits(word, 1800, 2090)
                .filter(y -> y % 10 == 0
                        && isApostrophe(start + 1)
                        && words.word(start + 2).equals("s"));
        if (apart.isPresent()) {
            return Optional.of(decade(apart.get(), start + 3));
        }
        return findAttached(at, "decade").map(d -> {
            int to = at + d.length();
            Optional<TimeLexicon.Entry> century = findAttached(to, "unit").filter(u -> u.value() == CENTURIES);
            return century.map(c -> decadeOf(d.value(), to + c.length())).orElse(decade(d.value(), to));
        });
    }

    private boolean isApostrophe(int at) {
        return words.word(at).equals("'") || words.word(at).equals("\u2019");
    }

    /** A decade of the last century, of this one, or of one that is numbered: "ستينيات القرن التاسع عشر". */
    private Period decadeOf(int decade, int at) {
        Optional<TimeLexicon.Entry> ordinal = find(at, "ordinal").filter(o -> o.value() > 0);
        if (ordinal.isPresent()) {
            return decade(
                    (ordinal.get().value() - 1) * 100 + decade % 100,
                    at + ordinal.get().length());
        }
        int side = relative(at).map(TimeLexicon.Entry::value).orElse(-1);
        return decade(decade + 100 * (side + 1), skip(at, "relative"));
    }

    /** A season has no days that all agree on: the words are kept. */
    private Optional<Period> season(int at) {
        int start = skip(at, "relative");
        Optional<TimeLexicon.Entry> season = findAttached(start, "season");
        if (season.isEmpty()) {
            return Optional.empty();
        }
        int to = start + season.get().length();
        Optional<Number> year = yearAfter(to);
        Optional<TimeLexicon.Entry> after = relative(to);
        Optional<Number> relativeYear = relativeYear(to);
        boolean introduced = start > at
                || year.isPresent()
                || after.isPresent()
                || relativeYear.isPresent()
                || lexicon.before(words, at, "in")
                || lexicon.before(words, at, "part");
        int end = year.or(() -> relativeYear)
                .map(Number::to)
                .orElse(to + after.map(TimeLexicon.Entry::length).orElse(0));
        return introduced ? Optional.of(Period.unknown(end)) : Optional.empty();
    }

    /** A feast on the same day each year: its value is month and day. */
    private Optional<Period> feast(int at) {
        return findAttached(at, "feast").flatMap(f -> {
            Month month = new Month(f.value() / 100, at + f.length(), false);
            return dayOf(month, f.value() % 100, month.to());
        });
    }

    /** "in 2008", "عام 2008", "منذ 2014". */
    private Optional<Period> year(int at) {
        Optional<TimeLexicon.Entry> word = findAttached(at, "year");
        if (word.isPresent()) {
            int next = at + word.get().length();
            return yearNumber(next)
                    .map(y -> Period.years(y.value(), y.value(), y.to()).withYear());
        }
        Optional<Number> year = digits(words.word(at), 1800, 2100).flatMap(d -> yearNumber(at));
        boolean introduced = lexicon.before(words, at, "in") || lexicon.before(words, at, "since");
        return year.filter(y -> introduced)
                .filter(y -> find(y.to(), "counted").isEmpty())
                .map(y -> Period.years(y.value(), y.value(), y.to()).withYear());
    }
}
