package org.wasl.extractor.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;

/**
 * What the lexicons say of each word of a sentence, for the model to look at: part of a known name, title, first name,
 * head of a name …
 */
public final class NameMarks {
    /** Begins the mark of a known name's first word. */
    public static final String FIRST = "^";

    /** Begins the mark of a noun that names of bodies and places begin with. */
    static final String HEAD = "head-";

    static final String NEVER = "x";

    private static final String HEADED = "?";

    private static final String LONG = "+";

    private final Lexicon lexicon;
    private final HeadedNames headed;

    NameMarks(Lexicon lexicon, HeadedNames headed) {
        this.lexicon = lexicon;
        this.headed = headed;
    }

    /**
     * One mark a token.
     *
     * @param known the names that the lexicons found
     */
    List<String> of(Sentence sentence, List<Name> known) {
        String[] marks = new String[sentence.size()];
        Arrays.fill(marks, "");
        for (Name name : known) {
            String type = name.type().term() + (name.foundBy() == Name.FoundBy.HEAD ? HEADED : "");
            Arrays.fill(marks, name.from(), name.to(), type + (name.length() > 1 ? LONG : ""));
            marks[name.from()] = FIRST + marks[name.from()];
        }
        for (Token token : sentence.tokens()) {
            if (marks[token.index()].isEmpty()) {
                marks[token.index()] = mark(sentence, token);
            }
        }
        return new ArrayList<>(Arrays.asList(marks));
    }

    /** Whether the mark is that of a word of a known name of such a type. */
    public static boolean names(String mark, Set<EntityType> types) {
        String bare = mark.replace(FIRST, "").replace(LONG, "");
        return types.stream().anyMatch(t -> t.term().equals(bare));
    }

    private String mark(Sentence sentence, Token token) {
        if (lexicon.isNeverName(token)) {
            return NEVER;
        }
        if (lexicon.isPersonal(sentence.tokens(), token.index())) {
            return "title";
        }
        if (lexicon.isGivenName(token)) {
            return "given";
        }
        if (lexicon.hasWord(token, "kin") || lexicon.hasWord(token, "name-link")) {
            return "link";
        }
        if (lexicon.hasWord(token, "honorific")) {
            return "honorific";
        }
        if (lexicon.nationalityAt(sentence.tokens(), token.index()).isPresent()) {
            return "nationality";
        }
        return headed.head(sentence, token.index()).map(t -> HEAD + t.term()).orElse("");
    }
}
