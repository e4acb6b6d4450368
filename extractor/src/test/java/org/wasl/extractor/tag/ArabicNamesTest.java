package org.wasl.extractor.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArabicNamesTest {
    private static List<ArabicNames.Found> find(String norms, String tags) {
        List<String> words = List.of(norms.split(" "));
        return ArabicNames.load().find(words, List.of(tags.split(" ")), Collections.nCopies(words.size(), ""));
    }

    @Test
    void namesAreFoundByWhatTheyStandBeside() {
        assertEquals(
                List.of(new ArabicNames.Found(2, 4, "person"), new ArabicNames.Found(5, 6, "place")),
                find("وصل السيد رامون فلوريس الي مدريد", "VBD DTNN NNP NNP IN NNP"));
    }

    @Test
    void anotherNameOfTheSameTypeMayFollowAtOnce() {
        assertEquals(
                List.of(new ArabicNames.Found(0, 2, "place"), new ArabicNames.Found(2, 3, "place")),
                ArabicNames.names(List.of("B-place", "I-place", "B-place", "O")));
    }

    @Test
    void wordsAreNoNames() {
        assertEquals(List.of(), find("قال ان الامر صعب", "VBD IN DTNN JJ"));
        assertEquals(List.of(), find("", "X"));
    }
}
