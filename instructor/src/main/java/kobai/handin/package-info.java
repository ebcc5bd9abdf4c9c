/**
 * Hand-ins: hundreds of strangers' layers, graded by the same suite, with nothing forged and
 * nothing lost.
 */
@NullMarked
package kobai.handin;

import org.jspecify.annotations.NullMarked;
