/** The text under the facts: tokens with their spelling folded, sentences, documents. */
package org.wasl.extractor.text;
