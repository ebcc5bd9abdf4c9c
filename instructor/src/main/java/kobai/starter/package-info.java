/**
 * The repository for students: made from the instructor's repository by git, checked by grading,
 * published and updated.
 */
@NullMarked
package kobai.starter;

import org.jspecify.annotations.NullMarked;
