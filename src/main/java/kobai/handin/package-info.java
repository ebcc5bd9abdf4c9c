/** What students hand in. */
@NullMarked
package kobai.handin;

import org.jspecify.annotations.NullMarked;
