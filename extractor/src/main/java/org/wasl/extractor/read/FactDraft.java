package org.wasl.extractor.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.wasl.extractor.Argument;
import org.wasl.extractor.Count;
import org.wasl.extractor.Evidence;
import org.wasl.extractor.Fact;
import org.wasl.extractor.Modality;
import org.wasl.extractor.When;

/** A fact with keys of entities, while the article is read. */
final class FactDraft {
    final String type;
    final Map<String, List<String>> roles = new LinkedHashMap<>();
    final Map<String, String> texts = new TreeMap<>();
    final Map<String, Count> counts = new TreeMap<>();
    final Map<String, String> references = new TreeMap<>();
    final Evidence evidence;
    final String rule;
    /** Roles that people without a name fill: they are not those whom another fact names there. */
    Set<String> people = Set.of();

    /** The token that tells it; -1 where no clause does. */
    int predicate = -1;

    boolean former;
    Optional<String> place = Optional.empty();
    Optional<When> time = Optional.empty();
    Modality modality = Modality.STATED;
    Optional<String> claimant = Optional.empty();
    double confidence;

    FactDraft(String type, Evidence evidence, String rule, double confidence) {
        this.type = type;
        this.evidence = evidence;
        this.rule = rule;
        this.confidence = confidence;
    }

    /** The same of another: all that is said of who took part, but for one role, and as it is said. */
    FactDraft again(String role, String key) {
        FactDraft other = new FactDraft(type, evidence, rule, confidence);
        other.roles.putAll(roles);
        other.roles.put(role, List.of(key));
        other.modality = modality;
        other.claimant = claimant;
        return other;
    }

    /** All entities that the fact needs. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        roles.values().forEach(keys::addAll);
        keys.addAll(references.values());
        place.ifPresent(keys::add);
        claimant.ifPresent(keys::add);
        return keys;
    }

    /** Whether the other says the same of the same, so that one of them is enough. */
    boolean same(FactDraft other) {
        boolean compatible = place.isEmpty() || other.place.isEmpty() || place.equals(other.place);
        boolean times = dates().isEmpty() || other.dates().isEmpty() || dates().equals(other.dates());
        boolean numbers = counts.isEmpty() || other.counts.isEmpty() || counts.equals(other.counts);
        // without names only the place tells one event from another
        boolean known = !roles.isEmpty()
                || evidence.equals(other.evidence)
                || place.isPresent() && place.equals(other.place) && counts.equals(other.counts);
        return type.equals(other.type)
                && modality == other.modality
                && roles.equals(other.roles)
                && known
                && compatible
                && times
                && numbers
                && texts.getOrDefault("post", "").equals(other.texts.getOrDefault("post", ""))
                && former == other.former;
    }

    private static final Set<String> VOICED =
            Set.of("Support", "Rejection", "Request", "Accusation", "Threat", "Pledge");

    private static final Set<String> ASKED = Set.of("Request", "Threat", "Pledge");

    private static final Set<String> SITUATIONS =
            Set.of("PostHolding", "Membership", "Leadership", "PartOf", "Location", "ForcePresence", "Alignment");

    /** Whether this tells of the same event in the same sentence and says at least as much of who took part. */
    boolean covers(FactDraft other) {
        return !isSituation()
                && type.equals(other.type)
                && modality == other.modality
                && evidence.equals(other.evidence)
                && other.people.stream().noneMatch(roles::containsKey)
                && other.roles.entrySet().stream()
                        .allMatch(e -> roles.getOrDefault(e.getKey(), List.of()).containsAll(e.getValue()));
    }

    /** Events that an article tells once or several times, seldom two of the same parties. */
    private static final Set<String> SINGULAR =
            Set.of("Meeting", "Visit", "Signing", "Withdrawal", "Appointment", "Dismissal", "Resignation");

