/**
 * The check: a layer's analytic gradients against numerical ones, and the promises of {@link
 * kobai.nn.Layer}.
 *
 * <p>{@link kobai.check.GradientCheck} runs the checks; the results are {@link
 * kobai.finding.Finding}s, each with everything that was observed.
 */
@NullMarked
package kobai.check;

import org.jspecify.annotations.NullMarked;
