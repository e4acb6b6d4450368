package org.wasl.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wasl.ontology.TsvFile;

/**
 * What the program says of itself in the language of whoever reads it: the code says it in English, as gettext has it,
 * and the table knows the same in Arabic.
 */
record Translation(String language) {
    private static final String HOLE = "{}";

    /** A sentence with holes, and its Arabic. */
    private record Form(Pattern english, String arabic) {}

    /** The table, read when somebody wants Arabic. */
    private static final class Loaded {
        private static final Map<String, String> WHOLE = new LinkedHashMap<>();
        private static final List<Form> FORMS = new ArrayList<>();

        static {
            for (TsvFile.Row row : TsvFile.read("org/wasl/shell/messages.tsv")) {
                String english = row.cell("en");
                if (english.contains(HOLE)) {
                    String pattern = Pattern.quote(english).replace(HOLE, "\\E(.+?)\\Q");
                    FORMS.add(new Form(Pattern.compile(pattern, Pattern.DOTALL), row.cell("ar")));
                } else {
                    WHOLE.put(english, row.cell("ar"));
                }
            }
        }
    }

    /** The same in the language; as it is where the table does not know it. */
    String of(String english) {
        if (!language.equals("ar")) {
            return english;
        }
        String whole = Loaded.WHOLE.get(english);
        if (whole != null) {
            return whole;
        }
        for (Form form : Loaded.FORMS) {
            Matcher fits = form.english().matcher(english);
            if (fits.matches()) {
                return filled(form.arabic(), fits);
            }
        }
        return english;
    }

    private String filled(String arabic, Matcher english) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int i = 1; i <= english.groupCount(); i++) {
            int hole = arabic.indexOf(HOLE, at);
            filled.append(arabic, at, hole).append(of(english.group(i)));
            at = hole + HOLE.length();
        }
        return filled.append(arabic.substring(at)).toString();
    }
}
