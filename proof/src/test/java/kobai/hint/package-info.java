/** Tests of the hints. */
@NullMarked
package kobai.hint;

import org.jspecify.annotations.NullMarked;
