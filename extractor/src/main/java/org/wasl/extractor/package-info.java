/** Reads articles into facts. The front door: {@code ArticleReader} gives articles, {@code Extractor} reads each one. */
package org.wasl.extractor;
