/** The command line: one command a file. */
@NullMarked
package kobai.cli;

import org.jspecify.annotations.NullMarked;
