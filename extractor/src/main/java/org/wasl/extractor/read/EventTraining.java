package org.wasl.extractor.read;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.wasl.extractor.Article;
import org.wasl.extractor.Span;
import org.wasl.extractor.Trace;
import org.wasl.extractor.event.EventCues;
import org.wasl.extractor.event.EventReader;
import org.wasl.extractor.event.ParsedSentence;
import org.wasl.extractor.frame.Frame;
import org.wasl.extractor.frame.FrameFile;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.phrase.NounPhrase;
import org.wasl.extractor.phrase.Reference;
import org.wasl.extractor.tag.ClassifierTraining;
import org.wasl.extractor.tag.Cues;
import org.wasl.extractor.text.Fold;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Token;

/** Trains the event classifiers of a language: {@code EventTraining LANGUAGE MODEL CORPUS…}; docs/models/events.md. */
final class EventTraining {
    /** What titles and names tell, which other layers read. */
    private static final Set<String> LEFT_OUT = Set.of("PostHolding", "PartOf", "Location");

    private static final int CONFIRMED = 4;

    /** When the examples of frames are taken to have been published. */
    private static final LocalDate EXAMPLES = LocalDate.of(2024, 5, 15);

    /** The label of a phrase that refers to a filler which another phrase stands for. */
    private static final String UNCLEAR = "unclear";

    private final EventCues cues;
    private final ClassifierTraining triggers = new ClassifierTraining(2, 1, 12);
    private final ClassifierTraining roles = new ClassifierTraining(2, 1, 12);
    private final ClassifierTraining modalities = new ClassifierTraining(2, 1, 12);
    private final Map<String, Integer> counts = new TreeMap<>();

    private EventTraining(EventCues cues) {
        this.cues = cues;
    }

    public static void main(String[] args) throws IOException {
        String language = args[0];
        LanguageReader reader = LanguageReader.withoutEvents(language);
        EventTraining training = new EventTraining(new EventCues(language, reader.frames()));
        for (int i = 2; i < args.length; i++) {
            for (EventCorpus.Annotated annotated : EventCorpus.read(Path.of(args[i]))) {
                Article article = Article.ofParagraph(language, annotated.published(), annotated.text());
                List<ParsedSentence> sentences = new ArrayList<>();
                Map<String, Set<String>> names = new HashMap<>();
                reader.read(article, Trace.none(), s -> {
                    sentences.add(s);
                    note(s, names);
                });
                sentences.forEach(s -> training.learn(annotated, s, names));
            }
        }
        for (Frame frame : FrameFile.load(language)) {
            if (!isLearnt(frame.fact())) {
                continue;
            }
            frame.reads().forEach(e -> training.look(reader, language, e.text(), s -> training.confirm(frame, s)));
            frame.passes().forEach(e -> training.look(reader, language, e, s -> training.warn(frame, s)));
        }
        ClassifierTraining.write(Path.of(args[1]), List.of(training.triggers, training.roles, training.modalities));
        System.out.printf(
                Locale.ROOT,
                "%d words, %d phrases, %d events; %s; model %d bytes%n",
                training.triggers.size(),
                training.roles.size(),
                training.modalities.size(),
                training.counts,
                Path.of(args[1]).toFile().length());
    }

    private void look(LanguageReader reader, String language, String text, Consumer<ParsedSentence> learner) {
        reader.read(Article.ofParagraph(language, Optional.of(EXAMPLES), text), Trace.none(), learner);
    }

    /** The word that a frame reads in an example of its own tells it; often enough to stand against other uses of it. */
    private void confirm(Frame frame, ParsedSentence sentence) {
        Cues found = new Cues();
        for (int t = 0; t < sentence.sentence().size(); t++) {
            if (sentence.mayTell(t) && sentence.frames(t, frame.fact()).contains(frame.id())) {
                cues.trigger(sentence, t, found);
                for (int i = 0; i < CONFIRMED; i++) {
                    triggers.add(frame.fact(), found);
                }
            }
        }
    }

