/** Tests of the hints. */
@NullMarked
package kobai.course.hint;

import org.jspecify.annotations.NullMarked;
