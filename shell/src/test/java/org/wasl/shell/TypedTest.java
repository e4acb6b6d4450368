package org.wasl.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "help",
                "describe Ba'ath",
                "SELECT * { ?s ?p ?o }",
                "SELECT * { ?s ?p \"{\" . FILTER(?o < 3) }",
                "PREFIX e: <http://e/x#> ASK { ?s ?p ?o } # { not closed",
                "select * { ?s ?p '''it's {''' }",
                "DESCRIBE <http://e/x>",
                "SELECT * {\n\n"
            })
    void is_whole(String typed) {
        assertThat(Typed.isWhole(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT *",
                "PREFIX e: <http://e/>",
                "query SELECT * {",
                "SELECT * { ?s ?p \"}",
                "SELECT * { { ?s ?p ?o }",
                "describe 'Lloyd"
            })
    void goes_on(String typed) {
        assertThat(Typed.isWhole(typed)).isFalse();
    }
}
