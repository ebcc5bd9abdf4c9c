/**
 * What shares a JVM with a stranger's code: it loads the code, calls it, and tells what came of it.
 * Nothing here knows a right answer, a seed or a grade; it leans on the contract alone.
 */
@NullMarked
package kobai.worker;

import org.jspecify.annotations.NullMarked;
