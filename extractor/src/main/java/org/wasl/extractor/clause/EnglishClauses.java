package org.wasl.extractor.clause;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wasl.extractor.EntityType;
import org.wasl.extractor.Modality;
import org.wasl.extractor.lexicon.PhraseTable;
import org.wasl.extractor.phrase.Name;
import org.wasl.extractor.phrase.NounPhrase;
import org.wasl.extractor.phrase.Reference;
import org.wasl.extractor.text.Pos;
import org.wasl.extractor.text.Sentence;
import org.wasl.extractor.text.Token;

/**
 * English clauses, read off the dependency tree: passives turned round, relative clauses and participles given their
 * antecedent, coordinated and controlled verbs the subject they share, event nouns what their verb carries for them.
 */
public final class EnglishClauses implements ClauseReader {
    /** Troops and the like whom nobody owns. */
    private static final Predicate<Reference> SENT =
            r -> r instanceof Reference.Group group && group.owners().isEmpty();

    /** "Send bombers against American troops", "sign it": it is done neither to the bombers nor to the text. */
    private static boolean tellsWhom(NounPhrase phrase) {
        return phrase.references().stream()
                .noneMatch(r -> SENT.test(r)
                        || r instanceof Reference.Pronoun pronoun && pronoun.who() == Reference.Pronoun.Who.THING);
    }

    private static final Set<String> OBJECTS = Set.of("dobj", "attr", "oprd");

    private static final Set<String> FINITE = Set.of("VBD", "VBP", "VBZ");

    /** Before a slot: a phrase further out that the clause may belong to as well. */
    static final String OUTER = "outer ";

    /** Before a slot: a phrase that belongs to the event noun that is the object: "lifted sanctions on Syria". */
    static final String OF_OBJECT = "object ";

    /** The slot of the others of those that were told of. */
    private static final String REST = "rest";

    /** The slot of where the subject is. */
    private static final String IN_SUBJECT = "in subject";

    private final Predicates predicates;
    private final PhraseTable<String> prepositions;
    private final PhraseTable<Predicates.Governor> openers;

    public EnglishClauses(
            Predicates predicates, PhraseTable<String> prepositions, PhraseTable<Predicates.Governor> openers) {
        this.predicates = predicates;
        this.prepositions = prepositions;
        this.openers = openers;
    }

    @Override
    public List<Clause> read(Sentence sentence, List<NounPhrase> phrases) {
        return new Reader(sentence, phrases).read();
    }

    @Override
    public Sentence mended(Sentence sentence, List<NounPhrase> phrases) {
        return new Reader(sentence, phrases).tree();
    }

    private final class Reader {
        private final Sentence sentence;
        private final NounPhrase[] phraseOf;
        private final List<List<Integer>> children = new ArrayList<>();
        private final ClauseDraft[] verbs;
        private final int[] heads;
        private final String[] labels;
        private Optional<NounPhrase> saidBy = Optional.empty();
        private Modality opened = Modality.STATED;
        /** Verbs that the tagger takes for a past tense, though they are participles. */
        private final boolean[] aside;

        Reader(Sentence sentence, List<NounPhrase> phrases) {
            this.sentence = sentence;
            phraseOf = new NounPhrase[sentence.size()];
            for (NounPhrase phrase : phrases) {
                for (int i = phrase.from(); i < phrase.to(); i++) {
                    phraseOf[i] = phrase;
                }
            }
            heads = sentence.heads().stream().mapToInt(Integer::intValue).toArray();
            labels = sentence.labels().toArray(String[]::new);
            for (int i = 0; i < sentence.size(); i++) {
                children.add(new ArrayList<>());
            }
            for (int i = 0; i < sentence.size(); i++) {
                if (heads[i] >= 0) {
                    children.get(heads[i]).add(i);
                }
            }
            verbs = new ClauseDraft[sentence.size()];
            aside = new boolean[sentence.size()];
            mend();
        }

        /** The sentence with the tree as it was put right. */
        Sentence tree() {
            return new Sentence(
                    sentence.index(),
                    sentence.block(),
                    sentence.span(),
                    sentence.tokens(),
                    IntStream.of(heads).boxed().toList(),
                    List.of(labels));
        }

        /** Puts right what the parser is known to get wrong. */
        private void mend() {
            for (int i = 0; i < sentence.size(); i++) {
                if (labels[i].equals("appos")) {
                    inHisPlace(i);
                    sentSomething(i);
                }
                if (predicates.is(token(i), "persona")) {
                    personaNonGrata(i);
                }
                // "said no to the offer"
                if (token(i).tag().equals("UH") && labels[i].equals("ccomp")) {
                    labels[i] = "dobj";
                }
                if (token(i).tag().equals("VBN") && heads[i] < 0) {
                    participleBeforeMain(i);
                }
                if ((token(i).tag().equals("VBN") || token(i).tag().equals("VBD")) && heads[i] < 0) {
                    participleAside(i);
                }
                if (predicates.is(token(i), "oneself") || token(i).tag().equals("VBN")) {
                    besideOffice(i);
                }
                if (labels[i].equals("prep") && predicates.is(token(i), "of")) {
                    ofTelling(i);
                }
                if (labels[i].equals("acl")
                        && heads[i] >= 0
                        && (token(i).tag().equals("VBN") || token(i).tag().equals("VBD"))) {
                    behindCompanions(i);
                    behindOpening(i);
                }
                if (labels[i].equals("npadvmod") && predicates.is(token(i), "time-noun")) {
                    beforeTime(i);
                }
                if (labels[i].equals("mark") && predicates.is(token(i), "relative")) {
                    ofFrontedNoun(i);
                }
            }
            for (int i = 0; i < sentence.size(); i++) {
                if (token(i).is(Pos.VERB) && token(i).form().contains("-")) {
                    compoundAdjective(i);
                }
                // "argued that it had failed, then attacked X": the parser does not know how the second goes with the
                // first
                boolean nextDeed = labels[i].equals("dep")
                        && heads[i] >= 0
                        && heads[i] < i
                        && token(i).tag().equals("VBD")
                        && token(heads[i]).tag().equals("VBD")
                        && children(i, "nsubj").isEmpty();
                if (nextDeed) {
                    labels[i] = "conj";
                }
                if (labels[i].equals("conj") && token(i).is(Pos.VERB)) {
                    besideTheTelling(i);
                    alsoPassive(i);
                }
                if (token(i).tag().equals("CD")) {
                    particleBefore(i);
                }
                // "UNMISS has since sent": who does what the verb says does not do its auxiliary
                boolean ofAuxiliary = heads[i] >= 0
                        && heads[heads[i]] > heads[i]
                        && labels[heads[i]].equals("aux")
                        && labels[i].equals("nsubj");
                if (ofAuxiliary) {
                    hang(i, heads[heads[i]], "nsubj");
                }
                if (token(i).tag().equals("VBG")) {
                    verbalSubject(i);
                }
                if (token(i).is(Pos.VERB)) {
                    behindBareScene(i);
                }
                if (token(i).is(Pos.VERB) && labels[i].equals("ccomp")) {
                    relativeForContent(i);
                }
                if (token(i).is(Pos.VERB) && labels[i].equals("conj")) {
                    relativeBehindObject(i);
                }
                if (labels[i].equals("nsubj")) {
                    beyondSemicolon(i);
                    closeTo(i);
                }
                if (token(i).is(Pos.VERB) && predicates.is(token(i), "being")) {
                    cleft(i);
                    turnedRound(i);
                }
                if (token(i).tag().equals("CD")) {
                    gap(i);
                }
                if (token(i).is(Pos.VERB)) {
                    saidBehind(i);
                }
                if (labels[i].equals("prep")) {
                    ofShare(i);
                }
                if (predicates.is(token(i), "whose")) {
                    whoseHeadSays(i);
                    whoseHeadActs(i);
                    whoseHeadIs(i);
                }
                if (token(i).tag().equals("VBN") && labels[i].equals("acl")) {
                    convicting(i);
                    // "parties and factions backed by Iran": of the factions that is sure
                    if (labels[i - 1].equals("conj") && heads[i - 1] == heads[i] && phraseOf[i - 1] != null) {
                        hang(i, i - 1, "acl");
                    }
                }
                if (token(i).is(Pos.VERB)) {
                    lettingGo(i);
                    namedBeforeTelling(i);
                }
                if (token(i).is(Pos.VERB)) {
                    bodyBeforeTelling(i);
                }
                if (labels[i].equals("conj") && token(i).is(Pos.VERB)) {
                    quotedBefore(i);
                }
                if (labels[i].equals("prep") && predicates.is(token(i), "object-control")) {
                    ofAccusing(i);
                }
                if (labels[i].equals("prep") && predicates.is(token(i), "by")) {
                    behindDate(i);
                }
                if (labels[i].equals("prep") && predicates.is(token(i), "conjunction")) {
                    opensClause(i);
                }
                // "at A, at B and at C": the last of them stands where the others do, not below "and"
                if (labels[i].equals("prep") && heads[i] >= 0 && labels[heads[i]].equals("cc")) {
                    hang(i, heads[heads[i]], "prep");
                }
                int above = heads[i];
                boolean ofMark = above >= 0 && labels[i].equals("pobj") && labels[above].equals("mark");
                if (ofMark
                        && heads[above] > i
                        && children(heads[above], "nsubj").isEmpty()) {
                    hang(i, heads[above], "nsubj");
                }
                boolean ofAdverb = above >= 0
                        && labels[i].equals("ccomp")
                        && token(above).is(Pos.ADVERB)
                        && heads[above] >= 0
                        && token(heads[above]).is(Pos.VERB);
                if (ofAdverb) {
                    hang(i, heads[above], "ccomp");
                }
                if (labels[i].equals("appos") || labels[i].equals("conj")) {
                    behindScene(i);
                }
                boolean fronted = labels[i].equals("nsubj") || labels[i].equals("dobj") && heads[i] > i;
                if (fronted && predicates.is(token(i), "claim-noun")) {
                    remark(i);
                }
                if (labels[i].equals("prep") && predicates.is(token(i), "object-control")) {
                    accusedOf(i);
                }
                if (labels[i].equals("mark") && predicates.is(token(i), "like")) {
                    likeness(i);
                }
                if (labels[i].equals("compound") || labels[i].equals("nmod")) {
                    besidePost(i);
                }
                if (token(i).is(Pos.VERB) && (labels[i].equals("acl") || labels[i].equals("conj"))) {
                    besideVerb(i);
                }
                if (heads[i] >= 0 && predicates.is(token(heads[i]), "appointing")) {
                    appointed(i);
                }
                if (predicates.is(token(i), "succeeding") && labels[i].equals("advcl")) {
                    toSucceed(i);
                }
                if (token(i).tag().equals("VB") && (labels[i].equals("advcl") || labels[i].equals("xcomp"))) {
                    ofNoun(i);
                    calledOnTo(i);
                    agreedTo(i);
                }
                if (token(i).tag().equals("VBG") && labels[i].equals("advcl")) {
                    saidInDocument(i);
                    outcomeOfTold(i);
                    voicedInTelling(i);
                    governedBy(i);
                }
                boolean leftSo = heads[i] >= 0
                        && heads[i] < i
                        && labels[heads[i]].equals("dobj")
                        && (predicates.is(token(i), "left-so")
                                || heads[heads[i]] >= 0
                                        && token(i).is(Pos.ADJECTIVE)
                                        && predicates.is(token(heads[heads[i]]), "naming"))
                        && (labels[i].equals("nmod") || labels[i].equals("amod") || labels[i].equals("acl"));
                if (leftSo) {
                    int verb = heads[heads[i]];
                    hang(i, verb, "oprd");
                    children(i, "prep").forEach(c -> hang(c, verb, "prep"));
                }
                if (phraseOf[i] != null && phraseOf[i].to() == i + 1 && i + 1 < sentence.size()) {
                    givenTo(i);
                }
            }
        }

        /** "It is from a mill in Kabala that the commandos work": where they work; what is told is that they do. */
        private void cleft(int be) {
            boolean it = children(be, "nsubj").stream().anyMatch(s -> predicates.is(token(s), "it-word"));
            Optional<Integer> told = children.get(be).stream()
                    .filter(v -> v > be && (label(v).equals("ccomp") || label(v).equals("advcl")))
                    .filter(v -> children(v, "mark").stream().anyMatch(m -> predicates.is(token(m), "relative")))
                    .findFirst();
            Optional<Integer> scene = told.flatMap(v -> children(be, "prep").stream()
                    .filter(p -> p > be && p < v && phraseBelow(p))
                    .findFirst());
            if (!it || scene.isEmpty()) {
                return;
            }
            int verb = told.get();
            children(be, "neg").stream().filter(n -> n < scene.get()).forEach(n -> hang(n, verb, "neg"));
            hang(scene.get(), verb, "prep");
            takePlace(verb, be, "cleft");
        }

        /** "'There will be a reckoning,' warned X": who stands behind the telling verb tells. */
        private void saidBehind(int verb) {
            boolean open = verb > 0
                    && children(verb, "nsubj").isEmpty()
                    && children(verb, "nsubjpass").isEmpty()
                    && children(verb, "aux").isEmpty()
                    && token(verb).tag().equals("VBD")
                    && (predicates.is(token(verb - 1), "quote") || predicates.is(token(verb - 1), "comma"))
                    && (labels[verb].equals("root")
                            || children(verb, "ccomp").stream().anyMatch(c -> c < verb))
                    && predicates
                            .governor(token(verb))
                            .filter(Predicates.Governor::reports)
                            .isPresent();
            children(verb, "dobj").stream()
                    .filter(o -> open
                            && phraseOf[o] != null
                            && phraseOf[o].from() == verb + 1
                            && isSomebodyNamed(phraseOf[o].from(), phraseOf[o].to()))
                    .findFirst()
                    .ifPresent(o -> {
                        labels[o] = "nsubj";
                        children(verb, "xcomp").stream()
                                .filter(c -> c > o && !children(c, "expl").isEmpty())
                                .forEach(c -> labels[c] = "ccomp");
                    });
        }

        /** "Had any hand in the attack": the hand in it, not in it that it had one. */
        private void ofShare(int preposition) {
            int share = preposition - 1;
            boolean beside = share > 0
                    && heads[preposition] >= 0
                    && heads[share] == heads[preposition]
                    && labels[share].equals("dobj")
                    && predicates.is(token(share), "share");
            if (beside) {
                hang(preposition, share, "prep");
            }
        }

        private boolean phraseBelow(int preposition) {
            return children(preposition, "pobj").stream()
                    .anyMatch(o -> phraseOf[o] != null
                            || children(o, "prep").stream()
                                    .anyMatch(p -> children(p, "pobj").stream().anyMatch(x -> phraseOf[x] != null)));
        }

        /** Puts a word in the place of the one that it hangs on, which then hangs on it. */
        private void takePlace(int word, int above, String label) {
            rise(word, above);
            heads[above] = word;
            labels[above] = label;
            children.get(word).add(0, above);
        }

        /** Puts a word where one above it hangs, which is to be hung elsewhere then. */
        private void rise(int word, int above) {
            int over = heads[above];
            children.get(heads[word]).remove(Integer.valueOf(word));
            heads[word] = over;
            labels[word] = labels[above];
            if (over >= 0) {
                children.get(over).remove(Integer.valueOf(above));
                children.get(over).add(word);
            }
        }

        /** Makes a verb that hangs nowhere the relative clause of a noun. */
        private void relate(int verb, int noun) {
            heads[verb] = noun;
            labels[verb] = "relcl";
            children.get(noun).add(verb);
        }

        /** "Gone from Gossi are the last soldiers", "stationed at Tapa are 900 men": the participle is the verb. */
        private void turnedRound(int be) {
            Optional<Integer> before = Stream.concat(
                            children(be, "advcl").stream(),
                            heads[be] >= 0 && labels[be].equals("conj") ? Stream.of(heads[be]) : Stream.empty())
                    .filter(v -> v < be && token(v).tag().equals("VBN"))
                    .filter(v -> v == 0 || predicates.is(token(v - 1), "comma") || predicates.is(token(v - 1), "quote"))
                    .findFirst();
            List<Integer> after =
                    children(be, "attr").stream().filter(a -> a > be).toList();
            boolean turned = before.isPresent()
                    && !after.isEmpty()
                    && children(be, "nsubj").isEmpty()
                    && children(before.get(), "nsubj").isEmpty()
                    && IntStream.range(before.get(), be).noneMatch(t -> predicates.is(token(t), "comma"));
            if (!turned) {
                return;
            }
            int verb = before.get();
            if (heads[verb] == be) {
                takePlace(verb, be, "auxpass");
            } else {
                labels[be] = "auxpass";
            }
            after.forEach(a -> hang(a, verb, "nsubjpass"));
        }

        /** "Italy has 300 soldiers in Niger, Germany 120 in Gao": who has the others is no second place of the first. */
        private void gap(int number) {
            NounPhrase owner = number > 1 ? phraseOf[number - 1] : null;
            boolean listed = owner != null
                    && owner.to() == number
                    && owner.from() > 1
                    && isNation(owner)
                    && !isNationality(owner)
                    && (predicates.is(token(owner.from() - 1), "comma")
                            || predicates.is(token(owner.from() - 1), "and"))
                    && number + 1 < sentence.size()
                    && predicates.is(token(number + 1), "garrison-site");
            int verb = !listed
                    ? -1
                    : IntStream.range(0, owner.from())
                            .filter(v -> predicates.is(token(v), "keeping")
                                    && !children(v, "dobj").isEmpty())
                            .reduce((a, b) -> b)
                            .orElse(-1);
            if (verb < 0) {
                return;
            }
            int head = number - 1;
            hang(head, verb, "gap");
            hang(number, head, "nummod");
            hang(number + 1, head, "gap");
        }

        /** "Accused Saudi Arabia of bombing the city": the deed is what the verb is about, not the country. */
        private void accusedOf(int i) {
            int whom = heads[i];
            boolean deed = whom >= 0
                    && labels[whom].equals("dobj")
                    && heads[whom] >= 0
                    && children(i, "pcomp").stream()
                            .anyMatch(c -> token(c).tag().equals("VBG"))
                    && governor(heads[whom])
                            .filter(g -> g.effect() != Modality.STATED)
                            .isPresent();
            if (deed) {
                hang(i, heads[whom], "prep");
            }
        }

        /** "Lifted long-standing sanctions": what it stands before is the object of the verb above. */
        private void compoundAdjective(int i) {
            Optional<Integer> noun = children(i, "dobj").stream()
                    .filter(c -> c > i && c - i <= 3)
                    .findFirst();
            if (heads[i] < 0 || noun.isEmpty() || !token(heads[i]).is(Pos.VERB)) {
                return;
            }
            int above = heads[i];
            for (int c : List.copyOf(children.get(i))) {
                hang(c, above, labels[c]);
            }
            hang(i, noun.get(), "amod");
        }

        /** "A court convicted the minister": what the parser takes for a participle is the verb, where there is no other. */
        private void convicting(int i) {
            int noun = heads[i];
            boolean main = noun >= 0
                    && noun < i
                    && heads[noun] < 0
                    && (predicates.is(token(noun), "somebody") || isSomebody(noun))
                    && children.get(i).stream()
                            .anyMatch(o -> o > i
                                    && (label(o).equals("dobj")
                                            || (behindRelative(i, noun) || predicates.is(token(i), "calling-on"))
                                                    && label(o).equals("prep")
                                            || label(o).equals("ccomp")
                                            // "called the veto shameful"
                                            || label(o).equals("oprd")
                                                    && predicates.is(token(i), "naming")
                                                    && children.get(o).stream()
                                                            .anyMatch(q -> q > o && token(q).is(Pos.ADJECTIVE))
                                            || label(o).equals("advcl")
                                                    && token(o).tag().equals("VB")))
                    && children(i, "agent").isEmpty()
                    && children(i, "aux").isEmpty();
            if (!main) {
                return;
            }
            children.get(noun).remove(Integer.valueOf(i));
            heads[i] = -1;
            labels[i] = labels[noun];
            children.get(i).add(0, noun);
            heads[noun] = i;
            labels[noun] = "nsubj";
        }

        /** "The United States, which has …, called for": the relative clause is over. */
        private boolean behindRelative(int i, int noun) {
            return predicates.is(token(i - 1), "comma")
                    && children(noun, "relcl").stream().anyMatch(r -> r < i);
        }

        /** "Said that X had done it, an allegation Y denied": what the last verb says is said of the noun alone. */
        private void remark(int noun) {
            int verb = heads[noun];
            Optional<Integer> main = verb < 0
                    ? Optional.empty()
                    : children(verb, "ccomp").stream()
                            .filter(c -> c < noun && token(c).is(Pos.VERB))
                            .findFirst();
            Optional<Integer> who = Stream.concat(
                            children.get(noun).stream().filter(n -> token(n).is(Pos.NAME)),
                            verb < 0 ? Stream.empty() : children(verb, "nsubj").stream())
                    .filter(n -> n > noun && n < verb)
                    .findFirst();
            boolean aside = main.isPresent()
                    && who.isPresent()
                    && noun > 1
                    && token(noun - 1).is(Pos.DETERMINER)
                    && predicates.is(token(noun - 2), "comma");
            if (!aside) {
                return;
            }
            int above = heads[verb];
            String label = labels[verb];
            children.get(verb).remove(main.get());
            heads[main.get()] = above;
            labels[main.get()] = label;
            if (above >= 0) {
                children.get(above).remove(Integer.valueOf(verb));
                children.get(above).add(main.get());
            }
            hang(who.get(), verb, "nsubj");
            hang(noun, main.get(), "appos");
            heads[verb] = noun;
            labels[verb] = "relcl";
            children.get(noun).add(verb);
        }

        /** "Gave Ukraine 19 jets": a name before a number or an article stands by itself. */
        private void givenTo(int i) {
            int thing = heads[i];
            boolean inside = thing > i
                    && (labels[i].equals("nmod") || labels[i].equals("compound"))
                    && labels[thing].equals("dobj")
                    && heads[thing] == phraseOf[i].from() - 1
                    && token(heads[thing]).is(Pos.VERB);
            if (!inside) {
                return;
            }
            Token next = token(i + 1);
            boolean apart = next.tag().equals("CD")
                    || next.is(Pos.DETERMINER)
                    || next.tag().equals("PRP$");
            boolean given = predicates.is(token(heads[thing]), "giving") && !isNationality(phraseOf[i]);
            if (apart || given) {
                hang(i, heads[thing], "dative");
            }
        }

        /** "Said he had met Putin and called for calm": a finite verb stands beside the finite one, not below it. */
        private void besideTheTelling(int i) {
            int first = heads[i];
            int said = first < 0 ? -1 : heads[first];
            boolean told = said >= 0
                    && labels[first].equals("ccomp")
                    && token(said).is(Pos.VERB)
                    && children(i, "aux").isEmpty()
                    && children(i, "nsubj").isEmpty();
            // "argued that the plan had failed, then attacked X": what who argued did next
            boolean next = told
                    && i > 1
                    && predicates.is(token(i - 1), "then")
                    && predicates.is(token(i - 2), "comma")
                    && token(i).tag().equals("VBD")
                    && token(said).tag().equals("VBD");
            if (told && (next || goesOnTelling(i, first, said) || takesStance(i, first, said))) {
                hang(i, said, "conj");
            }
        }

        /** "37 were hurt and 19 detained": the second is as passive as the first, whose auxiliary serves both. */
        private void alsoPassive(int i) {
            boolean bare = token(i).tag().equals("VBN")
                    && children(i, "aux").isEmpty()
                    && children(i, "dobj").isEmpty()
                    && children(i, "prt").isEmpty();
            if (bare && heads[i] >= 0 && !children(heads[i], "auxpass").isEmpty()) {
                children(i, "nsubj").stream()
                        .filter(s -> predicates.transitive(token(i).lemma()))
                        .forEach(s -> labels[s] = "nsubjpass");
            }
        }

