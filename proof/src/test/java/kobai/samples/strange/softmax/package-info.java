/** Softmax layers that are wrong in ways that have no name. */
@NullMarked
package kobai.samples.strange.softmax;

import org.jspecify.annotations.NullMarked;
