/** The program: commands for people at a terminal and for scripts, over the extractor and the store. */
package org.wasl.shell;
