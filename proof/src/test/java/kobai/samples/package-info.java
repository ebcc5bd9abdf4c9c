/**
 * Layers of the four exercises as people write them: {@code mistaken} ones with a name, {@code
 * strange} ones without, and {@code right} ones in many styles. They are written down in the
 * resources of this package, each as a body of {@code backward}, what else differs from the
 * exercise, and the answer it must get. They depend only on Kobai's contract: a mistake that is
 * built from its diagnosis would prove nothing. The allow-list for hand-ins enforces that.
 */
@NullMarked
package kobai.samples;

import org.jspecify.annotations.NullMarked;