        /** "Handed over 20 ambulances": the parser takes the particle for a word that bounds the number. */
        private void particleBefore(int i) {
            int verb = i - 2;
            boolean particle = verb >= 0
                    && token(verb).is(Pos.VERB)
                    && heads[i - 1] == i
                    && predicates.eventVerb(
                            token(verb).lemma() + " " + token(i - 1).norm());
            if (particle) {
                hang(i - 1, verb, "prt");
            }
        }

        /** "Said it would go and called": the tense is that of the telling. */
        private boolean goesOnTelling(int i, int first, int said) {
            return (token(i).tag().equals("VBD") || token(i).tag().equals("VBZ"))
                    && token(said).tag().equals(token(i).tag())
                    && !children(first, "aux").isEmpty()
                    && !token(first).tag().equals("VBD")
                    && (predicates.governor(token(i)).isPresent()
                            || children(first, "nsubj").stream().anyMatch(s -> token(s).is(Pos.PRONOUN)));
        }

        /**
         * "Said that X had broken the pact, and rejected its charge": who speaks takes the stance, unless X is said to have
         * taken one before, and the two verbs stand in one tense.
         */
        private boolean takesStance(int i, int first, int said) {
            boolean stance = predicates.is(token(i), "stance");
            boolean another = predicates.is(token(first), "stance") || predicates.is(token(first), "speech-act");
            boolean perfect = token(first).tag().equals("VBN")
                    && !children(first, "aux").isEmpty()
                    && children(first, "auxpass").isEmpty();
            boolean form = token(i).tag().equals(token(said).tag())
                    || perfect
                            && token(i).tag().equals("VBN")
                            && token(said).tag().equals("VBD");
            boolean nobody = children(first, "nsubj").stream().allMatch(s -> phraseOf[s] == null);
            boolean present = token(said).tag().equals("VBZ");
            boolean apart = !children(first, "aux").isEmpty() || nobody || present;
            return stance
                    && !another
                    && form
                    && apart
                    && predicates
                            .governor(token(said))
                            .filter(Predicates.Governor::reports)
                            .isPresent();
        }

        /** "Unless the government freed activists": the parser takes the conjunction for a preposition. */
        private void opensClause(int i) {
            for (int noun : children(i, "pobj")) {
                Optional<Integer> finite = children(noun, "acl").stream()
                        .filter(v -> token(v).tag().equals("VBD")
                                || token(v).tag().equals("VBZ")
                                || token(v).tag().equals("VBP"))
                        .filter(v -> !children(v, "dobj").isEmpty()
                                || !token(v).tag().equals("VBD"))
                        .findFirst();
                if (finite.isPresent() && heads[i] >= 0) {
                    int verb = finite.get();
                    hang(verb, heads[i], "advcl");
                    hang(noun, verb, "nsubj");
                    hang(i, verb, "mark");
                    return;
                }
            }
        }

        /**
         * "In Chitwan rebels abducted a teacher", "in Rakhine state the Arakan Army, led by X, captured a post": behind a
         * scene without a comma the parser takes who acts for a part of it.
         */
        private void behindBareScene(int verb) {
            boolean passive = !children(verb, "auxpass").isEmpty();
            boolean finite = FINITE.contains(token(verb).tag())
                    || passive
                    || !children(verb, "aux").isEmpty()
                    || !children(verb, "dobj").isEmpty()
                            && token(verb).tag().equals("VBN")
                            && children(verb, "agent").isEmpty();
            boolean open = finite
                    && !labels[verb].startsWith("aux")
                    && Stream.of("nsubj", "nsubjpass", "csubj", "expl")
                            .allMatch(l -> children(verb, l).isEmpty())
                    && children(verb, "aux").stream().noneMatch(a -> predicates.is(token(a), "to"));
            int noun = open ? beforeVerb(verb) : -1;
            if (noun >= 0 && behindSemicolon(noun, verb)) {
                return;
            }
            int place = noun < 0 ? -1 : sceneBefore(noun);
            boolean part = place >= 0
                    && (labels[noun].equals("pobj") || labels[noun].equals("appos") && isWithin(heads[noun], place));
            if (!part) {
                return;
            }
            int preposition = heads[noun];
            String link = phraseOf[place] == null ? "scene-time" : "whereabouts";
            int first = phraseOf[place] == null ? place : phraseOf[place].from();
            int opener = first - 1;
            while (opener > 0 && !predicates.is(token(opener), link)) {
                opener--;
            }
            boolean scene = opener >= 0
                    && predicates.is(token(opener), link)
                    && token(opener).is(Pos.PREPOSITION)
                    && (opener == 0
                            || predicates.is(token(opener - 1), "comma")
                            || predicates.is(token(opener - 1), "semicolon")
                            || predicates.is(token(opener - 1), "and")
                            || predicates.is(token(opener - 1), "conjunction"))
                    && IntStream.range(opener + 1, first)
                            .noneMatch(t -> token(t).is(Pos.VERB) || predicates.is(token(t), "comma"));
            if (!scene) {
                return;
            }
            if (isAbove(opener, verb)) {
                raise(verb, opener);
            }
            boolean inside = heads[place] > place && (phraseOf[place] == null || heads[place] >= phraseOf[place].to());
            hang(opener, verb, "prep");
            hang(noun, verb, passive ? "nsubjpass" : "nsubj");
            if (inside) {
                hang(place, preposition, "pobj");
            }
        }

        /** "Praised X; France and Belgium condemned him": who stands behind the semicolon goes with the verb behind it. */
        private boolean behindSemicolon(int noun, int verb) {
            int first = noun;
            while (labels[first].equals("conj") && heads[first] >= 0 && !parted(first, heads[first])) {
                first = heads[first];
            }
            boolean apart = heads[first] >= 0
                    && heads[first] < first
                    && labels[first].equals("conj")
                    && !token(heads[first]).is(Pos.VERB)
                    && parted(first, heads[first]);
            if (apart) {
                hang(first, verb, children(verb, "auxpass").isEmpty() ? "nsubj" : "nsubjpass");
            }
            return apart;
        }

        private boolean isWithin(int i, int place) {
            return phraseOf[place] != null && phraseOf[place].from() <= i && i < phraseOf[place].to();
        }

        private static final Set<String> INSIDE =
                Set.of("det", "amod", "nmod", "compound", "nummod", "poss", "advmod", "qmod");

        /** Puts a verb in the place of a word above it. */
        private void raise(int verb, int over) {
            int above = heads[over];
            while (above >= 0 && predicates.is(token(above), "and")) {
                above = heads[above];
            }
            children.get(heads[verb]).remove(Integer.valueOf(verb));
            heads[verb] = above;
            labels[verb] = above < 0 ? labels[over] : "scene";
            if (above >= 0) {
                children.get(above).add(verb);
            }
            if (heads[over] >= 0) {
                children.get(heads[over]).remove(Integer.valueOf(over));
            }
            heads[over] = verb;
            children.get(verb).add(0, over);
        }

        /** The noun right before the verb and its auxiliaries, or before what is set apart there by commas. */
        private int beforeVerb(int verb) {
            int at = verb - 1;
            while (at >= 0
                    && (heads[at] == verb
                                    && (labels[at].startsWith("aux")
                                            || labels[at].equals("neg")
                                            || labels[at].equals("advmod"))
                            || predicates.is(token(at), "there"))) {
                at--;
            }
            if (at > 0 && predicates.is(token(at), "comma")) {
                int close = at;
                at = IntStream.range(0, close)
                        .filter(n -> predicates.is(token(n + 1), "comma")
                                && n + 1 < close
                                && IntStream.range(n + 2, close).allMatch(t -> isAbove(n, t)))
                        .findFirst()
                        .orElse(-1);
            }
            boolean noun = at >= 0
                    && (token(at).is(Pos.NOUN) || token(at).is(Pos.NAME))
                    && !predicates.is(token(at), "time-noun");
            return noun ? at : -1;
        }

        /** The last word of the place that stands right before the noun's own words; -1 where none does. */
        private int sceneBefore(int noun) {
            int from = noun;
            while (from > 0
                    && (phraseOf[from - 1] != null && phraseOf[from - 1] == phraseOf[noun]
                            || phraseOf[from - 1] == null
                                    && !predicates.is(token(from - 1), "time-noun")
                                    && (INSIDE.contains(labels[from - 1])
                                            && heads[from - 1] >= from
                                            && heads[from - 1] <= noun))) {
                from--;
            }
            int place = from - 1;
            boolean site = place > 0
                    && phraseOf[place] != null
                    && phraseOf[place] != phraseOf[noun]
                    && isSite(phraseOf[place]);
            boolean date = place > 0 && phraseOf[place] == null && predicates.is(token(place), "time-noun");
            return site || date ? place : -1;
        }

        /** "Britain and France, which had threatened to act, welcomed it": what is told of them is not what they welcomed. */
        private void relativeForContent(int told) {
            int verb = heads[told];
            Optional<Integer> which = children.get(told).stream()
                    .filter(c -> c < told && token(c).is(Pos.RELATIVE) && labels[c].startsWith("nsubj"))
                    .findFirst();
            Optional<Integer> subject = which.flatMap(w -> children.get(told).stream()
                    .filter(c -> c < w && labels[c].startsWith("nsubj"))
                    .findFirst());
            boolean aside = verb > told
                    && subject.isPresent()
                    && predicates.is(token(which.get() - 1), "comma")
                    && children(verb, "nsubj").isEmpty()
                    && children(verb, "nsubjpass").isEmpty();
            if (aside) {
                boolean passive = !children(verb, "auxpass").isEmpty();
                hang(subject.get(), verb, passive ? "nsubjpass" : "nsubj");
                hang(told, subject.get(), "relcl");
            }
        }

        /** "A source close to the group told AFP": it is the source who tells. */
        private void closeTo(int name) {
            int to = name;
            while (to > 0 && (phraseOf[to] == phraseOf[name] && phraseOf[name] != null || heads[to] == name)) {
                to--;
            }
            int close = predicates.is(token(to), "to") ? heads[to] : -1;
            int source = close < 0 || !token(close).is(Pos.ADJECTIVE) ? -1 : heads[close];
            int verb = heads[name];
            boolean told = source >= 0
                    && source < close
                    && token(source).is(Pos.NOUN)
                    && verb > name
                    && source < verb
                    && !isAbove(source, verb)
                    && predicates
                            .governor(token(verb))
                            .filter(Predicates.Governor::reports)
                            .isPresent();
            if (told) {
                hang(name, to, "pobj");
                hang(source, verb, "nsubj");
            }
        }

        /** "X ruled out talks with the RSF, whose leader, Y, said": what Y said is no frame for what X did. */
        private void whoseHeadSays(int whose) {
            int head = heads[whose];
            int verb = IntStream.range(whose, sentence.size())
                    .filter(v -> token(v).is(Pos.VERB) && !labels[v].startsWith("aux"))
                    .findFirst()
                    .orElse(-1);
            Optional<Integer> told = verb < 0
                    ? Optional.empty()
                    : children(verb, "ccomp").stream()
                            .filter(c -> c < whose && token(c).is(Pos.VERB))
                            .findFirst();
            boolean aside = told.isPresent()
                    && head > whose
                    && head < verb
                    && whose > 1
                    && predicates.is(token(whose - 1), "comma")
                    && children(verb, "nsubj").stream().allMatch(n -> n > whose);
            if (!aside) {
                return;
            }
            int main = told.get();
            rise(main, verb);
            int noun = whose - 2;
            if (isAbove(verb, noun) || heads[noun] < 0) {
                noun = main;
            }
            relate(verb, noun);
            hang(head, verb, "nsubj");
        }

        /** "X, whose premier telephoned Y, offered help": X is no subject of the call, and what it does is the main verb. */
        private void whoseHeadActs(int whose) {
            int head = heads[whose];
            while (head > whose && labels[head].equals("compound") && heads[head] > head) {
                head = heads[head];
            }
            int verb = head < 0 ? -1 : heads[head];
            boolean acts = verb > head
                    && head > whose
                    && whose > 1
                    && labels[head].equals("nsubj")
                    && predicates.is(token(whose - 1), "comma");
            if (!acts) {
                return;
            }
            Optional<Integer> noun =
                    children(verb, "nsubj").stream().filter(n -> n < whose - 1).reduce((first, second) -> second);
            Optional<Integer> main = IntStream.range(verb + 2, sentence.size())
                    .filter(v ->
                            (FINITE.contains(token(v).tag()) || token(v).tag().equals("VBN"))
                                    && predicates.is(token(v - 1), "comma"))
                    .map(v -> labels[v].startsWith("aux") ? heads[v] : v)
                    .filter(v ->
                            v > verb && isAbove(verb, v) && children(v, "nsubj").isEmpty())
                    .boxed()
                    .findFirst();
            if (noun.isEmpty() || main.isEmpty()) {
                return;
            }
            int told = main.get();
            rise(told, verb);
            hang(noun.get(), told, "nsubj");
            relate(verb, noun.get());
        }

        /** "Condemned a strike last week that killed six": the strike killed them, not who condemned it. */
        private void relativeBehindObject(int verb) {
            int above = heads[verb];
            Optional<Integer> that = children(verb, "nsubj").stream()
                    .filter(t -> token(t).tag().equals("WDT") || token(t).tag().equals("WP"))
                    .findFirst();
            if (above < 0 || that.isEmpty() || !children(above, "cc").isEmpty()) {
                return;
            }
            children(above, "dobj").stream()
                    .filter(o -> o > above && o < that.get() && token(o).is(Pos.NOUN))
                    .findFirst()
                    .ifPresent(o -> hang(verb, o, "relcl"));
        }

        private boolean isOfWhose(int noun) {
            return IntStream.range(0, noun).anyMatch(w -> predicates.is(token(w), "whose") && isAbove(noun, w));
        }

        /** "The party, whose leader, X, was arrested, won": it is he who was arrested, and the party that won. */
        private void whoseHeadIs(int whose) {
            int head = heads[whose];
            while (head > whose && (labels[head].equals("compound") || labels[head].equals("nmod"))) {
                head = heads[head];
            }
            int top = head;
            int verb = IntStream.range(whose, sentence.size())
                    .filter(v -> token(v).is(Pos.VERB) && !labels[v].startsWith("aux"))
                    .findFirst()
                    .orElse(-1);
            boolean aside = head > whose && head < verb && whose > 1 && predicates.is(token(whose - 1), "comma");
            if (!aside) {
                return;
            }
            Optional<Integer> owner = Stream.concat(
                            children(verb, "nsubj").stream(), children(verb, "nsubjpass").stream())
                    .filter(n -> n < whose)
                    .findFirst();
            Optional<Integer> main = children.get(verb).stream()
                    .filter(v -> v > verb
                            && token(v).is(Pos.VERB)
                            && !token(v).tag().equals("VBG")
                            && predicates.is(token(v - 1), "comma")
                            && Stream.of("nsubj", "nsubjpass", "mark", "aux", "auxpass", "cc")
                                    .allMatch(l -> children(v, l).isEmpty()))
                    .findFirst();
            if (owner.isEmpty() || main.isEmpty() || !children(verb, "cc").isEmpty()) {
                return;
            }
            int noun = owner.get();
            int told = main.get();
            String voice = labels[noun];
            takePlace(told, verb, "relcl");
            hang(noun, told, "nsubj");
            hang(top, verb, voice);
            children.get(told).remove(Integer.valueOf(verb));
            relate(verb, noun);
        }

        /** "X and Y welcomed it; Z condemned it": who stands beyond the semicolon is not who condemns. */
        private void beyondSemicolon(int noun) {
            int verb = heads[noun];
            boolean beyond = verb > noun
                    && parted(noun, verb)
                    && children(verb, "nsubj").stream().anyMatch(n -> n > noun && !parted(n, verb));
            if (beyond) {
                labels[noun] = "dep";
            }
        }

        /** "X, sacked in May, said": what stands between commas is told aside, the verb behind them is the main one. */
        private void participleAside(int i) {
            Optional<Integer> subject =
                    children(i, "nsubj").stream().filter(n -> n < i).findFirst();
            Optional<Integer> main = children.get(i).stream()
                    .filter(v -> v > i
                            && FINITE.contains(token(v).tag())
                            && Stream.of("nsubj", "nsubjpass", "aux", "expl")
                                    .allMatch(l -> children(v, l).isEmpty())
                            && predicates.is(token(v - 1), "comma")
                            && children(v, "mark").stream().allMatch(m -> m == v - 2))
                    .findFirst();
            boolean told = i > 0
                    && subject.isPresent()
                    && isSomebody(subject.get())
                    && main.isPresent()
                    && predicates.is(token(i - 1), "comma")
                    && predicates.transitive(token(i).lemma())
                    && children(i, "cc").isEmpty()
                    && children(i, "dobj").stream().allMatch(o -> predicates.is(token(o), "time-noun"))
                    && Stream.of("aux", "auxpass", "neg", "ccomp", "xcomp")
                            .allMatch(
                                    l -> children(i, l).isEmpty() || l.equals("ccomp") && labels[main.get()].equals(l));
            if (!told) {
                return;
            }
            int verb = main.get();
            children.get(i).remove(main.get());
            heads[verb] = -1;
            labels[verb] = labels[i];
            children.get(i).stream().filter(c -> c < i).toList().forEach(c -> hang(c, verb, labels[c]));
            children(i, "dobj").forEach(day -> labels[day] = "npadvmod");
            heads[i] = subject.get();
            labels[i] = "acl";
            children.get(subject.get()).add(i);
            aside[i] = true;
        }

        /** "X, along with Y, criticised Z": the parser takes what both do for something that Y underwent. */
        private void behindCompanions(int i) {
            int companion = heads[i];
            int with = companion < 0 || !labels[companion].equals("pobj") ? -1 : heads[companion];
            int along = with - 1;
            boolean aside = along > 1
                    && predicates.is(token(along), "jointly")
                    && predicates.is(token(along - 1), "comma")
                    && predicates.is(token(i - 1), "comma")
                    && children(i, "agent").isEmpty()
                    && (!children(i, "dobj").isEmpty() || !children(i, "ccomp").isEmpty());
            int subject = along - 2;
            if (aside && isSomebody(subject) && isAbove(subject, i)) {
                raise(i, subject);
                labels[subject] = "nsubj";
            }
        }

        /** "At a rally in Oslo, the minister, X, accused Y": who acts is no part of the scene that opens the sentence. */
        private void behindOpening(int i) {
            int noun = heads[i];
            if (noun < 0) {
                return;
            }
            int somebody = children(noun, "appos").stream()
                    .filter(c -> c > noun && c < i && isSomebody(c))
                    .findFirst()
                    .orElse(-1);
            boolean scene = heads[0] < 0
                    && token(0).is(Pos.PREPOSITION)
                    && somebody > 0
                    && phraseOf[somebody] != phraseOf[noun]
                    && isAbove(0, noun)
                    && children(i, "agent").isEmpty()
                    && Stream.of("dobj", "oprd", "ccomp", "xcomp")
                            .anyMatch(l -> !children(i, l).isEmpty())
                    && IntStream.range(noun + 1, phraseOf[somebody].from())
                            .anyMatch(t -> predicates.is(token(t), "comma"))
                    && IntStream.range(1, i).noneMatch(t -> FINITE.contains(token(t).tag()));
            if (scene) {
                raise(i, 0);
                labels[0] = "prep";
                hang(somebody, i, "nsubj");
            }
        }

        /** "Named himself president", "X, elected president in May, …": who is made what, and what he is made. */
        private void besideOffice(int i) {
            int office = heads[i];
            boolean inside = office > i
                    && token(office).is(Pos.NOUN)
                    && Stream.of("nmod", "compound", "amod").anyMatch(labels[i]::equals);
            if (!inside) {
                return;
            }
            boolean himself = predicates.is(token(i), "oneself")
                    && i > 0
                    && heads[office] == i - 1
                    && predicates.is(token(i - 1), "appointing");
            boolean elected = !himself
                    && predicates.is(token(i), "appointing")
                    && labels[office].equals("appos")
                    && heads[office] >= 0
                    && isSomebody(heads[office])
                    && predicates.is(token(Math.max(0, i - 1)), "comma");
            if (himself) {
                hang(i, i - 1, "dobj");
                hang(office, i - 1, "oprd");
            } else if (elected) {
                hang(i, heads[office], "acl");
                hang(office, i, "oprd");
                children(office, "prep").stream()
                        .filter(p -> !predicates.is(token(p), "of"))
                        .toList()
                        .forEach(p -> hang(p, i, "prep"));
            }
        }

        /** "Assured Serbia of its support", "relieved X of his duties": what the verb is about is no part of whom it concerns. */
        private void ofTelling(int i) {
            int whom = heads[i];
            boolean about = whom >= 0
                    && labels[whom].equals("dobj")
                    && heads[whom] >= 0
                    && predicates.is(token(heads[whom]), "about-of")
                    && phraseOf[whom] != null
                    && phraseOf[whom].to() <= i
                    && phraseOf[whom].references().stream().allMatch(Reference.Named.class::isInstance);
            if (about) {
                hang(i, heads[whom], "prep");
            }
        }

        /** "Was shown the door last week": the parser takes the object for a part of the time. */
        private void beforeTime(int time) {
            Optional<Integer> object = children.get(time).stream()
                    .filter(c -> c < time - 1
                            && token(c).tag().startsWith("NN")
                            && !predicates.is(token(c), "time-noun")
                            && (labels[c].equals("nmod") || labels[c].equals("compound"))
                            && IntStream.range(c + 1, time).allMatch(t -> token(t).is(Pos.ADJECTIVE)))
                    .findFirst();
            int verb = heads[time];
            boolean bare = object.isPresent()
                    && verb >= 0
                    && verb < object.get()
                    && token(verb).is(Pos.VERB)
                    && children(verb, "dobj").isEmpty();
            if (!bare) {
                return;
            }
            int noun = object.get();
            hang(noun, verb, "dobj");
            children.get(time).stream().filter(c -> c < noun).toList().forEach(c -> hang(c, noun, labels[c]));
        }

        /** "Under the truce that X and Y agreed, the prisoners go free": what is agreed is the truce. */
        private void ofFrontedNoun(int that) {
            int noun = that - 1;
            int verb = heads[that];
            int preposition = noun < 0 || !labels[noun].equals("pobj") ? -1 : heads[noun];
            boolean fronted = preposition >= 0
                    && verb > that
                    && heads[preposition] == verb
                    && labels[verb].equals("advcl")
                    && heads[verb] > verb
                    && token(noun).is(Pos.NOUN);
            if (fronted) {
                hang(preposition, heads[verb], "prep");
                hang(verb, noun, "relcl");
            }
        }

        /** "Under a deal signed by X and Y, the army will leave": the participle is no main verb where another one follows. */
        private void participleBeforeMain(int participle) {
            int noun = participle - 1;
            while (noun > 0 && predicates.is(token(noun), "comma")) {
                noun--;
            }
            Optional<Integer> main = children.get(participle).stream()
                    .filter(v -> v > participle
                            && token(v).is(Pos.VERB)
                            && isFinite(v)
                            && !children(v, "nsubj").isEmpty()
                            && children(v, "mark").isEmpty()
                            && children(v, "nsubj").get(0) > participle)
                    .findFirst();
            boolean bare = noun >= 0
                    && token(noun).is(Pos.NOUN)
                    && main.isPresent()
                    && !children(participle, "agent").isEmpty()
                    && Stream.of("aux", "auxpass", "nsubj", "nsubjpass", "dobj")
                            .allMatch(l -> children(participle, l).isEmpty());
            if (!bare) {
                return;
            }
            int verb = main.get();
            children.get(participle).remove(main.get());
            heads[verb] = -1;
            labels[verb] = labels[participle];
            int scene = noun;
            children.get(participle).stream()
                    .filter(c -> c < scene || labels[c].equals("punct"))
                    .toList()
                    .forEach(c -> hang(c, verb, labels[c]));
            heads[participle] = noun;
            labels[participle] = "acl";
            children.get(noun).add(participle);
        }

