/** Names: what is known beforehand, what is put together of known parts, and what a trained model takes for a name. */
package org.wasl.extractor.name;
