/**
 * Hand-ins that are hostile, broken or merely odd, and what each must come to: see {@link
 * kobai.handin.hostile.Corpus}.
 */
@NullMarked
package kobai.handin.hostile;

import org.jspecify.annotations.NullMarked;
