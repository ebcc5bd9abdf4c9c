/**
 * How long the numerical gradients take, compared with the bare forward passes that they consist
 * of.
 */
@NullMarked
package kobai.bench;

import org.jspecify.annotations.NullMarked;
