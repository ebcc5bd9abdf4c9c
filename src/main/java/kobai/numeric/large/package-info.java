/** Numerical derivatives of functions with many inputs. The graded exercises do not need them. */
@NullMarked
package kobai.numeric.large;

import org.jspecify.annotations.NullMarked;
