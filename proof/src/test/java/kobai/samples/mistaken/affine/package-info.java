/** Affine layers with one mistake each; unless the mistake is there, forward is as it was given. */
@NullMarked
package kobai.samples.mistaken.affine;

import org.jspecify.annotations.NullMarked;
