/**
 * A student's report ({@link kobai.report.student.ReportPage}): a page of HTML made of a grade. No
 * layer is run again for it: everything that it shows of a student's layers is in the findings.
 */
@NullMarked
package kobai.report.student;

import org.jspecify.annotations.NullMarked;