        /** "Installed in his place X", "named as his successor X": who is put there is what the verb takes. */
        private void inHisPlace(int i) {
            int place = heads[i];
            int preposition = place < 0 || !labels[place].equals("pobj") ? -1 : heads[place];
            int verb = preposition < 0 ? -1 : heads[preposition];
            boolean taken = verb >= 0
                    && verb < place
                    && predicates.is(token(verb), "appointing")
                    && children(verb, "dobj").isEmpty()
                    && children(place, "poss").stream().anyMatch(o -> token(o).is(Pos.PRONOUN))
                    && isPerson(i)
                    && !predicates.is(token(phraseOf[i].from() - 1), "comma");
            if (taken) {
                hang(i, verb, "dobj");
            }
        }

        /** "Sent Serbia a request": what is sent is no other name of whom it is sent to. */
        private void sentSomething(int i) {
            int whom = heads[i];
            boolean sent = whom >= 0
                    && labels[whom].equals("dobj")
                    && heads[whom] >= 0
                    && predicates.is(token(heads[whom]), "giving")
                    && phraseOf[whom] != null
                    && phraseOf[whom] != phraseOf[i]
                    && token(phraseOf[whom].to()).is(Pos.DETERMINER)
                    && phraseOf[whom].to() < i;
            if (sent) {
                hang(i, heads[whom], "dobj");
                labels[whom] = "dative";
            }
        }

        /** "Declared the Mexican envoy persona non grata": whom it is said of is what the verb takes. */
        private void personaNonGrata(int persona) {
            int grata = persona + 2;
            int verb = persona;
            while (verb >= 0 && !token(verb).is(Pos.VERB)) {
                verb = heads[verb];
            }
            if (grata >= sentence.size() || verb < 0 || verb > persona) {
                return;
            }
            int envoy = persona - 1;
            boolean inside = envoy > verb && token(envoy).is(Pos.NOUN) && heads[envoy] == persona;
            hang(grata, verb, "oprd");
            if (inside) {
                hang(envoy, verb, "dobj");
                children.get(persona).stream().filter(c -> c < envoy).toList().forEach(c -> hang(c, envoy, labels[c]));
            }
            for (int by : children(grata, "prep")) {
                hang(by, verb, predicates.is(token(by), "by") ? "agent" : "prep");
            }
        }

        /**
         * "In Tehran, a spokesman, X, praised", "over lunch in Paris, X and Y discussed": who is named behind the scene is
         * no part of it.
         */
        private void behindScene(int i) {
            int place = heads[i];
            boolean listed = labels[i].equals("conj")
                    && (place < 0
                            || !isSomebody(i)
                            || children(place, "cc").stream().anyMatch(c -> c < i));
            if (listed) {
                return;
            }
            boolean scene = place >= 0
                    && labels[place].equals("pobj")
                    && heads[place] >= 0
                    && predicates.is(token(heads[place]), "in")
                    && i > place
                    && place + 1 < sentence.size()
                    && predicates.is(token(place + 1), "comma");
            int verb = scene ? heads[heads[place]] : -1;
            for (int steps = 0; steps < 5 && verb >= 0 && verb < i; steps++) {
                verb = heads[verb];
            }
            boolean opening = scene && heads[place] == 0;
            boolean behind = verb > i
                    && token(verb).is(Pos.VERB)
                    && (opening || isSomebody(i))
                    && children(verb, "nsubj").isEmpty()
                    && children(verb, "nsubjpass").isEmpty();
            if (behind) {
                boolean passive = !children(verb, "auxpass").isEmpty();
                hang(i, verb, passive ? "nsubjpass" : "nsubj");
            }
        }

        /** "Egypt, like Jordan, has refused": who is like it is not who refuses. */
        private void likeness(int mark) {
            int verb = heads[mark];
            int subject = verb < 0 ? -1 : heads[verb];
            Optional<Integer> other = verb < 0
                    ? Optional.empty()
                    : children(verb, "nsubj").stream()
                            .filter(n -> n > mark && n < verb)
                            .findFirst();
            boolean both = other.isPresent() && children(verb, "nsubj").stream().anyMatch(n -> n < mark);
            if (both) {
                hang(other.get(), mark, "pobj");
                labels[mark] = "prep";
                return;
            }
            boolean like = subject >= 0
                    && subject < mark
                    && labels[verb].equals("advcl")
                    && !token(subject).is(Pos.VERB)
                    && other.isPresent();
            if (!like) {
                return;
            }
            hang(other.get(), mark, "pobj");
            hang(mark, subject, "prep");
            int above = heads[subject];
            String label = labels[subject];
            children.get(subject).remove(Integer.valueOf(verb));
            if (above >= 0) {
                heads[verb] = subject;
                children.get(subject).add(verb);
                hang(verb, above, label);
                hang(subject, verb, "nsubj");
            } else {
                heads[verb] = above;
                labels[verb] = label;
                heads[subject] = verb;
                labels[subject] = "nsubj";
                children.get(verb).add(0, subject);
            }
        }

        /** "Appointed General X governor": who is appointed does not stand before his post as a part of it. */
        private void besidePost(int i) {
            int post = heads[i];
            boolean person = post > i
                    && phraseOf[i] != null
                    && phraseOf[i] != phraseOf[post]
                    && (labels[post].equals("oprd") || labels[post].equals("dobj"))
                    && heads[post] >= 0
                    && heads[post] < phraseOf[i].from()
                    && token(heads[post]).is(Pos.VERB)
                    && phraseOf[i].to() == i + 1
                    && isPerson(i);
            if (person && phraseOf[post] != null && phraseOf[post].references().get(0) instanceof Reference.Titled) {
                hang(i, heads[post], "dobj");
                labels[post] = "oprd";
            }
        }

        /** "Removed X and named Y": a verb behind "and" goes on with the verb before, not with its object. */
        private void besideVerb(int i) {
            int object = heads[i];
            if (labels[i].equals("conj")) {
                besideObject(i);
                return;
            }
            boolean beside = object >= 0
                    && labels[object].equals("dobj")
                    && i > 0
                    && predicates.is(token(i - 1), "and")
                    && token(heads[object]).is(Pos.VERB)
                    && heads[object] < object
                    && children(i, "agent").isEmpty();
            if (beside) {
                hang(i, heads[object], "conj");
            }
        }

        /** "Condemned the killing and instructed X to", "called for calm but has not cut its aid": no second noun. */
        private void besideObject(int i) {
            int noun = heads[i];
            boolean taken = noun >= 0
                    && noun < i
                    && (token(noun).is(Pos.NOUN)
                            || token(noun).is(Pos.NAME)
                            || token(noun).is(Pos.PREPOSITION))
                    && !token(i).tag().equals("VBG")
                    && Stream.of("nsubj", "nsubjpass", "agent")
                            .allMatch(l -> children(i, l).isEmpty())
                    && (!children(i, "dobj").isEmpty() || !children(i, "aux").isEmpty());
            int verb = taken ? noun : -1;
            while (verb >= 0 && !token(verb).is(Pos.VERB)) {
                verb = heads[verb];
            }
            if (verb >= 0 && verb < i) {
                hang(i, verb, "conj");
            }
        }

        /** "Removed X and named Y, until now the governor, to succeed him": whoever is named is to succeed. */
        private void toSucceed(int i) {
            IntStream.range(heads[i] + 1, i)
                    .filter(v -> token(v).is(Pos.VERB)
                            && predicates.is(token(v), "appointing")
                            && heads[v] == heads[i]
                            && labels[v].equals("conj"))
                    .max()
                    .ifPresent(v -> hang(i, v, "advcl"));
        }

        /** "Named X to succeed him", "appointed him chief of staff": who is appointed is what the verb takes. */
        private void appointed(int i) {
            int verb = heads[i];
            boolean somebody = labels[i].equals("oprd")
                    && i > verb
                    && isPerson(i)
                    && children(verb, "dobj").isEmpty()
                    && children(verb, "nsubjpass").isEmpty();
            if (somebody) {
                labels[i] = "dobj";
            }
            boolean post = labels[i].equals("ccomp") && i > verb && token(i).is(Pos.NOUN);
            if (post) {
                List<Integer> persons = children(i, "nsubj").stream()
                        .filter(s -> s > verb && (isPerson(s) || token(s).is(Pos.PRONOUN)))
                        .toList();
                if (persons.size() == 1) {
                    hang(persons.get(0), verb, "dobj");
                    labels[i] = "oprd";
                }
            }
        }

        private boolean isPerson(int i) {
            return phraseOf[i] != null
                    && phraseOf[i].references().stream()
                            .allMatch(r -> r instanceof Reference.Named named
                                    && named.name().type() == EntityType.PERSON);
        }

        /** "Signed on 5 May by X": who signed does not hang on the date. */
        private void behindDate(int i) {
            int date = heads[i];
            int preposition = date < 0 || !labels[date].equals("pobj") ? -1 : heads[date];
            int verb = preposition < 0 ? -1 : heads[preposition];
            boolean by = verb >= 0
                    && phraseOf[date] == null
                    && (token(date).is(Pos.NAME)
                            || token(date).is(Pos.NUMBER)
                            || predicates.is(token(date), "time-noun"))
                    && (token(verb).tag().equals("VBN") || token(verb).tag().equals("VBD"));
            if (by) {
                hang(i, verb, "agent");
            }
        }

        /** "Accused the army on Monday of killing": what one is accused of does not hang on the day or the place. */
        private void ofAccusing(int i) {
            int noun = heads[i];
            int preposition = noun < 0 || !labels[noun].equals("pobj") ? -1 : heads[noun];
            int verb = preposition < 0 ? -1 : heads[preposition];
            boolean accused = verb >= 0
                    && predicates.is(token(verb), "accusing")
                    && !children(verb, "dobj").isEmpty()
                    && children(i, "pcomp").stream()
                            .anyMatch(c -> token(c).tag().equals("VBG"));
            if (accused) {
                hang(i, verb, "prep");
            }
        }

        /** "Rejected calls to resign", "for a promise by X to leave": what the noun is about, not what the verb is for. */
        private void ofNoun(int i) {
            int verb = heads[i];
            Optional<Integer> to = children(i, "aux").stream()
                    .filter(a -> predicates.is(token(a), "to"))
                    .findFirst();
            if (verb < 0 || verb > i || to.isEmpty() || to.get() - 1 <= verb) {
                return;
            }
            int noun = to.get() - 1;
            // past the name behind "by" or "of"
            if (phraseOf[noun] != null && !token(noun).is(Pos.NOUN)) {
                int before = phraseOf[noun].from() - 1;
                boolean of = before > verb
                        && (predicates.is(token(before), "by")
                                || predicates.is(token(before), "of")
                                || predicates.is(token(before), "from"));
                noun = of ? before - 1 : -1;
            }
            if (noun > verb && token(noun).is(Pos.NOUN) && predicates.is(token(noun), "noun-to-do")) {
                hang(i, noun, "acl");
                return;
            }
            // "called on the police, who are responsible for security, to arrest": the relative clause is over
            int above = heads[verb];
            boolean over = predicates.is(token(to.get() - 1), "comma")
                    && children(verb, "nsubj").stream().anyMatch(r -> token(r).is(Pos.RELATIVE))
                    && above >= 0
                    && above < verb
                    && token(above).is(Pos.VERB)
                    && predicates.governor(token(above)).isPresent();
            if (over) {
                hang(i, above, "xcomp");
            }
        }

        /** "Called on X to free Y": what one is called on to do is no purpose of the call. */
        private void calledOnTo(int i) {
            boolean called = heads[i] >= 0
                    && heads[i] < i
                    && labels[i].equals("advcl")
                    && predicates.is(token(heads[i]), "calling-on")
                    && calledOn(heads[i]).filter(on -> on < i).isPresent();
            if (called) {
                labels[i] = "xcomp";
            }
        }

        /** "Agreed in Pretoria in November to stop": what was agreed, though time and place stand between. */
        private void agreedTo(int i) {
            int verb = heads[i];
            boolean agreed = verb >= 0
                    && verb < i
                    && labels[i].equals("advcl")
                    && children(i, "aux").stream().anyMatch(a -> predicates.is(token(a), "to"))
                    && children(verb, "dobj").isEmpty()
                    && children(verb, "auxpass").isEmpty()
                    && predicates.is(token(verb), "agreeing");
            if (agreed) {
                labels[i] = "xcomp";
            }
        }

        /** The preposition of whom a verb calls on. */
        private Optional<Integer> calledOn(int verb) {
            return children(verb, "prep").stream()
                    .filter(c -> predicates.is(token(c), "called-by"))
                    .findFirst();
        }

        /** "Overran a base, officials said on Tuesday, killing nine": what came of it comes of the deed, not of the telling. */
        private void outcomeOfTold(int i) {
            int said = heads[i];
            boolean told = said >= 0
                    && said < i
                    && predicates.is(token(i), "outcome")
                    && predicates
                            .governor(token(said))
                            .filter(Predicates.Governor::reports)
                            .isPresent();
            if (told) {
                children(said, "ccomp").stream()
                        .filter(c -> c < said)
                        .findFirst()
                        .ifPresent(c -> hang(i, c, "advcl"));
            }
        }

        /** "Vetoed a resolution demanding a truce": it is the resolution that demands. */
        private void saidInDocument(int i) {
            boolean inside = i > 0 && predicates.is(token(i), "voicing") && predicates.is(token(i - 1), "document");
            if (inside && heads[i] >= 0 && heads[i] < i - 1) {
                hang(i, i - 1, "acl");
            }
        }

        /** "X said that talks would go on, accusing Y": who speaks accuses, not the talks. */
        private void voicedInTelling(int i) {
            int told = heads[i];
            int said = told < 0 || !labels[told].equals("ccomp") ? -1 : heads[told];
            boolean voiced = said >= 0
                    && said < told
                    && predicates.is(token(i), "voicing")
                    && predicates.is(token(i - 1), "comma")
                    && children(told, "nsubj").stream().noneMatch(s -> phraseOf[s] != null || token(s).is(Pos.PRONOUN))
                    && predicates
                            .governor(token(said))
                            .filter(Predicates.Governor::reports)
                            .isPresent();
            if (voiced) {
                hang(i, said, "advcl");
            }
        }

        /** "Ruled out sending troops": what the verb and its particle govern is no circumstance. */
        private void governedBy(int i) {
            int verb = heads[i];
            boolean next = verb >= 0
                    && i - verb == 2
                    && labels[i - 1].equals("prt")
                    && predicates
                            .governor(token(verb).lemma() + " " + token(i - 1).norm())
                            .isPresent();
            if (next) {
                labels[i] = "xcomp";
            }
        }

        /** "Seized a train on Tuesday, the army's spokesman, X, said": who tells is no apposition to what he tells of. */
        private void namedBeforeTelling(int i) {
            boolean alone = i > 2
                    && predicates.is(token(i - 1), "comma")
                    && children(i, "nsubj").isEmpty()
                    && children(i, "nsubjpass").isEmpty()
                    && children(i, "aux").isEmpty()
                    && predicates
                            .governor(token(i))
                            .filter(Predicates.Governor::reports)
                            .isPresent();
            if (!alone) {
                return;
            }
            int name = i - 2;
            while (name > 0 && heads[name] > name && heads[name] < i - 1) {
                name = heads[name];
            }
            // the outermost of "the spokesman, X"
            while (labels[name].equals("appos") && heads[name] >= 0 && labels[heads[name]].equals("appos")) {
                name = heads[name];
            }
            boolean apposed = labels[name].equals("appos")
                    && heads[name] < name
                    && heads[heads[name]] >= 0
                    && isSomebodyNamed(name, i)
                    && !isAbove(name, i);
            if (apposed) {
                hang(name, i, "nsubj");
            }
        }

        /** "Killed nine near Gao, the ministry of defence said": the ministry is no apposition to the town. */
        private void bodyBeforeTelling(int verb) {
            boolean alone = verb > 2
                    && children(verb, "nsubj").isEmpty()
                    && children(verb, "nsubjpass").isEmpty()
                    && children(verb, "aux").isEmpty()
                    && FINITE.contains(token(verb).tag())
                    && predicates
                            .governor(token(verb))
                            .filter(Predicates.Governor::reports)
                            .isPresent();
            int from = verb;
            while (alone && from > 0 && !predicates.is(token(from - 1), "comma")) {
                from--;
            }
            int start = from;
            Optional<Integer> top = !alone || start < 2
                    ? Optional.empty()
                    : IntStream.range(start, verb)
                            .filter(t -> heads[t] >= 0 && heads[t] < start && labels[t].equals("appos"))
                            .boxed()
                            .findFirst();
            boolean body = top.isPresent()
                    && IntStream.range(start, verb).noneMatch(t -> token(t).is(Pos.VERB))
                    && (isSomebody(top.get())
                            || predicates.is(token(top.get()), "organ")
                            || predicates.is(token(top.get()), "somebody"))
                    && !isAbove(top.get(), verb);
            if (body) {
                hang(top.get(), verb, "nsubj");
            }
        }

        private boolean isSomebodyNamed(int from, int to) {
            return IntStream.range(from, to)
                    .anyMatch(t -> phraseOf[t] != null
                            && phraseOf[t].references().stream()
                                    .anyMatch(r -> r instanceof Reference.Named named
                                            && named.name().type() == EntityType.PERSON));
        }

        /** Whether the one stands above the other in the tree. */
        private boolean isAbove(int one, int other) {
            int at = other;
            for (int steps = 0; steps < sentence.size() && at >= 0; steps++) {
                if (at == one) {
                    return true;
                }
                at = heads[at];
            }
            return false;
        }

        /** "'Russia attacked us,' X told parliament": what is quoted is told by the verb behind it, which is no second one. */
        private void quotedBefore(int i) {
            int quoted = heads[i];
            boolean closed = quoted >= 0
                    && token(quoted).is(Pos.VERB)
                    && quoted < i
                    && !children(i, "nsubj").isEmpty()
                    && (IntStream.range(quoted, i).anyMatch(t -> predicates.is(token(t), "quote"))
                            || predicates.is(token(i - 1), "comma"))
                    && children(quoted, "cc").isEmpty()
                    && predicates
                            .governor(token(i))
                            .filter(Predicates.Governor::reports)
                            .isPresent();
            // "summoned X, and its minister, Y, said": two who do two things
            boolean another = children(i, "nsubj").stream()
                    .map(n -> IntStream.rangeClosed(0, n)
                            .filter(t -> isAbove(n, t))
                            .min()
                            .orElse(n))
                    .anyMatch(t -> t > 0 && predicates.is(token(t - 1), "and"));
            if (!closed || another) {
                return;
            }
            int above = heads[quoted];
            if (above >= 0) {
                hang(i, above, labels[quoted]);
                hang(quoted, i, "ccomp");
            } else {
                children.get(quoted).remove(Integer.valueOf(i));
                heads[i] = above;
                labels[i] = labels[quoted];
                heads[quoted] = i;
                labels[quoted] = "ccomp";
                children.get(i).add(0, quoted);
            }
        }

        /** "Shelling by the army killed nine": the verb behind is no second one, but the one that the first is subject of. */
        private void verbalSubject(int i) {
            Optional<Integer> verb = children(i, "conj").stream()
                    .filter(c -> c > i
                            && token(c).is(Pos.VERB)
                            && children(c, "nsubj").isEmpty())
                    .findFirst();
            boolean noun = predicates.eventNoun(token(i)).isPresent()
                    && children(i, "cc").isEmpty()
                    && children(i, "nsubj").isEmpty()
                    && children(i, "aux").isEmpty()
                    && children(i, "dobj").isEmpty();
            if (verb.isEmpty() || !noun) {
                return;
            }
            int above = heads[i];
            String label = labels[i];
            if (above < 0) {
                heads[verb.get()] = above;
                labels[verb.get()] = label;
                children.get(i).remove(verb.get());
            } else {
                hang(verb.get(), above, label);
            }
            if (above >= 0) {
                hang(i, verb.get(), "nsubj");
            } else {
                heads[i] = verb.get();
                labels[i] = "nsubj";
                children.get(verb.get()).add(0, i);
            }
        }

        /** Hangs a word elsewhere; not below itself, which would make a ring of the tree. */
        private void hang(int i, int head, String label) {
            for (int above = head; above >= 0; above = heads[above]) {
                if (above == i) {
                    return;
                }
            }
            children.get(heads[i]).remove(Integer.valueOf(i));
            List<Integer> beside = children.get(head);
            int at = 0;
            while (at < beside.size() && beside.get(at) < i) {
                at++;
            }
            beside.add(at, i);
            heads[i] = head;
            labels[i] = label;
        }

        private String label(int i) {
            return labels[i];
        }

        private int head(int i) {
            return heads[i];
        }

        private Token token(int i) {
            return sentence.token(i);
        }

        private List<Integer> children(int i, String label) {
            return children.get(i).stream().filter(c -> label(c).equals(label)).toList();
        }

        List<Clause> read() {
            attribution();
            List<ClauseDraft> drafts = new ArrayList<>();
            for (int i = 0; i < sentence.size(); i++) {
                if (isPredicate(i) && !ofDisaster(i)) {
                    verbs[i] = verb(i);
                } else if (isQuality(i)) {
                    verbs[i] = quality(i);
                }
            }
            for (int i = 0; i < sentence.size(); i++) {
                if (verbs[i] != null) {
                    ofSpeaker(i);
                    complements(i);
                    demanded(i);
                    complete(i);
                }
            }
            for (int i = 0; i < sentence.size(); i++) {
                if (verbs[i] != null && isUntold(i)) {
                    continue;
                }
                if (verbs[i] != null) {
                    verbs[i].weaken(modality(i, 0));
                    if (verbs[i].future) {
                        verbs[i].complements.add(Clause.FUTURE);
                    }
                    if (children(i, "neg").size() == 1) {
                        verbs[i].complements.add(Clause.NEGATED);
                    }
                    // "said they might leave": from where is not told
                    if (verbs[i].modality == Modality.HYPOTHETICAL || verbs[i].modality == Modality.DENIED) {
                        verbs[i].arguments.remove(Clause.THERE);
                    }
                    verbs[i].speaker = speaker(i);
                    drafts.add(verbs[i]);
                } else if (eventNoun(i).isPresent()
                        && !isComparison(i)
                        && (!token(i).is(Pos.VERB) || label(i).equals("nsubj"))) {
                    drafts.add(noun(i));
                }
            }
            boolean question = predicates.is(token(sentence.size() - 1), "question");
            List<Clause> clauses = new ArrayList<>();
            for (ClauseDraft draft : drafts) {
                if (question) {
                    draft.weaken(Modality.HYPOTHETICAL);
                }
                draft.weaken(opened);
                clauses.add(draft.finish(sentence.index()));
            }
            return clauses;
        }

        /** "According to X", and openers such as "it is expected that", hold for the whole sentence. */
        private void attribution() {
            for (int i = 0; i < sentence.size(); i++) {
                Optional<PhraseTable.Match<String>> match = prepositions.longest(sentence.tokens(), i);
                if (match.isPresent() && match.get().value().equals("according-to")) {
                    int after = match.get().to();
                    // "according to the semi-official Tasnim agency"
                    while (after < sentence.size()
                            && after - match.get().to() < 5
                            && phraseOf[after] == null
                            && (token(after).is(Pos.DETERMINER)
                                    || token(after).is(Pos.ADJECTIVE)
                                    || token(after).is(Pos.NOUN)
                                    || predicates.is(token(after), "hyphen"))) {
                        after++;
                    }
                    // "a forgery according to X": no more than what the noun says
                    boolean aside = i > 2
                            && token(i - 1).is(Pos.NOUN)
                            && token(i - 2).is(Pos.DETERMINER)
                            && predicates.is(token(i - 3), "comma");
                    if (after < sentence.size() && phraseOf[after] != null && !aside) {
                        saidBy = Optional.of(phraseOf[after]);
                    }
                }
                Optional<PhraseTable.Match<Predicates.Governor>> opener = openers.longest(sentence.tokens(), i);
                if (opener.isPresent()) {
                    opened = opener.get().value().effect();
                }
            }
        }

