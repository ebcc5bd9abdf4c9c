/**
 * Names the mistake: compares what a wrong layer computes with what known mistakes compute. The
 * mistakes are built from the numerical Jacobian of the forward pass; there is no backward formula
 * in this package.
 */
@NullMarked
package kobai.diagnosis;

import org.jspecify.annotations.NullMarked;
