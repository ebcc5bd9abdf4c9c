/** The page of a class, which shows counts and no names. */
@NullMarked
package kobai.classpage;

import org.jspecify.annotations.NullMarked;
