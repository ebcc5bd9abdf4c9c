/**
 * The contract that students write against: layers, parameters, losses, and the known forward
 * formulas.
 *
 * <p>Notation everywhere: N samples (one per row), D inputs, M outputs; {@code x} is N×D, {@code y}
 * is N×M, {@code dout} = ∂L/∂y is N×M and {@code dx} = ∂L/∂x is N×D.
 */
@NullMarked
package kobai.nn;

import org.jspecify.annotations.NullMarked;
