package org.wasl.extractor.source;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wasl.extractor.text.Fold;
import org.wasl.ontology.TsvFile;

/** Newspapers, agencies and broadcasters: their names by web site and by what they write at the head of an item. */
final class Media {
    /** What stands before the first sentence: "LONDON, Aug 8 (Reuters) - ". {@code end} is where the sentence begins. */
    record Dateline(Optional<String> publisher, String words, int end) {
        private static Dateline of(Optional<String> publisher, String paragraph, int end) {
            return new Dateline(publisher, paragraph.substring(0, end), end);
        }

        /** The day that it tells with its year. */
        Optional<LocalDate> published(boolean dayFirst) {
            return PublicationDate.in(words, dayFirst);
        }
    }

    private static final Pattern END = Pattern.compile("[-:\u2013\u2014](?=\\s)\\s+");
    /** Datelines by their shape: a house or a city in brackets before a dash, or a city in capitals before one. */
    private static final Pattern SHAPE = Pattern.compile(
            "\\(\\p{Lu}[^()]{2,40}\\)\\s[-\u2013\u2014]{1,2}\\s+(?=[\\p{Lu}\"\u201C])|"
                    + "(?:[^\\s()]+\\s){1,5}?\\([^()]{2,25}\\)\\s[-\u2013\u2014]\\s+"
                    + "|\\p{Lu}[\\p{Lu}'\u2019.-]{2,}(?:[ ,/]+[\\p{Lu}'\u2019.-]{2,}){0,3}(?:,[^-\u2013\u2014()]{1,25})?\\s[-\u2013\u2014]{1,2}\\s+(?=[\\p{Lu}\"\u201C])");

    /** A place and a day with its year before a dash, be the place set off by a dash of its own. */
    private static final Pattern DATED =
            Pattern.compile("[^.!?\u061F]{4,80}?\\p{Nd}{4}[^.!?\u061F]{0,12}?\\s[-\u2013\u2014]+\\s+");

    private static final Pattern BETWEEN = Pattern.compile("[-:\u2013\u2014/,\u060C()|]+");
    private static final Pattern MARKS = Pattern.compile("[\"'\u201C\u201D\u00AB\u00BB]");
    private static final int LONGEST = 90;
    private static final int MOST_WORDS_A_PIECE = 5;

    private static final Media ALL = new Media();

    private final Map<String, String> bySite = new HashMap<>();
    private final Map<String, String> byForm = new HashMap<>();
    private final Set<String> placed = new HashSet<>();

    private Media() {
        for (String language : Languages.READ) {
            for (TsvFile.Row row : Languages.rows(language, "media")) {
                String name = row.cell("name");
                row.values("sites").forEach(site -> bySite.putIfAbsent(site, name));
                byForm.putIfAbsent(Fold.of(name), name);
                row.values("forms").forEach(form -> byForm.putIfAbsent(Fold.of(form), name));
            }
            for (TsvFile.Row row : Languages.rows(language, "datelines")) {
                placed.add(Fold.of(row.cell("form")));
            }
        }
    }

    static Media all() {
        return ALL;
    }

    /** The house whose site this is; {@code host} may have labels before the site's own. */
    Optional<String> ofHost(String host) {
        String rest = host.toLowerCase(Locale.ROOT);
        while (rest.contains(".")) {
            if (bySite.containsKey(rest)) {
                return Optional.of(bySite.get(rest));
            }
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        return Optional.empty();
    }

    /** Whether the words are a name of a house. */
    boolean isName(String words) {
        return byForm.containsKey(key(words));
    }

    /** The dateline at the beginning of a paragraph; where it names a house that is known, with its publisher. */
    Optional<Dateline> dateline(String paragraph) {
        Matcher end = END.matcher(paragraph);
        end.region(0, Math.min(paragraph.length(), LONGEST));
        while (end.find()) {
            Optional<String> publisher = publisher(paragraph.substring(0, end.start()));
            if (publisher.isPresent()) {
                return Optional.of(Dateline.of(publisher, paragraph, end.end()));
            }
        }
        Matcher shape = SHAPE.matcher(paragraph);
        if (shape.lookingAt()) {
            return Optional.of(Dateline.of(Optional.empty(), paragraph, shape.end()));
        }
        Matcher dated = DATED.matcher(paragraph);
        return dated.lookingAt()
                ? Optional.of(Dateline.of(Optional.empty(), paragraph, dated.end()))
                        .filter(line -> line.published(true).isPresent())
                : Optional.empty();
    }

    private Optional<String> publisher(String head) {
        Optional<String> found = Optional.empty();
        for (String piece : BETWEEN.split(head)) {
            String words = key(piece);
            if (Part.words(words) > MOST_WORDS_A_PIECE) {
                return Optional.empty();
            }
            found = found.or(() -> Optional.ofNullable(byForm.get(words))).or(() -> placed(words));
        }
        return found;
    }

    /** "HOUSE from CITY": a name, a word of place, the rest. */
    private Optional<String> placed(String words) {
        String[] parts = words.split(" ");
        for (int i = parts.length - 2; i > 0; i--) {
            if (placed.contains(parts[i])) {
                String name = byForm.get(String.join(" ", java.util.Arrays.copyOf(parts, i)));
                if (name != null) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    private static String key(String words) {
        return MARKS.matcher(Fold.of(words)).replaceAll("").strip().replaceAll("\\s+", " ");
    }
}
