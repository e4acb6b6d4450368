package org.wasl.extractor.name;

import java.util.List;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.tag.Cues;
import org.wasl.extractor.tag.WordClusters;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;

/** What {@link NameReviser} looks at: the names that the layers before it found, the words, and what lexicons say of them. */
final class NameCues {
    static final String OUTSIDE = "O";

    private static final int EDGE = 3;
    private static final int UNMARKED = Cues.of("");
    private static final int NEVER = Cues.of(NameMarks.NEVER);
    private static final int[] BITS = {4, 8, 12};

    private final Sentence sentence;
    private final boolean clustered;
    private final int[] bases;
    private final int[] heads;
    private final int[] lengths;
    private final int[] norms;
    private final int[] stems;
    private final int[] tags;
    private final int[] shapes;
    private final int[] marks;
    private final int[] bits;
    private final int[] paths;
    private final boolean[] quoted;

    /**
     * @param found the names of the sentence, without overlaps
     * @param marked what the lexicons say of each token
     */
    NameCues(Sentence sentence, List<Name> found, List<String> marked, Lexicon lexicon, WordClusters clusters) {
        this.sentence = sentence;
        clustered = clusters != null;
        int size = sentence.size();
        int all = size + 2 * EDGE;
        bases = new int[all];
        heads = new int[all];
        lengths = new int[all];
        norms = new int[all];
        stems = new int[all];
        tags = new int[all];
        shapes = new int[all];
        marks = new int[all];
        bits = new int[all];
        paths = new int[all];
        quoted = new boolean[all];
        boolean quote = false;
        for (int i = 0; i < size; i++) {
            Token token = sentence.token(i);
            int at = i + EDGE;
            norms[at] = Cues.of(token.norm());
            stems[at] = Cues.of(token.stem());
            tags[at] = Cues.of(token.tag());
            shapes[at] = shape(token.form(), i);
            marks[at] = Cues.of(marked.get(i));
            bits[at] = (lexicon.isGivenName(token) ? 1 : 0)
                    | (lexicon.isNeverName(token) ? 2 : 0)
                    | (lexicon.isEveryday(token) ? 4 : 0)
                    | (token.definite() ? 8 : 0)
                    | (token.glued() ? 16 : 0)
                    | (lexicon.nationalityAt(sentence.tokens(), i).isPresent() ? 32 : 0)
                    | (lexicon.isPersonal(sentence.tokens(), i) ? 64 : 0);
            paths[at] = clusters == null ? 0 : clusters.path(token.norm());
            quote = QUOTES.indexOf(token.form()) >= 0 ? !quote : quote;
            quoted[at] = quote;
        }
        for (Name name : found) {
            String type = name.type().term();
            boolean open = name.readings().get(0).id().startsWith(NameFinder.OPEN_STATE);
            int kind = Cues.of(type + (open ? "?" : "") + name.foundBy());
            for (int i = name.from(); i < name.to(); i++) {
                boolean first = i == name.from();
                bases[i + EDGE] = Cues.of(kind, first ? 1 : 2);
                heads[i + EDGE] = norms[name.from() + EDGE];
                lengths[i + EDGE] = Math.min(5, name.length());
            }
        }
    }

    /** Whether nothing speaks for a name at the token: no name found, no mark, and a word that names seldom begin with. */
    boolean isPlain(int token) {
        int i = token + EDGE;
        return bases[i] == 0 && (marks[i] == UNMARKED || marks[i] == NEVER) && isPlain(sentence.token(token));
    }

    /** A verb or a function word, in English written small. */
    private static boolean isPlain(Token token) {
        String form = token.form();
        boolean capital = form.chars().anyMatch(Character::isUpperCase);
        return !capital && !token.pos().isNominal() && !token.is(Pos.OTHER);
    }

    private static final String QUOTES = "\"\u00AB\u00BB\u201C\u201D";

