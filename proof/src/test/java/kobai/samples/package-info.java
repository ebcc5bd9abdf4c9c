/**
 * Layers of the four exercises as people write them: {@code mistaken} ones with a name, {@code
 * strange} ones without, and {@code right} ones in many styles. They know the contract and nothing
 * else of Kobai: a mistake that is built from its diagnosis would prove nothing.
 */
@NullMarked
package kobai.samples;

import org.jspecify.annotations.NullMarked;
