/**
 * The processes that compile and run strangers' code, and what keeps them in: see {@link
 * kobai.handin.process.Sandbox}.
 */
@NullMarked
package kobai.handin.process;

import org.jspecify.annotations.NullMarked;
