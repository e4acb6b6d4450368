/** Frames: which predicates tell which facts, and where in the clause the roles stand. */
package org.wasl.extractor.frame;
