package org.wasl.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> COMMANDS = List.of("query", "posts", "ingest", "meetings");

    @Test
    void finds_a_slip_of_the_hand() {
        assertThat(Nearest.to("meetngs", COMMANDS)).contains("meetings");
        assertThat(Nearest.to("qeury", COMMANDS)).contains("query");
        assertThat(Nearest.to("querry", COMMANDS)).contains("query");
    }

    @Test
    void guesses_nothing_from_afar() {
        assertThat(Nearest.to("frobnicate", COMMANDS)).isEmpty();
    }
}
