package org.wasl.extractor.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.wasl.extractor.lexicon.PhraseTable;
import org.wasl.extractor.text.Fold;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Token;
import org.wasl.ontology.TsvFile;

/** The words and phrases of {@code lang/xx/triggers.tsv} that may tell an event, each with the types that it may tell. */
final class TriggerWords {
    /**
     * What a word may tell.
     *
     * @param strength from 1, now and then, to 3, nearly always
     * @param words how many words the phrase has
     */
    record Hint(String type, int strength, int words) {}

    private static final String ARTICLE = "\u0627\u0644";
    private static final int LONGEST = 3;

    private final PhraseTable<Hint> table;

    TriggerWords(String language) {
        boolean arabic = language.equals("ar");
        Function<Token, String> key = arabic ? TriggerWords::arabic : Token::lemma;
        table = new PhraseTable<>(key);
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/" + language + "/triggers.tsv")) {
            List<String> words = Arrays.stream(row.cell("word").split(" "))
                    .map(w -> arabic ? bare(Fold.of(w)) : w)
                    .toList();
            for (String fact : row.values("facts")) {
                String[] parts = fact.split(" ");
                table.put(words, new Hint(parts[0], Integer.parseInt(parts[1]), words.size()));
            }
        }
    }

    private static String arabic(Token token) {
        return token.is(Pos.VERB) ? Fold.of(token.lemma()) : token.stem();
    }

    private static String bare(String word) {
        return word.startsWith(ARTICLE) && word.length() > 4 ? word.substring(2) : word;
    }

    /** What the phrases that the token is in may tell. */
    List<Hint> at(List<Token> tokens, int token) {
        List<Hint> hints = new ArrayList<>();
        for (int from = Math.max(0, token - LONGEST + 1); from <= token; from++) {
            for (PhraseTable.Match<Hint> match : table.all(tokens, from)) {
                if (match.to() > token) {
                    hints.addAll(match.values());
                }
            }
        }
        return hints;
    }
}
