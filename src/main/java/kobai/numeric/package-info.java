/**
 * Derivatives without calculus: difference quotients, and how far they can be trusted.
 *
 * <p>{@link kobai.numeric.TwoPointGradient} is the textbook's method. {@link
 * kobai.numeric.NumericalGradient} is the grader's method: extrapolated, with an error bar for
 * every entry.
 */
@NullMarked
package kobai.numeric;

import org.jspecify.annotations.NullMarked;
