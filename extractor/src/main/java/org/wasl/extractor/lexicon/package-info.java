/** Word lists of a language pack and how they are read and matched. */
package org.wasl.extractor.lexicon;
