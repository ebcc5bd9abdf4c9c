/** Affine layers that are wrong in ways that have no name. */
@NullMarked
package kobai.samples.strange.affine;

import org.jspecify.annotations.NullMarked;
