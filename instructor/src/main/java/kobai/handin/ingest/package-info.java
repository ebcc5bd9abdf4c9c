/**
 * Strangers' hand-ins: what of them is graded, or why none of it is. Nothing here runs their code.
 */
@NullMarked
package kobai.handin.ingest;

import org.jspecify.annotations.NullMarked;
