/** Tests of a student's report: what it says of gradients, of the path to XOR, and how. */
@NullMarked
package kobai.report.student;

import org.jspecify.annotations.NullMarked;
