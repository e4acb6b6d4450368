package org.wasl.shell;

import java.util.Map;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.LineReader;
import org.jline.reader.impl.CompletionMatcherImpl;

/** Lets a word that has been begun match a name that is spelled otherwise; JLine would compare letter by letter. */
final class NameMatcher extends CompletionMatcherImpl {
    @Override
    protected void defaultMatchers(
            Map<LineReader.Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            String originalGroupName) {
        super.defaultMatchers(options, prefix, line, caseInsensitive, errors, originalGroupName);
        String begun = prefix ? line.word().substring(0, line.wordCursor()) : line.word();
        matchers.add(simpleMatcher(name -> Names.begins(name, begun)));
        // the IRI of a thing whose name was begun, perhaps in the other script
        if (begun.contains(":")) {
            matchers.add(simpleMatcher(iri -> iri.startsWith(begun.substring(0, begun.lastIndexOf(':') + 1))));
        }
    }
}
