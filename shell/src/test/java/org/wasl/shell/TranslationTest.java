package org.wasl.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationTest {
    private static final Pattern ARABIC = Pattern.compile("\\p{InArabic}{2}");

    @TempDir
    private static Path folder;

    private static Run run(String line) {
        return Run.line(folder.resolve("store"), line);
    }

    @Test
    void tells_all_help_in_arabic() {
        Run all = run("help --lang ar");
        assertThat(all.code()).isZero();
        assertThat(all.out().lines().filter(line -> !line.isBlank()))
                .allMatch(line -> ARABIC.matcher(line).find());
        List<String> commands = run("help")
                .out()
                .lines()
                .filter(line -> line.matches("  [a-z]+  .*"))
                .map(line -> line.strip().split(" ")[0])
                .toList();
        assertThat(commands).hasSizeGreaterThan(40);
        for (String command : commands) {
            String help = run("help " + command + " --lang ar").out();
            assertThat(help.lines().filter(line -> line.startsWith("  --") || !line.startsWith(" ") && !line.isBlank()))
                    .as(command)
                    .allMatch(line -> ARABIC.matcher(line).find());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metings --lang ar|خطأ: لا أمر اسمه 'metings'؛ هل تقصد: meetings",
                "meetings --wiht x --lang ar|خطأ: meetings: لا خيار اسمه --wiht؛ هل تقصد: --with",
                "help nonsense --lang=ar|خطأ: لا أمر اسمه 'nonsense'؛ جرّب: help",
                "metings --lang en|error: there is no command 'metings'; did you mean: meetings",
                "evidence --lang ar|خطأ: evidence: قل عمّ: الرقم N من [N] ظهر من قبل؛ جرّب: help evidence"
            })
    void tells_errors_in_the_language_that_was_asked_for(String line, String error) {
        assertThat(run(line).err().strip()).isEqualTo(error);
    }

    @Test
    void leaves_what_it_does_not_know() {
        Translation arabic = new Translation("ar");
        assertThat(arabic.of("no such sentence")).isEqualTo("no such sentence");
        assertThat(new Translation("en").of("why")).isEqualTo("why");
        assertThat(arabic.of("'Omar' may mean Omar A; Omar B; say more of the name"))
                .isEqualTo("'Omar' قد يعني Omar A; Omar B؛ قل المزيد من الاسم");
    }

    @Test
    void speaks_arabic_in_the_shell_that_is_set_so() {
        Run run = Run.typed(folder.resolve("store"), "set lang ar", "metings");
        assertThat(run.err()).contains("لا أمر اسمه 'metings'؛ هل تقصد: meetings");
    }
}
