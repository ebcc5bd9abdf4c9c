/** Hints: four steps for every exercise, the next one after another try. */
@NullMarked
package kobai.course.hint;

import org.jspecify.annotations.NullMarked;
