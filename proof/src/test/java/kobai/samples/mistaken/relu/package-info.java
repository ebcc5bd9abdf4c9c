/** ReLU layers with one mistake each, as students write them. */
@NullMarked
package kobai.samples.mistaken.relu;

import org.jspecify.annotations.NullMarked;
