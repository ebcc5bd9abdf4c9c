/** A newer Kobai for a copy that somebody works in. */
@NullMarked
package kobai.update;

import org.jspecify.annotations.NullMarked;