    /** Whether both may be the same event, told in two places with more or less of what belongs to it. */
    boolean tellsAgain(FactDraft other) {
        boolean alike = SINGULAR.contains(type)
                && type.equals(other.type)
                && modality == other.modality
                && (place.isEmpty() || other.place.isEmpty() || place.equals(other.place))
                && (dates().isEmpty() || other.dates().isEmpty() || dates().equals(other.dates()))
                && (counts.isEmpty() || other.counts.isEmpty() || counts.equals(other.counts))
                && (!texts.containsKey("post")
                        || !other.texts.containsKey("post")
                        || texts.get("post").equals(other.texts.get("post")));
        return alike && (within(other) || other.within(this));
    }

    /** Whether all that this names is also in the other. */
    private boolean within(FactDraft other) {
        return !roles.isEmpty()
                && roles.entrySet().stream()
                        .allMatch(e ->
                                other.roles.getOrDefault(e.getKey(), List.of()).containsAll(e.getValue()));
    }

    /** Whether both count the same dead and hurt of the same attackers: one blow, with its target read in two ways. */
    boolean sameToll(FactDraft other) {
        return type.equals("Attack")
                && type.equals(other.type)
                && evidence.equals(other.evidence)
                && modality == other.modality
                && !counts.isEmpty()
                && counts.equals(other.counts)
                && roles.containsKey("actor")
                && roles.get("actor").equals(other.roles.get("actor"));
    }

    /** How much it tells. */
    int fullness() {
        return 3 * roles.values().stream().mapToInt(List::size).sum()
                + counts.size()
                + texts.size()
                + (place.isPresent() ? 1 : 0)
                + (dates().isEmpty() ? 0 : 1);
    }

    /**
     * Whether one of the two tells who attacked and the other who was hit, in the same sentence: "two soldiers were killed
     * in an attack that the party launched".
     */
    boolean completes(FactDraft other) {
        return type.equals("Attack")
                && type.equals(other.type)
                && modality == other.modality
                && evidence.equals(other.evidence)
                && people.stream().noneMatch(other.roles::containsKey)
                && other.people.stream().noneMatch(roles::containsKey)
                && (roles.keySet().equals(Set.of("actor"))
                                && other.roles.keySet().equals(Set.of("recipient"))
                        || roles.keySet().equals(Set.of("recipient"))
                                && other.roles.keySet().equals(Set.of("actor")))
                && !roles.values().containsAll(other.roles.values());
    }

    boolean isSituation() {
        return SITUATIONS.contains(type);
    }

    /** Whether it is done by saying it. */
    boolean isVoiced() {
        return VOICED.contains(type);
    }

    /** Whether its words tell what somebody is to do, which has a time of its own. */
    boolean isAsked() {
        return ASKED.contains(type);
    }

    private String dates() {
        return time.map(t -> "" + t.from() + t.until())
                .filter(d -> !d.equals("Optional.emptyOptional.empty"))
                .orElse("");
    }

    /** Takes over what the other says more. */
    void merge(FactDraft other) {
        other.roles.forEach(roles::putIfAbsent);
        place = place.or(() -> other.place);
        if (dates().isEmpty() && !other.dates().isEmpty()) {
            time = other.time;
        }
        other.texts.forEach(texts::putIfAbsent);
        other.counts.forEach(counts::putIfAbsent);
        other.references.forEach(references::putIfAbsent);
        confidence = Math.max(confidence, other.confidence);
    }

    Fact fact(UnaryOperator<String> id) {
        List<Argument> arguments = new ArrayList<>();
        roles.forEach((role, keys) ->
                arguments.add(new Argument(role, keys.stream().map(id).toList())));
        Map<String, String> ids = new TreeMap<>();
        references.forEach((name, key) -> ids.put(name, id.apply(key)));
        return new Fact(
                type,
                arguments,
                texts,
                counts,
                ids,
                former,
                place.map(id),
                time,
                modality,
                claimant.map(id),
                Math.round(confidence * 100) / 100.0,
                evidence,
                rule);
    }
}
