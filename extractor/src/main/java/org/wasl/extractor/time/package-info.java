/** Dates and numbers: what a text says of when and how many, resolved against the day it was published. */
package org.wasl.extractor.time;
