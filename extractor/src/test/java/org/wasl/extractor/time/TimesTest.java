package org.wasl.extractor.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Times as the extractor resolves them: published, ahead or not, sentence, and the days that must come out first. */
class TimesTest {
    @ParameterizedTest(name = "{0} {3}")
    @CsvFileSource(resources = "times.tsv", delimiter = '\t', numLinesToSkip = 1)
    void resolvesTimes(String language, LocalDate published, boolean ahead, String text, String from, String until) {
        List<TimeFinder.Found> found = TimeFinder.load(language).find(text, Optional.of(published), ahead);

        assertThat(found).as(text).isNotEmpty();
        assertThat(found.get(0).when().from().map(Object::toString).orElse("-")).isEqualTo(from);
        assertThat(found.get(0).when().until().map(Object::toString).orElse("-"))
                .isEqualTo(until);
    }
}
