package org.wasl.extractor.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.wasl.extractor.Argument;
import org.wasl.extractor.Count;
import org.wasl.extractor.Extraction;
import org.wasl.extractor.Fact;
import org.wasl.extractor.Modality;
import org.wasl.extractor.When;
import org.wasl.extractor.json.Gold;

/**
 * The facts of one article against gold. A fact is right where gold has one of its type with the same fillers in the same
 * roles, and both are stated or both are not; each fact of gold is met once. Optional facts of gold count neither way when
 * found with their modality. Time, place, counts and the rest are
 * attributes: of facts that are right it is told how many have them right.
 */
final class Comparison {
    /** The contract's attributes that gold has, in the order of its keys. */
    static final List<String> ATTRIBUTES = List.of(
            "from",
            "invitedBy",
            "by",
            "post",
            "rank",
            "former",
            "agreement",
            "count",
            "killed",
            "injured",
            "weapon",
            "mode",
            "place",
            "time",
            "modality",
            "claimant");

    private static final Set<String> EITHER_WAY = Set.of("Alignment", "Cooperation");
    private static final Set<String> EXTRA_ROLES = Set.of("invitedBy", "by");
    /** Gold does not write the usual mode. */
    private static final String USUAL_MODE = "inPerson";

    /** A fact of gold and the one found for it. */
    record Pair(Fact gold, Fact found) {}

    private final Extraction gold;
    private final Extraction found;
    private final Alignment alignment;
    private final List<Fact> required = new ArrayList<>();
    private final List<Fact> optional = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Fact> missed = new ArrayList<>();
    private final List<Fact> spurious = new ArrayList<>();

    Comparison(Gold marked, Extraction found) {
        this.gold = marked.extraction();
        this.found = found;
        this.alignment = new Alignment(marked, found);
        for (int i = 0; i < gold.facts().size(); i++) {
            (marked.optionalFacts().contains(i) ? optional : required)
                    .add(gold.facts().get(i));
        }
        pair();
    }

    /** What is wanted comes first; what is left over and is as an optional fact has it, counts nowhere. */
    private void pair() {
        List<Fact> open = new ArrayList<>(found.facts());
        missed.addAll(required);
        for (Pair pair : candidates(required)) {
            if (contains(missed, pair.gold) && contains(open, pair.found)) {
                pairs.add(pair);
                remove(missed, pair.gold);
                remove(open, pair.found);
            }
        }
        for (Pair pair : candidates(optional)) {
            if (pair.gold.modality() == pair.found.modality() && contains(open, pair.found)) {
                remove(open, pair.found);
            }
        }
        spurious.addAll(open);
    }

    private List<Pair> candidates(List<Fact> golds) {
        List<Pair> candidates = new ArrayList<>();
        for (Fact aim : golds) {
            for (Fact fact : found.facts()) {
                if (isStated(aim) == isStated(fact) && sameRoles(aim, fact)) {
                    candidates.add(new Pair(aim, fact));
                }
            }
        }
        candidates.sort(Comparator.comparingLong(this::disagreements));
        return candidates;
    }

    /** By identity: an extraction may hold two equal facts, and each counts. */
    private static boolean contains(List<Fact> facts, Fact fact) {
        return facts.stream().anyMatch(f -> f == fact);
    }

