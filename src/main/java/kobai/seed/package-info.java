/**
 * The source of random inputs: one secret for a class, and a seed of their own for each student.
 */
@NullMarked
package kobai.seed;

import org.jspecify.annotations.NullMarked;
