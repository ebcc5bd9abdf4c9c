/** Tests of the diagnosis, with samples that were written without it. */
@NullMarked
package kobai.diagnosis;

import org.jspecify.annotations.NullMarked;
