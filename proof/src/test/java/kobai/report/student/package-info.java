/** Tests of a student's report: what it says about gradients and the path to XOR, and how. */
@NullMarked
package kobai.report.student;

import org.jspecify.annotations.NullMarked;
