package org.wasl.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wasl.extractor.frame.Frame;
import org.wasl.extractor.frame.FrameFile;
import org.wasl.extractor.phrase.Name;

/**
 * Runs the examples that the frames carry: each must read what it says and pass over what it must not read. What the
 * classifiers of events add is not the frames' doing.
 */
class FrameExamplesTest {
    private static final Extractor EXTRACTOR = Extractor.load();

    @TestFactory
    Stream<DynamicTest> framesReadAndPassOver() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String language : List.of("ar", "en")) {
            for (Frame frame : FrameFile.load(language)) {
                for (Frame.Example example : frame.reads()) {
                    tests.add(DynamicTest.dynamicTest(
                            language + "-" + frame.id() + " reads: " + example.text(),
                            () -> reads(language, frame, example)));
                }
                for (String text : frame.passes()) {
                    tests.add(DynamicTest.dynamicTest(
                            language + "-" + frame.id() + " passes over: " + text,
                            () -> assertThat(facts(language, frame.fact(), extract(language, text)))
                                    .filteredOn(f -> f.modality() == Modality.STATED)
                                    .filteredOn(f -> !f.rule().contains("-learnt-"))
                                    .isEmpty()));
                }
            }
        }
        return tests.stream();
    }

    private static void reads(String language, Frame frame, Frame.Example example) {
        Extraction extraction = extract(language, example.text());
        List<Map<String, Set<String>>> found = facts(language, frame.fact(), extraction).stream()
                .map(f -> roles(extraction, f))
                .toList();
        for (Map.Entry<String, List<String>> expected : example.roles().entrySet()) {
            for (String id : expected.getValue()) {
                assertThat(found)
                        .as("%s %s of %s", expected.getKey(), id, frame.fact())
                        .anyMatch(
                                f -> f.getOrDefault(expected.getKey(), Set.of()).contains(id));
            }
        }
        assertThat(found).as("a %s", frame.fact()).isNotEmpty();
    }

    private static Map<String, Set<String>> roles(Extraction extraction, Fact fact) {
        Map<String, Set<String>> roles = fact.arguments().stream()
                .collect(Collectors.toMap(
                        Argument::role,
                        a -> a.entities().stream()
                                .flatMap(e -> keys(extraction, e).stream())
                                .collect(Collectors.toSet())));
        fact.place().ifPresent(p -> roles.put("place", keys(extraction, p)));
        fact.references().forEach((name, id) -> roles.put(name, keys(extraction, id)));
        return roles;
    }

    /** The end of an entity's IRI, and what it would be without a known entity: an example stays right when one is added. */
    private static Set<String> keys(Extraction extraction, String id) {
        Entity entity = extraction.entity(id);
        Set<String> keys = extraction.mentions().stream()
                .filter(m -> m.entity().equals(id))
                .map(m -> Name.Reading.coined(entity.type(), m.text()).id())
                .collect(Collectors.toSet());
        keys.add(entity.iri().replaceAll(".*/id/", ""));
        return keys;
    }

    private static List<Fact> facts(String language, String type, Extraction extraction) {
        return extraction.facts().stream().filter(f -> f.type().equals(type)).toList();
    }

    private static Extraction extract(String language, String text) {
        return EXTRACTOR.extract(Article.ofParagraph(language, Optional.of(LocalDate.of(2024, 5, 15)), text));
    }
}
