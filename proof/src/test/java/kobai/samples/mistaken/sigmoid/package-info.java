/** Sigmoid layers with one mistake each, as students write them. */
@NullMarked
package kobai.samples.mistaken.sigmoid;

import org.jspecify.annotations.NullMarked;
