/** Measures extractions against gold: facts that people wrote down for an article. */
package org.wasl.extractor.eval;
