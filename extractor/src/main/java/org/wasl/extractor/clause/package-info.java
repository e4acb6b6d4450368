/** Clauses: predicates, verbs as well as verbal nouns, with their arguments, polarity, modality and speaker. */
package org.wasl.extractor.clause;
