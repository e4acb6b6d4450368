package org.wasl.extractor.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ext.ExtensionLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model {@code lang/en/names.bin} as OpenNLP reads it. */
class EnglishNamesTest {
    private static final NameFinderME FINDER = finder();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Omar Haddad met Lena Brandt in Vienna on Monday . | person Omar Haddad, person Lena Brandt, place Vienna
                    Lebanese Interior Minister Karim Daher left Beirut . | person Karim Daher, place Beirut
                    Col. Rami al-Aziz , who commands the brigade , flew to Mosul . | person Rami al-Aziz, place Mosul
                    Amnesty International criticised Jordan . | organization Amnesty International, place Jordan
                    Hundreds of people marched through the streets . |
                    """)
    void finds_names(String words, String names) {
        String[] tokens = words.strip().split(" ");
        List<String> found = Arrays.stream(FINDER.find(tokens))
                .map(n -> n.getType() + " " + String.join(" ", Arrays.copyOfRange(tokens, n.getStart(), n.getEnd())))
                .toList();
        assertThat(found).isEqualTo(names == null ? List.of() : List.of(names.split(", ")));
    }

    private static NameFinderME finder() {
        ExtensionLoader.registerAllowedPackage(EnglishNameFeatures.class.getPackageName());
        try (InputStream in = EnglishNamesTest.class.getResourceAsStream("/org/wasl/extractor/lang/en/names.bin")) {
            return new NameFinderME(new TokenNameFinderModel(in));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
