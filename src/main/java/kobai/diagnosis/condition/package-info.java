/** Where a gradient is wrong: beyond a number, for a sign, at a place, in batches of some sizes. */
@NullMarked
package kobai.diagnosis.condition;

import org.jspecify.annotations.NullMarked;
