package org.wasl.extractor.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wasl.extractor.text.Token;

/**
 * Phrases of one or more words, each with a value, found in tokens from a given place, the longest first. Built once, then
 * read by any number of threads.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseTable<V> {
    private static final class Node<V> {
        private final Map<String, Node<V>> next = new HashMap<>(2);
        private final List<V> values = new ArrayList<>(1);
    }

    /** A phrase found: the tokens {@code [from, to)} and what they stand for. */
    public record Match<V>(int from, int to, List<V> values) {
        public V value() {
            return values.get(0);
        }
    }

    private final Node<V> root = new Node<>();
    private final Function<Token, String> key;

    /** A table that compares what {@code key} gives for each token with the words of the phrases. */
    public PhraseTable(Function<Token, String> key) {
        this.key = key;
    }

    /** Adds a phrase given as the keys of its words. */
    public void put(List<String> words, V value) {
        Node<V> node = root;
        for (String word : words) {
            node = node.next.computeIfAbsent(word, w -> new Node<>());
        }
        if (!node.values.contains(value)) {
            node.values.add(value);
        }
    }

    /** All phrases that begin at the token, the shortest first. */
    public List<Match<V>> all(List<Token> tokens, int from) {
        List<Match<V>> found = new ArrayList<>();
        Node<V> node = root;
        for (int i = from; i < tokens.size(); i++) {
            node = node.next.get(key.apply(tokens.get(i)));
            if (node == null) {
                break;
            }
            if (!node.values.isEmpty()) {
                found.add(new Match<>(from, i + 1, node.values));
            }
        }
        return found;
    }

    /** The longest phrase that begins at the token. */
    public Optional<Match<V>> longest(List<Token> tokens, int from) {
        Node<V> node = root;
        Match<V> found = null;
        for (int i = from; i < tokens.size(); i++) {
            node = node.next.get(key.apply(tokens.get(i)));
            if (node == null) {
                break;
            }
            if (!node.values.isEmpty()) {
                found = new Match<>(from, i + 1, node.values);
            }
        }
        return Optional.ofNullable(found);
    }
}