        private boolean isPredicate(int i) {
            Token token = token(i);
            // "Israel strikes Damascus": the tagger takes the verb of a headline for a noun
            boolean headline = token.is(Pos.NOUN)
                    && !children(i, "nsubj").isEmpty()
                    && (!children(i, "dobj").isEmpty() || isCountedDeed(i));
            if (!token.is(Pos.VERB) && !headline || token.tag().equals("MD")) {
                return false;
            }
            String label = label(i);
            boolean verbal = token.tag().equals("VBG")
                    && label.equals("nsubj")
                    && predicates.eventNoun(token).isPresent()
                    && children(i, "dobj").isEmpty();
            // "like the original one, imprisoned hacker X": what he is, no deed
            boolean quality = predicates.is(token, "title-adjective")
                    && i > 0
                    && i + 1 < sentence.size()
                    && (predicates.is(token(i - 1), "comma")
                            || token(i - 1).is(Pos.PREPOSITION)
                            || token(i - 1).is(Pos.DETERMINER))
                    && token(i + 1).is(Pos.NOUN)
                    && Stream.of("nsubj", "nsubjpass", "aux", "auxpass")
                            .allMatch(l -> children(i, l).isEmpty());
            // "someone named X": what he is called, not what he is made
            boolean called = predicates.is(token, "called")
                    && label.equals("acl")
                    && i + 1 < sentence.size()
                    && phraseOf[i + 1] != null
                    && isPersonsName(phraseOf[i + 1])
                    && head(i) == i - 1
                    && Stream.of("prep", "aux", "auxpass", "oprd")
                            .allMatch(l -> children(i, l).stream().noneMatch(c -> phraseOf[c] != phraseOf[i + 1]));
            return !verbal
                    && !quality
                    && !called
                    && !label.equals("aux")
                    && !label.equals("auxpass")
                    && !label.equals("compound")
                    && !(label.equals("nmod") && phraseOf[i] != null);
        }

        /** "Police arrest 400 in raids": a headline's verb, taken for a noun, before a number without a noun. */
        private boolean isCountedDeed(int i) {
            return head(i) < 0
                    && i + 2 < sentence.size()
                    && predicates.eventVerb(token(i).lemma())
                    && token(i + 1).tag().equals("CD")
                    && token(i + 2).is(Pos.PREPOSITION)
                    && children(i, "nsubj").stream().allMatch(s -> s == i - 1);
        }

        /** An adjective after "be" that a frame knows: "is willing to send". */
        private boolean isQuality(int i) {
            return token(i).is(Pos.ADJECTIVE)
                    && head(i) >= 0
                    && (label(i).equals("acomp") || label(i).equals("attr") || label(i).equals("oprd"))
                    && token(head(i)).is(Pos.VERB)
                    && predicates.eventVerb("be " + token(i).lemma());
        }

        private ClauseDraft quality(int i) {
            ClauseDraft draft = new ClauseDraft(i, "be " + token(i).lemma(), Clause.Kind.VERB);
            for (int c : children.get(head(i))) {
                if (label(c).equals("nsubj")) {
                    phrase(c).ifPresent(p -> draft.add(Clause.SUBJECT, p));
                    owners(
                            c,
                            predicates.is(token(c), "organ") ? Clause.SUBJECT : Clause.SUBJECT + " " + Clause.OWNER,
                            draft,
                            0);
                } else if (label(c).equals("prep") && c > i) {
                    preposition(c, draft);
                }
            }
            children(i, "prep").forEach(c -> preposition(c, draft));
            armed(draft);
            extent(i, draft);
            return draft;
        }

