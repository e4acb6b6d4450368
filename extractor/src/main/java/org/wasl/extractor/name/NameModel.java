package org.wasl.extractor.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.tag.ArabicNames;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;

/** A trained OpenNLP name finder of a language; without one the names that need it are not found. */
public final class NameModel {
    /** OpenNLP's finder is slow to make and belongs to one thread. */
    private final ThreadLocal<NameFinderME> finders;

    private NameModel(TokenNameFinderModel model) {
        finders = ThreadLocal.withInitial(() -> new NameFinderME(model));
    }

    /**
     * The names of an Arabic sentence by the project's own model.
     *
     * @param marks what the lexicons say of each token
     */
    static List<Name> arabic(Sentence sentence, List<String> marks) {
        List<Name> names = new ArrayList<>();
        List<ArabicNames.Found> found = ArabicNames.load()
                .find(
                        sentence.tokens().stream().map(Token::norm).toList(),
                        sentence.tokens().stream().map(Token::tag).toList(),
                        marks);
        for (ArabicNames.Found name : found) {
            names.add(name(sentence, name.from(), name.to(), name.type()));
        }
        return names;
    }

    /** The model of a language, {@code lang/xx/names.bin}, where there is one. */
    public static Optional<NameModel> load(String language) {
        String resource = "org/wasl/extractor/lang/" + language + "/names.bin";
        opennlp.tools.util.ext.ExtensionLoader.registerAllowedPackage("org.wasl.extractor.name");
        try (InputStream in = NameModel.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(new NameModel(new TokenNameFinderModel(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of a sentence as the model sees them. */
    public List<Name> find(Sentence sentence) {
        NameFinderME finder = finders.get();
        finder.clearAdaptiveData();
        // the model was taught straight apostrophes
        String[] forms = sentence.tokens().stream()
                .map(t -> t.form().replace('\u2019', '\''))
                .toArray(String[]::new);
        List<Name> names = new ArrayList<>();
        for (Span span : finder.find(forms)) {
            int from = span.getStart();
            // "war on Ukraine": what is written small begins no name
            while (from < span.getEnd() && isSmall(forms[from])) {
                from++;
            }
            int to = Math.min(from + 1, span.getEnd());
            while (to < span.getEnd() && !(isSmall(forms[to]) && isOpen(sentence.token(to)))) {
                to++;
            }
            if (from < to) {
                names.add(name(sentence, from, "place".equals(span.getType()) ? to : span.getEnd(), span.getType()));
            }
        }
        return names;
    }

    /** "Harir north of Erbil": no name of a place goes on beyond such a word. */
    private static boolean isOpen(Token token) {
        return token.pos().isNominal() || token.is(Pos.ADVERB) || token.is(Pos.VERB);
    }

    private static boolean isSmall(String form) {
        return form.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }

    private static Name name(Sentence sentence, int from, int to, String kind) {
        EntityType type = switch (kind) {
            case "person" -> EntityType.PERSON;
            case "organization" -> EntityType.ORGANIZATION;
            default -> EntityType.PLACE;
        };
        return Name.in(sentence, from, to, List.of(new Name.Reading(type, "")), Name.FoundBy.MODEL);
    }
}
