/**
 * The companion next to the editor: every save is graded at once, and the screen is drawn again.
 * All threads meet in {@link kobai.watch.Watch}.
 */
@NullMarked
package kobai.watch;

import org.jspecify.annotations.NullMarked;
