package org.wasl.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordKeysTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "وزير الدفاع          | التقى وزيرُ الدّفاع نظيره        | yes",
                "الدفاع               | زار دفاعات المدينة              | no",
                "بغداد                | عاد إلى العاصمة، وببغداد التقى    | yes",
                "القوات               | وللقوات المشتركة قاعدة           | yes",
                "قوات                 | والقوات المشتركة                 | yes",
                "والقوات              | قوات مشتركة                      | yes",
                "وزير                 | زير نساء                         | no",
                "إتفاقية              | الاتفاقيّة                        | yes",
                "مقاتل                | وبمقاتليهم                       | no",
                "طائرات               | بطائراتها                        | yes",
                "Mohammed             | Muhammad spoke                   | yes",
                "Abbasi               | Thabit al-Abbasi                 | yes",
                "the Pentagon         | at Pentagon                      | yes",
                "missile              | two missiles                     | yes",
                "Iraq's army          | the army of Iraq                 | yes",
                "Rouhani              | Rohani                           | no",
                "Küçük                | Kucuk                            | yes",
            })
    void finds_words_whatever_they_bear(String asked, String written, String found) {
        List<List<String>> text = WordKeys.written(written);
        boolean all = WordKeys.asked(asked).stream()
                .allMatch(word -> text.stream().anyMatch(keys -> keys.stream().anyMatch(word::contains)));
        assertThat(all).as(WordKeys.asked(asked) + " in " + text).isEqualTo(found.equals("yes"));
    }
}
