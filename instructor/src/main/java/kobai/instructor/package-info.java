/** The commands for instructors, one a file. */
@NullMarked
package kobai.instructor;

import org.jspecify.annotations.NullMarked;
