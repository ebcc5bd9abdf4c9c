/** Compiles and runs strangers' code in separate processes, which the operating system isolates. */
@NullMarked
package kobai.handin.sandbox;

import org.jspecify.annotations.NullMarked;
