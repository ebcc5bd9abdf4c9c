/**
 * Grading: the layers to check ({@link kobai.grading.Submission}), the points of each check, and
 * the resulting {@link kobai.grading.Grade}.
 */
@NullMarked
package kobai.grading;

import org.jspecify.annotations.NullMarked;