        /** What an earthquake or an accident does is nobody's deed. */
        private boolean ofDisaster(int i) {
            boolean relative = label(i).equals("relcl") || label(i).equals("acl");
            if (relative && head(i) >= 0 && isDisaster(head(i))) {
                return children(i, "nsubj").stream().allMatch(c -> token(c).is(Pos.RELATIVE));
            }
            for (int c : children.get(i)) {
                if (label(c).equals("advcl")
                        && predicates.is(token(c), "mishap")
                        && !children(i, "nsubjpass").isEmpty()) {
                    return true;
                }
                boolean cause = label(c).equals("nsubj");
                if (cause && isDisaster(c)) {
                    return true;
                }
                if (label(c).equals("prep") || label(c).equals("agent")) {
                    if (children(c, "pobj").stream().anyMatch(this::isDisaster)
                            && !children(i, "nsubjpass").isEmpty()) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** A misfortune; "Azerbaijani fire" and "sniper fire" are none. */
        private boolean isDisaster(int noun) {
            boolean shots = predicates.is(token(noun), "gunfire")
                    && children.get(noun).stream()
                            .anyMatch(c -> c < noun && (phraseOf[c] != null || predicates.is(token(c), "shooting")));
            return predicates.is(token(noun), "disaster") && !shots;
        }

        /** A participle without an auxiliary: "asked whether …", "wants him extradited". */
        private boolean bareParticiple(int i) {
            String label = label(i);
            return (token(i).tag().equals("VBN") || aside[i])
                    && (label.equals("acl")
                            || label.equals("advcl")
                            || label.equals("ccomp")
                            || label.equals("xcomp")
                            // "entry to some Syrians wounded in the fighting"
                            || label.equals("pcomp"))
                    && children(i, "aux").isEmpty()
                    && (children(i, "dobj").isEmpty() || predicates.is(token(i), "giving"))
                    && !sharesObject(i);
        }

        /** "Guards shot and wounded two men": a past like a participle, whose object stands with the past behind "and". */
        private boolean sharesObject(int i) {
            return !children(i, "nsubj").isEmpty()
                    && children(i, "conj").stream()
                            .anyMatch(c -> token(c).tag().equals("VBD")
                                    && children(c, "nsubj").isEmpty()
                                    && !children(c, "dobj").isEmpty());
        }

        private boolean isSomebody(int i) {
            return phraseOf[i] != null
                    && phraseOf[i].references().stream()
                            .allMatch(r -> r instanceof Reference.Group
                                    || r instanceof Reference.Titled
                                    || r instanceof Reference.Named named
                                            && named.name().type() != EntityType.PLACE
                                            && named.name().type() != EntityType.FACILITY);
        }

        private boolean isFinite(int i) {
            return !token(i).tag().equals("VBG")
                    && children(i, "aux").stream()
                            .noneMatch(a -> predicates.is(token(a), "to")
                                    || token(a).tag().equals("VBG"));
        }

        /** Passive by itself, or by the passive that it goes on with: "was arrested and charged". */
        private boolean isPassive(int i) {
            boolean own = !children(i, "nsubjpass").isEmpty()
                    || !children(i, "auxpass").isEmpty();
            boolean goesOn = label(i).equals("conj")
                    && token(i).tag().equals("VBN")
                    && children(i, "aux").isEmpty()
                    && children(i, "nsubj").isEmpty()
                    // "was jailed for a year and fined $250,000"
                    && children(i, "dobj").stream().allMatch(o -> token(o).is(Pos.NUMBER))
                    && head(i) >= 0
                    && token(head(i)).is(Pos.VERB);
            boolean byThem = token(i).tag().equals("VBD")
                    && children(i, "dobj").isEmpty()
                    && children(i, "ccomp").isEmpty()
                    && predicates.transitive(token(i).lemma())
                    && children(i, "prep").stream()
                            .filter(b -> b > i && predicates.is(token(b), "by"))
                            // "stood by X"
                            .filter(b -> !predicates.eventVerb(token(i).lemma() + " " + token(b).norm()))
                            .flatMap(b -> children(b, "pobj").stream())
                            .anyMatch(this::isSomebody);
            // "X, shot dead by gunmen, …": the tagger takes the participle for a past tense
            return own || bareParticiple(i) || byThem || goesOn && isPassive(head(i));
        }

        private ClauseDraft verb(int i) {
            ClauseDraft draft = new ClauseDraft(i, withParticle(i), Clause.Kind.VERB);
            draft.passive = isPassive(i);
            for (int c : children.get(i)) {
                switch (label(c)) {
                    case "nsubj", "csubj" -> {
                        String slot = draft.passive ? Clause.OBJECT : Clause.SUBJECT;
                        boolean crowd = !draft.passive && isCountedPeople(c);
                        if (crowd) {
                            draft.complements.add(Clause.SOMEBODY);
                        } else {
                            phrase(c).ifPresent(p -> draft.add(slot, p));
                        }
                        others(c, slot, draft);
                        companions(c, slot, draft);
                        if (!draft.passive && token(c).is(Pos.NOUN)) {
                            draft.complements.add(Clause.WHAT + token(c).lemma());
                        }
                        boolean organ = predicates.is(token(c), "organ");
                        if (!draft.passive
                                && phrase(c).isEmpty()
                                && (predicates.is(token(c), "somebody") || isSomeOfThem(c))) {
                            draft.complements.add(Clause.SOMEBODY);
                        }
                        owners(c, organ ? slot : slot + " " + Clause.OWNER, draft, 0);
                        seat(c, draft);
                        if (eventNoun(c).isPresent()) {
                            whereabouts(c, draft);
                        }
                    }
                    case "nsubjpass", "csubjpass" -> {
                        phrase(c).ifPresent(p -> draft.add(Clause.OBJECT, p));
                        others(c, Clause.OBJECT, draft);
                        someOf(c, draft);
                        owners(c, Clause.OWNER, draft, 0);
                        inner(c, draft);
                    }
                    case "dobj", "attr", "oprd" -> {
                        if (predicates.is(token(c), "oneself") && predicates.is(token(i), "appointing")) {
                            draft.add(
                                    Clause.OBJECT,
                                    draft.arguments.getOrDefault(Clause.SUBJECT, List.of()).stream()
                                            .findFirst()
                                            .orElseGet(() -> pronoun(c)));
                        }
                        phrase(c).ifPresent(p -> draft.add(label(c).equals("dobj") ? Clause.OBJECT : label(c), p));
                        others(c, label(c).equals("dobj") ? Clause.OBJECT : label(c), draft);
                        phrase(c).ifPresent(p -> ofPost(p, draft));
                        if (predicates.is(token(c), "object-genitive")) {
                            children(c, "prep").stream()
                                    .filter(o -> predicates.is(token(o), "of"))
                                    .flatMap(o -> children(o, "pobj").stream())
                                    .forEach(o -> phrase(o).ifPresent(p -> draft.add(OF_OBJECT + Clause.OF, p)));
                        }
                        draft.objectNouns.add(token(c).lemma());
                        if (predicates.is(token(c), "load")) {
                            // "a planeload of aid": what it is a load of
                            children(c, "prep").stream()
                                    .filter(o -> predicates.is(token(o), "of"))
                                    .flatMap(o -> children(o, "pobj").stream())
                                    .forEach(o -> draft.objectNouns.add(token(o).lemma()));
                        }
                        boolean sum = children.get(c).stream()
                                .anyMatch(n -> token(n).tag().equals("$")
                                        || token(n).tag().equals("CD") && predicates.is(token(c), "men"));
                        if (token(c).tag().equals("CD") || sum) {
                            draft.objectNouns.add(Clause.NUMBER);
                        }
                        for (int n : children(c, "conj")) {
                            // "has doctors and no soldiers"
                            if (!isNo(n)) {
                                draft.objectNouns.add(token(n).lemma());
                            }
                        }
                        // "designated X a terrorist group"
                        children(c, "appos").stream()
                                .filter(p ->
                                        p > c && IntStream.range(c, p).noneMatch(t -> predicates.is(token(t), "comma")))
                                .forEach(p -> draft.objectNouns.add(token(p).lemma()));
                        // "called the veto shameful"
                        children.get(c).stream()
                                .filter(q -> q > c && token(q).is(Pos.ADJECTIVE) && predicates.is(token(i), "naming"))
                                .forEach(q -> draft.objectNouns.add(token(q).lemma()));
                        // "described the report as baseless"
                        children(c, "prep").stream()
                                .filter(p -> predicates.is(token(p), "as"))
                                .flatMap(p -> children.get(p).stream())
                                .filter(p -> token(p).is(Pos.ADJECTIVE)
                                        || token(p).is(Pos.NOUN) && predicates.is(token(i), "naming"))
                                .forEach(p -> draft.objectNouns.add(token(p).lemma()));
                        own(c, draft);
                        someOf(c, draft);
                        laden(c, draft);
                        owners(c, predicates.is(token(c), "organ") ? Clause.OBJECT : Clause.OWNER, draft, 0);
                        inner(c, draft);
                    }
                    case "dative" -> {
                        if (token(c).is(Pos.PREPOSITION)) {
                            preposition(c, draft);
                        } else {
                            phrase(c).ifPresent(p -> draft.add("to", p));
                        }
                    }
                    case "agent" -> {
                        // "rejected accusations by Amnesty": who made what an active verb is about
                        String slot = draft.passive ? Clause.SUBJECT : Clause.OWNER;
                        for (int o : children(c, "pobj")) {
                            phrase(o).ifPresent(p -> draft.add(slot, p));
                            whereabouts(o, draft);
                            if (draft.passive && phrase(o).isEmpty() && predicates.is(token(o), "somebody")) {
                                draft.complements.add(Clause.SOMEBODY);
                            }
                            owners(
                                    o,
                                    predicates.is(token(o), "organ") || !draft.passive
                                            ? slot
                                            : slot + " " + Clause.OWNER,
                                    draft,
                                    0);
                        }
                    }
                    case "prep" -> {
                        preposition(c, draft);
                        if (!children(c, "pobj").isEmpty()
                                || !children(c, "pcomp").isEmpty()) {
                            draft.complements.add(Clause.BY_PREPOSITION + token(c).norm());
                        }
                        // "spoke by telephone", "walked out of the cabinet"
                        Stream.concat(
                                        children(c, "pobj").stream().filter(o -> phraseOf[o] == null),
                                        children(c, "prep").stream().flatMap(p -> children(p, "pobj").stream()))
                                .filter(o -> token(o).is(Pos.NOUN))
                                .forEach(o -> {
                                    String by = Clause.BY_PREPOSITION + token(c).norm() + " ";
                                    draft.complements.add(by + token(o).lemma());
                                    // "to its sanctions list"
                                    if (o > c + 1
                                            && heads[o - 1] == o
                                            && token(o - 1).is(Pos.NOUN)) {
                                        draft.complements.add(by + token(o - 1).norm() + " " + token(o).lemma());
                                    }
                                });
                        if (predicates.is(token(c), "as")) {
                            children(c, "pobj").stream()
                                    .filter(o -> phraseOf[o] == null)
                                    .forEach(o -> draft.objectNouns.add(token(o).lemma()));
                        }
                        if (draft.lemma.endsWith(" " + token(c).norm())) {
                            children(c, "pobj").forEach(o -> governed(o, draft));
                        }
                        if (draft.passive && predicates.is(token(c), "by")) {
                            children(c, "pobj").stream()
                                    .filter(this::isSomebody)
                                    .forEach(o -> draft.add(Clause.SUBJECT, phraseOf[o]));
                        }
                    }
                    case "advmod", "prt" -> {
                        there(c, draft);
                        // "will jointly build"
                        if (predicates.is(token(c), "jointly")) {
                            draft.complements.add(Clause.MODIFIER + token(c).norm());
                        }
                        // "pulled back from Kherson": what hangs on the particle belongs to the verb
                        for (int p : children(c, "prep")) {
                            preposition(p, draft);
                            draft.complements.add(Clause.BY_PREPOSITION + token(p).norm());
                        }
                    }
                    case "npadvmod" -> {
                        // times are found elsewhere
                    }
                    default -> {
                        // no argument
                    }
                }
                if (label(c).equals("nsubjpass")) {
                    draft.objectNouns.add(token(c).lemma());
                }
            }
            boolean goesOn = token(i).tag().equals("VBG")
                    && children(i, "aux").stream().anyMatch(a -> predicates.is(token(a), "being"));
            if (goesOn) {
                draft.complements.add(Clause.PROGRESSIVE);
            }
            ofWhom(i, draft);
            others(i, draft);
            armed(draft);
            posted(i, draft);
            extent(i, draft);
            if (isMutual(i, draft.to)) {
                draft.complements.add(Clause.EACH_OTHER);
            }
            if (predicates.is(token(i), "calling-on")) {
                alsoCalledOn(i, draft);
            }
            children(i, "advcl").stream()
                    .filter(c -> children(c, "mark").stream()
                            .anyMatch(m -> predicates.is(token(m), "if") && !predicates.is(token(m), "unless")))
                    .flatMap(c -> children(c, "nsubj").stream())
                    .forEach(s -> phrase(s).ifPresent(p -> draft.add(Clause.IF, p)));
            return draft;
        }

        /** "Calls on X to free Y, on Z to stop, and on V to help": the parser loses the second and the third. */
        private void alsoCalledOn(int verb, ClauseDraft draft) {
            if (!draft.has("on")) {
                return;
            }
            for (int on = verb + 3; on + 1 < sentence.size(); on++) {
                boolean listed = predicates.is(token(on), "on-word")
                        && (predicates.is(token(on - 1), "comma") || predicates.is(token(on - 1), "and"));
                int next = on + 1;
                if (listed && phraseOf[next] != null && phraseOf[next].from() == next) {
                    int to = phraseOf[next].to();
                    boolean asked = to < sentence.size() && predicates.is(token(to), "to");
                    if (asked) {
                        draft.add("on", phraseOf[next]);
                    }
                }
            }
        }

        /** "Fired missiles at each other's border posts". */
        private boolean isMutual(int verb, int to) {
            for (int i = verb + 1; i + 1 < to && !token(i).is(Pos.VERB); i++) {
                if (predicates.is(token(i), "each") && predicates.is(token(i + 1), "other")) {
                    return true;
                }
            }
            return false;
        }

        /** "Armenia's X and Azerbaijan's Y": who stands beside, in a phrase of his own. */
        private void others(int noun, String slot, ClauseDraft draft) {
            // "X's minister, A, and Y's, B": the second is named as if he were the first
            boolean first = phraseOf[noun] != null && isPerson(noun);
            children(noun, "appos").stream()
                    .filter(c -> first
                            && isPerson(c)
                            && phraseOf[c].from() > phraseOf[noun].to()
                            && IntStream.range(phraseOf[noun].to(), phraseOf[c].from())
                                    .anyMatch(t -> predicates.is(token(t), "and")))
                    .forEach(c -> draft.add(slot, phraseOf[c]));
            for (int c : children(noun, "conj")) {
                boolean apart = phraseOf[c] != null
                        && phraseOf[c] != phraseOf[noun]
                        && isSomebody(c)
                        && phraseOf[c].references().stream().allMatch(Reference.Named.class::isInstance)
                        && !isNationality(phraseOf[c]);
                if (apart
                        && draft.arguments.getOrDefault(slot, List.of()).stream()
                                .noneMatch(p -> p == phraseOf[c])) {
                    draft.add(slot, phraseOf[c]);
                }
                others(c, slot, draft);
            }
        }

        /** "X, together with Y, condemned it": Y did so too. */
        private void companions(int noun, String slot, ClauseDraft draft) {
            Stream.concat(
                            children(noun, "prep").stream(),
                            children(noun, "prt").stream().flatMap(p -> children(p, "prep").stream()))
                    .filter(with -> with > 0 && predicates.is(token(with - 1), "jointly"))
                    .flatMap(with -> children(with, "pobj").stream())
                    .filter(y -> isSomebody(y) && !isNationality(phraseOf[y]))
                    .forEach(y -> draft.add(slot, phraseOf[y]));
        }

        /** "Hundreds of targets", "13 of the 17 drones": of what the object is a part. */
        private void someOf(int object, ClauseDraft draft) {
            if (!predicates.is(token(object), "partitive")
                    && !token(object).tag().equals("CD")) {
                return;
            }
            children(object, "prep").stream()
                    .filter(n -> predicates.is(token(n), "of"))
                    .flatMap(n -> children(n, "pobj").stream())
                    .forEach(n -> {
                        draft.objectNouns.add(token(n).lemma());
                        inner(n, draft);
                        if (children(n, "poss").stream().noneMatch(o -> token(o).is(Pos.PRONOUN))) {
                            owners(n, Clause.OWNER, draft, 1);
                        }
                    });
        }

        /** "Sent a plane carrying 50 tonnes of aid to": what the object holds goes with it, and where to. */
        private void laden(int object, ClauseDraft draft) {
            for (int participle : children(object, "acl")) {
                if (!predicates.is(token(participle), "laden")) {
                    continue;
                }
                Stream.concat(
                                children(participle, "dobj").stream(),
                                children(participle, "prep").stream().flatMap(p -> children(p, "pobj").stream()))
                        .forEach(load -> {
                            draft.objectNouns.add(token(load).lemma());
                            someOf(load, draft);
                            inner(load, draft);
                        });
                children(participle, "prep").forEach(p -> preposition(p, draft));
            }
        }

        /** "Several hundred of his supporters". */
        private boolean isSomeOfThem(int number) {
            return (token(number).tag().equals("CD") || predicates.is(token(number), "partitive"))
                    && children(number, "prep").stream()
                            .filter(of -> predicates.is(token(of), "of"))
                            .flatMap(of -> children(of, "pobj").stream())
                            .anyMatch(o -> predicates.is(token(o), "somebody"));
        }

        /** "Thousands of Serbs called on": some people of a state, who are not the state. */
        private boolean isCountedPeople(int noun) {
            return predicates.is(token(noun), "partitive")
                    && phrase(noun).filter(this::isNationality).isPresent();
        }

        /** "Holds the chair of ASEAN": the body of a post that is the object. */
        private static void ofPost(NounPhrase post, ClauseDraft draft) {
            if (post.references().get(0) instanceof Reference.Titled titled) {
                titled.title()
                        .body()
                        .ifPresent(b -> draft.add(
                                OF_OBJECT + Clause.OF,
                                new NounPhrase(
                                        b.from(),
                                        b.to(),
                                        List.of(new Reference.Named(
                                                b, List.of(), Optional.empty(), b.from(), b.to())))));
            }
        }

        /** "Fire on the crowd": what a verb's own preposition brings is its object. */
        private void governed(int object, ClauseDraft draft) {
            phrase(object).ifPresent(p -> draft.add(Clause.OBJECT, p));
            draft.objectNouns.add(token(object).lemma());
            own(object, draft);
            owners(object, predicates.is(token(object), "organ") ? Clause.OBJECT : Clause.OWNER, draft, 0);
        }

        /** "Laid down their arms". */
        private void own(int object, ClauseDraft draft) {
            if (children(object, "poss").stream().anyMatch(o -> predicates.is(token(o), "owner-pronoun"))) {
                draft.complements.add(Clause.OWN_OBJECT);
            }
        }

        /** "Killed by a drone near Tyre", "clashes in Basra killed nine": where it was, though a noun has it. */
        private void whereabouts(int noun, ClauseDraft draft) {
            for (int c : children(noun, "prep")) {
                if (predicates.is(token(c), "whereabouts")) {
                    preposition(c, draft);
                } else {
                    for (int o : children(c, "pobj")) {
                        whereabouts(o, draft);
                        children(o, "conj").forEach(n -> whereabouts(n, draft));
                    }
                }
            }
        }

        /** "There", which the phrases know as a place told before. */
        private void there(int adverb, ClauseDraft draft) {
            boolean place =
                    phraseOf[adverb] != null && phraseOf[adverb].references().get(0) instanceof Reference.Definite;
            if (place) {
                draft.add("in", phraseOf[adverb]);
            }
        }

        /** Who of those that the verb says something of is armed, and where "withdrew troops from Mali" says from. */
        private void armed(ClauseDraft draft) {
            for (String slot : List.of(Clause.OBJECT, Clause.SUBJECT, "attr")) {
                for (NounPhrase phrase : List.copyOf(draft.arguments.getOrDefault(slot, List.of()))) {
                    boolean armed = phrase.references().stream().anyMatch(this::isArmed);
                    if (armed) {
                        draft.add(Clause.TROOPS, phrase);
                    }
                    if (armed && slot.equals(Clause.OBJECT)) {
                        phrase.references().forEach(r -> leftBehind(r, draft));
                    }
                }
            }
        }

        /** "Of the 650 officers sent to Gao, fewer than 200 remain": of whom the number is a part. */
        private void ofWhom(int verb, ClauseDraft draft) {
            boolean number = !draft.has(Clause.SUBJECT)
                    && children(verb, "nsubj").stream()
                            .anyMatch(n -> token(n).tag().equals("CD") || predicates.is(token(n), "partitive"));
            whole(verb).filter(o -> number).flatMap(this::phrase).ifPresent(p -> {
                draft.arguments.remove(Clause.OF);
                draft.add(Clause.SUBJECT, new NounPhrase(p.from(), p.to(), uncounted(p)));
                draft.objectNouns.add(Clause.NUMBER);
            });
        }

        /** "The others drifted home", "the rest will stay": some of the troops that were told of, in a slot of their own. */
        private void others(int verb, ClauseDraft draft) {
            children.get(verb).stream()
                    .filter(c -> label(c).startsWith("nsubj")
                            && predicates.is(token(c), "rest-of-them")
                            && phraseOf[c] == null
                            && children(c, "prep").isEmpty()
                            && children(c, "poss").isEmpty())
                    .forEach(c -> {
                        NounPhrase them = new NounPhrase(
                                c,
                                c + 1,
                                List.of(new Reference.Pronoun(true, false, Reference.Pronoun.Who.ANYBODY, c, c + 1)));
                        draft.add(REST, them);
                        draft.add(Clause.TROOPS, them);
                    });
        }

        /** The noun behind the "of" that opens the verb's clause. */
        private Optional<Integer> whole(int verb) {
            return children(verb, "prep").stream()
                    .filter(o -> o < verb && predicates.is(token(o), "of"))
                    .flatMap(o -> children(o, "pobj").stream())
                    .findFirst();
        }

        private static List<Reference> uncounted(NounPhrase phrase) {
            return phrase.references().stream()
                    .map(r -> r instanceof Reference.Group g
                            ? new Reference.Group(
                                    g.kind(),
                                    g.text(),
                                    g.owners(),
                                    g.leaders(),
                                    Optional.empty(),
                                    g.own(),
                                    g.from(),
                                    g.to())
                            : r)
                    .toList();
        }

        /** Where the armed of whom the verb says something have been, or were told to be before. */
        private void posted(int verb, ClauseDraft draft) {
            if (!draft.has(Clause.TROOPS)) {
                return;
            }
            ClauseDraft inside = new ClauseDraft(verb, "", Clause.Kind.NOUN);
            Stream.concat(
                            whole(verb).stream(),
                            children.get(verb).stream()
                                    .filter(c ->
                                            Set.of("nsubj", "nsubjpass", "dobj").contains(label(c))))
                    .forEach(c -> posts(c, inside, 0));
            Stream.of("in", "at", "on", "near", "to", "beside", "along", "around", "outside")
                    .flatMap(s -> inside.arguments.getOrDefault(s, List.of()).stream())
                    .filter(p -> isSite(p) || isNation(p))
                    .forEach(p -> draft.add(Clause.POSTED, p));
            boolean said = children.get(verb).stream()
                    .anyMatch(c ->
                            Set.of("acomp", "attr", "oprd", "xcomp", "ccomp").contains(label(c)));
            if (!said && !draft.has(Clause.POSTED)) {
                toldBefore(verb).ifPresent(p -> draft.add(Clause.THERE, p));
            }
        }

        /** The places that a noun's own words put it in: "the soldiers in Gao", "based at Tapa", "who guarded Camp Adazi". */
        private void posts(int noun, ClauseDraft inside, int depth) {
            for (int c : children.get(noun)) {
                boolean site = predicates.is(token(c), "garrison-site");
                if (label(c).equals("prep") && site) {
                    preposition(c, inside);
                } else if (label(c).equals("prep") && predicates.is(token(c), "of") && depth < 2) {
                    children(c, "pobj").forEach(o -> posts(o, inside, depth + 1));
                } else if (label(c).equals("acl") && predicates.is(token(c), "placed") || label(c).equals("relcl")) {
                    children(c, "prep").stream()
                            .filter(p -> predicates.is(token(p), "garrison-site"))
                            .forEach(p -> preposition(p, inside));
                    for (int o : children(c, "dobj")) {
                        phrase(o).ifPresent(p -> inside.add("at", p));
                        posts(o, inside, 2);
                    }
                } else if (label(c).equals("acl") && predicates.is(token(c), "sent")) {
                    children(c, "prep").stream()
                            .filter(p -> predicates.is(token(p), "to"))
                            .forEach(p -> preposition(p, inside));
                }
            }
        }

        /** The last site that the sentence named before the verb; where it names none, the one that the text told last. */
        private Optional<NounPhrase> toldBefore(int verb) {
            List<NounPhrase> sites = IntStream.range(1, sentence.size())
                    .filter(t -> phraseOf[t] != null && phraseOf[t].from() == t)
                    .filter(t ->
                            predicates.is(token(t - 1), "locative") || predicates.is(token(t - 1), "garrison-site"))
                    .mapToObj(t -> phraseOf[t])
                    .filter(p -> isSite(p) || isNation(p) && !isNationality(p))
                    .toList();
            if (sites.isEmpty()) {
                return Optional.of(new NounPhrase(
                        verb, verb + 1, List.of(new Reference.Definite(Reference.Definite.POST, verb, verb + 1))));
            }
            return sites.stream().filter(p -> p.to() <= verb).reduce((a, b) -> b);
        }

        /** "Is home to 900 soldiers": the armed among what a noun's prepositions bring. */
        private void armedBehind(ClauseDraft draft) {
            for (String slot : List.of("to", "of")) {
                for (NounPhrase phrase : List.copyOf(draft.arguments.getOrDefault(slot, List.of()))) {
                    if (phrase.references().stream().anyMatch(this::isArmed)) {
                        draft.add(Clause.TROOPS, phrase);
                    }
                }
            }
        }

        private boolean isArmed(Reference reference) {
            if (reference instanceof Reference.Named named) {
                return named.name().type() == EntityType.ARMED_FORCE;
            }
            if (reference instanceof Reference.Pronoun pronoun) {
                return pronoun.plural();
            }
            return reference instanceof Reference.Group group
                    && (group.kind().equals(Reference.Group.THEM)
                            || IntStream.range(group.from(), group.to())
                                    .anyMatch(
                                            t -> predicates.is(token(t), "troops") || predicates.is(token(t), "men")));
        }

        private void leftBehind(Reference reference, ClauseDraft draft) {
            if (!(reference instanceof Reference.Group group)) {
                return;
            }
            for (Name owner : group.owners()) {
                for (int at = group.from(); at < owner.from(); at++) {
                    if (predicates.is(token(at), "from")) {
                        draft.add(
                                token(at).norm(),
                                new NounPhrase(
                                        owner.from(),
                                        owner.to(),
                                        List.of(new Reference.Named(
                                                owner, List.of(), Optional.empty(), owner.from(), owner.to()))));
                    }
                }
            }
        }

        /** The verb, with the particle after it where a frame or a governor knows the two together: "call off". */
        private String withParticle(int i) {
            String lemma = token(i).lemma();
            List<Integer> below = new ArrayList<>(children.get(i));
            children(i, "dobj")
                    .forEach(o -> children.get(o).stream()
                            .filter(c -> (c > o || c == i + 1) && token(c).is(Pos.ADJECTIVE))
                            .forEach(below::add));
            for (int c : below) {
                boolean particle = label(c).equals("prt") || label(c).equals("advmod") || isVerbs(c, i);
                boolean quality =
                        label(c).equals("oprd") || label(c).equals("acomp") || label(c).equals("ccomp") || head(c) != i;
                // "will not go unanswered": tagged as a participle
                quality |= c == i + 1 && token(c).tag().equals("VBN") && label(c).equals("advcl");
                // "found the minister guilty": the quality stands behind whom it is said of
                if (particle && c > i && c - i <= 4
                        || quality
                                && (token(c).is(Pos.ADJECTIVE) || token(c).tag().equals("VBN"))
                                && c > i) {
                    String together = lemma + " " + token(c).norm();
                    if (predicates.eventVerb(together)
                            || predicates.governor(together).isPresent()) {
                        return together;
                    }
                }
            }
            return lemma;
        }

        /** A preposition that goes with its verb: "fire on the crowd", not "fire rockets on the crowd". */
        private boolean isVerbs(int preposition, int verb) {
            return label(preposition).equals("prep")
                    && children(verb, "dobj").stream().noneMatch(o -> o < preposition);
        }

        private Optional<Predicates.Governor> governor(int i) {
            if (verbs[i] != null && !verbs[i].lemma.equals(token(i).lemma())) {
                Optional<Predicates.Governor> together = predicates.governor(verbs[i].lemma);
                return token(i).is(Pos.ADJECTIVE) ? together.or(() -> predicates.governor(token(i))) : together;
            }
            Optional<Predicates.Governor> foreseen =
                    verbs[i] != null && verbs[i].passive ? predicates.passiveGovernor(token(i)) : Optional.empty();
            return foreseen.or(() -> predicates.governor(token(i)));
        }

        /** Whose a common noun is: "Iran's offer", "the American decision", "the statement of the three leaders". */
        private void owners(int noun, String slot, ClauseDraft draft, int depth) {
            if (depth > 3 || !token(noun).is(Pos.NOUN) || phrase(noun).isPresent()) {
                return;
            }
            for (int c : children.get(noun)) {
                switch (label(c)) {
                    case "acl" -> {
                        for (int by : children(c, "agent")) {
                            children(by, "pobj").forEach(o -> phrase(o).ifPresent(p -> draft.add(slot, p)));
                        }
                        attributed(c).forEach(p -> draft.add(slot, p));
                    }
                    case "poss" -> {
                        if (phraseOf[c] != null) {
                            draft.add(slot, phraseOf[c]);
                        } else if (token(c).is(Pos.PRONOUN)) {
                            // "his government" acts for his state, not for him
                            if (!predicates.is(token(noun), "organ")
                                    || slot.equals(Clause.OBJECT) && predicates.is(token(c), "owner-pronoun")) {
                                draft.add(slot, pronoun(c));
                            }
                        } else {
                            owners(c, slot, draft, depth + 1);
                        }
                    }
                    case "nmod", "compound", "amod" -> {
                        // "Libyan rebels": what they do Libya does not
                        boolean apart = slot.startsWith(Clause.SUBJECT) && predicates.is(token(noun), "stateless");
                        if (phraseOf[c] != null
                                && phraseOf[c].to() <= noun + 1
                                && !(apart && isNationality(phraseOf[c]))) {
                            draft.add(slot, phraseOf[c]);
                        }
                    }
                    case "prep" -> {
                        String norm = token(c).norm();
                        boolean owner = predicates.is(token(c), "of") && !predicates.is(token(noun), "object-genitive")
                                || predicates.is(token(c), "by")
                                || predicates.is(token(c), "from");
                        if (owner && !norm.isEmpty()) {
                            for (int o : children(c, "pobj")) {
                                phrase(o)
                                        .ifPresentOrElse(
                                                p -> draft.add(slot, p), () -> owners(o, slot, draft, depth + 1));
                            }
                        }
                    }
                    default -> {
                        // nobody's
                    }
                }
            }
        }

        /** What an infinitive or a that-clause below a verb brings to it: whom it is done to, and who is to do it. */
        private void complements(int i) {
            ClauseDraft draft = verbs[i];
            for (int c : children.get(i)) {
                boolean let = label(c).equals("ccomp") && isLet(c, i);
                boolean infinitive = label(c).equals("xcomp")
                        || let
                        || (label(c).equals("advcl") || label(c).equals("ccomp"))
                                && children(c, "aux").stream().anyMatch(a -> predicates.is(token(a), "to"));
                if (verbs[c] == null) {
                    continue;
                }
                boolean not = children.get(c).stream().anyMatch(n -> n < c && predicates.is(token(n), "not"));
                if (infinitive && (!not || label(c).equals("xcomp"))) {
                    draft.complements.add(Clause.INFINITIVE);
                }
                if (label(c).equals("ccomp") && !infinitive) {
                    draft.complements.add(Clause.CLAUSE);
                }
                if (infinitive && !not) {
                    infinitive(c, draft, 0);
                }
                if (let) {
                    children(c, "nsubj").forEach(s -> {
                        phrase(s).ifPresent(p -> draft.add(Clause.OBJECT, p));
                        owners(s, Clause.OWNER, draft, 0);
                    });
                }
                if (label(c).equals("ccomp")
                        && (isSubjunctive(c)
                                || children(c, "aux").stream()
                                        // "should he come, there will be": a condition
                                        .filter(a ->
                                                children(c, "nsubj").stream().noneMatch(n -> n > a)
                                                        || children(c, "nsubj").isEmpty())
                                        .anyMatch(a -> predicates.is(token(a), "must")))) {
                    draft.complements.add(Clause.DUTY);
                }
                if (label(c).equals("ccomp") && isIntended(c)) {
                    draft.complements.add(Clause.WILL + verbs[c].lemma);
                    infinitive(c, draft, 3);
                }
                if (label(c).equals("ccomp") || infinitive) {
                    boolean marked = children(c, "mark").stream().anyMatch(m -> predicates.is(token(m), "for"));
                    // "demanded that she be dismissed": it is not she who is asked
                    boolean suffers = !marked && isSubjunctive(c);
                    for (int s : children.get(c)) {
                        if (label(s).equals("nsubj") || label(s).equals("nsubjpass") && !suffers) {
                            phrase(s).ifPresent(p -> draft.add(marked ? "for" : Clause.THAT, p));
                        }
                    }
                }
            }
        }

        /** "Marched to demand that X resign", "to press the cabinet for", "to vent their anger at X": whom it is against. */
        private void demanded(int i) {
            for (int c : children.get(i)) {
                boolean purpose = label(c).equals("advcl") || label(c).equals("xcomp");
                if (!purpose || children(c, "nsubj").stream().anyMatch(s -> s < c)) {
                    continue;
                }
                List<Integer> objects = new ArrayList<>(children(c, "dobj"));
                if (predicates.is(token(c), "pressing-for")) {
                    children(c, "ccomp").stream()
                            .filter(v -> predicates.is(token(v), "stepping-down"))
                            .flatMap(v -> children(v, "nsubj").stream())
                            .forEach(s -> demanded(s, i));
                    // "that X step down": the tagger takes the bare verb for a noun
                    objects.stream()
                            .filter(v -> predicates.is(token(v), "stepping-down"))
                            .flatMap(v -> children(v, "compound").stream())
                            .forEach(s -> demanded(s, i));
                    children(c, "prep").stream()
                            .filter(p -> predicates.is(token(p), "for"))
                            .forEach(p -> objects.addAll(children(p, "pobj")));
                    objects.stream()
                            .flatMap(o -> Stream.concat(Stream.of(o), children(o, "conj").stream()))
                            .filter(o -> predicates.is(token(o), "departure-noun"))
                            .flatMap(o -> Stream.concat(children(o, "poss").stream(), governed(o, "of")))
                            .forEach(o -> demanded(o, i));
                }
                if (predicates.is(token(c), "pressing")) {
                    children(c, "dobj").forEach(o -> demanded(o, i));
                }
                if (predicates.is(token(c), "calling-on")) {
                    governed(c, "on-word").forEach(o -> demanded(o, i));
                }
                children(c, "dobj").stream()
                        .filter(o -> predicates.is(token(o), "anger"))
                        .flatMap(o -> Stream.concat(governed(o, "at"), governed(c, "at")))
                        .forEach(o -> demanded(o, i));
            }
        }

        private void demanded(int whom, int verb) {
            phrase(whom).filter(EnglishClauses::tellsWhom).ifPresent(p -> verbs[verb].add(Clause.DEMANDED, p));
        }

        /** What a preposition of the kind that stands below the token governs. */
        private Stream<Integer> governed(int above, String kind) {
            return children(above, "prep").stream()
                    .filter(p -> predicates.is(token(p), kind))
                    .flatMap(p -> children(p, "pobj").stream());
        }

        /** "Let the prisoners go". */
        private boolean isLet(int bare, int let) {
            return bare > let
                    && predicates.is(token(let), "letting")
                    && children(bare, "aux").isEmpty()
                    && children(bare, "mark").isEmpty();
        }

        /** "Let eight journalists go, the minister said": the parser takes the bare verb for the one that is told. */
        private void lettingGo(int let) {
            if (labels[let].equals("ccomp") && heads[let] > let && predicates.is(token(let), "letting")) {
                // "let them go" beside it, both told by one verb
                children(heads[let], "ccomp").stream()
                        .filter(b ->
                                isLet(b, let) && children(b, "nsubj").stream().anyMatch(s -> s > let))
                        .findFirst()
                        .ifPresent(b -> hang(b, let, "ccomp"));
            }
            int bare = heads[let];
            boolean turned = bare > let
                    && labels[let].equals("advcl")
                    && isLet(bare, let)
                    && children(bare, "nsubj").stream().anyMatch(s -> s > let);
            if (!turned) {
                return;
            }
            int above = heads[bare];
            children.get(bare).remove(Integer.valueOf(let));
            heads[let] = above;
            labels[let] = labels[bare];
            if (above >= 0) {
                children.get(above).remove(Integer.valueOf(bare));
                children.get(above).add(let);
            }
            heads[bare] = let;
            labels[bare] = "ccomp";
            children.get(let).add(bare);
            children.get(bare).stream().filter(c -> c < let).toList().forEach(c -> hang(c, let, labels[c]));
        }

        /** "Insisted that Israel open the crossing": the bare verb of one who is to do it. */
        private boolean isSubjunctive(int c) {
            return (token(c).tag().equals("VB") || token(c).tag().equals("VBP"))
                    && children(c, "aux").isEmpty()
                    && children(c, "mark").stream().anyMatch(m -> predicates.is(token(m), "relative"))
                    && children(c, "nsubj").stream()
                            .anyMatch(s -> token(s).tag().equals("NN")
                                    || token(s).tag().equals("NNP"))
                    && children(c, "nsubj").stream()
                            .allMatch(s -> children(s, "conj").isEmpty());
        }

        /** "That it would attack Iran": what who speaks will do. */
        private boolean isIntended(int c) {
            boolean ahead = children(c, "aux").stream()
                    .anyMatch(a -> predicates.is(token(a), "will") || predicates.is(token(a), "would"));
            return ahead
                    && children(c, "neg").isEmpty()
                    && children(c, "nsubj").stream()
                            .anyMatch(s -> token(s).is(Pos.PRONOUN) && predicates.is(token(s), "speaker"));
        }

        /** "To help Tunisia hold elections": who is to do what the bare verb says. */
        private Optional<Integer> doer(int c) {
            return children(c, "ccomp").stream()
                    .filter(b -> b > c
                            && (token(b).tag().equals("VB") || token(b).tag().equals("VBP"))
                            && children(b, "aux").isEmpty()
                            && children(b, "mark").isEmpty())
                    .flatMap(b -> children(b, "nsubj").stream())
                    .filter(s -> s > c)
                    .findFirst();
        }

        private void infinitive(int c, ClauseDraft draft, int depth) {
            draft.complements.add(verbs[c].lemma);
            for (String slot : List.of(
                    Clause.OBJECT,
                    Clause.OWNER,
                    "to",
                    "with",
                    "against",
                    "on",
                    OF_OBJECT + "on",
                    OF_OBJECT + "with",
                    OF_OBJECT + "to",
                    OF_OBJECT + "against",
                    OF_OBJECT + "for",
                    "for",
                    "to " + Clause.OWNER,
                    "against " + Clause.OWNER,
                    "on " + Clause.OWNER,
                    "with " + Clause.OWNER)) {
                List<NounPhrase> there = verbs[c].arguments.getOrDefault(slot, List.of());
                // "to send soldiers to Mali": whom it is done to is Mali
                boolean sent = slot.equals(Clause.OBJECT)
                        && verbs[c].has("to")
                        && there.stream().flatMap(p -> p.references().stream()).allMatch(SENT);
                if (!sent && !draft.has(Clause.COMPLEMENT)) {
                    there.stream().filter(EnglishClauses::tellsWhom).forEach(p -> draft.add(Clause.COMPLEMENT, p));
                }
            }
            if (!draft.has(Clause.COMPLEMENT)) {
                doer(c).flatMap(this::phrase)
                        .filter(EnglishClauses::tellsWhom)
                        .ifPresent(p -> draft.add(Clause.COMPLEMENT, p));
            }
            for (int x : children(c, "xcomp")) {
                if (depth < 3 && verbs[x] != null) {
                    infinitive(x, draft, depth + 1);
                }
            }
        }

        /** Prepositional phrases that the parser hung on the object stand in slots of the verb as well. */
        private void inner(int object, ClauseDraft draft) {
            ClauseDraft inside = new ClauseDraft(object, "", Clause.Kind.NOUN);
            List<Integer> objects = new ArrayList<>(List.of(object));
            objects.addAll(children(object, "conj"));
            for (int noun : objects) {
                for (int c : children(noun, "prep")) {
                    // "a memorandum of understanding on trade with X"
                    children(c, "pcomp").stream()
                            .filter(u -> predicates.is(token(c), "of")
                                    && token(u).tag().equals("VBG"))
                            .flatMap(u -> children(u, "prep").stream())
                            .forEach(u -> preposition(u, inside));
                    if (!token(c).norm().equals("of")) {
                        preposition(c, inside);
                    } else if (predicates.is(token(noun), "troops")) {
                        // "pulled 700 soldiers of the Royal Welsh from Estonia"
                        children(c, "pobj").stream()
                                .flatMap(o -> children(o, "prep").stream())
                                .filter(p -> predicates.is(token(p), "from") || predicates.is(token(p), "to"))
                                .forEach(p -> preposition(p, inside));
                    }
                }
            }
            for (int participle : children(object, "acl")) {
                // "has 300 soldiers stationed at Misrata": it has them there
                if (predicates.is(token(participle), "placed")) {
                    children(participle, "prep").forEach(c -> preposition(c, draft));
                }
                if (predicates.is(token(participle), "directed")) {
                    children(participle, "prep").forEach(c -> preposition(c, inside));
                }
            }
            children(object, "advmod").forEach(c -> there(c, inside));
            String prefix = eventNoun(object).isPresent() ? OF_OBJECT : "";
            inside.arguments.forEach((slot, phrases) -> phrases.forEach(p -> draft.add(prefix + slot, p)));
        }

        private void extent(int i, ClauseDraft draft) {
            for (int c : children.get(i)) {
                String label = label(c);
                if (!label.equals("ccomp")
                        && !label.equals("advcl")
                        && !label.equals("conj")
                        && !label.equals("parataxis")
                        && !label.equals("punct")) {
                    int[] range = range(c);
                    draft.from = Math.min(draft.from, range[0]);
                    draft.to = Math.max(draft.to, range[1]);
                }
            }
        }

        private int[] range(int i) {
            int[] range = {i, i + 1};
            for (int c : children.get(i)) {
                int[] inner = range(c);
                range[0] = Math.min(range[0], inner[0]);
                range[1] = Math.max(range[1], inner[1]);
            }
            return range;
        }

        /** "American forces in Iraq took on": where the subject is, in a slot of its own. */
        private void seat(int subject, ClauseDraft draft) {
            ClauseDraft inside = new ClauseDraft(subject, "", Clause.Kind.NOUN);
            children(subject, "prep").stream()
                    .filter(p -> predicates.is(token(p), "in"))
                    .forEach(p -> preposition(p, inside));
            inside.arguments.getOrDefault("in", List.of()).forEach(p -> draft.add(IN_SUBJECT, p));
        }

        /** Whether what stands behind "on" or "against" says whose it is before it says where. */
        private boolean isOwned(int preposition, int noun) {
            return predicates.is(token(preposition), "onto")
                    && children.get(noun).stream()
                            .anyMatch(c -> c < noun && phraseOf[c] != null && phraseOf[c].to() <= noun + 1);
        }

        /** "Killed in clashes with rebels", "in a raid by the army": who the others in the fight were. */
        private void fray(int noun, String slot, ClauseDraft draft) {
            if (predicates.is(token(noun), "fray")) {
                children(noun, "prep").stream()
                        .filter(p -> predicates.is(token(p), "with") || predicates.is(token(p), "by"))
                        .forEach(p -> children(p, "pobj")
                                .forEach(o -> phrase(o).ifPresent(n -> draft.add(slot + " " + token(p).norm(), n))));
            }
        }

        /** Puts what a preposition governs into its slot, and what a second one inside governs into its own. */
        private void preposition(int c, ClauseDraft draft) {
            String slot = slot(c);
            Optional<PhraseTable.Match<String>> compound = prepositions.longest(sentence.tokens(), c);
            if (compound.isPresent() && compound.get().to() > c + 1) {
                int after = compound.get().to();
                while (after < sentence.size()
                        && phraseOf[after] == null
                        && token(after).is(Pos.DETERMINER)) {
                    after++;
                }
                if (after < sentence.size() && phraseOf[after] != null) {
                    draft.add(slot, phraseOf[after]);
                    return;
                }
            }
            for (int o : children.get(c)) {
                if (label(o).equals("pobj")) {
                    fray(o, slot, draft);
                    boolean sites = predicates.is(token(o), "sites") && listsSites(o);
                    Optional<NounPhrase> phrase = sites ? Optional.empty() : phrase(o);
                    if (phrase.isPresent()) {
                        draft.add(slot, phrase.get());
                    } else if (predicates.is(token(o), "container") && isOwned(c, o)) {
                        // "a raid on an al-Qaeda camp in Mali"
                        owners(o, slot + " " + Clause.OWNER, draft, 0);
                        children(o, "prep").forEach(inner -> preposition(inner, draft));
                    } else if (predicates.is(token(o), "container")) {
                        for (int inner : children(o, "prep")) {
                            children(inner, "pobj").forEach(x -> phrase(x).ifPresent(p -> draft.add(slot, p)));
                        }
                        if (children(o, "prep").isEmpty()) {
                            // "near Ukraine's border"
                            owners(o, slot + " " + Clause.OWNER, draft, 0);
                        }
                    } else if (predicates.is(token(o), "partitive")) {
                        // "at dozens of outposts in Duhok"
                        children(o, "prep").stream()
                                .flatMap(of -> children(of, "pobj").stream())
                                .flatMap(site -> children(site, "prep").stream())
                                .forEach(inner -> preposition(inner, draft));
                    } else if (predicates.is(token(o), "sites")) {
                        listedSites(o, slot, draft);
                    } else if (token(o).is(Pos.PRONOUN)) {
                        draft.add(slot, pronoun(o));
                    } else if (predicates.is(token(o), "time-noun")) {
                        // "with the Philippines next month": the parser takes the time for the head
                        children.get(o).stream()
                                .filter(n -> phraseOf[n] != null && !isNationality(phraseOf[n]))
                                .forEach(n -> draft.add(slot, phraseOf[n]));
                    } else if (predicates.is(token(o), "organ")) {
                        owners(o, slot, draft, 0);
                    } else {
                        owners(o, slot + " " + Clause.OWNER, draft, 0);
                    }
                    if (predicates.is(token(o), "margin")) {
                        // "on the sidelines of a summit in Doha"
                        whereabouts(o, draft);
                    }
                    // "voiced support during a visit to Tbilisi": he went there, and does not support it
                    boolean circumstance = predicates.is(token(c), "time-preposition")
                                    && eventNoun(o).isPresent()
                            // "talked about relations with X"
                            || predicates.is(token(c), "about") && token(o).is(Pos.NOUN);
                    for (int inner : children(o, "prep")) {
                        if (!token(inner).norm().equals("of")
                                && (!circumstance || predicates.is(token(inner), "whereabouts"))) {
                            preposition(inner, draft);
                        }
                    }
                    for (int n : children(o, "conj")) {
                        // "soldiers in Niger, Germany 120": Germany is no second place
                        boolean has =
                                n + 1 < sentence.size() && token(n + 1).tag().equals("CD");
                        if (!has) {
                            phrase(n).ifPresent(p -> draft.add(slot, p));
                        }
                    }
                } else if (label(o).equals("prep") || label(o).equals("conj") && token(o).is(Pos.PREPOSITION)) {
                    preposition(o, draft);
                }
            }
        }

        private boolean listsSites(int at) {
            for (int i = at + 1; i < sentence.size() && i <= at + 2; i++) {
                if (predicates.is(token(i), "colon")) {
                    return true;
                }
            }
            return false;
        }

        /** "at three sites: A, B and C". */
        private void listedSites(int from, String slot, ClauseDraft draft) {
            boolean opened = false;
            for (int i = from + 1; i < sentence.size(); i++) {
                opened |= predicates.is(token(i), "colon");
                boolean listed = i > 0
                        && (predicates.is(token(i - 1), "comma")
                                || predicates.is(token(i - 1), "and")
                                || predicates.is(token(i - 1), "colon"));
                if (opened && listed && phraseOf[i] != null && phraseOf[i].from() == i && isSite(phraseOf[i])) {
                    draft.add(slot, phraseOf[i]);
                }
            }
        }

        private static boolean isSite(NounPhrase phrase) {
            return phrase.references().get(0) instanceof Reference.Named named
                    && (named.name().type() == EntityType.PLACE || named.name().type() == EntityType.FACILITY);
        }

        private String slot(int c) {
            Optional<PhraseTable.Match<String>> compound = prepositions.longest(sentence.tokens(), c);
            if (compound.isPresent()) {
                return compound.get().value();
            }
            for (int back = Math.max(0, c - 2); back < c; back++) {
                Optional<PhraseTable.Match<String>> longer = prepositions.longest(sentence.tokens(), back);
                if (longer.isPresent() && longer.get().to() == c + 1) {
                    return longer.get().value();
                }
            }
            return token(c).norm();
        }

        /** "The coalition against X, which is led by Y": the relative clause is about the coalition. */
        private int antecedent(int head) {
            int preposition = head(head);
            boolean opposed = label(head).equals("pobj")
                    && preposition >= 0
                    && predicates.is(token(preposition), "against")
                    && head(preposition) >= 0
                    && token(head(preposition)).is(Pos.NOUN);
            return opposed ? head(preposition) : head;
        }

        private NounPhrase pronoun(int i) {
            boolean they = predicates.is(token(i), "they");
            boolean she = predicates.is(token(i), "she");
            return new NounPhrase(i, i + 1, List.of(new Reference.Pronoun(they, she, who(i), i, i + 1)));
        }

        private Reference.Pronoun.Who who(int i) {
            if (predicates.is(token(i), "they")) {
                return Reference.Pronoun.Who.ANYBODY;
            }
            if (predicates.is(token(i), "first-person")) {
                return Reference.Pronoun.Who.SPEAKER;
            }
            if (predicates.is(token(i), "first-persons")) {
                return Reference.Pronoun.Who.SPEAKERS;
            }
            if (!predicates.is(token(i), "she") && !predicates.is(token(i), "person-pronoun")) {
                return Reference.Pronoun.Who.THING;
            }
            return isQuoted(i) ? Reference.Pronoun.Who.OTHER : Reference.Pronoun.Who.PERSON;
        }

        private boolean isQuoted(int i) {
            return IntStream.range(0, i)
                                    .filter(t -> predicates.is(token(t), "quote"))
                                    .count()
                            % 2
                    == 1;
        }

        /** "Chile backed Quispe, while Bolivia refused to recognise her": the only other person that the sentence named. */
        private Optional<NounPhrase> only(int i) {
            boolean done = predicates.is(token(i), "object-pronoun")
                    && (label(i).equals("dobj") || label(i).equals("pobj") || label(i).equals("dative"));
            int above = label(i).equals("pobj") && head(i) >= 0 ? head(head(i)) : head(i);
            while (above >= 0
                    && children(above, "nsubj").isEmpty()
                    && label(above).equals("xcomp")) {
                above = head(above);
            }
            if (!done || above < 0) {
                return Optional.empty();
            }
            int verb = above;
            List<NounPhrase> persons = IntStream.range(0, i)
                    .filter(t -> phraseOf[t] != null && phraseOf[t].from() == t)
                    .mapToObj(t -> phraseOf[t])
                    .filter(p -> p.references().stream()
                            .anyMatch(r -> r instanceof Reference.Titled
                                    || r instanceof Reference.Named named
                                            && named.name().type() == EntityType.PERSON))
                    // "appointed X as prime minister"
                    .filter(p -> !predicates.is(token(Math.max(0, p.from() - 1)), "as"))
                    .toList();
            // "the premier, who nominated him": another
            boolean himself = persons.size() == 1
                    && label(verb).equals("relcl")
                    && head(verb) >= persons.get(0).from()
                    && head(verb) < persons.get(0).to();
            if (persons.size() > 1) {
                return otherThanSubject(verb, persons);
            }
            boolean own = persons.size() == 1
                    && !himself
                    && children(verb, "nsubj").stream()
                            .noneMatch(s -> s >= persons.get(0).from()
                                    && s < persons.get(0).to())
                    && children(verb, "nsubj").stream().anyMatch(s -> !token(s).is(Pos.PRONOUN));
            return own ? Optional.of(persons.get(0)) : Optional.empty();
        }

        /** "The king appointed X and asked him to": of the two who were named the one who does not ask. */
        private Optional<NounPhrase> otherThanSubject(int verb, List<NounPhrase> persons) {
            int at = verb;
            while (children(at, "nsubj").isEmpty() && labels[at].equals("conj") && heads[at] >= 0) {
                at = heads[at];
            }
            Optional<NounPhrase> subject = children(at, "nsubj").stream()
                    .filter(s -> phraseOf[s] != null)
                    .map(s -> phraseOf[s])
                    .findFirst();
            List<NounPhrase> others = persons.stream()
                    .filter(p -> !subject.equals(Optional.of(p)))
                    .toList();
            int first = at;
            boolean one = at != verb
                    && subject.filter(persons::contains).isPresent()
                    && others.size() == 1
                    && others.get(0).references().size() == 1
                    && IntStream.range(others.get(0).from(), others.get(0).to())
                            .anyMatch(t -> heads[t] == first && labels[t].equals("dobj")
                                    || labels[t].equals("pobj") && heads[heads[t]] == first);
            return one ? Optional.of(others.get(0)) : Optional.empty();
        }

        /** The noun phrase that the token heads or stands in; a pronoun as a phrase of its own. */
        private Optional<NounPhrase> phrase(int i) {
            boolean people = token(i).tag().equals("NNPS") || token(i).tag().equals("NNS");
            Optional<NounPhrase> inside = phraseOf[i] == null ? Optional.empty() : insideGroup(i);
            if (inside.isPresent()) {
                return inside;
            }
            if (phraseOf[i] != null && isNobodys(phraseOf[i])) {
                // "two conscripts, X and Y, were captured"
                for (int c : children(i, "appos")) {
                    boolean persons = phraseOf[c] != null
                            && asMany(phraseOf[i], phraseOf[c].references().size())
                            && phraseOf[c].references().stream()
                                    .allMatch(r -> r instanceof Reference.Named named
                                            && named.name().type() == EntityType.PERSON);
                    if (persons) {
                        return Optional.of(phraseOf[c]);
                    }
                }
            }
            if (phraseOf[i] != null) {
                Optional<NounPhrase> listed = listed(phraseOf[i]);
                if (listed.isPresent()) {
                    return listed;
                }
            }
            if (phraseOf[i] != null && (people || !isNationality(phraseOf[i]))) {
                return Optional.of(phraseOf[i]);
            }
            if (isEventBefore(i)) {
                return Optional.empty();
            }
            boolean speakers = predicates.is(token(i), "first-person") || predicates.is(token(i), "first-persons");
            if (token(i).is(Pos.PRONOUN) && (speakers || predicates.is(token(i), "personal"))) {
                return only(i).or(() -> Optional.of(pronoun(i)));
            }
            if (token(i).is(Pos.RELATIVE)) {
                return Optional.empty();
            }
            // "the city of Basra", "some of the soldiers": the name stands inside
            boolean partitive = predicates.is(token(i), "partitive");
            for (int c : children(i, "prep")) {
                if (predicates.is(token(c), "of") && (partitive || predicates.is(token(i), "container"))) {
                    for (int o : children(c, "pobj")) {
                        if (phraseOf[o] != null) {
                            return Optional.of(phraseOf[o]);
                        }
                    }
                }
            }
            for (int c : children.get(i)) {
                if (label(c).equals("appos") && phraseOf[c] != null) {
                    return Optional.of(phraseOf[c]);
                }
            }
            return predicates.is(token(i), "kinsman") ? kinsman(i) : Optional.empty();
        }

        /** "Three members of the Mlima Front, X, Y and Z": as many names as people, set off by a comma, are theirs. */
        private Optional<NounPhrase> listed(NounPhrase group) {
            boolean counted = group.references().size() == 1
                    && group.references().get(0) instanceof Reference.Group people
                    && people.count().isPresent()
                    && people.leaders().isEmpty();
            int at = group.to();
            while (counted
                    && at < sentence.size()
                    && at - group.to() < 10
                    && !predicates.is(token(at), "comma")
                    && !token(at).is(Pos.VERB)) {
                at++;
            }
            int next = at + 1;
            boolean names = counted
                    && next < sentence.size()
                    && predicates.is(token(at), "comma")
                    && phraseOf[next] != null
                    && phraseOf[next].from() == next
                    && phraseOf[next].references().size() > 1
                    && asMany(group, phraseOf[next].references().size())
                    && phraseOf[next].references().stream()
                            .allMatch(r -> r instanceof Reference.Named named
                                    && named.name().type() == EntityType.PERSON);
            return names ? Optional.of(phraseOf[next]) : Optional.empty();
        }

        /** "The brother of President X, Y,": the name behind the comma is his. */
        private Optional<NounPhrase> kinsman(int noun) {
            return children(noun, "prep").stream()
                    .filter(of -> predicates.is(token(of), "of"))
                    .flatMap(of -> children(of, "pobj").stream())
                    .filter(o -> phraseOf[o] != null)
                    .flatMap(o -> children(o, "appos").stream())
                    .filter(a -> phraseOf[a] != null && isPerson(a))
                    .map(a -> phraseOf[a])
                    .findFirst();
        }

        /** "Condemned the raid, and X criticised it": the raid, not who condemned it. */
        private boolean isEventBefore(int it) {
            int verb = head(it);
            boolean object = label(it).equals("dobj")
                    && token(it).is(Pos.PRONOUN)
                    && predicates.is(token(it), "it-word")
                    && verb >= 0
                    && label(verb).equals("conj")
                    && head(verb) >= 0;
            return object
                    && children(head(verb), "dobj").stream()
                            .anyMatch(o -> o < it && token(o).tag().equals("NN") && phraseOf[o] == null);
        }

        /** Whose people they are, where the group does not know it: "Boko Haram fighters", "members of the council". */
        private Optional<NounPhrase> insideGroup(int i) {
            boolean unowned = phraseOf[i].references().size() == 1
                    && phraseOf[i].references().get(0) instanceof Reference.Group group
                    && group.owners().isEmpty()
                    && group.leaders().isEmpty()
                    && group.count().isEmpty();
            if (!unowned) {
                return Optional.empty();
            }
            int before = phraseOf[i].from() - 1;
            for (int c : children.get(i)) {
                boolean named = phraseOf[c] != null && phraseOf[c] != phraseOf[i];
                if (named && c == before && (label(c).equals("compound") || label(c).equals("nmod"))) {
                    return Optional.of(phraseOf[c]);
                }
                if (label(c).equals("prep") && predicates.is(token(c), "of")) {
                    for (int o : children(c, "pobj")) {
                        if (phraseOf[o] != null && !isNationality(phraseOf[o])) {
                            return Optional.of(phraseOf[o]);
                        }
                    }
                }
            }
            return Optional.empty();
        }

        private static boolean asMany(NounPhrase group, int names) {
            return group.references().stream()
                    .allMatch(r -> r instanceof Reference.Group people
                            && people.count()
                                    .map(c -> c.stated().orElse(0) == names)
                                    .orElse(names == 1));
        }

        /** "A drone strike": the means, no actor. */
        private static boolean isNobodys(NounPhrase phrase) {
            return phrase.references().stream()
                    .allMatch(r ->
                            r instanceof Reference.Group group && group.owners().isEmpty());
        }

        /** The states and nationalities before a noun that hyphens or "and" tie to each other; none where there is but one. */
        private List<NounPhrase> nations(int noun) {
            int at = noun - 1;
            while (at > 0
                    && noun - at < 4
                    && phraseOf[at] == null
                    && (token(at).is(Pos.ADJECTIVE) || token(at).is(Pos.NOUN))
                    && !predicates.is(token(at), "hyphen")) {
                at--;
            }
            LinkedList<NounPhrase> nations = new LinkedList<>();
            while (at >= 0 && phraseOf[at] != null && phraseOf[at].to() == at + 1 && isNation(phraseOf[at])) {
                nations.addFirst(phraseOf[at]);
                int tie = phraseOf[at].from() - 1;
                if (tie < 1 || !predicates.is(token(tie), "hyphen") && !predicates.is(token(tie), "and")) {
                    break;
                }
                at = tie - 1;
            }
            return nations.size() > 1 ? nations : List.of();
        }

        private boolean isNation(NounPhrase phrase) {
            return phrase.references().size() == 1
                    && phrase.references().get(0) instanceof Reference.Named n
                    && n.name().type() == EntityType.STATE;
        }

        private boolean isNationality(NounPhrase phrase) {
            return phrase.references().stream()
                    .allMatch(r -> r instanceof Reference.Named n && n.name().foundBy() == Name.FoundBy.NATIONALITY);
        }

        /** Whether the verb has a subject of its own, named or not; a relative pronoun is none. */
        private boolean hasSubject(int i) {
            return verbs[i].has(Clause.SUBJECT)
                    || children.get(i).stream()
                            .anyMatch(c -> (label(c).equals("nsubj") || label(c).equals("nsubjpass"))
                                    && !token(c).is(Pos.RELATIVE)
                                    && !predicates.is(token(c), "relative"));
        }

        /** "The ministry said it had killed …": the pronoun of what is told is the one that tells it, where they agree. */
        private void ofSpeaker(int i) {
            int said = head(i);
            boolean told = said >= 0
                    && label(i).equals("ccomp")
                    && verbs[said] != null
                    && verbs[said].has(Clause.SUBJECT)
                    && governor(said).filter(Predicates.Governor::reports).isPresent();
            List<NounPhrase> subjects = verbs[i].arguments.getOrDefault(Clause.SUBJECT, List.of());
            if (!told
                    || subjects.size() != 1
                    || !(subjects.get(0).references().get(0) instanceof Reference.Pronoun pronoun)) {
                return;
            }
            NounPhrase speaker = verbs[said].arguments.get(Clause.SUBJECT).get(0);
            boolean agrees = speaker.from() < subjects.get(0).from() && agrees(pronoun, speaker);
            if (agrees) {
                verbs[i].arguments.put(Clause.SUBJECT, new ArrayList<>(List.of(speaker)));
            }
        }

        private static boolean agrees(Reference.Pronoun pronoun, NounPhrase phrase) {
            Reference first = phrase.references().get(0);
            switch (pronoun.who()) {
                case SPEAKER, SPEAKERS, OTHER -> {
                    return false;
                }
                case PERSON, THING, ANYBODY -> {
                    // one that may go back to what was named
                }
            }
            boolean several = phrase.references().size() > 1 || first instanceof Reference.Pair;
            if (pronoun.plural() || several) {
                return pronoun.plural() && several;
            }
            boolean person = first instanceof Reference.Titled
                    || first instanceof Reference.Counterpart
                    || first instanceof Reference.Named named && named.name().type() == EntityType.PERSON;
            return first instanceof Reference.Named || person
                    ? person == (pronoun.who() == Reference.Pronoun.Who.PERSON)
                    : false;
        }

        /** "The army and the rebels, led by X": the participle right behind a list is about its last member. */
        private static NounPhrase last(NounPhrase phrase, int participle) {
            int size = phrase.references().size();
            boolean behind = size > 1 && participle - phrase.to() <= 1;
            Reference last = phrase.references().get(size - 1);
            return behind ? new NounPhrase(last.from(), last.to(), List.of(last)) : phrase;
        }

        /** Gives a verb the arguments that stand elsewhere. */
        private void complete(int i) {
            ClauseDraft draft = verbs[i];
            int head = head(i);
            String label = label(i);
            if (head < 0) {
                return;
            }
            if (label.equals("xcomp")
                    && verbs[head] == null
                    && head(head) >= 0
                    && verbs[head(head)] != null
                    && (token(head).is(Pos.ADJECTIVE) || token(head).is(Pos.PREPOSITION))
                    && !hasSubject(i)
                    && !draft.passive) {
                topic(head(head)).ifPresent(p -> draft.add(Clause.SUBJECT, p));
            }
            switch (label) {
                case "conj" -> {
                    // "is led by X and funded by Y", "landed and was met by Y": to whom it is done goes on
                    boolean goesOn = draft.passive
                            && verbs[head] != null
                            && !draft.has(Clause.OBJECT)
                            && children(i, "nsubjpass").isEmpty()
                            && children(i, "nsubj").isEmpty();
                    if (verbs[head] != null && (!hasSubject(i) || goesOn)) {
                        String slot = draft.passive ? Clause.OBJECT : Clause.SUBJECT;
                        topic(head).filter(t -> !draft.has(slot)).ifPresent(t -> draft.add(slot, t));
                        verbs[head]
                                .arguments
                                .getOrDefault(IN_SUBJECT, List.of())
                                .forEach(p -> draft.add(IN_SUBJECT, p));
                        if (topic(head).isEmpty() && !verbs[head].passive && !draft.passive) {
                            verbs[head]
                                    .arguments
                                    .getOrDefault(Clause.SUBJECT + " " + Clause.OWNER, List.of())
                                    .forEach(o -> draft.add(Clause.SUBJECT + " " + Clause.OWNER, o));
                        }
                    }
                    shareObject(head, i);
                    shareAgent(head, i);
                    shareScene(head, i);
                }
                case "xcomp", "advcl", "ccomp" -> {
                    if (label.equals("advcl")) {
                        cataphora(i);
                    }
                    sharePlace(head, i);
                    concerned(head, i);
                    if (verbs[head] != null
                            && draft.passive
                            && !draft.has(Clause.OBJECT)
                            && children(i, "nsubjpass").isEmpty()
                            && (!hasSubject(i) || i < head)
                            && label.equals("advcl")) {
                        topic(head).ifPresent(s -> draft.add(Clause.OBJECT, s));
                    }
                    if (verbs[head] != null && !hasSubject(i) && !draft.passive) {
                        boolean named = label.equals("advcl")
                                && i > head
                                && predicates.is(token(head), "appointing")
                                && children(i, "aux").stream().anyMatch(a -> predicates.is(token(a), "to"));
                        boolean control = (label.equals("xcomp") || named) && verbs[head].has(Clause.OBJECT);
                        Optional<Integer> on =
                                label.equals("xcomp") && !control && predicates.is(token(head), "calling-on")
                                        ? calledOn(head)
                                        : Optional.empty();
                        if (on.isPresent()) {
                            verbs[head]
                                    .arguments
                                    .getOrDefault(slot(on.get()), List.of())
                                    .forEach(p -> draft.add(Clause.SUBJECT, p));
                        } else if (control) {
                            verbs[head].arguments.get(Clause.OBJECT).forEach(p -> draft.add(Clause.SUBJECT, p));
                        } else if (isOfSomebodyElse(i, head)) {
                            draft.complements.add(Clause.SOMEBODY);
                        } else if (!label.equals("ccomp") || !isFinite(i)) {
                            topic(head).ifPresent(s -> draft.add(Clause.SUBJECT, s));
                            if (verbs[head].complements.contains(Clause.SOMEBODY)) {
                                draft.complements.add(Clause.SOMEBODY);
                            }
                        }
                    }
                }
                case "acl", "relcl" -> {
                    if (label.equals("acl") && predicates.is(token(i), "laden")) {
                        whereLaden(i);
                    }
                    boolean about = label.equals("acl") && predicates.is(token(head), "noun-to-do");
                    if (about && !hasSubject(i) && !draft.passive) {
                        byWhom(head, i).ifPresent(p -> draft.add(Clause.SUBJECT, p));
                    }
                    Optional<NounPhrase> antecedent = about
                            ? Optional.empty()
                            : amongThose(head, i)
                                    .or(() -> thingOf(i, head))
                                    .or(() -> personOf(i, head))
                                    .or(() -> phrase(antecedent(head))
                                            .map(p -> label.equals("acl") && draft.passive ? last(p, i) : p))
                                    .or(() -> saidToBe(head))
                                    .or(() -> apposed(head));
                    // "said X about a secretary who becomes president": it is the secretary
                    boolean official = phraseOf[head] != null
                            && phraseOf[head].references().get(0) instanceof Reference.Titled;
                    outer(head)
                            .filter(p -> !official)
                            .ifPresent(p -> draft.add(
                                    OUTER
                                            + (draft.passive || draft.has(Clause.SUBJECT)
                                                    ? Clause.OBJECT
                                                    : Clause.SUBJECT),
                                    p));
                    boolean own = hasSubject(i);
                    Optional<NounPhrase> author = author(i, head);
                    if (author.isPresent()) {
                        draft.add(Clause.SUBJECT, author.get());
                        return;
                    }
                    boolean where = children(i, "advmod").stream().anyMatch(a -> predicates.is(token(a), "where"));
                    // "the party, whose leader is under arrest": nobody does anything to the party
                    Optional<Integer> whose = Stream.concat(
                                    children(i, "nsubj").stream(), children(i, "nsubjpass").stream())
                            .filter(this::isOfWhose)
                            .findFirst();
                    if (whose.isPresent()) {
                        String owned = draft.passive ? Clause.OWNER : Clause.SUBJECT + " " + Clause.OWNER;
                        antecedent.filter(a -> phraseOf[whose.get()] == null).ifPresent(a -> draft.add(owned, a));
                    } else if (antecedent.isPresent() && behindPreposition(i, antecedent.get())) {
                        // neither its subject nor its object
                    } else if (where) {
                        Optional<NounPhrase> site = siteBefore(i);
                        antecedent.filter(a -> site.isEmpty()).or(() -> site).ifPresent(a -> draft.add("in", a));
                    } else if (antecedent.isPresent()) {
                        if (draft.passive) {
                            if (!draft.has(Clause.OBJECT)) {
                                draft.add(Clause.OBJECT, antecedent.get());
                            }
                        } else if (!own) {
                            draft.add(Clause.SUBJECT, antecedent.get());
                        } else if (!draft.has(Clause.OBJECT) && draft.objectNouns.size() <= 1) {
                            draft.add(Clause.OBJECT, antecedent.get());
                        }
                    }
                    if (!where && whose.isEmpty() && (draft.passive || own)) {
                        draft.objectNouns.add(token(head).lemma());
                    } else if (!where && token(head).is(Pos.NOUN)) {
                        // "talks which bring together"
                        draft.complements.add(Clause.WHAT + token(head).lemma());
                    }
                }
                case "pcomp" -> {
                    int verb = head(head);
                    boolean likewise = verb >= 0
                            && verbs[verb] != null
                            && predicates.is(token(i), "pro-verb")
                            && predicates.is(token(head), "as");
                    if (likewise) {
                        // "condemned the attack, as did X"
                        draft.arguments
                                .getOrDefault(Clause.OBJECT, List.of())
                                .forEach(p -> verbs[verb].add(Clause.SUBJECT, p));
                        draft.arguments.remove(Clause.OBJECT);
                    }
                    if (verb >= 0 && verbs[verb] != null && !hasSubject(i)) {
                        boolean blamed = verbs[verb].has(Clause.OBJECT) && predicates.is(token(head), "object-control");
                        // "accused the capitals of failing to": somebody whom no name tells, not who accuses
                        boolean nameless = !blamed
                                && !verbs[verb].passive
                                && !verbs[verb].objectNouns.isEmpty()
                                && predicates.is(token(head), "object-control")
                                && predicates.is(token(verb), "accusing");
                        if (blamed) {
                            verbs[verb].arguments.get(Clause.OBJECT).forEach(p -> draft.add(Clause.SUBJECT, p));
                        } else if (nameless) {
                            draft.complements.add(Clause.SOMEBODY);
                        } else {
                            topic(verb).ifPresent(s -> draft.add(Clause.SUBJECT, s));
                        }
                    }
                }
                default -> {
                    // complete as it is
                }
            }
        }

        /** "Urged lawmakers to reject it": those whom no name tells are to do it, not who urges. */
        private boolean isOfSomebodyElse(int infinitive, int verb) {
            return label(infinitive).equals("xcomp")
                    && !verbs[verb].passive
                    && !verbs[verb].objectNouns.isEmpty()
                    && predicates.is(token(verb), "asking")
                    && children(infinitive, "aux").stream().anyMatch(a -> predicates.is(token(a), "to"));
        }

        /** "As he flew to Laos, the minister, X, said": the pronoun of an opening clause is who acts in the main one. */
        private void cataphora(int i) {
            int main = head(i);
            boolean opens = main > i
                    && verbs[main] != null
                    && !children(i, "mark").isEmpty()
                    && verbs[i].has(Clause.SUBJECT)
                    && children(i, "nsubj").stream()
                            .anyMatch(s -> token(s).is(Pos.PRONOUN) && who(s) == Reference.Pronoun.Who.PERSON);
            if (!opens || isAnybodyNamed(i)) {
                return;
            }
            children(main, "nsubj").stream()
                    .filter(s -> s > i && phraseOf[s] != null && isPersonsName(phraseOf[s]))
                    .map(s -> phraseOf[s])
                    .findFirst()
                    .ifPresent(p -> verbs[i].arguments.put(Clause.SUBJECT, new ArrayList<>(List.of(p))));
        }

        private boolean isAnybodyNamed(int to) {
            return IntStream.range(0, to).anyMatch(t -> phraseOf[t] != null && isPersonsName(phraseOf[t]));
        }

        private static boolean isPersonsName(NounPhrase phrase) {
            return phrase.references().size() == 1
                    && phrase.references().get(0) instanceof Reference.Named named
                    && named.name().type() == EntityType.PERSON;
        }

        /** "Fired at a bus carrying workers in Basra": the bus was there, and so was who fired. */
        private void whereLaden(int participle) {
            int verb = head(participle);
            while (verb >= 0 && verbs[verb] == null) {
                verb = head(verb);
            }
            List<String> slots = List.of("in", "at", "near");
            if (verb < 0 || verb > participle || slots.stream().anyMatch(verbs[verb]::has)) {
                return;
            }
            for (String slot : slots) {
                for (NounPhrase phrase : verbs[participle].arguments.getOrDefault(slot, List.of())) {
                    verbs[verb].add(slot, phrase);
                }
            }
        }

        /** Who is to do what a promise, a plan or a call is about: whose promise it is, or whom the call asks. */
        private Optional<NounPhrase> byWhom(int noun, int infinitive) {
            for (int c : children.get(noun)) {
                boolean names = c < infinitive
                        && label(c).equals("prep")
                        && !predicates.is(token(noun), "noun-of-asking")
                        && (predicates.is(token(c), "by") || predicates.is(token(c), "of"));
                boolean asked = c < infinitive
                        && label(c).equals("prep")
                        && (predicates.is(token(c), "for")
                                || predicates.is(token(c), "to")
                                || token(c).norm().equals("on"));
                if (names || asked) {
                    Optional<NounPhrase> phrase = children(c, "pobj").stream()
                            .flatMap(o -> phrase(o).stream())
                            .findFirst();
                    if (phrase.isPresent()) {
                        return phrase;
                    }
                }
                if (label(c).equals("poss") && phraseOf[c] != null && !predicates.is(token(noun), "noun-of-asking")) {
                    return Optional.of(phraseOf[c]);
                }
            }
            int verb = head(noun);
            boolean own = label(noun).equals("dobj")
                    && verb >= 0
                    && verbs[verb] != null
                    && predicates.is(token(verb), "having");
            return own ? topic(verb) : Optional.empty();
        }

        /** "In Beirut on Thursday, where he will meet": the place that was named last before. */
        private Optional<NounPhrase> siteBefore(int verb) {
            int where = children(verb, "advmod").stream()
                    .filter(a -> predicates.is(token(a), "where"))
                    .findFirst()
                    .orElse(verb);
            for (int t = where - 1; t >= 0 && where - t < 8 && !token(t).is(Pos.VERB); t--) {
                boolean site = phraseOf[t] != null
                        && phraseOf[t].to() == t + 1
                        && (isSite(phraseOf[t])
                                || isNation(phraseOf[t])
                                || phraseOf[t].references().get(0) instanceof Reference.Definite);
                if (site) {
                    return Optional.of(phraseOf[t]);
                }
            }
            return Optional.empty();
        }

        /** "General X, the commander of UNIFIL, which has 10,000 men": the body of the title, not who bears it. */
        private Optional<NounPhrase> thingOf(int verb, int head) {
            boolean which = children.get(verb).stream().anyMatch(c -> c < verb && predicates.is(token(c), "which"));
            if (!which || phraseOf[head] == null || phraseOf[head].references().size() != 1) {
                return Optional.empty();
            }
            return phraseOf[head].references().get(0) instanceof Reference.Named named
                            && named.name().type() == EntityType.PERSON
                    ? named.titles().stream()
                            .flatMap(t -> t.body().stream())
                            .filter(b -> b.from() <= head && head < b.to())
                            .findFirst()
                            .map(b -> new NounPhrase(
                                    b.from(),
                                    b.to(),
                                    List.of(new Reference.Named(b, List.of(), Optional.empty(), b.from(), b.to()))))
                    : Optional.empty();
        }

        /** "X, deputy commander of its Radwan Force, who was killed": the person whom the phrase is about, not the force. */
        private Optional<NounPhrase> personOf(int verb, int head) {
            boolean who = children.get(verb).stream().anyMatch(c -> c < verb && predicates.is(token(c), "who"));
            boolean thing = phraseOf[head] != null
                    && phraseOf[head].references().stream()
                            .allMatch(r -> r instanceof Reference.Named named
                                    && named.name().type() != EntityType.PERSON);
            int at = who && thing && label(head).equals("pobj") ? head(head) : -1;
            for (int steps = 0; steps < 5 && at >= 0 && !token(at).is(Pos.VERB); steps++) {
                if (phraseOf[at] != null && isPerson(at)) {
                    return Optional.of(phraseOf[at]);
                }
                at = head(at);
            }
            return Optional.empty();
        }

        /** "Issued a statement condemning X": who makes the statement condemns. */
        private Optional<NounPhrase> author(int participle, int document) {
            boolean says = token(participle).tag().equals("VBG")
                    && !verbs[participle].passive
                    && label(document).equals("dobj")
                    && predicates.is(token(document), "document")
                    && head(document) >= 0
                    && verbs[head(document)] != null
                    && !verbs[head(document)].passive;
            return says ? topic(head(document)) : Optional.empty();
        }

        /** Who is said to be what the noun names: "X was the first leader to visit". */
        private Optional<NounPhrase> saidToBe(int noun) {
            int verb = head(noun);
            boolean told = label(noun).equals("attr") && verb >= 0 && verbs[verb] != null;
            return told ? topic(verb) : Optional.empty();
        }

        /** "The M23, a rebel group led by X": what an apposition without a name is said of. */
        private Optional<NounPhrase> apposed(int noun) {
            boolean names = label(noun).equals("appos") && head(noun) >= 0 && phraseOf[noun] == null;
            return names ? phrase(head(noun)) : Optional.empty();
        }

        /** "Among those detained was X", "X was among 40 people detained": whom the participle is said of. */
        private Optional<NounPhrase> amongThose(int people, int participle) {
            int among = head(people);
            int verb = among < 0 ? -1 : head(among);
            boolean told = verb >= 0
                    && verbs[participle].passive
                    && label(people).equals("pobj")
                    && predicates.is(token(among), "among")
                    && predicates.is(token(verb), "being");
            if (!told) {
                return Optional.empty();
            }
            return children.get(verb).stream()
                    .filter(c -> label(c).equals("nsubj") || label(c).equals("attr"))
                    .flatMap(c -> phrase(c).stream())
                    .findFirst();
        }

        /** "Blew himself up in Peshawar, killing 60": what comes of it happens where it does. */
        private void sharePlace(int first, int second) {
            boolean purpose = token(second).tag().equals("VB") && predicates.is(token(first), "gathering");
            boolean outcome = (label(second).equals("advcl") || label(second).equals("xcomp"))
                    && second > first
                    && (purpose
                            || label(second).equals("advcl")
                                    && token(second).tag().equals("VBG"))
                    && verbs[first] != null
                    && children(second, "mark").isEmpty();
            List<String> slots = List.of("in", "at", "near");
            if (outcome && slots.stream().noneMatch(verbs[second]::has)) {
                slots.forEach(
                        s -> verbs[first].arguments.getOrDefault(s, List.of()).forEach(p -> verbs[second].add(s, p)));
            }
        }

        /** "Broke with Qatar, accusing it of …": what a participle does to a pronoun is done to whom its verb concerns. */
        private void concerned(int first, int second) {
            boolean participle = label(second).equals("advcl")
                    && second > first
                    && token(second).tag().equals("VBG")
                    && verbs[first] != null
                    && verbs[second].has(Clause.OBJECT);
            if (!participle
                    || !(verbs[second]
                                    .arguments
                                    .get(Clause.OBJECT)
                                    .get(0)
                                    .references()
                                    .get(0)
                            instanceof Reference.Pronoun pronoun)) {
                return;
            }
            for (String slot : List.of(
                    Clause.OBJECT,
                    OF_OBJECT + "with",
                    OF_OBJECT + "against",
                    OF_OBJECT + "on",
                    "with",
                    "against",
                    "on",
                    "to")) {
                for (NounPhrase phrase : verbs[first].arguments.getOrDefault(slot, List.of())) {
                    if (agrees(pronoun, phrase)) {
                        verbs[second].arguments.put(Clause.OBJECT, new ArrayList<>(List.of(phrase)));
                        return;
                    }
                }
            }
        }

        /** "To which Jordan belongs": what the relative pronoun behind a preposition stands for. */
        private boolean behindPreposition(int i, NounPhrase antecedent) {
            List<Integer> above = new ArrayList<>(List.of(i));
            children.get(i).stream().filter(c -> OBJECTS.contains(label(c))).forEach(above::add);
            for (int head : above) {
                for (int c : children(head, "prep")) {
                    boolean relative = children(c, "pobj").stream().anyMatch(o -> predicates.is(token(o), "relative"));
                    if (relative) {
                        verbs[i].add(slot(c), antecedent);
                        return true;
                    }
                }
            }
            return false;
        }

        /** "In Rakhine the army took a post and detained 14": the scene that opens the sentence is that of both. */
        private void shareScene(int first, int second) {
            boolean own = Stream.of("nsubj", "nsubjpass")
                    .anyMatch(l -> !children(second, l).isEmpty());
            if (verbs[first] == null || own) {
                return;
            }
            List<String> slots = List.of("in", "at", "near");
            if (slots.stream().anyMatch(verbs[second]::has)) {
                return;
            }
            for (String slot : slots) {
                for (NounPhrase phrase : verbs[first].arguments.getOrDefault(slot, List.of())) {
                    if (phrase.to() <= first) {
                        verbs[second].add(slot, phrase);
                    }
                }
            }
        }

        /** "Is funded and trained by Egypt": who trains it funds it as well. */
        private void shareAgent(int first, int second) {
            boolean shared = verbs[first] != null
                    && verbs[first].passive
                    && verbs[second].passive
                    && second - first <= 6
                    && !verbs[first].has(Clause.SUBJECT)
                    && children(first, "agent").isEmpty()
                    && children(second, "nsubjpass").isEmpty();
            if (shared) {
                verbs[second].arguments.getOrDefault(Clause.SUBJECT, List.of()).stream()
                        .filter(p -> p.from() > second)
                        .forEach(p -> verbs[first].add(Clause.SUBJECT, p));
            }
        }

        /** "Condemned and rejected the plan": the object after the second verb is the first one's as well. */
        private void shareObject(int first, int second) {
            if (verbs[first] == null
                    || second - first > 3
                    || verbs[second].passive
                    || !verbs[first].objectNouns.isEmpty()
                    || verbs[first].has(Clause.OBJECT)) {
                return;
            }
            for (String slot : List.of(Clause.OBJECT, Clause.OWNER)) {
                verbs[second].arguments.getOrDefault(slot, List.of()).forEach(p -> verbs[first].add(slot, p));
            }
            verbs[first].objectNouns.addAll(verbs[second].objectNouns);
        }

        /** The phrase that an antecedent's own phrase hangs on: "the coalition in Iraq, which …". */
        private Optional<NounPhrase> outer(int antecedent) {
            if (label(antecedent).equals("pobj") && head(antecedent) >= 0 && head(head(antecedent)) >= 0) {
                int above = head(head(antecedent));
                return token(above).is(Pos.VERB) ? Optional.empty() : phrase(above);
            }
            return Optional.empty();
        }

        /** Who does what the verb says, or would if it does not say so itself. */
        private Optional<NounPhrase> subject(int verb) {
            return above(verb, false);
        }

        /** Whom the verb says something of, which other verbs share: of a passive the one it is done to. */
        private Optional<NounPhrase> topic(int verb) {
            return above(verb, true);
        }

        private Optional<NounPhrase> above(int verb, boolean topic) {
            int at = verb;
            for (int steps = 0; steps < 4 && at >= 0 && verbs[at] != null; steps++) {
                String slot = topic && verbs[at].passive ? Clause.OBJECT : Clause.SUBJECT;
                if (verbs[at].has(slot)) {
                    return Optional.of(verbs[at].arguments.get(slot).get(0));
                }
                // a common noun is its subject, or what is told has another than who tells it
                if (hasSubject(at) || label(at).equals("ccomp")) {
                    return Optional.empty();
                }
                at = head(at);
            }
            return Optional.empty();
        }

        /**
         * What tells neither that something was done nor that it was not: "asked X not to free Y", "was jailed for insulting
         * X".
         */
        private boolean isUntold(int i) {
            int above = head(i);
            if (above < 0) {
                return false;
            }
            boolean notTo = label(i).equals("xcomp")
                    && verbs[above] != null
                    && predicates.is(token(above), "asking")
                    && children.get(i).stream().anyMatch(n -> n < i && predicates.is(token(n), "not"));
            boolean charge = label(i).equals("pcomp")
                    && predicates.is(token(above), "for")
                    && head(above) >= 0
                    && predicates.is(token(head(above)), "punishing");
            // "named X to replace him": told by the naming
            boolean named = predicates.is(token(i), "succeeding")
                    && children(i, "aux").stream().anyMatch(a -> predicates.is(token(a), "to"))
                    && predicates.is(token(above), "appointing");
            return notTo || charge || named;
        }

        /** "…, in the deadliest attack since May": what was told before, compared with others. */
        private boolean isComparison(int noun) {
            int preposition = head(noun);
            return label(noun).equals("pobj")
                    && preposition > 0
                    && predicates.is(token(preposition), "in")
                    && predicates.is(token(preposition - 1), "comma")
                    && children.get(noun).stream()
                            .anyMatch(c -> c < noun
                                    && (token(c).tag().equals("JJS") || predicates.is(token(c), "singular-of-kind")));
        }

        /** What negation, auxiliaries, conditions and the words above it make of a predicate. */
        /** "Soldiers to be stationed in": not there yet, but "the first woman to be appointed" was. */
        private boolean isDueTo(int i) {
            return label(i).equals("relcl")
                    && !children(i, "auxpass").isEmpty()
                    && children.get(head(i)).stream()
                            .noneMatch(c ->
                                    predicates.is(token(c), "ordinal") || predicates.is(token(c), "singular-of-kind"));
        }

        private Modality modality(int i, int depth) {
            ClauseDraft result = new ClauseDraft(i, "", Clause.Kind.VERB);
            for (int c : children.get(i)) {
                // "not only", and the bound of a number: "not more than 2,000"
                boolean bound = c + 2 < sentence.size()
                        && predicates.is(token(c + 1), "comparing")
                        && predicates.is(token(c + 2), "than");
                boolean only = bound || c + 1 < sentence.size() && predicates.is(token(c + 1), "only");
                // "asked X not to": what is not to be done
                boolean notTo = c > i
                        && c + 1 < sentence.size()
                        && predicates.is(token(c), "not")
                        && predicates.is(token(c + 1), "to")
                        && predicates.is(token(i), "asking");
                only |= notTo;
                if (!only && label(c).equals("neg")
                        || !only && predicates.is(token(c), "not") && !label(c).equals("cc") && !label(c).equals("dobj")
                        || c < i && predicates.is(token(c), "nor")
                        || isNone(c)) {
                    result.weaken(Modality.DENIED);
                } else if (label(c).equals("aux")
                        && predicates.is(token(c), "to")
                        && head(i) >= 0
                        && label(i).equals("xcomp")
                        && predicates.is(token(head(i)), "be")) {
                    result.weaken(Modality.PLANNED);
                } else if (label(c).equals("aux") && predicates.is(token(c), "to") && head(i) < 0) {
                    // a headline: "Putin to visit Hanoi"
                    result.weaken(Modality.PLANNED);
                } else if (label(c).equals("aux") && predicates.is(token(c), "to") && isDueTo(i)) {
                    result.weaken(Modality.PLANNED);
                } else if (label(c).equals("aux") && predicates.is(token(c), "will")) {
                    result.weaken(Modality.PLANNED);
                    if (verbs[i] != null) {
                        verbs[i].future = true;
                    }
                } else if (label(c).equals("aux")
                        && predicates.is(token(c), "would")
                        && token(i).tag().equals("VBN")
                        && children(i, "aux").stream().anyMatch(h -> h > c && predicates.is(token(h), "having"))) {
                    // "would have resigned": what was not to be
                    result.weaken(Modality.HYPOTHETICAL);
                } else if (label(c).equals("aux") && predicates.is(token(c), "would") && reported(i)) {
                    result.weaken(Modality.PLANNED);
                    if (verbs[i] != null) {
                        verbs[i].future = true;
                    }
                } else if (label(c).equals("aux") && predicates.is(token(c), "may") && !isMonth(c)) {
                    result.weaken(Modality.HYPOTHETICAL);
                } else if (predicates.is(token(c), "if")
                        && (label(c).equals("mark") || label(c).equals("advmod") || label(c).equals("prep"))) {
                    result.weaken(Modality.HYPOTHETICAL);
                } else if (label(c).equals("advcl")
                        && !isSpoken(i)
                        && children.get(c).stream()
                                .anyMatch(m -> predicates.is(token(m), "if") && !predicates.is(token(m), "unless"))) {
                    result.weaken(Modality.HYPOTHETICAL);
                } else if (label(c).equals("advmod")
                        // "perhaps 20 were killed": only how many is not sure
                        && !(c + 1 < sentence.size() && token(c + 1).is(Pos.NUMBER))
                        && predicates.governor(token(c)).isPresent()) {
                    result.weaken(predicates.governor(token(c)).get().effect());
                }
            }
            contents(i).ifPresent(result::weaken);
            int head = head(i);
            boolean infinitive = children(i, "aux").stream().anyMatch(c -> predicates.is(token(c), "to"));
            if (infinitive && notYet(i)) {
                result.weaken(Modality.DENIED);
            }
            boolean timed = head >= 0
                    && predicates.is(token(head), "giving")
                    && children(head, "dobj").stream().anyMatch(o -> predicates.is(token(o), "measure"));
            if (timed && infinitive && label(i).equals("advcl")) {
                // "gave them three days to reinstate him"
                result.weaken(Modality.HYPOTHETICAL);
            }
            if (head >= 0 && depth < 6 && infinitive && label(i).equals("advcl") && verbs[head] != null) {
                // what it was to be done for is no more certain than the deed, and what one works for is not reached
                result.weaken(modality(head, depth + 1));
                boolean asked = predicates.is(token(head), "asking")
                        && verbs[head].has(Clause.OBJECT)
                        && predicates
                                .governor(token(head))
                                .filter(g -> g.effect() == Modality.HYPOTHETICAL)
                                .isPresent();
                if (asked || predicates.is(token(head), "striving")) {
                    result.weaken(Modality.HYPOTHETICAL);
                }
            }
            if (head >= 0 && label(i).equals("pcomp")) {
                // "is due to visit", where the parser takes "due" for a preposition
                predicates.governor(token(head)).ifPresent(g -> result.weaken(g.effect()));
            }
            if (head >= 0
                    && label(i).equals("conj")
                    && children(head, "cc").stream()
                            .anyMatch(c -> c > head && c < i && predicates.is(token(c), "nor"))) {
                result.weaken(Modality.DENIED);
            }
            if (head >= 0 && depth < 6 && label(i).equals("acomp")) {
                result.weaken(modality(head, depth + 1));
            }
            if (head >= 0 && depth < 6 && !parted(i, head)) {
                String label = label(i);
                boolean below = label.equals("xcomp")
                        || label.equals("ccomp")
                        || label.equals("pcomp")
                        || label.equals("dobj")
                        || label.equals("nsubjpass")
                        || label.equals("pobj");
                if (below
                        || label.equals("acl")
                                && token(i).tag().startsWith("VB")
                                && !token(i).tag().equals("VBN")) {
                    int governor = label.equals("pcomp") || label.equals("pobj") ? head(head) : head;
                    boolean written = label.equals("acl")
                            && verbs[i] != null
                            && author(i, head).isPresent();
                    if (written) {
                        result.weaken(modality(head(head), depth + 1));
                        governor(head(head)).ifPresent(g -> result.weaken(g.effect()));
                    } else if (governor >= 0 && !label.equals("pobj")) {
                        if (infinitive && predicates.is(token(governor), "striving")) {
                            result.weaken(Modality.HYPOTHETICAL);
                        }
                        Optional<Predicates.Governor> effect = governor(governor);
                        Modality above = token(governor).is(Pos.VERB) ? modality(governor, depth + 1) : Modality.STATED;
                        if (effect.isPresent()) {
                            result.weaken(effect.get().effect());
                            boolean neutral = effect.get().effect() == Modality.STATED;
                            if (label.equals("xcomp") && effect.get().reports()) {
                                result.weaken(Modality.HYPOTHETICAL);
                            }
                            result.weaken(above == Modality.DENIED && neutral ? Modality.HYPOTHETICAL : above);
                        } else if (!label.equals("dobj") || token(i).is(Pos.VERB)) {
                            result.weaken(above);
                        } else {
                            result.weaken(above);
                        }
                        boolean left = token(governor).is(Pos.ADJECTIVE)
                                || infinitive && verbs[governor] != null && verbs[governor].has(Clause.OBJECT);
                        if (token(i).is(Pos.VERB) && label.equals("xcomp") && effect.isEmpty() && left) {
                            result.weaken(Modality.HYPOTHETICAL);
                        }
                        if (infinitive && label.equals("acl") && effect.isEmpty() && !isOnly(governor)) {
                            result.weaken(Modality.HYPOTHETICAL);
                        }
                    } else if (governor >= 0
                            && predicates.governor(token(governor)).isPresent()) {
                        result.weaken(predicates.governor(token(governor)).get().effect());
                    }
                } else if (label.equals("conj")
                        && token(i).is(Pos.VERB)
                        && children(i, "nsubj").isEmpty()
                        && children(i, "aux").stream()
                                .allMatch(a -> token(a).tag().equals("TO"))) {
                    result.weaken(modality(head, depth + 1));
                }
            }
            return result.modality;
        }

        /** "Failed to take place", "is expected to begin": the verb tells of its subject that it happens. */
        private boolean happens(int verb) {
            return children(verb, "xcomp").stream().anyMatch(c -> predicates.is(token(c), "happening"));
        }

        /** "Threatened to attack unless X withdrew": what is said under a condition is said all the same. */
        private boolean isSpoken(int i) {
            boolean words = children(i, "dobj").stream().anyMatch(o -> predicates.is(token(o), "spoken-noun"));
            return (words || predicates.is(token(i), "speech-act"))
                    && children(i, "aux").stream().noneMatch(a -> token(a).tag().equals("MD"));
        }

        /** "The first leader to visit": who is singled out by what he did. */
        private boolean isOnly(int noun) {
            return token(noun).is(Pos.ADJECTIVE)
                    || children.get(noun).stream().anyMatch(c -> predicates.is(token(c), "singular-of-kind"));
        }

        /** Whether the noun's determiner says that there is none. */
        private boolean isNo(int noun) {
            return children(noun, "det").stream().anyMatch(d -> predicates.is(token(d), "no-noun"));
        }

        /** "Has no troops", "no deal was signed"; "no more than 200" are some. */
        private boolean isNone(int noun) {
            boolean argument = label(noun).equals("dobj")
                    || label(noun).equals("attr")
                    || label(noun).equals("nsubj")
                    || label(noun).equals("nsubjpass");
            // "not one of the guards remains", "not a single soldier"
            boolean notOne = argument
                    && children.get(noun).stream()
                            .anyMatch(n -> n == noun - 1
                                    && predicates.is(token(n), "not")
                                    && token(noun).tag().equals("CD"));
            return argument && predicates.is(token(noun), "nobody")
                    || notOne
                    // "neither Iran nor Iraq"
                    || argument && children(noun, "preconj").stream().anyMatch(c -> predicates.is(token(c), "nor"))
                    || argument
                            && children(noun, "det").stream()
                                    .anyMatch(d -> predicates.is(token(d), "no-noun")
                                            && !token(d + 1).tag().equals("JJR")
                                            && !token(d + 1).tag().equals("RBR"));
        }

        /** What "the claim that …" makes of what is claimed, also where the parser hung it on the verb of the claim. */
        private Optional<Modality> contents(int i) {
            int noun = head(i);
            boolean that = noun >= 0 && children(i, "mark").stream().anyMatch(m -> predicates.is(token(m), "relative"));
            boolean told = label(i).equals("ccomp");
            if (that && (told || label(i).equals("advcl")) && token(noun).is(Pos.VERB)) {
                noun = children(noun, "dobj").stream()
                        .filter(o -> o < i)
                        .filter(o -> !told || predicates.governor(token(o)).isPresent())
                        .reduce((a, b) -> b)
                        .orElse(-1);
            }
            boolean gap = that
                    && children(i, "dobj").isEmpty()
                    && children(i, "prep").isEmpty()
                    && verbs[i] != null
                    && predicates.transitive(verbs[i].lemma)
                    && !verbs[i].passive;
            // "a charge that X rejected": the charge is what is rejected
            if (!that || gap || noun < 0 || !token(noun).is(Pos.NOUN)) {
                return Optional.empty();
            }
            Optional<Modality> effect = predicates.governor(token(noun)).map(Predicates.Governor::effect);
            // "denounced the pact that X signed": only what is claimed is disputed
            boolean claim = effect.isPresent() || predicates.is(token(noun), "claim-noun");
            boolean disputed = claim && head(noun) >= 0 && predicates.is(token(head(noun)), "disputing");
            return disputed ? Optional.of(Modality.DENIED) : effect;
        }

        /** "Have yet to sign". */
        private boolean notYet(int i) {
            return children(i, "aux").stream()
                    .anyMatch(c -> predicates.is(token(c), "to") && c > 0 && predicates.is(token(c - 1), "yet"));
        }

        /** "Said that it would send": what lies ahead of the telling, no condition. */
        /** "May 3: the army struck": a parser takes the month for the auxiliary. */
        private boolean isMonth(int word) {
            String next = word + 1 < sentence.size() ? token(word + 1).form() : "";
            return !next.isEmpty() && Character.isDigit(next.charAt(0));
        }

        private boolean reported(int i) {
            return label(i).equals("ccomp")
                    && head(i) >= 0
                    && predicates
                            .governor(token(head(i)))
                            .filter(g -> g.reports() && g.effect() == Modality.STATED)
                            .isPresent();
        }

        /** Whether a semicolon stands between the two: what is on one side is not said on the other. */
        private boolean parted(int one, int other) {
            for (int i = Math.min(one, other) + 1; i < Math.max(one, other); i++) {
                if (predicates.is(token(i), "semicolon")) {
                    return true;
                }
            }
            return false;
        }

        /** Who says the clause: the subject of the reporting verb above it. */
        private Optional<NounPhrase> speaker(int i) {
            int at = i;
            for (int steps = 0; steps < 6 && at >= 0; steps++) {
                int head = head(at);
                if (head < 0) {
                    break;
                }
                boolean content = (label(at).equals("ccomp")
                                || label(at).equals("parataxis")
                                || label(at).equals("xcomp")
                                        && predicates
                                                .governor(token(head))
                                                .filter(g -> g.effect() == Modality.DENIED && g.reports())
                                                .isPresent())
                        && !parted(at, head);
                Optional<Predicates.Governor> governor = predicates.governor(token(head));
                if (content && governor.isPresent() && governor.get().reports() && verbs[head] != null) {
                    Optional<NounPhrase> subject = subject(head).or(() -> outlet(head));
                    if (subject.isPresent()) {
                        return subject;
                    }
                }
                at = head;
            }
            for (int c : children(i, "parataxis")) {
                if (verbs[c] != null
                        && !parted(i, c)
                        && predicates
                                .governor(token(c))
                                .filter(Predicates.Governor::reports)
                                .isPresent()) {
                    return subject(c).or(() -> outlet(c));
                }
            }
            return saidBy;
        }

        /** "The judiciary's Mizan website said": whose name stands right before the noun that says it. */
        private Optional<NounPhrase> outlet(int verb) {
            return children(verb, "nsubj").stream()
                    .filter(c -> phraseOf[c] == null && token(c).is(Pos.NOUN))
                    .flatMap(c -> children.get(c).stream()
                            .filter(n -> n < c && (label(n).equals("compound") || label(n).equals("nmod"))))
                    .filter(n -> phraseOf[n] != null && !isNobodys(phraseOf[n]) && !isNationality(phraseOf[n]))
                    .map(n -> phraseOf[n])
                    .findFirst();
        }

        /** What frames call the event noun, with the word before it where they know the two together: "legal action". */
        private Optional<String> eventNoun(int i) {
            String lemma = token(i).lemma();
            boolean described = i > 0 && head(i - 1) == i && !token(i).is(Pos.VERB);
            Optional<String> compound =
                    described ? predicates.eventNoun(token(i - 1).lemma() + " " + lemma) : Optional.empty();
            return compound.or(() -> predicates.eventNoun(token(i)));
        }

        /** "A series of attacks", "responsibility for the attack": the noun that stands for the event in its clause. */
        private int series(int i) {
            int preposition = head(i);
            if (!label(i).equals("pobj") || preposition < 0 || head(preposition) < 0) {
                return i;
            }
            int above = head(preposition);
            boolean container = predicates.is(token(preposition), "of") && predicates.is(token(above), "series");
            return container && OBJECTS.contains(label(above)) ? above : i;
        }

        /** "Talks are to be held": the verb that carries the noun stands below the one that it is the subject of. */
        private int raised(int noun, int verb) {
            boolean subject = label(noun).equals("nsubj") || label(noun).equals("nsubjpass");
            if (!subject
                    || verb < 0
                    || verbs[verb] == null
                    || !children(verb, "dobj").isEmpty()) {
                return verb;
            }
            boolean raises = predicates.is(token(verb), "being") || verbs[verb].passive;
            List<Integer> above = new ArrayList<>(List.of(verb));
            children.get(verb).stream()
                    .filter(c -> token(c).is(Pos.ADJECTIVE) || label(c).equals("prep"))
                    .forEach(above::add);
            return above.stream()
                    .flatMap(a -> children.get(a).stream())
                    .filter(c -> raises
                            && (label(c).equals("xcomp") || label(c).equals("pcomp"))
                            && verbs[c] != null
                            && children(c, "dobj").isEmpty()
                            && children(c, "aux").stream().anyMatch(t -> predicates.is(token(t), "to")))
                    .findFirst()
                    .orElse(verb);
        }

        /** "The raid, which was claimed by X", "the bombing, for which X claimed responsibility", "an attack staged by X". */
        private void claimed(int verb, ClauseDraft draft) {
            boolean by = predicates.is(token(verb), "perpetrating");
            attributed(verb).forEach(p -> draft.add("by", p));
            if (verbs[verb] == null || !by || modality(verb, 0) != Modality.STATED) {
                return;
            }
            verbs[verb].arguments.getOrDefault(Clause.SUBJECT, List.of()).forEach(p -> draft.add("by", p));
        }

        /** "An attack blamed on X", "attributed to X". */
        private List<NounPhrase> attributed(int participle) {
            if (!predicates.is(token(participle), "attributing")) {
                return List.of();
            }
            return children(participle, "prep").stream()
                    .filter(p -> predicates.is(token(p), "on-word") || predicates.is(token(p), "to"))
                    .flatMap(p -> children(p, "pobj").stream())
                    .flatMap(o -> phrase(o).stream())
                    .toList();
        }

        /** "Soldiers killed four rebels in a raid": they are not the victims of the raid. */
        private boolean doesHarm(int verb) {
            return (predicates.is(token(verb), "killed") || predicates.is(token(verb), "injured"))
                    && !children(verb, "dobj").isEmpty();
        }

        /** "The charge that X arms the rebels": of whom what the noun is about is said. */
        private void ofContents(int verb, ClauseDraft draft) {
            boolean that = children(verb, "mark").stream().anyMatch(m -> predicates.is(token(m), "relative"));
            if (that && verbs[verb] != null) {
                children(verb, "nsubj").forEach(n -> phrase(n).ifPresent(p -> draft.add(Clause.THAT, p)));
            }
        }

        private ClauseDraft noun(int i) {
            ClauseDraft draft = new ClauseDraft(i, eventNoun(i).orElseThrow(), Clause.Kind.NOUN);
            for (int c : children.get(i)) {
                switch (label(c)) {
                    case "poss" -> {
                        if (phraseOf[c] != null) {
                            draft.add(Clause.OWNER, phraseOf[c]);
                        } else if (token(c).is(Pos.PRONOUN)) {
                            draft.add(Clause.OWNER, pronoun(c));
                            draft.complements.add(Clause.OWN_OBJECT);
                        }
                    }
                    case "nmod", "compound", "amod" -> {
                        if (phraseOf[c] != null && phraseOf[c].to() <= i + 1 && !isNobodys(phraseOf[c])) {
                            draft.add(Clause.NATIONALITY, phraseOf[c]);
                        }
                        predicates.governor(token(c)).ifPresent(g -> draft.weaken(g.effect()));
                        draft.complements.add(Clause.MODIFIER + token(c).norm());
                    }
                    case "prep" -> {
                        preposition(c, draft);
                        if (!children(c, "pobj").isEmpty()) {
                            draft.complements.add(Clause.BY_PREPOSITION + token(c).norm());
                        }
                        // "the attack on the convoy, which was claimed by X": the parser hangs it on what was attacked
                        children(c, "pobj").stream()
                                .flatMap(o -> children.get(o).stream())
                                .filter(v -> label(v).equals("acl") || label(v).equals("relcl"))
                                .forEach(v -> claimed(v, draft));
                    }
                    case "acl", "relcl" -> {
                        claimed(c, draft);
                        ofContents(c, draft);
                        if (predicates.is(token(c), "directed")) {
                            // "the sanctions imposed on Syria"
                            children(c, "prep").forEach(p -> preposition(p, draft));
                        }
                    }
                    case "neg", "det" -> {
                        if (predicates.is(token(c), "no-noun")) {
                            draft.weaken(Modality.DENIED);
                        }
                        if (predicates.is(token(c), "any-noun")) {
                            draft.weaken(Modality.HYPOTHETICAL);
                        }
                    }
                    default -> {
                        // no argument
                    }
                }
            }
            for (NounPhrase phrase : List.copyOf(draft.arguments.getOrDefault(Clause.OF, List.of()))) {
                phrase.references().forEach(r -> leftBehind(r, draft));
            }
            armedBehind(draft);
            nations(i).forEach(n -> draft.add(Clause.NATIONS, n));
            if (label(i).equals("appos") && head(i) >= 0) {
                phrase(head(i)).ifPresent(p -> draft.add("carrier", p));
            }
            extent(i, draft);
            int lead = series(i);
            int head = raised(lead, head(lead));
            if (head >= 0 && label(i).equals("conj") && !token(head).is(Pos.VERB)) {
                lead = head;
                head = head(lead);
            }
            if (head >= 0) {
                String label = head == head(lead) ? label(lead) : verbs[head].passive ? "nsubjpass" : "nsubj";
                if (verbs[head] != null) {
                    ClauseDraft verb = verbs[head];
                    boolean carried = OBJECTS.contains(label) || label.equals("nsubjpass") || label.equals("nsubj");
                    if (carried) {
                        draft.support = Optional.of(token(head).lemma());
                        draft.from = Math.min(draft.from, verb.from);
                        draft.to = Math.max(draft.to, verb.to);
                        draft.future = verb.future;
                        if (verb.future) {
                            draft.complements.add(Clause.FUTURE);
                        }
                        // "the raid was the work of X": what it is said of
                        verb.complements.stream()
                                .filter(c -> label.equals("attr") && c.startsWith(Clause.WHAT))
                                .forEach(draft.complements::add);
                        // "the bombing was blamed on X": who did it, not to whom it was done; who says so accuses
                        List<NounPhrase> authors = attributed(head);
                        if (!verb.has(Clause.SUBJECT)) {
                            authors.forEach(a -> draft.add("by", a));
                        }
                        verb.arguments.forEach((slot, phrases) -> {
                            boolean keep = authors.isEmpty()
                                    && !slot.equals(Clause.OBJECT)
                                    && !slot.startsWith(OF_OBJECT)
                                    && !slot.equals(Clause.OWNER)
                                    && !(slot.equals(Clause.SUBJECT) && label.equals("nsubj"));
                            if (keep) {
                                phrases.forEach(p -> draft.add(slot, p));
                            }
                        });
                        // "has not lifted its sanctions": they are still there
                        boolean lasts = predicates.is(token(head), "lifting") && verb.modality == Modality.DENIED;
                        if (!lasts) {
                            draft.weaken(verb.modality);
                            draft.weaken(modality(head, 1));
                        }
                        // "the killing was blamed on X", "discussed the killing": it was done, whoever did it
                        boolean the = children(i, "det").stream().anyMatch(d -> predicates.is(token(d), "the"));
                        boolean discussed = predicates.is(token(i), "deed") && predicates.is(token(head), "discussing");
                        boolean presupposed = the && (label.equals("nsubjpass") || discussed);
                        // "the talks failed to end the war", but they were held
                        boolean itself = label.equals("nsubj") && !happens(head);
                        governor(head)
                                .filter(g -> !itself && !lasts && (!presupposed || !g.reports() && !discussed))
                                .ifPresent(g -> draft.weaken(g.effect()));
                    }
                    draft.speaker = speaker(head);
                } else if (label.equals("pobj") && head(head) >= 0) {
                    int above = head(head);
                    boolean own = predicates.is(token(head), "on-word")
                            && !children(i, "poss").isEmpty();
                    boolean aside = own || predicates.is(token(head), "circumstance");
                    if (OBJECTS.contains(label(above)) && head(above) >= 0 && verbs[head(above)] != null) {
                        // "claimed responsibility for the bombing"
                        draft.support = Optional.of(
                                token(above).lemma() + " " + token(head).norm());
                        verbs[head(above)]
                                .arguments
                                .getOrDefault(Clause.SUBJECT, List.of())
                                .forEach(s -> draft.add(Clause.SUBJECT, s));
                        draft.weaken(modality(head(above), 1));
                        // "denied responsibility for the bombing": the bombing was, but not by who denies
                        governor(head(above))
                                .filter(g -> g.effect() == Modality.DENIED && predicates.is(token(above), "share"))
                                .ifPresent(g -> draft.weaken(g.effect()));
                    }
                    if (verbs[above] != null) {
                        draft.support = Optional.of(
                                token(above).lemma() + " " + token(head).norm());
                        for (String by : List.of("by", "from", "at", "against")) {
                            verbs[above].arguments.getOrDefault(by, List.of()).forEach(p -> draft.add(by, p));
                        }
                        // "came under fire for the deal"
                        children(above, "prep").stream()
                                .filter(p -> predicates.is(token(p), "cause"))
                                .forEach(p -> draft.complements.add(Clause.BY_PREPOSITION + token(p).norm()));
                        verbs[above]
                                .arguments
                                .getOrDefault(Clause.DEMANDED, List.of())
                                .forEach(p -> draft.add(Clause.DEMANDED, p));
                    }
                    boolean cause = predicates.is(token(head), "cause")
                            && children(i, "det").stream().anyMatch(d -> predicates.is(token(d), "the"))
                            && predicates.governor(token(above)).isEmpty();
                    if (!aside) {
                        predicates.governor(token(above)).ifPresent(g -> draft.weaken(g.effect()));
                    }
                    if (verbs[above] != null) {
                        Modality told = modality(above, 1);
                        // "would be punished for the strike": the strike was
                        draft.weaken(cause || aside && told == Modality.DENIED ? Modality.STATED : told);
                        draft.speaker = speaker(above);
                        if (verbs[above].passive) {
                            draft.objectNouns.addAll(verbs[above].objectNouns);
                        }
                        if (verbs[above].passive && verbs[above].has(Clause.OBJECT)) {
                            verbs[above].arguments.get(Clause.OBJECT).forEach(o -> draft.add("carrier", o));
                        } else if (doesHarm(above)) {
                            // "killed four rebels in a raid": theirs is the raid
                            draft.support = Optional.empty();
                            subject(above).ifPresent(s -> draft.add("by", s));
                        } else {
                            subject(above).ifPresent(s -> draft.add("carrier", s));
                        }
                        if (!verbs[above].passive && verbs[above].has(Clause.OBJECT)) {
                            // "took X into custody"
                            verbs[above].arguments.get(Clause.OBJECT).forEach(o -> draft.add(Clause.OBJECT, o));
                            subject(above).ifPresent(s -> draft.add(Clause.SUBJECT, s));
                        }
                    }
                }
            }
            if (draft.speaker.isEmpty()) {
                draft.speaker = saidBy;
            }
            return draft;
        }
    }
}
