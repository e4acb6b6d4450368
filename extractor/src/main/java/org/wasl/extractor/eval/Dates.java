package org.wasl.extractor.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wasl.extractor.Article;
import org.wasl.extractor.Extraction;
import org.wasl.extractor.Span;
import org.wasl.extractor.time.TimeFinder;
import tools.jackson.databind.JsonNode;

/**
 * Dates and spans of days in short texts. Times of day, durations, repetitions and feasts are no times of the contract,
 * so texts that expect such are left out, and of a time on a day the day counts; a date is right where it is one of the
 * readings that the set allows.
 */
record Dates(String file, String language) implements PublicSet {
    private static final Pattern DATE_TYPE =
            Pattern.compile("(datetimeV2\\.)?(date|daterange)|datetime(Open)?(Interval)?");
    private static final Pattern INSTANT = Pattern.compile("\\((\\d+), (\\d+), (\\d+), [^)]*\\)");
    private static final Pattern GRAIN =
            Pattern.compile("(Day|Week|Month|Quarter|Year)( (?:after|before))?$", Pattern.CASE_INSENSITIVE);

    private static final String TIMEX = "timex";

    /** Days from the first to before the last, either of which may be open. */
    private record Days(Optional<LocalDate> from, Optional<LocalDate> before) {
        static Days day(LocalDate day) {
            return new Days(Optional.of(day), Optional.of(day.plusDays(1)));
        }
    }

    @Override
    public List<Score> measure(List<String> lines, Function<Article, Extraction> extractor) {
        TimeFinder finder = TimeFinder.load(language);
        Tally spans = Tally.NONE;
        Tally values = Tally.NONE;
        for (JsonNode line : Json.lines(lines)) {
            List<JsonNode> expected = Json.items(line.path("expected"));
            if (!expected.stream().allMatch(Dates::isDate)) {
                continue;
            }
            String text = line.path("input").asString();
            Optional<LocalDate> reference = Optional.ofNullable(
                            line.path("reference").asString(null))
                    .map(r -> LocalDate.parse(r.substring(0, 10)));
            boolean ahead = line.path("dataset").asString().equals("duckling");
            List<TimeFinder.Found> open = new ArrayList<>(finder.find(text, reference, ahead));
            int found = open.size();
            int touched = 0;
            int right = 0;
            boolean hasValues = false;
            for (JsonNode date : expected) {
                Span span = span(date, text);
                Optional<TimeFinder.Found> match = open.stream()
                        .filter(f -> new Span(f.begin(), f.end()).overlaps(span))
                        .findFirst();
                hasValues |= !date.path("value").isNull();
                if (match.isPresent()) {
                    open.remove(match.get());
                    touched++;
                    Days days = new Days(
                            match.get().when().from(),
                            match.get().when().until().map(d -> d.plusDays(1)));
                    right += values(date.path("value")).contains(days) ? 1 : 0;
                }
            }
            spans = spans.plus(new Tally(expected.size(), found, touched));
            if (hasValues) {
                values = values.plus(new Tally(expected.size(), found, right));
            }
        }
        return List.of(Score.of(name(), "dates, relaxed span", spans), Score.of(name(), "dates, value", values));
    }

    private static boolean isDate(JsonNode expected) {
        JsonNode value = expected.path("value");
        return DATE_TYPE.matcher(expected.path("type").asString()).matches()
                && (!value.isString() || GRAIN.matcher(value.asString()).find());
    }

    /** Where the set has no place, or one that begins before the text, the date may stand anywhere. */
    private static Span span(JsonNode date, String text) {
        return date.has("start")
                ? new Span(
                        Math.max(0, date.path("start").asInt()),
                        date.path("end").asInt())
                : new Span(0, text.length());
    }

    private static List<Days> values(JsonNode value) {
        List<Days> all = new ArrayList<>();
        if (value.isString()) {
            duckling(value.asString()).ifPresent(all::add);
        }
        List<JsonNode> readings = new ArrayList<>(Json.items(value.path("values")));
        String timex = value.path("Timex").asString("");
        readings.add(value.path("FutureResolution"));
        readings.add(value.path("PastResolution"));
        for (JsonNode reading : readings) {
            Optional<LocalDate> day =
                    date(reading, "date").or(() -> date(reading, "dateTime")).or(() -> date(reading, "value"));
            day.ifPresent(d -> all.add(Days.day(d)));
            Optional<LocalDate> from = date(reading, "startDate").or(() -> date(reading, "start"));
            Optional<LocalDate> before = date(reading, "endDate").or(() -> date(reading, "end"));
            if (from.isPresent() || before.isPresent()) {
                all.add(new Days(from, before));
                // "from the 3rd to the 12th" has its last day, "March" the day after it.
                if (reading.path(TIMEX).asString(timex).startsWith("(")) {
                    all.add(new Days(from, before.map(d -> d.plusDays(1))));
                }
            }
        }
        return all;
    }

    private static Optional<LocalDate> date(JsonNode reading, String key) {
        String text = reading.path(key).asString("");
        return text.matches("\\d{4}-\\d{2}-\\d{2}( \\d{2}:\\d{2}:\\d{2})?")
                ? Optional.of(LocalDate.parse(text.substring(0, 10)))
                : Optional.empty();
    }

    private static Optional<Days> duckling(String value) {
        Matcher grain = GRAIN.matcher(value);
        Matcher instant = INSTANT.matcher(value);
        if (!grain.find() || !instant.find()) {
            return Optional.empty();
        }
        LocalDate from = day(instant);
        if (instant.find()) {
            return Optional.of(new Days(Optional.of(from), Optional.of(day(instant))));
        }
        LocalDate before = switch (grain.group(1).toLowerCase(java.util.Locale.ROOT)) {
            case "week" -> from.plusWeeks(1);
            case "month" -> from.plusMonths(1);
            case "quarter" -> from.plusMonths(3);
            case "year" -> from.plusYears(1);
            default -> from.plusDays(1);
        };
        return Optional.of(new Days(Optional.of(from), Optional.of(before)));
    }

    private static LocalDate day(Matcher instant) {
        return LocalDate.of(
                Integer.parseInt(instant.group(1)),
                Integer.parseInt(instant.group(2)),
                Integer.parseInt(instant.group(3)));
    }
}
