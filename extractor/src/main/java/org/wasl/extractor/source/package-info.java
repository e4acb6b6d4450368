/** Reads articles from files, folders and standard input: pages, plain text, JSON Lines. What comes out is cleaned text. */
package org.wasl.extractor.source;
