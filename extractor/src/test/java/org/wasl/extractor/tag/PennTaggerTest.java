package org.wasl.extractor.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PennTaggerTest {
    private static final PennTagger TAGGER = PennTagger.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The two sides signed an agreement in 2008 . | DT CD NNS VBD DT NN IN CD .
                    Lt. Gen. Sami al-Khatib visited Basra . | NNP NNP NNP NNP VBD NNP .
                    Turkey 's foreign minister was invited by his Iraqi counterpart . | NNP POS JJ NN VBD VBN IN PRP$ JJ NN .
                    “ We wo n't leave , ” she said . | `` PRP MD RB VB , '' PRP VBD .
                    Who attacked the base that they hold ? | WP VBD DT NN WDT PRP VBP .
                    Rebels ( about 300 ) have left . | NNS -LRB- RB CD -RRB- VBP VBN .
                    They plan to visit Amman next week . | PRP VBP TO VB NNP JJ NN .
                    The plan was rejected by talks ' sponsors . | DT NN VBD VBN IN NNS POS NNS .
                    """)
    void tags_as_the_treebank_does(String words, String tags) {
        assertThat(TAGGER.tag(List.of(words.split(" ")))).containsExactly(tags.split(" "));
    }

    @Test
    void takes_an_empty_sentence() {
        assertThat(TAGGER.tag(List.of())).isEmpty();
    }
}
