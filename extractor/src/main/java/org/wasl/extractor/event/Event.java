package org.wasl.extractor.event;

import java.util.List;
import java.util.Map;
import org.wasl.extractor.clause.Clause;
import org.wasl.extractor.phrase.NounPhrase;

/**
 * An event that the classifiers found.
 *
 * @param type of the fact that it makes
 * @param trigger token that tells it
 * @param roles for each role, and for {@code place} and {@code post}, the phrases that fill it
 * @param clause the event as a clause whose slots are its roles
 * @param sure the probability that all of it is right
 */
public record Event(String type, int trigger, Map<String, List<NounPhrase>> roles, Clause clause, double sure) {}
