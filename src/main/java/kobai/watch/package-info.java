/**
 * The companion beside the editor: every save is graded at once, and the screen drawn anew. {@link
 * kobai.watch.Watch} is where all threads meet.
 */
@NullMarked
package kobai.watch;

import org.jspecify.annotations.NullMarked;
