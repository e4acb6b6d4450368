package org.wasl.extractor.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishLemmasTest {
    private static final EnglishLemmas LEMMAS = EnglishLemmas.load();

    @ParameterizedTest
    @CsvSource({
        "met, VBD, meet",
        "Met, VBD, meet",
        "held, VBN, hold",
        "visited, VBD, visit",
        "visiting, VBG, visit",
        "invited, VBN, invite",
        "accuses, VBZ, accuse",
        "agreed, VBD, agree",
        "agreeing, VBG, agree",
        "signed, VBD, sign",
        "denied, VBD, deny",
        "denies, VBZ, deny",
        "planned, VBN, plan",
        "hoping, VBG, hope",
        "hopping, VBG, hop",
        "attacks, VBZ, attack",
        "launches, VBZ, launch",
        "discusses, VBZ, discuss",
        "goes, VBZ, go",
        "dying, VBG, die",
        "withdrew, VBD, withdraw",
        "overthrown, VBN, overthrow",
        "controlled, VBN, control",
        "left, VBD, leave",
        "found, VBD, find",
        "felt, VBD, feel",
        "led, VBN, lead",
        "said, VBD, say",
        "were, VBD, be",
        "’s, VBZ, be",
        "n't, RB, not",
        "wo, MD, will",
        "ca, MD, can",
        "sign, VB, sign",
        "ministers, NNS, minister",
        "parties, NNS, party",
        "bases, NNS, base",
        "forces, NNS, force",
        "crises, NNS, crisis",
        "men, NNS, man",
        "troops, NNS, troop",
        "embassies, NNS, embassy",
        "clashes, NNS, clash",
        "viruses, NNS, virus",
        "causes, NNS, cause",
        "abuses, NNS, abuse",
        "allies, NNS, ally",
        "vice-presidents, NNS, vice-president",
        "talks, NNS, talk",
        "larger, JJR, large",
        "happier, JJR, happy",
        "biggest, JJS, big",
        "smaller, JJR, small",
        "senior, JJ, senior",
        "States, NNPS, states",
        "Austin, NNP, austin",
    })
    void gives_the_dictionary_form(String form, String tag, String lemma) {
        assertThat(LEMMAS.lemma(form, tag)).isEqualTo(lemma);
    }
}
