package org.wasl.extractor.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wasl.extractor.Span;

class DependencyParserTest {
    private static final SentenceSplitter SPLITTER = SentenceSplitter.load("en");
    private static final EnglishTokenizer TOKENIZER = EnglishTokenizer.load();
    private static final PennTagger TAGGER = PennTagger.load();
    private static final DependencyParser PARSER = DependencyParser.load();

    /** Behind the bar the arcs that have to be there, as "dependent label head". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Omar Haddad met with Lena Brandt in Vienna on Monday. | Haddad nsubj met, with prep met, Brandt pobj with, Vienna pobj in, Monday pobj on
                    Lebanese Interior Minister Karim Daher met his Jordanian counterpart, Sami Rashed. | Minister compound Daher, Daher nsubj met, counterpart dobj met, his poss counterpart, Rashed appos counterpart
                    The envoy was received by President Adel Nassar in Tunis. | envoy nsubjpass received, by agent received, Nassar pobj by, President compound Nassar
                    Three soldiers were killed and five others were wounded. | soldiers nsubjpass killed, Three nmod soldiers, wounded conj killed
                    Col. Rami Aziz, who commands the 5th Brigade, arrived in Mosul. | Aziz nsubj arrived, commands relcl Aziz, who nsubj commands, Brigade dobj commands
                    Nadia Farouk, the ministry's spokeswoman, denied the report. | Farouk nsubj denied, spokeswoman appos Farouk, ministry poss spokeswoman, report dobj denied
                    Qatar, Oman and Kuwait signed the accord. | Qatar nsubj signed, Oman conj Qatar, accord dobj signed
                    The two sides agreed to form a joint committee. | sides nsubj agreed, two nmod sides, form xcomp agreed, committee dobj form
                    "We will not leave," the general said. | leave ccomp said, not neg leave, will aux leave, general nsubj said
                    Spain said that Portugal had withdrawn its troops from the base. | withdrawn ccomp said, Portugal nsubj withdrawn, troops dobj withdrawn, from prep withdrawn, that mark withdrawn
                    The group, which is led by Hadi Mansour, claimed the attack. | group nsubj claimed, led relcl group, Mansour pobj by, attack dobj claimed
                    The Iran-backed group did not attack the base. | group nsubj attack, did aux attack, not neg attack, base dobj attack, backed nmod group
                    Sofia Lund is the foreign minister of Norway. | Lund nsubj is, minister attr is, of prep minister, Norway pobj of
                    Ali Hamdan was appointed governor of the province. | Hamdan nsubjpass appointed, governor oprd appointed
                    About 900 troops are stationed at the base near Hasakah. | troops nsubjpass stationed, 900 nmod troops, at prep stationed, base pobj at, Hasakah pobj near
                    Talks between Ankara and Athens were held in Geneva. | Talks nsubjpass held, Ankara pobj between, Athens conj Ankara, Geneva pobj in
                    The army's chief of staff visited Rome and met the pope. | chief nsubj visited, army poss chief, Rome dobj visited, met conj visited, pope dobj met
                    He discussed the matter with his Greek counterpart. | He nsubj discussed, matter dobj discussed, counterpart pobj with
                    """)
    void finds_the_dependencies(String text, String arcs) {
        assertThat(arcs(text)).contains(arcs.split(", "));
    }

    @Test
    void makes_a_tree_of_any_words() {
        Random random = new Random(7);
        List<String> words =
                List.of("the", "minister", ",", "met", "and", "\"", "of", "Baghdad", "-", "said", "who", "2,000");
        for (int round = 0; round < 200; round++) {
            List<String> forms = random.ints(1 + round % 40, 0, words.size())
                    .mapToObj(words::get)
                    .toList();
            assertTree(PARSER.parse(forms, TAGGER.tag(forms)));
        }
    }

    @Test
    void takes_no_words_and_one_word() {
        assertThat(PARSER.parse(List.of(), List.of()).heads()).isEmpty();
        assertThat(PARSER.parse(List.of("Yes"), List.of("UH")).heads()).containsExactly(-1);
    }

    @Test
    void says_when_there_is_not_a_tag_for_each_word() {
        assertThatThrownBy(() -> PARSER.parse(List.of("They", "met"), List.of("PRP")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 forms, but 1 tags");
    }

    private static void assertTree(DependencyParser.Arcs arcs) {
        int[] heads = arcs.heads();
        assertThat(Arrays.stream(heads).filter(h -> h == -1)).hasSize(1);
        for (int i = 0; i < heads.length; i++) {
            int steps = 0;
            for (int h = i; h >= 0; h = heads[h]) {
                assertThat(steps++).isLessThan(heads.length);
            }
        }
    }

    private static List<String> arcs(String text) {
        Span sentence = SPLITTER.split(text, new Span(0, text.length())).get(0);
        List<String> forms = TOKENIZER.tokenize(text, sentence).stream()
                .map(span -> span.of(text))
                .toList();
        DependencyParser.Arcs arcs = PARSER.parse(forms, TAGGER.tag(forms));
        return IntStream.range(0, forms.size())
                .mapToObj(i -> forms.get(i) + " " + arcs.labels()[i] + " "
                        + (arcs.heads()[i] < 0 ? "-" : forms.get(arcs.heads()[i])))
                .toList();
    }
}
