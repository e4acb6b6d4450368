/** The facts contract: an extraction as one line of JSON, written and read. */
package org.wasl.extractor.json;