    /** The words that frames may read so tell nothing where the frame is to pass them over. */
    private void warn(Frame frame, ParsedSentence sentence) {
        Cues found = new Cues();
        for (int t = 0; t < sentence.sentence().size(); t++) {
            boolean meant = sentence.mayTell(t)
                    && cues.mayMean(sentence.sentence().token(t), frame.fact())
                    && sentence.told(t).isEmpty();
            if (meant) {
                cues.trigger(sentence, t, found);
                triggers.add(EventReader.NONE, found);
            }
        }
    }

    private static boolean isLearnt(String type) {
        return !LEFT_OUT.contains(type);
    }

    /** Notes by what names the article calls each thing. */
    private static void note(ParsedSentence sentence, Map<String, Set<String>> names) {
        for (NounPhrase phrase : sentence.phrases()) {
            for (String key : sentence.keys(phrase)) {
                for (Reference reference : phrase.references()) {
                    if (reference instanceof Reference.Named named
                            && phrase.references().size() == 1) {
                        names.computeIfAbsent(key, k -> new TreeSet<>())
                                .add(named.name().text());
                    }
                }
            }
        }
    }

    private void learn(EventCorpus.Annotated article, ParsedSentence sentence, Map<String, Set<String>> names) {
        Map<Integer, Map<String, List<EventCorpus.Told>>> told = new TreeMap<>();
        for (EventCorpus.Told fact : article.facts()) {
            if (isLearnt(fact.type()) && sentence.sentence().span().overlaps(fact.trigger())) {
                int at = word(sentence, fact);
                if (at >= 0) {
                    told.computeIfAbsent(at, k -> new LinkedHashMap<>())
                            .computeIfAbsent(fact.type(), k -> new ArrayList<>())
                            .add(fact);
                } else {
                    counts.merge("no word", 1, Integer::sum);
                }
            }
        }
        Cues found = new Cues();
        for (int t = 0; t < sentence.sentence().size(); t++) {
            if (!sentence.mayTell(t)) {
                continue;
            }
            Map<String, List<EventCorpus.Told>> here = told.getOrDefault(t, Map.of());
            cues.trigger(sentence, t, found);
            if (here.isEmpty()) {
                triggers.add(EventReader.NONE, found);
            }
            for (Map.Entry<String, List<EventCorpus.Told>> entry : here.entrySet()) {
                cues.trigger(sentence, t, found);
                triggers.add(entry.getKey(), found);
                cues.modality(sentence, t, entry.getKey(), found);
                modalities.add(entry.getValue().get(0).modality().name().toLowerCase(Locale.ROOT), found);
                List<String> labels = labels(article, sentence, t, entry.getValue(), names);
                for (int p = 0; p < labels.size(); p++) {
                    if (!labels.get(p).equals(UNCLEAR)) {
                        cues.role(sentence, t, entry.getKey(), p, found);
                        roles.add(labels.get(p), found);
                        counts.merge(labels.get(p).equals(EventReader.NONE) ? "no role" : "role", 1, Integer::sum);
                    }
                }
            }
        }
    }

    /** The word of the trigger's words that tells most: one that frames read as the type, else the first verb or noun. */
    private int word(ParsedSentence sentence, EventCorpus.Told fact) {
        int first = -1;
        for (Token token : sentence.sentence().tokens()) {
            if (!token.span().overlaps(fact.trigger()) || !sentence.mayTell(token.index())) {
                continue;
            }
            if (cues.mayMean(token, fact.type())) {
                return token.index();
            }
            boolean better = first < 0
                    || token.is(Pos.VERB) && !sentence.sentence().token(first).is(Pos.VERB);
            first = better ? token.index() : first;
        }
        return first;
    }

