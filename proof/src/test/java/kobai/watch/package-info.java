/** Tests of watch: what it notices, grades and shows while a student edits. */
@NullMarked
package kobai.watch;

import org.jspecify.annotations.NullMarked;
