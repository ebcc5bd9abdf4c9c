/**
 * The students' project: made from the instructor's repository by git, checked by grading, and
 * published as branches.
 */
@NullMarked
package kobai.starter;

import org.jspecify.annotations.NullMarked;
