/** What a student hands in: one zip, and what they are told of it. */
@NullMarked
package kobai.bundle;

import org.jspecify.annotations.NullMarked;
