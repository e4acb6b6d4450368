package org.wasl.extractor.link;

import java.util.List;

/** A person that the article has named, by the words of the longest name so far. */
record Person(String key, List<String> words) {
    /** Whether the words are a short form of this name: its last part, or its first and last with some left out. */
    boolean mayBe(List<String> other) {
        if (other.isEmpty() || other.size() > words.size()) {
            return false;
        }
        int at = 0;
        for (String word : words) {
            if (at < other.size() && word.equals(other.get(at))) {
                at++;
            }
        }
        if (at < other.size()) {
            return false;
        }
        boolean last = words.get(words.size() - 1).equals(other.get(other.size() - 1));
        boolean middle = other.size() == 1 && words.size() > 2 && words.indexOf(other.get(0)) > 0;
        return last || other.size() >= 2 || middle;
    }
}
