/** What the companion beside the editor sees, grades and shows. */
@NullMarked
package kobai.watch;

import org.jspecify.annotations.NullMarked;