    private static void remove(List<Fact> facts, Fact fact) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) == fact) {
                facts.remove(i);
                return;
            }
        }
    }

    private long disagreements(Pair pair) {
        return ATTRIBUTES.stream()
                .filter(a -> agreement(pair, a).filter(right -> !right).isPresent())
                .count();
    }

    private static boolean isStated(Fact fact) {
        return fact.modality() == Modality.STATED;
    }

    private boolean sameRoles(Fact wanted, Fact fact) {
        if (!wanted.type().equals(fact.type())) {
            return false;
        }
        if (EITHER_WAY.contains(wanted.type()) && sameFillers(wanted, fact)) {
            return true;
        }
        Set<String> roles = new TreeSet<>(coreRoles(wanted));
        roles.addAll(coreRoles(fact));
        return roles.stream().allMatch(role -> alignment.same(wanted.fillers(role), fact.fillers(role)));
    }

    private boolean sameFillers(Fact wanted, Fact fact) {
        return alignment.same(coreFillers(wanted), coreFillers(fact));
    }

    private static List<String> coreRoles(Fact fact) {
        return fact.arguments().stream()
                .map(Argument::role)
                .filter(role -> isCore(fact.type(), role))
                .toList();
    }

    private static boolean isCore(String type, String role) {
        return !EXTRA_ROLES.contains(role) && !(type.equals("Visit") && role.equals("from"));
    }

    private static List<String> coreFillers(Fact fact) {
        return coreRoles(fact).stream().flatMap(r -> fact.fillers(r).stream()).toList();
    }

    List<Fact> missed() {
        return missed;
    }

    List<Fact> spurious() {
        return spurious;
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** Each fact found and whether it is right, optional ones apart. */
    void judge(BiConsumer<Fact, Boolean> judged) {
        pairs.forEach(pair -> judged.accept(pair.found, true));
        spurious.forEach(fact -> judged.accept(fact, false));
    }

    Tally entities() {
        return alignment.entities();
    }

    /** Facts by type, in the order of the names. */
    Map<String, Tally> facts() {
        List<Fact> counted = Stream.concat(pairs.stream().map(Pair::found), spurious.stream())
                .toList();
        Set<String> types = new TreeSet<>();
        Stream.concat(required.stream(), counted.stream()).forEach(f -> types.add(f.type()));
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (String type : types) {
            int right = count(pairs.stream().map(Pair::gold).toList(), type);
            tallies.put(type, new Tally(count(required, type), count(counted, type), right));
        }
        return tallies;
    }

    private static int count(List<Fact> facts, String type) {
        return (int) facts.stream().filter(f -> f.type().equals(type)).count();
    }

    /** The type of each entity of gold that was not found, and why. */
    List<String> entityMisses() {
        return alignment.missed().entrySet().stream()
                .map(e -> e.getKey().type().term() + " " + e.getValue())
                .toList();
    }

    /** Why each missed fact of gold was missed; each is judged by the spurious fact that comes closest. */
    List<Miss> misses() {
        return missed.stream().map(this::why).toList();
    }

    private Miss why(Fact wanted) {
        if (coreFillers(wanted).stream().anyMatch(id -> !alignment.isFound(id))) {
            return Miss.ENTITY;
        }
        List<Fact> ofType =
                spurious.stream().filter(f -> f.type().equals(wanted.type())).toList();
        if (ofType.stream().anyMatch(f -> sameRoles(wanted, f))) {
            return Miss.MODALITY;
        }
        List<Fact> near = ofType.stream().filter(f -> shareFiller(wanted, f)).toList();
        if (near.stream().anyMatch(f -> within(f, wanted))) {
            return Miss.ROLE_MISSING;
        }
        if (near.stream().anyMatch(f -> within(wanted, f))) {
            return Miss.ROLE_ADDED;
        }
        if (!near.isEmpty()) {
            return Miss.ROLE_OTHER;
        }
        if (spurious.stream().anyMatch(f -> sameFillers(wanted, f) && inOneSentence(wanted, f))) {
            return Miss.TYPE;
        }
        return ofType.stream().anyMatch(f -> inOneSentence(wanted, f)) ? Miss.SENTENCE : Miss.SILENT;
    }

    /** Whether all that the one says stands in the other, too; either may be of gold. */
    private boolean within(Fact one, Fact other) {
        return coreRoles(one).stream()
                .allMatch(role -> one.fillers(role).stream()
                        .allMatch(id -> other.fillers(role).stream()
                                .anyMatch(o -> alignment.same(id, o) || alignment.same(o, id))));
    }

    private static boolean inOneSentence(Fact wanted, Fact fact) {
        String sentence = Alignment.key(wanted.evidence().text());
        String quoted = Alignment.key(fact.evidence().text());
        return !sentence.isEmpty() && !quoted.isEmpty() && (sentence.contains(quoted) || quoted.contains(sentence));
    }

    private boolean shareFiller(Fact wanted, Fact fact) {
        return coreRoles(wanted).stream()
                .anyMatch(role -> wanted.fillers(role).stream()
                        .anyMatch(g -> fact.fillers(role).stream().anyMatch(f -> alignment.same(g, f))));
    }

    /** Of facts with the same type and fillers as one of gold, how many have them in the same roles. */
    Tally direction() {
        int compared = 0;
        int right = 0;
        Set<Fact> used = new HashSet<>();
        for (Fact wanted : gold.facts()) {
            if (coreRoles(wanted).size() < 2 || EITHER_WAY.contains(wanted.type())) {
                continue;
            }
            List<Fact> like = found.facts().stream()
                    .filter(f -> f.type().equals(wanted.type()) && !used.contains(f) && sameFillers(wanted, f))
                    .toList();
            Optional<Fact> same =
                    like.stream().filter(f -> sameRoles(wanted, f)).findFirst();
            same.or(() -> like.stream().findFirst()).ifPresent(used::add);
            compared += like.isEmpty() ? 0 : 1;
            right += same.isPresent() ? 1 : 0;
        }
        return new Tally(compared, compared, right);
    }

    /** Facts that gold has as denied, planned or hypothetical; right are those that were not given as stated. */
    Tally traps() {
        List<Fact> traps = gold.facts().stream().filter(f -> !isStated(f)).toList();
        int asserted = (int) traps.stream()
                .filter(trap -> spurious.stream().anyMatch(f -> isStated(f) && sameRoles(trap, f)))
                .count();
        return new Tally(traps.size(), traps.size(), traps.size() - asserted);
    }

    /** An attribute over all pairs: compared where either side has it. */
    Tally attribute(String name) {
        List<Boolean> compared =
                pairs.stream().flatMap(p -> agreement(p, name).stream()).toList();
        int right = (int) compared.stream().filter(r -> r).count();
        return new Tally(compared.size(), compared.size(), right);
    }

    /** Names of the attributes in which the two differ. */
    List<String> differences(Pair pair) {
        return ATTRIBUTES.stream()
                .filter(a -> agreement(pair, a).filter(right -> !right).isPresent())
                .toList();
    }

    private Optional<Boolean> agreement(Pair pair, String attribute) {
        return switch (attribute) {
            case "from", "invitedBy", "by" -> extraRole(pair, attribute);
            case "post", "rank" ->
                both(text(pair.gold, attribute), text(pair.found, attribute))
                        .map(either -> text(pair.gold, attribute).equals(text(pair.found, attribute)));
            case "mode" -> mode(pair);
            case "former" ->
                pair.gold.former() || pair.found.former()
                        ? Optional.of(pair.gold.former() == pair.found.former())
                        : Optional.empty();
            case "agreement", "weapon" ->
                reference(
                        Optional.ofNullable(pair.gold.references().get(attribute)),
                        Optional.ofNullable(pair.found.references().get(attribute)));
            case "count", "killed", "injured" -> counts(pair, attribute);
            case "place" -> reference(pair.gold.place(), pair.found.place());
            case "claimant" -> reference(pair.gold.claimant(), pair.found.claimant());
            case "time" -> time(pair);
            case "modality" ->
                isStated(pair.gold) ? Optional.empty() : Optional.of(pair.gold.modality() == pair.found.modality());
            default -> throw new IllegalArgumentException("no attribute '" + attribute + "'");
        };
    }

    private Optional<Boolean> extraRole(Pair pair, String role) {
        List<String> wanted = pair.gold.fillers(role);
        List<String> fillers = pair.found.fillers(role);
        return isCore(pair.gold.type(), role) || (wanted.isEmpty() && fillers.isEmpty())
                ? Optional.empty()
                : Optional.of(alignment.same(wanted, fillers));
    }

    private static Optional<String> text(Fact fact, String attribute) {
        return Optional.ofNullable(fact.texts().get(attribute)).map(Alignment::key);
    }

    private static Optional<Boolean> mode(Pair pair) {
        Optional<String> wanted = text(pair.gold, "mode").filter(m -> !m.equals(Alignment.key(USUAL_MODE)));
        Optional<String> mode = text(pair.found, "mode").filter(m -> !m.equals(Alignment.key(USUAL_MODE)));
        return both(wanted, mode).map(either -> wanted.equals(mode));
    }

    private Optional<Boolean> reference(Optional<String> wanted, Optional<String> id) {
        return both(wanted, id)
                .map(either -> wanted.isPresent() && id.isPresent() && alignment.same(wanted.get(), id.get()));
    }

    private static Optional<Boolean> counts(Pair pair, String attribute) {
        Optional<Count> wanted = Optional.ofNullable(pair.gold.counts().get(attribute));
        Optional<Count> count = Optional.ofNullable(pair.found.counts().get(attribute));
        return both(wanted, count).map(either -> wanted.map(Comparison::bounds).equals(count.map(Comparison::bounds)));
    }

    /** Gold has no units. */
    private static Count bounds(Count count) {
        return new Count(count.min(), count.max(), count.stated(), count.qualifier(), Optional.empty());
    }

    /** The days; of times without days that there are none. */
    private static Optional<Boolean> time(Pair pair) {
        return both(pair.gold.time(), pair.found.time())
                .map(either -> days(pair.gold.time()).equals(days(pair.found.time())));
    }

    private static List<Optional<LocalDate>> days(Optional<When> when) {
        return List.of(when.flatMap(When::from), when.flatMap(When::until));
    }

    private static <T> Optional<Boolean> both(Optional<T> one, Optional<T> other) {
        return one.isPresent() || other.isPresent() ? Optional.of(true) : Optional.empty();
    }

    /** What an event is about is quoted, not compared: two readers cut it differently. */
    private static final Set<String> QUOTED = Set.of("topic", "mission");

    /** A fact with names in place of ids. */
    static String show(Extraction extraction, Fact fact) {
        StringBuilder shown = new StringBuilder(fact.type());
        fact.arguments()
                .forEach(a -> shown.append(' ')
                        .append(a.role())
                        .append('=')
                        .append(String.join(
                                " + ",
                                a.entities().stream()
                                        .map(id -> name(extraction, id))
                                        .toList())));
        fact.texts().forEach((key, value) -> {
            if (!QUOTED.contains(key)) {
                shown.append(' ').append(key).append('=').append(value);
            }
        });
        fact.counts()
                .forEach((key, value) ->
                        shown.append(' ').append(key).append('=').append(show(value)));
        fact.references()
                .forEach((key, id) -> shown.append(' ').append(key).append('=').append(name(extraction, id)));
        shown.append(fact.former() ? " former" : "");
        fact.place().ifPresent(id -> shown.append(" place=").append(name(extraction, id)));
        fact.time().ifPresent(when -> shown.append(" time=").append(show(when)));
        shown.append(isStated(fact) ? "" : " " + fact.modality().term());
        fact.claimant().ifPresent(id -> shown.append(" claimant=").append(name(extraction, id)));
        return shown.toString();
    }

    private static String name(Extraction extraction, String id) {
        return extraction.entities().stream()
                .filter(e -> e.id().equals(id))
                .flatMap(e -> Stream.of(extraction.article().language(), "en", "ar")
                        .flatMap(tag -> Optional.ofNullable(e.labels().get(tag)).stream()))
                .findFirst()
                .orElse(id);
    }

    private static String show(Count count) {
        String bounds = (count.min().isPresent() ? count.min().getAsLong() : "") + ".."
                + (count.max().isPresent() ? count.max().getAsLong() : "");
        return count.qualifier() + "("
                + (count.stated().isPresent() ? count.stated().getAsLong() + " " : "") + bounds + ")";
    }

    private static String show(When when) {
        return when.from().map(LocalDate::toString).orElse("") + ".."
                + when.until().map(LocalDate::toString).orElse("")
                + when.text().map(t -> " '" + t + "'").orElse("");
    }
}
