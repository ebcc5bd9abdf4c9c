/** Sigmoid layers that are right, each in a style of its own. */
@NullMarked
package kobai.samples.right.sigmoid;

import org.jspecify.annotations.NullMarked;
