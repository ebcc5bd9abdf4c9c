/** Softmax layers with one mistake each, as students write them. */
@NullMarked
package kobai.samples.mistaken.softmax;

import org.jspecify.annotations.NullMarked;
