/**
 * The dictionary: what known mistakes compute, built from the numerical Jacobian of the forward
 * pass.
 */
@NullMarked
package kobai.diagnosis.pattern;

import org.jspecify.annotations.NullMarked;
