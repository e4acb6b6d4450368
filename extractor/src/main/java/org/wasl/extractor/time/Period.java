package org.wasl.extractor.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.wasl.extractor.When;

/**
 * A stretch of days while it is read.
 *
 * @param from first day, {@code until} the last; either may be open
 * @param dated whether the text gives its year
 * @param end whether the text means the end of it: "the end of the month"
 * @param to the word after it
 */
record Period(
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        String precision,
        boolean dated,
        boolean end,
        boolean bounded,
        int to) {
    static final String DAY = "day";
    static final String WEEK = "week";
    static final String MONTH = "month";
    static final String YEAR = "year";

    static Period of(LocalDate from, LocalDate until, String precision, int to) {
        return new Period(Optional.of(from), Optional.of(until), precision, false, false, false, to);
    }

    static Period day(LocalDate date, int to) {
        return of(date, date, DAY, to);
    }

    static Period week(LocalDate within, int to) {
        LocalDate monday = within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return of(monday, monday.plusDays(6), WEEK, to);
    }

    static Period month(YearMonth month, int to) {
        return of(month.atDay(1), month.atEndOfMonth(), MONTH, to);
    }

    static Period years(int first, int last, int to) {
        return of(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), YEAR, to);
    }

    /** One that nothing is known of but its words. */
    static Period unknown(int to) {
        return new Period(Optional.empty(), Optional.empty(), "", false, false, false, to);
    }

    boolean isKnown() {
        return from.isPresent() || until.isPresent();
    }

    boolean isOpen() {
        return bounded;
    }

    Period stretchedTo(int other) {
        return new Period(from, until, precision, dated, end, bounded, other);
    }

    Period withYear() {
        return new Period(from, until, precision, true, end, bounded, to);
    }

    /** The end of it as a point in time. */
    Period ending() {
        return new Period(from, until, precision, dated, true, bounded, to);
    }

    Period onwards() {
        Optional<LocalDate> start = end ? until : from;
        return new Period(start, Optional.empty(), precision, dated, end, true, to);
    }

    Period upTo() {
        return new Period(Optional.empty(), until, end ? DAY : precision, dated, end, true, to);
    }

    Period earlier() {
        return end
                ? upTo()
                : new Period(Optional.empty(), from.map(d -> d.minusDays(1)), precision, dated, false, true, to);
    }

    Period later() {
        Optional<LocalDate> start = precision.equals(DAY) ? from : until.map(d -> d.plusDays(1));
        return new Period(start, Optional.empty(), precision, dated, end, true, to);
    }

    /** From the start of this one to the end of the other, which the text gives later. */
    Period through(Period last) {
        if (from.isEmpty() || last.until.isEmpty()) {
            return unknown(last.to);
        }
        LocalDate start = from.get();
        LocalDate stop = last.until.get();
        if (last.dated && !dated && !precision.equals(YEAR)) {
            start = start.withYear(stop.getYear());
        }
        if (start.isAfter(stop)) {
            boolean days = stop.plusDays(7).isAfter(start) && !dated && !last.dated;
            start = days ? start.minusDays(7) : start.minusYears(1);
        }
        return start.isAfter(stop)
                ? unknown(last.to)
                : new Period(Optional.of(start), Optional.of(stop), last.precision, last.dated, false, false, last.to);
    }

    When when(String text) {
        return new When(from, until, isKnown() ? Optional.of(precision) : Optional.empty(), Optional.of(text));
    }
}