    /** @param last the label of the token before */
    void look(int token, String last, Cues cues) {
        cues.clear();
        int i = token + EDGE;
        int base = bases[i];
        int before = Cues.of(last);
        cues.add(100, before, base);
        cues.add(101, before, norms[i]);
        cues.add(102, before, tags[i], bits[i]);
        cues.add(103, before, marks[i], base);
        cues.add(104, before, base, bases[i + 1]);
        cues.add(105, before, norms[i - 1]);
        cues.add(106, before, shapes[i], tags[i]);
        cues.add(107, before, norms[i - 1], bits[i]);
        cues.add(108, before, bases[i - 1], base);
        cues.add(0, base);
        cues.add(1, bases[i - 1], base);
        cues.add(2, base, bases[i + 1]);
        cues.add(3, bases[i - 1], base, bases[i + 1]);
        cues.add(4, bases[i - 2], bases[i - 1]);
        cues.add(5, base, bases[i + 1], bases[i + 2]);
        cues.add(6, base, heads[i]);
        cues.add(7, base, lengths[i]);
        cues.add(8, bases[i - 1], heads[i - 1], norms[i]);
        cues.add(9, bases[i - 1], heads[i - 1], tags[i]);
        cues.add(10, bases[i - 1], norms[i - 1]);
        for (int d = -2; d <= 2; d++) {
            cues.add(12 + d, norms[i + d]);
            cues.add(17 + d, norms[i + d], base);
            cues.add(22 + d, marks[i + d], base);
            cues.add(27 + d, bits[i + d], base);
            cues.add(32 + d, shapes[i + d], base);
            cues.add(37 + d, tags[i + d], base);
        }
        cues.add(40, norms[i - 1], norms[i]);
        cues.add(41, norms[i], norms[i + 1]);
        cues.add(42, norms[i - 1], norms[i + 1]);
        cues.add(43, norms[i - 2], norms[i - 1], tags[i]);
        cues.add(44, stems[i], base);
        cues.add(45, stems[i - 1], bits[i]);
        cues.add(46, stems[i - 2], bits[i]);
        cues.add(47, tags[i - 1], tags[i], tags[i + 1]);
        cues.add(48, marks[i - 1], marks[i], marks[i + 1]);
        cues.add(49, bits[i - 1], bits[i], bits[i + 1]);
        cues.add(50, shapes[i - 1], shapes[i], shapes[i + 1]);
        cues.add(51, marks[i - 1], norms[i]);
        cues.add(52, marks[i], norms[i - 1]);
        cues.add(53, marks[i], norms[i + 1]);
        cues.add(54, bits[i], tags[i], base);
        cues.add(55, marks[i - 2], marks[i - 1], bits[i]);
        cues.add(56, stems[i - 1], base, bits[i]);
        cues.add(57, shapes[i], bits[i], norms[i - 1]);
        cues.add(58, shapes[i], norms[i + 1]);
        cues.add(59, quoted[i] ? 1 : 0, base, shapes[i]);
        cues.add(60, quoted[i] ? 1 : 0, marks[i - 2], marks[i - 1]);
        String norm = sentence.token(token).norm();
        for (int length = 1; length <= 3; length++) {
            if (length < norm.length()) {
                cues.add(61 + length, Cues.of(norm.substring(norm.length() - length)), tags[i]);
                cues.add(65 + length, Cues.of(norm.substring(0, length)), tags[i]);
            }
        }
        before(i, cues);
        if (clustered) {
            for (int d = -1; d <= 1; d++) {
                for (int b = 0; b < BITS.length; b++) {
                    cues.add(80 + 3 * d + b, WordClusters.prefix(paths[i + d], BITS[b]), base);
                }
                cues.add(90 + d, paths[i + d], shapes[i]);
            }
        }
        if (!sentence.heads().isEmpty()) {
            int head = sentence.heads().get(token);
            int label = Cues.of(sentence.labels().get(token));
            cues.add(95, label, base);
            cues.add(96, label, head < 0 ? 0 : norms[head + EDGE], base);
            cues.add(97, label, head < 0 ? 0 : bases[head + EDGE]);
        }
    }

    /** The nearest word before that a lexicon marks, and how far it is. */
    private void before(int i, Cues cues) {
        int none = Cues.of("");
        for (int d = 1; d <= EDGE; d++) {
            if (marks[i - d] != none && marks[i - d] != 0) {
                cues.add(70, d, marks[i - d], bases[i]);
                cues.add(71, d, norms[i - d], shapes[i]);
                cues.add(72, d, marks[i - d], bits[i]);
                return;
            }
        }
        cues.add(73, bases[i]);
    }

    private static int shape(String form, int index) {
        StringBuilder shape = new StringBuilder();
        char last = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            char kind = Character.isUpperCase(c)
                    ? 'X'
                    : Character.isLetter(c) ? c < 0x250 ? 'x' : 'a' : Character.isDigit(c) ? '0' : c;
            if (kind != last) {
                shape.append(kind);
            }
            last = kind;
        }
        return Cues.of((index == 0 ? "^" : "") + shape);
    }
}
