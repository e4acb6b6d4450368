package org.wasl.extractor.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.wasl.extractor.Article;
import org.wasl.extractor.Block;
import org.wasl.extractor.Entity;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.Extraction;
import org.wasl.extractor.Fact;
import org.wasl.extractor.Mention;
import org.wasl.extractor.Span;
import org.wasl.extractor.Trace;
import org.wasl.extractor.When;
import org.wasl.extractor.clause.ArabicClauses;
import org.wasl.extractor.clause.Clause;
import org.wasl.extractor.clause.ClauseReader;
import org.wasl.extractor.clause.EnglishClauses;
import org.wasl.extractor.event.Event;
import org.wasl.extractor.event.EventReader;
import org.wasl.extractor.event.ParsedSentence;
import org.wasl.extractor.frame.FactSchema;
import org.wasl.extractor.frame.FrameFile;
import org.wasl.extractor.frame.FrameReader;
import org.wasl.extractor.lang.Language;
import org.wasl.extractor.lang.Words;
import org.wasl.extractor.lexicon.PhraseTable;
import org.wasl.extractor.link.Registry;
import org.wasl.extractor.link.Resolver;
import org.wasl.extractor.name.NameFinder;
import org.wasl.extractor.name.NameMemory;
import org.wasl.extractor.name.Nationalities;
import org.wasl.extractor.name.SideBySide;
import org.wasl.extractor.phrase.ArabicPhrases;
import org.wasl.extractor.phrase.CountedSpan;
import org.wasl.extractor.phrase.EnglishPhrases;
import org.wasl.extractor.phrase.Lexicon;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.phrase.NounPhrase;
import org.wasl.extractor.phrase.PhraseGrammar;
import org.wasl.extractor.text.Document;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.time.QuantityFinder;
import org.wasl.extractor.time.TimeFinder;
import org.wasl.ontology.KnownEntities;

/** All layers of one language; immutable, shared by threads. */
public final class LanguageReader {
    private final Language language;
    private final NameFinder names;
    private final Lexicon lexicon;
    private final PhraseGrammar phrases;
    private final ClauseReader clauses;
    private final FrameReader frames;
    private final TimeFinder times;
    private final QuantityFinder quantities;
    private final NameReadings readings;
    private final PhraseRelations relations;
    private final TopicReader topics;
    private final Optional<EventReader> events;
    private final UnaryOperator<Fact> confidence;

    private LanguageReader(String code, UnaryOperator<Fact> confidence, boolean learnt) {
        this.confidence = confidence;
        language = Language.of(code);
        List<String> domains = KnownEntities.load().domains().stream()
                .flatMap(d -> d.names().get(code).stream())
                .toList();
        lexicon = Lexicon.load(code, Nationalities.of(code), domains);
        names = NameFinder.load(code, lexicon);
        phrases = code.equals("ar") ? new ArabicPhrases(lexicon) : new EnglishPhrases(lexicon);
        frames = new FrameReader(FactSchema.load(), FrameFile.load(code));
        events = learnt ? Optional.of(EventReader.load(code, FactSchema.load(), frames)) : Optional.empty();
        Words words = new Words(code, lexicon, frames);
        clauses = code.equals("ar")
                ? new ArabicClauses(words, Words.prepositions(code), Words.openers(code))
                : new EnglishClauses(words, Words.prepositions(code), Words.openers(code));
        times = TimeFinder.load(code);
        quantities = QuantityFinder.load(code);
        readings = new NameReadings(lexicon);
        relations = new PhraseRelations(code, lexicon);
        topics = new TopicReader(code, lexicon);
    }

    public static LanguageReader load(String code) {
        return new LanguageReader(code, Confidence.load()::calibrated, true);
    }

    /** One whose facts keep the confidence that the layers give them, to count how often they are right. */
    public static LanguageReader uncalibrated(String code) {
        return new LanguageReader(code, UnaryOperator.identity(), true);
    }

    /** One that reads by frames alone, to train the classifiers of events on what it shows. */
    static LanguageReader withoutEvents(String code) {
        return new LanguageReader(code, UnaryOperator.identity(), false);
    }

    /** The frames of the language, for the test that runs their examples. */
    public FrameReader frames() {
        return frames;
    }

    /** Reads an article through all layers. */
    public Extraction read(Article article, Trace trace) {
        return read(article, trace, sentence -> {});
    }

