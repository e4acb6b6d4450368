/** What is particular to one language: how its text is cut, tagged and parsed. */
package org.wasl.extractor.lang;