    /** The role of each phrase of the sentence; of several that refer to one filler only the likeliest has it. */
    private static List<String> labels(
            EventCorpus.Annotated article,
            ParsedSentence sentence,
            int trigger,
            List<EventCorpus.Told> facts,
            Map<String, Set<String>> names) {
        List<NounPhrase> phrases = sentence.phrases();
        List<Set<String>> found = new ArrayList<>();
        phrases.forEach(p -> found.add(new TreeSet<>()));
        Set<Integer> unclear = new TreeSet<>();
        for (EventCorpus.Told fact : facts) {
            fact.roles()
                    .forEach((role, fillers) -> fillers.forEach(filler -> {
                        List<Integer> of = new ArrayList<>();
                        for (int p = 0; p < phrases.size(); p++) {
                            if (isOf(article, sentence, fact, filler, phrases.get(p), names)) {
                                of.add(p);
                            }
                        }
                        of.stream()
                                .min(Comparator.comparingInt(p -> sentence.distance(trigger, phrases.get(p))))
                                .ifPresent(p -> found.get(p).add(role));
                        unclear.addAll(of);
                    }));
        }
        List<String> labels = new ArrayList<>();
        for (int p = 0; p < phrases.size(); p++) {
            String all = String.join(EventReader.AND, found.get(p));
            if (!all.isEmpty()) {
                labels.add(
                        EventReader.DOUBLE.contains(all)
                                ? all
                                : found.get(p).iterator().next());
            } else if (unclear.contains(p)) {
                labels.add(UNCLEAR);
            } else {
                NounPhrase phrase = phrases.get(p);
                boolean post = facts.stream().anyMatch(f -> isPost(sentence, f, phrase));
                labels.add(post ? EventReader.POST : EventReader.NONE);
            }
        }
        return labels;
    }

    private static boolean isPost(ParsedSentence sentence, EventCorpus.Told fact, NounPhrase phrase) {
        return fact.post().isPresent()
                && phrase.references().stream().anyMatch(r -> r instanceof Reference.Titled)
                && Fold.of(sentence.sentence().words(phrase.from(), phrase.to()))
                        .contains(Fold.of(fact.post().get()).split(" ")[0]);
    }

    /** Whether the phrase refers to the entity: by a name of it, or by the words that were said to. */
    static boolean isOf(
            EventCorpus.Annotated article,
            ParsedSentence sentence,
            EventCorpus.Told fact,
            String entity,
            NounPhrase phrase,
            Map<String, Set<String>> names) {
        String who = fact.who().get(entity);
        if (who != null && !who.isEmpty() && phrase.from() < phrase.to()) {
            Span span = sentence.sentence().span(phrase.from(), phrase.to());
            int at = fact.sentence().of(article.text()).indexOf(who);
            int start = fact.sentence().start() + at;
            return at >= 0 && span.overlaps(new Span(start, start + who.length()));
        }
        List<String> forms = article.names().getOrDefault(entity, List.of());
        boolean points = phrase.references().stream()
                .allMatch(r -> !(r instanceof Reference.Named) && !(r instanceof Reference.Group));
        if (points) {
            return sentence.keys(phrase).stream()
                    .flatMap(k -> names.getOrDefault(k, Set.of()).stream())
                    .anyMatch(n -> names(forms, n));
        }
        for (Reference reference : phrase.references()) {
            if (reference instanceof Reference.Named named
                    && names(forms, named.name().text())) {
                return true;
            }
            if (reference instanceof Reference.Group group) {
                String words = Fold.of(sentence.sentence().words(phrase.from(), phrase.to()));
                boolean whole = forms.stream().anyMatch(f -> words.contains(Fold.of(f)));
                if (whole || group.owners().stream().map(Name::text).anyMatch(o -> names(forms, o))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean names(List<String> forms, String name) {
        String folded = " " + Fold.of(name) + " ";
        return forms.stream().map(f -> " " + Fold.of(f) + " ").anyMatch(f -> f.contains(folded) || folded.contains(f));
    }
}