    /** Reads an article and shows each sentence of its paragraphs as the classifiers of events look at it. */
    Extraction read(Article article, Trace trace, Consumer<ParsedSentence> observer) {
        Document document = language.annotate(article);
        Registry registry = new Registry(article);
        Resolver resolver = new Resolver(registry, lexicon);
        Map<Integer, List<NounPhrase>> found = new HashMap<>();
        Map<Integer, List<Name>> named = new HashMap<>();
        Map<Integer, List<CountedSpan>> counts = new HashMap<>();
        NameMemory memory = new NameMemory(language.code(), lexicon);
        Homonyms homonyms = new Homonyms(lexicon);
        SideBySide pairs = new SideBySide(lexicon);
        for (Sentence sentence : document.sentences()) {
            List<Name> here = names.find(sentence);
            homonyms.look(sentence, here);
            pairs.look(sentence, here);
            named.put(sentence.index(), here);
        }
        for (Sentence sentence : document.sentences()) {
            List<Name> settled = named.get(sentence.index()).stream()
                    .flatMap(n -> language.code().equals("ar") ? pairs.settle(sentence, n).stream() : Stream.of(n))
                    .map(homonyms::settle)
                    .map(n -> readings.settle(sentence, n))
                    .map(Homonyms::decided)
                    .toList();
            counts.put(
                    sentence.index(),
                    counts(article, sentence).stream()
                            .filter(c -> settled.stream().noneMatch(n -> numbers(n, c)))
                            .toList());
            named.put(sentence.index(), settled);
            memory.learn(sentence, settled);
            memory.learn(phrases.read(sentence, settled, counts.get(sentence.index())));
        }
        for (Sentence sentence : document.sentences()) {
            List<Name> all = memory.recall(sentence, named.get(sentence.index()));
            named.put(sentence.index(), all);
            found.put(sentence.index(), phrases.read(sentence, all, counts.get(sentence.index())));
            resolver.look(sentence, found.get(sentence.index()));
            trace.say("sentence", () -> sentence.index() + " " + tokens(sentence));
            trace.say(
                    "names",
                    () -> all.stream()
                            .map(n -> n.text() + ":" + n.readings().get(0))
                            .toList()
                            .toString());
            trace.say(
                    "phrases",
                    () -> found.get(sentence.index()).stream()
                            .map(p -> sentence.words(p.from(), p.to()) + "=" + p.references())
                            .toList()
                            .toString());
        }
        FactBook book = new FactBook(
                article,
                language.code(),
                registry,
                resolver,
                lexicon,
                relations,
                topics,
                new Genre(document.sentences(), lexicon));
        Optional<When> lastTime = Optional.empty();
        Optional<TimeFinder.Found> day = Optional.empty();
        for (Sentence parsed : document.sentences()) {
            List<NounPhrase> here = found.get(parsed.index());
            here.forEach(p -> resolver.resolve(parsed.index(), p));
            if (parsed.block() != Block.Kind.PARAGRAPH) {
                day = parsed.block() == Block.Kind.HEADING ? day(article, parsed) : day;
                continue;
            }
            List<Clause> read = clauses.read(parsed, here);
            Sentence sentence = clauses.mended(parsed, here);
            List<Name> all = named.get(sentence.index());
            List<TimeFinder.Found> dates = times(article, sentence, all, false, lastTime);
            List<TimeFinder.Found> ahead = dates.isEmpty() ? List.of() : times(article, sentence, all, true, lastTime);
            trace.say("times", dates::toString);
            book.sentence(new EventTimes(sentence, lexicon, dates, ahead, day, read), counts.get(sentence.index()));
            if (!dates.isEmpty()) {
                lastTime = Optional.of(dates.get(dates.size() - 1).when());
            }
            book.phrases(sentence, here);
            List<FrameReader.Reading> told = new ArrayList<>();
            for (Clause clause : read) {
                trace.say("clause", () -> clause.toString());
                List<FrameReader.Reading> readings = frames.read(clause, resolver, registry);
                book.clause(sentence, clause, readings);
                told.addAll(readings);
            }
            ParsedSentence scene =
                    new ParsedSentence(sentence, here, read, told, p -> keys(resolver, parsed.index(), p));
            observer.accept(scene);
            for (Event event : events.map(e -> e.read(scene)).orElse(List.of())) {
                trace.say("event", event::toString);
                book.event(sentence, event, frames.read(events.get().frame(event), event.clause(), resolver, registry));
            }
            book.sites(sentence);
            book.toll(sentence);
            book.presence(sentence, here);
            book.gaps(sentence);
            book.stages(sentence);
            book.visits(sentence);
            book.members(sentence);
        }
        book.settleMembers();
        book.holdings(document);
        document.sentences().forEach(s -> mention(s, named.get(s.index()), found.get(s.index()), registry, resolver));
        return finish(article, document, registry, book.drafts(), trace);
    }

    private static List<String> keys(Resolver resolver, int sentence, NounPhrase phrase) {
        return resolver.resolve(sentence, phrase).stream()
                .flatMap(r -> Stream.concat(r.entities().stream(), r.owners().stream()))
                .toList();
    }

