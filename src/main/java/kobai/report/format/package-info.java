/**
 * Grades as other platforms read them: one hand-in at a time ({@link
 * kobai.report.format.GradeFormat}), and whole classes as CSV.
 */
@NullMarked
package kobai.report.format;

import org.jspecify.annotations.NullMarked;
