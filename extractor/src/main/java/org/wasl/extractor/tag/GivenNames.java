package org.wasl.extractor.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wasl.extractor.text.Fold;
import org.wasl.ontology.TsvFile;

/**
 * First names as the Arabic press writes them. Many are words as well, and a tagger takes those for verbs and adjectives:
 * among names and titles they are names.
 */
public final class GivenNames {
    private static final String MAQSURA = "\u0649";
    private static final String NAME = "NNP";
    private static final String VERB = "VB";
    private static final String PREPOSITION = "IN";
    private static final String AND = "CC+";
    private static final String TO = "IN+";

    private static final class Holder {
        private static final GivenNames INSTANCE = new GivenNames();
    }

    /** Folded names, and whether each is an everyday word too. */
    private final Map<String, Boolean> names = new HashMap<>();

    private final Set<String> maqsura = new HashSet<>();
    private final Set<String> links = new HashSet<>();
    private final Set<String> god = new HashSet<>();
    private final Set<String> godNames = new HashSet<>();
    private final Set<String> prepositions = new HashSet<>();
    private final Set<String> honorifics = new HashSet<>();

    private GivenNames() {
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/ar/given-names.tsv")) {
            String name = row.cell("name");
            names.put(Fold.of(name), row.cell("word").equals("yes"));
            if (name.endsWith(MAQSURA)) {
                maqsura.add(Fold.of(name));
            }
        }
        addLinks();
    }

    private void addLinks() {
        for (TsvFile.Row row : TsvFile.read("org/wasl/extractor/lang/ar/words.tsv")) {
            switch (row.cell("class")) {
                case "name-link" -> links.addAll(row.values("forms"));
                case "name-or-preposition" -> prepositions.addAll(row.values("forms"));
                case "honorific" -> row.values("forms").forEach(f -> honorifics.add(Fold.of(f)));
                case "god" -> row.values("forms").forEach(f -> god.add(Fold.of(f)));
                case "god-name" -> row.values("forms").forEach(f -> godNames.add(Fold.of(f)));
                default -> {}
            }
        }
    }

    public static GivenNames load() {
        return Holder.INSTANCE;
    }

    /** Whether the word is a first name, be it a word as well. */
    public boolean contains(String form) {
        String norm = Fold.of(form);
        return names.containsKey(norm) && form.endsWith(MAQSURA) == maqsura.contains(norm);
    }

    /** Whether the word is a first name and nothing else. */
    public boolean isSure(String form) {
        return contains(form) && !names.get(Fold.of(form));
    }

    private boolean isNameLike(String form, String tag) {
        return tag.equals(NAME) || contains(form);
    }

    /** "علي الأرض": an everyday noun behind what looks like a first name, but is a preposition in another spelling. */
    private boolean isThing(String form, String tag) {
        return (tag.startsWith("NN") || tag.startsWith("DTNN"))
                && !tag.endsWith(NAME)
                && Vocabulary.load().contains(Fold.of(form))
                && !contains(form)
                && !contains(Vocabulary.stem(form));
    }

    /** The tags of a sentence's words, with first names tagged as names. */
    public List<String> tagged(List<String> forms, List<String> tags) {
        List<String> better = new ArrayList<>(tags);
        for (int i = 0; i < forms.size(); i++) {
            String form = forms.get(i);
            String tag = better.get(i);
            String next = i + 1 < tags.size() ? tags.get(i + 1) : "";
            String nextForm = i + 1 < forms.size() ? forms.get(i + 1) : "";
            String before = i > 0 ? better.get(i - 1) : "";
            boolean relative = (next.equals("NN") || next.equals("JJ"))
                    && Fold.of(nextForm).endsWith("\u064A");
            boolean follows = relative || next.equals(NAME) || next.startsWith("DT") || contains(nextForm);
            boolean titled = i > 0 && honorifics.contains(Fold.of(forms.get(i - 1)));
            if (prepositions.contains(form) && !before.endsWith(NAME) && !titled && isThing(nextForm, next)) {
                better.set(i, PREPOSITION);
            } else if (before.endsWith(NAME) && god.contains(Fold.of(nextForm)) && godNames.contains(Fold.of(form))) {
                // "خلف الله": no verb
                better.set(i, NAME);
            } else if (tag.startsWith(VERB)
                    && before.endsWith(NAME)
                    && links.contains(form)
                    && isNameLike(nextForm, next)) {
                // "ولد" between two names is no birth
                better.set(i, NAME);
            } else if (contains(form)) {
                boolean title = before.contains("DT") || before.endsWith(NAME) || before.contains("PRP$");
                boolean named = isSure(form) || title && follows || links.contains(nextForm);
                if (named && !tag.equals(NAME)) {
                    better.set(i, NAME);
                }
            } else if (form.length() > 3
                    && (tag.startsWith(AND) || tag.startsWith(TO))
                    && isSure(form.substring(1))
                    && follows) {
                better.set(i, (tag.startsWith(AND) ? AND : TO) + NAME);
            }
        }
        return better;
    }
}
