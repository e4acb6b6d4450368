/** Sentences, words, parts of speech and dependencies: small models and the rules around them. */
package org.wasl.extractor.tag;
