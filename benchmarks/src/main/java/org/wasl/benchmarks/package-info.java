/** Measures how fast the program reads and stores. */
package org.wasl.benchmarks;
