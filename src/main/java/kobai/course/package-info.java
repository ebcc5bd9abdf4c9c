/**
 * What makes a course of a repository: the copy that students get, exercises derived from
 * solutions, and updates.
 */
@NullMarked
package kobai.course;

import org.jspecify.annotations.NullMarked;
