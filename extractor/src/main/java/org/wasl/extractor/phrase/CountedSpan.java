package org.wasl.extractor.phrase;

import org.wasl.extractor.Count;
import org.wasl.extractor.Span;

/** A number with its bounds and unit, where it stands in the article's text. */
public record CountedSpan(Span span, Count count) {}
