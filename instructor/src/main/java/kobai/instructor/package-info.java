/** The commands for instructors, one in each file. */
@NullMarked
package kobai.instructor;

import org.jspecify.annotations.NullMarked;
