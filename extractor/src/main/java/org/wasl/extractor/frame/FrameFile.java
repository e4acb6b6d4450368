package org.wasl.extractor.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.Modality;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads frames from the YAML files of a language; a file a subject, listed in {@code frames/index.txt}. */
public final class FrameFile {
    private static final Set<String> KEYS = Set.of(
            "id",
            "fact",
            "verbs",
            "nouns",
            "support",
            "objects",
            "what",
            "subjects",
            "whom",
            "complements",
            "instead",
            "roles",
            "place",
            "post",
            "predecessor",
            "topic",
            "office",
            "alone",
            "modality",
            "needs",
            "filled",
            "without",
            "voice",
            "settled",
            "reciprocal",
            "finite",
            "follows",
            "kinds",
            "attributes",
            "reads",
            "passes");

    private FrameFile() {}

    /** All frames of the language, in the order of the index and the files. */
    public static List<Frame> load(String language) {
        String folder = "org/wasl/extractor/lang/" + language + "/frames/";
        List<Frame> frames = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        BrokenPlurals plurals = BrokenPlurals.load(language);
        for (String file : text(folder + "index.txt").split("\n")) {
            if (file.isBlank() || file.startsWith("#")) {
                continue;
            }
            String resource = folder + file.strip();
            Object root = yaml().load(text(resource));
            if (!(root instanceof List<?> list)) {
                throw new IllegalArgumentException(resource + ": a list of frames is expected");
            }
            for (Object item : list) {
                Frame frame = frame(resource, (Map<?, ?>) item, plurals);
                if (!ids.add(frame.id())) {
                    throw new IllegalArgumentException(resource + ": the id '" + frame.id() + "' is used twice");
                }
                frames.add(frame);
            }
        }
        return frames;
    }

    /** Every scalar is a text: plain YAML takes the words "on" and "no" for truth values. */
    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        DumperOptions dumper = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // none
            }
        });
    }

    private static String text(String resource) {
        try (InputStream in = FrameFile.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource '" + resource + "' on the class path");
            }
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Frame frame(String resource, Map<?, ?> item, BrokenPlurals plurals) {
        String id = String.valueOf(item.get("id"));
        for (Object key : item.keySet()) {
            if (!KEYS.contains(String.valueOf(key))) {
                throw new IllegalArgumentException(resource + ", frame '" + id + "': no such key '" + key + "', only "
                        + new java.util.TreeSet<>(KEYS));
            }
        }
        Map<String, List<String>> roles = new LinkedHashMap<>();
        map(item.get("roles")).forEach((role, slots) -> roles.put(String.valueOf(role), strings(slots)));
        Map<String, String> attributes = new LinkedHashMap<>();
        map(item.get("attributes")).forEach((k, v) -> attributes.put(String.valueOf(k), String.valueOf(v)));
        List<Frame.Example> reads = new ArrayList<>();
        if (item.get("reads") instanceof List<?> examples) {
            for (Object example : examples) {
                Map<?, ?> fields = map(example);
                Map<String, List<String>> expected = new LinkedHashMap<>();
                fields.forEach((k, v) -> {
                    if (!"text".equals(k)) {
                        expected.put(String.valueOf(k), strings(v));
                    }
                });
                reads.add(new Frame.Example(String.valueOf(fields.get("text")), expected));
            }
        }
        return new Frame(
                id,
                String.valueOf(item.get("fact")),
                set(item.get("verbs")),
                set(item.get("nouns")),
                set(item.get("support")),
                plurals.withNumbers(set(item.get("objects"))),
                set(item.get("what")),
                set(item.get("subjects")),
                set(item.get("whom")),
                set(item.get("complements")),
                set(item.get("instead")),
                roles,
                strings(item.get("place")),
                strings(item.get("post")),
                strings(item.get("predecessor")),
                strings(item.get("topic")),
                "true".equals(item.get("office")),
                alone(item.get("alone")),
                Optional.ofNullable(item.get("modality"))
                        .map(m -> Modality.valueOf(String.valueOf(m).toUpperCase(Locale.ROOT))),
                set(item.get("needs")),
                set(item.get("filled")),
                set(item.get("without")),
                Optional.ofNullable(item.get("voice")).map(String::valueOf),
                "true".equals(item.get("settled")),
                "true".equals(item.get("reciprocal")),
                "true".equals(item.get("finite")),
                set(item.get("follows")),
                kinds(item.get("kinds")),
                attributes,
                reads,
                strings(item.get("passes")));
    }

    private static Map<String, Set<EntityType>> kinds(Object value) {
        Map<String, Set<EntityType>> kinds = new LinkedHashMap<>();
        map(value).forEach((role, terms) -> {
            Set<EntityType> types = EnumSet.noneOf(EntityType.class);
            strings(terms)
                    .forEach(t -> types.add(EntityType.ofTerm(t)
                            .orElseThrow(() -> new IllegalArgumentException("no entity type '" + t + "'"))));
            kinds.put(String.valueOf(role), types);
        });
        return kinds;
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<String> strings(Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }

    private static Set<String> set(Object value) {
        return new LinkedHashSet<>(strings(value));
    }

    private static Frame.Alone alone(Object value) {
        return switch (String.valueOf(value)) {
            case "null" -> Frame.Alone.SUBJECT;
            case "true" -> Frame.Alone.OBJECT;
            case "person" -> Frame.Alone.PERSON;
            default -> throw new IllegalArgumentException("alone is true or person, not " + value);
        };
    }
}
