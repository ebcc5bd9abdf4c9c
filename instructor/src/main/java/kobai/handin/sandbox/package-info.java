/**
 * Compiles and runs strangers' code: in processes of their own, kept in by the operating system.
 */
@NullMarked
package kobai.handin.sandbox;

import org.jspecify.annotations.NullMarked;
