/** The page of a class: counts, and nobody's name. */
@NullMarked
package kobai.classpage;

import org.jspecify.annotations.NullMarked;
