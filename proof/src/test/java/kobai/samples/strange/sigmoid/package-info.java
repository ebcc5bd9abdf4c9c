/** Sigmoid layers that are wrong in ways that have no name. */
@NullMarked
package kobai.samples.strange.sigmoid;

import org.jspecify.annotations.NullMarked;
