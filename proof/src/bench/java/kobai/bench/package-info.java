/** How long the numerical gradients take, beside the bare forward passes that they consist of. */
@NullMarked
package kobai.bench;

import org.jspecify.annotations.NullMarked;
