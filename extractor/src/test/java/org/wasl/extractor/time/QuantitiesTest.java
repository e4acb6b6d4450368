package org.wasl.extractor.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.wasl.extractor.Count;

/** Numbers as the extractor bounds them. */
class QuantitiesTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "quantities.tsv", delimiter = '\t', numLinesToSkip = 1)
    void bounds(String language, String text, String qualifier, String min, String max) {
        List<QuantityFinder.Quantity> found = QuantityFinder.load(language).find(text);

        assertThat(found).as(text).hasSize(1);
        Count count = found.get(0).count();
        assertThat(count.qualifier()).isEqualTo(qualifier);
        assertThat(count.min().isPresent() ? "" + count.min().getAsLong() : "-").isEqualTo(min);
        assertThat(count.max().isPresent() ? "" + count.max().getAsLong() : "-").isEqualTo(max);
    }
}
