/**
 * Grades hand-ins: hundreds of strangers' layers go through the same suite. No grade can be forged,
 * and no hand-in is lost.
 */
@NullMarked
package kobai.handin;

import org.jspecify.annotations.NullMarked;
