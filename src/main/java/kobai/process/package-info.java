/**
 * The processes that compile and run students' code, and their confinement: see {@code
 * kobai.handin.sandbox.Sandbox}.
 */
@NullMarked
package kobai.process;

import org.jspecify.annotations.NullMarked;
