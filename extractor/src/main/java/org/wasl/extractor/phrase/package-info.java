/** Noun phrases: names with their posts, ranks, nationalities and counts, and what the phrases refer to. */
package org.wasl.extractor.phrase;
