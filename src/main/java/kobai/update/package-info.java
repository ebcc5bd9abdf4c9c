/** Brings a newer Kobai into a student's copy. */
@NullMarked
package kobai.update;

import org.jspecify.annotations.NullMarked;
