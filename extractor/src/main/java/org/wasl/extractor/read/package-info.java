/** The layers of reading put together. */
package org.wasl.extractor.read;
