package org.wasl.extractor.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wasl.extractor.Article;
import org.wasl.extractor.Entity;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.Mention;
import org.wasl.extractor.Span;
import org.wasl.extractor.name.BodyLabels;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.text.Fold;
import org.wasl.extractor.text.Spelling;
import org.wasl.ontology.KnownEntities;
import org.wasl.ontology.KnownEntity;
import org.wasl.ontology.TsvFile;

/**
 * The entities of one article, by key: the last part of their IRI. A name without a known entity makes one of its own,
 * whose key is made of its folded words, so that the same name gives the same IRI in every article.
 */
public final class Registry {
    private static final String BASE = "https://w3id.org/wasl/id/";
    private static final Map<String, String> SAME = pairs("same.tsv", "composed", "known");
    private static final Map<String, String> SEATS = pairs("seats.tsv", "body", "building");

    /** How the ids of a state's missions abroad end. */
    private static final List<String> MISSIONS = List.of("-embassy", "-consulate");

    private static final class Draft {
        private final EntityType type;
        private final Map<String, String> labels = new TreeMap<>();

        Draft(EntityType type) {
            this.type = type;
        }
    }

    private final Article article;
    private final KnownEntities known = KnownEntities.load();
    private final Map<String, Draft> drafts = new HashMap<>();
    private final List<Person> persons = new ArrayList<>();
    private final Map<Span, Mention> mentions = new TreeMap<>();

    public Registry(Article article) {
        this.article = article;
    }

    private static Map<String, String> pairs(String file, String from, String to) {
        Map<String, String> pairs = new HashMap<>();
        TsvFile.read("org/wasl/ontology/entities/" + file).forEach(r -> pairs.put(r.cell(from), r.cell(to)));
        return pairs;
    }

    /** The building that a body sits in, where it is known: the Pentagon for the defence department. */
    public Optional<String> seat(String key) {
        return Optional.ofNullable(SEATS.get(key)).map(s -> known(EntityType.FACILITY, s));
    }

    /** The state, as its id, whose mission abroad the entity is: an embassy or a consulate. */
    public static Optional<String> sender(String key) {
        return MISSIONS.stream().filter(key::endsWith).findFirst().flatMap(m -> HomeStates.home(key));
    }

    /** The entity of this id: a known one, or a body of a known state. */
    public String known(EntityType type, String id) {
        String key = SAME.getOrDefault(id, id);
        Draft draft = drafts.computeIfAbsent(
                key,
                k -> new Draft(
                        known.byId(k).flatMap(e -> EntityType.ofTerm(e.type())).orElse(type)));
        known.byId(key).ifPresent(e -> {
            e.label("ar").ifPresent(l -> draft.labels.put("ar", l));
            e.label("en").ifPresent(l -> draft.labels.put("en", l));
        });
        return key;
    }

    /** The entity that a settled name names; a body whose state is open takes {@code context}, and is none without it. */
    public Optional<String> named(Name name, Optional<String> context) {
        Name.Reading reading = name.readings().get(0);
        String key;
        if (reading.id().startsWith(Name.COMMON)) {
            return called(reading.id().substring(Name.COMMON.length()), name.span());
        }
        if (reading.id().startsWith("?-")) {
            if (context.isEmpty()) {
                return Optional.empty();
            }
            key = known(reading.type(), context.get() + reading.id().substring(1));
        } else if (!reading.id().isEmpty()) {
            key = known(reading.type(), reading.id());
            if (reading.type() == EntityType.PERSON) {
                remember(key, name.text());
            }
        } else if (reading.type() == EntityType.PERSON) {
            key = person(name.text());
        } else {
            key = slug(reading.type(), name.text());
            drafts.computeIfAbsent(key, k -> new Draft(reading.type()));
        }
        Draft draft = drafts.get(key);
        String shown = name.text();
        if (known.byId(key).isEmpty() && name.foundBy() != Name.FoundBy.NATIONALITY) {
            String before = draft.labels.get(article.language());
            if (before == null || before.length() < shown.length()) {
                draft.labels.put(article.language(), shown);
            }
        }
        if (name.foundBy() != Name.FoundBy.NATIONALITY) {
            mention(name.span(), key);
        }
        return Optional.of(key);
    }

    /** Whether something is mentioned at the span or a part of it. */
    public boolean isMentioned(Span span) {
        return mentions.keySet().stream().anyMatch(span::overlaps);
    }

