/** Hints: four steps for every exercise, the next one after another attempt. */
@NullMarked
package kobai.hint;

import org.jspecify.annotations.NullMarked;
