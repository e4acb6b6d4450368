package org.wasl.extractor.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wasl.extractor.Span;

class EnglishTokenizerTest {
    private static final EnglishTokenizer TOKENIZER = EnglishTokenizer.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Iraq's minister left.|Iraq 's minister left .",
                "Iraq’s minister left.|Iraq ’s minister left .",
                "The states' ministers|The states ' ministers",
                "They won't, don't and can't.|They wo n't , do n't and ca n't .",
                "We cannot; he'll see.|We can not ; he 'll see .",
                "Lt. Gen. Abdul-Amir al-Saadi|Lt. Gen. Abdul-Amir al-Saadi",
                "the U.S.-led coalition|the U.S. - led coalition",
                "the US-led and Iran-backed groups|the US - led and Iran - backed groups",
                "Non-aligned, Co-chaired|Non-aligned , Co-chaired",
                "a 34-year-old commander-in-chief|a 34-year-old commander-in-chief",
                "UK-U.S. ties|UK - U.S. ties",
                "$1.5bn, US$5 and 2.5%|$ 1.5bn , US$ 5 and 2.5 %",
                "2,000 troops, 10:30 a.m. on 7/8/2023|2,000 troops , 10:30 a.m. on 7/8/2023",
                "in 2014-2017 and the 1990s|in 2014 - 2017 and the 1990s",
                "\"Why?\" (he) asked...|\" Why ? \" ( he ) asked ...",
                "“We agreed”—he said|“ We agreed ” — he said",
                "Sana'a's O'Brien of AT&T|Sana'a 's O'Brien of AT&T",
                "John F. Hill of Haddad Inc., D.C.|John F. Hill of Haddad Inc. , D.C.",
                "It ended in the U.S.|It ended in the U.S.",
                "plan B.|plan B .",
                "the 1st Division's F-16s and M1A1s|the 1st Division 's F-16s and M1A1s",
                "and/or https://example.com/a?b=1.|and / or https://example.com/a?b=1 .",
                "tanks,guns|tanks , guns",
            })
    void cuts_words_as_the_treebank_does(String text, String tokens) {
        assertThat(tokens(text, new Span(0, text.length()))).isEqualTo(tokens);
    }

    @Test
    void keeps_to_the_sentence_and_covers_all_that_is_not_blank() {
        String text = "Before. The U.S.-led\u00A0force, “strong”, didn't go. After.";
        Span sentence = new Span(8, 46);
        List<Span> tokens = TOKENIZER.tokenize(text, sentence);
        String joined = tokens.stream().map(t -> t.of(text)).collect(Collectors.joining());
        assertThat(joined).isEqualTo(sentence.of(text).replaceAll("[\\s\u00A0]", ""));
        assertThat(tokens).allMatch(sentence::contains).isSorted();
    }

    private static String tokens(String text, Span sentence) {
        return TOKENIZER.tokenize(text, sentence).stream().map(t -> t.of(text)).collect(Collectors.joining(" "));
    }
}
