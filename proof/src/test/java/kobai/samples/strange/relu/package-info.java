/** ReLU layers that are wrong in ways that have no name. */
@NullMarked
package kobai.samples.strange.relu;

import org.jspecify.annotations.NullMarked;
