/**
 * Names the mistake: what a wrong layer computes is compared with what known mistakes compute. The
 * mistakes are built from the numerical Jacobian of the forward pass; no backward formula stands
 * here.
 */
@NullMarked
package kobai.diagnosis;

import org.jspecify.annotations.NullMarked;
