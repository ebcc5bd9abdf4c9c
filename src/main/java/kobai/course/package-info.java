/** Which exercises a course has, in which order, and for how much. */
@NullMarked
package kobai.course;

import org.jspecify.annotations.NullMarked;
