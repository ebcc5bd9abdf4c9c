/** The command line: one command per file. */
@NullMarked
package kobai.cli;

import org.jspecify.annotations.NullMarked;
