/**
 * Hand-ins that are hostile, broken or merely odd, and the outcome that each must have: see {@link
 * kobai.handin.hostile.Corpus}.
 */
@NullMarked
package kobai.handin.hostile;

import org.jspecify.annotations.NullMarked;
