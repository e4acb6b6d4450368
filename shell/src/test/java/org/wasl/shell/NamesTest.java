package org.wasl.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wasl.store.Label;

class NamesTest {
    private static final Node ABBASI = NodeFactory.createURI("http://e/abbasi");
    private static final Node IRAQ = NodeFactory.createURI("http://e/iraq");
    private static final Node ARMY = NodeFactory.createURI("http://e/army");

    private static final List<Names.Name> NAMES = List.of(
            new Names.Name(ABBASI, "Thabit al-Abbasi"),
            new Names.Name(ABBASI, "ثابت العباسي"),
            new Names.Name(IRAQ, "Iraq"),
            new Names.Name(IRAQ, "العراق"),
            new Names.Name(ARMY, "Iraq Army"));

    private final Names names = new Names(NAMES);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thabit al-Abbasi",
                "thabit abbasi",
                "Thabit Al Abbasi",
                "ثابت العبّاسي",
                "ثابت عباسى",
                "Abbasi",
                "العباسي"
            })
    void finds_a_name_in_any_usual_spelling(String written) {
        assertThat(names.find(written, n -> false)).containsExactly(ABBASI);
    }

    @Test
    void takes_the_whole_name_before_a_part_of_a_longer_one() {
        assertThat(names.find("عراق", n -> false)).containsExactly(IRAQ);
        assertThat(names.find("IRAQ", n -> false)).containsExactly(IRAQ);
    }

    @Test
    void takes_what_articles_speak_of_before_what_is_only_known() {
        Names both = new Names(List.of(new Names.Name(IRAQ, "Austin"), new Names.Name(ABBASI, "Lloyd Austin")));
        assertThat(both.find("Austin", ABBASI::equals)).containsExactly(ABBASI);
        assertThat(both.find("Austin", n -> true)).containsExactly(IRAQ);
    }

    @Test
    void says_what_was_probably_meant() {
        assertThatThrownBy(() -> names.find("Irak", n -> false))
                .hasMessage("nothing here is called 'Irak'; did you mean: Iraq");
        assertThatThrownBy(() -> names.find("Narnia", n -> false)).hasMessage("nothing here is called 'Narnia'");
    }

    @Test
    void answers_from_a_file_as_from_memory(@TempDir Path folder) {
        Path file = folder.resolve("names");
        Names.save(use -> NAMES.forEach(name -> use.accept(new Label(name.entity(), name.label(), "en", true))), file);
        Names loaded = Names.load(file);
        assertThat(loaded.find("عباسى", n -> false)).containsExactly(ABBASI);
        assertThat(loaded.beginning("ira", 10))
                .isEqualTo(names.beginning("ira", 10))
                .extracting(Names.Name::label)
                .containsExactly("Iraq", "Iraq Army");
        assertThat(loaded.beginning("", 10)).hasSize(5);
        assertThat(new Names(List.of()).beginning("a", 10)).isEmpty();
    }

    @Test
    void does_not_choose_between_two() {
        Names two = new Names(List.of(new Names.Name(IRAQ, "Abbas Ali"), new Names.Name(ARMY, "Abbas Omar")));
        assertThatThrownBy(() -> two.find("Abbas", n -> false))
                .hasMessage("'Abbas' may mean Abbas Ali; Abbas Omar; say more of the name");
        assertThat(two.find("Abbas", ARMY::equals)).containsExactly(ARMY);
    }

    @Test
    void completes_what_has_been_begun_at_any_word() {
        assertThat(names.beginning("abb", 10)).extracting(Names.Name::label).containsExactly("Thabit al-Abbasi");
        assertThat(names.beginning("الع", 10)).extracting(Names.Name::label).contains("العراق", "ثابت العباسي");
        assertThat(names.beginning("i", 1)).extracting(Names.Name::label).containsExactly("Iraq");
    }
}
