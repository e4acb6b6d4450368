package org.wasl.extractor.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.lexicon.PhraseTable;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.text.Token;
import org.wasl.ontology.KnownEntities;

/**
 * Finds the bodies that every state has by their patterns: the words between the slots as a trie, what stands in the slots
 * by tables of their own. So no table of all states times all ministries is ever built.
 */
final class StateBodies {
    private static final String ARTICLE = "\u0627\u0644";

    private enum Slot {
        NAT("{nat}"),
        NATF("{natf}"),
        STATE("{state}"),
        DOMAIN("{domain}"),
        CORE("{core}");

        private final String text;

        Slot(String text) {
            this.text = text;
        }
    }

    /** What may stand in a slot: a state or a field of government; {@code order} is its place among the others. */
    private record Filler(int order, String id) {}

    private record Ending(int order, EntityType type, String body) {}

    private static final class Node {
        private final Map<String, Node> words = new HashMap<>(2);
        private final Map<Slot, Node> slots = new EnumMap<>(Slot.class);
        private final List<Ending> endings = new ArrayList<>(1);
    }

    private record Hit(int to, Ending ending, Filler domain, Filler state) {
        private static final Filler NONE = new Filler(0, "");
        private static final Comparator<Hit> ORDER = Comparator.<Hit>comparingInt(h -> h.ending.order())
                .thenComparingInt(h -> h.domain.order())
                .thenComparingInt(h -> h.state.order());

        Name.Reading reading() {
            String body = domain.id().isEmpty() ? ending.body() : ending.body() + "-of-" + domain.id();
            return new Name.Reading(ending.type(), state.id() + "-" + body);
        }
    }

    private final Node root = new Node();
    private final Function<Token, String> key;
    private final Map<Slot, PhraseTable<Filler>> fillers = new EnumMap<>(Slot.class);

    /** @param forms the ways to write a phrase, each as the keys of its words */
    StateBodies(String language, Function<String, Set<List<String>>> forms, Function<Token, String> key) {
        this.key = key;
        KnownEntities known = KnownEntities.load();
        for (Slot slot : Slot.values()) {
            fillers.put(slot, new PhraseTable<>(key));
        }
        int order = 0;
        for (Map.Entry<String, List<String>> entry :
                known.nationalities(language).entrySet()) {
            Filler state = new Filler(order++, entry.getKey());
            List<String> names =
                    known.byId(entry.getKey()).orElseThrow().names().getOrDefault(language, List.of());
            names.forEach(n -> put(Slot.STATE, forms.apply(n), state));
            for (String base : entry.getValue()) {
                if (language.equals("ar")) {
                    String definite =
                            Arrays.stream(base.split(" ")).map(w -> ARTICLE + w).collect(Collectors.joining(" "));
                    put(Slot.NAT, forms.apply(definite), state);
                    put(Slot.NATF, forms.apply(Nationalities.feminine(definite)), state);
                } else {
                    put(Slot.NAT, forms.apply(base), state);
                }
            }
            if (language.equals("en")) {
                names.stream().filter(n -> !n.startsWith("the ")).forEach(n -> {
                    put(Slot.NAT, forms.apply(n + "'s"), state);
                    put(Slot.NAT, forms.apply(n), state);
                });
            }
        }
        order = 0;
        for (KnownEntities.Domain domain : known.domains()) {
            for (String name : domain.names().get(language)) {
                Filler filler = new Filler(order++, domain.id());
                put(Slot.DOMAIN, forms.apply(name), filler);
                if (domain.core()) {
                    put(Slot.CORE, forms.apply(name), filler);
                }
            }
        }
        order = 0;
        for (KnownEntities.StateBody body : known.stateBodies()) {
            EntityType type = EntityType.ofTerm(body.type()).orElseThrow();
            for (String pattern : body.patterns().get(language)) {
                Ending ending = new Ending(order++, type, body.id());
                if (pattern.contains("{nat") || pattern.contains(Slot.STATE.text)) {
                    forms.apply(pattern).forEach(words -> add(words, ending));
                }
            }
        }
    }

    private void put(Slot slot, Set<List<String>> forms, Filler filler) {
        forms.forEach(f -> fillers.get(slot).put(f, filler));
    }

    private void add(List<String> words, Ending ending) {
        Node node = root;
        for (String word : words) {
            Optional<Slot> slot = Arrays.stream(Slot.values())
                    .filter(s -> s.text.equals(word))
                    .findFirst();
            Node at = node;
            node = slot.isPresent()
                    ? at.slots.computeIfAbsent(slot.get(), s -> new Node())
                    : at.words.computeIfAbsent(word, w -> new Node());
        }
        if (!node.endings.contains(ending)) {
            node.endings.add(ending);
        }
    }

    /** The longest body that begins at the token, with all states and fields of government that it may mean. */
    Optional<PhraseTable.Match<Name.Reading>> longest(List<Token> tokens, int from) {
        List<Hit> hits = new ArrayList<>();
        walk(tokens, from, root, Hit.NONE, Hit.NONE, hits);
        int to = hits.stream().mapToInt(Hit::to).max().orElse(from);
        if (to == from) {
            return Optional.empty();
        }
        Set<Name.Reading> readings = new LinkedHashSet<>();
        hits.stream().filter(h -> h.to == to).sorted(Hit.ORDER).forEach(h -> readings.add(h.reading()));
        return Optional.of(new PhraseTable.Match<>(from, to, List.copyOf(readings)));
    }

    private void walk(List<Token> tokens, int at, Node node, Filler domain, Filler state, List<Hit> hits) {
        node.endings.forEach(e -> hits.add(new Hit(at, e, domain, state)));
        if (at == tokens.size()) {
            return;
        }
        Node next = node.words.get(key.apply(tokens.get(at)));
        if (next != null) {
            walk(tokens, at + 1, next, domain, state, hits);
        }
        node.slots.forEach((slot, after) -> {
            boolean field = slot == Slot.DOMAIN || slot == Slot.CORE;
            for (PhraseTable.Match<Filler> match : fillers.get(slot).all(tokens, at)) {
                for (Filler filler : match.values()) {
                    walk(tokens, match.to(), after, field ? filler : domain, field ? state : filler, hits);
                }
            }
        });
    }
}
