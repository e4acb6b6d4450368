package org.wasl.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final List<String> COLUMNS = List.of("who", "count");

    @Test
    void lines_up_columns_of_both_scripts_and_sets_numbers_to_the_right() {
        Table table = new Table(COLUMNS, List.of(List.of("Iraq", "2500"), List.of("العراق", "900")));
        assertThat(print(table, false, 80)).isEqualTo("""
                        | who    | count |
                        |--------|-------|
                        | Iraq   |  2500 |
                        | العراق |   900 |
                        """);
    }

    @Test
    void gives_combining_marks_no_column() {
        assertThat(Table.width("مُحَمَّد")).isEqualTo(4);
        assertThat(Table.width("e\u0301")).isEqualTo(1);
        assertThat(Table.width("中")).isEqualTo(2);
    }

    @Test
    void isolates_cells_on_a_terminal_and_nowhere_else() {
        Table table = new Table(COLUMNS, List.of(List.of("العراق", "2023-08-08")));
        assertThat(print(table, true, 80)).contains("\u2068العراق\u2069", "\u20682023-08-08\u2069");
        assertThat(print(table, false, 80)).doesNotContain("\u2068", "\u2069");
    }

    @Test
    void folds_long_cells_on_a_terminal() {
        Table table = new Table(COLUMNS, List.of(List.of("the ministry of foreign affairs of Iraq", "1")));
        String printed = print(table, true, 30);
        assertThat(printed.lines().map(TableTest::shown)).allMatch(line -> Table.width(line) <= 30);
        assertThat(printed.replaceAll("[|\\s\u2068\u2069-]+", " "))
                .contains("the ministry of 1 foreign affairs of Iraq");
        assertThat(print(table, false, 30)).contains("the ministry of foreign affairs of Iraq");
    }

    @Test
    void folds_a_word_that_is_wider_than_its_column() {
        Table table = new Table(List.of("iri"), List.of(List.of("x".repeat(50))));
        assertThat(print(table, true, 24).lines().map(TableTest::shown)).allMatch(line -> Table.width(line) <= 24);
    }

    @Test
    void folds_what_a_list_says_under_itself() {
        String list = """
                Read articles

                  ingest  Read articles into the store, from files and folders
                  x       Short
                """;
        assertThat(Table.folded(list, 30)).isEqualTo("""
                Read articles

                  ingest  Read articles into
                          the store, from
                          files and folders
                  x       Short
                """);
    }

    private static String shown(String line) {
        return line.replaceAll("[\u2068\u2069]", "");
    }

    private static String print(Table table, boolean terminal, int width) {
        StringWriter text = new StringWriter();
        table.print(new PrintWriter(text), terminal, width);
        return text.toString();
    }
}
