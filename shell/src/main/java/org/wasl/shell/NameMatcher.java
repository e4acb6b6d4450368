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
    }
}
