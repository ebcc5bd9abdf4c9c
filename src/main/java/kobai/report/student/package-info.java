/**
 * A student's report ({@link kobai.report.student.ReportPage}): a page of HTML made of a grade. No
 * layer is run again for it; whatever there is to see of a student's layers stands in the findings.
 */
@NullMarked
package kobai.report.student;

import org.jspecify.annotations.NullMarked;
