package org.wasl.extractor.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wasl.extractor.Modality;
import org.wasl.extractor.clause.Clause;
import org.wasl.extractor.frame.FactSchema;
import org.wasl.extractor.frame.Frame;
import org.wasl.extractor.frame.FrameReader;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.phrase.NounPhrase;
import org.wasl.extractor.phrase.Reference;
import org.wasl.extractor.tag.Classifier;
import org.wasl.extractor.tag.Cues;
import org.wasl.extractor.text.Pos;

/**
 * Finds events by classifiers that learnt from annotated articles: which word tells one, which phrases take part and how,
 * and whether it is told as a fact. It knows words and constructions that no frame has. Immutable, shared by threads.
 *
 * <p>The three steps, and most of what they look at, are those of pipelines for ACE (Ahn 2006, "The stages of event
 * extraction"; Li, Ji and Huang 2013, "Joint event extraction via structured prediction with global features").
 */
public final class EventReader {
    /** The label of what is no event, and of what takes no part in one. */
    public static final String NONE = "none";

    /** The labels of where it happened and of the post concerned, beside the roles of the type. */
    public static final String PLACE = "place";

    public static final String POST = "post";

    /** Joins the roles of a phrase that has two in one fact: "the French left Mali". */
    public static final String AND = "+";

    /** {@link #AND} as {@code split} takes it without a pattern: this is asked of each label of each phrase. */
    private static final String BETWEEN = "\\" + AND;

    /** Such pairs of roles, in alphabetical order. */
    public static final Set<String> DOUBLE = Set.of("actor" + AND + "force");

    /** How likely a word must be to tell an event to be looked at, and a phrase to take part in it. */
    private static final double TRIGGER = 0.4;

    private static final double ROLE = 0.5;

    private final EventCues cues;
    private final Classifier triggers;
    private final Classifier roles;
    private final Classifier modalities;
    private final Map<String, Frame> frames = new HashMap<>();
    private final FactSchema schema;

    private EventReader(String language, FactSchema schema, FrameReader frameReader, List<Classifier> classifiers) {
        cues = new EventCues(language, frameReader);
        this.schema = schema;
        triggers = classifiers.get(0);
        roles = classifiers.get(1);
        modalities = classifiers.get(2);
        for (String type : triggers.labels()) {
            if (!type.equals(NONE)) {
                frames.put(type, frame(schema.type(type)));
            }
        }
    }

    public static EventReader load(String language, FactSchema schema, FrameReader frames) {
        return new EventReader(
                language, schema, frames, Classifier.load("org/wasl/extractor/lang/" + language + "/events.bin"));
    }

    /** The frame that takes each role from the slot of its name. */
    private static Frame frame(FactSchema.Type type) {
        Map<String, List<String>> roles = new LinkedHashMap<>();
        type.roles().forEach(r -> roles.put(r.name(), List.of(slot(r.name()))));
        boolean office = FactSchema.OFFICES.contains(type.name());
        return Frame.ofRoles(
                "learnt-" + type.name().toLowerCase(Locale.ROOT),
                type.name(),
                roles,
                List.of(slot(PLACE)),
                office ? List.of(slot(POST)) : List.of());
    }

    static String slot(String role) {
        return "role " + role.toLowerCase(Locale.ROOT);
    }

    /** The frame that makes a fact of the event. */
    public Frame frame(Event event) {
        return frames.get(event.type());
    }

    /** The events of a sentence, in the order of the words that tell them. */
    public List<Event> read(ParsedSentence sentence) {
        List<Event> events = new ArrayList<>();
        if (sentence.phrases().isEmpty()) {
            return events;
        }
        Cues found = new Cues();
        int none = triggers.labels().indexOf(NONE);
        for (int t = 0; t < sentence.sentence().size(); t++) {
            if (!sentence.mayTell(t)) {
                continue;
            }
            cues.trigger(sentence, t, found);
            double[] chances = triggers.probabilities(found);
            for (int type = 0; type < chances.length; type++) {
                if (type != none
                        && chances[type] >= TRIGGER
                        && !isPassedOver(sentence, t, triggers.labels().get(type))) {
                    events.add(event(sentence, t, triggers.labels().get(type), chances[type], found));
                }
            }
        }
        return events;
    }

    /** Whether frames know the verb for such a tie and did not read one: "the wife of X is a member". */
    private boolean isPassedOver(ParsedSentence sentence, int t, String type) {
        return TIES.contains(type) && cues.mayMean(sentence.sentence().token(t), type);
    }

    private static final Set<String> TIES = Set.of("Membership", "Alignment", "Meeting");