    /** Names that no phrase made use of are mentioned all the same: "the ambassador to Iraq". */
    private void mention(
            Sentence sentence, List<Name> names, List<NounPhrase> phrases, Registry registry, Resolver resolver) {
        for (Name name : names) {
            // within a title a model takes fields for bodies: "Minister for Foreign Affairs of Japan"
            boolean field = name.foundBy() == Name.FoundBy.MODEL
                    && name.type() == EntityType.ORGANIZATION
                    && phrases.stream().anyMatch(p -> p.from() <= name.from() && name.to() <= p.to());
            boolean open = name.readings().get(0).id().startsWith(NameFinder.OPEN_STATE);
            boolean adjective = name.foundBy() == Name.FoundBy.MODEL
                    && lexicon.nationalityAt(sentence.tokens(), name.from()).isPresent();
            if (!open && !adjective && !field && !registry.isMentioned(name.span())) {
                resolver.entity(name);
            }
        }
    }

    /** The times that the sentence tells; those in a name tell nothing: "the March 23 Movement". */
    private List<TimeFinder.Found> times(
            Article article, Sentence sentence, List<Name> names, boolean future, Optional<When> told) {
        int offset = sentence.span().start();
        return times.find(sentence.span().of(article.text()), article.published(), future, told).stream()
                .filter(f -> names.stream()
                        .noneMatch(n -> n.span().start() < offset + f.begin()
                                && offset + f.end() <= n.span().end()))
                .toList();
    }

    /** The day that is all that a heading says. */
    private Optional<TimeFinder.Found> day(Article article, Sentence sentence) {
        String text = sentence.span().of(article.text());
        return times.find(text, article.published(), false).stream()
                .filter(f -> f.when().from().isPresent()
                        && f.when().from().equals(f.when().until()))
                .filter(f -> f.begin() == 0 && text.substring(f.end()).chars().noneMatch(Character::isLetterOrDigit))
                .findFirst();
    }

    /** "اللواء 52 مشاة": the number of a unit counts nobody. */
    private static boolean numbers(Name name, CountedSpan count) {
        return name.type() == EntityType.ARMED_FORCE
                && name.span().start() < count.span().start()
                && count.span().start() < name.span().end();
    }

    private List<CountedSpan> counts(Article article, Sentence sentence) {
        int offset = sentence.span().start();
        return quantities.find(sentence.span().of(article.text())).stream()
                .map(q -> new CountedSpan(new Span(offset + q.begin(), offset + q.end()), q.count()))
                .toList();
    }

    private static String tokens(Sentence sentence) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentence.size(); i++) {
            text.append(sentence.token(i).form())
                    .append('/')
                    .append(sentence.token(i).tag());
            if (!sentence.heads().isEmpty()) {
                text.append('/')
                        .append(sentence.heads().get(i))
                        .append(sentence.labels().get(i));
            }
            text.append(' ');
        }
        return text.toString();
    }

    /** "The British minister": an adjective of nationality mentions the state that facts tell of and no name does. */
    private void adjectives(Sentence sentence, Set<String> told, Registry registry) {
        for (int at = 0; at < sentence.size(); at++) {
            Optional<PhraseTable.Match<String>> state = lexicon.nationalityAt(sentence.tokens(), at);
            if (state.filter(m -> m.values().size() == 1 && told.contains(m.value()))
                    .isEmpty()) {
                continue;
            }
            Span span = sentence.span(at, state.get().to());
            if (!registry.isMentioned(span)) {
                registry.mention(span, state.get().value());
            }
        }
    }

    private Extraction finish(
            Article article, Document document, Registry registry, List<FactDraft> drafts, Trace trace) {
        List<String> used = new ArrayList<>();
        drafts.forEach(d -> used.addAll(d.keys()));
        Map<String, Entity> entities = registry.entities(used);
        Set<String> unnamed = new HashSet<>(entities.keySet());
        registry.mentions().forEach(m -> unnamed.remove(m.entity()));
        if (!unnamed.isEmpty()) {
            document.sentences().forEach(s -> adjectives(s, unnamed, registry));
        }
        List<Mention> mentions = registry.mentions().stream()
                .map(m -> new Mention(
                        m.span(), m.text(), m.type(), entities.get(m.entity()).id()))
                .toList();
        List<Fact> facts = drafts.stream()
                .map(d -> d.fact(key ->
                        Optional.ofNullable(entities.get(key)).orElseThrow().id()))
                .map(confidence)
                .toList();
        facts.forEach(f -> trace.say("fact", f::toString));
        return new Extraction(article, mentions, List.copyOf(entities.values()), facts);
    }
}
