/**
 * Reads strangers' hand-ins: finds what is graded, or why nothing is. Nothing here runs their code.
 */
@NullMarked
package kobai.handin.ingest;

import org.jspecify.annotations.NullMarked;