    private Event event(ParsedSentence sentence, int t, String type, double chance, Cues found) {
        Map<String, List<NounPhrase>> filled = new TreeMap<>();
        Map<String, Double> best = new HashMap<>();
        double sure = chance;
        FactSchema.Type schemaType = schema.type(type);
        for (int p = 0; p < sentence.phrases().size(); p++) {
            NounPhrase phrase = sentence.phrases().get(p);
            cues.role(sentence, t, type, p, found);
            double[] chances = roles.probabilities(found);
            int role = -1;
            for (int r = 0; r < chances.length; r++) {
                String label = roles.labels().get(r);
                if ((label.equals(NONE) || fits(schemaType, label)) && (role < 0 || chances[r] > chances[role])) {
                    role = r;
                }
            }
            if (roles.labels().get(role).equals(NONE) || chances[role] < ROLE) {
                continue;
            }
            for (String label : roles.labels().get(role).split(BETWEEN)) {
                boolean together =
                        schemaType.roles().stream().anyMatch(r -> r.name().equals(label) && r.together());
                if (label.equals("force") && areNoForce(phrase)) {
                    continue;
                }
                if (together) {
                    filled.computeIfAbsent(label, l -> new ArrayList<>()).add(phrase);
                    best.merge(label, chances[role], Math::min);
                } else if (chances[role] > best.getOrDefault(label, 0.0)) {
                    filled.put(label, new ArrayList<>(List.of(phrase)));
                    best.put(label, chances[role]);
                }
            }
        }
        for (double one : best.values()) {
            sure *= one;
        }
        cues.modality(sentence, t, type, found);
        double[] chances = modalities.probabilities(found);
        int most = 0;
        for (int m = 1; m < chances.length; m++) {
            most = chances[m] > chances[most] ? m : most;
        }
        Modality modality = Modality.valueOf(modalities.labels().get(most).toUpperCase(Locale.ROOT));
        return new Event(type, t, filled, clause(sentence, t, filled, modality), sure * chances[most]);
    }

    /** "Danes are living in Helmand": people who are neither troops nor fighters. */
    private static boolean areNoForce(NounPhrase phrase) {
        return phrase.references().stream()
                .anyMatch(r -> r instanceof Reference.Group group && !FORCES.contains(group.kind())
                        || r instanceof Reference.Named named && named.name().foundBy() == Name.FoundBy.NATIONALITY);
    }

    private static final Set<String> FORCES = Set.of("troops", Reference.Group.FIGHTERS, Reference.Group.THEM);

    private static boolean fits(FactSchema.Type type, String label) {
        boolean office = FactSchema.OFFICES.contains(type.name());
        return label.equals(PLACE)
                || label.equals(POST) && office
                || Stream.of(label.split(BETWEEN))
                        .allMatch(l ->
                                type.roles().stream().anyMatch(r -> r.name().equals(l)));
    }

    private static Clause clause(
            ParsedSentence sentence, int t, Map<String, List<NounPhrase>> filled, Modality modality) {
        Map<String, List<NounPhrase>> arguments = new LinkedHashMap<>();
        filled.forEach((role, phrases) -> arguments.put(slot(role), List.copyOf(phrases)));
        Optional<Clause> own = sentence.clauseAt(t);
        Optional<Clause> near = own.or(() -> sentence.around(t));
        int from = own.map(Clause::from).orElse(t);
        int to = own.map(Clause::to).orElse(Math.min(sentence.sentence().size(), t + 12));
        boolean verb = sentence.sentence().token(t).is(Pos.VERB);
        // "his wish to visit": what a noun is only supposed to tell is not stated
        boolean supposed = modality == Modality.STATED
                && own.filter(c -> c.kind() == Clause.Kind.NOUN && c.modality() == Modality.HYPOTHETICAL)
                        .isPresent();
        Modality told = supposed ? Modality.HYPOTHETICAL : modality;
        return new Clause(
                sentence.sentence().index(),
                t,
                own.map(Clause::lemma).orElse(sentence.sentence().token(t).lemma()),
                verb ? Clause.Kind.VERB : Clause.Kind.NOUN,
                own.flatMap(Clause::support),
                own.filter(Clause::passive).isPresent(),
                told,
                own.filter(Clause::future).isPresent(),
                arguments,
                own.map(Clause::objectNouns).orElse(List.of()),
                own.map(Clause::subjectNouns).orElse(List.of()),
                own.map(Clause::complements).orElse(Set.of()),
                near.flatMap(Clause::speaker),
                Optional.empty(),
                true,
                from,
                to);
    }
}
