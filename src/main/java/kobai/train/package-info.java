/**
 * Training: networks of layers, losses, gradient descent, and XOR as the proof that layers compose.
 *
 * <p>The losses know their formulas forward only; they take their gradients numerically.
 */
@NullMarked
package kobai.train;

import org.jspecify.annotations.NullMarked;
