/**
 * Grades as other platforms read them: one hand-in at a time ({@link kobai.format.GradeFormat}),
 * and whole classes as CSV.
 */
@NullMarked
package kobai.format;

import org.jspecify.annotations.NullMarked;