    /** Whether one of the names of a known thing has the noun in it, with an article or without: "Kingdom of …". */
    boolean isCalled(String key, String noun) {
        return known.byId(key).stream()
                .flatMap(e -> e.names().getOrDefault(article.language(), List.of()).stream())
                .flatMap(n -> Arrays.stream(Fold.of(n).split(" ")))
                .anyMatch(w -> w.equals(noun) || w.equals(Resolver.ARTICLE + noun));
    }

    /** What was last mentioned before the span by a name that has the common noun in it. */
    private Optional<String> called(String noun, Span before) {
        String last = null;
        for (Map.Entry<Span, Mention> mention : mentions.entrySet()) {
            boolean earlier = mention.getKey().end() <= before.start();
            String key = mention.getValue().entity();
            boolean thing = drafts.get(key).type != EntityType.PERSON && drafts.get(key).type != EntityType.STATE;
            if (earlier && thing && words(label(key)).contains(noun)) {
                last = key;
            }
        }
        return Optional.ofNullable(last);
    }

    /** Notes that the words at the span mention the entity. */
    public void mention(Span span, String key) {
        mentions.putIfAbsent(span, new Mention(span, span.of(article.text()), drafts.get(key).type, key));
    }

    /** The words of a personal name as they are compared: spellings made one, articles dropped, double names parted. */
    private List<String> words(String text) {
        Spelling spelling = Spelling.of(article.language());
        return Arrays.stream(text.split("\\s+"))
                .map(w -> spelling.bareKey(Fold.of(w)))
                .flatMap(w -> Arrays.stream(w.split("-")))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private String person(String text) {
        List<String> words = words(text);
        for (Person person : persons) {
            if (person.words().equals(words)) {
                return person.key();
            }
        }
        for (int i = persons.size() - 1; i >= 0; i--) {
            if (persons.get(i).mayBe(words)) {
                return persons.get(i).key();
            }
        }
        for (int i = 0; i < persons.size(); i++) {
            Person before = persons.get(i);
            if (new Person("", words).mayBe(before.words())) {
                persons.set(i, new Person(before.key(), words));
                return before.key();
            }
        }
        // "Sheikh Fahad", "Girma": by his first name, where only one bears it
        List<Person> called = persons.stream()
                .filter(p -> words.size() == 1
                        && p.words().size() > 1
                        && p.words().get(0).equals(words.get(0)))
                .toList();
        if (called.size() == 1) {
            return called.get(0).key();
        }
        String key = slug(EntityType.PERSON, String.join(" ", words));
        drafts.computeIfAbsent(key, k -> new Draft(EntityType.PERSON));
        persons.add(new Person(key, words));
        return key;
    }

    private void remember(String key, String text) {
        List<String> words = words(text);
        if (persons.stream().noneMatch(p -> p.key().equals(key) && p.words().size() >= words.size())) {
            persons.add(new Person(key, words));
        }
    }

    private static String slug(EntityType type, String text) {
        return Name.Reading.coined(type, text).id();
    }

    /** Whether the key is the id of an entity that is known beforehand. */
    public static boolean isKnown(String key) {
        return KnownEntities.load().byId(key).isPresent();
    }

    public boolean has(String key) {
        return drafts.containsKey(key);
    }

    public EntityType type(String key) {
        return drafts.get(key).type;
    }

    /** The name to show for an entity in the article's language. */
    public String label(String key) {
        Map<String, String> labels = drafts.get(key).labels;
        return labels.getOrDefault(
                article.language(), labels.values().stream().findFirst().orElse(key));
    }

    public List<Mention> mentions() {
        return List.copyOf(mentions.values());
    }

    /** The entities that are mentioned or used, numbered in the order of first mention; keys to finished entities. */
    public Map<String, Entity> entities(List<String> used) {
        Map<String, Entity> numbered = new LinkedHashMap<>();
        mentions.values().forEach(m -> number(numbered, m.entity()));
        used.forEach(key -> number(numbered, key));
        return numbered;
    }

    private void number(Map<String, Entity> numbered, String key) {
        if (numbered.containsKey(key)) {
            return;
        }
        Draft draft = drafts.get(key);
        Map<String, String> labels = new TreeMap<>(draft.labels);
        if (known.byId(key).isEmpty()) {
            labels.putAll(BodyLabels.of(key));
        }
        numbered.put(
                key,
                new Entity(
                        "e" + (numbered.size() + 1),
                        BASE + key,
                        draft.type,
                        labels,
                        known.byId(key).flatMap(KnownEntity::wikidata)));
    }
}
