/**
 * Training: networks of layers, losses, gradient descent, and XOR, which proves that layers work
 * together.
 *
 * <p>The losses know only their forward formulas; they take their gradients numerically.
 */
@NullMarked
package kobai.train;

import org.jspecify.annotations.NullMarked;
