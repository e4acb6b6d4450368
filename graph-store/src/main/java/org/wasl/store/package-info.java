/** The graph of claims on disk: Apache Jena TDB2 behind one guarded writer, named queries, exports, checks. */
package org.wasl.store;
