/**
 * The repository that students get: made of the instructor's by git, proved, published, renewed.
 */
@NullMarked
package kobai.starter;

import org.jspecify.annotations.NullMarked;
