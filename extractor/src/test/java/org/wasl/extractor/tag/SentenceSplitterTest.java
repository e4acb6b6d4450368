package org.wasl.extractor.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wasl.extractor.Span;

class SentenceSplitterTest {
    private static final SentenceSplitter ENGLISH = SentenceSplitter.load("en");
    private static final SentenceSplitter ARABIC = SentenceSplitter.load("ar");

    /** A bar marks where a sentence ends; it is taken out before the text is split. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ministers met.| They left.",
                "Lt. Gen. Sami Haddad met Maj. Gen. Omar Nasser in Baghdad.| Both left.",
                "He flew to the U.S. on Monday.| The visit is his first.",
                "He flew to the U.S.| The visit is his first.",
                "U.S. Secretary of State John F. Hill called Dr. Rami Saleh.",
                "The U.N. Security Council met at 5 p.m. Friday.| It agreed.",
                "They signed at 10 a.m.| Then they left.",
                "About 2.5 percent of 3.5 million left.| Others stayed.",
                "\"We will leave,\" he said.| \"We agreed on it.\"| The talks ended.",
                "“It is over.”| The general left.",
                "“Is it over?” he asked.| Nobody knew.",
                "They talked… and talked.",
                "They talked...| The guests left.",
                "(The base was closed.)| It is open now.",
                "Did they meet?| They did!| Nobody said so.",
                "No. 5 was closed, see Art. 12 of the pact.",
                "1. The first item.| 2. The second item.",
                "A deal was reached with the ministry.|The minister left.",
                "See example.com for more.| It is short.",
                "The company, Haddad Inc., closed.| It had failed.",
                "Brig. Gen. Lee, of Washington, D.C., spoke.| He left.",
                "The first line\n|The second line",
            })
    void ends_english_sentences(String marked) {
        assertThat(split(ENGLISH, marked)).isEqualTo(expected(marked));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "اجتمع الوزيران في بغداد.| ثم غادرا.",
                "هل اجتمع الوزيران؟| نعم!",
                "وصل الوفد أمس؛| وغادر اليوم.",
                "التقى د. سامي حداد نظيره.| وغادر.",
                "بلغت النسبة 2.5 بالمئة.| وقال الوزير ذلك.",
                "قال: «انتهى الأمر.»| ثم غادر.",
                "انتهى الاجتماع.|وغادر الوفد",
                "وصل الوفد۔| وغادر.",
            })
    void ends_arabic_sentences(String marked) {
        assertThat(split(ARABIC, marked)).isEqualTo(expected(marked));
    }

    @Test
    void keeps_to_the_block_and_gives_offsets_into_the_text() {
        String text = "Menu. Home.\n  They met.  They left. \nShare.";
        Span block = new Span(12, 36);
        assertThat(ENGLISH.split(text, block)).containsExactly(new Span(14, 23), new Span(25, 35));
    }

    @Test
    void finds_nothing_in_an_empty_block() {
        assertThat(ENGLISH.split(" \n ", new Span(0, 3))).isEmpty();
    }

    private static List<String> split(SentenceSplitter splitter, String marked) {
        String text = marked.replace("|", "");
        return splitter.split(text, new Span(0, text.length())).stream()
                .map(span -> span.of(text))
                .toList();
    }

    private static List<String> expected(String marked) {
        return List.of(marked.split("\\|")).stream().map(String::strip).toList();
    }
}
