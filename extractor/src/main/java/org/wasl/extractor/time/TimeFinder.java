package org.wasl.extractor.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wasl.extractor.When;

/**
 * Finds times in a sentence and resolves them against the day of publication: full dates, days of a month, months, years,
 * weekdays, "yesterday", "last week", "three days ago", with what opens, closes or spans them ("since", "by", "from … to").
 * What cannot be resolved keeps its words only. A weekday alone is the last one, the day of publication included, as news
 * has it; a day without a year takes the year that brings it nearest to publication.
 */
public final class TimeFinder {
    /**
     * A time and where it stands, in UTF-16 offsets of the given text.
     *
     * @param bounded whether it says since when or until when
     * @param leads whether it is the time of what follows: "on Friday, a day after the march"
     */
    public record Found(int begin, int end, When when, boolean bounded, boolean leads) {}

    private final TimeLexicon lexicon;
    private final QuantityFinder quantities;

    private TimeFinder(TimeLexicon lexicon, QuantityFinder quantities) {
        this.lexicon = lexicon;
        this.quantities = quantities;
    }

    public static TimeFinder load(String language) {
        return new TimeFinder(TimeLexicon.load(language), QuantityFinder.load(language));
    }

    /**
     * @param published what relative times are counted from; without it they stay unresolved
     * @param future whether the text speaks of what is to come, so that a weekday is the next one
     */
    public List<Found> find(String text, Optional<LocalDate> published, boolean future) {
        return find(text, published, future, Optional.empty());
    }

    /**
     * @param before the time that was told last, from which "two days later" counts
     */
    public List<Found> find(String text, Optional<LocalDate> published, boolean future, Optional<When> before) {
        Words words = Words.of(text);
        DateReader dates = new DateReader(lexicon, quantities, words, published, future, before);
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            boolean opens = opens(words.word(at));
            Optional<Period> apart = opens ? dates.apart(at) : Optional.empty();
            int from = at;
            Optional<Period> time = apart.or(() -> opens ? expression(words, dates, from) : Optional.empty());
            if (time.isEmpty()) {
                at++;
                continue;
            }
            Period period = time.get();
            int begin = words.begin().get(at);
            int end = words.end().get(period.to() - 1);
            found.add(
                    new Found(begin, end, period.when(text.substring(begin, end)), period.isOpen(), apart.isPresent()));
            if (apart.isEmpty()) {
                dates.told(period);
            }
            at = period.to();
        }
        return found;
    }

    private boolean opens(String word) {
        return lexicon.opens(word) || quantities.isNumber(word);
    }

    private Optional<Period> expression(Words words, DateReader dates, int at) {
        return after(words, "since", at)
                .flatMap(next -> span(words, dates, next, false).map(Period::onwards))
                .or(() -> between(words, dates, at))
                .or(() -> after(words, "from", at).flatMap(next -> span(words, dates, next, true)))
                .or(() -> after(words, "until", at)
                        .flatMap(next -> span(words, dates, next, false).map(Period::upTo)))
                .or(() -> after(words, "until-end", at)
                        .flatMap(dates::within)
                        .map(p -> p.ending().upTo()))
                .or(() -> span(words, dates, at, false))
                .or(() -> after(words, "before", at)
                        .flatMap(next -> spanAlone(words, dates, next).map(Period::earlier)))
                .or(() -> after(words, "after", at)
                        .flatMap(next -> spanAlone(words, dates, next).map(Period::later)));
    }

    /** A time that is not that of what follows: "after Monday", but not "after Monday's vote". */
    private Optional<Period> spanAlone(Words words, DateReader dates, int at) {
        return span(words, dates, at, false).filter(p -> !lexicon.is(words, p.to(), "possessive"));
    }

    private Optional<Integer> after(Words words, String kind, int at) {
        return lexicon.find(words, at, kind, true).map(e -> at + e.length()).filter(next -> next < words.size());
    }

    private Optional<Period> between(Words words, DateReader dates, int at) {
        Optional<Integer> next = after(words, "between", at);
        if (next.isEmpty()) {
            return Optional.empty();
        }
        return dates.range(next.get(), "and").or(() -> dates.range(next.get(), "to"));
    }

    /** One time, or two that stand for all that lies from the one to the other. */
    private Optional<Period> span(Words words, DateReader dates, int at, boolean needed) {
        Optional<Period> range = dates.range(at, "to").or(() -> dates.neighbours(at));
        return range.isPresent() || needed ? range : dates.point(at);
    }
}
