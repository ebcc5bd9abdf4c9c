/**
 * The processes that compile and run strangers' code, and what keeps them in: see {@code
 * kobai.handin.sandbox.Sandbox}.
 */
@NullMarked
package kobai.process;

import org.jspecify.annotations.NullMarked;
