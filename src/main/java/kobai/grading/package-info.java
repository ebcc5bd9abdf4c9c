/**
 * Grading: whose layers are checked ({@link kobai.grading.Submission}), what a check is worth, and
 * the {@link kobai.grading.Grade} that comes of it.
 */
@NullMarked
package kobai.grading;

import org.jspecify.annotations.NullMarked;
